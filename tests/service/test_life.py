"""The life of a case through the live daemon: what is refused is answered and
changes nothing, what others owe is in their queues, and `triagectl decide` and
`explain` make the same of it."""

import json
import subprocess

import pytest

from harness import (BIN, alerts, complaint, decisions, entries, environment, submit,
                     wait_decided)

RULES = """
states { order = { "received", "assigned", "in_progress", "closed" }, closed = { "closed" } }
transition "taken" { on = "complaint", from = "received", to = "assigned" }
guard "complete" { on = "reply", needs = field "cause", refuse = "reply_incomplete",
                   detail = "A reply names its cause." }
transition "work" { on = "reply", from = "assigned", to = "in_progress", remember = "cause",
                    obligation = { to = "warehouse", what = "goods", due = "2h" } }
transition "met" { on = "done", count = "met" }
transition "end" { on = "close", from = "in_progress", to = "closed" }
"""


@pytest.fixture
def rules(rules_dir):
    (rules_dir / "life.lua").write_text(RULES)
    return rules_dir


def step(kind, n, **more):
    return {"id": f"s-{n}", "case": "c-1", "kind": kind, **more}


EVENTS = [{**complaint(1), "id": "s-1", "case": "c-1"},
          step("reply", 2), step("close", 3), step("reply", 4, cause="a slip"),
          step("done", 5, obligation="7"), step("done", 6, obligation="1"),
          step("close", 7), step("reply", 8, cause="too late")]
TOLD = [("assigned", None), ("assigned", "reply_incomplete"),
        ("assigned", "bad_transition"), ("in_progress", None),
        ("in_progress", "unknown_obligation"), ("in_progress", None),
        ("closed", None), ("closed", "bad_transition")]


def test_what_is_refused_changes_nothing_and_decide_says_the_same(
        client, redis_server, triaged, rules):
    triaged(rules=rules)
    for n, event in enumerate(EVENTS):
        submit(client, event)
        wait_decided(client, n + 1)
    told = [(d["state"], d.get("refused", {}).get("reason"))
            for d in decisions(client)]
    assert told == TOLD
    assert [d["seq"] for d in decisions(client)] == list(range(1, 9))
    assert [d["rev"] for d in decisions(client)] == [1, 1, 1, 2, 2, 3, 4, 4]

    case = client.hgetall("triage:case:c-1")
    assert case[b"state"] == b"closed" and case[b"rev"] == b"4"
    assert json.loads(case[b"notes"])["cause"] == "a slip"
    assert json.loads(case[b"decision"])["event"] == "s-7"
    assert [o["state"] for o in json.loads(case[b"obligations"])] == ["done"]
    owed = [json.loads(e["decision"]) for e in
            entries(client, "queue:warehouse")]
    assert [(d["event"], d["obligations"][0]["to"]) for d in owed] == [
        ("s-4", "warehouse")]

    # the refused one came before: the same again is a duplicate
    submit(client, EVENTS[1], step("feedback", 9))
    wait_decided(client, 9)
    assert decisions(client)[-1]["event"] == "s-9"

    raw = [e["decision"] for e in entries(client, "decisions")]
    fed = "".join(json.dumps({"now": json.loads(d)["at"], "event": e}) + "\n"
                  for d, e in zip(raw, EVENTS))
    again = subprocess.run(
        [BIN / "triagectl", "decide", "--rules", rules], input=fed, text=True,
        capture_output=True, timeout=60, env=environment())
    assert again.stdout.splitlines() == raw[:8], again.stderr
    why = subprocess.run(
        [BIN / "triagectl", "explain", "--case", "c-1", "--json", "--all",
         "--redis", redis_server.url, "--rules", rules], text=True,
        capture_output=True, timeout=60, env=environment())
    differs = [json.loads(w)["differs"] for w in why.stdout.splitlines()]
    assert len(differs) == 9 and not any(differs), why.stdout + why.stderr


def test_a_case_that_cannot_be_read_is_told_and_goes_on(client, triaged,
                                                        rules):
    triaged(rules=rules)
    submit(client, EVENTS[0])
    wait_decided(client, 1)
    client.hset("triage:case:c-1", "notes", '{"cause":"Mr Kim, 7 Hill Road')
    submit(client, EVENTS[3])
    wait_decided(client, 2)
    told = decisions(client)[1]
    assert told["state"] == "in_progress"
    assert told["degraded"] == ["case:notes"]
    [alert] = alerts(client, "case_damaged")
    assert (alert["case"], alert["field"], alert["event"]) == (
        "c-1", "notes", "s-4")
    assert "Kim" not in json.dumps([alert, told])
