-- tests/lifecycle.lua: a case from its first complaint to its end, and what is
-- refused on the way.  23 November 2026 is a Monday.

-- Events of one case, minutes after nine; a kind first, then what it carries.
local function history(...)
	local events = {}
	for i, step in ipairs { ... } do
		local e = { id = "e" .. i, case = "c", kind = step[1],
		            at = string.format("2026-11-23T09:%02d:00+08:00", i) }
		for name, value in pairs(step[2] or {}) do
			e[name] = value
		end
		events[i] = e
	end
	return events
end

local claim = { "complaint", { text = "请退还运费。" } }
local question = { "complaint", { text = "请问你们的营业时间是几点?" } }
local help = { "complaint", { text = "My app does not start, please help me." } }
local answer = { cause = "The courier lost it.", solution = "A new one is on its way.",
                 deadline = "2026-11-25T18:00:00+08:00", contact = "Ms Li, 123" }
local reply = { "reply", answer }
local message = { "message", { text = "嗯。" } }
local resolve = { "resolve" }
local unhappy = { "feedback", { satisfied = false } }
local content = { "verify", { result = "satisfied" } }

local function with(event, more)
	local members = {}
	for name, value in pairs(event[2] or {}) do members[name] = value end
	for name, value in pairs(more) do members[name] = value end
	return { event[1], members }
end

-- States --------------------------------------------------------------------------

test "a new case is assigned" {
	events = history(claim),
	expect = { state = "assigned", owner = "claims", refused = null },
}

test "who answers has begun" {
	events = history(claim, reply),
	expect = { state = "in_progress", refused = null },
}

test "a case goes all the way" {
	events = history(claim, reply, resolve, content, { "close" }),
	expect = { state = "closed", refused = null },
}

test "settled is not yet closed" {
	events = history(claim, reply, resolve),
	expect = { state = "resolved", handling = { "ask_whether_it_holds" } },
}

test "the customer is asked" {
	events = history(claim, reply, resolve, content),
	expect = { state = "verifying" },
}

test "a case that waits stands still" {
	events = history(claim, { "pause", { reason = "customer" } }),
	expect = { state = "pending", sla = { resolve = "paused" } },
}

test "a word of the customer ends the waiting" {
	events = history(claim, { "pause", { reason = "customer" } }, message),
	expect = { state = "in_progress" },
}

test "waiting for one's own superior is not the customer's waiting" {
	events = history(claim, { "pause", { reason = "superior" } }),
	expect = { state = "assigned", refused = null,
	           sla = { resolve = "2026-12-02T18:00:00+08:00" } },
}

test "a complaint on a settled case opens it again" {
	events = history(claim, reply, resolve, content, { "close" }, claim),
	expect = { state = "in_progress", tags = { "reopened" } },
}

test "a case is opened again" {
	events = history(claim, reply, resolve, content, { "close" }, { "reopen" }),
	expect = { state = "in_progress", tags = { "reopened" } },
}

-- Refusals ------------------------------------------------------------------------

for _, missing in ipairs { "cause", "solution", "deadline", "contact" } do
	local part = {}
	for name, value in pairs(answer) do
		if name ~= missing then part[name] = value end
	end
	test("a reply without its " .. missing .. " is refused") {
		events = history(claim, { "reply", part }),
		expect = { refused = "reply_incomplete", state = "assigned", owner = "claims",
		           rules = { "reply-is-complete" } },
	}
end

test "a case that was not settled cannot be closed" {
	events = history(claim, { "close" }),
	expect = { refused = "bad_transition", state = "assigned" },
}

test "a case closes after its follow-up only" {
	events = history(claim, reply, resolve, { "close" }),
	expect = { refused = "not_verified", state = "resolved" },
}

test "a follow-up that reached nobody is none" {
	events = history(claim, reply, resolve, { "verify", { result = "not_reached" } }, { "close" }),
	expect = { refused = "not_verified", state = "verifying" },
}

test "three tries are enough" {
	events = history(claim, reply, resolve, { "verify", { result = "not_reached" } },
		{ "verify", { result = "no_answer" } }, { "verify", { result = "not_reached" } }, { "close" }),
	expect = { state = "closed" },
}

