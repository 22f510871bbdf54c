"""Clocks through the live daemon: kept with the case from one commit to the
next, and the same as `triagectl decide` makes them."""

import json
import re
import subprocess

import pytest

from harness import (BIN, alerts, complaint, decisions, entries, environment,
                     message, submit, wait_for)

RULES = """
calendar "office" { zone = "Asia/Shanghai",
                    mon_fri = { "09:00-12:00", "13:00-18:00" } }
clock "answer" { due = "4h", calendar = "office", warn = { "50%" },
                 pauses = field "attrs.wait", resumes = field "attrs.back",
                 stops = field "attrs.done" }
clock "law" { statutory = true, due = "15d", calendar = "office",
              ends = "end of day", starts = "case" }
"""
NOON = "2024-11-18T10:00:00+08:00"  # a Monday, long ago for the daemon


def clocks(decision):
    return {c["clock"]: (c["due"], c["state"]) for c in decision["sla"]}


def by_events(client):
    """The decisions that events made; marks of clocks make others."""
    return [d for d in decisions(client) if d["kind"] != "timer"]


def wait_decided(client, n):
    wait_for(lambda: len(by_events(client)) >= n, what=f"{n} decisions")


@pytest.fixture
def rules(rules_dir):
    (rules_dir / "clocks.lua").write_text(RULES)
    return rules_dir


def test_clocks_run_on_over_commits_and_decide_makes_them_the_same(
        client, redis_server, triaged, rules):
    events = [complaint(1, at=NOON),
              message(2, "e-1", at="2024-11-18T11:00:00+08:00",
                      attrs={"wait": True}),
              message(3, "e-1", at="2024-11-19T11:00:00+08:00",
                      attrs={"back": True}),
              message(4, "e-1", at="2024-11-19T12:00:00+08:00",
                      attrs={"done": True})]
    events[0]["id"] = events[0]["case"] = "e-1"
    triaged(rules=rules, max_backdate="3650d")
    for n, event in enumerate(events):
        submit(client, event)
        wait_decided(client, n + 1)
    first, paused, back, done = map(clocks, by_events(client))
    law = ("2024-12-03T16:00:00.000Z", "running")
    assert first["law"][0] == paused["law"][0] == done["law"][0] == law[0]
    assert first["answer"][0] == "2024-11-18T07:00:00.000Z"
    assert paused["answer"] == (None, "paused")
    assert back["answer"][0] == "2024-11-19T07:00:00.000Z"
    assert done["answer"] == ("2024-11-19T07:00:00.000Z", "met")
    kept = client.hget("triage:case:e-1", "clocks").decode()
    assert "answer answer@" in kept and kept.startswith("1 ")
    raw = [d for d in (e["decision"] for e in entries(client, "decisions"))
           if json.loads(d)["kind"] != "timer"]
    fed = "".join(json.dumps({"now": json.loads(d)["at"], "event": e}) + "\n"
                  for d, e in zip(raw, events))
    again = subprocess.run(
        [BIN / "triagectl", "decide", "--rules", rules, "--max-backdate",
         "3650d"], input=fed, text=True, capture_output=True, timeout=60,
        env=environment())
    assert [d for d in again.stdout.splitlines()
            if json.loads(d)["kind"] != "timer"] == raw, again.stderr
    why = subprocess.run(
        [BIN / "triagectl", "explain", "--case", "e-1", "--json", "--redis",
         redis_server.url, "--rules", rules, "--all", "--max-backdate",
         "3650d"], text=True, capture_output=True, timeout=60,
        env=environment())
    differs = [json.loads(w)["differs"] for w in why.stdout.splitlines()]
    assert len(differs) >= 4 and not any(differs), why.stderr


def test_a_clock_keeps_what_it_promised_when_the_rules_change(
        client, triaged, rules):
    t = triaged(rules=rules, max_backdate="3650d")
    submit(client, complaint(1, at=NOON))
    wait_decided(client, 1)
    case = by_events(client)[0]["case"]
    (rules / "clocks.lua").write_text(RULES.replace('"4h"', '"1h"'))
    t.reload()
    wait_for(lambda: len([a for a in alerts(client, "ruleset_active")
                          if a["role"] == "in_force"]) == 2)
    submit(client, message(2, case, at=NOON), complaint(3, at=NOON))
    wait_decided(client, 3)
    old, same, new = by_events(client)
    assert clocks(same)["answer"][0] == clocks(old)["answer"][0]
    assert clocks(new)["answer"][0] == "2024-11-18T03:00:00.000Z"
    policy = [next(c["policy"] for c in d["sla"] if c["clock"] == "answer")
              for d in (old, same, new)]
    assert policy[0] == policy[1] != policy[2]


