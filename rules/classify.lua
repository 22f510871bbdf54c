-- classify.lua: what kind of complaint it is, where one list does not say it.
--
-- weigh.lua gives points for what is said; here are the rules that need more
-- than one list, or the form.  Who wants to do harm is in revenge.lua, and for
-- whom the complaint is the tool in malice.lua.

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

-- Asks for something --------------------------------------------------------

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

classify "danger-to-remove" {
	about = "A danger has to be removed, and who was hurt needs help first; who is angry about it wants amends.",
	when = (signal "hazard" | has "hidden-danger" | (signal "injury" & ~signal "angry" & ~signal "badly-treated"))
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
	     & ~has "rhetorical" & ~has "never-again" & ~has "boycott-call" & ~has "ill-wish"
	     & ~has "review-campaign" & ~signal "plans-harm" & ~has "voice-menace"
	     & ~signal "threatens-violence" & ~signal "hazard" & ~has "hidden-danger" & ~known_case,
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
