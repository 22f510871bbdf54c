-- weigh.lua: what words weigh.
--
-- Each list of phrases gives points to the types that it speaks for, and takes
-- points from those it speaks against; how a thing is told leans a little, too.
-- classify.lua, revenge.lua and malice.lua add what only several lists together
-- say.  The type with most points wins, and its lead is the confidence.  No list
-- alone makes anybody malicious or retaliatory, but a threat of violence.  To make
-- words count more or less, change a number here, and look with `triagectl score`
-- what that does to labelled complaints.

local says = function(list, about, points)
	return { about = about, when = has(list), type = points }
end

-- What only leans, and only while a case is opened: a later message on an open
-- case does not change its type with a question or a noun.
local leans = function(list, about, points)
	return { about = about, when = has(list) & ~known_case, type = points }
end

-- Words that say little each: points for each of them, up to four.
local each = function(list, about, points)
	return { about = about, when = has(list) & ~known_case, each = 4, type = points }
end

-- All that is weighed is one rule: a decision shows the sum, and the words that
-- speak most for it first.
local words = {}
local weigh = function(terms)
	for _, term in ipairs(terms) do table.insert(words, term) end
end

weigh {
	{
		about = "Who writes to a complaint desk wants to be heard, or wants something.",
		when = ~known_case,
		type = {
			venting = 3.5, help_seeking = 1.75, consultation = 1.75,
			seeking_compensation = 1.5, malicious = 0.5,
		},
	},
}

-- What is written later has to count for something before it makes another matter of
-- an open case: below this the type in force stays.
weigh {
	{
		about = "A case that is open keeps its type unless something weighty is said.",
		when = known_case & field "text",
		type = {
			venting = -2, help_seeking = -2, seeking_compensation = -2,
			consultation = -2, retaliatory = -2, malicious = -2,
		},
	},
}

-- Asks for something ------------------------------------------------------

weigh {
	says("money-demand", "Money back, or money for a loss.", {
		seeking_compensation = 2, malicious = 0.25, retaliatory = -0.25,
		venting = -0.5, help_seeking = -0.5, consultation = -0.75,
	}),
	says("money-asked", "Money is asked for in so many words.", {
		seeking_compensation = 1.25, retaliatory = 0.25,
		venting = -0.75,
	}),
	says("told-of-trade", "A trade that somebody else offered.", {
		seeking_compensation = 2, help_seeking = 0.5, venting = 0.25,
		consultation = -0.25, retaliatory = -0.5, malicious = -2,
	}),
	says("goods-demand", "Other goods, or the missing part.", {
		seeking_compensation = 1.75, help_seeking = 0.25,
		malicious = -0.5, consultation = -0.5, venting = -0.75,
	}),
	says("money-dispute", "Certain money is in dispute.", {
		seeking_compensation = 1.25, retaliatory = 0.25,
		venting = -0.25, malicious = -0.5, help_seeking = -0.5,
		consultation = -0.5,
	}),
	says("correction-demand", "An entry, a contract or a thing is to be put right.", {
		seeking_compensation = 1.5, venting = -0.25,
		consultation = -0.25, malicious = -0.75,
	}),
	leans("topic-credit-file", "Entries, debts and collectors.", {
		seeking_compensation = 0.75, help_seeking = 0.75,
		retaliatory = -0.25, venting = -0.25, malicious = -0.5,
		consultation = -0.5,
	}),
	says("broken-promise", "Something was promised.", {
		seeking_compensation = 0.75, venting = 0.25,
		consultation = -0.25, malicious = -0.5,
	}),
	leans("topic-order", "An order on its way.", {
		retaliatory = 0.5, seeking_compensation = 0.5,
		malicious = -0.25, help_seeking = -0.25, consultation = -0.5,
	}),
	leans("topic-owed", "Wages, rent, fees, claims: what somebody owes.", {
		seeking_compensation = 0.5, consultation = 0.25,
		venting = -0.25, malicious = -0.5,
	}),
	{
		about = "Somebody was hurt.",
		when = signal "injury",
		type = {
			malicious = 1, seeking_compensation = 0.75, help_seeking = 0.25,
			retaliatory = -0.5, venting = -0.5, consultation = -0.75,
		},
	},
	leans("long-wait", "A long wait.", {
		seeking_compensation = 0.75, help_seeking = 0.5, venting = 0.25,
		malicious = -0.25, retaliatory = -0.25, consultation = -0.75,
	}),
	says("not-as-ordered", "Goods missing, broken or other than ordered.", {
		seeking_compensation = 0.75, venting = 0.25, malicious = -0.25,
		consultation = -0.25, help_seeking = -0.5,
	}),
	leans("politeness", "Kind words.", {
		seeking_compensation = 0.5, consultation = 0.5,
		malicious = -0.5, venting = -0.75,
	}),
	leans("price-named", "A sum is named.", {
		malicious = 0.75, seeking_compensation = 0.5,
		retaliatory = -0.25, venting = -0.25, help_seeking = -0.5,
		consultation = -0.75,
	}),
	says("repeat-contact", "Said before, in vain.", {
		seeking_compensation = 0.5, help_seeking = 0.25,
		malicious = -0.5, consultation = -0.5,
	}),
	leans("topic-bank", "Accounts, loans and cards.", {
		seeking_compensation = 0.5, help_seeking = 0.25,
		malicious = -0.25, retaliatory = -0.25, venting = -0.25,
		consultation = -0.25,
	}),
}