def test_explain_says_how_far_off_each_clock_is(rules, tmp_path):
    events = tmp_path / "events.jsonl"
    events.write_text(json.dumps(complaint(1, at=NOON)) + "\n")
    shown = subprocess.run(
        [BIN / "triagectl", "explain", "--rules", rules, "--event", events],
        text=True, capture_output=True, timeout=60, env=environment()).stdout
    assert "by when each step is due; 2 of 2 rules fired" in shown
    assert re.search(r"answer +running +due in 5 h 0 min +2024-11-18T07:00",
                     shown), shown
    assert re.search(r"law +running +due in 15 d 14 h", shown), shown


def test_explain_tells_a_cases_clocks_though_its_first_event_is_gone(
        client, redis_server, triaged, rules):
    triaged(rules=rules, max_backdate="3650d")
    entry, = submit(client, complaint(1, at=NOON))
    wait_decided(client, 1)
    submit(client, message(2, "e-1", at="2024-11-18T11:00:00+08:00"))
    wait_decided(client, 2)
    client.xdel("triage:events", entry)
    shown = subprocess.run(
        [BIN / "triagectl", "explain", "--case", "e-1", "--redis",
         redis_server.url, "--rules", rules], text=True, capture_output=True,
        timeout=60, env=environment())
    assert re.search(r"answer +breached +due .* ago +2024-11-18T07:00",
                     shown.stdout), shown.stdout + shown.stderr


def test_marks_are_decisions_that_explain_tells_of(
        client, redis_server, triaged, rules_dir):
    (rules_dir / "clocks.lua").write_text(
        'clock "soon" { due = "1s", warn = { "50%" } }\n'
        'prioritise "late" { when = kind "timer" & field "mark.mark"'
        ':equals("breach"), priority = "P1" }\n')
    triaged(rules=rules_dir)
    submit(client, complaint(1))
    wait_for(lambda: len(decisions(client)) == 3)
    opened, warned, breached = decisions(client)
    assert [d["rev"] for d in (opened, warned, breached)] == [1, 2, 3]
    assert warned["mark"]["mark"] == "warn" and warned["mark"]["level"] == 1
    assert breached["mark"]["mark"] == "breach"
    assert breached["event"] == "timer:e-1:soon:breach:" + breached["mark"]["due"]
    assert breached["priority"] == "P1" != warned["priority"]
    assert breached["mark"]["late_ms"] >= 0
    told = [json.loads(e["sla"]) for e in entries(client, "sla")]
    assert [(m["seq"], m["kind"], m["case"]) for m in told] == [
        (1, "warn", "e-1"), (2, "breach", "e-1")]
    assert client.zcard("triage:timers") == 0
    why = subprocess.run(
        [BIN / "triagectl", "explain", "--case", "e-1", "--json", "--all",
         "--redis", redis_server.url, "--rules", rules_dir], text=True,
        capture_output=True, timeout=60, env=environment())
    said = [json.loads(line) for line in why.stdout.splitlines()]
    assert [s["event"] for s in said] == [
        d["event"] for d in (opened, warned, breached)], why.stderr
    assert [s["differs"] for s in said] == [[], [], []]


LEDGER = """
calendar "office" { zone = "Asia/Shanghai",
                    mon_fri = { "09:00-12:00", "13:00-18:00" } }
clock "answer" { due = "4h", calendar = "office", stops = kind "reply",
                 pauses = field "attrs.wait", resumes = field "attrs.back",
                 again = kind "message" & field "attrs.more" }
"""


def ledger(*args):
    return subprocess.run(
        [BIN / "triagectl", "explain", "--clocks", *args], text=True,
        capture_output=True, timeout=60, env=environment())


