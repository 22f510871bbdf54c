"""What cannot be decided becomes a dead letter: once, with its reason, in the
same step as its acknowledgement."""

import pytest

from harness import (TESTS, alerts, assert_seq_is_gap_free, complaint, dead,
                     decided_ids, decisions, message, pending, submit,
                     wait_dead, wait_decided, wait_for, wait_settled)

BAD = TESTS / "bad"
DEAD_FIELDS = ["event", "reason", "detail", "source", "deliveries", "at"]


def cases():
    """Every input of tests/bad with the word it is refused by."""
    for path in sorted(BAD.iterdir()):
        reason, detail = (path / "error").read_text().splitlines()[:2]
        yield path.name, (path / "input").read_bytes(), reason, detail


def test_every_bad_input_is_dead_once_by_its_own_reason(client, triaged):
    """Good neighbours in the same batches are decided."""
    triaged()
    wanted, good = {}, []
    for n, (name, body, reason, detail) in enumerate(cases()):
        id_ = client.xadd("triage:events", {"event": body})
        wanted[f"triage:events {id_.decode()}"] = (body, reason, detail, name)
        submit(client, complaint(n))
        good.append(f"e-{n}")
    # what waits for a case is refused in the end
    wait_settled(client)
    letters = client.xrange("triage:dead")
    got = {f[b"source"].decode(): f for _, f in letters}
    assert len(letters) == len(got) == len(wanted)
    for source, (body, reason, detail, name) in wanted.items():
        f = got[source]
        assert [k.decode() for k in f] == DEAD_FIELDS
        assert (f[b"event"], f[b"reason"].decode()) == (body, reason), name
        assert f[b"detail"].decode() == detail, name
        assert f[b"deliveries"] == b"1"
    assert sorted(decided_ids(client)) == sorted(good)
    assert len({reason for _, reason, _, _ in wanted.values()}) >= 13


@pytest.mark.parametrize("fields", [
    {"evnt": "{}"}, {"event": "{}", "more": "x"}, {"Event": "{}"},
    {"a": "1", "event": "{}", "b": "2"}, {"": ""},
])
def test_an_entry_that_is_not_one_field_event_is_a_bad_entry(client, triaged,
                                                             fields):
    triaged()
    id_ = client.xadd("triage:events", fields)
    submit(client, complaint(1))
    letter, = wait_dead(client, 1)
    assert letter["reason"] == "bad_entry"
    assert letter["source"] == f"triage:events {id_.decode()}"
    for text in [*fields.keys(), *fields.values()]:
        assert text.replace('"', '\\"') in letter["event"]
    wait_decided(client, 1)


def test_a_field_event_twice_is_a_bad_entry(client, triaged):
    triaged()
    client.execute_command("XADD", "triage:events", "*", "event", "{}",
                           "event", "{}")
    assert wait_dead(client, 1)[0]["reason"] == "bad_entry"


def test_a_dead_letter_is_acknowledged_in_the_same_step(client, triaged):
    """A reader that looks between commands never sees one without the
    other."""
    triaged()
    total = 600
    for n in range(total):
        client.xadd("triage:events", {"event": "not JSON"})
    while True:
        pipe = client.pipeline(transaction=True)
        pipe.xpending("triage:events", "triaged")
        pipe.xlen("triage:dead")
        pipe.xinfo_groups("triage:events")
        waiting, letters, group = pipe.execute()
        assert waiting["pending"] + letters == group[0]["entries-read"]
        if letters == total:
            break


def test_a_dead_letter_has_an_alert_and_is_counted(client, triaged, listen):
    heard = listen("triage:alerts")
    triaged()
    submit(client, '{"id":"bad-1","case":"c-1"}')
    letter, = wait_dead(client, 1)
    alert = wait_for(lambda: alerts(client, "dead"))[0]
    assert alert["reason"] == "missing_field"
    assert (alert["event"], alert["case"]) == ("bad-1", "c-1")
    assert alert["source"] == letter["source"]
    assert alert["at"] == letter["at"]
    assert letter["at"].endswith("Z") and "." in letter["at"]
    day = letter["at"][:10]
    assert client.hget(f"triage:stats:{day}", "dead") == b"1"
    assert client.hget(f"triage:stats:{day}",
                       "refused:missing_field") == b"1"
    wait_for(lambda: alert in heard)


