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
