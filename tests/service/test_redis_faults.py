"""What Redis may do to the daemon: go away, refuse, forget, be in the way.  In
each case nothing is lost, nothing is decided twice, and it goes on by itself."""

import json
import os
import re
import signal
import threading
import time

import pytest
import redis

from harness import (BASIC, ROOT, alerts, assert_decided_once, assert_seq_is_gap_free,
                     complaint, dead, decided_ids, decisions, pending,
                     run_triaged, submit,
                     wait_alert, wait_decided, wait_for, wait_settled)
from test_ctl import ctl

AOF = ("--appendonly", "yes", "--appendfsync", "always")


class Load:
    """A producer that keeps going through whatever happens: what Redis
    accepted is in .ids, what it may have accepted in .unknown."""

    def __init__(self, server, pause=0.002):
        self.client = server.connect()
        self.ids, self.unknown, self.pause = [], [], pause
        self.is_over = False
        self.n = 0
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while not self.is_over:
            batch = [complaint(self.n + k, case=f"c-{(self.n + k) % 97}",
                               customer={"id": f"u-{(self.n + k) % 31}"})
                     for k in range(10)]
            self.n += 10
            for event in batch:
                try:
                    submit(self.client, event)
                    self.ids.append(event["id"])
                # Debian 12's client looks for the host of a unix socket that
                # was reset between two commands
                except (redis.ConnectionError, AttributeError):
                    self.unknown.append(event["id"])
                except redis.RedisError:
                    pass  # refused: it is not in the stream
            time.sleep(self.pause)

    def end(self, client):
        """Stops, waits until all is settled, and checks each id."""
        self.is_over = True
        self.thread.join()
        wait_settled(client)
        got = decided_ids(client)
        assert len(got) == len(set(got)), "decided twice"
        assert set(self.ids) <= set(got), sorted(set(self.ids) - set(got))[:5]
        assert set(got) <= set(self.ids) | set(self.unknown)
        assert dead(client) == []
        assert_seq_is_gap_free(client)
        return len(got)


@pytest.fixture
def load(redis_server):
    loads = []

    def start(**more):
        loads.append(Load(redis_server, **more))
        return loads[-1]
    yield start
    for one in loads:
        one.is_over = True
        one.thread.join()


def resumed(client, load, least=20):
    """Waits until decisions are made again."""
    before = client.xlen("triage:decisions")
    wait_for(lambda: client.xlen("triage:decisions") >= before + least,
             what="work to go on")


# -- it goes away -----------------------------------------------------------

def test_redis_killed_under_load_loses_nothing_it_kept(redis_server, client,
                                                       triaged, load):
    redis_server.restart(*AOF)
    triaged(instance="a")
    triaged(instance="b")
    work = load()
    for _ in range(4):
        resumed(client, work)
        redis_server.kill(signal.SIGKILL)
        redis_server.start()
    resumed(client, work)
    assert work.end(client) > 50


def test_redis_that_comes_back_empty_is_begun_anew(redis_server, client,
                                                   triaged):
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    redis_server.kill()
    redis_server.start()
    submit(client, complaint(2))
    wait_settled(client)
    assert decided_ids(client) == ["e-2"]
    assert decisions(client)[0]["seq"] == 1


def test_it_resumes_soon_after_redis_is_back(redis_server, client, triaged):
    """However long it was away, the wait between tries is bounded."""
    t = triaged()
    redis_server.kill()
    wait_for(lambda: t.log().count("retry_ms=") >= 12)
    redis_server.start()
    begin = time.monotonic()
    submit(client, complaint(1))
    wait_decided(client, 1)
    assert time.monotonic() - begin < 10


def test_a_redis_that_is_stopped_for_a_while_is_waited_for(
        redis_server, client, triaged, load):
    triaged()
    work = load()
    for _ in range(2):
        resumed(client, work)
        redis_server.pause()
        time.sleep(0.7)
        redis_server.resume()
    work.end(client)


def test_a_storm_of_killed_connections_loses_nothing(client, triaged, load):
    triaged(instance="a")
    triaged(instance="b")
    work = load()
    end = time.monotonic() + 3
    while time.monotonic() < end:
        for c in client.client_list():
            if c["name"] == "triaged":
                client.execute_command("CLIENT", "KILL", "ID", c["id"])
        time.sleep(0.05)
    resumed(client, work)
    work.end(client)


