"""The index of cases: where each stands by its state and owner, what the commit script
makes of it, and what `triagectl case` shows."""

import json
import re

import pytest

from harness import (ROOT, alerts, complaint, decisions, message, submit, wait_decided,
                     wait_for, wait_settled)
from test_ctl import columns, ctl, on_terminal, plain

LIFE = """
states { order = { "received", "assigned", "in_progress", "closed" }, closed = { "closed" } }
transition "taken" { on = "complaint", from = "received", to = "assigned" }
transition "work" { on = "reply", from = "assigned", to = "in_progress" }
transition "end" { on = "close", from = { "assigned", "in_progress" }, to = "closed" }
transition "again" { on = "reopen", from = "closed", to = "in_progress" }
"""


@pytest.fixture
def rules(rules_dir):
    (rules_dir / "life.lua").write_text(LIFE)
    return rules_dir


def index(client):
    """place -> its cases; and the places that `cases` names -> is it over?"""
    places = {key.decode().split(":", 2)[2]:
              {m.decode(): int(ms) for m, ms in
               client.zrange(key, 0, -1, withscores=True)}
              for key in client.scan_iter("triage:cases:*")}
    named = {m.decode(): int(over) for m, over in
             client.zrange("triage:cases", 0, -1, withscores=True)}
    return places, named


def step(kind, case, n, **more):
    return {"id": f"s-{n}", "case": case, "kind": kind, **more}


def test_the_index_goes_with_state_and_owner(client, triaged, rules):
    triaged(rules=rules)
    submit(client, complaint(1), complaint(2, text="hello"),
           complaint(3, text="hello"))
    wait_decided(client, 3)
    places, named = index(client)
    assert {p: sorted(c) for p, c in places.items()} == {
        "assigned:claims": ["e-1"], "assigned:front_desk": ["e-2", "e-3"]}
    assert named == {"assigned:claims": 0, "assigned:front_desk": 0}
    assert places["assigned:front_desk"]["e-3"] == \
        int(client.hget("triage:case:e-3", "now"))

    # the state, the owner, and twice within what may be one batch
    submit(client, step("reply", "e-1", 1),
           message(2, "e-2", text="my refund"),
           step("reply", "e-3", 3), step("close", "e-3", 4),
           step("reopen", "e-1", 5))
    wait_decided(client, 8)
    places, named = index(client)
    assert {p: sorted(c) for p, c in places.items()} == {
        "in_progress:claims": ["e-1"], "assigned:claims": ["e-2"],
        "closed:front_desk": ["e-3"]}
    assert named["closed:front_desk"] == 1
    assert places["closed:front_desk"]["e-3"] == \
        int(client.hget("triage:case:e-3", "now"))
    assert decisions(client)[-1]["refused"]["reason"] == "bad_transition"


def test_without_states_owners_make_the_places(client, triaged):
    triaged()
    submit(client, complaint(1), complaint(2, text="hello"))
    wait_decided(client, 2)
    places, named = index(client)
    assert {p: sorted(c) for p, c in places.items()} == {
        "assigned:claims": ["e-1"], "assigned:front_desk": ["e-2"]}
    assert named == {"assigned:claims": 0, "assigned:front_desk": 0}


def test_a_place_of_another_type_holds_up_only_its_own(client, triaged,
                                                       rules):
    client.set("triage:cases:assigned:claims", "in the way")
    triaged(rules=rules)
    submit(client, complaint(1), complaint(2, text="hello"))
    assert wait_decided(client, 1)[0]["event"] == "e-2"
    assert not client.exists("triage:case:e-1")
    client.delete("triage:cases:assigned:claims")
    wait_decided(client, 2)
    wait_settled(client, 2)
    assert list(index(client)[0]["assigned:claims"]) == ["e-1"]


