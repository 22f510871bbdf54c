#!/usr/bin/python3
"""check.py: does Redis, at rest, agree with what a producer sent?

Reads a producer's journal and what triaged left in Redis, and looks for what
was lost, done twice or counted wrongly.  It is a program of its own: it knows
the wire contract and the journal, and nothing of how triaged does its work.

The journal has a line before an event is sent, and one when its fate is known:

  {"n":7,"body":7,"id":"e7","case":"c3","customer":"u1","kind":"complaint",
   "channel":"phone","dead":null}
  {"n":7,"outcome":"ok"}

n      counts what was sent; body is the n under which these very bytes were
       sent first, and stands in them as ~7~, so that a dead letter of bytes
       that cannot be read is known again
dead   the reason for which it must be refused, null where it must be decided.
       The same id and case under two bodies: one is decided, one refused
outcome  "ok", or "unknown" (the connection was lost: it may be there or not);
       no such line at all is as good as unknown

Exit status: 0 all agrees, 1 it does not, 3 Redis or the journal is not there.
"""

import argparse
import collections
import datetime
import json
import re
import sys

import redis

GROUP = "triaged"
# the daemon gave up on an innocent event
GAVE_UP = ("deliveries", "engine_died")
COUNTED = ("decided", "duplicate", "dead")
COUNTED_BY = ("type:", "priority:", "owner:", "kind:", "channel:", "refused:")
MARK = re.compile(r"~(\d+)~")
SHOWN = 4  # examples of each kind of violation


class Findings:
    """What is wrong, by kind, and what is worth saying."""

    def __init__(self):
        self.kinds = collections.Counter()
        self.examples = collections.defaultdict(list)
        self.figures = {}

    def add(self, kind, text):
        self.kinds[kind] += 1
        if len(self.examples[kind]) < SHOWN:
            self.examples[kind].append(text)

    def differ(self, kind, what, found, expected):
        if found != expected:
            self.add(kind, f"{what} is {found}, expected {expected}")

    @property
    def total(self):
        return sum(self.kinds.values())


# The journal ---------------------------------------------------------------

