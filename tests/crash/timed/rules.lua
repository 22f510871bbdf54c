-- Clocks of some seconds, for the crash test with timers: marks that fall
-- together and apart, and a clock that is stopped.  timers.py reckons their
-- marks by itself (CLOCKS there).

types { order = { "venting" }, default = "venting", communicative = { "venting" } }
priorities { order = { "P1", "P2", "P3", "P4" }, default = "P3" }
owners { default = "front_desk", front_desk = "Everything.", lead = "What is late." }

prioritise "late" {
	when = kind "timer" & field "mark.mark":equals("breach"),
	priority = "P1",
}
assign "solving" {
	when = kind "timer" & field "mark.clock":equals("solve"),
	owner = "lead",
	rank = 50,
}

clock "answer" {
	when = kind "complaint",
	due = "40s",
	warn = { "-4s" },
	stops = kind "message",
}
clock "solve" { when = kind "complaint", due = "42s", warn = { "-3s", "-1s" } }
clock "call" { when = kind "complaint", due = "41s", escalate = { "1s", "3s" } }
