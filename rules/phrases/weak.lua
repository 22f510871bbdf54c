-- phrases/weak.lua: words that point somewhere without saying so.
--
-- A topic is not a demand, and a question word not yet a question.  These lists
-- count little (classify.lua) and suppress nothing; what is said outright is in
-- the lists of the same meaning in the other files.

-- Money, goods and entries that are often in dispute: a topic, not yet a dispute.
phrases "money-matter" {
	en = {
		"experian", "equifax", "transunion", "my record", "late payments",
		"store card", "paypal", "venmo", "zelle", "loan forgiveness",
		"forgiven", "public service", "salary", "wages", "payments",
		"my payment", "interest only", "principal", "interest", "my balance",
		"reward points", "rewards", "transaction", "transactions",
		"purchase price", "invoice", "the funds", "bonus", "offer code",
		"promotion code", "placed a hold", "hold on my", "cashier's check",
		"the check", "a deposit", "my deposit", "bank statement",
		"statement shows", "credit bureaus", "bureaus", "lender", "servicer",
		"mortgage", "the loan", "my loan", "student loan", "student loans",
		"auto loan", "my lease", "the lease", "debt", "the balance",
		"cost me", "costing me", "a coupon", "my commission", "my earnings",
		"my wages", "my salary", "my funds", "coupon worth",
		"my balance back", "pay for the", "pay for our", "waived",
		"my security", "want it back", "want them back", "write off",
		"replaced", "seat back", "new battery", "my credit", "on my credit",
		"my credit score", "paid off", "paid in full", "corrected",
		"refinance", "repaired", "unauthorized", "already paid",
		"account is closed", "not authorized", "modification",
		"cancellation was", "tried to cancel", "collection account",
		"in collections", "to collections", "without my permission",
		"without my consent", "interest rate", "annual fee",
		"processing fee", "transfer fee", "exchange fee", "cleaning fee",
		"maintenance fee", "collections", "balance due", "amount due",
		"insurance company", "adjuster", "the adjuster", "apr",
		"origination", "closing costs", "foreclosure", "not covered",
		"doesn't cover", "does not cover", "premium went up", "charged a",
		"charged an", "bill for", "paid for a", "escrow account", "i owe",
		"paid extra", "cost us", "pre-existing", "preexisting", "my bag",
		"my luggage", "my suitcase", "one item", "partial order",
		"misleading", "leaked", "torn", "scratched", "crushed",
		"wrong address", "raw chicken",
	},
	zh = {
		"退回", "退车", "退房", "退机", "退团", "一分钱", "发工资", "提现",
		"损失怎么", "违约金", "误工", "报销", "几千块", "几百块", "退给",
		"不赔偿", "取出来", "钱取不", "安置费", "过渡费", "没有拿到",
		"兑换不了", "折现", "承担责任", "补发", "更换", "少了", "没给",
		"没送", "交付", "房产证", "交房", "换个", "漏了", "换一下", "维修",
		"落实", "督促", "解除", "更正", "改正", "征信", "冻结", "恢复原",
		"过户", "网签", "修不好", "保修", "质保", "撤销", "返修", "年费",
		"管理费", "服务费", "会费", "利息太高", "高额利息", "担保费",
		"保险费", "充了", "开通了", "物业费", "水电费", "电费", "水费",
		"停车费", "维修基金", "公摊", "首付", "房款", "购房款", "开发商",
		"定金", "安置房", "拆迁", "征地", "征收", "赔偿款", "补偿标准",
		"退休金", "养老金", "工伤", "劳动合同", "被辞退", "包工头", "贷款",
		"花呗", "信用卡", "降价", "差价", "价保", "保价", "优惠券", "满减",
		"返利", "返现", "积分", "奖品", "中奖", "礼品", "红包", "佣金",
		"提成", "失联", "倒闭不退", "套路", "违约", "涨价", "收我", "收了我",
		"加价", "私自", "头发", "虫子", "二手", "漏水", "死机", "花屏",
		"主板", "返厂", "丢失", "不符", "说的是", "写的是", "断了", "临期",
		"过期", "烂了", "丢了", "生产日期", "不一样", "停工", "有破", "有油",
		"有洞",
	},
	ko = {
		"수수료", "이벤트", "캐시", "쿠폰이", "적립금", "정산", "급여",
		"임금", "퇴직금", "페이백", "사은품", "경품", "리워드", "보너스",
		"비용을", "비용은", "반납", "진료비", "검사비", "책임져",
		"책임지세요", "빠진", "교환", "구성품", "보내줘", "보내주세요",
		"이행", "무상", "원상", "수리", "복원", "보석", "다이아", "아이템",
		"요금이", "요금을", "연회비", "이자가", "이자를", "대출금리", "금리",
		"환전수수료", "관리비", "월세", "전세", "보증금", "구독료", "원이나",
		"원날", "돈주고", "만원을", "만원이", "결제하고", "유료결제", "허위",
		"낚시", "미끼", "속여", "속이", "충전금", "벌레", "곰팡이",
		"머리카락", "이물질", "다른게", "새서", "오염", "빼고", "샌다",
		"새는", "상세페이지",
	},
}

