pack "cn-12315"
-- China: complaints (投诉) and reports (举报) to market regulation.
-- 市场监督管理投诉举报处理暂行办法 (2019, no. 20): accepted or not within seven working days of
-- receipt; mediation ends 45 working days after it was accepted; its end is told within
-- seven.  A report: whether a case is filed within 15 working days, 30 where the head
-- approves.  Events say attrs.report = true for a report, attrs.accepted = true or false
-- for the decision, attrs.mediation_ended = true, and attrs.filed for a report's.

local is_over = kind { "resolve", "close" }
local report = field "attrs.report":is(true)
local ended = field "attrs.mediation_ended":is(true)

clock "cn-12315-accept" {
	about = "Accepted or not, and the customer told.",
	clock = "cn_12315_accept",
	statutory = true,
	when = kind "complaint" & ~report,
	due = "7 workdays",
	calendar = "office-cn",
	starts = "case",
	warn = "50%",
	escalate = "0h",
	stops = field "attrs.accepted" | is_over,
}

clock "cn-12315-mediation" {
	about = "From acceptance: agreed, or ended.",
	clock = "cn_12315_mediation",
	statutory = true,
	when = field "attrs.accepted":is(true),
	due = "45 workdays",
	calendar = "office-cn",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = ended | is_over,
}

clock "cn-12315-notice" {
	about = "That mediation has ended is told to both sides.",
	clock = "cn_12315_notice",
	statutory = true,
	when = ended,
	due = "7 workdays",
	calendar = "office-cn",
	stops = kind "reply" | is_over,
}

clock "cn-12315-report" {
	about = "A report: is a case filed?",
	clock = "cn_12315_report",
	statutory = true,
	when = kind "complaint" & report,
	due = "15 workdays",
	calendar = "office-cn",
	starts = "case",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = field "attrs.filed" | is_over,
	extends = kind "approve" & field "extension":equals("cn_12315_report"),
	extensions = "30 workdays",
}
