-- phrases/turns.lua: turns of speech of every day.
--
-- How people say it in a chat, in a forum, in passing: short, without the words
-- of a form.  Whole families of expressions stand here, for the lists that the
-- other files began; a list that stands in several files is one list.

-- Money back, a bill to be paid by somebody else, a charge to be taken off.
phrases "money-demand" {
	en = {
		"quid back", "bucks back", "dollars back", "pounds back", "euros back", "the difference back",
		"the rest back", "my fee back", "the fee back", "fees back", "deposit back", "pay the bill",
		"pay the vet", "pay the hospital bill", "cover the bill", "cover the bills", "cover the costs",
		"cover the repair", "cover the repairs", "bill covered", "bills covered", "costs covered",
		"repair covered", "covered in full", "be paid back", "pay us back", "expect payment",
		"expect to be paid", "going to be paid", "when will i be paid", "when do i get paid",
		"when will we be paid", "adjust it to", "adjust my bill", "adjust the bill", "adjust our bill",
		"bill adjusted", "adjustment to my bill", "off my bill", "take the charge off", "remove the charge",
		"remove the charges", "charge removed", "charges removed", "remove the fee", "fee removed",
		"fee waived", "waive the charge", "waive that fee", "cancel the charge", "charge reversed",
		"put it back in my account", "credited to my account", "knock something off", "some money off",
		"goodwill gesture", "price matched", "match the price", "honor the price", "honour the price",
		"honour the quote", "honor the quote", "foot the bill", "pay for the repair", "pay for the repairs",
		"replacement cost", "make me whole", "make us whole", "settle my claim", "settle the claim",
		"pay what you owe", "pay what they owe", "what i am owed", "what i'm owed", "what we are owed",
		"i'd like my £", "i'd like my $", "i want my $", "i want my £", "want the $", "want the £",
		"i'd like the £", "i'd like the $", "settle for a partial", "reissue it", "re-issue it",
		"reissue the", "reissue my", "reissue a", "should come back to us", "should come back to me",
		"come back to my card",
	},
	zh = {
		"至少退", "起码退", "最少退", "退三成", "退两成", "退几成", "退个", "退一下", "退了吧", "给我退",
		"全出", "该你们出", "得你们出", "必须你们出", "费必须出", "费用你们", "费用得算", "费也得算",
		"的费用也得", "也得算上", "你们承担", "谁承担", "该谁赔", "该谁负责", "照价赔", "原价赔", "按价赔",
		"折价赔", "赔一台", "赔一个", "补齐", "结清", "结给我", "把工钱", "工钱结", "工资结", "把尾款",
		"打回我", "退到原", "原路退", "原路返回", "退回原", "一分不少", "不少退", "撤掉这笔", "这笔撤",
		"分期撤", "把这笔", "撤销这笔", "取消这笔", "分期取消", "消掉这笔", "减掉", "打发谁", "打发叫花子",
		"打发要饭", "要个说法和", "误工", "油费谁", "路费谁", "我的工钱", "要工钱", "工钱给", "那几十块",
		"那几百块", "什么时候给我", "啥时候给我", "什么时候退", "啥时候退", "帮我们把钱", "帮我把钱",
		"多花的", "多花了的",
	},
	ko = {
		"돈만들어오면", "들어오면취하", "들어오게해", "돌려주셨으면", "책임지세요", "책임지시", "비용부담",
		"부담하세요", "부담해", "세탁비", "깎아주", "일부라도", "절반이라도", "얼마라도", "입금바", "지급바",
		"지급하라", "정산해", "정산바", "감면해", "감면바", "원상복구해", "요금조정", "재청구", "치주세요",
		"달치주", "개월치주", "나머지주", "잔액주", "남은금액",
	},
}

