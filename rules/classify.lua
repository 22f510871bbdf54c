-- classify.lua: what kind of complaint it is, where one list does not say it.
--
-- weigh.lua gives points for what is said; here are the rules that need more
-- than one list, or the form.  Two types are judgements about people,
-- `malicious` and `retaliatory`: they win only on two independent pieces of
-- evidence, or on one that speaks for itself, such as a demand joined with a
-- threat.  One cross word is never enough, and a person confirms before anybody
-- acts on them.

-- Conditions that several rules share.

-- Something went wrong that can be looked up: a demand beside it has a ground.
local grievance = has "not-as-ordered" | has "money-dispute" | has "repeat-contact"
	| has "broken-promise" | has "rude-staff"

-- Anger, contempt, leaving, warning others: what turns an announcement into revenge.
local hostile = has "anger" | has "insult" | has "shouting" | has "never-again"
	| has "boycott-call" | has "disappointment" | has "rude-staff" | has "ill-wish"
	| has "review-campaign"

-- The form ------------------------------------------------------------------

classify "form-asks-for-money" {
	about = "The form asks for money.",
	when = field "demand.remedy":one_of { "refund", "compensation", "partial_refund" },
	type = { seeking_compensation = 3 },
}

classify "form-asks-for-goods" {
	about = "The form asks for other goods, a repair or a correction.",
	when = field "demand.remedy":one_of {
		"replace", "replacement", "exchange", "repair", "correction", "cancel" },
	type = { seeking_compensation = 2.75 },
}

classify "form-asks-for-words" {
	about = "The form asks for an apology or an explanation.",
	when = field "demand.remedy":one_of { "apology", "explanation" },
	type = { venting = 1.5 },
}

classify "names-an-amount" {
	about = "The form names an amount.",
	when = field "demand.amount":above(0),
	type = { seeking_compensation = 1 },
}

-- Asks for something --------------------------------------------------------

classify "dispute-told-calmly" {
	about = "Money or goods in dispute, and nobody is judged: the start of a claim.",
	when = (signal "disputes-money" | signal "not-as-ordered") & ~signal "angry" & ~has "disappointment"
	     & ~has "rhetorical" & ~has "irony" & ~has "voice-judge" & ~has "never-again"
	     & ~has "boycott-call" & ~signal "wants-no-money" & ~signal "badly-treated" & ~has "enquiry"
	     & ~has "rule-question" & ~has "trick-told",
	type = { seeking_compensation = 1, venting = 0.25, help_seeking = 0.25, consultation = -0.25 },
}

classify "fact-about-a-purchase" {
	about = "A purchase, a bill or a sum, and no word of displeasure: rather a claim than a sigh.",
	when = ((has "topic-order" & (signal "disputes-money" | signal "not-as-ordered" | has "long-wait" | has "repeat-contact"
	        | has "money-demand" | has "goods-demand" | has "correction-demand" | has "price-named"))
	        | has "price-named" | has "topic-owed") & signal "told-calmly"
	     & ~has "question-form" & ~has "or-else" & ~has "if-not" & ~has "word-review" & ~has "voice-menace"
	     & ~has "spread"
	     & ~has "holds-data" & ~has "ransom" & ~has "fabricated" & ~has "silence-offer" & ~has "scam-spam" & ~known_case,
	type = { seeking_compensation = 0.5, malicious = 0.25, venting = -0.25, consultation = -0.25 },
}

classify "told-without-judging" {
	about = "Nothing is judged and nothing felt: rather a problem than a sigh.",
	when = signal "told-calmly" & ~has "apology-demand" & ~has "explanation-demand" & ~known_case,
	type = { help_seeking = 0.25, consultation = 0.25, seeking_compensation = -0.25, venting = -1 },
}

classify "money-for-a-fault" {
	about = "Something does not work, and money is asked for in so many words: a claim before a call for help.",
	when = has "money-asked" & (has "not-working" | has "trouble" | has "help-request"),
	type = { seeking_compensation = 0.75, venting = 0.25, help_seeking = -0.75 },
}

classify "only-praised" {
	about = "Praise alone is heard: it claims nothing, and accuses nobody.",
	when = signal "only-praises" & ~has "question-form" & ~known_case,
	type = { venting = 1, help_seeking = -1, seeking_compensation = -2, malicious = -3, retaliatory = -3 },
}

