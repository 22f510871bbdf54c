"""Per case and per customer, decisions come in the order of acceptance: with
several batches, after a restart, and with two instances."""

import collections
import random
import signal
import time

import pytest

from harness import (alerts, assert_decided_once, assert_seq_is_gap_free, complaint,
                     dead, decided_ids, decisions, message, pending, submit,
                     wait_decided, wait_for, wait_settled)


def by_case(client):
    got = collections.defaultdict(list)
    for d in decisions(client):
        got[d["case"]].append(d)
    return got


def test_a_message_before_its_complaint_waits_for_it(client, triaged):
    triaged(orphan_wait="20s")
    submit(client, message(1, "c"), message(2, "c"))
    wait_for(lambda: pending(client) == 2)
    submit(client, complaint(1, case="c"))
    wait_settled(client, 3)
    assert [(d["event"], d["rev"]) for d in decisions(client)] == [
        ("e-1", 1), ("m-1", 2), ("m-2", 3)]


def test_it_waits_across_a_restart(client, triaged):
    t = triaged(orphan_wait="20s")
    submit(client, message(1, "c"), message(2, "c"))
    wait_for(lambda: pending(client) == 2)
    t.stop()
    t.start()
    submit(client, complaint(1, case="c"))
    wait_settled(client, 3)
    assert decided_ids(client) == ["e-1", "m-1", "m-2"]


def test_orphans_that_go_from_instance_to_instance_stay_innocent(client,
                                                                 triaged):
    """However often they were claimed meanwhile."""
    for _ in range(2):
        triaged(orphan_wait="60s", claim_after="200ms", max_deliveries="2")
    submit(client, *(message(n, f"c-{n % 20}") for n in range(100)))
    wait_for(lambda: pending(client) == 100)
    time.sleep(2)
    assert dead(client) == []
    submit(client, *(complaint(n, case=f"c-{n}") for n in range(20)))
    wait_settled(client, 120)
    assert len(decisions(client)) == 120 and dead(client) == []
    assert not client.exists("triage:alone:events")


@pytest.mark.parametrize("instances", [1, 2])
def test_decisions_of_a_case_come_in_order(client, triaged, instances):
    """With two instances, order of acceptance is the order in which Redis
    hands entries out; what must hold then is that none is lost and that each
    decision stands on the one before."""
    for _ in range(instances):
        triaged(batch="16")
    rng = random.Random(7)
    cases = [f"c-{n}" for n in range(30)]
    submit(client, *({"id": "first", "case": c, "text": "refund"}
                     for c in cases))
    wait_decided(client, 30)
    sent = collections.defaultdict(list)
    for first in range(0, 2000, 100):
        events = []
        for n in range(first, first + 100):
            case = rng.choice(cases)
            sent[case].append(f"m-{n}")
            events.append(message(n, case))
        submit(client, *events)
    wait_settled(client, 2030)
    for case, got in by_case(client).items():
        ids = [d["event"] for d in got[1:]]
        assert sorted(ids) == sorted(sent[case])
        assert [d["rev"] for d in got] == list(range(1, len(got) + 1))
        if instances == 1:
            assert ids == sent[case]
        ats = [d["at"] for d in got]
        assert ats == sorted(ats)
    assert_seq_is_gap_free(client)


@pytest.mark.parametrize("instances", [1, 2])
def test_no_complaint_of_a_customer_is_counted_twice_or_not_at_all(
        client, triaged, instances):
    """Each sees those before it: the counts are 1, 2, 3, ... in order of
    seq."""
    for _ in range(instances):
        triaged(batch="8")
    total = 600
    for first in range(0, total, 50):
        submit(client, *(complaint(n, customer={"id": f"u-{n % 3}"})
                         for n in range(first, first + 50)))
    wait_settled(client, total)
    seen = collections.Counter()
    for d in decisions(client):
        who = int(d["event"][2:]) % 3
        seen[who] += 1
        because = [b for r in d["rules"] if r["rule"] == "third-this-month"
                   for b in r["because"]]
        if seen[who] < 3:
            assert because == []
        else:
            assert because[0]["value"] == seen[who]
    assert seen == {0: 200, 1: 200, 2: 200}
    for who in range(3):
        counters = client.hgetall(f"triage:customer:u-{who}")
        assert sum(int(v) for k, v in counters.items()
                   if k.startswith(b"complaints:")) == 200


def test_a_complaint_and_messages_of_one_batch_keep_their_order(client,
                                                                triaged):
    events = []
    for n in range(40):
        events += [complaint(n, case=f"c-{n}"), message(f"{n}-a", f"c-{n}"),
                   message(f"{n}-b", f"c-{n}")]
    submit(client, *events)
    triaged()
    wait_settled(client, 120)
    for n in range(40):
        assert [d["event"] for d in by_case(client)[f"c-{n}"]] == [
            f"e-{n}", f"m-{n}-a", f"m-{n}-b"]


def test_what_an_earlier_life_left_comes_before_what_is_new(client, triaged):
    """The same instance comes back: its pending events are the older ones."""
    submit(client, complaint("first", case="c"))
    client.xgroup_create("triage:events", "triaged", "0")
    submit(client, *(message(n, "c") for n in range(150)))
    client.xreadgroup("triaged", "desk", {"triage:events": ">"}, count=101)
    triaged(instance="desk", claim_after="60s")
    wait_settled(client, 151)
    assert decided_ids(client) == ["e-first"] + [f"m-{n}" for n in range(150)]