def test_the_ledger_accounts_for_each_second_of_a_clock(
        client, redis_server, triaged, rules):
    (rules / "clocks.lua").write_text(LEDGER)
    events = [complaint(1, at=NOON),
              message(2, "e-1", at="2024-11-18T11:00:00+08:00",
                      reason="customer", attrs={"wait": True}),
              message(3, "e-1", at="2024-11-19T11:00:00+08:00",
                      attrs={"back": True}),
              message(4, "e-1", at="2024-11-20T15:00:00+08:00",
                      kind="reply"),
              message(5, "e-1", at="2024-11-20T16:00:00+08:00",
                      attrs={"more": True})]
    triaged(rules=rules, max_backdate="3650d")
    for n, event in enumerate(events):
        submit(client, event)
        wait_for(lambda: len([d for d in decisions(client)
                              if d["kind"] != "timer"]) == n + 1)
    got = json.loads(ledger("--case", "e-1", "--json", "--redis",
                            redis_server.url).stdout)
    clock, = got["clocks"]
    segments = clock["segments"]
    assert [s["kind"] for s in segments] == \
        ["run", "pause", "run", "stopped", "run"]
    assert segments[1]["reason"] == "customer"
    assert [s["run"] for s in segments] == [1, 1, 1, 1, 2]
    assert [s["ms"] // 60000 for s in segments[:4]] == \
        [60, 24 * 60, 28 * 60, 60]
    assert segments[0]["from"] == clock["first"]
    assert segments[-1]["to"] == got["now"]
    for before, after in zip(segments, segments[1:]):
        assert before["to"] == after["from"]
    shown = ledger("--case", "e-1", "--redis", redis_server.url).stdout
    assert re.search(r"pause +24 h 0 min +customer  run 1", shown), shown
    assert "\x1b" not in shown
    gone = ledger("--case", "e-99", "--redis", redis_server.url)
    assert gone.returncode == 1 and "no case is named" in gone.stderr
    odd = ledger("--case", "e-1", "--all", "--redis", redis_server.url)
    assert odd.returncode == 2 and "--clocks goes without" in odd.stderr


def test_the_ledger_of_events_in_a_file(rules, tmp_path):
    events = tmp_path / "events.jsonl"
    events.write_text(json.dumps(complaint(1, at=NOON)) + "\n" + json.dumps(
        message(2, "e-1", at="2024-11-18T11:00:00+08:00",
                attrs={"wait": True})) + "\n")
    shown = ledger("--rules", rules, "--event", events)
    assert re.search(r"answer +[^ ]+ +paused", shown.stdout), shown.stdout
    assert re.search(r"law .*running +in 15 d", shown.stdout), shown.stdout


def move(redis_server, rules, *args):
    return subprocess.run(
        [BIN / "triagectl", "clocks", "move", "--rules", rules, "--redis",
         redis_server.url, *args], text=True, capture_output=True,
        timeout=60, env=environment())


def test_clocks_that_run_are_moved_only_when_somebody_asks(
        client, redis_server, triaged, rules):
    text = ('clock "answer" { due = "400d", warn = "50%" }\n'
            'clock "law" { statutory = true, due = "15d" }\n')
    (rules / "clocks.lua").write_text(text)
    t = triaged(rules=rules)
    submit(client, complaint(1))
    wait_decided(client, 1)
    none = move(redis_server, rules)
    assert none.returncode == 1 and "nothing to move" in none.stdout
    (rules / "clocks.lua").write_text(
        text.replace("400d", "500d").replace("15d", "20d"))
    t.reload()
    wait_for(lambda: len([a for a in alerts(client, "ruleset_active")
                          if a["role"] == "in_force"]) == 2)
    seen = move(redis_server, rules, "--json")
    told = json.loads(seen.stdout)  # the law's is not put off
    assert told["case"] == "e-1" and told["clock"] == "answer"
    assert told["policy"] != told["to_policy"] and told["due"] < told["to"]
    shown = move(redis_server, rules)
    assert "1 clock of 1 case" in shown.stdout, shown.stdout
    assert "nothing was changed" in shown.stdout
    assert client.xlen("triage:decisions") == 1
    assert "has been asked" in move(redis_server, rules, "--apply").stdout
    wait_decided(client, 2)
    first, moved = decisions(client)
    assert moved["kind"] == "policy"
    assert clocks(first)["answer"][0] == told["due"]
    assert clocks(moved)["answer"][0] == told["to"]
    assert clocks(moved)["law"] == clocks(first)["law"]
    assert move(redis_server, rules).returncode == 1
    segments = json.loads(ledger("--case", "e-1", "--json", "--redis",
                                 redis_server.url).stdout)
    answer = next(c for c in segments["clocks"] if c["clock"] == "answer")
    assert [s.get("policy") for s in answer["segments"]] == [
        told["policy"], told["to_policy"]]


def test_a_clock_that_is_due_as_before_is_not_shown_as_moved(
        client, redis_server, triaged, rules):
    """Only its warning is another: that is a policy, and no other time."""
    text = 'clock "answer" { due = "400d", warn = "50%" }\n'
    (rules / "clocks.lua").write_text(text)
    triaged(rules=rules)
    submit(client, complaint(1))
    wait_decided(client, 1)
    (rules / "clocks.lua").write_text(text.replace("50%", "60%"))
    told = json.loads(move(redis_server, rules, "--json").stdout)
    assert told["due"] == told["to"] and told["policy"] != told["to_policy"]
    shown = move(redis_server, rules)
    assert shown.returncode == 0
    assert shown.stdout.startswith(
        "0 clocks of 0 cases of 1 due at another time, 1 due as before "
        "(--json has them); nothing was changed"), shown.stdout
    (rules / "clocks.lua").write_text(
        text.replace("50%", "60%").replace("400d", "500d"))
    line, total = move(redis_server, rules).stdout.splitlines()
    assert line.count(told["due"]) == 1 and "answer" in line
    assert "1 clock of 1 case of 1 due at another time; nothing" in total


def test_what_is_to_be_moved_has_to_be_there(client, redis_server, triaged,
                                             rules):
    (rules / "clocks.lua").write_text('clock "answer" { due = "400d" }\n')
    triaged(rules=rules)
    submit(client, complaint(1))
    wait_decided(client, 1)
    gone = move(redis_server, rules, "--case", "e-9")
    assert gone.returncode == 1 and gone.stdout == ""
    assert "no case is named 'e-9'" in gone.stderr
    odd = move(redis_server, rules, "--clock", "anser")
    assert odd.returncode == 2 and odd.stdout == ""
    assert "no clock of the rules is named 'anser'; did you mean 'answer'?" \
        in odd.stderr
    (rules / "clocks.lua").write_text(
        'clock "answer" { due = "400d" }\n'
        'clock "first-word" { clock = "first_word", due = "400d" }\n'
        'clock "at-once" { clock = "first_word", due = "300d" }\n')
    for given, said in (
            ("at-once", "; the rule of that name sets the clock 'first_word'"),
            ("first-wrd", "; did you mean 'first_word'?"), ("at-onc", "")):
        odd = move(redis_server, rules, "--clock", given)
        assert odd.returncode == 2
        assert f"is named '{given}'{said}\n" in odd.stderr, odd.stderr
    assert move(redis_server, rules, "--case", "e-1", "--clock",
                "answer").returncode == 1


def test_clocks_that_cannot_be_read_are_told_not_passed_over(
        client, redis_server, triaged, rules):
    (rules / "clocks.lua").write_text('clock "answer" { due = "400d" }\n')
    triaged(rules=rules)
    submit(client, *(complaint(n) for n in range(3)))
    wait_decided(client, 3)
    for case in ("e-0", "e-1"):
        client.hset(f"triage:case:{case}", "clocks", "damaged")
    odd = move(redis_server, rules)
    assert odd.returncode == 3
    assert "what the case e-0 keeps of its clocks cannot be read" in odd.stderr
    assert "and of 1 other case likewise" in odd.stderr
    assert move(redis_server, rules, "--case", "e-1").returncode == 3
    assert move(redis_server, rules, "--case", "e-2").returncode == 1


def test_clocks_knows_move_alone(redis_server, rules):
    odd = subprocess.run([BIN / "triagectl", "clocks", "stop"], text=True,
                         capture_output=True, timeout=60, env=environment())
    assert odd.returncode == 2 and "expected move" in odd.stderr