-- Charged again, promised and not credited, not paid out, not owned up to.
phrases "money-dispute" {
	en = {
		"promo never", "promotion never", "credit never", "never applied", "wasn't applied",
		"hasn't been applied", "not been applied", "never showed up on my bill", "never came off",
		"didn't come off", "still getting charged", "kept charging", "bill jumped", "bill went from",
		"bill went up", "bill doubled", "bill tripled", "charged anyway", "charged full", "double billed",
		"never signed up for", "never agreed to", "never subscribed", "i didn't authorize",
		"i never authorized", "never authorised", "didn't authorise", "keeps my deposit", "kept the deposit",
		"won't return my", "refuse to return", "refuses to return", "refused to return", "haven't been paid",
		"hasn't been paid", "hasn't paid", "short on my", "came out of my account",
		"taken out of my account", "took out of my account", "still owe me", "still owes me", "owe me for",
		"owes me for", "owes me money", "out of pocket", "sent me a gift card", "denied my claim",
		"claim denied", "denied the claim", "only covers", "only refunded", "only offered", "only offering",
		"i paid extra", "paid extra for", "forfeit", "slapped with a", "stung for", "dinged for",
		"charged a no show", "no show fee", "no-show fee", "closed my account with", "mailed the check to",
		"sent the check to", "check to the wrong", "hit with a fee", "hit with a $", "hit with a charge",
		"hit with a bill", "hit with a £",
	},
	zh = {
		"自动续了", "自动续上", "又续了", "给我续了", "扣了1", "扣了2", "扣了3", "扣了4", "扣了5", "扣了6",
		"扣了7", "扣了8", "扣了9", "给我扣", "扣到", "扣走", "划走", "凭空多", "多出一笔", "没申请过",
		"没开通过", "没办过", "没签过", "没授权过", "没同意过", "没订过", "不认账", "不认旧账", "不认这",
		"说不认", "不认了", "赖账", "先记账", "先欠着", "没结给", "一直没结", "没给结", "没发下来", "少给",
		"少算", "算错", "多算", "多交", "重复收", "收两次", "承担一半", "让我承担", "让我们承担", "要我承担",
		"要我们承担", "让我出", "让我们出", "让我自己出", "要我自己出", "让我自费", "自己掏", "才退",
		"说退一", "说退给", "定金交", "定金给", "交的定金", "交的押金", "押金到现在", "显示没还",
		"显示未归还", "说不可抗力", "不属于保修", "不在保修", "人为损坏", "算人为", "赔违约金", "违约金高",
		"违约金是", "说补差价又", "又不补", "又不给了", "让我先交", "要我先交", "先交检测费", "签完就说",
		"说是我弄", "说我弄", "赖我", "说成是我", "用不上", "多花了",
	},
	ko = {
		"안주고", "안줌", "안줬", "안주네", "안줘요", "못받았", "못받고", "못받은", "잠수탄", "잠수탔",
		"잠수타", "연락두절", "떼였", "떼인", "밀린돈", "밀린월급", "안들어와", "결제돼있", "더받아",
		"잘못청구", "우김", "우기네", "우깁니다", "우겨요", "배째라", "모르쇠", "오리발", "책임없다",
		"책임이없다", "보상불가", "교환불가", "보상이안", "보상못", "고객과실", "고객탓", "소비자탓",
		"소비자과실", "담당자바뀌", "담당자가바뀌",
	},
}

-- Ruined, torn, left out, other than agreed.
phrases "not-as-ordered" {
	en = {
		"had no cheese", "came without", "came with no", "arrived without", "missing from", "left out the",
		"wrong model", "flooded my", "flooded our", "flooded the", "came back ruined", "is ruined",
		"are ruined", "was ruined", "ruined my", "shrunk", "scratched", "mouldy", "moldy",
		"not what we ordered", "not what was advertised", "came back torn", "torn open", "forgot half",
		"forgot our", "forgot to include", "wobble", "wobbles", "wobbly", "wheel missing", "leg missing",
		"missing a wheel", "missing a leg", "missing a screw", "screws missing",
	},
	zh = {
		"亮线", "坏点", "裂缝", "掉色", "缩水", "开胶", "掉皮", "起泡", "染色", "串色", "少了个", "少了一",
		"缺了", "忘了放", "漏放", "放错", "装错", "对不上", "不是我买的", "洗坏", "修坏", "泡水", "被泡",
		"泡到", "临期", "被改成", "降标", "跟说的不", "瘪了", "凹了", "凹进", "磕了", "磕坏", "左边没声",
		"右边没声", "没声了", "松动", "晃得", "摇晃",
	},
	ko = {
		"쪼그라들", "줄어서왔", "망가져", "망가졌", "망가뜨", "덜왔", "금가", "기스", "유통기한", "흔들거려",
		"흔들려서", "다리하나", "짝짝이", "안맞아요", "안맞아서",
	},
}

-- Can somebody, who is in charge of this, what now.
phrases "help-request" {
	en = {
		"any ideas", "any idea how", "any idea why", "anyone know", "anyone else having",
		"anyone else seeing", "can somebody", "can anybody", "could someone", "could somebody",
		"could anyone", "somebody please", "please get someone", "please send someone", "send a technician",
		"send an engineer", "who do i call", "who do i even call", "who should i call", "who do i contact",
		"who should i contact", "who can i call", "where do i report", "make this stop",
		"any way to recover", "please advise", "please unlock", "please reset", "please restore",
		"please add", "need somebody", "deadline is", "i need this working", "need it working",
		"need this shut off", "shut this down for me", "need this stopped", "is there any way to",
		"any way to get", "any way i can", "am i missing", "i'm stuck",
	},
	zh = {
		"麻烦派", "派个人", "派师傅", "来个人", "来人看", "找人来", "给看看", "咋整", "怎么整", "怎么恢复",
		"怎么找回", "怎么投", "哪个部门", "归谁管", "找哪个", "要找谁", "打哪个电话", "打什么电话", "该打哪",
		"往哪反映", "上哪反映", "求支招", "求指点", "求大神", "有办法吗", "有什么办法", "有啥办法",
		"能处理一下", "能解决一下", "能修一下", "能不能来", "能不能派", "尽快来", "怎么才能恢复",
	},
	ko = {
		"점검나와", "나와주셨으면", "와주세요", "와주실", "와주시", "봐주실", "점검부탁", "복구부탁",
		"어디로연락", "어디에연락", "어디다신고", "어디로신고", "어디에신고", "어디에문의", "어디다말",
		"어떻게하죠", "어쩌면좋", "방법알려", "도움요청", "조속히", "빠른복구", "빨리봐", "봐주세요",
	},
}

