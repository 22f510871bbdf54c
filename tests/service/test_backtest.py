"""triagectl backtest: what a candidate would decide otherwise, counted by hand.

The candidate sends money to legal instead of claims and calls a question
venting; so it is known of each event what flips.
"""

import hashlib
import json
import struct
import subprocess
import sys

import pytest

import harness
from harness import BASIC, BIN, ROOT, RULES, SHIPPED, copy_rules
from page import Page
from test_ctl import ctl, on_terminal, plain
from test_mixed import mixed, raw_decisions, submit_all

NOW = 1795000000000
SCRIPT = '<script>alert("1")</script>'

# what, and what flips of it: refunds change their owner, questions their type
EVENTS = [
    {"id": "r-1", "text": "I want a refund"},                        # owner
    {"id": "r-2", "text": "refund, or the newspaper hears of it",
     "demand": {"amount": 5000}},                                    # neither
    {"id": "q-1", "text": "how do i open it"},                       # type
    {"id": "q-2", "text": "how do i close it"},                      # type
    {"id": "n-1", "text": "nothing to see here"},                    # neither
    {"id": "r-1", "text": "I want a refund"},                        # duplicate
    {"id": "r-1", "text": "another body"},                           # conflict
    {"id": "m-1", "kind": "message", "case": "r-1", "text": "news?"},  # owner
    {"id": "m-2", "kind": "message", "case": "gone", "text": "news?"},
]


@pytest.fixture
def candidate(short_dir):
    """The basic rules with two edits."""
    path = copy_rules(BASIC, short_dir / "candidate")
    text = (path / "basic.lua").read_text()
    for old, new in ((
            'owner = "claims",\n\trank = 10', 'owner = "legal",\n\trank = 10'), (
            "type = { consultation = 1 }", "type = { venting = 1 }"), (
            'expect = { type = "seeking_compensation", owner = "claims" }',
            'expect = { type = "seeking_compensation", owner = "legal" }')):
        assert old in text
        text = text.replace(old, new)
    (path / "basic.lua").write_text(text)
    return path


def envelopes(events, start=NOW):
    return b"".join(
        json.dumps({"now": start + 1000 * i, "event": e}).encode() + b"\n"
        for i, e in enumerate(events))


def fill(client, events, start=NOW):
    for i, e in enumerate(events):
        client.xadd("triage:events", {"event": harness.body_of(e)},
                    id=f"{start + 1000 * i}-0")


def backtest(candidate, *args, stdin=None, redis=None, status=0, **more):
    if stdin is not None:
        args = ("--file", "-", *args)
    return ctl("backtest", "--rules", candidate, "--against", BASIC, *args,
               stdin=stdin or b"", redis=redis, status=status, **more)


def of_file(candidate, *args, events=EVENTS, status=0):
    return json.loads(backtest(candidate, "--json", *args,
                               stdin=envelopes(events), status=status))


# -- counted by hand --------------------------------------------------------

def test_flips_are_counted_by_field_and_by_from_and_to(candidate):
    found = of_file(candidate)
    assert found["events"] == {
        "read": 9, "joined": 0, "decided": 6, "duplicate": 1, "refused": 2,
        "refusals": {"unknown_case": 1, "id_conflict": 1}}
    assert found["flips"] == 4
    assert found["share"] == pytest.approx(4 / 6, abs=1e-5)
    assert {k: n for k, n in found["fields"].items() if n} == \
        {"type": 2, "owner": 2}
    cells = {(c["from"], c["to"]): c["n"] for c in found["tables"]["owner"]}
    assert cells == {("claims", "legal"): 2, ("legal", "legal"): 1,
                     ("front_desk", "front_desk"): 3}
    cells = {(c["from"], c["to"]): c["n"] for c in found["tables"]["type"]}
    assert cells[("consultation", "venting")] == 2
    assert sum(cells.values()) == 6
    load = {o["owner"]: (o["before"], o["after"]) for o in found["load"]}
    assert load == {"claims": (2, 0), "legal": (1, 3), "front_desk": (3, 3)}


