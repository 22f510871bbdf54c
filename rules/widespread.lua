pack "widespread"
-- widespread.lua: what many say at once, by counters of lots, products and channels.
--
-- Each counter is one more key that every complaint reads and writes, so this is
-- switched on by name: packs { "widespread" }.  So are incidents (incidents.lua) of what
-- most events have: a product, a place, a channel.

local lot_spreads_at = 10       -- complaints of one lot within a week
local product_spreads_at = 100  -- of one product within a day
local channel_is_flooded_at = 2000

signal "lot-spreads" {
	about = "One lot, again and again: it is the goods, not the customers.",
	when = kind "complaint" & field "product.lot" & count("lot", "7d"):at_least(lot_spreads_at),
	tag = "cause_lot",
	handling = "stop_the_lot_and_tell_quality",
}

signal "product-spreads" {
	about = "One product, all day.",
	when = kind "complaint" & field "product.name" & count("product", "24h"):at_least(product_spreads_at),
	tag = "cause_product",
	handling = "one_answer_for_all",
}

signal "channel-is-flooded" {
	about = "One channel has far more than it can answer: say so there, before the next asks.",
	when = kind "complaint" & field "channel" & count("channel", "24h"):at_least(channel_is_flooded_at),
	tag = "channel_flooded",
	handling = "put_up_a_notice",
}

-- The same cause in many cases ------------------------------------------------------

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