def test_its_connections_are_named(client, triaged):
    triaged()
    names = [c["name"] for c in client.client_list()]
    assert names.count("triaged") == 2


# -- it forgets -------------------------------------------------------------

def test_scripts_that_are_flushed_are_sent_again(client, triaged, load):
    triaged()
    work = load()
    for _ in range(40):
        client.script_flush()
        time.sleep(0.02)
    resumed(client, work)
    work.end(client)


def test_flushall_while_it_waits_for_events(client, triaged):
    t = triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    client.flushall()
    submit(client, complaint(2))
    wait_decided(client, 1)
    assert decided_ids(client) == ["e-2"]
    client.flushall()
    wait_for(lambda: client.exists("triage:events"),
             what="the stream to be made again")
    submit(client, complaint(3))
    wait_settled(client)
    assert decided_ids(client) == ["e-3"] and t.process.poll() is None


def test_a_group_that_is_destroyed_is_made_again_from_the_beginning(
        client, triaged):
    """What was decided is known as such; what was not is not skipped."""
    t = triaged()
    submit(client, *(complaint(n) for n in range(50)))
    wait_settled(client)
    client.xgroup_destroy("triage:events", "triaged")
    submit(client, *(complaint(n) for n in range(50, 60)))
    wait_decided(client, 60)
    wait_settled(client)
    assert_decided_once(client, [f"e-{n}" for n in range(60)])
    assert wait_alert(client, "redis") and t.process.poll() is None


def test_a_group_destroyed_under_load_loses_nothing(client, triaged, load):
    triaged()
    work = load()
    for _ in range(5):
        resumed(client, work)
        client.xgroup_destroy("triage:events", "triaged")
    wait_for(lambda: client.xinfo_groups("triage:events"))
    resumed(client, work)
    work.end(client)


def test_a_stream_that_is_deleted_is_made_again(client, triaged):
    triaged()
    for n in range(3):
        submit(client, complaint(n))
        wait_decided(client, n + 1)
        client.delete("triage:events")
        wait_for(lambda: client.exists("triage:events"))
    submit(client, complaint(9))
    wait_settled(client)
    assert decided_ids(client) == ["e-0", "e-1", "e-2", "e-9"]


def test_a_consumer_that_is_deleted_is_made_again(client, triaged):
    triaged(instance="desk")
    submit(client, complaint(1))
    wait_decided(client, 1)
    client.xgroup_delconsumer("triage:events", "triaged", "desk")
    submit(client, complaint(2))
    wait_decided(client, 2)


# -- it refuses to write ----------------------------------------------------

def refuse_oom(client):
    client.config_set("maxmemory", 1)
    return lambda: client.config_set("maxmemory", 0)


def refuse_noreplicas(client):
    client.config_set("min-replicas-to-write", 1)
    return lambda: client.config_set("min-replicas-to-write", 0)


def refuse_readonly(client):
    client.execute_command("REPLICAOF", "127.0.0.1", "1")
    return lambda: client.execute_command("REPLICAOF", "NO", "ONE")


def refuse_misconf(client):
    directory = client.config_get("dir")["dir"]
    gone = os.path.join(directory, "gone")
    os.mkdir(gone)
    client.config_set("dir", gone)
    os.rmdir(gone)
    client.config_set("save", "3600 1")
    client.bgsave()
    wait_for(lambda: client.info("persistence")[
        "rdb_last_bgsave_status"] == "err")
    return lambda: (client.config_set("save", ""),
                    client.config_set("dir", directory))


REFUSALS = [refuse_oom, refuse_noreplicas, refuse_readonly, refuse_misconf]


