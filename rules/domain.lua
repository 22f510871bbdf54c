-- domain.lua: what a complaint desk notes beside type, priority and owner.
--
-- Tags for reports, advice for whoever handles the case.  docs/domain.md says
-- which notion of the desk each rule carries.  Nothing here changes a type;
-- flags and tags may be built on by priority.lua and owners.lua.

fields { "authority_ref" }

-- What the complaint rests on -------------------------------------------------

signal "basis-authority" {
	about = "An authority has looked at it and sent it: valid for that alone.",
	when = field "source_authority" & field "authority_ref",
	tag = "valid_basis_authority",
	handling = "answer_within_the_authoritys_deadline",
}

signal "fault-intended" {
	about = "The customer says that we meant it.",
	when = has "intended-fault",
	tag = "fault_intended",
}

signal "fault-of-the-customer" {
	about = "The customer says that it was a slip of his or her own.",
	when = has "own-fault",
	tag = "fault_customer",
	handling = { "sympathy_without_admission", "look_for_goodwill" },
}

signal "misunderstanding" {
	about = "The complaint rests on a misunderstanding that can be explained.",
	when = has "misunderstood",
	tag = "merit_misunderstanding",
	handling = "explain_and_show",
}

-- What the customer is after --------------------------------------------------

signal "motive-explanation" {
	about = "The customer wants to know why.",
	when = has "explanation-demand",
	tag = "motive_explanation",
}

prioritise "motive-revenge" {
	about = "Harm to us is what is wanted.",
	when = type "retaliatory",
	tag = "motive_retaliation",
}

-- How hard it will be ---------------------------------------------------------

signal "wants-a-superior" {
	about = "Somebody higher up is asked for.",
	when = has "superior-demand",
	tag = "wants_superior",
	handling = "senior_staff",
}

signal "sent-from-door-to-door" {
	about = "The customer was sent from one department to the next.",
	when = has "passed-around",
	tag = "cross_department",
	handling = "one_person_keeps_it",
}

signal "many-are-concerned" {
	about = "Not one customer but many.",
	when = has "wide-impact",
	tag = "wide_impact",
	handling = "look_for_others",
}

signal "sensitive" {
	about = "A hard tone together with an authority, a court or the press.",
	when = (has "anger" | has "insult" | has "or-else")
	     & (has "authority-threat" | has "legal-step" | has "lawyer-talk" | has "media-step"),
	flag = "sensitive",
	handling = { "confirm_identity", "answer_in_writing" },
}

signal "safety-of-staff" {
	about = "The form says that the customer is drunk or obscene.",
	when = field "attrs.special_kind":one_of { "drunk", "obscene" },
	flag = "safety",
	handling = { "protect_staff", "second_person_takes_over" },
}

signal "nuisance-call" {
	about = "The form says that it is a silent or a harassing call.",
	when = field "attrs.special_kind":one_of { "silent_call", "harassment_call" },
	tag = "nuisance",
	handling = "note_and_park",
}

signal "plain-words" {
	about = "The form says that the language is hard for the customer.",
	when = field "attrs.lang_ability":one_of { "poor", "none" },
	handling = "plain_language",
}

signal "slow-decider" {
	about = "The form says that the customer decides after several contacts.",
	when = field "attrs.profile":one_of { "dove", "owl" },
	handling = "plan_several_calls",
}

-- Where it comes from ---------------------------------------------------------

signal "cause-late" {
	about = "It took too long, or has not come yet.",
	when = has "long-wait",
	tag = "cause_delay",
}

signal "cause-price" {
	about = "The price or a fee is the cause.",
	when = has "price-cause",
	tag = "cause_price",
}

signal "topic-credit" {
	about = "A credit record, a loan or its formalities.",
	when = has "credit-topic",
	tag = "topic_credit",
}

signal "names-a-lot" {
	about = "The lot is known: others may have the same.",
	when = field "product.lot",
	tag = "lot_known",
	handling = "compare_with_the_lot",
}

signal "in-public" {
	about = "It was said where others read along.",
	when = channel { "social", "weibo", "twitter", "app_store", "review" },
	tag = "public_channel",
	handling = "move_to_private_channel",
}

-- The decision sheet ----------------------------------------------------------
--
-- Its answers are in `dq`, of an event assess or of any other; what they point to
-- is in decision_sheet.lua, which has the questions too.

signal "sheet-media-or-court" {
	about = "The sheet says that refusing may bring press or court.",
	when = field "dq.c2":equals("media_court"),
	flag = "media_or_court",
}

signal "sheet-one-side-only" {
	about = "The sheet says that not all parties were heard.",
	when = field "dq.a.all_parties_contacted":is(false),
	tag = "one_side_heard",
	handling = "hear_all_parties_first",
}

-- What may be done ------------------------------------------------------------

prioritise "improvement" {
	about = "A suggestion: it belongs to those who improve things, too.",
	when = type "consultation" & has "suggestion",
	tag = "improvement",
}

prioritise "habitual" {
	about = "Many complaints in a year: ask what is not solved, with a survey.",
	when = count("customer", "365d"):at_least(6),
	tag = "persona_habitual",
	handling = "send_survey",
}

prioritise "grumbles-again" {
	about = "Who asks or grumbles for the second time in a month is about to complain.",
	when = (type "venting" | type "help_seeking" | type "consultation") & kind "complaint"
	     & count("customer", "30d"):at_least(2) & ~known_case,
	flag = "pre_complaint",
	handling = "call_before_it_grows",
}

-- Which of the desk's solution templates fits: similar complaints are found by it.

local answer_with = function(name, about, when)
	prioritise("template-" .. name) { about = about, when = when, tag = "template_" .. name }
end

answer_with("refund", "Goods that are not as ordered, and money wanted back.",
	signal "asks-for-money" & signal "not-as-ordered")
answer_with("repair", "Something is to be put right.", signal "asks-to-put-right")
answer_with("delay", "It is late.", signal "cause-late")
