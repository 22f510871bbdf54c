-- phrases/topics.lua: what a complaint is about, by its nouns.
--
-- Who writes of breakfast and bed linen reviews a hotel; who writes of the
-- credit bureau has an entry to be corrected; who asks about sizes has not
-- bought yet.  A topic demands nothing: these lists count little and only lean
-- a decision that nothing else decides.

-- A meal, a room, a trip: most often a review.
phrases "topic-hospitality" {
	en = {
		"hotel", "motel", "hostel", "resort", "lobby", "front desk", "check-in", "reception", "housekeeping", "bed",
		"beds", "sheets", "towels", "bathroom", "shower", "breakfast", "buffet", "restaurant", "cafe", "waiter",
		"waitress", "server", "menu", "dish", "dishes", "meal", "dinner", "lunch", "burger", "pizza", "fries", "salad",
		"soup", "sauce", "chicken", "steak", "rice", "noodles", "coffee", "beer", "wine", "taste", "tasted", "flavour",
		"flavor", "portion", "portions", "ambience", "ambiance", "decor", "music", "host", "hostess", "bartender",
		"the room", "our room", "my room", "the view", "the pool", "the food", "food was", "stayed here", "ate here",
	},
	zh = {
		"酒店", "宾馆", "客栈", "民宿", "招待所", "前台", "大堂", "入住", "退房时", "房间", "床单", "被子", "枕头", "毛巾",
		"浴室", "卫生间", "马桶", "淋浴", "空调", "早餐", "隔音", "窗户", "墙纸", "地毯", "海景", "星级", "四星", "五星酒店",
		"餐厅", "饭店", "菜品", "上菜", "服务员", "口味", "味道", "分量", "汤", "面条", "米饭", "火锅", "烧烤", "奶茶", "咖啡",
		"蛋糕", "外卖", "骑手", "外卖小哥", "送餐", "好吃", "难吃", "吃的", "菜", "肉", "鱼", "螺蛳粉", "点了一", "餐具", "饭",
	},
	ko = {
		"호텔", "모텔", "펜션", "숙소", "객실", "침대", "이불", "수건", "화장실", "조식", "프런트", "프론트", "식당", "맛집", "메뉴",
		"음식", "국물", "고기", "치킨", "피자", "커피", "카페", "반찬", "밥", "면이", "맛이", "맛은", "양이", "간이", "직원분", "알바생",
		"배달", "라이더", "리뷰이벤트", "사장님", "서빙", "주문한지",
	},
}

-- Credit bureaus, debts, collectors: an entry to correct, or somebody to stop.
phrases "topic-credit-file" {
	en = {
		"credit report", "credit reports", "credit bureau", "credit bureaus", "credit file", "credit score", "my score",
		"my report", "my file", "reporting", "collection", "collections", "collection agency", "collector", "collectors",
		"debt", "debts", "charge off", "charged off", "inquiry", "inquiries", "dispute", "disputed", "verified",
		"validate", "validation", "fcra", "fdcpa", "delinquent", "past due", "derogatory", "tradeline", "creditor",
		"original creditor", "balance", "bankruptcy", "statute of limitations", "garnish", "garnishment", "identity",
	},
	zh = { "征信", "逾期", "催收", "欠款", "呆账", "黑名单", "失信", "信用记录", "还款记录", "上征信", "报送", "消除记录" },
	ko = { "신용등급", "신용점수", "신용정보", "연체", "추심", "채무", "채권", "연체기록", "신용불량" },
}

-- Loans, mortgages, accounts, cards.
phrases "topic-bank" {
	en = {
		"bank", "loan", "loans", "mortgage", "lender", "servicer", "escrow", "refinance", "modification", "foreclosure",
		"payment", "payments", "interest", "principal", "apr", "checking account", "savings account", "direct deposit",
		"overdraft", "wire", "branch", "teller", "card", "credit card", "debit card", "atm", "transfer", "deposit",
		"payoff", "navient", "student loan", "student loans", "forbearance", "deferment", "lien", "title", "statement",
	},
	zh = { "银行", "贷款", "信用卡", "借记卡", "转账", "网点", "柜台", "利息", "本金", "还款", "额度", "房贷", "分期", "账单", "手续费", "理财", "基金", "保单", "保险" },
	ko = { "은행", "대출", "카드", "계좌", "이체", "송금", "입금", "출금", "이자", "보험", "연회비", "통장", "적금", "예금", "한도" },
}

