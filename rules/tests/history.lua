-- tests/history.lua: what became of a customer's cases, and what many say at once.

-- Events of one customer: a case a month is opened, and settled as `how` says.
local function settled(n, how, more)
	local events = {}
	for i = 1, n do
		local case, day = "c" .. i, string.format("2026-%02d-02T", 11 - n + i)
		events[#events + 1] = { id = case, customer = { id = "u-1" }, at = day .. "09:00:00+08:00",
			text = "The lamp flickers, please repair it." }
		events[#events + 1] = { id = case .. "-r", case = case, kind = "resolve", at = day .. "10:00:00+08:00",
			disposition = how, reason = "As agreed.", policy_ref = "p-7", signed_ref = "s-" .. i,
			dq = { a = { all_parties_contacted = true } } }
	end
	events[#events + 1] = more
	return events
end

local function next_complaint(text, who)
	return { id = "next", customer = { id = who or "u-1" }, at = "2026-11-20T09:00:00+08:00", text = text }
end

test "history: demands that were all refused" {
	events = settled(3, "refuse", next_complaint "The lamp flickers again."),
	expect = { tags = { "persona_notorious" }, handling = { "senior_staff" } },
}

test "history: two refusals are no habit" {
	events = settled(2, "refuse", next_complaint "The lamp flickers again."),
	expect = { tags = array{} },
}

test "history: refusals are the customer's own" {
	events = settled(3, "refuse", next_complaint("The lamp flickers again.", "u-2")),
	expect = { tags = array{} },
}

test "history: who was right twice is offered something" {
	events = settled(2, "grant", next_complaint "The lamp arrived broken. I want my money back."),
	expect = { tags = { "persona_realist" }, handling = { "make_an_offer_early" } },
}

test "history: a threat after a refusal" {
	events = settled(1, "refuse", next_complaint "I will post this everywhere so that everybody knows what you are."),
	expect = { tags = { "after_refusal" }, handling = { "a_person_confirms" } },
}

test "history: an answer that was turned down" {
	events = {
		{ id = "a", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-11-02T09:00:00+08:00" },
		{ id = "b", case = "a", kind = "reply", at = "2026-11-02T10:00:00+08:00", cause = "x", solution = "y",
		  deadline = "2026-11-09T10:00:00+08:00", contact = "z" },
		{ id = "c", case = "a", kind = "feedback", satisfied = false, at = "2026-11-02T11:00:00+08:00" },
		next_complaint "It is not about the money, I want an apology.",
	},
	expect = { tags = { "persona_principled" }, handling = { "explain_the_grounds" } },
}

local function assess(more)
	more.id, more.case, more.kind, more.at = "s", "a", "assess", "2026-11-02T10:00:00+08:00"
	more.sanction = "warning"
	return more
end
local first = { id = "a", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-11-02T09:00:00+08:00" }

test "history: a sanction without grounds is refused" {
	events = { first, assess { reason = "insults" } },
	expect = { refused = "sanction_without_grounds" },
}

test "history: a sanction is remembered for a year" {
	events = { first, assess { reason = "insults", policy_ref = "p-9", approver = "ms-li" },
		next_complaint "The lamp flickers again." },
	expect = { tags = { "persona_difficult" }, handling = { "a_person_confirms" } },
}

test "history: a sanction is told" {
	events = { first, assess { reason = "insults", policy_ref = "p-9", approver = "ms-li" } },
	expect = { tags = { "sanctioned" }, refused = null },
}

-- Our own word ---------------------------------------------------------------------

local function promised(n, more)
	local events = {}
	for i = 1, n do
		local case, day = "c" .. i, string.format("2026-11-%02dT", i)
		events[#events + 1] = { id = case, customer = { id = "u-1" }, text = "Lamp " .. i .. " flickers.",
			at = day .. "09:00:00+08:00" }
		events[#events + 1] = { id = case .. "-p", case = case, kind = "promise", at = day .. "09:10:00+08:00",
			promised_at = day .. "11:00:00+08:00" }
	end
	events[#events + 1] = more
	return events
end

test "history: who was let down twice comes first" {
	events = promised(2, next_complaint "The lamp flickers."),
	expect = { priority = "P2", tags = { "let_down_before" } },
}

test "history: one broken promise" {
	events = promised(1, next_complaint "The lamp flickers."),
	expect = { tags = array{} },
}

test "history: a call back that was not made is a broken promise" {
	events = {
		{ id = "a", customer = { id = "u-1" }, text = "The lamp flickers.", attrs = { callback = true },
		  at = "2026-09-02T09:00:00+08:00" },
		{ id = "b", customer = { id = "u-1" }, text = "The lamp flickers.", attrs = { callback = true },
		  at = "2026-10-02T09:00:00+08:00" },
		next_complaint "The lamp flickers.",
	},
	expect = { tags = { "let_down_before" }, handling = { "promise_less_and_keep_it" } },
}

test "history: who was kept waiting" {
	events = {
		{ id = "a", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-10-12T09:00:00+08:00" },
		{ id = "b", customer = { id = "u-1" }, text = "The chair wobbles.", at = "2026-10-13T09:00:00+08:00" },
		next_complaint "The lamp flickers.",
	},
	expect = { tags = { "kept_waiting_before" } },
}

-- Often, and by many -----------------------------------------------------------------

local function many(n, more, step_minutes)
	local events = {}
	for i = 1, n do
		local minutes = (i - 1) * (step_minutes or 1)
		local e = { id = "m" .. i, text = "Awful service today.",
			at = string.format("2026-11-02T%02d:%02d:00+08:00", 9 + minutes // 60, minutes % 60) }
		for name, value in pairs(more(i)) do e[name] = value end
		events[i] = e
	end
	return events
end

test "history: the third time within a day" {
	events = many(3, function() return { customer = { id = "u-1" } } end),
	expect = { tags = { "repeat_contact" }, handling = { "call_instead_of_writing" } },
}

test "history: comes to be heard" {
	events = many(4, function(i)
		return { customer = { id = "u-1" }, text = "I am furious!!! Outrageous!!! " .. i }
	end),
	expect = { tags = { "persona_venting" } },
}
