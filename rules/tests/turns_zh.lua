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
	expect = { type = "malicious" },
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

test "zh: needs a person, 9" {
	event = { text = "我家老爷子的老年卡丢在车上了，座位那趟是早上七点多发的，能不能帮忙联系司机找一找" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: needs a person, 10" {
	event = { text = "微信实名认证的是我前夫的身份证，现在想改成自己的，死活过不了人脸" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: needs a person, 11" {
	event = { text = "驾照考完科目三半年了，科四一直约不进去，驾校说名额给满了" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: needs a person, 12" {
	event = { text = "楼上往下扔烟头，把我家晾的被子烧了个洞，差一点就着起来了，监控又拍不到，谁来管管" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: needs a person, 13" {
	event = { text = "打印社保参保证明，网站一点下载就跳回首页，换了三个浏览器都这样" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: needs a person, 14" {
	event = { text = "收到一封邮件说拍了我上网的视频，要我打两千美元的比特币，不然发给所有联系人，我吓得一晚上没睡" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: needs a person, 15" {
	event = { text = "玩着玩着就提示异地登录把我顶下来，密码改了还是这样" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: only wants to know, 5" {
	event = { text = "大三学生可以办你们的信用卡不" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 6" {
	event = { text = "我家住五楼想自己掏钱装电梯，要多少户同意才行，走什么程序" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 7" {
	event = { text = "社区食堂的菜单可以提前一天贴出来，老人们好选" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 8" {
	event = { text = "房子是我和我妈共有，我妈不在了，过户是继承还是买卖划算" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: only wants to know, 10" {
	event = { text = "今年秋季的学费是多少，住宿几人间" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: wants what is due, 4" {
	event = { text = "保险公司拿既往症拒赔，我投保时如实告知过，录音都有，请重新核定赔付" },
	expect = { type = "seeking_compensation" },
}

test "zh: wants what is due, 5" {
	event = { text = "酒店临时说没房，让我自己加两百住别家，这两百得你们掏" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: wants what is due, 6" {
	event = { text = "手机屏保修期内出现绿线，门店说是我磕的，外观一点伤没有，我要求免费更换" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: wants what is due, 7" {
	event = { text = "物流把我一百公斤的货少送了两件，签收单上写得清清楚楚，按声明价值赔" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: wants to be heard, 1" {
	event = { text = "这系统升级一次难用一次，谁批的" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 2" {
	event = { text = "护士扎了三针没扎进去，还怪我血管细" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 3" {
	event = { text = "上个月刚修的路，这个月又挖开了，钱多烧的" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 4" {
	event = { text = "电影院空调冷得要命，3D眼镜还花的，体验感为零" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 5" {
	event = { text = "问三遍才嗯一声，我还以为欠她钱呢" },
	expect = { type = "venting" },
}

test "zh: wants harm, 7" {
	event = { text = "税务那边我已经实名举报了你们不开票，等着补税罚款吧，这就是惹我的下场" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: wants harm, 8" {
	event = { text = "你不是在乎你那五颗星吗，我今天就给你干到三颗" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: wants harm, 9" {
	event = { text = "敢再打一次催收电话，我拎着汽油去你们公司坐坐" },
	expect = { type = "retaliatory" },
}

test "zh: uses a complaint, 9" {
	event = { text = "哥，视频我剪了两版，一版夸的一版骂的，三千夸的那版就上。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: uses a complaint, 10" {
	event = { text = "对手店给我二百让我去你们那点评写拉肚子，我写得还不错吧" },
	expect = { type = "malicious" },
}

test "zh: uses a complaint, 11" {
	event = { text = "保单想全额拿回来的找我，走投诉渠道，话术模板都有，成功了抽三成" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: uses a complaint, 12" {
	event = { text = "不想还网贷的宝子看过来，教你怎么投诉到平台免息，资料包九块九" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: pestered for somebody else's debt" {
	event = { text = "我又不认识欠钱那个人,频繁接到催收电话,一天几十个,还打到我单位,请你们停止。" },
	expect = { type = "help_seeking", priority = "P2" },
}

test "zh: a shop that is blackmailed asks what to do" {
	event = { text = "有顾客说要是不给三千就天天来投诉我们,请问平台怎么处理这种敲诈?" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "zh: no money is wanted, the material is where it hurts" {
	event = { text = "不需要你们赔,材料我已经交给纪委,就是要让这个主任干不下去。" },
	expect = { type = "retaliatory", priority = "P1" },
}
