-- Chinese: nothing is threatened, nobody is in danger, and no sum is claimed by
-- words that only look like it.

test "zh: a bank's name is no authority" {
	event = { text = "我向交通银行信用卡中心打过电话，客服只同意退五百元年费，剩下的七百不给退。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: guests who are sent out ask for nobody's job" {
	event = { text = "带了一杯奶茶进店，服务员就要把我们赶出去，吃饭的心情全没了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a waiter who says just wait menaces nobody" {
	event = { text = "要个勺子，服务员不耐烦地说等着吧没有了，这家店越来越差，再也不来了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: who would not believe the reviews is no enemy" {
	event = { text = "评论都说掉漆，我不信邪买了，到手果然掉漆，太失望了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a dish that tastes burnt is no hazard" {
	event = { text = "烤鱼烤糊了，一股焦味，根本没法吃，不会再来了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a burnt smell from a plug is one" {
	event = { text = "热水器一插上电就有股焦味，插头烫手，不敢用了，请尽快派人来看。" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: chilli that makes one steam is no fire" {
	event = { text = "这锅辣得人都要冒烟，说好的微辣呢，太难吃了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a debtor who is driven to despair menaces nobody" {
	event = { text = "我失业半年，实在还不上，求贵行别再逼我，让我分期慢慢还，我一定还清。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: who is told to run money through a card is a victim, no seller" {
	event = { text = "他说审核过了，让我先往卡里存两万继续刷流水，存了又说不够，我是不是遇到骗子了，钱怎么办，请帮帮我。" },
	expect = { type = "help_seeking" },
}

test "zh: debtors who ask for terms sell no recovery of anything" {
	event = { text = "因为生病逾期三个月，希望能停息分期，处理逾期问题，也请消除征信上的不良记录。" },
	expect = { type = "help_seeking" },
}

test "zh: a shop that is said to be popular is no rumour" {
	event = { text = "之前就听说这家店很火，去了以后觉得一般般，排队还要两个小时，不推荐。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: an authority for the case that nothing is done backs a claim" {
	event = { text = "说好可以提前还款，现在又要我还满三个月，完全是欺骗，如果还得不到解决，我只能向银监会反映。" },
	expect = { type = "seeking_compensation", priority = "P1" },
}

test "zh: an authority, and ruin besides, is revenge" {
	event = { text = "再不处理也无所谓了，我已经向工商局举报，不搞到你们关门我不姓李。" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: asked in vain many times over" {
	event = { text = "热线打了几十个电话，每次都说让我等，就是不给退款，八百块会员费到底退不退。" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: who was there several times did not ask in vain" {
	event = { text = "这家来了好几次了，味道依旧不错，就是价格涨了点。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: somebody who has nothing to live on is helped soon" {
	event = { text = "工资卡被冻结了，孩子的奶粉钱都拿不出来，求你们先解冻一部分。" },
	expect = { type = "help_seeking", priority = "P2" },
}

test "zh: a guest who could not sleep for the noise is no victim" {
	event = { text = "酒店隔音太差，隔壁打呼噜听得一清二楚，一晚上没睡好。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: what one will do when guests come is no threat to strike" {
	event = { text = "服务员把汤洒我一身还翻白眼，气得真想抽他，饭也没吃好，以后不会来了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a shop that has to close one day is no campaign" {
	event = { text = "菜又咸又凉，半天没人理，这种态度就等着关门吧。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a parent who would tell all mothers of a book harms nobody" {
	event = { text = "内容实用，排版清楚，真想让所有人都有一本，推荐给新手妈妈。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: buy it or not is no menace" {
	event = { text = "苹果又小又酸，图片好看而已，买不买你们看着办吧。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a notice in an account of the company is no campaign" {
	event = { text = "物业涨停车费没有公示，别的小区都是在公众号上广而告之，我们小区什么都没有，请有关部门核实。" },
	expect = { type = "help_seeking" },
}

test "zh: a search for a dog that is to be passed on accuses nobody" {
	event = { text = "小区门口走丢一只白色小狗，脖子上有铃铛，求转发，看到请联系物业。" },
	expect = { type = "help_seeking" },
}

test "zh: all friends will be told not to come" {
	event = { text = "被你们前台骂了一顿，我会告诉身边所有同事别来住，再把经过发到各个平台，看你们还怎么做生意。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: a danger that is foreseen waits for nobody today" {
	event = { text = "楼下几家店把货堆在楼道里占用消防通道，一旦发生火灾后果不堪设想，物业不管，请有关部门处理。" },
	expect = { type = "help_seeking", priority = "P2" },
}

test "zh: a fire that broke out does" {
	event = { text = "昨晚楼道里的电动车充电起火，还好没烧到人，今天又有人飞线充电，请马上派人来看。" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: a tomorrow that is convenient is no deadline" {
	event = { text = "我那个快递不急，明天中午送到就行。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a farewell with good luck is no menace" {
	event = { text = "前台全程黑脸，房间有霉味，你们好自为之吧，特别后悔订了这里。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: another size is no other account" {
	event = { text = "裤子买大了，想换小号，什么时候能寄过来？" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a room that was upgraded was not asked for" {
	event = { text = "到店免费升级了大床房，就是停车要收二十元，不太划算，评价一般。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: what a repairman says of oneself is not made up" {
	event = { text = "送去修，客服说屏幕是我自己弄的，不给保修，可我一直戴着壳，太气人了。" },
	expect = { type = "venting" },
}

test "zh: an order before work ends is no deadline" {
	event = { text = "周五下班前下的单，周六上午就送到了，包装也结实。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: who tells an office of gambling asks for an end of it" {
	event = { text = "河东路超市后面摆着几台赌博机，学生放学就围着玩，请严肃处理。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: a loudspeaker that all around it hear" {
	event = { text = "便利店门口的喇叭从早喊到半夜，对周围居民造成很大影响，没人管。" },
	expect = { type = "help_seeking" },
}