-- Wants to be heard -------------------------------------------------------

weigh {
	says("negated-demand", "Says that money is not the point.", {
		venting = 2, retaliatory = 1, help_seeking = -0.25,
		malicious = -0.5, consultation = -0.75,
		seeking_compensation = -1.75,
	}),
	says("rhetorical", "A question that wants no answer.", {
		venting = 1, retaliatory = 0.25, seeking_compensation = 0.25,
		consultation = -0.5, malicious = -1,
	}),
	says("was-offered", "Something was offered or given already.", {
		venting = 1.5, malicious = -0.25, seeking_compensation = -0.25,
		retaliatory = -0.5, consultation = -0.5,
	}),
	says("disappointment", "Plain disappointment.", {
		venting = 1, retaliatory = 0.25, seeking_compensation = -0.25,
		consultation = -0.25, help_seeking = -0.5,
	}),
	says("anger", "Anger wants to be heard.", {
		retaliatory = 1, venting = 0.75, seeking_compensation = 0.25,
		help_seeking = -0.25, consultation = -0.5, malicious = -0.75,
	}),
	says("apology-demand", "An apology is wanted.", {
		venting = 1, seeking_compensation = 0.75, consultation = -0.25,
		malicious = -0.75, help_seeking = -1,
	}),
	says("never-again", "Leaves, and says why.", {
		retaliatory = 1, venting = 0.75, seeking_compensation = -0.25,
		help_seeking = -0.25, malicious = -0.5, consultation = -0.5,
	}),
	leans("irony", "Praise that means the contrary.", {
		malicious = 0.5, venting = 0.5, help_seeking = -0.5,
		consultation = -0.5,
	}),
	leans("topic-hospitality", "A meal, a room: most often a review.", {
		malicious = 0.5, venting = 0.5, retaliatory = 0.25,
		seeking_compensation = -0.5, help_seeking = -0.5,
	}),
	leans("topic-journey", "A journey.", {
		venting = 0.5, consultation = 0.25, help_seeking = -0.25,
		malicious = -0.5,
	}),
	leans("voice-judge", "Judges a thing or a service.", {
		venting = 0.25, help_seeking = -0.25, consultation = -0.25,
	}),
	{
		about = "Judges, and no money is in dispute.",
		when = has "voice-judge" & ~has "money-dispute" & ~known_case,
		type = { seeking_compensation = -0.25 },
	},
	leans("word-or-else", "If not, then.", {
		venting = 0.25, seeking_compensation = -0.25,
		help_seeking = -0.25, consultation = -0.25,
	}),
}

