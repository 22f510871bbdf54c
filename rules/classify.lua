-- classify.lua: what kind of complaint it is.
--
-- Each rule adds points to one or more types; the type with most points wins.
-- To make a rule count more or less, change its number.  Two types are
-- judgements about people, `malicious` and `retaliatory`: a rule gives them
-- enough points to win only on two independent pieces of evidence, or on one
-- that speaks for itself, such as a demand joined with a threat.  One cross
-- word is never enough, and a person confirms before anybody acts on them.

-- Conditions that several rules share.

-- Something went wrong that can be looked up: a demand beside it has a ground.
local grievance = has "not-as-ordered" | has "money-dispute" | has "repeat-contact"
	| has "broken-promise" | has "rude-staff"

-- Anger, contempt, leaving, warning others: what turns an announcement into revenge.
local hostile = has "anger" | has "insult" | has "shouting" | has "never-again"
	| has "boycott-call" | has "disappointment" | has "rude-staff" | has "ill-wish"
	| has "review-campaign"

-- Asks for something --------------------------------------------------------

classify "claims-money" {
	about = "The customer wants money back or a loss made good.",
	when = signal "asks-for-money" & ~signal "asks-about-rules",
	type = { seeking_compensation = 3 },
}

classify "claims-goods" {
	about = "The customer wants other goods or the missing part.",
	when = signal "asks-for-goods",
	type = { seeking_compensation = 2.5 },
}

classify "claims-correction" {
	about = "The customer wants something repaired, corrected or ended.",
	when = signal "asks-to-put-right",
	type = { seeking_compensation = 2 },
}

classify "claims-disputed-money" {
	about = "A dispute over certain money is a claim, even where no demand is spelt out.",
	when = signal "disputes-money" & ~signal "wants-no-money",
	type = { seeking_compensation = 2 },
}

classify "claims-right-goods" {
	about = "Goods missing or broken: most often the start of a claim.",
	when = signal "not-as-ordered" & ~signal "wants-no-money",
	type = { seeking_compensation = 1.5 },
}

classify "claims-matter" {
	about = "Money, goods or entries that are often in dispute are spoken of.",
	when = has "money-matter" & ~signal "wants-no-money" & ~signal "asks-about-rules",
	type = { seeking_compensation = 0.7 },
}

classify "claims-a-sum" {
	about = "A sum is named beside a matter in dispute.",
	when = has "price-named" & (signal "disputes-money" | signal "not-as-ordered" | has "money-matter")
	     & ~signal "wants-no-money" & ~signal "asks-about-rules",
	type = { seeking_compensation = 1.25 },
}

classify "claims-what-was-promised" {
	about = "A sum was promised and did not come.",
	when = has "broken-promise" & has "price-named" & ~signal "wants-no-money"
	     & ~signal "asks-about-rules",
	type = { seeking_compensation = 2 },
}

classify "names-an-amount" {
	about = "The form names an amount.",
	when = field "demand.amount":above(0),
	type = { seeking_compensation = 1 },
}

-- Wants to be heard ---------------------------------------------------------

classify "wants-to-be-heard" {
	about = "Who writes to a complaint desk wants to be heard, whatever else.",
	when = ~known_case,
	type = { venting = 0.75 },
}

classify "tells-of-trouble-in-anger" {
	about = "Something does not work, the customer is angry, and asks for nothing.",
	when = (has "not-working" | has "trouble") & (signal "angry" | has "disappointment")
	     & ~has "help-request" & ~signal "demands-something",
	type = { venting = 1.5 },
}

classify "complains-without-a-demand" {
	about = "Goods or money went wrong, the customer judges us for it, and asks for nothing.",
	when = (signal "disputes-money" | signal "not-as-ordered" | has "money-matter")
	     & (signal "angry" | has "disappointment" | has "boycott-call" | has "never-again")
	     & ~signal "demands-something" & ~(has "contact-told" | has "repeat-contact")
	     & ~signal "goes-to-authority" & ~signal "goes-to-court",
	type = { venting = 1.5 },
}

classify "asks-no-answer" {
	about = "A question that wants no answer, or praise that means the contrary.",
	when = has "rhetorical" | (has "irony" & ~signal "kind"),
	type = { venting = 1 },
}

classify "was-offered" {
	about = "Money that we offered or gave back already is told of, not asked for.",
	when = has "was-offered" & ~has "repeat-contact",
	type = { seeking_compensation = -1.5, venting = 0.5 },
}

classify "wishes-ill" {
	about = "Wishes that we may fail: anger, and a shade of revenge.",
	when = has "ill-wish",
	type = { venting = 1, retaliatory = 0.5 },
}

classify "anger" {
	about = "Anger wants to be heard.",
	when = has "anger",
	type = { venting = 1.5 },
}

