-- phrases/pressure.lua: how people spread, menace, trade and are pressed.
--
-- The lists of harm.lua, revenge.lua and malice.lua, by meaning: who is told, how
-- often, in what place; who presses whom for what.

phrases "spread" {
	en = {
		"mailing list", "pin it", "thread with", "pinned post", "every one of them will", "will get my photos",
		"gets the photos", "gets the recording", "gave them everything", "sent them everything",
		"forwarded to", "forward it to", "forward this to", "circulated", "told everybody", "told everyone",
		"telling everyone", "tell anyone who", "anyone who will listen", "warn every", "warning every", "warned every",
		"talked to the neighbours", "handing out", "hand out flyers", "leaflets", "with a sign", "with signs", 
		"picket", "picketing",
	},
	zh = {
		"发一遍", "统统发", "挨个发", "一个不落", "逐个通知", "逐一告诉", "劝退", "劝一个", "逢人", "见人就", "印成传单", 
		"张贴", "打印出来", "发传单", "在门口站", "举牌", "循环播放", "求扩散", "私我", "重谢", "谁能查到", "谁知道他", "谁认识",
		"抖出来", "抖搂", "全抖", "捅出去", "捅到", "晒出来", "全晒", "公之于众", "让大家看",
	},
	ko = {
		"쫙퍼", "쫙퍼트", "쫙뿌", "다뿌", "전부뿌", "싹다올", "싹올", "하나하나올", "일일이알", "만나는사람마다", "보는사람마다", "전단지",
		"현수막", "앞에서시위", "피켓", "들고서있", "링크돌", "캡쳐돌", "돌리겠", "돌릴게", "단톡에", "공유했", "다공유",
	},
}

phrases "review-campaign" {
	en = {
		"from a new account", 
		"as often as it takes", "as long as it takes", "until one of you", "until i get bored",
		"not one of us will", "none of us will ever", "will never set foot", "entire club", "whole club",
		"cost you more", "it will cost you", 
		"watch the rating", "watch your rating", "watch your reviews", "your rating drop",
	},
	zh = {
		"一天一次", "换个号", "换账号继续", "笑到最后", "看谁笑", "耗死", "陪你玩", "陪你们玩",
		"跟你们耗", "跟你耗", "不信治不了", "让你关门", "让他关门", "让你们关门", "吊销", "跪下", "下跪", "不得安宁",
		"全换走", "全部换走", "集体退", "集体换", "集体卸", "一个人都别想", 
	},
	ko = {
		"다른계정으로", "전부환불하고접", "다같이접", "단체로접", "단체탈퇴",
		"단체환불", "손님끊기", "손님없을", "원생빠지", "매출떨어", "문닫는날", "구경하러", "끝장을", "피말려", "질릴때까지",
	},
}

phrases "violence-threat" {
	en = {
		"i'm outside", "i am outside", "on my way over", "don't lock the door", "you better hide", "hide your", "know where you park",
		"know when you close", "see you after work", "see you in the parking lot", "see you outside", "walks home alone",
	},
	zh = {
		"在门口等你", "下班别走", "别想走出", "出门小心", "过来找你", "去找你算账", "找你算账", "让你躺", "躺着出去",
		"抽你", "揍你", "弄残", 
	},
	ko = {
		"사무실로갈", "사무실로간", "회사로갈", "회사로간", "가게로갈", "가게로간", "문잠그지", "문잠그", "혼자있더", "혼자있는거", "퇴근해라",
		"퇴근할때보자", "밤에보자", "밖에서보자", "기다리고있어", "얼굴다알", 
	},
}

phrases "silence-offer" {
	en = {
		"happy to forget", "happy to overlook", "i could forget", "could be forgotten", "can be forgotten", 
		"we never spoke", "never happened", "no hard feelings", 
		"they all love you", "makes me forget", "lose the photos", "lose the pictures", "lose the video", 
	},
	zh = {
		"不想把事情", "不想搞大", "不想闹大", "面子上", "大家面子", "都过得去", "大家都好过", "保持沉默",
		"这批货我就", "当我没", "就当我没", "给个面子", "懂的都懂", 
	},
	ko = {
		"잊어드", "잊을게", "못본척", "모른척", "넘길게", "묻을게", "별다섯개드", "별다섯개로",
		"다섯개드릴", "좋게남", "별점관리", "서로편", 
	},
}