test "what was refused is answered, and the next event goes on from before" {
	events = history(claim, { "reply" }, reply),
	expect = { refused = null, state = "in_progress" },
}

test "a refusal names its reason and its policy" {
	events = history(claim, { "reply", { cause = "x", solution = "x", deadline = "2026-11-25T18:00:00+08:00",
		contact = "x", disposition = "refuse", reason = "The time is over." } }),
	expect = { refused = "refusal_without_grounds" },
}

test "a refusal with reason and policy is sent" {
	events = history(claim, with(reply, { disposition = "refuse", reason = "The time is over.",
		policy_ref = "returns 4.2" })),
	expect = { refused = null, state = "in_progress" },
}

test "no disposition before all parties are heard" {
	events = history(claim, { "assess", { disposition = "grant" } }),
	expect = { refused = "parties_not_heard" },
}

test "a disposition after all parties are heard" {
	events = history(claim, { "assess", { dq = { a = { all_parties_contacted = true } } } },
		{ "assess", { disposition = "grant" } }),
	expect = { refused = null },
}

test "one side only does not do" {
	events = history(claim, { "assess", { disposition = "grant", dq = { a = { all_parties_contacted = false } } } }),
	expect = { refused = "parties_not_heard" },
}

local sensitive = { "complaint", { text = "你们泄露了我的个人信息,我的身份证和电话被卖了!" } }

test "in a sensitive case nothing is told to who is not known" {
	events = history(sensitive, reply),
	expect = { refused = "identity_not_verified" },
}

test "identity that was confirmed once is confirmed" {
	events = history(sensitive, { "message", { text = "嗯。", identity_verified = true } }, reply),
	expect = { refused = null, state = "in_progress" },
}

test "identity is confirmed with the reply itself" {
	events = history(sensitive, with(reply, { identity_verified = true })),
	expect = { refused = null },
}

-- To another department -----------------------------------------------------------

test "an offer moves nothing yet" {
	events = history(claim, { "offer", { to = "technical" } }),
	expect = { owner = "claims", state = "assigned", refused = null },
}

test "an offer to a person leaves the owner, and moves nothing yet" {
	events = history(claim, { "offer", { to = "agent-7" } }),
	expect = { owner = "claims", refused = null, sla = { handover = "2026-11-23T14:02:00+08:00" } },
}

test "a person who accepts has it, and the owner stays" {
	events = history(claim, { "offer", { to = "agent-7" } }, { "accept" }),
	expect = { owner = "claims", refused = null },
}

test "what is offered to a person is that one's to accept" {
	events = history(claim, { "offer", { to = "agent-7" } }, { "accept", { agent = "agent-8" } }),
	expect = { refused = "offered_to_another", owner = "claims", sla = { handover = "2026-11-23T14:02:00+08:00" } },
}

test "and to turn down" {
	events = history(claim, { "offer", { to = "agent-7" } },
		{ "refuse", { agent = "agent-8", reason = "not ours" } }),
	expect = { refused = "offered_to_another", owner = "claims" },
}

test "what a person has accepted is offered no more" {
	events = history(question, { "offer", { to = "agent-70" } }, { "accept" }, { "accept" }),
	expect = { refused = "nothing_offered", owner = "advice" },
}

test "a person who turns it down leaves it where it was" {
	events = history(question, { "offer", { to = "agent-70" } }, { "refuse", { reason = "on leave" } }, { "accept" }),
	expect = { refused = "nothing_offered", owner = "advice" },
}

test "who accepts is responsible" {
	events = history(claim, { "offer", { to = "technical" } }, { "accept" }),
	expect = { owner = "technical" },
}

test "what was accepted is not taken back by a rule" {
	events = history(claim, { "offer", { to = "technical" } }, { "accept" }, claim),
	expect = { owner = "technical" },
}

test "who turns it down leaves it where it was" {
	events = history(claim, { "offer", { to = "technical" } }, { "refuse", { reason = "not ours" } }),
	expect = { owner = "claims" },
}

-- Of an owner without a pool: what a pool gives to a person can be given back.
test "nothing can be accepted that was not offered" {
	events = history(question, { "accept" }),
	expect = { refused = "nothing_offered", owner = "advice" },
}

