"""triagectl explain: why a decision is what it is, and why rules did not fire.

It knows the explanation's members and a few of its lines; how it is set is
looked at on a terminal of 80 columns, and that nothing is wider.
"""

import json
import re
import shutil

import pytest

from harness import (BASIC, SHIPPED, complaint, decisions, message, submit,
                     wait_decided, wait_for, wait_kept, wait_settled)
from test_ctl import columns, ctl, on_terminal, plain
from test_mixed import decide, mixed

MORE_RULES = """
phrases "angry" { zh = { "太失望" }, en = { "outrageous", "furious" } }
signal "is-angry" { about = "Anger.", when = has "angry" }
classify "heard" { when = signal "is-angry" & ~has "money-demand", type = { venting = 2 } }
classify "much" {
	about = "A large amount, or somebody who matters.",
	when = field "demand.amount":at_least(10000) | field "attrs.rank":above(7),
	flag = "much",
}
"""


@pytest.fixture
def rules(rules_dir):
    (rules_dir / "more.lua").write_text(MORE_RULES)
    return rules_dir


def lines_of(events):
    return b"".join(json.dumps(e, ensure_ascii=False).encode() + b"\n"
                    for e in events)


def explain(*args, rules=BASIC, events=None, **more):
    """What is explained, one object an event."""
    if events is not None:
        args = ("--event", "-", *args)
        more["stdin"] = lines_of(events)
    out = ctl("explain", "--rules", rules, "--json", *args, **more)
    return [json.loads(line) for line in out.splitlines()]


def rule_of(explained, name):
    return next(r for r in explained["rules"] if r["rule"] == name)


def test_of_a_rule_with_very_many_conditions_what_matters_is_shown(rules_dir):
    terms = "".join('{ about = "%d", when = field "attrs.a%d" & field '
                    '"attrs.b%d", type = { venting = 1 } },' % (n, n, n)
                    for n in range(1000))
    (rules_dir / "many.lua").write_text(
        'classify "many" { about = "Much.", terms = { %s } }' % terms)
    event = complaint(1, "hello", attrs={"a700": 1, "b700": 1, "a800": 1})
    args = ("--rule", "many", "--rules", rules_dir, "--event", "-")
    shown = ctl("explain", *args, stdin=lines_of([event]))
    assert len(shown.splitlines()) < 30
    assert 'field "attrs.b700"' in shown and "attrs.a800" not in shown
    # any of, and of each of thousand: all of, and two
    assert "2,997 more conditions left out: --json has all" in shown
    [got] = explain("--rule", "many", rules=rules_dir, events=[event])
    assert len(rule_of(got, "many")["when"]["any"]) == 1000
    # where nothing holds all is to blame, and 200 are enough to see it
    shown = ctl("explain", *args, stdin=lines_of([complaint(2, "hello")]))
    assert len(shown.splitlines()) < 230
    assert "2,801 more conditions left out" in shown


# -- events from a file -----------------------------------------------------

def test_the_first_false_condition_and_what_it_saw_are_told(rules):
    [got] = explain(rules=rules, events=[complaint(
        1, "furious! I want a refund", demand={"amount": 4999})])
    assert got["event"] == "e-1" and got["notes"] == []
    assert got["decision"]["type"] == "seeking_compensation"
    fired = rule_of(got, "asks-for-money")
    assert fired.pop("where").startswith("basic.lua:")
    assert fired == {
        "rule": "asks-for-money", "stage": "classify", "fate": "fired",
        "about": "The customer wants money back.",
        "did": {"type": {"seeking_compensation": 3},
                "handling": ["listen_first"]}}
    heard = rule_of(got, "heard")
    assert heard["fate"] == "false"
    assert heard["condition"] == '~has "money-demand"'
    assert heard["saw"] == '"refund" was found at byte 18'
    assert (heard["field"], heard["byte"], heard["bytes"], heard["phrase"]) \
        == ("text", 18, 6, "refund")
    much = rule_of(got, "much")
    assert much["condition"] == 'field "demand.amount":at_least(10000)'
    assert (much["saw"], much["value"], much["alternatives"]) == \
        ("4999", 4999, 2)
    assert rule_of(got, "pay-or-else")["condition"] == 'has "exposure-threat"'
    assert rule_of(got, "third-this-month")["saw"] == "count was 0"
    assert rule_of(got, "legal")["saw"] == "not given"


