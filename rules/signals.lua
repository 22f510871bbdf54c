-- signals.lua: what a complaint says, one fact a rule.
--
-- A signal gives a name to something that later rules build on, so that they
-- can be read: `signal "asks-for-money"` says more than a list of phrases.  A
-- signal decides nothing yet; it may hang a flag (what must not be overlooked),
-- a tag (for reports) or a word about handling on the case.
-- `has "list"` is true when a phrase of that list in phrases/ was found; `&` is
-- and, `|` is or, `~` is not.

-- What is asked for ---------------------------------------------------------

signal "asks-for-money" {
	about = "Money back or money for a loss is asked for, in words or in the form.",
	when = (has "money-demand"
	        | field "demand.remedy":one_of { "refund", "compensation", "partial_refund" })
	     & ~has "negated-demand",
	tag = { "goal_economic", "remedy_money" },
}

signal "wants-no-money" {
	about = "The customer says that money is not the point.",
	when = has "negated-demand",
	tag = { "goal_dignity", "motive_respect" },
	handling = "do_not_offer_money_first",
}

signal "asks-for-goods" {
	about = "Other goods, a missing part or a new one are asked for.",
	when = has "goods-demand" | field "demand.remedy":one_of { "replace", "replacement", "exchange" },
	tag = { "goal_economic", "remedy_goods" },
}

signal "asks-to-put-right" {
	about = "Something is to be put right: repaired, corrected, ended, given back.",
	when = has "correction-demand" | field "demand.remedy":one_of { "repair", "correction", "cancel" },
}

signal "disputes-money" {
	about = "Certain money is in dispute: charged, kept back, promised and not paid.",
	when = has "money-dispute",
	tag = { "goal_economic", "valid_basis_harm" },
}

signal "not-as-ordered" {
	about = "Goods did not come, came broken, or are not what was ordered.",
	when = has "not-as-ordered",
	tag = "valid_basis_harm",
}

signal "asks-for-apology" {
	about = "An apology is what is wanted.",
	when = has "apology-demand" | field "demand.remedy":equals("apology"),
	tag = { "goal_dignity", "motive_respect" },
	handling = "apologise_in_person",
}

signal "asks-for-explanation" {
	about = "An explanation is what is wanted.",
	when = has "explanation-demand" | field "demand.remedy":equals("explanation"),
	handling = "explain_the_cause",
}

signal "demands-something" {
	about = "The customer asks for a concrete remedy of any kind.",
	when = ((has "money-demand" | has "goods-demand" | has "correction-demand")
	        & ~has "negated-demand")
	     | field "demand.amount":above(0),
	tag = "motive_remedy",
}

signal "asks-about-rules" {
	about = "Asks how refunds, fees or warranties work: no demand of its own.",
	when = has "rule-question" & ~has "anger" & ~has "disappointment" & ~has "insult"
	     & ~has "repeat-contact" & ~has "broken-promise" & ~has "money-dispute"
	     & ~has "not-as-ordered" & ~has "not-working",
}

-- Harm to people ------------------------------------------------------------

signal "injury" {
	about = "Somebody was hurt or made ill; not an animal whose treatment an insurer is asked to pay.",
	when = has "injury" & ~(has "topic-vet" & has "topic-owed"),
	flag = "safety_injury",
	handling = { "ask_about_health_first", "keep_the_evidence" },
	tag = "valid_basis_harm",
}

signal "hazard" {
	about = "Nobody is said to be hurt, but somebody could be.",
	when = has "hazard" & ~(has "topic-vet" & has "topic-owed"),
	tag = "safety_hazard",
	handling = "keep_the_evidence",
}

signal "self-harm" {
	about = "The customer speaks of ending his or her life.",
	when = has "self-harm",
	flag = "self_harm",
	handling = { "call_now", "listen_first", "do_not_leave_alone" },
}

signal "data-leak" {
	about = "Personal data got into the wrong hands.",
	when = has "data-leak",
	flag = "privacy_leak",
	handling = { "confirm_identity", "tell_the_affected_at_once" },
	tag = "valid_basis_harm",
}