classify "insults" {
	about = "Foul words are anger too.",
	when = has "insult",
	type = { venting = 1 },
}

classify "shouting" {
	about = "Rows of exclamation marks are anger too.",
	when = has "shouting",
	type = { venting = 0.5 },
}

classify "disappointment" {
	about = "Plain disappointment with a thing or a service.",
	when = has "disappointment",
	type = { venting = 1.5 },
}

classify "bad-treatment" {
	about = "The customer was treated badly and says so.",
	when = signal "badly-treated",
	type = { venting = 1 },
}

classify "leaves-us" {
	about = "The customer leaves and tells us why.",
	when = has "never-again",
	type = { venting = 1.5 },
}

classify "warns-others" {
	about = "Advice to others to stay away is a review, not yet revenge.",
	when = has "boycott-call",
	type = { venting = 1.5 },
}

classify "wants-an-apology" {
	about = "Wants an apology or an explanation, and no more.",
	when = (signal "asks-for-apology" | signal "asks-for-explanation")
	     & ~signal "asks-for-money" & ~signal "asks-for-goods",
	type = { venting = 1.5 },
}

classify "money-is-not-the-point" {
	about = "Says that money is not the point: wants to be heard.",
	when = signal "wants-no-money",
	type = { venting = 2 },
}

-- Wants a problem solved ----------------------------------------------------

classify "calls-for-help" {
	about = "A call for help.",
	when = has "help-request",
	type = { help_seeking = 2 },
}

classify "words-of-trouble" {
	about = "Something may not work, or help may be wanted.",
	when = has "trouble" | has "plea",
	type = { help_seeking = 1 },
}

classify "done-to-the-customer" {
	about = "Tells what somebody else does or asks, and what to do: wants help.",
	when = has "done-to-us" & (has "ransom" | signal "victim" | has "holds-data"),
	type = { help_seeking = 2.5 },
}

classify "does-not-work" {
	about = "Something does not work.",
	when = has "not-working",
	type = { help_seeking = 1.5 },
}

classify "plea-to-those-in-office" {
	about = "A nuisance, or a plea to those in office to step in.",
	when = has "public-plea" & ~has "suggestion",
	type = { help_seeking = 1.5 },
}

classify "danger-to-remove" {
	about = "A danger has to be removed.",
	when = signal "hazard" & ~signal "asks-for-money",
	type = { help_seeking = 2 },
}

classify "hurt" {
	about = "Somebody who was hurt needs help first, whatever else is asked for.",
	when = signal "injury",
	type = { help_seeking = 1.5 },
}

classify "needs-protection" {
	about = "Somebody threatened, cheated or blackmailed, or whose data leaked, needs help.",
	when = signal "victim" | signal "data-leak",
	type = { help_seeking = 2.5 },
}

classify "in-despair" {
	about = "Somebody in despair needs a person, not a procedure.",
	when = signal "self-harm",
	type = { help_seeking = 3 },
}

-- Asks or suggests ----------------------------------------------------------
-- Only what opens a case: a question about an open one does not make it one.

classify "only-a-question" {
	about = "A question, and nothing is wrong.",
	when = has "question-form" & ~signal "angry" & ~has "disappointment" & ~signal "disputes-money"
	     & ~signal "not-as-ordered" & ~signal "asked-before" & ~has "not-working" & ~has "trouble"
	     & ~has "help-request" & ~signal "badly-treated" & ~signal "demands-something"
	     & ~has "rhetorical" & ~hostile & ~signal "plans-harm" & ~has "price-named" & ~has "money-matter"
	     & ~signal "threatens-violence" & ~signal "hazard" & ~known_case,
	type = { consultation = 1 },
}

classify "asks-a-question" {
	about = "The text has the form of a question.",
	when = has "question-form" & ~known_case,
	type = { consultation = 1 },
}

classify "rules-asked" {
	about = "Asks how refunds, fees or warranties work.",
	when = signal "asks-about-rules" & ~known_case,
	type = { consultation = 3 },
}

classify "half-a-question" {
	about = "A question word, or a wish: little by itself.",
	when = (has "question-word" | has "wish") & ~known_case,
	type = { consultation = 0.5 },
}

classify "enquires" {
	about = "An enquiry that says it is one.",
	when = has "enquiry" & ~known_case,
	type = { consultation = 2 },
}

classify "asks-calmly" {
	about = "An enquiry in the form of a question, and nothing went wrong yet.",
	when = has "enquiry" & has "question-form" & ~signal "angry" & ~signal "disputes-money"
	     & ~signal "not-as-ordered" & ~signal "asked-before" & ~has "disappointment"
	     & ~has "not-working" & ~has "help-request" & ~known_case,
	type = { consultation = 1.5 },
}

