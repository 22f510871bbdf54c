-- tests/joins.lua: which complaints are one case.  23 November 2026 is a Monday.

-- Complaints of one customer, an hour apart; the text first, then what else.
local function complaints(...)
	local events = {}
	for i, each in ipairs { ... } do
		local e = { id = "e" .. i, case = "c" .. i, text = each[1], customer = { id = "u" },
		            at = string.format("2026-11-23T%02d:00:00+08:00", 8 + i) }
		for name, value in pairs(each[2] or {}) do
			e[name] = value
		end
		events[i] = e
	end
	return events
end

local story = "我上周一在车站旁边的店里买的手机,第二天就黑屏了,到现在都没有再亮过,"
local told = "I bought the phone last Monday in your shop by the station. It went black on the second day. "

test "the same by telephone and by mail is one case" {
	events = complaints({ "请退还运费。", { channel = "phone" } }, { "请退還運費!", { channel = "mail" } }),
	expect = { joined = "c1", state = "closed", assignee = null, sla = { first_response = false } },
}

test "nearly the same is one case" {
	events = complaints({ story .. "我要退款。" }, { story .. "要求退款!" }),
	expect = { joined = "c1" },
}

test "nearly the same in English is one case" {
	events = complaints({ told .. "I want my money back." }, { told .. "I want all my money back." }),
	expect = { joined = "c1" },
}

test "another order is another case" {
	events = complaints({ story .. "我要退款,订单号4711。" }, { story .. "我要退款,订单号4712。" }),
	expect = { joined = null, state = "assigned" },
}

test "another amount or date is another case" {
	events = complaints({ told .. "I paid 299 on 21 November." }, { told .. "I paid 399 on 21 November." },
		{ told .. "I paid 299 on 22 November." }),
	expect = { joined = null, state = "assigned" },
}

test "who names the order in another way, or no longer, means the same" {
	events = complaints({ story .. "我要退款,订单号4711。" }, { "订单4711。" .. story .. "要求退款!" },
		{ story .. "我要退款!" }),
	expect = { joined = "c1" },
}

test "another matter is another case" {
	events = complaints({ "请退还运费。" }, { "快递员态度恶劣,骂了我一顿。" }),
	expect = { joined = null, state = "assigned" },
}

test "a third one is joined to the first" {
	events = complaints({ "请退还运费。" }, { "请退还运费。" }, { "请退还运费。" }),
	expect = { joined = "c1" },
}

test "another customer's is another case" {
	events = complaints({ "请退还运费。" }, { "请退还运费。", { customer = { id = "v" } } }),
	expect = { joined = null, state = "assigned" },
}

test "what an authority sends is a case of its own" {
	events = complaints({ "请退还运费。" },
		{ "请退还运费。", { source_authority = "12315", authority_ref = "A-1" } }),
	expect = { joined = null, state = "assigned" },
}

test "what its sender calls a matter of its own is one" {
	events = complaints({ "请退还运费。" }, { "请退还运费。", { attrs = { own_case = true } } }),
	expect = { joined = null, state = "assigned" },
}

test "a closed case is not joined" {
	events = {
		{ id = "1", case = "c1", text = "请退还运费。", customer = { id = "u" }, at = "2026-11-23T09:00:00+08:00" },
		{ id = "2", case = "c1", kind = "reply", cause = "x", solution = "y", contact = "z",
		  deadline = "2026-11-25T18:00:00+08:00", at = "2026-11-23T10:00:00+08:00" },
		{ id = "3", case = "c1", kind = "resolve", at = "2026-11-23T11:00:00+08:00" },
		{ id = "4", case = "c1", kind = "verify", result = "satisfied", at = "2026-11-23T12:00:00+08:00" },
		{ id = "5", case = "c1", kind = "close", at = "2026-11-23T13:00:00+08:00" },
		{ id = "6", case = "c2", text = "请退还运费。", customer = { id = "u" }, at = "2026-11-23T14:00:00+08:00" },
	},
	expect = { joined = null, state = "assigned" },
}

test "a week later it is another case" {
	events = {
		{ id = "1", case = "c1", text = "请退还运费。", customer = { id = "u" }, at = "2026-11-23T09:00:00+08:00" },
		{ id = "2", case = "c2", text = "请退还运费。", customer = { id = "u" }, at = "2026-11-30T09:00:01+08:00" },
	},
	expect = { joined = null, state = "assigned" },
}

test "who asks again by another channel has a valid complaint" {
	events = {
		{ id = "1", case = "c1", text = "请问你们的营业时间是几点?", customer = { id = "u" }, at = "2026-11-23T09:00:00+08:00" },
		{ id = "2", case = "c2", text = "请问你们的营业时间是几点", customer = { id = "u" }, at = "2026-11-23T10:00:00+08:00" },
		{ id = "3", case = "c1", kind = "message", text = "嗯。", at = "2026-11-23T11:00:00+08:00" },
	},
	expect = { nature = "valid", joined = null },
}