@pytest.mark.parametrize("refuse", REFUSALS)
def test_while_redis_refuses_to_write_it_waits_and_loses_nothing(
        client, triaged, refuse):
    t = triaged(batch="16", batches="2")
    submit(client, *(complaint(n) for n in range(20)))
    wait_settled(client)
    # what is in the stream before Redis refuses has to wait
    t.process.send_signal(signal.SIGSTOP)
    submit(client, *(complaint(n) for n in range(20, 1500)))
    allow = refuse(client)
    t.process.send_signal(signal.SIGCONT)
    wait_for(lambda: "redis trouble" in t.log() or
             "it is a replica" in t.log())
    time.sleep(1.5)
    decided = len(decisions(client))
    assert pending(client) <= 16 * 3, "it goes on reading"
    assert decided < 1500
    # no hot loop: it asks a few times a second at most
    assert t.log().count("redis trouble") + t.log().count("redis down") < 20
    time.sleep(0.3)
    assert len(decisions(client)) == decided
    allow()
    wait_settled(client, 1500)
    assert_decided_once(client, [f"e-{n}" for n in range(1500)])
    assert_seq_is_gap_free(client)
    assert dead(client) == []


def test_trouble_with_redis_is_told_and_its_end_too(client, triaged):
    """The alert itself cannot be written at first: it comes when it can."""
    t = triaged()
    submit(client, complaint(0))
    wait_settled(client)
    assert alerts(client, "redis") == []
    submit(client, *(complaint(n) for n in range(1, 1000)))
    allow = refuse_oom(client)
    t.wait_log("redis trouble")
    allow()
    wait_settled(client)
    assert "OOM" in wait_alert(client, "redis")["why"]
    assert wait_alert(client, "redis_recovered")
    kinds = [a["kind"] for a in alerts(client)
             if a["kind"].startswith("redis")]
    assert kinds[0] == "redis" and kinds[-1] == "redis_recovered"


def test_what_cannot_be_stored_is_published_at_once(client, triaged, listen):
    t = triaged()
    heard = listen("triage:alerts")
    submit(client, *(complaint(n) for n in range(500)))
    allow = refuse_oom(client)
    t.wait_log("redis trouble")
    first = wait_for(lambda: [a for a in heard if "stored" in a],
                     what="an alert that is not stored")[0]
    assert alerts(client, "redis") == []
    allow()
    wait_settled(client)
    assert (first["seq"], first["stored"], first["kind"],
            first["instance"]) == (1, False, "redis", t.name)
    stored = wait_alert(client, "redis")
    assert stored["unstored"] == 1
    assert {k: v for k, v in stored.items() if k not in ("seq", "unstored")} \
        == {k: v for k, v in first.items() if k not in ("seq", "stored")}
    wait_alert(client, "redis_recovered")
    assert_seq_is_gap_free(client)


def test_a_busy_script_of_another_is_waited_for(redis_server, client, triaged,
                                                load):
    client.config_set("lua-time-limit", 20)
    triaged()
    work = load()
    for _ in range(2):
        resumed(client, work)
        other = threading.Thread(target=lambda: pytest.raises(
            redis.ResponseError, redis_server.connect().eval,
            "while true do end", 0))
        other.start()
        time.sleep(0.6)
        redis_server.connect().script_kill()
        other.join()
    resumed(client, work)
    work.end(client)


# -- something is in the way ------------------------------------------------

@pytest.mark.parametrize("name", ["decisions", "seq"])
def test_a_key_of_another_type_stops_the_work_until_it_is_gone(
        client, triaged, name):
    t = triaged()
    wait_alert(client, "ruleset_active")
    if name == "seq":
        client.rename("triage:seq", "aside")
    client.set("triage:" + name, "in the way")
    submit(client, *(complaint(n) for n in range(100)))
    t.wait_log("redis trouble")
    wait_for(lambda: pending(client) > 0)
    assert f"triage:{name}" in t.log()
    if name == "seq":
        client.rename("aside", "triage:seq") # over what is in the way
    else:
        client.delete("triage:" + name)
    wait_settled(client, 100)
    assert_decided_once(client, [f"e-{n}" for n in range(100)])
    assert_seq_is_gap_free(client)
    assert f"triage:{name}" in wait_alert(client, "redis")["why"]


def test_a_stream_of_decisions_that_is_at_its_last_id_is_told(client, triaged):
    t = triaged()
    client.xadd("triage:decisions", {"a": "b"},
                id="18446744073709551615-18446744073709551615")
    submit(client, complaint(1))
    t.wait_log("redis trouble")
    assert pending(client) == 1
    client.delete("triage:decisions")
    wait_settled(client, 1)
    assert decided_ids(client) == ["e-1"]