-- Wants a problem solved --------------------------------------------------

weigh {
	says("blackmailed", "Blackmailed by somebody.", {
		help_seeking = 3.25, malicious = -0.25, venting = -0.5,
		retaliatory = -0.75, consultation = -0.75,
		seeking_compensation = -1.25,
	}),
	says("victim", "Threatened or cheated by somebody.", {
		help_seeking = 1.75, retaliatory = 0.5, venting = -0.25,
		consultation = -0.5, malicious = -0.75,
		seeking_compensation = -0.75,
	}),
	says("help-request", "A call for help.", {
		help_seeking = 1.75, malicious = -0.25,
		seeking_compensation = -0.25, retaliatory = -0.5,
		venting = -0.5, consultation = -0.5,
	}),
	says("public-plea", "A nuisance, or a plea to those in office.", {
		help_seeking = 1.25, seeking_compensation = 0.25,
		consultation = -0.25, malicious = -0.5, retaliatory = -0.5,
		venting = -0.5,
	}),
	{
		about = "A danger, seen or foreseen.",
		when = has "hazard" | has "hidden-danger",
		type = {
			help_seeking = 1.25, seeking_compensation = 0.75,
			malicious = -0.5, retaliatory = -0.5, consultation = -0.5,
			venting = -0.75,
		},
	},
	says("not-working", "Something does not work.", {
		help_seeking = 1.5, seeking_compensation = -0.25,
		malicious = -0.5, consultation = -0.75,
	}),
	says("data-leak", "Personal data in wrong hands.", {
		help_seeking = 1.25, seeking_compensation = 0.75,
		venting = 0.25, consultation = -0.5, malicious = -0.75,
		retaliatory = -1,
	}),
	leans("plea", "Words of those who ask for help.", {
		help_seeking = 0.75, seeking_compensation = 0.25,
		malicious = -0.25, retaliatory = -0.25, venting = -0.25,
	}),
	says("done-to-us", "Tells what somebody else does.", {
		help_seeking = 1, seeking_compensation = 0.5,
		consultation = -0.25, retaliatory = -0.5, malicious = -0.75,
	}),
	leans("trouble", "Words of trouble.", {
		help_seeking = 0.75, venting = 0.25,
		seeking_compensation = -0.25, consultation = -0.25,
		malicious = -0.5,
	}),
	leans("voice-cannot", "Cannot, does not, no longer.", {
		help_seeking = 0.5, venting = 0.25, retaliatory = -0.25,
		consultation = -0.25, malicious = -0.5,
	}),
	{
		about = "Somebody of the family, or who needs care, is concerned.",
		when = (has "family" | has "vulnerable") & ~known_case,
		type = { help_seeking = 0.5, consultation = 0.5, malicious = -0.5, retaliatory = -0.5 },
	},
}

-- Asks or suggests --------------------------------------------------------

weigh {
	{
		about = "A suggestion to us, not advice to others to stay away.",
		when = has "suggestion" & ~has "boycott-call" & ~has "ill-wish" & ~known_case,
		type = {
			consultation = 3, retaliatory = -0.25, malicious = -0.5,
			venting = -0.5, help_seeking = -0.75,
			seeking_compensation = -1,
		},
	},
	leans("enquiry", "An enquiry that says it is one.", {
		consultation = 2.5, help_seeking = -0.25, malicious = -0.5,
		retaliatory = -0.5, seeking_compensation = -0.5,
		venting = -0.75,
	}),
	leans("rule-question", "Asks how refunds, fees or warranties work.", {
		consultation = 2.5, help_seeking = 0.25, malicious = -0.5,
		venting = -0.5, retaliatory = -0.75, seeking_compensation = -1,
	}),
	leans("demand-as-question", "A demand in the form of a question.", {
		seeking_compensation = 1.5, venting = 0.5, consultation = -2.5,
	}),
	leans("question-form", "The form of a question.", {
		consultation = 1.25, help_seeking = 0.25,
		seeking_compensation = -0.25, malicious = -0.5,
		retaliatory = -0.5,
	}),
	leans("topic-before-buying", "What is asked before one buys.", {
		consultation = 1.25, venting = -0.25, retaliatory = -0.5,
		seeking_compensation = -0.5, help_seeking = -0.5,
	}),
	leans("wish", "A wish.", {
		consultation = 1, seeking_compensation = 0.25,
		retaliatory = -0.25, venting = -0.25, malicious = -0.75,
	}),
	leans("topic-public", "Streets, schools, offices.", {
		consultation = 0.25, malicious = -0.25,
	}),
}

