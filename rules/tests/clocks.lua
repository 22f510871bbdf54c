-- tests/clocks.lua: due times, over lunch, nights, weekends and holidays.

test "a first answer over the lunch break" {
	event = { text = "请退还运费。", demand = { remedy = "refund", amount = 12, currency = "CNY" },
	          at = "2026-11-23T11:00:00+08:00" },
	expect = { priority = "P3", sla = { ["first-response"] = "2026-11-24T11:00:00+08:00" } },
}

test "a complaint on a Friday evening is answered on Monday" {
	event = { text = "请退还购房定金。", demand = { remedy = "refund", amount = 50000, currency = "CNY" },
	          at = "2026-11-20T17:00:00+08:00" },
	expect = { priority = "P2", sla = { ["first-response"] = "2026-11-23T12:00:00+08:00",
	                                    resolve = "2026-11-25T18:00:00+08:00" } },
}

test "a Saturday worked in exchange counts, the holiday does not" {
	event = { text = "请退还运费。", at = "2026-09-30T17:00:00+08:00" },
	expect = { priority = "P3", sla = { ["first-response"] = "2026-10-08T17:00:00+08:00",
	                                    resolve = "2026-10-15T18:00:00+08:00" } },
}

test "what an authority passed down is answered within fifteen days" {
	event = { source_authority = "City bureau", text = "Please see the attached sheet.",
	          at = "2026-11-20T10:00:00+08:00" },
	expect = { sla = { ["statutory-answer"] = "2026-12-08T00:00:00+08:00" } },
}

test "danger does not wait for the office to open" {
	event = { source_authority = "City bureau", text = "Please see the attached sheet.",
	          at = "2026-11-21T22:00:00+08:00" },
	expect = { priority = "P1", sla = { ["first-response"] = "2026-11-21T23:00:00+08:00" } },
}

test "a later message brings a clock nearer and restarts none" {
	events = {
		{ text = "请退还运费。", at = "2026-11-23T09:00:00+08:00" },
		{ kind = "message", text = "有消息吗?", source_authority = "City bureau", at = "2026-11-23T09:20:00+08:00" },
	},
	expect = { priority = "P1", sla = { ["first-response"] = "2026-11-23T09:30:00+08:00",
	                                    resolve = "2026-11-24T18:00:00+08:00" } },
}

test "a call that was promised" {
	event = { text = "请退还运费。", attrs = { callback = true }, at = "2026-11-23T09:00:00+08:00" },
	expect = { sla = { callback = "2026-11-24T09:00:00+08:00", ["statutory-answer"] = false } },
}
