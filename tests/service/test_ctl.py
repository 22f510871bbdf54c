"""triagectl against a private Redis: each command as a person would run it.

It knows the keys that triagectl reads and writes; `triaged` itself it starts
for one test only.
"""

import fcntl
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import termios
import time
import unicodedata

import pytest

from harness import BASIC, BIN, wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
AT = "2026-11-21T10:00:00+08:00"


def environment(redis_server=None, **more):
    env = {k: v for k, v in os.environ.items()
           if not k.startswith("TRIAGED_") and k not in ("NO_COLOR", "LC_ALL")}
    env.update(LANG="C.UTF-8", TERM="xterm-256color", **more)
    if redis_server is not None:
        env["TRIAGED_REDIS"] = redis_server.url
    return env


def ctl(*args, redis=None, stdin=b"", status=0, **more):
    """Runs triagectl; its stdout.  The exit status must be as said."""
    done = subprocess.run([BIN / "triagectl", *map(str, args)], input=stdin,
                          capture_output=True, timeout=60,
                          env=environment(redis, **more))
    assert done.returncode == status, (done.stdout, done.stderr)
    ctl.stderr = done.stderr.decode(errors="replace")
    return done.stdout.decode(errors="replace")


def on_terminal(*args, redis=None, width=80, typed=b"", **more):
    """Runs triagectl on a terminal where somebody types; everything that it
    shows, as text."""
    pid, fd = pty.fork()
    if pid == 0:
        try:
            time.sleep(0.05)  # until the width is set
            env = environment(redis, **more)
            os.execve(BIN / "triagectl", ["triagectl", *map(str, args)], env)
        finally:
            os._exit(127)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    os.write(fd, typed)
    shown = b""
    while True:
        try:
            piece = os.read(fd, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(fd)
    os.waitpid(pid, 0)
    return shown.decode().replace("\r\n", "\n")


def plain(text):
    return re.sub(r"\033\[[0-9;]*[mK]", "", text)


def columns(text):
    """Columns of a line: East Asian wide characters are two."""
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in text)


def event(n, **more):
    return {"id": f"e-{n}", "text": "手机坏了,我要求退款", "at": AT, **more}


def lines_of(*events):
    return b"".join(json.dumps(e, ensure_ascii=False).encode() + b"\n"
                    for e in events)


def decide(stdin, *args, status=0):
    out = ctl("decide", "--rules", RULES, *args, stdin=stdin, status=status)
    return [json.loads(line) for line in out.splitlines()]


# -- help and usage ---------------------------------------------------------

COMMANDS = ["submit", "watch", "decide", "explain", "backtest", "check", "test", "dead", "erase", "stats"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_command_and_each_explains_itself(command):
    assert f"  {command} " in ctl("help")
    explained = ctl("help", command)
    assert explained == ctl(command, "--help")
    assert explained.startswith(f"triagectl {command}")


def test_a_mistyped_command_is_answered_with_the_nearest_one():
    ctl("sumbit", status=2)
    assert "did you mean 'submit'" in ctl.stderr


@pytest.mark.parametrize("before", [(), ("help",)])
def test_a_command_that_is_none_cannot_write_to_the_terminal(before):
    ctl(*before, "\x1b[31mx\a\u202e", status=2)
    assert "no command '\ufffd[31mx" in ctl.stderr
    assert not set("\x1b\a\u202e") & set(ctl.stderr)


@pytest.mark.parametrize("args", [
    [], ["check", "--no-such-option"], ["stats", "--day", "today"],
    ["watch", "--count", "none"], ["watch", "superfluous"],
    ["dead"], ["dead", "bury"], ["dead", "show"], ["dead", "show", "-"],
    ["dead", "retry"], ["dead", "drop", "1-1", "--all"],
    ["dead", "retry", "nonsense"], ["dead", "retry", "1-1-1"], ["dead", "retry", "1-"], ["dead", "drop", "9" * 30],
    ["stats", "--day", "2026-13-01"], ["stats", "--day", "2026-02-29"], ["stats", "--day", "2026-11-00"],
    ["decide", "--until", "tomorrow"], ["decide", "a", "b"],
    ["erase"], ["erase", "--customer", "u-1"], ["erase", "--customer", "", "--yes"],
    ["erase", "--customer", "u\t1", "--yes"], ["erase", "--customer", "u-1", "--yes", "--dry-run"],
    ["erase", "u-1", "--yes"],
    ["stats", "--redis", "redis://me:secret@localhost"],
])
def test_wrong_usage_is_status_two(args):
    ctl(*args, status=2)
    assert "secret" not in ctl.stderr


@pytest.mark.parametrize("args", [
    ["help"],
    ["explain", "--all", "--rules", RULES, "--event", ROOT / "tests/data/demo.jsonl"],
    ["stats"]], ids=["help", "explain", "stats"])
def test_a_reader_that_has_enough_is_no_fault(redis_server, args):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([BIN / "triagectl", *args], stdout=write,
                          stderr=subprocess.PIPE, timeout=60,
                          env=environment(redis_server))
    os.close(write)
    assert (done.returncode, done.stderr) == (-signal.SIGPIPE, b"")


@pytest.mark.parametrize("args", [["submit"], ["watch"], ["stats"],
                                  ["dead", "list"], ["erase", "--customer", "u-1", "--yes"]])
def test_without_redis_the_status_is_three(args, tmp_path):
    ctl(*args, "--redis", f"unix://{tmp_path}/nobody", status=3)
    assert "no connection to Redis" in ctl.stderr


@pytest.mark.parametrize("args, key, of", [
    (["stats"], "triage:inbox", "LLEN of triage:inbox"),
    (["case", "list"], "triage:cases", "ZRANGE of triage:cases"),
    (["report"], "triage:decisions", "XINFO of triage:decisions"),
    (["dead", "retry", "5-5"], "triage:dead",
     "a script on triage:dead, triage:events, triage:due"),
    (["erase", "--customer", "u-1", "--yes"], "triage:customer:u-1",
     "HSCAN of triage:customer:..."),
    (["erase", "--customer", "u-1", "--yes"], "triage:erase:u-1",
     "HSCAN of triage:erase:..."),
    (["case", "repair"], "triage:cases", "ZRANGE of triage:cases"),
])
def test_what_redis_refuses_names_the_key_to_look_at(redis_server, args, key,
                                                      of):
    redis_server.client.set(key, "foreign")
    ctl(*args, redis=redis_server, status=3)
    assert f"Redis refused {of}: WRONGTYPE " in ctl.stderr
    assert "u-1" not in ctl.stderr and "@user_script" not in ctl.stderr


def test_an_event_that_redis_refuses_is_told_with_its_stream(redis_server):
    redis_server.client.set("triage:events", "foreign")
    ctl("submit", redis=redis_server, stdin=b"{}\n", status=3)
    assert "Redis refused event 1 for triage:events: WRONGTYPE" in ctl.stderr


@pytest.mark.parametrize("args", [
    ["decide"], ["test"], ["check"], ["explain", "--event", "EVENTS"],
    ["clocks", "move"], ["score", "EVENTS"]], ids=lambda a: a[0])
def test_rules_that_cannot_be_read_are_not_called_refused(tmp_path, args):
    """A file in the place of the directory, and nothing there."""
    events = tmp_path / "events"
    events.write_text('{"text":"x","type":"venting","priority":"P3"}\n')
    args = [str(events) if a == "EVENTS" else a for a in args]
    for rules in (events, tmp_path / "none"):
        ctl(*args, "--rules", rules, status=3)
        assert "rules cannot be read: " in ctl.stderr
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "x.lua").write_text("nonsense")
    ctl(*args, "--rules", tmp_path / "bad", status=1)
    assert "refused: x.lua:1: " in ctl.stderr