-- Needs a person ------------------------------------------------------------

classify "fault-told-in-anger" {
	about = "A fault that is told in anger, and nobody is asked to mend it: rather a sigh than a call for help.",
	when = (has "not-working" | has "trouble")
	     & (has "anger" | has "rhetorical" | has "insult" | has "shouting" | has "disappointment" | has "irony")
	     & ~has "help-request" & ~has "money-demand" & ~has "politeness",
	type = { venting = 0.25 },
}

classify "danger-to-remove" {
	about = "A danger has to be removed, and who was hurt needs help first; who is angry about it wants amends.",
	when = (signal "hazard" | (signal "injury" & ~signal "angry" & ~signal "badly-treated"))
	     & ~signal "asks-for-money" & ~signal "exchange-offered",
	type = { help_seeking = 1.25, consultation = 0.25 },
}

classify "needs-protection" {
	about = "Somebody threatened, cheated or blackmailed, or whose data leaked, needs help.",
	when = (signal "victim" | signal "data-leak"
	        | (has "done-to-us" & (has "ransom" | has "holds-data"))) & ~signal "asks-for-money",
	type = { help_seeking = 0.75, venting = 0.5, seeking_compensation = 0.25 },
}

classify "in-despair" {
	about = "Somebody in despair needs a person, not a procedure.",
	when = signal "self-harm",
	type = { help_seeking = 4 },
}

classify "asks-for-time" {
	about = "A debtor who asks for time or for peace, not for money back.",
	when = has "topic-credit-file" & has "plea" & (has "help-request" | signal "victim") & ~has "money-asked" & ~known_case,
	type = { help_seeking = 1, seeking_compensation = -1.5 },
}

-- Asks ----------------------------------------------------------------------

classify "only-a-question" {
	about = "A question, and nothing is wrong.",
	when = has "question-form" & ~signal "angry" & ~has "disappointment" & ~signal "disputes-money"
	     & ~signal "not-as-ordered" & ~signal "asked-before" & ~has "not-working" & ~has "trouble"
	     & ~has "help-request" & ~signal "badly-treated" & ~signal "demands-something"
	     & ~has "rhetorical" & ~hostile & ~signal "plans-harm" & ~has "voice-menace"
	     & ~signal "threatens-violence" & ~signal "hazard" & ~known_case,
	type = { consultation = 1.25, venting = 0.25, seeking_compensation = -0.25 },
}

classify "asked-back-in-a-dispute" {
	about = "Asks whether the money can come back, after it was taken: a claim, put as a question.",
	when = has "rule-question" & (signal "disputes-money" | signal "not-as-ordered") & ~known_case,
	type = { seeking_compensation = 2.5, consultation = -2.5 },
}

classify "asked-in-a-review" {
	about = "A question beside a judgement about a meal or a room wants no answer.",
	when = has "topic-hospitality" & (has "disappointment" | has "voice-judge" | has "never-again")
	     & (has "question-form" | has "enquiry" | has "rule-question") & ~has "suggestion" & ~has "public-plea" & ~known_case,
	type = { venting = 0.5, consultation = -2.5 },
}

classify "rules-asked" {
	about = "Asks how refunds, fees or warranties work.",
	when = signal "asks-about-rules" & ~known_case,
	type = { consultation = 1.5, seeking_compensation = -1 },
}

-- Wants to do harm ----------------------------------------------------------

classify "exposure-alone" {
	about = "One announcement to go public: a hint, not enough by itself.",
	when = signal "threatens-exposure" & ~signal "demands-something" & ~hostile,
	type = { retaliatory = 0.75, venting = 0.5 },
}

classify "no-harm-announced" {
	about = "Many people or a public place are named, and nothing is announced or wished: no sign of revenge.",
	when = (has "many-people" | has "public-place") & ~has "spread" & ~has "exposure-threat" & ~has "review-campaign"
	     & ~has "authority-threat" & ~has "legal-step" & ~has "lawyer-talk" & ~has "media-step" & ~has "pillory"
	     & ~has "ruin" & ~has "ill-wish" & ~has "staff-punishment" & ~has "boycott-call" & ~has "wants-nothing"
	     & ~has "voice-menace" & ~has "violence-threat" & ~has "voice-plan" & ~has "voice-done" & ~has "bad-review",
	type = { retaliatory = -1.5 },
}