def test_only_the_last_event_is_explained_unless_all_are_asked_for():
    events = [complaint(1), message(1, "e-1"), complaint(2, "how do i pay")]
    assert [e["event"] for e in explain(events=events)] == ["e-2"]
    got = explain("--all", events=events)
    assert [e["event"] for e in got] == ["e-1", "m-1", "e-2"]
    assert [e["decision"]["seq"] for e in got] == [1, 2, 3]


def test_one_rule_is_told_with_all_its_conditions(rules):
    [got] = explain("--rule", "heard", rules=rules,
                    events=[complaint(1, "outrageous")])
    assert [r["rule"] for r in got["rules"]] == ["heard"]
    assert rule_of(got, "heard")["when"] == {"holds": True, "all": [
        {"holds": True, "condition": 'signal "is-angry"', "saw": "fired"},
        {"holds": True, "condition": '~has "money-demand"',
         "saw": "none of 2 phrases"}]}


@pytest.mark.parametrize("rules", [BASIC, SHIPPED], ids=["basic", "shipped"])
def test_looking_on_changes_no_byte_of_a_decision(rules):
    lines = mixed(400, seed=5)
    out = ctl("explain", "--rules", rules, "--event", "-", "--all", "--json",
              stdin=b"".join(line + b"\n" for line in lines))
    again = [line for line in decide(rules, lines)
             if line.startswith('{"v":')]
    told = [line for line in out.splitlines() if '"undecided":' not in line]
    assert [line.rpartition(',"decision":')[2][:-1] for line in told] == again
    # and the index had left out none whose conditions hold
    assert all(json.loads(line)["notes"] == [] for line in told)


def test_what_was_not_decided_is_said_with_its_reason():
    ctl("explain", "--rules", BASIC, "--event", "-", status=1,
        stdin=b'{"id":"e-1","text":"secret words","kind":"telegram"}\n')
    assert "the event e-1 was not decided: unknown_kind" in ctl.stderr
    assert "secret words" not in ctl.stderr
    got = explain("--all", events=[complaint(1), complaint(1)])
    assert got[1] == {"event": "e-1", "undecided": "duplicate",
                      "detail": "the same event was decided before"}


def test_wrong_usage_and_empty_input(tmp_path):
    ctl("explain", status=2)
    assert "expected --case ID or --event FILE" in ctl.stderr
    ctl("explain", "--case", "c", "--event", "-", status=2)
    ctl("explain", "--rules", BASIC, "--event", "-", status=1, stdin=b"\n")
    ctl("explain", "--rules", BASIC, "--event", tmp_path / "none", status=3)
    ctl("explain", "--rules", BASIC, "--event", "-", "--rule", "golf",
        stdin=lines_of([complaint(1)]), status=2)
    assert "no rule is named 'golf'; did you mean 'gold'?" in ctl.stderr
    (tmp_path / "bad.lua").write_text("nonsense")
    ctl("explain", "--rules", tmp_path, "--event", "-",
        stdin=lines_of([complaint(1)]), status=1)
    ctl("explain", "--case", "c", "--redis", f"unix://{tmp_path}/nobody",
        status=3)


# -- a case -----------------------------------------------------------------

def decided_case(client, triaged, rules):
    """A case of four events, each decided upon the one before, among others."""
    triaged(rules=rules)
    customer = {"id": "u-1"}
    submit(client,
           complaint(0, "how do i open it"),
           complaint(1, case="c-1", customer=customer),
           message(2, "c-1", "太失望了"),
           complaint(3, "furious", case="c-1", customer=customer),
           complaint(4, case="c-1", customer=customer,
                     demand={"amount": 20000}),
           complaint(5, "how do i close it", customer=customer),
           message(6, "e-5", "thanks", customer=customer))
    wait_decided(client, 7)
    wait_settled(client)


def test_a_case_opens_with_its_story_and_is_decided_again(
        client, redis_server, triaged, rules):
    decided_case(client, triaged, rules)
    got = explain("--case", "c-1", "--all", rules=rules, redis=redis_server)
    assert [e["event"] for e in got] == ["e-1", "m-2", "e-3", "e-4"]
    story = got[-1]["story"]
    assert [(s["event"], s["seq"]) for s in story] == \
        [("e-1", 2), ("m-2", 3), ("e-3", 4), ("e-4", 5)]
    assert [s["type"] for s in story] == \
        [e["decision"]["type"] for e in got]
    for e in got:
        assert e["differs"] == [] and e["notes"] == []
        assert {k: v for k, v in e["decision"].items() if k != "seq"} == \
            {k: v for k, v in e["recorded"].items() if k != "seq"}
    # the counter of the day is rolled back to what each of them saw
    third = [rule_of(e, "third-this-month") for e in got]
    assert [t["fate"] for t in third] == ["false", "false", "false", "fired"]
    assert [t["saw"] for t in third[:3]] == \
        ["count was 1", "count was 0", "count was 2"]


