-- owners.lua: who takes the case.
--
-- Every rule proposes an owner with a rank; the highest rank is taken.  Two
-- rules of one rank must name the same owner.  Where no rule speaks, the front
-- desk keeps the case: whoever received it stays responsible until somebody
-- else has accepted it.  To give work to another team, change `owner`; to let
-- one rule win over another, give it the higher rank.

assign "danger-to-people" {
	about = "Danger to people goes to the crisis team.",
	when = flag "safety_injury" | flag "self_harm" | flag "violence_threat"
	     | signal "hazard",
	owner = "crisis",
	rank = 95,
}

assign "leaked-data" {
	about = "Leaked personal data goes to the privacy officer.",
	when = flag "privacy_leak",
	owner = "privacy",
	rank = 90,
}

assign "extortion-and-court" {
	about = "Demands that rest on a threat, courts and authorities go to legal.",
	when = type "malicious" | flag "extortion" | flag "victim_of_extortion"
	     | flag "legal_threat" | flag "regulator_threat" | flag "authority_case",
	owner = "legal",
	rank = 80,
}

assign "press" {
	about = "Press and television go to the crisis team, before legal answers.",
	when = signal "goes-to-press",
	owner = "crisis",
	rank = 85,
}

assign "difficult" {
	about = "Retaliation, exposure and abuse need senior staff; what is only told of the case later moves it no more.",
	when = (type "retaliatory" & kind { "complaint", "message" }) | flag "media_threat"
	     | (flag "abuse" & type "seeking_compensation"),
	owner = "complaint_manager",
	rank = 70,
}

assign "repeated" {
	about = "A customer who is not getting an answer goes to the complaint manager.",
	when = tag "frequent",
	owner = "complaint_manager",
	rank = 60,
}

assign "claims" {
	about = "Claims for money, goods and corrections.",
	when = type "seeking_compensation" & ~known_case,
	owner = "claims",
	rank = 40,
}

assign "technical" {
	about = "What does not work goes to those who can make it work.",
	when = type "help_seeking" & has "not-working" & ~known_case,
	owner = "technical",
	rank = 35,
}

assign "questions" {
	about = "Questions and suggestions.",
	when = type "consultation" & ~known_case,
	owner = "advice",
	rank = 30,
}