def test_a_missing_argument_is_answered_with_what_was_expected():
    ctl("dead", status=2)
    assert "expected: dead list | show ID" in ctl.stderr


def test_what_nobody_knows_the_time_of_has_no_age(redis_server):
    """A state of the rules that somebody wrote by hand, a report that is
    none: nothing was 'no report for 20,000 days'."""
    client = redis_server.client
    client.hset("triage:rules", mapping={"in_force": "a" * 64, "version": 1})
    client.hset("triage:rules:status", "i-1", "no JSON")
    said = ctl("rules", "status", redis=redis_server)
    assert "by Redis, version 1\n" in said
    assert "gone: its report cannot be read" in said


def test_a_rule_file_cannot_move_the_cursor_of_who_checks_it(tmp_path):
    (tmp_path / "basic.lua").write_text((BASIC / "basic.lua").read_text())
    (tmp_path / "x.lua").write_text(
        'assign "x" { when = always, owner = "a\x9b2Jb\u202ec", rank = 3 }\n')
    ctl("check", "--rules", tmp_path, status=1)
    assert 'the owner "a' in ctl.stderr
    assert "\x9b" not in ctl.stderr and "\u202e" not in ctl.stderr


# -- submit -----------------------------------------------------------------

def test_every_line_becomes_an_entry_byte_for_byte(redis_server):
    bodies = [b'{"id":"a"}', b"no JSON", b"nul \0 byte", b"\xff\xfe", b" x "]
    out = ctl("submit", redis=redis_server, stdin=b"\n".join(bodies))
    assert "submitted 5 events to triage:events" in out
    entries = redis_server.client.xrange("triage:events")
    assert [list(f.items()) for _, f in entries] == \
        [[(b"event", body)] for body in bodies]


def test_blank_lines_are_skipped_and_told(redis_server):
    out = ctl("submit", redis=redis_server, stdin=b"a\n\n  \t\r\nb\n")
    assert "submitted 2 events" in out and "2 blank lines" in out
    assert redis_server.client.xlen("triage:events") == 2


def test_submit_list_fills_the_inbox_oldest_last(redis_server):
    ctl("submit", "--list", redis=redis_server, stdin=b"1\n2\n3\n")
    assert redis_server.client.lrange("triage:inbox", 0, -1) == \
        [b"3", b"2", b"1"]


def test_more_than_a_window_of_events_arrives_in_order(redis_server, tmp_path):
    path = tmp_path / "many"
    path.write_bytes(b"".join(b"%d\n" % i for i in range(5000)))
    ctl("submit", path, "-", redis=redis_server, stdin=b"last")
    got = [f[b"event"] for _, f in redis_server.client.xrange("triage:events")]
    assert got == [b"%d" % i for i in range(5000)] + [b"last"]


def test_a_very_long_line_is_accepted(redis_server):
    ctl("submit", redis=redis_server, stdin=b"x" * (20 << 20) + b"\ny\n")
    size = ("local e = redis.call('XRANGE', KEYS[1], '-', '+') "
            "return {#e[1][2][2], #e[2][2][2]}")
    assert redis_server.client.eval(size, 1, "triage:events") == [20 << 20, 1]


def test_another_prefix_goes_to_other_keys(redis_server):
    ctl("submit", "--prefix", "{t-3}:", redis=redis_server, stdin=b"x\n")
    assert redis_server.client.xlen("{t-3}:events") == 1