@pytest.mark.parametrize("name", [
    "case:e-1", "queue:claims", "cases:assigned:claims"])
def test_a_broken_key_is_named(client, triaged, name):
    triaged()
    client.set("triage:" + name, "in the way")
    submit(client, complaint(1), complaint(2))
    assert wait_alert(client, "broken_key")["key"] == "triage:" + name
    client.delete("triage:" + name)
    wait_settled(client, 2)


def test_a_broken_hash_of_a_lot_is_named_and_a_customers_has_no_id(
        client, triaged, rules_dir):
    (rules_dir / "lots.lua").write_text(
        'prioritise "lots" { when = count("lot", "7d"):at_least(3), flag = "lots" }')
    triaged(rules=rules_dir)
    today = int(client.time()[0]) // 86400
    client.hset("triage:lot:phone-x L9", f"complaints:{today}", "many")
    client.set("triage:customer:Ms Lin", "in the way")
    submit(client, complaint(1, product={"name": "phone-x", "lot": "L9"}),
           complaint(2, customer={"id": "Ms Lin"}))
    wait_for(lambda: len(alerts(client, "broken_key")) == 2)
    assert {a["event"]: a["key"] for a in alerts(client, "broken_key")} == {
        "e-1": "triage:lot:phone-x L9", "e-2": "triage:customer:"}
    assert not any("Lin" in json.dumps(a) for a in alerts(client, "broken_key"))


@pytest.mark.parametrize("name", ["case:c", "customer:u"])
def test_a_broken_key_of_one_case_stops_that_case_alone(client, triaged,
                                                        name):
    triaged()
    client.set("triage:" + name, "in the way")
    submit(client, *(complaint(n) for n in range(50)),
           complaint("mine", case="c", customer={"id": "u"}),
           *(complaint(n) for n in range(50, 100)))
    wait_decided(client, 100)
    alert = wait_alert(client, "broken_key")
    assert (alert["event"], alert["case"]) == ("e-mine", "c")
    assert pending(client) == 1 and dead(client) == []
    client.delete("triage:" + name)
    wait_settled(client, 101)
    assert decided_ids(client)[-1] == "e-mine"
    assert len(alerts(client, "broken_key")) == 1


def test_a_broken_queue_stops_the_events_of_its_owner_alone(client, triaged):
    triaged()
    client.set("triage:queue:claims", "in the way")
    submit(client, *(complaint(n) for n in range(10)),
           *(complaint(n, text="so rude") for n in range(10, 60)))
    wait_decided(client, 50)
    assert wait_alert(client, "broken_key")["key"] == "triage:queue:claims"
    assert sorted(decided_ids(client)) == [f"e-{n}" for n in range(10, 60)]
    assert pending(client) == 10 and dead(client) == []
    client.delete("triage:queue:claims")
    wait_settled(client, 60)
    assert_decided_once(client, [f"e-{n}" for n in range(60)])
    assert client.xlen("triage:queue:claims") == 10
    assert_seq_is_gap_free(client)


def test_alerts_that_come_in_floods_are_counted(client, triaged):
    triaged()
    client.set("triage:queue:claims", "in the way")
    submit(client, *(complaint(n) for n in range(1500)))

    def told():
        return (len(alerts(client, "broken_key")) + sum(
            a["alerts"] for a in alerts(client, "alerts_left_out")))
    wait_for(lambda: told() == 1500)
    assert alerts(client, "alerts_left_out")
    client.delete("triage:queue:claims")
    wait_settled(client, 1500)
    assert_decided_once(client, [f"e-{n}" for n in range(1500)])


def test_a_counter_that_is_no_number_stops_that_customer_alone(client,
                                                               triaged):
    triaged()
    today = int(client.time()[0]) // 86400
    client.hset("triage:customer:u", f"complaints:{today}", "many")
    submit(client, complaint("mine", customer={"id": "u"}), complaint(1))
    wait_decided(client, 1)
    assert decided_ids(client) == ["e-1"]
    client.hdel("triage:customer:u", f"complaints:{today}")
    wait_settled(client, 2)
    assert_decided_once(client, ["e-1", "e-mine"])


def test_a_stream_of_events_of_another_type_is_waited_for(client, triaged):
    client.set("triage:events", "in the way")
    t = triaged(wait=False)
    t.wait_log("triage:events holds a string")
    client.delete("triage:events")
    submit(client, complaint(1))
    wait_decided(client, 1)


