-- Korean petitions: whose punishment is asked for, and what is only the story behind it.

test "ko: a petition asks for somebody's punishment" {
	event = { text = "거짓 뉴스를 퍼뜨리는 그 방송인을 처벌해 주세요. 국민을 속이고 돈을 벌고 있습니다. 청원합니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: a petition asks for somebody to go" {
	event = { text = "막말을 일삼는 시의원의 사퇴를 촉구합니다. 시민을 대표할 자격이 없습니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: whom it was told to before is the story of a petition" {
	event = { text = "폭력을 쓴 그 선수의 제명을 강력히 요구합니다. 동료가 경찰에 신고했지만 협회는 덮으려고만 했습니다. 국민청원에 올립니다. 반드시 제명해 주십시오." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: harsher laws are a proposal" {
	event = { text = "음주운전 처벌을 강화해 주세요. 벌금만 내고 나오는 법을 개정해 주시기를 청원합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: who was hurt asks for justice" {
	event = { text = "저희 딸이 학원 차에서 폭행을 당했습니다. 가해자를 처벌해 주세요. 제발 도와주세요. 대통령님께 청원드립니다." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: a danger of others is the reason of a petition" {
	event = { text = "배달 노동자의 휴식 시간을 법으로 정해 주세요. 폭염에 쓰러져 응급실에 가는 일이 많습니다. 청원합니다." },
	expect = { type = "consultation", priority = "P4" },
}

test "ko: photos that were taken, and a threat with them" {
	event = { text = "통화하면서 제 얼굴 캡쳐해서 협박하는 사람이 있어요. 이런 계정 막아주세요." },
	expect = { type = "help_seeking", priority = "P1" },
}

test "ko: who joins a boycott" {
	event = { text = "직원을 그렇게 대하는 회사인 줄 몰랐네요. 오늘부터 불매운동 시작합니다." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "ko: a perfect lesson but for the line is no wish" {
	event = { text = "선생님은 완벽했음 하지만 연결이 계속 끊겨서 수업을 못했어요. 와이파이도 멀쩡합니다." },
	expect = { type = "help_seeking", priority = "P3" },
}
