-- phrases/revenge.lua: the parts of a plan to do harm.
--
-- No list says anything alone: everybody has friends, followers and the
-- internet, and speaks of tomorrow.  classify.lua asks for two different parts
-- beside hostility.

-- What one means to do, or did: spread it.
phrases "spread" {
	en = {
		"has been told to delete", "have been told to delete",
		"told to delete", "told everyone to delete",
		"told everybody to uninstall", "to uninstall it", "goes live",
		"going live", "posted the cctv", "posted the clip",
		"posted the video", "tagged you", "tagging you",
		"let the public see", "public see", "let everyone see",
		"let people see", "under every listing", "every listing",
		"all over your listings", "people who google", "anyone who googles",
		"google your name", "google your company", "told the 600",
		"whatsapp group", "group chat", "in our group", "good luck getting",
		"good luck finding", "everyone i meet", "anyone who asks",
		"anybody who asks", "retweet", "retweeting", "tweet this",
		"tweeting", "writing about this", "writing about you",
		"write about this", "write about you", "going to write",
		"blog about", "report his account", "report her account",
		"report this account", "report the app", "report this app",
		"downvote", "down vote", "spread the word", "spread this",
		"spreading the word", "hear every detail", "hear about this",
		"hear all about", "hear about it", "people see what",
		"people know what", "see what you are", "see what this", "sees what",
		"know what you did", "has seen it", "have seen it",
		"is going to know", "are going to know", "gets to know",
		"let people know", "letting people know", "let the people",
		"inform everyone", "inform everybody", "informing everyone",
		"rating you 1", "rating you one", "rate you 1", "rate you one",
		"rating of 1", "1 star from", "one star from", "another 1 star",
		"another one star", "post reviews", "posting reviews",
		"post a review on", "reviews everywhere", "review everywhere",
		"make sure that none", "make sure none", "make sure my friends",
		"making sure", "ensure that no", "ensure no one", "ensure nobody",
		"personally make sure", "personally see to",
		re[[\b(i'?ll|i will|going to|gonna|we will|we'?ll|plan to|about to|happy to|will be) (post|share|write|tweet|retweet|upload|show|expos|publish|tell the|broadcast|advertis|circulat|forward|keep)]],
	},
	zh = {
		"挂遍", "挂群", "挂到各", "各个群", "每个群都", "截图挂", "挂遍各个",
		"再追评", "追评", "见一次骂", "记住这家", "记住他的脸", "记住老板",
		"够你们喝", "喝一壶", "几个号", "七个号", "八个号", "大家记住",
		"黑粉", "每个链接", "一天都不会断", "写你们", "就写你们", "写死你们",
		"头条写", "公众号写", "放到网上", "传到网上", "放网上", "全发到",
		"群发", "轮着发", "发十条", "一起发", "删一条", "接着发", "继续发",
		"再发一", "发一百", "看你们删", "看你删", "删得过来", "看见就骂",
		"见了就骂", "都来骂", "骂死", "刷评论", "刷差评", "刷屏", "去评论",
		"评论区", "弹幕", "留言", "我会说", "一个群一个群", "挨个群",
		"每个群", "去群里说", "到群里说", "群里发", "说给", "讲给", "告诉我身边",
		"告诉身边", "告诉我所有", "告诉同事", "告诉朋友", "告诉亲戚",
		"告诉大家", "告诉所有", "传开", "传出去", "散布", "公布如下",
		"给了一星", "打了一星", "给一星", "全部一星", "都给一星", "都卸",
		"都把", "让我同事", "让我朋友", "让身边", "让同事", "让朋友",
		"让全家", "让所有人", "叫朋友", "叫同事", "叫大家", "发动大家", "发动所有", "发动全", "发动朋友", "发动亲", "号召",
		"写差评", "每买一次", "每次都差评", "差评一次", "专门恶心",
		"专门差评", "坚决差评", "坚决给差评", "必须差评", "天天差评",
		"追着骂", "追着", "跟着骂", "骂到", "拍个视频", "做个视频",
		"做成视频", "剪成视频", "写文章", "写长文", "发文",
	},
	ko = {
		"시켜서신고", "신고누르", "신고누른", "친구들시켜", "다시켜서",
		"지워질때까지", "내려갈때까지", "다얘기했", "얘기했어요", "말했어요",
		"다말했", "광고돌려", "까발", "실체", "싹도배", "도배해",
		"이름이랑회사", "다아니까", "잡플래닛", "평판조회", "써놨", "써놓",
		"써뒀", "쓰고다", "적어놨", "적어뒀", "다쓸", "다적", "말하고다",
		"얘기하고다", "이야기하고다", "떠들", "소문", "알려줄", "알려야",
		"알릴게", "알리고", "알리려", "퍼날", "공유할", "공유하", "제보",
		"신고하세요", "다들신고", "신고부탁", "탈퇴시키", "탈퇴시킬",
		"지우게", "못쓰게", "못가게", "안가게", "안쓰게", "1점으로",
		"1점준다", "1점줄", "1점주", "1점박", "별하나씩", "별1개씩", "악플",
		"댓글달", "댓글남", "도배할", "도배하",
	},
}

