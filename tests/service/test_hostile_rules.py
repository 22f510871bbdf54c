"""Rules that try to stall, crash or leave their engine, each in the place of a
check: the event is decided, its neighbours do not notice."""

from harness import (FAILING, alerts, assert_decided_once, complaint,
                     copy_rules, dead, decisions, submit, wait_settled)

# name: body of check = function(e, r) ... end
HOSTILE = {
    "goto": "::again:: goto again",
    "recursion": "local function f(n) return f(n + 1) + 1 end return f(1)",
    "pcall recursion": "local function f() return pcall(f) end f() "
                       "while true do pcall(f) end",
    "error in pcall for ever": "while true do pcall(error, {}) end",
    "deep concat": "local s = 'x' for i = 1, 40 do s = s .. s end return #s",
    "rep": "local s = '' while true do s = string.rep('x', 1000000) end",
    "rep of rep": "return #(('x'):rep(1e6):rep(1e6))",
    "pattern": "return ('a'):rep(30000):match('.-.-.-.-b') ~= nil",
    "backtracking": "return ('a'):rep(30):match(('a?'):rep(30) .. "
                    "('a'):rep(30)) ~= nil",
    "gsub": "return #(('x'):rep(1000000):gsub('x', 'yyyyyyyyyy'))",
    "gmatch": "while true do for w in ('a b'):gmatch('.') do end end",
    "find": "local s = ('x'):rep(1000000) while true do s:find('y', 1, true) "
            "end",
    "format": "return #string.format('%999999999d', 1)",
    "format of much": "local s = ('x'):rep(1000000) while true do "
                      "local t = string.format('%s%s%s', s, s, s) end",
    "concat": "local t = {} for i = 1, 1e7 do t[i] = 'x' end "
              "return #table.concat(t)",
    "sort": "local t = {} for i = 1, 60000 do t[i] = i end "
            "table.sort(t, function() return true end) return true",
    "sort for ever": "local t = {3, 2, 1} table.sort(t, function() "
                     "while true do end end)",
    "insert": "local t = {} while true do table.insert(t, 1, t) end",
    "unpack": "return select('#', table.unpack({}, 1, 1e8))",
    "move": "table.move({}, 1, 1e9, 1, {})",
    "utf8": "local s = ('x'):rep(1000000) while true do utf8.len(s) end",
    "upper": "local s = ('x'):rep(1000000) while true do s = s:upper() end",
    "pairs": "local t = {} for i = 1, 1e6 do t['k' .. i] = i end "
             "for k in pairs(t) do end return true",
    "many tables": "local t = {} while true do t = { t } end",
    "closures": "local f = function() end while true do local g = f "
                "f = function() return g() end end",
    "coroutine": "return coroutine.wrap(function() while true do end end)()",
    "gc": "setmetatable({}, { __gc = function() while true do end end })",
    "close": "local x <close> = setmetatable({}, "
             "{ __close = function() while true do end end })",
    "load": "return load('return 1')()",
    "bytecode": "return string.dump(function() end)",
    "exit": "os.exit(7)",
    "io": "io.open('/etc/passwd')",
    "require": "require('os')",
    "debug": "debug.getregistry()",
    "collect": "collectgarbage('stop')",
    "rawset": "rawset(string, 'len', 1)",
    "string table": "string.len = function() return 1 end",
    "string metatable": "getmetatable('').__index = {}",
    "globals": "_G.x = 1",
    "undeclared global": "leaked = e.text",
    "the event": "e.text = 'changed' e.id = 'changed' return e",
    "error with a table": "error({})",
    "error with nil": "error()",
    "error with much": "error(('x'):rep(1000000))",
    "returns itself": "local t = {} t.t = t return t",
    "returns a function": "return function() end",
    "returns much": "local t = {} for i = 1, 1e5 do t[i] = i end return t",
    "returns deep": "local t = {} for i = 1, 1000 do t = { t } end return t",
    "returns nan": "return { type = { venting = 0 / 0 } }",
    "returns infinity": "return { type = { venting = 1 / 0 } }",
    "returns a long tag": "return { tag = ('x'):rep(1000000) }",
    "returns a line break": "return { tag = 'a\\r\\nb' }",
    "returns an unknown type": "return { type = { nonsense = 1 } }",
    "division": "return 1 // 0",
    "modulo": "return math.fmod(math.mininteger, -1)",
    "count": "while true do r.count('customer', '30d') end",
    "a count of nothing": "return r.count(nil, {})",
}


def write_rules(directory):
    rules = copy_rules(FAILING, directory / "rules")
    parts = []
    for n, body in enumerate(HOSTILE.values()):
        parts.append(
            f'classify "hostile-{n}" {{\n'
            f'\twhen = field "attrs.hostile":equals({n}),\n'
            f'\tcheck = function(e, r)\n\t\t{body}\n\tend,\n'
            f'\ttag = "hostile",\n}}\n')
    (rules / "hostile.lua").write_text("\n".join(parts))
    return rules


def test_no_hostile_check_stalls_crashes_or_leaves_its_engine(
        client, triaged, short_dir):
    # one event a batch: each has the deadline of an engine to itself
    t = triaged(rules=write_rules(short_dir), rule_failures="1000", batch="1")
    events = []
    for n in range(len(HOSTILE)):
        events += [complaint(f"before-{n}"),
                   complaint(f"hostile-{n}", attrs={"hostile": n}),
                   complaint(f"after-{n}")]
    submit(client, *events)
    wait_settled(client, len(events))
    assert_decided_once(client, [e["id"] for e in events])
    assert dead(client) == [] and t.process.poll() is None
    got = {d["event"]: d for d in decisions(client)}
    for n, name in enumerate(HOSTILE):
        assert got[f"e-before-{n}"]["degraded"] == []
        assert got[f"e-after-{n}"]["degraded"] == []
        degraded = got[f"e-hostile-{n}"]["degraded"]
        assert degraded == [f"hostile-{n}"], name
        assert got[f"e-hostile-{n}"]["type"] == "seeking_compensation", name
    # none was so hostile that the engine had to be killed
    assert "engine gone" not in t.log()
    assert [a["rule"] for a in alerts(client, "rule_off")] == []


