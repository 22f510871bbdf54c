"""check_timers.py: did every clock tell each of its marks, once, in time?

It reckons the marks from when each case was complained about, by itself: it
knows the clocks of timed/rules.lua as a table and the wire contract, and nothing
of how triaged does its work.  It is given what Redis held at the end, as plain
values, so that a test can spoil them.

The world: {"decisions": [...], "sla": [...], "seq": {...}, "timers": n,
"pending": {stream: n}, "unread": {stream: bool}, "marks": n, "dead": [...],
"decided": n}; the journal: {case: {"at": ms, "id": ..., "message": id or None}}.
"""

import collections
import datetime

# clock -> what it tells: (mark, level, ms after the start)
CLOCKS = {
    "answer": [("warn", 1, 36000), ("breach", 1, 40000)],
    "call": [("breach", 1, 41000), ("escalate", 1, 42000),
             ("escalate", 2, 44000)],
    "solve": [("warn", 1, 39000), ("warn", 2, 41000), ("breach", 1, 42000)],
}
DUE = {clock: after for clock, marks in CLOCKS.items()
       for mark, _, after in marks if mark == "breach"}
STOPPED = "answer"      # by a message


def ms_of(text):
    time = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return round(time.timestamp() * 1000)


def expected_marks(at_ms, stop_ms):
    """Of one case: (due, clock, mark, level), in the order in which they are
    told.  stop_ms: when a message was decided, or None."""
    return sorted(
        (at_ms + after, clock, mark, level)
        for clock, marks in CLOCKS.items() for mark, level, after in marks
        if clock != STOPPED or stop_ms is None or at_ms + after <= stop_ms)


def mark_of(decision):
    mark = decision["mark"]
    return (ms_of(mark["due"]), mark["clock"], mark["mark"], mark["level"])


def check_numbers(world, found):
    for name in ("decisions", "sla"):
        seqs = [entry["seq"] for entry in world[name]]
        if seqs != list(range(1, len(seqs) + 1)):
            found["seq"].append(f"{name} are not numbered 1 to {len(seqs)}")
        if world["seq"].get(name, 0) != len(seqs):
            found["seq"].append(f"the counter of {name} is"
                                f" {world['seq'].get(name)}, not {len(seqs)}")
    if world["decided"] != len(world["decisions"]):
        found["stats"].append(f"decided is {world['decided']}, and there are"
                              f" {len(world['decisions'])} decisions")


def check_rest(world, found):
    if world["timers"] != 0:
        found["rest"].append(f"{world['timers']} cases are left in timers")
    for stream, n in world["pending"].items():
        if n != 0:
            found["rest"].append(f"{n} entries of {stream} are pending")
    for stream, is_unread in world["unread"].items():
        if is_unread:
            found["rest"].append(f"{stream} is not read to its end")
    if world["marks"] != 0:
        found["rest"].append(f"{world['marks']} marks of entries tried alone")
    for letter in world["dead"]:
        found["dead"].append(str(letter))


def check_case(case, row, decisions, found):
    """The decisions of one case, in order."""
    stop_ms, before = None, 0
    events = [d["event"] for d in decisions if d["kind"] != "timer"]
    wanted = [row["id"]] + [row["message"]] * (row["message"] is not None)
    if events != wanted:
        found["events"].append(f"case {case}: events {events}, expected"
                               f" {wanted}")
    for d in decisions:
        if d["event"] == row["message"]:
            stop_ms = ms_of(d["at"])
    expected = expected_marks(row["at"], stop_ms)
    told = [mark_of(d) for d in decisions if d["kind"] == "timer"]
    for mark in sorted(set(expected) - set(told)):
        found["missing"].append(f"case {case}: {mark}")
    for mark, n in collections.Counter(told).items():
        if mark not in expected:
            found["unexpected"].append(f"case {case}: {mark}")
        if n > 1:
            found["twice"].append(f"case {case}: {n} times {mark}")
    if told != sorted(told):
        found["order"].append(f"case {case}: {told}")
    for i, d in enumerate(decisions):
        at_ms = ms_of(d["at"])
        if d["rev"] != i + 1 or at_ms < before:
            found["rev"].append(f"case {case}: rev {d['rev']} at {d['at']}")
        before = at_ms
        if d["kind"] == "timer":
            check_mark(case, d, at_ms, found)
        elif i > 0:
            # what was due by then is told before
            late = [m for m in expected if m[0] <= at_ms]
            if [mark_of(x) for x in decisions[:i]
                    if x["kind"] == "timer"] != late:
                found["overtaken"].append(f"case {case}: {d['event']}")


def check_mark(case, d, at_ms, found):
    due_ms, clock, mark, _ = mark_of(d)
    name = f"timer:{case}:{clock}:{mark}:{d['mark']['due']}"
    if d["event"] != name:
        found["name"].append(f"{d['event']}, expected {name}")
    if at_ms < due_ms:
        found["early"].append(f"{name} at {d['at']}")
    if d["mark"]["late_ms"] != at_ms - due_ms:
        found["late"].append(f"{name}: late_ms {d['mark']['late_ms']}, at"
                             f" {d['at']}")


def check_sla(world, journal, found):
    """Each mark is told on `sla`, with how much of its clock is left."""
    def key(d):
        return (d["case"], *mark_of(d)[1:], ms_of(d["at"]), d["owner"])
    decided = collections.Counter(key(d) for d in world["decisions"]
                                  if d["kind"] == "timer")
    told = collections.Counter(
        (s["case"], s["clock"], s["kind"], s["level"], ms_of(s["at"]),
         s["owner"]) for s in world["sla"])
    for what in (decided - told) + (told - decided):
        found["sla"].append(f"{what}: decided {decided[what]} times, told"
                            f" {told[what]} times")
    for s in world["sla"]:
        left = journal[s["case"]]["at"] + DUE[s["clock"]] - ms_of(s["at"])
        if s["remaining_ms"] != left:
            found["remaining"].append(f"{s}: expected {left}")


def check(world, journal):
    """All checks; how many findings there are, and what they are, by kind."""
    found = collections.defaultdict(list)
    check_numbers(world, found)
    check_rest(world, found)
    by_case = collections.defaultdict(list)
    for d in world["decisions"]:
        by_case[d["case"]].append(d)
    for case in sorted(set(journal) | set(by_case)):
        if case not in journal:
            found["events"].append(f"case {case} was never sent")
        else:
            check_case(case, journal[case], by_case[case], found)
    if not found["events"]:
        check_sla(world, journal, found)
    found = {kind: texts for kind, texts in found.items() if texts}
    return sum(len(texts) for texts in found.values()), found