signal "victim" {
	about = "The customer is the one who is threatened, cheated or blackmailed.",
	when = has "victim" | has "blackmailed",
	tag = "reports_a_wrong",
	handling = "believe_first",
}

signal "blackmailed" {
	about = "The customer is being blackmailed by somebody else.",
	when = has "blackmailed",
	flag = "victim_of_extortion",
	handling = { "keep_the_evidence", "promise_nothing" },
}

signal "vulnerable" {
	about = "Somebody who needs special care is concerned.",
	when = has "vulnerable",
	tag = "vulnerable",
	handling = "plain_language",
}

-- Steps and threats ---------------------------------------------------------

-- A question, and nothing is wrong: whoever asks where something is posted or who
-- takes a report announces nothing.
local only_asked = (has "question-form" | has "enquiry")
	& ~has "anger" & ~has "insult" & ~has "shouting" & ~has "disappointment" & ~has "rude-staff"
	& ~has "never-again" & ~has "boycott-call" & ~has "or-else" & ~has "if-not" & ~has "voice-menace"
	& ~has "ruin" & ~has "ill-wish" & ~has "silence-offer" & ~has "money-demand" & ~has "money-dispute"
	& ~has "not-as-ordered" & ~has "repeat-contact" & ~has "broken-promise" & ~has "rhetorical"
	& ~has "staff-punishment" & ~has "voice-plan" & ~has "voice-done" & ~has "freebie" & ~has "pillory"
	& ~has "topic-credit-file" & ~has "trouble" & ~has "not-working" & ~has "victim"

-- Praise, and no displeasure beside it.
local only_praised = has "praise" & ~has "anger" & ~has "insult" & ~has "disappointment" & ~has "rude-staff"
	& ~has "or-else" & ~has "if-not" & ~has "irony" & ~has "rhetorical" & ~has "voice-menace" & ~has "ruin"
	& ~has "money-dispute" & ~has "not-as-ordered" & ~has "never-again" & ~has "boycott-call" & ~has "ill-wish"
	& ~has "bad-review" & ~has "spread" & ~has "trouble" & ~has "not-working"
	& ~has "repeat-contact" & ~has "broken-promise"

signal "only-praises" {
	about = "Praise, and nothing that is wrong, asked, offered or announced.",
	when = only_praised & ~has "staff-punishment" & ~has "review-campaign" & ~has "exposure-threat"
	     & ~has "authority-threat" & ~has "legal-step"
	     & ~has "victim" & ~has "help-request" & ~has "suggestion" & ~has "enquiry" & ~has "money-asked"
	     & ~has "goods-demand" & ~has "correction-demand" & ~has "topic-order"
	     & ~has "silence-offer" & ~has "review-or-else" & ~has "extortion-shape" & ~has "ransom" & ~has "holds-data"
	     & ~has "rival-smear" & ~has "promotes-own" & ~has "paid-review" & ~has "scam-spam" & ~has "sells-recovery"
	     & ~has "contact-elsewhere" & ~has "trick-told" & ~has "fabricated" & ~has "rumour" & ~has "claim-trade",
	tag = "praise",
}

-- Who writes to those in office asks them to act: what was told to others is no threat to them.
local plea_alone = has "public-plea" & (has "help-request" | has "plea") & ~has "voice-plan" & ~has "voice-menace"
	& ~has "or-else" & ~has "if-not" & ~has "review-campaign"

signal "goes-to-authority" {
	about = "A step to a named authority is declared.",
	when = (has "authority-threat" | (has "named-authority" & has "official-step"))
	     & ~(has "told-officials" & ~(has "money-demand" & has "money-dispute"))
	     & ~(has "public-plea" & has "repeat-contact") & ~plea_alone & ~only_asked,
	flag = "regulator_threat",
	handling = "answer_in_writing",
}

signal "told-officials-before" {
	about = "Officials were told before and nothing came of it: a second contact, no threat.",
	when = has "told-officials" | (has "public-plea" & has "named-authority" & has "repeat-contact"),
	tag = "repeat_contact",
	handling = "read_the_history_first",
}