-- Wages, rent, houses, tuition: money that somebody owes.
phrases "topic-owed" {
	en = {
		"landlord", "tenant", "lease", "security deposit", "rent", "contractor", "wages", "salary", "paycheck", "commission",
		"tuition", "course fee", "invoice", "policy", "claim", "claims", "adjuster", "premium", "premiums", "deductible",
		"coverage", "warranty", "guarantee", "contract", "agreement", "membership", "subscription", "booking", "reservation",
	},
	zh = {
		"工资", "工钱", "工程款", "血汗钱", "农民工", "包工头", "劳务", "社保", "公积金", "工伤", "补偿款", "赔偿款", "征收",
		"拆迁", "安置", "过渡费", "开发商", "购房", "首付", "定金", "诚意金", "认购", "交房", "预售", "房产证", "违约金", "押金",
		"房东", "中介", "租房", "学费", "培训", "课程", "报名费", "健身", "年卡", "会员卡", "充值", "余额", "合同", "协议", "订金", "保证金",
	},
	ko = { "월급", "임금", "급여", "퇴직금", "공사대금", "하도급", "보증금", "전세", "월세", "집주인", "임대", "계약", "계약서", "위약금", "학원비", "수강료", "회원권", "헬스장", "양도" },
}

-- What the public administration is asked about: streets, noise, schools.
phrases "topic-public" {
	en = { "council", "mayor", "street", "road", "pavement", "sidewalk", "noise", "neighbours", "neighbors", "school", "residents", "parking", "bus stop", "park" },
	zh = {
		"小区", "业主", "物业", "村", "镇", "乡", "街道", "社区", "居民", "村民", "市民", "道路", "马路", "路口", "公交", "地铁",
		"学校", "小学", "幼儿园", "户口", "落户", "政府", "领导", "部门", "噪音", "扰民", "污染", "垃圾", "施工", "工地", "停水",
		"停电", "自来水", "下水道", "电梯", "车库", "停车", "违建", "绿化", "路灯", "红绿灯", "医保", "低保", "养老", "政策", "规划",
	},
	ko = { "구청", "시청", "주민센터", "동사무소", "아파트", "주민", "도로", "인도", "횡단보도", "신호등", "가로등", "육교", "공원", "학교", "어린이집", "유치원", "버스", "지하철", "공사장", "소음", "쓰레기", "불법주차", "주차", "민원" },
}

-- A purchase on its way: orders, parcels, returns.
phrases "topic-order" {
	en = {
		"order", "ordered", "orders", "delivery", "delivered", "shipping", "shipped", "tracking", "parcel", "package",
		"courier", "warehouse", "return", "returned", "returns", "purchase", "purchased", "bought", "seller", "store",
		"shop", "receipt", "customer service", "customer care", "coupon", "voucher", "promo code",
	},
	zh = {
		"订单", "下单", "快递", "物流", "发货", "收货", "签收", "派送", "取件", "仓库", "卖家", "商家", "店铺", "客服", "售后",
		"退货", "换货", "退款", "付款", "支付", "优惠券", "赠品", "运费", "发票", "网购", "淘宝", "京东", "拼多多", "闲鱼", "直播间", "主播",
	},
	ko = { "주문", "배송", "택배", "반품", "교환", "환불", "결제", "구매", "판매자", "쿠폰", "적립금", "영수증", "구독", "정기결제", "코인", "보석", "아이템", "캐시", "포인트" },
}

-- Journeys.
phrases "topic-journey" {
	en = {
		"flight", "flights", "plane", "airline", "airport", "gate", "boarding", "crew", "seat", "seats", "luggage", "bag",
		"bags", "connection", "delayed", "delay", "tarmac", "pilot", "layover", "rebook", "rebooked",
		"reservation", "train", "taxi", "uber", "driver", "ride", "rental car", "cruise",
		"@united", "@americanair", "@usairways", "@southwestair", "@jetblue", "@virginamerica", "@delta",
	},
	zh = { "航班", "飞机", "机场", "登机", "航空", "机票", "延误", "行李", "火车", "高铁", "车票", "司机", "滴滴", "网约车", "旅行社", "导游", "景区" },
	ko = { "비행기", "항공", "공항", "항공권", "기차", "택시", "기사님", "버스기사", "여행사", "투어", "가이드" },
}

-- What shops are asked before one buys.
phrases "topic-before-buying" {
	en = { "in stock", "available", "availability", "discount", "student discount", "opening hours", "currency", "currencies", "exchange", "abroad", "countries", "limit", "age", "apple pay", "google pay", "virtual card", "top up", "top-up", "top ups", "delivered to", "compatible", "support for" },
	zh = { "正品", "有货", "现货", "优惠", "活动", "包邮", "几天到", "规格", "型号", "尺寸", "保质期", "怎么拍", "裸机", "能效", "适合", "区别", "赠送", "分期", "发什么快递", "支持", "多少钱", "新款", "旧款" },
	ko = { "재고", "입고", "출시", "지원", "호환", "가능한가요", "영업시간", "가격", "신청방법", "자격", "기준", "서류", "해외", "수수료" },
}