def test_a_stream_of_events_that_is_renamed_and_back(client, triaged):
    triaged()
    submit(client, *(complaint(n) for n in range(20)))
    wait_settled(client)
    client.rename("triage:events", "aside")
    wait_for(lambda: client.exists("triage:events"))
    client.delete("triage:events")
    pipe = client.pipeline()
    pipe.delete("triage:events")
    pipe.rename("aside", "triage:events")
    pipe.execute()
    submit(client, *(complaint(n) for n in range(20, 40)))
    wait_decided(client, 40)
    assert_decided_once(client, [f"e-{n}" for n in range(40)])


@pytest.mark.parametrize("policy", ["allkeys-lru", "volatile-ttl"])
def test_a_policy_that_evicts_is_told(client, triaged, policy):
    client.config_set("maxmemory-policy", policy)
    triaged()
    told = wait_alert(client, "redis")
    assert policy.split("-")[0] in told["what"]
    assert told["why"] == "expected noeviction"


def test_a_replica_is_not_worked_on(client, triaged):
    submit(client, complaint(1))
    client.execute_command("REPLICAOF", "127.0.0.1", "1")
    t = triaged(wait=False)
    t.wait_log("it is a replica")
    assert "ready instance=" not in t.log()
    client.execute_command("REPLICAOF", "NO", "ONE")
    t.wait_ready()
    wait_settled(client, 1)


# -- rights and passwords ---------------------------------------------------

ACL = ROOT / "conf" / "redis-acl.conf"


def acl_of_the_sample(user="triaged"):
    """The rules of conf/redis-acl.conf, without the password."""
    line, = (one for one in ACL.read_text().splitlines()
             if one.startswith(f"user {user} "))
    return [word for word in line.split()[2:] if not word.startswith(">")]


def connect_as(client, user, word):
    return redis.Redis(
        unix_socket_path=client.connection_pool.connection_kwargs["path"],
        username=user, password=word)


def password_file(directory, word):
    path = directory / "password"
    path.write_text(word + "\n")
    path.chmod(0o600)
    return path


def with_user(client, directory, rules, word="open-sesame"):
    client.execute_command("ACL", "SETUSER", "triaged", "reset", ">" + word,
                           *rules)
    return {"redis_user": "triaged",
            "redis_password_file": password_file(directory, word)}


def test_the_rights_of_the_sample_are_enough(client, triaged, short_dir,
                                             load):
    """And Redis notes no attempt at more."""
    options = with_user(client, short_dir, acl_of_the_sample())
    client.lpush("triage:inbox", '{"id":"from-list","text":"refund"}')
    t = triaged(instance="a", **options)
    triaged(instance="b", **options)
    work = load()
    for n in range(30):
        submit(client, "nonsense", complaint(f"x-{n}"))
    client.script_flush()
    t.kill()
    t.start()
    resumed(client, work)
    work.is_over = True
    work.thread.join()
    wait_settled(client)
    assert len(dead(client)) == 30
    assert "from-list" in decided_ids(client)
    assert client.execute_command("ACL", "LOG") == []
    # a way out: leaving asks for no more either
    t.stop()
    assert client.execute_command("ACL", "LOG") == []


ASKS_REDIS = [
    ["submit", "-"], ["watch", "--since", "0", "--count", "1"], ["stats"],
    ["dead", "list"], ["dead", "show", "LETTER"], ["dead", "retry", "--all"],
    ["dead", "drop", "--all"],
    ["case", "list"], ["case", "list", "--customer", "k-1"],
    ["case", "list", "--owner", "claims", "--json"], ["case", "show", "e-1"],
    ["explain", "--case", "e-1"], ["explain", "--case", "e-1", "--clocks"],
    ["clocks", "move"], ["clocks", "move", "--apply"],
    ["backtest", "--rules", str(BASIC)], ["report"],
    ["rules", "status"], ["rules", "log"], ["rules", "top"], ["rules", "list"]]
NO_REDIS = {"decide", "check", "test", "score"}
OF_ANOTHER_USER = {"erase"}
CLOCK = """
clock "answer" { due = "DUE", warn = { "50%" }, stops = kind "reply" }
"""