-- Where it is to be seen.
phrases "public-place" {
	en = {
		"whatsapp group", "mums' group", "moms group", "parents' group",
		"group chats", "google", "facebook", "instagram", "insta", "tiktok",
		"youtube", "reddit", "linkedin", "social media", "the internet",
		"online forum", "forums", "every forum", "blog", "vlog", "podcast",
		"yelp", "tripadvisor", "google maps", "google reviews", "glassdoor",
		"review site", "review sites", "app store", "play store",
		"newsletter", "in town", "neighborhood", "neighbourhood", "nextdoor",
		"twitter account", "on twitter",
	},
	zh = {
		"公众号", "短视频", "自媒体", "群里", "头条", "抖音", "快手",
		"小红书", "微博", "朋友圈", "知乎", "豆瓣", "贴吧", "b站", "论坛",
		"热搜", "视频号", "大众点评", "美团点评", "车友群", "业主群",
		"家长群", "宝妈群", "老乡群", "同城群", "微信群", "qq群", "直播间",
		"直播下面", "评论区", "网络上", "全网",
	},
	ko = {
		"인스타", "유튜브", "틱톡", "페이스북", "페북", "블로그", "커뮤니티",
		"맘카페", "트위터", "스레드", "네이트판", "보배드림", "블라인드",
		"에브리타임", "에타", "디시", "단톡", "오픈채팅", "당근", "지역카페",
		"sns",
	},
}

-- How many are to take part, or to know.
phrases "many-people" {
	en = {
		"our hostel", "my hostel", "our dorm", "300 boys", "200 people",
		"500 people", "everyone in our", "everybody in our",
		"the entire office", "my entire", "people in our", "the 600 people",
		"neighbourhood group", "our estate", "our street", "our village",
		"everybody in", "followers", "subscribers", "all my friends",
		"my colleagues", "my coworkers", "my co-workers", "my neighbours",
		"my neighbors", "my whole office", "my office", "my class",
		"everyone i know", "everybody i know", "everyone at", "thousands of",
		"hundreds of", "every customer", "every single one",
		"your customers", "every one of your", "all our phones",
		"all our accounts", "none of my", "the whole town",
		"the whole neighbourhood",
	},
	zh = {
		"全寝室", "全公司", "全班", "全村", "全小区", "整个小区", "整栋楼",
		"办公室", "亲戚朋友", "亲朋好友", "身边人", "身边所有", "所有朋友",
		"粉丝", "几百人", "几千人", "上千人", "几万", "多人群", "多个群",
		"好几个群", "几个群", "几个车友群", "所有人",
	},
	ko = {
		"단톡방", "아파트단톡", "500명", "명한테", "회원이", "온동네",
		"주변사람", "주변에", "주변분", "지인", "친구들", "가족들",
		"회사사람", "직장동료", "동료들", "사람들전부", "다섯군데",
		"여러군데", "수천명", "수백명", "회원들", "팔로워", "구독자", "다들",
	},
}

