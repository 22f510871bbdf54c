-- phrases/weak.lua: words that point somewhere without saying so.
--
-- A topic is not a demand, and a question word not yet a question.  These lists
-- count little (classify.lua) and suppress nothing; what is said outright is in
-- the lists of the same meaning in the other files.

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
