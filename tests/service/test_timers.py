"""Cases whose time has come: how they get from `timers` to `due` and on, and
what a key in the way does."""

import pytest
from harness import (ROOT, alerts, complaint, entries, submit, wait_alert,
                     wait_decided, wait_for)

DUE = (ROOT / "daemon" / "scripts" / "due.lua").read_text()
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


def test_an_entry_of_due_that_names_no_case_is_dead(client, triaged):
    triaged()
    client.xadd("triage:due", {"other": "c-1"})
    wait_for(lambda: entries(client, "dead"))
    letter = entries(client, "dead")[0]
    assert letter["reason"] == "bad_entry"
    assert "named case" in letter["detail"]
    assert letter["source"].startswith("triage:due ")
