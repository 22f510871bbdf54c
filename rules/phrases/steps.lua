-- phrases/steps.lua: how near a step is, and whom it concerns.
--
-- A court that is named is a step (legal-step); a lawyer, or the way of the law,
-- is pressure.  Who acts in the customer's name does it now; and a machine that
-- failed three times was not asked three times.

-- A lawyer, or the way of the law; no court is named, nothing is filed.
phrases "lawyer-talk" {
	en = {
		"a lawyer", "an attorney", "a solicitor", "lawyers", "lawyer up", "lawyering up", "get a lawyer",
		"legal action", "legal proceedings", "legal counsel", "legal steps", "legal route", "legal avenues",
		"legal options", "legally if", "seek legal advice", "seeking legal advice", "take it further legally",
	},
	zh = {
		"找律师", "请律师", "找个律师", "请个律师", "问律师", "问了律师", "咨询律师", "咨询了律师", "律师朋友", "朋友是律师",
		"走法律", "法律途径", "法律程序", "法律手段", "诉诸法律", "通过法律", "拿起法律", "法律武器", "法律解决",
	},
	ko = {
		"법적대응", "법적조치", "법적으로대응", "법적절차", "법적으로갈", "법적으로가", "법적으로해결", "법적으로할",
		"법적수단", "변호사", "법률상담", "법으로해결", "법으로갑시다", "법대로합시다", "법대로하",
	},
}

-- Somebody acts in the customer's name, or is inside the account.
local in_my_name = {
	en = {
		"opened in my name", "in my name without", "loan in my name", "loans in my name",
		"took out a loan in my", "someone ported my", "somebody ported my", "ported my number without", "my number was ported without",
		"sim swap fraud", "sim swap attack", "sim swapped", "swapped my sim",
		"changed the email on my account", "someone is in my account",
		"someone is inside my account", "somebody is in my account", "someone else logged in", "someone logged into my",
		"someone logged in to my", "someone is using my account", "someone is using my name", "someone is using my id",
		"using my identity", "used my identity", "used my id to", "used my passport", "used my social security",
		"posing as me", "account was taken over", "account got taken over", "account takeover", "taken over my account",
		"someone logged in from", "somebody logged in from", "logged in from another country", "buying things with my card", "someone used my card", "somebody used my card", "someone is using my card", "somebody is using my card", "used my card without", "using my card without", "with my card right now", "locked me out of my own account", "transferring my money out", "draining my account",
	},
	zh = {
		"冒用我", "盗用我", "用我的名字", "用我身份", "用我的身份", "用我名义", "以我的名义", "以我名义", "拿我身份证",
		"拿我的身份证", "身份被冒用", "身份证被人", "身份证被冒", "身份信息被冒", "被人冒名", "冒名贷款", "冒名开",
		"被人用我的", "我名下多了", "我名下突然", "名下莫名", "名下有一笔不是我", "不是我本人贷", "不是我贷的",
		"手机号被人补", "手机号被人盗", "手机号被人冒", "补办了我的", "补了我的卡", "我的账号被人盗", "我的账号被人登", "正在改我", "在改我的密码", "密码被人改",
		"异地登录了我", "有人登录了我", "有人登了我", "有人用我的卡", "有人刷我的卡", "正在刷我", "有人在用我的", "正在转我", "正在往外转",
	},
	ko = {
		"명의도용", "누가제명의로", "누가내명의로", "제명의로누", "제명의로몰래", "제명의로대출을받", "모르게제명의", "명의를도용", "명의가도용", "본인명의로누", "제이름으로누", "제이름으로대출",
		"내이름으로대출", "제이름으로개통", "모르는대출", "받은적없는대출", "제신분증으로",
		"내신분증으로", "신분증을도용", "유심이복제", "유심복제", "심스와핑", "누가제계정", "누가내계정", "누가제폰",
		"누가로그인", "누가제카드", "누가내카드", "제카드로결제하고", "해외에서로그인", "모르는사람이로그인", "다른사람이로그인", "비밀번호를바꿔버", "계정을뺏", "계정탈취", "도용당",
	},
}

phrases "identity-misused" (in_my_name)
phrases "victim" (in_my_name)

-- One half year more.
phrases "repeat-contact" { zh = { "一年半了", "一年过去" } }

-- A loss reported to the insurer, not a crime to the police.
phrases "insurer-told" {
	en = { "police report for the insurance", "police report for insurance" },
	zh = { "险报案", "保险公司报案", "报案号", "理赔", "出险" },
	ko = { "사고접수번호", "보험사에접수", "보험접수" },
}

-- A person or a desk was asked, not a machine tried.
phrases "asked-somebody" {
	en = {
		"called", "calling", "i have sent", "i sent", "disputed", "phoned", "rang", "emailed", "wrote", "written", "asked", "contacted", "support", "ticket",
		"tickets", "reported", "complained", "told", "chat", "no reply", "no response", "no answer", "appeal", "appealed",
		"agent", "agents", "nobody", "no one",
	},
	zh = {
		"客服", "电话", "投诉", "反映", "联系", "申诉", "回复", "答复", "热线", "上报", "报修", "找过", "找了", "没人", "无人",
		"推诿", "推脱", "催", "反馈", "打12345",
	},
	ko = {
		"전화", "문의", "연락", "신고", "고객센터", "상담", "답변", "답장", "회신", "민원", "접수", "요청", "말씀", "구청", "시청",
	},
}

-- What is one's own is to be seen to, or else.
phrases "seen-to-or" {
	en = {
		"sort out my refund or", "refund me or", "sort this out or", "sort it out or", "fix this or", "fix it or", "if you don't fix",
		"if you don't sort", "if this isn't fixed", "if this isn't sorted", "if nothing is done", "if you don't refund me",
	},
	zh = { "再不处理", "再不解决", "再不退", "再不发货", "再不给我退", "再不回复", "不处理我就", "不解决我就", "不退我就", "不退款我就", "不退款就", "不给退就" },
	ko = {
		"환불안해주시면", "환불안해주면", "환불해주지않으면", "환불해주지않으시면", "처리안해주시면", "처리안해주면", "해결안해주시면",
		"해결안해주면", "다올립니다환불", "올립니다환불", "올릴게요환불", "계속안해주시면",
	},
}