def test_an_index_of_another_type_is_named_and_nothing_is_written(
        client, triaged, rules):
    client.set("triage:cases", "in the way")
    t = triaged(rules=rules)
    submit(client, complaint(1))
    wait_for(lambda: "BADKEY triage:cases holds a string" in t.log())
    assert not client.exists("triage:decisions")
    client.delete("triage:cases")
    wait_decided(client, 1)
    assert index(client)[1] == {"assigned:claims": 0}


# -- triagectl case ---------------------------------------------------------

CLOCKS = """
clock "answer" { when = state "assigned", due = { P1 = "1h", P2 = "2h", P3 = "5h", P4 = "5h" }, warn = "50%",
                 stops = kind { "reply", "close" } }
prioritise "urgent" { when = field "attrs.urgent", priority = "P1" }
"""


@pytest.fixture
def world(client, triaged, rules, redis_server):
    """Five cases: three assigned, one in progress, one closed."""
    (rules / "clocks.lua").write_text(CLOCKS)
    triaged(rules=rules)
    submit(client, complaint(1, customer={"id": "u-1"}),
           complaint(2, text="你好", case="工单-2", customer={"id": "u-1"}),
           complaint(3, text="hello", attrs={"urgent": 1}),
           complaint(4), complaint(5, text="hello", customer={"id": "u-1"}))
    wait_decided(client, 5)
    submit(client, step("reply", "e-4", 1), step("close", "e-5", 2))
    wait_decided(client, 7)
    return redis_server


def listed(world, *args, **more):
    return [json.loads(line) for line in
            ctl("case", "list", "--json", *args, redis=world,
                **more).splitlines()]


def names(world, *args, **more):
    return [row["case"] for row in listed(world, *args, **more)]


def test_what_is_due_first_is_listed_first(world, client):
    # those without a clock that runs come last
    assert names(world) == ["e-3", "e-1", "工单-2", "e-4"]
    assert names(world, "--all")[:3] == ["e-3", "e-1", "工单-2"]
    assert sorted(names(world, "--all")[3:]) == ["e-4", "e-5"]
    assert names(world, "--limit", 2) == ["e-3", "e-1"]
    row = listed(world, "--limit", 1)[0]
    assert row["state"] == "assigned" and row["owner"] == "front_desk"
    assert row["priority"] == "P1" and row["clock"] == "answer"
    assert row["assignee"] is None and row["due"] > row["opened"]


def test_cases_are_found_by_what_they_are(world):
    assert names(world, "--owner", "claims") == ["e-1", "e-4"]
    assert names(world, "--state", "closed") == ["e-5"]
    assert names(world, "--owner", "claims", "--state", "assigned") == ["e-1"]
    assert names(world, "--priority", "P1") == ["e-3"]
    assert sorted(names(world, "--customer", "u-1")) == sorted(
        ["e-1", "e-5", "工单-2"])
    assert names(world, "--customer", "u-1", "--state", "closed") == ["e-5"]
    due = listed(world, "--limit", 2)
    assert names(world, "--due-before", due[1]["due"]) == ["e-3"]
    assert names(world, "--due-before", 1000, status=1) == []
    assert names(world, "--customer", "nobody", status=1) == []


def test_a_name_that_no_case_has_gets_a_word(world):
    assert ctl("case", "list", "--owner", "clams", redis=world,
               status=1) == ""
    assert "did you mean 'claims'?" in ctl.stderr
    ctl("case", "list", "--state", "closd", redis=world, status=1)
    assert "did you mean 'closed'?" in ctl.stderr


def test_cases_are_a_table_that_fits_the_window(world):
    for width in (60, 80, 120):
        shown = on_terminal("case", "list", redis=world, width=width)
        assert "\033[" in shown
        lines = plain(shown).splitlines()
        assert all(columns(line) <= width for line in lines)
        assert lines[-1] == "4 cases; 1 closed, which --all shows"
        assert lines[1].startswith("e-3 ")
        assert re.search(r" in [1-5]\dm", lines[1])
        # wide characters take two columns: what stands behind is aligned
        at = [columns(line[:line.index(word)]) for line, word in
              zip(lines[1:4], (" P1 ", " P3 ", " P3 "))]
        assert len(set(at)) == 1, lines
    piped = ctl("case", "list", redis=world)
    assert "\033[" not in piped and "Z" in piped.splitlines()[1]


