-- history.lua: what became of a customer's cases, and what that says of the next.
--
-- `tally` keeps a number of the customer, whoever the event comes from; `count`
-- asks for it, as it was before the event.  Nothing here says what kind of person
-- somebody is: a persona is a tag for who handles the case, rests on what was
-- decided within a year, and goes when that is over.  What a count has touched
-- shortens no clock of the law.

-- How often before it means something.
local refusals_before_notorious = 3
local outbursts_before_persona = 3
local promises_before_let_down = 2
local deadlines_before_kept_waiting = 3

fields {
	sanction = "What was imposed on a customer: a warning, a ban.",
}

-- What is tallied ---------------------------------------------------------------

local open = { "received", "assigned", "in_progress", "pending", "escalated" }

-- The disposition of this event, else the one that is remembered.
local function disposed(...)
	local values = { ... }
	return field "disposition":one_of(values) | ~field "disposition" & case "disposition":one_of(values)
end

transition "demand-refused" {
	about = "A demand was refused, with its grounds.",
	on = "resolve",
	from = open,
	when = disposed "refuse",
	tally = "refused_demands",
}

transition "demand-granted" {
	about = "A demand was granted, in whole or half way: it had something to it.",
	on = "resolve",
	from = open,
	when = disposed("grant", "compromise"),
	tally = "granted_demands",
}

guard "sanction-has-grounds" {
	about = "Who imposes something on a customer says why, by which policy, and who approved it.",
	on = "assess",
	when = field "sanction",
	needs = field "reason" & field "policy_ref" & field "approver",
	rank = 75,
	refuse = "sanction_without_grounds",
	detail = "A sanction names its reason, its policy (policy_ref), and who approved it (approver).",
}

transition "sanctioned" {
	about = "Something was imposed on the customer.",
	on = "assess",
	when = field "sanction",
	remember = "sanction",
	tally = "sanctions",
	tag = "sanctioned",
}

prioritise "outburst" {
	about = "Anger, and nothing else.",
	when = type "venting" & signal "angry" & kind "complaint" & ~known_case,
	tally = "outbursts",
}

-- What we owe to who was let down -----------------------------------------------

prioritise "let-down-before" {
	about = "We broke our word to this customer before: not again.",
	when = count("customer", "365d", "broken_promises"):at_least(promises_before_let_down),
	priority = "P2",
	tag = "let_down_before",
	handling = { "one_person_keeps_it", "promise_less_and_keep_it" },
}

prioritise "kept-waiting-before" {
	about = "We let this customer wait too long, more than once.",
	when = count("customer", "365d", "missed_deadlines"):at_least(deadlines_before_kept_waiting),
	tag = "kept_waiting_before",
	handling = "say_when_before_they_ask",
}

prioritise "asks-all-day" {
	about = "Who writes for the third time within a day is not heard.",
	when = count("customer", "24h"):at_least(3) & kind "complaint",
	tag = "repeat_contact",
	handling = "call_instead_of_writing",
}

-- Personas ------------------------------------------------------------------------

prioritise "persona-notorious" {
	about = "Demands that were all refused: somebody senior, and a fresh look at the grounds.",
	when = count("customer", "365d", "refused_demands"):at_least(refusals_before_notorious)
	     & count("customer", "365d", "granted_demands"):equals(0),
	tag = "persona_notorious",
	handling = { "senior_staff", "a_person_confirms" },
}

prioritise "persona-difficult" {
	about = "Something was imposed on this customer within a year.",
	when = count("customer", "365d", "sanctions"):at_least(1),
	tag = "persona_difficult",
	handling = { "senior_staff", "a_person_confirms" },
}

prioritise "persona-realist" {
	about = "Comes with demands that have something to them: an offer at once saves both sides time.",
	when = count("customer", "365d", "granted_demands"):at_least(2) & signal "demands-something",
	tag = "persona_realist",
	handling = "make_an_offer_early",
}

prioritise "persona-principled" {
	about = "Does not take an answer without grounds, and wants no money.",
	when = count("customer", "365d", "rejected_answers"):at_least(1)
	     & (signal "wants-no-money" | signal "asks-for-explanation" | signal "asks-for-apology"),
	tag = "persona_principled",
	handling = "explain_the_grounds",
}

prioritise "persona-venting" {
	about = "Comes to be heard.",
	when = count("customer", "365d", "outbursts"):at_least(outbursts_before_persona) & type "venting",
	tag = "persona_venting",
	handling = "listen_first",
}

classify "threatens-after-refusal" {
	about = "A threat to go public within a month of a refused demand.",
	when = (signal "threatens-exposure" | signal "wants-to-do-damage" | signal "plans-harm")
	     & count("customer", "30d", "refused_demands"):at_least(1),
	type = { retaliatory = 2 },
	tag = "after_refusal",
	handling = "a_person_confirms",
}
