"""Time that functions take together: no sum of rules, and no batch of slow
events, costs an engine."""

from harness import (FAILING, alerts, assert_decided_once,
                     assert_seq_is_gap_free, complaint, copy_rules, dead,
                     decisions, message, submit, wait_decided,
                     wait_for, wait_settled)

MANY = 2000


def write_rules(directory, body):
    rules = copy_rules(FAILING, directory / "rules")
    (rules / "many.lua").write_text("".join(
        f'classify "many-{n:04}" {{ when = field "attrs.many", '
        f'check = function(e, r) {body} end, tag = "many" }}\n'
        for n in range(MANY)))
    return rules


def check_decided(client, t, ids):
    assert_decided_once(client, ids)
    assert dead(client) == [] and t.process.poll() is None
    # the engine itself ended nothing but calls
    assert "engine gone" not in t.log()


def test_rules_that_loop_by_the_thousand_leave_events_decided(
        client, triaged, short_dir):
    t = triaged(rules=write_rules(short_dir, "while true do end"),
                rule_failures="1000000", engine_deadline="2s")
    submit(client, *(complaint(n, attrs={"many": n}) for n in range(4)),
           complaint("plain"))
    wait_settled(client, 5)
    check_decided(client, t, ["e-0", "e-1", "e-2", "e-3", "e-plain"])
    for d in decisions(client):
        assert d["type"] == "seeking_compensation"
        if d["event"] == "e-plain":
            assert d["degraded"] == []
            continue
        # some looped, the others were not called; not all are listed
        assert d["degraded"][0] == "many-0000"
        assert len(d["degraded"]) <= 32
        assert len(d["degraded"]) + d["degraded_more"] == MANY
        mine = [a for a in alerts(client, "rule_error")
                if a["event"] == d["event"]]
        assert {a["class"] for a in mine} == {"time", "budget"}
        assert len([a for a in mine if a["class"] == "budget"]) == 1
    assert alerts(client, "rule_off") == []


def test_rules_that_fail_by_the_thousand_are_told_up_to_a_number(
        client, triaged, short_dir, listen):
    told = listen("triage:stats")
    t = triaged(rules=write_rules(short_dir, "error('no')"),
                rule_failures="1000000", event_budget="60s",
                engine_deadline="60s")
    submit(client, *(complaint(n, attrs={"many": n}) for n in range(20)))
    wait_settled(client, 20)
    check_decided(client, t, [f"e-{n}" for n in range(20)])
    for d in decisions(client):
        assert len(d["degraded"]) == 16
        assert d["degraded_more"] == MANY - 16
    wait_for(lambda: told and told[-1]["degraded_total"] == 20)
    assert t.log().count("rule failed") <= 64 * told[-1]["batches_total"]


def test_a_batch_of_slow_events_goes_in_parts_and_in_order(client, triaged,
                                                           listen):
    """Each takes time without being at fault: none is degraded for it."""
    told = listen("triage:stats")
    t = triaged(rules=FAILING, rule_budget="10s", event_budget="10s",
                engine_deadline="400ms")
    submit(client, *(complaint(c, case=f"c-{c}") for c in range(4)))
    wait_decided(client, 4)
    t.stop()  # so that they come as one batch
    # about 10 ms each here: 60 of them are beyond the deadline
    slow = {"fail": "dawdle", "steps": 2_000_000}
    submit(client, *(message(f"{k:03}", f"c-{k % 4}", attrs=slow)
                     for k in range(60)))
    t.start()
    wait_settled(client, 64)
    check_decided(client, t, [f"e-{c}" for c in range(4)] +
                  [f"m-{k:03}" for k in range(60)])
    assert_seq_is_gap_free(client)
    for case in range(4):
        got = [d["event"] for d in decisions(client)
               if d["case"] == f"c-{case}"]
        assert got[1:] == [f"m-{k:03}" for k in range(case, 60, 4)]
    assert not any(d["degraded"] for d in decisions(client))
    wait_for(lambda: told and told[-1]["put_off_total"] > 0)