def test_the_limits_of_size_are_options(client, triaged):
    triaged(max_event="4KiB", max_text="100", max_depth="3",
            max_members="20")
    submit(client,
           complaint("a", attrs={"x": "y" * 5000}),
           complaint("b", text="x" * 101),
           complaint("c", attrs={"a": {"b": {"c": 1}}}),
           complaint("d", attrs={"list": list(range(30))}),
           complaint("ok"))
    wait_settled(client, 5)
    assert [d["reason"] for d in dead(client)] == [
        "too_large", "text_too_large", "too_deep", "too_many_members"]
    assert decided_ids(client) == ["e-ok"]


def test_an_event_from_the_future_is_refused_and_an_old_one_flagged(
        client, triaged):
    triaged(max_backdate="1d")
    now = int(client.time()[0]) * 1000
    submit(client, complaint("future", at=now + 6 * 60 * 1000),
           complaint("soon", at=now + 4 * 60 * 1000),
           complaint("old", at=now - 25 * 3600 * 1000),
           complaint("recent", at=now - 23 * 3600 * 1000))
    wait_settled(client, 4)
    assert [d["reason"] for d in dead(client)] == ["bad_time"]
    flags = {d["event"]: d["flags"] for d in decisions(client)}
    assert flags == {"e-soon": [], "e-old": ["backdated"], "e-recent": []}


def test_an_event_for_no_case_is_dead_after_orphan_wait(client, triaged):
    triaged(orphan_wait="700ms")
    before = client.time()
    submit(client, message(1, "nobody"))
    letter, = wait_dead(client, 1)
    after = client.time()
    assert letter["reason"] == "unknown_case"
    waited = after[0] - before[0] + (after[1] - before[1]) / 1e6
    assert waited >= 0.7
    assert pending(client) == 0


def test_while_an_orphan_waits_others_are_decided(client, triaged):
    triaged(orphan_wait="3s")
    submit(client, message(1, "nobody"), *(complaint(n) for n in range(300)))
    wait_decided(client, 300)
    assert dead(client) == [] and pending(client) == 1
    wait_dead(client, 1)


def test_the_same_again_is_a_duplicate_and_another_body_a_conflict(
        client, triaged):
    triaged()
    submit(client, complaint(1, customer={"id": "u", "tier": "gold"}))
    wait_decided(client, 1)
    submit(client,
           # the same, written otherwise
           '{"customer":{"tier":"gold","id":"u"},"text":"I want a \\u0072efund",'
           ' "id":"e-1"}',
           complaint(1, text="I want another refund"),
           complaint(2))
    wait_settled(client, 4)
    assert decided_ids(client) == ["e-1", "e-2"]
    letter, = dead(client)
    assert letter["reason"] == "id_conflict"
    day = decisions(client)[0]["at"][:10]
    assert client.hget(f"triage:stats:{day}", "duplicate") == b"1"
    assert client.hget(f"triage:stats:{day}", "decided") == b"2"


def test_duplicates_in_one_batch_are_decided_once(client, triaged):
    submit(client, *([complaint(1)] * 100), *([complaint(2)] * 100))
    triaged()
    wait_settled(client, 200)
    assert sorted(decided_ids(client)) == ["e-1", "e-2"]
    assert dead(client) == []


def test_the_same_id_in_another_case_is_another_event(client, triaged):
    triaged()
    submit(client, complaint(1, case="a"), complaint(1, case="b"))
    wait_settled(client, 2)
    assert [(d["event"], d["case"]) for d in decisions(client)] == [
        ("e-1", "a"), ("e-1", "b")]


def test_a_duplicate_is_forgotten_after_the_window(client, triaged):
    triaged(dedup_window="1s")
    submit(client, complaint(1))
    wait_decided(client, 1)

    def again():
        submit(client, complaint(1))
        wait_settled(client)
        return len(decisions(client)) == 2
    wait_for(again)
    assert decisions(client)[1]["rev"] == 2