def test_the_rights_of_the_operator_are_enough(
        client, redis_server, triaged, rules_dir, short_dir):
    """For each command of triagectl: one that this test does not know fails."""
    known = {a[0] for a in ASKS_REDIS} | NO_REDIS | OF_ANOTHER_USER
    assert set(re.findall(r"^  (\w+)  +\S", ctl("help"), re.M)) == known
    (rules_dir / "clocks.lua").write_text(CLOCK.replace("DUE", "4h"))
    t = triaged(rules=rules_dir)
    submit(client, complaint(1, customer={"id": "k-1"}), "nonsense")
    wait_settled(client, 2)
    t.stop()
    (rules_dir / "clocks.lua").write_text(CLOCK.replace("DUE", "8h"))
    letter = client.xrange("triage:dead")[0][0].decode()
    client.execute_command("ACL", "SETUSER", "triage-operator", "reset",
                           ">word", *acl_of_the_sample("triage-operator"))
    user = {"redis": redis_server, "TRIAGED_RULES": str(rules_dir),
            "TRIAGED_REDIS_USER": "triage-operator",
            "TRIAGED_REDIS_PASSWORD_FILE": str(password_file(short_dir,
                                                             "word"))}
    for args in ASKS_REDIS:
        ctl(*(letter if a == "LETTER" else a for a in args),
            stdin=b'{"id":"e-2","text":"refund"}', **user)
    # every branch of the repair: an index that is lost, a case where it is not
    client.delete("triage:timers", "triage:cases")
    client.zadd("triage:cases", {"assigned:nobody": 0})
    client.zadd("triage:cases:assigned:nobody", {"e-1": 1})
    client.delete("triage:cases:assigned:claims")
    client.set("triage:case:none", "x")
    assert "1 put into the index, 1 taken" in ctl("case", "repair", status=1,
                                                  **user)
    assert client.execute_command("ACL", "LOG") == []


def test_the_sample_is_a_part_of_redis_conf(redis_server, client, triaged,
                                            short_dir):
    """With all its users, by the passwords it shows."""
    redis_server.kill()
    redis_server.start("--include", str(ACL))
    assert set(client.acl_users()) == {
        "default", "triaged", "triage-producer", "triage-consumer",
        "triage-rules", "triage-eraser", "triage-operator"}
    triaged(redis_user="triaged",
            redis_password_file=password_file(short_dir, "change-me"))
    submit(connect_as(client, "triage-producer", "change-me"), complaint(1))
    consumer = connect_as(client, "triage-consumer", "change-me")
    assert wait_decided(consumer, 1)[0]["event"] == "e-1"
    with pytest.raises(redis.exceptions.NoPermissionError):
        submit(consumer, complaint(2))


def test_no_right_of_the_sample_does_harm(client, triaged, short_dir):
    """Nothing outside its prefix, and no command to take away or look
    around."""
    with_user(client, short_dir, acl_of_the_sample())
    user = connect_as(client, "triaged", "open-sesame")
    for command in (["GET", "other:x"], ["XADD", "other", "*", "a", "b"],
                    ["FLUSHALL"], ["CONFIG", "GET", "*"], ["KEYS", "*"],
                    ["SHUTDOWN"], ["DEL", "triage:events"], ["ACL", "LIST"],
                    ["SCRIPT", "FLUSH"],
                    ["SET", "triage:x", "y"], ["PUBLISH", "other", "x"]):
        with pytest.raises(redis.exceptions.NoPermissionError):
            user.execute_command(*command)


def test_a_password_comes_from_a_file_and_is_never_told(client, triaged,
                                                        short_dir):
    client.config_set("requirepass", "s3cret-of-redis")
    t = triaged(log_level="debug", redis_password_file=password_file(
        short_dir, "s3cret-of-redis"))
    owner = connect_as(client, "default", "s3cret-of-redis")
    submit(owner, complaint(1))
    wait_decided(owner, 1)
    t.stop()
    assert "s3cret" not in t.log()