classify "anger-alone" {
	about = "Anger, foul words and plans, and nothing that would harm anybody: a sigh.",
	when = (signal "angry" | has "voice-plan" | has "voice-you" | has "rude-staff") & ~has "spread" & ~has "exposure-threat"
	     & ~has "review-campaign" & ~has "authority-threat" & ~has "legal-step" & ~has "lawyer-talk" & ~has "media-step"
	     & ~has "pillory" & ~has "ruin" & ~has "ill-wish" & ~has "staff-punishment" & ~has "boycott-call"
	     & ~has "wants-nothing" & ~has "voice-menace" & ~has "violence-threat" & ~has "named-authority"
	     & ~has "official-step" & ~has "police-step" & ~has "explanation-demand",
	type = { malicious = -0.25, retaliatory = -1.25 },
}

classify "exposure-in-anger" {
	about = "Goes public, asks for nothing, and is angry, leaves or warns others: harm is the aim.",
	when = signal "threatens-exposure" & ~signal "demands-something" & hostile & ~has "victim"
	     & ~signal "exchange-offered" & ~signal "trades-silence",
	type = { retaliatory = 2.5, venting = 0.5, consultation = 0.25 },
}

classify "exposure-and-leaving" {
	about = "Goes public, leaves and wishes ill: nothing more is hoped for.",
	when = signal "threatens-exposure" & ~signal "asks-for-money" & ~signal "exchange-offered"
	     & (has "ill-wish" | signal "wants-to-do-damage" | (has "never-again" & signal "angry")),
	type = { retaliatory = 1, venting = 0.25 },
}

classify "campaign" {
	about = "Damage is announced, nothing is asked for, and there is a second sign of revenge.",
	when = signal "wants-to-do-damage" & ~signal "demands-something"
	     & ~signal "exchange-offered" & ~signal "trades-silence" & ~signal "victim"
	     & (signal "angry" | has "never-again" | has "boycott-call" | has "disappointment"
	        | signal "threatens-exposure" | signal "wants-staff-punished" | has "bad-review"
	        | has "many-people" | has "public-place" | has "ruin" | has "spread" | has "ill-wish"
	        | has "wants-nothing" | has "authority-threat" | has "media-step"),
	type = { retaliatory = 2.5, venting = 0.5 },
}

-- One announcement of damage, and no other sign but how it is said.
local damage_alone = signal "wants-to-do-damage" & ~signal "plans-harm" & ~signal "threatens-exposure"
	& ~has "never-again" & ~has "disappointment" & ~has "bad-review" & ~has "many-people"
	& ~has "spread" & ~has "ill-wish" & ~has "boycott-call" & ~has "wants-nothing" & ~signal "angry"
	& ~has "staff-punishment"

classify "campaign-alone" {
	about = "Damage is announced, without another sign: anger, for all one knows.",
	when = damage_alone & ~has "voice-plan" & ~has "voice-done",
	type = { venting = 1.25, retaliatory = 0.25 },
}

classify "harm-and-nothing-asked" {
	about = "Harm of some kind is announced or wished, and nothing is asked, told or in dispute: it is the point.",
	when = (has "spread" | (has "exposure-threat" & (has "public-place" | has "voice-done")) | has "review-campaign"
	        | has "authority-threat" | has "voice-menace" | has "ill-wish" | signal "wants-staff-punished" | has "media-step")
	     & ~damage_alone
	     & ~signal "demands-something" & ~has "help-request" & ~has "not-working" & ~signal "disputes-money"
	     & ~signal "not-as-ordered" & ~has "question-form" & ~has "enquiry" & ~has "suggestion" & ~signal "victim"
	     & ~has "public-plea" & ~signal "asked-before" & ~signal "exchange-offered" & ~signal "trades-silence"
	     & ~signal "data-leak" & ~known_case,
	type = { retaliatory = 0.75, venting = -0.5 },
}