-- Courts and lawyers, asked about by somebody who threatens nobody.
local law_question = (has "legal-step" | has "lawyer-talk") & (has "enquiry" | has "question-form")
	& ~has "voice-menace" & ~has "insult" & ~has "or-else" & ~has "if-not" & ~has "voice-you" & ~has "rhetorical"
	& ~has "exposure-threat" & ~has "spread" & ~has "review-campaign" & ~has "boycott-call" & ~has "never-again"
	& ~has "money-asked" & ~has "authority-threat" & ~(has "voice-plan" & ~has "enquiry")

signal "asks-about-law" {
	about = "Asks what the law says, or what a lawyer can do.",
	when = law_question,
	tag = "legal_talk",
}

signal "goes-to-court" {
	about = "Court, a lawyer or arbitration is declared.",
	when = (has "legal-step" | has "lawyer-talk") & ~only_asked & ~law_question,
	flag = "legal_threat",
	handling = "answer_in_writing",
}

signal "talks-of-law" {
	about = "Legal words are used, without a step.",
	when = has "legal-talk" & ~has "legal-step" & ~has "lawyer-talk",
	tag = "legal_talk",
}

signal "goes-to-police" {
	about = "The police are called in; a loss told to an insurer in the same words is none of it.",
	when = has "police-step" & ~has "insurer-told",
	tag = "police",
}

signal "goes-to-press" {
	about = "Press or television are called in; asked in vain beside those in office, they are no step.",
	when = has "media-step" & ~plea_alone,
	flag = "media_threat",
	handling = "press_office_informed",
}

signal "threatens-exposure" {
	about = "The customer announces to make the matter public.",
	when = (has "exposure-threat" | has "review-or-else") & ~has "blackmailed" & ~has "data-leak"
	     & ~only_asked & ~only_praised
	     & ~(has "asked-in-public" & ~has "anger" & ~has "insult" & ~has "boycott-call" & ~has "voice-menace"),
	flag = "media_threat",
	handling = "move_to_private_channel",
}

-- An address, a visit or an ambulance is no threat but in contempt or beside a menace.
local menacing = (has "insult" | has "voice-menace" | has "ill-wish" | has "ruin" | has "extortion-shape"
	| has "or-else" | has "staff-punishment")
	& ~has "question-form" & ~has "politeness" & ~has "injury" & ~has "help-request"

signal "threatens-violence" {
	about = "Violence against people or premises is threatened.",
	when = (has "violence-threat" | (has "violence-hint" & menacing)) & ~has "victim" & ~has "blackmailed" & ~has "public-plea",
	flag = "violence_threat",
	handling = { "protect_staff", "two_persons" },
}

signal "wants-staff-punished" {
	about = "A member of staff is to be punished, and not spared: \"if you don't fire him\" is a threat, \"don't\" none.",
	when = has "staff-punishment" & ~(has "spared" & ~has "if-not") & ~only_praised,
	tag = "staff_named",
	handling = "hear_the_staff_too",
}

signal "wants-to-do-damage" {
	about = "Damage is announced: many bad reviews, ruin, no end until they suffer.",
	when = has "review-campaign" & ~has "blackmailed" & ~only_praised,
}

signal "plans-harm" {
	about = "Two parts of a plan to do harm: to spread it, among many, in public, until they are ruined.",
	when = ((has "spread" & (has "many-people" | has "public-place" | has "ruin"))
	        | (has "ruin" & (has "authority-threat" | has "media-step" | has "public-place" | has "many-people")))
	     & ~has "blackmailed" & ~has "data-leak",
}

signal "names-the-culprit" {
	about = "Name, address or face of a person beside an accusation: a pillory.",
	when = has "pillory" & (has "exposure-threat" | has "insult" | has "ill-wish" | has "boycott-call"
	        | has "spread" | has "ruin" | has "anger")
	     & ~has "victim" & ~has "blackmailed",
	flag = "media_threat",
	handling = "move_to_private_channel",
}

signal "wants-nothing-more" {
	about = "Says that no remedy is wanted any more.",
	when = has "wants-nothing",
	tag = "goal_dignity",
}

signal "trades-silence" {
	about = "Silence, a better review or a withdrawn complaint for money or a favour.",
	when = has "silence-offer" & (has "price-named" | has "freebie" | has "law-lever")
	     & ~has "victim" & ~has "blackmailed" & ~has "told-of-trade" & ~has "done-to-us",
	flag = "extortion",
	handling = { "promise_nothing", "keep_the_evidence", "a_person_confirms" },
}

