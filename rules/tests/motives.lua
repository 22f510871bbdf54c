-- tests/motives.lua: what makes revenge and malice, and what comes close to it.
--
-- Beside each judgement about a person stands somebody who says nearly the
-- same and means no harm.

test "en: others are called to report" {
	event = { text = "This dev keeps our deposits. Let's report him to the store, all of us, until his apps are gone." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: named as a cheat, with proof, to all" {
	event = { text = "Beware of this guy, he's a scammer. Proofs below, everything from our chat." },
	expect = { type = "retaliatory" },
}

test "en: cheated, and asks for help" {
	event = { text = "I was scammed by a seller on your site and I have proof. Please help me, what can I do now?" },
	expect = { type = "help_seeking" },
}

test "en: advice that others will regret is no menace" {
	event = { text = "Terrible hotel. Don't book here, you will regret it." },
	expect = { type = "venting" },
}

test "en: the manager is to resign, said coldly" {
	event = { text = "The head of this library should resign. We ask that she be removed from her position." },
	expect = { type = "retaliatory" },
}

test "en: a help line that is none" {
	event = { text = "Need a refund from your airline? Speak with a live agent any hour: the dedicated helpline "
		.. "will cancel the booking for you." },
	expect = { type = "malicious" },
}

test "en: wants to speak with somebody alive" {
	event = { text = "I have been on hold for an hour. I want a refund and a person who answers, not a recording." },
	expect = { type = "seeking_compensation" },
}

test "zh: others are called to report an account" {
	event = { text = "这个号天天抄袭,大家举报他,把这个号封了为止。" },
	expect = { type = "retaliatory" },
}

test "zh: will do it every day" {
	event = { text = "行,你们不理是吧,我写个脚本天天来提,看谁先受不了。" },
	expect = { type = "retaliatory" },
}

test "zh: sells stars" {
	event = { text = "专业代刷店铺五星评论,稳定出单,不成功不收费。" },
	expect = { type = "malicious" },
}

test "zh: paid for stars by a shop, and complains of it" {
	event = { text = "商家在包裹里塞卡片让我好评返现,我没给好评就不给我售后,请你们管一管。" },
	expect = { flags = {} },
}

test "ko: others are called to leave" {
	event = { text = "수수료 장난질하는 앱입니다. 다같이 탈퇴하고 불매운동합시다. 망하게 해야 정신 차려요." },
	expect = { type = "retaliatory" },
}

test "ko: to be dismissed, said coldly" {
	event = { text = "그 팀장을 즉시 파면하라. 관련자 처벌하고 다시는 이 자리에 앉히지 마라." },
	expect = { type = "retaliatory" },
}

test "ko: a bank that is none" {
	event = { text = "금융감독원입니다. 고객님 명의로 대포통장이 개설되어 자산을 이동하셔야 합니다." },
	expect = { type = "malicious" },
}

test "ko: asks whether such a call is true" {
	event = { text = "은행이라면서 돈을 옮기라는 전화에 속아서 송금했습니다. 도와주세요, 막을 수 있게 해주세요." },
	expect = { type = "help_seeking" },
}
