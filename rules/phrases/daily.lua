-- phrases/daily.lua: short messages of every day, in few words.
--
-- How a claim, a threat or a trick is told by somebody who writes one line and
-- no more; for the lists that the other files began.

-- So much back; when does it come; who pays.
phrases "money-demand" {
	en = {
		"back please", "back pls", "back plz", "refund pls", "money returned", "kindly settle", "please settle",
		"settle the claim", "settle my claim", "pay out the claim", "pay the claim", "pay my claim",
		"process my claim", "process the claim", "what i worked for",
		"want what i paid for", "take it off my bill",
	},
	zh = {
		"你们谁赔", "谁来赔", "谁赔我", "什么时候到账", "啥时候到账", "何时到账", "几时到账", "什么时候赔", "什么时候打给",
		"赔不赔", "谁负责赔", "把差的补", "补给我",
	},
	ko = {
		"언제입금", "언제지급", "언제물어", "누가물어", "누가배상", "누가보상", "언제보상", "언제돌려", "차액돌려", "돈주세요",
	},
}

-- Another one, the rest of it.
phrases "goods-demand" {
	en = {
		"send another", "send the rest", "send me the rest", "send the missing", "deliver the rest", "want the rest of",
		"need the rest of", "i'll settle for", "another one sent", "one that works",
	},
	zh = { "我要换货", "我要换新", "我要换一", "给我换", "换一批", "换个好的", "换好的", "换新的给", "把缺的", "把少的" },
	ko = { "새걸로", "새것으로", "나머지보내", "나머지도보내", "다른걸로바꿔", "멀쩡한걸로" },
}

-- On paper it came.
phrases "not-as-ordered" {
	en = {
		"marked as delivered", "marked delivered", "says delivered", "shows delivered", "given to the resident", "handed to someone",
		"shows as delivered", "says it was delivered", "left with a neighbour", "left with a neighbor",
		"only got half", "half of the order", "half the order",
		"one of the two", "two of the three", "arrived dented", "came dented", "dented", "came scratched",
		"delivered dented",
	},
	zh = {
		"显示代收", "显示已代收", "代收点说没", "根本没见着", "磕了个", "磕坏", "凹进去", "凹了", "凹陷",
		"只收到一", "只到了一", "少一件", "快过期", "临期", "日期不新",
	},
	ko = {
		"배송완료라는데", "배송완료라고뜨", "배송완료로뜨", "배송완료떴", "하나만왔", "한개만왔", "하나가안", "찌그러",
		"유통기한임박", "유통기한이얼마", "찍혀서왔",
	},
}

-- Ended, and still taken.
phrases "money-dispute" {
	en = {
		"still debiting", "still charging me", "still taking money", "still billing", "still being charged",
		"still being billed", "keeps charging", "keep charging me", "keeps billing", "keeps debiting",
		"charging me after", "billed after i", "charged after i", "final paycheck",
		"last paycheck", "final wages", "never paid me", "hours unpaid", "hours of unpaid",
	},
	zh = {
		"取消了还扣", "退订了还扣", "注销了还扣", "关了还扣", "停了还扣", "取消了还在扣", "还在扣我", "还在扣钱", "工钱没", "提成没发",
		"拖着不发", "拖着没发",
	},
	ko = {
		"해지했는데도", "탈퇴했는데도", "취소했는데또", "취소했는데도", "계속빠져나", "또빠져나", "월급이밀",
		"월급을안", "월급안", "알바비안", "알바비를",
	},
}

-- Each week again.
phrases "repeat-contact" {
	en = {
		"i call every week", "call every week", "call every day", "called every day", "called every week",
		"every day i call", "every week i call", "email every week", "ask every week",
		"trying since", "asking since", "chasing since", "been trying to get my", "keep asking",
		"kept asking", "asked every time", "every time i ask", "each time i ask", "2nd time i", "written several",
		"called and written",
	},
	zh = {
		"每周都打", "每星期都打", "每周都去", "天天问", "天天去问", "每次问都", "每次去都", "一问就", "下周复下周", "今天推明天",
		"一天拖一天", "来回推", "推来推去", "打了好多",
	},
	ko = {
		"매주전화", "매일전화", "매달전화", "매주문의", "매일문의", "물어볼때마다", "전화할때마다", "문의할때마다", "다음주다음주",
		"내일내일", "차일피일",
	},
}