test "nothing can be turned down that was not offered" {
	events = history(question, { "refuse", { reason = "not ours" } }),
	expect = { refused = "nothing_offered", owner = "advice" },
}

test "three doors are enough: an arbiter decides" {
	events = history(claim, { "offer", { to = "technical" } }, { "refuse", { reason = "not ours" } },
		{ "offer", { to = "advice" } }, { "refuse", { reason = "not ours" } },
		{ "offer", { to = "legal" } }, { "refuse", { reason = "not ours" } }),
	expect = { owner = "complaint_manager", tags = { "bounced" } },
}

test "two doors are not" {
	events = history(claim, { "offer", { to = "technical" } }, { "refuse", { reason = "not ours" } },
		{ "offer", { to = "advice" } }, { "refuse", { reason = "not ours" } }),
	expect = { owner = "claims" },
}

-- Communicative becomes valid -----------------------------------------------------

test "a question is communicative" {
	events = history(question),
	expect = { nature = "communicative" },
}

test "a deadline that was missed makes it valid" {
	events = history(question),
	run_until = "2026-12-20T00:00:00+08:00",
	expect = { kind = "timer", nature = "valid", nature_cause = "deadline_missed" },
}

test "who has to ask again has a valid complaint" {
	events = history(help, message),
	expect = { nature = "valid", nature_cause = "second_contact" },
}

test "who asks again after an answer has not" {
	events = history(help, reply, message),
	expect = { nature = "communicative", nature_cause = null },
}

test "an answer that is rejected makes it valid" {
	events = history(help, reply, unhappy),
	expect = { nature = "valid", nature_cause = "answer_rejected", state = "in_progress" },
}

test "an authority makes it valid" {
	events = history(with(question, { source_authority = "City bureau", authority_ref = "7/2026" })),
	expect = { nature = "valid", nature_cause = "authority_referral" },
}

test "a promise that was not kept makes it valid" {
	events = history(help, reply, { "promise", { promised_at = "2026-11-23T12:00:00+08:00" } }),
	run_until = "2026-11-23T12:00:00+08:00",
	expect = { kind = "timer", nature = "valid", nature_cause = "promise_broken" },
}

test "what was valid once stays valid" {
	events = history(help, reply, unhappy, message),
	expect = { nature = "valid", nature_cause = "answer_rejected" },
}

test "unless somebody approves that it is none" {
	events = history(help, reply, unhappy,
		{ "approve", { approved = true, approver = "complaint_manager", disposition = "communicative" } }),
	expect = { nature = "communicative", nature_cause = "approved" },
}

-- One level up --------------------------------------------------------------------

test "an answer that is rejected twice goes one level up" {
	events = history(claim, reply, unhappy, reply, unhappy),
	expect = { state = "escalated", owner = "complaint_manager", handling = { "superior_takes_over" } },
}

test "a grade of two is a no" {
	events = history(help, reply, { "feedback", { satisfaction = 2 } }),
	expect = { state = "in_progress", nature = "valid", handling = { "find_the_point_in_dispute" } },
}

test "a grade of three is not" {
	events = history(help, reply, resolve, { "feedback", { satisfaction = 3 } }),
	expect = { state = "resolved", nature = "communicative" },
}

test "who says yes is content, whatever the grade" {
	events = history(help, reply, resolve, { "feedback", { satisfied = true, satisfaction = 2 } }),
	expect = { state = "resolved", nature = "communicative" },
}

test "and from there to the lawyers" {
	events = history(claim, reply, unhappy, reply, unhappy, reply, unhappy),
	expect = { state = "escalated", owner = "legal" },
}

test "a clock that ran out takes it one level up" {
	events = history(claim),
	run_until = "2026-11-24T09:01:00+08:00",
	expect = { kind = "timer", state = "escalated", owner = "complaint_manager" },
}

test "a case that went up stays up" {
	events = history(claim, reply, unhappy, reply, unhappy, claim),
	expect = { owner = "complaint_manager" },
}

test "what is over is not rejected, but somebody should ask" {
	events = history(claim, reply, resolve, content, { "close" }, unhappy),
	expect = { state = "closed", handling = { "offer_to_reopen" } },
}