-- To what end.
phrases "ruin" {
	en = {
		"sit in the front row", "front row when", "good luck getting work",
		"ever again", "whatever it takes", "nothing but time",
		"going to lose her job", "going to lose his job",
		"lose her job over", "lose his job over", "till she does",
		"till he does", "taken offline", "take this site", "taken down",
		"lose your licence", "lose your license", "take his licence",
		"take his license", "take her licence", "take her license",
		"take your licence", "take your license", "lose his licence",
		"lose his license", "he'll regret", "she'll regret",
		"they'll regret", "they will regret", "will regret it", "be sorry",
		"make them sorry", "make you sorry", "pay for what",
		"get what's coming", "got it coming", "had it coming", "shame them",
		"shame you", "humiliate", "humiliated", "destroyed", "to the ground",
		"bring them down", "wipe you out", "punishment", "justice will",
		"face the consequences", "never do this again", "to anyone again",
		"to anybody again", "to another customer", "so this never happens",
	},
	zh = {
		"一个都跑不了", "一个也跑不了", "谁都跑不了", "跑不掉", "跑不了",
		"骗老人钱的", "记住老板的脸", "喝一壶", "乌纱帽", "摘了他",
		"撤他的职", "让他下台", "让她下台", "让他走人", "丢工作", "丢了工作",
		"走为止", "滚为止", "下课为止", "在这行做不下去", "做不下去",
		"混不下去", "开不下去", "干不下去", "待不下去", "没法做生意",
		"做不成生意", "滚出这行", "滚出去", "社死", "社会性死亡", "停播",
		"封店", "关店", "关门", "倒闭", "尝尝滋味", "尝尝苦头", "尝尝被",
		"知道知道", "见识见识", "出丑", "抬不起头", "没脸", "完蛋", "拆你",
		"砸了", "赔光", "亏死", "没饭吃", "没人敢", "没人去", "没人买",
		"没人来", "谁还敢", "谁还会", "谁还去", "谁敢去", "恶心你们",
		"恶心你", "恶心死", "不好过", "让他知道", "让她知道", "让你知道",
		"让你们知道",
	},
	ko = {
		"이제끝", "끝이에요", "끝났어", "끝장", "망칠", "못벌게", "손님없게",
		"문닫는", "문닫게", "닫는거", "닫게", "망하는", "망하게", "잘되나보",
		"잘되나두고", "되나보자", "장사되나", "보고만다", "보고야말",
		"꼭본다", "꼭볼", "후회하", "후회할", "망신당", "퇴출", "영업정지",
		"면허취소", "허가취소", "벌받게", "처벌받게", "콩밥", "감방",
	},
}

-- Comes in person.
phrases "violence-threat" {
	en = {
		"somebody is getting hurt", "someone is getting hurt",
		"someone's getting hurt", "somebody's getting hurt",
		"someone will get hurt", "somebody will get hurt",
		"people will get hurt", "coming to your office",
		"coming to your shop", "coming to your store", "coming down there",
		"coming over there", "i'm on my way", "wait till i get there",
		"wait until i get there", "when i get there", "if i ever see him",
		"if i ever see her", "if i ever see you", "if i see him again",
		"if i see you again", "if i catch him", "if i catch you",
		"lay hands on", "get my hands on", "kick his", "kick your",
		"whoop your", "beat up", "fists", "my fist", "trash your store",
		"trash the store", "wreck your", "wreck the",
		re[[\b(coming|driving|going|heading|walking|be there|turn up|show up|come) [ -~]{0,28}with (a|my) (bat|hammer|crowbar|knife|gun|brothers|boys)\b]],
	},
	zh = {
		"拆了你", "店给拆", "给你拆", "拆店", "把店砸", "店给砸", "砸了店",
		"把你店", "你信不信我", "信不信我", "不客气了", "别怪我动手",
		"动手打", "动刀", "动粗", "弄死他", "打死", "打到你", "打得你",
		"跪着", "给我跪", "等我过来", "我这就过来", "我马上到",
		"我现在就过去", "开车撞", "撞死",
	},
	ko = {
		"이름대라", "이름대", "지금간다", "지금갈테", "지금갑니다",
		"딱기다려", "기다려라", "기다리고있어라", "찾아간다", "찾아갈테",
		"찾아가면", "쳐들어", "가만안둔", "가만안둘", "가만두지",
		"가만히안둘", "죽여", "죽인", "죽일", "패주", "패죽", "두들겨",
		"뒤집어엎", "다부순", "다부수", "깨부",
	},
}

