"""Cases whose time has come: how they get from `timers` to `due` and on, and
what a key in the way does."""

import json
import time

import pytest
from harness import (alerts, complaint, decisions, entries, message,
                     script, submit, wait_alert, wait_decided, wait_for)
from test_surroundings import free_port, metrics

DUE = script("due.lua")
FAR = 4102444800000             # the year 2100, in ms


@pytest.fixture
def move(client):
    """Calls the script: (moved, next, now, timers, late)."""
    def call(unread=1000, most=100):
        answer = client.eval(DUE, 2, "triage:timers", "triage:due", "triaged",
                             unread, most)
        return [int(answer[0]), answer[1].decode(), int(answer[2]),
                int(answer[3]), int(answer[4])]
    return call


def cases(client):
    return [e["case"] for e in entries(client, "due")]


def test_only_what_is_due_is_moved_in_order_of_its_time(client, move):
    client.zadd("triage:timers", {"c-2": 2000, "c-1": 1000, "c-9": FAR})
    moved, first, now, timers, late = move()
    assert cases(client) == ["c-1", "c-2"]
    assert (moved, first, timers) == (2, str(FAR), 1)
    assert late == now - 1000
    assert client.zrange("triage:timers", 0, -1) == [b"c-9"]
    assert move()[0] == 0


def test_nothing_there_is_nothing_to_move(client, move):
    assert move()[:2] == [0, ""]
    assert not client.exists("triage:due")


def test_no_more_is_moved_than_may_wait_unread(client, move):
    client.xgroup_create("triage:due", "triaged", "0", mkstream=True)
    client.zadd("triage:timers", {f"c-{n:02}": 1000 + n for n in range(40)})
    assert move(unread=10, most=8)[0] == 8
    assert move(unread=10, most=8)[0] == 2
    assert move(unread=10, most=8)[:2] == [0, "1010"]
    # what was read, settled or not, makes room
    client.xreadgroup("triaged", "i", {"triage:due": ">"}, count=4)
    assert move(unread=10, most=8)[0] == 4
    assert cases(client) == [f"c-{n:02}" for n in range(14)]
    assert client.zcard("triage:timers") == 26


def test_scores_that_are_no_times_do_no_harm(client, move):
    client.zadd("triage:timers", {"a": "-inf", "b": -5, "c": 0.5, "z": "inf"})
    assert move()[0] == 3
    assert cases(client) == ["a", "b", "c"]
    assert move()[:2] == [0, ""]


@pytest.mark.parametrize("key", ["timers", "due"])
def test_a_key_of_another_type_is_named_and_nothing_is_moved(client, move, key):
    client.zadd("triage:timers", {"c-1": 1000})
    client.delete("triage:" + key)
    client.set("triage:" + key, "in the way")
    with pytest.raises(Exception, match=f"BADKEY triage:{key} holds a string"):
        move()
    assert client.get("triage:" + key) == b"in the way"
    if key == "due":
        assert client.zcard("triage:timers") == 1


def test_a_stream_whose_ids_are_of_the_far_future_is_named(client, move):
    client.zadd("triage:timers", {"c-1": 1000})
    client.xadd("triage:due", {"case": "x"},
                id="18446744073709551615-18446744073709551615")
    with pytest.raises(Exception, match="BADKEY triage:due holds an id far"):
        move()
    assert client.zcard("triage:timers") == 1


def test_without_a_right_nothing_is_moved(client, move, redis_server):
    client.zadd("triage:timers", {"c-1": 1000})
    client.acl_setuser("poor", enabled=True, nopass=True, keys=["*"],
                       commands=["+@all", "-zrem"])
    poor = redis_server.connect(username="poor", password="x")
    with pytest.raises(Exception, match="no right to ZREM"):
        poor.eval(DUE, 2, "triage:timers", "triage:due", "triaged", 10, 10)
    assert client.zcard("triage:timers") == 1
    assert not client.exists("triage:due")


