pack "widespread"
-- widespread.lua: what many say at once, by counters of lots, products and channels.
--
-- Each counter is one more key that every complaint reads and writes, so this is
-- switched on by name: packs { "widespread" }.  Incidents (incidents.lua) tell the
-- same of a cause that cases share, and cost only those cases.

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
