"""The commit script by itself: each effect writes with the rights that its row names
and with no other, and without one of them nothing at all is written."""

import json
import re

import pytest
import redis

from harness import ROOT, script

PARTS = sorted((ROOT / "daemon" / "scripts" / "commit").glob("*.lua"))
SCRIPT = script(*PARTS)
EVENTS = "triage:events"
HEAD = ["triage:", "t-9", "2026-01-01", "2026-01-01T00:00:00.000Z", "triaged",
        "100", "100", "100", "100", "100"]
DECIDE = ["decide", "c-1", "claims", "1", '{"seq":', "}", "state", "open"]

# Of each effect all that it can write.  What is there before: prepare().
SAMPLES = {
    "decide": [DECIDE, ["decide", "", "", "", '{"seq":', "}"],
               ["decide", "c-1", "claims", "", '{"seq":8}', "8", "now", "1"]],
    "also": [DECIDE, ["also", "legal", "crisis"]],
    "timer": [["timer", "c-1", "1700"], ["timer", "c-2", ""]],
    "wake": [["wake", "1700", "c-old", "c-none"]],
    "index": [["index", "c-1", "\nopen:claims\n", "17"],
              ["index", "c-1", "open:claims\nclosed:claims\n1", "18"]],
    "count": [["count", "customer", "k-1", "90000", "1", "complaints:1", "1",
               "case:c-1", "x"]],
    "within": [["within", "lot", "l-1", "complaints:1", "", "5"]],
    "take": [["take", "incident", "i-1", "cases", "1", "5", "raised", ""]],
    "set": [["set", "agent", "a-1", "90000", "last", "17"],
            ["set", "customer", "k-1", "", "last", "17"]],
    "unset": [["unset", "case", "c-old", "state"]],
    "forget": [["forget", "case", "c-old", "seen:", "5000"]],
    "stat": [["stat", "decided", "kind:complaint"]],
    "alert": [["alert", '{"seq":', "}"]],
    "sla": [["sla", '{"seq":', "}"]],
    "forward": [["forward", "{}"]],
    "dead": [["dead", "bad_json", "", "{", "triage:events 1-0", "1"]],
}
READS = ["+eval", "+hget", "+hmget", "+type", "+xinfo|stream", "+zrange",
         "+hrandfield"]


def prepare(client):
    client.xadd(EVENTS, {"event": "{}"}, id="1-0")
    client.xgroup_create(EVENTS, "triaged", id="0")
    client.xreadgroup("triaged", "a", {EVENTS: ">"})
    client.hset("triage:case:c-old", mapping={
        "token": "t-1", "state": "open", "seen:e-1": "hash 1000"})
    client.zadd("triage:timers", {"c-2": 5, "c-old": 9000})


def commit(client, effects, keys=(), entry="1-0"):
    words = [w for e in effects for w in (e[0], len(e) - 1, *e[1:])]
    return client.eval(SCRIPT, 1, EVENTS, *HEAD, 1, EVENTS, entry,
                       len(effects), *words, len(keys),
                       *(w for key in keys for w in key))


def rows(client):
    """op -> its row, as the script itself has it."""
    tell = """
    local out = {}
    for op, row in pairs(effects) do
        out[op] = { rights = row.rights or {}, of_kind = row.of_kind or {} }
    end
    return cjson.encode(out)"""
    text = script(*PARTS[:-1]) + tell
    return json.loads(client.eval(text, 1, EVENTS, *HEAD, 0))


def rights_of(client, op):
    """What the effects of a sample need, as (command, key)."""
    table, found = rows(client), {("XACK", "events")}
    for name, *args in SAMPLES[op]:
        found |= {tuple(r.split(" ")) for r in table[name]["rights"]}
        found |= {(c, args[0] + ":*") for c in table[name]["of_kind"]}
    return sorted(found)


def user_with(client, rights):
    """Who may read all, and write what is named, not a key more."""
    selectors = ["(+publish resetchannels &triage:%s)" % key
                 if command == "PUBLISH" else
                 "(+%s ~triage:%s)" % (command.lower(), key)
                 for command, key in rights]
    client.execute_command("ACL", "SETUSER", "writer", "reset", "on", ">word",
                           "~triage:*", "resetchannels", *READS, *selectors)
    return redis.Redis(
        unix_socket_path=client.connection_pool.connection_kwargs["path"],
        username="writer", password="word")


def everything(client):
    return {key: client.dump(key) for key in client.keys("*")}


def test_each_effect_has_a_row_and_a_sample(client):
    words = re.findall(r'\[EFFECT_\w+\] = "(\w+)"',
                       (ROOT / "daemon" / "effect.c").read_text())
    assert set(words) == set(SAMPLES) == set(rows(client))