classify "campaign-planned" {
	about = "Damage is announced as what will be done or was, and nothing is asked for.",
	when = damage_alone & (has "voice-plan" | has "voice-done") & ~signal "demands-something" & ~signal "victim"
	     & ~has "public-plea",
	type = { retaliatory = 1.5, venting = -0.5 },
}

classify "authority-as-a-stick" {
	about = "Authority, court or press are called in and nothing is asked for: punishment is the aim.",
	when = (signal "goes-to-authority" | signal "goes-to-court" | signal "goes-to-press")
	     & ~signal "demands-something" & ~signal "victim" & ~has "public-plea"
	     & (has "insult" | has "boycott-call" | has "never-again"
	        | signal "wants-to-do-damage" | signal "threatens-exposure"
	        | ((has "anger" | has "disappointment")
	           & ~signal "disputes-money" & ~signal "not-as-ordered")),
	type = { retaliatory = 2.25, seeking_compensation = 0.25, help_seeking = 0.25 },
}

classify "staff-to-be-punished" {
	about = "A member of staff is to lose the job, and the customer is angry: punishment is the aim.",
	when = signal "wants-staff-punished" & (signal "angry" | signal "badly-treated"),
	type = { retaliatory = 3.75, help_seeking = 0.25, venting = -1 },
}

classify "punishment-called-for" {
	about = "Somebody is to be punished, and nothing is asked for oneself: told coldly, as in a petition.",
	when = signal "wants-staff-punished" & ~signal "angry" & ~signal "badly-treated" & ~signal "asks-for-money"
	     & ~signal "disputes-money" & ~signal "not-as-ordered" & ~signal "victim" & ~has "public-plea"
	     & ~has "help-request" & ~has "question-form" & ~has "enquiry",
	type = { retaliatory = 3, consultation = 0.25, venting = -1 },
}

classify "pillory" {
	about = "A person is named and shown to all: harm is the aim.",
	when = signal "names-the-culprit" & ~signal "asks-for-money",
	type = { retaliatory = 3.25, venting = 0.25 },
}

classify "nothing-but-harm" {
	about = "Wants nothing any more, and announces exposure, damage, an authority or somebody's punishment.",
	when = (signal "wants-nothing-more" | signal "wants-no-money")
	     & (signal "threatens-exposure" | signal "wants-to-do-damage" | signal "goes-to-authority"
	        | signal "goes-to-court" | signal "goes-to-press" | signal "wants-staff-punished"),
	type = { retaliatory = 3.25, venting = 0.25 },
}

classify "ill-wished-coldly" {
	about = "Harm is wished without a word of anger, and nothing is asked: no outburst.",
	when = has "ill-wish" & signal "told-calmly" & ~signal "demands-something" & ~signal "disputes-money"
	     & ~signal "not-as-ordered" & ~signal "victim" & ~has "help-request" & ~has "question-form" & ~known_case,
	type = { retaliatory = 1 },
}

classify "authority-and-nothing-asked" {
	about = "An authority or the press is told or will be, nothing is asked, nothing in dispute is named: punishment.",
	when = ((has "authority-threat" & (has "voice-plan" | has "voice-done" | signal "told-calmly"))
	        | (has "media-step" & (has "voice-plan" | has "voice-done")))
	     & ~signal "demands-something" & ~signal "disputes-money" & ~signal "not-as-ordered" & ~signal "asked-before"
	     & ~signal "victim" & ~signal "data-leak" & ~signal "hazard" & ~signal "injury"
	     & ~has "question-form" & ~has "enquiry" & ~has "suggestion" & ~has "help-request" & ~has "done-to-us"
	     & ~has "public-plea" & ~has "not-working" & ~has "trouble" & ~has "or-else" & ~has "if-not" & ~has "told-officials"
	     & ~has "topic-credit-file" & ~has "topic-owed" & ~has "topic-order" & ~has "topic-bank" & ~has "long-wait"
	     & ~has "broken-promise" & ~hostile & ~known_case,
	type = { retaliatory = 2.25, seeking_compensation = -0.25 },
}

classify "press-as-a-stick" {
	about = "The press is called in to hurt, and nothing is asked for.",
	when = signal "goes-to-press" & ~signal "demands-something" & ~signal "victim"
	     & (signal "wants-to-do-damage" | signal "threatens-exposure" | signal "angry"),
	type = { retaliatory = 1.25 },
}

