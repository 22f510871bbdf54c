-- A mark that would start its own clock at once: it ends, and the decision names the rule.
clock "echo" { due = "1h" }
clock "echo-again" { clock = "echo", when = kind "timer", due_at = "mark.due", restarts = kind "timer" }
clock "hourly" { due = "1h", restarts = kind "timer" & field "mark.clock":equals("hourly") }
