-- phrases/voice.lua: in what voice somebody speaks: asks, reports, plans, judges.
--
-- Small words, that any complaint may hold: they lean a decision and never make
-- it alone.

-- Judges a thing or a service.
phrases "voice-judge" {
	en = {
		"worst", "bad", "poor", "terrible", "horrible", "awful", "pathetic", "useless", "ridiculous", "disgusting", "rude", "slow",
		"cold", "dirty", "expensive", "overpriced", "avoid", "waste", "joke", "sad", "shame", "hate", "annoying", "frustrating",
		"unbelievable", "disappointed", "disappointing", "disappointment", "not worth", "not good", "no good", "zero", "no wonder",
		"lol", "wow", "ugh", "bye", "meh", "seriously", "unacceptable", "greedy", "thieves", "crooks", "scam", "pain", "mess",
		"tired", "loud", "noisy", "stale", "bland", "burnt", "charcoal", "small", "tiny", "old", "outdated", "ashamed",
		"embarrassing", "worse", "loyalty", "reward loyalty", "quality as ever", "as ever", "as always", "typical", "of course",
	},
	zh = {
		"太差", "很差", "好差", "真差", "差到", "差得", "极差", "最差", "差死", "差了", "这么差", "质量差", "态度差", "服务差", "口感差",
		"体验差", "效果差", "越来越差", "差,", "差。", "差!", "差劲", "烂", "坑", "垃圾", "失望", "无语", "恶心", "黑心", "服了", "呵呵", "再也", "不值", "后悔", "算了", "还不如", "一言难尽", "抠",
		"什么玩意", "一般", "不好", "不行", "不推荐", "差评", "一星", "不会再", "就这", "真是", "果然", "唉", "哎", "好意思", "凭什么", "无语凝噎",
		"难吃", "难喝", "难用", "难看", "难受", "难闻", "难听", "太难", "真难", "脏", "臭", "太旧", "破旧", "很旧", "旧了", "老旧", "陈旧",
		"太慢", "很慢", "好慢", "慢死", "慢得", "真慢", "慢吞吞", "又慢", "慢了", "吵", "冷冰冰", "冷漠", "太冷", "冷了", "冷的", "凉了", "冷淡",
		"太硬", "很硬", "硬得", "又硬", "偏硬", "硬邦邦", "太贵", "很贵", "好贵", "真贵", "这么贵", "那么贵", "死贵", "又贵", "贵得", "贵了", "偏贵",
		"太假", "假的", "假货", "气死", "气人", "生气", "真气", "好气", "来气", "气愤", "憋气", "气得", "气到", "受气", "服气", "气派", "越来越", "没有宣传", "不回购", "不买了", "可惜", "真有你的", "打水漂",
	},
	ko = {
		"최악", "별로", "쓰레기", "짜증", "실망", "어이", "ㅋㅋ", "ㅡㅡ", "ㅉ", "노답", "돈아깝", "비추", "다시는", "안쓴", "안써", "안감", "지움",
		"지웠", "지운다", "삭제했", "삭제함", "개판", "엉망", "답답", "느리", "불편", "구리", "심함", "인성", "수준", "그냥그래", "그냥 그래", "잡내",
		"귀찮", "매너", "기분", "시끄", "비싸", "맛없", "냄새", "더럽", "못하", "한심", "황당", "사기", "낚",
	},
}

-- Says what he or she will do.
phrases "voice-plan" {
	en = {
		"i will", "i'll", "i'm going to", "i am going to", "im going to", "i'm gonna", "gonna", "we will", "we'll", "we are going to",
		"i plan to", "we plan to", "i intend to", "i'm about to", "from now on", "from today", "next up", "next stop", "will be",
		"make sure", "i'll be", "i'm filing", "i am filing", "i shall", "ill be", "i'm posting", "i'm reporting", "i'm telling",
	},
	zh = {
		"我要让", "我就要", "我会", "我让", "我叫", "我跟", "让你们", "让他们", "让他", "让她", "从今", "以后每", "以后见", "每天", "天天",
		"一个个", "挨个", "全部", "全都", "所有人", "到底", "为止", "非要", "必须让", "今晚就", "今天就", "明天就", "马上就", "我马上", "我将",
		"见一次", "路过一次", "我准备", "准备把", "打算把", "这就去", "一路", "拉上", "带着", "发动大家", "发动所有", "发动朋友", "发动亲",
	},
	ko = {
		"겠습니다", "겠다", "할게", "할거", "할겁", "할테", "줄게", "줄테", "볼게", "끝까지", "매일", "계속", "전부", "다들", "합시다", "하자",
		"예정", "하러갈", "갈게", "쓸게", "올릴", "알릴", "넣을", "신고할", "지켜보", "보자", "구경", "해드릴게", "해드리죠", "해줄",
	},
}

-- Says what he or she has done to us already.
phrases "voice-done" {
	en = {
		"i told", "told my", "told our", "i reported", "i have reported", "i've reported", "have now reported", "reported him", "reported her",
		"reported them", "reported you", "i posted", "i've posted", "i shared", "i've shared", "i've told", "i have told", "i tweeted",
		"i warned", "i've warned", "i've sent", "i filed", "have filed", "has been reported", "sent copies", "copied in", "cc'd", "already told",
		"already sent", "already reported", "i left a", "i gave them a", "i rated", "recorded", "filmed", "screenshots", "screenshot",
	},
	zh = {
		"我已经", "我已", "已经把", "已经向", "已经给", "已经发", "已经寄", "已将", "我把", "我给", "都发了", "都说了", "全换", "寄往", "寄给", "递交",
		"举报了", "投诉了", "曝光了", "发了帖", "发到", "发在", "拍了", "录了", "录屏", "录音", "截图", "写了举报", "打了一星", "给了一星", "都打了",
		"我拉了", "我拍", "提交了", "送到了", "实名",
	},
	ko = {
		"올렸", "넣었", "풀었", "알렸", "신고함", "신고했", "제보했", "보냈습니다", "적었", "썼습니다", "녹음", "캡쳐", "캡처", "찍어놨", "찍어뒀",
		"저장", "남겼", "말했", "얘기했", "퍼졌", "접수했", "넣어놨", "뿌렸",
	},
}

