-- priority.lua: how urgent it is.
--
-- The measure is the harm that can come of it, not how loudly it is said.
-- Every rule proposes a priority and the most urgent one is taken; where no rule
-- speaks, it is P3.  P1 is for danger to people, leaked data, blackmail and
-- declared steps outside; P2 for strong or repeated demands and threats; P4 for
-- what wants to be heard or answered.  Kinds of people are never a reason here.

-- P1: harm ------------------------------------------------------------------

-- What should be so for everybody: dangers and crimes are its reasons, nobody waits for help.
local proposal = type "consultation" & has "suggestion"

-- What a petition tells of others is its reason, too; and whom it was told to before is its story, no step.
local tells_of_others = has "petition" & ~has "own-people"

prioritise "somebody-hurt" {
	about = "Injury and illness come first; in a proposal, where it is one's own.",
	when = flag "safety_injury" & ~(proposal & ~signal "victim") & ~tells_of_others,
	priority = "P1",
}

prioritise "danger-first" {
	about = "A danger that can still hurt somebody, not the reason of a proposal.",
	when = signal "hazard" & ~type "malicious" & ~proposal & ~tells_of_others,
	priority = "P1",
}

prioritise "despair" {
	about = "Talk of ending one's life.",
	when = flag "self_harm",
	priority = "P1",
}

prioritise "leaked-data-first" {
	about = "The customer must be told and protected at the first moment.",
	when = flag "privacy_leak",
	priority = "P1",
	tag = "template_leak",
}

prioritise "blackmailed-first" {
	about = "The customer is being blackmailed and needs help at once.",
	when = flag "victim_of_extortion",
	priority = "P1",
}

prioritise "identity-misused" {
	about = "Somebody acts in the customer's name now: each hour costs more.",
	when = has "identity-misused",
	priority = "P1",
	handling = "confirm_identity",
}

prioritise "violence-first" {
	about = "Violence is threatened.",
	when = flag "violence_threat",
	priority = "P1",
}

prioritise "extortion" {
	about = "Pay or else.",
	when = flag "extortion",
	priority = "P1",
}

prioritise "something-for-oneself" {
	about = "A malicious complaint that asks for a sum or a favour: extortion, however it is wrapped.",
	when = type "malicious" & (has "price-named" | has "word-sum" | has "freebie" | has "ransom" | has "law-lever"
	                            | (has "money-demand" & has "word-review"))
	     & (has "or-else" | has "word-or-else" | has "silence-offer" | has "word-review" | has "law-lever" | has "ransom")
	     & ~has "trick-told" & ~has "promotes-own" & ~has "sells-recovery" & ~has "scam-spam" & ~has "paid-review",
	priority = "P1",
}

prioritise "revenge-with-an-authority" {
	about = "Revenge that calls in an authority or a court.",
	when = type "retaliatory" & (has "authority-threat" | has "legal-step"
	        | (has "named-authority" & (has "official-step" | has "voice-done"))) & ~has "petition",
	priority = "P1",
}

prioritise "settlement-with-a-deadline" {
	about = "A settlement under threat of an authority or a court is extortion in a suit.",
	when = type "malicious" & has "claim-trade",
	priority = "P1",
}

-- Letters to those in office tell that the police were called: their story, no step.
local letter = has "public-plea" & (has "help-request" | has "plea")

prioritise "step-outside" {
	about = "A declared step to an authority, a court, the police or the press.",
	when = (flag "regulator_threat" | (has "legal-step" & flag "legal_threat" & ~type "venting")
	        | (((signal "goes-to-police" & ~letter) | signal "goes-to-press") & ~proposal)) & ~has "petition",
	priority = "P1",
}

prioritise "from-an-authority" {
	about = "The case was passed down by an authority: its deadline runs.",
	when = channel "regulator" | field "source_authority",
	priority = "P1",
	flag = "authority_case",
}

-- P2: strong ----------------------------------------------------------------

-- Who advertises threatens nobody.
local peddles = has "scam-spam" & ~has "price-named"

prioritise "judgement-about-a-person" {
	about = "A retaliatory or malicious complaint needs a senior person soon.",
	when = type "retaliatory" | (type "malicious" & ~peddles),
	priority = "P2",
	handling = "a_person_confirms",
}

prioritise "peddled" {
	about = "Reviews, recovery or a help line are offered: no harm is announced, but a person looks.",
	when = type "malicious" & peddles,
	priority = "P3",
	handling = "a_person_confirms",
}

prioritise "goes-public" {
	about = "The matter will be public.",
	when = signal "threatens-exposure",
	priority = "P2",
}

prioritise "damage-announced" {
	about = "Damage is announced, whatever else is said.",
	when = signal "wants-to-do-damage",
	priority = "P2",
}

prioritise "asked-before-in-vain" {
	about = "A demand or a call for help that was made before in vain; an order asked after calmly is none yet.",
	when = signal "asked-before"
	     & ((type "seeking_compensation"
	         & ~(signal "told-calmly" & has "topic-order" & ~has "long-wait" & ~has "asked-often"))
	        | (type "help_seeking" & (has "asked-somebody" | ~has "not-working"))),
	priority = "P2",
}