classify "plan-to-harm" {
	about = "Two parts of a plan to do harm, in hostility, and nothing is asked for.",
	when = signal "plans-harm" & hostile & ~signal "demands-something" & ~signal "victim",
	type = { retaliatory = 2.25, malicious = 0.25, venting = 0.25, consultation = 0.25 },
}

classify "cold-plan-to-harm" {
	about = "Two parts of a plan to do harm, said coldly.",
	when = signal "plans-harm" & ~hostile & ~signal "demands-something" & ~signal "victim",
	type = { retaliatory = 1.5 },
}

classify "menace" {
	about = "A menace and a second sign of it, and nothing is asked for.",
	when = has "voice-menace" & (has "voice-you" | has "authority-threat" | has "ruin" | has "voice-plan"
	        | has "spread" | has "police-step" | has "many-people" | signal "wants-staff-punished" | has "word-review" | has "ill-wish")
	     & ~signal "demands-something" & ~signal "victim" & ~has "blackmailed" & ~has "help-request" & ~has "not-working"
	     & ~signal "exchange-offered" & ~signal "trades-silence",
	type = { retaliatory = 1.25, venting = -0.25, consultation = -0.25 },
}

classify "menace-in-anger" {
	about = "A menace beside foul words, a farewell or a warning to others, and nothing is asked for.",
	when = has "voice-menace" & (has "insult" | has "boycott-call" | has "never-again")
	     & ~signal "demands-something" & ~signal "victim" & ~has "public-plea",
	type = { retaliatory = 1.75, venting = -0.25 },
}

classify "violence" {
	about = "A threat of violence speaks for itself.",
	when = signal "threatens-violence",
	type = { retaliatory = 3, venting = 0.25 },
}

classify "violence-for-money" {
	about = "Violence is the alternative to a payment: a ransom, no revenge.",
	when = signal "threatens-violence" & has "extortion-shape"
	     & (has "ransom" | has "price-named" | has "word-sum"),
	type = { malicious = 4, retaliatory = -4 },
}

classify "step-beside-a-dispute" {
	about = "An authority or a court is called in over goods or money in dispute: a claim.",
	when = (signal "goes-to-authority" | signal "goes-to-court")
	     & (signal "disputes-money" | signal "not-as-ordered" | has "or-else" | has "if-not" | signal "asked-before")
	     & ~has "boycott-call" & ~has "never-again" & ~has "ill-wish" & ~has "insult",
	type = { seeking_compensation = 1.25, help_seeking = 0.25, retaliatory = -0.5 },
}

classify "nuisance-and-an-authority" {
	about = "A nuisance, and an authority that is called in to end it: wants it ended.",
	when = has "public-plea" & signal "goes-to-authority" & ~signal "demands-something" & ~has "review-campaign",
	type = { help_seeking = 2, seeking_compensation = -1, retaliatory = -1.5 },
}

classify "step-alone" {
	about = "An authority or a court is spoken of without hostility: no sign of revenge.",
	when = (has "authority-threat" | has "named-authority" | has "legal-step" | has "lawyer-talk")
	     & ~has "anger" & ~has "insult" & ~has "never-again" & ~has "boycott-call" & ~has "ill-wish"
	     & ~has "rude-staff" & ~has "review-campaign"
	     & ~signal "plans-harm" & ~signal "threatens-exposure" & ~has "voice-menace"
	     & ~has "wants-nothing" & ~has "staff-punishment" & ~has "pillory" & ~has "spread",
	type = { help_seeking = 0.25, venting = -0.25, consultation = -0.25, retaliatory = -1.75 },
}

classify "law-asked-about" {
	about = "Asks what the law says, and threatens nobody: wants advice.",
	when = signal "asks-about-law" & ~known_case,
	type = { consultation = 1.25, help_seeking = 0.25, retaliatory = -2, seeking_compensation = -1, venting = -0.5 },
}

