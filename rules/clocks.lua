-- clocks.lua: what is promised by when.
--
-- With a calendar, hours and minutes are working time; without one, time as it
-- passes.  A clock starts when its rule first holds for a case, at the time the
-- event happened.  Of several rules for one clock the earliest due time counts; a
-- case that becomes more urgent is due earlier, never later.  What stops, pauses and
-- starts a clock anew is said beside it; triaged-rules(7), CLOCKS, has the words.
-- What the law sets is in statutory/, and in the last clock of this file.

-- Waiting for the customer stands still; waiting for one's own superior does not:
-- it has a clock of its own, `approval`.
local for_superior = kind "pause" & field "reason":one_of { "approval", "superior" }
local for_customer = kind "pause" & ~field "reason":one_of { "approval", "superior" }
local goes_on = kind { "resume", "message" }
local is_over = kind { "resolve", "close" }

clock "pickup" {
	about = "Whoever rings or chats is not left waiting.",
	when = kind "complaint" & channel { "phone", "chat" } & ~known_case & ~field "first_receiver",
	due = "60s",
	stops = kind { "accept", "reply", "resolve", "close" },
}

clock "first-response" {
	about = "Somebody answers the customer, and not by a machine.",
	clock = "first_response",
	due = { P1 = "30m", P2 = "4h", P3 = "8h", P4 = "16h" },
	calendar = "office-cn",
	warn = { "50%", "80%" },
	escalate = { "0h", "4h", "8h" },
	stops = kind { "reply", "resolve", "close" },
}

clock "first-response-any-time" {
	about = "Danger to people and leaked data do not wait for the office to open.",
	clock = "first_response",
	when = priority "P1",
	due = "1h",
	warn = { "50%", "80%" },
	escalate = { "0h", "1h" },
}

clock "next-update" {
	about = "Who has had an answer hears how it goes on; each word starts the time until the next.",
	clock = "next_update",
	when = kind "reply",
	due = { P1 = "4h", P2 = "1 workday", P3 = "3 workdays", P4 = "5 workdays" },
	calendar = "office-cn",
	warn = "80%",
	restarts = kind "reply",
	stops = is_over,
	pauses = for_customer,
	resumes = goes_on,
	max_pause = "30d",
}

clock "callback" {
	about = "Who asked to be called is called within a day; asking twice does not make it longer.",
	when = field "attrs.callback":is(true),
	due = "24h",
	warn = "-2h",
	escalate = "0h",
	stops = kind "reply" | is_over,
	again = field "attrs.callback":is(true),
}

clock "promise" {
	about = "What was promised to the customer is done by then; a second promise does not move the first.",
	when = kind "promise",
	due_at = "promised_at",
	warn = "-2h",
	escalate = { "0h", "4h" },
	stops = kind { "reply", "done" } | is_over,
	again = kind "promise",
}

clock "resolve" {
	about = "The matter is settled, or the customer knows why not.",
	due = { P1 = "1 workday", P2 = "3 workdays", P3 = "7 workdays", P4 = "10 workdays" },
	calendar = "office-cn",
	starts = "case",
	warn = { "50%", "80%" },
	escalate = { "0h", "1 workday", "3 workdays" },
	stops = is_over,
	continues = kind "reopen",
	pauses = for_customer,
	resumes = goes_on,
	max_pause = "30d",
}

clock "verify" {
	about = "After the solution somebody asks whether it holds.",
	when = kind "resolve",
	due = "3 workdays",
	calendar = "office-cn",
	warn = "80%",
	escalate = "0h",
	restarts = kind "resolve",
	stops = kind { "verify", "close", "reopen" },
}

clock "handover" {
	about = "A case that is offered to somebody else is taken or given back.",
	when = kind "offer",
	due = { P1 = "15m", P2 = "1h", P3 = "4h", P4 = "8h" },
	calendar = "office-cn",
	warn = "50%",
	escalate = "0h",
	restarts = kind "offer",
	stops = kind { "accept", "refuse" } | is_over,
}

clock "approval" {
	about = "A superior decides; the customer's clocks run on meanwhile.",
	when = for_superior,
	due = { P1 = "2h", P2 = "1 workday", P3 = "2 workdays", P4 = "3 workdays" },
	calendar = "office-cn",
	warn = "50%",
	escalate = "0h",
	stops = kind { "approve", "resume" } | is_over,
	again = for_superior,
}

clock "notify-affected" {
	about = "Whoever's data leaked is told at the first moment, day or night.",
	clock = "notify_affected",
	when = flag "privacy_leak",
	due = "4h",
	warn = "50%",
	escalate = { "0h", "2h" },
	stops = field "attrs.affected_told":is(true),
}

clock "paperwork" {
	about = "The form is finished soon after the matter is settled.",
	when = kind "resolve",
	due = "2 workdays",
	calendar = "office-cn",
	restarts = kind "resolve",
	stops = kind { "close", "reopen" },
}

clock "followup-service" {
	about = "A call three days after a repair or a service.",
	clock = "followup_3d",
	when = kind "done",
	due = "3d",
	calendar = "office-cn",
	roll = true,
	ends = "end of work",
	restarts = kind "done",
	stops = kind { "verify", "feedback" },
}

clock "followup-sale" {
	about = "A call seven days after something was sold or replaced.",
	clock = "followup_7d",
	when = field "attrs.sold":is(true),
	due = "7d",
	calendar = "office-cn",
	roll = true,
	ends = "end of work",
	again = field "attrs.sold":is(true),
	stops = kind { "verify", "feedback" },
}

clock "periodic-visit" {
	about = "Customers who are to be visited are, every ninety days: a visit starts the next, and so does one that was missed.",
	clock = "periodic_visit",
	when = field "attrs.visits":is(true),
	due = "90d",
	calendar = "office-cn",
	roll = true,
	ends = "end of work",
	warn = "80%",
	restarts = kind { "verify", "feedback" } |
		kind "timer" & field "mark.clock":equals("periodic_visit") & field "mark.mark":equals("breach"),
	cancels = field "attrs.visits":is(false),
}

-- What the law sets hangs on facts alone: the set is refused when such a clock
-- asks for a type, a priority, a count or a function.

clock "statutory-answer" {
	about = "An authority passed the case down: fifteen days, the first not counted, to the end of a working day.",
	clock = "statutory_answer",
	statutory = true,
	when = field "source_authority" | channel "regulator",
	due = "15d",
	calendar = "office-cn",
	ends = "end of day",
	roll = true,
	starts = "case",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = is_over,
	continues = kind "reopen",
}
