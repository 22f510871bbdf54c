-- pools.lua: five people behind one desk, and a second desk, for the tests of
-- pools: capacities that are reached, turns, skills, languages.

types { order = { "venting" }, default = "venting", communicative = { "venting" } }
priorities { order = { "P1", "P3" }, default = "P3" }
owners { default = "claims", legal = "Lawyers, of whom nobody is known.", desk = "Whoever is next." }
fields { attrs = "What the tests ask for." }

pool "claims" {
	owner = "claims",
	choose = { "sticky", "by_skill", "least_loaded" },
	capacity = 60,
	members = {
		["agent-1"] = { languages = { "ko", "en" } },
		["agent-2"] = { languages = { "zh", "en" }, substitute = "agent-3" },
		["agent-3"] = { languages = { "zh", "en" } },
		["agent-4"] = { skills = "senior" },
		["agent-5"] = {},
	},
	requires = { senior = flag "difficult" },
}

pool "desk" {
	owner = "desk",
	choose = "round_robin",
	members = { "desk-a", "desk-b" },
}

assign "difficult" { when = field "attrs.difficult", owner = "claims", flag = "difficult" }
assign "to-lawyers" { when = field "attrs.lawyers", owner = "legal", rank = 90 }
assign "to-desk" { when = field "attrs.desk", owner = "desk", rank = 80 }

test "somebody who speaks the language gets the case" {
	event = { text = "x", lang = "ko" },
	expect = { assignee = "agent-1" },
}

test "a difficult case goes to who has the skill" {
	event = { text = "x", attrs = { difficult = true } },
	expect = { assignee = "agent-4" },
}

test "skills are kept for those who need them" {
	event = { text = "x" },
	expect = { assignee = "agent-1" },
}

test "a customer comes to who had the last case" {
	events = {
		{ text = "x", customer = { id = "u1" }, attrs = { difficult = true } },
		{ text = "x", customer = { id = "u1" } },
	},
	expect = { assignee = "agent-4" },
}

test "an owner without people has the case alone" {
	event = { text = "x", attrs = { lawyers = true } },
	expect = { owner = "legal", assignee = null },
}

test "turns go round" {
	events = {
		{ text = "x", attrs = { desk = true } },
		{ text = "x", attrs = { desk = true } },
	},
	expect = { owner = "desk", assignee = "desk-b" },
}

test "a substitute goes on with the case of who leaves" {
	events = {
		{ text = "x", lang = "zh", case = "c" },
		{ text = "x", lang = "zh", case = "d" },
		{ kind = "agent", agent = "agent-2", duty = "off" },
		{ kind = "message", case = "c", text = "x" },
	},
	expect = { assignee = "agent-3" }, -- agent-5 has less to do
}

test "a case that nobody could take waits for who comes" {
	events = {
		{ kind = "agent", agent = "agent-4", duty = "off" },
		{ text = "x", case = "c", attrs = { difficult = true } },
		{ kind = "message", case = "c", text = "x" },
		{ kind = "agent", agent = "agent-4", duty = "on" },
		{ kind = "message", case = "c", text = "x" },
	},
	expect = { assignee = "agent-4" },
}

test "whom it is about does not get it" {
	event = { text = "x", about_agent = "agent-1" },
	expect = { assignee = "agent-2" },
}
