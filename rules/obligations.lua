-- obligations.lua: what other departments do for the case.
--
-- Each finds the decision in its own queue, with the obligation's id; when it has
-- done its part it sends an event of kind done with that id.

local support = {
	{ "warehouse", what = "goods", due = "2 workdays" },
	{ "finance", what = "payment", due = "3 workdays" },
	{ "legal", what = "opinion", due = "3 workdays" },
	{ "site_visit", to = "field_service", what = "site_visit", due = "3 workdays" },
}

for _, s in ipairs(support) do
	transition("support-" .. s[1]) {
		about = "The sheet says that this department's support is needed.",
		on = "assess",
		when = field "dq.d5":equals(s[1]) & ~case "dq.d5":equals(s[1]),
		obligation = { to = s.to or s[1], what = s.what, due = s.due, calendar = "office-cn" },
	}
end

transition "rectified" {
	about = "What made the complaint is to be put right, so that it makes no other.",
	on = { "assess", "resolve" },
	when = field "attrs.rectify":is(true) & ~case "rectify",
	note = { rectify = true },
	obligation = { to = "quality", what = "rectify", due = "5 workdays", calendar = "office-cn" },
}

transition "work-is-done" {
	about = "Another department has done its part.",
	on = "done",
	count = "done",
}

transition "support-is-late" {
	about = "Another department has not done its part in time.",
	on = "timer",
	when = field "mark.mark":equals("breach") & field "mark.clock":contains("obligation_"),
	tag = "support_late",
	handling = "remind_the_department",
}

guard "support-first" {
	about = "A case is not closed while somebody still owes it something.",
	on = "close",
	needs = ~case "open_obligations",
	rank = 60,
	refuse = "obligations_open",
	detail = "Another department still owes the case something: see its obligations.",
}