-- Wants to do harm --------------------------------------------------------

weigh {
	{
		about = "A threat of violence.",
		when = signal "threatens-violence",
		type = {
			retaliatory = 4, seeking_compensation = -0.5, malicious = -0.75,
			venting = -1, help_seeking = -1, consultation = -1.25,
		},
	},
	says("pillory", "A person's name, face or address.", {
		retaliatory = 2, seeking_compensation = -0.25, venting = -0.25,
		help_seeking = -0.5, consultation = -0.5, malicious = -0.75,
	}),
	says("review-campaign", "Damage is announced.", {
		retaliatory = 2, venting = 0.25, malicious = -0.25,
		seeking_compensation = -0.5, consultation = -0.5,
		help_seeking = -0.75,
	}),
	says("spread", "Means to spread it.", {
		retaliatory = 1.5, malicious = 0.25, venting = -0.25,
		consultation = -0.25, seeking_compensation = -0.75,
		help_seeking = -0.75,
	}),
	leans("voice-menace", "A menace.", {
		retaliatory = 2, venting = 0.5, malicious = -0.5,
		seeking_compensation = -0.5, consultation = -0.5,
		help_seeking = -0.75,
	}),
	says("authority-threat", "A step to an authority.", {
		retaliatory = 1.5, seeking_compensation = -0.25, venting = -0.5,
		help_seeking = -0.5, consultation = -0.5,
	}),
	says("wants-nothing", "Wants nothing any more.", {
		retaliatory = 1.5, venting = 0.25, help_seeking = -0.25,
		consultation = -0.25, malicious = -0.5,
		seeking_compensation = -0.5,
	}),
	says("explanation-demand", "An explanation is wanted.", {
		retaliatory = 1.25, venting = 1, seeking_compensation = -0.25,
		consultation = -0.25, help_seeking = -0.5, malicious = -1.25,
	}),
	says("exposure-threat", "Announces to make it public.", {
		retaliatory = 1, malicious = 0.25, consultation = -0.25,
		help_seeking = -0.5,
	}),
	{
		about = "Court or a lawyer.",
		when = has "legal-step" | has "lawyer-talk",
		type = {
			retaliatory = 1.5, seeking_compensation = 1,
			malicious = -0.5, consultation = -0.5, venting = -1.25,
		},
	},
	says("boycott-call", "Advice to others to stay away.", {
		retaliatory = 1.25, venting = 0.5, malicious = 0.25,
		seeking_compensation = -0.5, consultation = -0.5,
		help_seeking = -0.75,
	}),
	says("insult", "Foul words.", {
		retaliatory = 1, venting = 0.75, seeking_compensation = 0.25,
		malicious = -0.5, consultation = -0.5, help_seeking = -0.75,
	}),
	says("ill-wish", "Wishes ill.", {
		retaliatory = 1, venting = 0.5, seeking_compensation = -0.25,
		consultation = -0.5, help_seeking = -0.5,
	}),
	says("ruin", "Until somebody is ruined.", {
		retaliatory = 1.25, venting = 0.75, help_seeking = -0.25,
		malicious = -0.5, seeking_compensation = -0.5,
		consultation = -0.5,
	}),
	leans("many-people", "Many are to know.", {
		retaliatory = 0.75, malicious = -0.25,
		seeking_compensation = -0.25, help_seeking = -0.25,
		consultation = -0.25,
	}),
	says("named-authority", "An authority is named.", {
		retaliatory = 0.75, seeking_compensation = 0.25,
		malicious = -0.25, venting = -0.25, help_seeking = -0.25,
		consultation = -0.5,
	}),
	leans("public-place", "Where all can see it.", {
		retaliatory = 0.75, malicious = 0.5, venting = -0.25,
		help_seeking = -0.25, consultation = -0.25,
		seeking_compensation = -0.5,
	}),
	{
		about = "Somebody is to lose the job.",
		when = signal "wants-staff-punished",
		type = {
			retaliatory = 1.25, venting = 0.25, malicious = -0.5,
			seeking_compensation = -0.5, help_seeking = -0.5,
			consultation = -0.5,
		},
	},
	leans("voice-plan", "Says what he or she will do.", {
		retaliatory = 0.75, seeking_compensation = 0.25,
		malicious = -0.25, help_seeking = -0.25, consultation = -0.25,
		venting = -0.5,
	}),
	says("rude-staff", "Bad treatment.", {
		retaliatory = 0.5, venting = 0.5, consultation = -0.25,
		malicious = -0.5, help_seeking = -0.5,
	}),
	leans("voice-you", "Speaks to us as you.", {
		malicious = 0.75, retaliatory = 0.25,
		seeking_compensation = -0.25, consultation = -0.25,
		help_seeking = -0.5,
	}),
	leans("bad-review", "A bad review.", {
		retaliatory = 0.75, malicious = 0.5,
		seeking_compensation = -0.25, help_seeking = -0.5,
		consultation = -0.5,
	}),
	says("reach", "Followers.", {
		retaliatory = 0.5, seeking_compensation = 0.25,
		help_seeking = -0.25, consultation = -0.25, venting = -0.5,
	}),
	leans("voice-done", "Says what he or she did to us.", {
		retaliatory = 0.25, help_seeking = 0.25, consultation = -0.5,
	}),
}

