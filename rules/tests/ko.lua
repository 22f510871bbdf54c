-- tests/ko.lua: complaints in Korean and what must come of them.
--
-- See tests/zh.lua for how a test is written.

test "ko: a refund request" {
	event = { text = "어제 결제한 강의 환불 부탁드립니다." },
	expect = { type = "seeking_compensation", nature = "valid", priority = "P3", owner = "claims" },
}

test "ko: an automatic payment" {
	event = { text = "무료 체험인 줄 알았는데 자동결제로 만 원이 빠져나갔어요. 돌려주세요." },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "ko: an exchange" {
	event = { text = "받은 의자 다리가 부러져 있습니다. 새 제품으로 교환해 주세요." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "ko: asked before in vain" {
	event = { text = "환불 신청하고 전화도 여러 번 했는데 아직도 답변이 없네요." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: a claim with a step to the authority stays a claim" {
	event = { text = "이번 주까지 보증금 안 돌려주면 소비자원에 신고하겠습니다. 환불해 주세요." },
	expect = { type = "seeking_compensation", priority = "P1", owner = "legal", flags = { "regulator_threat" } },
}

test "ko: a claim with a lawsuit stays a claim" {
	event = { text = "수리비 전액 보상하세요. 변호사와 상담했고 민사소송 준비합니다." },
	expect = { type = "seeking_compensation", priority = "P1", owner = "legal", flags = { "legal_threat" } },
}

test "ko: anger without a demand" {
	event = { text = "한 시간을 기다렸는데 주문이 취소됐대요. 진짜 어이없고 짜증나네요." },
	expect = { type = "venting", nature = "communicative", owner = "front_desk" },
}

test "ko: a bad review" {
	event = { text = "국물은 식어 있고 면은 퍼졌고 정말 별로였어요. 다시는 안 시킬래요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: foul words are flagged" {
	event = { text = "야 이 병신들아 전화 좀 받아라 !!!" },
	expect = { type = "venting", flags = { "abuse" } },
}

test "ko: only an apology is wanted" {
	event = { text = "돈 때문이 아닙니다. 점장님의 진심 어린 사과를 받고 싶습니다." },
	expect = { type = "venting", tags = { "goal_dignity" } },
}

test "ko: no refund is wanted" {
	event = { text = "환불은 필요 없고요, 직원이 왜 그렇게 불친절했는지 설명해 주세요." },
	expect = { type = "venting" },
}

test "ko: the app does not start" {
	event = { text = "업데이트 후 앱이 자꾸 튕겨요. 해결 방법 좀 부탁드려요." },
	expect = { type = "help_seeking", priority = "P3", owner = "technical" },
}

test "ko: a verification code does not come" {
	event = { text = "인증번호가 안 와서 로그인이 안 됩니다. 도와주세요." },
	expect = { type = "help_seeking", owner = "technical" },
}

test "ko: a question" {
	event = { text = "해외에서도 이 카드로 결제가 가능한가요? 수수료가 얼마인지 궁금합니다." },
	expect = { type = "consultation", priority = "P4", owner = "advice" },
}

test "ko: a suggestion" {
	event = { text = "어두운 화면 기능을 추가해 주시면 좋을 것 같습니다. 건의드립니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: exposure in anger" {
	event = { text = "정말 뻔뻔하네요. 맘카페랑 인스타에 전부 올리겠습니다." },
	expect = { type = "retaliatory", priority = "P2", owner = "complaint_manager", flags = { "media_threat" } },
}

test "ko: bad reviews until they close" {
	event = { text = "너무 화가 나서 매일 별점 테러할 거예요. 문 닫게 만들어 줄게요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: somebody is to lose the job" {
	event = { text = "그 상담원 당장 해고하세요. 말투가 너무 황당합니다." },
	expect = { type = "retaliatory", tags = { "staff_named" } },
}

test "ko: violence" {
	event = { text = "매장에 불 질러 버릴 거니까 기다려라." },
	expect = { type = "retaliatory", priority = "P1", owner = "crisis", flags = { "violence_threat" } },
}

test "ko: pay and the review goes" {
	event = { text = "십만 원 입금하면 리뷰 바로 삭제할게요. 서로 편하게 갑시다." },
	expect = { type = "malicious", priority = "P1", owner = "legal", flags = { "extortion" } },
}

test "ko: a free room or a bad post" {
	event = { text = "저 팔로워 3만 명인데 객실 무료로 안 해 주면 후기 안 좋게 올릴 수밖에 없어요." },
	expect = { type = "malicious", priority = "P1", flags = { "extortion" } },
}

test "ko: a dealer in settlements" {
	event = { text = "원산지 표시 위반 과태료 나오면 훨씬 큰데, 오십만 원에 합의하시죠." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: food poisoning" {
	event = { text = "도시락 먹고 온 가족이 식중독으로 응급실에 다녀왔어요." },
	expect = { priority = "P1", owner = "crisis", flags = { "safety_injury" } },
}

test "ko: the brakes" {
	event = { text = "정비 받고 나오자마자 브레이크가 안 들어서 큰일 날 뻔했어요." },
	expect = { priority = "P1", owner = "crisis", tags = { "safety_hazard" } },
}

test "ko: personal data leaked" {
	event = { text = "기사님이 제 주소를 다른 사람에게 알려 줬어요. 개인정보 유출 아닌가요?" },
	expect = { priority = "P1", owner = "privacy", flags = { "privacy_leak" } },
}

test "ko: despair" {
	event = { text = "대출이 막혀서 이제 정말 죽고 싶어요. 살아갈 이유가 없네요." },
	expect = { priority = "P1", owner = "crisis", flags = { "self_harm" } },
}

test "ko: the press" {
	event = { text = "이미 방송국에 제보했습니다. 곧 기자님이 연락하실 겁니다." },
	expect = { priority = "P1", owner = "crisis", flags = { "media_threat" } },
}

test "ko: examined is not vomited" {
	event = { text = "구청에서 수리를 검토하고 있다고 합니다. 무인 발급기 수리 부탁드립니다." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: the end of one sentence and the start of the next are no injury" {
	event = { text = "창구가 늘 붐빈다. 친절한 직원을 한 분 더 배치해 주셨으면 좋겠습니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: a talk by telephone is no burn" {
	event = { text = "전화 상담 시간을 저녁까지 늘려 주시면 좋을 것 같아 제안합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: whoever waits does not menace" {
	event = { text = "세탁기 환불 승인 문자를 아직도 기다리고 있어요. 환불해 주세요." },
	expect = { type = "seeking_compensation", flags = {} },
}

test "ko: on the way home there is a bus, no ambush" {
	event = { text = "퇴근길에 늘 타는 버스가 정류장을 그냥 지나갑니다. 단속 바랍니다." },
	expect = { type = "help_seeking" },
}

test "ko: a heap of refuse is no insult" {
	event = { text = "공원 화장실 옆에 음식물 쓰레기가 며칠째 방치되어 악취가 납니다. 수거해서 치워 주세요." },
	expect = { type = "help_seeking" },
}

test "ko: an owner who speaks of the own shop does not advertise" {
	event = { text = "저희 가게 정산금이 두 주째 안 들어옵니다. 누락된 금액 입금해 주세요." },
	expect = { type = "seeking_compensation" },
}

test "ko: goods to be fetched are no recovery for sale" {
	event = { text = "불량 의자 회수는 언제 하시나요? 회수하고 환불해 주세요." },
	expect = { type = "seeking_compensation" },
}

test "ko: a bomb or a payment is a ransom" {
	event = { text = "내일까지 지갑 주소로 비트코인 5개를 송금하지 않으면 본사 건물을 폭파하겠다." },
	expect = { type = "malicious", priority = "P1", flags = { "violence_threat" } },
}

test "ko: one star, or more meat" {
	event = { text = "맛집 블로그 합니다. 음료수 하나 더 챙겨 주시면 별 다섯 개 드리고, 안 주시면 1점 테러 각오하세요." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: opinions to order" {
	event = { text = "경쟁 업체 평점을 안 좋게 해 드립니다. 리뷰 건당 3천 원이고 계정은 많습니다." },
	expect = { type = "malicious" },
}

test "ko: who took data and wants a payment" {
	event = { text = "귀사의 회원 정보 데이터베이스를 갖고 있다. 2억을 내놓지 않으면 인터넷에 공개하겠다." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: pursued by collectors" {
	event = { text = "하루에도 수십 번 빚 독촉 전화가 와서 잠을 못 잡니다. 어찌해야 할지 막막합니다." },
	expect = { type = "help_seeking", priority = "P2" },
}

test "ko: an office is asked to act" {
	event = { text = "우리 아파트 앞 전봇대에 불법 현수막이 또 걸렸습니다. 철거 바랍니다." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: a refund asked for in so many words" {
	event = { text = "스트레스 받아서 못 쓰겠습니다. 다 필요 없고 환불해 주세요." },
	expect = { type = "seeking_compensation" },
}

test "ko: threats heaped up are no claim" {
	event = { text = "환불 안 해줘? 식약처에 신고하고 밤새 주문 넣고 취소하면서 장사 못하게 해줄게. 별점도 다 1점이다." },
	expect = { type = "retaliatory" },
}

test "ko: asked before, and nothing came" {
	event = { text = "지난번에 신고한 가로등이 여전합니다. 처리 바랍니다." },
	expect = { type = "help_seeking", priority = "P2" },
}

test "ko: even if is no illness" {
	event = { text = "설사 고친다 해도 또 고장 날 것 같습니다. 환불을 받고 싶습니다." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "ko: punished is not wished ill" {
	event = { text = "세금을 늦게 내면 처벌받아야 하는지 궁금합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: the news is where it was heard" {
	event = { text = "뉴스에서 수수료 올렸다는 말을 듣고 지웁니다." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: a ministry that is spoken of is no step" {
	event = { text = "교육부에서 지원하는 사업인데 신청 기간이 언제까지인지 궁금합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: a cover torn is no injury" {
	event = { text = "조립은 쉬웠는데 세탁하려고 벗기다가 커버가 찢어졌어요." },
	expect = { priority = "P3" },
}

test "ko: who pays for the hour that was lost is a claim" {
	event = { text = "예약하고 갔는데 앱 접속이 안 돼서 한 시간을 버렸습니다. 이런 건 누가 보상하나요?" },
	expect = { type = "seeking_compensation" },
}

test "ko: who wrote this, and did nobody try it" {
	event = { text = "새 버전 받고 나서 로그인이 자꾸 풀리네. 테스트도 안 하고 올리나? 헛걸음했잖아." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: a false help line" {
	event = { text = "[승인안내] 노트북 해외결제 승인완료. 본인 아닐 시 아래 번호로 문의" },
	expect = { type = "malicious", priority = "P3" },
}

test "ko: who got such a message asks for help" {
	event = { text = "해외결제 승인됐다는 문자가 왔는데 저는 결제한 적이 없습니다. 어떡하죠? 도와주세요." },
	expect = { type = "help_seeking" },
}

test "ko: while it is still said nicely" {
	event = { text = "좋게 말할 때 내려라. 뒷감당 할 수 있겠어? 어떻게 되나 보자." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: a hurt tooth is no threat" {
	event = { text = "놀이터에서 아이가 이빨을 다쳤습니다. 바닥 보수 부탁드립니다." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: wished dead in traffic is no danger on the road" {
	event = { text = "이걸 돈 받고 파냐. 교통사고나 나라. 진짜 맛없다" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: mend it, and pay for the day" {
	event = { text = "화면이 안 넘어가서 이용을 못 했습니다. 빨리 고쳐 주시고 오늘 하루치 환불해 주세요." },
	expect = { type = "seeking_compensation" },
}

test "ko: no more of their things" {
	event = { text = "약속은 어디 가고 또 가격을 올리네. 이제부터 불매다" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: what somebody else put on the net" {
	event = { text = "유튜브에 올라온 설명대로 했는데 연결이 안 됩니다. 확인 부탁드립니다." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: a bill that nobody made, and money back" {
	event = { text = "제가 결제한 게 아닌데 해외결제 승인됐다는 문자가 왔습니다. 환불해 주세요." },
	expect = { type = "seeking_compensation" },
}

test "ko: harm without a hard word" {
	event = { text = "그 직원 이름 적어뒀습니다. 이 바닥에서 못 버티게 해줄게요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: a meal for a film" {
	event = { text = "저 팔로워 2만인데 세 명 식사 그냥 해주시면 릴스 하나 올려드리고, 안 되면 느낀 그대로 올려야죠." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: whom to tell is no question about rules" {
	event = { text = "천장에서 물이 떨어지는데 누구한테 말해야 하나요?" },
	expect = { type = "help_seeking" },
}

test "ko: done is not said in anger" {
	event = { text = "지난달에 해지했는데 이번 달에도 요금이 또 빠졌어요. 환불 부탁드려요." },
	expect = { type = "seeking_compensation" },
}

test "ko: a free week that has not begun is a question" {
	event = { text = "준회원도 무료 체험을 할 수 있나요? 정회원과 차이가 궁금합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: many who act together" {
	event = { text = "여러분 같이 탈퇴하고 같이 환불 신청합시다. 소비자가 얼마나 무서운지 보여줄 때입니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: whether a photo may go up is no threat" {
	event = { text = "블로그에 올려도 되는 사진인지 궁금합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: what will come of it, and by whom" {
	event = { text = "본부장한테 전화해서 그 상담사 옷 벗게 만들 테니 기다리고 계세요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: told to the whole neighbourhood already" {
	event = { text = "있었던 일 전부 지역카페에 썼습니다. 이웃들한테도 가지 말라고 다 알렸고요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: every day a hundred letters" {
	event = { text = "매일 백 통씩 민원 넣을 겁니다. 누가 이기는지 봅시다." },
	expect = { type = "retaliatory" },
}

test "ko: back to how it was is a suggestion, not a refund" {
	event = { text = "새로 바뀐 메뉴보다 전에 쓰던 게 편했습니다. 이전 메뉴로 돌려주세요." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: a way to move a thing is no way to die" {
	event = { text = "가게 위치를 옮기고 나서 분위기를 다 죽여버린 느낌이라 아쉽네요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: a story that pays" {
	event = { text = "배송이 안 왔다고 우기면 그냥 다시 보내주더라고요. 저는 이렇게 두 개씩 받습니다." },
	expect = { type = "malicious" },
}

test "ko: a lever that is none" {
	event = { text = "스물네 시간 안에 도착했어요. 안 그러면 못 쓸 뻔했는데 다행입니다." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: reported by another player, and locked out: no step to an authority" {
	event = { text = "인사만 했는데 신고먹고 일주일 정지됐어요. 왜 막힌 건지 모르겠네요." },
	expect = { priority = "P3", flags = array{} },
}

test "ko: five stars once it is mended: a wish, no price" {
	event = { text = "다 좋은데 글자가 너무 작아요. 글자 크기만 키워 주시면 별 5개 드릴게요!" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: it remains to be seen" {
	event = { text = "바꾼 화면이 나은지는 좀 더 두고봐야 알겠네요. 지금은 그저 그래요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: somebody in office is to go" {
	event = { text = "시민을 우습게 아는 시의원의 사퇴를 촉구합니다. 혈세로 놀러 다니는 사람은 필요 없습니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: whose child was hurt asks for justice" {
	event = { text = "우리 아이 팔을 비틀어 골절되게 한 교사를 처벌해 주세요. 아이는 아직 병원에 입원 중이고 너무 억울합니다." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: a danger is the reason of a proposal" {
	event = { text = "차 안에 남은 아이를 알려 주는 장치를 모든 통학 버스에 의무화할 것을 제안합니다. 법제화되면 좋겠습니다. 여름의 차 안은 위험합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: not long ago is no question of a price" {
	event = { text = "얼마 전까지 잘 되더니 언제부턴가 느려 터졌네. 짜증나서 지운다." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: one star, as I give it: no bargain" {
	event = { text = "광고가 너무 길어서 별 하나 드릴게요. 짜증나요." },
	expect = { type = "venting", priority = "P4", flags = array{} },
}

test "ko: somebody says that my face will be spread" {
	event = { text = "모르는 사람이 갑자기 제 얼굴을 퍼트린다고 하는데 어떻게 해야 하나요?" },
	expect = { type = "help_seeking", priority = "P1" },
}
