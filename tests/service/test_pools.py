"""Pools: each case has one person, nobody more than the capacity, whoever
decides and whatever dies in between; loads are what cases say they are.

Who it should be is the unit tests' and the rules' business.
"""

import collections
import json
import random
import re
import shutil

from harness import (RULES, SHIPPED, decisions, entries, submit,
                     wait_decided, wait_for, wait_settled)
from test_ctl import ctl
from test_mixed import decide, raw_decisions

POOLS = RULES / "pools"
AGENTS = [f"agent-{n}" for n in range(1, 6)]
CAPACITY = 60          # as tests/rules/pools says
CASES = 500


# -- what decisions, cases and people say of one another ------------------------

def loads_in_order(found):
    """Replays decisions in their order: who has how many after each, and in
    the end which case is whose."""
    has = {}
    load = collections.Counter()
    for d in found:
        if d["kind"] == "agent":
            continue
        before, now = has.get(d["case"]), d["assignee"]
        if before != now:
            load[before] -= 1
            load[now] += 1
        has[d["case"]] = now
        yield d, load
    yield None, has


def hash_of(client, key):
    return {k.decode(): v.decode()
            for k, v in client.hgetall("triage:" + key).items()}


def assert_all_agree(client, most=CAPACITY):
    """No capacity was exceeded at any time, and loads, cases and people say
    the same; returns whose each case is."""
    for d, seen in loads_in_order(decisions(client)):
        if d is None:
            whose = seen
        else:
            assert max((seen[a] for a in AGENTS), default=0) <= most, d
    load = collections.Counter(a for a in whose.values() if a)
    pool = hash_of(client, "pool:all")
    for agent in AGENTS:
        assert int(pool.get("load:" + agent, 0)) == load[agent], agent
        has = {k[5:] for k in hash_of(client, "agent:" + agent)
               if k.startswith("case:")}
        assert has == {c for c, a in whose.items() if a == agent}
    for case, agent in whose.items():
        notes = json.loads(hash_of(client, "case:" + case).get("notes", "{}"))
        assert notes.get("assignee") == agent
    return whose


def complaints(first, n, seed=5):
    rng = random.Random(seed)
    for i in range(first, first + n):
        yield {"id": f"c-{i}", "text": "x",
               "customer": {"id": f"u-{rng.randrange(n)}"},
               "lang": rng.choice(["ko", "zh", "en", "fr"]),
               "attrs": {"difficult": True} if rng.random() < .1 else {}}


# -- tests ------------------------------------------------------------------------

def test_no_capacity_is_exceeded_by_two_instances_of_which_one_dies(
        client, triaged):
    one, two = triaged(rules=POOLS), triaged(rules=POOLS)
    for n in range(5):
        submit(client, *complaints(100 * n, 100))
        wait_for(lambda: client.xlen("triage:decisions") > 60 * n)
        dying = (one, two)[n % 2]
        dying.kill()
        dying.start(wait=False)
    wait_settled(client, CASES)
    whose = assert_all_agree(client)
    assert len(whose) == CASES
    # the difficult are one person's, for the rest there are others
    full = collections.Counter(whose.values())
    assert full["agent-1"] == full["agent-5"] == CAPACITY

    # what goes to other desks makes room, for which there are takers
    gone = [c for c, a in whose.items() if a in ("agent-1", "agent-5")][:40]
    waiting = [c for c, a in whose.items() if a is None][:80]
    assert len(gone) == 40 and len(waiting) == 80
    submit(client, *({"id": f"g-{c}", "kind": "message", "case": c,
                      "text": "x", "attrs": {"lawyers": True}} for c in gone))
    wait_settled(client, CASES + 40)
    after = assert_all_agree(client)
    assert not any(after[c] for c in gone)
    submit(client, *({"id": f"w-{c}", "kind": "message", "case": c,
                      "text": "x"} for c in waiting))
    wait_settled(client, CASES + 120)
    taken = assert_all_agree(client)
    assert any(taken[c] for c in waiting)
    assert not client.exists("triage:dead")


def test_cases_of_who_goes_off_duty_are_somebody_elses(client, triaged):
    instances = [triaged(rules=POOLS), triaged(rules=POOLS)]
    submit(client, *complaints(0, 100))
    wait_settled(client, 100)
    before = assert_all_agree(client)
    left = [c for c, a in before.items() if a == "agent-5"]
    assert left
    # more comes while it leaves, and an instance dies of something else
    submit(client, {"id": "off-1", "kind": "agent", "agent": "agent-5",
                    "duty": "off"}, *complaints(100, 100))
    instances[0].kill()
    instances[0].start(wait=False)
    wait_settled(client, 201)
    wait_for(lambda: not any(
        k.startswith("case:") for k in hash_of(client, "agent:agent-5")),
        what="agent-5 to have no case")
    wait_settled(client, 201)
    whose = assert_all_agree(client)
    assert not any(a == "agent-5" for a in whose.values())
    assert all(whose[c] for c in left)
    told = [d for d in decisions(client) if d["event"] == "off-1"]
    assert len(told) == 1
    assert told[0]["agent"]["duty"] == "off" and told[0]["case"] is None
    assert [e["case"] for e in entries(client, "decisions")
            if json.loads(e["decision"])["kind"] == "agent"] == [""]


