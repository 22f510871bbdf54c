-- lifecycle.lua: the life of a case: its states, and what brings it from one to
-- the next, from its first word to its end.
--
-- A guard refuses an event and says why; a refused event is answered on
-- `decisions` and changes nothing.  A transition moves the case, and notes what
-- is remembered of it.  What has happened (a complaint, a message, feedback, a
-- mark of a clock) is never refused.  triaged-rules(7), THE LIFE OF A CASE, has the
-- words.
--
-- What has a file of its own: the reply and what the customer says of it (reply.lua),
-- who has the case (handover.lua), whether the complaint is valid (nature.lua), the
-- decision sheet and who approves (decision_sheet.lua), what other departments do
-- (obligations.lua).

states {
	order = {
		"received",     -- nobody has it yet
		"assigned",     -- an owner has it
		"in_progress",  -- the owner works on it
		"pending",      -- it waits for somebody outside
		"escalated",    -- it went one level up
		"resolved",     -- settled, as we see it: four fifths of the work
		"verifying",    -- the customer is asked whether it holds
		"closed",
	},
	closed = { "closed" },
}

local at_work = { "received", "assigned", "in_progress", "escalated" }
local open = { "received", "assigned", "in_progress", "pending", "escalated" }
local settled = { "resolved", "verifying" }

-- A complaint comes, and comes again ---------------------------------------------

transition "taken" {
	about = "Whoever the rules assign it to has it at once: no case is without an owner.",
	on = "complaint",
	from = "received",
	to = "assigned",
}

transition "complains-again" {
	about = "A complaint on a case that was settled opens it again.",
	on = "complaint",
	from = { "resolved", "verifying", "closed" },
	to = "in_progress",
	count = "reopened",
	forget = { "verified", "result" },
	tag = "reopened",
}

transition "customer-answered" {
	about = "A case that waits goes on when word comes.",
	on = "message",
	from = "pending",
	to = "in_progress",
	forget = "pause_reason",
}

transition "stays-sensitive" {
	about = "A sensitive case stays sensitive.",
	on = { "complaint", "message" },
	when = flag "sensitive" | flag "privacy_leak",
	note = { sensitive = true },
}

-- Waiting ------------------------------------------------------------------------

transition "waits" {
	about = "It waits for the customer or somebody outside; its clocks stand still.",
	on = "pause",
	from = { "received", "assigned", "in_progress" },
	when = ~field "reason":one_of { "approval", "superior" },
	to = "pending",
	note = { pause_reason = field "reason" },
}

transition "waits-for-superior" {
	about = "Waiting for one's own superior is no reason for the customer to wait.",
	on = "pause",
	from = at_work,
	when = field "reason":one_of { "approval", "superior" },
	note = { awaiting_approval = true },
}

transition "goes-on" {
	on = "resume",
	from = open,
	to = "in_progress",
	forget = { "pause_reason", "awaiting_approval" },
}

transition "goes-on-upstairs" {
	about = "What had gone up goes on there.",
	on = "resume",
	from = { "pending", "escalated" },
	when = case "level":at_least(1),
	rank = 60,
	to = "escalated",
}

transition "promised" {
	about = "A day was named: the promise has a clock of its own.",
	on = "promise",
	from = { "received", "assigned", "in_progress", "pending", "escalated", "resolved", "verifying" },
	count = "promises",
}

-- Settled, asked again, closed ---------------------------------------------------

guard "approved-before-settled" {
	about = "What somebody has to approve is not settled before.",
	on = "resolve",
	when = case "approver":equals("complaint_manager") & case "disposition",
	needs = case "approved":is(true),
	refuse = "approval_missing",
	detail = "The disposition needs approval: expected an event of kind approve first.",
}

guard "agreement-is-signed" {
	about = "What was agreed half way is on paper.",
	on = "resolve",
	when = field "disposition":equals("compromise") | ~field "disposition" & case "disposition":equals("compromise"),
	needs = field "signed_ref" | case "signed_ref",
	refuse = "agreement_missing",
	detail = "A compromise is agreed in writing: signed_ref names the paper.",
}

transition "resolved" {
	about = "Settled, as we see it; the rest is to ask whether it holds.",
	on = "resolve",
	from = open,
	to = "resolved",
	remember = { "disposition", "signed_ref" },
	forget = { "pause_reason", "offered_to", "verified" },
	handling = "ask_whether_it_holds",
}

transition "verified" {
	about = "The customer is content.",
	on = "verify",
	from = settled,
	when = field "result":one_of { "satisfied", "verified", "ok" },
	to = "verifying",
	remember = "result",
	note = { verified = true },
}

transition "not-reached" {
	about = "Nobody could be asked yet.",
	on = "verify",
	from = settled,
	when = field "result":one_of { "not_reached", "no_answer" },
	to = "verifying",
	remember = "result",
	count = "visits",
}

transition "unreachable" {
	about = "Three tries are enough.",
	on = "verify",
	from = settled,
	when = field "result":one_of { "not_reached", "no_answer" } & case "visits":at_least(2),
	note = { verified = true },
	tag = "not_reached",
}

transition "does-not-hold" {
	about = "It is not settled after all.",
	on = "verify",
	from = settled,
	rank = 40,
	when = ~field "result":one_of { "satisfied", "verified", "ok", "not_reached", "no_answer" },
	to = "in_progress",
	remember = "result",
	count = "rounds",
	nature = "valid",
	because = "answer_rejected",
	handling = "find_the_point_in_dispute",
}

guard "closes-after-its-follow-up" {
	about = "Settled is four fifths; nobody closes a case before the customer was asked.",
	on = "close",
	needs = case "verified",
	refuse = "not_verified",
	detail = "A case closes after its follow-up: expected an event of kind verify first.",
}

transition "closed" {
	on = "close",
	from = settled,
	to = "closed",
}

transition "reopened" {
	about = "Somebody opens it again, and it counts.",
	on = "reopen",
	from = { "resolved", "verifying", "closed" },
	to = "in_progress",
	count = "reopened",
	forget = { "verified", "result" },
	tag = "reopened",
}

-- Judgements ---------------------------------------------------------------------

transition "appealed" {
	about = "The judgement falls back to the neutral one until a person has confirmed it.",
	on = "appeal",
	count = "appeals",
	note = { appeal_reason = field "reason" },
	tag = "appealed",
	handling = "a_person_who_did_not_judge_looks_again",
}
