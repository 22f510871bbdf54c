-- Lots that break: five cases of one within a week are an incident.

types { order = { "venting" }, default = "venting" }
priorities { order = { "P1", "P2", "P3" }, default = "P3" }
owners { default = "front_desk", quality = "Lots." }
fields { channel = { "web", "phone" } }

incident "bad-lot" {
	about = "The same lot breaks again and again.",
	when = field "attrs.broken":is(true),
	same = { "product.name", "product.lot" },
	within = "7d",
	cases = 5,
	flag = "incident",
	priority = "P2",
}

assign "quality" {
	when = flag "incident",
	owner = "quality",
}
