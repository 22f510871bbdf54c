-- tests/incidents.lua: how many cases of one cause make an incident, and for whom
-- each rule of incidents.lua counts.

-- So many events that differ in their case alone, and in what `more` says of each.
local function many(n, of, more)
	local events = {}
	for i = 1, n do
		local e = more and more(i) or {}
		for name, value in pairs(of) do
			e[name] = e[name] or value
		end
		e.id = "m-" .. i
		events[i] = e
	end
	return events
end

local lamp = { name = "Lamp", lot = "L7" }

test "incidents: the fifth broken lamp of a lot" {
	events = many(5, { text = "The lamp arrived damaged.", product = lamp }),
	expect = { incidents = { "bad-lot" }, flags = { "incident" }, tags = { "incident_lot" }, priority = "P2" },
}

test "incidents: four broken lamps of a lot are four cases" {
	events = many(4, { text = "The lamp arrived damaged.", product = lamp }),
	expect = { incidents = null, flags = {} },
}

test "incidents: lots of the same number, of other products" {
	events = many(5, { text = "It arrived damaged." }, function(i)
		return { product = { name = "Thing " .. i, lot = "L7" } }
	end),
	expect = { incidents = null },
}

test "incidents: a case that complains again and again is one case" {
	events = many(8, { text = "The lamp arrived damaged.", product = lamp, case = "c-1" }),
	expect = { incidents = null },
}

test "incidents: the second case of a lot that hurts somebody" {
	events = many(2, { text = "The charger exploded and burned my hand.", product = { name = "Charger", lot = "A1" } }),
	expect = { incidents = { "dangerous-lot" }, priority = "P1", handling = { "stop_the_lot" } },
}

test "incidents: three leaks within a day have one source" {
	events = many(3, { text = "办完卡就有人打推销电话，我的个人信息泄露了。" }),
	expect = { incidents = { "leak" }, tags = { "incident_leak" }, priority = "P1" },
}

test "incidents: leaks that are days apart do not" {
	events = many(3, { text = "办完卡就有人打推销电话，我的个人信息泄露了。" }, function(i)
		return { at = string.format("2026-11-%02dT10:00:00+08:00", i) }
	end),
	expect = { incidents = null, priority = "P1" },
}

test "incidents: who comes later joins, and keeps an owner of their own" {
	events = many(4, { text = "办完卡就有人打推销电话，我的个人信息泄露了。" }),
	expect = { incidents = { "leak" }, owner = "privacy" },
}
