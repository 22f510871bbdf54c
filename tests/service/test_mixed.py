"""A thousand events of all sorts through the live daemon, and the same decisions
again without Redis: byte for byte."""

import json
import subprocess
import sys

import pytest

from harness import (BASIC, BIN, SHIPPED, TESTS, assert_seq_is_gap_free, dead,
                     entries, environment, submit, wait_settled)

TOTAL = 1000


def mixed(total=TOTAL, seed=1):
    out = subprocess.run(
        [sys.executable, TESTS / "data" / "mixed.py", str(total), str(seed)],
        check=True, capture_output=True).stdout
    return out.splitlines()


def decide(rules, lines):
    done = subprocess.run(
        [BIN / "triagectl", "decide", "--rules", rules, "--recorded"],
        timeout=120,
        input=b"".join(line + b"\n" for line in lines), capture_output=True,
        env=environment())
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().splitlines()


def replay(raw, lines):
    """What decide is fed with: live decisions in order of seq, each with its
    `at` as now and its event as it was sent."""
    sent = {}
    for line in lines:
        try:
            event = json.loads(line)
            key = event.get("case") or event["id"], event["id"]
        except (ValueError, KeyError, AttributeError, TypeError):
            continue
        # the same again is a duplicate, another body was refused
        sent.setdefault(key, line)
    fed = []
    for text in raw:
        d = json.loads(text)
        fed.append(b'{"now":"%s","event":%s}' % (
            d["at"].encode(), sent[d["case"], d["event"]]))
    return fed


def first_bodies(lines):
    """Without what has the id of an earlier event and another body: of the two,
    either may be decided where instances race."""
    seen = {}
    for line in lines:
        try:
            name = json.loads(line)["id"]
        except (ValueError, LookupError, TypeError):
            name = line
        if seen.setdefault(name, line) == line:
            yield line


def raw_decisions(client):
    return [e["decision"] for e in entries(client, "decisions")]


def submit_all(client, lines):
    """In pieces, until all is settled. All that came, and behind it what went on
    to other cases; in the stream that may stand between."""
    for first in range(0, len(lines), 50):
        submit(client, *lines[first:first + 50])
    wait_settled(client, len(lines))
    # what went on to another case is in the stream by now
    wait_settled(client, client.xlen("triage:events"))
    sent = {line.decode(errors="replace") for line in lines}
    return lines + [e["event"].encode() for e in entries(client, "events")
                    if e["event"] not in sent]


@pytest.mark.parametrize("rules", [BASIC, SHIPPED], ids=["basic", "shipped"])
def test_a_thousand_mixed_events_decided_live_and_again_are_equal(
        client, triaged, rules):
    lines = mixed()
    triaged(rules=rules, orphan_wait="1s")
    lines = submit_all(client, lines)
    raw = raw_decisions(client)
    assert len(raw) > TOTAL * 0.8
    assert_seq_is_gap_free(client)
    fed = replay(raw, lines)
    again = decide(rules, fed)
    assert again == raw
    assert decide(rules, fed) == again


def test_what_two_instances_decided_is_decided_again_in_the_order_of_its_times(
        client, triaged):
    """One reads the time, the other commits before it: by `seq` it goes back."""
    lines = list(first_bodies(mixed(seed=5)))
    for name in ("i-1", "i-2"):
        triaged(instance=name, batch="8", orphan_wait="1s")
    lines = submit_all(client, lines)
    raw = sorted(raw_decisions(client), key=lambda d: json.loads(d)["at"])
    again = decide(BASIC, replay(raw, lines))
    for one, other in zip(raw, again, strict=True):
        assert {**json.loads(one), "seq": 0} == {**json.loads(other), "seq": 0}


def test_each_event_has_one_outcome(client, triaged):
    """Decided, a duplicate, or dead: nothing else, and none twice."""
    lines = mixed(seed=2)
    triaged(orphan_wait="1s")
    submit(client, *lines)
    wait_settled(client, TOTAL)
    stats = {}
    for key in client.scan_iter("triage:stats:*"):
        for name, n in client.hgetall(key).items():
            stats[name.decode()] = stats.get(name.decode(), 0) + int(n)
    assert stats["decided"] == len(raw_decisions(client))
    assert stats["dead"] == len(dead(client))
    assert stats["decided"] + stats["dead"] + stats["duplicate"] == TOTAL
    keys = [(d["case"], d["event"])
            for d in map(json.loads, raw_decisions(client))]
    assert len(keys) == len(set(keys))
    sources = [d["source"] for d in dead(client)]
    assert len(sources) == len(set(sources))


def test_two_instances_come_to_the_same_outcomes_as_one(
        redis_server, client, triaged):
    """Events of one case may change places between instances, and with them
    which of two bodies of one id came first; what was decided, and what else
    was refused, does not change."""
    lines = mixed(seed=3)
    outcomes = []
    for instances in (1, 2):
        running = [triaged(batch="8", orphan_wait="2s", claim_after="60s")
                   for _ in range(instances)]
        for first in range(0, TOTAL, 50):
            submit(client, *lines[first:first + 50])
        wait_settled(client, TOTAL)
        assert_seq_is_gap_free(client)
        outcomes.append((
            sorted((d["case"], d["event"])
                   for d in map(json.loads, raw_decisions(client))),
            sorted(d["reason"] for d in dead(client)
                   if d["reason"] != "id_conflict")))
        for t in running:
            t.stop()
        client.flushall()
    assert outcomes[0] == outcomes[1]


def test_an_offline_run_of_the_input_refuses_what_was_dead_live(client,
                                                                triaged):
    """Without `now`, offline: the reasons and their number are the same."""
    lines = mixed(seed=4)
    triaged(orphan_wait="1s")
    submit(client, *lines)
    wait_settled(client, TOTAL)
    offline = [json.loads(line) for line in decide(BASIC, lines)]
    assert sorted(o["refused"] for o in offline if "refused" in o) == \
        sorted(d["reason"] for d in dead(client))
    assert sum("duplicate" in o for o in offline) == TOTAL - len(
        dead(client)) - len(raw_decisions(client))