-- Hangs, greyed out, does not open, does not show.
phrases "not-working" {
	en = {
		"hangs", "worked fine", "worked before", "worked yesterday", "greyed out", "grayed out",
		"nothing happens", "wont let me", "wont load", "will not turn on", "won't boot", "won't print",
		"does not open", "isn't showing", "does not show", "doesn't appear", "didn't save", "spinning wheel",
		"times out", "timed out", "logs me out", "logged out", "can't open", "can't book",
		"code never arrives", "code never came", "never get the code", "link expired", "link is dead",
		"does nothing", "missing a step", "am i missing",
	},
	zh = {
		"充值充不", "充不进钱", "点不动", "登录不", "连不了", "刷不出", "加载不", "加载失败", "转圈",
		"没法用", "没法做饭", "没法洗", "没法开", "开不开", "启动不了", "充不上电", "不出水", "不制冷",
		"不加热", "显示e", "卡死", "白屏", "没网", "绑不上", "绑定不", "付不了", "提交不了", "上传不",
		"识别不", "不亮", "不走了", "人脸过", "人脸识别", "未授权", "显示停保", "显示异常", "一直提示",
		"老提示", "总提示",
	},
	ko = {
		"먹통", "멈췄", "튕깁", "꺼져있", "꺼져버", "결제안", "조회가안", "조회안", "충전이안", "충전안",
		"작동을안", "등록이안", "등록안", "안뜹니다", "안보입", "안나옵", "하얀화면", "물이안나",
		"문자가계속안", "인증문자가", "계속안와", "계속안되", "안와서", "가입을못",
	},
}

-- Smells, sparks, what hangs loose.
phrases "hazard" {
	en = {
		"chemical smell", "smells of gas", "smell gas", "gas smell", "fumes", "smells like burning",
		"sparking", "exposed wiring", "live wires", "bare wire", "no brake fluid", "brakes fail",
		"swelling battery", "battery swelled", "going to fall", "hanging loose", "loose tile",
		"open manhole", "broken glass on", "asbestos", "contaminated", "someone is going to get hurt",
		"going to kill someone", "going to kill somebody", "crack running", "cracks running", "crack across",
		"ceiling is coming", "ceiling is sagging", "ceiling sagging", "ceiling came down", "wall is leaning",
		"bricks falling", "tiles falling", "exposed nails",
	},
	zh = {
		"煤气味", "燃气味", "电线裸露", "裸露的电线", "要塌", "刹不住", "电池鼓", "一氧化碳", "会出事",
		"要出事", "早晚出事", "迟早出事", "摔下去", "老人摔", "孩子摔", "往下扔", "往楼下扔", "扔酒瓶",
		"差点砸", "差一点砸", "天花板裂", "天花板掉", "墙体开裂", "墙皮掉", "护栏松", "栏杆松", "栏杆断",
		"护栏断",
	},
	ko = {
		"가스새", "감전", "화학냄새", "무너져", "떨어져서다", "브레이크가", "브레이크안", "천장이갈",
		"천장에금", "천장이내려", "벽이갈라", "벽에금", "담장이", "던져서맞", "창밖으로던",
	},
}

-- What doctors were needed for.
phrases "injury" {
	en = {
		"epipen", "second degree", "the er bill", "nights in hospital", "night in hospital", "rushed to",
	},
	zh = {
		"扎到", "起疹", "去了急诊", "挂急诊",
	},
	ko = {
		"찢어져서피", "실신했", "실신해", "실신하", "넘어져", "넘어지셨",
	},
}

-- Heard from somebody who may not be named.
phrases "rumour" {
	en = {
		"can't say how i know", "cant say how i know", "cannot say how i know", "won't say how i know",
		"don't ask how i know", "dont ask how i know", "don't ask me how", "a little bird",
		"on good authority", "reliable source", "not supposed to say", "not supposed to tell",
		"didn't hear it from me", "didn't hear this from me", "don't quote me", "dont quote me", "my source",
		"they don't want you to know", "they dont want you to know", "covering it up", "covering this up",
		"swept under", "word on the street", "hiv", "they are hiding", "they're hiding it", "trying to hide",
		"heard from someone", "someone inside", "somebody inside", "works there told", "who works there",
	},
	zh = {
		"听人说", "听别人说", "有人跟我说", "别人跟我说", "压着不", "捂着", "捂盖子", "不让说", "不让往外",
		"不敢声张", "别说是我", "不要说是我", "不是我说的", "不方便透露", "不便透露", "内部传", "里面的人说",
		"肺结核", "有艾滋", "偷偷告诉", "悄悄告诉", "消息可靠", "小道消息",
	},
	ko = {
		"피셜", "라고하던데", "한다던데", "했다던데", "지인이그러", "아는사람이", "아는언니", "아는동생",
		"아는분이", "다니는지인", "일하는지인", "근무하는지인", "지인간호사", "말하지말래", "비밀인데",
		"출처는", "소문났", "소문이", "은폐", "덮으려",
	},
}