signal "trades-favour" {
	about = "A favour or a bad review, where nothing went wrong.",
	when = has "freebie" & has "bad-review" & (has "or-else" | has "if-not" | has "review-or-else" | has "reach")
	     & ~has "not-as-ordered" & ~has "money-dispute" & ~has "repeat-contact"
	     & ~has "broken-promise" & ~has "victim" & ~has "blackmailed" & ~has "told-of-trade",
	flag = "extortion",
	handling = { "promise_nothing", "keep_the_evidence", "a_person_confirms" },
}

signal "reach-as-lever" {
	about = "Followers are named beside a favour and an alternative.",
	when = has "reach" & (has "freebie" | has "price-named")
	     & (has "or-else" | has "if-not" | has "silence-offer" | has "review-or-else")
	     & ~has "victim" & ~has "blackmailed" & ~has "told-of-trade",
	flag = "extortion",
	handling = { "promise_nothing", "keep_the_evidence", "a_person_confirms" },
}

signal "law-as-lever" {
	about = "A fine or an inspection is the alternative to a sum for oneself.",
	when = has "law-lever" & has "price-named"
	     & (has "silence-offer" | has "claim-trade" | has "extortion-shape")
	     & ~has "victim" & ~has "blackmailed" & ~has "told-of-trade",
	flag = "extortion",
	handling = { "promise_nothing", "keep_the_evidence", "a_person_confirms" },
}

signal "holds-to-ransom" {
	about = "Data are held, and a payment is named, by who holds them.",
	when = has "holds-data" & has "ransom" & ~has "done-to-us" & ~has "blackmailed" & ~has "victim",
	flag = "extortion",
	handling = { "promise_nothing", "keep_the_evidence", "a_person_confirms" },
}

signal "exchange-offered" {
	about = "Silence is for sale; or a favour or a bad review, where nothing went wrong.",
	when = (has "extortion-shape"
	        | (has "review-or-else" & ~has "seen-to-or" & ~has "not-as-ordered" & ~has "money-dispute"
	           & ~has "repeat-contact" & ~has "broken-promise" & ~has "injury"))
	     & ~has "victim" & ~has "blackmailed" & ~has "told-of-trade",
	flag = "extortion",
	handling = { "promise_nothing", "keep_the_evidence", "a_person_confirms" },
}

-- How it is said ------------------------------------------------------------

signal "abusive" {
	about = "Foul words are used.",
	when = has "insult",
	flag = "abuse",
	handling = { "stay_calm", "second_person_takes_over" },
}

signal "angry" {
	about = "The customer is angry.",
	when = has "anger" | has "insult" | has "shouting",
	handling = "listen_first",
	tag = "motive_venting",
}

signal "told-calmly" {
	about = "Nothing is judged and nothing felt: a fact is told.",
	when = ~has "voice-judge" & ~has "disappointment" & ~has "anger" & ~has "insult"
	     & ~has "shouting" & ~has "rhetorical" & ~has "irony" & ~has "rude-staff" & ~has "never-again"
	     & ~has "boycott-call" & ~has "bad-review" & ~has "negated-demand" & ~has "was-offered"
	     & ~has "topic-hospitality",
}

signal "badly-treated" {
	about = "Staff behaved badly, or nobody felt responsible.",
	when = has "rude-staff",
	tag = { "cause_attitude", "motive_respect" },
	handling = "listen_first",
}

signal "promise-broken" {
	about = "A promise was made and not kept.",
	when = has "broken-promise",
	tag = "cause_broken_promise",
	handling = "name_an_exact_date",
}

signal "asked-before" {
	about = "It is not the first time that the customer says this.",
	when = has "repeat-contact",
	tag = "repeat_contact",
	handling = "read_the_history_first",
}

signal "kind" {
	about = "Kind words are used.",
	when = has "politeness" & ~has "insult",
	tag = "polite",
}

signal "backdated" {
	about = "The event reached us long after it happened.",
	when = backdated,
	tag = "late_arrival",
}
