"""Incidents: the same cause in many cases is raised once, whoever decides and
whatever dies in between; which case makes it one, the order of decisions says.

What counts, and for how long, is the unit tests' business.
"""

import collections
import random

from harness import (RULES, alerts, decisions, submit, wait_decided, wait_for,
                     wait_settled)
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


def test_a_set_without_incidents_keeps_none(client, triaged):
    triaged(rules=RULES / "basic")
    submit(client, *(broken(n, f"c-1-{n}", "L1") for n in range(20)))
    wait_decided(client, 20)
    assert not client.keys("triage:incident:*")
