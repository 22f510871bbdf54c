"""Rule sets: edited while it runs, refused, kept for the next start; rules that
fail."""

import json
import re
from unittest.mock import ANY

import pytest

from harness import (BASIC, CANARY, FAILING, SHIPPED, alerts,
                     assert_decided_once, assert_seq_is_gap_free, complaint,
                     copy_rules, dead, decided_ids, decisions, entries,
                     pending, run_triaged, submit, wait_alert, wait_decided,
                     wait_for, wait_kept, wait_settled)

BROKEN = "classify 'x' {\n  when = has 'nothing',\n  type = {\n"


def hash_of(text):
    return re.search(r"rule set ([0-9a-f]{7})", text).group(1)


# -- reload -----------------------------------------------------------------

def test_an_edit_takes_over_on_sighup(client, triaged, rules_dir):
    t = triaged(rules=rules_dir)
    submit(client, complaint(1))
    before, = wait_decided(client, 1)
    path = rules_dir / "basic.lua"
    path.write_text(path.read_text().replace('priority = "P2"',
                                             'priority = "P1"')
                    .replace(":at_least(3)", ":at_least(1)"))
    t.reload()
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    submit(client, complaint(2, customer={"id": "u"}))
    after = wait_decided(client, 2)[1]
    assert (before["priority"], after["priority"]) == ("P3", "P1")
    assert before["ruleset"] != after["ruleset"]
    assert [a["ruleset"] for a in alerts(client, "ruleset_active")] == [
        before["ruleset"], after["ruleset"]]


@pytest.mark.parametrize("name, text, where", [
    ("syntax", BROKEN, r"broken\.lua:[34]"),
    ("unknown", "frobnicate 'x' { }\n", r"broken\.lua:1"),
    ("owner", "\nassign 'z' { when = has 'money-demand', owner = 'nobody',"
     " rank = 1 }\n", r"broken\.lua:2"),
    ("tie", "assign 'z' { when = flag 'extortion', owner = 'claims', "
     "rank = 20 }\n", r"\w+\.lua:\d+"),
    ("raises", "\n\nerror('no')\n", r"broken\.lua:3"),
    ("loops", "while true do end\n", r"broken\.lua:1"),
    ("and", "classify 'y' { when = has 'money-demand' and has 'question', "
     "type = { venting = 1 } }\n", r"broken\.lua:1"),
    ("os", "os.exit(7)\n", r"broken\.lua:1"),
    ("test", "test 'wrong' { event = { text = 'refund' }, "
     "expect = { owner = 'legal' } }\n", r"broken\.lua:1"),
], ids=lambda v: v if v.isalpha() else "")
def test_an_edit_that_does_not_load_is_refused_and_the_old_goes_on(
        client, triaged, rules_dir, name, text, where):
    t = triaged(rules=rules_dir, load_timeout="1s")
    submit(client, complaint(1))
    before, = wait_decided(client, 1)
    (rules_dir / "broken.lua").write_text(text)
    t.reload()
    alert = wait_alert(client, "ruleset_refused", timeout=15)
    assert re.search(where, alert["reason"]), alert["reason"]
    assert any(re.search(where, fields["reason"])
               for words, fields in t.log_lines() if words == "rules refused")
    submit(client, complaint(2))
    assert wait_decided(client, 2)[1]["ruleset"] == before["ruleset"]
    (rules_dir / "broken.lua").unlink()
    t.reload()
    t.wait_log("rules unchanged")


def test_what_is_odd_in_a_rule_set_is_logged_and_stops_nothing(
        client, triaged, rules_dir):
    (rules_dir / "odd.lua").write_text(
        'phrases "nobody" { en = { "x" } }\n' +
        "".join(f'phrases "nobody-{n}" {{ en = {{ "x" }} }}\n'
                for n in range(30)))
    t = triaged(rules=rules_dir)
    assert {"ruleset": ANY, "where": "odd.lua:1",
            "what": 'the phrases "nobody" are used by no rule'} in [
        fields for words, fields in t.log_lines() if words == "rules warning"]
    assert "more=15" in t.log()
    submit(client, complaint(1))
    wait_decided(client, 1)