def test_own_pending_events_are_taken_up_at_once(client, triaged):
    """Not only after claim_after; more than are taken at a time."""
    submit(client, *(complaint(n) for n in range(1050)))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "desk", {"triage:events": ">"}, count=1050)
    triaged(instance="desk", claim_after="1h", batch="16")
    wait_settled(client)
    assert_decided_once(client, [f"e-{n}" for n in range(1050)])


def test_a_dead_consumers_events_are_claimed_after_claim_after(client,
                                                               triaged):
    submit(client, *(complaint(n) for n in range(250)))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "gone", {"triage:events": ">"}, count=250)
    read_at = client.time()
    triaged(claim_after="1500ms")
    submit(client, complaint("new"))
    wait_decided(client, 1)
    assert decided_ids(client) == ["e-new"]
    wait_settled(client)
    first = client.xrange("triage:decisions")[1][0]
    assert int(first.split(b"-")[0]) - read_at[0] * 1000 - \
        read_at[1] // 1000 >= 1490
    assert_decided_once(client, ["e-new"] + [f"e-{n}" for n in range(250)])
    assert dead(client) == []


def test_an_instance_that_was_killed_loses_nothing(client, triaged):
    """kill -9 again and again under load, and a second instance beside it."""
    options = {"claim_after": "500ms", "max_deliveries": "100"}
    killed = triaged(instance="a", **options)
    triaged(instance="b", **options)
    total, n = 6000, 0
    while n < total:
        submit(client, *(complaint(k, case=f"c-{k % 500}",
                                   customer={"id": f"u-{k % 50}"})
                         for k in range(n, n + 500)))
        n += 500
        if n % 1000 == 0:
            killed.kill()
            killed.start()
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{k}" for k in range(total)])
    assert_seq_is_gap_free(client)
    assert dead(client) == []
    for d in by_case(client).values():
        assert [x["rev"] for x in d] == list(range(1, len(d) + 1))


def test_events_that_wait_to_be_tried_alone_are_not_blamed(client, triaged):
    """Only the one that was being tried when the instance was killed."""
    submit(client, *(complaint(n) for n in range(200)))
    client.xgroup_create("triage:events", "triaged", "0")
    ids = [i for i, _ in client.xreadgroup(
        "triaged", "desk", {"triage:events": ">"}, count=200)[0][1]]
    client.xclaim("triage:events", "triaged", "desk", 0, ids, retrycount=9)
    t = triaged(instance="desk", wait=False)
    wait_for(lambda: client.xlen("triage:decisions") > 3)
    t.kill()
    left = pending(client)
    t.start()
    wait_settled(client)
    assert len(decisions(client)) + len(dead(client)) == 200
    assert left > 0 and len(dead(client)) <= 1
    assert not client.exists("triage:alone:events")


def test_an_instance_that_was_paused_decides_nothing_twice(client, triaged):
    """Stopped for longer than claim_after: the other has taken its events."""
    a = triaged(instance="a", claim_after="300ms")
    b = triaged(instance="b", claim_after="300ms")
    total = 3000
    for n in range(0, total, 500):
        submit(client, *(complaint(k, customer={"id": f"u-{k % 20}"})
                         for k in range(n, n + 500)))
        a.process.send_signal(signal.SIGSTOP)
        wait_for(lambda: pending(client) == 0 or
                 all(p["time_since_delivered"] > 400 or
                     p["consumer"] == b"b" for p in client.xpending_range(
                         "triage:events", "triaged", "-", "+", 1000)))
        a.process.send_signal(signal.SIGCONT)
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{k}" for k in range(total)])
    assert_seq_is_gap_free(client)
    assert b.process.poll() is None and dead(client) == []


def test_two_instances_share_the_work(client, triaged):
    triaged(instance="a", batch="8")
    triaged(instance="b", batch="8")
    for first in range(0, 4000, 200):
        submit(client, *(complaint(n) for n in range(first, first + 200)))
    wait_settled(client, 4000)
    consumers = {c["name"]: c for c in
                 client.xinfo_consumers("triage:events", "triaged")}
    assert set(consumers) == {b"a", b"b"}
    assert_decided_once(client, [f"e-{n}" for n in range(4000)])


def test_events_deleted_while_pending_are_counted_and_told(client, triaged):
    ids = submit(client, *(complaint(n) for n in range(10)))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "desk", {"triage:events": ">"}, count=10)
    client.xdel("triage:events", *ids[2:6])
    triaged(instance="desk")
    wait_settled(client)
    assert_decided_once(client, [f"e-{n}" for n in (0, 1, 6, 7, 8, 9)])
    wait_for(lambda: sum(a["entries"] for a in
                         alerts(client, "lost_trimmed")) == 4)
    assert alerts(client, "lost_trimmed")[0]["stream"] == "triage:events"


def test_events_deleted_before_they_were_read_do_no_harm(client, triaged):
    ids = submit(client, *(complaint(n) for n in range(10)))
    client.xdel("triage:events", *ids[2:6])
    triaged()
    wait_settled(client)
    assert len(decisions(client)) == 6
