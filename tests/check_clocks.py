#!/usr/bin/env python3
"""Compares calendars with a slow reckoning of another make: minute by minute, with Python's time zones.

usage: check_clocks.py test_clocks [questions [seed]]

Time is a list of minutes, each worked or not, that is looked at one by one; no line of it is shared with the C.
"""
import datetime as dt
import random
import subprocess
import sys
import zoneinfo

MINUTE, DAY = 60_000, 1440
EPOCH = dt.date(1970, 1, 1)
# where and when clocks change: both halves of the world, half hours, at midnight, and a day left out
PLACES = [("Asia/Shanghai", 2026, 2), ("Asia/Seoul", 2026, 9), ("Europe/Berlin", 2026, 3), ("Europe/Berlin", 2026, 10),
          ("Europe/London", 2033, 3), ("America/New_York", 2026, 3), ("America/New_York", 2026, 11),
          ("Australia/Lord_Howe", 2026, 4), ("Australia/Lord_Howe", 2026, 10), ("America/St_Johns", 2009, 11),
          ("America/Havana", 2026, 3), ("Africa/Cairo", 2010, 9), ("Asia/Kathmandu", 1985, 12), ("UTC", 2199, 12),
          ("Pacific/Apia", 2011, 12), ("Asia/Tokyo", 1971, 1)]


def text(frames):
    return ",".join(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in frames) or "-"


def random_frames(rng):
    kind = rng.random()
    if kind < 0.15:
        return []
    if kind < 0.25:
        return [(0, DAY)]
    if kind < 0.45:
        return [(540, 780), (840, 1080)]  # the lunch break from 13 to 14
    edges = sorted(rng.sample(range(0, DAY + 1, rng.choice([1, 5, 30])), 2 * rng.randint(1, 4)))
    return list(zip(edges[::2], edges[1::2]))


