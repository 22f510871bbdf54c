-- phrases/history.lua: what went before: contacts in vain, promises, officials.

-- Officials were told, and it did not help.
phrases "told-officials" {
	en = {
		"the ombudsman did nothing", "complained to the council",
		"reported it to the council", "told the council", "the council says",
		"called the council", "bbb did nothing", "police did nothing",
		"police said there is nothing", "police won't",
	},
	zh = {
		re[[(多次|曾|已多次|之前|反复|一直|几次|无数次|先后|此前|早就).{0,8}(投诉|反映|举报|拨打|打过|打了|找|信访|上访|联系)]],
		re[[(打[过了]|[找去问]过|信访了|上访过|登记了|反映[过了]|投诉过).{0,14}(局|部门|热线|电话|政府|镇|村|街道|社区|城管|物业|12345|12369|信访|没|未|也)]],
		"打过城管", "打过12345", "打了12345", "消协也没", "消协也管不",
		"工商也没", "派出所也没", "派出所不管", "城管不管", "12345也没",
		"12345没用", "投诉无门", "投诉没用", "投诉无果", "反映无果",
		"举报无果", "信访了",
	},
	ko = {
		"구청에전화했", "구청에말했", "시청에전화했", "경찰에신고했지만",
		"신고했지만", "신고해도", "신고했는데", "민원넣어도", "민원을넣어도",
		"민원넣었지만", "민원넣었는데", "소보원도", "신고해봤자",
	},
}

phrases "repeat-contact" {
	en = {
		"twice already", "i have appealed", "appealed twice", "appealed the",
		"emailed support", "i've emailed", "i have emailed", "sent several",
		"sent multiple", "sent certified", "certified letter",
		"certified mail", "called again", "emailed again", "have contacted",
		"tried contacting", "tried calling", "tried emailing",
		"tried reaching", "no one responded", "nobody responded",
		"no one will respond", "not responded", "hasn't responded",
		"haven't responded", "has not responded", "have not responded",
		"did not respond", "didn't respond", "not replied", "hasn't replied",
		"haven't replied", "have not replied", "didn't reply", "don't reply",
		"never reply", "doesn't reply", "no callback", "nobody called",
		"no one called", "no one got back", "nobody got back",
		"not gotten back", "not got back", "have received nothing",
		"i have received no", "received no response", "received no reply",
		"get no response", "got no response", "get no reply", "got no reply",
		"nor a response", "not a word", "radio silence", "ghosted",
		"looking into it", "being looked into", "keeps telling me",
		"keep telling me", "remains the same", "for three weeks",
		"in three weeks", "after months", "after weeks", "i have disputed",
		"disputed this", "disputed it", "disputed with", "filed a dispute",
		"filed dispute", "opened a dispute", "re-disputed",
		"came back verified", "claim it was verified", "as verified",
		"told them and", "asked them to stop", "won't stop",
	},
	zh = {
		"找了总部", "找了三次", "找了好几", "七八趟", "几趟", "好几趟",
		"打了几次", "申请了几", "投诉也", "没有反馈", "无反馈", "没人管",
		"无人管", "没人理", "没人接待", "不接电话", "不回消息", "不回应",
		"不予理", "不理睬", "不搭理", "一直未", "一直拖", "一直推", "拖延",
		"拖到现在", "推脱", "推托", "推卸", "互相推", "相互推", "踢皮球",
		"各种理由", "各种借口", "种种理由", "避而不见", "躲着", "不见人",
		"联系不上", "电话关机", "打不通", "没有消息", "没消息", "没有下文",
		"没下文", "没有解决", "没解决", "未解决", "不解决", "不给解决",
		"没有回应", "无人回复", "无人问津", "等通知", "耐心等待", "让我等",
		"叫我等", "再等等", "每次都", "好几个月", "态度消极",
	},
	ko = {
		"여섯번", "두번이나", "수십통", "몇통", "문의네번", "문의남",
		"문의드렸", "전화도안", "찾아갔", "찾아가봤", "메일도", "답이없",
		"답도없", "답변만", "대답이없", "응답이없", "읽씹", "기다리라고만",
		"기다리라는", "기다리래", "똑같은말", "같은말만", "말만하고",
		"앵무새", "떠넘", "책임이없다고", "책임없다", "그대로예요",
		"그대로입", "그대로네", "몇주째", "몇달째", "며칠째", "주일째",
	},
}

phrases "broken-promise" {
	en = {
		"said they'd", "said it'd", "told me they'd", "told us they would",
		"promised us", "promised me", "was promised", "were promised",
		"as promised", "was told i would", "was told it would",
		"assured that", "guarantee", "advertised", "you advertise",
		"they advertise", "advertise", "verbally agreed", "the agreement",
		"signed a contract", "per the contract", "as agreed",
	},
	zh = {
		"随时可退", "保证能退", "包退", "包过", "包就业", "包分配",
		"承诺学完", "承诺推荐", "约定", "合同约定", "协议约定", "协议上写",
		"合同上写", "合同写", "明明说", "当时说", "当时承诺", "口头承诺",
		"宣传的", "宣传说", "销售说", "客服说会", "说是会", "说过几天",
		"说三天", "说七天", "到了约定", "过了约定", "没有兑现", "未兑现",
		"没兑现", "兑现不了", "食言",
	},
	ko = {
		"된다더니", "된다고해놓고", "해준다해놓고", "한다더니",
		"한다고해놓고", "준다해놓고", "온다더니", "온다고해놓고", "말과다",
		"말이랑다", "계약서에", "계약서상", "안내받았", "안내를받았",
		"된다고했는데",
	},
}

-- The customer is blackmailed: somebody else threatens, for money or silence.
phrases "blackmailed" {
	en = {
		"is asking me for", "are asking me for", "is demanding",
		"are demanding", "wants me to pay", "want me to pay",
		"wants me to send", "threatens to send", "threatens to post",
		"threatens to share", "threatened to send", "threatened to post",
		"threatened to share", "threatening to send", "threatening to post",
		"threatening to share", "threatening to release",
		"threatens to release", "sextortion", "has pictures of me",
		"has photos of me", "has a video of me",
		re[[\b(he|she|they|someone|somebody|caller|man|guy|person|woman|guest|customer)\b[ -~]{0,60}\bor (he|she|they)('ll| will| would|'d)? ?(send|post|share|publish|leak|tell|expos|releas|leave|writ)]],
	},
	zh = {
		re[[有(买家|顾客|客人|客户|人).{0,4}(说|要求|威胁|扬言).{0,16}(差评|投诉|曝光|举报|抖音)]],
		"群发给", "爆我", "轰炸通讯录", "爆通讯录", "威胁要发", "威胁发",
		"威胁说", "裸聊", "敲诈", "勒索", "被讹", "讹我", "讹钱", "讹诈",
		"拿视频威胁", "拿照片威胁", "拿着我的",
		re[[(说|称|扬言)(我)?(如果)?不.{0,10}就(要|会)?(群发|曝光|发|告诉|爆|投诉|差评|举报)]],
	},
	ko = {
		"뿌린다고", "뿌리겠다고", "유포한다", "유포하겠다", "퍼뜨리겠다고",
		"올리겠다고협박", "돈안보내면", "돈을안보내면", "돈을안주면", "공갈",
		"협박을", "협박이", "돈을달라", "돈달라고",
		re[[(안 ?보내면|안 ?주면|입금 ?안 ?하면|안 ?하면).{0,20}(뿌린다|뿌리겠다|올린다|올리겠다|퍼뜨린다|보낸다|유포|알린다|신고하겠다|쓰겠다)(고|는)]],
	},
}