def test_a_flip_tells_the_rules_and_the_evidence_of_both_sides(candidate):
    found = of_file(candidate)
    group = next(g for g in found["groups"] if "type" in g["changed"])
    assert group["n"] == 2 and group["type"] == ["consultation", "venting"]
    case = group["cases"][0]
    assert case["event"] == "q-1"
    for side, score in (("in_force", "consultation"), ("candidate", "venting")):
        rule = case[side]["rules"][0]
        assert rule["rule"] == "asks-a-question"
        assert rule["did"] == {"type": {score: 1}}
        assert rule["because"][0]["text"] == "how do i"
    assert {"rule": "asks-a-question", "part": "changed", "n": 2} in \
        found["behind"]


def test_only_as_many_cases_as_asked_for_and_of_each_sort_first_one(candidate):
    found = of_file(candidate, "--show", "2")
    assert [len(g["cases"]) for g in found["groups"]] == [1, 1]
    assert [g["cases"] for g in of_file(candidate, "--show", "0")["groups"]] \
        == [[], []]


def test_a_rule_set_against_itself_changes_nothing():
    found = of_file(BASIC)
    assert found["flips"] == 0 and found["groups"] == []
    assert found["rules"]["in_force"]["hash"] == \
        found["rules"]["candidate"]["hash"]
    assert "same" in backtest(BASIC, stdin=envelopes(EVENTS))


def test_each_side_has_a_state_of_its_own(candidate):
    """The message's owner is the one that its side gave the case before."""
    found = of_file(candidate)
    group = next(g for g in found["groups"] if "owner" in g["changed"])
    message = next(c for c in group["cases"] if c["event"] == "m-1")
    assert message["in_force"]["owner"] == "claims"
    assert message["candidate"]["owner"] == "legal"
    assert message["in_force"]["rev"] == message["candidate"]["rev"] == 2


def test_another_deadline_is_a_flip(candidate):
    path = candidate / "clocks.lua"
    path.write_text("""
clock "answer" { about = "Soon.", due = { P1 = "1h", P2 = "2h", P3 = "3h", P4 = "4h" } }
""")
    events = [{"id": "n", "text": "nothing", "at": NOW}]
    found = of_file(candidate, events=events)
    assert found["fields"]["sla"] == found["flips"] == 1
    assert "sla +answer 2026-" in backtest(candidate, stdin=envelopes(events))


def test_a_function_that_fails_is_told(candidate):
    path = candidate / "basic.lua"
    path.write_text(path.read_text().replace(
        'return e.customer.tier == "gold"', "error('no')"))
    found = of_file(candidate, events=[
        {"id": "g", "text": "nothing", "customer": {"id": "u", "tier": "gold"}}])
    assert found["rules"]["candidate"]["degraded"] == 1
    assert found["fields"]["degraded"] == 1


# -- the answer -------------------------------------------------------------

@pytest.mark.parametrize("limit, status", [
    ("4", 0), ("3", 1), ("0", 1), ("66%", 1), ("66.7%", 0), ("100%", 0)])
def test_more_flips_than_allowed_are_a_no(candidate, limit, status):
    found = of_file(candidate, "--max-flips", limit, status=status)
    assert found["max_flips"]["exceeded"] == (status == 1)


@pytest.mark.parametrize("args", [
    ["--max-flips", "many"], ["--max-flips", "101%"], ["--max-flips", "-1"],
    ["--max-flips", "1.5"], ["--last", "0"], ["--last", "3", "--since", "0"],
    ["--last", "3", "--file", "x"], ["--since", "yesterday"],
    ["--show", "-1"], ["--memory", "much"], ["superfluous"]])
def test_bad_usage_is_told(candidate, args):
    backtest(candidate, *args, status=2)
    assert "triagectl backtest:" in ctl.stderr


def test_what_cannot_be_done_is_told(candidate, short_dir):
    backtest(candidate, "--file", short_dir / "none.jsonl", status=3)
    backtest(candidate, "--redis", f"unix://{short_dir}/none", status=3)
    backtest(candidate, "--html", short_dir / "no" / "page.html", status=3,
             stdin=envelopes(EVENTS))
    backtest(candidate, "--memory", "1", stdin=envelopes(EVENTS * 200),
             status=3)
    assert "--memory" in ctl.stderr
    backtest(short_dir / "none", stdin=b"", status=3)