class Desk:
    """A random calendar, and what its wall shows in each minute around a change of clocks."""

    def __init__(self, rng):
        self.zone, year, month = rng.choice(PLACES)
        tz = zoneinfo.ZoneInfo(self.zone)
        self.week = [random_frames(rng) for _ in range(7)]
        if not any(self.week):
            self.week[rng.randrange(7)] = [(540, 1020)]
        start = dt.datetime(year, month, 1, tzinfo=dt.timezone.utc) - dt.timedelta(days=20)
        self.start = int(start.timestamp()) // 60
        self.n = 100 * DAY
        first = start.date()
        self.dates = {}
        for day in rng.sample(range(95), rng.randint(0, 25)):
            kind = rng.randrange(3)
            self.dates[first + dt.timedelta(days=day)] = (kind, random_frames(rng) if kind == 2 else [])
        self.wall = []  # (date, minute of the day) of each minute
        for m in range(self.start, self.start + self.n):
            local = dt.datetime.fromtimestamp(m * 60, tz)
            self.wall.append((local.date(), local.hour * 60 + local.minute))
        self.cache = {}
        self.worked = [self.is_worked(day, minute) for day, minute in self.wall]

    def frames(self, day):
        if day not in self.cache:
            kind, frames = self.dates.get(day, (None, None))
            if kind == 1:
                frames = next(f for f in self.week if f)
            self.cache[day] = self.week[day.weekday()] if kind is None else frames
        return self.cache[day]

    def is_worked(self, day, minute):
        return any(a <= minute < b for a, b in self.frames(day))

    def line(self):
        dates = " ".join(f"{d} {kind} {text(f)}" for d, (kind, f) in sorted(self.dates.items()))
        return f"calendar {self.zone} {' '.join(text(f) for f in self.week)} {dates}"

    # each answers None where it would look past the minutes at hand

    def work(self, ms, n, *_):
        m, rest = divmod(ms, MINUTE)
        m -= self.start
        while n > 0:
            if m >= self.n:
                return None
            if self.worked[m]:
                take = min(n, MINUTE - rest)
                n -= take
                if n == 0:
                    return (self.start + m) * MINUTE + rest + take
            m, rest = m + 1, 0
        return ms

    def between(self, ms, end, *_):
        total = 0
        while ms < end:
            m = ms // MINUTE
            upto = min(end, (m + 1) * MINUTE)
            if m - self.start >= self.n:
                return None
            total += (upto - ms) * self.worked[m - self.start]
            ms = upto
        return total

    def next(self, ms, *_):
        m = ms // MINUTE - self.start
        if self.worked[m]:
            return ms
        while m < self.n and not self.worked[m]:
            m += 1
        return (self.start + m) * MINUTE if m < self.n else None

    def history(self, ms, work, limit, *edges):
        """When a clock is due that is paused from, to, from, to, ...; all pauses take at most the limit."""
        at, left, granted = ms, work, limit or float("inf")
        for start, end in zip(edges[::2], edges[1::2]):
            start = max(start, at)
            due = self.work(at, left)
            if due is None or due <= start:
                return due
            left -= self.between(at, start)
            end = min(max(start, end), start + granted)
            granted -= end - start
            at = end
        return self.work(at, left)

    def minutes_of(self, day):
        """The minutes of a day of the wall, as numbers; a slow look at all of them, but once a day."""
        if not hasattr(self, "by_day"):
            self.by_day = {}
            for m, (d, _) in enumerate(self.wall):
                self.by_day.setdefault(d, []).append(m)
        return self.by_day.get(day, [])

    def is_workday(self, day):
        return bool(self.frames(day)) and bool(self.minutes_of(day))

    def inside(self, day):
        return self.wall[0][0] < day < self.wall[-1][0] - dt.timedelta(days=2)

    def end_on(self, day, ms, roll, until):
        while roll and self.inside(day) and not self.is_workday(day):
            day += dt.timedelta(days=1)
        if not self.inside(day):
            return None
        local_minute = self.wall[ms // MINUTE - self.start][1]
        target = (day, local_minute)
        near = sorted(m for k in range(-2, 3) for m in self.minutes_of(day + dt.timedelta(days=k)))
        if until == 0:  # the first instant that shows at least that
            for m in near:
                d, minute = self.wall[m]
                if (d, minute) >= target:
                    exact = (d, minute) == target
                    return max(ms, (self.start + m) * MINUTE + (ms % MINUTE if exact else 0))
            return None
        end = DAY
        if until == 1 and self.frames(day):
            end = self.frames(day)[-1][1]
        last = None  # the last minute that shows less
        for m in near:
            if self.wall[m] < (day, end):
                last = m
        return max(ms, (self.start + last + 1) * MINUTE)

    def today(self, ms):
        return self.wall[ms // MINUTE - self.start][0]

    def workdays(self, ms, n, first, roll, until):
        day = self.today(ms)
        if first and self.is_workday(day):
            n -= 1
        while n > 0:
            day += dt.timedelta(days=1)
            if not self.inside(day):
                return None
            n -= self.is_workday(day)
        return self.end_on(day, ms, roll, until)

    def days(self, ms, n, first, roll, until):
        return self.end_on(self.today(ms) + dt.timedelta(days=n - first), ms, roll, until)

    def months(self, ms, n, first, roll, until):
        day = self.today(ms)
        month = day.month - 1 + n
        year, month = day.year + month // 12, month % 12 + 1
        try:
            end = day.replace(year=year, month=month) - dt.timedelta(days=first)
        except ValueError:  # there is no such day: the month's last
            end = (dt.date(year, month, 1) + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
        return self.end_on(end, ms, roll, until)


def ask(rng, desk):
    ms = (desk.start + rng.randrange(15 * DAY, 60 * DAY)) * MINUTE
    if rng.random() < 0.5:  # about where clocks change, or a frame ends
        edges = desk.edges
        ms = (desk.start + rng.choice(edges)) * MINUTE + rng.choice([-MINUTE, -1, 0, 1, MINUTE])
    elif rng.random() < 0.5:
        ms += rng.randrange(MINUTE)
    if rng.random() < 0.2:
        edges = sorted(ms + rng.randrange(9 * DAY * MINUTE) for _ in range(2 * rng.randint(0, 6)))
        return "history", ms, rng.randrange(1, 40 * 60 * MINUTE), rng.choice([0, 0, DAY * MINUTE // 2]), *edges
    what = rng.choice(["work", "work", "work", "between", "next", "workdays", "days", "months"])
    n = {"work": rng.choice([0, 1, 30 * MINUTE, 60 * MINUTE, 240 * MINUTE, rng.randrange(40 * 60 * MINUTE)]),
         "between": ms + rng.randrange(20 * DAY * MINUTE), "next": 0, "workdays": rng.randint(1, 12),
         "days": rng.randint(1, 30), "months": 1}[what]
    return what, ms, n, rng.randrange(2), rng.randrange(2), rng.randrange(3)


def main():
    binary, questions = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rng = random.Random(seed)
    lines, expected = [], []
    while len(expected) < questions:
        desk = Desk(rng)
        utc = [(d - EPOCH).days * DAY + minute - m for m, (d, minute) in enumerate(desk.wall)]
        desk.edges = [m for m in range(15 * DAY, 60 * DAY)
                      if desk.worked[m] != desk.worked[m - 1] or utc[m] != utc[m - 1]] or [30 * DAY]
        lines.append(desk.line())
        for _ in range(min(150, questions)):
            q = ask(rng, desk)
            answer = getattr(desk, q[0])(*q[1:])
            if answer is not None:
                lines.append(" ".join(map(str, q)))
                expected.append((len(lines) - 1, q, answer, desk))
    run = subprocess.run([binary, "serve"], input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=600)
    got, sums = [], []
    answers = iter(run.stdout.split())
    for _, q, _, _ in expected:
        got.append(int(next(answers, -1)))
        if q[0] == "history":
            sums.append(next(answers, "0"))
    if run.returncode or next(answers, None) is not None:
        sys.exit(f"clocks: {binary} does not answer as it is asked ({run.returncode}): {run.stderr[:500]}")
    if "0" in sums:
        sys.exit(f"clocks: the parts of {sums.count('0')} histories do not add up to the time they took")
    wrong = [(q, a, g, desk) for (_, q, a, desk), g in zip(expected, got) if a != g]
    for q, a, g, desk in wrong[:5]:
        print(f"clocks: {desk.zone}: {q}: expected {a}, got {g} ({(g - a) / MINUTE:+} minutes)\n  {desk.line()}",
              file=sys.stderr)
    if wrong:
        return 1
    print(f"clocks OK: {len(expected)} random questions, {len(sums)} of them histories with pauses, as in the slow reckoning (seed {seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
