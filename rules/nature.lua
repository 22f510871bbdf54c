-- nature.lua: whether a complaint is valid, or a mere contact.
--
-- A help request, a question or an outburst is communicative; it becomes a valid
-- complaint when it is mishandled (also where the customer does not accept the reply:
-- reply.lua), or when an authority has looked at it.  It becomes a mere contact again
-- by approval only, and stays in every count.

local open = { "received", "assigned", "in_progress", "pending", "escalated" }

-- Mishandled ---------------------------------------------------------------------

transition "mishandled-late" {
	about = "A help request, a question or an outburst that we let wait is a valid complaint.",
	on = "timer",
	when = field "mark.mark":equals("breach")
	     & field "mark.clock":one_of { "first_response", "next_update", "callback", "resolve", "statutory_answer" },
	nature = "valid",
	because = "deadline_missed",
	tag = "deadline_missed",
	tally = "missed_deadlines",
}

transition "mishandled-promise" {
	about = "What we promised was not done by then.",
	on = "timer",
	when = field "mark.mark":equals("breach") & field "mark.clock":equals("promise"),
	rank = 60,
	nature = "valid",
	because = "promise_broken",
	count = "broken_promises",
	tally = "broken_promises",
	flag = "broken_promise",
	handling = "apologise_for_the_promise",
}

transition "call-back-not-made" {
	about = "A call back is a promise, too.",
	on = "timer",
	when = field "mark.mark":equals("breach") & field "mark.clock":equals("callback"),
	rank = 60,
	tally = "broken_promises",
	tag = "cause_broken_promise",
	handling = "apologise_for_the_promise",
}

transition "second-contact" {
	about = "Who has to ask again about the same matter before we answered.",
	on = { "complaint", "message" },
	from = open,
	when = known_case & ~case "replies",
	nature = "valid",
	because = "second_contact",
}

-- By an authority, and by approval -----------------------------------------------

transition "referred-by-authority" {
	about = "An authority has looked at it and sent it.",
	on = { "complaint", "message" },
	when = field "source_authority" & field "authority_ref",
	rank = 70,
	nature = "valid",
	because = "authority_referral",
}

transition "not-valid-after-all" {
	about = "A valid complaint becomes a mere contact with approval only; it stays in every count.",
	on = "approve",
	when = field "approved":is(true) & field "disposition":equals("communicative"),
	nature = "communicative",
	because = "approved",
}
