-- tests/clocks.lua: due times, over lunch, nights, weekends and holidays.

test "a first answer over the lunch break" {
	event = { text = "请退还运费。", demand = { remedy = "refund", amount = 12, currency = "CNY" },
	          at = "2026-11-23T11:00:00+08:00" },
	expect = { priority = "P3", sla = { first_response = "2026-11-24T11:00:00+08:00" } },
}

test "a complaint on a Friday evening is answered on Monday" {
	event = { text = "请退还购房定金。", demand = { remedy = "refund", amount = 50000, currency = "CNY" },
	          at = "2026-11-20T17:00:00+08:00" },
	expect = { priority = "P2", sla = { first_response = "2026-11-23T12:00:00+08:00",
	                                    resolve = "2026-11-25T18:00:00+08:00" } },
}

test "a Saturday worked in exchange counts, the holiday does not" {
	event = { text = "请退还运费。", at = "2026-09-30T17:00:00+08:00" },
	expect = { priority = "P3", sla = { first_response = "2026-10-08T17:00:00+08:00",
	                                    resolve = "2026-10-15T18:00:00+08:00" } },
}

test "what an authority passed down is answered within fifteen days" {
	event = { source_authority = "City bureau", text = "Please see the attached sheet.",
	          at = "2026-11-20T10:00:00+08:00" },
	expect = { sla = { statutory_answer = "2026-12-08T00:00:00+08:00" } },
}

test "danger does not wait for the office to open" {
	event = { source_authority = "City bureau", text = "Please see the attached sheet.",
	          at = "2026-11-21T22:00:00+08:00" },
	expect = { priority = "P1", sla = { first_response = "2026-11-21T23:00:00+08:00" } },
}

test "a later message brings a clock nearer and restarts none" {
	events = {
		{ text = "请退还运费。", at = "2026-11-23T09:00:00+08:00" },
		{ kind = "message", text = "有消息吗?", source_authority = "City bureau", at = "2026-11-23T09:20:00+08:00" },
	},
	expect = { priority = "P1", sla = { first_response = "2026-11-23T09:30:00+08:00",
	                                    resolve = "2026-11-24T18:00:00+08:00" } },
}

test "a call that was promised" {
	event = { text = "请退还运费。", attrs = { callback = true }, at = "2026-11-23T09:00:00+08:00" },
	expect = { sla = { callback = "2026-11-24T09:00:00+08:00", statutory_answer = false } },
}

-- What starts, stops, pauses and restarts each clock.  23 November 2026 is a Monday.

local function complaint(more)
	local e = { id = "first", text = "请退还运费。", at = "2026-11-23T09:00:00+08:00" }
	for name, value in pairs(more or {}) do
		e[name] = value
	end
	return e
end

local function later(kind, at, more)
	local e = { case = "first", kind = kind, at = at }
	for name, value in pairs(more or {}) do
		e[name] = value
	end
	return e
end

local answer = { cause = "x", solution = "y", deadline = "2026-12-01T00:00:00Z", contact = "z" }

test "whoever rings and was heard by nobody is picked up within a minute" {
	event = complaint { channel = "phone", at = "2026-11-22T03:00:00+08:00" },
	expect = { sla = { pickup = "2026-11-22T03:01:00+08:00" } },
}

test "who was received at the counter has been picked up" {
	event = complaint { channel = "phone", first_receiver = "r-1" },
	expect = { sla = { pickup = false } },
}

test "an answer starts the time until the next word" {
	events = { complaint(), later("reply", "2026-11-23T10:00:00+08:00", answer) },
	expect = { priority = "P3", sla = { first_response = "2026-11-23T18:00:00+08:00",
	                                    next_update = "2026-11-26T18:00:00+08:00" } },
}

test "each further word starts it anew" {
	events = {
		complaint(),
		later("reply", "2026-11-23T10:00:00+08:00", answer),
		later("reply", "2026-11-25T10:00:00+08:00", answer),
	},
	expect = { sla = { next_update = "2026-11-30T18:00:00+08:00" } },
}

test "waiting for the customer is not counted" {
	events = {
		complaint(),
		later("pause", "2026-11-24T09:00:00+08:00", { reason = "customer" }),
		later("resume", "2026-11-26T09:00:00+08:00"),
	},
	expect = { sla = { resolve = "2026-12-04T18:00:00+08:00" } },
}