def test_a_candidate_that_does_not_load_is_refused(short_dir):
    (short_dir / "bad").mkdir()
    (short_dir / "bad" / "a.lua").write_text("classify\n")
    backtest(short_dir / "bad", stdin=b"", status=1)
    assert "the candidate was refused" in ctl.stderr


# -- where events come from -------------------------------------------------

def test_the_stream_gives_what_a_file_gives(candidate, redis_server):
    fill(redis_server.client, EVENTS)
    redis_server.client.xadd("triage:events", {"other": "field"},
                             id=f"{NOW + 99000}-0")
    found = json.loads(backtest(candidate, "--json", redis=redis_server))
    file = of_file(candidate)
    assert found["events"]["refusals"].pop("bad_entry") == 1
    assert found["period"]["first"] == file["period"]["first"]
    assert found["flips"] == file["flips"]
    assert found["tables"] == file["tables"]
    assert found["groups"] == file["groups"]


def test_the_last_events_or_those_since(candidate, redis_server):
    fill(redis_server.client, EVENTS)

    def read(*args):
        return json.loads(backtest(candidate, "--json", *args,
                                   redis=redis_server))
    found = read("--last", "2")
    assert found["events"]["read"] == 2
    assert found["events"]["refusals"] == {"unknown_case": 2}
    assert read("--last", "500")["events"]["read"] == len(EVENTS)
    assert read("--since", NOW + 2000)["events"]["read"] == len(EVENTS) - 2
    assert read("--since", NOW)["events"]["read"] == len(EVENTS)


def test_where_older_events_are_gone_that_is_said(candidate, redis_server):
    fill(redis_server.client, EVENTS)

    def older_are_gone(*args):
        found = json.loads(backtest(candidate, "--json", *args,
                                    redis=redis_server))
        return found["period"]["older_are_gone"]
    assert not older_are_gone() and not older_are_gone("--since", "0")
    redis_server.client.xtrim("triage:events", minid=NOW + 2000,
                              approximate=False)
    assert older_are_gone() and older_are_gone("--since", NOW)
    assert older_are_gone("--last", "99")
    assert not older_are_gone("--since", NOW + 3000)
    assert not older_are_gone("--last", "2")
    assert "older than that are gone" in backtest(
        candidate, redis=redis_server)


def test_more_events_than_a_page_holds(candidate, redis_server):
    events = [{"id": f"e-{i}", "text": "refund" if i % 3 else "how do i"}
              for i in range(1500)]
    fill(redis_server.client, events)
    found = json.loads(backtest(candidate, "--json", redis=redis_server))
    assert found["events"]["decided"] == found["flips"] == 1500
    assert found["fields"]["type"] == 500


def test_no_events_are_no_error(candidate, redis_server):
    assert "No event was decided" in backtest(candidate, redis=redis_server)


def test_it_leaves_no_trace_in_redis(candidate, redis_server):
    client = redis_server.client
    fill(client, EVENTS)
    client.hset("triage:case:r-1", "rev", 7)

    def dump():
        return {k: client.dump(k) for k in client.keys("*")}
    before = dump()
    client.config_resetstat()
    backtest(candidate, "--last", "5", redis=redis_server)
    stats = client.info("commandstats")
    assert dump() == before
    used = {name.split("_", 1)[1].split("|")[0] for name in stats}
    assert "xrange" in used
    assert used <= {"client", "config", "info", "xinfo", "xrange", "xrevrange",
                    "exists", "hget", "get", "ping", "hello", "select", "auth"}


def test_rules_in_force_are_what_the_configuration_names(candidate):
    out = ctl("backtest", "--rules", candidate, "--file", "-", "--json",
              stdin=envelopes(EVENTS), TRIAGED_RULES=str(BASIC))
    assert json.loads(out)["flips"] == 4
    ctl("backtest", "--file", "-", stdin=b"", status=2,
        TRIAGED_RULES=str(BASIC))
    assert "--rules DIR" in ctl.stderr


