"""Engines that die, stop or are killed: the events go on, and only the guilty
one pays."""

import os
import signal

import pytest

from harness import (FAILING, SAN, SHIPPED, alerts, assert_decided_once,
                     assert_seq_is_gap_free, complaint, dead, decisions,
                     message, pending, submit, wait_dead, wait_decided, wait_for,
                     wait_settled)


def engine_state(pid):
    """R, S, T, Z, ... or None when it is gone."""
    try:
        with open(f"/proc/{pid}/stat") as f:
            return f.read().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return None


def send(pid, sig):
    try:
        os.kill(pid, sig)
    except ProcessLookupError:
        pass


def is_waiting(pid):
    """It has loaded its rules, locked itself in, and waits for a batch."""
    try:
        with open(f"/proc/{pid}/status") as f:
            status = dict(line.split(":\t", 1) for line in f if ":\t" in line)
    except FileNotFoundError:
        return False
    return (status["Seccomp"].strip() == "2" and
            status["NoNewPrivs"].strip() == "1" and
            status["State"].startswith("S"))


def wait_engines(t, n=2):
    wait_for(lambda: len(t.engines()) == n and
             all(is_waiting(p) for p in t.engines()),
             what=f"{n} engines that wait")
    return t.engines()


def test_there_is_one_that_works_and_a_spare(triaged):
    t = triaged()
    wait_for(lambda: len(t.engines()) == 2)
    three = triaged(engines="3")
    wait_for(lambda: len(three.engines()) == 4)


# a sanitizer would report the signal of a broken memory access
@pytest.mark.parametrize("sig", [signal.SIGKILL, signal.SIGTERM,
                                 signal.SIGKILL if SAN else signal.SIGSEGV])
def test_an_engine_that_is_killed_is_replaced(client, triaged, sig):
    t = triaged()
    wait_for(lambda: len(t.engines()) == 2)
    before = t.engines()
    for pid in before:
        send(pid, sig)
        submit(client, complaint(pid))
    wait_for(lambda: len(t.engines()) == 2 and
             not set(t.engines()) & set(before))
    wait_settled(client, 2)
    assert len(decisions(client)) == 2 and dead(client) == []


def test_engines_killed_under_load_lose_no_event(client, triaged):
    """The page names no rule: nobody is to blame."""
    t = triaged()
    total, n = 6000, 0
    while n < total:
        submit(client, *(complaint(k, customer={"id": f"u-{k % 40}"})
                         for k in range(n, n + 300)))
        n += 300
        for pid in t.engines()[:1]:
            send(pid, signal.SIGKILL)
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{k}" for k in range(total)])
    assert dead(client) == [] and alerts(client, "rule_off") == []
    assert_seq_is_gap_free(client)


def test_all_engines_killed_at_once_under_load_lose_no_event(client, triaged):
    t = triaged(engines="2")
    total, n = 3000, 0
    while n < total:
        submit(client, *(complaint(k) for k in range(n, n + 500)))
        n += 500
        for pid in t.engines():
            send(pid, signal.SIGKILL)
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{k}" for k in range(total)])
    assert dead(client) == []


def test_order_within_a_case_holds_when_engines_die(client, triaged):
    t = triaged()
    submit(client, *(complaint(c, case=f"c-{c}") for c in range(20)))
    wait_decided(client, 20)
    total, n = 3000, 0
    while n < total:
        submit(client, *(message(f"{k:06}", f"c-{k % 20}")
                         for k in range(n, n + 300)))
        n += 300
        for pid in t.engines()[:1]:
            send(pid, signal.SIGKILL)
    wait_settled(client, total + 20)
    for case in range(20):
        got = [d["event"] for d in decisions(client)
               if d["case"] == f"c-{case}"]
        assert got[1:] == [f"m-{k:06}" for k in range(case, total, 20)]


def test_a_stopped_engine_is_killed_at_its_deadline(client, triaged):
    """It uses no CPU time: the wall clock counts, with more patience."""
    t = triaged(engine_deadline="100ms")
    stopped = wait_engines(t)[0]
    send(stopped, signal.SIGSTOP)
    submit(client, *(complaint(n) for n in range(100)))
    wait_settled(client, 100)
    assert_decided_once(client, [f"e-{n}" for n in range(100)])
    wait_for(lambda: engine_state(stopped) is None)
    wait_for(lambda: len(t.engines()) == 2)
    assert "past its deadline" in t.log() and dead(client) == []


def test_a_stopped_spare_is_replaced_when_it_is_needed(client, triaged):
    t = triaged(engine_deadline="100ms")
    working, spare = wait_engines(t)
    send(spare, signal.SIGSTOP)
    submit(client, *(complaint(n) for n in range(100)))
    wait_settled(client, 100)
    send(working, signal.SIGKILL)
    submit(client, *(complaint(n) for n in range(100, 200)))
    wait_settled(client, 200)
    assert_decided_once(client, [f"e-{n}" for n in range(200)])
    wait_for(lambda: engine_state(spare) is None)
    assert dead(client) == []