@pytest.mark.parametrize("op", SAMPLES)
def test_an_effect_writes_with_the_rights_it_names_and_no_other(client, op):
    prepare(client)
    user = user_with(client, rights_of(client, op))
    assert commit(user, SAMPLES[op])[0] == 1
    assert client.execute_command("ACL", "LOG") == []


@pytest.mark.parametrize("op", SAMPLES)
def test_without_one_of_its_rights_nothing_is_written(client, op):
    prepare(client)
    before = everything(client)
    rights = rights_of(client, op)
    for right in rights:
        user = user_with(client, [r for r in rights if r != right])
        with pytest.raises(redis.exceptions.NoPermissionError):
            commit(user, SAMPLES[op])
        assert everything(client) == before, right


def test_figures_grow_by_how_often_they_come(client):
    prepare(client)
    assert commit(client, [["stat", "decided", "kind:a"],
                           ["stat", "decided", "kind:b"],
                           ["stat", "decided", "kind:a"]])[0] == 1
    assert client.hgetall("triage:stats:2026-01-01") == {
        b"decided": b"3", b"kind:a": b"2", b"kind:b": b"1"}


@pytest.mark.parametrize("n", [2000, 4000, 4001, 9000])
def test_counters_are_more_than_a_call_of_lua_has_room_for(client, n):
    """In a batch of days gone by, or with many tallies."""
    names = [f"tally:{i}" for i in range(n)]
    prepare(client)
    assert commit(client, [
        DECIDE, ["count", "customer", "k-1", "90000", n,
                 *(w for name in names for w in (name, "2")), "case:c-1", "x"],
        ["within", *(w for name in names
                     for w in ("customer", "k-1", name, "", "5"))],
        ["stat", *names]])[0] == 1
    assert client.hlen("triage:customer:k-1") == n + 2
    assert client.hget("triage:customer:k-1", names[-1]) == b"2"
    stats = client.hgetall("triage:stats:2026-01-01")
    assert len(stats) == n and set(stats.values()) == {b"1"}


MANY = 9000  # words: Lua in Redis has room for some 8,000 in a call


@pytest.mark.parametrize("in_force", ["1", ""])
def test_a_case_may_have_more_fields_than_a_call_of_lua_has_room_for(
        client, in_force):
    prepare(client)
    fields = [w for i in range(MANY) for w in (f"f{i}", str(i))]
    assert commit(client, [["decide", "c-1", "claims", in_force, "{", "}",
                            *fields]])[0] == 1
    case = client.hgetall("triage:case:c-1")
    assert len(case) == MANY + 1 + (in_force == "1")
    assert case[b"token"] == b"t-9" and case[b"f8999"] == b"8999"
    assert case.get(b"decision") == (b"{1}" if in_force else None)


def test_as_many_fields_are_set_and_unset(client):
    prepare(client)
    names = [f"f{i}" for i in range(MANY)]
    fields = [w for name in names for w in (name, "x")]
    assert commit(client, [["set", "agent", "a-1", "90000", *fields],
                           ["set", "agent", "a-2", "", *fields],
                           ["unset", "agent", "a-2", *names[1:]]])[0] == 1
    assert client.hlen("triage:agent:a-1") == MANY + 1
    assert client.ttl("triage:agent:a-1") > 0
    assert client.hgetall("triage:agent:a-2") == {b"token": b"t-9", b"f0": b"x"}


def test_as_many_cases_go_one_way_through_the_index(client):
    prepare(client)
    client.zadd("triage:cases:new:claims", {f"c-{i}": i for i in range(MANY)})
    assert commit(client, [["index", f"c-{i}", "new:claims\nopen:claims\n", i]
                           for i in range(MANY)])[0] == 1
    assert client.zcard("triage:cases:open:claims") == MANY
    assert not client.exists("triage:cases:new:claims")


def test_as_many_ways_lead_through_the_index(client):
    prepare(client)
    assert commit(client, [["index", f"c-{i}", f"\nopen:o-{i}\n", "17"]
                           for i in range(MANY)])[0] == 1
    assert client.zcard("triage:cases") == MANY
    assert client.zcard("triage:cases:open:o-8999") == 1


def test_what_is_written_nothing_of_gets_its_token_all_the_same(client):
    """Who read it before decides again."""
    prepare(client)
    assert commit(client, [["count", "customer", "k-1", "90000", "0"],
                           ["set", "agent", "a-1", ""]])[0] == 1
    for key in "triage:customer:k-1", "triage:agent:a-1":
        assert client.hgetall(key) == {b"token": b"t-9"}


