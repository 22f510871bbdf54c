"""Complaints that come twice: two ways into the house, two instances, a death in
the midst; one case all the same."""

import collections
import json
import subprocess

from harness import (BIN, RULES, assert_seq_is_gap_free, dead, decisions,
                     entries, submit, wait_for, wait_settled)

JOINS = RULES / "joins"


def said(n, case, customer, text, **more):
    return {"id": f"e-{n}", "case": case, "text": text,
            "customer": {"id": customer}, **more}


def by_case(client):
    cases = collections.defaultdict(list)
    for d in decisions(client):
        cases[d["case"]].append(d)
    return cases


def wait_quiet(client, n, cases):
    """All that was submitted, and each that went on, is decided."""
    wait_for(lambda: client.xlen("triage:decisions") >= n + cases,
             what=f"{n} events and {cases} that go on")
    wait_settled(client, client.xlen("triage:events"))
    assert not dead(client)


def test_a_complaint_that_comes_again_goes_on_to_the_first_case(client,
                                                                triaged):
    triaged(rules=JOINS)
    submit(client, said(1, "c-1", "u", "I want a refund"),
           said(2, "c-2", "u", "i want a REFUND!", channel="mail"))
    wait_quiet(client, 2, 1)
    submit(client, {"id": "m", "kind": "message", "case": "c-2", "text": "?"})
    wait_quiet(client, 3, 2)
    cases = by_case(client)
    assert [d["event"] for d in cases["c-1"]] == \
        ["e-1", "joined:c-2:e-2", "joined:c-2:m"]
    assert [(d["event"], d["joined"], d["state"]) for d in cases["c-2"]] == \
        [("e-2", "c-1", "closed"), ("m", "c-1", "closed")]
    queued = [e["case"] for e in entries(client, "queue:front_desk")]
    assert queued == ["c-1"] * 3
    forwarded = [json.loads(e["event"]) for e in entries(client, "events")][2]
    assert forwarded["joined_from"] == "c-2"
    assert client.zscore("triage:timers", "c-2") is None
    assert client.hget("triage:customer:u", "case:c-1").count(b" ") == 1
    opened, closed = client.hget("triage:customer:u", "case:c-2").split()
    assert opened <= closed


def test_two_instances_join_each_pair_once(client, triaged):
    """Whoever comes second finds the first: the customer is held."""
    events = []
    for n in range(60):
        events += [said(f"{n}-a", f"a-{n}", f"u-{n}", f"where is it {n}"),
                   said(f"{n}-b", f"b-{n}", f"u-{n}", f"Where is it: {n}?")]
    triaged(rules=JOINS, instance="i-1")
    triaged(rules=JOINS, instance="i-2")
    submit(client, *events)
    wait_quiet(client, 120, 60)
    cases = by_case(client)
    joined = {c: ds[0]["joined"] for c, ds in cases.items()
              if "joined" in ds[0]}
    assert len(joined) == 60
    for case, other in joined.items():
        assert {case[0], other[0]} == {"a", "b"} and case[1:] == other[1:]
        assert other not in joined
        assert [d["kind"] for d in cases[other]] == ["complaint"] * 2
    assert_seq_is_gap_free(client)


def test_a_death_in_the_midst_changes_nothing(client, triaged):
    events = [said(f"{n}-{way}", f"{way}-{n}", f"u-{n}", f"where is it {n}")
              for n in range(150) for way in "ab"]
    t = triaged(rules=JOINS)
    submit(client, *events)
    for n in (40, 200, 330):
        wait_for(lambda: client.xlen("triage:decisions") >= n)
        t.kill()
        t.start()
    wait_quiet(client, 300, 150)
    assert client.xlen("triage:decisions") == 450
    for case, ds in by_case(client).items():
        if "joined" in ds[0]:
            assert len(ds) == 1
        else:
            assert len({d["event"] for d in ds}) == len(ds) == 2
    assert_seq_is_gap_free(client)


def test_decide_and_backtest_join_as_the_daemon_does(client, triaged,
                                                     redis_server, tmp_path):
    events = [said(1, "c-1", "u", "refund", at="2026-11-20T10:00:00Z"),
              said(2, "c-2", "u", "refund", at="2026-11-20T11:00:00Z"),
              {"id": "m", "kind": "message", "case": "c-2", "text": "?",
               "at": "2026-11-20T12:00:00Z"}]
    triaged(rules=JOINS)
    for n, event in enumerate(events):
        submit(client, event)
        wait_quiet(client, n + 1, n)
    file = tmp_path / "events"
    file.write_text("".join(json.dumps(e) + "\n" for e in events))
    done = subprocess.run([BIN / "triagectl", "decide", "--rules", JOINS,
                           file], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    alike = ["event", "case", "rev", "kind", "joined", "state", "type",
             "priority", "owner", "tags"]
    offline = [json.loads(line) for line in done.stdout.splitlines()]
    assert [[d.get(m) for m in alike] for d in offline] == \
        [[d.get(m) for m in alike] for d in decisions(client)]
    done = subprocess.run([BIN / "triagectl", "backtest", "--rules", JOINS,
                           "--against", JOINS, "--redis", redis_server.url,
                           "--json"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)["events"]
    assert (report["read"], report["joined"], report["decided"],
            report["duplicate"]) == (3, 2, 5, 0), report


def test_explain_says_where_a_joined_case_went(client, triaged, redis_server):
    triaged(rules=JOINS)
    submit(client, said(1, "c-1", "u", "refund"), said(2, "c-2", "u", "refund"))
    wait_quiet(client, 2, 1)
    for closed in (False, True):
        if closed:  # later; it was open then
            submit(client, {"id": "x", "kind": "close", "case": "c-1"})
            wait_quiet(client, 3, 1)
        done = subprocess.run([BIN / "triagectl", "explain", "--case", "c-2",
                               "--rules", JOINS, "--redis", redis_server.url,
                               "--json"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        assert told["differs"] == [] and "joined to c-1" in told["notes"][0]
        assert [r["did"] for r in told["rules"]
                if r["rule"] == "same-complaint"] == \
            [{"joined": "c-1", "alike": 1}]
    submit(client, {"id": "m", "kind": "message", "case": "c-2", "text": "?"})
    wait_quiet(client, 4, 2)
    done = subprocess.run([BIN / "triagectl", "explain", "--case", "c-2",
                           "--rules", JOINS, "--redis", redis_server.url],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "no rules are run for it" in done.stdout
