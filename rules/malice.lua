-- malice.lua: whether the complaint is the tool.
--
-- `malicious` is a judgement about a person: it wins only on two independent
-- pieces of evidence, or on one that speaks for itself, such as a demand joined
-- with a threat.  A person confirms before anybody acts on it.

-- Something went wrong that can be looked up: a demand beside it has a ground.
local grievance = has "not-as-ordered" | has "money-dispute" | has "repeat-contact"
	| has "broken-promise" | has "rude-staff"

classify "one-lever-alone" {
	about = "A rule of the law or a better review is spoken of, and no sum, favour or ultimatum: nothing is traded.",
	when = (has "law-lever" | has "silence-offer")
	     & ~has "price-named" & ~has "freebie" & ~has "or-else" & ~has "money-demand" & ~has "claim-trade"
	     & ~has "extortion-shape" & ~has "ransom" & ~has "holds-data" & ~has "review-or-else" & ~has "contact-elsewhere"
	     & ~has "paid-review" & ~has "reach" & ~has "fabricated" & ~has "trick-told" & ~has "rumour" & ~has "scam-spam"
	     & ~known_case,
	type = { malicious = -2 },
}

classify "favour-alone" {
	about = "A favour is named, and nothing is offered or threatened for it.",
	when = has "freebie" & ~has "or-else" & ~has "word-or-else" & ~has "if-not" & ~has "silence-offer" & ~has "word-review"
	     & ~has "bad-review" & ~has "reach" & ~has "review-or-else" & ~has "extortion-shape" & ~has "public-place"
	     & ~has "exposure-threat" & ~known_case,
	type = { malicious = -2 },
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
