-- revenge.lua: whether harm is the aim, or a matter of one's own.
--
-- `retaliatory` is a judgement about a person: it wins only on two independent
-- pieces of evidence, or on one that speaks for itself, such as a threat of
-- violence.  One cross word is never enough, and who threatens beside a claim,
-- or calls an authority in over a dispute, still has a claim.

-- Anger, contempt, leaving, warning others: what turns an announcement into revenge.
local bitter = has "anger" | has "insult" | has "never-again" | has "boycott-call" | has "rude-staff"
	| has "ill-wish" | has "review-campaign"
local hostile = bitter | has "shouting" | has "disappointment"

-- What would harm somebody, or calls others in to do it.
local calls_others_in = signal "goes-to-authority" | signal "goes-to-court" | signal "goes-to-press"
local wants_harm = has "spread" | has "voice-menace" | has "staff-punishment" | has "pillory" | has "wants-nothing"
local would_harm = wants_harm | has "exposure-threat" | has "review-campaign" | has "authority-threat"
	| has "legal-step" | has "lawyer-talk" | has "media-step" | has "ruin" | has "ill-wish" | has "violence-threat"

-- What makes it a matter of one's own: something is asked, in dispute, wrong, or has a price or a condition.
local asks_us = has "help-request" | has "question-form" | has "enquiry"
local in_dispute = signal "disputes-money" | signal "not-as-ordered"
local own_matter = signal "victim" | signal "asked-before" | signal "data-leak" | has "public-plea"
	| has "not-working" | has "suggestion"
local in_trouble = signal "hazard" | signal "injury" | has "done-to-us" | has "trouble" | has "long-wait"
	| has "broken-promise"
local credit_or_debt = has "topic-credit-file" | has "topic-owed"
local business = credit_or_debt | has "topic-order" | has "topic-bank"
local has_condition = has "or-else" | has "if-not"
local has_price = signal "exchange-offered" | signal "trades-silence"

classify "exposure-alone" {
	about = "One announcement to go public: a hint, not enough by itself.",
	when = signal "threatens-exposure" & ~signal "demands-something" & ~hostile,
	type = { retaliatory = 0.75, venting = 0.5 },
}

classify "no-harm-announced" {
	about = "Many people or a public place are named, and nothing is announced or wished: no sign of revenge.",
	when = (has "many-people" | has "public-place") & ~would_harm & ~has "boycott-call"
	     & ~has "voice-plan" & ~has "voice-done" & ~has "bad-review",
	type = { retaliatory = -1.5 },
}

classify "exposure-in-anger" {
	about = "Goes public, asks for nothing, and is angry, leaves or warns others: harm is the aim.",
	when = signal "threatens-exposure" & ~signal "demands-something" & hostile & ~has "victim" & ~has_price,
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
	when = signal "wants-to-do-damage" & ~signal "demands-something" & ~has_price & ~signal "victim"
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
	     & ~damage_alone & ~signal "demands-something" & ~asks_us & ~in_dispute & ~own_matter & ~has_price & ~known_case,
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
	when = calls_others_in & ~signal "demands-something" & ~signal "victim" & ~has "public-plea" & ~(has "help-request" & has "plea")
	     & (has "insult" | has "boycott-call" | has "never-again"
	        | signal "wants-to-do-damage" | signal "threatens-exposure"
	        | ((has "anger" | has "disappointment") & ~in_dispute)),
	type = { retaliatory = 2.25, seeking_compensation = 0.25, help_seeking = 0.25 },
}

classify "staff-to-be-punished" {
	about = "A member of staff is to lose the job, and the customer is angry, not a victim: punishment is the aim.",
	when = signal "wants-staff-punished" & (signal "angry" | signal "badly-treated") & ~signal "victim" & ~signal "injury",
	type = { retaliatory = 3.75, help_seeking = 0.25, venting = -1 },
}

classify "punishment-called-for" {
	about = "Somebody is to be punished, and nothing is asked for oneself: told coldly, as in a petition.",
	when = signal "wants-staff-punished" & ~signal "angry" & ~signal "badly-treated" & ~signal "asks-for-money"
	     & ~asks_us & ~in_dispute & ~signal "victim" & ~signal "injury" & ~has "public-plea",
	type = { retaliatory = 3, consultation = -1, venting = -1 },
}

