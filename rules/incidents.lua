-- incidents.lua: the same cause in many cases.
--
-- One complaint about a lamp is a case; five about lamps of one lot within a week
-- are an incident: somebody has to look at the cause, and at those who have not
-- complained yet.  Each incident is told once (an alert of kind `incident`, which
-- names its cases); later cases with the same cause join it.  Each case keeps its
-- own owner and its own deadlines.
--
-- What is known of a cause is read for each event that could share it, so this file has
-- the few that few events ask for; a product that fails whatever the lot, and outages,
-- are in widespread.lua, a pack.
--
-- `same` says what the cases have in common: lots, products, places are compared as
-- they are written.  `cases` and `within` are for a desk of some hundred complaints a
-- day: take about three times of what is usual for you.

-- Things ----------------------------------------------------------------------

incident "dangerous-lot" {
	about = "Goods of one lot hurt somebody, or could: two cases are enough.",
	when = signal "injury" | signal "hazard",
	same = { "product.name", "product.lot" },
	within = "30d",
	cases = 2,
	flag = "incident",
	tag = { "wide_impact", "incident_lot" },
	handling = { "stop_the_lot", "look_for_others" },
	priority = "P1",
}

incident "bad-lot" {
	about = "Goods of one lot come broken, or do not work, again and again.",
	when = signal "not-as-ordered" | has "not-working",
	same = { "product.name", "product.lot" },
	within = "7d",
	cases = 5,
	flag = "incident",
	tag = { "wide_impact", "incident_lot" },
	handling = { "compare_with_the_lot", "look_for_others" },
	priority = "P2",
}

-- Data ------------------------------------------------------------------------

incident "leak" {
	about = "Personal data of several customers got into the wrong hands: one source is likely.",
	when = signal "data-leak",
	within = "24h",
	cases = 3,
	flag = "incident",
	tag = { "wide_impact", "incident_leak" },
	handling = { "find_the_source", "tell_the_affected_at_once" },
	priority = "P1",
}