@pytest.mark.parametrize("key", ["timers", "due"])
def test_a_key_in_the_way_is_told_once_and_complaints_go_on(client, triaged,
                                                            key):
    client.set("triage:" + key, "in the way")
    triaged()
    told = wait_alert(client, "inlet_broken")
    assert told["key"] == "triage:" + key
    assert "holds a string" in told["why"]
    submit(client, *(complaint(n) for n in range(5)))
    wait_decided(client, 5)
    client.delete("triage:" + key)
    wait_alert(client, "inlet_mended")
    assert len(alerts(client, "inlet_broken")) == 1
    submit(client, complaint(6))
    wait_decided(client, 6)
    wait_for(lambda: client.exists("triage:due"))


def test_due_that_becomes_another_type_while_it_runs(client, triaged):
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    client.delete("triage:due")
    client.set("triage:due", "in the way")
    wait_alert(client, "inlet_broken")
    submit(client, complaint(2))
    wait_decided(client, 2)
    client.delete("triage:due")
    wait_alert(client, "inlet_mended")
    submit(client, complaint(3))
    wait_decided(client, 3)


@pytest.mark.parametrize("fields", [
    {"other": "c-1"}, {"case": "c-1", "event": "{}"}, {"case": ""},
    {"case": "c" * 129}, {"case": "c\n1"}])
def test_an_entry_of_due_that_names_no_case_is_dead(client, triaged, fields):
    triaged()
    client.xadd("triage:due", fields)
    wait_for(lambda: entries(client, "dead"))
    letter = entries(client, "dead")[0]
    assert letter["reason"] == "bad_entry"
    assert letter["source"].startswith("triage:due ")


# -- clocks of a running daemon -----------------------------------------------

CLOCKS = """
clock "answer" { when = kind "complaint", due = "2h", warn = { "-2s" },
                 escalate = { "2s" }, stops = kind "message" }
"""


@pytest.fixture
def clocks(rules_dir):
    (rules_dir / "clocks.lua").write_text(CLOCKS)
    return rules_dir


def due_in(n, seconds, **more):
    """A complaint whose clock runs out in so many seconds."""
    return complaint(n, at=int((time.time() + seconds - 7200) * 1000), **more)


def told(client):
    """(case, mark) of what was told, in order."""
    return [(d["case"], d["mark"]["mark"]) for d in decisions(client)
            if d["kind"] == "timer"]


def sla(client):
    return [json.loads(e["sla"]) for e in entries(client, "sla")]


def is_at_rest(client):
    group = client.xinfo_groups("triage:due")[0]
    return group["pending"] == 0 and group["last-delivered-id"] == \
        client.xinfo_stream("triage:due")["last-generated-id"]


def wait_told(client, n):
    wait_for(lambda: len(told(client)) >= n, what=f"{n} marks")
    wait_for(lambda: is_at_rest(client), what="due to be settled")
    return told(client)


def test_marks_are_told_in_order_and_on_sla(client, triaged, clocks, listen):
    heard = listen("triage:sla")
    triaged(rules=clocks)
    submit(client, due_in(1, 3))
    got = wait_told(client, 3)
    assert got == [("e-1", "warn"), ("e-1", "breach"), ("e-1", "escalate")]
    assert not client.exists("triage:timers")
    for d in decisions(client)[1:]:
        late = d["mark"]["late_ms"]
        assert d["event"] == "timer:e-1:answer:%s:%s" % (
            d["mark"]["mark"], d["mark"]["due"])
        assert late >= 0
    messages = sla(client)
    wait_for(lambda: len(heard) == 3)
    assert messages == heard
    assert [m["seq"] for m in messages] == [1, 2, 3]
    assert [m["kind"] for m in messages] == ["warn", "breach", "escalate"]
    assert [m["owner"] for m in messages] == ["claims"] * 3
    assert messages[0]["remaining_ms"] == 2000 - messages[0]["late_ms"]
    assert messages[2]["remaining_ms"] == -2000 - messages[2]["late_ms"]