-- With all accounts and all cousins; the firm goes, too.
phrases "review-campaign" {
	en = {
		"my whole family will review", "all my friends will review",
		"friends are all going to review",
		"watch your rating", "watch your stars", "off our approved list",
		"off our vendor list", "star rating will", "down to one star", "down to two stars", "my cousins will", "every cousin", "off the vendor list", "off our supplier list", "off the preferred list",
		"whole company off your", "whole office off your",
	},
	zh = {
		"小号多的是", "叫上亲戚", "发动亲戚", "发动朋友", "亲戚朋友一起", "亲友一起刷", "刷到一星",
		"刷成一星", "刷成两星", "移出供应商", "踢出供应商", "从合作名单", "从采购名单",
	},
	ko = {
		"친척들다", "친구들다동원", "지인들동원", "지인들다", "별점깎", "별점떨어뜨",
		"일점대로", "1점대로", "거래처에서빼", "협력업체에서빼", "업체명단에서",
	},
}

phrases "wants-nothing" {
	en = {
		"keep your money", "keep your refund",
	},
	zh = { "钱你留着", "钱你们留着", "钱不要了", "退款不要了", "不退也行,", "这钱我不要" },
	ko = { "돈은됐", "돈안받아", "환불됐고", "환불은됐", "그돈가지" },
}

-- It is out already, and many have seen it.
phrases "exposure-threat" {
	en = {
		"my thread on", "my thread about",
		"my video is at", "my post is at",
	},
	zh = { "我发的视频已经", "我发的帖子已经", "我的视频播放", "我的帖子已经", "播放量已经", "阅读量已经" },
	ko = { "올린글조회수", "올린영상조회", "제글조회수", "조회수벌써", "조회수가벌써" },
}

phrases "media-step" {
	en = {
		"news desk", "newsroom", "tip line", "call from channel",
		"told channel", "contacted channel", "channel 7's",
	},
	zh = { "新闻热线", "爆料热线", "栏目组", "民生栏目" },
	ko = { "제보팀", "뉴스제보", "시사프로", "방송국에" },
}

phrases "official-step" {
	en = { "sent everything to", "sent it all to", "sent the file to", "passed everything to", "handed everything to" },
	zh = { "材料都交给", "材料已交", "材料交到", "材料递" },
	ko = { "자료다보냈", "서류를보냈", "자료넘겼" },
}

-- How it is done, for a fee or for fun.
phrases "trick-told" {
	en = {
		"swap the old one", "list of shops that", "list of stores that",
	},
	zh = {
		"秒退攻略", "仅退款教程", "仅退款攻略", "仅退款技巧", "白嫖教程", "白嫖攻略", "不会申诉的店",
	},
	ko = { "환불꿀팁", "공짜로먹는", "공짜로쓰는", "무한환불" },
}

phrases "fabricated" {
	en = { "edit it however", "easy to add a", "easily add a", "editing does the rest", "posing as a guest", "posed as a customer" },
	zh = { "剪一剪就", "剪辑一下就", "p一下就", "p上去", "装作客人", "装成顾客" },
	ko = { "편집만하면", "편집만잘", "손님처럼", "손님으로가장", "손님인것처럼" },
}

phrases "ransom" {
	en = { "originals included", "original included", "and the original is yours", "the footage is yours for" },
	zh = { "原片给你", "原片一起", "连原片" },
	ko = { "원본까지드", "원본넘", "원본드리", "원본도드", "원본드" },
}

-- Somebody has what is mine, or shows it around.
phrases "data-leak" {
	en = {
		"another customer's details", "another customer's data", "stranger has my", "strangers have my",
		"with my phone and address", "with phone and address", "sent my details to", "sent my data to", "gave my number to",
		"gave my address to", "gave out my number", "gave out my address", "posted my number", "posted my phone",
		"posted my address", "my passport to someone", "someone else's details", "somebody else's details",
		"other customers' details",
	},
	zh = {
		"把我的电话给了", "把我电话给了", "把我的地址给了", "把我地址给了", "把我的手机号给了", "把我手机号给了", "把我的信息给了", "把我信息给了",
		"把我的照片发", "把我照片发", "我的电话被发", "我的手机号被发", "我的照片被发", "我的住址被", "别人的订单信息", "看到别人的信息",
		"别人能看到我的",
	},
	ko = {
		"제전화번호가단톡", "제번호가단톡", "제사진이랑전화", "제전화번호를알", "제번호를넘", "제번호를알려", "제전화번호를넘",
		"제주소를알려", "제주소가공개", "제연락처가공개", "남의개인정보", "다른사람정보가", "다른사람개인정보",
		"신상이올라", "번호가올라왔",
	},
}

-- Ill after a meal, in hospital.
phrases "injury" {
	en = { "been sick all night", "sick all night", "been throwing up", "couldn't stop vomiting", "on a drip", "in a&e", "in the er", "at the er" },
	zh = { "一直吐", "吐个不停", "上吐", "吐到", "现在在医院", "人在医院", "还在医院", "躺在医院", "挂水", "洗胃", "送医院", "送去医院" },
	ko = { "계속토하", "토하고", "병원에있", "병원에실려", "응급실이", "밤새토", "배탈이나" },
}