def test_other_rules_than_those_of_the_decision_are_said_loudly(
        client, redis_server, triaged, rules):
    decided_case(client, triaged, rules)
    text = (rules / "basic.lua").read_text()
    (rules / "basic.lua").write_text(text.replace("rank = 10", "rank = 11")
                                     .replace("at_least(3)", "at_least(4)"))
    [got] = explain("--case", "c-1", rules=rules, redis=redis_server)
    assert got["event"] == "e-4"
    assert "the rules were others then" in got["notes"][0]
    assert got["differs"] == ["priority"]
    assert got["recorded"]["priority"] == "P2"
    assert got["decision"]["priority"] == "P3"
    shown = ctl("explain", "--case", "c-1", "--rules", rules,
                redis=redis_server)
    assert "decided differently then: priority was P2, here P3" in shown


def test_the_rules_of_then_are_taken_where_redis_keeps_them(
        client, redis_server, triaged, rules, short_dir):
    decided_case(client, triaged, rules)
    bundle = wait_kept(short_dir).read_bytes()
    then = re.search(rb"[0-9a-f]{40,}", bundle).group()
    text = (rules / "basic.lua").read_text()
    (rules / "basic.lua").write_text(text.replace("rank = 10", "rank = 11"))

    def ruleset(*args):
        out = ctl("explain", "--case", "c-1", "--json", *args,
                  redis=redis_server, TRIAGED_RULES=str(rules))
        return json.loads(out)["ruleset"], json.loads(out)["notes"]

    configured, notes = ruleset()
    assert not then.startswith(configured.encode()) and len(notes) == 1
    client.set(b"triage:rules:bundle:" + then, bundle)
    client.hset("triage:rules", "in_force", then)
    assert ruleset() == (then.decode()[:7], [])
    client.lpush("triage:rules:kept", then)
    client.hset("triage:rules", "in_force", "0" * len(then))
    assert ruleset() == (then.decode()[:7], [])
    assert ruleset("--rules", rules)[0] == configured
    client.delete(b"triage:rules:bundle:" + then)
    got, notes = ruleset()
    assert got == configured
    assert "the rules that Redis keeps cannot be had" in notes[0]


def test_a_case_whose_event_is_gone_still_has_its_story(
        client, redis_server, triaged, rules):
    decided_case(client, triaged, rules)
    client.xtrim("triage:events", maxlen=0, approximate=False)
    shown = ctl("explain", "--case", "c-1", "--rules", rules,
                redis=redis_server, status=1)
    assert "case c-1  4 decisions" in shown and "#5 " in shown
    assert "e-4 is no longer in the stream, it is older than events_keep" \
        in ctl.stderr


def test_what_went_before_is_taken_from_decisions_where_events_are_gone(
        client, redis_server, triaged, rules):
    decided_case(client, triaged, rules)
    client.xtrim("triage:events", maxlen=3, approximate=False)
    [got] = explain("--case", "c-1", rules=rules, redis=redis_server)
    assert got["event"] == "e-4" and got["decision"]["rev"] == 4
    assert got["differs"] == [] and got["notes"] == []


def test_the_last_event_from_outside_is_explained_and_no_mark(
        client, redis_server, triaged, rules):
    (rules / "clock.lua").write_text(
        'clock "soon" { due = "1s" }\n')
    triaged(rules=rules)
    submit(client, complaint(1, "furious", case="c-1"))
    wait_for(lambda: len(decisions(client)) == 2, what="the clock's mark")
    mark = decisions(client)[-1]["event"]
    assert mark.startswith("timer:")
    [got] = explain("--case", "c-1", rules=rules, redis=redis_server)
    assert got["event"] == "e-1"
    assert "1 mark of clocks came after it" in got["notes"][0]
    [got] = explain("--case", "c-1", "--id", mark, rules=rules,
                    redis=redis_server)
    assert got["event"] == mark and got["notes"] == []
    [got] = explain("--case", "c-1", "--id", "e-1", rules=rules,
                    redis=redis_server)
    assert got["event"] == "e-1" and got["notes"] == []
    ctl("explain", "--case", "c-1", "--id", "e-2", "--rules", rules,
        redis=redis_server, status=1)
    assert "knows no event 'e-2'" in ctl.stderr


