pack "cn-finance"

local first = { id = "first", text = "请退还手续费。", at = "2026-11-23T10:00:00+08:00" }
local function approve(at)
	return { case = "first", kind = "approve", approved = true, extension = "cn_finance", at = at }
end

-- The day of receipt is not counted: 8 December, 23 December, 22 January.
test "cn-finance: fifteen days" {
	event = first,
	expect = { sla = { cn_finance = "2026-12-09T00:00:00+08:00" } },
}

test "cn-finance: thirty where it is difficult" {
	events = { first, approve "2026-12-05T10:00:00+08:00" },
	expect = { sla = { cn_finance = "2026-12-24T00:00:00+08:00" } },
}

test "cn-finance: sixty with another approval, and no more" {
	events = { first, approve "2026-12-05T10:00:00+08:00", approve "2026-12-20T10:00:00+08:00",
	           approve "2026-12-21T10:00:00+08:00" },
	expect = { sla = { cn_finance = "2027-01-23T00:00:00+08:00" } },
}

test "cn-finance: an approval that comes too late" {
	events = { first, approve "2026-12-09T00:00:00+08:00" },
	expect = { sla = { cn_finance = "2026-12-09T00:00:00+08:00" } },
}