def test_what_redis_refuses_is_counted_and_not_quoted(redis_server):
    redis_server.client.set("triage:events", "in the way")
    ctl("submit", redis=redis_server, stdin=b"private words\n" * 3, status=3)
    assert "WRONGTYPE" in ctl.stderr
    assert "0 events were accepted, 3 refused" in ctl.stderr
    assert "private words" not in ctl.stderr


def test_an_unreadable_file_is_named_and_the_others_still_go(
        redis_server, tmp_path):
    good = tmp_path / "good"
    good.write_bytes(b"x\n")
    out = ctl("submit", tmp_path / "none", good, redis=redis_server, status=3)
    assert "No such file" in ctl.stderr and "submitted 1 event " in out


def test_lines_go_out_while_the_pipe_stays_open(redis_server):
    p = subprocess.Popen([BIN / "triagectl", "submit"], stdin=subprocess.PIPE,
                         stdout=subprocess.PIPE, env=environment(redis_server))
    try:
        p.stdin.write(b"now\n")
        p.stdin.flush()
        deadline = time.monotonic() + 10
        while redis_server.client.xlen("triage:events") == 0:
            assert time.monotonic() < deadline
            time.sleep(0.02)
    finally:
        p.stdin.close()
        assert p.wait(10) == 0
        p.stdout.close()


# -- decide -----------------------------------------------------------------

def test_decide_answers_each_event_in_order():
    got = decide(lines_of(event(1), event(1), event(1, text="other"),
                          {"id": "e-2"}) + b"\nno JSON\n")
    assert got[0]["event"] == "e-1" and got[0]["seq"] == 1
    assert got[1] == {"duplicate": True, "event": "e-1", "case": "e-1"}
    assert [g.get("refused") for g in got[2:]] == \
        ["id_conflict", "missing_field", "bad_json"]
    assert got[3]["event"] == "e-2"


def test_the_first_time_of_the_input_holds_from_the_start():
    first = event(1)
    del first["at"]
    got = decide(lines_of(first, event(2)))
    assert [g["at"] for g in got] == ["2026-11-21T02:00:00.000Z"] * 2


def test_without_any_time_it_is_the_epoch():
    first = event(1)
    del first["at"]
    assert decide(lines_of(first))[0]["at"] == "1970-01-01T00:00:00.000Z"


def test_now_never_goes_back_and_an_envelope_wins_over_at():
    got = decide(lines_of(
        {"now": "2026-11-22T00:00:00Z", "event": event(1)},
        {"now": 1000, "event": event(2)},
        event(3, at="2026-11-23T00:00:00Z")))
    assert [g["at"][:10] for g in got] == \
        ["2026-11-22", "2026-11-22", "2026-11-23"]


@pytest.mark.parametrize("now", ["yesterday", -1, 1.5, None, {}, ""])
def test_an_envelope_without_a_good_now_is_a_bad_time(now):
    got = decide(lines_of({"now": now, "event": event(1)}))
    assert got[0]["refused"] == "bad_time" and got[0]["event"] == "e-1"


def test_a_broken_event_is_refused_alike_with_and_without_envelope():
    for body in ['{"id":"a","id":"b"}', '{"id":1e400}', '[}', '"x"',
                 '{"id":"a","text":"\\u0000"}']:
        bare, wrapped = decide(
            f'{body}\n{{"now":1,"event":{body}}}\n'.encode())
        assert bare["refused"] == wrapped["refused"]


def test_the_same_input_gives_the_same_bytes():
    stdin = lines_of(*(event(n) for n in range(50)))
    args = ["decide", "--rules", RULES]
    assert ctl(*args, stdin=stdin) == ctl(*args, stdin=stdin)


def test_answers_come_before_more_is_asked_for():
    p = subprocess.Popen([BIN / "triagectl", "decide", "--rules", RULES],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                         env=environment())
    try:
        for n in range(3):
            p.stdin.write(lines_of(event(n)))
            p.stdin.flush()
            assert json.loads(p.stdout.readline())["event"] == f"e-{n}"
    finally:
        p.stdin.close()
        assert p.wait(10) == 0
        p.stdout.close()


def test_rules_that_do_not_load_are_status_one(tmp_path):
    (tmp_path / "broken.lua").write_text("classify 'x' {\n")
    for command in ["decide", "check", "test"]:
        ctl(command, "--rules", tmp_path, status=1)
        assert "broken.lua:" in ctl.stderr


def test_a_file_that_cannot_be_read_is_status_three(tmp_path):
    ctl("decide", "--rules", RULES, tmp_path / "none", status=3)
    ctl("decide", "--rules", RULES, tmp_path, status=3)
    ctl("decide", "--conf", tmp_path / "none", status=3)


# -- check and test ---------------------------------------------------------

def test_rules_that_load_too_slowly_for_the_daemon_are_not_ok():
    ctl("check", "--rules", RULES, "--load-timeout", "400ms", status=1)
    assert "loading refused" in ctl.stderr and "400 ms" in ctl.stderr


def test_check_tells_the_figures():
    out = ctl("check", "--rules", RULES)
    assert out.startswith("configuration OK\nrules OK: ")
    assert " rules" in out and " phrase lists" in out


