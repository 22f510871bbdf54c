-- Tests: words that lie in other words, and words of two meanings.  What looks
-- like an injury, an insult, a threat or a trade in a list is none here.

local harmless = function(name, text, type, priority)
	test(name) { event = { text = text }, expect = { type = type, priority = priority } }
end

harmless("ko: a builder is no illness", "건설사에서 하자 보수를 계속 미루고 있습니다. 검토하고 답변 주시기 바랍니다.",
	"help_seeking", "P2")
harmless("ko: who bought it is in no accident", "이 가방 사고 나서 한 달 만에 지퍼가 뜯어졌어요. 환불해 주세요.",
	"seeking_compensation", "P3")
harmless("ko: who lives alone despairs of nothing", "혼자 살고 있는데 소량 배송도 되나요? 배송비는 얼마인가요?",
	"consultation", "P4")
harmless("ko: a number is no insult", "인증번호로 로그인이 안 됩니다. 해결 방법 좀 알려주세요.",
	"help_seeking", "P3")
harmless("ko: working hours are no contempt", "근무시간이 어떻게 되나요? 토요일에도 방문 상담이 가능한가요?",
	"consultation", "P4")
harmless("ko: a way home in the dark is no threat", "밤길이 너무 어둡습니다. 골목에 가로등을 설치해 주시기 바랍니다.",
	"help_seeking", "P3")
harmless("ko: mothers are nobody's you", "어머니가 쓰시기에 글씨가 너무 작아요. 글씨 크기 조절 기능을 추가해 주세요.",
	"consultation", "P4")
harmless("zh: scratches on a screen are no injury", "手机屏幕划伤了,收到就有一道印子,麻烦给我换一台新的。",
	"seeking_compensation", "P3")
harmless("zh: who buys from a streamer has no followers", "在主播直播间买的羽绒服不保暖,要么退款要么换货,一共花了300元。",
	"seeking_compensation", "P3")
harmless("zh: a code to pay by is no contact", "扫码支付一直失败,换了两张卡都不行,怎么办?",
	"help_seeking", "P3")
harmless("zh: who says stay away suggests nothing to us", "味道一般,上菜也慢,不建议大家来。",
	"venting", "P4")
harmless("zh: a policy that is given up is no trade", "我要求全额退保,业务员当初说随时可以退,现在又说只能退一半。",
	"seeking_compensation", "P3")
harmless("zh: the end of a card's number shows nobody to all", "尾号8812的卡被重复扣了两次年费,请退还一次。",
	"seeking_compensation", "P3")
harmless("zh: money that somebody forged papers for is no invention", "销售伪造我的签名办了分期,我没有同意过,要求取消并退款。",
	"seeking_compensation", "P3")
harmless("en: a label to return it with is no law", "I printed the return label and sent it back, and I still want my refund of $45.",
	"seeking_compensation", "P3")
harmless("en: free shipping is no favour", "It said free shipping, and I was charged $12 for it. Please refund the shipping.",
	"seeking_compensation", "P3")
harmless("en: an account to be recovered is no offer", "I cannot log in and the recovery email never comes. How do I recover my account? Please help.",
	"help_seeking", "P3")
harmless("en: a queue to avoid warns nobody", "How early should I come on a Saturday to avoid the queue?",
	"consultation", "P4")
harmless("en: who enjoys nothing menaces nobody", "The music was so loud that we could not enjoy the food. Very disappointing.",
	"venting", "P4")
harmless("en: what was offered already is told, not asked for", "They offered me a voucher. Two hours on the tarmac and rude crew, what a joke.",
	"venting", "P3")

test "ko: a name that has the word for sacking in it" {
	event = { text = "바자르라는 앱을 깔았는데 첫 화면에서 멈춰요. 고쳐 주세요." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: to the bitter end, and nobody bumped a head" {
	event = { text = "这事我跟客服死磕到底，不退运费我就不走。" },
	expect = { flags = array{} },
}
