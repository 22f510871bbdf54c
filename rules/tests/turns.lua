-- tests/turns.lua: what is said in passing.

test "zh: whether the money can come back, after it was taken" {
	event = { text = "视频会员又续了,扣了30,还能退吗?" },
	expect = { type = "seeking_compensation" },
}

test "zh: whether there is a fee is a question" {
	event = { text = "提前解约有没有违约金?要不要手续费?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: somebody is asked to look into it" {
	event = { text = "The scanner app freezes at the last page. Any ideas? Worked fine until the update." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: somebody is asked to come and look" {
	event = { text = "공용 현관 인터폰이 먹통입니다. 점검 나와주세요." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: an order for bad reviews, dropped for the double" {
	event = { text = "我们工作室接了个单,给你家刷差评五百条。你要是出双倍,封口费到位就当没这回事。" },
	expect = { type = "malicious", priority = "P1" },
}

test "en: hearsay about one clinic, a free visit at another" {
	event = { text = "Don't ask how I know but the vet on Hill Road is covering it up. Book with us, first visit is free, mention this post." },
	expect = { type = "malicious" },
}

test "ko: hearsay, and places at one's own" {
	event = { text = "거기 요양원 쉬쉬하는데 간호사 피셜이에요. 저희 쪽 상담 예약하시면 할인 들어갑니다." },
	expect = { type = "malicious" },
}

test "en: on the way with a bat" {
	event = { text = "I am driving over tonight with my brothers. Your manager knows why." },
	expect = { type = "retaliatory", priority = "P1", flags = { "violence_threat" } },
}

test "zh: one star each" {
	event = { text = "气死了,我们车友群两百多人今晚一人一星,看你们店还开得下去吗。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: one star each" {
	event = { text = "사장 인성 최악이네. 다같이 별점테러 갑시다, 폐업할 때까지." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: a warning lamp calls no police, an engine calls nobody up" {
	event = { text = "保养完发动机报警灯亮了,要大修。修车的费用请你们承担。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: an entry with the authority stands, whomever one rang before" {
	event = { text = "这笔贷款我没办过,打了三次客服电话没人处理,已向银保监登记。请退还扣款。" },
	expect = { type = "seeking_compensation", priority = "P1", flags = { "regulator_threat" } },
}