test "a solution that does not hold is none" {
	events = history(claim, reply, resolve, { "verify", { result = "it broke again" } }),
	expect = { state = "in_progress", nature = "valid" },
}

-- The decision sheet --------------------------------------------------------------

test "an empty sheet asks everything" {
	events = history(claim, { "assess" }),
	expect = { handling = { "hear_all_parties", "say_what_we_did_wrong", "say_whose_support_is_needed" } },
}

test "what was answered is not asked again" {
	events = history(claim, { "assess", { dq = { b1 = "some" } } }, { "assess", { dq = { b2 = "no" } } }),
	expect = { handling = { "say_whether_we_are_able" },
	           rules = { "open-dq.b3" } },
}

local heard = { all_parties_contacted = true }
local rows = {
	{ "grant", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "no" } },
	{ "compromise", { b2 = "some", b4 = "mostly", b5 = "partly", b7 = "no" } },
	{ "alternative", { b2 = "all", b4 = "fully", b5 = "no", b7 = "no", c4 = "yes" } },
	{ "refuse", { b2 = "no", b4 = "not", b5 = "yes", b7 = "no" } },
	{ "refuse", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "yes" } },
	{ "grant", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "yes", b8 = "yes" } },
	{ "escalate", { b2 = "no", b4 = "not", b5 = "yes", b7 = "no", c2 = "media_court" } },
	{ "escalate", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "yes", b8 = "others_decide" } },
	{ "grant", { b2 = "no", b4 = "little", b5 = "yes", b7 = "no", c1 = "none", c2 = "lose_customer" } },
	{ "compromise", { b2 = "unclear", b4 = "mostly", b5 = "yes", b7 = "no", c3 = "discussable" } },
	{ "alternative", { b2 = "no", b4 = "little", b5 = "yes", b7 = "no", c4 = "yes" } },
	{ "escalate", { b2 = "unclear", b4 = "little", b5 = "yes", b7 = "unknown" } },
	-- what the relation and the demand change
	{ "grant", { b2 = "no", b4 = "little", b5 = "yes", b7 = "no", c1 = "none", e1 = "yes" } },
	{ "grant", { b2 = "no", b4 = "little", b5 = "yes", b7 = "no", c1 = "none", e2 = "likely" } },
	{ "grant", { b2 = "no", b4 = "little", b5 = "yes", b7 = "no", c1 = "none", e3 = "high" } },
	{ "refuse", { b2 = "no", b4 = "little", b5 = "yes", b7 = "no", c1 = "none", e1 = "no", e2 = "unlikely", e3 = "none" } },
	{ "refuse", { b2 = "unclear", b4 = "little", b5 = "yes", b7 = "no", c1 = "none", e1 = "yes", e4 = "yes" } },
	{ "compromise", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "no", e4 = "yes" } },
	{ "grant", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "no", e4 = "partly", e6 = "no" } },
	{ "escalate", { b2 = "all", b4 = "fully", b5 = "yes", b7 = "no", e6 = "yes" } },
}
for i, row in ipairs(rows) do
	test("the sheet points to " .. row[1] .. ", " .. i) {
		events = history(claim, { "assess", { dq = row[2] } }),
		expect = { handling = { "propose_" .. row[1] } },
	}
end

test "the sheet points nowhere before its questions are answered" {
	events = history(claim, { "assess", { dq = { b2 = "all" } } }),
	expect = { handling = { "say_whether_we_are_able" } },
}

test "answers that come one by one are put together" {
	events = history(claim, { "assess", { dq = { b2 = "all", b4 = "fully" } } },
		{ "assess", { dq = { b5 = "yes", b7 = "no" } } }),
	expect = { handling = { "propose_grant" } },
}

-- Approval and agreement ----------------------------------------------------------

local costly = { "assess", { disposition = "grant",
	dq = { a = heard, b2 = "all", b4 = "fully", b5 = "yes", b7 = "no", d4 = "hard" } } }

test "what somebody has to approve is not settled before" {
	events = history(claim, costly, resolve),
	expect = { refused = "approval_missing", state = "assigned" },
}

