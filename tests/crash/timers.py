#!/usr/bin/python3
"""timers.py: kills triaged, its engines and Redis while clocks fall due, and
then has check_timers.py see whether each warning, breach and escalation was told
once.

Complaints are sent whose clocks fall due within --seconds; a fifth of the cases
get a message meanwhile, which stops one of their clocks.  Redis is a
private one, appendfsync always.

Exit status: 0 all agrees, 1 it does not, 3 cannot.
"""

import argparse
import json
import os
import pathlib
import sys
import time

import redis

import check_timers
from crash import HERE, ROOT, Run
from processes import PREFIX, Failed, wait_for

STREAMS = ("events", "due")
LEAD_MS = 4000          # from the last complaint to the first mark
AT_ONCE = 200
SHOWN = 5


class NoProducer:
    """This one sends what it sends itself."""

    @staticmethod
    def poll():
        return None


class Timed(Run):
    rules = HERE / "timed"

    def __init__(self, args):
        super().__init__(args)
        self.producer = NoProducer()
        self.journal = {}
        self.later = []         # (when, event), latest first
        self.unsent = []        # events that are due to be sent
        self.redis_is_up = True

    # What is sent ------------------------------------------------------------

    def send(self, events):
        """False where Redis does not say that it has them.  They are sent again
        then, and the daemon knows them again."""
        pipe = self.redis.client.pipeline(transaction=False)
        for event in events:
            pipe.xadd(PREFIX + "events", {"event": json.dumps(event)})
        try:
            pipe.execute()
        except redis.RedisError:
            return False
        return True

    def start(self):
        self.redis.start()
        for daemon in self.daemons:
            daemon.start()
        wait_for("the first instance reads", self.is_reading)
        first_ms = min(after for marks in check_timers.CLOCKS.values()
                       for _, _, after in marks)
        begin_ms = int(time.time() * 1000) + LEAD_MS
        ncases = self.args.clocks // len(check_timers.CLOCKS)
        window_ms = self.args.seconds * 1000
        for n in range(ncases):
            case, after = f"c-{n}", self.random.uniform(0, window_ms)
            at = int(begin_ms + after) - first_ms
            is_answered = self.random.random() < 0.2
            self.journal[case] = {"at": at, "id": f"e-{n}",
                                  "message": f"m-{n}" if is_answered else None}
            # not before it happened; most of them at once
            self.later.append((at / 1000 + 0.1, {
                "id": f"e-{n}", "case": case, "at": at,
                "text": "It does not work."}))
            if is_answered:
                # round about when its first clock falls due
                when = begin_ms + after + self.random.uniform(-1000, 6000)
                self.later.append((when / 1000, {
                    "id": f"m-{n}", "case": case, "kind": "message",
                    "text": "Any news?"}))
        self.later.sort(key=lambda row: row[0], reverse=True)

    def send_some(self):
        while self.later and self.later[-1][0] <= time.time():
            self.unsent.append(self.later.pop()[1])
        some = self.unsent[:AT_ONCE]
        if some and self.redis_is_up and self.send(some):
            self.unsent = self.unsent[AT_ONCE:]

    def stop_redis(self):
        self.redis_is_up = False
        try:
            return super().stop_redis()
        finally:
            self.redis_is_up = True

    def kill_redis(self):
        self.redis_is_up = False
        try:
            return super().kill_redis()
        finally:
            self.redis_is_up = True

    def rest(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.tend()
            self.send_some()
            time.sleep(0.005)

    # What is done ------------------------------------------------------------

    def plan(self):
        end = time.monotonic() + LEAD_MS / 1000 + self.args.seconds + 6
        restart_s = self.args.seconds / (self.args.restarts + 1)
        restart_at = time.monotonic() + restart_s
        while time.monotonic() < end:
            self.rest(self.random.uniform(0.1, 0.6))
            if time.monotonic() >= restart_at:
                restart_at += restart_s
                if self.done["kill_redis"] < self.args.restarts:
                    self.do("kill_redis")
            elif self.random.random() < 0.2:
                self.do("flush_scripts", "cut_connection", "stop_daemon",
                        "end_daemon", "stop_redis")
            else:
                self.do("kill_daemon", "kill_engine")
        self.wait_sent(time.monotonic() + 30)

    def wait_sent(self, end):
        while self.later or self.unsent:
            if time.monotonic() > end:
                raise Failed("Redis does not take what is sent")
            self.rest(0.1)

    def is_quiet(self):
        try:
            rests, timers = self.rests()
        except redis.RedisError:
            return False
        return timers == 0 and \
            all(rest == (0, False) for rest in rests.values())

    def rests(self):
        """Of each stream, how many entries are pending, and whether some are
        not read; and how many cases have a timer.  Asked at once: what leaves
        one comes into another."""
        with self.redis.client.pipeline(transaction=True) as asked:
            for name in STREAMS:
                asked.xinfo_groups(PREFIX + name)
                asked.xinfo_stream(PREFIX + name)
            asked.zcard(PREFIX + "timers")
            *streams, timers = asked.execute()
        return {
            name: (groups[0]["pending"], groups[0]["last-delivered-id"] !=
                   info["last-generated-id"])
            for name, groups, info in
            zip(STREAMS, streams[::2], streams[1::2])}, timers

    def end_producer(self):
        pass

    # What is left ------------------------------------------------------------

    def entries(self, name, field):
        return [json.loads(fields[field.encode()]) for _, fields in
                self.redis.client.xrange(PREFIX + name)]

    def world(self):
        client = self.redis.client
        rests, timers = self.rests()
        return {
            "decisions": self.entries("decisions", "decision"),
            "sla": self.entries("sla", "sla"),
            "seq": {k.decode(): int(v) for k, v in
                    client.hgetall(PREFIX + "seq").items()},
            "timers": timers,
            "pending": {name: rest[0] for name, rest in rests.items()},
            "unread": {name: rest[1] for name, rest in rests.items()},
            "marks": sum(client.hlen(PREFIX + "alone:" + name)
                         for name in STREAMS),
            "dead": [fields[b"detail"].decode() for _, fields in
                     client.xrange(PREFIX + "dead")],
            "decided": sum(int(client.hget(key, "decided") or 0) for key in
                           client.scan_iter(PREFIX + "stats:*")),
        }

    def tell_timers(self, world, violations, found):
        late = sorted(d["mark"]["late_ms"] for d in world["decisions"]
                      if d["kind"] == "timer") or [0]
        for kind, texts in sorted(found.items()):
            print(f"  {kind}: {len(texts)}")
            for text in texts[:SHOWN]:
                print(f"    {text}")
        for name in sorted(self.done):
            print(f"  {name.replace('_', ' ')}: {self.done[name]}")
        print(f"  ended by themselves: {', '.join(self.left[:8]) or 'none'}")
        head = {"seconds": f"{time.monotonic() - self.began:.0f}",
                "faults": sum(self.done.values()),
                "clocks": len(self.journal) * len(check_timers.CLOCKS),
                "marks": len(late),
                "late_ms p50": late[len(late) // 2], "most": late[-1],
                "violations": violations}
        print("  ".join(f"{name:>11}" for name in head))
        print("  ".join(f"{str(value):>11}" for value in head.values()))

    def whole(self):
        self.start()
        self.plan()
        self.settle()
        world = self.world()
        violations, found = check_timers.check(world, self.journal)
        violations += len(self.left)
        self.tell_timers(world, violations, found)
        if self.args.dump is not None:
            self.args.dump.write_text(json.dumps(
                {"world": world, "journal": self.journal}))
        return violations


def parse():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    add = parser.add_argument
    add("--triaged", default=ROOT / "bin" / "triaged", type=pathlib.Path,
        metavar="FILE", help="the program (default bin/triaged)")
    add("--clocks", type=int, default=10000, metavar="N")
    add("--seconds", type=float, default=60, metavar="S",
        help="the time in which they fall due")
    add("--restarts", type=int, default=8, metavar="N", help="of Redis")
    add("--instances", type=int, default=2, metavar="N")
    add("--redis-stop", type=float, default=0.5, metavar="S")
    add("--patience", type=float, default=120, metavar="S",
        help="how long it may take until all is settled")
    add("--seed", type=int, default=None, metavar="N")
    add("--options", default="", metavar="WORDS",
        help="more words for triaged's command line")
    add("--dump", type=pathlib.Path, metavar="FILE",
        help="what Redis held at the end, for tests of the checker")
    add("--keep", action="store_true", help="keep the directory")
    add("--quiet", action="store_true", help="no progress lines")
    args = parser.parse_args()
    if args.seed is None:
        args.seed = int.from_bytes(os.urandom(3), "big")
    args.redis = True       # on the disk before it answers
    return args


def main():
    args = parse()
    print(f"seed {args.seed}", flush=True)
    run = Timed(args)
    keep = True
    try:
        violations = run.whole()
        keep = args.keep or violations > 0
    except Failed as error:
        print(f"timers: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        keep = args.keep
        return 3
    finally:
        run.producer = None
        run.clean_up(keep)
    return 0 if violations == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