prioritise "danger-foreseen" {
	about = "A danger that is foreseen, and somebody is asked to remove it.",
	when = has "hidden-danger" & (type "help_seeking" | type "seeking_compensation") & ~tells_of_others,
	priority = "P2",
}

prioritise "demanded-at-once" {
	about = "A demand with a day on it.",
	when = has "at-once" & (type "seeking_compensation" | type "venting"),
	priority = "P2",
}

prioritise "claim-before-an-office" {
	about = "Money is owed, and those in office are called for help: nobody else has helped.",
	when = type "seeking_compensation" & has "help-request" & has "topic-public",
	priority = "P2",
}

prioritise "complaint-announced" {
	about = "A complaint is announced as what comes next, and nobody is named who would get it.",
	when = type "seeking_compensation" & has "official-step" & (has "voice-plan" | has "if-not"),
	priority = "P2",
}

prioritise "more-than-a-sigh" {
	about = "Venting beside a menace, a step to an office, a pillory: it may be meant.",
	when = type "venting"
	     & (has "voice-menace" | has "pillory" | signal "wants-staff-punished"
	        | (has "official-step" & (has "voice-plan" | has "named-authority" | has "if-not"))
	        | (has "ill-wish" & has "voice-you")),
	priority = "P2",
}

prioritise "nothing-to-live-on" {
	about = "Somebody who asks for help has nothing to live on, or nowhere to live.",
	when = type "help_seeking" & has "livelihood",
	priority = "P2",
}

prioritise "wronged" {
	about = "The customer is threatened, harassed or cheated by somebody.",
	when = signal "victim",
	priority = "P2",
}

prioritise "lawyer-spoken-of" {
	about = "A lawyer or the way of the law, and no court is named, or a court in a sigh: pressure, not yet a step.",
	when = flag "legal_threat",
	priority = "P2",
}

prioritise "loose-legal-talk" {
	about = "Legal words beside a demand or a call for help.",
	when = signal "talks-of-law" & (type "seeking_compensation" | type "help_seeking"),
	priority = "P2",
}

prioritise "large-amount" {
	about = "A large amount is at stake.",
	when = field "demand.amount":at_least(20000)
	     & ~field "demand.currency":one_of { "KRW", "JPY", "VND", "IDR" },
	priority = "P2",
}

prioritise "large-amount-in-won" {
	about = "A large amount of won is at stake.",
	when = field "demand.amount":at_least(3000000)
	     & (field "demand.currency":equals("KRW") | (~field "demand.currency" & (lang "ko" | has "korean-letters"))),
	priority = "P2",
}

prioritise "large-amount-in-yen-or-dong" {
	about = "A large amount is at stake, in other currencies with large numbers.",
	when = (field "demand.currency":equals("JPY") & field "demand.amount":at_least(3000000))
	     | (field "demand.currency":one_of { "VND", "IDR" } & field "demand.amount":at_least(500000000)),
	priority = "P2",
}

prioritise "third-this-month" {
	about = "The third complaint of one customer within thirty days: something is not solved.",
	when = count("customer", "30d"):at_least(3) & ~type "consultation",
	priority = "P2",
	tag = "frequent",
	handling = "read_the_history_first",
}

prioritise "writes-again" {
	about = "The customer writes again on an open case, and is angry.",
	when = kind "message" & known_case & signal "angry",
	priority = "P2",
}

-- P4: wants to be heard or answered -----------------------------------------

-- Something of one's own that can be looked into, and no review for others to read.
local own_matter = (signal "asks-for-money" | signal "asks-for-apology" | has "topic-credit-file" | has "credit-topic"
	| (signal "disputes-money" & (has "topic-bank" | has "long-wait" | has "broken-promise" | signal "asked-before")))
	& ~has "boycott-call" & ~has "bad-review" & ~has "price-cause" & ~has "suggestion" & ~has "topic-hospitality"

prioritise "only-heard" {
	about = "Wants to be heard: no matter of one's own is in question, and no danger is involved.",
	when = type "venting" & ~signal "talks-of-law" & ~own_matter
	     & ~signal "hazard" & ~flag "safety_injury" & ~flag "self_harm",
	priority = "P4",
}

-- Somebody was asked, nothing is said that others should read or that is over.
local wants_answer = (has "asked-somebody" | has "help-request" | has "plea") & ~has "boycott-call"
	& ~has "never-again" & ~has "bad-review" & ~has "public-place" & ~has "topic-hospitality"
	& ~has "suggestion" & ~has "price-cause" & ~has "praise"

prioritise "nearly-a-call-for-help" {
	about = "Venting that could as well be read as a call for help or a claim: somebody has to look.",
	when = type "venting" & wants_answer,
	check = function(_, r)
		local venting = r.scores.venting or 0
		local other = math.max(r.scores.help_seeking or 0, r.scores.seeking_compensation or 0)
		return other > 0 and venting - other <= 1.25
	end,
	priority = "P3",
}

prioritise "only-suggested" {
	about = "A suggestion in the clothes of a problem or a demand, and no trouble told.",
	when = (type "help_seeking" | type "seeking_compensation") & has "suggestion" & ~has "trouble",
	priority = "P4",
}

prioritise "only-asked" {
	about = "A question or a suggestion.",
	when = type "consultation",
	priority = "P4",
}
