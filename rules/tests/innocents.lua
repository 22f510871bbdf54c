-- tests/innocents.lua: who is harmless and sounds a little like a threat.
--
-- Nobody who asks for an address, for closing time or for an ambulance, who is on
-- the way, praises, or asks to spare somebody, is accused of anything: no flag of a
-- threat, and no priority that only a judgement would give.  See tests/zh.lua for
-- how a test is written.

test "en: harmless, 1" {
	event = { text = "I don't know your address, where do I send the parcel back to?" },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 2" {
	event = { text = "My mother fell in your store, please, we need an ambulance now." },
	expect = { priority = "P1", flags = { "safety_injury" } },
}

test "en: harmless, 3" {
	event = { text = "I don't know which bus goes to your branch." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 4" {
	event = { text = "Do you know when you close up tonight? I would come after work." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 5" {
	event = { text = "Everyone should report this app bug to get it fixed." },
	expect = { type = "help_seeking", flags = array {} },
}

test "en: harmless, 6" {
	event = { text = "Please don't fire him, he was very kind to my daughter." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "en: harmless, 7" {
	event = { text = "The driver was polite, I do not want him punished for being late." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 8" {
	event = { text = "I got burnt when the fire jumped at her dress." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 9" {
	event = { text = "I am on my way to your shop, are you still open?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 10" {
	event = { text = "Which car is my driver in, and where is he parked?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 11" {
	event = { text = "I'm coming to your office tomorrow to sign the papers. Which floor is it?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 12" {
	event = { text = "Will somebody get hurt if the ladder is used on wet ground?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 13" {
	event = { text = "The wheel came off and somebody will get hurt if nobody picks up the other scooters." },
	expect = { type = "help_seeking", priority = "P1", flags = array {} },
}

test "en: harmless, 14" {
	event = { text = "I could kill for a coffee like yours, do you sell the beans?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 15" {
	event = { text = "You beat your rivals on price, well done." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 16" {
	event = { text = "The game says you're dead although my health bar is full." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 17" {
	event = { text = "How much is it in bitcoin, and can I pay in bitcoin?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 18" {
	event = { text = "Was your site down because of a DDoS attack last night? My bitcoin order is still open." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "en: harmless, 19" {
	event = { text = "Is there any way to make this go away? The banner covers half of the screen." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "en: harmless, 20" {
	event = { text = "I don't want to live on the ground floor, is there a room higher up?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 21" {
	event = { text = "I read about the Suicide Squad film, is it in your library?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 22" {
	event = { text = "Could you give me your name and the address for the invoice, please?" },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 23" {
	event = { text = "I'd like to teach him to swim, do you have lessons for children of four?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 24" {
	event = { text = "The courier left no note, and I know your address is hard to find." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 25" {
	event = { text = "He should not be fired for this, it was my own mistake." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 26" {
	event = { text = "The radiator is too hot to touch, and my son burned his hand. Who can look at it?" },
	expect = { type = "help_seeking", priority = "P1", flags = { "safety_injury" } },
}

test "en: harmless, 27" {
	event = { text = "Can I post on Facebook a picture of my dish from your restaurant?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 28" {
	event = { text = "Could I share your video on my channel, with your name of course?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 29" {
	event = { text = "Spread the word, your new bakery is lovely!" },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 30" {
	event = { text = "I will tell everyone how kind your nurses were." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 31" {
	event = { text = "Fair warning to whoever packs these: the box is heavy. Do you have smaller ones?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 32" {
	event = { text = "I won't forget how friendly the receptionist was." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 33" {
	event = { text = "I will never forget this holiday, thank you." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 34" {
	event = { text = "My lawyer friend recommended your shop. When are you open?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 35" {
	event = { text = "Where is the district court? I need the bus that stops there." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 36" {
	event = { text = "Is your tennis court open on Sundays?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 37" {
	event = { text = "He stepped down from the train before the doors shut, and left his bag on the seat. Where is lost property?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 38" {
	event = { text = "I am looking for a new job, do you hire drivers?" },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 39" {
	event = { text = "I noticed a typo on your page, you may want to fix it." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "en: harmless, 40" {
	event = { text = "Is my old phone blacklisted? I bought it second hand." },
	expect = { priority = "P4", flags = array {} },
}

test "en: harmless, 41" {
	event = { text = "The shop next door is going out of business, will you stay?" },
	expect = { flags = array {} },
}

test "en: harmless, 42" {
	event = { text = "I have your name from a friend. Could you call me back about piano lessons?" },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "en: harmless, 43" {
	event = { text = "Who should I report a broken street lamp to?" },
	expect = { priority = "P3", flags = array {} },
}

test "en: harmless, 44" {
	event = { text = "Where do I report a bug in the app?" },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "en: harmless, 45" {
	event = { text = "My daughter's teddy lost an arm, where can I send it for repair?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 46" {
	event = { text = "The neighbours will set fire to their garden rubbish on Saturday, is that allowed?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 47" {
	event = { text = "I could murder a curry tonight, what time does the kitchen close?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: harmless, 48" {
	event = { text = "Please give him a pay rise, not a warning; the cashier was wonderful." },
	expect = { priority = "P4", flags = array {} },
}

test "zh: harmless, 1" {
	event = { text = "请问你几点下班？我想来取货。" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 2" {
	event = { text = "过来找你取快递可以吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 3" {
	event = { text = "我就盯着屏幕等，一直没有退款到账。" },
	expect = { priority = "P3", flags = array {} },
}

test "zh: harmless, 4" {
	event = { text = "请取消处分，那位客服很好。" },
	expect = { priority = "P3", flags = array {} },
}

test "zh: harmless, 5" {
	event = { text = "不要开除他，他的态度一直很好。" },
	expect = { priority = "P4", flags = array {} },
}

test "zh: harmless, 6" {
	event = { text = "请别处罚快递小哥，是我自己写错了地址。" },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "zh: harmless, 7" {
	event = { text = "我在门口等你们的师傅，大概几点到？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 8" {
	event = { text = "师傅知道我家住哪吗？要不要再发一次地址？" },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "zh: harmless, 9" {
	event = { text = "店长几点下班？我下班以后过来换货。" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 10" {
	event = { text = "我这就过来拿，麻烦帮我留一下。" },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "zh: harmless, 11" {
	event = { text = "地上有水，老人走路小心也会滑倒，能放个牌子吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 12" {
	event = { text = "我带几个朋友来吃饭，有包间吗？" },
	expect = { priority = "P4", flags = array {} },
}

test "zh: harmless, 13" {
	event = { text = "你家孩子在哪个班都可以报名吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 14" {
	event = { text = "包裹放楼下等你们来取，可以吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 15" {
	event = { text = "炸鸡套餐里的炸了你们换个油再做行吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 16" {
	event = { text = "这部电影讲的是自杀干预，请问哪里能看？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 17" {
	event = { text = "安眠药需要处方吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 18" {
	event = { text = "活动过时不候，是指今天晚上十二点之前吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 19" {
	event = { text = "店员说路上小心点，服务真贴心。" },
	expect = { priority = "P4", flags = array {} },
}

test "zh: harmless, 20" {
	event = { text = "玻璃容易碎，寄的时候能多包几层吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 21" {
	event = { text = "我叫兄弟一起来办卡有优惠吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 22" {
	event = { text = "你们知道他住几号房吗？我来探望病人。" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 23" {
	event = { text = "可以帮我转发一下使用说明吗？" },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "zh: harmless, 24" {
	event = { text = "我想发朋友圈夸夸你们店，可以拍照吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 25" {
	event = { text = "已经通知所有同学来你们店聚餐，请问能坐多少人？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 26" {
	event = { text = "律师证丢了，补办要带什么材料？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 27" {
	event = { text = "我会让大家都知道你们家的蛋糕有多好吃。" },
	expect = { priority = "P4", flags = array {} },
}

test "zh: harmless, 28" {
	event = { text = "工资条上的绩效扣光是什么意思？" },
	expect = { priority = "P3", flags = array {} },
}

test "zh: harmless, 29" {
	event = { text = "他上司推荐我来咨询会员卡。" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 30" {
	event = { text = "请不要为难前台小姑娘，她很耐心。" },
	expect = { priority = "P4", flags = array {} },
}

test "zh: harmless, 31" {
	event = { text = "我记住了这位师傅的工号，想写感谢信，寄到哪里？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 32" {
	event = { text = "想知道店长的名字，好给他送锦旗。" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 33" {
	event = { text = "请问工商局旁边那家店几点开门？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 34" {
	event = { text = "消防检查那天你们营业吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 35" {
	event = { text = "银保监会的大楼附近能停车吗？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 36" {
	event = { text = "热得快要活不下去了，空调什么时候能来装？" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "zh: harmless, 37" {
	event = { text = "笑死我了，这个玩具太好玩了，还有别的颜色吗？" },
	expect = { priority = "P4", flags = array {} },
}

test "ko: harmless, 1" {
	event = { text = "지금 갑니다. 매장 몇 시까지 하나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 2" {
	event = { text = "어디 사는 분이 배송하셨는지 궁금합니다." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 3" {
	event = { text = "직원분 자르지 마세요, 정말 친절하셨어요." },
	expect = { priority = "P4", flags = array {} },
}

test "ko: harmless, 4" {
	event = { text = "기사님 징계는 원하지 않습니다. 날씨가 나빴잖아요." },
	expect = { priority = "P4", flags = array {} },
}

test "ko: harmless, 5" {
	event = { text = "몇 시에 퇴근하는지 알려 주시면 그 전에 물건 찾으러 갈게요." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 6" {
	event = { text = "집 앞에서 만나면 되나요? 기사님 전화 기다리고 있습니다." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 7" {
	event = { text = "퇴근하고 보자마자 주문했는데 언제 도착하나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 8" {
	event = { text = "더 좋은 상품으로 찾아뵙겠습니다라는 안내 메일은 언제 오나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 9" {
	event = { text = "예방 주사를 맞고 싶은데 예약이 되나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 10" {
	event = { text = "찬물을 끼얹은 듯 세탁기가 멈췄어요. 점검 부탁드립니다." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "ko: harmless, 11" {
	event = { text = "배달 음식 = 칼로리가 궁금해요. 표시해 주실 수 있나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 12" {
	event = { text = "제가 갈 테니 물건 좀 맡아 주세요." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "ko: harmless, 13" {
	event = { text = "아이가 어느 학교 다니는지도 적어야 하나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 14" {
	event = { text = "사무실로 찾아갈 건데 주차가 되나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 15" {
	event = { text = "집 주소 알려 드릴게요. 다시 보내 주세요." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "ko: harmless, 16" {
	event = { text = "시한폭탄 게임이 실행되지 않아요." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "ko: harmless, 17" {
	event = { text = "주차는 어디에 하나요? 차 어디에 대면 되는지 알려 주세요." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 18" {
	event = { text = "혼자 있는 거 좋아하는데 1인실 있나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 19" {
	event = { text = "불태우는 장작은 어디서 파나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 20" {
	event = { text = "뿌리까지 뽑아버리는 제초제가 있나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 21" {
	event = { text = "부서 이동한 담당자 연락처 좀 알 수 있을까요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 22" {
	event = { text = "밖에서 기다리고 있어요. 문은 몇 시에 여나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 23" {
	event = { text = "유튜브에 올린 설명 영상은 어디서 볼 수 있나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 24" {
	event = { text = "블로그에 사진 올려도 되나요?" },
	expect = { priority = "P4", flags = array {} },
}

test "ko: harmless, 25" {
	event = { text = "변호사 사무실 옆 지점은 몇 시까지 하나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 26" {
	event = { text = "구청에 신고서는 어디에 내나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 27" {
	event = { text = "직원분 이름을 알려 주시면 칭찬 글을 쓰고 싶어요." },
	expect = { priority = "P4", flags = array {} },
}

test "ko: harmless, 28" {
	event = { text = "징계 말고 칭찬해 주세요. 기사님이 정말 친절하셨어요." },
	expect = { priority = "P4", flags = array {} },
}

test "ko: harmless, 29" {
	event = { text = "더워서 죽을 것 같아요. 에어컨 설치는 언제 되나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 30" {
	event = { text = "배고파 죽겠어요. 주문한 음식은 언제 오나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 31" {
	event = { text = "경찰서 옆 매장에 주차할 수 있나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 32" {
	event = { text = "이 게임에서 보스를 죽여야 하는데 칼이 안 나와요." },
	expect = { type = "help_seeking", priority = "P3", flags = array {} },
}

test "ko: harmless, 33" {
	event = { text = "사장님 전화번호가 어떻게 되나요? 예약하려고요." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 34" {
	event = { text = "모가지가 부러진 선풍기도 수리되나요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "ko: harmless, 35" {
	event = { text = "다른 일을 찾다가 지갑을 두고 왔어요. 보관 중인가요?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "en: a bureau's page of ratings is no step" {
	event = { text = "Look at their page at the Better Business Bureau before you sign, it says two out of five. Overpriced and slow." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: a prediction is no plan" {
	event = { text = "I used to rent out my boat here. With the new fees these people have become useless, and their own changes will put them out of business one day." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: a flight to remember" {
	event = { text = "The crew made it a flight I will not forget, and dinner was lovely." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: what an assessor looks for" {
	event = { text = "They find every reason not to cover anything and drag you through the mud for months. Do not use this insurance." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: a note from a doctor" {
	event = { text = "My uncle is unfit to travel, says his doctor, and your airline was so rude about it. Terrible service." },
	expect = { type = "venting", flags = array {} },
}

test "en: a line that nobody answers" {
	event = { text = "Your number does not connect and the WhatsApp line does not reply." },
	expect = { flags = array {}, priority = "P3" },
}

test "en: still hungry" {
	event = { text = "The portion was so small that we had to order from another restaurant afterwards." },
	expect = { flags = array {}, type = "venting" },
}

test "en: advice to stay away alone is no revenge" {
	event = { text = "The worst app ever! Useless, stupid and slow. I will never use it again, stay away and do not waste your money!!!" },
	expect = { type = "venting", priority = "P4" },
}

test "en: an animal's leg, and a policy" {
	event = { text = "My puppy was injured in the park and the vet sent the bill. You denied the claim because he once limped, and that is a terrible policy." },
	expect = { flags = array {}, priority = "P4" },
}

test "en: who sees other reviews" {
	event = { text = "Everyone is leaving negative reviews about the price. I agree, it is too expensive now." },
	expect = { type = "venting", flags = array {} },
}

test "en: a lawyer whom they offer" {
	event = { text = "I asked for the legal department and she just said no. Awful customer service, would never recommend." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: whoever was taken to arbitration threatens nobody" {
	event = { text = "Useless platform. In arbitration they sided with me, and then nobody paid. Do yourself a favor and rent elsewhere." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: no apology after a meal" {
	event = { text = "The soup was cold, the waiter never said sorry, and we got no apology when we left. Disappointing dinner." },
	expect = { type = "venting", priority = "P4" },
}

test "en: an armrest is no arm" {
	event = { text = "Torn seats, a broken arm rest and cold coffee on the plane. Poor." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: boxes that were passed out" {
	event = { text = "After two hours a snack box was passed out, and the sink was choked with paper. Disappointing flight." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "en: nothing burns in a joke" {
	event = { text = "You might as well set your money on fire, this plan is worthless." },
	expect = { type = "venting", priority = "P4" },
}

test "en: an insurance with a word in it" {
	event = { text = "They placed hazard insurance on my loan without asking me. Please remove it from my account." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: who drank one glass" {
	event = { text = "We got one glass in the whole evening, bad service." },
	expect = { type = "venting", priority = "P4" },
}

test "en: no free drinks is no lever" {
	event = { text = "No free drinks or food, which is normal for a short hop. The crew was average, the seat was average." },
	expect = { type = "venting", flags = array {} },
}

test "en: a relative clause is no question" {
	event = { text = "The lounge had a row of seats which is being replaced, and what was astonishing is that nobody told us. Disappointing." },
	expect = { type = "venting", priority = "P4" },
}
