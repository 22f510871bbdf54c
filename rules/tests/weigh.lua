-- tests/weigh.lua: what words weigh together, and what no word does alone.

test "one way to say that all shall know is no revenge" {
	event = { text = "People will hear about this. I was not pleased with the soup." },
	expect = { type = "venting" },
}

test "a menace in one word is no revenge" {
	event = { text = "等着瞧。" },
	expect = { type = "venting" },
}

test "a sum and a review are no extortion" {
	event = { text = "Paid $40 for a haircut, two stars in my review because it took two hours." },
	expect = { type = "venting" },
}

test "followers, exposure and a place: revenge" {
	event = { text = "Good luck keeping guests. I will post the kitchen photos on every forum and tell my followers, you people disgust me." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "an authority, spoken of calmly, is no revenge" {
	event = { text = "I have filed a complaint with the ombudsman about the parcel that never came." },
	expect = { priority = "P1", flags = { "regulator_threat" }, type = "seeking_compensation" },
}

test "an authority in hostility and with others warned is revenge, and urgent" {
	event = { text = "최악의 가게입니다. 구청에 신고했고 다들 절대 가지 마세요. 망해야 정신 차리지." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "money in dispute, told calmly, is the start of a claim" {
	event = { text = "The ticket machine debited 24 dollars and printed no ticket." },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "a favour, a review and an alternative are urgent" {
	event = { text = "I have 20k followers. Dinner on the house and you get a glowing review, otherwise one star." },
	expect = { type = "malicious", priority = "P1", handling = { "a_person_confirms" } },
}

test "how often one asked before" {
	event = { text = "I sent nine emails about my refund and nobody answers." },
	expect = { type = "seeking_compensation", priority = "P2", tags = { "repeat_contact" } },
}

test "zh: how often one asked before" {
	event = { text = "退押金的事我跑了七八趟,请尽快把钱退给我。" },
	expect = { type = "seeking_compensation", priority = "P2", tags = { "repeat_contact" } },
}

test "ko: how long it has been going on" {
	event = { text = "보증금을 석 달째 못 받고 있습니다. 돌려주세요." },
	expect = { type = "seeking_compensation", priority = "P2", tags = { "repeat_contact" } },
}

test "a threat beside a claim leaves it a claim" {
	event = { text = "Refund the two nights, or I will post the photos on every travel forum." },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "media_threat" } },
}

test "a question about an open case changes nothing" {
	events = {
		{ text = "The heater arrived broken, I want my money back.", case = "w-1" },
		{ text = "Do you know when the courier comes?", case = "w-1", kind = "message" },
	},
	expect = { type = "seeking_compensation" },
}

test "a sigh about an open case leaves it a claim" {
	events = {
		{ text = "The heater arrived broken, I want my money back.", case = "w-1" },
		{ text = "Nobody came today. This is unacceptable!", case = "w-1", kind = "message" },
	},
	expect = { type = "seeking_compensation" },
}

test "disappointment about an open case leaves it a claim" {
	events = {
		{ text = "买的电饭煲坏了,要求退款200元", case = "w-1" },
		{ text = "都三天了还没有人联系我，太失望了", case = "w-1", kind = "message" },
	},
	expect = { type = "seeking_compensation" },
}

test "a question becomes a claim when money is asked for" {
	events = {
		{ text = "How do I set the clock of this oven?", case = "w-1" },
		{ text = "It is broken. I want a refund, give me my money back.", case = "w-1", kind = "message" },
	},
	expect = { type = "seeking_compensation" },
}

test "a threat makes another matter of an open case" {
	events = {
		{ text = "How do I set the clock of this oven?", case = "w-1" },
		{ text = "I will ruin you, I post it everywhere, all shall know what scum you are, I hope you go bankrupt. I want nothing from you.",
		  case = "w-1", kind = "message" },
	},
	expect = { type = "retaliatory" },
}

test "the form asks for a repair" {
	event = { text = "See the form.", demand = { remedy = "repair" } },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "the form asks for an apology" {
	event = { text = "See the form.", demand = { remedy = "apology" } },
	expect = { type = "venting" },
}
