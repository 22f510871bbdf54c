"""What is kept in Redis does not grow without end, and what is lost is told."""

import time

from harness import (alerts, assert_decided_once, complaint, message, submit,
                     wait_alert, wait_decided, wait_settled)

DAY_MS = 24 * 60 * 60 * 1000
COUNTING = """
types { order = { "seeking_compensation", "venting" }, default = "venting", communicative = { "venting" } }
priorities { order = { "P1", "P2", "P3", "P4" }, default = "P3" }
owners { default = "front_desk" }
prioritise "third" { when = count("customer", "30d"):at_least(3), priority = "P2" }
"""


def seen(client, case):
    return {k.decode()[5:] for k in client.hkeys("triage:case:" + case)
            if k.startswith(b"seen:")}


def test_what_a_case_saw_before_the_window_is_removed_as_it_goes(
        client, triaged):
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    old = {f"old-{n}" for n in range(200)}
    client.hset("triage:case:e-1", mapping={
        "seen:" + name: "0" * 32 + " 1000" for name in old})
    # a fourth of the events that would be needed if one went with each
    sent = [message(n, "e-1") for n in range(200)]
    submit(client, *sent)
    wait_settled(client, 201)
    left = seen(client, "e-1")
    assert len(left & old) < 100
    assert left - old == {"e-1"} | {e["id"] for e in sent}


def test_what_a_case_saw_in_the_window_is_still_known(client, triaged):
    triaged()
    events = [complaint(1), *(message(n, "e-1") for n in range(40))]
    submit(client, *events, *events)
    wait_settled(client, 82)
    assert_decided_once(client, [e["id"] for e in events])


def test_a_customers_days_beyond_a_year_are_removed(client, triaged,
                                                    tmp_path):
    rules = tmp_path / "counting"
    rules.mkdir()
    (rules / "rules.lua").write_text(COUNTING)
    triaged(rules=rules)
    today = int(time.time() * 1000) // DAY_MS
    key = "triage:customer:u-1"
    client.hset(key, mapping={f"complaints:{today - 400 - n}": 1
                              for n in range(20)})
    client.hset(key, f"complaints:{today - 20}", 2)
    submit(client, complaint(1, customer={"id": "u-1"}))
    got = wait_decided(client, 1)
    assert got[0]["priority"] == "P2"
    assert client.hlen(key) == 20 - 16 + 3 + 1  # token, 2 days, case:e-1
    submit(client, complaint(2, customer={"id": "u-1"}))
    wait_decided(client, 2)
    assert client.hlen(key) == 3 + 2


def test_entries_trimmed_while_nobody_ran_are_told_once(client, triaged):
    t = triaged()
    submit(client, *(complaint(n) for n in range(5)))
    wait_settled(client, 5)
    t.stop()
    submit(client, *(complaint(n) for n in range(5, 25)))
    client.xtrim("triage:events", maxlen=3, approximate=False)
    t.start()
    told = wait_alert(client, "lost_trimmed")
    assert told["entries"] == 17 and told["stream"] == "triage:events"
    wait_settled(client)
    t.stop()
    t.start()
    submit(client, complaint(100))
    wait_decided(client, 5 + 3 + 1)
    assert len(alerts(client, "lost_trimmed")) == 1


def test_entries_deleted_while_nobody_ran_are_told(client, triaged):
    t = triaged()
    submit(client, *(complaint(n) for n in range(5)))
    wait_settled(client, 5)
    t.stop()
    ids = submit(client, *(complaint(n) for n in range(5, 15)))
    client.xdel("triage:events", *ids[4:7])
    t.start()
    assert wait_alert(client, "lost_trimmed")["entries"] == 3
    wait_decided(client, 5 + 10 - 3)


def test_all_of_a_stream_deleted_unread_is_told(client, triaged):
    t = triaged()
    submit(client, complaint(1))
    wait_settled(client, 1)
    t.stop()
    submit(client, *(complaint(n) for n in range(2, 6)))
    client.xtrim("triage:events", maxlen=0, approximate=False)
    t.start()
    assert wait_alert(client, "lost_trimmed")["entries"] == 4


def test_what_went_before_the_first_start_or_was_read_is_no_loss(client,
                                                                 triaged):
    submit(client, *(complaint(n) for n in range(20)))
    client.xtrim("triage:events", maxlen=10, approximate=False)
    t = triaged()
    wait_decided(client, 10)
    wait_settled(client)
    client.xdel("triage:events", *[i for i, _ in client.xrange(
        "triage:events", count=4)])
    t.stop()
    submit(client, complaint(50))
    t.start()
    wait_decided(client, 11)
    assert alerts(client, "lost_trimmed") == []
