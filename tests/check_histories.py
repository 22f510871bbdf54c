#!/usr/bin/env python3
"""Compares the histories of clocks with a slow reckoning of another make: what starts, pauses, extends, restarts, stops
and continues a clock, over random calendars, minute by minute.

usage: check_histories.py test_ruleset_switch [histories [seed]]

A history is a case with one clock, of hours, days, working days or months; while it runs, somebody may edit the rules,
and ask for clocks to be moved.  The reckoning keeps no due time that it moves: it keeps what the clock did as a list
of stretches, and looks for the first moment by which what was promised has run.
"""
import bisect
import itertools
import random
import subprocess
import sys

from check_clocks import DAY, MINUTE, Desk, text

HOUR = 60 * MINUTE
EDITS = 0.06  # of events come after somebody has edited the rules
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORDS = ["pause", "pause", "pause", "resume", "resume", "resume", "restart", "again", "stop", "reopen", "more", "more",
         "fast", "cancel", "nothing"]


class FastDesk(Desk):
    """The same minutes, with the number of those that were worked before each."""

    def __init__(self, rng):
        super().__init__(rng)
        self.before = [0, *itertools.accumulate(self.worked)]

    def done(self, ms):
        """What has been worked since the first minute."""
        m, rest = divmod(ms - self.start * MINUTE, MINUTE)
        return self.before[m] * MINUTE + (rest if self.worked[m] else 0)

    def between(self, ms, end, *_):
        return self.done(end) - self.done(ms) if end > ms else 0

    def work(self, ms, n, *_):
        if n <= 0:
            return ms
        target = self.done(ms) + n
        minutes = -(-target // MINUTE)
        if minutes > self.before[-1]:
            return None
        m = bisect.bisect_left(self.before, minutes) - 1  # within it the target is reached
        return (self.start + m) * MINUTE + target - self.before[m] * MINUTE

    def lua(self):
        def frames(list_):
            return "{ " + ", ".join(f'"{f}"' for f in text(list_).split(",") if f != "-") + " }"
        kinds = {k: [(d, f) for d, (kind, f) in self.dates.items() if kind == k] for k in range(3)}
        return (f'calendar "desk" {{ zone = "{self.zone}", ' +
                "".join(f"{d} = {frames(f)}, " for d, f in zip(DAYS, self.week)) +
                "holidays = { " + "".join(f'"{d}", ' for d, _ in kinds[0]) + "}, workdays = { " +
                "".join(f'"{d}", ' for d, _ in kinds[1]) + "}, hours = { " +
                "".join(f'["{d}"] = {frames(f)}, ' for d, f in kinds[2]) + "} }\n")


class Plan:
    """What the rules promise: how much for each priority (None: no clock), or step by step."""

    UNITS = {"time": "m", "plain": "d", "days": "d", "workdays": " workdays", "months": " months"}
    MOST = {"time": 40 * 60, "plain": 12, "days": 20, "workdays": 12}

    def __init__(self, rng, desk, kind=None, has_calendar=None):
        self.desk, self.kind = desk, kind or rng.choice(["time", "time", "time", "plain", "days", "workdays", "months"])
        self.has_calendar = has_calendar
        if has_calendar is None:
            self.has_calendar = self.kind not in ("time", "plain") or self.kind == "time" and rng.random() < 0.7
        # hours and working days count what is worked; days and months go by
        self.is_worked = self.has_calendar and self.kind in ("time", "workdays")
        self.cap = rng.choice([0, 0, 6 * HOUR, 40 * HOUR])
        self.how = (0, 0, 0)
        if self.kind in ("days", "workdays", "months"):
            self.how = rng.randrange(2), rng.randrange(2), rng.randrange(3)  # first day, roll, until
        if self.kind == "months":
            self.fast, self.steps = None, []
            self.base = dict(zip(("P1", "P2", "P3", "P4"), (1, 1, rng.randint(1, 2), None)))
            return
        n = sorted(rng.sample(range(1, self.MOST[self.kind]), 6))
        self.fast = n[0] if rng.random() < 0.5 else None
        self.steps = n[2:2 + rng.randint(1, 3)] if rng.random() < 0.5 else []
        self.base = {p: n[1] if self.steps else n[2 + i] for i, p in enumerate(("P1", "P2", "P3", "P4"))}
        if not self.steps:
            self.base["P4"] = None

    def version(self, rule):
        """What makes a rule's policy another one."""
        return (rule, self.how, self.fast if rule == "quick" else (tuple(self.base.values()), tuple(self.steps)))

    def lua(self):
        unit = self.UNITS[self.kind]
        due = f'"{self.base["P1"]}{unit}"' if self.steps else "{ " + ", ".join(
            f'{p} = ' + (f'"{n}{unit}"' if n else "false") for p, n in self.base.items()) + " }"
        counts = ', calendar = "desk"' if self.has_calendar else ""
        if self.kind in ("days", "workdays", "months"):
            first, roll, until = self.how
            counts += (f', first_day = {str(bool(first)).lower()}, roll = {str(bool(roll)).lower()}, ends = "' +
                       ("same time", "end of work", "end of day")[until] + '"')
        rules = (f'clock "k" {{ due = {due}{counts}, pauses = field "attrs.pause", resumes = field "attrs.resume", '
                 f'restarts = field "attrs.restart", again = field "attrs.again", stops = field "attrs.stop", '
                 f'continues = field "attrs.reopen", cancels = field "attrs.cancel"')
        if self.cap:
            rules += f', max_pause = "{self.cap // HOUR}h"'
        if self.steps:
            rules += ', extends = field "attrs.more", extensions = { ' + ", ".join(
                f'"{n}{unit}"' for n in self.steps) + " }"
        rules += " }\n"
        if self.fast:
            rules += f'clock "quick" {{ clock = "k", when = field "attrs.fast", due = "{self.fast}{unit}"{counts} }}\n'
        return rules

    def between(self, a, b):
        return self.desk.between(a, b) if self.is_worked else max(0, b - a)

    def after(self, a, n):
        return self.desk.work(a, n) if self.is_worked else a + n

    def first_due(self, start, n):
        """When so much is due that nothing held up."""
        if self.kind == "time":
            due = self.after(start, n * MINUTE)
        elif self.kind == "plain":
            due = start + n * DAY * MINUTE
        else:
            due = getattr(self.desk, self.kind)(start, n, *self.how)
        if due is None:
            raise Beyond
        return due


class Beyond(Exception):
    """The history looks past the minutes at hand."""


class Clock:
    """The reckoning: stretches of one run, (kind, from, to or None), and what was promised."""

    def __init__(self, plan, start, n, rule="k"):
        self.plan, self.start = plan, start
        self.cap = plan.cap
        self.still = []  # (from, to or None, counts for the cap)
        self.stop, self.extended, self.cancelled = None, 0, False
        self.past, self.run = [], 1
        self.promise(n, rule)

    def promise(self, n, rule):
        """From now on it is promised so much from the start, by that rule."""
        self.first = self.plan.first_due(self.start, n)
        self.policy = self.plan.version(rule)

    def whole(self):
        return self.plan.between(self.start, self.first)

    def due(self):
        """The first moment by which the promise has run; an open pause is not seen."""
        due, at, left = self.first, self.start, self.whole()
        for start, end, _ in self.still:
            if end is None or due <= start:
                break
            left -= self.plan.between(at, start)
            at = end
            due = self.plan.after(at, left)
            if due is None:
                raise Beyond
        return due

    def would_be_due(self, n):
        other = Clock.__new__(Clock)
        other.__dict__.update(self.__dict__)
        other.first = self.plan.first_due(self.start, n)
        return other.due()

    def is_paused(self):
        return self.stop is None and bool(self.still) and self.still[-1][1] is None

    def not_before(self, at):
        last = [self.start, *(x for s in self.still for x in s[:2] if x is not None)]
        return max([at, *last] + ([self.stop] if self.stop is not None else []))

    def granted(self):
        used = sum(e - s for s, e, counts in self.still if e is not None and counts)
        return max(0, self.cap - used) if self.cap else float("inf")

    def resume(self, at):
        start, _, counts = self.still[-1]
        end = min(max(at, start), start + self.granted())
        self.still[-1] = (start, end, counts)

    def settle(self, now):
        if self.is_paused() and self.still[-1][0] + self.granted() <= now:
            self.resume(now)

    def stretches(self, end):
        """What it did in this run until then, without the empty ones."""
        out, at = [], self.start
        for start, to, counts in self.still:
            out += [("run", at, start, self.run)]
            at = end if to is None else to
            out += [("pause" if counts else "stopped", start, at, self.run)]
        out.append(("run", at, end, self.run))
        return [s for s in out if s[2] > s[1]]

    def ledger(self, now):
        if self.stop is None:
            return self.past + self.stretches(now)
        return self.past + self.stretches(self.stop)

    def begin_again(self, at, n):
        at = self.not_before(at)
        past = self.past + self.stretches(at if self.stop is None else self.stop)
        if self.stop is not None and at > self.stop:
            past.append(("stopped", self.stop, at, self.run))
        run = self.run
        self.__init__(self.plan, at, n)
        self.past, self.run = past, run + 1

    def happens(self, what, at, now, priority):
        plan, base = self.plan, self.plan.base[priority]
        self.settle(now)
        if what == "cancel" and self.stop is None:
            self.end(at)
            self.cancelled = True
        elif what == "stop" and self.stop is None:
            self.end(at)
        elif what == "restart" or (what == "again" and self.stop is not None and not self.cancelled):
            if base is not None:
                self.begin_again(at, base)
            elif self.stop is None:
                self.end(at)
                self.cancelled = True
        elif what == "reopen" and self.stop is not None and not self.cancelled:
            start, self_at = self.stop, self.not_before(at)
            self.stop = None
            self.still.append((start, start if len(self.still) == 16 else self_at, False))
            if len(self.still) > 16:
                self.still.pop()
        elif what == "more" and plan.steps and self.stop is None and self.extended < len(plan.steps):
            due, n = self.due(), plan.steps[self.extended]
            if due > self.not_before(at) and self.would_be_due(n) > due:
                self.promise(n, "k")
                self.extended += 1
        elif what == "policy" and self.stop is None:
            self.move(at, priority)
        elif what == "resume" and self.is_paused():
            self.resume(at)
        elif what == "pause" and self.stop is None and not self.is_paused() and len(self.still) < 16:
            at = self.not_before(at)
            if self.due() > at:
                self.still.append((at, None, True))
        self.bring_nearer(what, priority)

    def end(self, at):
        at = self.not_before(at)
        if self.is_paused():
            self.resume(at)
        self.stop = at

    def move(self, at, priority):
        """It counts as its rule says now, from the same start."""
        rule = "quick" if self.policy[0] == "quick" and self.plan.fast else "k"
        if self.policy == self.plan.version(rule):
            return
        n = self.plan.fast if rule == "quick" else self.plan.base[priority]
        if n is None:
            self.end(at)
            self.cancelled = True
            return
        if rule == "k" and 0 < self.extended <= len(self.plan.steps):
            n = self.plan.steps[self.extended - 1]
        self.promise(n, rule)

    def bring_nearer(self, what, priority):
        """Of what is promised now, the least.  A rule without priorities says nothing new of its own, and one that
        has changed nothing at all."""
        offers = []
        if self.stop is not None:
            return
        if self.policy[0] != "k" or not self.plan.steps and self.policy == self.plan.version("k"):
            offers.append((self.plan.base[priority], "k"))
        if what == "fast" and self.plan.fast and self.policy[0] != "quick":
            offers.append((self.plan.fast, "quick"))
        for n, rule in offers:
            if n is not None and self.would_be_due(n) < self.due():
                self.promise(n, rule)

    def state(self, now):
        if self.cancelled:
            return "cancelled"
        if self.stop is not None:
            return "met" if self.stop <= self.due() else "missed"
        if self.is_paused():
            return "paused"
        return "breached" if self.due() <= now else "running"


def rules_of(desk, plan):
    return desk.lua() + plan.lua()


def other_plan(rng, desk, plan):
    """Rules that somebody has edited: another promise, counted in the same unit."""
    while True:
        other = Plan(rng, desk, plan.kind, plan.has_calendar)
        if other.version("k") != plan.version("k") and other.version("quick") != plan.version("quick"):
            return other


def history(rng, desk, plan):
    """Its lines, and what they are to come to."""
    at = now = (desk.start + rng.randrange(15 * DAY, 50 * DAY)) * MINUTE + rng.choice([0, 0, 1, rng.randrange(MINUTE)])
    if rng.random() < 0.3:
        at = now = (desk.start + rng.choice(desk.edges)) * MINUTE
    priority = rng.choice(["P1", "P2", "P3"])
    lines, clock = ["case", f"event {at} {now} {priority} none"], Clock(plan, at, plan.base[priority])
    is_edited = False
    for _ in range(rng.randint(0, 14)):
        what = rng.choice(WORDS)
        step = rng.choice([0, 1, 1000, rng.randrange(HOUR), rng.randrange(8 * HOUR), rng.randrange(30 * HOUR)])
        at = max(at + step, 0) if rng.random() < 0.9 else at - rng.randrange(2 * HOUR)
        late = rng.choice([0, 0, 0, rng.randrange(10 * HOUR)])
        now = max(now, at + late)
        if rng.random() < 0.2:
            priority = rng.choice(["P1", "P2", "P3", "P4"])
        if rng.random() < EDITS:
            clock.plan = other_plan(rng, desk, clock.plan)
            clock.cap, is_edited = clock.plan.cap, True
            rules = rules_of(desk, clock.plan)
            lines.append(f"edit {len(rules.encode())}\n{rules[:-1]}")
        if is_edited and rng.random() < 0.3:
            what = "policy"
        lines.append(f"event {at} {now} {priority} {what}")
        clock.happens(what, at, now, priority)
    lines.append(f"end {now}")
    if is_edited:
        rules = rules_of(desk, plan)
        lines.append(f"edit {len(rules.encode())}\n{rules[:-1]}")
    due = clock.due()
    ledger = clock.ledger(now)
    stop = -1 if clock.stop is None else clock.stop
    return lines, (clock.start, due, stop, clock.extended, clock.state(now)), ledger, now, clock.whole()


def merged(segments):
    """Runs under two policies that follow one another are one."""
    out = []
    for kind, start, end, run in segments:
        if out and out[-1][0] == kind and out[-1][3] == run and out[-1][2] == start:
            out[-1] = (kind, out[-1][1], end, run)
        else:
            out.append((kind, start, end, run))
    return out


def check(plan, promise, answer, wanted, ledger, first, now):
    """What is wrong with an answer, or None."""
    words = answer.split()
    got = (*map(int, words[:4]), words[4])
    if got != wanted:
        return f"expected {wanted}, got {got}"
    parts = words[5:]
    segments = [(parts[i], int(parts[i + 1]), int(parts[i + 2]), int(parts[i + 3])) for i in range(0, len(parts), 4)]
    end = wanted[2] if wanted[2] >= 0 else now
    if sum(s[2] - s[1] for s in segments) != max(0, end - first):
        return f"the ledger has {sum(s[2] - s[1] for s in segments)} ms of {end - first}"
    if any(a[2] != b[1] for a, b in zip(segments, segments[1:])):
        return "the ledger has gaps"
    if merged(segments) != merged(ledger):
        return f"expected the ledger {merged(ledger)}, got {merged(segments)}"
    run = sum(plan.between(s[1], min(s[2], wanted[1])) for s in segments if s[0] == "run" and s[1] >= wanted[0])
    if run > promise or (wanted[4] in ("breached", "missed") and run != promise):
        return f"{promise} ms were promised, and {run} have run by {min(end, wanted[1])}, {wanted[4]}"
    return None


def main():
    binary, histories = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rng = random.Random(seed)
    lines, wanted, skipped = [], [], 0
    while len(wanted) < histories:
        desk = FastDesk(rng)
        desk.edges = [m for m in range(15 * DAY, 50 * DAY) if desk.worked[m] != desk.worked[m - 1]] or [30 * DAY]
        for _ in range(4):
            plan = Plan(rng, desk)
            rules = rules_of(desk, plan)
            lines.append(f"rules {len(rules.encode())}\n{rules[:-1]}")
            for _ in range(min(150, histories)):
                try:
                    told, values, ledger, now, promise = history(rng, desk, plan)
                except (Beyond, IndexError):
                    skipped += 1
                    continue
                lines.extend(told)
                wanted.append((told, values, ledger, now, rules, plan, promise))
    run = subprocess.run([binary, "serve"], input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=1800)
    answers = run.stdout.splitlines()
    if run.returncode or len(answers) != len(wanted):
        sys.exit(f"histories: {binary} does not answer as it is asked ({run.returncode}, {len(answers)} of {len(wanted)}): "
                 f"{run.stderr[:500]}")
    wrong = 0
    for answer, (told, values, ledger, now, rules, plan, promise) in zip(answers, wanted):
        why = check(plan, promise, answer, values, ledger, int(told[1].split()[1]), now)
        if why is not None:
            wrong += 1
            if wrong <= 3:
                print(f"histories: {why}\n{rules}" + "\n".join(told), file=sys.stderr)
    if wrong:
        print(f"histories: {wrong} of {len(wanted)} are wrong (seed {seed})", file=sys.stderr)
        return 1
    moved = sum(any(line.endswith(" policy") for line in told) for told, *_ in wanted)
    days = sum(plan.kind != "time" for *_, plan, _ in wanted)
    print(f"histories OK: {len(wanted)} of clocks that were paused, extended, restarted, stopped and continued, {days} of "
          f"days or months, {moved} moved, as in the slow reckoning (seed {seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