classify "court-and-nothing-asked" {
	about = "A court is announced coldly, nothing is asked, nothing in dispute is named: punishment is the aim.",
	when = has "legal-step" & ~signal "demands-something" & ~signal "disputes-money" & ~signal "not-as-ordered"
	     & ~signal "victim" & ~has "question-form" & ~has "enquiry" & ~has "help-request" & ~has "done-to-us"
	     & ~has "or-else" & ~has "if-not" & ~has "topic-credit-file" & ~has "topic-owed" & ~hostile & ~known_case,
	type = { retaliatory = 2.5, seeking_compensation = -0.75 },
}

classify "threat-beside-a-claim" {
	about = "A claim backed by a threat stays a claim, unless threats are heaped up or others are called to stay away.",
	when = (signal "threatens-exposure" | signal "wants-to-do-damage" | signal "plans-harm"
	        | has "authority-threat") & signal "demands-something" & ~signal "exchange-offered"
	     & ~has "ill-wish" & ~has "wants-nothing" & ~(has "boycott-call" & ~has "money-asked")
	     & ~(has "authority-threat" & signal "wants-to-do-damage")
	     & ~(signal "wants-staff-punished" & ~signal "asks-for-money"),
	type = { seeking_compensation = 1, malicious = 0.25, venting = -0.25, retaliatory = -1.5 },
}

classify "seen-to-or-told" {
	about = "If it is not seen to, all will hear: pressure for a matter of one's own, no price.",
	when = has "seen-to-or" & ~has "freebie" & ~has "silence-offer" & ~has "ill-wish" & ~has "wants-nothing"
	     & ((signal "threatens-exposure" & ~has "price-named")
	        | ((signal "goes-to-authority" | signal "goes-to-court" | signal "goes-to-press")
	           & ~signal "wants-to-do-damage" & ~has "ruin" & ~has "claim-trade" & ~has "public-plea"
	           & ~signal "demands-something")),
	type = { seeking_compensation = 3.75, retaliatory = -1.5, malicious = -2 },
}

-- The complaint is the tool -------------------------------------------------

classify "no-lever" {
	about = "An alternative, a sum, a review or a public place is spoken of, and nothing that would be a lever.",
	when = (has "word-or-else" | has "if-not" | has "word-review" | has "word-sum" | has "public-place" | has "price-named")
	     & ~has "or-else" & ~has "freebie" & ~has "claim-trade" & ~has "fabricated" & ~has "holds-data" & ~has "silence-offer"
	     & ~has "law-lever" & ~has "paid-review" & ~has "promotes-own" & ~has "rival-smear" & ~has "sells-recovery"
	     & ~has "trick-told" & ~has "review-or-else" & ~has "rumour" & ~has "extortion-shape" & ~has "contact-elsewhere"
	     & ~has "scam-spam" & ~has "ransom" & ~has "reach" & ~has "injury" & ~known_case,
	type = { consultation = 0.25, seeking_compensation = -0.25, malicious = -1.75 },
}

classify "pay-or-else" {
	about = "A demand joined with a threat, as an exchange: speaks for itself.",
	when = signal "exchange-offered",
	type = { malicious = 3.75, seeking_compensation = 0.25 },
}

classify "silence-for-sale" {
	about = "Silence for a price: speaks for itself, less so where something went wrong.",
	when = signal "trades-silence" & ~grievance,
	type = { malicious = 3.5 },
}

classify "silence-for-sale-beside-a-grievance" {
	about = "Silence for a price, by somebody who may have a ground.",
	when = signal "trades-silence" & grievance,
	type = { malicious = 1.75 },
}

classify "favour-or-review" {
	about = "A favour or a bad review.",
	when = signal "trades-favour",
	type = { malicious = 2.75 },
}

classify "reach-for-sale" {
	about = "Followers as a lever.",
	when = signal "reach-as-lever",
	type = { malicious = 1.75 },
}

classify "law-for-sale" {
	about = "A sum for oneself, or the fine.",
	when = signal "law-as-lever",
	type = { malicious = 3 },
}

classify "favour-for-silence" {
	about = "A favour or a sum, a public review, and an alternative, where nothing went wrong.",
	when = (has "freebie" | has "price-named") & (has "bad-review" | has "reach" | has "public-place")
	     & (has "or-else" | has "if-not")
	     & ~grievance & ~has "repeat-contact" & ~signal "victim" & ~has "blackmailed" & ~has "told-of-trade",
	type = { malicious = 2.25 },
}

