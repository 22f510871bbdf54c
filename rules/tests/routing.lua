-- tests/routing.lua: fields, counts and functions rather than phrases.
--
-- `events` is a series; what is expected is said of the last one.

test "a case from a regulator is urgent whatever it says" {
	event = { channel = "regulator", text = "转办件,请核实并在期限内答复。" },
	expect = { priority = "P1", owner = "legal", flags = { "authority_case" } },
}

test "a case with an authority's number is urgent" {
	event = { source_authority = "City bureau", text = "Please see the attached sheet." },
	expect = { priority = "P1", flags = { "authority_case" } },
}

test "a large amount" {
	event = { text = "请退还购房定金。", demand = { remedy = "refund", amount = 50000, currency = "CNY" } },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "a small amount" {
	event = { text = "请退还运费。", demand = { remedy = "refund", amount = 12, currency = "CNY" } },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "fifty thousand won is not a large amount" {
	event = { text = "배송비까지 환불해 주세요.", demand = { remedy = "refund", amount = 50000, currency = "KRW" } },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "the third complaint within thirty days" {
	events = {
		{ id = "t1", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-11-02T09:00:00Z" },
		{ id = "t2", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-11-05T09:00:00Z" },
		{ id = "t3", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-11-09T09:00:00Z" },
	},
	expect = { priority = "P2", owner = "complaint_manager", tags = { "frequent" } },
}

test "three complaints far apart are not frequent" {
	events = {
		{ id = "t1", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-06-02T09:00:00Z" },
		{ id = "t2", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-08-05T09:00:00Z" },
		{ id = "t3", customer = { id = "u-1" }, text = "The lamp flickers.", at = "2026-11-09T09:00:00Z" },
	},
	expect = { priority = "P4", owner = "front_desk" },
}

test "fifty times the price under a threat" {
	event = { text = "Compensate me or I will post about you online.",
	          product = { name = "mug", price = 9 }, demand = { amount = 20000, currency = "USD" } },
	expect = { priority = "P2", handling = { "a_person_confirms" } },
}

test "a claim near the price is a claim" {
	event = { text = "Compensate me, or I will post about you online.",
	          product = { name = "piano", price = 15000 }, demand = { amount = 15000, currency = "USD" } },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "the remedy that was chosen in the form counts" {
	event = { text = "如图。", demand = { remedy = "replace" } },
	expect = { type = "seeking_compensation", owner = "claims" },
}

test "an apology chosen in the form" {
	event = { text = "How I was spoken to on Tuesday.", demand = { remedy = "apology" } },
	expect = { type = "venting", tags = { "goal_dignity" } },
}

test "the subject is read too" {
	event = { subject = "Refund", text = "As discussed on the phone." },
	expect = { type = "seeking_compensation" },
}

test "a phrase counts whatever language is claimed" {
	event = { lang = "en", text = "환불해 주세요" },
	expect = { type = "seeking_compensation" },
}

test "an angry message on an open case" {
	events = {
		{ id = "m1", case = "c-1", text = "The washing machine leaks.", at = "2026-11-02T09:00:00Z" },
		{ id = "m2", case = "c-1", kind = "message", text = "Nobody came today. This is unacceptable!", at = "2026-11-04T09:00:00Z" },
	},
	expect = { priority = "P2" },
}

test "nothing to go by" {
	event = { text = "..." },
	expect = { type = "venting", owner = "front_desk" },
}

test "a question about an open case leaves it with its owner" {
	events = {
		{ id = "m1", case = "c-1", text = "The kettle exploded and my son was burned, he is in hospital.", at = "2026-11-03T09:00:00Z" },
		{ id = "m2", case = "c-1", kind = "message", text = "Is there any news? When will somebody call me?", at = "2026-11-04T09:00:00Z" },
	},
	expect = { owner = "crisis", priority = "P1", type = "help_seeking" },
}

test "a second demand does not take a case from the lawyers" {
	events = {
		{ id = "m1", case = "c-1", text = "Refund me or I will sue you.", at = "2026-11-03T09:00:00Z" },
		{ id = "m2", case = "c-1", kind = "message", text = "I am still waiting for my refund.", at = "2026-11-04T09:00:00Z" },
	},
	expect = { owner = "legal", priority = "P1", type = "seeking_compensation" },
}

test "a pause moves no case from legal to the complaint manager" {
	events = {
		{ id = "a", case = "c-1", at = "2026-11-02T09:00:00+08:00",
		  text = "My lawyer sues you in court. I will ruin you, I post it everywhere, all shall know what scum you are, I hope you go bankrupt. I want nothing from you." },
		{ id = "b", case = "c-1", kind = "pause", reason = "waits for the customer", at = "2026-11-02T09:01:00+08:00" },
	},
	expect = { owner = "legal" },
}
