pack "iso-10002"
-- ISO 10002:2018: receipt is acknowledged at once, and who complained hears how it
-- stands when asking and at set times.  The standard sets no hours; these are ours.

clock "iso-acknowledge" {
	about = "Receipt is acknowledged.",
	clock = "iso_acknowledge",
	when = kind "complaint",
	due = "24h",
	starts = "case",
	warn = "50%",
	escalate = "0h",
	stops = kind { "reply", "resolve", "close" },
}

clock "iso-status" {
	about = "Word of how it stands, each week until it is over.",
	clock = "iso_status",
	when = kind "complaint",
	due = "7d",
	warn = "80%",
	restarts = kind { "reply", "promise" } |
		kind "timer" & field "mark.clock":equals("iso_status") & field "mark.mark":equals("breach"),
	stops = kind { "resolve", "close" },
	continues = kind "reopen",
}

clock "iso-status-asked" {
	about = "Who asks how it stands is told.",
	clock = "iso_status_asked",
	when = field "attrs.status_asked":is(true),
	due = "24h",
	again = field "attrs.status_asked":is(true),
	stops = kind { "reply", "resolve", "close" },
}