classify "punishment-petitioned" {
	about = "A petition asks for somebody's punishment, and not for those of the writer: punishment is the aim.",
	when = has "petition" & has "punishment-petition" & ~has "penalty-law" & ~has "own-people"
	     & ~signal "asks-for-money" & ~known_case,
	type = { retaliatory = 4.5, help_seeking = -1.5, consultation = -2, venting = -0.5 },
}

classify "pillory" {
	about = "A person is named and shown to all: harm is the aim.",
	when = signal "names-the-culprit" & ~signal "asks-for-money",
	type = { retaliatory = 3.25, venting = 0.25 },
}

classify "nothing-but-harm" {
	about = "Wants nothing any more, and announces exposure, damage, an authority or somebody's punishment.",
	when = (signal "wants-nothing-more" | signal "wants-no-money")
	     & (signal "threatens-exposure" | signal "wants-to-do-damage" | signal "wants-staff-punished" | calls_others_in),
	type = { retaliatory = 3.25, venting = 0.25 },
}

classify "ill-wished-coldly" {
	about = "Harm is wished without a word of anger, and nothing is asked: no outburst.",
	when = has "ill-wish" & signal "told-calmly" & ~signal "demands-something" & ~in_dispute
	     & ~signal "victim" & ~has "help-request" & ~has "question-form" & ~known_case,
	type = { retaliatory = 1 },
}

classify "authority-and-nothing-asked" {
	about = "An authority or the press is told or will be, nothing is asked, nothing in dispute is named: punishment.",
	when = ((has "authority-threat" & (has "voice-plan" | has "voice-done" | signal "told-calmly"))
	        | (has "media-step" & (has "voice-plan" | has "voice-done")))
	     & ~signal "demands-something" & ~asks_us & ~in_dispute & ~own_matter & ~in_trouble & ~business
	     & ~has_condition & ~has "told-officials" & ~hostile & ~known_case,
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
	     & ~signal "demands-something" & ~signal "victim" & ~has "blackmailed" & ~has "help-request"
	     & ~has "not-working" & ~has_price,
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
	     & (in_dispute | has_condition | signal "asked-before")
	     & ~has "boycott-call" & ~has "never-again" & ~has "ill-wish" & ~has "insult",
	type = { seeking_compensation = 1.25, help_seeking = 0.25, retaliatory = -0.5 },
}

classify "nuisance-and-an-authority" {
	about = "A nuisance, and an authority that is called in to end it: wants it ended.",
	when = has "public-plea" & (has "authority-threat" | (has "named-authority" & has "official-step"))
	     & ~signal "demands-something" & ~has "review-campaign",
	type = { help_seeking = 2, seeking_compensation = -1, retaliatory = -1.5 },
}

classify "step-alone" {
	about = "An authority or a court is spoken of without hostility: no sign of revenge.",
	when = (has "authority-threat" | has "named-authority" | has "legal-step" | has "lawyer-talk")
	     & ~bitter & ~wants_harm & ~signal "plans-harm" & ~signal "threatens-exposure",
	type = { help_seeking = 0.25, venting = -0.25, consultation = -0.25, retaliatory = -1.75 },
}

classify "law-asked-about" {
	about = "Asks what the law says, and threatens nobody: wants advice.",
	when = signal "asks-about-law" & ~known_case,
	type = { consultation = 1.25, help_seeking = 0.25, retaliatory = -2, seeking_compensation = -1, venting = -0.5 },
}

classify "court-and-nothing-asked" {
	about = "A court is announced coldly, nothing is asked, nothing in dispute is named: punishment is the aim.",
	when = has "legal-step" & ~signal "demands-something" & ~asks_us & ~in_dispute & ~signal "victim"
	     & ~has "done-to-us" & ~credit_or_debt & ~has_condition & ~hostile & ~known_case,
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
	        | (calls_others_in & ~signal "wants-to-do-damage" & ~has "ruin" & ~has "claim-trade" & ~has "public-plea"
	           & ~signal "demands-something")),
	type = { seeking_compensation = 3.75, retaliatory = -1.5, malicious = -2 },
}
