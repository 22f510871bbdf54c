-- phrases/daily.lua: short messages of every day, in few words.
--
-- How a claim, a threat or a trick is told by somebody who writes one line and
-- no more; for the lists that the other files began.

-- So much back; when does it come; who pays.
phrases "money-demand" {
	en = {
		"back please", "back pls", "back plz", "refund pls", "money returned", "kindly settle", "please settle",
		"settle the claim", "settle my claim", "pay out the claim", "pay the claim", "pay my claim",
		"process my claim", "process the claim", "what i worked for", "what i earned",
		"want what i paid for", "who pays for", "who is paying for", "who's paying for", "take it off my bill",
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
	zh = { "我要换", "给我换", "换一批", "换个好的", "换好的", "换新的给", "把缺的", "把少的" },
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
		"显示代收", "显示已代收", "代收点说没", "根本没见着", "有个坑", "磕了个", "磕坏", "凹进去", "凹了", "凹陷",
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
		"해지했는데", "해지했는데도", "탈퇴했는데도", "취소했는데또", "취소했는데도", "계속빠져나", "또빠져나", "월급이밀",
		"월급을안", "월급안", "알바비안", "알바비를",
	},
}

-- Each week again.
phrases "repeat-contact" {
	en = {
		"i call every week", "call every week", "call every day", "called every day", "called every week",
		"every day i call", "every week i call", "email every week", "ask every week",
		"trying since", "asking since", "chasing since", "waiting since", "been trying to get my", "keep asking",
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
		"watch your rating", "watch your stars", "watch the stars", "off our approved list",
		"off our vendor list", "star rating will", "down to one star", "down to two stars", "my cousins will", "every cousin", "off the vendor list", "off our supplier list", "off the preferred list",
		"whole company off your", "whole office off your",
	},
	zh = {
		"一堆小号", "好几个小号", "小号多的是", "叫上亲戚", "发动亲戚", "发动朋友", "亲戚朋友一起", "亲友一起刷", "刷到一星",
		"刷成一星", "刷成两星", "移出供应商", "踢出供应商", "从合作名单", "从采购名单", "全公司都不",
	},
	ko = {
		"부계정", "계정여러개", "계정이여러", "친척들다", "친구들다동원", "지인들동원", "지인들다", "별점깎", "별점떨어뜨",
		"일점대로", "1점대로", "거래처에서빼", "협력업체에서빼", "업체명단에서",
	},
}

phrases "wants-nothing" {
	en = {
		"keep the money", "keep your money", "keep my money", "keep the cash", "keep the refund", "keep the change", "keep your refund",
		"keep the deposit",
	},
	zh = { "钱你留着", "钱你们留着", "钱不要了", "退款不要了", "不退也行,", "这钱我不要" },
	ko = { "돈은됐", "돈안받아", "환불됐고", "환불은됐", "그돈가지" },
}

-- It is out already, and many have seen it.
phrases "exposure-threat" {
	en = {
		"my thread on", "my thread about", "my video has", "my post has",
		"my video is at", "my post is at", "my tweet has", "my review has",
	},
	zh = { "我发的视频已经", "我发的帖子已经", "我的视频播放", "我的帖子已经", "播放量已经", "阅读量已经" },
	ko = { "올린글조회수", "올린영상조회", "제글조회수", "조회수벌써", "조회수가벌써" },
}

phrases "media-step" {
	en = {
		"news desk", "newsroom", "tip line", "call from channel", "to channel 4", "to channel 5",
		"to channel 7", "to channel 9", "told channel", "contacted channel",
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
		"refund method", "method still works", "works every time", "they never check", "nobody checks",
		"swap the old one", "list of shops that", "list of stores that",
	},
	zh = {
		"秒退攻略", "仅退款教程", "仅退款攻略", "仅退款技巧", "退款教程", "白嫖教程", "白嫖攻略", "不会申诉的店",
	},
	ko = { "환불꿀팁", "환불하는법", "공짜로먹는", "공짜로쓰는", "무한환불", "방법공유" },
}

phrases "fabricated" {
	en = { "can be edited", "edit it however", "easy to add a", "easily add a", "editing does the rest", "posing as a guest", "posed as a customer" },
	zh = { "剪一剪就", "剪辑一下就", "p一下就", "p上去", "摆拍", "装作客人", "装成顾客" },
	ko = { "편집만하면", "편집만잘", "손님처럼", "손님으로가장", "손님인것처럼", "합성하면", },
}

phrases "ransom" {
	en = { "originals included", "original included", "and the original is yours", "the footage is yours for" },
	zh = { "原片给你", "原件给你", "原片一起", "连原片" },
	ko = { "원본까지드", "원본넘", "원본드리", "원본도드", "원본드" },
}
