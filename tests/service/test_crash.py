"""kill -9 at any moment changes no outcome; and what says so can say otherwise.

The work is done by tests/crash: crash.py hurts, check.py compares what was sent
with what Redis holds at the end.  Here they are run, and check.py is shown
wrong states, each of which it has to notice.
"""

import json
import os
import subprocess
import sys

import pytest

import harness

CRASH = harness.TESTS / "crash"
sys.path.insert(0, str(CRASH))

import check  # noqa: E402
import check_timers  # noqa: E402

SLOW = 4 if harness.SAN else 1


def crash(*words, binary=harness.BIN, status=0):
    """Runs crash.py; its exit status must be as said."""
    done = subprocess.run(
        [sys.executable, CRASH / "crash.py", "--triaged",
         binary / "triaged", "--quiet", *map(str, words)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        timeout=600 * SLOW)
    assert done.returncode == status, done.stdout
    return done.stdout


def test_a_hundred_kills_of_daemons_and_engines_change_no_outcome():
    crash("--kills", 100 // SLOW)


def test_kills_of_a_single_instance_keep_the_order_of_each_case():
    crash("--kills", 40 // SLOW, "--instances", 1, "--rate", 800 // SLOW)


def test_kills_of_redis_lose_nothing_that_was_accepted():
    crash("--redis", "--restarts", 10)


@pytest.fixture(scope="module")
def timed(tmp_path_factory):
    """Clocks that fell due while triaged, its engines and Redis were killed:
    what timers.py said, what was left, and what was sent."""
    dump = tmp_path_factory.mktemp("timed") / "dump"
    done = subprocess.run(
        [sys.executable, CRASH / "timers.py", "--triaged",
         harness.BIN / "triaged", "--quiet", "--clocks", str(600 // SLOW),
         "--seconds", "10", "--restarts", "2", "--dump", dump],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        timeout=600 * SLOW)
    assert done.returncode in (0, 1), done.stdout
    return done, json.loads(dump.read_text())


def test_each_mark_is_told_once_whatever_is_killed_while_clocks_fall_due(
        timed):
    done, left = timed
    assert done.returncode == 0, done.stdout
    marks = [d for d in left["world"]["decisions"] if d["kind"] == "timer"]
    assert len(marks) > 1000 // SLOW


def first_mark(world):
    return next(d for d in world["decisions"] if d["kind"] == "timer")


def drop_mark(world):
    world["decisions"].remove(first_mark(world))


def tell_mark_twice(world):
    world["decisions"].append(dict(first_mark(world)))


def tell_early(world):
    first_mark(world)["at"] = "2020-01-01T00:00:00.000Z"


def tell_another_level(world):
    first_mark(world)["mark"]["level"] += 1


def swap_two_of_a_case(world):
    d = first_mark(world)
    other = next(x for x in world["decisions"] if x["case"] == d["case"] and
                 x["kind"] == "timer" and x is not d)
    d["mark"], other["mark"] = other["mark"], d["mark"]


def tell_nobody(world):
    world["sla"].pop()


def leave_a_timer(world):
    world["timers"] = 1


@pytest.mark.parametrize("spoil, kind", [
    (drop_mark, "missing"), (tell_mark_twice, "twice"), (tell_early, "early"),
    (tell_another_level, "unexpected"), (swap_two_of_a_case, "order"),
    (tell_nobody, "sla"), (leave_a_timer, "rest")])
def test_the_checker_of_marks_notices(timed, spoil, kind):
    left = json.loads(json.dumps(timed[1]))
    assert check_timers.check(left["world"], left["journal"]) == (0, {})
    spoil(left["world"])
    n, found = check_timers.check(left["world"], left["journal"])
    assert n > 0 and kind in found


def test_a_commit_script_that_ignores_xack_is_noticed():
    binary = harness.NOGATE_BIN
    if not (binary / "triaged").exists():
        pytest.skip(f"no triaged without the gate in {binary}: make nogate")
    out = crash("--mutant", "--stops", 4, binary=binary)
    assert "dead_twice" in out and "balance" in out


def test_an_event_that_waits_for_its_case_is_not_blamed_for_restarts(
        client, triaged):
    """Each life of an instance delivers it again; it is innocent of that."""
    id_, = harness.submit(client, harness.message(1, "c-1"))
    client.xgroup_create("triage:events", "triaged", "0")
    client.xreadgroup("triaged", "gone", {"triage:events": ">"})
    client.xclaim("triage:events", "triaged", "gone", 0, [id_], retrycount=4)
    t = triaged(instance="gone", orphan_wait="60s")

    def delivered_once():
        rows = client.xpending_range("triage:events", "triaged", "-", "+", 1)
        return rows[0]["times_delivered"] == 1
    for _ in range(3):
        harness.wait_for(delivered_once)
        t.kill()
        t.start()
    harness.submit(client, harness.complaint(1, case="c-1"))
    harness.wait_settled(client, 2)
    assert harness.decided_ids(client) == ["e-1", "m-1"]
    assert harness.dead(client) == []


def test_an_engine_that_is_killed_while_it_loads_is_no_refusal(
        client, triaged):
    t = triaged(rules=harness.SHIPPED, wait=False)
    os.kill(harness.wait_for(t.engines)[0], 9)
    t.wait_ready()
    harness.submit(client, harness.complaint(1))
    harness.wait_decided(client, 1)
    assert harness.alerts(client, "ruleset_refused") == []


def test_events_at_which_engines_die_do_not_hurt_the_daemon(client, triaged):
    """Large ones: the deadline is over while they are read, or while they are
    decided about, or just not; it is all the same."""
    t = triaged(max_event="16MiB", max_text="16MiB", engine_deadline="12ms",
                rule_budget="10ms")
    texts = ["refund " * (n << 15) for n in (2, 4, 8, 16, 24)] + \
        ["\uff52\uff45\uff46 " * (n << 13) for n in (4, 8, 16, 32, 48)]
    harness.submit(client, *(harness.complaint(n, text, customer={"id": "u"})
                             for n, text in enumerate(texts)))
    harness.wait_settled(client, len(texts))
    reasons = [letter["reason"] for letter in harness.dead(client)]
    assert len(harness.decisions(client)) + len(reasons) == len(texts)
    assert set(reasons) <= {"engine_died"}
    assert t.starts == 1 and t.process.poll() is None


# -- the checker ------------------------------------------------------------

PREFIX = "right:"
DAY = "2026-11-21"
BUCKET = "complaints:20778"  # that day since 1970


class World:
    """A small run in which all is right, written by hand, and words to make it
    wrong."""

    def __init__(self, client, directory):
        self.client = client
        self.path = directory / "journal"
        self.rows = []
        self.seq = self.alert_seq = 0
        self.revs, self.counts = {}, {}
        client.xgroup_create(self.key("events"), "triaged", "0", mkstream=True)
        self.complaint(1, "e1", "c1", "u1", "phone")
        self.complaint(2, "e2", "c1", "u1", None, kind="message")
        self.complaint(3, "e3", "c3", "u1", "mail")
        self.duplicate(4, of=1)
        self.complaint(5, "e5", "e5", None, None)
        self.conflict(6, of=3)
        self.broken(7, "bad_json")
        self.complaint(8, "e8", "c1", "u2", "phone")
        self.complaint(9, "e9", "c3", "u1", None, kind="message")

    def key(self, name):
        return PREFIX + name

    # What is right

    def send(self, n, outcome="ok", **row):
        """A row of the journal, and its entry, read and acknowledged."""
        self.rows.append({"n": n, "body": n, "dead": None} | row)
        self.rows.append({"n": n, "outcome": outcome})
        if outcome == "ok":
            self.client.xadd(self.key("events"), {"event": f"~{n}~"})
            (_, ((entry, _),)), = self.client.xreadgroup(
                "triaged", "i1", {self.key("events"): ">"})
            self.client.xack(self.key("events"), "triaged", entry)

    def stat(self, *names, by=1):
        for name in names:
            self.client.hincrby(self.key(f"stats:{DAY}"), name, by)

    def complaint(self, n, name, case, customer, channel, kind="complaint",
                  **more):
        self.send(n, id=name, case=case, customer=customer, kind=kind,
                  channel=channel, **more)
        self.decide(name, case, customer, kind, channel)

    def decide(self, name, case, customer, kind, channel):
        self.seq += 1
        self.revs[case] = self.revs.get(case, 0) + 1
        because = []
        if customer is not None:
            n = self.counts.get(customer, 0) + (kind == "complaint")
            self.counts[customer] = n
            because = [{"count": "customer 30d", "value": n}]
            if kind == "complaint":
                self.client.hincrby(self.key("customer:" + customer), BUCKET)
        d = {"v": 1, "seq": self.seq, "at": f"{DAY}T10:00:00.000Z",
             "event": name, "case": case, "rev": self.revs[case],
             "kind": kind, "type": "venting", "priority": "P3",
             "owner": "claims" if case == "c1" else "desk",
             "rules": [{"rule": "r", "did": {}, "because": because}],
             "degraded": []}
        fields = {"case": case, "seq": self.seq, "decision": json.dumps(d)}
        self.client.xadd(self.key("decisions"), fields)
        self.client.xadd(self.key("queue:" + d["owner"]), fields)
        self.client.hset(self.key("case:" + case), mapping={
            "rev": d["rev"], "decision": json.dumps(d), "seen:" + name: "x",
            "state": "assigned", "owner": d["owner"]})
        place = "assigned:" + d["owner"]
        self.client.zadd(self.key("cases:" + place), {case: 1})
        self.client.zadd(self.key("cases"), {place: 0})
        self.client.hset(self.key("seq"), "decisions", self.seq)
        self.stat("decided", "kind:" + kind, "type:venting", "priority:P3",
                  "owner:" + d["owner"])
        if channel is not None:
            self.stat("channel:" + channel)

    def row(self, n):
        return next(r for r in self.rows if r["n"] == n)

    def duplicate(self, n, of):
        self.send(n, **{k: v for k, v in self.row(of).items() if k != "n"})
        self.stat("duplicate")

    def conflict(self, n, of):
        self.send(n, **{k: self.row(of)[k] for k in
                        ("id", "case", "customer", "kind", "channel")})
        self.die(n, "id_conflict")

    def broken(self, n, reason):
        self.send(n, id=f"b{n}", case=f"b{n}", customer=None, channel=None,
                  kind="complaint", dead=reason)
        self.die(n, reason)

    def die(self, n, reason, source=None):
        source = source or f"right:events {n}-0"
        self.client.xadd(self.key("dead"), {
            "event": f"~{n}~", "reason": reason, "source": source})
        self.alert("dead", source=source)
        self.stat("dead", "refused:" + reason)

    def alert(self, kind, **more):
        self.alert_seq += 1
        alert = {"seq": self.alert_seq, "kind": kind, **more}
        self.client.xadd(self.key("alerts"), {
            "seq": self.alert_seq, "alert": json.dumps(alert)})
        self.client.hset(self.key("seq"), "alerts", self.alert_seq)

    # What is wrong

    def rewrite(self, name, edit):
        """Writes a stream anew, from what edit makes of its entries."""
        entries = edit([f for _, f in self.client.xrange(self.key(name))])
        self.client.delete(self.key(name))
        for fields in entries:
            self.client.xadd(self.key(name), fields)

    def drop(self, name, at):
        self.rewrite(name, lambda es: es[:at] + es[at + 1:])

    def repeat(self, name, at):
        self.rewrite(name, lambda es: es[:at + 1] + es[at:])

    def swap(self, name, at):
        self.rewrite(name, lambda es: es[:at] + [es[at + 1], es[at]] +
                     es[at + 2:])

    def edit(self, name, at, **members):
        """Changes members of one decision."""
        def change(entries):
            d = json.loads(entries[at][b"decision"]) | members
            entries[at][b"decision"] = json.dumps(d)
            return entries
        self.rewrite(name, change)

    def count(self, key, field, by=1):
        self.client.hincrby(self.key(key), field, by)

    def change_row(self, n, **members):
        self.row(n).update(members)

    def add_unread(self):
        self.client.xadd(self.key("events"), {"event": "~1~"})

    def leave_pending(self):
        self.add_unread()
        self.client.xreadgroup("triaged", "i1", {self.key("events"): ">"})

    def renumber(self):
        """Two decisions of a case change places, numbers and all: as if they
        had been decided in the other order."""
        def change(entries):
            es = [json.loads(e[b"decision"]) for e in entries]
            es[1]["event"], es[5 - 1]["event"] = \
                es[5 - 1]["event"], es[1]["event"]
            return [{b"case": d["case"], b"seq": d["seq"],
                     b"decision": json.dumps(d)} for d in es]
        self.rewrite("decisions", change)

    # The word

    def check(self, **more):
        self.path.write_text("".join(json.dumps(r) + "\n" for r in self.rows))
        return check.check(self.client, PREFIX, self.path, **more)


@pytest.fixture
def world(client, short_dir):
    return World(client, short_dir)


# what is done to a right world, and the kind of violation that must be found
WRONGS = {
    "an event has no decision": ("lost", lambda w: w.drop("decisions", 2)),
    "an event that no entry came of": ("lost", lambda w: w.send(
        20, id="e20", case="c1", customer=None, kind="message",
        channel=None)),
    "an event is decided twice": (
        "decided_twice", lambda w: w.repeat("decisions", 1)),
    "an event that is decided twice, counted and numbered": (
        "decided_twice", lambda w: w.decide("e2", "c1", "u1", "message",
                                            None)),
    "a decision of an event that was not sent": (
        "decided_unexpected", lambda w: w.decide("e77", "c1", None, "message",
                                                 None)),
    "a decision of another kind": (
        "decided_unexpected", lambda w: w.edit("decisions", 1,
                                               kind="complaint")),
    "a gap in seq": ("seq", lambda w: w.drop("decisions", 1)),
    "a repetition in seq": ("seq", lambda w: w.repeat("decisions", 0)),
    "seq of entry and JSON differ": (
        "seq", lambda w: w.edit("decisions", 1, seq=7)),
    "seq of alerts has a gap": ("seq", lambda w: w.drop("alerts", 0)),
    "the counter of seq is ahead": (
        "seq", lambda w: w.count("seq", "decisions")),
    "a gap in rev": ("rev", lambda w: w.edit("decisions", 1, rev=3)),
    "revs against seq": ("rev", lambda w: w.swap("decisions", 0)),
    "events of a case in another order": ("order", World.renumber),
    "a case that begins with a message": (
        "case", lambda w: w.edit("decisions", 2, kind="message")),
    "another rev in the case's hash": (
        "case", lambda w: w.count("case:c1", "rev")),
    "an older decision in the case's hash": (
        "case", lambda w: w.client.hset(
            "right:case:c1", "decision", '{"seq":1}')),
    "an id that the case does not remember": (
        "case", lambda w: w.client.hdel("right:case:c1", "seen:e2")),
    "a dead letter too few": (
        "dead_missing", lambda w: w.drop("dead", 1)),
    "a dead letter twice": ("dead_twice", lambda w: w.repeat("dead", 1)),
    "a dead letter twice, from two entries": (
        "dead_twice", lambda w: w.die(7, "bad_json", "right:events 99-0")),
    "a dead letter of another reason": (
        "dead_wrong", lambda w: w.change_row(7, dead="nul")),
    "a good event is dead": (
        "dead_wrong", lambda w: w.die(5, "bad_time")),
    "a dead letter of what was not sent": (
        "dead_unexpected", lambda w: w.die(99, "bad_json")),
    "both bodies of an id are dead": (
        "conflict", lambda w: w.die(3, "id_conflict")),
    "no body of an id is dead": ("conflict", lambda w: w.drop("dead", 0)),
    "the daemon gave up on a good event": (
        "gave_up", lambda w: w.die(5, "deliveries")),
    "an engine died of a good event": (
        "gave_up", lambda w: w.die(5, "engine_died")),
    "a queue lacks a decision": (
        "queue", lambda w: w.drop("queue:claims", 0)),
    "a queue has one twice": ("queue", lambda w: w.repeat("queue:desk", 0)),
    "a queue of nobody's": (
        "queue", lambda w: w.client.xadd("right:queue:other", {
            "case": "c1", "seq": 1, "decision": "{}"})),
    "a queue in another order": ("queue", lambda w: w.swap("queue:desk", 0)),
    "a case that is not in the index": (
        "index", lambda w: w.client.zrem("right:cases:assigned:claims",
                                         "c1")),
    "a case that is in two places of the index": (
        "index", lambda w: w.client.zadd("right:cases:assigned:desk",
                                         {"c1": 1})),
    "a place of the index that is not named": (
        "index", lambda w: w.client.zrem("right:cases", "assigned:desk")),
    "customer's complaints too many": (
        "customer", lambda w: w.count("customer:u1", BUCKET)),
    "customer's complaints of another day": (
        "customer", lambda w: w.count("customer:u1", "complaints:1")),
    "a customer nobody knows": (
        "customer", lambda w: w.count("customer:u7", BUCKET)),
    "a rule saw another count": ("count", lambda w: w.edit(
        "decisions", 2, rules=[{"rule": "r", "did": {}, "because": [
            {"count": "customer 30d", "value": 1}]}])),
    "a dead letter without an alert": (
        "alerts", lambda w: w.drop("alerts", 1)),
    "an alert without a dead letter": (
        "alerts", lambda w: w.alert("dead", source="right:events 50-0")),
    "something is pending": ("pending", World.leave_pending),
    "something is unread": ("unread", World.add_unread),
    "something is in the list": (
        "inbox", lambda w: w.client.lpush("right:inbox", "{}")),
    "more came in than came out": ("balance", World.leave_pending),
    "a mark of a try alone is left": (
        "alone", lambda w: w.client.hset("right:alone:events", "1-0", "x")),
}
WRONGS |= {f"the counter {name} is off by {by}": (
    "stats", lambda w, name=name, by=by: w.stat(name, by=by))
    for by in (1, -1) for name in (
        "decided", "duplicate", "dead", "type:venting", "priority:P3",
        "owner:claims", "channel:phone", "kind:message", "refused:bad_json")}
WRONGS["a counter of what there is not"] = (
    "stats", lambda w: w.stat("type:other"))


def test_the_checker_finds_nothing_where_all_is_right(world):
    found = world.check()
    assert found.kinds == {}
    assert found.figures["decisions"] == 6
    assert found.figures["duplicates"] == 1
    assert found.figures["reasons"] == {"bad_json": 1, "id_conflict": 1}


@pytest.mark.parametrize("wrong", WRONGS)
def test_the_checker_notices(world, wrong):
    kind, spoil = WRONGS[wrong]
    spoil(world)
    assert kind in world.check().kinds


def test_an_event_of_unknown_outcome_may_be_there_or_not(world):
    world.send(20, "unknown", id="e20", case="c1", customer=None,
               kind="message", channel=None)
    assert world.check().kinds == {}
    world.decide("e20", "c1", None, "message", None)
    assert set(world.check().kinds) == {"balance"}  # its entry was not sent


def test_an_event_without_an_outcome_is_of_unknown_outcome(world):
    world.rows.append({"n": 20, "body": 20, "id": "e20", "case": "c20",
                       "customer": None, "kind": "complaint",
                       "channel": None, "dead": None})
    assert world.check().kinds == {}


def test_half_a_line_at_the_end_of_the_journal_was_never_sent(world):
    world.check()
    with open(world.path, "a") as file:
        file.write('{"n":30,"body":30,"id":"e30"')
    assert check.check(world.client, PREFIX, world.path).kinds == {}


def test_events_that_were_given_up_can_be_allowed(world):
    """And messages to a case that is not there because of that."""
    world.send(20, id="e20", case="c20", customer=None, kind="complaint",
               channel=None)
    world.die(20, "deliveries")
    world.send(21, id="e21", case="c20", customer=None, kind="message",
               channel=None)
    world.die(21, "unknown_case")
    assert set(world.check().kinds) == {"gave_up"}
    assert world.check(allow=True).kinds == {}


def test_the_order_of_a_case_is_not_judged_when_several_work(world):
    world.renumber()
    found = world.check(order="report")
    assert "order" not in found.kinds
    assert found.figures["out of order"] > 0


def test_the_checker_says_what_it_found_and_its_status(world, tmp_path,
                                                       redis_server):
    def run():
        world.check()
        return subprocess.run(
            [sys.executable, CRASH / "check.py", "--journal", world.path,
             "--redis", redis_server.url, "--prefix", PREFIX, "--json",
             tmp_path / "out.json"], stdout=subprocess.PIPE, text=True)

    done = run()
    assert done.returncode == 0 and "violations  none" in done.stdout
    world.drop("decisions", 1)
    done = run()
    assert done.returncode == 1
    assert "lost: 1" in done.stdout and "e2" in done.stdout
    assert json.loads((tmp_path / "out.json").read_text())["kinds"]["lost"]