-- Menaces, without a word of what is wanted.
phrases "voice-menace" {
	en = {
		"you will see", "you'll see", "watch this", "watch me", "just wait", "wait and see", "enjoy the", "enjoy your", "enjoy being", "have fun", "good luck",
		"i know where", "remember this", "remember my name", "remember me", "get ready", "be ready", "see how", "let's see", "we'll see",
		"sorry you", "coming for", "game on", "challenge accepted", "your turn", "mark my words", "count on it", "bank on it",
		"not one of us", "none of us", "every one of us", "all of us", "each of us", "as long as i live", "never forget", "i won't forget",
	},
	zh = {
		"你等着", "等着看", "等着吧", "走着瞧", "等着瞧", "记住", "给我记", "下场", "得罪", "奉陪", "没完", "跟你们没", "跟你没", "看你们", "看谁", "看他", "有你们",
		"要你好看", "别怪", "小心点", "当心", "知道厉害", "教训", "谁怕谁", "不信", "试试看", "你试", "放马过来", "不会让", "别想",
		"不得安", "好过", "不接受任何", "不接受调解",
	},
	ko = {
		"두고", "기다려", "기대해", "각오", "조심해", "조심하", "니네", "니들", "너네", "니가", "당신들", "들리시죠",
		"해보세요", "해보시", "보세요", "가만", "끝났", "어디한번", "어디 한번", "한번해", "알게될", "알게 될", "똑똑히", "지켜볼", "다안다", "다 안다",
	},
}

-- Speaks to somebody as "you", harshly or not.
phrases "voice-you" {
	en = { "you guys", "you people", "your company", "your staff", "your business", "your shop", "your store", "you", "your", "u", "ur" },
	zh = { "你们", "你们家", "贵司", "贵公司", "你家", "你店", "老板", "店家", "亲", "姐", "你" },
	ko = { "니들", "너네", "니네", "너희", "당신", "사장님", "운영자", "귀사", "니가", "너는", "너도", "너네", "네가", "이놈", "저놈", "그놈" },
}

-- One writes of a review as of a tool.
phrases "word-review" {
	en = { "review", "reviews", "star", "stars", "one-star", "five-star", "rating", "ratings", "feedback", "yelp", "tripadvisor", "google reviews", "trustpilot" },
	zh = { "差评", "好评", "评价", "评论", "一星", "五星", "星", "追评", "晒图", "晒单", "点评", "测评", "种草", "避雷", "避坑" },
	ko = { "리뷰", "후기", "별점", "별다섯", "별하나", "별1", "별5", "평점", "별다섯개", "포스팅", "악플" },
}

-- If not, then.
phrases "word-or-else" {
	en = { "or", "otherwise", "or else", "unless", "if you don't", "if not", "your choice", "up to you", "then", "and then", "skip" },
	zh = { "不然", "否则", "要不", "要么", "不给", "不转", "不同意", "要是", "如果", "不免", "自己算", "自己考虑", "前没", "没动静", "就" },
	ko = { "아니면", "안되면", "안주시면", "안해주", "싫으면", "싫으시면", "주시면", "해주시면", "주면", "하면", "낫겠죠", "아시죠", "아시잖아요", "까지" },
}

-- A request for money for oneself, of round amounts.
phrases "word-sum" {
	en = { "dollars", "bucks", "pounds", "euros", "cash", "grand", "a month and", "refund me the night", "bitcoin", "btc", "discount", "free" },
	zh = { "块", "元", "百", "千", "万", "红包", "转我", "转账", "打钱", "返现", "推广费", "辛苦费", "交个朋友", "好处" },
	ko = { "만원", "만 원", "계좌", "입금", "회식비", "용돈", "합의금", "협찬", "무료로", "서비스로", "포상금" },
}

-- Cannot, does not, no longer: something is in the way.
phrases "voice-cannot" {
	en = {
		"can't", "cannot", "can not", "cant", "won't", "wont", "doesn't", "does not", "isn't", "not able", "unable", "no longer", "never arrives",
		"vanished", "disappeared", "lost", "missing", "gone", "stalls", "hangs", "stuck", "fails", "failed", "swallowed", "wrong", "error",
		"nothing happens", "hasn't", "has not", "haven't", "have not", "not yet", "still", "don't know", "do not know", "no idea", "which one",
	},
	zh = {
		"不了", "不上", "不到", "不动", "不通", "不能", "无法", "没法", "不出", "不进", "失败", "提示", "显示", "不见", "没有人", "没人", "还没", "怎么还",
		"为什么还", "不知道", "不会", "弄不", "卡", "漏", "渗", "坏", "堵", "断", "封", "锁", "超过限额", "限额", "不通过", "怎么处理", "不收",
	},
	ko = {
		"안되", "안돼", "안됨", "안됩", "안켜", "안나", "안와", "안보", "안들", "안열", "못", "없어", "없다", "없는", "오류", "에러", "튕", "멈", "꺼",
		"사라", "날아", "막", "계속", "안울", "안뜨", "어떻게해", "어떡", "모르겠",
	},
}