classify "suggests" {
	about = "A suggestion.",
	when = has "suggestion" & ~has "boycott-call" & ~known_case,
	type = { consultation = 2.5 },
}

classify "suggests-calmly" {
	about = "A suggestion, and nothing went wrong.",
	when = has "suggestion" & ~signal "angry" & ~signal "disputes-money" & ~has "boycott-call"
	     & ~signal "demands-something"
	     & ~signal "not-as-ordered" & ~signal "asked-before" & ~known_case,
	type = { consultation = 1 },
}

-- Wants to do harm ----------------------------------------------------------

classify "exposure-alone" {
	about = "One announcement to go public: a hint, not enough by itself.",
	when = signal "threatens-exposure" & ~signal "demands-something" & ~hostile,
	type = { retaliatory = 1, venting = 1 },
}

classify "exposure-in-anger" {
	about = "Goes public, asks for nothing, and is angry, leaves or warns others: harm is the aim.",
	when = signal "threatens-exposure" & ~signal "demands-something" & hostile
	     & ~signal "exchange-offered" & ~signal "trades-silence",
	type = { retaliatory = 5.5 },
}

classify "exposure-and-leaving" {
	about = "Goes public, leaves and wishes ill: nothing more is hoped for.",
	when = signal "threatens-exposure" & ~signal "asks-for-money" & ~signal "exchange-offered"
	     & (has "ill-wish" | signal "wants-to-do-damage" | (has "never-again" & signal "angry")),
	type = { retaliatory = 2 },
}

classify "campaign" {
	about = "Damage is announced, nothing is asked for, and there is a second sign of revenge.",
	when = signal "wants-to-do-damage" & ~signal "demands-something"
	     & ~signal "exchange-offered" & ~signal "trades-silence"
	     & (signal "angry" | has "never-again" | has "boycott-call" | has "disappointment"
	        | signal "threatens-exposure" | signal "wants-staff-punished" | has "bad-review"
	        | has "many-people" | has "public-place" | has "ruin" | has "spread" | has "ill-wish"
	        | has "wants-nothing" | has "authority-threat" | has "media-step"),
	type = { retaliatory = 5.5 },
}

classify "campaign-alone" {
	about = "Damage is announced, without another sign.",
	when = signal "wants-to-do-damage",
	type = { retaliatory = 0.75, venting = 0.5 },
}

classify "authority-as-a-stick" {
	about = "Authority, court or press are called in and nothing is asked for: punishment is the aim.",
	when = (signal "goes-to-authority" | signal "goes-to-court" | signal "goes-to-press")
	     & ~signal "demands-something" & ~signal "victim"
	     & (has "insult" | has "boycott-call" | has "never-again"
	        | signal "wants-to-do-damage" | signal "threatens-exposure"
	        | ((has "anger" | has "disappointment")
	           & ~signal "disputes-money" & ~signal "not-as-ordered")),
	type = { retaliatory = 5 },
}

classify "staff-to-be-punished" {
	about = "A member of staff is to lose the job, and the customer is angry: punishment is the aim.",
	when = signal "wants-staff-punished" & (signal "angry" | signal "badly-treated"),
	type = { retaliatory = 5 },
}

classify "pillory" {
	about = "A person is named and shown to all: harm is the aim.",
	when = signal "names-the-culprit" & ~signal "asks-for-money",
	type = { retaliatory = 6 },
}

classify "nothing-but-harm" {
	about = "Wants nothing any more, and announces exposure, damage or an authority.",
	when = (signal "wants-nothing-more" | signal "wants-no-money")
	     & (signal "threatens-exposure" | signal "wants-to-do-damage" | signal "goes-to-authority"
	        | signal "goes-to-court" | signal "goes-to-press"),
	type = { retaliatory = 6 },
}

classify "press-as-a-stick" {
	about = "The press is called in to hurt, and nothing is asked for.",
	when = signal "goes-to-press" & ~signal "demands-something" & ~signal "victim"
	     & (signal "wants-to-do-damage" | signal "threatens-exposure" | signal "angry"),
	type = { retaliatory = 2 },
}

classify "plan-to-harm" {
	about = "Two parts of a plan to do harm, in hostility, and nothing is asked for.",
	when = signal "plans-harm" & hostile & ~signal "demands-something" & ~signal "victim",
	type = { retaliatory = 5 },
}

classify "cold-plan-to-harm" {
	about = "Two parts of a plan to do harm, said coldly.",
	when = signal "plans-harm" & ~hostile & ~signal "demands-something" & ~signal "victim",
	type = { retaliatory = 2.5 },
}

classify "plan-to-harm-beside-a-claim" {
	about = "Two parts of a plan to do harm beside a demand: a threat to a claim.",
	when = signal "plans-harm" & signal "demands-something",
	type = { retaliatory = 1 },
}

