pack "cn-12315"

-- 24 September 2026 is a Thursday: 25 to 27 are holidays; 28, 29, 30 September, 1 to 7
-- October are holidays; 8, 9, the worked Saturday 10, and Monday 12.
test "cn-12315: seven working days over the holidays of autumn" {
	event = { text = "请退还运费。", at = "2026-09-24T10:00:00+08:00" },
	expect = { sla = { cn_12315_accept = "2026-10-12T18:00:00+08:00", cn_12315_report = false } },
}

-- Accepted on 12 October: 13 to 16 are four, then weeks of five: to 11 December 44, and
-- Monday, 14 December.
test "cn-12315: forty-five working days of mediation" {
	events = {
		{ id = "first", text = "请退还运费。", at = "2026-10-09T10:00:00+08:00" },
		{ case = "first", kind = "message", text = "受理", attrs = { accepted = true }, at = "2026-10-12T10:00:00+08:00" },
	},
	expect = { sla = { cn_12315_mediation = "2026-12-14T18:00:00+08:00" } },
}

-- From Monday, 14 December: Tuesday 15 to Wednesday 23.
test "cn-12315: its end is told within seven working days" {
	events = {
		{ id = "first", text = "请退还运费。", at = "2026-10-09T10:00:00+08:00" },
		{ case = "first", kind = "message", text = "受理", attrs = { accepted = true }, at = "2026-10-12T10:00:00+08:00" },
		{ case = "first", kind = "message", text = "终止调解", attrs = { mediation_ended = true }, at = "2026-12-14T10:00:00+08:00" },
	},
	expect = { sla = { cn_12315_notice = "2026-12-23T18:00:00+08:00" } },
}

-- Fifteen from 23 November: three weeks, 14 December; thirty: with 1 January off, 5 January.
test "cn-12315: a report" {
	event = { text = "举报虚假宣传", attrs = { report = true }, at = "2026-11-23T10:00:00+08:00" },
	expect = { sla = { cn_12315_report = "2026-12-14T18:00:00+08:00", cn_12315_accept = false } },
}

test "cn-12315: a report that takes longer, with approval" {
	events = {
		{ id = "first", text = "举报虚假宣传", attrs = { report = true }, at = "2026-11-23T10:00:00+08:00" },
		{ case = "first", kind = "approve", approved = true, extension = "cn_12315_report", at = "2026-12-10T10:00:00+08:00" },
	},
	expect = { sla = { cn_12315_report = "2027-01-05T18:00:00+08:00" } },
}