def pack(directory):
    """A rule set as Redis keeps it; its hash."""
    def text(b):
        return struct.pack("<I", len(b)) + b
    files = sorted(directory.glob("*.lua"))
    body = struct.pack("<I", len(files)) + b"".join(
        text(f.name.encode()) + text(f.read_bytes()) for f in files)
    name = hashlib.sha256(body).hexdigest()
    return name, b"triaged rule set 1\n" + name.encode() + b"\n" + body


def test_rules_in_force_are_what_redis_distributes(candidate, redis_server):
    client = redis_server.client
    fill(client, EVENTS)
    name, packed = pack(BASIC)
    client.hset("triage:rules", "in_force", name)

    def run(status=0):
        return ctl("backtest", "--rules", candidate, "--json",
                   redis=redis_server, status=status,
                   TRIAGED_RULES=str(candidate))
    run(status=3)
    assert f"triage:rules:bundle:{name} is missing" in ctl.stderr
    client.set("triage:rules:bundle:" + name, packed)
    found = json.loads(run())
    assert found["rules"]["in_force"]["hash"] == name
    assert found["flips"] == 4
    client.set("triage:rules:bundle:" + name, packed[:-1])
    run(status=3)
    client.delete("triage:rules")
    assert json.loads(run())["flips"] == 0


# -- the same decisions as elsewhere ----------------------------------------

def test_decisions_are_those_of_decide():
    mixed = subprocess.run(
        [sys.executable, ROOT / "tests/data/mixed.py", "1000", "7"],
        capture_output=True, check=True).stdout
    decided = [line for line in ctl("decide", "--rules", SHIPPED,
                                    stdin=mixed).splitlines()
               if line.startswith('{"v":1')]
    assert len(decided) > 850
    assert ctl("backtest", "--rules", SHIPPED, "--against", SHIPPED, "--file",
               "-", "--all-decisions", stdin=mixed).splitlines() == decided


# what hangs on the order of events, and not on the millisecond
TOLD = ["case", "event", "rev", "kind", "state", "type", "priority", "owner",
        "nature", "flags", "tags", "handling", "joined"]


def told(line):
    decision = json.loads(line)
    return {name: decision.get(name) for name in TOLD}


def of_few_customers(lines, n=100):
    """Who complains again and again says the same again."""
    for line in lines:
        try:
            event = json.loads(line)
            digits = event["customer"]["id"].partition("-")[2]
        except (ValueError, LookupError, TypeError):
            yield line
            continue
        event["customer"]["id"] = f"u-{int(digits) % n}"
        yield json.dumps(event, ensure_ascii=False).encode()


def test_decisions_are_those_of_the_daemon(client, triaged, redis_server):
    """What goes on to another case comes later there, behind what came
    meanwhile, of the same customer too."""
    triaged(rules=SHIPPED)
    submit_all(client, list(of_few_customers(mixed(1300, seed=11))))
    live = {(d["case"], d["event"]): d for d in map(told,
                                                    raw_decisions(client))}
    went_on = [event for _, event in live if event.startswith("joined:")]
    assert len(live) > 1200 and len(went_on) > 20
    args = ("backtest", "--rules", SHIPPED, "--against", SHIPPED)
    again = ctl(*args, "--all-decisions", redis=redis_server).splitlines()
    assert len(again) == len(live)
    for d in map(told, again):
        assert d == live[d["case"], d["event"]]
    found = json.loads(ctl(*args, "--json", redis=redis_server))
    assert found["events"]["decided"] == len(live)
    assert found["events"]["joined"] == len(went_on) and found["flips"] == 0


def joining(short_dir):
    """Two rule sets, one of which joins what is the same."""
    return RULES / "joins", copy_rules(BASIC, short_dir / "apart")


def same_twice(**more):
    return [{"id": f"e-{n}", "text": "I want a refund", "at": NOW + n,
             "customer": {"id": "u"}} for n in (1, 2)] + [
        {"id": "m", "kind": "message", "case": "e-2", "text": "?",
         "at": NOW + 3, **more}]


