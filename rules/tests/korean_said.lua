-- tests/korean_said.lua: what Koreans say without a hostile word, and what only sounds like it.

-- Harm as the aim, said coldly ------------------------------------------------

test "ko: said coldly, where everybody reads it" {
	event = { text = "제가 겪은 걸 학부모 단톡방에 그대로 옮겼습니다. 내년 등록이 얼마나 되는지 보면 되겠네요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: said coldly, a step that is done and what will come of it" {
	event = { text = "오늘 오전에 위생과에 사진 보냈습니다. 결과는 직접 받아보시면 됩니다." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: said coldly, the fine" {
	event = { text = "소방서에 비상구 막아놓은 사진 신고했습니다. 과태료 잘 내시고요." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: said coldly, the review that comes back" {
	event = { text = "후기 쓰려고 계정 하나 더 만들었습니다. 지우시면 또 올리면 되니까요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: said coldly, customers are taken away" {
	event = { text = "저희 회사 복지몰에서도 여기 빼라고 담당자한테 얘기했습니다. 직원이 팔백 명입니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: said coldly, neighbours are kept away" {
	event = { text = "앞으로 이 아파트 입주민 누구도 그 세탁소를 이용하지 않도록 게시판에 붙여놓았습니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: said coldly, the press" {
	event = { text = "방송국 제보란에 글 남겼고 작가님이 연락 주신다네요. 그때 가서 이야기하시죠." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: said coldly, for the next guests" {
	event = { text = "여행 카페 네 곳에 이 업체 이름하고 가이드 이름 올려놨어요. 다음 손님들은 안 당했으면 해서요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: said coldly, a career" {
	event = { text = "당신 같은 사람이 공무원이라니. 감사과에 투서 넣을 거니까 승진은 꿈도 꾸지 마세요." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: said coldly, an inspection for a price" {
	event = { text = "원산지 표시 신고하면 포상금 나오는데 사장님이 그보다 조금 더 챙겨주시면 저도 굳이 안 합니다." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: said coldly, the honest post" {
	event = { text = "인플루언서 체험단 담당입니다. 식사 4인 제공해 주시면 좋은 글, 아니면 솔직한 글로 나갑니다." },
	expect = { type = "malicious", priority = "P1" },
}

-- A matter of one's own -------------------------------------------------------

test "ko: a polite question beside a fault is a call for help" {
	event = { text = "신고 누적이라고 뜨는데 저는 그냥 인사만 했거든요. 정지 풀어주실 수 있나요?" },
	expect = { type = "help_seeking" },
}

test "ko: somebody acts under the customer's face" {
	event = { text = "모르는 사람이 제 사진으로 프로필을 만들어서 돈을 빌리고 다닌답니다." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: who wants to leave and cannot needs help" {
	event = { text = "탈퇴하려고 하는데 버튼이 눌리지 않아요." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: a bill that is not accepted" {
	event = { text = "해지 위약금이 왜 20만 원이나 되는지 모르겠습니다. 인터넷이 안 돼서 해지하는 건데 면제해 주세요." },
	expect = { type = "seeking_compensation" },
}

test "ko: an office is the alternative to one's own money" {
	event = { text = "7일 안에 계약금 환급 안 되면 소비자원에 피해구제 신청합니다." },
	expect = { type = "seeking_compensation", priority = "P1" },
}

test "ko: an exchange, or all will read it" {
	event = { text = "교환 안 해주시면 있는 그대로 후기 올릴 수밖에 없습니다. 벌써 두 번째 불량이에요." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

-- Harmless, with the same words ------------------------------------------------

test "ko: harmless, a menu in a café" {
	event = { text = "동네 카페에 갔는데 사장님이 메뉴판을 예쁘게 적어두셨더라고요. 자리도 편했습니다." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, several accounts" {
	event = { text = "아이디가 여러 개라 리뷰를 어느 계정으로 썼는지 모르겠어요. 찾을 수 있나요?" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: harmless, recommended to friends" {
	event = { text = "지인들한테도 많이 추천하고 있어요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, one's own notice" {
	event = { text = "직장을 그만두게 되어 건강보험을 바꾸려고 합니다. 어떤 서류가 필요한가요?" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: harmless, the inspector was kind" {
	event = { text = "조사관님이 아주 친절하셨어요. 결과지도 잘 받았습니다. 감사합니다." },
	expect = { priority = "P4" },
}

test "ko: harmless, a third party's punishment" {
	event = { text = "음주운전 처벌을 강화하는 법을 만들어 주세요." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: harmless, ice within a word" {
	event = { text = "더빙판이 있으면 좋겠어요." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: harmless, a new kitchen knife" {
	event = { text = "새 식칼을 샀는데 날이 잘 들어서 요리가 즐거워요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, worry for a quiet shop" {
	event = { text = "조용하니 참 좋았습니다. 이러다 손님 끊길까 걱정이네요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, a pot on the table" {
	event = { text = "뚝배기 불고기가 따뜻하고 맛있었어요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, porridge and bread" {
	event = { text = "죽 빵 다 파는 집인데 아침에 가기 좋아요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, a knife over the stove" {
	event = { text = "칼 들고 요리하기 무서웠는데 이 채칼은 안전해요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, a friend who writes for a paper" {
	event = { text = "기자인 친구 소개로 왔는데 음식이 정말 맛있어요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: harmless, one call is enough" {
	event = { text = "전화 한 통이면 예약이 되니까 편해요." },
	expect = { type = "venting" },
}

test "ko: harmless, pictures put together" {
	event = { text = "사진을 합성해서 만드는 앱 중에 제일 편해요." },
	expect = { priority = "P4" },
}

test "ko: harmless, an allergy is asked about" {
	event = { text = "알레르기가 있는데 이 제품에 땅콩이 들어가나요?" },
	expect = { type = "consultation", priority = "P4" },
}

-- Threats, and who only tells of damage ------------------------------------------

test "ko: on the way with a knife" {
	event = { text = "지금 칼 들고 그 사무실로 가고 있다." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: smashed by others" {
	event = { text = "이삿짐 업체가 장롱을 부숴놓고 연락을 피합니다. 배상하라고 세 번 내용 보냈습니다." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: to be told, or it is told as it was" {
	event = { text = "사진 보내드렸으니 환불해 주세요. 안 해주시면 후기에 사실대로 쓰겠습니다." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: easily done" {
	event = { text = "저 이 동네 통장이에요. 여기 장사 못 하게 하는 거 어렵지 않아요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: others are to call" {
	event = { text = "배달 기사 번호 공개합니다. 다들 전화해서 따져주세요." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: names in the rooms of the house" {
	event = { text = "아파트 단체방 여섯 곳에 이 인테리어 업체 실명 올렸어요. 이제 이 동네 공사는 못 따실 겁니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: before it is reported" {
	event = { text = "사진 합성하는 거 어렵지 않아요. 후기에 올라가기 전에 합의 보시는 게 낫지 않을까요." },
	expect = { type = "malicious" },
}

test "ko: strangers' names are seen" {
	event = { text = "회원정보 페이지에 다른 사람 이름과 전화번호가 보여요." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: swallowed" {
	event = { text = "아이가 단추 전지를 삼켰는데 이 제품 전지가 너무 쉽게 빠져요. 어떻게 해야 하나요?" },
	expect = { type = "help_seeking", priority = "P1" },
}
