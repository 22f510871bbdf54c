-- phrases/desk.lua: what domain.lua looks for.

-- We are said to have meant it.
phrases "intended-fault" {
	en = { "on purpose", "deliberately", "intentionally", "knowingly", "you knew", "they knew" },
	zh = { "故意", "明知", "存心", "有意为之", "蓄意" },
	ko = { "고의", "일부러그", "알면서", "고의로" },
}

-- A slip of the customer's own.
phrases "own-fault" {
	en = {
		"by mistake", "by accident", "my mistake", "my own fault", "my fault",
		"i misread", "accidentally", "i pressed the wrong", "i clicked the wrong",
	},
	zh = { "误点", "误操作", "点错", "按错", "拍错", "我的错", "我自己弄", "不小心", "手滑", "没看清" },
	ko = { "실수로", "잘못눌", "잘못클릭", "제잘못", "모르고결제", "착오로" },
}

phrases "misunderstood" {
	en = { "i misunderstood", "misunderstanding", "i thought it was", "i thought it meant", "i assumed it" },
	zh = { "我以为", "误会", "误解", "理解错", "还以为" },
	ko = { "오해", "착각", "인줄알았", "인줄로알" },
}

phrases "superior-demand" {
	en = {
		"your manager", "the manager", "a manager", "a supervisor", "your supervisor",
		"your boss", "someone in charge", "somebody in charge", "head office", "the ceo",
	},
	zh = { "叫你们经理", "找你们经理", "你们领导", "你们老板", "叫老板", "让老板", "负责人出来", "找负责人", "总部" },
	ko = { "책임자", "점장불러", "사장나", "사장님바꿔", "윗사람", "본사에연락", "매니저불러" },
}

phrases "passed-around" {
	en = {
		"transferred me", "passed around", "passed me from", "bounced between",
		"run around", "runaround", "back and forth", "each other", "blames the",
	},
	zh = { "踢皮球", "推来推去", "互相推", "相互推", "让我找", "又让找", "三个部门", "多个部门" },
	ko = { "떠넘", "서로미", "부서로", "여기저기전화", "돌려막" },
}

phrases "wide-impact" {
	en = { "all residents", "whole building", "many customers", "many of us", "dozens of us", "hundreds of us", "other customers too" },
	zh = { "几十户", "上百户", "全体业主", "众多业主", "很多业主", "全小区", "全村", "几十个", "三十多", "集体", "受害者" },
	ko = { "입주민전체", "주민모두", "피해자들", "여러명이", "수십명", "다수의" },
}

phrases "price-cause" {
	en = { "price increase", "price went up", "overpriced", "too expensive", "hidden fee", "premium", "fees" },
	zh = { "涨价", "加价", "太贵", "乱收费", "手续费", "降价", "价格" },
	ko = { "가격이올", "비싸", "수수료", "인상", "바가지" },
}

phrases "credit-topic" {
	en = { "credit report", "credit score", "credit bureau", "loan", "mortgage", "credit limit", "credit card" },
	zh = { "征信", "贷款", "额度", "信用卡", "逾期", "房贷" },
	ko = { "신용등급", "신용점수", "대출", "연체", "카드한도" },
}