test "waiting for one's own superior is, and has a clock of its own" {
	events = {
		complaint(),
		later("pause", "2026-11-24T09:00:00+08:00", { reason = "approval" }),
	},
	expect = { sla = { resolve = "2026-12-02T18:00:00+08:00", approval = "2026-11-26T18:00:00+08:00" } },
}

test "asking twice to be called does not make it longer" {
	events = {
		complaint { attrs = { callback = true } },
		later("message", "2026-11-23T15:00:00+08:00", { text = "请给我回电", attrs = { callback = true } }),
	},
	expect = { sla = { callback = "2026-11-24T09:00:00+08:00" } },
}

test "who was called and asks again is called again" {
	events = {
		complaint { attrs = { callback = true } },
		later("reply", "2026-11-23T12:00:00+08:00", answer),
		later("message", "2026-11-23T15:00:00+08:00", { text = "请给我回电", attrs = { callback = true } }),
	},
	expect = { sla = { callback = "2026-11-24T15:00:00+08:00" } },
}

test "a promise is due when it says" {
	events = {
		complaint(),
		later("promise", "2026-11-23T10:00:00+08:00", { promised_at = "2026-11-27T17:00:00+08:00" }),
	},
	expect = { sla = { promise = "2026-11-27T17:00:00+08:00" } },
}

test "a second promise does not move the first" {
	events = {
		complaint(),
		later("promise", "2026-11-23T10:00:00+08:00", { promised_at = "2026-11-27T17:00:00+08:00" }),
		later("promise", "2026-11-24T10:00:00+08:00", { promised_at = "2026-12-27T17:00:00+08:00" }),
	},
	expect = { sla = { promise = "2026-11-27T17:00:00+08:00" } },
}

test "a second promise after the first was kept" {
	events = {
		complaint(),
		later("promise", "2026-11-23T10:00:00+08:00", { promised_at = "2026-11-27T17:00:00+08:00" }),
		later("reply", "2026-11-24T09:00:00+08:00", answer),
		later("promise", "2026-11-24T10:00:00+08:00", { promised_at = "2026-12-27T17:00:00+08:00" }),
	},
	expect = { sla = { promise = "2026-12-27T17:00:00+08:00" } },
}

test "a case that is offered to somebody is taken within hours" {
	events = { complaint(), later("offer", "2026-11-23T16:00:00+08:00", { to = "legal" }) },
	expect = { sla = { handover = "2026-11-24T11:00:00+08:00" } },
}

test "data that leaked: those affected are told day or night" {
	event = complaint { text = "你们把我的个人信息泄露了", at = "2026-11-22T03:00:00+08:00" },
	expect = { flags = { "privacy_leak" }, sla = { notify_affected = "2026-11-22T07:00:00+08:00" } },
}

test "a call three days after a repair, on a day that is worked" {
	events = { complaint(), later("assess", "2026-11-25T15:00:00+08:00", { dq = { d5 = "site_visit" } }),
		later("done", "2026-11-26T15:00:00+08:00", { obligation = "1" }) },
	expect = { sla = { followup_3d = "2026-11-30T18:00:00+08:00" } },
}

test "a call seven days after a sale" {
	event = complaint { attrs = { sold = true } },
	expect = { sla = { followup_7d = "2026-11-30T18:00:00+08:00" } },
}

test "the next visit is due though the last was missed" {
	event = complaint { attrs = { visits = true } },
	run_until = "2027-03-01T00:00:00+08:00",
	expect = { sla = { periodic_visit = "2027-05-24T18:00:00+08:00" } },
}

test "nobody who is not to be visited is" {
	events = {
		complaint { attrs = { visits = true } },
		later("message", "2026-11-23T10:00:00+08:00", { text = "不用回访", attrs = { visits = false } }),
	},
	expect = { sla = { periodic_visit = false } },
}

test "what was told late runs from when it happened" {
	event = complaint { at = "2025-11-24T09:00:00+08:00" },
	now = "2026-11-23T09:00:00+08:00",
	expect = { flags = { "backdated" }, sla = { first_response = "2025-11-24T18:00:00+08:00" } },
}
