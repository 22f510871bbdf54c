"""`triagectl erase`: of a customer nothing is left but the counts, of others all
is left; whatever runs beside, and whatever dies in between.

All keys are dumped and looked through: what a decision or a case holds is the
other tests' business.
"""

import json
import signal
import subprocess

import pytest

from harness import (BIN, CANARY, RULES, alerts, assert_decided_once,
                     complaint, copy_rules, environment, message, submit,
                     wait_dead, wait_decided, wait_for, wait_settled)
from test_ctl import ctl, on_terminal, plain
from test_redis_faults import acl_of_the_sample, password_file

WHO = "customer-5521"
NAME = "Cho Yeong-suk"
WORDS = CANARY + " refund, or I go to the newspaper"
LIFE = """
states { order = { "received", "assigned", "closed" }, closed = { "closed" } }
transition "taken" { on = "complaint", from = "received", to = "assigned" }
transition "said" { on = "reply", from = "assigned", remember = "cause",
                    obligation = { to = "warehouse", what = "goods", due = "2h" } }
transition "end" { on = "close", from = "assigned", to = "closed" }
clock "answer" { due = "4h", warn = { "50%" }, stops = state "closed" }
assign "mine" { when = field "attrs.desk", owner = "claims" }
pool "claims" { owner = "claims", members = { "ann" } }
"""


@pytest.fixture
def rules(tmp_path):
    path = copy_rules(RULES / "basic", tmp_path / "rules")
    (path / "life.lua").write_text(LIFE)
    return path


def contents(client, key):
    kind = client.type(key).decode()
    read = {"stream": client.xrange, "hash": client.hgetall,
            "string": client.get, "set": client.smembers,
            "list": lambda k: client.lrange(k, 0, -1),
            "zset": lambda k: client.zrange(k, 0, -1, withscores=True)}
    return read[kind](key)


def dump(client, match="*"):
    """All that is in Redis, by key."""
    return {k.decode(): contents(client, k)
            for k in client.scan_iter(match, count=1000)}


def where(client, *texts):
    """The keys that hold one of these anywhere, their names among it."""
    return sorted(k for k, v in dump(client).items()
                  if any(t in k + str(v) for t in texts))


def of(who):
    return {"customer": {"id": who, "name": NAME if who == WHO else "A. N."}}


def case_of(n, who=WHO, text=WORDS, **more):
    """What a case is made of: opened, written on by nobody known, answered."""
    case = f"c-{who[-4:]}-{n}"
    return case, [
        {**complaint(n, text), **of(who), "id": case, "attrs": {"desk": True},
         **more},
        message(f"{case}-m", case, text + " soon"),
        {"id": f"{case}-r", "kind": "reply", "case": case,
         "cause": "what you wrote: " + text}]


def close(case):
    return {"id": f"{case}-x", "kind": "close", "case": case}


def decide(client, events):
    """Submits and waits: one after the other, for a close needs its reply."""
    n = client.xinfo_stream("triage:events")["entries-added"]
    submit(client, *events)
    wait_settled(client, n + len(events))


def erase(redis_server, *args, who=WHO, status=0, **more):
    return ctl("erase", "--customer", who, *args, redis=redis_server,
               status=status, **more)


def counts(client):
    return {k: v for k, v in dump(client, "triage:stats:*").items()}


def untold(client):
    """All but what the daemon says of itself once a second."""
    return {k: v for k, v in dump(client).items() if ":rules:" not in k}


def others(client):
    """What is another customer's, and whose load what is."""
    return {k: v for k, v in dump(client).items()
            if "0002" in k or k.endswith("pool:all")}


# -- what goes and what stays -----------------------------------------------------