def test_a_case_is_shown_on_a_page(world):
    shown = plain(on_terminal("case", "show", "e-1", redis=world, width=100))
    assert shown.startswith("e-1   P3   seeking_compensation → claims")
    for words in ("owner      claims  by rule claims", "customer   u-1",
                  ": answer warn", "answer", "running",
                  "#1", "complaint"):
        assert words in shown, shown
    assert all(columns(line) <= 100 for line in shown.splitlines())
    page = json.loads(ctl("case", "show", "e-5", "--json", redis=world))
    assert (page["state"], page["rev"], page["wakes"]) == ("closed", 2, None)
    assert [d["kind"] for d in page["decisions"]] == ["close", "complaint"]
    assert page["decision"]["event"] == "s-2" and page["customer"] == "u-1"
    one = json.loads(ctl("case", "show", "e-5", "--json", "--limit", 1,
                         redis=world))
    assert [d["event"] for d in one["decisions"]] == ["s-2"]


def test_what_a_case_refused_is_on_its_page(world, client):
    submit(client, step("reopen", "e-1", 9))
    wait_decided(client, 8)
    assert "refused bad_transition" in ctl("case", "show", "e-1",
                                           redis=world)


@pytest.mark.parametrize("field, value", [
    ("decision", '{"v":1,"seq":'), ("decision", "[1}"), ("notes", "{"),
    ("obligations", '{"id":1}'), ("clocks", "x"), ("notes", b'{"a":"\xff"}'),
    ("owner", "no name"), ("type", b"\xff"), ("priority", "P1\n"),
    ("customer", "x" * 200)])
def test_what_cannot_be_read_is_named_and_not_passed_on(world, client, field,
                                                        value):
    client.hset("triage:case:e-5", field, value)
    page = json.loads(ctl("case", "show", "e-5", "--json", redis=world))
    assert page["damaged"] == [field]
    assert page["state"] == "closed" and page["rev"] == 2
    assert (page["decision"] is None) == (field == "decision")
    assert [d["kind"] for d in page["decisions"]] == ["close", "complaint"]
    assert f"damaged    {field}: not as triaged writes it" in \
        ctl("case", "show", "e-5", redis=world)
    whole = json.loads(ctl("case", "show", "e-1", "--json", redis=world))
    assert whole["damaged"] == []


def test_numbers_that_are_none_are_named(world, client):
    client.hset("triage:case:e-5", mapping={"rev": "2x", "now": "soon"})
    page = json.loads(ctl("case", "show", "e-5", "--json", redis=world))
    assert page["damaged"] == ["rev", "now"]
    assert (page["rev"], page["decided"]) == (0, None)
    assert "1970" not in ctl("case", "show", "e-5", redis=world)


def test_a_decision_in_the_stream_that_is_none_is_left_out(world, client):
    client.xadd("triage:decisions", {"case": "e-5", "seq": 3,
                                     "decision": '{"kind":"close"'})
    # one that is not found, so that all others are come upon
    seen = client.hget("triage:case:e-5", "seen:s-2")
    client.hset("triage:case:e-5", "seen:trimmed", seen)
    page = json.loads(ctl("case", "show", "e-5", "--json", redis=world))
    assert [d["kind"] for d in page["decisions"]] == ["close", "complaint"]


def test_a_case_without_decision_or_events_is_there_all_the_same(world,
                                                                 client):
    client.hdel("triage:case:e-5", "decision")
    shown = ctl("case", "show", "e-5", redis=world)
    assert "decision   none is kept" in shown and "nature" not in shown
    client.hset("triage:case:bare", mapping={"rev": 1, "state": "closed"})
    assert "none is kept" in ctl("case", "show", "bare", redis=world)
    page = json.loads(ctl("case", "show", "bare", "--json", redis=world))
    assert (page["state"], page["decision"], page["decisions"]) == \
        ("closed", None, [])
    ctl("explain", "--case", "bare", redis=world, status=1)
    assert "names no event and no decision" in ctl.stderr