classify "violence" {
	about = "A threat of violence speaks for itself.",
	when = signal "threatens-violence",
	type = { retaliatory = 6 },
}

classify "step-beside-a-dispute" {
	about = "An authority or a court is called in over goods or money in dispute: a claim.",
	when = (signal "goes-to-authority" | signal "goes-to-court") & ~has "boycott-call"
	     & (signal "disputes-money" | signal "not-as-ordered" | has "or-else" | signal "asked-before"),
	type = { seeking_compensation = 3 },
}

classify "threat-beside-a-claim" {
	about = "A claim backed by a threat stays a claim; the threat counts a little.",
	when = (signal "threatens-exposure" | signal "wants-to-do-damage") & signal "demands-something",
	type = { retaliatory = 1 },
}

-- The complaint is the tool -------------------------------------------------

classify "pay-or-else" {
	about = "A demand joined with a threat, as an exchange: speaks for itself.",
	when = signal "exchange-offered",
	type = { malicious = 7 },
}

classify "silence-for-sale" {
	about = "Silence for a price: speaks for itself, less so where something went wrong.",
	when = signal "trades-silence" & ~grievance,
	type = { malicious = 6 },
}

classify "silence-for-sale-beside-a-grievance" {
	about = "Silence for a price, by somebody who may have a ground.",
	when = signal "trades-silence" & grievance,
	type = { malicious = 3 },
}

classify "favour-or-review" {
	about = "A favour or a bad review.",
	when = signal "trades-favour",
	type = { malicious = 5 },
}

classify "reach-for-sale" {
	about = "Followers as a lever.",
	when = signal "reach-as-lever",
	type = { malicious = 3 },
}

classify "law-for-sale" {
	about = "A sum for oneself, or the fine.",
	when = signal "law-as-lever",
	type = { malicious = 5 },
}

classify "favour-for-silence" {
	about = "A favour or a sum, a public review, and an alternative, where nothing went wrong.",
	when = (has "freebie" | has "price-named") & (has "bad-review" | has "reach" | has "public-place") & has "or-else"
	     & ~grievance & ~has "repeat-contact" & ~signal "victim" & ~has "blackmailed" & ~has "told-of-trade",
	type = { malicious = 4 },
}

classify "ransom" {
	about = "Pay, or the data go.",
	when = signal "holds-to-ransom",
	type = { malicious = 6 },
}

classify "teaches-abuse" {
	about = "Tells others how goods or meals are had for nothing, and complains of nothing: speaks for itself.",
	when = has "trick-told" & ~signal "victim" & ~signal "asked-before" & ~has "disappointment"
	     & ~signal "badly-treated" & ~has "boycott-call",
	type = { malicious = 5 },
}

classify "hired-review" {
	about = "A review to order, or by somebody who was never there.",
	when = has "paid-review" & (has "bad-review" | has "rumour" | has "price-named") & ~signal "victim"
	     & ~signal "disputes-money",
	type = { malicious = 5 },
}

classify "own-shop" {
	about = "A warning or hearsay about one shop, and praise of one's own.",
	when = has "promotes-own" & (has "boycott-call" | has "rumour" | has "hazard")
	     & ~signal "disputes-money" & ~signal "asked-before",
	type = { malicious = 5 },
}

classify "sells-recovery" {
	about = "Sells the recovery of money and says where to write.",
	when = has "sells-recovery" & has "contact-elsewhere",
	type = { malicious = 6 },
}

classify "settlement-trade" {
	about = "A settlement is named as a price, beside an authority, a law or an ultimatum.",
	when = has "claim-trade" & ~signal "victim"
	     & (signal "goes-to-authority" | signal "goes-to-court" | has "legal-talk" | has "or-else"
	        | signal "exchange-offered" | signal "demands-something" | has "price-named"),
	type = { malicious = 6 },
}

classify "invented" {
	about = "The customer speaks of inventing evidence, and something is to be gained or threatened.",
	when = has "fabricated" & ~signal "victim"
	     & (signal "demands-something" | has "or-else" | has "price-named" | has "freebie"
	        | signal "threatens-exposure" | has "rival-smear"),
	type = { malicious = 7 },
}

classify "advertisement" {
	about = "Praise of another shop beside a warning or an alarm: an advertisement in disguise.",
	when = has "rival-smear" & (has "boycott-call" | signal "hazard" | signal "injury")
	     & ~signal "disputes-money" & ~signal "victim",
	type = { malicious = 4 },
}

classify "spam" {
	about = "Sells help with complaints or names a false help line: speaks for itself.",
	when = has "scam-spam" & ~signal "disputes-money",
	type = { malicious = 5 },
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
