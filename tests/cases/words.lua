-- words.lua: what the rules of all cases have in common.
types { order = { "venting" }, default = "venting", communicative = { "venting" } }
priorities { order = { "P1", "P2" }, default = "P2" }
owners { default = "desk", desk = "Everything." }
