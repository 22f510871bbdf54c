"""Rule sets that come by Redis: pushed, followed by every instance, refused,
taken back; and what is written straight to Redis."""

import hashlib
import json
import re
import shutil
import struct
import subprocess

import pytest

from harness import (BASIC, BIN, FAILING, ROOT, alerts, complaint, copy_rules,
                     decisions, entries, environment, script, submit,
                     wait_alert, wait_decided, wait_for)
from rulesets import MAGIC, ask_for, packed, reports, set_up, state


@pytest.fixture
def ctl(redis_server):
    """ctl(verb, ...) -> (status, what it said)"""
    def run(*args, redis=None, **more):
        done = subprocess.run(
            [BIN / "triagectl", "rules", *map(str, args), "--redis",
             redis or redis_server.url], stdin=subprocess.DEVNULL,
            capture_output=True, timeout=60, check=False,
            env=environment(**more))
        return done.returncode, (done.stdout + done.stderr).decode()
    return run


@pytest.fixture
def fresh(short_dir):
    """fresh(mark): a directory with a rule set of its own."""
    def make(mark, text="", source=BASIC):
        path = copy_rules(source, short_dir / f"set-{mark}")
        with open(path / "basic.lua", "a", encoding="utf-8") as f:
            f.write(f"\n-- {mark}\n{text}")
        return path
    return make


def wait_runs(client, hash_, instances):
    """Waits until all these run it, and say so."""
    def do():
        got = reports(client)
        return all(got.get(i, {}).get("runs", {}).get("in_force") == hash_
                   for i in instances)
    wait_for(do, what=f"{instances} to run {hash_[:7]}")


def wait_asked(client, status, instance="i-1", role="in_force"):
    def do():
        asked = reports(client).get(instance, {}).get("asked", {})
        got = asked.get(role) or {}
        return got if got.get("status") == status else None
    return wait_for(do, what=f"{instance} to say {status}")


# -- push and follow ----------------------------------------------------------

def test_a_push_is_followed_by_every_instance(client, triaged, ctl, fresh):
    triaged()
    triaged()
    wait_for(lambda: {"i-1", "i-2"} <= set(reports(client)),
             what="both to say that they are there")
    status, said = ctl("push", fresh("one"), "--why", "a reason")
    assert status == 0, said
    hash_ = state(client)["in_force"]
    assert said.count("active") == 2 and "i-1" in said and "i-2" in said
    wait_runs(client, hash_, ["i-1", "i-2"])
    submit(client, *(complaint(n) for n in range(40)))
    assert {d["ruleset"] for d in wait_decided(client, 40)} == {hash_[:7]}


def test_what_is_packed_is_what_the_command_packs(client, triaged, ctl, fresh):
    triaged()
    ctl("push", fresh("one"), "--why", "x")
    hash_, data = packed(fresh("one"))
    assert state(client)["in_force"] == hash_
    assert client.get(f"triage:rules:bundle:{hash_}") == data


def test_an_instance_that_starts_later_decides_nothing_by_its_directory(
        client, triaged, ctl, fresh):
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0
    submit(client, *(complaint(n) for n in range(100)))
    triaged()
    got = {d["ruleset"] for d in wait_decided(client, 100)}
    assert got == {state(client)["in_force"][:7]}


def test_a_set_that_fails_here_never_reaches_redis(client, triaged, ctl,
                                                   fresh):
    triaged()
    for mark, text in (("syntax", "classify 'x' {"), ("test",
                       "test 'no' { event = { text = 'refund' }, "
                       "expect = { owner = 'legal' } }")):
        status, said = ctl("push", fresh(mark, text), "--why", "x")
        assert status == 1 and "basic.lua:" in said, said
    assert client.keys("triage:rules:bundle:*") == []
    assert not client.exists("triage:rules")


def test_a_lost_message_costs_no_more_than_the_next_look(client, triaged,
                                                         fresh):
    triaged()
    triaged()
    wait_for(lambda: client.pubsub_numsub("triage:rules")[0][1] == 2)
    client.client_kill_filter(_type="pubsub")
    wait_for(lambda: client.pubsub_numsub("triage:rules")[0][1] == 2)
    hash_, _ = set_up(client, fresh("one"))
    ask_for(client, hash_)   # published by nobody
    wait_runs(client, hash_, ["i-1", "i-2"])