def test_tests_that_take_too_long_refuse_their_rule_set(client, triaged,
                                                        rules_dir):
    t = triaged(rules=rules_dir, load_timeout="2s", rule_budget="10ms")
    (rules_dir / "many.lua").write_text(
        'classify "slow" { when = field "attrs.slow", tag = "slow",\n'
        '  check = function() while true do end end }\n' +
        "".join(f'test "slow {n}" {{ event = {{ text = "x", attrs = '
                f'{{ slow = 1 }} }}, expect = {{ type = "venting" }} }}\n'
                for n in range(3000)))
    t.reload()
    reason = wait_alert(client, "ruleset_refused")["reason"]
    assert re.match(r"of 3001 tests only \d+ could be run in the 2000 ms",
                    reason), reason
    submit(client, complaint(1))
    wait_decided(client, 1)


def test_a_directory_that_is_gone_is_refused(client, triaged, rules_dir):
    t = triaged(rules=rules_dir)
    (rules_dir / "basic.lua").unlink()
    t.reload()
    assert wait_alert(client, "ruleset_refused")["reason"]
    rules_dir.rmdir()
    t.reload()
    wait_for(lambda: len(alerts(client, "ruleset_refused")) == 2)
    submit(client, complaint(1))
    wait_decided(client, 1)


def test_reloads_under_load_lose_and_mix_nothing(client, triaged, rules_dir):
    """Each decision names a rule set that was in force."""
    t = triaged(rules=rules_dir)
    path = rules_dir / "basic.lua"
    text = path.read_text()
    total, n = 3000, 0
    for edit in range(6):
        path.write_text(text + f"\n-- edit {edit}\n")
        t.reload()
        for _ in range(5):
            submit(client, *(complaint(k, customer={"id": f"u-{k % 9}"})
                             for k in range(n, n + 100)))
            n += 100
        wait_for(lambda e=edit: len(alerts(client, "ruleset_active")) == e + 2)
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{k}" for k in range(total)])
    assert_seq_is_gap_free(client)
    known = [a["ruleset"] for a in alerts(client, "ruleset_active")]
    used = [d["ruleset"] for d in decisions(client)]
    assert set(used) <= set(known) and len(set(used)) >= 3
    # an old one never comes back
    order = [known.index(u) for u in used]
    assert order == sorted(order)


def test_of_many_reloads_at_once_the_last_wins(client, triaged, rules_dir):
    t = triaged(rules=rules_dir)
    path = rules_dir / "basic.lua"
    text = path.read_text()
    for edit in range(30):
        path.write_text(text + f"\n-- edit {edit}\n")
        t.reload()
    _, said = run_triaged("-n", "--rules", rules_dir)

    def is_last():
        # signals that come together are one: tell it once more
        t.reload()
        return alerts(client, "ruleset_active")[-1]["ruleset"] == \
            hash_of(said)
    wait_for(is_last)
    submit(client, complaint(1))
    assert wait_decided(client, 1)[0]["ruleset"] == hash_of(said)


# -- start ------------------------------------------------------------------

def test_the_last_good_rule_set_runs_after_a_restart_with_broken_rules(
        client, triaged, rules_dir):
    t = triaged(rules=rules_dir)
    submit(client, complaint(1))
    before, = wait_decided(client, 1)
    t.stop()
    (rules_dir / "broken.lua").write_text(BROKEN)
    t.start()
    submit(client, complaint(2))
    assert wait_decided(client, 2)[1]["ruleset"] == before["ruleset"]
    assert wait_alert(client, "ruleset_last_good")["ruleset"] == \
        before["ruleset"]
    assert "broken.lua" in wait_alert(client, "ruleset_refused")["reason"]
    (rules_dir / "broken.lua").unlink()
    (rules_dir / "more.lua").write_text("-- mended\n")
    t.reload()
    wait_for(lambda: alerts(client, "ruleset_active")[-1]["ruleset"] !=
             before["ruleset"])