def test_a_team_that_is_added_to_the_owners_takes_what_it_is_offered(tmp_path):
    """As docs/editing-rules.md has it: no other list names the owners."""
    shutil.copytree(RULES, tmp_path / "rules")
    words = tmp_path / "rules" / "vocabulary.lua"
    words.write_text(words.read_text() + '\nowners { refunds = "New." }\n')
    (tmp_path / "rules" / "tests" / "team.lua").write_text(
        'test "the new team accepts" { events = {\n'
        '{ case = "c", text = "I want a refund", channel = "chat" },\n'
        '{ case = "c", kind = "offer", to = "refunds" },\n'
        '{ case = "c", kind = "accept" } },\n'
        'expect = { owner = "refunds", refused = null } }\n')
    out = ctl("test", "--rules", tmp_path / "rules",
              "--filter", "the new team accepts")
    assert "1 passed" in out


def test_check_warns_of_what_is_odd_and_stops_nothing(tmp_path):
    for path in (ROOT / "tests/rules/basic").glob("*.lua"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "odd.lua").write_text(
        'phrases "nobody" { en = { "x" } }\n'
        'prioritise "shelf" {\n\twhen = field "warehouse_shelf",\n'
        '\tpriority = "P1",\n}\n')
    out = ctl("check", "--rules", tmp_path)
    assert 'odd.lua:1 the phrases "nobody" are used by no rule' in out
    assert 'odd.lua:3 the field "warehouse_shelf" is not known' in out
    assert plain(on_terminal("check", "--rules", tmp_path)).count(
        "warning") == 2


def test_check_refuses_a_configuration(tmp_path):
    path = tmp_path / "conf"
    path.write_text('claim_aftr = "10s"\n')
    ctl("check", "--conf", path, status=1)
    assert "configuration refused" in ctl.stderr and ":1:" in ctl.stderr


def test_a_failing_rule_test_shows_expected_and_got(tmp_path):
    for path in RULES.rglob("*.lua"):
        if "tests" not in path.parts:
            to = tmp_path / path.relative_to(RULES)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    (tmp_path / "mine.lua").write_text("""
test "is wrong on purpose" {
  event = { text = "hello" }, expect = { priority = "P1" },
}
test "is right" { event = { text = "hello" }, expect = { kind = "complaint" } }
""")
    out = ctl("test", "--rules", tmp_path, status=1)
    assert "expected  P1" in out and "got" in out
    assert "1 passed, 1 failed" in out
    # what passed is no page to look for the failure in
    assert "is right" not in out
    assert "is right" in ctl("test", "--rules", tmp_path, "--verbose",
                             status=1)


def write_failing(tmp_path):
    for path in (ROOT / "tests/rules/basic").glob("*.lua"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "mine.lua").write_text("""
test "wrong twice" {
  event = { text = "refund, or the newspaper", demand = { amount = 5000 } },
  expect = { type = "venting", priority = "P3", owner = "legal" },
}
""")


def test_a_failing_test_shows_all_fields_rules_and_evidence(tmp_path):
    write_failing(tmp_path)
    out = ctl("test", "--rules", tmp_path, status=1)
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if "wrong twice" in line)
    assert "mine.lua:2" in lines[at]
    assert [line.split() for line in lines[at + 1:at + 5]] == [
        ["priority", "expected", "P3"], ["got", "P1"],
        ["type", "expected", "venting"], ["got", "malicious"]]
    # in columns
    assert len({line.index(word) for line, word in zip(
        lines[at + 1:at + 5], ["P3", "P1", "venting", "malicious"])}) == 1
    assert "by rule     asks-for-money" in out and "“refund”" in out
    assert "demand.amount = 5000" in out and "owner" not in lines[at + 1]
    assert "1 passed, 1 failed" in out
    shown = on_terminal("test", "--rules", tmp_path)
    assert "\033[31m" in shown
    assert all(columns(line) <= 80 for line in plain(shown).splitlines())


def test_the_same_as_json_with_coverage(tmp_path):
    write_failing(tmp_path)
    got = json.loads(ctl("test", "--rules", tmp_path, "--json", "--coverage",
                         status=1))
    assert (got["passed"], got["failed"]) == (1, 1)
    failure, = got["failures"]
    assert failure["where"] == "mine.lua:2"
    assert failure["differs"][0] == {
        "field": "priority", "expected": "P3", "got": "P1"}
    assert failure["decision"]["type"] == "malicious"
    assert got["coverage"]["rules"] == 8
    missing = {r["rule"]: r["where"] for r in got["coverage"]["not_fired"]}
    assert set(missing) == {"asks-a-question", "gold", "third-this-month"}
    assert missing["gold"].startswith("basic.lua:")


def test_tests_are_chosen_by_name_or_place(tmp_path):
    write_failing(tmp_path)
    assert "1 passed, 0 failed" in ctl("test", "--rules", tmp_path,
                                       "--filter", "a refund")
    out = ctl("test", "--rules", tmp_path, "--filter", "mine.lua",
              "--coverage", status=1)
    assert "0 passed, 1 failed" in out
    assert "no test fires gold" in out


@pytest.mark.parametrize("filter_, hint", [
    ("a refnud", "a refund"), ("refnud", "refund"),
    ("basc.lua", "basic.lua"), ("nothing like it", None)])
def test_a_filter_that_no_test_fits_is_bad_usage(filter_, hint):
    for more in ([], ["--json"]):
        out = ctl("test", "--rules", ROOT / "tests/rules/basic", "--filter",
                  filter_, *more, status=2)
        assert out == "" and f"no test has '{filter_}'" in ctl.stderr
        assert (f"did you mean '{hint}'?" in ctl.stderr) if hint else \
            "did you mean" not in ctl.stderr


def test_other_orders_of_the_rules_are_tried():
    out = ctl("test", "--rules", ROOT / "tests/rules/basic", "--permute", "4")
    assert "the order of rules changes no decision: 4 other orders" in out
    ctl("test", "--permute", "none", status=2)