-- Places left, a first visit free, a name to mention.
phrases "promotes-own" {
	en = {
		"first cleaning free", "first session free", "first class free", "first week free",
		"first lesson free", "first visit is free", "first one's free", "first consultation free",
		"free consultation", "free first", "mention this post", "mention my name", "mention this review",
		"mention this ad", "tell them i sent you", "say i sent", "book with us", "switch to us",
		"transfers welcome", "we take transfers", "we have openings", "we have spaces", "we have places",
		"we still have places", "we still have room", "spots left", "places left", "move to us",
		"come over to us", "sign up with us", "enrol with us", "enroll with us", "visit us instead",
		"call us instead", "see us instead", "welcome discount", "joining fee waived", "no joining fee",
		"transfer your kids", "transfer your care", "transfer your account to us",
	},
	zh = {
		"剩几个名额", "报名减", "报名立减", "报名送", "报名优惠", "预约立减", "预约优惠", "找我报名",
		"提我名字", "报我名字", "报我的名字", "转到我们", "转学吧", "转院吧", "首次免费", "首节免费",
		"首月免费", "免费体验", "优惠名额", "我们这边可以", "我们这边还", "我们这里还有", "我们机构",
		"我们诊所", "我们工厂店", "过来优惠", "过来打折", "过来免", "这边还有名额", "这边有名额",
		"我们这边有", "我们这边能", "我们这有", "报名找我",
	},
	ko = {
		"저희조리원", "저희클리닉", "저희치과", "예약하시면", "등록하시면", "가입하시면", "오시면할인",
		"오시면서비스", "할인들어", "할인드려", "할인드립", "자리남", "자리있습", "프로필링크", "첫수업무료",
		"옮기실분", "옮기시면", "갈아타세요", "갈아타시면", "넘어오세요", "넘어오시면", "저희쪽상담",
		"저희쪽에서는",
	},
}

-- An order was taken.
phrases "paid-review" {
	en = {
		"hired to post", "hired to leave", "hired to write", "been hired to", "a client has ordered",
		"a client ordered", "client of ours wants", "we have an order for", "order of one star",
		"order for one star", "paid us to", "paying us to", "paid to post", "paid to leave", "review order",
		"job to post", "we got a job", "flood you with reviews", "flood your page", "review bomb",
		"bot accounts", "fifty accounts", "a hundred accounts",
	},
	zh = {
		"接了个单", "接到订单要", "有人下单", "有人出钱", "有人花钱", "出钱让我", "我们工作室", "工作室这边",
		"刷您", "刷你家", "刷你们家", "刷你店", "批量差评", "几十个号", "上百个号", "一百个号",
		"我们手里有号", "我们有号", "养的号",
	},
	ko = {
		"의뢰받", "의뢰가들어", "의뢰들어", "의뢰인이", "작업들어가", "작업시작", "작업의뢰", "계정수백",
		"계정백개", "계정여러", "평점작업", "평점내려", "별점내려", "돈받고리뷰", "돈받고후기", "돈받고악플",
	},
}

-- A flat price, or the double.
phrases "price-named" {
	en = {
		"double that", "pay double", "twice that", "flat fee", "one-off fee", "consulting fee",
		"consulting agreement", "retainer of", "small retainer", "non-negotiable",
	},
	zh = {
		"一口价", "出双倍", "出两倍", "给个价", "报个价给", "看着给", "合适的价", "给双倍", "双倍我",
	},
	ko = {
		"두배주시", "두배만", "얼마주실", "얼마까지", "알아서챙", "챙겨주시면", "챙겨주면",
	},
}

-- The order dropped, a paper signed, nothing said.
phrases "silence-offer" {
	en = {
		"make that unnecessary", "make this unnecessary", "would make it unnecessary", "we walk away",
		"i walk away", "we'll drop it", "turn down the job", "turn the job down", "call it off",
		"sign an nda", "keep it between", "quietly resolved", "resolve this quietly", "make it all go",
		"make me forget", "help me forget", "forget all about it", "forget about the whole", "decides which",
		"you decide which", "up to you which", "which one is up to you", "very ugly or",
	},
	zh = {
		"单子我就不接", "单我就不接", "不接这单", "推掉这单", "这单推", "签保密", "保密协议", "保密费",
		"烂在肚子", "不让他知道", "就此打住", "就此了结", "就此作罢", "买断", "不走程序", "不走流程",
		"不走投诉", "不往上报",
	},
	ko = {
		"비밀유지", "비밀로해", "비밀로하", "의뢰취소", "안하는걸로", "작업취소", "작업중단", "묻어두",
		"깔끔하게끝", "깔끔하게정리", "깔끔하게지",
	},
}