-- The complaint is the tool -----------------------------------------------

weigh {
	says("contact-elsewhere", "Says where to write.", {
		malicious = 2.5, help_seeking = -0.25, retaliatory = -0.5,
		venting = -0.5, consultation = -0.5,
		seeking_compensation = -0.75,
	}),
	says("claim-trade", "A settlement as a price.", {
		malicious = 2, seeking_compensation = -0.25,
		help_seeking = -0.25, retaliatory = -0.5, consultation = -0.5,
		venting = -0.75,
	}),
	says("fabricated", "Evidence that is invented.", {
		malicious = 2, seeking_compensation = -0.25,
		consultation = -0.25, help_seeking = -0.5, venting = -0.75,
	}),
	says("freebie", "A favour is asked for.", {
		malicious = 2, seeking_compensation = -0.25,
		consultation = -0.25, retaliatory = -0.5, help_seeking = -0.5,
		venting = -0.75,
	}),
	says("holds-data", "Holds data.", {
		malicious = 2, consultation = -0.25, help_seeking = -0.5,
		retaliatory = -0.75, seeking_compensation = -0.75,
		venting = -0.75,
	}),
	{
		about = "A ransom, beside what is held or threatened: a currency alone is none.",
		when = has "ransom" & (has "holds-data" | has "or-else" | has "silence-offer" | has "violence-threat"
		        | has "extortion-shape" | has "exposure-threat" | has "sells-recovery"
		        | has "voice-menace"),
		type = {
			malicious = 2, seeking_compensation = 0.25,
			consultation = -0.25, retaliatory = -0.5,
			help_seeking = -0.5, venting = -0.75,
		},
	},
	says("silence-offer", "Silence is offered.", {
		malicious = 2, seeking_compensation = -0.25,
		consultation = -0.25, help_seeking = -0.5, retaliatory = -0.75,
		venting = -0.75,
	}),
	says("law-lever", "A fine, as a lever.", {
		malicious = 2, seeking_compensation = -0.25,
		consultation = -0.5, help_seeking = -0.75, venting = -1.25,
	}),
	leans("or-else", "An alternative.", {
		malicious = 1.75, help_seeking = -0.25, consultation = -0.25,
		venting = -0.75,
	}),
	leans("if-not", "An alternative, in everyday words.", {
		malicious = 0.75, consultation = 0.25, retaliatory = -0.25,
		venting = -0.25, seeking_compensation = -0.5,
	}),
	says("paid-review", "A review to order.", {
		malicious = 2, consultation = -0.5, retaliatory = -0.75,
		seeking_compensation = -0.75, help_seeking = -0.75,
		venting = -1,
	}),
	says("promotes-own", "Praises a shop of its own.", {
		malicious = 1.75, help_seeking = 0.25, retaliatory = -0.5,
		consultation = -0.5, seeking_compensation = -1, venting = -1,
	}),
	says("rival-smear", "Speaks ill of a rival.", {
		malicious = 1.75, seeking_compensation = -0.25,
		help_seeking = -0.25, consultation = -0.25, retaliatory = -0.5,
		venting = -1,
	}),
	says("sells-recovery", "Sells the recovery of money.", {
		malicious = 2, retaliatory = -0.5, help_seeking = -0.5,
		consultation = -0.75, venting = -1, seeking_compensation = -1.5,
	}),
	says("trick-told", "How goods are had for nothing.", {
		malicious = 2.25, help_seeking = -0.5, retaliatory = -0.75,
		consultation = -0.75, venting = -1.25,
		seeking_compensation = -1.5,
	}),
	says("review-or-else", "Or else a review.", {
		malicious = 1.25, seeking_compensation = 0.5,
		consultation = -0.25, retaliatory = -0.75, venting = -0.75,
	}),
	says("rumour", "Hearsay.", {
		malicious = 1.75, venting = 0.25, seeking_compensation = -0.25,
		help_seeking = -0.5, consultation = -0.5, retaliatory = -0.75,
	}),
	says("extortion-shape", "Pay, and I am silent.", {
		malicious = 1.25, seeking_compensation = 0.25,
		consultation = 0.25, help_seeking = -0.5, venting = -0.75,
	}),
	says("legal-talk", "Words of law.", {
		malicious = 0.75, retaliatory = 0.5, consultation = -1,
	}),
	leans("word-review", "Reviews and stars.", {
		malicious = 0.75, retaliatory = 0.5, help_seeking = -0.25,
		consultation = -0.25, seeking_compensation = -0.75,
	}),
	leans("word-sum", "A round sum, or a way to pay it.", {
		malicious = 0.5, retaliatory = -0.25, venting = -0.25,
		help_seeking = -0.25, consultation = -0.25,
	}),
}

