-- phrases/malice.lua: the parts of a trade in which the complaint is the goods.
--
-- None of these lists says anything alone: silence may be offered by anybody,
-- and so may a price.  classify.lua joins them: silence and a price, a favour
-- and a bad review, data and a ransom.  The whole sentences of pay-or-post are
-- in the files of the languages.

-- What is offered: silence, a better review, a complaint withdrawn.
phrases "silence-offer" {
	en = {
		"your rating alone", "leave your rating", "leaves your rating",
		"i leave you alone", "i'll leave you alone", "then it is gone",
		"and it's gone", "and it is gone", "remove the negative",
		"remove my negative", "remove the feedback", "remove my feedback",
		"change my feedback", "revise my feedback", "revise my review",
		"update my feedback", "take back my review", "retract my review",
		"withdraw my review", "five star review", "5 star review",
		"positive feedback", "glowing write-up", "lovely post", "nice post",
		"good word", "take the review down", "take my review down",
		"take down the review", "take down my review", "take the post down",
		"take my post down", "take the video down", "take the thread down",
		"delete the review", "delete my review", "delete the post",
		"delete the video", "delete the photos", "delete everything",
		"remove the review", "remove my review", "remove the post",
		"remove the video", "the review disappears", "review goes away",
		"review will disappear", "the review comes down", "post comes down",
		"video comes down", "change my review", "edit my review",
		"amend my review", "update my review to", "change it to five",
		"change it to 5", "make it five stars", "make it 5 stars",
		"stays at five stars", "stays five stars", "keep my mouth shut",
		"my silence", "buy my silence",
		re[[(nobody|no one) (has|needs) to know( about| of | a thing| anything| it|[.,;!]|$)]],
		"forget what i saw", "forget it happened", "forget this happened",
		"forget the whole thing", "pretend it never happened",
		"pretend nothing happened", "drop the complaint",
		"drop my complaint", "withdraw the complaint",
		"withdraw my complaint", "call it quits", "call it even",
		"we're even", "we are even", "go away quietly", "make it go away",
		"makes it go away", "make this go away", "make this problem go away",
		"problem goes away", "off the record", "settle this quietly",
		"settle quietly", "sort this out quietly", "won't go public",
		"won't report you", "will not report you", "won't report it",
		"won't tell anyone", "will not tell anyone", "not tell anybody",
		"write something nice", "write you a good review",
		"write a good review", "leave a good review",
		"leave you a good review", "leave a great review", "glowing review",
		"leave you five stars", "leave five stars", "leave a five star",
		"leave a 5 star", "leave 5 stars", "give you five stars",
		"give you 5 stars", "look the other way", "let it slide",
		"let this slide", "stay quiet", "keep quiet", "keep it quiet",
		"stays between us", "keep this between us", "walk away from this",
		"sign whatever",
		re[[(review|post|video|photo|picture|story|complaint|thread)s? (will |would |can |could )?(go|goes|vanish|vanishes|disappear|disappears|stay|stays|remain|remains) (away|down|positive|private|nice)]],
		re[[(won'?t|will not|don'?t have to|needn'?t) (post|publish|upload|share|report|tell|send) (it|this|that|them|you|anything)]],
	},
	zh = {
		"图个吉利", "它就没了", "今晚就没了", "我就当没", "当没这回事",
		"付一百块删", "块删评", "元删评", "付费删评", "来一条更狠",
		"不剪进去", "我剪", "美言", "说好话", "多说好话", "夸一夸",
		"懒得去市监", "懒得去工商", "懒得举报", "懒得投诉", "省得你罚",
		"省得罚", "省得你们罚", "省得麻烦", "扫我码", "扫我的码", "收款码",
		"我就不去", "就不去市监", "就不去工商", "就不计较", "删差评", "删评",
		"删帖", "删掉差评", "删掉视频", "视频删", "视频我删", "视频我就删",
		"评论删", "评论我删", "帖子删", "当场删", "立刻删", "立马删",
		"马上删", "我就删", "撤差评", "撤评", "撤投诉", "撤诉", "撤销投诉",
		"撤回投诉", "撤销举报", "撤回举报", "改成五星", "改五星", "改成好评",
		"改好评", "改回好评", "换成好评", "给你好评", "给你们好评",
		"给你五星", "写好评", "写个好评", "写篇好评", "好评推荐", "写得好看",
		"写好看", "写漂亮", "两清", "一笔勾销", "私了", "私下解决",
		"私下了结", "和解", "就当没发生", "当没发生", "当没看见",
		"就当没看见", "当作没看见", "不追究", "不再追究", "这事就算了",
		"这事就过去", "就算过去", "不往外说", "不说出去", "不会说出去",
		"封口", "不声张", "不曝光", "不举报", "不再投诉", "睁一只眼",
		"各走各路", "井水不犯河水", "不为难你", "不难为你", "不找你麻烦",
		"不找麻烦",
	},
	ko = {
		"조용히넘", "조용히끝", "조용히정리", "조용히마무리", "조용히처리",
		"5점으로바꿔드", "다섯개로바뀝", "리뷰안올릴", "후기안올릴",
		"글안올릴", "별점바꿔", "별다섯", "다섯개로바", "지워집니다",
		"지워드", "지워줄", "지울게", "지우겠", "삭제해드", "삭제할게",
		"삭제해줄", "삭제하겠", "내려드", "내려줄게", "내릴게", "내리겠",
		"5점으로바", "별다섯개로", "별5개로", "5점드릴", "5점줄", "좋게써",
		"좋게올", "좋게적", "잘써드", "잘써줄", "좋은후기", "좋은리뷰",
		"후기좋게", "리뷰좋게", "없던일로", "없었던일로", "좋게끝",
		"좋게좋게", "좋게넘어", "넘어가드", "넘어가줄", "취하해", "취하하",
		"신고안할", "신고안하", "못본걸로", "눈감아", "합의", "좋게마무리",
		"서로좋", "입다물", "입닫",
	},
}

-- What is asked for it: an amount.
phrases "price-named" {
	en = {
		"in the envelope", "an envelope", "the envelope", "small gift",
		"cash gift", "half the price", "the other half", "half back",
		"double the", "twice the price", "a bill would", "pay me", "grand",
		"a little something", "make it worth", "worth my while", "gift card",
		"gift cards", "paypal", "venmo", "cash app", "zelle", "by transfer",
		"wire me", "in cash", "hundred", "thousand", "fifty", "twenty",
	},
	zh = {
		"红包", "转账", "转给我", "打钱", "打款", "给钱", "转钱", "表示表示",
		"意思意思", "一点心意", "辛苦费", "好处费", "车马费", "微信转",
		"支付宝转", "返现", "开个价",
	},
	ko = {
		"만원", "천원", "백만", "계좌", "입금", "쏴주", "쏘세요", "송금",
		"보내주시면", "성의", "용돈", "사례비", "돈좀", "현금으로",
	},
}

-- What is asked for it: a favour.
phrases "freebie" {
	en = {
		"at the price of", "for the price of a", "suite for", "a suite",
		"late checkout", "room upgrade", "free bottle of", "a bottle of",
		"for free", "free of charge", "free meal", "free meals",
		"free dinner", "free lunch", "free room", "free stay", "free night",
		"free nights", "free dessert", "free drinks", "free bottle",
		"free ticket", "free tickets", "free shipping", "free product",
		"free products", "free upgrade", "an upgrade", "upgrade me",
		"upgrade us", "better room", "comp", "comped", "comp me", "comp us",
		"complimentary", "on the house", "no charge", "free month",
		"free year", "half off", "half the bill", "half price", "discount",
		"sponsor me", "sponsorship", "collaboration", "collab",
		"waive the bill", "waive my bill", "tear up the bill",
		"skip the bill", "extra discount", "free service", "free haircut",
		"free session",
		re[[knock [ -~]{0,12}off]],
		re[[\d+ ?(%|percent) (off|discount)]],
	},
	zh = {
		"报销", "车马费", "免这桌", "免这单", "这桌免", "这单免", "这桌算你",
		"算你们请", "不用结账", "免单", "免了", "免费送", "免费给", "免费住",
		"免费吃", "送我一", "白送", "白吃", "半价", "打个折", "打五折",
		"打折", "赞助", "合作费", "资源置换", "置换", "升级房", "免房费",
		"免餐费", "请客", "不收钱", "不用付", "减半", "送一份", "餐费退",
		"退餐费", "补偿一顿", "多返",
	},
	ko = {
		"쿠폰열장", "커피쿠폰", "쿠폰주면", "쿠폰주시면", "기프티콘",
		"상품권주", "쿠폰몇장", "장이면", "세잔만더", "한잔만더", "하나만더",
		"더주세요", "추가로주시", "더챙겨", "무료로", "공짜", "협찬",
		"서비스로", "그냥주", "할인해", "업그레이드", "공짜로", "무상제공",
		"무료제공", "무료숙박", "무료식사", "돈안받", "반값", "절반만",
		"안받으시면",
	},
}

-- The other side of the coin: the bad review, the video.
phrases "bad-review" {
	en = {
		"blog post", "the blog", "goes live", "your rating", "my rating",
		"star rating", "photos go", "the photos", "bad review",
		"bad reviews", "negative review", "negative reviews",
		"terrible review", "scathing review", "honest review", "one star",
		"1 star", "zero stars", "a star less", "lose a star", "tripadvisor",
		"trip advisor", "yelp", "google reviews", "google review",
		"trustpilot", "booking.com", "my review", "the review",
		"leave a review", "my story", "my followers", "my subscribers",
		"my viewers", "my video", "the video", "my reel", "my tiktok",
		"warn my", "trash your",
	},
	zh = {
		"差评", "一星", "1星", "打低分", "避雷", "拍视频", "拍了视频",
		"视频", "探店", "大众点评", "小红书", "抖音", "食记", "评价",
		"写出来", "发出去", "曝光", "照片",
	},
	ko = {
		"리뷰무섭", "리뷰안무섭", "후기무섭", "별점", "1점", "후기", "리뷰",
		"안좋게", "느낀대로", "나쁘게", "혹평", "올릴수밖에", "쓸수밖에",
		"솔직하게", "영상", "블로그", "맘카페",
	},
}

-- Somebody who reaches many.
phrases "reach" {
	en = {
		"followers", "subscribers", "influencer", "blogger", "vlogger",
		"youtuber", "tiktoker", "content creator", "food critic",
		"local guide", "my audience", "my readers", "my viewers",
		"my channel",
	},
	zh = {
		"探店号", "万粉", "大号", "百万博主",
		re[[[0-9一二两三四五六七八九十百几]{1,4}(万|千|w)?多?(粉|个粉|关注)]],
		"粉丝", "博主", "大v", "网红", "探店", "部落客", "达人", "up主",
		"追踪", "阅读量", "自媒体", "播放量", "主播", "带货",
	},
	ko = {
		"팔로워", "구독자", "블로거", "인플루언서", "유튜버", "블로그",
		"방문자", "체험단", "크리에이터", "bj", "틱톡커",
	},
}

-- A rule of the law as a lever: the fine, the label, the inspector.
phrases "law-lever" {
	en = {
		"disabled ramp", "wheelchair ramp", "accessibility", "accessible",
		"ada", "the fine", "a fine", "fines", "fined", "penalty",
		"penalties", "allergen rules", "label", "labels", "labelling",
		"not compliant", "non-compliant", "ada compliance", "gdpr",
		"your licence", "your license", "lose your licence",
		"lose your license", "inspector", "inspection", "statutory",
	},
	zh = {
		"罚款", "广告法", "食品安全法", "极限词", "绝对化用语", "中文标签",
		"没有标签", "无证", "工商上门", "执法", "查处", "停业整顿", "全网最",
	},
	ko = {
		"과태료", "벌금", "영업정지", "과징금", "식품위생법", "표시광고법",
		"원산지", "단속", "식약처", "위생과", "구청에넣", "행정처분", "위반",
	},
}

-- Deals in complaints.
phrases "claim-trade" {
	en = {
		"i've sued", "sued eleven", "sued ten", "won't be the next",
		"others asked", "others wanted", "others got", "forget about the",
		"i do this full time", "this is what i do", "as i do with others",
		"the others paid", "everyone else paid", "all the others settled",
		"a small settlement", "reasonable settlement", "settlement offer",
		"my usual fee", "cheaper for you", "cheaper for everyone",
		"cheaper than the fine", "cheaper than a fine",
	},
	zh = {
		"别的家长", "别人张口", "人家都要", "张口就是", "我只要两", "我只要三", "我只要五", "我只要八",
		"让你天天跑", "跑断腿", "跑监管局", "专门做这个", "专业打假",
		"靠这个吃饭", "吃这碗饭", "做这行", "打假多年", "上家赔", "上一家赔",
		"别人都赔", "别的店都", "同行都是", "老规矩", "圈里都", "赔了就撤",
		"钱到就撤", "到账就撤", "到账撤", "转了就撤", "写好撤诉",
		"材料我已经", "材料写好", "材料都写好",
		re[[(转|给|赔|打)我?[0-9一二两三四五六七八九十百千万]{1,6}(元|块)?.{0,4}(和解|了结|私了|撤|算了|拉倒)]],
	},
	ko = {
		"정리하실래", "정도로정리", "위로금", "서로편하게", "찍어뒀",
		"이걸로먹고", "다들합의", "다른가게는", "다른데는다", "다른업체는",
		"합의금으로", "합의보고", "합의금만", "서로좋게", "골치아프",
		"시끄러워지", "일커지", "커지기전",
	},
}

-- Holds data or things that are not his.
phrases "holds-data" {
	en = {
		"your admin panel", "admin panel", "internal chats", "your internal",
		"screenshot from your", "your admin password", "your database",
		"your databases", "your repositories", "your repository",
		"your repos", "your source code", "your server", "your servers",
		"your customer list", "your customer data", "your customers' data",
		"your client list", "your backups", "your files are",
		"your files have", "your data is", "your data has", "your data was",
		"your emails have", "your system has been", "your network has been",
		"your password is", "your webcam",
	},
	zh = {
		"后台截图", "管理后台", "你们内部", "内部聊天记录", "你们的后台",
		"后台密码", "后台账号", "你们的数据库", "你们数据库", "会员数据库",
		"客户数据", "客户资料在", "用户数据在", "在我手上", "在我手里",
		"你们的源码", "你们后台", "你们的服务器", "你公司的数据",
		"你们系统已",
	},
	ko = {
		"관리자페이지", "관리자화면", "내부자료", "내부문서", "내부대화",
		"고객명단", "고객정보를갖", "고객정보갖", "고객db", "데이터를갖",
		"데이터갖", "서버를뚫", "소스코드를", "고객데이터", "갖고있습니다",
		"확보했", "해킹했",
	},
}

-- How it is to be paid, or what happens else.
phrases "ransom" {
	en = {
		"every group chat", "group chat i have", "ends up in", "ends up on",
		"lifetime premium", "lifetime account", "goes to the mums",
		"bitcoin", "btc", "monero", "in crypto", "usdt", "wallet address",
		"address below", "ransom", "to get it back", "to get them back",
		"recover your files", "restore your", "decrypt", "or we publish",
		"or we sell", "we will publish", "we publish", "made public",
		"leaked publicly", "sold to",
	},
	zh = {
		"往群里丢", "往群里发", "丢群里", "一张张往", "终身会员", "全发出去",
		"比特币", "虚拟币", "打到下面", "这个地址", "赎金", "钱包地址",
		"挂到网上卖", "挂网上卖", "卖给", "公开出来", "全部公开",
	},
	ko = {
		"평생이용권", "단톡방에뿌", "하나씩뿌", "커뮤니티에뿌", "비트코인",
		"코인으로", "지갑주소", "코인보내", "전부공개", "모두공개",
		"유출시키", "판매하겠", "다뿌리",
	},
}

-- The same words said by whoever it was done to.
phrases "done-to-us" {
	en = {
		"our database", "our data", "our files", "our server", "my files",
		"my data", "my computer", "i received an email", "i got an email",
		"this email", "we received", "we got", "asking me", "asks me",
		"telling me", "what should i do", "what do i do", "is this real",
	},
	zh = {
		"我们的数据库", "我的电脑", "我收到", "收到一封", "收到邮件",
		"怎么办", "求助", "勒索我们", "向我们", "有人说", "对方说", "对方要",
	},
	ko = {
		"저희서버", "저희데이터", "제컴퓨터", "메일을받", "메일이왔",
		"연락이왔", "어떡하", "어떻게해야", "도와주", "하라고합니다",
		"하라네요", "달라고합니다",
	},
}

-- Tells how goods or meals are had for nothing.
phrases "trick-told" {
	en = {
		"never had to pay", "never paid for a meal", "never pay for a meal",
		"put the hair", "put a hair on", "drop a hair", "drop a fly",
		"couldn't tell the difference", "could not tell the difference",
		"returned a replica", "return a replica", "returned a fake",
		"return a fake", "returned the fake", "swap it for a fake",
		"swapped the labels", "easiest 100", "easiest 900",
		"free lunch every", "free dinner every", "free voucher every",
		"get a voucher every time", "complain and they", "just complain and",
		"make up a complaint", "made up a complaint", "worked for me every",
		"try it yourselves", "you should try it", "they just send another",
		"just send another one", "third phone this year",
		"second one for free", "free one every", "they just refund",
		"they refund without", "instant refund", "refund without asking",
		"never ask for it back", "don't even ask for it back",
		"don't have to return", "without returning", "works every time",
		"never fails", "they never check", "nobody ever checks",
		"easy trick", "simple trick", "little trick", "free food hack",
		"refund hack", "got to keep both", "refund and kept",
		"always refund me", "always get my money back", "never pay for my",
		"wear it and return", "wear it, then return", "wear it once",
		"wore it to", "wear it to the", "tape the tag", "tag back on",
		"tags back on", "leave the tags on", "i do this all the time",
		"do it every month", "do it all the time", "how i get free",
		"how to get free", "say you never got", "say you never received",
		"tell them it never", "tell them it arrived", "claim it was stolen",
		"send back an empty", "send back an old", "send back a brick",
		"put the old one in", "brick in the box", "buy it, use it",
		"use it and return", "use it then return", "and then return it",
		"free replacement every",
	},
	zh = {
		"穿去拍", "再退就行", "退了就行", "平台向着买家", "还白赚",
		"白赚几块", "白赚", "运费险还", "反正有运费险", "夹一根头发",
		"放根头发", "放一根头发", "夹根头发", "放只苍蝇", "放个苍蝇",
		"十家有九家", "直接免单", "保证免单", "每次都免单", "分不出来",
		"认不出来", "看不出来真假", "拿高仿去退", "拿高仿退", "拿假的去退",
		"拿假的退", "高仿去退", "假的去退", "一投诉就给", "一闹就给",
		"一闹就退", "闹一闹就", "多闹几次", "吃完再说", "吃到一半",
		"挑点毛病", "找点茬", "一招搞定", "券就到手", "省钱攻略", "白拿",
		"白用", "不花一分钱", "教大家", "教你们", "教你一招", "教你个",
		"小技巧", "百分百给退", "百分百退", "百分百成功", "秒退", "白嫖",
		"薅羊毛", "屡试不爽", "每次都成功", "每次都能退", "没花过钱",
		"没花过一分", "穿完再退", "穿一次再退", "穿了再退", "穿完退",
		"拍完照退", "最后一天退", "吊牌别剪", "吊牌不剪", "用完再退",
		"用完就退", "用几天再退", "白吃白喝", "没人会查", "查不出来",
		"平台偏向买家", "平台都给退", "肯定给退", "退个旧的", "寄旧的回去",
		"退旧的", "掉包", "调包退", "钻空子", "卡bug", "全靠这招", "这招",
		"一个月能退",
	},
	ko = {
		"우기면", "쿠폰줘요", "쿠폰나와", "쿠폰준다", "다먹고나서",
		"다먹고환불", "먹고나서환불", "있었다고하면", "있다고하면",
		"확인도없이", "해보세요ㅋ", "꼭해보", "두번해봄", "해봤는데됨",
		"컴플레인걸면", "클레임걸면", "진상부리면", "항의하면무조건",
		"떼쓰면", "배째라하면", "문앞에없다고", "안왔다고우", "못받았다고우",
		"분실됐다고하", "하나더보내줌", "하나더보내줘", "또보내줌",
		"짝퉁으로반품", "가품으로반품", "가짜로반품", "꿀팁", "무조건공짜",
		"무조건환불", "무조건해줌", "무조건해줘", "성공함", "성공했음",
		"걸린적없", "확인안함", "확인도안하", "안걸려", "안걸림",
		"한번도안걸", "입고반품", "입고환불", "한번입고", "쓰고반품",
		"쓰고환불", "쓰다가반품", "택만안떼", "택안떼", "택다시", "개꿀",
		"머리카락하나", "머리카락올려", "벌레사진", "빈박스", "옛날거넣",
		"헌거넣", "바꿔치기", "안왔다고하면", "못받았다고하면", "공짜로먹",
		"공짜로받",
	},
}

-- A review that was ordered, or by somebody who was never there.
phrases "paid-review" {
	en = {
		"packs of", "aged accounts", "dm for prices", "need bad reviews",
		"buy reviews", "sell reviews", "selling reviews", "cheap reviews",
		"reviews for sale", "review packages", "paid reviews", "per review",
		"for each review", "for every review", "fake reviews",
		"pay people to", "paying people to", "paid me to", "pays me to",
		"asked me to write a bad", "asked me to leave a bad",
		"asked us to leave", "never been there", "never been to the place",
		"never set foot", "never ate there", "never stayed there",
		"never bought anything", "never actually bought",
		"never actually ate", "never actually stayed", "rival",
		"our competitor", "a competitor", "competing",
	},
	zh = {
		"搞垮对面", "搞垮隔壁", "一单十五", "一单二十", "一单十块",
		"差评模板", "代写差评", "代刷", "接单", "包月差评", "收差评",
		"私聊我", "每条给", "一条给", "一条多少", "一条五", "一条十",
		"一条二十", "一个差评给", "刷差评", "写差评挣", "水军", "没去过他",
		"没去过她", "我没去过", "没吃过他家", "没买过他", "没住过",
		"帮朋友写", "让我帮忙写", "让我写差评", "雇人", "同行让", "竞争对手",
		"对家", "抢我们生意", "抢生意",
	},
	ko = {
		"리뷰팝니다", "리뷰판매", "별점테러해드", "리뷰대행", "별점작업",
		"리뷰작업", "악플알바", "건당", "리뷰알바", "댓글알바", "알바구",
		"방문한적은없", "가본적은없", "가보지는않", "먹어보진않",
		"먹어본적은없", "부탁받", "경쟁업체", "경쟁가게", "경쟁사", "라이벌",
		"장사방해",
	},
}

-- Praises a shop of its own.
phrases "promotes-own" {
	en = {
		"buy safe", "from us, regulars", "regulars get", "buy from us",
		"order from us", "we clean every day", "we disinfect",
		"ours is clean", "ours is safe", "ours are safe", "our prices",
		"come to ours", "try ours", "try us", "try our place",
		"try our shop", "our place round", "our place around",
		"our place instead", "my shop instead", "our shop", "our salon",
		"our cafe", "our restaurant", "my clinic", "our clinic",
		"come to mine", "new clients", "first one free", "first visit free",
		"everyone is switching", "everybody is switching",
		"people are switching",
		re[[\d+ ?% off (this|for|your|all|today)]],
		re[[use (the |my |our )?code]],
		re[[(go|come|switch|move) to [ -~]{0,24} instead]],
	},
	zh = {
		"认准我们", "认准本店", "我们店", "老顾客", "老客户八折", "打八折",
		"新老顾客", "欢迎选购", "欢迎来店", "我们每天消毒", "我们家第一",
		"我们家才", "我家店", "来我们家", "来我家", "来我们这", "来我这",
		"到我们店", "到我店", "找我们家", "加微信", "加我微信", "加v",
		"第一单免费", "首单免费", "新客", "我们店干净", "我们家干净",
		"我们店今天", "本店", "我店", "欢迎来我",
	},
	ko = {
		"저희식당은", "저희집은", "저희는매일", "매일소독", "점심특선",
		"특가", "할인중", "세일중", "저희제품", "저희가게", "저희매장",
		"우리매장", "우리집으로", "저희쪽으로", "저희한테", "오픈이벤트",
		"첫방문", "할인행사", "이벤트중", "저희로오", "저희는깨끗",
		"우리는깨끗", "우리카페", "저희카페", "저희식당", "저희병원",
		"저희학원",
	},
}

-- Hearsay.
phrases "rumour" {
	en = {
		"have died from", "people died", "people have died",
		"papers keep quiet", "keep it quiet", "being covered up",
		"cover it up", "cover-up", "hushed up", "hush it up",
		"nobody is talking about", "a friend of mine says", "a friend says",
		"my friend is a nurse", "my friend works", "i heard that",
		"i heard they", "people are saying", "people say", "word is",
		"rumour", "rumor", "someone told me", "insider", "an insider",
		"a friend who works", "saw the charts", "apparently they use",
		"last week three", "got hepatitis", "rats in the", "roaches in the",
		"cockroaches in the",
	},
	zh = {
		"喝死人", "吃死人", "死人了", "封锁消息", "压消息", "都在瞒", "瞒着",
		"没人敢说", "新闻不敢报", "你们还不知道", "内部人", "内部消息",
		"听说", "据说", "千真万确", "我朋友在里面", "在里面上班", "在那上班",
		"转起来", "扩散", "转发出去", "有人说", "都知道", "内幕",
	},
	ko = {
		"봤다는사람", "들었다는", "엉망이래", "더럽대", "쓴대", "썼대",
		"죽었대", "쉬쉬", "내부자", "내부직원", "들었는데", "소문에",
		"소문들", "관계자", "카더라", "퍼뜨려", "퍼가세요", "퍼날라",
		"누가그러는데", "라던데", "다들그러",
	},
}

-- Sells the recovery of money, or a false help line.
phrases "sells-recovery" {
	en = {
		"recovery", "recover", "recovered", "hacker", "got back all",
		"got back everything", "got all my money back", "all my funds",
		"lost funds", "scammed funds", "100% guaranteed", "100% legit",
		"legit", "money back in 24", "within 24 hours", "in 24 hours",
		"credit repair", "fix your credit", "boost your credit",
		"chargeback service", "refund service", "refund agent",
	},
	zh = {
		"追款", "追回", "专业退", "代理退", "代办退", "办理退款", "办理退费",
		"退保", "百分百到账", "百分百退", "先服务后付费", "成功后付费",
		"成功后收费", "不成功不收费", "有偿", "铲单", "消除征信", "征信修复",
		"洗白征信", "债务优化", "停催",
	},
	ko = {
		"리딩방", "원금복구", "원금회복", "손실보신", "손실복구", "피해복구",
		"수익인증", "환급도와", "환불도와", "회수", "복구전문", "전문업체",
		"100프로", "100%환급", "100%회수", "후불", "성공보수", "선수금없",
		"무료상담", "전액회수", "전액환급", "대행",
	},
}

phrases "contact-elsewhere" {
	en = {
		"whatsapp", "whats app", "telegram", "dm me", "contact dr",
		"text him", "text her", "gmail.com", "protonmail", "on instagram @",
		"reach him", "reach her", "reach them on", "message him",
		"call this number", "helpline",
	},
	zh = {
		"联系微信", "加微信", "加我微信", "微信同号", "加qq", "加客服qq",
		"客服qq", "私信我", "加群", "添加微信", "扫码", "薇信", "vx", "加薇",
	},
	ko = {
		"오픈채팅으로", "입장은", "입장하세요", "채널추가", "밴드로",
		"텔레그램", "오픈카톡", "오픈채팅", "카톡주", "카톡아이디",
		"문의주세요", "카톡으로연락", "텔레로", "라인아이디", "디엠주",
		"연락주세요",
	},
}

-- Admits or offers invention.
phrases "fabricated" {
	en = {
		"could not name the", "couldn't name the", "i'm fine really",
		"nothing really happened", "not actually hurt",
		"wasn't actually hurt", "was not actually hurt", "already had that",
		"my cousin is a doctor", "doctor friend", "will write whatever",
		"write whatever i", "whatever i ask", "fake neck", "fake back pain",
		"i can say i", "i could say i", "i'll just say", "i will just say",
		"i'll say you", "i will say you", "i'll tell them you",
		"your word against mine", "my word against yours", "no cameras",
		"you have no cameras", "nobody can prove", "hard to disprove",
		"can't disprove", "there are no witnesses", "nobody saw",
		"i brought the", "i brought my own hair", "my own hair",
		"planted the", "plant a", "staged", "edited the photo",
		"edited the picture", "from another restaurant",
		"from google images", "picture from the internet",
		"photo from the internet",
	},
	zh = {
		"本来就掉", "我本来就", "虽然我本来", "其实是我", "是我自己",
		"我自己不小心", "就说你们", "就说是你们", "打平台说", "就说吃坏",
		"就说吃出", "反正监控", "又没监控", "没有监控", "没监控", "随便开个",
		"病历可以开", "病历能开", "证明可以开", "证明能开", "能开证明",
		"医院有熟人", "照片有的是", "照片我手上有的是", "照片网上有的是",
		"网上找的图", "哪一家的都可以", "哪家的都能用", "自己放", "自己带的",
		"我自己弄的", "自己弄坏", "故意弄坏", "故意摔", "随便说",
		"随便找个理由", "就说没收到", "说没收到", "说没送到", "谎称", "假装",
		"装病",
	},
	ko = {
		"사실멀쩡", "멀쩡해요", "사실은괜찮", "사실괜찮", "글쓰면손님",
		"손님뚝", "손님끊", "진단서는어디서", "진단서어디서", "진단서는떼",
		"진단서떼면", "진단서는끊", "진단서끊", "cctv없", "시시티비없",
		"증거없으니", "사진은많", "사진은인터넷", "인터넷에서구한",
		"배탈났다고하", "다쳤다고하", "아프다고하면", "이물질나왔다고",
		"벌레나왔다고", "머리카락나왔다고", "나왔다고하면", "우기면",
		"우길거", "뒤집어씌", "제가가져온", "일부러", "꾸며", "지어내면",
		"연기하면",
	},
}

-- Decide now: the words round an ultimatum.
phrases "or-else" {
	en = {
		"either you", "either give", "either comp", "either refund",
		"pick one", "take your pick", "decide quickly", "think about it",
		"it would be a shame", "would be a shame if", "be a pity if",
		"you wouldn't want", "you would not want", "wouldn't it be bad",
		"in your interest", "smart move", "do the smart thing",
		"if i don't see", "if i do not see", "if my money", "until then",
		"within 24 hours", "within 48 hours", "within ten days", "by friday",
		"by monday", "by midnight", "by tonight", "or my",
	},
	zh = {
		"自己选", "你自己选", "你们选", "二选一", "识相", "想清楚",
		"考虑清楚", "掂量", "聪明人", "你懂的", "懂的都懂", "不给就",
		"不免就", "不免那", "不赔的话", "不转就", "四十八小时内", "24小时内",
		"48小时内", "三天之内", "今晚之前", "明天之前", "天亮之前",
		"过时不候", "过期不候", "后果你", "后果你们",
	},
	ko = {
		"싫으면", "싫으시면", "둘중", "선택하세요", "고르세요", "결정하세요",
		"잘판단", "현명하게", "24시간안", "48시간안", "3일안", "삼일안",
		"일안에", "오늘중", "안보내면", "보내지않으면", "안하시면", "아님",
		"않으시면",
	},
}

-- The trade is told of: somebody else offers it, or we are said to.
phrases "told-of-trade" {
	en = {
		"seller offered", "owner offered", "manager offered",
		"they offered me", "company offered", "host offered",
		"offered me money", "offered me $", "offered to pay me",
		"if i changed my review", "if i change my review",
		"if i deleted my review", "if i delete my review",
		"if i removed my review", "if i remove my review",
		"if i take down my review", "asked me to delete",
		"asked me to remove my review", "asked me to change my review",
		"wants me to delete", "wants me to remove my",
		"told me to delete my review", "pressured me to", "bribe me",
		"bribing me",
	},
	zh = {
		"让我删", "叫我删", "要我删", "求我删", "要求我删", "让我改好评",
		"叫我改好评", "只要我删", "只要我改", "让我撤", "叫我撤", "要我撤",
		"求我撤", "逼我删", "给我返现让", "返现让我", "有买家", "有顾客",
		"有客人",
	},
	ko = {
		"지워달라고", "지워달래", "지우라고", "지우면준다", "삭제해달라고",
		"삭제하라고", "내려달라고", "내리라고", "리뷰지우면", "지우면돈",
		"지우면5천",
	},
}