-- Cheaper than a court, as others paid.
phrases "claim-trade" {
	en = {
		"consulting agreement", "licensing agreement", "find plaintiffs", "find more plaintiffs",
		"plenty of plaintiffs", "most companies settle", "most owners settle", "most of them settle",
		"the others have paid", "cheaper than litigation", "less than a lawyer", "less than your lawyer",
		"less than your legal", "less than defending", "less than it would cost", "without the courts",
		"pre-suit",
	},
	zh = {
		"让权利人", "告诉权利人", "别耽误大家", "大家省事", "都省事", "省得打官司", "比打官司", "比罚款划算",
		"比被罚", "合作费", "顾问费", "公关费", "删稿费", "撤稿费", "一次性了断", "别家给",
	},
	ko = {
		"자문료", "컨설팅비", "고문료", "합의서쓰", "소송보다", "소송비보다", "변호사비보다", "시간낭비하지",
		"좋은게좋", "권리자", "저작권자에게",
	},
}

-- Fonts, pictures, labels, permits.
phrases "law-lever" {
	en = {
		"alt text", "screen reader", "wcag", "unlicensed font", "unlicensed image", "unlicensed photo",
		"unlicensed music", "copyright infringement", "no licence for", "no license for", "cookie banner",
	},
	zh = {
		"字体没授权", "字体侵权", "字体授权", "图片侵权", "图没授权", "图片没授权", "没有商用", "商用授权",
		"没授权吧", "未经授权使用", "广告语违", "违反广告", "消防不合格", "没有许可", "没有备案",
	},
	ko = {
		"폰트라이선스", "폰트저작", "무단사용", "이미지무단", "무허가", "미신고영업",
	},
}

-- Bats, bricks, tyres, a visit.
phrases "violence-threat" {
	en = {
		"bring a bat", "bring my brothers", "bringing my brothers", "pay them a visit",
		"know where they live", "what car you drive", "slash his tires", "slash the tires",
		"knock his teeth", "teeth in", "watch your back", "won't walk away", "won't be walking",
	},
	zh = {
		"抡你", "打断他", "卸他", "叫兄弟", "知道他住", "扇他", "扇死", "废了他", "拎棍子来", "拿棍子找",
		"提刀去", "提刀来", "提着刀", "带人砸", "带人堵", "叫人堵",
	},
	ko = {
		"팰거", "망치들", "칼들", "불지를", "턱주가리", "뒷통수조심", "집어딘지", "사는데알", "애들데리고",
		"형님들데", "박살내러", "박살내버", "박살내줄",
	},
}

-- Until they close.
phrases "ruin" {
	en = {
		"make sure she never", "make sure he never", "make sure they never", "make sure you never",
		"never sells another", "never sell another", "never works again", "never work again",
		"put you out of business", "put them out of business", "put him out of business", "shut you down",
		"shut them down", "shut him down", "get you shut down", "get them shut down", "get it shut down",
		"close your doors", "tank your", "tank their", "bury you", "bury them", "sink them", "sink you",
		"hit them where it hurts", "hit you where it hurts", "cost you customers", "cost you more",
		"see how he likes it", "see how she likes it", "see how you like it", "see how they like it",
		"until they close", "until you close", "till you close", "until it closes", "out of a job",
		"never trade again", "empty restaurant", "empty shop", "i'll make them pay", "i'll make you pay",
		"i'll make him pay", "i'll make her pay", "will make them pay", "will make you pay",
		"going to make them pay", "going to make you pay", "won't rest until", "not rest until",
		"won't stop until", "will not stop until", "not going to stop until", "until she is gone",
		"until he is gone", "until he's gone", "until she's gone", "until she is fired", "until he is fired",
		"until she's fired", "until he's fired", "choke on it", "hope you go bankrupt",
		"hope they go bankrupt", "hope you close", "hope they close", "want you closed", "want them closed",
		"want it closed down", "all the time in the world", "i'm retired and", "retired and have",
	},
	zh = {
		"开得下去", "开得成", "还开不开", "够你受", "有你受", "兜着走", "有你好看", "让你好看", "叫你好看",
		"生意做不", "一个客人都", "一单都别想", "别想再", "别想好过", "别想混", "别想干", "出这口气",
		"出口恶气", "出口气", "让他们尝", "付出代价", "搞臭", "整垮", "拉下马", "有的是时间", "有的是功夫",
		"有的是精力", "闲着也是闲", "来一个客人", "劝走一个", "劝退一个", "下台为止", "就图看", "看他下台",
		"看你下台", "看你们下台", "主任下台", "不算完", "才算完", "什么时候算完",
	},
	ko = {
		"매출바닥", "매출떨", "매출반토막", "바닥찍", "정신차리게", "정신차릴", "장사접", "장사못하",
		"장사그렇게", "장사오래", "장사끝", "가게접", "폐업하", "폐업시", "폐업할", "망해봐", "망해라",
		"본때", "혼쭐", "혼내줘", "피눈물", "대가치르", "무서운줄", "무서운거알", "망신", "짤릴때까지",
		"잘릴때까지", "해고될때까지", "그만둘때까지", "시간많아", "시간은많", "남는게시간", "손님끊길",
		"망할때까지", "문닫을때까지", "끝까지갈",
	},
}

