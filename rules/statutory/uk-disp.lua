pack "uk-disp"
-- The United Kingdom: complaints to financial firms.  FCA Handbook, DISP 1.5 and 1.6:
-- a summary where the matter is settled by the close of the third business day after
-- receipt; a final response within eight weeks; for payment services and electronic
-- money within 15 business days, in exceptional cases, with a holding response, 35.
-- An event says attrs.payment_services = true where the latter apply.  An approval
-- names the clock: { "kind": "approve", "extension": "uk_payment", ... }.

local is_over = kind { "resolve", "close" }
local payment = field "attrs.payment_services":is(true)

clock "uk-disp-summary" {
	about = "Settled by the close of the third business day: a summary resolution will do.",
	clock = "uk_summary",
	statutory = true,
	when = kind "complaint",
	due = "3 workdays",
	calendar = "office-gb",
	starts = "case",
	warn = "50%",
	stops = is_over,
}

clock "uk-disp-final" {
	about = "The final response, by the end of the eighth week after receipt.",
	clock = "uk_final",
	statutory = true,
	when = kind "complaint" & ~payment,
	due = "8w",
	calendar = "office-gb",
	ends = "end of day",
	starts = "case",
	warn = { "50%", "90%" },
	escalate = "0h",
	stops = is_over,
	continues = kind "reopen",
}

clock "uk-disp-payment" {
	about = "Payment services: 15 business days, 35 with a holding response that was approved.",
	clock = "uk_payment",
	statutory = true,
	when = kind "complaint" & payment,
	due = "15 workdays",
	calendar = "office-gb",
	starts = "case",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = is_over,
	continues = kind "reopen",
	extends = kind "approve" & field "extension":equals("uk_payment"),
	extensions = "35 workdays",
}