def test_a_case_that_is_not_there_is_told(world):
    assert ctl("case", "show", "nobody", redis=world, status=1) == ""
    assert "no case is named 'nobody'" in ctl.stderr


@pytest.mark.parametrize("args, words", [
    (["lst"], "did you mean 'list'?"), (["show"], "expected: show ID"),
    (["list", "x"], "expected: list"), (["show", "x", "--owner", "y"],
                                       "--owner does not go with show"),
    (["list", "--limit", "0"], "a number from 1"),
    (["list", "--due-before", "soon"], "takes a time"),
    (["repair", "--json"], "--json does not go with repair")])
def test_bad_usage_gets_a_sentence(world, args, words):
    ctl("case", *args, redis=world, status=2)
    assert words in ctl.stderr


def test_without_an_index_the_repair_is_named(client, redis_server):
    ctl("case", "list", redis=redis_server, status=1)
    assert "triagectl case repair" in ctl.stderr


def test_index_and_timers_that_were_lost_are_made_anew(world, client, rules):
    def repair():
        return ctl("case", "repair", "--rules", rules, redis=world)
    was = index(client)
    timers = client.zrange("triage:timers", 0, -1, withscores=True)
    assert len(timers) == 3
    assert repair() == "5 cases: all was right\n"

    for key in client.scan_iter("triage:cases*"):
        client.delete(key)
    client.delete("triage:timers")
    client.zadd("triage:cases:in_progress:claims", {"e-1": 1, "gone": 2})
    client.zadd("triage:cases", {"in_progress:claims": 0})
    assert repair() == ("5 cases: 5 put into the index, 2 taken from where "
                        "they are not, 3 to be woken\n")
    assert index(client) == was
    assert client.zrange("triage:timers", 0, -1, withscores=True) == timers
    assert repair() == "5 cases: all was right\n"


def test_a_repair_names_keys_that_are_no_cases(world, client, rules):
    client.delete("triage:case:e-1")
    client.set("triage:case:e-1", "x")
    client.sadd("triage:case:other", "x")
    said = ctl("case", "repair", "--rules", rules, redis=world, status=1)
    lines = said.splitlines()
    assert lines[0] == "4 cases: all was right"
    assert sorted(lines[1:]) == [
        f"triage:case:{id_} holds a {kind}, expected a hash: it is left as it "
        "is" for id_, kind in (("e-1", "string"), ("other", "set"))]
    assert client.zscore("triage:cases:assigned:claims", "e-1") is not None


def test_an_owner_that_is_no_name_becomes_part_of_no_key(world, client, rules):
    def damage():
        client.hset("triage:case:e-1", "owner", "Mr Kim\nx {1}")
    def repair():
        return ctl("case", "repair", "--rules", rules, redis=world)
    def no_key_has_it():
        assert not [key for key in client.scan_iter("*Kim*")]
        assert not [place for place in index(client)[1] if "Kim" in place]
    damage()
    assert repair() == ("5 cases: 1 put into the index, 1 taken from where "
                        "they are not, 0 to be woken\n")
    no_key_has_it()
    submit(client, message(7, "e-1", text="well"))
    wait_decided(client, 8)
    told = decisions(client)[-1]
    assert told["owner"] == "claims"
    assert told["degraded"] == ["case:owner"]
    [alert] = alerts(client, "case_damaged")
    assert (alert["case"], alert["field"]) == ("e-1", "owner")
    no_key_has_it()
    assert repair() == "5 cases: all was right\n"