-- Followed, pestered, by somebody.
phrases "victim" {
	en = {
		"keeps messaging me", "keeps texting me", "keeps calling me and", "keeps following me", "won't stop messaging me",
		"won't leave me alone", "is stalking me", "he knows where i", "she knows where i", "they know where i live",
		"says he knows where",
	},
	zh = { "一直骚扰我", "老是骚扰我", "跟踪我", "一直给我发消息", "不停给我发", "知道我住哪", "知道我家在哪" },
	ko = { "스토킹", "계속따라", "계속연락와", "계속메시지", "집을알고", "제집주소를알", "괴롭힘", "괴롭혀" },
}

-- He had better not meet me.
phrases "violence-threat" {
	en = {
		"hope i don't meet", "hope i dont meet", "hope i never meet", "better hope i",
		"wait outside for",
		"waiting outside for him", "burn it down", "smash your", "smash up your",
	},
	zh = {
		"店长几点下班", "经理几点下班", "他几点下班我", "我知道你们店长", "下班别走", "别让我碰到你", "别让我碰到他", "别让我遇到你", "别让我遇到他", "别让我逮到", "堵他",
		"堵你", "把店砸", "烧了你", "等他下班",
	},
	ko = {
		"다부숴", "부숴버", "부셔버", "때려부", "불질러", "불지를", "퇴근시간알", "몇시에퇴근", "퇴근길조심", "만나면가만",
		"마주치면가만",
	},
}

-- They will see, they will hear.
phrases "exposure-threat" {
	en = {
		"going to see the photos", "going to see the video", "going to see this", "will see the photos", "will see the video",
		"will hear exactly", "will hear all about", "followers will hear", "followers will see", "followers will know",
		"followers are going to", "everyone will see what",
	},
	zh = { "粉丝都会知道", "粉丝会看到", "粉丝看看", "家长群里都会", "让全小区都", "让全网都" },
	ko = { "팔로워들한테다", "팔로워들이다", "팔로워한테", "얼굴이랑상호", "상호다올", "상호공개", "다올릴게", "다올립니다" },
}

-- A place where cases are heard.
phrases "authority-threat" {
	en = {
		"consumer tribunal", "the tribunal", "lodged a case with", "opened a case with the", "case with the regulator",
		"dispute with the regulator", "labour board", "labor board", "rent board",
	},
	zh = { "劳动监察", "劳动仲裁", "住建局投诉", "投诉到住建", "银保监投诉", "向银保监", "向工信部", "工信部投诉", "消协投诉" },
	ko = { "노동청에", "노동부에", "고용노동부에", "소비자원에", "금감원에", "방통위에", "공정위에" },
}

phrases "repeat-contact" {
	en = {
		"second week asking", "third week asking", "fourth week asking", "week asking for", "month asking for", "every time someone new",
		"each time someone new", "every time somebody new",
	},
	zh = { "每次换个人", "每次都换人", "问一次换一个" },
	ko = { "매번다른사람", "매번담당자가바" },
}

-- Who thought of that?
phrases "irony" {
	en = {
		"whoever designed", "whoever thought", "whoever wrote", "whoever came up", "who designed this", "who thought this",
		"some genius", "what genius", "bring back the old", "a step backwards", "a step back from",
	},
	zh = { "谁设计的", "哪个天才", "哪位天才", "哪个人才", "产品经理是", "设计师是", "策划是不是", "醉了" },
	ko = { "누가만들었", "누가설계", "누가기획", "기획자가", "기획자는", "개발자가써", "개발자는써" },
}

phrases "trick-told" {
	en = {
		"say it never arrived", "say the parcel never", "say the package never", "tell them it never arrived", "they always refund",
		"always refund under", "always refund anything", "never ask for proof", "never ask for photos", "did it nine times",
		"works like a charm every",
	},
	zh = { "就说没收到,", "说没收到就", "反正他们都退", "反正都会退", "从来不查", "百试百灵", "屡试不爽" },
	ko = { "안왔다고하면", "못받았다고하면", "무조건환불해", "증거도안", "확인도안하고환불" },
}

phrases "silence-offer" {
	en = { "star disappears", "review vanishes", "star goes away", "review goes away", "the review comes down" },
	zh = { "差评就消失", "差评我就删", "差评就没了" },
	ko = { "리뷰내려줄", "리뷰내려드", "리뷰는사라", "글은사라" },
}

phrases "price-named" {
	en = { re[[\d\d and (the|my|that|this) [ -~]{0,12}(review|star|post|video|rating)]] },
}

-- Whether it holds for this case.
phrases "rule-question" {
	en = { "is the warranty", "does the warranty", "is there a warranty", "warranty transferable", "covered by the warranty if", "how long is the warranty" },
	zh = { "保修能转", "保修可以转", "保修多久", "质保多久" },
	ko = { "보증기간이얼마", "보증이되나", "무상수리되나" },
}

