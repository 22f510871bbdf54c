pack "iso-10002"

local first = { id = "first", text = "I want my money back.", at = "2026-11-23T10:00:00Z" }

test "iso-10002: receipt is acknowledged, and how it stands told each week" {
	event = first,
	expect = { sla = { iso_acknowledge = "2026-11-24T10:00:00Z", iso_status = "2026-11-30T10:00:00Z",
	                   iso_status_asked = false } },
}

test "iso-10002: a week without a word starts the next" {
	event = first,
	run_until = "2026-12-08T00:00:00Z",
	expect = { sla = { iso_status = "2026-12-14T10:00:00Z" } },
}

test "iso-10002: who asks is told" {
	events = {
		first,
		{ case = "first", kind = "message", text = "How does it stand?", attrs = { status_asked = true },
		  at = "2026-11-25T10:00:00Z" },
	},
	expect = { sla = { iso_status_asked = "2026-11-26T10:00:00Z" } },
}