def test_nothing_is_left_of_a_customer_but_the_counts(
        client, redis_server, triaged, rules):
    triaged(rules=rules)
    other = "customer-0002"
    for who in (WHO, other):
        text = WORDS if who == WHO else "another refund, by newspaper"
        for n in (1, 2):
            case, events = case_of(n, who, text)
            decide(client, [*events, close(case)])
    submit(client, {**complaint(8, WORDS), **of(WHO), "at": "yesterday"},
           '{"text":"' + WORDS + '","customer":{"id":"' + WHO + '"}',
           {"id": "e-9", "customer": {"id": WHO, "id ": 1}, "kind": "reply",
            "case": "c-nobody", "text": WORDS})
    wait_dead(client, 3)
    # what is no event, or has the customer where no event has one
    odd = ['{"id":"q1","text":"%s","customer":"%s"}' % (WORDS, WHO),
           '{"id":"q2","text":"%s","customer":{"id":["%s"]}}' % (WORDS, WHO),
           '{"id":"q3","text":"%s","customer":[{"id":"%s"}]}' % (WORDS, WHO),
           json.dumps(json.dumps({"text": WORDS, "customer": {"id": WHO}}))]
    submit(client, *odd)
    client.xadd("triage:events", {"other": odd[0]})
    client.xadd("triage:events", {"event": odd[1], "more": odd[2]})
    wait_dead(client, 9)
    before, kept = counts(client), others(client)
    assert {"triage:events", "triage:dead", "triage:decisions",
            "triage:queue:claims", "triage:case:c-5521-1",
            "triage:customer:" + WHO} <= set(where(client, WHO, "c-5521"))

    out = erase(redis_server, "--yes")
    assert "erased 2 cases" in out and WORDS not in out
    assert where(client, WHO, NAME, CANARY, "c-5521") == []
    assert counts(client) == before and others(client) == kept
    told = alerts(client, "erased")
    assert len(told) == 1 and told[0]["cases"] == 2
    assert told[0]["events"] == 17 and told[0]["dead"] == 9
    assert (client.xlen("triage:events"), client.xlen("triage:decisions"),
            client.xlen("triage:queue:claims")) == (8, 8, 8)
    assert told[0]["decisions"] == 8 and WHO not in json.dumps(told)
    assert int(client.hget("triage:seq", "alerts")) == told[0]["seq"]

    assert "nothing is kept" in erase(redis_server, "--yes")
    assert len(alerts(client, "erased")) == 1


def test_what_is_open_is_refused_and_goes_with_open(
        client, redis_server, triaged, rules):
    triaged(rules=rules)
    cases = [case_of(n) for n in (1, 2)]
    decide(client, [*cases[0][1], close(cases[0][0]), *cases[1][1]])
    assert client.hget("triage:pool:all", "load:ann") == b"1"
    assert client.zcard("triage:timers") > 0
    before = untold(client)
    for args in (["--yes"], ["--dry-run"]):
        out = erase(redis_server, *args, status=1)
        assert "1 open case" in ctl.stderr and "--open" in ctl.stderr
        assert "triage:case:*" in out
    said = json.loads(erase(redis_server, "--yes", "--json", status=1))
    assert said["outcome"] == "refused"
    assert {"key": "triage:case:*", "entries": 2, "waiting": 1} in said["found"]
    said = json.loads(erase(redis_server, "--dry-run", "--open", "--json"))
    assert said["outcome"] == "would_erase"
    assert untold(client) == before

    said = json.loads(erase(redis_server, "--yes", "--open", "--json"))
    assert said["outcome"] == "erased" and said["removed"]["cases"] == 2
    assert where(client, WHO, NAME, CANARY, "c-5521") == []
    assert client.hget("triage:pool:all", "load:ann") == b"0"
    assert client.zcard("triage:timers") == 0


def test_what_nobody_has_read_yet_goes_with_open_and_is_no_loss(
        client, redis_server, triaged, rules):
    t = triaged(rules=rules)
    case, events = case_of(1)
    decide(client, [*events, close(case), complaint(70)])
    t.stop()
    submit(client, complaint(71), {**complaint(72, WORDS), **of(WHO)},
           complaint(73))
    client.lpush("triage:inbox", json.dumps({**complaint(74, WORDS),
                                             **of(WHO)}), '{"id":"e-75",'
                 '"text":"mine"}')
    erase(redis_server, "--yes", status=1)
    assert "2 entries not settled" in ctl.stderr
    erase(redis_server, "--yes", "--open")
    assert where(client, WHO, NAME, CANARY) == []
    t.start()
    wait_decided(client, 4)
    wait_settled(client)
    assert where(client, "e-75") != [] and alerts(client, "lost_trimmed") == []


