-- reports.lua: to whom reports go, and which deadlines are calls and visits that
-- the report of a day lists.  triagectl report prints it; nothing is sent.

reports {
	-- clocks, by name; "obligation" is whatever other departments owe a case
	calls = { "callback", "promise", "followup_3d", "followup_7d", "verify", "periodic_visit", "obligation" },

	day = { "service_manager" },
	week = { "complaint_manager", "respondents" },
	month = { "all_managers" },
	quarter = { "president", "senior_managers", "line_managers" },
	year = { "president", "senior_managers" },
}
