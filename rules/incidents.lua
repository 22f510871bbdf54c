-- incidents.lua: the same cause in many cases.
--
-- One complaint about a lamp is a case; five about lamps of one lot within a week
-- are an incident: somebody has to look at the cause, and at those who have not
-- complained yet.  Each incident is told once (an alert of kind `incident`, which
-- names its cases); later cases with the same cause join it.  Each case keeps its
-- own owner and its own deadlines.
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

incident "product-fails" {
	about = "A product fails for many customers, whatever the lot.",
	when = signal "not-as-ordered" | has "not-working",
	same = "product.name",
	within = "24h",
	cases = 15,
	flag = "incident",
	tag = { "wide_impact", "incident_product" },
	handling = "look_for_others",
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

-- Outages ---------------------------------------------------------------------

incident "outage-at-a-place" {
	about = "Nothing works in one place.",
	when = has "not-working",
	same = "place",
	within = "2h",
	cases = 6,
	flag = "incident",
	tag = { "wide_impact", "incident_outage" },
	handling = "say_that_it_is_known",
	priority = "P2",
}

incident "outage-of-a-channel" {
	about = "What customers reach us by does not work.",
	when = has "not-working" & channel { "app", "web" },
	same = "channel",
	within = "1h",
	cases = 20,
	flag = "incident",
	tag = { "wide_impact", "incident_outage" },
	handling = "say_that_it_is_known",
	priority = "P2",
}
