-- An event that comes again, as after a crash between decision and acknowledgement, changes nothing.
clock "update" { clock = "next_update", due = "1h", restarts = kind "reply" }