def test_it_follows_after_redis_was_away(client, triaged, ctl, fresh,
                                         redis_server):
    redis_server.restart("--appendonly", "yes")
    triaged()
    ctl("push", fresh("one"), "--why", "x")
    one = state(client)["in_force"]
    redis_server.restart()
    hash_, _ = set_up(client, fresh("two"))
    ask_for(client, hash_)
    wait_runs(client, hash_, ["i-1"])
    assert one != hash_


def test_one_that_cannot_load_it_keeps_the_old_one_and_says_so(
        client, triaged, ctl, fresh):
    t = triaged()
    before = reports(client)["i-1"]["runs"]["in_force"] if \
        "i-1" in reports(client) else None
    hash_, _ = set_up(client, fresh("bad", "error('no')\n"))
    ask_for(client, hash_)
    asked = wait_asked(client, "refused")
    assert asked["ruleset"] == hash_ and "basic.lua:" in asked["reason"]
    submit(client, complaint(1))
    used = wait_decided(client, 1)[0]["ruleset"]
    assert used != hash_[:7] and (before is None or before[:7] == used)
    status, said = ctl("status")
    assert status == 0 and "refused" in said and "basic.lua:" in said
    assert wait_alert(client, "ruleset_refused")["ruleset"] == hash_[:7]
    # a good one heals it
    assert ctl("push", fresh("good"), "--why", "x")[0] == 0
    assert t.process.poll() is None


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")
def test_push_tells_of_an_instance_that_refuses(client, triaged, ctl, fresh,
                                                short_dir):
    """One of two asks for a signature."""
    _, public = make_key(short_dir, "key")
    triaged()
    triaged(rules_public_key=public)
    wait_for(lambda: len(reports(client)) == 2)
    status, said = ctl("push", fresh("one"), "--why", "x")
    assert status == 1 and "not signed" in said
    assert "i-1" in said and "active" in said


# -- written straight to Redis --------------------------------------------------

