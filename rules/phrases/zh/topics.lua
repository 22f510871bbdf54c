-- phrases/zh/topics.lua: what it is about, by its nouns, in Chinese.
--
-- A topic demands nothing: these lists count little and only lean a decision.
-- A phrase is found anywhere in a text; spaces, hyphens and stars between its characters do
-- not hide it, and traditional characters are found by simplified ones.  In the order of
-- characters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- A purchase on its way: orders, parcels, returns.
phrases "topic-order" { zh = {
	"下单", "主播", "京东", "仓库", "付款", "优惠券", "卖家", "发票", "发货", "取件", "售后", "商家", "客服",
	"店铺", "快递", "拼多多", "换货", "支付", "收货", "派送", "淘宝", "物流", "直播间", "签收", "网购", "订单",
	"赠品", "运费", "退款", "退货", "闲鱼",
} }

-- Wages, rent, houses, tuition: money that somebody owes.
phrases "topic-owed" { zh = {
	"中介", "交房", "会员卡", "余额", "保证金", "健身", "充值", "公积金", "农民工", "劳务", "包工头", "协议",
	"合同", "培训", "学费", "安置", "定金", "工伤", "工程款", "工资", "工钱", "年卡", "开发商", "征收", "房东",
	"房产证", "报名费", "押金", "拆迁", "社保", "租房", "血汗钱", "补偿款", "订金", "认购", "诚意金", "课程",
	"购房", "赔偿款", "过渡费", "违约金", "预售", "首付",
} }

-- Loans, mortgages, accounts, cards.
phrases "topic-bank" { zh = {
	"下款", "保单", "保险", "信用卡", "借款", "借记卡", "储蓄卡", "分期", "利息", "利率", "基金", "套路贷",
	"存款", "年化", "房贷", "手续费", "担保费", "按揭", "放款", "月供", "本金", "柜台", "理财", "砍头息", "网点",
	"网贷", "账单", "贷款", "转账", "还款", "银行", "额度", "首付", "高利贷",
} }

-- Credit bureaus, debts, collectors: an entry to correct, or somebody to stop.
phrases "topic-credit-file" { zh = {
	"信用记录", "催收", "呆账", "失信", "征信", "报送", "欠款", "消除记录", "还款记录", "逾期", "黑名单",
} }

-- A credit record, a loan or its formalities: for the tag.
phrases "credit-topic" { zh = {
	"信用卡", "征信", "房贷", "贷款", "逾期", "额度",
} }

-- A meal, a room, a trip: most often a review.
phrases "topic-hospitality" { zh = {
	"上菜", "入住", "分量", "前台", "卫生间", "口味", "吃的", "味道", "咖啡", "四星", "地毯", "墙纸", "外卖",
	"大堂", "奶茶", "好吃", "客栈", "宾馆", "床单", "房间", "招待所", "早餐", "星级", "服务员", "枕头", "毛巾",
	"民宿", "汤", "浴室", "海景", "淋浴", "火锅", "点了一", "点菜", "烤鱼", "烧烤", "的菜", "肉", "菜不", "菜品",
	"菜太", "菜很", "菜的", "菜都", "菜量", "蛋糕", "螺蛳粉", "被子", "这菜", "退房时", "送餐", "道菜", "酒店",
	"酸菜鱼", "隔音", "难吃", "青菜", "面条", "餐具", "餐厅", "饭", "马桶", "骑手", "鱼不新", "鱼的",
} }

-- Journeys.
phrases "topic-journey" { zh = {
	"司机", "导游", "延误", "旅行社", "景区", "机场", "机票", "滴滴", "火车", "登机", "网约车", "航班", "航空",
	"行李", "车票", "飞机", "高铁",
} }

-- What the public administration is asked about: streets, noise, schools.
phrases "topic-public" { zh = {
	"下水道", "业主", "乡", "低保", "倒垃圾", "停水", "停电", "停车", "公交", "养老", "医保", "噪音", "地铁",
	"垃圾分类", "垃圾堆", "垃圾桶", "垃圾清运", "垃圾站", "垃圾车", "学校", "小区", "小学", "居民", "工地",
	"市民", "幼儿园", "建筑垃圾", "户口", "扰民", "政府", "政策", "施工", "村", "污染", "物业", "生活垃圾",
	"电梯", "社区", "红绿灯", "绿化", "自来水", "落户", "街道", "规划", "路口", "路灯", "车库", "违建", "道路",
	"部门", "镇", "领导", "马路",
} }

-- Animals that are treated.
phrases "topic-vet" { zh = {
	"兽医", "动物医院", "宠物保险", "宠物医", "宠物险",
} }
