"""Rule sets, good and bad, pushed one after the other while complaints flow.

`make soak` runs it for five minutes; `make test` for as long as SOAK_S says.
"""

import datetime
import os
import random
import re
import threading
import time

from harness import (BASIC, SAN, alerts, assert_decided_once,
                     assert_seq_is_gap_free, complaint, copy_rules, dead,
                     decisions, message, submit, wait_alert, wait_for,
                     wait_settled)
from rulesets import ask_for, reports, set_up

SECONDS = float(os.environ.get("SOAK_S", "12"))
PUSH_EVERY_S = 0.2
EVENTS_PER_S = 150
GRACE_MS = 5000        # between the clocks of this test, of Redis and of alerts

BAD = {
    "syntax": "classify 'x' {{",
    "unknown-owner": 'assign "x" { when = type "venting", owner = "nobody", '
                     'rank = 1 }',
    "failing-test": 'test "no" { event = { text = "refund" }, '
                    'expect = { owner = "legal" } }',
    "raises": "error('while loading')",
    "eats-memory": "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) end",
    "loops": "while true do end",
}


class Feeder(threading.Thread):
    """Puts complaints and messages in until told to stop."""

    def __init__(self, client):
        super().__init__(daemon=True)
        self.client, self.ids, self.is_over = client, [], False
        self.trouble = None

    def run(self):
        try:
            self.feed()
        except Exception as e:  # the test says so in its own thread
            self.trouble = e

    def feed(self):
        began, n = time.monotonic(), 0
        while not self.is_over:
            due = int((time.monotonic() - began) * EVENTS_PER_S)
            events = []
            for k in range(n, due):
                case = k - k % 4
                events.append(complaint(k, customer={"id": f"u-{k % 50}"})
                              if k == case else message(k, f"e-{case}"))
                self.ids.append(f"e-{k}" if k == case else f"m-{k}")
            n = max(n, due)
            if events:
                submit(self.client, *events)
            time.sleep(0.01)


def make_good(directory, k):
    """Each marks what it decides with its own name."""
    rules = copy_rules(BASIC, directory / f"good-{k}")
    (rules / "mark.lua").write_text(
        f'classify "mark" {{ when = channel {{ "mail", "phone" }} | '
        f'~channel {{ "mail", "phone" }}, tag = "set-{k}" }}\n')
    return rules


def make_bad(directory, name, k):
    rules = copy_rules(BASIC, directory / f"bad-{name}-{k}")
    (rules / "bad.lua").write_text(f"-- {k}\n{BAD[name]}\n")
    return rules


def pss_bytes(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as f:
        return int(re.search(r"^Pss:\s+(\d+) kB", f.read(), re.M)[1]) * 1024


def ms_of(text):
    return datetime.datetime.fromisoformat(text).timestamp() * 1000


def spans(client):
    """When each rule set was in force: {hash: [(from, to), ...]}, over all
    instances, by the alerts that tell of it."""
    told = {}
    for a in alerts(client, "ruleset_active"):
        if a["role"] == "in_force":
            told.setdefault(a["instance"], []).append((ms_of(a["at"]),
                                                       a["ruleset"]))
    out = {}
    for changes in told.values():
        ends = [at for at, _ in changes[1:]] + [float("inf")]
        for (at, hash_), end in zip(changes, ends):
            out.setdefault(hash_, []).append((at, end))
    return out


def check_generations(client, good, bad):
    """Each decision was made, whole, by a rule set that was in force then."""
    names = {hash_[:7]: mark for hash_, mark in good.items()}
    active = spans(client)
    assert not set(active) & {hash_[:7] for hash_ in bad}
    used = set()
    for d in decisions(client):
        mark = names.get(d["ruleset"])
        assert d["tags"] == ([mark] if mark else []), d
        at = ms_of(d["at"])
        assert any(a - GRACE_MS <= at <= b + GRACE_MS
                   for a, b in active[d["ruleset"]]), d
        used.add(d["ruleset"])
    assert len(used) > 2


def test_rule_sets_good_and_bad_are_pushed_while_complaints_flow(
        client, triaged, short_dir):
    pool = random.Random(7)
    good = {set_up(client, make_good(short_dir, k))[0]: f"set-{k}"
            for k in range(8)}
    bad = [set_up(client, make_bad(short_dir, name, k))[0]
           for name in BAD for k in range(3)]
    two = [triaged(load_timeout="1s") for _ in range(2)]
    wait_alert(client, "ruleset_active")
    feeder = Feeder(client)
    feeder.start()
    end, turns, memory = time.monotonic() + SECONDS, 0, []
    while time.monotonic() < end and feeder.trouble is None:
        ask_for(client, pool.choice(list(good) if turns % 2 else bad))
        client.publish("triage:rules", "{}")
        turns += 1
        time.sleep(PUSH_EVERY_S)
        if time.monotonic() > end - SECONDS * 2 / 3:
            memory.append(sum(pss_bytes(t.pid) for t in two))
    # the last word is a good one, and both come to it
    last = next(iter(good))
    ask_for(client, last)
    client.publish("triage:rules", "{}")
    wait_for(lambda: all(
        reports(client).get(i, {}).get("runs", {}).get("in_force") == last
        for i in ("i-1", "i-2")), what="both to run the last one")
    feeder.is_over = True
    feeder.join()
    assert feeder.trouble is None
    wait_settled(client, len(feeder.ids))
    assert_decided_once(client, feeder.ids)
    assert_seq_is_gap_free(client)
    assert dead(client) == []
    check_generations(client, good, bad)
    refused = {a["ruleset"] for a in alerts(client, "ruleset_refused")}
    assert len(refused) > 2 and refused <= {hash_[:7] for hash_ in bad}
    assert turns > SECONDS  # or nothing was tried
    # a short run says nothing of memory, and a sanitizer gives none back
    if SECONDS >= 60 and not SAN:
        tenth = len(memory) // 10
        before, after = min(memory[:tenth]), min(memory[-tenth:])
        assert after < 1.3 * before + (4 << 20), (before, after)
    for t in two:
        assert t.process.poll() is None