-- One star each.
phrases "review-campaign" {
	en = {
		"review bombing", "review-bomb", "rating bomb", "all leave one star", "let's tank", "one star each",
		"a star each", "one-star every", "one star every", "everybody rate", "all rate them",
		"rate them one", "drag the rating", "pull your rating", "drop your rating", "enjoy the one stars",
		"enjoy your one stars", "enjoy the one star", "enjoy the reviews", "enjoy your reviews",
	},
	zh = {
		"一人一条", "一人一星", "一人一个差评", "一人一差评", "人手一条", "人手一星", "人手一个差评",
		"每人一条", "每人一星", "每人一个差评", "轮流给一星", "轮流差评", "集体一星", "组团打", "组团刷",
		"一起给一星", "一起给差评", "大家一起打", "冲一波", "冲了他", "冲了它", "把分打下", "把分刷下",
		"把评分打", "把评分拉", "把评分刷", "评分打到", "评分刷到", "坐你店门口", "去你店门口", "到你店门口",
		"坐店门口", "在你门口坐", "你们门口坐", "每条下面", "每条底下", "每个帖子", "帖子我都去", "都去底下",
		"贴一遍",
	},
	ko = {
		"총공", "별하나씩", "별한개씩", "박아드릴", "박아줄", "박아준", "박으러", "일점씩", "1점가자",
		"1점갑시다", "평점낮춰", "별점낮춰", "다같이리뷰", "매일본사", "매일전화", "매일민원", "날마다전화",
		"매일리뷰", "매일글",
	},
}

-- All of us.
phrases "many-people" {
	en = {
		"every facebook group", "everyone here", "who's with me", "here's what we", "here's the plan",
	},
	zh = {
		"几百号", "上百号", "百来号", "多号人", "老乡们", "车友们", "姐妹们", "兄弟们", "咱们一起",
		"大家一起", "大伙一起", "拉群", "各位业主一起", "家长们一起",
	},
	ko = {
		"다같이", "다함께", "모두함께", "동네사람", "단골들", "학부모단", "전교", "동네다",
	},
}

-- Passed on, printed, put on every wall.
phrases "spread" {
	en = {
		"post it in every", "post it everywhere", "post this everywhere", "share this everywhere",
		"share it everywhere", "screenshot it", "screenshot this", "screenshot her", "screenshot his",
		"pass it on", "pass this on", "copy and paste this", "put it in every", "stick it on every",
		"every lamp post", "every lamppost", "everyone will know", "everybody will know", "the whole county",
		"the whole city will",
	},
	zh = {
		"截图转", "大家转", "都转起来", "转到每个", "转到各", "转到业主", "转到所有", "发到各", "发到每个",
		"发遍", "发各个", "贴遍", "拉横幅", "打横幅", "印传单", "大字报", "让大家都瞧", "让大家都瞅",
		"本地头条", "本地号",
	},
	ko = {
		"다퍼뜨", "퍼뜨릴", "퍼뜨리", "다돌릴", "대자보", "캡처해서", "캡쳐해서", "단골들한테", "단골한테",
		"손님들한테다", "이웃들한테",
	},
}

-- Who it was, and where to be found.
phrases "pillory" {
	en = {
		"remember that face",
	},
}

-- The third letter, and nobody answered.
phrases "repeat-contact" {
	en = {
		"third email", "second email", "fourth email", "fifth email", "third message", "second message",
		"fourth message", "third letter", "second letter", "third call", "fourth call", "fifth call",
		"third ticket", "second ticket", "third complaint", "second complaint", "third visit",
		"second visit", "third repair", "asked three times", "asked twice", "asked four times",
		"asked them twice", "told them twice", "told you twice", "told your staff twice", "requested twice",
		"written twice", "emailed twice", "called twice", "called three times", "rang twice",
		"rang three times", "by phone and in writing", "in writing and by phone", "been chasing",
		"chasing this", "chased this", "chased them", "no one calls back", "nobody calls back",
		"never call back", "not one reply", "never heard back", "ignored my", "ignored me", "ignoring my",
	},
	zh = {
		"约了两次", "约了几次", "说了两次", "说了几次", "说了多次", "说了好几", "讲了几次", "打了两次",
		"打了五次", "打了四次", "打了六次", "打了三次", "打了好几", "打了七", "打了八", "问了几次",
		"问了三次", "问了好几", "找了两次", "找了无数", "反映了几", "报修过", "报修三", "报修两", "从没回复",
		"一直没回复", "到现在都没", "再也没回", "面都不露", "推来推去",
	},
	ko = {
		"여러차례", "번이나전화", "번전화", "번문의", "번신고", "번연락", "연락이없", "회신없", "무응답",
		"서로미루", "핑퐁",
	},
}