def test_the_last_good_rule_set_runs_where_the_directory_is_gone(
        client, triaged, rules_dir):
    t = triaged(rules=rules_dir)
    t.stop()
    (rules_dir / "basic.lua").unlink()
    rules_dir.rmdir()
    t.start()
    submit(client, complaint(1))
    wait_decided(client, 1)


def test_a_first_start_with_broken_rules_refuses(client, triaged, rules_dir):
    (rules_dir / "broken.lua").write_text(BROKEN)
    submit(client, complaint(1))
    t = triaged(rules=rules_dir, wait=False)
    t.wait_end(1)
    assert "broken.lua:" in t.log()
    assert client.xlen("triage:decisions") == 0
    assert client.xlen("triage:events") == 1


def test_a_kept_rule_set_that_was_damaged_is_not_run(client, triaged,
                                                     rules_dir, short_dir):
    t = triaged(rules=rules_dir)
    t.stop()
    kept = wait_kept(short_dir)
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.write_bytes(data)
    (rules_dir / "broken.lua").write_text(BROKEN)
    t.start(wait=False)
    t.wait_end(1)


def test_the_kept_rule_set_is_for_its_owner_alone(triaged, short_dir):
    triaged()
    kept = wait_kept(short_dir)
    assert kept.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("key", ["none.pem", ".", "garbage.pem"])
def test_check_only_reads_the_key_of_rules(rules_dir, tmp_path, key):
    (tmp_path / "garbage.pem").write_text("no key\n")
    status, said = run_triaged("-n", "--rules", rules_dir,
                               "--rules-public-key", tmp_path / key)
    assert status == 3
    assert str(tmp_path) in said and "OK" not in said


def test_check_only_says_what_would_be_in_force(client, triaged, rules_dir):
    status, said = run_triaged("-n", "--rules", rules_dir)
    assert status == 0
    assert "configuration OK" in said and "rules OK" in said
    triaged(rules=rules_dir)
    submit(client, complaint(1))
    assert wait_decided(client, 1)[0]["ruleset"] == hash_of(said)


def test_check_only_refuses_what_a_start_would_refuse(rules_dir):
    (rules_dir / "broken.lua").write_text(BROKEN)
    status, said = run_triaged("-n", "--rules", rules_dir)
    assert status == 1 and "broken.lua:" in said


def test_check_only_needs_no_redis(short_dir):
    status, _ = run_triaged("-n", "--rules", BASIC, "--redis",
                            f"unix://{short_dir}/nobody")
    assert status == 0


def test_the_shipped_rules_load():
    status, said = run_triaged("-n", "--rules", SHIPPED)
    assert status == 0, said


# -- rules that fail --------------------------------------------------------

FAILURES = [("raise", "raises", "error"), ("loop", "loops", "time"),
            ("pcall", "swallows-the-stop", "time"),
            ("memory", "eats-memory", "memory"),
            ("rubbish", "answers-rubbish", "error")]


# room enough to reach the ceiling of memory before the end of the time
SLOW = {"rule_budget": "5s", "engine_deadline": "20s"}