def test_a_password_is_changed_by_a_reload(client, triaged, short_dir):
    client.config_set("requirepass", "first-word")
    path = password_file(short_dir, "first-word")
    t = triaged(redis_password_file=path)
    owner = connect_as(client, "default", "first-word")
    path.write_text("second-word\n")
    t.reload()
    told = wait_alert(owner, "password_refused")
    assert told["why"] == "WRONGPASS"
    submit(owner, complaint(1))
    wait_decided(owner, 1)
    owner.config_set("requirepass", "second-word")
    other = connect_as(client, "default", "second-word")
    for c in other.client_list():
        if c["name"].startswith("triaged"):
            other.client_kill_filter(_id=c["id"])
    submit(other, complaint(2))
    wait_decided(other, 2)
    # the change was taken back: the one before is tried in turn
    other.config_set("requirepass", "first-word")
    again = connect_as(client, "default", "first-word")
    for c in again.client_list():
        if c["name"].startswith("triaged"):
            again.client_kill_filter(_id=c["id"])
    submit(again, complaint(3))
    wait_decided(again, 3)
    assert "-word" not in t.log()


def test_a_password_file_that_others_can_read_is_refused(short_dir):
    path = password_file(short_dir, "s3cret-of-redis")
    path.chmod(0o644)
    status, said = run_triaged("--rules", BASIC, "--redis-password-file", path,
                               "--http", "off")
    assert status == 2 and str(path) in said and "s3cret" not in said


def test_a_wrong_password_is_no_reason_to_hammer(client, triaged, short_dir):
    options = with_user(client, short_dir, acl_of_the_sample())
    client.execute_command("ACL", "SETUSER", "triaged", "resetpass",
                           ">another")
    t = triaged(wait=False, **options)
    t.wait_log("WRONGPASS")
    begin, seen = time.monotonic(), t.log().count("WRONGPASS")
    time.sleep(2)
    tries = t.log().count("WRONGPASS") - seen
    # two connections, each once a second at most
    assert tries <= 2 * (time.monotonic() - begin) + 2
    assert "open-sesame" not in t.log()
    client.execute_command("ACL", "SETUSER", "triaged", "resetpass",
                           ">open-sesame")
    t.wait_ready()
    submit(client, complaint(1))
    wait_decided(client, 1)


def test_without_the_right_to_expire_nothing_is_written(client, triaged,
                                                        short_dir):
    options = with_user(client, short_dir, [*acl_of_the_sample(), "-pexpire"])
    t = triaged(rules=ROOT / "tests" / "rules" / "incidents", **options)
    # it has no customer: what expires is the incident that it may be of
    submit(client, complaint(1, attrs={"broken": True},
                             product={"name": "lamp", "lot": "L7"}))
    t.wait_log("no right to PEXPIRE")
    assert not client.exists("triage:decisions")
    assert client.xpending("triage:events", "triaged")["pending"] == 1
    client.execute_command("ACL", "SETUSER", "triaged", "+pexpire")
    wait_decided(client, 1)
    assert client.pttl("triage:incident:bad-lot:lamp:L7") > 0


def test_without_the_right_to_trim_nothing_is_moved_again_and_again(
        client, triaged, short_dir):
    options = with_user(client, short_dir, [*acl_of_the_sample(), "-ltrim"])
    t = triaged(**options)
    for n in (1, 2):
        client.lpush("triage:inbox", json.dumps(complaint(n)))
    t.wait_log("no right to LTRIM")
    assert client.xlen("triage:events") == 0
    client.execute_command("ACL", "SETUSER", "triaged", "+ltrim")
    wait_decided(client, 2)
    assert client.xlen("triage:events") == 2
    assert client.llen("triage:inbox") == 0


def test_rights_taken_away_and_given_back(client, triaged, short_dir, load):
    rules = acl_of_the_sample()
    t = triaged(**with_user(client, short_dir, rules))
    work = load()
    resumed(client, work)
    client.execute_command("ACL", "SETUSER", "triaged", "-evalsha", "-eval")
    t.wait_log("NOPERM")
    before = t.log().count("NOPERM")
    time.sleep(1)
    assert t.log().count("NOPERM") - before < 20, "a hot loop"
    client.execute_command("ACL", "SETUSER", "triaged", *rules)
    resumed(client, work)
    client.execute_command("ACL", "DELUSER", "triaged")
    t.wait_log("WRONGPASS")
    with_user(client, short_dir, rules)
    resumed(client, work)
    work.end(client)