-- Cannot breathe.
phrases "injury" {
	en = { "can't breathe", "cannot breathe", "couldn't breathe", "trouble breathing", "struggling to breathe" },
	zh = { "喘不上气", "呼吸困难", "晕倒", "昏倒" },
	ko = { "숨쉬기힘", "숨쉬기가", "숨이안", "숨을못", "호흡곤란", "쓰러졌" },
}

phrases "hazard" {
	en = { "nearly hit my", "almost hit my", "nearly hit a", "almost hit a", "nearly ran over", "almost ran over", "melted its plug", "plug melted" },
	zh = { "差点撞到", "差点撞上", "险些撞", "插头熔", "插头烧" },
	ko = { "치일뻔", "칠뻔", "부딪힐뻔", "플러그가녹" },
}

phrases "self-harm" {
	en = { "don't want to wake up", "dont want to wake up", "not wake up tomorrow", "no reason to live", "nothing left to live for" },
	zh = { "不想醒来", "不想再醒", "一了百了", "活着没意思" },
	ko = { "깨고싶지않", "눈뜨고싶지않", "살고싶지않" },
}

phrases "blackmailed" {
	en = { "have my nudes", "has my nudes", "my nudes and", "nudes of me", "nude photos of me", "naked pictures of me" },
	zh = { "拿我的裸照", "拿我裸照", "裸照要钱", "裸照威胁", "裸聊被", "裸聊视频" },
	ko = { "몸캠", "제나체", "알몸사진", "나체사진" },
}

phrases "data-leak" {
	en = {
		"someone else's medical", "somebody else's medical", "someone else's records", "someone else's account details",
		"another patient's", "another person's records", "someone else's statement", "someone else's name and address",
	},
	zh = { "别人的病历", "别人的检查报告", "别人的账单", "别人的快递单", "把我的住址发", "把我住址发", "把我的住址给了", "把我的住址告诉", "把我的联系方式发", "把我的联系方式给了", "把我联系方式给了" },
	ko = { "남의진료", "다른환자", "다른사람진료", "다른고객정보", "다른고객의정보" },
}

phrases "violence-threat" {
	en = { "know where he parks", "know where she parks", "know where you park", "know where they park", "know what he drives", "know what you drive" },
	zh = { "知道你车停", "知道你停车", "知道他车停" },
	ko = { "차어디에대", "어디주차하는지" },
}

phrases "exposure-threat" {
	en = {
		"goes on x", "goes on twitter", "goes on tiktok", "goes on instagram", "goes on facebook", "goes on linkedin",
		"goes on reddit", "goes online with", "going on tiktok", "going on twitter",
	},
}

phrases "paid-review" {
	zh = { "承接差评", "承接各平台", "先款后评", "接差评单", "代刷差评", "代发差评" },
	ko = { "별점작업", "1점작업", "리뷰작업", "후기작업" },
	en = { "bad reviews for sale", "reviews for hire", "negative reviews delivered" },
}

phrases "money-demand" {
	en = { "fare back", "want one fare", "my fare back", "ticket money back", "the balance back", "what's owed to me" },
}

phrases "goods-demand" { zh = { "要么修要么换", "修要么换", "换要么修", "要么换要么修", "要么换新" } }

phrases "repeat-contact" {
	en = { "asked for this in writing", "asked for this by", "i've now asked", "now asked for", "for the third time", "for the fourth time", "for the fifth time" },
	zh = { "每次都说明天", "每次都说下周", "每次都说等", "问了又问" },
	ko = { "네번째전화", "다섯번째전화", "세번째전화", "매번내일" },
}

-- Today, and not a day later.
phrases "at-once" {
	en = {
		"refund today", "refund now", "full refund now", "money back today", "money back now", "by the end of today",
		"by end of today", "this is my final", "final warning", "last warning",
		"last chance", "not waiting another", "not waiting any longer", "won't wait another", "will not wait another",
		"demand a full refund", "demand a refund", "i demand",
	},
	zh = {
		"今天必须", "今天之内", "今天就给我", "今天给我", "马上退", "立刻退", "立即退", "马上给我", "立刻给我", "立即给我", "必须马上",
		"必须立刻", "最后一次警告", "最后一次通知", "最后期限", "最后通牒", "限你们", "限三天", "限你三天",
	},
	ko = {
		"오늘까지처리", "오늘까지환불", "오늘까지입금", "오늘까지해결", "오늘까지보내", "오늘안에", "오늘안으로", "오늘중으로", "당장환불", "당장돌려", "당장보상", "당장처리", "당장입금", "즉시환불",
		"즉시처리", "즉시입금", "마지막경고", "마지막으로말", "마지막통보",
	},
}
