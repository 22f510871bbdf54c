-- failing.lua: rules that do what no rule should.  Each runs only for an event
-- that asks for it by attrs.fail, so that its neighbours stay innocent.

types {
	order = { "seeking_compensation", "venting" },
	default = "venting",
}

priorities { order = { "P1", "P2", "P3", "P4" }, default = "P3" }

owners { default = "front_desk", front_desk = "All of it." }

phrases "money-demand" { en = { "refund" } }

classify "asks-for-money" {
	when = has "money-demand",
	type = { seeking_compensation = 3 },
}

classify "raises" {
	when = field "attrs.fail":equals("raise"),
	check = function(e) error("it quotes " .. e.text) end,
	type = { venting = 1 },
}

classify "loops" {
	when = field "attrs.fail":equals("loop"),
	check = function() while true do end end,
	type = { venting = 1 },
}

classify "swallows-the-stop" {
	when = field "attrs.fail":equals("pcall"),
	check = function()
		while true do
			pcall(function() while true do end end)
		end
	end,
	type = { venting = 1 },
}

classify "eats-memory" {
	when = field "attrs.fail":equals("memory"),
	check = function()
		local s = "x"
		while true do s = s .. s end
	end,
	type = { venting = 1 },
}

classify "answers-rubbish" {
	when = field "attrs.fail":equals("rubbish"),
	check = function() return { owner = "nobody", type = 7 } end,
	type = { venting = 1 },
}

-- spends all its budget and returns: time is not lost, only used
classify "dawdles" {
	when = field "attrs.fail":equals("dawdle"),
	check = function(e)
		local n = 0
		for i = 1, e.attrs.steps do n = n + i end
		return n > 0
	end,
	tag = "dawdled",
}
