-- tests/domain.lua: the notions of the desk that domain.lua carries.
--
-- One test a row of docs/domain.md.

test "desk: an authority's number makes it valid" {
	event = { source_authority = "City bureau", authority_ref = "A-17", text = "See the sheet." },
	expect = { tags = { "valid_basis_authority" }, handling = { "answer_within_the_authoritys_deadline" } },
}

test "desk: harm to the customer's interest" {
	event = { text = "收到的花瓶碎了。" },
	expect = { tags = { "valid_basis_harm" } },
}

test "desk: said to be meant" {
	event = { text = "They did it on purpose." },
	expect = { tags = { "fault_intended" } },
}

test "desk: the customer's own slip" {
	event = { text = "실수로 두 개를 주문했어요. 하나만 취소해 주세요." },
	expect = { tags = { "fault_customer" }, handling = { "sympathy_without_admission" } },
}

test "desk: a misunderstanding" {
	event = { text = "我以为是三年保修,原来只有一年,能讲讲吗?" },
	expect = { tags = { "merit_misunderstanding" }, handling = { "explain_and_show" } },
}

test "desk: respect" {
	event = { text = "The clerk was rude to me. I expect an apology." },
	expect = { tags = { "motive_respect" } },
}

test "desk: venting" {
	event = { text = "This is outrageous." },
	expect = { tags = { "motive_venting" } },
}

test "desk: a remedy" {
	event = { text = "Please send a replacement and refund the postage." },
	expect = { tags = { "motive_remedy", "remedy_money", "remedy_goods" } },
}

test "desk: wants to know why" {
	event = { text = "I want to know why. Explain this." },
	expect = { tags = { "motive_explanation" } },
}

test "desk: revenge" {
	event = { text = "I know where you live. I will burn down that shop." },
	expect = { tags = { "motive_retaliation" } },
}

test "desk: asks for the manager" {
	event = { text = "叫你们经理出来,我不跟你谈。" },
	expect = { tags = { "wants_superior" }, handling = { "senior_staff" } },
}

test "desk: sent from door to door" {
	event = { text = "Sales blames the workshop and they bounced between each other for a week." },
	expect = { tags = { "cross_department" }, handling = { "one_person_keeps_it" } },
}

test "desk: many are concerned" {
	event = { text = "我们几十户的暖气都不热。" },
	expect = { tags = { "wide_impact" }, handling = { "look_for_others" } },
}

test "desk: a sensitive case" {
	event = { text = "무책임한 사람들, 짜증나네요. 변호사와 상담했고 소송합니다." },
	expect = { flags = { "sensitive", "legal_threat" } },
}

test "desk: a drunk caller" {
	event = { text = "He shouts.", attrs = { special_kind = "drunk" } },
	expect = { flags = { "safety" }, handling = { "protect_staff" } },
}

test "desk: a silent call" {
	event = { text = "(nothing was said)", attrs = { special_kind = "silent_call" } },
	expect = { tags = { "nuisance" }, handling = { "note_and_park" } },
}

test "desk: plain words" {
	event = { text = "Card no work.", attrs = { lang_ability = "poor" } },
	expect = { handling = { "plain_language" } },
}

test "desk: a slow decider" {
	event = { text = "I will think about your offer.", attrs = { profile = "owl" } },
	expect = { handling = { "plan_several_calls" } },
}

test "desk: a delay" {
	event = { text = "等了三个月还没有修好。" },
	expect = { tags = { "cause_delay" } },
}

test "desk: the price" {
	event = { text = "또 수수료가 인상되었네요." },
	expect = { tags = { "cause_price" } },
}

test "desk: credit" {
	event = { text = "我的征信记录写错了,请更正。" },
	expect = { tags = { "topic_credit" } },
}

test "desk: a lot" {
	event = { text = "The lid leaks.", product = { name = "jar", lot = "L-77" } },
	expect = { tags = { "lot_known" }, handling = { "compare_with_the_lot" } },
}

test "desk: where others read along" {
	event = { channel = "social", text = "The soup was cold." },
	expect = { tags = { "public_channel" }, handling = { "move_to_private_channel" } },
}

test "desk: the sheet says press or court" {
	event = { text = "Refund?", dq = { c2 = "media_court" } },
	expect = { flags = { "media_or_court" } },
}

test "desk: the sheet says one side only" {
	event = { text = "Refund?", dq = { a = { all_parties_contacted = false } } },
	expect = { tags = { "one_side_heard" }, handling = { "hear_all_parties_first" } },
}

test "desk: an idea goes to those who improve" {
	event = { text = "Just a suggestion: it would be nice to have a bench at the counter." },
	expect = { type = "consultation", tags = { "improvement" } },
}

test "desk: the sixth complaint within a year" {
	events = {
		{ id = "h1", customer = { id = "u-9" }, text = "The lamp flickers.", at = "2026-01-02T09:00:00Z" },
		{ id = "h2", customer = { id = "u-9" }, text = "The lamp flickers.", at = "2026-03-02T09:00:00Z" },
		{ id = "h3", customer = { id = "u-9" }, text = "The lamp flickers.", at = "2026-05-02T09:00:00Z" },
		{ id = "h4", customer = { id = "u-9" }, text = "The lamp flickers.", at = "2026-07-02T09:00:00Z" },
		{ id = "h5", customer = { id = "u-9" }, text = "The lamp flickers.", at = "2026-09-02T09:00:00Z" },
		{ id = "h6", customer = { id = "u-9" }, text = "The lamp flickers.", at = "2026-11-02T09:00:00Z" },
	},
	expect = { tags = { "persona_habitual" }, handling = { "send_survey" } },
}

test "desk: the second grumble within a month" {
	events = {
		{ id = "g1", customer = { id = "u-7" }, text = "Awful service today.", at = "2026-11-02T09:00:00Z" },
		{ id = "g2", customer = { id = "u-7" }, text = "Awful service again.", at = "2026-11-12T09:00:00Z" },
	},
	expect = { type = "venting", flags = { "pre_complaint" }, handling = { "call_before_it_grows" } },
}

test "desk: the first grumble" {
	event = { customer = { id = "u-7" }, text = "Awful service today." },
	expect = { type = "venting", flags = array{} },
}

test "desk: a template for a refund" {
	event = { text = "The lamp arrived broken. I want my money back." },
	expect = { tags = { "template_refund" } },
}

test "desk: a template for a leak" {
	event = { text = "You gave my phone number and address to strangers, my personal data was leaked!" },
	expect = { tags = { "template_leak" } },
}

test "desk: a template for a delay" {
	event = { text = "My parcel has not arrived, it is three weeks late." },
	expect = { tags = { "template_delay" } },
}

test "desk: a template for a repair" {
	event = { text = "Please correct the wrong entry in my credit report." },
	expect = { tags = { "template_repair" } },
}
