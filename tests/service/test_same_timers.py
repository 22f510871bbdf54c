"""`decide` with the times of live decisions gives the live decisions, marks of
clocks among them: what a case goes through does not hang on how soon the
daemon came to it.

Left out of the comparison is only what says when a mark was told: its own time
and lateness, the number among all decisions, and how clocks stood just then.
"""

import json
import random
import time

from harness import decisions, submit, wait_settled, wait_no_timers
from test_ctl import ctl

RULES = """
clock "answer" { when = kind "complaint", due = { P1 = "1s", P2 = "2s", P3 = "3s", P4 = "4s" },
                 warn = { "50%", "80%" }, escalate = { "1s", "2s" },
                 pauses = field "attrs.wait", resumes = field "attrs.go", max_pause = "2s",
                 stops = field "attrs.done", restarts = field "attrs.anew" }
clock "look-again" { when = kind "message", due = "2s" }
prioritise "late" { when = kind "timer" & field "mark.mark":equals("breach"), priority = "P2" }
prioritise "very-late" { when = kind "timer" & field "mark.level":at_least(2) &
                         field "mark.mark":equals("escalate"), priority = "P1" }
assign "escalated" { when = kind "timer" & field "mark.mark":equals("escalate"),
                     owner = "manager", rank = 90 }
owners { manager = "Who hears of it." }
"""
CASES, EVENTS, SECONDS = 40, 240, 6


def history(seed):
    rng = random.Random(seed)
    words = ["wait", "go", "done", "anew", "other"]
    for n in range(EVENTS):
        case = f"c-{rng.randrange(CASES)}"
        if n < CASES:
            yield {"id": f"o-{n}", "case": f"c-{n}", "kind": "complaint",
                   "text": "not happy"}
        else:
            yield {"id": f"m-{n}", "case": case, "kind": "message",
                   "text": "and?", "attrs": {rng.choice(words): True}}


def comparable(decision):
    kept = {k: v for k, v in decision.items() if k != "seq"}
    if decision["kind"] == "timer":
        kept["mark"] = {k: v for k, v in kept["mark"].items()
                        if k != "late_ms"}
        kept["rules"] = [r["rule"] for r in kept["rules"]]
        del kept["at"], kept["sla"]
    return kept


def by_case(all_decisions):
    cases = {}
    for d in all_decisions:
        cases.setdefault(d["case"], []).append(comparable(d))
    return cases


def test_cases_with_clocks_go_the_same_way_live_and_in_decide(
        client, triaged, rules_dir):
    (rules_dir / "clocks.lua").write_text(RULES)
    triaged(rules=rules_dir)
    events = list(history(5))
    for first in range(0, EVENTS, 8):
        submit(client, *events[first:first + 8])
        time.sleep(SECONDS / EVENTS * 8)
    wait_settled(client, EVENTS)
    wait_no_timers(client, 60)
    live = decisions(client)
    told = [d for d in live if d["kind"] == "timer"]
    assert len(told) > 100
    assert {d["mark"]["mark"] for d in told} == {"warn", "breach", "escalate"}

    of = {e["id"]: e for e in events}
    fed = "".join(json.dumps({"now": d["at"], "event": of[d["event"]]}) + "\n"
                  for d in live if d["kind"] != "timer")
    again = ctl("decide", "--rules", rules_dir, "--until",
                "2099-01-01T00:00:00Z", stdin=fed.encode())
    again = [json.loads(line) for line in again.splitlines()]
    assert by_case(again) == by_case(live)