-- Never says: what silence is sold as.
phrases "silence-offer" {
	en = {
		"never call my lawyer", "will ever post", "ever post that",
		"never see that", "nobody will ever see", "nobody will ever know",
		"no one will ever know", "nobody ever hears", "no one ever hears",
		"nobody will know", "no one will know", "becomes five", "becomes 5",
		"turns into five", "goes up to five", "rating becomes",
		"rating goes up", "raise my rating", "fix my rating", "deal?",
		"do we have a deal", "have a deal", "everyone is happy",
		"everybody wins",
	},
	zh = {
		"不往平台", "不往外", "不往网上", "不上平台", "不发平台", "不跟平台",
		"不找平台", "我就不发", "就不发", "不发抖音", "不发朋友圈",
		"不发网上", "不发小红书", "不写差评", "不给差评", "交个朋友",
		"皆大欢喜", "你好我好", "破财免灾", "息事宁人",
	},
	ko = {
		"안쓸게", "안쓰겠", "예쁘게찍", "이쁘게찍", "예쁘게써", "이쁘게써",
		"좋게찍", "잘찍어", "홍보해드", "홍보해줄", "없던일", "덮어",
		"묻어드", "끝내드", "끝낼게", "원만하게", "원만히",
	},
}

phrases "or-else" {
	en = {
		"or the blog", "or the review", "or the post", "or the video",
		"or the story", "or my review", "or my post", "or my story",
		"otherwise the", "and yours won't", "and you won't",
		"in exchange for", "or it ends", "or this ends", "or else the",
		"i'm fine with", "think about that", "or i'm", "or i am", "or im",
		"or we're", "or you'll", "as soon as you", "once you",
		"the moment you", "when you refund", "if you refund", "if you pay",
		"if you give", "if you send", "provided you", "in return",
		"in exchange", "have till", "have until", "till noon", "by noon",
		"by sunday", "by saturday", "by thursday", "by wednesday",
		"by tuesday", "or they get", "or it gets", "or everyone",
		"or everybody", "or the whole", "or people", "or let's say",
		"and then my", "nice little",
	},
	zh = {
		"不给我", "不给钱", "不赔我", "不答应我",
		re[[不(给|赔|退|转|打|免|送|同意|答应)(我|我们|钱|的话|也行).{0,3}(就|那)]],
		"不打的话", "不打折的话", "不免的话", "不送的话", "不同意的话",
		"不答应", "实话实说", "如实写", "不给你", "别想开", "三天,", "限期",
	},
	ko = {
		"무섭지않으", "안무서우", "무섭지않", "싫으면말고", "아니면뭐",
		"아니면구청", "갈까요", "어떻게할까", "할까요?", "정리하실래",
		"끊길텐데", "텐데요", "아시죠", "아시잖아요", "솔직후기", "그냥솔직",
		"있는그대로",
	},
}

phrases "freebie" {
	en = {
		"two free", "free tickets sent", "three free", "a free",
	},
	zh = {
		"打个三折", "打三折", "打个五折", "打对折", "给个折", "买单免",
		"免个单", "抹零",
	},
	ko = {
		"숙박협찬", "식사협찬", "제품협찬", "협찬해",
	},
}

phrases "holds-data" {
	en = {
		"hole in your site", "hole in your", "vulnerability in your",
		"copy of all user", "copy of all your", "copy of your",
		"user records", "your users' data", "your user data",
		"your customers' records", "got into your", "downloaded your",
		"dumped your",
	},
	zh = {
		"网站漏洞", "系统漏洞", "漏洞我", "都导出来", "导出来了", "已导出",
		"拖库", "脱裤", "后台权限", "拿到你们", "贵公司的数据",
	},
	ko = {
		"취약점을", "개인정보빼", "디비를", "뚫었", "털었", "빼냈",
		"백업해뒀",
	},
}

