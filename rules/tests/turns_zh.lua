-- tests/turns_zh.lua: what kind a complaint is, in everyday Chinese.
--
-- The first ones hold words that lie inside other words and mean nothing there.

test "zh: a word inside another word is no threat, 1" {
	event = { text = "请问明年的小学是按户口划片吗,我们小区对口哪个学校?" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a word inside another word is no threat, 2" {
	event = { text = "公交车太少了,建议早高峰加开一趟,学生上学不方便。" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a word inside another word is no threat, 3" {
	event = { text = "软件老是闪退掉线,重新登录了也没用,麻烦帮我看看。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: a word inside another word is no threat, 4" {
	event = { text = "客服让我直接挂断电话重拨,拨了还是提示系统异常,怎么处理?" },
	expect = { type = "help_seeking" },
}

test "zh: a word inside another word is no threat, 5" {
	event = { text = "楼下商户天天用喇叭叫卖,车还堵门,家里老人睡不了觉,请城管来管一管。" },
	expect = { type = "help_seeking" },
}

test "zh: a word inside another word is no threat, 6" {
	event = { text = "物业动手打人,我父亲胳膊青了一大块,求你们派人来处理。" },
	expect = { type = "help_seeking" },
}

test "zh: a word inside another word is no threat, 7" {
	event = { text = "住得舒服了才会再来,床太硬,隔音很差,以后绕道走。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a word inside another word is no threat, 8" {
	event = { text = "请尽快联系我,号码没变,宽带还是连不上。" },
	expect = { type = "help_seeking" },
}

test "zh: a word inside another word is no threat, 9" {
	event = { text = "医保异地就医报销比例是多少,要带哪些材料?" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: a word inside another word is no threat, 10" {
	event = { text = "请有关部门查处占道经营,我们打过电话一直没人来。" },
	expect = { type = "help_seeking" },
}

test "zh: needs a person, 1" {
	event = { text = "医保卡刷不出来钱，药店说卡被锁了，去社区让我找银行，银行又说归医保局，我到底该上哪儿解锁啊" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: needs a person, 2" {
	event = { text = "我家燃气表后面有股臭鸡蛋味，关了阀门还是有，抢修电话一直占线，家里有老人，能不能马上派人" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: needs a person, 3" {
	event = { text = "有人拿我身份证注册了公司，税务局给我打电话说欠税，我根本不知道这回事，怎么把它撤掉" },
	expect = { type = "help_seeking" },
}

test "zh: needs a person, 4" {
	event = { text = "换了新手机以后银行APP说设备不受信任，人脸也过不了，网点说要本人带身份证去开户行，我人在外地" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: needs a person, 5" {
	event = { text = "账号被人改了密码，绑定的邮箱也换了，申诉了两次都说资料不足，我该提供什么才行" },
	expect = { type = "help_seeking" },
}

test "zh: needs a person, 6" {
	event = { text = "我真的撑不下去了，欠了十几万网贷，催收把电话打到我爸妈那，活着太累了" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: needs a person, 7" {
	event = { text = "工伤认定交上去半年了，人社局让等，公司不配合出证明，我腿还没好，不知道下一步怎么走" },
	expect = { type = "help_seeking" },
}

test "zh: needs a person, 8" {
	event = { text = "电动车充电的时候冒烟，赶紧拔了，现在放楼道不敢动，这种情况该联系谁处理" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: only wants to know, 1" {
	event = { text = "请教一下，租房提取公积金是按月还是按年" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 2" {
	event = { text = "能不能把夜间公交末班车往后延半小时，下晚自习的学生实在赶不上" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 3" {
	event = { text = "这个保险既往症保不保？等待期多少天？" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 4" {
	event = { text = "请问企业年金离职以后怎么转走" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: wants what is due, 1" {
	event = { text = "洗衣店把我羽绒服洗得一块一块的，买的时候一千六，他们只肯赔两百，我不接受" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: wants what is due, 2" {
	event = { text = "公司去年年终奖到现在没发，离职手续也拖着不给办，问就是走流程" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: wants what is due, 3" {
	event = { text = "幼儿园停课一个月，保教费照收，家长要求按天折算退回来" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: wants harm, 1" {
	event = { text = "那个姓王的物业经理，我已经把他骂业主的录音发到三个业主群了，让大家都听听他是什么东西" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: wants harm, 2" {
	event = { text = "不把那个护士开了，我天天到你们院长办公室门口坐着，再联系几家媒体过来拍" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: wants harm, 3" {
	event = { text = "上次罚我款的那个协管员叫什么我知道，下班路上最好别让我碰见" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: wants harm, 4" {
	event = { text = "消防、税务、卫生我一个一个举报过去，看你这店还能开几天" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: wants harm, 5" {
	event = { text = "让我不痛快，那大家都别痛快，从今天起你们每条微博底下都会有我" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: wants harm, 6" {
	event = { text = "大家一起去应用市场给它打一星，打到它下架，评论我都给你们写好了" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: uses a complaint, 1" {
	event = { text = "老板，菜里这根钢丝球的丝是谁的不重要，重要的是我手机里有视频。两千，大家都体面。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: uses a complaint, 2" {
	event = { text = "我们号专门做本地避雷，你家排第三期。要不要撤下来，看你诚意，上一家给了五千。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: uses a complaint, 3" {
	event = { text = "你系统里两万多条客户手机号我已经打包了，0.5个币，发到下面地址，周五之前没收到就放论坛。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: uses a complaint, 4" {
	event = { text = "羽绒服穿一冬，开春前一天申请七天无理由，吊牌我用透明线又缝回去了，他们看不出来的" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: uses a complaint, 5" {
	event = { text = "专业处理网贷逾期，可停息挂账，可消除征信不良，不成功不收一分钱，加V详聊" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: uses a complaint, 6" {
	event = { text = "房东你那套房没备案也没消防，我不搬，押金双倍退我，再免两个月，不然明天住建局就上门" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: uses a complaint, 7" {
	event = { text = "我一天都没住，就是帮开民宿的表姐写一条，说对面那家有床虱，她给我免一晚" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: uses a complaint, 8" {
	event = { text = "探店一次两千，不探也行，我发一条“千万别来”，你自己算哪个划算" },
	expect = { type = "malicious", priority = "P1" },
}