def test_a_paused_case_without_a_timer_is_woken_by_a_repair(client, triaged,
                                                            rules_dir,
                                                            redis_server):
    (rules_dir / "clocks.lua").write_text(
        'clock "answer" { when = kind "complaint", due = "1h", '
        'pauses = kind "pause", resumes = kind "resume", '
        'max_pause = "2h" }')
    triaged(rules=rules_dir)
    submit(client, complaint(1), step("pause", "e-1", 1, reason="waiting"))
    wait_decided(client, 2)
    score = client.zscore("triage:timers", "e-1")
    assert score is not None
    client.delete("triage:timers")
    ctl("case", "repair", "--rules", rules_dir, redis=redis_server)
    # it is woken at once, and the daemon says when the pause is over
    wait_for(lambda: client.zscore("triage:timers", "e-1") == score)
    assert len(decisions(client)) == 2


# -- case_keep --------------------------------------------------------------

def test_a_closed_case_goes_when_it_has_been_kept_long_enough(
        world, client, triaged, rules):
    client.zadd("triage:timers", {"e-5": 9e12})
    assert b"case:e-5" in client.hkeys("triage:customer:u-1")
    day = 24 * 60 * 60 * 1000
    old = int(client.hget("triage:case:e-5", "now")) - 401 * day
    client.zadd("triage:cases:closed:front_desk", {"e-5": old, "gone": old})
    wait_for(lambda: not client.exists("triage:cases:closed:front_desk"))
    assert not client.exists("triage:case:e-5")
    assert client.zscore("triage:timers", "e-5") is None
    assert sorted(k for k in client.hkeys("triage:customer:u-1")
                  if k.startswith(b"case:")) == sorted(
        ["case:e-1".encode(), "case:工单-2".encode()])
    assert names(world, "--all") == names(world)
    assert len(names(world)) == 4
    # an id that is free again opens a case
    submit(client, complaint(9, case="e-5"))
    assert wait_decided(client, 8)[-1]["rev"] == 1


def test_what_is_open_or_kept_for_ever_stays(client, triaged, rules,
                                             redis_server):
    """An open case is never too old; a second instance, which keeps nothing
    for long, takes only what is closed."""
    triaged(rules=rules, case_keep="0")
    submit(client, complaint(1), complaint(2))
    wait_decided(client, 2)
    submit(client, step("close", "e-2", 1))
    wait_decided(client, 3)
    client.zadd("triage:cases:assigned:claims", {"e-1": 1000})
    client.zadd("triage:cases:closed:claims", {"e-2": 1000})
    # one that stands among the closed by mistake is only taken from there
    client.zadd("triage:cases:closed:claims", {"e-1": 1000})
    shown = ctl("case", "show", "e-2", "--case-keep", "0",
                redis=redis_server)
    assert "goes       never" in shown
    keeper = triaged(rules=rules, case_keep="1d")
    wait_for(lambda: not client.exists("triage:cases:closed:claims"))
    assert client.exists("triage:case:e-1")
    assert not client.exists("triage:case:e-2")
    assert client.zscore("triage:cases:assigned:claims", "e-1") == 1000
    keeper.stop()


def test_a_joined_case_stays_while_the_other_is_open(client, triaged):
    triaged(rules=ROOT / "tests" / "rules" / "joins", case_keep="1d")
    for n, channel in ((1, "phone"), (2, "mail")):
        submit(client, complaint(n, channel=channel, customer={"id": "u-1"},
                                 text="I want a refund for the lamp"))
        wait_for(lambda n=n: client.exists(f"triage:case:e-{n}"))
    wait_for(lambda: b"joined" in client.hget("triage:case:e-2", "notes"))
    place, = (k for k in client.zrangebyscore("triage:cases", 1, 1)
              if client.zscore(b"triage:cases:" + k, "e-2"))
    place = b"triage:cases:" + place
    client.zadd(place, {"e-2": 1000})
    wait_for(lambda: client.zscore(place, "e-2") > 1000)
    assert client.exists("triage:case:e-2")
    client.delete("triage:case:e-1")
    client.zadd(place, {"e-2": 1000})
    wait_for(lambda: not client.exists("triage:case:e-2"))