def test_a_clock_that_stops_is_not_told_and_leaves_no_timer(client, triaged,
                                                            clocks):
    triaged(rules=clocks)
    submit(client, due_in(1, 3600), due_in(2, 3600))
    wait_decided(client, 2)
    assert client.zcard("triage:timers") == 2
    submit(client, message(1, "e-1"))
    wait_decided(client, 3)
    assert client.zrange("triage:timers", 0, -1) == [b"e-2"]


def test_after_a_downtime_late_ones_are_told_in_due_order(client, triaged,
                                                          clocks):
    t = triaged(rules=clocks)
    submit(client, *(due_in(n, 30) for n in range(20)))
    wait_decided(client, 20)
    t.kill()
    # as if a day had passed: what is due is due for long
    submit(client, *(due_in(n, -86400 + n) for n in range(100, 110)))
    t.start()
    got = wait_told(client, 30)
    cases_ = [f"e-{n}" for n in range(100, 110)]
    assert sorted(got) == sorted((c, m) for c in cases_ for m in
                                 ("warn", "breach", "escalate"))
    for case in cases_:
        assert [m for c, m in got if c == case] == ["warn", "breach", "escalate"]
    late = [d["mark"]["late_ms"] for d in decisions(client)
            if d["kind"] == "timer"]
    assert min(late) > 86000000


def test_another_instance_tells_what_one_that_died_had_set(client, triaged,
                                                           clocks):
    one = triaged(rules=clocks, instance="one")
    submit(client, due_in(1, 5))
    wait_decided(client, 1)
    triaged(rules=clocks, instance="two")
    one.kill()
    assert wait_told(client, 1)[0] == ("e-1", "warn")


def test_a_case_that_was_read_and_not_settled_is_claimed(client, triaged,
                                                         clocks):
    t = triaged(rules=clocks)
    submit(client, due_in(1, 3600))
    wait_decided(client, 1)
    t.kill()
    client.hset("triage:case:e-1", "x", "y")
    client.xadd("triage:due", {"case": "e-1"})
    client.zrem("triage:timers", "e-1")
    client.xreadgroup("triaged", "gone", {"triage:due": ">"})
    t.start()
    # nothing of it is due: its timer is set again, and that is all
    wait_for(lambda: client.zscore("triage:timers", "e-1") is not None)
    wait_for(lambda: is_at_rest(client))
    assert told(client) == []
    assert len(decisions(client)) == 1


def test_a_case_that_nobody_knows_is_acknowledged(client, triaged, clocks):
    triaged(rules=clocks)
    client.zadd("triage:timers", {"nobody": 1000})
    wait_for(lambda: client.exists("triage:due") and
             client.xlen("triage:due") == 1 and is_at_rest(client))
    assert not client.exists("triage:timers")
    assert not client.exists("triage:case:nobody")
    assert not client.exists("triage:dead") and decisions(client) == []


def test_late_timers_do_not_keep_complaints_waiting(client, triaged, clocks):
    """20,000 cases that are late, and 50 complaints behind them."""
    client.zadd("triage:timers", {f"late-{n}": 1000 + n for n in range(20000)})
    submit(client, *(complaint(n) for n in range(50)))
    triaged(rules=clocks)
    wait_for(lambda: client.exists("triage:due") and
             client.xlen("triage:due") == 20000 and is_at_rest(client))
    last = client.xrevrange("triage:decisions", count=1)[0][0]
    assert len(decisions(client)) == 50
    moved = [int(i.split(b"-")[0]) for i, _ in client.xrange("triage:due")]
    assert int(last.split(b"-")[0]) < moved[-1]
    # and they come bit by bit: few hundred at most are moved at once
    assert max(moved.count(ms) for ms in set(moved)) <= 512


def test_figures_tell_of_timers(client, triaged, clocks):
    port = free_port()
    triaged(rules=clocks, http=f"127.0.0.1:{port}")
    submit(client, due_in(1, 3600), due_in(2, 3600), due_in(3, -3600))
    wait_told(client, 3)
    wait_for(lambda: metrics(port)["triaged_timers"] == 2, what="two timers")
    figures = metrics(port)
    assert figures["triaged_due_moved_total"] >= 1
    assert figures["triaged_decided_total"] == 6
