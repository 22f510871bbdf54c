pack "widespread"
-- tests/widespread.lua: what many say at once.

local function many(n, more, step_minutes)
	local events = {}
	for i = 1, n do
		local minutes = (i - 1) * (step_minutes or 1)
		local e = { id = "m" .. i, text = "Awful service today.",
			at = string.format("2026-11-02T%02d:%02d:00+08:00", 9 + minutes // 60, minutes % 60) }
		for name, value in pairs(more(i)) do e[name] = value end
		events[i] = e
	end
	return events
end

test "widespread: a lot that spreads" {
	events = many(10, function() return { product = { name = "lamp", lot = "L7" } } end),
	expect = { tags = { "cause_lot" } },
}

test "widespread: the same number of another product" {
	events = many(10, function(i) return { product = { name = i < 10 and "lamp" or "chair", lot = "L7" } } end),
	expect = { handling = array{ "compare_with_the_lot" } },
}

test "widespread: a product, all day" {
	events = many(100, function(i) return { product = { name = "lamp", lot = "L" .. i } } end),
	expect = { tags = { "cause_product" } },
}

test "widespread: a channel that is flooded" {
	events = many(2000, function() return { channel = "phone" } end, 0),
	expect = { tags = { "channel_flooded" } },
}

test "widespread: a product that fails whatever the lot" {
	events = many(15, function(i)
		return { text = "It arrived damaged.", product = { name = "Lamp", lot = "L" .. i } }
	end),
	expect = { incidents = { "product-fails" }, tags = { "incident_product", "wide_impact" } },
}

test "widespread: nothing works in one place" {
	events = many(6, function()
		return { text = "The router shows offline again.", place = "Harbour Road" }
	end),
	expect = { incidents = { "outage-at-a-place" }, handling = { "say_that_it_is_known" }, priority = "P2" },
}

test "widespread: nothing works in the app" {
	events = many(20, function()
		return { text = "The transfer is not going through.", channel = "app" }
	end),
	expect = { incidents = { "outage-of-a-channel" }, tags = { "incident_outage" } },
}