test "a grave fault of ours is approved by a superior" {
	events = history(claim, with(costly, { dq = { a = heard, b2 = "all", b4 = "fully", b5 = "yes", b7 = "no",
		d4 = "self", e5 = "grave" } }), resolve),
	expect = { refused = "approval_missing" },
}

test "a slight one is not" {
	events = history(claim, with(costly, { dq = { a = heard, b2 = "all", b4 = "fully", b5 = "yes", b7 = "no",
		d4 = "self", e5 = "slight" } }), resolve),
	expect = { state = "resolved", refused = null },
}

test "what was approved is settled" {
	events = history(claim, costly, { "approve", { approved = true, approver = "manager" } }, resolve),
	expect = { state = "resolved", refused = null },
}

test "what was not approved is not" {
	events = history(claim, costly, { "approve", { approved = false, approver = "manager" } }),
	expect = { handling = { "look_for_another_solution" }, state = "assigned" },
}

test "an approval says yes or no" {
	events = history(claim, costly, { "approve" }),
	expect = { refused = "approval_unclear" },
}

test "a compromise is signed" {
	events = history(claim, { "assess", { disposition = "compromise", dq = { a = heard } } }, resolve),
	expect = { refused = "agreement_missing" },
}

test "a compromise that is signed is settled" {
	events = history(claim, { "assess", { disposition = "compromise", dq = { a = heard } } },
		{ "resolve", { signed_ref = "A-17" } }),
	expect = { state = "resolved" },
}

-- Other departments ---------------------------------------------------------------

local warehouse = { "assess", { dq = { a = heard, d5 = "warehouse" } } }

test "the warehouse owes the goods" {
	events = history(claim, warehouse),
	expect = { obligations = { ["1"] = "warehouse goods open" },
	           sla = { obligation_1 = "2026-11-25T18:00:00+08:00" } },
}

test "and is asked once" {
	events = history(claim, warehouse, warehouse),
	expect = { obligations = { ["1"] = "warehouse goods open" },
	           sla = { obligation_2 = false } },
}

test "a site visit goes to the field service" {
	events = history(claim, { "assess", { dq = { d5 = "site_visit" } } }, { "done", { obligation = "1" } }),
	expect = { obligations = { ["1"] = "field_service site_visit done" } },
}

test "what nobody owes cannot be done" {
	events = history(claim, { "done", { obligation = "1" } }),
	expect = { refused = "unknown_obligation" },
}

test "a case is not closed while something is owed" {
	events = history(claim, warehouse, reply, resolve, content, { "close" }),
	expect = { refused = "obligations_open", state = "verifying" },
}

test "and is when it is there" {
	events = history(claim, warehouse, reply, resolve, content, { "done", { obligation = "1" } }, { "close" }),
	expect = { state = "closed" },
}

test "legal is asked for its opinion" {
	events = history(claim, { "assess", { dq = { d5 = "legal" } } }),
	expect = { obligations = { ["1"] = "legal opinion open" } },
}

test "support that is late is told" {
	events = history(claim, { "assess", { dq = { d5 = "finance" } } }, reply, resolve, content),
	run_until = "2026-11-26T18:00:00+08:00",
	expect = { kind = "timer", tags = { "support_late" },
	           obligations = { ["1"] = "finance payment late" } },
}

-- Judgements ----------------------------------------------------------------------

local threat = { "complaint", { text = "不给我五万块钱,我就把视频发到网上,让你们关门!给钱我就删。" } }

test "a judgement falls back when it is appealed against" {
	events = history(threat, { "appeal", { reason = "I was angry." } }),
	expect = { type = "seeking_compensation", tags = { "appealed" } },
}

test "until a person has confirmed it" {
	events = history(threat, { "appeal", { reason = "I was angry." } }, { "assess", { confirmed = true } }),
	expect = { type = "malicious" },
}

test "what made the complaint is put right, once" {
	events = history(claim, { "assess", { attrs = { rectify = true } } },
		{ "assess", { attrs = { rectify = true } } }),
	expect = { obligations = { ["1"] = "quality rectify open" },
	           sla = { obligation_1 = "2026-11-30T18:00:00+08:00", obligation_2 = false } },
}
