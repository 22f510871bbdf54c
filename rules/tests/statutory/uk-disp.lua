pack "uk-disp"

local function complaint(at, more)
	local e = { id = "first", text = "I want my money back.", at = at }
	for name, value in pairs(more or {}) do
		e[name] = value
	end
	return e
end

-- 23 November 2026 is a Monday: 24, 25, 26.  Eight weeks later is Monday, 18 January.
test "uk-disp: three business days and eight weeks" {
	event = complaint "2026-11-23T10:00:00Z",
	expect = { sla = { uk_summary = "2026-11-26T17:30:00Z", uk_final = "2027-01-19T00:00:00Z",
	                   uk_payment = false } },
}

-- Received on Thursday before Good Friday, 2 April: Easter Monday is no business day,
-- so 7, 8, 9 April; summer time.
test "uk-disp: over Easter" {
	event = complaint "2026-04-02T10:00:00+01:00",
	expect = { sla = { uk_summary = "2026-04-09T17:30:00+01:00", uk_final = "2026-05-29T00:00:00+01:00" } },
}

-- Fifteen business days from 7 December: 8 to 11, 14 to 18, 21 to 24 are thirteen; the
-- 25th and Monday the 28th (for the 26th) are holidays; 29 and 30 December.
test "uk-disp: payment services over Christmas" {
	event = complaint("2026-12-07T10:00:00Z", { attrs = { payment_services = true } }),
	expect = { sla = { uk_payment = "2026-12-30T17:30:00Z", uk_final = false } },
}

-- Thirty-five: 31 December is the 16th, 1 January a holiday; 4 to 8, 11 to 15, 18 to 22
-- are fifteen more, 31; 25, 26, 27, 28 January are 35.
test "uk-disp: payment services, with a holding response" {
	events = {
		complaint("2026-12-07T10:00:00Z", { attrs = { payment_services = true } }),
		{ case = "first", kind = "approve", extension = "uk_payment", approved = true, at = "2026-12-29T09:00:00Z" },
	},
	expect = { sla = { uk_payment = "2027-01-28T17:30:00Z" } },
}

test "uk-disp: an approval of something else extends nothing" {
	events = {
		complaint("2026-12-07T10:00:00Z", { attrs = { payment_services = true } }),
		{ case = "first", kind = "approve", approved = true, at = "2026-12-29T09:00:00Z" },
	},
	expect = { sla = { uk_payment = "2026-12-30T17:30:00Z" } },
}

test "uk-disp: what was thought to be malicious is due as any other" {
	event = complaint("2026-11-23T10:00:00Z", { text = "Refund me or I post it everywhere, pay up or I ruin you." }),
	expect = { sla = { uk_final = "2027-01-19T00:00:00Z" } },
}