@pytest.mark.parametrize("fail, rule, class_", FAILURES)
def test_a_rule_that_fails_degrades_its_decision_alone(client, triaged, fail,
                                                       rule, class_):
    t = triaged(rules=FAILING, **(SLOW if fail == "memory" else {}))
    submit(client, complaint(0), complaint(
        1, text=f"refund {CANARY}", attrs={"fail": fail}), complaint(2))
    wait_settled(client, 3)
    got = {d["event"]: d for d in decisions(client)}
    assert got["e-1"]["degraded"] == [rule]
    assert got["e-0"]["degraded"] == got["e-2"]["degraded"] == []
    assert {d["type"] for d in got.values()} == {"seeking_compensation"}
    assert rule not in [r["rule"] for r in got["e-1"]["rules"]]
    alert = wait_alert(client, "rule_error")
    assert (alert["rule"], alert["class"], alert["event"]) == (
        rule, class_, "e-1")
    assert re.fullmatch(r"failing\.lua:\d+", alert["where"])
    assert CANARY not in json.dumps(alerts(client)) and CANARY not in t.log()
    assert dead(client) == []
    assert_seq_is_gap_free(client)


@pytest.mark.parametrize("fail, rule, class_", FAILURES)
def test_a_rule_that_fails_too_often_is_switched_off(client, triaged, fail,
                                                     rule, class_):
    t = triaged(rules=FAILING, rule_failures="3",
                **(SLOW if fail == "memory" else {}))
    for n in range(8):
        submit(client, complaint(n, attrs={"fail": fail}))
        wait_decided(client, n + 1)
    alert = wait_alert(client, "rule_off")
    assert (alert["rule"], alert["class"]) == (rule, class_)
    assert len(alerts(client, "rule_off")) == 1
    # once it is off, nothing fails any more, and the decisions still say so
    assert len(alerts(client, "rule_error")) == 3
    assert [d["degraded"] for d in decisions(client)] == [[rule]] * 8
    # another rule set begins anew
    t.reload()
    submit(client, complaint("other", attrs={"fail": "raise"}))
    wait_decided(client, 9)


def test_a_rule_that_was_off_is_on_again_with_an_edit(client, triaged,
                                                      short_dir):
    rules = copy_rules(FAILING, short_dir / "rules")
    t = triaged(rules=rules, rule_failures="1")
    submit(client, complaint(1, attrs={"fail": "raise"}))
    wait_alert(client, "rule_off")
    path = rules / "failing.lua"
    path.write_text(path.read_text().replace(
        'error("it quotes " .. e.text)', "return true"))
    t.reload()
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    submit(client, complaint(2, attrs={"fail": "raise"}))
    d = wait_decided(client, 2)[1]
    assert d["degraded"] == []
    assert "raises" in [r["rule"] for r in d["rules"]]


def test_a_failing_rule_among_many_events_costs_no_other(client, triaged):
    """One event in ten fails, in each of the ways; nobody waits long."""
    triaged(rules=FAILING, rule_failures="100000")
    fails = [f for f, _, _ in FAILURES]
    total = 400
    submit(client, *(complaint(n, attrs={"fail": fails[n // 10 % 5]})
                     if n % 10 == 0 else complaint(n) for n in range(total)))
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{n}" for n in range(total)])
    for d in decisions(client):
        assert bool(d["degraded"]) == (int(d["event"][2:]) % 10 == 0)
    assert pending(client) == 0 and dead(client) == []


def test_a_slow_rule_within_its_budget_is_no_failure(client, triaged):
    triaged(rules=FAILING, rule_budget="100ms", engine_deadline="5s")
    submit(client, *(complaint(n, attrs={"fail": "dawdle", "steps": 20000})
                     for n in range(20)))
    wait_settled(client, 20)
    assert all(d["tags"] == ["dawdled"] and d["degraded"] == []
               for d in decisions(client))


def test_the_degraded_list_of_the_stream_is_what_alerts_told(client, triaged):
    triaged(rules=FAILING, rule_failures="100")
    submit(client, *(complaint(n, attrs={"fail": "raise"})
                     for n in range(50)))
    wait_settled(client, 50)
    wait_for(lambda: len(alerts(client, "rule_error")) == 50)
    assert sorted(a["event"] for a in alerts(client, "rule_error")) == \
        sorted(decided_ids(client))
    assert len(entries(client, "decisions")) == 50
