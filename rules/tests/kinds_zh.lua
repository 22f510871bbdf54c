-- tests/kinds_zh.lua: what kind a complaint is, and how urgent, in Chinese.
--
-- More of the same are in tests/data/labelled.jsonl, for triagectl score.

test "zh: the complaint is the tool, 1" {
	event = { text = "我没去过他们餐厅,但是朋友是同一条街开店的,让我帮忙写几条吃坏肚子的差评,每条给二十。" },
	expect = { type = "malicious" },
}

test "zh: the complaint is the tool, 2" {
	event = { text = "你们的会员数据库在我手上,十二万条。四十八小时内把钱打到下面这个地址,否则我就挂到网上卖。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 3" {
	event = { text = "银行误扣费可以加客服QQ办理退款,专业追款团队,先服务后付费,百分百到账,联系微信同号。" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: the complaint is the tool, 4" {
	event = { text = "蛋糕里有根头发,其实无所谓的,你转我六百六,图个吉利,我保证不往平台上说。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 5" {
	event = { text = "老板娘,我这边有个探店号,八万粉,你给我报销这桌再加两百车马费,差的那些我剪掉。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 6" {
	event = { text = "超市这包瓜子过期两天,按规定赔一千,我也懒得去市监局,你直接扫我码,省得你罚五万。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 7" {
	event = { text = "你们家洗发水我用了掉头发,虽然我本来就掉。给一万,我就不去短视频平台哭了。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 8" {
	event = { text = "孩子在你们游乐场擦破点皮,别的家长张口都是五万,我只要两万,不给我就让公众号写你们。" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 9" {
	event = { text = "该消费者称:“你给我补两千块,我就去平台撤销投诉,要不然让你天天跑监管局。”" },
	expect = { type = "malicious", priority = "P1" },
}

test "zh: the complaint is the tool, 10" {
	event = { text = "买大牌包背一个月,拿高仿去退,柜姐根本分不出来。" },
	expect = { type = "malicious", priority = "P2" },
}

test "zh: harm is the aim, 1" {
	event = { text = "骗子店铺,已经截图发到小红书和朋友圈了,我就看看以后谁还来你家买,一条差评算什么,我让我全寝室的人都来给你刷。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: harm is the aim, 2" {
	event = { text = "那个姓王的经理你给我听好了,我知道你几点下班,走夜路当心点,这口气我不出我就不姓李。" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: harm is the aim, 3" {
	event = { text = "某某装修公司老板是个老赖\n下面是他的姓名、身份证号和家庭住址,还有他老婆上班的地方,大家随便转发,让这种人在本地混不下去!" },
	expect = { type = "retaliatory" },
}

test "zh: harm is the aim, 4" {
	event = { text = "不解释了,从今天开始每天一条差评,追评也写,换号也写,写到你们关张为止。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: harm is the aim, 5" {
	event = { text = "今天当班那个扎马尾的服务员,你们不开除她我就天天来店里坐着闹,看谁耗得过谁。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: harm is the aim, 6" {
	event = { text = "电视台的记者我已经约好了,你们不是牛吗?我倒要看看上了新闻你们还牛不牛,这次非把你们的名声搞臭不可。" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: harm is the aim, 7" {
	event = { text = "叫你们老板出来,今天不给个交代我把你这店给拆了,信不信?" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: harm is the aim, 8" {
	event = { text = "我手里有几个车友群,一共两千多人,我会一个群一个群地说,看以后谁还敢去你们4S店。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: harm is the aim, 9" {
	event = { text = "这个主播的货谁买谁傻,我会在她每场直播下面刷评论,刷到她停播。" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: harm is the aim, 10" {
	event = { text = "贱人,骗我的定金去养小三是吧,你女儿在哪个幼儿园我一清二楚。" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "zh: harm is the aim, 11" {
	event = { text = "大家记住这家店的名字和老板的脸,见一次骂一次,骗老人钱的畜生!" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "zh: something is claimed, 1" {
	event = { text = "尊敬的领导:我家的老房子2016年拆迁,协议上写明三年内交安置房,过渡费按月发。如今八年过去了,房子没影,过渡费也从前年开始停发。我们几十户找过镇里、找过指挥部,都说没钱。恳请领导督促兑现协议,把拖欠的过渡费发给我们。" },
	expect = { type = "seeking_compensation" },
}

test "zh: something is claimed, 2" {
	event = { text = "误点开通了视频会员连续包月\n孩子拿手机点的,扣了198,我们全家都没有看过。希望平台能把这个费用退回来,谢谢。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: something is claimed, 3" {
	event = { text = "我是某某小区二期的业主,开发商合同约定去年6月30日交房,现在工地停工大半年。我们每个月要还房贷还要交房租,实在撑不下去了。多次到售楼部都没人接待。请求政府督促开发商尽快复工,并按合同支付违约金。" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: something is claimed, 4" {
	event = { text = "苏宁买的空调安装师傅多收了300材料费\n铜管只有两米却按五米收,当时没注意,后来量了才发现。要求退还多收的费用。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: something is claimed, 5" {
	event = { text = "旅行社取消行程拒不退款\n因为天气原因航班取消,旅行社说地接费用已产生只能退30%,但又拿不出任何凭证。已协商一个多月,一直互相推诿,请平台督促退款。" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: something is claimed, 6" {
	event = { text = "网贷平台暴力催收且利息过高\n借款8000元实际到手6400,已还九千多还要我还三千。要求按国家规定利率核算,退还多还的部分。催收天天打我家人电话。" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: something is claimed, 7" {
	event = { text = "你们发来的尺码跟我拍的不一样。\n我要38的来了个40。\n换货要多久。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: something is claimed, 8" {
	event = { text = "钱扣了两次。\n订单只有一个。\n另外那笔什么时候退。" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "zh: something is claimed, 9" {
	event = { text = "我是一名环卫工人,公司从去年十月起没给我们交社保,工资也压了两个月,找了几次都说再等等,请领导为我们做主。" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "zh: wants to be heard, 1" {
	event = { text = "外卖送到的时候面都坨成一团了,汤也凉了,等了快一个钟头,吃了两口就扔了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 2" {
	event = { text = "用了三年的老用户了,现在广告比内容还多,越更新越卡,真是一代不如一代。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 3" {
	event = { text = "书皮都折了,里面还有好几页印重影,当当这样包装也太随意了吧,送人都拿不出手。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 4" {
	event = { text = "刚买三天就降了二百,感觉自己像个大冤种,以后大促前再也不敢下手了。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 5" {
	event = { text = "某某视频会员还要看广告\n充了会员照样有广告,还分什么专属广告,吃相难看!" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 6" {
	event = { text = "水果坏了三分之一,剩下的也酸,亏我还买来送长辈。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 7" {
	event = { text = "热水器安装费比机器还贵,师傅还这不行那不行,呵呵。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants to be heard, 8" {
	event = { text = "外卖小哥不会说普通话就算了,还把汤洒了一半,态度也冲。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: wants help, 1" {
	event = { text = "我们楼二次供水加压泵坏了,六楼以上停水四天了,物业说在等配件,家里有刚出生的孩子,麻烦相关部门帮忙协调尽快恢复供水。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: wants help, 2" {
	event = { text = "发票抬头开错了。\n能帮我改成公司名称吗。\n税号我发给你。\n系统里点了没反应。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: wants help, 3" {
	event = { text = "我们小区电梯三天两头停,上周还把一位老人关在里面半小时,物业一拖再拖,请有关部门尽快检修。" },
	expect = { type = "help_seeking", priority = "P2" },
}

test "zh: wants help, 4" {
	event = { text = "为什么我下单一直提示异常。\n换了支付方式也不行。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: wants help, 5" {
	event = { text = "我爱人的生育津贴申请递交两个月了还没有到账,社保窗口说已审核,请问是卡在哪个环节?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: wants help, 6" {
	event = { text = "我刚下的单想改个颜色。\n还能改吗。\n不能改就帮我取消吧。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: wants help, 7" {
	event = { text = "我家楼上长期漏水到我家卧室,找楼上不承认,找物业说协调不了,请问社区能不能派人上门鉴定?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: wants help, 8" {
	event = { text = "小孩户口随父亲在外地,现在想迁到母亲名下,派出所说要房产证,我们租房住没有房产证,怎么办?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: asks or suggests, 1" {
	event = { text = "这款洗衣机能放进55宽的柜子吗。\n送货包安装不。\n旧机器能回收吗。" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 2" {
	event = { text = "保价是多少天。\n什么情况下可以申请。\n好的谢谢。" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 3" {
	event = { text = "本人研究生学历,打算来贵市工作,想了解一下人才购房补贴现在还有没有,申请条件是什么,在哪里办?" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 4" {
	event = { text = "今天下单明天能到吗。\n地址在武汉。\n有赠品没有。" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 5" {
	event = { text = "您好,请问2023年城乡居民医保的缴费截止日期是哪天?错过了还能补吗?" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 6" {
	event = { text = "宝贝收到了还没试,请问一天用几次比较好?" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 7" {
	event = { text = "建议学校周边道路在上下学时段实行单向通行,缓解拥堵,保障孩子安全。" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: asks or suggests, 8" {
	event = { text = "这个适合多大的孩子。\n三岁可以吗。" },
	expect = { type = "consultation", priority = "P4" },
}

-- What real texts taught: what looks alike and is not.
test "zh: a scam in the voice of the desk" {
	event = { text = "您好，这里是平台客服，我们误将您登记成了代理商，每月自动扣除您800元，如需关闭请添加客服微信办理。" },
	expect = { type = "malicious" },
}

test "zh: an advert for invoices" {
	event = { text = "本公司长期代开各类正规票据，可验证后付款，点位优惠，需要请联系李会计，微信同号。" },
	expect = { type = "malicious", priority = "P3" },
}

test "zh: a menace with foul words" {
	event = { text = "你们这帮畜生，骗老人的钱，等着坐牢吧，早晚有人收拾你们。" },
	expect = { type = "retaliatory" },
}

test "zh: looks for somebody's address to show it" {
	event = { text = "谁有路子帮我查他地址，把他人肉出来挂网上，让他在这一带抬不起头。" },
	expect = { type = "retaliatory" },
}

test "zh: an alternative in everyday words is no threat" {
	event = { text = "拍视频老是自己停，内存还有一半呢，肯定是系统的毛病，不然不会换了卡也这样。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a bank that sues is no step of the customer" {
	event = { text = "银行天天发短信说要起诉我，我失业三个月了，实在还不上，想协商分期还款。" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "zh: to unpack a phone leaks nothing" {
	event = { text = "开盒就发现边框有一道印子，心里很不舒服，做工太粗糙了，以后不会再买。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: who asks for a rest from collectors" {
	event = { text = "没完没了的催收电话打到我父母那里，请停止骚扰家里人，钱我会想办法。" },
	expect = { type = "help_seeking" },
}

test "zh: an app that turns in circles, in Taiwan's words" {
	event = { text = "更新之後一直轉圈圈登不進去，驗證碼也收不到，重裝三次都一樣，請儘快修復。" },
	expect = { type = "help_seeking" },
}

test "zh: an app that is judged, in Taiwan's words" {
	event = { text = "有夠難用，跑得比烏龜還慢，這麼大的公司做出這種東西，真的傻眼。" },
	expect = { type = "venting", priority = "P4" },
}

test "zh: a line that is asked for" {
	event = { text = "能不能像隔壁市那样，晚上九点以后多加一班回开发区的公交？下夜班的人真的不少。" },
	expect = { type = "consultation", priority = "P4" },
}

test "zh: bought days ago is no question" {
	event = { text = "买了几天就降了五百，这速度也是服了，早知道再等等。" },
	expect = { type = "venting" },
}
