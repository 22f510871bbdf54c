"""What was accepted is decided or dead, whatever right, id or size stands in the way."""
import pytest

from harness import (alerts, complaint, dead, decided_ids, decisions, message,
                     pending, submit, wait_decided, wait_for, wait_settled)

# each right without which something of a commit cannot be written
RIGHTS = ["-publish", "-xadd", "-hset", "-hincrby", "-pexpire", "-xack",
          "resetchannels"]


def wait_refused(t):
    wait_for(lambda: "NOPERM" in t.log() or "redis trouble" in t.log())


@pytest.mark.parametrize("right", RIGHTS)
def test_a_right_that_is_taken_away_costs_no_event(client, triaged, right):
    t = triaged()
    submit(client, complaint(1, customer={"id": "u-1"}))
    wait_decided(client, 1)
    client.execute_command("ACL", "SETUSER", "default", right)
    submit(client, *(complaint(n, customer={"id": f"u-{n}"})
                     for n in range(2, 22))) if right != "-xadd" else None
    if right == "-xadd":
        client.execute_command("ACL", "SETUSER", "default", "+xadd")
        client.execute_command("ACL", "SETUSER", "default", "-publish")
        submit(client, *(complaint(n) for n in range(2, 22)))
    wait_refused(t)
    assert len(decisions(client)) == 1, "half a batch was written"
    assert dead(client) == []
    client.execute_command("ACL", "SETUSER", "default", "+@all", "allchannels")
    wait_decided(client, 21)
    wait_settled(client)
    assert pending(client) == 0


def test_a_stream_whose_last_id_is_spent_costs_no_event(client, triaged):
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    last = "18446744073709551615-18446744073709551615"
    client.xadd("triage:decisions", {"a": "b"}, id=last)
    client.xdel("triage:decisions", last)
    submit(client, *(complaint(n) for n in range(2, 12)))
    wait_for(lambda: alerts(client, "redis"))
    assert pending(client) == 10
    client.delete("triage:decisions")
    wait_decided(client, 10)
    wait_settled(client)


@pytest.mark.parametrize("key, field", [
    ("triage:seq", "decisions"), ("triage:seq", "alerts")])
@pytest.mark.parametrize("value", ["007", "-0", "9007199254740991", "x"])
def test_a_counter_that_redis_would_refuse_costs_no_event(
        client, triaged, key, field, value):
    t = triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    client.hset(key, field, value)
    submit(client, complaint(2), b"{bad")
    wait_for(lambda: "BADKEY" in t.log())
    assert len(decisions(client)) == 1 and pending(client) == 2
    client.hset(key, field, 100)
    wait_decided(client, 2)
    wait_for(lambda: len(dead(client)) == 1)
    wait_settled(client)


def test_a_commit_can_wait_for_replicas(client, triaged):
    t = triaged(commit_wait_replicas="1")
    submit(client, *(complaint(n) for n in range(5)))
    wait_decided(client, 5, timeout=60)
    t.wait_log("too few replicas")


def test_many_messages_before_their_complaints_do_not_stop_reading(
        client, triaged):
    triaged(orphan_wait="60s", claim_after="2s")
    n = 12000  # more than are kept waiting in memory
    submit(client, *(message(k, f"c-{k}") for k in range(n)))
    submit(client, complaint("ahead", id="ahead"))
    wait_for(lambda: "ahead" in decided_ids(client), timeout=60)
    submit(client, *(complaint(f"c{k}", case=f"c-{k}") for k in range(n)))
    wait_decided(client, 2 * n + 1, timeout=120)
    wait_settled(client)
    assert dead(client) == []


def test_an_entry_too_large_to_be_read_is_buried_and_its_neighbours_decided(
        client, triaged):
    client.xgroup_create("triage:events", "triaged", id="0", mkstream=True)
    submit(client, complaint(1))
    client.xadd("triage:events", {"event": b"x" * (270 << 20)})
    submit(client, *(complaint(n) for n in range(2, 30)))
    t = triaged()
    wait_decided(client, 29, timeout=60)
    wait_settled(client, timeout=60)
    letter, = dead(client)
    assert letter["reason"] == "too_large"
    assert len(letter["event"]) == 65536
    assert [a["reason"] for a in alerts(client, "dead")] == ["too_large"]
    t.wait_log("reason=too_large")
    told, = [fields for words, fields in t.log_lines() if words == "dead"]
    assert f"{told['stream']} {told['entry']}" == letter["source"]
    assert "event" not in told