def test_what_is_forgotten_is_only_what_is_old(client):
    prepare(client)
    client.hset("triage:case:c-old", "seen:e-2", "hash 9000")
    assert commit(client, SAMPLES["forget"])[0] == 1
    assert set(client.hkeys("triage:case:c-old")) == {b"token", b"state",
                                                      b"seen:e-2"}


@pytest.mark.parametrize("key, make", [
    ("decisions", "lpush"), ("timers", "lpush"), ("cases", "lpush"),
    ("seq", "lpush"), ("stats:2026-01-01", "lpush"), ("dead", "lpush")])
def test_a_key_of_all_that_is_of_another_type_stops_the_batch(client, key,
                                                              make):
    prepare(client)
    client.delete("triage:" + key)
    getattr(client, make)("triage:" + key, "x")
    before = everything(client)
    with pytest.raises(redis.exceptions.ResponseError, match="BADKEY"):
        commit(client, [e for op in ("decide", "timer", "index", "stat", "dead")
                        for e in SAMPLES[op]])
    assert everything(client) == before


@pytest.mark.parametrize("key", [
    "queue:claims", "customer:k-1", "cases:open:claims", "incident:i-1",
    "case:c-1"])
def test_a_key_of_its_own_of_another_type_stops_the_entry_alone(client, key):
    prepare(client)
    client.lpush("triage:" + key, "x")
    before = everything(client)
    found = commit(client, [e for op in ("decide", "count", "index", "take")
                            for e in SAMPLES[op]], [("case", "c-1", "")])
    assert found[0] == b"triage:" + key.encode()
    assert everything(client) == before


def test_an_inlet_of_another_type_stops_its_own_entries_alone(client):
    """An entry of `due` and one of `events` go together: what became of the one
    stream takes nothing from the other."""
    prepare(client)
    client.set("triage:due", "x")
    words = [w for stream, case in (("triage:due", "c-2"), (EVENTS, "c-1"))
             for w in (stream, "1-0", 1, "decide", 7, case, *DECIDE[2:], 0)]
    answer = client.eval(SCRIPT, 1, EVENTS, *HEAD, 2, *words)
    assert answer[:2] == [b"triage:due", 1]
    assert client.xpending(EVENTS, "triaged")["pending"] == 0
    assert [d[b"case"] for _, d in client.xrange("triage:decisions")] == [b"c-1"]


@pytest.mark.parametrize("first", ["take", "set", "count", "within"])
@pytest.mark.parametrize("second", ["take", "set", "count", "unset"])
def test_no_entry_takes_a_key_of_another_type_for_looked_at(client, first,
                                                            second):
    """However an entry before it has looked at the key."""
    args = {"take": ["cases", "1", "5"], "set": ["", "last", "17"],
            "count": ["90000", "1", "complaints:1", "1"],
            "within": ["complaints:1", "", "5"], "unset": ["last"]}
    prepare(client)
    client.xadd(EVENTS, {"event": "{}"}, id="2-0")
    client.xreadgroup("triaged", "a", {EVENTS: ">"})
    client.set("triage:pool:all", "x")
    words = [w for op, entry in ((first, "1-0"), (second, "2-0"))
             for w in (EVENTS, entry, 1, op, 2 + len(args[op]), "pool", "all",
                       *args[op], 0)]
    before = everything(client)
    assert client.eval(SCRIPT, 1, EVENTS, *HEAD, 2, *words)[:2] == \
        [b"triage:pool:all"] * 2
    assert everything(client) == before


@pytest.mark.parametrize("effect", [
    ["count", "customer", "k-1", "soon", "1", "complaints:1", "1"],
    ["count", "customer", "k-1", "90000", "-1", "complaints:1", "1"],
    ["count", "customer", "k-1", "90000", "1", "complaints:1", "some"],
    ["take", "incident", "i-1", "cases", "0.5", "5"],
    ["set", "agent", "a-1", "1e9", "last", "17"],
    ["forget", "case", "c-old", "seen:", ""]])
def test_a_number_that_is_none_is_found_before_anything_is_written(client,
                                                                   effect):
    prepare(client)
    before = everything(client)
    assert commit(client, [DECIDE, effect])[0] == -2
    assert everything(client) == before


def test_a_decision_that_has_not_the_number_it_says_is_written_as_it_is(client):
    prepare(client)
    assert commit(client, [["decide", "c-1", "", "1", '{"seq":7}', "8"]])[0] == 1
    assert client.hget("triage:case:c-1", "decision") == b'{"seq":7}'


def test_a_decision_behind_another_is_not_taken_for_that_of_its_entry(client):
    """What goes to other queues, too, is a decision of the same entry."""
    prepare(client)
    assert commit(client, [["also", "legal"]])[0] == -2
    assert client.xpending(EVENTS, "triaged")["pending"] == 1
