pack "us-cfpb"

-- Sent on 23 November: day 15 is 8 December, day 60 is 22 January; both end at midnight
-- in Washington, five hours behind.
test "us-cfpb: 15 and 60 calendar days" {
	event = { text = "I want my money back.", channel = "cfpb", at = "2026-11-23T22:00:00-05:00" },
	expect = { sla = { us_cfpb_response = "2026-12-09T00:00:00-05:00", us_cfpb_final = "2027-01-23T00:00:00-05:00" } },
}

-- Clocks go forward on 14 March 2027: the fifteenth day ends in summer time.
test "us-cfpb: into summer time" {
	event = { text = "I want my money back.", source_authority = "CFPB", at = "2027-03-05T12:00:00-05:00" },
	expect = { sla = { us_cfpb_response = "2027-03-21T00:00:00-04:00" } },
}

test "us-cfpb: a response that it is in progress leaves the final one running" {
	events = {
		{ id = "first", text = "I want my money back.", channel = "cfpb", at = "2026-11-23T09:00:00-05:00" },
		{ case = "first", kind = "reply", cause = "x", solution = "In progress.", deadline = "2027-01-10T00:00:00Z",
		  contact = "z", at = "2026-12-01T09:00:00-05:00" },
	},
	run_until = "2027-01-23T00:00:00-05:00",
	expect = { kind = "timer", sla = { us_cfpb_final = "2027-01-23T00:00:00-05:00" } },
}

test "us-cfpb: a complaint that the Bureau did not send" {
	event = { text = "I want my money back.", at = "2026-11-23T09:00:00-05:00" },
	expect = { sla = { us_cfpb_response = false, us_cfpb_final = false } },
}
