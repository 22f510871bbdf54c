pack "kr-petitions"

local function petition(what, at)
	return { id = "first", text = "환불해 주세요.", attrs = { petition = what }, at = at }
end

-- Wednesday, 23 September 2026, 16:00: two hours, then Chuseok and the weekend; an hour
-- on Monday, the 28th.
test "kr-petitions: at once is three hours of work" {
	event = petition("simple", "2026-09-23T16:00:00+09:00"),
	expect = { sla = { kr_petition = "2026-09-28T10:00:00+09:00" } },
}

-- The same moment: two hours; four days of eight are 28, 29, 30 September and 1
-- October; six of the last eight end on the 2nd at 16:00.
test "kr-petitions: five days are forty hours, eight a day" {
	event = petition("short", "2026-09-23T16:00:00+09:00"),
	expect = { sla = { kr_petition = "2026-10-02T16:00:00+09:00" } },
}

-- The 23rd is the first day; 28, 29, 30, 1, 2 are six; Monday, 5 October, stands in for
-- the 3rd; Tuesday the 6th is the seventh.
test "kr-petitions: from six days on the first is counted" {
	event = petition("general", "2026-09-23T16:00:00+09:00"),
	expect = { sla = { kr_petition = "2026-10-06T18:00:00+09:00" } },
}

-- Fourteen: 7, 8 are the ninth; the 9th is a holiday; 12 to 16 the fourteenth.
test "kr-petitions: extended once, by as much" {
	events = {
		petition("general", "2026-09-23T16:00:00+09:00"),
		{ case = "first", kind = "approve", approved = true, extension = "kr_petition", at = "2026-10-02T10:00:00+09:00" },
		{ case = "first", kind = "approve", approved = true, extension = "kr_petition", at = "2026-10-06T10:00:00+09:00" },
	},
	expect = { sla = { kr_petition = "2026-10-16T18:00:00+09:00" } },
}

-- A month from 10 April with the first day: 9 May is a Saturday, so Monday the 11th.
test "kr-petitions: a month goes by the calendar and rolls" {
	event = petition("month", "2026-04-10T10:00:00+09:00"),
	expect = { sla = { kr_petition = "2026-05-12T00:00:00+09:00", kr_progress = "2026-05-10T00:00:00+09:00" } },
}

-- From 31 August: there is no 31 September; the month's last day.
test "kr-petitions: a month that has no such day ends with its last" {
	event = petition("month", "2026-08-31T10:00:00+09:00"),
	expect = { sla = { kr_petition = "2026-10-01T00:00:00+09:00" } },
}
