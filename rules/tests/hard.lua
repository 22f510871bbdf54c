-- tests/hard.lua: what is easily decided wrongly.
--
-- Most of these must NOT become malicious or retaliatory: somebody who reports
-- extortion, who quotes a threat, who says that no money is wanted, who is
-- polite while announcing a step, or who merely uses a strong word.

test "zh: the victim of extortion is no extortioner" {
	event = { text = "有个顾客威胁我,说不给他两千块就发差评,我们小店被敲诈了,请平台帮忙。" },
	expect = { type = "help_seeking", priority = "P1", flags = { "victim_of_extortion" },
	           handling = { "believe_first" } },
}

test "ko: the victim of extortion is no extortioner" {
	event = { text = "손님이 리뷰를 지워 주는 대가로 돈을 요구합니다. 협박당하고 있어요, 도와주세요." },
	expect = { type = "help_seeking", priority = "P1", flags = { "victim_of_extortion" } },
}

test "en: the victim of extortion is no extortioner" {
	event = { text = "A guest is blackmailing me: pay or a bad review. Please help, what should I do?" },
	expect = { type = "help_seeking", priority = "P1", flags = { "victim_of_extortion" } },
}

test "en: data held for ransom, told by the victim" {
	event = { text = "Somebody got into our shop account and they want bitcoin. We are being extorted, please help." },
	expect = { type = "help_seeking", priority = "P1", owner = "legal" },
}

test "en: I do not want a refund" {
	event = { text = "I don't want a refund, I just feel let down by how you handled this." },
	expect = { type = "venting", handling = { "do_not_offer_money_first" } },
}

test "zh: I do not want a refund" {
	event = { text = "我不是要退款,就是对你们的服务很失望。" },
	expect = { type = "venting" },
}

test "ko: I do not want a refund" {
	event = { text = "환불해 달라는 게 아닙니다. 응대가 너무 실망스러웠어요." },
	expect = { type = "venting" },
}

test "zh: exposure with a claim stays a claim" {
	event = { text = "买的床垫发霉,申请退款被拒,你们再拖我就去网上曝光。" },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "media_threat" } },
}

test "en: exposure with a claim stays a claim" {
	event = { text = "The laptop arrived damaged. I want my money back, and I will post about this online." },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "media_threat" } },
}

test "ko: exposure with a claim stays a claim" {
	event = { text = "소파가 찢어진 채로 왔습니다. 환불해 주세요. 인터넷에 다 올릴 겁니다." },
	expect = { type = "seeking_compensation", priority = "P2", flags = { "media_threat" } },
}

test "en: one hint at going public is not revenge" {
	event = { text = "Perhaps I should post about this online." },
	expect = { type = "venting", priority = "P2", flags = { "media_threat" } },
}

test "en: killing time is not violence" {
	event = { text = "We had to kill time for three hours at the gate. So annoying." },
	expect = { type = "venting", priority = "P4" },
}

test "en: fired up is not a demand to fire somebody" {
	event = { text = "Is the pizza oven fired with wood or gas? Just wondering." },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a bargain price is not self-harm" {
	event = { text = "广告写着跳楼价,到店一看比网上还贵,无语。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a gas leak is not a data leak" {
	event = { text = "厨房有煤气泄漏的味道,请尽快派人来。" },
	expect = { type = "help_seeking", priority = "P1", owner = "crisis" },
}

test "ko: a life insurance is no danger to life" {
	event = { text = "생명보험 만기일이 언제인지 문의드립니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: a smoking room is no fire" {
	event = { text = "Could you tell me if you have a smoking room available? What time is check-in?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: thanks for the police discount" {
	event = { text = "Do you offer a discount for police officers? I was wondering." },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: law as a topic is not a step" {
	event = { text = "请问七天无理由退货是消费者权益保护法规定的吗?想了解一下。" },
	expect = { type = "consultation" },
}

test "en: a review that was asked for" {
	event = { text = "You asked for my opinion: slow delivery, poor packaging, otherwise fine." },
	expect = { type = "venting", priority = "P4" },
}

test "zh: praise with a suggestion" {
	event = { text = "客服小张很耐心,谢谢。小建议:电话可以加一个回拨功能。" },
	expect = { type = "consultation", priority = "P4", tags = { "polite" } },
}

test "en: a harassed debtor needs help" {
	event = { text = "A debt collector keeps harassing my parents about a loan I never took. Please make them stop." },
	expect = { type = "help_seeking", priority = "P2", tags = { "reports_a_wrong" } },
}

test "en: nobody who is angry is malicious for it" {
	event = { text = "WORST. COMPANY. EVER!!! Liars, thieves, crooks, I hate you all!!!" },
	expect = { type = "venting", priority = "P4" },
}

test "en: silence for sale by somebody who may have a ground" {
	event = { text = "The parcel arrived broken. Send me $200 and I will remove the negative feedback, nobody has to know." },
	expect = { priority = "P1", flags = { "extortion" }, handling = { "a_person_confirms" } },
}

test "en: a seller who pays for a review to go is told of" {
	event = { text = "The seller offered me $20 to delete my review. I don't want it, I want the full $80 refund." },
	expect = { type = "seeking_compensation" },
}

test "zh: a shop that pays for a review to go is told of" {
	event = { text = "商家说只要我删掉差评就退我50块,我不同意,我要求全额退款500元。" },
	expect = { type = "seeking_compensation" },
}

test "ko: a shop that pays for a review to go is told of" {
	event = { text = "사장님이 리뷰 지우면 5천원 준다는데 저는 그냥 환불 받고 싶습니다." },
	expect = { type = "seeking_compensation" },
}

test "zh: a shop that is pressed asks for help" {
	event = { text = "有买家说不给他返现100元就给我差评,我该怎么办?" },
	expect = { type = "help_seeking", priority = "P1", flags = { "victim_of_extortion" } },
}

test "ko: points that vanish are no extortion" {
	event = { text = "포인트 5000원이 한달 뒤면 사라집니다." },
	expect = { priority = "P3" },
}

test "en: followers in a bad review are no lever" {
	event = { text = "I have 200 followers on Instagram and none of them would eat here either. Cold food, dirty tables." },
	expect = { type = "venting", priority = "P4" },
}

test "en: a question about working together is a question" {
	event = { text = "Do you work with influencers? I have 10k followers and would love a collaboration." },
	expect = { type = "consultation", priority = "P4" },
}

test "hearsay alone makes nobody malicious" {
	event = { text = "I heard that someone found rats in the kitchen, people are saying it is being covered up." },
	expect = { type = "venting" },
}