@pytest.mark.parametrize("is_listed", [True, False])
def test_a_case_is_found_when_its_events_are_gone(client, redis_server, triaged,
                                                  rules, is_listed):
    triaged(rules=rules)
    case, events = case_of(1)
    decide(client, [*events, close(case)])
    client.xtrim("triage:events", 0, approximate=False)
    gone = ("triage:case:" + case, "customer") if is_listed else \
        ("triage:customer:" + WHO, "case:" + case)
    assert client.hdel(*gone) == 1
    erase(redis_server, "--yes")
    assert where(client, WHO, CANARY, "c-5521") == []


def test_words_in_a_case_of_others_go_and_the_case_stays(
        client, redis_server, triaged, rules):
    triaged(rules=rules)
    case, events = case_of(1, "customer-0002", "my refund")
    word = {**message(7, case, WORDS), **of(WHO)}
    decide(client, [*events, word])
    assert where(client, CANARY, WHO) != []
    erase(redis_server, "--yes")
    assert where(client, CANARY, WHO, "newspaper") == []
    assert client.hget("triage:case:" + case, "state") == b"assigned"
    assert client.xlen("triage:events") == len(events)
    decide(client, [close(case)])
    assert client.hget("triage:case:" + case, "state") == b"closed"


def test_ids_that_are_written_otherwise_are_found_and_like_ones_are_not(
        client, redis_server, triaged, rules):
    triaged(rules=rules, prefix="{t-1}:")
    who, near = "用户*[1]", ["用户*[1", "用户*[1]]", "用户"]
    submit(client, *({**complaint(n, "退款"), **of(w)}
                     for n, w in enumerate([who, *near])),
           r'{"id":"e-9","\u0063ustomer":{"id":"\u7528\u6237*[1]"},'
           r'"text":"x"}', prefix="{t-1}:")
    submit(client, {**complaint(1, "退款"), **of(who)})
    wait_decided(client, 5, prefix="{t-1}:")
    wait_settled(client, prefix="{t-1}:")
    erase(redis_server, "--yes", "--open", "--prefix", "{t-1}:", who=who)
    left = dump(client, r"{t-1}:*")
    assert len(left["{t-1}:events"]) == len(left["{t-1}:decisions"]) == 3
    assert "{t-1}:customer:" + who not in left
    assert {"{t-1}:customer:" + w for w in near} <= set(left)
    assert client.xlen("triage:events") == 1


def test_the_rights_of_the_sample_are_enough_and_fewer_erase_nothing(
        client, redis_server, triaged, rules, short_dir):
    triaged(rules=rules)
    case, events = case_of(1)
    decide(client, events)
    word = password_file(short_dir, "word")
    user = {"TRIAGED_REDIS_USER": "triage-eraser",
            "TRIAGED_REDIS_PASSWORD_FILE": str(word)}

    def allow(*more):
        client.execute_command("ACL", "SETUSER", "triage-eraser", "reset",
                               ">word", *acl_of_the_sample("triage-eraser"),
                               *more)
    before = untold(client)
    for right in ("zrem", "xdel", "hincrby"):
        allow("-" + right)
        erase(redis_server, "--yes", "--open", status=3, **user)
        assert "no right" in ctl.stderr and WHO not in ctl.stderr
        after = untold(client)
        assert after.pop("triage:erase:" + WHO) == {b"case:" + case.encode():
                                                    b""}
        assert after == before
    client.acl_log_reset()
    allow()
    erase(redis_server, "--yes", "--open", "--rewrite", **user)
    assert where(client, WHO, CANARY, "c-5521") == []
    assert client.execute_command("ACL", "LOG") == []


# -- while others are at work -----------------------------------------------------

