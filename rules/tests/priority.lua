-- tests/priority.lua: how urgent, where the type alone does not say it.

test "en: an order asked after calmly is an ordinary matter" {
	event = { text = "My parcel with the blue mugs has still not arrived. Please send me the missing one, order 55-120." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: an order asked after for weeks is more" {
	event = { text = "Three weeks of waiting, four mails, and the mugs of order 55-120 have still not arrived. Please refund them." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "en: a sigh about a bill can be looked into" {
	event = { text = "The bank took a fee of 12 euros from my account again, what a joke, ridiculous." },
	expect = { type = "venting", priority = "P3" },
}

test "en: a bad evening wants to be heard" {
	event = { text = "Cold soup, loud music, a table by the door. What a disappointing evening, never again." },
	expect = { type = "venting", priority = "P4" },
}

test "en: a suggestion that sounds like a problem" {
	event = { text = "I cannot sort the list by date. Please add a button for it, that would be nice." },
	expect = { priority = "P4" },
}

test "zh: 向政府讨要欠款" {
	event = { text = "镇里的工程拖欠我们工钱，恳请领导帮我们要回工资，谢谢。" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: 답답한 마음에 남긴 글에 협박이 섞이면 살펴본다" {
	event = { text = "정말 실망이네요. 서비스가 이게 뭡니까. 두고 보세요." },
	expect = { type = "venting", priority = "P2" },
}

local harm = function(name, text, priority)
	test(name) { event = { text = text }, expect = { priority = priority } }
end

harm("en: a driver who drank is a danger", "The driver was drunk, ran a red light twice and almost crashed.", "P1")
harm("en: the wrong pills are a danger", "The chemist gave me the wrong medication for my baby, please check it.", "P1")
harm("en: an agency of another country", "I have reported this to the consumer council. Refund the deposit.", "P1")
harm("en: collectors who tell the family", "Your agents called my relatives and told them what I owe. Stop it.", "P1")
harm("en: a court in a sigh is pressure", "Such a disappointing stay, tasteless food, a dull room. Litigation is what it deserves.", "P2")
harm("en: an asset is seized, nobody has a seizure", "Can you explain how the seizure of a deposit works?", "P4")
harm("ko: 문에 손이 낀 사고", "버스 문에 손이 끼여서 다쳤습니다. 치료비를 보상해 주세요.", "P1")
harm("ko: 책상 다리는 사람 다리가 아니다", "책상 다리가 부러진 채 배송됐어요. 교환해 주세요.", "P3")
harm("ko: 속이 터져도 위험은 아니다", "속 터질 것 같네요. 면은 다 불어터졌고 최악입니다.", "P4")
harm("zh: 发错药", "药房给孩子发错药，吃了两天才发现，请你们查一下。", "P1")
harm("zh: 电话打给家里人", "催收把电话打给我家人和领导，请立即停止。", "P2")
harm("zh: 空气炸锅不是爆炸", "空气炸锅收到就不通电，麻烦换一台。", "P3")
harm("zh: 以上诉求不是上诉", "充值一百元没有到账，以上诉求请处理。", "P3")
harm("en: a complaint announced to nobody yet", "Stop charging my card. If this goes on I will file a complaint.", "P2")
harm("en: ten calls about a line are a second contact", "The internet has been down for four days, ten calls and no help. Please fix it.", "P2")
harm("en: who asks for a refund suggests nothing", "I would like to request a refund for the double charge of 20 euros.", "P3")
harm("ko: 숫자는 방송이 아니다", "1818번 버스 기다리다 지쳤어요. 교통비 환불해 주세요.", "P3")

test "three million won are much" {
	event = { text = "보상 부탁드립니다.", demand = { remedy = "compensation", amount = 3000000, currency = "KRW" } },
	expect = { priority = "P2" },
}

test "three million in a Korean text are much" {
	event = { text = "보상 부탁드립니다.", demand = { remedy = "compensation", amount = 3000000 } },
	expect = { priority = "P2" },
}

test "three million dong are not much" {
	event = { text = "Please refund my order.", demand = { remedy = "refund", amount = 3000000, currency = "VND" } },
	expect = { priority = "P3" },
}

test "three million dong are not much in Korean either" {
	event = { lang = "ko", text = "환불해 주세요.", demand = { remedy = "refund", amount = 3000000, currency = "VND" } },
	expect = { priority = "P3" },
}

test "three million yen are much" {
	event = { text = "Please refund my order.", demand = { remedy = "refund", amount = 3000000, currency = "JPY" } },
	expect = { priority = "P2" },
}

test "a smell of burning is a danger, whatever else is said" {
	event = { text = "插座有一股焦味，客服还说没事，太失望了。" },
	expect = { priority = "P1", tags = { "safety_hazard" } },
}

test "en: ill after a meal" {
	event = { text = "My son threw up twice after the fish at your place." },
	expect = { priority = "P1", flags = { "safety_injury" } },
}

test "en: glass in a dish" {
	event = { text = "There was glass in my soup." },
	expect = { priority = "P1" },
}

test "en: a charger on fire" {
	event = { text = "Your charger was on fire last night, next to the bed." },
	expect = { priority = "P1" },
}
