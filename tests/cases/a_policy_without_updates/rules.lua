-- The case changes to a policy that has no clock for updates: that clock goes, the others stay.
clock "resolve" { due = "4h" }
clock "update" { clock = "next_update", due = "1h", when = ~field "attrs.policy":equals("quiet"),
	cancels = field "attrs.policy":equals("quiet"), restarts = field "attrs.policy":equals("talking") }
