-- tests/en.lua: complaints in English and what must come of them.
--
-- See tests/zh.lua for how a test is written.

test "en: a refund request" {
	event = { text = "The toaster stopped heating after two days. I would like a refund." },
	expect = { type = "seeking_compensation", nature = "valid", priority = "P3", owner = "claims" },
}

test "en: charged twice" {
	event = { text = "My card was charged twice for the same ticket." },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "en: a parcel that never came" {
	event = { text = "The parcel never arrived, please send another." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: an entry in the credit file" {
	event = { text = "This loan was paid off in March. Please correct my report, it still shows a balance." },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "en: asked before in vain" {
	event = { text = "I have emailed you four times about my refund and there is still no answer." },
	expect = { type = "seeking_compensation", priority = "P2", handling = { "read_the_history_first" } },
}

test "en: a claim with a step to the authority stays a claim" {
	event = { text = "Refund the deposit by Friday or I will file a complaint with the ombudsman." },
	expect = { type = "seeking_compensation", priority = "P1", owner = "legal", flags = { "regulator_threat" } },
}

test "en: a polite announcement of small claims" {
	event = { text = "Kindly refund the 240 dollars. Otherwise I shall, with regret, go to small claims." },
	expect = { type = "seeking_compensation", priority = "P1", owner = "legal", flags = { "legal_threat" } },
}

test "en: only the form asks for money" {
	event = { text = "See attached photographs.", demand = { remedy = "refund", amount = 120, currency = "EUR" } },
	expect = { type = "seeking_compensation", priority = "P3", owner = "claims" },
}

test "en: anger without a demand" {
	event = { text = "Two hours on the phone and then they hung up on me. Absolutely ridiculous." },
	expect = { type = "venting", nature = "communicative", owner = "front_desk" },
}

test "en: a bad review" {
	event = { text = "Cold chips, stale bun, disappointing evening. Never again." },
	expect = { type = "venting", priority = "P4" },
}

test "en: warns others, and no more" {
	event = { text = "Stay away from this place, the rooms are filthy and I told all my friends." },
	expect = { type = "venting" },
}

test "en: foul words are flagged" {
	event = { text = "You bunch of idiots cannot even answer a phone!!!" },
	expect = { type = "venting", flags = { "abuse" }, handling = { "stay_calm" } },
}

test "en: only an apology is wanted" {
	event = { text = "The driver shouted at my elderly mother. I expect an apology, nothing else." },
	expect = { type = "venting", tags = { "goal_dignity", "vulnerable" } },
}

test "en: a problem with the app" {
	event = { text = "I can't log in since the update, it shows an error message. Can you help?" },
	expect = { type = "help_seeking", priority = "P3", owner = "technical" },
}

test "en: a bill nobody explains" {
	event = { text = "Could someone please look into my meter reading? The online form keeps crashing." },
	expect = { type = "help_seeking", owner = "technical" },
}

test "en: a question" {
	event = { text = "Quick question: do you ship to Portugal, and how long does it take?" },
	expect = { type = "consultation", priority = "P4", owner = "advice" },
}

test "en: a question about refunds is a question" {
	event = { text = "Hello, could you tell me how long a refund usually takes? I was wondering before I order." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: a suggestion" {
	event = { text = "It would be nice to have an option to sort by date. Just a suggestion." },
	expect = { type = "consultation", priority = "P4", owner = "advice" },
}

test "en: exposure in anger" {
	event = { text = "Liars. I will post every photo on Instagram and go viral with this." },
	expect = { type = "retaliatory", priority = "P2", owner = "complaint_manager", flags = { "media_threat" } },
}

test "en: ruin is announced" {
	event = { text = "You disgust me, pathetic people. I won't stop until I put you out of business." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: somebody is to lose the job" {
	event = { text = "The cashier was so rude. I want her fired, make sure of it." },
	expect = { type = "retaliatory", tags = { "staff_named" } },
}

test "en: violence" {
	event = { text = "I know where you live and I will burn down that shop." },
	expect = { type = "retaliatory", priority = "P1", owner = "crisis", flags = { "violence_threat" } },
}

test "en: an authority as a stick" {
	event = { text = "Worst dentist ever. Already reported you to the health department. Do not go there." },
	expect = { type = "retaliatory", priority = "P1", owner = "legal" },
}

test "en: free nights or a bad review" {
	event = { text = "Give us two free nights or we will leave a terrible review on every site." },
	expect = { type = "malicious", priority = "P1", owner = "legal", flags = { "extortion" } },
}

test "en: the review goes for money" {
	event = { text = "I can take down the review if you send me 300 dollars." },
	expect = { type = "malicious", priority = "P1", flags = { "extortion" } },
}

test "en: a dealer in settlements" {
	event = { text = "Your label breaks the law. Other businesses have settled with me, cheaper than court: 900 euros by tomorrow." },
	expect = { type = "malicious", priority = "P1", owner = "legal" },
}

test "en: an invented claim" {
	event = { text = "Nobody checks anyway, I will say it never arrived and keep both. Refund me." },
	expect = { type = "malicious", priority = "P2" },
}

test "en: spam in a complaint's dress" {
	event = { text = "I lost everything until this recovery expert got it all back, certified hacker, very honest." },
	expect = { type = "malicious" },
}

test "en: an allergic reaction" {
	event = { text = "Your label did not list nuts. My son had an allergic reaction and went to the hospital." },
	expect = { priority = "P1", owner = "crisis", flags = { "safety_injury" } },
}

test "en: a heater with sparks" {
	event = { text = "The heater throws sparks and there is a burning smell. Is it safe to use?" },
	expect = { priority = "P1", owner = "crisis", tags = { "safety_hazard" } },
}

test "en: personal data leaked" {
	event = { text = "Your clerk gave my number to another customer and published my address." },
	expect = { priority = "P1", owner = "privacy", flags = { "privacy_leak" } },
}

test "en: despair" {
	event = { text = "They took the house. I want to die, I really do." },
	expect = { type = "help_seeking", priority = "P1", owner = "crisis", flags = { "self_harm" } },
}

test "en: the press" {
	event = { text = "I have told the local news and a reporter is coming on Monday. I also talked to the newspaper." },
	expect = { priority = "P1", owner = "crisis", flags = { "media_threat" } },
}