def test_an_order_that_matters_is_shown(tmp_path):
    """Of two slow functions, the first uses up the budget of both."""
    write_failing(tmp_path)
    (tmp_path / "mine.lua").write_text("""
local function slow() local n = 0 for i = 1, 1e7 do n = n + i end return true end
assign "one" { when = backdated | field "attrs.x", check = slow, owner = "claims", rank = 90 }
assign "two" { when = backdated | field "attrs.x", check = slow, owner = "legal", rank = 91 }
test "mine" { event = { text = "x", attrs = { x = 1 } }, expect = { type = "venting" } }
""")
    args = ["--rules", tmp_path, "--rule-budget", "10s",
            "--event-budget", "1ms"]
    out = ctl("test", *args, "--permute", "20", status=1)
    assert "the order of rules changes a decision" in out
    words = out.split("decision", 1)[1]
    assert "mine.lua:5" in words and "owner" in words
    assert re.search(r"rules +one$", words, re.M)
    assert re.search(r"rules +two$", words, re.M)


def test_check_runs_the_tests_too(tmp_path):
    out = ctl("check", "--rules", ROOT / "tests/rules/basic")
    assert "tests OK: 1" in out and "no decision: 2 other orders" in out
    write_failing(tmp_path)
    ctl("check", "--rules", tmp_path, status=1)
    assert "tests refused: 1 of 2 fail" in ctl.stderr
    with open(tmp_path / "mine.lua", "a") as rules:
        rules.write("""
for i = 1, 1000 do
  test("wrong " .. i) { event = { text = "x" }, expect = { owner = "legal" } }
end
""")
    ctl("check", "--rules", tmp_path, status=1)
    assert "tests refused: 1,001 of 1,002 fail" in ctl.stderr


# -- watch ------------------------------------------------------------------

def decision(seq, **more):
    return {"v": 1, "seq": seq, "at": "2026-11-21T02:00:00.123Z",
            "event": f"e-{seq}", "case": f"c-{seq}", "rev": 1,
            "kind": "complaint", "type": "seeking_compensation",
            "confidence": 0.83, "priority": "P2", "owner": "claims",
            "flags": [], "degraded": [], "rules": [], **more}


def publish(client, seq, live=True, **more):
    body = json.dumps(decision(seq, **more), ensure_ascii=False)
    client.xadd("triage:decisions",
                {"case": f"c-{seq}", "seq": seq, "decision": body})
    if live:
        client.publish("triage:decisions", body)


def wait_watched(redis_server, is_watched=True):
    wait_for(lambda: bool(redis_server.client.pubsub_numsub(
        "triage:sla")[0][1]) == is_watched)


