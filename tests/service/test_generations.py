"""Rule sets that come and go: kept ones, those that do harm, rules on trial."""

from harness import (BASIC, alerts, assert_decided_once,
                     assert_seq_is_gap_free, complaint, copy_rules, decisions,
                     submit, wait_alert, wait_decided, wait_for,
                     wait_settled)

# each ends its engine, which is past its deadline before the rule is past its
# budget; there are more of them than it takes
KILLERS = "".join(
    f'classify "killer-{n}" {{ when = field "attrs.kill", '
    'check = function() while true do end end, tag = "killer" }\n'
    for n in range(6))


def in_force(client):
    told = [a for a in alerts(client, "ruleset_active")
            if a["role"] == "in_force"]
    return [a["ruleset"] for a in told]


def test_a_rule_set_that_kills_engines_gives_way_to_the_one_before(
        client, triaged, short_dir):
    rules = copy_rules(BASIC, short_dir / "rules")
    t = triaged(rules=rules, rule_budget="9s", event_budget="50s",
                engine_deadline="200ms", rollback_deaths="3")
    wait_alert(client, "ruleset_active")
    (rules / "killers.lua").write_text(KILLERS)
    t.reload()
    wait_for(lambda: len(in_force(client)) == 2)
    good, bad = in_force(client)
    submit(client, *(complaint(n, attrs={"kill": True}) for n in range(8)))
    wait_settled(client, 8)
    assert_decided_once(client, [f"e-{n}" for n in range(8)])
    told = alerts(client, "ruleset_rolled_back")
    assert [(a["role"], a["ruleset"]) for a in told] == [("in_force", bad)]
    assert "3 of its engines died" in told[0]["reason"]
    assert in_force(client) == [good, bad, good]
    assert decisions(client)[-1]["ruleset"] == good
    assert "killer-3" not in t.log()  # it did not come so far
    assert_seq_is_gap_free(client)


def test_without_one_before_a_rule_set_goes_on_without_its_bad_rules(
        client, triaged, short_dir):
    rules = copy_rules(BASIC, short_dir / "rules")
    (rules / "killers.lua").write_text(KILLERS)
    triaged(rules=rules, rule_budget="9s", event_budget="50s",
            engine_deadline="200ms", rollback_deaths="3")
    submit(client, complaint(1, attrs={"kill": True}))
    wait_decided(client, 1)
    assert len(decisions(client)[0]["degraded"]) == 6
    assert {a["class"] for a in alerts(client, "rule_off")} == {"died"}
    assert alerts(client, "ruleset_rolled_back") == []


def test_rule_sets_that_were_in_force_are_not_built_again(
        client, triaged, short_dir):
    rules = copy_rules(BASIC, short_dir / "rules")
    t = triaged(rules=rules, log_level="debug")
    wait_for(lambda: len(in_force(client)) == 1)

    def turn_to(edit, n):
        (rules / "edit.lua").write_text(f"-- edit {edit}\n")
        t.reload()
        wait_for(lambda: len(in_force(client)) == n)
        return in_force(client)[-1]

    first, second = turn_to(1, 2), turn_to(2, 3)
    built = t.log().count("rules being built")
    assert turn_to(1, 4) == first and turn_to(2, 5) == second
    assert t.log().count("rules being built") == built == 3
    third = turn_to(3, 6)
    assert len({first, second, third}) == 3
    submit(client, complaint(1))
    wait_decided(client, 1)
    assert decisions(client)[0]["ruleset"] == third


def test_a_rule_that_is_off_is_tried_again(client, triaged, short_dir):
    rules = copy_rules(BASIC, short_dir / "rules")
    (rules / "fails.lua").write_text(
        'classify "fails" { when = field "attrs.fail", '
        'check = function(e) if e.attrs.fail == "yes" then error("no") end '
        'return true end, tag = "did" }\n')
    t = triaged(rules=rules, rule_failures="2", rule_window="2s",
                rule_retry="200ms")

    def told():
        kinds = ("rule_off", "rule_on_trial", "rule_on")
        return [a["kind"] for a in alerts(client) if a["kind"] in kinds]

    submit(client, *(complaint(n, attrs={"fail": "yes"}) for n in range(2)))
    wait_for(lambda: told() == ["rule_off", "rule_on_trial"])
    # on trial, one failure is enough
    submit(client, complaint(2, attrs={"fail": "yes"}))
    wait_for(lambda: told()[:4] == ["rule_off", "rule_on_trial"] * 2)
    wait_for(lambda: told()[-1] == "rule_on")
    submit(client, complaint(3, attrs={"fail": "no"}))
    wait_decided(client, 4)
    assert decisions(client)[-1]["degraded"] == []
    assert decisions(client)[-1]["tags"] == ["did"]
    assert t.process.poll() is None
