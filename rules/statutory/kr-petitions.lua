pack "kr-petitions"
-- Korea: civil petitions.  민원 처리에 관한 법률, on how periods are counted: at once means three
-- hours of work; up to five days are hours from the moment of receipt, eight a day,
-- without Saturdays and holidays; from six days on they are days, the first counted,
-- without Saturdays and holidays; weeks, months and years go by the calendar, the first
-- day counted, and a last day that is not worked is the next that is.
-- An event says attrs.petition: which of the periods applies.  A period is extended
-- once, by as much: { "kind": "approve", "extension": "kr_petition", ... }.

local is_over = kind { "reply", "resolve", "close" }
local more = kind "approve" & field "extension":equals("kr_petition")
local function petition(what)
	return kind "complaint" & field "attrs.petition":equals(what)
end

clock "kr-petition-simple" {
	about = "At once: three hours of work.",
	clock = "kr_petition",
	statutory = true,
	when = petition "simple",
	due = "3h",
	calendar = "office-kr",
	starts = "case",
	stops = is_over,
}

clock "kr-petition-days" {
	about = "Five days, that is forty hours of work.",
	clock = "kr_petition",
	statutory = true,
	when = petition "short",
	due = "40h",
	calendar = "office-kr",
	starts = "case",
	warn = "50%",
	escalate = "0h",
	stops = is_over,
	extends = more,
	extensions = "80h",
}

clock "kr-petition-general" {
	about = "A general question or a grievance: seven days.",
	clock = "kr_petition",
	statutory = true,
	when = petition "general",
	due = "7 workdays",
	first_day = true,
	calendar = "office-kr",
	starts = "case",
	warn = "50%",
	escalate = "0h",
	stops = is_over,
	extends = more,
	extensions = "14 workdays",
}

clock "kr-petition-legal" {
	about = "A question about the law, a proposal: fourteen days.",
	clock = "kr_petition",
	statutory = true,
	when = petition "legal",
	due = "14 workdays",
	first_day = true,
	calendar = "office-kr",
	starts = "case",
	warn = "50%",
	escalate = "0h",
	stops = is_over,
	extends = more,
	extensions = "28 workdays",
}

clock "kr-petition-month" {
	about = "A period of a month.",
	clock = "kr_petition",
	statutory = true,
	when = petition "month",
	due = "1 month",
	first_day = true,
	roll = true,
	ends = "end of day",
	calendar = "office-kr",
	starts = "case",
	warn = { "50%", "80%" },
	escalate = "0h",
	stops = is_over,
	extends = more,
	extensions = "2 months",
}

clock "kr-petition-progress" {
	about = "What takes longer than thirty days: the petitioner hears how it stands, and again.",
	clock = "kr_progress",
	statutory = true,
	when = petition "month",
	due = "30d",
	first_day = true,
	ends = "end of day",
	calendar = "office-kr",
	starts = "case",
	restarts = kind "message" & field "attrs.progress_told":is(true),
	stops = is_over,
}
