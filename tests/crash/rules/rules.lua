-- A small rule set for the crash tests: quick to load, with one rule of each
-- stage, a count that makes the customer's counters matter, and a function.

types {
	order = { "seeking_compensation", "venting" },
	default = "venting",
	communicative = { "venting" },
}

priorities { order = { "P1", "P2", "P3", "P4" }, default = "P3" }

owners {
	default = "front_desk",
	front_desk = "Everything without a specialist.",
	claims = "Refunds.",
	senior = "Customers who complain again and again.",
}

fields { channel = { "phone", "mail", "web" } }

phrases "money" { en = { "refund", "money back" } }
phrases "anger" { en = { "furious", "ridiculous" } }

classify "wants-money" {
	when = has "money",
	type = { seeking_compensation = 3 },
}

classify "is-angry" {
	when = has "anger",
	type = { venting = 2 },
	check = function(e) return #e.text > 3 end,
}

-- always true: so each decision tells the count that it was made upon
prioritise "counted" {
	when = count("customer", "30d"):at_least(0),
	priority = "P4",
}

prioritise "third" {
	when = count("customer", "30d"):at_least(3),
	priority = "P2",
}

assign "money" {
	when = type "seeking_compensation",
	owner = "claims",
	rank = 40,
}

assign "again" {
	when = priority "P2",
	owner = "senior",
	rank = 60,
}
