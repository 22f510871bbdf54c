-- Korean: words that sound like a blow, a menace or a campaign, and are none.

test "ko: what looks broken may be mended" {
	event = { text = "검색창이 자꾸 멈추는데 혹시 손봐줄 수 있나요?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: sugar that was poured on" {
	event = { text = "국물에 설탕을 때려부은 줄 알았어요. 친구들도 너무 달다고 하네요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: who will look on is content" {
	event = { text = "아직 한 번밖에 안 먹어봐서 맛은 조금 더 지켜볼게요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: so slow that one could kill is a sigh" {
	event = { text = "인증만 다섯 번째라 열받아서 누구 하나 죽이고 싶었음. 제일 불편한 은행 앱." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: no joke how slow it is" {
	event = { text = "업데이트하고 느려진 게 장난 아닙니다. 바로 지웠어요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: a report inside the app is no campaign" {
	event = { text = "욕하는 사람 보이면 전부 신고 부탁드려요. 분위기가 나빠져요." },
	expect = { type = "venting" },
}

test "ko: suspended for an insult that was none" {
	event = { text = "인사만 했는데 모욕으로 신고당해서 한 달 정지예요. 기록 확인하고 풀어주세요." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "ko: a cutlet that should be cut is nobody's job" {
	event = { text = "돈까스 잘라달라고 적었는데 그냥 왔어요. 메모 좀 봐주셨으면 좋겠어요." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: a free drink was not asked for" {
	event = { text = "음료수 서비스 감사합니다. 그런데 파전이 다 식어서 2만 원 값은 못 하네요. 리뷰랑 달라요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: what was felt was refused" {
	event = { text = "느낀 그대로 썼는데 후기 등록이 거절됐어요. 믿음이 안 가는 앱이네요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: readers will regret it is advice" {
	event = { text = "취소도 안 되고 연락도 안 됩니다. 여기 고르면 후회하실 거예요." },
	expect = { type = "venting", priority = "P4" },
}

test "ko: whether one can be hacked is a question" {
	event = { text = "이거 쓰다가 해킹당할 수도 있나요?" },
	expect = { type = "consultation", priority = "P4" },
}
