-- clocks.lua: what is promised by when.
--
-- With a calendar, hours and minutes are working time; without one, time as it
-- passes.  A clock starts when its rule first holds for a case, at the time the
-- event happened, and runs on.  Of several rules for one clock the earliest due
-- time counts; a case that becomes more urgent is due earlier, never later.  None of
-- these is paused or stopped yet: say `stops = ...` with what your events carry when
-- the step is done, and `pauses`, `resumes`, `max_pause` for waiting.

clock "first-response" {
	about = "Somebody answers the customer, and not by a machine.",
	due = { P1 = "30m", P2 = "4h", P3 = "8h", P4 = "16h" },
	calendar = "office-cn",
	warn = { "50%", "80%" },
}

clock "first-response-any-time" {
	about = "Danger to people and leaked data do not wait for the office to open.",
	clock = "first-response",
	when = priority "P1",
	due = "1h",
	warn = { "50%", "80%" },
}

clock "resolve" {
	about = "The matter is settled, or the customer knows why not.",
	due = { P1 = "1 workday", P2 = "3 workdays", P3 = "7 workdays", P4 = "10 workdays" },
	calendar = "office-cn",
	starts = "case",
	warn = { "50%", "80%" },
}

clock "notify-affected" {
	about = "Whoever's data leaked is told at the first moment, day or night.",
	when = flag "privacy_leak",
	due = "4h",
	warn = "50%",
}

clock "callback" {
	about = "Who was promised a call is called within a day.",
	when = field "attrs.callback":is(true),
	due = "24h",
	warn = "-2h",
}

-- What the law sets hangs on facts alone: the set is refused when such a clock
-- asks for a type, a priority, a count or a function.

clock "statutory-answer" {
	about = "An authority passed the case down: fifteen days, the first not counted, to the end of a working day.",
	statutory = true,
	when = field "source_authority" | channel "regulator",
	due = "15d",
	calendar = "office-cn",
	ends = "end of day",
	roll = true,
	starts = "case",
	warn = { "50%", "80%" },
}
