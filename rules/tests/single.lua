-- tests/single.lua: one rule at a time.
--
-- Each text is so short that the decision hangs on the rule that is meant: take
-- the rule away and the test fails.

test "anger outweighs the form of a question" {
	event = { text = "Is this ridiculous or not" },
	expect = { type = "venting", handling = { "listen_first" } },
}

test "an insult is anger" {
	event = { text = "Morons!!! Is that so?" },
	expect = { type = "venting", flags = { "abuse" } },
}

test "disappointment outweighs the form of a question" {
	event = { text = "Is this how you serve dinner? Bland and stale." },
	expect = { type = "venting" },
}

test "a bad manner and a good bye outweigh a question" {
	event = { text = "Is there anybody at all? Condescending clerk. Never again." },
	expect = { type = "venting", tags = { "cause_attitude" } },
}

test "leaving outweighs the form of a question" {
	event = { text = "Is there any reason to stay? I'm done." },
	expect = { type = "venting" },
}

test "a warning to others outweighs the form of a question" {
	event = { text = "Is that a shop? Stay away." },
	expect = { type = "venting" },
}

test "a wish for an apology outweighs the form of a question" {
	event = { text = "When will I get an apology?" },
	expect = { type = "venting", handling = { "apologise_in_person" } },
}

test "a wish for an explanation" {
	event = { text = "I want to be told the truth: how can this happen, explain this." },
	expect = { type = "venting", handling = { "explain_the_cause" } },
}

test "no money wanted outweighs a call for help" {
	event = { text = "환불은 필요 없습니다. 그냥 답변 부탁합니다." },
	expect = { type = "venting", tags = { "goal_dignity" } },
}

test "a call for help" {
	event = { text = "Please look into my account." },
	expect = { type = "help_seeking", priority = "P3", owner = "front_desk" },
}

test "something that does not work" {
	event = { text = "The door terminal shows an error message." },
	expect = { type = "help_seeking", owner = "technical" },
}

test "a nuisance" {
	event = { text = "층간소음이 밤마다 계속됩니다." },
	expect = { type = "help_seeking" },
}

test "a danger" {
	event = { text = "Gas leak in the stairwell." },
	expect = { type = "help_seeking", priority = "P1", owner = "crisis" },
}

test "an injury without a demand" {
	event = { text = "A shelf fell down and I was injured." },
	expect = { type = "help_seeking", priority = "P1", owner = "crisis" },
}

test "stolen identity" {
	event = { text = "Somebody is impersonating me." },
	expect = { type = "help_seeking", priority = "P2" },
}

test "an authority over goods in dispute is a claim" {
	event = { text = "Half of my order never arrived. I paid 80 for it and filed a complaint with the ombudsman." },
	expect = { type = "seeking_compensation", priority = "P1" },
}

test "goods in dispute outweigh the form of a question" {
	event = { text = "Is this normal? The order I paid 80 dollars for arrived broken." },
	expect = { type = "seeking_compensation" },
}

test "an advertisement in a complaint's dress" {
	event = { text = "Beware of the soup next door. Come to our shop, fresh every day." },
	expect = { type = "malicious", priority = "P2", owner = "legal" },
}

test "damage beside a claim is no revenge, but urgent" {
	event = { text = "Refund me. I won't stop until you do." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "one word of threat is urgent, but not yet revenge" {
	event = { text = "You will regret this." },
	expect = { type = "venting", priority = "P2" },
}

test "loose legal talk beside a claim" {
	event = { text = "계약 위반입니다. 환불해 주세요." },
	expect = { type = "seeking_compensation", priority = "P2", tags = { "legal_talk" } },
}

test "a large amount in won" {
	event = { text = "보상 부탁드립니다.", demand = { remedy = "compensation", amount = 5000000, currency = "KRW" } },
	expect = { priority = "P2" },
}

test "the police" {
	event = { text = "我已经报警了。" },
	expect = { priority = "P1", tags = { "police" } },
}

test "a promise not kept" {
	event = { text = "You promised to call on Monday." },
	expect = { tags = { "cause_broken_promise" }, handling = { "name_an_exact_date" } },
}

test "an event that reaches us late" {
	now = "2026-11-21T10:00:00Z",
	event = { text = "Please look into my account.", at = "2026-10-01T10:00:00Z" },
	expect = { tags = { "late_arrival" } },
}

test "zh: who calls in an authority against a nuisance wants it ended" {
	event = { text = "小区旁边夜间施工噪音严重扰民,老人孩子整夜睡不着,太气人了。再不管我就打12345举报。" },
	expect = { type = "help_seeking", priority = "P1", rules = { "nuisance-and-an-authority" } },
}

test "ko: who calls in an authority against a nuisance wants it ended" {
	event = { text = "공원 행사 소음 때문에 잠을 잘 수가 없습니다. 정말 화가 납니다. 개선되지 않으면 국민신문고에 민원 넣겠습니다." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "en: who was hurt and laughed at is angry first" {
	event = { text = "I cut my hand on the broken handle, and your manager laughed at me. Disgusting, the worst shop ever." },
	expect = { type = "venting", priority = "P1", flags = { "safety_injury" } },
}

test "en: data that shall be forgotten" {
	event = { text = "I left your service in spring. I request the erasure of my personal data and a confirmation that it is done." },
	expect = { type = "help_seeking" },
}