class Journal:
    def __init__(self, path):
        self.rows, self.outcome = [], {}
        with open(path, "rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break  # the producer died writing it: nothing was sent
                row = json.loads(line)
                if "outcome" in row:
                    self.outcome[row["n"]] = row["outcome"]
                else:
                    self.rows.append(row)
        self.first = {row["body"]: row for row in reversed(self.rows)}
        self.copies = collections.defaultdict(Copies)  # body -> how many
        self.by_key = collections.defaultdict(list)    # (id, case) -> rows
        for row in self.rows:
            self.copies[row["body"]].add(self.is_ok(row))
            if row["dead"] is None:
                self.by_key[row["id"], row["case"]].append(row)

    def is_ok(self, row):
        return self.outcome.get(row["n"]) == "ok"


class Copies:
    """How often the same bytes were sent: certainly, and perhaps."""

    def __init__(self):
        self.sure = self.perhaps = 0

    def add(self, is_ok):
        if is_ok:
            self.sure += 1
        else:
            self.perhaps += 1

    def allow(self, n, less=0):
        """May n of them have been seen?  less: so many ended otherwise."""
        return self.sure - less <= n <= self.sure + self.perhaps


# What is in Redis ----------------------------------------------------------

def text(value):
    return value.decode("utf-8", "replace") if value is not None else None


class World:
    """Everything of interest, read once."""

    def __init__(self, client, prefix):
        self.client, self.prefix = client, prefix
        self.decisions = self.stream("decisions", "decision")
        self.alerts = self.stream("alerts", "alert")
        self.dead = self.stream("dead")
        self.queues = {name: self.stream("queue:" + name, "decision")
                       for name in self.names("queue:")}
        self.stats = collections.Counter()
        for day in self.names("stats:"):
            for name, value in self.hash("stats:" + day).items():
                self.stats[name] += int(value)

    def key(self, name):
        return self.prefix + name

    def names(self, start):
        """What follows `start` in the keys that begin with it."""
        start = self.key(start)
        found = self.client.scan_iter(start + "*", count=1000)
        return sorted(text(key)[len(start):] for key in found)

    def hash(self, name):
        return {text(k): text(v) for k, v in
                self.client.hgetall(self.key(name)).items()}

    def stream(self, name, parsed=None):
        """The entries, each a dict; the field `parsed` is JSON."""
        entries = []
        for _, fields in self.client.xrange(self.key(name)):
            entry = {text(k): text(v) for k, v in fields.items()}
            if parsed is not None:
                entry["json"] = json.loads(entry[parsed])
            entries.append(entry)
        return entries


# The checks ----------------------------------------------------------------

def check_seq(world, journal, found):
    """seq grows by one in each stream, and the entry and its JSON agree."""
    for name in ("decisions", "alerts"):
        last = 0
        for entry in getattr(world, name):
            seq = int(entry["seq"])
            found.differ("seq", f"seq of an entry of {name}", seq, last + 1)
            found.differ("seq", f"seq in the JSON of {name} {seq}",
                         entry["json"]["seq"], seq)
            last = seq
        counted = int(world.hash("seq").get(name, 0))
        found.differ("seq", f"the counter of {name}", counted, last)


def check_cases(world, journal, found):
    """Decisions of a case: rev grows by one; its hash holds the last one."""
    last = {}
    for entry in world.decisions:
        d = entry["json"]
        case = d["case"]
        found.differ("case", f"field case of seq {d['seq']}", entry["case"],
                     case)
        before = last[case]["rev"] if case in last else 0
        found.differ("rev", f"rev of case {case} at seq {d['seq']}",
                     d["rev"], before + 1)
        if before == 0 and d["kind"] != "complaint":
            found.add("case", f"case {case} begins with a {d['kind']}")
        last[case] = d
    for case, d in last.items():
        kept = world.hash("case:" + case)
        found.differ("case", f"rev in the hash of case {case}",
                     kept.get("rev"), str(d["rev"]))
        found.differ("case", f"the decision in the hash of case {case}",
                     json.loads(kept.get("decision", "null")), d)
        found.differ("case", f"ids seen in the hash of case {case}",
                     sum(name.startswith("seen:") for name in kept), d["rev"])


def gather_dead(world, journal, found):
    """Reasons of dead letters, by body."""
    by_body = collections.defaultdict(list)
    sources = collections.Counter(letter["source"] for letter in world.dead)
    for source, times in sources.items():
        if times > 1:
            found.add("dead_twice", f"{times} dead letters of {source}")
    for letter in world.dead:
        mark = MARK.search(letter["event"])
        body = int(mark.group(1)) if mark else None
        if body not in journal.copies:
            found.add("dead_unexpected", f"a dead letter ({letter['reason']},"
                      f" {letter['source']}) of what was never sent")
        else:
            by_body[body].append(letter["reason"])
    return by_body


def given_up(journal, dead):
    """Bodies that the daemon gave up on, and messages to cases that are not
    there because of that: body -> how often."""
    lost = {body: sum(reason in GAVE_UP for reason in reasons)
            for body, reasons in dead.items()}
    cases = {journal.first[body]["case"] for body, n in lost.items() if n > 0}
    for body, reasons in dead.items():
        row = journal.first[body]
        if row["case"] in cases and row["dead"] is None:
            lost[body] += reasons.count("unknown_case")
    return collections.Counter({b: n for b, n in lost.items() if n > 0})


def check_refused(world, journal, found, dead, gave_up, allow):
    """What must be refused is, as often as it was sent, and for its reason."""
    for body, copies in journal.copies.items():
        row = journal.first[body]
        reasons = dead.get(body, [])
        if gave_up[body] > 0 and not allow:
            found.add("gave_up", f"event {row['id']} is dead: {reasons}")
        if row["dead"] is None:
            expected = ("id_conflict",)
        else:
            expected = (row["dead"],)
            n = len(reasons)
            if not copies.allow(n):
                kind = "dead_missing" if n < copies.sure else "dead_twice"
                found.add(kind, f"event {row['id']} (body {body}) has {n} dead"
                          f" letters, was sent {copies.sure} to"
                          f" {copies.sure + copies.perhaps} times")
        wrong = [r for r in reasons if r not in expected + GAVE_UP]
        if len(wrong) > 0 and gave_up[body] == 0:
            found.add("dead_wrong", f"event {row['id']} (body {body}) is dead:"
                      f" {wrong}, expected {row['dead'] or 'a decision'}")


def decided_as(winner, journal, bodies, dead, gave_up):
    """Can it be that of these bodies under one id `winner` was decided?  How
    many duplicates there were then, at least and at most; None where not."""
    for body in bodies:
        n = dead.get(body, []).count("id_conflict")
        if body == winner and n > 0:
            return None
        if body != winner and not journal.copies[body].allow(n, gave_up[body]):
            return None
    copies = journal.copies[winner]
    most = copies.sure + copies.perhaps - 1
    return (max(copies.sure - gave_up[winner] - 1, 0), most)


def check_decided(world, journal, found, dead, gave_up):
    """Each id of a case is decided once; its repetitions are duplicates, its
    other bodies conflicts."""
    decided = collections.defaultdict(list)
    for entry in world.decisions:
        d = entry["json"]
        decided[d["event"], d["case"]].append(d["seq"])
        if d["event"].startswith("timer:"):
            continue
        rows = journal.by_key.get((d["event"], d["case"]))
        if rows is None:
            found.add("decided_unexpected", f"seq {d['seq']}: event"
                      f" {d['event']} of case {d['case']} was never sent so")
        elif d["kind"] != rows[0]["kind"]:
            found.add("decided_unexpected", f"seq {d['seq']} is of kind"
                      f" {d['kind']}, sent as {rows[0]['kind']}")
    least = most = 0
    for (name, case), rows in journal.by_key.items():
        bodies = sorted({row["body"] for row in rows})
        seqs = decided[name, case]
        sure = sum(journal.copies[b].sure - gave_up[b] for b in bodies)
        what = f"event {name} of case {case}"
        if len(seqs) > 1:
            found.add("decided_twice", f"{what}: seq {seqs}")
        if len(seqs) == 0:
            if sure > 0:
                found.add("lost", f"{what} was accepted, and has no decision")
            continue
        ways = [way for way in (decided_as(b, journal, bodies, dead, gave_up)
                                for b in bodies) if way is not None]
        if len(ways) == 0:
            letters = {b: dead.get(b, []) for b in bodies}
            found.add("conflict", f"{what} has bodies with dead letters"
                      f" {letters}: expected a decision of one, id_conflict"
                      " for each other")
            continue
        least += min(way[0] for way in ways)
        most += max(way[1] for way in ways)
    n = world.stats["duplicate"]
    if not least <= n <= most:
        found.add("stats", f"duplicate is {n}, expected {least}"
                  + (f" to {most}" if most > least else ""))


def check_order(world, journal, found, order):
    """Events of a case are decided in the order in which they were sent."""
    late, last = 0, {}
    for entry in world.decisions:
        d = entry["json"]
        rows = journal.by_key.get((d["event"], d["case"]), [])
        # when one under several bodies or with a doubtful outcome came in,
        # nobody knows
        if len({row["body"] for row in rows}) != 1 or not \
                all(journal.is_ok(row) for row in rows):
            continue
        if rows[0]["n"] < last.get(d["case"], 0):
            late += 1
            if order == "strict":
                found.add("order", f"case {d['case']}: event {d['event']} (n"
                          f" {rows[0]['n']}) was decided behind n"
                          f" {last[d['case']]}")
        else:
            last[d["case"]] = rows[0]["n"]
    found.figures["out of order"] = late


def check_queues(world, journal, found):
    """An owner's queue holds the decisions of that owner, in order."""
    expected = collections.defaultdict(list)
    for entry in world.decisions:
        expected[entry["json"]["owner"]].append(entry)
    for owner in sorted(set(expected) | set(world.queues)):
        queue = world.queues.get(owner, [])
        if queue != expected[owner]:
            found.add("queue", f"queue:{owner} has {len(queue)} entries, and"
                      f" there are {len(expected[owner])} decisions of this"
                      " owner, or they differ")


def check_index(world, journal, found):
    """Each case is in one place of the index: that of its state and owner."""
    expected = collections.defaultdict(set)
    for case in world.names("case:"):
        kept = world.hash("case:" + case)
        expected[f"{kept.get('state', '')}:{kept.get('owner')}"].add(case)
    named = set(map(text, world.client.zrange(world.key("cases"), 0, -1)))
    for place in sorted(set(expected) | named | set(world.names("cases:"))):
        have = set(map(text, world.client.zrange(
            world.key("cases:" + place), 0, -1)))
        if have != expected[place]:
            found.add("index", f"cases:{place}: "
                      f"{sorted(have ^ expected[place])[:4]} are in one of"
                      " index and hashes")
        if len(have) > 0 and place not in named:
            found.add("index", f"cases does not name {place}")


def row_of(journal, d):
    """The first row under which a decision's event was sent, or None."""
    return next(iter(journal.by_key.get((d["event"], d["case"]), [])), None)


def check_stats(world, journal, found):
    """The counters agree with a recount."""
    expected = collections.Counter()
    for entry in world.decisions:
        d = entry["json"]
        row = row_of(journal, d)
        expected["decided"] += 1
        for name in ("kind", "type", "priority", "owner"):
            expected[f"{name}:{d[name]}"] += 1
        if row is not None and row.get("channel"):
            expected["channel:" + row["channel"]] += 1
    for letter in world.dead:
        expected["dead"] += 1
        expected["refused:" + letter["reason"]] += 1
    for name in sorted(set(expected) | set(world.stats)):
        if name != "duplicate" and (name in COUNTED or
                                    name.startswith(COUNTED_BY)):
            found.differ("stats", name, world.stats[name], expected[name])


def check_customers(world, journal, found):
    """The complaints of each customer and day agree with a recount, and the
    count that a rule saw with the decisions before."""
    days = collections.defaultdict(collections.Counter)
    so_far = collections.Counter()
    for entry in world.decisions:
        d = entry["json"]
        row = row_of(journal, d)
        customer = row["customer"] if row is not None else None
        if customer is None:
            continue
        if d["kind"] == "complaint":
            days[customer][d["at"][:10]] += 1
            so_far[customer] += 1
        for rule in d["rules"]:
            for because in rule["because"]:
                if because.get("count", "").startswith("customer"):
                    found.differ("count", f"seq {d['seq']}: the count of"
                                 f" customer {customer}", because["value"],
                                 so_far[customer])
    for customer in sorted(set(days) | set(world.names("customer:"))):
        kept = {name: int(value) for name, value in
                world.hash("customer:" + customer).items()
                if name.startswith("complaints:")}
        expected = {f"complaints:{day_number(day)}": n
                    for day, n in days[customer].items()}
        found.differ("customer", f"customer {customer}", kept, expected)


def day_number(day):
    """Days from 1970 to a day."""
    epoch = datetime.date(1970, 1, 1)
    return (datetime.date.fromisoformat(day) - epoch).days


def check_alerts(world, journal, found):
    """Each dead letter has its alert, once."""
    told = collections.Counter(a["json"]["source"] for a in world.alerts
                               if a["json"]["kind"] == "dead")
    letters = collections.Counter(letter["source"] for letter in world.dead)
    for source in sorted(set(told) | set(letters)):
        found.differ("alerts", f"alerts of the dead letter {source}",
                     told[source], letters[source])
    found.figures["alerts"] = dict(collections.Counter(
        a["json"]["kind"] for a in world.alerts))


def check_rest(world, journal, found):
    """Nothing is under way, and what came in is what came out."""
    client, events = world.client, world.key("events")
    found.differ("inbox", "length of inbox",
                 client.llen(world.key("inbox")), 0)
    if not client.exists(events):
        if len(journal.rows) > 0:
            found.add("lost", "the stream events is not there")
        return
    groups = [g for g in client.xinfo_groups(events)
              if text(g["name"]) == GROUP]
    if len(groups) == 0:
        found.add("unread", "the stream events has no group " + GROUP)
        return
    found.differ("pending", "pending entries", groups[0]["pending"], 0)
    info = client.xinfo_stream(events)
    found.differ("unread", "last entry read",
                 text(groups[0]["last-delivered-id"]),
                 text(info["last-generated-id"]))
    out = sum(world.stats[name] for name in COUNTED)
    found.differ("balance", "decided + duplicate + dead", out,
                 info["entries-added"])
    found.differ("alone", "marks of entries tried alone",
                 client.hlen(world.key("alone:events")), 0)
    found.figures["consumers"] = groups[0]["consumers"]


def check(client, prefix, path, allow=False, order="strict"):
    """Makes all checks; the findings."""
    found = Findings()
    journal = Journal(path)
    world = World(client, prefix)
    check_seq(world, journal, found)
    check_cases(world, journal, found)
    dead = gather_dead(world, journal, found)
    gave_up = given_up(journal, dead)
    check_refused(world, journal, found, dead, gave_up, allow)
    check_decided(world, journal, found, dead, gave_up)
    check_order(world, journal, found, order)
    check_queues(world, journal, found)
    check_index(world, journal, found)
    check_stats(world, journal, found)
    check_customers(world, journal, found)
    check_alerts(world, journal, found)
    check_rest(world, journal, found)
    ok = sum(journal.is_ok(row) for row in journal.rows)
    found.figures.update({
        "sent": len(journal.rows), "accepted": ok,
        "unknown": len(journal.rows) - ok,
        "decisions": len(world.decisions),
        "duplicates": world.stats["duplicate"],
        "dead": len(world.dead), "gave up": sum(gave_up.values()),
        "reasons": dict(collections.Counter(d["reason"] for d in world.dead)),
        "degraded": sum(len(e["json"]["degraded"]) > 0
                        for e in world.decisions),
    })
    return found


# Telling -------------------------------------------------------------------

def counts(words):
    return ", ".join(f"{name} {n}" for name, n in sorted(words.items()))


def tell(found, order):
    f = found.figures
    print(f"sent        {f['sent']}: {f['accepted']} accepted, "
          f"{f['unknown']} unknown")
    print(f"decisions   {f['decisions']}, {f['degraded']} of them degraded")
    print(f"duplicates  {f['duplicates']}")
    print(f"dead        {f['dead']}: {counts(f['reasons'])}")
    print(f"gave up     {f['gave up']} (deliveries, engine_died, and what "
          "follows from it)")
    print(f"alerts      {counts(f['alerts'])}")
    print(f"order       {f['out of order']} decisions behind a later one of "
          f"their case" + ("" if order == "strict" else " (not judged)"))
    print(f"violations  {found.total or 'none'}")
    for kind in sorted(found.kinds):
        print(f"  {kind}: {found.kinds[kind]}")
        for example in found.examples[kind]:
            print(f"    {example}")


def connect(url):
    if url.startswith("unix://"):
        return redis.Redis(unix_socket_path=url[len("unix://"):])
    return redis.Redis.from_url(url)


def main():
    parser = argparse.ArgumentParser(
        description="Compares a producer's journal with Redis at rest.")
    parser.add_argument("--journal", required=True, metavar="FILE")
    parser.add_argument("--redis", required=True, metavar="URL")
    parser.add_argument("--prefix", default="triage:")
    parser.add_argument("--allow", action="store_true",
                        help="dead letters for deliveries or engine_died, of "
                        "good events, are no violation")
    parser.add_argument("--order", choices=("strict", "report"),
                        default="strict",
                        help="is an event decided behind a later one of its "
                        "case a violation?  Several instances do not promise "
                        "that order")
    parser.add_argument("--json", metavar="FILE",
                        help="write the findings there, too")
    args = parser.parse_args()
    try:
        found = check(connect(args.redis), args.prefix, args.journal,
                      args.allow, args.order)
    except (redis.RedisError, OSError) as error:
        print(f"check: {error}", file=sys.stderr)
        return 3
    tell(found, args.order)
    if args.json:
        with open(args.json, "w", encoding="utf-8") as file:
            json.dump({"violations": found.total, "kinds": found.kinds,
                       "figures": found.figures}, file)
    return 0 if found.total == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