def test_no_such_case_is_a_no(client, redis_server):
    ctl("explain", "--case", "nobody", "--rules", BASIC, redis=redis_server,
        status=1)
    assert "no case is named 'nobody'" in ctl.stderr


# -- for people -------------------------------------------------------------

def test_a_page_is_no_wider_than_its_terminal(tmp_path):
    file = tmp_path / "events"
    file.write_bytes(lines_of([complaint(
        1, "我买的手机坏了，客服态度恶劣，" * 30 + "再不退款我就打12315投诉，发到抖音上！" * 5,
        channel="phone", subject="환불 " * 60)]))
    for width in (40, 80, 120):
        shown = plain(on_terminal("explain", "--rules", SHIPPED, "--event",
                                  file, width=width))
        assert "nearly fired" in shown
        assert max(map(columns, shown.splitlines())) <= width
    # the phrase stands out, and what stands round it is there
    page = on_terminal("explain", "--rules", SHIPPED, "--event", file)
    assert "\033[30;43m退款" in page or "\033[30;43m환불" in page


NEAR_RULES = """
phrases "n-money" { zh = { "退款" } }
phrases "n-threat" { zh = { "曝光" } }
phrases "n-calm" { zh = { "谢谢" } }
signal "n-claims" { when = has "n-money" & ~has "n-calm" }
signal "n-threatens" { when = has "n-money" & has "n-threat" }
signal "n-shouts" { when = has "n-threat" & field "x" & has "n-calm" }
signal "n-heard" { when = has "n-threat" }
signal "n-asked" { when = has "n-money" & kind "message" }
"""


def test_near_misses_are_told_and_others_counted(tmp_path):
    rules = tmp_path / "rules"
    shutil.copytree(BASIC, rules)
    (rules / "near.lua").write_text(NEAR_RULES)
    args = ("explain", "--rules", rules, "--event", "-")
    events = lines_of([complaint(1, "我要退款，谢谢")])

    def told(page, head):
        below = page[page.index(head):]
        return set(re.findall(r"^    (\S+)", below, re.M)), below
    short, below = told(ctl(*args, stdin=events), "nearly fired")
    assert {r for r in short if r.startswith("n-")} == {
        "n-claims", "n-threatens"}
    # words without spaces: those that count are marked
    assert "我要退款，[谢谢]" in below
    every, below = told(ctl(*args, "--misses", stdin=events), "did not fire")
    assert short < every and "--misses" not in below
    assert {r for r in every if r.startswith("n-")} == {
        "n-claims", "n-threatens", "n-shouts", "n-heard", "n-asked"}
    assert f"  {len(every - short)} more did not fire: --misses shows them" \
        in ctl(*args, stdin=events)


def test_in_a_pipe_it_is_plain_and_says_how_the_winner_won(rules):
    shown = ctl("explain", "--rules", rules, "--misses", "--event", "-",
                stdin=lines_of([
        complaint(1, "furious newspaper", demand={"amount": 1}),
        complaint(2, "refund, I tell the newspaper",
                  demand={"amount": 2000})]))
    assert "\033" not in shown
    assert "malicious wins by 1.5 over seeking_compensation" in shown
    assert "P1 was proposed" in shown
    assert "legal by rank 20" in shown
    assert '    much ' in shown and "| 1 more" in shown


THREAT = complaint(1, "refund, or I tell the newspaper", customer={"id": "u"},
                   demand={"amount": 2000})


@pytest.mark.parametrize("events, said", [
    ([complaint(1, "hello")], ["nothing scored: venting is the default",
                               "no rule proposed one: P3 is the default",
                               "no rule assigned it: front_desk is the"]),
    ([complaint(1, "how do i ask")],
     ["venting wins the tie: it is declared before consultation",
      "confidence 50%"]),
    ([complaint(1)], ["seeking_compensation alone scored",
                      "claims by rank 10"]),
    ([THREAT], ["legal by rank 20"]),
    ([THREAT, message(2, "e-1", "and?")],
     ["nothing scored: malicious is in force for the case",
      "no rule proposed one: P1 is in force for the case",
      "no rule assigned it: legal is in force for the case"]),
    ([THREAT] + [complaint(n, "hm", customer={"id": "u"}, case="e-1")
                 for n in (2, 3)],
     ["P2 was proposed; P1 stays in force: an event makes a case"]),
])
def test_how_proposals_became_one_decision_is_said(rules, events, said):
    (rules / "tie.lua").write_text(
        'classify "tie" { when = has "question", type = { venting = 1 } }')
    shown = ctl("explain", "--rules", rules, "--event", "-",
                stdin=lines_of(events))
    for words in said:
        assert words in shown