def test_an_event_that_no_engine_survives_is_dead_its_neighbours_are_not(
        client, triaged):
    """So large that reading it alone takes longer than the deadline."""
    t = triaged(max_event="16MiB", max_text="16MiB", engine_deadline="60ms",
                rule_budget="10ms")
    wait_engines(t)
    submit(client, *(complaint(n) for n in range(20)),
           complaint("poison", text="refund " * (2 << 20)),
           *(complaint(n) for n in range(20, 40)))
    letter, = wait_dead(client, 1)
    assert letter["reason"] == "engine_died"
    assert letter["event"].startswith('{"id":"e-poison"')
    wait_settled(client, 41)
    assert_decided_once(client, [f"e-{n}" for n in range(40)])
    assert not any(d["degraded"] for d in decisions(client))
    assert len(dead(client)) == 1 and alerts(client, "rule_off") == []
    wait_engines(t)
    submit(client, complaint("after"))
    wait_decided(client, 41)


def test_the_rule_at_which_an_engine_dies_is_switched_off(client, triaged):
    """Killed from outside while it is in a rule: the page names it."""
    t = triaged(rules=FAILING, rule_budget="10s", engine_deadline="60s")
    wait_engines(t)
    submit(client, *(complaint(n) for n in range(10)),
           complaint("long", attrs={"fail": "dawdle", "steps": 10 ** 10}),
           *(complaint(n) for n in range(10, 20)))

    def has_worked(pid):
        with open(f"/proc/{pid}/stat") as f:
            fields = f.read().rsplit(")", 1)[1].split()
        return fields[0] == "R" and int(fields[11]) > 20
    send(wait_for(lambda: [p for p in t.engines() if has_worked(p)])[0],
         signal.SIGKILL)
    wait_settled(client, 21)
    got = {d["event"]: d["degraded"] for d in decisions(client)}
    assert len(got) == 21 and got.pop("e-long") == ["dawdles"]
    assert not any(got.values()) and dead(client) == []
    off, = alerts(client, "rule_off")
    assert (off["rule"], off["class"]) == ("dawdles", "died")


def test_a_rule_past_the_engines_deadline_is_off_and_its_event_decided(
        client, triaged):
    """Where the budget of a rule is longer than the deadline of its engine."""
    t = triaged(rules=FAILING, rule_budget="10s", engine_deadline="150ms")
    submit(client, *(complaint(n) for n in range(20)),
           complaint("slow", attrs={"fail": "loop"}),
           *(complaint(n) for n in range(20, 40)))
    wait_settled(client, 41)
    got = {d["event"]: d["degraded"] for d in decisions(client)}
    assert len(got) == 41 and got.pop("e-slow") == ["loops"]
    assert not any(got.values())
    off, = alerts(client, "rule_off")
    assert off["rule"] == "loops" and off["where"].startswith("failing.lua:")
    assert dead(client) == [] and t.process.poll() is None


def test_a_daemon_that_dies_takes_its_engines_along(triaged):
    t = triaged()
    wait_for(lambda: len(t.engines()) == 2)
    pids = t.engines()
    t.kill()
    wait_for(lambda: all(engine_state(p) in (None, "Z") for p in pids))


def test_engines_have_no_environment_no_descriptors_and_a_filter(triaged):
    t = triaged(env={"TRIAGED_PREFIX": "secret:"})
    for pid in wait_engines(t):
        with open(f"/proc/{pid}/environ", "rb") as f:
            assert b"secret" not in f.read()
        fds = set(map(int, os.listdir(f"/proc/{pid}/fd")))
        assert fds <= {0, 1, 2, 3, 4}


def test_nothing_grows_while_engines_come_and_go(client, triaged):
    t = triaged()
    wait_for(lambda: len(t.engines()) == 2)
    before = len(os.listdir(f"/proc/{t.pid}/fd"))
    for round_ in range(15):
        pids = t.engines()
        send(pids[0], signal.SIGKILL)
        submit(client, complaint(round_))
        wait_for(lambda p=pids: len(t.engines()) == 2 and
                 p[0] not in t.engines())
    wait_settled(client, 15)
    wait_for(lambda: len(os.listdir(f"/proc/{t.pid}/fd")) <= before + 1)
    assert pending(client) == 0


def test_the_shipped_rules_decide_in_several_engines(client, triaged):
    triaged(rules=SHIPPED, engines="2")
    submit(client, *(complaint(n, text="手机坏了,我要求退款",
                               customer={"id": f"u-{n}"})
                     for n in range(500)))
    wait_settled(client, 500)
    assert_decided_once(client, [f"e-{n}" for n in range(500)])
    assert_seq_is_gap_free(client)
