-- calendars.lua: when people work.
--
-- Hours are those of the wall in the calendar's zone.  A lunch break is the gap
-- between two frames.  A date is looked up under `hours` first, then under
-- `workdays` (days that are worked in exchange, with Monday's hours), then under
-- `holidays`; else it has the hours of its weekday.  A clock that runs keeps the
-- due time it was given: what is added here counts for clocks that start later.
-- Compare holidays with the official list, and add those of the next year as soon
-- as they are published.

-- 2026: 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025.  2027: only the
-- legal days of 全国年节及纪念日放假办法 (as of 2025); the notice with the swapped days was
-- not out when this was written: add them.
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
		["2027-02-05..2027-02-08"] = "春节",
		["2027-04-05"] = "清明节",
		["2027-05-01..2027-05-02"] = "劳动节",
		["2027-06-09"] = "端午节",
		["2027-09-15"] = "中秋节",
		["2027-10-01..2027-10-03"] = "国庆节",
	},
	workdays = {
		"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
	},
}

-- 공휴일에 관한 법률 and 관공서의 공휴일에 관한 규정 with the substitute days that follow from
-- them; 제헌절 is one again since the change of February 2026.  노동절: the day off that
-- 근로자의 날 제정에 관한 법률 gives.  Days off that the cabinet decides on later are missing.
calendar "office-kr" {
	about = "Korea.",
	zone = "Asia/Seoul",
	mon_fri = { "09:00-12:00", "13:00-18:00" },
	holidays = {
		["2026-01-01"] = "신정",
		["2026-02-16..2026-02-18"] = "설날",
		["2026-03-02"] = "삼일절 대체",
		["2026-05-01"] = "노동절",
		["2026-05-05"] = "어린이날",
		["2026-05-25"] = "부처님오신날 대체",
		["2026-06-03"] = "전국동시지방선거",
		["2026-07-17"] = "제헌절",
		["2026-08-17"] = "광복절 대체",
		["2026-09-24..2026-09-26"] = "추석",
		["2026-10-05"] = "개천절 대체",
		["2026-10-09"] = "한글날",
		["2026-12-25"] = "성탄절",
		["2027-01-01"] = "신정",
		["2027-02-06..2027-02-09"] = "설날",
		["2027-03-01"] = "삼일절",
		["2027-05-05"] = "어린이날",
		["2027-05-13"] = "부처님오신날",
		["2027-07-19"] = "제헌절 대체",
		["2027-08-16"] = "광복절 대체",
		["2027-09-14..2027-09-16"] = "추석",
		["2027-10-04"] = "개천절 대체",
		["2027-10-11"] = "한글날 대체",
		["2027-12-27"] = "성탄절 대체",
	},
}

-- Bank holidays of England and Wales as gov.uk lists them.
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
