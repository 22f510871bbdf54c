-- tests/steps.lua: how near a step is, what a machine was asked, what is told calmly.

test "en: a lawyer spoken of is pressure" {
	event = { text = "Refund the course fee of 900 dollars or I will talk to a lawyer." },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "legal_threat" } },
}

test "zh: the way of the law is pressure" {
	event = { text = "押金再不退还,我只能走法律途径了。" },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "legal_threat" } },
}

test "ko: steps of the law are pressure" {
	event = { text = "계약금 환불 안 해주시면 법적 조치 하겠습니다." },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "legal_threat" } },
}

test "zh: a court is a step" {
	event = { text = "押金再不退还,我就去法院起诉。" },
	expect = { type = "seeking_compensation", priority = "P1", flags = { "legal_threat" } },
}

test "en: somebody acts in the customer's name" {
	event = { text = "I got a letter about a loan in my name. I never applied for it, please stop it." },
	expect = { type = "help_seeking", priority = "P1", handling = { "confirm_identity" } },
}

test "zh: somebody acts in the customer's name" {
	event = { text = "我名下突然冒出一个网店,有人冒用我开的,请帮我关掉。" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: somebody acts in the customer's name" {
	event = { text = "누가 제 명의로 휴대폰을 개통했어요. 막아주세요." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "a machine that failed so often was not asked" {
	event = { text = "The fingerprint login failed six times this morning and now it is blocked. How do I unlock it?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "a desk that was asked so often was" {
	event = { text = "The fingerprint login does not work. I called support six times, please help." },
	expect = { type = "help_seeking", priority = "P2" },
}

test "zh: a loss told to the insurer is no police matter" {
	event = { text = "车险报案之后理赔款三周还没到账,请尽快打给我。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: a purchase, told calmly, is a claim" {
	event = { text = "快递显示已代收,代收点说没这个件,里面是两盒药,三百多块。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: a purchase, told calmly, is a claim" {
	event = { text = "The tracking page shows delivered. My porch is empty. It was a 90 dollar lamp." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "an apology that is asked for is more than a sigh" {
	event = { text = "I only want an apology from the nurse who shouted at my mother." },
	expect = { type = "venting", priority = "P3" },
}

test "zh: one's mother is no foul word" {
	event = { text = "快递里是我妈的眼镜,到现在没送到。" },
	expect = { priority = "P3" },
}

test "ko: weeks are a wait" {
	event = { text = "골목 가로등이 두 주째 꺼져 있어요. 점검 부탁드립니다." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: how goods are had for nothing" {
	event = { text = "仅退款教程,收货后拍个瑕疵图就能白拿,群里教。" },
	expect = { type = "malicious" },
}

test "en: a demand with a day on it" {
	event = { text = "The sofa never came. Full refund now, I will not wait another week." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: a demand with a day on it" {
	event = { text = "코트 환불 오늘까지 처리하세요." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: seen to, or told to all, is no price" {
	event = { text = "热水器的事再不处理,我就发抖音曝光你们。" },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "media_threat" } },
}

test "ko: money back, or told to all, is no price" {
	event = { text = "환불 안 해주시면 인스타에 후기 다 올립니다." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: who cannot breathe is not angry" {
	event = { text = "알약을 먹은 뒤로 숨쉬기가 힘들어요." },
	expect = { priority = "P1", flags = { "safety_injury" } },
}

test "zh: one's address in wrong hands" {
	event = { text = "你们把我的住址发给了别的客户,有人找上门了。" },
	expect = { priority = "P1", flags = { "privacy_leak" } },
}

test "en: blackmailed with pictures" {
	event = { text = "Somebody has my nudes and wants 300 dollars or he sends them to my contacts. What can I do?" },
	expect = { type = "help_seeking", priority = "P1", flags = { "victim_of_extortion" } },
}

-- What only sounds like it.
test "en: a password that was reset is no theft" {
	event = { text = "Resetting my password does not work, the page stays white." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: how a refund is asked for is a question" {
	event = { text = "환불하는 법 알려주실 수 있나요?" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: a phone in one's own name" {
	event = { text = "제 명의로 된 전화를 해지하려면 어떤 서류가 필요한가요?" },
	expect = { type = "consultation" },
}

test "zh: a number that others mark" {
	event = { text = "我的手机号被人标记成快递电话了,请帮忙取消标记。" },
	expect = { priority = "P3" },
}

test "en: the soup burnt nobody's house" {
	event = { text = "The soup will burn your tongue and the bread is stale." },
	expect = { type = "venting", priority = "P4" },
}