phrases "or-else" {
	en = { "skip a", "said no to", "who said no", "until midnight", "by midnight", "by breakfast", "until friday", "until monday", "hours to", "works for us", "works for me", "you know how it is", "your move", "choose wisely", "unhappy people" },
	zh = { "不合作", "不配合", "不转我就", "不给的", "八点前", "今晚前", "中午前", "下班前", "天亮前", "哪个亏", "自己算", "你算算", "去问问", "你可以问" },
	ko = { "아니면동네", "아니면카페", "안그럼", "안넣으면", "안들어오면", "넣으시면", "빼주시면", "챙겨주시면", "계좌남", "결정하세요", "어느쪽이" },
}

phrases "word-sum" {
	en = { "in cash", "btc", "the bill for", "bill disappears", "free brunch", "for my crew", "membership of ours" },
	zh = { "红包", "保护费", "推广费", "打到卡", "扫码付", "收款码", "六百六", "八百八" },
	ko = { "통장에", "제통장", "계좌로", "회식비", "챙겨주", "월관리비" },
}

phrases "blackmailed" {
	en = {
		"hand over $", "hand over cash", "hand over money", "told to hand over", "says unless", "said unless", "admits nothing is wrong",
		"protect ourselves", "protect myself from", "or she would report", "or he would report", "or they would report", "she'll tell the",
		"he'll tell the", "she will tell the", "he will tell the", "pressuring us", "extorting", "extorted",
		"blackmailing", "blackmailed", "trying to extort", 
	},
	zh = {
		"张口就是", "张口就要", "张口要", "开口就要", "狮子大开口", "讹上", "缠上", "要我们付", "要我们赔", "要求我们赔",
		"说不给", "不给就发", "不给就说", "不给就要", "要发出去毁", "毁我生意", "毁我们", "聊天记录都在", "倒打一耙", "故意找茬", "碰瓷",
	},
	ko = {
		"요구하는데영수증", "돈을내놓으라", "달라고하면서", "리뷰올린다고합", "올린다고합니다",
		"올리겠다고합니다", "보내겠다고합니다", "보내겠다고해", "뿌리겠다고합", "유포하겠다고", "지인들한테보내", "지인들에게보내", "녹화했다면서", "협박성",
	},
}

phrases "victim" {
	en = { "taken into custody", "warrant for my", "warrant for me", "kept me on the phone", "claiming to be", "claims to be from", "caller claiming", "threatening voicemail", "threatening calls", "threatening messages", "gave him the code", "gave them the code", "sold me a fake", "phished", "phishing" },
	zh = { "自称银行", "自称客服", "冒充公检法", "冒充警察", "报验证码", "给了验证码", "被调包", "调包", "掉包", "序列号对不上", "卡里没了", "被骗走", "爆通讯录", "打到单位", "打到公司" },
	ko = { "문자를보내요", "무섭습니다", "무서워요", "찾아와요", "집도알고", "혼자사는", "사칭하", "협박하면서", "인증번호를알려", "돈이사라" },
}

phrases "hazard" {
	en = { "co alarm", "went off twice", "carbon monoxide", "folded while", "railing", "loose railing", "wheels came off" },
	zh = { "下坠", "突然下降", "困在里面", "墙塌了", "顶塌了", "板塌了", "已经塌了", "塌了一块", "路塌了", "地塌了", "房塌了", "塌陷", "开裂的墙", "露出钢筋", "摇摇欲坠", "差一点被撞", "差点被撞", "从不减速", "没有护栏", "起火", "烧坏" },
	ko = { "흔들립니다", "흔들려요", "떨어질것", "떨어질까", "난간", "무너질것", "금이갔", "위태", "튀어나와", "감전될", "불이날" },
}

phrases "injury" {
	en = { "cut to the bone", "finger was cut", "lost a tooth", "broken tooth", "broken wrist", "slipped on the wet", "hospital records", "hospital invoice", "needed stitches", "er with" },
	zh = { "磕掉", "磕破", "缝了", "割破", "划破", "烫伤", "嘴都割", "牙磕" },
	ko = { "찢어졌", "바늘꿰맸", "꿰맸", "두드러기", "흉터" },
}

phrases "data-leak" {
	en = { "another patient's", "another customer's", "someone else's test", "his date of birth", "her date of birth", "who has received mine", "sent my details to", "my social security", "on a public page", "visible to everyone", "copied everyone" },
	zh = { "房号电话", "姓名电话", "发在群里", "贴在公告", "名单贴", "打成表格", "别人的病历", "别人的订单" },
	ko = { "제번호로", "번호를알아", "개인번호로", "다른분정보", "남의주소", "명단이공개", "주소가공개", "연락처가공개" },
}

phrases "media-step" {
	en = { "the news desk", "news desk", "the local paper", "local news", "investigative reporter", "tv crew" },
	zh = { "记者来", "民生栏目", "小莉帮忙", "帮忙栏目", "上新闻" },
	ko = { "방송국", "기자분", "뉴스에나", "시사프로" },
}