class Watch:
    """`triagectl watch`, of JSON unless it is for people, once it is
    subscribed."""

    def __init__(self, redis_server, *args, for_people=False):
        self.for_people = for_people
        form = [] if for_people else ["--json"]
        self.p = subprocess.Popen(
            [BIN / "triagectl", "watch", *form, *map(str, args)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment(redis_server))
        wait_watched(redis_server)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.p.kill()
        self.p.communicate()

    def end(self):
        out, err = self.p.communicate(timeout=20)
        self.said = err.decode()
        assert self.p.returncode == 0, self.said
        if self.for_people:
            return out.decode()
        return [json.loads(line) for line in out.splitlines()]


def test_watch_shows_what_is_published(redis_server):
    w = Watch(redis_server, "--count", 3)
    publish(redis_server.client, 7)
    redis_server.client.publish("triage:alerts", '{"seq":1,"kind":"x"}')
    redis_server.client.publish("triage:sla", '{"seq":1,"kind":"warn"}')
    got = w.end()
    assert got[0] == decision(7)
    assert [g["kind"] for g in got[1:]] == ["x", "warn"]


def test_watch_shows_what_was_missing_and_no_confidence_where_none_is(
        redis_server):
    because = [{"field": "solution", "value": None},
               {"note": "replies", "value": 2}]
    publish(redis_server.client, 1, live=False, confidence=0, kind="reply",
            rules=[{"rule": "r", "did": {}, "because": because}])
    publish(redis_server.client, 2, live=False)
    out = ctl("watch", "--since", 0, "--count", 2, redis=redis_server)
    first, _, second = out.partition("#2")
    assert "reply · no solution · replies=2" in first.replace(" | ", " · ")
    assert "%" not in first and "83%" in second


def test_a_gap_is_filled_from_the_stream(redis_server):
    w = Watch(redis_server, "--count", 500)
    publish(redis_server.client, 1)
    for seq in range(2, 500):
        publish(redis_server.client, seq, live=False)
    publish(redis_server.client, 500)
    assert [g["seq"] for g in w.end()] == list(range(1, 501))


def test_a_message_in_the_stream_is_the_field_of_its_name(redis_server):
    """Whoever writes beside it, and in which order."""
    client = redis_server.client
    body = json.dumps(decision(1))
    client.xadd("triage:decisions", {"decision": body, "seq": 1, "by": "us"})
    client.xadd("triage:decisions", {"other": json.dumps(decision(2))})
    publish(client, 3, live=False)
    out = ctl("watch", "--json", "--since", 0, "--count", 2,
              redis=redis_server)
    assert [json.loads(line)["seq"] for line in out.splitlines()] == [1, 3]


def test_since_shows_the_past_and_then_the_present_once(redis_server):
    for seq in range(1, 451):
        publish(redis_server.client, seq, live=False)
    w = Watch(redis_server, "--count", 50, "--since", 401)
    publish(redis_server.client, 451)
    assert [g["seq"] for g in w.end()] == list(range(402, 452))


def watch_both(redis_server, *args):
    """Runs watch to its end: the numbers that it showed, what else it said."""
    done = subprocess.run([BIN / "triagectl", "watch", "--json", *args],
                          capture_output=True, timeout=60, text=True,
                          env=environment(redis_server))
    assert done.returncode == 0, done.stderr
    return ([json.loads(line)["seq"] for line in done.stdout.splitlines()],
            done.stderr)


@pytest.mark.parametrize("since, gone", [
    ("0", "numbers 1 to 4 of triage:decisions are gone: what is there begins "
          "with 5, of 2026-11-21T02:00:00.005Z"),
    ("3", "number 4 of triage:decisions is gone: what is there begins with 5, "
          "of 2026-11-21T02:00:00.005Z"),
    ("4", ""),
])
def test_watch_says_once_what_a_trimmed_stream_has_no_more(redis_server, since,
                                                          gone):
    client = redis_server.client
    for seq in range(1, 8):
        client.xadd("triage:decisions", {"decision": json.dumps(decision(seq))},
                    id=f"{1795226400000 + seq}-0")
    client.xtrim("triage:decisions", maxlen=3, approximate=False)
    client.xdel("triage:decisions", "1795226400006-0")  # as erase leaves it
    seqs, said = watch_both(redis_server, "--since", since, "--count", "2")
    assert seqs == [5, 7]
    assert said.splitlines() == ([f"triagectl watch: {gone}"] if gone else [])


def test_watch_says_that_nothing_is_there_behind_a_number(redis_server):
    """And shows what comes then, whatever its number."""
    client = redis_server.client
    for since, count, told in [
            ("0", 0, None),
            ("9", 0, "there is no number 9 in triage:decisions yet: it is empty"),
            ("9", 2, "there is no number 9 in triage:decisions yet: the last is 2"),
            ("0", None, "all that was in triage:decisions is gone")]:
        client.delete("triage:decisions")
        wait_watched(redis_server, False)
        for seq in range(1, (count or 0) + 1):
            publish(client, seq, live=False)
        if count is None:
            publish(client, 1, live=False)
            client.xtrim("triage:decisions", maxlen=0, approximate=False)
        with Watch(redis_server, "--since", since, "--count", 1) as w:
            if told:
                assert told in w.p.stderr.readline().decode()
            seq = (count or 0) + 1
            publish(client, seq)
            assert [g["seq"] for g in w.end()] == [seq]


def test_watch_says_what_was_trimmed_while_it_was_away(redis_server):
    client = redis_server.client
    with Watch(redis_server, "--count", 3) as w:
        publish(client, 1)
        assert json.loads(w.p.stdout.readline())["seq"] == 1
        for seq in (2, 3, 4):
            publish(client, seq, live=False)
        client.xtrim("triage:decisions", maxlen=1, approximate=False)
        publish(client, 5)
        assert [g["seq"] for g in w.end()] == [4, 5]
        assert "numbers 2 to 3 of triage:decisions are gone" in w.said


def test_numbers_that_start_anew_are_still_shown(redis_server):
    w = Watch(redis_server, "--count", 3)
    for seq in (900, 1, 2):
        redis_server.client.publish("triage:decisions",
                                    json.dumps(decision(seq)))
    assert [g["seq"] for g in w.end()] == [900, 1, 2]


def test_watch_survives_a_lost_connection_and_misses_nothing(redis_server):
    w = Watch(redis_server, "--count", 3)
    publish(redis_server.client, 1)
    time.sleep(0.2)
    redis_server.client.client_kill_filter(_type="pubsub")
    publish(redis_server.client, 2, live=False)
    deadline = time.monotonic() + 10
    while not redis_server.client.pubsub_numsub("triage:sla")[0][1]:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    publish(redis_server.client, 3)
    assert [g["seq"] for g in w.end()] == [1, 2, 3]


def test_watch_reads_what_was_missed_also_the_second_time(redis_server):
    """Its connection for that is lost like the other."""
    client = redis_server.client
    publish(client, 1, live=False)
    with Watch(redis_server, "--since", 0, "--count", 4) as w:
        assert json.loads(w.p.stdout.readline())["seq"] == 1
        client.client_kill_filter(skipme=True)
        while b"is back" not in w.p.stderr.readline():
            pass
        wait_watched(redis_server)
        publish(client, 2, live=False)
        publish(client, 3, live=False)
        publish(client, 4)
        assert [g["seq"] for g in w.end()] == [2, 3, 4]


def test_an_interrupt_ends_watch_with_status_zero(redis_server):
    w = Watch(redis_server)
    w.p.send_signal(signal.SIGINT)
    assert w.end() == []


HARD = dict(case="2026-广州-投诉-000000017-很长很长的案件编号",
            flags=["extortion", "legal_threat"], degraded=["pay-or-else"],
            rules=[{"rule": "r", "did": {}, "because": [
                {"phrase": "p", "text": "退一赔三", "field": "text", "byte": 0},
                {"field": "demand.amount", "value": 4999}]}])


def of_words(rule, did, *texts):
    return {"rule": rule, "did": did,
            "because": [{"phrase": "p", "text": t, "field": "text", "byte": 0}
                        if isinstance(t, str) else t for t in texts]}


def test_of_many_reasons_those_that_decided_are_shown(redis_server):
    for_type = {"type": {"venting": 9, "seeking_compensation": 1.5}}
    rules = [
        of_words("asks", {"signal": "asks"}, "my money back"),
        of_words("angry", {"type": {"venting": 4}}, "a shame"),
        of_words("weak", for_type, "please", "or we will", "you", "too"),
        of_words("strong", {"type": {"seeking_compensation": 3}},
                 {"result": "signal asks"}, "a refund"),
        of_words("urgent", {"priority": "P2", "type": {"venting": 1}},
                 "or we will sue", {"field": "channel", "value": "mail"}),
        of_words("tagged", {"tag": ["t"]}, "blue", "red"),
        of_words("taken", {"state": "assigned", "tag": ["x"]}, "moved it",
                 {"field": "kind", "value": "complaint"})]
    publish(redis_server.client, 1, live=False, rules=rules)
    out = ctl("watch", "--since", 0, "--count", 1, redis=redis_server)
    shown = [part.strip("\u201c\u201d") for part in
             out.splitlines()[-1].strip().replace(" | ", " · ").split(" · ")]
    assert shown == ["a refund", "my money back", "please",
                     "or we will sue", "channel=mail", "blue"]


def test_words_that_only_lean_are_shown_where_nothing_else_is(redis_server):
    def because(*lists):
        return [{"phrase": name, "text": name.upper(), "field": "text",
                 "byte": 0} for name in lists]
    for seq, lists in ((1, ["voice-you", "usual-in-x", "money-asked"]),
                       (2, ["voice-you", "unusual-in-x"])):
        publish(redis_server.client, seq, live=False, rules=[
            {"rule": "words", "did": {"type": {"seeking_compensation": 2}},
             "because": because(*lists)}])
    out = ctl("watch", "--since", 0, "--count", 2, redis=redis_server)
    assert "MONEY-ASKED" in out and "USUAL-IN-X" in out.partition("#2")[2]
    assert "VOICE-YOU" not in out.partition("#2")[0]


@pytest.mark.parametrize("left, late, said", [
    (2400500, 0, "due in 40 min  P3"), (-3, 3, "due now  P3"),
    (-7500000, 65000, "was due 2 h 5 min ago, told 1 min late  P3")])
def test_a_mark_is_told_in_words(redis_server, left, late, said):
    w = Watch(redis_server, "--count", 1, for_people=True)
    redis_server.client.publish("triage:sla", json.dumps({
        "seq": 77, "at": "2026-11-22T08:44:25.372Z", "kind": "escalate",
        "case": "c-1", "clock": "resolve", "level": 2,
        "due": "2026-11-22T08:44:25.371Z", "remaining_ms": left,
        "late_ms": late, "owner": "claims", "assignee": "kim",
        "priority": "P3", "type": "venting", "policy": "resolve@1"}))
    line = w.end()
    assert f"escalate to level 2  resolve of c-1  {said} → claims, kim" in line
    assert "77" not in line and "=" not in line


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_line_is_wider_than_the_terminal(redis_server, width):
    publish(redis_server.client, 1, live=False, **HARD)
    shown = on_terminal("watch", "--since", 0, "--count", 1,
                        redis=redis_server, width=width)
    assert all(columns(line) <= width
               for line in plain(shown).splitlines()[1:])


def test_a_decision_shows_badge_flags_evidence_and_what_is_degraded(
        redis_server):
    publish(redis_server.client, 1, live=False, **HARD)
    shown = on_terminal("watch", "--since", 0, "--count", 1,
                        redis=redis_server, width=120)
    assert "\033[" in shown
    for part in ["P2", "seeking_compensation", "claims", "extortion",
                 "退一赔三", "demand.amount=4999", "without pay-or-else"]:
        assert part in plain(shown)


def test_no_color_and_pipes_have_no_colours(redis_server):
    publish(redis_server.client, 1, live=False, **HARD)
    args = ["watch", "--since", 0, "--count", 1]
    assert "\033" not in on_terminal(*args, redis=redis_server, NO_COLOR="1")
    out = ctl(*args, redis=redis_server)
    assert "\033" not in out and HARD["case"] in out


@pytest.mark.parametrize("junk", [{"other": "1"}, {"decision": "{"},
                                  {"decision": '{"seq":"x"}'}])
def test_what_is_no_decision_hides_none_before_it(redis_server, junk):
    client = redis_server.client
    for seq in (1, 2):
        publish(client, seq, live=False)
    client.xadd("triage:decisions", junk)
    publish(client, 3, live=False)
    client.xadd("triage:decisions", junk)
    out = ctl("watch", "--since", 1, "--count", 2, "--json",
              redis=redis_server)
    assert "e-2" in out and "e-3" in out and "e-1" not in out


def test_what_comes_from_outside_cannot_move_the_cursor(redis_server):
    publish(redis_server.client, 1, live=False, case="a\x1b[2Jb\u202ec")
    out = ctl("watch", "--since", 0, "--count", 1, redis=redis_server)
    assert "\x1b" not in out and "\u202e" not in out


# -- dead -------------------------------------------------------------------

def bury(client, body, reason="bad_json", at="1763690400000",
         source="triage:events 1-1"):
    return client.xadd("triage:dead", {
        "event": body, "reason": reason, "detail": "what was wrong",
        "source": source, "deliveries": 1, "at": at}).decode()


def test_dead_list_shows_the_newest_first(redis_server):
    assert "no dead letters" in ctl("dead", "list", redis=redis_server)
    ids = [bury(redis_server.client, json.dumps({"id": f"e-{n}", "text": "T"}))
           for n in range(3)]
    out = ctl("dead", "list", "--limit", 2, redis=redis_server)
    assert out.index(ids[2]) < out.index(ids[1]) and ids[0] not in out
    assert "newest 2 of 3" in out and "e-2" in out
    rows = ctl("dead", "list", "--json", redis=redis_server).splitlines()
    first = json.loads(rows[0])
    assert (first["id"], first["event_id"]) == (ids[2], "e-2")
    assert "event" not in first


def test_dead_show_has_the_whole_event(redis_server):
    body = json.dumps({"id": "e-1", "text": "word " * 100})
    dead = bury(redis_server.client, body)
    assert body in ctl("dead", "show", dead, redis=redis_server)
    out = ctl("dead", "show", dead, "--json", redis=redis_server)
    assert json.loads(out)["event"] == body
    ctl("dead", "show", "5-5", redis=redis_server, status=1)


def test_dead_retry_moves_the_event_back_unchanged(redis_server):
    body = b'{"broken\0\xff'
    dead = bury(redis_server.client, body)
    ctl("dead", "retry", dead, redis=redis_server)
    entries = redis_server.client.xrange("triage:events")
    assert [f for _, f in entries] == [{b"event": body}]
    assert redis_server.client.xlen("triage:dead") == 0
    ctl("dead", "retry", dead, redis=redis_server, status=1)
    assert redis_server.client.xlen("triage:events") == 1


def test_dead_retry_of_a_case_that_was_due_wakes_it(redis_server):
    dead = bury(redis_server.client, "c-1", "engine_died",
                source="triage:due 1-1")
    ctl("dead", "retry", dead, redis=redis_server)
    entries = redis_server.client.xrange("triage:due")
    assert [f for _, f in entries] == [{b"case": b"c-1"}]
    assert redis_server.client.xlen("triage:events") == 0
    assert redis_server.client.xlen("triage:dead") == 0


def test_a_letter_without_an_event_stays_dead(redis_server):
    dead = bury(redis_server.client, "")
    ctl("dead", "retry", dead, redis=redis_server, status=1)
    assert redis_server.client.xlen("triage:dead") == 1
    assert redis_server.client.xlen("triage:events") == 0


def test_dead_retry_all_takes_every_letter_once(redis_server):
    for n in range(250):
        bury(redis_server.client, f"{n}" if n != 120 else "")
    out = ctl("dead", "retry", "--all", redis=redis_server, status=1)
    assert "sent again 249 dead letters" in out
    got = [f[b"event"] for _, f in redis_server.client.xrange("triage:events")]
    assert got == [b"%d" % n for n in range(250) if n != 120]
    assert redis_server.client.xlen("triage:dead") == 1


def test_dead_drop_forgets(redis_server):
    ids = [bury(redis_server.client, "x") for _ in range(150)]
    ctl("dead", "drop", ids[0], ids[1], redis=redis_server)
    assert redis_server.client.xlen("triage:dead") == 148
    ctl("dead", "drop", "--all", redis=redis_server)
    assert redis_server.client.xlen("triage:dead") == 0
    ctl("dead", "drop", ids[0], redis=redis_server, status=1)


# -- stats ------------------------------------------------------------------

def test_stats_shows_the_days_counters_and_the_queues(redis_server):
    c = redis_server.client
    c.hset("triage:stats:2026-11-21", mapping={
        "decided": 1200, "type:venting": 900, "channel:微信": 3,
        "refused:bad_json": 2})
    c.xadd("triage:events", {"event": "x"})
    c.xgroup_create("triage:events", "triaged", "0")
    c.lpush("triage:inbox", "a", "b")
    out = ctl("stats", "--day", "2026-11-21", redis=redis_server)
    assert "1,200" in out and "venting" in out and "微信" in out
    # one scale for all: two refusals are no full bar
    bars = {line.split()[0]: line.count("█") for line in out.splitlines()
            if "█" in line or "▏" in line}
    assert bars == {"decided": 24, "venting": 18, "微信": 0, "bad_json": 0}
    got = json.loads(ctl("stats", "--day", "2026-11-21", "--json",
                         redis=redis_server))
    assert got["counters"] == {"decided": 1200, "type:venting": 900,
                               "channel:微信": 3, "refused:bad_json": 2}
    assert got["lengths"]["inbox"] == 2 and got["lengths"]["events"] == 1
    assert got["group"]["pending"] == 0


def test_a_day_of_next_to_nothing_has_no_bars(redis_server):
    redis_server.client.hset("triage:stats:2026-11-21", mapping={
        "decided": 6, "type:venting": 6, "refused:bad_json": 1})
    out = ctl("stats", "--day", "2026-11-21", redis=redis_server)
    assert "venting" in out and "█" not in out and "▏" not in out


def test_stats_of_an_empty_redis_is_no_error(redis_server):
    assert "nothing was counted" in ctl("stats", redis=redis_server)
    got = json.loads(ctl("stats", "--json", redis=redis_server))
    assert got["counters"] == {} and got["group"]["pending"] is None


# -- with the daemon --------------------------------------------------------

def test_decide_gives_the_live_decisions(redis_server, triaged):
    triaged(rules=RULES)
    events = [{"id": f"e-{n}", "text": "手机坏了,我要求退款", "case":
               f"c-{n % 7}", "customer": {"id": f"u-{n % 7}"}}
              for n in range(20)]
    ctl("submit", redis=redis_server, stdin=lines_of(*events))
    deadline = time.monotonic() + 30
    while redis_server.client.xlen("triage:decisions") < len(events):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    live = [json.loads(f[b"decision"])
            for _, f in redis_server.client.xrange("triage:decisions")]
    by_id = {e["id"]: e for e in events}
    again = decide(lines_of(*({"now": d["at"], "event": by_id[d["event"]]}
                              for d in live)))
    assert again == live