-- Several lists together -----------------------------------------------------

-- How a thing is told.  It is so in every second complaint, and says little: what
-- says much is a rule of its own.
weigh {
	{
		about = "The form names an amount.",
		when = field "demand.amount":above(0),
		type = { seeking_compensation = 1 },
	},
	{
		about = "Money or goods in dispute, and nobody is judged: the start of a claim.",
		when = (signal "disputes-money" | signal "not-as-ordered") & ~signal "angry" & ~has "disappointment"
		     & ~has "rhetorical" & ~has "irony" & ~has "voice-judge" & ~has "never-again"
		     & ~has "boycott-call" & ~signal "wants-no-money" & ~signal "badly-treated" & ~has "enquiry"
		     & ~has "rule-question" & ~has "trick-told",
		type = { seeking_compensation = 1, venting = 0.25, help_seeking = 0.25, consultation = -0.25 },
	},
	{
		about = "A purchase, a bill or a sum, and no word of displeasure: rather a claim than a sigh.",
		when = ((has "topic-order" & (signal "disputes-money" | signal "not-as-ordered" | has "long-wait" | has "repeat-contact"
		        | has "money-demand" | has "goods-demand" | has "correction-demand" | has "price-named"))
		        | has "price-named" | has "topic-owed") & signal "told-calmly"
		     & ~has "question-form" & ~has "or-else" & ~has "if-not" & ~has "word-review" & ~has "voice-menace"
		     & ~has "spread"
		     & ~has "holds-data" & ~has "ransom" & ~has "fabricated" & ~has "silence-offer" & ~has "scam-spam" & ~known_case,
		type = { seeking_compensation = 0.5, malicious = 0.25, venting = -0.25, consultation = -0.25 },
	},
	{
		about = "Nothing is judged and nothing felt: rather a problem than a sigh.",
		when = signal "told-calmly" & ~has "apology-demand" & ~has "explanation-demand" & ~known_case,
		type = { help_seeking = 0.25, consultation = 0.25, seeking_compensation = -0.25, venting = -1 },
	},
	{
		about = "A fault that is told in anger, and nobody is asked to mend it: rather a sigh than a call for help.",
		when = (has "not-working" | has "trouble")
		     & (has "anger" | has "rhetorical" | has "insult" | has "shouting" | has "disappointment" | has "irony")
		     & ~has "help-request" & ~has "money-demand" & ~has "politeness",
		type = { venting = 0.25 },
	},
	{
		about = "Anger, foul words, plans and advice to stay away, and nothing that would harm anybody: a sigh.",
		when = (signal "angry" | has "boycott-call" | has "voice-plan" | has "voice-you" | has "rude-staff")
		     & ~has "spread" & ~has "exposure-threat"
		     & ~has "review-campaign" & ~has "authority-threat" & ~has "legal-step" & ~has "lawyer-talk" & ~has "media-step"
		     & ~has "pillory" & ~has "ruin" & ~has "ill-wish" & ~has "staff-punishment"
		     & ~has "wants-nothing" & ~has "voice-menace" & ~has "violence-threat" & ~has "named-authority"
		     & ~has "official-step" & ~has "police-step" & ~has "explanation-demand",
		type = { malicious = -0.25, retaliatory = -1.25 },
	},
	{
		about = "An alternative, a sum, a review or a public place is spoken of, and nothing that would be a lever.",
		when = (has "word-or-else" | has "if-not" | has "word-review" | has "word-sum" | has "public-place" | has "price-named")
		     & ~has "or-else" & ~has "freebie" & ~has "claim-trade" & ~has "fabricated" & ~has "holds-data" & ~has "silence-offer"
		     & ~has "law-lever" & ~has "paid-review" & ~has "promotes-own" & ~has "rival-smear" & ~has "sells-recovery"
		     & ~has "trick-told" & ~has "review-or-else" & ~has "rumour" & ~has "extortion-shape" & ~has "contact-elsewhere"
		     & ~has "scam-spam" & ~has "ransom" & ~has "reach" & ~has "injury" & ~known_case,
		type = { consultation = 0.25, seeking_compensation = -0.25, malicious = -1.75 },
	},
}

-- How people talk ------------------------------------------------------------

-- Little words, found in labelled complaints by tests/usual_words.py.  They tip the
-- balance where the lists above say nothing, or speak for two types alike.
weigh {
	each("usual-in-seeking_compensation", "Usual where money or goods are wanted.", { seeking_compensation = 0.25 }),
	each("unusual-in-seeking_compensation", "Unusual there.", { seeking_compensation = -0.25 }),
	each("usual-in-venting", "Usual where anger is told.", { venting = 0.25 }),
	each("unusual-in-venting", "Unusual there.", { venting = -0.25 }),
	each("usual-in-help_seeking", "Usual where help is sought.", { help_seeking = 0.25 }),
	each("unusual-in-help_seeking", "Unusual there.", { help_seeking = -0.25 }),
	each("usual-in-consultation", "Usual where something is asked or suggested.", { consultation = 0.25 }),
	each("unusual-in-consultation", "Unusual there.", { consultation = -0.25 }),
}

classify "words" {
	about = "What the words weigh, all together.",
	terms = words,
}