-- Words that questions have, and complaints too.
phrases "question-word" {
	en = {
		"which", "how is", "how are", "how come", "why did", "why was",
		"why has", "why have", "why can't", "why isn't", "why would",
		"are you", "have you", "will you", "would you", "is my", "did you",
		"do we", "can we", "did my", "am i", "are my", "scheduled",
		"availability", "how do you", "what's with", "do you know",
		"where's the", "are there any", "is there any", "am i allowed",
		"tell me about", "do i have to", "one question",
	},
	zh = {
		"呢", "谁", "啥", "几个", "怎么样", "不?", "吧?", "哪些", "何处",
		"在哪里", "规划", "支持", "可以用", "能用", "落户", "会不会", "入学",
		"学位", "尺寸", "是什么", "怎么用", "询问", "问问",
	},
	ko = {
		"어디", "누구", "무슨", "몇", "왜", "죠?", "나요", "혹시", "문의",
		"궁금", "질문", "있는지", "되는지", "지원하", "지원되", "방법은",
		"어디있",
	},
}

-- Wishes: a suggestion, or a sigh.
phrases "wish" {
	en = {
		"i wish", "next time", "in future", "in the future", "add a",
		"add more", "adding a", "adding more", "should have an option",
		"should allow", "should offer", "please give us", "please let us",
		"train staff", "wishlist", "please allow",
	},
	zh = {
		"开通", "如果能", "如果可以", "期待", "延伸", "要是有", "新增",
		"希望有", "继续改进", "有待改进", "如果能有",
	},
	ko = {
		"했으면", "바랍니다", "바래요", "바라요", "희망합", "개선되",
		"개선하", "의견", "추가해", "만들어주", "정렬", "필터",
	},
}

-- Words of those who ask for help, and of those who have given up.
phrases "plea" {
	en = {
		"resolved", "resolve", "solution", "get to", "get home", "left my",
		"rectify", "advise", "trying to get", "trying to contact",
		"trying to reach", "follow me", "check my", "stuck in", "stuck at",
		"what now", "any help", "what is going on", "what's going on",
		"need to get", "any solution", "look at this", "please cancel",
	},
	zh = {
		"帮助", "更改", "改成", "改一下", "抓紧", "整治", "治理", "协调",
		"什么问题", "什么情况", "怎么回事", "解决不了", "处理不了", "人工",
		"在吗", "在不在", "无法解决", "找谁", "没人修", "没人处理",
		"无人处理", "无人管", "没人来修", "无人修", "抓紧时间",
	},
	ko = {
		"해결", "확인해", "확인하고", "점검", "검토", "조치", "신속",
		"어떻게해", "어쩌", "도와", "제발", "방법없", "방법이없", "봐주세요",
		"알려줘", "수정해", "고쳐", "부탁드려요", "저만", "확인좀",
	},
}

-- Words of trouble: something may not work.
phrases "trouble" {
	en = {
		"never set up", "resync", "doesn't help", "does not help",
		"didn't help", "says not found", "not found", "is still in",
		"no longer", "stopped", "wrong amount", "less cash", "stuck at",
		"by accident", "by mistake", "wrong date", "wrong flight", "on hold",
		"disconnected", "looks wrong", "is it not there", "keep getting",
		"typeerror", "traceback", "stack trace", "log attached",
		"logs attached", "fresh install", "never took out",
		"i have to be in", "wrong too many times", "pin wrong",
		"already in use", "can't get through", "cannot get through",
		"couldn't get through", "can't reach", "cannot reach",
		"could not reach", "couldn't reach", "declined", "was rejected",
		"banned", "deactivated", "misses", "picking up", "can't even",
		"can't change", "can't use", "same error", "same problem",
		"same issue", "same thing", "reinstalled", "reinstalling", "sign in",
		"phone line", "card not", "disabled my account",
		"account was suspended", "can't pay", "can't open", "doesn't allow",
		"does not allow", "missed connection", "just busy", "line is busy",
		"busy signal", "did not make", "didn't make",
	},
	zh = {
		"没有用", "没用", "无法", "失败", "异常", "登录", "密码", "注销",
		"没了", "坏了", "堵了", "写错", "填错", "弄错", "搞错", "开错",
		"破了", "查不到", "卡死", "不热", "没网", "系统里", "断缴", "补缴",
		"不见了", "闪退", "还显示", "一直显示", "显示待", "丢失", "不亮",
		"没人接", "不接电话",
	},
	ko = {
		"이미사용중", "사용중이라고", "이용중으로", "계속이용", "으로떠",
		"으로나와", "와이파이문제", "계정이정지", "정지됐", "정지되",
		"시간초과", "라고떠", "고떠", "라고뜨", "뜹니다", "라고나",
		"라고나와", "안열려", "연결도안", "연결이안", "인증", "차단", "막혔",
		"막혀", "정지", "튕", "렉", "버퍼", "똑같", "안되", "안돼", "안됨",
		"안됩", "안되요", "안나", "안보", "안들", "안맞", "못하", "못쓰",
		"못들", "불가", "실패", "풀리", "사라졌", "로그인", "비번",
		"비밀번호", "업데이트", "오류", "에러", "접속", "연결", "인식",
		"화면", "시세", "로딩", "알림", "소리", "카메라", "마이크", "캡쳐",
		"캡처", "되지않", "되지가", "재설치", "먹통", "멈춰", "멈추", "안열",
		"안켜",
	},
}
