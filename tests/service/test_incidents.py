"""Incidents: the same cause in many cases is raised once, whoever decides and
whatever dies in between; which case makes it one, the order of decisions says.

What counts, and for how long, is the unit tests' business.
"""

import collections
import json
import random
import re
import subprocess

from harness import (BIN, RULES, alerts, decisions, submit, wait_decided,
                     wait_for, wait_settled)
from test_ctl import ctl, environment
from test_mixed import decide, raw_decisions, replay
from test_pools import hash_of

INCIDENTS = RULES / "incidents"
NEEDED = 5          # as tests/rules/incidents says
LOTS = 12
EVENTS = 600


def broken(n, case, lot, **more):
    return {"id": f"e-{n}", "case": case, "text": "x",
            "product": {"name": "phone", "lot": lot},
            "attrs": {"broken": True}} | more


def story(n, seed):
    """Cases that complain again and again, most of them of a few lots."""
    rng = random.Random(seed)
    for i in range(n):
        lot = min(rng.randrange(LOTS), rng.randrange(LOTS))
        yield broken(i, f"c-{lot}-{rng.randrange(n // LOTS)}", f"L{lot}")


def cases_in_order(client):
    """By lot: the decisions of each case's first event, as they were made."""
    found = collections.defaultdict(dict)
    for d in decisions(client):
        lot = "L" + d["case"].split("-")[1]
        found[lot].setdefault(d["case"], d)
    return {lot: list(first.values()) for lot, first in found.items()}


def assert_raised_once(client):
    """One alert for each lot that has cases enough, by the case that made it
    enough; who came before is told by it, who came later is one of it."""
    raised = {a["value"]: a for a in alerts(client, "incident")}
    assert len(raised) == len(alerts(client, "incident"))
    for lot, firsts in cases_in_order(client).items():
        alert = raised.pop("phone:" + lot, None)
        for d in firsts[:NEEDED - 1]:
            assert "incidents" not in d and d["priority"] == "P3", d
        if len(firsts) < NEEDED:
            assert alert is None
            continue
        first = firsts[NEEDED - 1]
        assert alert["case"] == first["case"] and alert["at"] == first["at"]
        assert alert["cases"] == NEEDED and alert["rule"] == "bad-lot"
        assert set(alert["of"]) == {d["case"] for d in firsts[:NEEDED]}
        for d in firsts[NEEDED - 1:]:
            assert [i["id"] for i in d["incidents"]] == [alert["incident"]]
            assert d["flags"] == ["incident"] and d["owner"] == "quality"
        kept = hash_of(client, "incident:bad-lot:phone:" + lot)
        assert int(kept["cases"]) == len(firsts), lot
    assert not raised


def test_each_incident_is_raised_once_by_two_instances_of_which_one_dies(
        client, triaged):
    one, two = triaged(rules=INCIDENTS), triaged(rules=INCIDENTS)
    events = list(story(EVENTS, 7))
    for n in range(4):
        submit(client, *events[n * EVENTS // 4:(n + 1) * EVENTS // 4])
        wait_for(lambda: client.xlen("triage:decisions") > n * EVENTS // 4)
        dying = (one, two)[n % 2]
        dying.kill()
        dying.start(wait=False)
    wait_settled(client, EVENTS)
    assert_raised_once(client)
    assert len(alerts(client, "incident")) > LOTS // 2
    assert not client.exists("triage:dead")


def test_a_flood_of_one_cause_is_one_incident(client, triaged):
    submit(client, *(broken(n, f"c-1-{n}", "L1") for n in range(1000)))
    triaged(rules=INCIDENTS), triaged(rules=INCIDENTS)
    wait_settled(client, 1000)
    assert_raised_once(client)
    assert client.pttl("triage:incident:bad-lot:phone:L1") > 0
    fields = hash_of(client, "incident:bad-lot:phone:L1")
    assert sum(f.startswith("case:") for f in fields) == NEEDED


def test_decide_makes_the_same_incidents(client, triaged):
    lines = [json.dumps(e).encode() for e in story(EVENTS, 8)]
    submit(client, *lines)
    triaged(rules=INCIDENTS)
    wait_settled(client, EVENTS)
    live = raw_decisions(client)
    assert sum('"incidents"' in d for d in live) > EVENTS // 3
    assert decide(INCIDENTS, replay(live, lines)) == live


def past(client, ms):
    seconds, micros = client.time()
    return seconds * 1000 + micros // 1000 > ms


def test_explain_says_how_many_there_were(client, redis_server, triaged):
    triaged(rules=INCIDENTS)
    for n in range(NEEDED + 1):
        submit(client, broken(n, f"c-{n}", "L1"))
        wait_decided(client, n + 1)
        # two of one millisecond cannot be told apart afterwards
        now = int(hash_of(client, f"case:c-{n}")["now"])
        wait_for(lambda: past(client, now))
    for n in range(NEEDED + 1):
        out = ctl("explain", "--case", f"c-{n}", "--rules", INCIDENTS,
                  "--json", redis=redis_server)
        explained = json.loads(out.splitlines()[-1])
        rule = next(r for r in explained["rules"] if r["rule"] == "bad-lot")
        assert explained["differs"] == []
        if n + 1 < NEEDED:
            assert rule["fate"] == "counted"
            assert rule["saw"] == f"{n + 1} of 5 cases in 7d"
        else:
            assert rule["fate"] == "fired"


def test_watch_shows_what_the_cases_have_in_common(
        client, redis_server, triaged):
    watch = subprocess.Popen([BIN / "triagectl", "watch"],
                             stdout=subprocess.PIPE,
                             env=environment(redis_server))
    try:
        wait_for(lambda: client.pubsub_numsub("triage:sla")[0][1])
        triaged(rules=INCIDENTS)
        submit(client, *(broken(n, f"c-{n}", "L1") for n in range(NEEDED)))
        shown = "begin"
        while shown != "" and "!! incident" not in re.sub(" +", " ", shown):
            shown = watch.stdout.readline().decode()
        of = watch.stdout.readline().decode()
    finally:
        watch.kill()
        watch.communicate()
    assert ("bad-lot  5 cases, same product.name, product.lot = phone:L1"
            in shown) and "quality" in shown
    assert re.search(r"cases (c-\d, ){4}c-\d", of)


def test_a_set_without_incidents_keeps_none(client, triaged):
    triaged(rules=RULES / "basic")
    submit(client, *(broken(n, f"c-1-{n}", "L1") for n in range(20)))
    wait_decided(client, 20)
    assert not client.keys("triage:incident:*")
