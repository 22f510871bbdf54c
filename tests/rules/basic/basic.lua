-- basic.lua: the small rule set of the service tests: one rule of each kind, so
-- that a test can say which decision it expects and why.

types {
	order = { "malicious", "seeking_compensation", "venting", "consultation" },
	default = "venting",
	communicative = { "venting", "consultation" },
}

priorities { order = { "P1", "P2", "P3", "P4" }, default = "P3" }

owners {
	default = "front_desk",
	front_desk = "Everything without a specialist.",
	claims = "Money.",
	legal = "Threats.",
}

fields { channel = { "phone", "mail" } }

phrases "money-demand" { en = { "refund" }, zh = { "退款" } }
phrases "exposure-threat" { en = { "newspaper" } }
phrases "question" { en = { "how do i" } }

classify "asks-for-money" {
	about = "The customer wants money back.",
	when = has "money-demand",
	type = { seeking_compensation = 3 },
	handling = "listen_first",
}

classify "asks-a-question" {
	when = has "question",
	type = { consultation = 1 },
}

classify "pay-or-else" {
	when = has "money-demand" & has "exposure-threat"
	     & field "demand.amount":at_least(1000),
	type = { malicious = 4.5 },
	flag = "extortion",
}

classify "gold" {
	about = "A function, so that the way through Lua is tested too.",
	when = field "customer.tier":equals("gold"),
	check = function(e) return e.customer.tier == "gold" end,
	tag = "gold",
}

prioritise "third-this-month" {
	when = count("customer", "30d"):at_least(3),
	priority = "P2",
}

prioritise "extortion" { when = flag "extortion", priority = "P1" }

assign "claims" {
	when = type "seeking_compensation",
	owner = "claims",
	rank = 10,
}

assign "legal" { when = flag "extortion", owner = "legal", rank = 20 }

test "a refund" {
	event = { text = "I want a refund" },
	expect = { type = "seeking_compensation", owner = "claims" },
}
