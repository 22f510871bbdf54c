-- tests/zh.lua: complaints in Chinese and what must come of them.
--
-- A rule set whose tests fail does not take over.  `event` is what comes in,
-- `expect` is what the decision must say; lists must contain what is named.
-- Add a test for every complaint that was once decided wrongly, in your own
-- words and without the customer's.

test "zh: a refund request" {
	event = { text = "手机坏了,我要求退款" },
	expect = { type = "seeking_compensation", nature = "valid", priority = "P3", owner = "claims" },
}

test "zh: a polite refund request" {
	event = { text = "您好,上周买的电饭锅内胆有划痕,麻烦帮我办一下退货,谢谢。" },
	expect = { type = "seeking_compensation", priority = "P3", owner = "claims", tags = { "polite" } },
}

test "zh: a word spaced out is still found" {
	event = { text = "我就一句话:退 款!" },
	expect = { type = "seeking_compensation" },
}

test "zh: traditional characters are found" {
	event = { text = "電鍋用兩天就壞了,請退還貨款。" },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "zh: an exchange" {
	event = { text = "鞋子左右脚不是一个码,给我换一双对的。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: charged without being asked" {
	event = { text = "这个会员我从来没开过,每个月自动扣我二十五块,赶紧退我。" },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "zh: wages not paid" {
	event = { text = "在你们工地做了四个月,工资到现在没发,一家人等着用。" },
	expect = { type = "seeking_compensation" },
}

test "zh: asked three times for the refund" {
	event = { text = "退货签收都半个月了,退款还没到,我联系客服多次,没人回复。" },
	expect = { type = "seeking_compensation", priority = "P2", tags = { "repeat_contact" } },
}

test "zh: a claim with a step to the authority stays a claim" {
	event = { text = "冰箱三个月坏了两次,再不给我退款我就打12315。" },
	expect = { type = "seeking_compensation", priority = "P1", owner = "legal", flags = { "regulator_threat" } },
}

test "zh: a claim with a lawyer stays a claim" {
	event = { text = "定金两万块一直拖着不退,我已经请律师准备走法律程序。" },
	expect = { type = "seeking_compensation", priority = "P1", owner = "legal", flags = { "legal_threat" } },
}

test "zh: anger without a demand" {
	event = { text = "排了两个小时,窗口说下班了,什么态度,太气人了!" },
	expect = { type = "venting", nature = "communicative", priority = "P4", owner = "front_desk",
	           handling = { "listen_first" } },
}

test "zh: a bad review" {
	event = { text = "面料很薄,洗一次就起球,太失望了,以后不会再买。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: foul words are flagged" {
	event = { text = "一群废物,垃圾公司,打个电话都打不明白!!!" },
	expect = { type = "venting", flags = { "abuse" } },
}

test "zh: only an apology is wanted" {
	event = { text = "店员当着那么多人的面骂我,我不要赔偿,只要她给我道歉。" },
	expect = { type = "venting", tags = { "goal_dignity" } },
}

test "zh: money is not the point" {
	event = { text = "这点钱我不在乎,不是为了钱,就是觉得你们太敷衍了。" },
	expect = { type = "venting", handling = { "do_not_offer_money_first" } },
}

test "zh: help with a login" {
	event = { text = "换了手机以后登录不了,验证码也收不到,麻烦帮我看一下。" },
	expect = { type = "help_seeking", nature = "communicative", priority = "P3", owner = "technical" },
}

test "zh: noise at night" {
	event = { text = "楼下工地每天施工到凌晨两点,孩子没法睡觉,恳请有关部门协助解决。" },
	expect = { type = "help_seeking" },
}

test "zh: a question before buying" {
	event = { text = "请问这款净水器支持上门安装吗?大概要多久?" },
	expect = { type = "consultation", priority = "P4", owner = "advice" },
}

test "zh: a question about the refund rules is a question" {
	event = { text = "想咨询一下,请问退货的流程是什么,运费是我出吗?" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a suggestion" {
	event = { text = "建议在地铁口增设一个自助取货柜,下班晚的人也能取。" },
	expect = { type = "consultation", priority = "P4", owner = "advice" },
}

test "zh: exposure in anger" {
	event = { text = "你们这种黑心店,我马上把照片发到抖音,让大家都看看!" },
	expect = { type = "retaliatory", priority = "P2", owner = "complaint_manager", flags = { "media_threat" } },
}

test "zh: a campaign of bad reviews" {
	event = { text = "气死我了,我让我同事朋友都去差评,跟你们没完。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: somebody is to lose the job" {
	event = { text = "3号柜台那个人态度恶劣,必须开除他,不然我受不了这口气,太过分了。" },
	expect = { type = "retaliatory", tags = { "staff_named" } },
}

test "zh: violence" {
	event = { text = "明天我带人去砸店,你们等着瞧。" },
	expect = { type = "retaliatory", priority = "P1", owner = "crisis", flags = { "violence_threat" } },
}

test "zh: an authority as a stick" {
	event = { text = "真恶心,下次不会来了,我已经向市场监管局举报,等着吧。" },
	expect = { type = "retaliatory", priority = "P1", owner = "legal" },
}

test "zh: pay and I delete" {
	event = { text = "给我转八百块,我就把那条差评删了,这样大家都好。" },
	expect = { type = "malicious", priority = "P1", owner = "legal", flags = { "extortion" },
	           handling = { "promise_nothing" } },
}

test "zh: a free meal or a bad video" {
	event = { text = "这桌免单,不然今晚的视频就按差评来发,你们看着办。" },
	expect = { type = "malicious", priority = "P1", flags = { "extortion" } },
}

test "zh: invented evidence" {
	event = { text = "聊天里他自己说漏了:虫子是自己放进去的,反正没人查,店家肯定会赔钱。" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: a dealer in settlements" {
	event = { text = "我是职业打假人,你这个标签违反广告法,赔我一千块就算了。" },
	expect = { type = "malicious", priority = "P1", owner = "legal" },
}

test "zh: burned by a kettle" {
	event = { text = "热水壶手柄突然断了,我妈妈的手被烫伤,正在医院。" },
	expect = { priority = "P1", owner = "crisis", flags = { "safety_injury" },
	           handling = { "ask_about_health_first" } },
}

test "zh: the battery swells" {
	event = { text = "充电宝鼓包发烫,还冒烟,太危险了,请尽快处理。" },
	expect = { type = "help_seeking", priority = "P1", owner = "crisis", tags = { "safety_hazard" } },
}

test "zh: personal data leaked" {
	event = { text = "办完卡第二天就接到十几个推销电话,我的个人信息泄露了,请你们查清楚。" },
	expect = { priority = "P1", owner = "privacy", flags = { "privacy_leak" } },
}

test "zh: despair" {
	event = { text = "养老钱全在你们这里,现在什么都没了,我真的不想活了。" },
	expect = { priority = "P1", owner = "crisis", flags = { "self_harm" }, handling = { "call_now" } },
}

test "zh: the press" {
	event = { text = "这事我已经联系记者了,明天电视台会来采访。" },
	expect = { priority = "P1", owner = "crisis", flags = { "media_threat" } },
}

test "zh: a collector who rings the family is a wrong to be ended" {
	event = { text = "催收一天几十个电话打到我父母那里，我愿意还，希望协商分期。" },
	expect = { type = "help_seeking", priority = "P2" },
}

test "zh: a question about which warehouse is none of revenge" {
	event = { text = "你们是从仓库直发还是门店发？" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a price list for bad reviews" {
	event = { text = "评论我能处理，一条两百，七条打包一千，看你们诚意。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: swapped goods sent back are a trick" {
	event = { text = "电池换成旧的寄回去就行，仓库的人从来不查，我试过四回。" },
	expect = { type = "malicious" },
}

test "zh: a relative at the tax office is a menace" {
	event = { text = "别以为我好欺负，你们的账，税务局的朋友说一查就有。" },
	expect = { type = "retaliatory" },
}

test "zh: a bad review of one's own is no campaign" {
	event = { text = "勺子柄上全是毛刺，必须差评，以后不在这家买了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: other buyers will regret it" {
	event = { text = "布料薄得透光，劝大家别买，买了会后悔的。" },
	expect = { type = "venting" },
}

test "zh: keeled over, as one says" {
	event = { text = "一份素面要六十块，端上来就三根青菜，我晕倒！" },
	expect = { type = "venting", priority = "P4", flags = array{} },
}

test "zh: the rules for old houses, asked about" {
	event = { text = "请问今年农村危房改造的补贴怎么申请，需要准备哪些材料？" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: others are called to stay away" {
	event = { text = "这个牌子太无耻了，呼吁全国抵制，从我做起！" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: those in office are asked to act after others were told: no threat to them" {
	event = { text = "尊敬的领导：楼下餐馆的油烟直灌进卧室，我们多次打12345投诉，也请媒体来看过，"
		.. "至今没有人来管，恳请领导派人处理。" },
	expect = { type = "help_seeking", priority = "P2", flags = array{} },
}

test "zh: how could they, is no question" {
	event = { text = "怎么连双筷子都不给，汤还洒了一半。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: nothing was sent along, and a bad review: no bargain" {
	event = { text = "说好的贴纸也不送，差评。" },
	expect = { type = "venting", flags = array{} },
}

test "zh: an apple bumped in the box is nobody hurt" {
	event = { text = "六个苹果有两个撞伤，味道还行。" },
	expect = { type = "venting", priority = "P4", flags = array{} },
}

test "zh: bad through and through is one bad review" {
	event = { text = "完全给差评，盒子都压扁了，送来还晚了三天。" },
	expect = { type = "venting", priority = "P4" },
}
