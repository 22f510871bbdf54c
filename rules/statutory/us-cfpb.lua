pack "us-cfpb"
-- The United States: complaints that the Consumer Financial Protection Bureau sends on.
-- A response within 15 calendar days of being sent; where that says "in progress", the
-- final one within 60.  Both run from the same day and beside one another.

fields { channel = { "cfpb" } }

local from_bureau = kind "complaint" & (channel "cfpb" | field "source_authority":equals("CFPB"))

-- The days of the wall in Washington; no holiday moves a calendar day.
calendar "office-us" {
	about = "Washington.",
	zone = "America/New_York",
	mon_fri = "09:00-17:00",
}

clock "us-cfpb-response" {
	about = "A response within 15 calendar days, be it that the matter is in progress.",
	clock = "us_cfpb_response",
	statutory = true,
	when = from_bureau,
	due = "15d",
	calendar = "office-us",
	ends = "end of day",
	starts = "case",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = kind { "reply", "resolve", "close" },
}

clock "us-cfpb-final" {
	about = "The final response within 60 calendar days.",
	clock = "us_cfpb_final",
	statutory = true,
	when = from_bureau,
	due = "60d",
	calendar = "office-us",
	ends = "end of day",
	starts = "case",
	warn = { "50%", "90%" },
	escalate = "0h",
	stops = kind { "resolve", "close" },
	continues = kind "reopen",
}