def damaged(client, directory):
    hash_, data = packed(directory)
    data = bytearray(data)
    data[len(data) // 2] ^= 1
    client.set(f"triage:rules:bundle:{hash_}", bytes(data))
    return hash_


def another_name(client, directory):
    _, data = packed(directory)
    client.set("triage:rules:bundle:" + "a" * 64, data)
    return "a" * 64


def twenty_megabytes(client, directory):
    hash_, data = packed(directory)
    client.set(f"triage:rules:bundle:{hash_}", data + b"x" * (20 << 20))
    return hash_


def seven_megabytes_of_nothing(client, directory):
    hash_, _ = packed(directory)
    client.set(f"triage:rules:bundle:{hash_}",
               MAGIC + hash_.encode() + b"\n" + b"\0" * (7 << 20))
    return hash_


def many_empty_files(client, _directory):
    body = struct.pack("<I", 100000) + b"".join(
        struct.pack("<I", 8) + b"%08d" % n + struct.pack("<I", 0)
        for n in range(100000))
    hash_ = hashlib.sha256(body).hexdigest()
    client.set(f"triage:rules:bundle:{hash_}",
               MAGIC + hash_.encode() + b"\n" + body)
    return hash_


def wrong_type(client, directory):
    hash_, _ = packed(directory)
    client.rpush(f"triage:rules:bundle:{hash_}", "x")
    return hash_


def not_there(_client, directory):
    return packed(directory)[0]


def no_hash(_client, _directory):
    return "../../etc/passwd"


def escaping_name(client, _directory):
    parts = [b"../../escape.lua", b"-- x\n"]
    body = struct.pack("<I", 1) + b"".join(
        struct.pack("<I", len(p)) + p for p in parts)
    hash_ = hashlib.sha256(body).hexdigest()
    client.set(f"triage:rules:bundle:{hash_}",
               MAGIC + hash_.encode() + b"\n" + body)
    return hash_


@pytest.mark.parametrize("write", [
    damaged, another_name, twenty_megabytes, seven_megabytes_of_nothing,
    many_empty_files, wrong_type, not_there, no_hash, escaping_name])
def test_what_is_bad_in_redis_is_refused_and_the_old_goes_on(
        client, triaged, ctl, fresh, write):
    t = triaged()
    submit(client, complaint(1))
    before, = wait_decided(client, 1)
    hash_ = write(client, fresh("bad"))
    ask_for(client, hash_)
    assert wait_asked(client, "refused")["reason"]
    assert wait_alert(client, "ruleset_refused")["reason"]
    submit(client, complaint(2))
    assert wait_decided(client, 2)[1]["ruleset"] == before["ruleset"]
    status, said = ctl("push", fresh("good"), "--why", "it heals")
    assert status == 0, said
    assert t.process.poll() is None


def test_a_start_with_something_bad_in_redis_runs_what_there_is(
        client, triaged, fresh):
    ask_for(client, damaged(client, fresh("bad")))
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    wait_asked(client, "refused")


@pytest.mark.parametrize("key", ["rules", "rules:status", "rules:top"])
def test_a_key_of_another_type_stops_nobody(client, triaged, fresh, key, ctl):
    client.lpush("triage:" + key, "x")
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    if key == "rules":
        status, said = ctl("push", fresh("one"), "--why", "x")
        assert status == 3 and "BADKEY" in said or "WRONGTYPE" in said
    client.delete("triage:" + key)
    hash_, _ = set_up(client, fresh("one"))
    ask_for(client, hash_)
    wait_runs(client, hash_, ["i-1"])


def test_another_set_under_the_same_version_is_followed(client, triaged, ctl,
                                                        fresh):
    """As after a failover that lost a change, and another one since."""
    triaged()
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0
    hash_, _ = set_up(client, fresh("two"))
    client.hset("triage:rules", "in_force", hash_)
    wait_runs(client, hash_, ["i-1"])


@pytest.mark.parametrize("version", ["inf", "nan", "-7", "9" * 400,
                                     "9007199254740992"])
def test_a_version_that_cannot_grow_begins_anew(client, ctl, fresh, version):
    client.hset("triage:rules", "version", version)
    for mark in ("one", "two"):
        assert ctl("push", fresh(mark), "--why", "x")[0] == 0
    assert state(client)["version"] == "2"


def test_back_to_a_shadow_that_still_runs_is_active_at_once(
        client, triaged, ctl, fresh):
    triaged()
    assert ctl("shadow", fresh("one"), "--why", "x")[0] == 0
    ask_for(client, damaged(client, fresh("bad")), role="shadow")
    wait_asked(client, "refused", role="shadow")
    status, said = ctl("shadow", packed(fresh("one"))[0], "--why", "x")
    assert status == 0, said


@pytest.mark.parametrize("share", ["-1", "9999", "1e3"])
def test_a_share_that_is_none_gives_a_canary_nothing(client, triaged, fresh,
                                                     share):
    triaged()
    hash_, _ = set_up(client, fresh("one"))
    ask_for(client, hash_, role="canary", canary_permille=share)
    wait_asked(client, "active", role="canary")
    submit(client, *(complaint(n) for n in range(200)))
    assert hash_[:7] not in {d["ruleset"] for d in wait_decided(client, 200)}


# -- what Redis loses -----------------------------------------------------------

def test_a_hash_that_vanishes_is_told_and_what_it_asked_for_goes_on(
        client, triaged, ctl, fresh):
    t = triaged()
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0
    pushed = state(client)["in_force"]
    client.delete("triage:rules")
    alert = wait_alert(client, "ruleset_vanished")
    assert alert["ruleset"] == pushed[:7] and "push" in alert["reason"]
    status, said = ctl("status")
    assert status == 0 and "no longer says" in said
    t.stop()
    t.start()
    wait_for(lambda: len(alerts(client, "ruleset_vanished")) == 2)
    submit(client, complaint(1))
    assert wait_decided(client, 1)[0]["ruleset"] == pushed[:7]
    status, said = ctl("push", fresh("two"), "--why", "it heals")
    assert status == 0, said
    wait_runs(client, state(client)["in_force"], ["i-1"])
    # nothing was lost where somebody goes back to the directory
    assert ctl("release", "--why", "x")[0] == 0
    t.stop()
    t.start()
    wait_for(lambda: reports(client).get("i-1", {}).get("source") ==
             "directory")
    assert len(alerts(client, "ruleset_vanished")) == 2


def test_what_ran_before_a_word_that_is_no_hash_is_active_again(
        client, triaged, ctl, fresh):
    triaged()
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0
    pushed = state(client)["in_force"]
    ask_for(client, "junk")
    wait_asked(client, "refused")
    client.hset("triage:rules", "in_force", pushed)
    assert wait_asked(client, "active")["ruleset"] == pushed


def test_a_report_of_a_time_to_come_is_waited_for_by_nobody(
        client, triaged, ctl, fresh):
    triaged()
    client.hset("triage:rules:status", "ghost", json.dumps(
        {"at": 1 << 45, "version": "0", "source": "redis"}))
    status, said = ctl("push", fresh("one"), "--why", "x")
    assert status == 0 and "ghost" not in said, said
    assert "ghost" not in reports(client)


# -- signatures -----------------------------------------------------------------

def make_key(directory, name):
    private, public = directory / name, directory / (name + ".pub")
    for args in (["genpkey", "-algorithm", "ed25519", "-out", private],
                 ["pkey", "-in", private, "-pubout", "-out", public]):
        subprocess.run(["openssl", *args], check=True, capture_output=True)
    return private, public


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")
def test_where_a_key_is_configured_only_signed_sets_are_run(
        client, triaged, ctl, fresh, short_dir):
    private, public = make_key(short_dir, "key")
    other, _ = make_key(short_dir, "other")
    triaged(rules_public_key=public)
    hash_, data = set_up(client, fresh("unsigned"))
    ask_for(client, hash_)
    assert "not signed" in wait_asked(client, "refused")["reason"]
    # signed by somebody else
    status, said = ctl("push", fresh("other"), "--why", "x", "--sign-key",
                       other)
    assert status == 1 and "signature" in said
    # of something else
    client.set(f"triage:rules:signature:{hash_}", b"s" * 64)
    ask_for(client, hash_)
    wait_for(lambda: "by rules_public_key" in
             wait_asked(client, "refused")["reason"])
    status, said = ctl("push", fresh("signed"), "--why", "x", "--sign-key",
                       private)
    assert status == 0, said
    # the command knows it too, where it reads the same options
    status, said = ctl("push", fresh("again"), "--why", "x",
                       TRIAGED_RULES_PUBLIC_KEY=str(public))
    assert status == 1 and "--sign-key" in said


def test_a_key_that_cannot_be_read_stops_the_start(triaged, short_dir):
    bad = short_dir / "key"
    bad.write_text("no key\n")
    t = triaged(rules_public_key=bad, wait=False)
    t.wait_end(3)
    assert "Ed25519" in t.log()


# -- back -------------------------------------------------------------------------

def test_rollback_goes_to_the_one_before_and_back(client, triaged, ctl,
                                                  fresh):
    triaged()
    hashes = []
    for mark in ("one", "two"):
        assert ctl("push", fresh(mark), "--why", mark)[0] == 0
        hashes.append(state(client)["in_force"])
    assert ctl("rollback", "--why", "worse")[0] == 0
    assert state(client)["in_force"] == hashes[0]
    wait_runs(client, hashes[0], ["i-1"])
    assert ctl("rollback", "--why", "not so bad")[0] == 0
    assert state(client)["in_force"] == hashes[1]
    assert ctl("rollback", hashes[0][:8], "--why", "again")[0] == 0
    wait_runs(client, hashes[0], ["i-1"])
    status, said = ctl("rollback", "0000", "--why", "x")
    assert status == 1 and "no rule set" in said


def test_what_was_taken_back_is_remembered_until_it_comes_again(client, ctl,
                                                                fresh):
    hashes = []
    for mark in ("one", "two", "three"):
        assert ctl("push", fresh(mark), "--why", mark)[0] == 0
        hashes.append(state(client)["in_force"])
    one, two, three = hashes
    assert state(client)["taken_back"] == ""
    assert ctl("rollback", "--why", "worse")[0] == 0
    assert state(client)["taken_back"] == three
    assert ctl("rollback", one, "--why", "worse too")[0] == 0
    assert state(client)["taken_back"].split() == [two, three]
    assert ctl("push", fresh("three"), "--why", "better")[0] == 0
    assert state(client)["taken_back"] == two


def test_rollback_without_one_before_says_so(client, triaged, ctl, fresh):
    triaged()
    status, said = ctl("rollback", "--why", "x")
    assert status == 1 and "release" in said
    assert not client.exists("triage:rules")


def test_redis_wins_over_the_directory_until_it_is_released(
        client, triaged, ctl, fresh, rules_dir):
    t = triaged(rules=rules_dir)
    ctl("push", fresh("one"), "--why", "x")
    pushed = state(client)["in_force"]
    path = rules_dir / "basic.lua"
    path.write_text(path.read_text() + "\n-- edited\n")
    alert = wait_alert(client, "ruleset_not_followed")
    assert alert["ruleset"] == packed(rules_dir)[0][:7]
    t.reload()
    wait_for(lambda: len(alerts(client, "ruleset_not_followed")) == 2)
    submit(client, complaint(1))
    assert wait_decided(client, 1)[0]["ruleset"] == pushed[:7]
    status, said = ctl("release", "--why", "done")
    assert status == 0, said
    submit(client, complaint(2))
    assert wait_decided(client, 2)[1]["ruleset"] == alert["ruleset"]
    assert reports(client)["i-1"]["source"] == "directory"
    # and it is followed again
    path.write_text(path.read_text() + "\n-- once more\n")
    wait_runs(client, packed(rules_dir)[0], ["i-1"])


def test_the_last_good_one_runs_while_redis_is_away(
        client, triaged, ctl, fresh, redis_server, short_dir):
    redis_server.restart("--appendonly", "yes")
    t = triaged()
    ctl("push", fresh("one"), "--why", "x")
    pushed = state(client)["in_force"][:7]
    t.wait_log(f"rules in force ruleset={pushed}")
    # another process writes it
    wait_for(lambda: any(pushed.encode() in path.read_bytes() for path in
                         (short_dir / "state").glob("last-good-*")))
    t.stop()
    redis_server.kill()
    t.start(wait=False)
    t.wait_log(f"running the last good rule set ruleset={pushed}")
    redis_server.start()
    submit(client, complaint(1))
    assert wait_decided(client, 1)[0]["ruleset"] == pushed


# -- what is written down -----------------------------------------------------------

def test_every_change_is_in_the_log(client, triaged, ctl, fresh):
    triaged()
    ctl("push", fresh("one"), "--why", "first", "--who", "ann")
    ctl("push", fresh("two", "-- more\n"), "--why", "second", "--who", "bob")
    ctl("rollback", "--why", "third", "--who", "ann")
    ctl("release", "--why", "fourth", "--who", "ann")
    got = entries(client, "rules:log")
    assert [(e["action"], e["who"], e["why"], e["version"]) for e in got] == [
        ("push", "ann", "first", "1"), ("push", "bob", "second", "2"),
        ("rollback", "ann", "third", "3"), ("release", "ann", "fourth", "4")]
    assert got[1]["from"] == got[0]["hash"] == got[2]["hash"]
    assert got[3]["hash"] == "" and got[3]["from"] == got[0]["hash"]
    assert "basic.lua +2 -1" in got[1]["diff"]
    status, said = ctl("log")
    assert status == 0 and all(w in said for w in ("first", "fourth", "bob"))
    status, said = ctl("log", "--json", "--limit", "2")
    assert [json.loads(line)["why"] for line in said.splitlines()] == [
        "fourth", "third"]


def patched(directory, text):
    return subprocess.run(["patch", "-p0", "-d", directory], input=text,
                          text=True, capture_output=True)


def test_the_log_holds_the_diff_itself(client, ctl, fresh):
    one, two = fresh("one"), fresh("two", "-- \x1b[31mmore, 더\n")
    assert ctl("push", one, "--why", "first")[0] == 0
    assert ctl("push", two, "--why", "second")[0] == 0
    assert ctl("rollback", "--why", "third")[0] == 0
    assert ctl("canary", two, "5%", "--why", "fourth")[0] == 0
    assert ctl("release", "--why", "fifth")[0] == 0
    first, second, third, fourth, fifth = entries(client, "rules:log")
    # of the first, all is new
    files = sum(p.is_file() for p in one.rglob("*.lua"))
    assert first["lines"].count("--- /dev/null\n") == files
    assert "+-- \x1b[31mmore, 더\n" in second["lines"]
    assert fourth["lines"] == second["lines"]
    assert fifth["lines"] == fifth["diff"] == ""
    # the other way round
    assert third["lines"].startswith("--- basic.lua\n+++ basic.lua\n@@ -")
    assert "\n--- \x1b[31mmore, 더\n" in third["lines"]
    # the same that the two would be compared with
    assert ctl("diff", one, two)[1] == second["lines"]
    assert ctl("diff", two, one)[1] == third["lines"]


def test_the_diff_of_the_log_is_shown_and_can_be_applied(client, ctl, fresh):
    one, two = fresh("one"), fresh("two", "-- more\n")
    ctl("push", one, "--why", "first")
    ctl("push", two, "--why", "second")
    status, said = ctl("log", "--limit", "1")
    assert status == 0 and "@@" not in said
    status, said = ctl("log", "--limit", "1", "--diff")
    lines = entries(client, "rules:log")[1]["lines"]
    assert status == 0 and said.endswith("\n" + lines)
    status, said = ctl("log", "--limit", "1", "--json")
    assert json.loads(said)["lines"] == lines
    if shutil.which("patch"):
        assert patched(one, lines).returncode == 0
        assert ctl("diff", one, two)[1] == "no difference\n"


def test_a_long_diff_is_cut_at_a_line_and_says_so(client, ctl, fresh):
    ctl("push", fresh("one"), "--why", "first")
    ctl("push", fresh("two", "".join("-- line %d\n" % i for i in range(9000))),
        "--why", "second")
    e = entries(client, "rules:log")[1]
    assert 16000 < len(e["lines"]) < 17000
    *kept, last = e["lines"].splitlines()
    assert re.fullmatch(r"\\ cut: \d+ more lines", last)
    assert all(line[0] in "+- @" for line in kept)
    left = int(last.split()[2])
    added = sum(line.startswith("+") for line in kept) - 1 + left
    assert "basic.lua +%d" % (9001) in e["diff"] and abs(added - 9001) < 5


def test_the_log_keeps_the_last_two_thousand_changes(client, ctl, fresh):
    pipe = client.pipeline(transaction=False)
    for n in range(2500):
        pipe.xadd("triage:rules:log", {"at": n})
    pipe.execute()
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0
    assert 2000 <= client.xlen("triage:rules:log") <= 2100
    assert entries(client, "rules:log")[-1]["action"] == "push"


def test_a_diff_from_something_else_is_not_written_down(client, ctl, fresh):
    """Somebody else changed what is in force between the look and the change:
    the change is made, without a diff that would not be true."""
    ctl("push", fresh("one"), "--why", "first")
    ctl("push", fresh("two"), "--why", "second")
    one, two = (e["hash"] for e in entries(client, "rules:log"))
    text = script("rules.lua")
    keys = ["triage:rules" + k for k in ("", ":log", ":kept", ":status", ":top")]
    for seen, kept in ((one, ""), (two, "lines")):
        assert client.eval(text, 5, *keys, "rollback", "", "", "", "ann",
                           "why", "words", "triage:rules:bundle:",
                           "triage:rules:signature:", "triage:rules", 50,
                           "lines", seen, one)[1] == one.encode()
        assert entries(client, "rules:log")[-1]["lines"] == kept
        client.hset("triage:rules", mapping={"in_force": two, "previous": one})


def test_a_change_without_a_reason_is_not_made(client, triaged, ctl, fresh):
    triaged()
    status, said = ctl("push", fresh("one"))
    assert status == 2 and "--why" in said
    assert not client.exists("triage:rules")


def test_two_who_change_at_once_do_not_overwrite_each_other(
        client, redis_server, fresh):
    """The second one's look is older than the first one's change: refused."""
    procs = [subprocess.Popen(
        [BIN / "triagectl", "rules", "push", fresh(mark), "--why", "x",
         "--redis", redis_server.url], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=environment()) for mark in ("one", "two")]
    done = [p.wait(60) for p in procs].count(0)
    assert len(entries(client, "rules:log")) == done >= 1
    assert int(state(client)["version"]) == done


def test_the_oldest_that_nobody_needs_go(client, ctl, fresh):
    """The script alone, with made-up bundles; the command's own are kept."""
    text = script("rules.lua")
    keys = ["triage:rules" + k for k in ("", ":log", ":kept", ":status",
                                         ":top")]

    def change(action, hash_):
        client.set("triage:rules:bundle:" + hash_, "x")
        client.set("triage:rules:signature:" + hash_, "x")
        return client.eval(text, 5, *keys, action, hash_, "50", "", "me",
                           "why", "", "triage:rules:bundle:",
                           "triage:rules:signature:", "triage:rules", "50")
    client.hset("triage:rules:status", "long-gone", json.dumps({"at": 1}))
    hashes = [f"{n:064x}" for n in range(60)]
    change("shadow", hashes[0])
    for hash_ in hashes[1:]:
        change("push", hash_)
    assert change("push", "f" * 64)[2].decode() == hashes[-1]
    kept = [h.decode() for h in client.lrange("triage:rules:kept", 0, -1)]
    assert kept[0] == "f" * 64 and kept[1:50] == hashes[:-50:-1]
    assert kept[50:] == [hashes[0]]   # the shadow is needed
    left = {k.decode().rsplit(":", 1)[1]
            for k in client.keys("triage:rules:bundle:*")}
    assert left == set(kept)
    assert len(client.keys("triage:rules:signature:*")) == len(left)
    assert not client.exists("triage:rules:status")
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0


# -- looking --------------------------------------------------------------------------

def test_diff_list_and_pull(client, triaged, ctl, fresh, short_dir):
    triaged()
    one, two = fresh("one"), fresh("two")
    (two / "more.lua").write_text("-- a new file\n")
    ctl("push", one, "--why", "x")
    ctl("push", two, "--why", "y")
    status, said = ctl("diff")
    assert status == 0
    assert "--- basic.lua" in said and "-- one" in said and "+-- two" in said
    assert "--- /dev/null\n+++ more.lua\n@@ -0,0 +1,1 @@\n+-- a new file" in said
    (short_dir / "patch").write_text(said)
    if shutil.which("patch"):
        applied = copy_rules(one, short_dir / "applied")
        subprocess.run(["patch", "-p0", "-s", "-d", applied, "-i",
                        short_dir / "patch"], check=True)
        assert packed(applied) == packed(two)
    assert ctl("diff", "in_force", two)[1] == "no difference\n"
    status, said = ctl("list")
    assert "in_force" in said and "previous" in said
    status, said = ctl("pull", "previous", short_dir / "pulled")
    assert status == 0, said
    assert packed(short_dir / "pulled") == packed(one)
    status, said = ctl("pull", "previous", short_dir / "pulled")
    assert status == 3 and "empty" in said


def test_status_shows_who_is_gone(client, triaged, ctl):
    triaged()
    wait_for(lambda: "i-1" in reports(client))
    client.hset("triage:rules:status", "old", json.dumps({"at": 1}))
    status, said = ctl("status")
    assert status == 0 and "gone" in said and "i-1" in said
    got = json.loads(ctl("status", "--json")[1])
    assert {i["instance"]: i["gone"] for i in got["instances"]} == {
        "i-1": False, "old": True}


def test_one_that_leaves_takes_its_report_along(client, triaged):
    t = triaged()
    wait_for(lambda: "i-1" in reports(client))
    t.stop()
    assert reports(client) == {}
    assert client.hgetall("triage:rules:top") == {}


def test_top_counts_what_rules_did(client, triaged, ctl):
    triaged(rules=FAILING)
    submit(client, *(complaint(n) for n in range(7)))
    wait_decided(client, 7)

    def counted():
        rows = [json.loads(line) for line in
                ctl("top", "--json")[1].splitlines()]
        return [r for r in rows if r["hits"] == 7]
    assert wait_for(counted)
    status, said = ctl("top")
    assert status == 0 and "rule" in said and "7" in said


def test_shadow_and_canary_come_by_redis_too(client, triaged, ctl, fresh):
    triaged()
    shadow = fresh("shadow")
    status, said = ctl("shadow", shadow, "--why", "x")
    assert status == 0, said
    hash_ = packed(shadow)[0]
    assert wait_asked(client, "active", role="shadow")["ruleset"] == hash_
    submit(client, *(complaint(n) for n in range(10)))
    assert {d["ruleset"] for d in wait_decided(client, 10)} != {hash_[:7]}
    status, said = ctl("canary", hash_[:10], "100%", "--why", "x")
    assert status == 0, said
    submit(client, complaint("c"))
    wait_decided(client, 11)
    assert decisions(client)[-1]["ruleset"] == hash_[:7]
    assert ctl("shadow", "off", "--why", "x")[0] == 0
    assert ctl("canary", "off", "--why", "x")[0] == 0
    got = reports(client)["i-1"]
    assert got["asked"]["shadow"] is None and got["asked"]["canary"] is None
    assert ctl("shadow", "off", "--why", "x")[0] == 1


def test_a_push_of_what_is_on_trial_ends_the_trial(client, triaged, ctl,
                                                   fresh):
    """Also for those who start later, and behind a rollback."""
    triaged()
    assert ctl("push", fresh("one"), "--why", "x")[0] == 0
    two = fresh("two")
    assert ctl("shadow", two, "--why", "x")[0] == 0
    assert ctl("canary", two, "100%", "--why", "x")[0] == 0
    assert ctl("push", two, "--why", "x")[0] == 0
    asked = state(client)
    assert (asked["in_force"], asked["shadow"], asked["canary"]) == (
        packed(two)[0], "", "")
    assert ctl("rollback", "--why", "x")[0] == 0
    wait_runs(client, packed(fresh("one"))[0], ["i-1"])
    triaged()
    wait_runs(client, packed(fresh("one"))[0], ["i-1", "i-2"])
    assert packed(two)[0][:7] not in ctl("status")[1]
    submit(client, *(complaint(n) for n in range(20)))
    assert {d["ruleset"] for d in wait_decided(client, 20)} == {
        packed(fresh("one"))[0][:7]}


def test_a_canary_that_gave_way_is_not_tried_again_until_asked_for(
        client, triaged, ctl, fresh):
    """Neither after a restart nor by another instance."""
    t = triaged(rule_failures="1000000")
    triaged(rule_failures="1000000")
    bad = fresh("bad", 'classify "live-only" { when = field "attrs.live", '
                'check = function() error("no") end, tag = "x" }\n')
    hash_ = packed(bad)[0]
    assert ctl("canary", bad, "50%", "--why", "x")[0] == 0
    submit(client, *(complaint(n, attrs={"live": True}) for n in range(400)))
    assert wait_alert(client, "ruleset_rolled_back")["ruleset"] == hash_[:7]
    wait_decided(client, 400)
    wait_for(lambda: state(client).get("canary_ended") == hash_)
    wait_for(lambda: not any((r.get("runs") or {}).get("canary")
                             for r in reports(client).values()))
    assert "gave way" in ctl("status")[1]
    t.stop()
    t.start()
    submit(client, *(complaint(n, attrs={"live": True})
                     for n in range(400, 440)))
    wait_decided(client, 440)
    assert hash_[:7] not in {d["ruleset"] for d in decisions(client)[400:]}
    assert ctl("canary", hash_[:10], "100%", "--why", "again")[0] == 0
    submit(client, complaint("again"))
    wait_decided(client, 441)
    assert decisions(client)[-1]["ruleset"] == hash_[:7]


def test_the_rights_of_the_sample_are_enough(client, triaged, ctl, fresh,
                                             short_dir, redis_server):
    redis_server.kill()
    redis_server.start("--include", str(ROOT / "conf" / "redis-acl.conf"))
    word = short_dir / "password"
    word.write_text("change-me\n")
    word.chmod(0o600)
    triaged(redis_user="triaged", redis_password_file=word)
    user = {"TRIAGED_REDIS_USER": "triage-rules",
            "TRIAGED_REDIS_PASSWORD_FILE": str(word)}
    for args in (["push", fresh("one")], ["push", fresh("two")],
                 ["rollback"], ["shadow", "previous"], ["shadow", "off"],
                 ["canary", "previous", "5%"], ["canary", "off"],
                 ["release"]):
        status, said = ctl(*args, "--why", "x", **user)
        assert status == 0, said
    for args in (["status"], ["list"], ["log"], ["top"],
                 ["diff", fresh("three"), "previous"],
                 ["pull", "previous", short_dir / "pulled"]):
        status, said = ctl(*args, **user)
        assert status == 0, said
    assert client.execute_command("ACL", "LOG") == []


@pytest.mark.parametrize("args", [
    ["frobnicate"], ["pushh", "x"], ["shadow"], ["canary", "abcd"],
    ["canary", "abcd", "0", "--why", "x"], ["push", "a", "b"],
    ["log", "--limit", "none"],
    ["release", "--why", "x", "--who", "w" * 500]])
def test_wrong_usage_is_status_two(ctl, args):
    status, said = ctl(*args)
    assert status == 2, said


def test_a_verb_that_is_nearly_right_is_known(ctl):
    assert "did you mean 'push'" in ctl("psuh", "x")[1]


def test_without_redis_it_cannot(ctl, short_dir):
    assert ctl("status", redis=f"unix://{short_dir}/nobody")[0] == 3
