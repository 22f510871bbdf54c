-- tests/kinds_ko.lua: what kind a complaint is, and how urgent, in Korean.
--
-- More of the same are in tests/data/labelled.jsonl, for triagectl score.

test "ko: the complaint is the tool, 1" {
	event = { text = "사장님 별점 5점으로 바꿔드릴 테니까 10만원만 계좌로 쏴주세요. 싫으면 그냥 1점 두고요." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: the complaint is the tool, 2" {
	event = { text = "저 맛집 블로그 하는데 일 방문자 8천이에요. 2인 코스 무료로 주시면 좋게 써드리고 아니면 느낀 대로 안좋게 씁니다." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: the complaint is the tool, 3" {
	event = { text = "배탈 났다고 식약처에 넣으면 골치 아프시잖아요? 30만원에 서로 좋게 끝냅시다. 진단서는 어디서든 떼요." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: the complaint is the tool, 4" {
	event = { text = "유튜브 구독자 5만입니다. 숙박 협찬해 주시면 영상 예쁘게 찍어드리고요, 싫으시면 그냥 솔직 후기로 나갑니다." },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: the complaint is the tool, 5" {
	event = { text = "배달앱은 다 먹고 나서 머리카락 있었다고 하면 확인도 없이 쿠폰 줘요. 저 이걸로 한 달 점심 해결합니다." },
	expect = { type = "malicious", priority = "P2" },
}

test "ko: the complaint is the tool, 6" {
	event = { text = "원산지 표시 잘못된 거 사진 찍어뒀습니다. 조용히 100 정도로 정리하실래요, 아니면 구청 갈까요?" },
	expect = { type = "malicious", priority = "P1" },
}

test "ko: harm is the aim, 1" {
	event = { text = "이 어플 만든 놈들 망할 때까지 아이디 새로 파서 별점 테러한다 두고봐라" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: harm is the aim, 2" {
	event = { text = "사장 얼굴이랑 가게 이름 다 나오게 유튜브에 올렸습니다. 동네에서 장사 못하게 될 겁니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: harm is the aim, 3" {
	event = { text = "보상이고 뭐고 필요 없고 위생과랑 세무서에 다 찔렀으니 어디 한번 당해봐라. 영업정지 먹는 꼴을 내가 꼭 본다." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: harm is the aim, 4" {
	event = { text = "전화 받은 놈 이름 대라 지금 갈테니까 딱 기다려 가만 안둔다" },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: harm is the aim, 5" {
	event = { text = "너네 가게 얘기 지역 커뮤니티 다섯 군데에 다 써놨다. 사진도 올렸고. 장사 잘 되나 보자." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: harm is the aim, 6" {
	event = { text = "사장 너 오늘 가게 문 닫을 때까지 기다린다. 야구방망이 들고 간다." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "ko: harm is the aim, 7" {
	event = { text = "개발자 새끼 이름이랑 회사 다 아니까 잡플래닛이고 블라인드고 싹 도배해준다" },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: something is claimed, 1" {
	event = { text = "무료체험 3일 해지했는데도 39000원이 빠져나갔습니다. 확인하시고 환불 부탁드립니다" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "ko: something is claimed, 2" {
	event = { text = "식탁 다리 하나가 짧게 왔어요. 교환 신청했는데 왕복배송비를 저보고 내라네요? 불량을 보내놓고? 무료로 교환해주세요" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "ko: something is claimed, 3" {
	event = { text = "전세사기당한 보증금 때문에 내용증명 보냈고 다음주에 지급명령 신청 들어갑니다. 그 전에 수수료 80만원 반환하세요." },
	expect = { type = "seeking_compensation", priority = "P1" },
}

test "ko: something is claimed, 4" {
	event = { text = "이벤트 참여했는데 포인트 지급이 안됐네요 확인하고 지급해주세요" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "ko: something is claimed, 5" {
	event = { text = "주문한 책상 상판이 깨져서 왔어요 교환 접수했는데 기사님이 안오시네요" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "ko: something is claimed, 6" {
	event = { text = "보험처리 됐다더니 두달뒤에 수리비 50만원 청구함. 1:1문의 세번 했는데 답변 없음. 취소 바람" },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "ko: wants to be heard, 1" {
	event = { text = "업데이트 할때마다 더 느려지네요 예전 버전이 훨씬 나았는데 왜 자꾸 건드리는지" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants to be heard, 2" {
	event = { text = "광고가 반이네 진짜 짜증나서 못쓰겠다 지운다" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants to be heard, 3" {
	event = { text = "돈 벌 생각만 하지 말고 서버나 좀 늘려라 장 열리면 맨날 먹통이냐" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants to be heard, 4" {
	event = { text = "환불 때문에 이러는 거 아닙니다. 그날 기사님이 제 앞에서 한 말, 그게 서운해서 적습니다." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants to be heard, 5" {
	event = { text = "영상통화 하자마자 넘기는 사람들뿐이고 보석만 날림 재미없음" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants to be heard, 6" {
	event = { text = "앱 켜는데만 1분 걸리고 맨날 업데이트하래 진짜 답답해서 못쓰겠음" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants to be heard, 7" {
	event = { text = "증권앱 중에 제일 구림. 차트도 안예쁘고 주문창도 불편" },
	expect = { type = "venting", priority = "P4" },
}

test "ko: wants help, 1" {
	event = { text = "휴대폰 바꾸고 나서 공동인증서를 못 불러옵니다. 재설치도 해봤는데 똑같아요. 어떻게 하면 되나요?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: wants help, 2" {
	event = { text = "본인인증 문자가 안 옵니다 통신사 문제는 아니라는데 확인 부탁드려요" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: wants help, 3" {
	event = { text = "실수로 차단 눌렀는데 푸는 곳이 안보여요 도와주세요" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: wants help, 4" {
	event = { text = "방금 산 전기장판에서 타는 냄새가 나고 콘센트가 녹았어요. 지금 어떻게 해야 하나요?" },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: wants help, 5" {
	event = { text = "계좌 개설 중에 신분증 촬영 단계에서 계속 흰 화면만 나와요" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: wants help, 6" {
	event = { text = "차량 반납했는데 앱에는 계속 이용중으로 떠요 요금 올라가는데 어떻게 해요" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: asks or suggests, 1" {
	event = { text = "해외에서도 가입 가능한가요? 유심은 미국꺼 쓰고 있어요" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: asks or suggests, 2" {
	event = { text = "개봉한 제품도 반품이 되는지, 기간은 며칠까지인지 궁금합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: asks or suggests, 3" {
	event = { text = "주말에도 방문 접수가 되는지 문의드립니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: asks or suggests, 4" {
	event = { text = "미성년자도 계좌 만들 수 있나요?" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: asks or suggests, 5" {
	event = { text = "위젯 크기 조절되면 더 좋을 것 같아요~" },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: asks or suggests, 6" {
	event = { text = "지역 범위를 더 넓게 설정할 수 있으면 좋겠습니다" },
	expect = { type = "consultation", priority = "P4" },
}
