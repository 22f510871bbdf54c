"""timers: what a million cases that wait for their time cost, and how fast they
are woken when many come due at once.

The same complaints are decided without other timers and beside a million of
them; theirs are set so that all fall due at one instant after that, and each
then has one mark, a breach.  All by the shipped rules and one clock more.
"""

import json
import shutil
import statistics
import time

from lab import PREFIX, ROOT, Daemon, Trouble, children, pss_bytes

PENDING = 1000000
EVENTS = 20000
ROUNDS = 3
DUE_S = 60             # of the clock; the events lie so far back, less LEAD_S
LEAD_S = 12            # from when they are put in until all fall due
STEP_S = 0.01
FROM, TO = 0.10, 0.95  # of the decisions: what is measured lies between
STALLED_S = 30
CLOCK = """clock "bench-timer" {
	about = "All fall due at once.",
	when = kind "complaint",
	due = "%ds",
}
""" % DUE_S


def rules_with_clock(folder):
    path = folder / "rules-timers"
    if not path.exists():
        shutil.copytree(ROOT / "rules", path)
        (path / "bench-timer.lua").write_text(CLOCK)
    return path


def complaints(events, at_ms):
    """Those that open a case each, with their time."""
    for i, event in enumerate(events):
        event = json.loads(event)
        event.update(id="t-%06d" % i, at=at_ms)
        yield json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def rate(lab, daemon, first, last):
    """Decisions a second between the first-th and the last-th, and the CPU that
    each took of Redis and of triaged, in microseconds."""
    n, samples = last - first, []
    moved = time.monotonic()
    while not samples or samples[-1][1] < last:
        samples.append((time.monotonic(), lab.decided(),
                        lab.redis_cpu_s() + sum(daemon.cpu_parts_s())))
        if len(samples) < 2 or samples[-1][1] > samples[-2][1]:
            moved = samples[-1][0]
        elif samples[-1][0] - moved > STALLED_S:
            raise Trouble("%d of %d decisions were made, and no more came" %
                          (samples[-1][1], last))
        time.sleep(STEP_S)
    inside = [s for s in samples if first + FROM * n <= s[1] <= first + TO * n]
    if len(inside) < 3:
        raise Trouble("too few decisions to measure their rate")
    seconds, made, used = (b - a for a, b in zip(inside[0], inside[-1]))
    return made / seconds, 1e6 * used / made


def fill(lab, n):
    """So many cases that wait for another year."""
    far_ms = (int(time.time()) + 365 * 86400) * 1000
    for at in range(0, n, 10000):
        lab.db.zadd(PREFIX + "timers",
                    {"far-%07d" % i: far_ms + i for i in range(at, at + 10000)})


def memory(daemon):
    pid = daemon.process.pid
    return pss_bytes(pid) + max(pss_bytes(p) for p in children(pid))


def one(lab, programs, events, pending):
    """(complaints a second, CPU of each, marks a second, memory)."""
    lab.db.flushall()
    fill(lab, pending)
    daemon = Daemon(lab, programs, rules=rules_with_clock(lab.dir))
    try:
        due_ms = (int(time.time()) + LEAD_S) * 1000
        n = len(events)
        lab.stage(list(complaints(events, due_ms - DUE_S * 1000)))
        lab.release()
        plain, plain_us = rate(lab, daemon, 0, n)
        if time.time() * 1000 > due_ms:
            raise Trouble("%d complaints were not decided within %d s" % (n, LEAD_S))
        time.sleep(max(due_ms / 1000 - time.time(), 0))
        fired, _ = rate(lab, daemon, n, 2 * n)
        if lab.db.zcount(PREFIX + "timers", due_ms, due_ms) != 0:
            raise Trouble("timers were left behind")
        return plain, plain_us, fired, memory(daemon)
    finally:
        daemon.close()


def measure(lab, programs, events, say):
    """Medians: marks/s, complaints/s; CPU of a complaint beside a million timers
    and without; memory of triaged beside them and without, in bytes."""
    events = [e for e in events if b'"case":' not in e and b'"kind":' not in e]
    events = events[:EVENTS]
    alone, beside = [], []
    for i in range(ROUNDS):
        say("timers: round %d of %d, none" % (i + 1, ROUNDS))
        alone.append(one(lab, programs, events, 0))
        say("timers: round %d of %d, a million" % (i + 1, ROUNDS))
        beside.append(one(lab, programs, events, PENDING))

    def median(runs, k):
        return statistics.median(run[k] for run in runs)
    return (median(beside, 2), median(beside, 0), median(beside, 1),
            median(alone, 1), median(beside, 3), median(alone, 3))
