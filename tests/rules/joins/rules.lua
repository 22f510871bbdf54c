-- Rules for the tests of joined cases: as little as there can be.

types { order = { "angry", "calm" }, default = "calm", communicative = { "calm" } }
priorities { order = { "P1", "P2" }, default = "P2" }
owners { default = "front_desk" }

states { order = { "received", "assigned", "closed" }, closed = { "closed" } }
transition "taken" { on = "complaint", from = "received", to = "assigned" }
transition "again" { on = "complaint", when = known_case, tag = "again" }
transition "over" { on = "close", from = "assigned", to = "closed" }

clock "first-response" { due = "2000d" }

join "same-complaint" {
  about = "The same complaint by several channels is one case.",
  within = "7d",
  alike = 0.9,
}
