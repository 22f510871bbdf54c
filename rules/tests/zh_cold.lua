-- Chinese: harm that is announced without a hard word, and people who say
-- nearly the same and mean no harm.

local cold = function(name, text)
	test("zh: " .. name) { event = { text = text }, expect = { type = "retaliatory" } }
end

local harmless = function(name, text, type)
	test("zh: " .. name) { event = { text = text }, expect = { type = type } }
end

cold("takes customers away", "我动员了群里两百多位宝妈把你们的会员卡全部退卡，换别家，这只是开始。")
cold("comes every day and sits there", "反正我退休了，从明天起我每天去你们营业厅坐一天，跟人讲一遍这件事。")
cold("tells those one lives by", "我已经跟你们的供应商和投资人聊过了，你们自己看着办。")
cold("hands over the list of customers", "你们先违约的，那我手里的客户名单就送给隔壁那家。")
cold("every order is complained of", "以后你们家每一单超时我都投诉，一单也不会漏。")
cold("the mark is to go down", "口碑4.9是吧，一个月之内我让它掉到3.5。")
cold("somebody is to lose the job", "我不要赔偿，我只要那个店长从这个位置上下来。")
cold("waits for the day that matters", "我不着急，等你们上市那天我再把这些录音公开。")
cold("writes below each video", "我会在你们每个视频下面留言，把这件事讲清楚，一天一条。")
cold("books, and will not come", "十桌喜宴已经订了，到时候我们不会到，让你们也尝尝被放鸽子的滋味。")

harmless("a complaint to headquarters before is a second contact",
	"我已经跟总部反映过三次，客服每次都说会处理，退款还是没到。", "seeking_compensation")
harmless("who orders for the class asks for sizes", "全班同学都订了你们的校服，袖子普遍偏短，要求统一更换。", "seeking_compensation")
harmless("eight hours in the hall are a long wait", "在你们大厅坐了八个小时都没叫到我的号，太慢了，再也不想来办业务。", "venting")
harmless("a son at the television station buys a lamp",
	"我儿子在电视台上班，是他推荐我来买的，结果收到的台灯颜色发错了，麻烦换一台。", "seeking_compensation")
harmless("a note of the clerk's number is praise", "这位快递小哥特别有耐心，工号我记下了，想表扬一下。", "venting")
harmless("who is hounded by collectors announces nothing",
	"催收天天打我家里人的电话，说不还就让全村都知道，我实在没办法，求平台帮忙。", "help_seeking")

cold("a whole group moves away", "取消我的代理是吧，我这几个群的客户今晚全部搬走，去隔壁那家。")
cold("ten complaints for one word", "骑手骂了我一句，我投诉他十次，看他这个月怎么过。")
cold("dare for dare", "你们敢扣我押金，我就敢让这一层楼一间都租不出去。")
cold("struck off the list of suppliers", "我已经让公司采购把你们从供应商名录里删掉，投标以后不用来了。")
cold("before the inspection", "评星前我会把这些照片寄给评委，一张不少。")
harmless("parents who would rather have another caterer ask how",
	"请问全班家长都想换配餐公司的话，需要走什么流程？", "consultation")
harmless("a book that was copied is to be paid back", "书是盗版的，纸都透字，请给我退款。", "seeking_compensation")

cold("the family's employer hears of it", "店长在我面前撕了小票，我把视频交给了他老婆的单位，他单位也寄了一份。")
cold("a group of all who bought", "你家猫舍卖病猫，我把所有买家拉了个群，咱们慢慢算。")
cold("to be played to each new pupil", "录音我会放给每个新学员听，让他们自己判断。")