classify "refund-or-review" {
	about = "Money, or else a bad review, where nothing went wrong.",
	when = has "money-demand" & has "bad-review" & has "word-review"
	     & (has "or-else" | has "if-not" | has "review-or-else")
	     & ~grievance & ~has "exposure-threat" & ~has "seen-to-or" & ~has "long-wait" & ~has "asked-somebody"
	     & ~signal "victim" & ~has "blackmailed" & ~has "told-of-trade" & ~has "wants-nothing",
	type = { malicious = 2.5, retaliatory = -1.5 },
}

classify "ransom" {
	about = "Pay, or the data go.",
	when = signal "holds-to-ransom",
	type = { malicious = 3.5, consultation = 0.25, retaliatory = -4 },
}

classify "teaches-abuse" {
	about = "Tells others how goods or meals are had for nothing, and complains of nothing: speaks for itself.",
	when = has "trick-told" & ~signal "victim" & ~signal "asked-before" & ~has "broken-promise" & ~has "disappointment"
	     & ~signal "badly-treated" & ~has "boycott-call",
	type = { malicious = 3.25, seeking_compensation = -1.5 },
}

classify "hired-review" {
	about = "A review to order, or by somebody who was never there.",
	when = has "paid-review" & (has "bad-review" | has "rumour" | has "price-named") & ~signal "victim"
	     & ~signal "disputes-money",
	type = { malicious = 3 },
}

classify "own-shop" {
	about = "A warning or hearsay about one shop, and praise of one's own.",
	when = has "promotes-own" & (has "boycott-call" | has "rumour" | has "hazard")
	     & ~signal "disputes-money" & ~signal "asked-before",
	type = { malicious = 3 },
}

classify "sells-recovery" {
	about = "Sells the recovery of money and says where to write.",
	when = has "sells-recovery" & has "contact-elsewhere",
	type = { malicious = 3.5 },
}

classify "settlement-trade" {
	about = "A settlement is named as a price, beside an authority, a law or an ultimatum.",
	when = has "claim-trade" & ~signal "victim" & ~signal "wants-no-money"
	     & (signal "goes-to-authority" | signal "goes-to-court" | has "legal-talk" | has "or-else" | has "if-not"
	        | signal "exchange-offered" | signal "demands-something" | has "price-named"),
	type = { malicious = 3.5 },
}

classify "invented" {
	about = "The customer speaks of inventing evidence, and something is to be gained or threatened.",
	when = has "fabricated" & ~signal "victim"
	     & (signal "demands-something" | has "or-else" | has "if-not" | has "price-named" | has "freebie"
	        | signal "threatens-exposure" | has "rival-smear"),
	type = { malicious = 4.25 },
}

classify "advertisement" {
	about = "Praise of another shop beside a warning or an alarm: an advertisement in disguise.",
	when = has "rival-smear" & (has "boycott-call" | signal "hazard" | signal "injury")
	     & ~signal "disputes-money" & ~signal "victim",
	type = { malicious = 2.5 },
}

classify "spam" {
	about = "Sells help with complaints or names a false help line: speaks for itself.",
	when = has "scam-spam" & (~signal "disputes-money" | signal "told-calmly") & ~signal "asked-before"
	     & ~((signal "angry" | signal "victim") & ~has "contact-elsewhere")
	     & ~(has "done-to-us" & (has "money-asked" | ~has "contact-elsewhere")),
	type = {
		malicious = 5.25, venting = -0.25, consultation = -2.25,
		help_seeking = -3, seeking_compensation = -4,
	},
}

-- The escape hatch: a rule may carry a function for what conditions cannot say.
-- It is called only when `when` holds, gets the event `e` and the results so
-- far `r`, and answers true or false, or proposals of its own.
classify "far-above-the-price" {
	about = "More than ten times the price is demanded under a threat: the claim may be a lever.",
	when = field "demand.amount":at_least(10000) & field "product.price"
	     & (signal "threatens-exposure" | signal "exchange-offered") & ~signal "injury",
	check = function(e)
		local price, amount = e.product.price, e.demand.amount
		return price > 0 and amount > 10 * price
	end,
	type = { malicious = 3 },
	handling = "a_person_confirms",
}