def fill(client, cases):
    """As a daemon would have left it, without waiting for one."""
    pipe = client.pipeline(transaction=False)
    for n in range(cases):
        for who in (WHO, "customer-0002"):
            case = f"c-{who[-4:]}-{n}"
            event = json.dumps({"id": case, "text": WORDS if who == WHO else
                                "x", "customer": {"id": who}})
            pipe.xadd("triage:events", {"event": event})
            pipe.xadd("triage:events", {"event": json.dumps(
                {"id": case + "-m", "kind": "message", "case": case,
                 "text": WORDS if who == WHO else "x"})})
            told = {"case": case, "seq": n, "decision": json.dumps(
                {"seq": n, "event": case, "case": case, "why": "x" if who !=
                 WHO else WORDS})}
            pipe.xadd("triage:decisions", told)
            pipe.xadd("triage:queue:claims", told)
            pipe.hset("triage:case:" + case, mapping={
                "rev": 1, "state": "closed", "owner": "claims",
                "notes": "{}"})
            pipe.hset("triage:customer:" + who, "complaints:20000", n + 1)
    pipe.xgroup_create("triage:events", "triaged", "$")
    pipe.execute()


def test_who_is_killed_in_the_midst_begins_again_and_knows_what_went(
        client, redis_server):
    fill(client, 1500)
    argv = [BIN / "triagectl", "erase", "--customer", WHO, "--yes", "--redis",
            redis_server.url]
    for key, left in (("events", 4000), ("decisions", 2000),
                      ("queue:claims", 2200)):
        run = subprocess.Popen(argv, stdout=subprocess.DEVNULL,
                               env=environment())
        wait_for(lambda: client.xlen("triage:" + key) <= left or
                 run.poll() is not None, what=f"{key} to be taken away")
        run.send_signal(signal.SIGKILL)
        run.wait(20)
    erase(redis_server, "--yes")
    assert where(client, WHO, CANARY, "c-5521") == []
    assert client.xlen("triage:events") == 3000
    assert client.xlen("triage:decisions") == 1500
    told, = alerts(client, "erased")
    assert (told["events"], told["decisions"], told["queues"],
            told["cases"]) == (3000, 1500, 1500, 1500)


def test_what_comes_while_it_runs_is_found_or_told(
        client, redis_server, triaged, rules):
    triaged(rules=rules)
    argv = [BIN / "triagectl", "erase", "--customer", WHO, "--yes", "--open",
            "--redis", redis_server.url]
    n = 0
    for _ in range(3):
        submit(client, *({**complaint(f"a{n}-{i}", WORDS), **of(WHO)}
                         for i in range(100)))
        run = subprocess.Popen(argv, stdout=subprocess.PIPE,
                               env=environment())
        more = 100
        while run.poll() is None and more > 0:
            n, more = n + 1, more - 1
            submit(client, {**complaint(n, WORDS), **of(WHO)},
                   complaint(f"b{n}", "another's"))
        said = run.communicate(timeout=60)[0].decode()
        assert run.returncode == 0 or (run.returncode == 1 and "left" in said)
    wait_settled(client)
    erase(redis_server, "--yes", "--open")
    assert where(client, WHO, CANARY) == []
    assert len(dump(client, "triage:case:*")) == n
    assert alerts(client, "lost_trimmed") == []
    assert client.hget("triage:pool:all", "load:ann") in (None, b"0")


# -- to the last byte -------------------------------------------------------------

def bytes_of(client, name):
    return client.dump("triage:" + name)


def shape(client, name):
    """All of a stream but its blocks."""
    info = client.xinfo_stream("triage:" + name)
    return (client.xrange("triage:" + name), info["length"],
            info["last-generated-id"], info["entries-added"],
            info["max-deleted-entry-id"],
            client.xinfo_groups("triage:" + name))


def test_a_stream_written_anew_has_no_byte_and_all_else(client, redis_server):
    client.config_set("rdbcompression", "no")
    fill(client, 300)
    client.xgroup_create("triage:queue:claims", "desk", "0")
    client.xreadgroup("desk", "me", {"triage:queue:claims": ">"}, count=7)
    erase(redis_server, "--yes")
    streams = ("events", "decisions", "queue:claims")
    for name in streams:
        assert CANARY.encode() in bytes_of(client, name)
    before = {name: shape(client, name) for name in streams}
    said = json.loads(erase(redis_server, "--yes", "--rewrite", "--json",
                            status=1))
    assert said["outcome"] == "not_rewritten"
    assert "triage:queue:claims was not" in ctl.stderr
    assert {name: shape(client, name) for name in streams} == before

    got = client.xpending_range("triage:queue:claims", "desk", "-", "+", 10)
    client.xack("triage:queue:claims", "desk",
                *(p["message_id"] for p in got))
    before["queue:claims"] = shape(client, "queue:claims")
    said = json.loads(erase(redis_server, "--yes", "--rewrite", "--json"))
    assert said["outcome"] == "nothing"
    for name in streams:
        assert CANARY.encode() not in bytes_of(client, name)
        after = shape(client, name)
        if name == "queue:claims":
            # who reads comes again by itself
            after[5][0]["consumers"] = 1
        assert after == before[name]
    assert list(client.scan_iter("triage:rewrite:*")) == []