-- An idea, put as a wish.
phrases "suggestion" {
	en = {
		"more of a wish", "small wish", "just a wish", "flag would", "option would", "toggle would",
		"setting would", "would make life easier", "would make a lot of", "any plans to", "any plans for",
		"any chance of adding", "have you thought about", "have you thought of", "consider making",
		"could you consider", "let us choose", "let users", "how about adding", "would it make sense",
		"other apps do", "make it possible to",
	},
	zh = {
		"能不能出", "能不能增加", "如果能加", "加个选项", "加个开关", "出个版本", "出个小", "考虑一下增",
		"考虑增加", "考虑加", "希望能出", "希望能加", "能不能延到", "延长到", "延长营业", "延到十",
	},
	ko = {
		"추가해주셨으면", "만들어주셨으면", "옵션추가", "검토해주시면", "편할것같", "편할거같", "편하겠",
		"있게해주시", "묶을수",
	},
}

-- Is there a fee, must one come in person, how long is the warranty.
phrases "rule-question" {
	en = {
		"is there a penalty", "is there a deposit", "is there a minimum", "is there a limit",
		"is there a deadline", "what is the fee", "what's the fee", "what is the penalty",
		"what's the penalty", "what is the policy", "what's the policy", "how much notice",
		"how many days do i have", "do i need an appointment", "do i need a receipt",
		"do i need the receipt", "do i need to bring", "do i have to go in", "does the warranty cover",
		"does it come with", "is it covered", "is this covered", "who pays for return", "can i do it online",
		"can i do this online", "can i pay off", "can it be paid early", "early repayment", "get prorated",
		"get pro-rated", "is it prorated", "do i lose", "do i just lose", "do i get back",
		"are dogs allowed", "are pets allowed", "are kids allowed", "are children allowed", "still apply",
		"does it switch", "does the plan", "what's the difference", "what is the difference",
	},
	zh = {
		"有没有违约金", "违约金吗", "违约金多少", "违约金是多少", "收不收手续费", "要不要手续费",
		"有没有手续费", "要手续费吗", "手续费多少", "手续费怎么", "需不需要预约", "要不要预约", "需要预约吗",
		"能约吗", "线上能", "网上能办", "网上能不能", "能网上办", "必须去柜台", "必须本人", "可以代办",
		"要带什么", "要带啥", "带哪些材料", "带什么材料", "需要什么材料", "需要哪些材料", "需要啥材料",
		"要什么手续", "要哪些手续", "有保修吗", "有质保吗", "有发票吗", "能开票吗", "可以开票吗", "押金多少",
		"几天内可以", "几天内能", "多久可以退", "提前还款", "提前还贷", "提前还房贷", "比例现在",
		"比例是多少", "现在是多少", "最高多少", "最低多少", "会不会影响", "能不能延", "能否延", "可不可以延",
	},
	ko = {
		"위약금있", "위약금이있", "위약금얼마", "위약금이얼마", "위약금나오", "위약금없이", "수수료있",
		"수수료얼마", "수수료붙", "예약해야하나", "예약필요", "예약없이", "방문해야하나", "방문해야되",
		"꼭방문", "온라인으로가능", "온라인으로도", "온라인신청", "본인이가야", "필요서류", "구비서류",
		"서류가필요", "서류는뭐", "뭐가필요", "as기간", "무상as", "반품기간", "교환기간", "반품배송비",
		"중도상환", "조기상환", "중도해지하면", "며칠안에", "몇일안에", "며칠이내", "해야하나요", "방도있",
		"동반가능", "동반되", "동반입장",
	},
}

-- Just asking, before anything is bought.
phrases "enquiry" {
	en = {
		"wondering whether", "can anyone tell me", "wanted to ask", "want to ask", "wanted to know",
		"may i ask", "asking because", "thinking of buying", "thinking about buying", "deciding between",
		"before i buy", "before i order", "before i book", "before we book", "before i decide",
	},
	zh = {
		"求告知", "有人知道吗", "有谁知道", "再决定", "考虑要不要", "考虑买", "打算买", "准备买",
		"纠结要不要", "有检测报告", "有报告吗", "有证书吗", "有认证吗", "有货没", "什么时候补货", "怎么选",
		"几点关门", "几点下班", "营业到几点", "周末开门", "周末营业",
	},
	ko = {
		"며칠걸", "얼마나걸", "주차되", "재고있", "재입고", "사려고하", "살까하", "구매전", "고민중",
	},
}

-- Entered with an authority, under a number.
phrases "authority-threat" {
	en = {
		"filed with the state", "complaint filed with", "opened a complaint with", "opened a case with",
		"lodged a complaint", "lodged with the", "case number from the", "reference from the",
		"reporting them to the", "cfpb case", "cfpb complaint", "bbb complaint", "ombudsman case",
	},
	zh = {
		"银保监热线", "银保监登记", "向金监", "税务举报", "向工商", "向市监", "寄给纪委", "交给纪委",
		"递给纪委", "寄到纪委", "寄给税务", "寄给市监",
	},
	ko = {
		"노동청가서", "진정서접수", "진정넣", "진정접수", "구청에접수",
	},
}

