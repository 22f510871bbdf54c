-- calendars.lua: when people work.
--
-- Hours are those of the wall in the calendar's zone.  A lunch break is the gap
-- between two frames.  A date is looked up under `hours` first, then under
-- `workdays` (days that are worked in exchange, with Monday's hours), then under
-- `holidays`; else it has the hours of its weekday.  A clock that runs keeps the
-- due time it was given: what is added here counts for clocks that start later.
-- Compare holidays with the official list, and add those of the next year as soon
-- as they are published.

calendar "office-cn" {
	about = "Mainland China, with the days off and the days worked for them.",
	zone = "Asia/Shanghai",
	mon_fri = { "09:00-12:00", "13:00-18:00" },
	holidays = {
		["2026-01-01..2026-01-03"] = "元旦",
		["2026-02-15..2026-02-23"] = "春节",
		["2026-04-04..2026-04-06"] = "清明节",
		["2026-05-01..2026-05-05"] = "劳动节",
		["2026-06-19..2026-06-21"] = "端午节",
		["2026-09-25..2026-09-27"] = "中秋节",
		["2026-10-01..2026-10-07"] = "国庆节",
		["2027-01-01"] = "元旦",
	},
	workdays = {
		"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
	},
}

calendar "office-kr" {
	about = "Korea.",
	zone = "Asia/Seoul",
	mon_fri = { "09:00-12:00", "13:00-18:00" },
	holidays = {
		["2026-01-01"] = "신정",
		["2026-02-16..2026-02-18"] = "설날",
		["2026-03-02"] = "삼일절 대체",
		["2026-05-05"] = "어린이날",
		["2026-05-25"] = "부처님오신날 대체",
		["2026-08-17"] = "광복절 대체",
		["2026-09-24..2026-09-26"] = "추석",
		["2026-10-05"] = "개천절 대체",
		["2026-10-09"] = "한글날",
		["2026-12-25"] = "성탄절",
		["2027-01-01"] = "신정",
	},
}

calendar "office-gb" {
	about = "England and Wales.",
	zone = "Europe/London",
	mon_fri = "09:00-17:30",
	holidays = {
		"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
		"2026-12-25", "2026-12-28",
		"2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30",
		"2027-12-27", "2027-12-28",
	},
}