def test_an_event_delivered_too_often_is_tried_once_alone(client, triaged):
    """An innocent one is decided; the mark of the try goes with it."""
    submit(client, complaint(1), complaint(2))
    client.xgroup_create("triage:events", "triaged", "0")
    ids = [i for i, _ in client.xreadgroup(
        "triaged", "gone", {"triage:events": ">"})[0][1]]
    client.xclaim("triage:events", "triaged", "gone", 0, [ids[0]],
                  retrycount=7)
    triaged()
    wait_settled(client, 2)
    assert sorted(decided_ids(client)) == ["e-1", "e-2"]
    assert dead(client) == []
    assert not client.exists("triage:alone:events")


SLOW = """
types { order = { "venting" }, default = "venting", communicative = { "venting" } }
priorities { order = { "P3" }, default = "P3" }
owners { default = "front_desk" }
signal "endless" { when = always, check = function() while true do end end }
"""


def test_a_slow_try_alone_is_not_taken_for_a_death(client, triaged, tmp_path):
    """It takes longer than claim_after; the other instance waits for it."""
    (tmp_path / "slow.lua").write_text(SLOW)
    id_, = submit(client, complaint(1))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "gone", {"triage:events": ">"})
    client.xclaim("triage:events", "triaged", "gone", 0, [id_], retrycount=7)
    for _ in range(2):
        triaged(rules=tmp_path, claim_after="300ms", rule_budget="2s",
                event_budget="3s", engine_deadline="20s")
    wait_settled(client, 1)
    assert decided_ids(client) == ["e-1"]
    assert dead(client) == []


def test_an_instance_that_leaves_takes_its_mark_along(client, triaged,
                                                      tmp_path):
    (tmp_path / "slow.lua").write_text(SLOW)
    id_, = submit(client, complaint(1))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "gone", {"triage:events": ">"})
    client.xclaim("triage:events", "triaged", "gone", 0, [id_], retrycount=7)
    t = triaged(rules=tmp_path, rule_budget="10s", event_budget="10s",
                engine_deadline="60s", shutdown="100ms")
    wait_for(lambda: client.exists("triage:alone:events"))
    t.stop()
    assert not client.exists("triage:alone:events")
    triaged()
    wait_settled(client, 1)
    assert decided_ids(client) == ["e-1"]


def test_an_orphan_waits_from_when_it_was_seen_first(client, triaged):
    """An instance that dies does not make its orphans wait anew."""
    t = triaged(orphan_wait="1h")
    id_, = submit(client, message(1, "nobody"))
    wait_for(lambda: client.hexists("triage:orphans:events", id_))
    first = int(client.hget("triage:orphans:events", id_))
    t.kill()
    client.hset("triage:orphans:events", id_, first - 3600 * 1000)
    t.start()
    letter, = wait_dead(client, 1)
    assert letter["reason"] == "unknown_case"
    assert not client.exists("triage:orphans:events")


def test_one_that_was_tried_alone_in_vain_is_dead(client, triaged):
    """The mark of another life of an instance: it died with the event."""
    id_, = submit(client, complaint(1))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "gone", {"triage:events": ">"})
    client.xclaim("triage:events", "triaged", "gone", 0, [id_], retrycount=7)
    client.hset("triage:alone:events", id_, "another life")
    triaged()
    letter, = wait_dead(client, 1)
    assert letter["reason"] == "deliveries"
    assert letter["deliveries"] == "8"
    assert decisions(client) == []
    assert not client.exists("triage:alone:events")
    assert pending(client) == 0


def test_numbers_of_decisions_and_alerts_have_no_gaps(client, triaged):
    triaged()
    for n in range(200):
        submit(client, complaint(n), "nonsense", complaint(n))
    wait_settled(client, 600)
    assert len(decisions(client)) == 200 and len(dead(client)) == 200
    assert_seq_is_gap_free(client)
