-- A target for updates that is shorter than the one for the first answer does not take its place.
clock "first-response" { clock = "first_response", due = "4h", stops = kind "reply" }
clock "update" { clock = "next_update", due = "1h", restarts = kind "reply" }