-- The way of the law, without a step.
phrases "legal-talk" {
	en = {
		"taking advice", "take advice", "legal advice", "statutory rights", "my legal rights",
		"in breach of", "small claim",
	},
	zh = {
		"法律途径", "走法律", "法律程序", "咨询律师",
	},
	ko = {
		"법적대응", "법적조치", "내용증명",
	},
}

-- This, or that?
phrases "question-form" {
	en = {
		"or do we", "or is it",
	},
}

-- Another one, or the part.
phrases "goods-demand" {
	en = {
		"settle for a new", "settle for another", "send out a new",
	},
	zh = {
		"免费换", "我要换机", "换机子", "换机器",
	},
	ko = {
		"이라도새로",
	},
}

-- To be put right.
phrases "correction-demand" {
	en = {
		"fix that please", "fix this please", "please correct", "put this right", "want it corrected",
	},
	zh = {
		"修好就行", "保修期内修",
	},
}

-- In somebody else's name; threatened.
phrases "victim" {
	en = {
		"opened in my name", "loan in my name", "loans in my name", "posing as me", "stolen identity",
		"identity was stolen", "someone used my", "somebody used my", "hacked into my",
		"someone got into my", "somebody got into my",
	},
	zh = {
		"冒用我", "冒充我", "盗用我", "用我的名字", "用我身份", "用我的身份", "拿我身份证", "拿我的身份证",
		"不给提现", "提不了现", "提不出来", "被拉进", "刷单被",
	},
	ko = {
		"명의도용", "명의를도용", "제명의로", "내명의로", "도용당", "해킹당", "협박을", "협박받", "협박당",
	},
}

-- Pictures, and a threat.
phrases "blackmailed" {
	zh = {
		"拿我身份证威胁", "用照片威胁", "用视频威胁",
	},
	ko = {
		"사진을합성", "가족에게뿌린", "지인에게뿌린", "퍼뜨린다고",
	},
}

-- It would be a pity.
phrases "or-else" {
	en = {
		"would hate for", "i'd hate for", "would hate to see", "i'd hate to see", "hate for the story",
		"or i fill", "or i start", "or i keep", "or i post", "or i send", "or i publish", "or i file it",
	},
	ko = {
		"일도아니", "날리는거", "날리는건", "날릴수",
	},
}

-- Vouchers by the piece.
phrases "freebie" {
	en = {
		"vouchers of", "voucher of", "store credit of", "free store credit",
	},
}

-- A picture from the net, nothing bought.
phrases "fabricated" {
	en = {
		"bought nothing from you", "never bought from you", "never ordered from you",
		"never been a customer", "form doesn't check",
	},
	zh = {
		"一搜一大把", "网上一搜", "网图", "随便找张", "找张图", "p一张", "p张图", "p个图",
	},
	ko = {
		"확인도안해", "확인안해", "인터넷사진", "합성하면",
	},
}

-- A way that never failed.
phrases "trick-told" {
	en = {
		"never paid for a", "say it was raw", "say it was cold", "say there was a hair",
		"say it arrived broken", "say it came broken", "eat three quarters", "eat most of it",
		"eat half of it", "eat almost all", "hasn't failed me", "hasn't failed yet",
	},
	zh = {
		"个法子", "这法子", "没花过水果", "没花过饭", "没花过外卖", "今年没花", "学会了吗", "赶紧学",
		"快去试", "试试这",
	},
	ko = {
		"나왔다하면", "나왔다그러면", "그냥환불됨", "그냥환불해", "바로환불됨", "바로환불해줌",
		"바로환불해줘", "번성공", "공짜치킨", "개이득",
	},
}

-- Is that right, why bother.
phrases "rhetorical" {
	en = {
		"why do i even", "why do i bother", "is that too much",
	},
	zh = {
		"合理吗", "说得过去吗", "是不是只会", "是不是就会", "只会说", "就会说", "比谁都快", "装看不见",
		"装死", "装聋", "笑死",
	},
	ko = {
		"누가검수", "누가만든", "누가만들", "대체누가", "검수는하", "이게맞", "칼같이", "장난하", "장난치",
	},
}

-- Those in office are asked, for those on foot.
phrases "public-plea" {
	zh = {
		"恳请", "希望社区", "希望领导", "希望能修", "希望尽快修", "来修一下", "派人修", "来人管管",
	},
	ko = {
		"등교길", "등굣길", "통학로", "횡단보도", "보행자", "불편을겪", "민원드립", "민원신청", "조치바랍",
	},
}

-- A case is open.
phrases "official-step" {
	en = {
		"case is open", "case is now open", "complaint is open",
	},
}

-- Out of the job.
phrases "staff-punishment" {
	en = {
		"lose her badge", "lose his badge", "taken off the front desk", "looking for a new job",
		"looking for another job",
	},
	zh = {
		"下台",
	},
	ko = {
		"짤릴때", "잘릴때",
	},
}
