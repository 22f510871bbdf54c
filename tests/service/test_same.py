"""One decision wherever it is made: the daemon, `decide`, `backtest`, `explain`
and `test` give the same bytes for the same events, state and clock.

What the daemon decided live, of a thousand events of all sorts, is what the
others are compared with; their clock is its decisions' own `at`.
"""

import json
import re
import shutil

import pytest

from harness import BASIC, SHIPPED, entries, submit, wait_settled
from test_ctl import ctl
from test_mixed import decide, mixed, raw_decisions, replay, submit_all

TOTAL = 1250           # of them a thousand and more are decided
A_FILE = 100           # tests
# what a test may expect; the rest of a decision is compared as bytes
FIELDS = ["type", "priority", "owner", "nature", "kind", "state", "flags",
          "tags", "handling", "rules", "degraded", "confidence"]


# -- events as tests ----------------------------------------------------------

def lua(value):
    """A value of JSON as Lua, so that it becomes the same JSON again."""
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"[{lua(k)}] = {lua(v)}"
                                for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "array{ " + ", ".join(map(lua, value)) + " }"
    return json.dumps(value, ensure_ascii=False)


def timed(raw, fed):
    """The events, each saying that it happened when it was decided."""
    return [{**json.loads(line)["event"], "at": json.loads(text)["at"]}
            for text, line in zip(raw, fed)]


def pasts(events):
    """For each event itself and those before it that it can know of: of its
    case or its customer, of theirs, and so on."""
    group = {}

    def find(key):
        while group.setdefault(key, key) != key:
            key = group[key]
        return key

    def keys(e):
        yield "case", e.get("case", e["id"])
        if "id" in e.get("customer", {}):
            yield "customer", e["customer"]["id"]

    for e in events:
        first, *rest = keys(e)
        for other in rest:
            group[find(other)] = find(first)
    seen = {}
    for e in events:
        past = seen.setdefault(find(next(keys(e))), [])
        past.append(e)
        yield list(past)


def expected(decision):
    got = {k: decision[k] for k in FIELDS if decision.get(k) is not None}
    got["rules"] = [r["rule"] for r in decision["rules"]]
    return got


def write_tests(directory, events, expectations):
    directory.mkdir(exist_ok=True)
    texts = [f'test "same-{n}" {{ events = {lua(past)}, expect = {lua(e)} }}'
             for n, (past, e) in enumerate(zip(pasts(events), expectations))]
    for n in range(0, len(texts), A_FILE):
        (directory / f"same-{n:04}.lua").write_text(
            "\n".join(texts[n:n + A_FILE]), encoding="utf-8")


def bare(text):
    """A decision without the count of all, which a test begins anew, and the
    name of the rule set, which its tests belong to."""
    text = re.sub(r'"seq":\d+,', "", text, count=1)
    return re.sub(r'"ruleset":"[^"]*",', "", text, count=1)


def decisions_of(text):
    """The decisions that failed tests show, byte for byte."""
    at, name = 0, '"decision":'
    while (at := text.find(name, at)) >= 0:
        _, end = json.JSONDecoder().raw_decode(text, at + len(name))
        yield text[at + len(name):end]
        at = end


# -- the comparison -------------------------------------------------------------

@pytest.mark.parametrize("rules", [BASIC, SHIPPED], ids=["basic", "shipped"])
def test_a_thousand_decisions_are_the_same_bytes_everywhere(
        client, triaged, rules, short_dir):
    # what goes on to another case does so later in the daemon than elsewhere
    rules = shutil.copytree(rules, short_dir / "all",
                            ignore=shutil.ignore_patterns("joins.lua"))
    lines = mixed(TOTAL, seed=11)
    triaged(rules=rules, orphan_wait="1s")
    lines = submit_all(client, lines)
    live = raw_decisions(client)
    fed = replay(live, lines)
    assert decide(rules, fed) == live

    # what goes on to another case is decided at once where nothing else waits:
    # the others are compared without it
    rules = shutil.copytree(
        rules, short_dir / "apart",
        ignore=shutil.ignore_patterns("tests", "joins.lua"))
    fed = [line for line in fed if b'"joined_from":' not in line]
    stdin = b"\n".join(fed) + b"\n"
    live = decide(rules, fed)
    assert len(live) >= 1000
    assert ctl("backtest", "--rules", rules, "--against", rules, "--file",
               "-", "--all-decisions", stdin=stdin).splitlines() == live
    told = ctl("explain", "--rules", rules, "--event", "-", "--all", "--json",
               stdin=stdin).splitlines()
    assert [line.rpartition(',"decision":')[2][:-1] for line in told] == live

    # each test has a past of its own: none of what all events have in common
    tests = shutil.copytree(
        rules, short_dir / "rules",
        ignore=shutil.ignore_patterns("incidents.lua"))
    live = decide(tests, fed)
    # and no other clock than the events': so they say when they were
    events = timed(live, fed)
    assert decide(tests, [json.dumps(e, ensure_ascii=False).encode()
                          for e in events]) == live
    write_tests(tests / "tests", events,
                [expected(json.loads(text)) for text in live])
    said = ctl("test", "--rules", tests, "--json")
    assert json.loads(said)["passed"] >= len(live)

    # tests that fail show what was decided, whole
    write_tests(tests / "tests", events, [{"nature": "another"}] * len(live))
    said = ctl("test", "--rules", tests, "--json", status=1)
    assert json.loads(said)["failed"] == len(live)
    assert [bare(text) for text in decisions_of(said)] == [
        bare(text) for text in live]
