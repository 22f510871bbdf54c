-- reply.lua: what we answer, and whether the customer accepts it.
--
-- A reply that lacks something makes the next complaint, so it is refused; a reply
-- that the customer does not accept brings the case back, and after a few rounds
-- one level up.

-- What customers say afterwards: yes or no, or a grade from 1 to 5.
local rejected = field "satisfied":is(false)
               | ~field "satisfied" & field "satisfaction":at_most(2)

-- How often before somebody else decides.
local rounds_before_escalation = 2   -- answers the customer did not accept

-- What a reply must have ---------------------------------------------------------

guard "reply-is-complete" {
	about = "An answer without a date or a name makes the next complaint.",
	on = "reply",
	needs = field "cause" & field "solution" & field "deadline" & field "contact",
	refuse = "reply_incomplete",
	detail = "A reply names its cause, the solution, a deadline, and whom to contact.",
}

guard "identity-before-disclosure" {
	about = "In a sensitive case nothing is told before it is known to whom.",
	on = "reply",
	when = case "sensitive",
	needs = field "identity_verified":is(true) | case "identity_verified",
	rank = 80,
	refuse = "identity_not_verified",
	detail = "The case is sensitive: confirm the identity of the customer first.",
}

transition "identity-verified" {
	on = { "message", "reply", "assess", "resume" },
	when = field "identity_verified":is(true),
	note = { identity_verified = true },
}

-- What becomes of the case -------------------------------------------------------

transition "reply-starts-work" {
	about = "Who answers has begun.",
	on = "reply",
	from = { "received", "assigned", "in_progress", "pending" },
	to = "in_progress",
	remember = { "cause", "solution", "deadline", "contact" },
	count = "replies",
	forget = "pause_reason",
}

transition "reply-elsewhere" {
	about = "An answer in another state is remembered and moves nothing.",
	on = "reply",
	from = { "escalated", "resolved", "verifying", "closed" },
	remember = { "cause", "solution", "deadline", "contact" },
	count = "replies",
}

-- What the customer says of it ---------------------------------------------------

transition "answer-rejected" {
	about = "The customer does not accept the answer: look for the point in dispute.",
	on = "feedback",
	from = { "received", "assigned", "in_progress", "pending", "resolved", "verifying" },
	when = rejected,
	to = "in_progress",
	count = "rounds",
	tally = "rejected_answers",
	forget = "verified",
	nature = "valid",
	because = "answer_rejected",
	handling = "find_the_point_in_dispute",
}

transition "answer-rejected-upstairs" {
	about = "The same where the case has gone up already: it stays there.",
	on = "feedback",
	from = "escalated",
	when = rejected,
	count = "rounds",
	tally = "rejected_answers",
	nature = "valid",
	because = "answer_rejected",
	handling = "find_the_point_in_dispute",
}

transition "rejected-after-closing" {
	about = "The case is over; the customer is not content.",
	on = "feedback",
	from = "closed",
	when = rejected,
	tag = "dissatisfied",
	handling = "offer_to_reopen",
}

transition "too-many-rounds" {
	about = "Two answers that were not accepted are enough.",
	on = "feedback",
	from = { "received", "assigned", "in_progress", "pending", "resolved", "verifying", "escalated" },
	when = rejected & case "rounds":at_least(rounds_before_escalation - 1),
	rank = 60,
	to = "escalated",
	escalate = true,
	handling = "superior_takes_over",
}