phrases "ransom" {
	en = {
		"btc by", "get published", "gets published", "on a forum",
		"dark web", "for sale",
	},
	zh = {
		"两个比特币", "个比特币", "打包卖", "暗网", "全卖了", "放出来",
	},
	ko = {
		"다크웹", "경쟁사에", "팔아넘", "팔아버",
	},
}

phrases "trick-told" {
	en = {
		"order three sizes", "order two sizes", "send them all back",
		"send it all back", "suckers", "shop pays the shipping",
		"use one for the", "say it did not fit", "as \"did not fit\"",
		"never caught", "not once caught", "got away with it",
		"get away with it every", "nobody notices", "no one notices",
	},
	zh = {
		"寄块砖", "寄个砖", "砖头回去", "空盒子回去", "寄空盒", "照样秒退",
		"照样退款", "照样给退", "我试过", "试过几回", "试过三回", "亲测有效",
		"亲测", "百试百灵", "把好的留下", "留下好的", "好的留", "旧的寄回",
	},
	ko = {
		"사진만찍고반품", "찍고반품", "반품하면됨", "환불하면됨", "티안남",
		"티안나", "옷핀으로", "이렇게삼", "이렇게삽", "이렇게먹", "꽁으로",
		"벽돌넣", "돌넣어",
	},
}

phrases "paid-review" {
	en = {
		"for each bad", "for every bad", "per bad", "gives me 10",
		"gives me 5", "gives me 20", "pays me",
		"the owner of the one across", "across the road pays",
	},
	zh = {
		"在那干过", "在他家干过", "对面那家", "竞品",
	},
	ko = {
		"바로앞", "건너편", "맞은편", "경쟁",
	},
}

phrases "promotes-own" {
	en = {
		"come to us", "we are cheaper", "we're cheaper", "we do it better",
		"at our shop", "at our store", "at our clinic", "at our practice", "at our salon", "at our studio",
		"at our gym", "at our garage", "at our school", "at our restaurant", "at our hotel", "at our place",
		"at our branch", "at our centre", "at our center", "at our workshop",
	},
	zh = {
		"来我们家吧", "来我们", "到我们家", "买一送一", "来我这边",
		"欢迎光临",
	},
	ko = {
		"저희샵", "저희미용실", "우리샵", "저희로", "할인해드",
	},
}

phrases "rumour" {
	zh = {
		"用的都是", "都是过期", "都是假", "我在那干过", "后厨",
	},
	ko = {
		"싸구려래", "쓴대요", "그렇대",
	},
	en = {
		"i used to work", "they use expired", "they reuse", "you will think",
		"dirty, loud",
	},
}

phrases "sells-recovery" {
	en = {
		"i recovered", "he recovered", "she recovered", "broker stole",
		"real and honest", "message him", "fake broker",
	},
	zh = {
		"协商停息", "停息分期", "代写投诉", "逾期不用怕", "专业协商",
		"前期不收费", "协商还款", "网贷协商",
	},
	ko = {
		"대출가능", "무직자", "당일입금", "수익보장", "원금보장",
	},
}

phrases "contact-elsewhere" {
	en = {
		"on instagram", "message her", "@cyber", "dm him", "dm her",
	},
	zh = {
		"加v", "加V了解", "了解加", "联系我",
	},
	ko = {
		"카톡주세요", "상담주세요", "문의환영",
	},
}

phrases "fabricated" {
	en = {
		"let's say i did", "or let's say", "say i slipped",
		"pretend i slipped", "i slipped", "nothing had been wrong",
		"nothing was wrong",
	},
	zh = {
		"其实没问题", "一点问题都没有", "其实没坏", "其实一点",
	},
	ko = {
		"이물질나왔다고리뷰", "나왔다고리뷰", "다고리뷰쓰면",
	},
}