def test_what_a_candidate_joins_goes_on_at_once(short_dir):
    joins, apart = joining(short_dir)
    stdin = envelopes(same_twice())
    again = ctl("backtest", "--rules", joins, "--against", apart, "--file", "-",
                "--all-decisions", stdin=stdin).splitlines()
    assert [json.loads(d)["event"] for d in again] == \
        ["e-1", "e-2", "joined:e-2:e-2", "m", "joined:e-2:m"]


def test_what_only_one_side_can_send_on_is_another_outcome(short_dir):
    """With what is said of its way it is more than may come."""
    joins, apart = joining(short_dir)
    events = same_twice(attrs={"a": ""})
    left = 256 * 1024 - len(json.dumps(events[-1]))
    events[-1]["attrs"]["a"] = "x" * left
    stdin = envelopes(events)
    for one, other in ((joins, apart), (apart, joins)):
        found = json.loads(ctl("backtest", "--rules", one, "--against", other,
                               "--file", "-", "--json", stdin=stdin))
        assert found["fields"]["outcome"] == 1
        assert sum(found["events"]["refusals"].values()) == (one == joins)


def test_marks_are_among_all_decisions(candidate):
    (candidate / "clocks.lua").write_text("""
clock "answer" { about = "Soon.", due = { P1 = "1h", P2 = "2h", P3 = "3h", P4 = "4h" } }
""")
    stdin = envelopes([{"id": "a", "text": "refund"}]) + envelopes(
        [{"id": "b", "text": "refund"}], start=NOW + 86400000)
    decided = ctl("decide", "--rules", candidate, stdin=stdin)
    assert '"kind":"timer"' in decided
    assert backtest(candidate, "--all-decisions", stdin=stdin) == decided


# -- for people -------------------------------------------------------------

def test_a_terminal_gets_lines_that_fit(candidate, short_dir):
    (short_dir / "events.jsonl").write_bytes(envelopes(EVENTS))
    shown = plain(on_terminal(
        "backtest", "--rules", candidate, "--against", BASIC, "--file",
        short_dir / "events.jsonl", "--max-flips", "1", width=70))
    assert "4 of 6 decisions change" in shown
    assert "claims" in shown and "→ legal" in shown
    assert "how do i" in shown
    assert all(len(line) <= 70 for line in shown.splitlines())


def test_the_page_is_well_formed_and_nothing_in_it_is_run(candidate, short_dir):
    path = candidate / "basic.lua"
    path.write_text(path.read_text() + f"""
classify "quotes" {{
    when = field "attrs.x":equals('{SCRIPT}'), flag = "quoted" }}
""")
    events = EVENTS + [{"id": SCRIPT, "text": "여보세요", "attrs": {"x": SCRIPT}}]
    page = short_dir / "page.html"
    backtest(candidate, "--html", page, stdin=envelopes(events))
    text = page.read_text()
    found = Page(text)
    assert "script" not in found.tags
    assert SCRIPT not in text
    assert "".join(found.words).count(SCRIPT) >= 2  # shown, as text
    assert "http" not in text.replace("http-equiv", "")
    for word in ("prefers-color-scheme", "claims", "legal", "how do i"):
        assert word in text
    report = json.loads(backtest(candidate, "--json", stdin=envelopes(events)))
    for side in report["rules"].values():
        assert side["hash"] in text
    assert list(short_dir.glob("page.html*")) == [page]
    assert page.stat().st_mode & 0o777 == 0o600


def test_a_page_for_a_pipe_is_written_to_it(candidate, short_dir):
    out = backtest(candidate, "--html", "/dev/stdout", stdin=envelopes(EVENTS))
    assert out.startswith("<!DOCTYPE html>") and "4 of 6 decisions" in out
    (short_dir / "dir").mkdir()
    backtest(candidate, "--html", short_dir / "dir", status=3,
             stdin=envelopes(EVENTS))
    assert list(short_dir.glob("dir*")) == [short_dir / "dir"]