def test_a_daemon_goes_on_where_its_streams_are_written_anew(
        client, redis_server, triaged, rules):
    client.config_set("rdbcompression", "no")
    triaged(rules=rules), triaged(rules=rules)
    argv = [BIN / "triagectl", "erase", "--customer", WHO, "--yes", "--open",
            "--rewrite", "--redis", redis_server.url]
    sent = []
    for turn in range(3):
        submit(client, {**complaint(f"a{turn}", WORDS), **of(WHO)})
        run = subprocess.Popen(argv, stdout=subprocess.DEVNULL,
                               env=environment())
        more = 200
        while run.poll() is None and more > 0:
            more -= 1
            sent.append(f"e-b{turn}-{more}")
            submit(client, {**complaint(f"b{turn}-{more}", "another's"),
                            "customer": {"id": "customer-0002"}})
        assert run.wait(60) in (0, 1)
    wait_settled(client)
    erase(redis_server, "--yes", "--open", "--rewrite")
    submit(client, complaint("last"))
    wait_settled(client)
    assert_decided_once(client, [*sent, "e-last"])
    for name in ("events", "decisions"):
        assert CANARY.encode() not in bytes_of(client, name)
    assert alerts(client, "lost_trimmed") == []


# -- people -----------------------------------------------------------------------

def test_it_asks_on_a_terminal_and_takes_no_for_an_answer(client,
                                                          redis_server):
    fill(client, 3)
    before = dump(client)
    for typed in (b"\n", b"n\n", b"\x04"):
        shown = plain(on_terminal("erase", "--customer", WHO, typed=typed,
                                  redis=redis_server))
        assert "Erase all this for good?" in shown and "nothing was" in shown
        assert dump(client) == before
    shown = plain(on_terminal("erase", "--customer", WHO, typed=b"y\n",
                              redis=redis_server))
    assert "triage:events" in shown and "erased 3 cases" in shown
    assert where(client, WHO, CANARY) == []


def break_agent(client):
    client.set("triage:agent:ann", "in the way")
    return "triage:agent:ann"


def break_pool(client):
    client.delete("triage:pool:all")
    client.set("triage:pool:all", "in the way")
    return "triage:pool:all"


def break_load(client):
    client.hset("triage:pool:all", "load:ann", "many")
    return "triage:pool:all"


def break_seq(client):
    client.delete("triage:seq")
    client.set("triage:seq", "in the way")
    return "triage:seq"


@pytest.mark.parametrize("break_it", [break_agent, break_pool, break_load,
                                      break_seq])
def test_what_would_stop_it_half_way_stops_it_before(client, redis_server,
                                                     triaged, rules, break_it):
    daemon = triaged(rules=rules)
    for n in (1, 2):
        decide(client, case_of(n)[1])
    assert client.hget("triage:pool:all", "load:ann") == b"2"
    daemon.stop()
    client.delete("triage:agent:ann")
    key = break_it(client)
    before = untold(client)
    erase(redis_server, "--yes", "--open", status=3)
    assert key in ctl.stderr
    assert untold(client) == before
    client.delete(key)
    erase(redis_server, "--yes", "--open")
    assert where(client, WHO, CANARY) == []


def test_a_key_of_another_type_is_status_three_and_named(client,
                                                         redis_server):
    fill(client, 1)
    client.set("triage:queue:strange", "x")
    erase(redis_server, "--yes", status=3)
    assert WORDS not in ctl.stderr
