-- Clocks go back in Berlin on 25 October 2026; who writes sits in Los Angeles.
calendar "berlin" { zone = "Europe/Berlin", mon_fri = "09:00-17:00" }
calendar "always" { zone = "Europe/Berlin", mon_sun = "00:00-24:00" }
clock "hours" { due = "2h", calendar = "berlin" }
clock "round-the-clock" { clock = "round_the_clock", due = "24h", calendar = "always" }
clock "day" { due = "1d", calendar = "always" }