def test_who_leaves_hundreds_of_cases_leaves_none_behind(client, triaged):
    triaged(rules=POOLS)
    submit(client, {"id": "a-1", "kind": "agent", "agent": "desk-b",
                    "duty": "off"})
    wait_settled(client, 1)
    submit(client, *({"id": f"c-{n}", "text": "x", "attrs": {"desk": True}}
                     for n in range(600)))
    wait_settled(client, 601)
    assert int(client.hget("triage:pool:all", "load:desk-a")) == 600
    submit(client, {"id": "a-2", "kind": "agent", "agent": "desk-b",
                    "duty": "on"})
    wait_settled(client, 602)
    submit(client, {"id": "a-3", "kind": "agent", "agent": "desk-a",
                    "duty": "off"})
    wait_for(lambda: client.hget("triage:pool:all", "load:desk-b") == b"600",
             what="desk-b to have all cases")
    assert client.hget("triage:pool:all", "load:desk-a") == b"0"
    assert client.hget("triage:agent:desk-a", "case:c-0") is None
    given = [d["case"] for d in decisions(client) if d["kind"] == "timer"]
    assert len(given) == len(set(given)) == 600


def test_loads_are_true_after_redis_was_killed(client, redis_server, triaged):
    redis_server.restart("--appendonly", "yes", "--appendfsync", "always")
    triaged(rules=POOLS), triaged(rules=POOLS)
    for n in range(3):
        submit(client, *complaints(100 * n, 100))
        wait_for(lambda: client.xlen("triage:decisions") > 80 * n)
        redis_server.kill()
        redis_server.start()
    wait_settled(client)
    assert len(assert_all_agree(client)) == 300


def test_a_case_that_came_just_before_its_member_left_is_somebody_elses(
        client, triaged):
    # before anybody reads: the case and the word are of one batch
    submit(client, {"id": "c-1", "text": "x", "attrs": {"desk": True}},
           {"id": "off-1", "kind": "agent", "agent": "desk-a",
            "duty": "off"})
    triaged(rules=POOLS)
    wait_for(lambda: [d for d in decisions(client)
                      if d["kind"] == "timer" and d["assignee"] == "desk-b"],
             what="the case to be given to desk-b")
    assert [d["assignee"] for d in decisions(client)
            if d["case"] == "c-1"] == ["desk-a", "desk-b"]


def test_decide_gives_the_same_person_for_the_same_reason(client, triaged):
    rng = random.Random(3)
    events = list(complaints(0, 60))
    events[20:20] = [{"id": "a-1", "kind": "agent", "agent": "agent-4",
                      "capacity": 2}]
    events[40:40] = [{"id": "a-2", "kind": "agent", "agent": "desk-a",
                      "duty": "off"},
                     {"id": "x-1", "text": "x", "attrs": {"desk": True}}]
    for n in range(40):
        kind = rng.choice(["refuse", "offer", "accept", "message"])
        events.append({"id": f"m-{n}", "kind": kind, "text": "x",
                       "case": f"c-{rng.randrange(60)}", "reason": "busy",
                       "to": rng.choice(AGENTS)})
    triaged(rules=POOLS)
    # one by one: what is in flight does not know of one another's loads
    for n, e in enumerate(events):
        submit(client, e)
        wait_decided(client, n + 1)
    live = raw_decisions(client)
    assert len(live) == len(events)
    sent = {e["id"]: e for e in events}
    fed = [json.dumps({"now": d["at"], "event": sent[d["event"]]}).encode()
           for d in map(json.loads, live)]
    assert decide(POOLS, fed) == live
    assert sum('"assigned"' in d for d in live) > 60


def test_the_rules_of_pools_pass_their_tests():
    assert "0 failed" in ctl("test", "--rules", POOLS)


def test_the_example_in_the_shipped_rules_does_what_it_says(short_dir):
    rules = short_dir / "rules"
    shutil.copytree(SHIPPED, rules)
    text = (rules / "pools.lua").read_text(encoding="utf-8")
    example = re.search(r"^-- pool .*?^-- }$", text, re.M | re.S)[0]
    (rules / "pools.lua").write_text(
        re.sub(r"^-- ?", "", example, flags=re.M), encoding="utf-8")
    assert " 0 failed" in ctl("test", "--rules", rules)
    out = decide(rules, [json.dumps({"now": at, "event": {
        "id": at, "text": "환불해 주세요", "lang": "ko"}}).encode() for at in (
            "2026-11-24T02:00:00+09:00", "2026-11-24T10:00:00+09:00")])
    first, *later = map(json.loads, out)
    assert first["assigned"] == {
        "pool": "claims-desk",
        "why": "nobody: 2 without the language ko, 1 off duty"}
    # it waits for the one who speaks Korean, until work begins
    chosen = [(d["case"][11:13], d["at"][11:16], d["assigned"]["why"])
              for d in later if "assigned" in d and d["assignee"]]
    assert chosen == [
        ("02", "00:00", "agent-7: load 0 of 12, speaks ko"),
        ("10", "01:00", "agent-7: load 1 of 12, speaks ko")]
