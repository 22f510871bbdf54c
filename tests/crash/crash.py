#!/usr/bin/python3
"""crash.py: kills triaged, its engines or Redis while events come in, and then
has check.py see whether anything was lost, done twice or counted wrongly.

  crash.py                kill -9 of daemons and engines (--kills)
  crash.py --redis        kill -9 of Redis, appendfsync always (--restarts)
  crash.py --mutant       instances are stopped until others take their work,
                          and go on: with a build that ignores XACK's answer
                          (make nogate) the checker must find something

Redis is a private one on a unix socket in a directory of its own, which is
kept where something was found.  Two instances run unless --instances says
otherwise; with one, the order within each case is judged, too.

Exit status: 0 all agrees (--mutant: it does not), 1 it does not, 3 cannot.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import redis

from processes import CLAIM_AFTER_MS, PREFIX, Daemon, Failed, Redis, wait_for

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# what a sanitizer or an assertion says
CRIED = re.compile(rb"Sanitizer|runtime error:|Assertion .* failed")


class Run:
    """One run from an empty Redis to the checker's word."""

    rules = HERE / "rules"

    def __init__(self, args):
        self.args = args
        self.options = args.options.split()
        self.random = random.Random(args.seed)
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="crash-"))
        # a copy: a build in the middle must not change what runs
        self.binary = self.directory / "triaged"
        shutil.copy2(args.triaged, self.binary)
        self.redis = Redis(self.directory / "redis", durable=args.redis)
        self.journal = self.directory / "journal"
        self.daemons = [Daemon(self, i + 1) for i in range(args.instances)]
        self.producer = None
        self.done = collections.Counter()  # faults, by name
        self.left = []      # daemons that ended by themselves, and why
        self.told_at = self.began = time.monotonic()

    # The parts at work -------------------------------------------------------

    def start(self):
        self.redis.start()
        for daemon in self.daemons:
            daemon.start()
        wait_for("the first instance reads", self.is_reading)
        self.producer = subprocess.Popen(
            [sys.executable, HERE / "producer.py", "--socket",
             self.redis.socket, "--prefix", PREFIX, "--journal", self.journal,
             "--rate", str(self.args.rate), "--seed", str(self.args.seed),
             "--customers", str(self.args.customers),
             "--broken", str(20 if self.args.mutant else 0)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.rest(1)

    def is_reading(self):
        try:
            return any(c["cmd"] == "xreadgroup"
                       for c in self.redis.client.client_list())
        except redis.RedisError:
            return False

    def tend(self):
        """Starts what is down, as a supervisor would, and lets go on what was
        stopped long enough."""
        now = time.monotonic()
        for daemon in self.daemons:
            if daemon.start_at is not None:
                if daemon.start_at <= now:
                    daemon.start()
            elif not daemon.is_up:
                self.left.append(f"{daemon.name} status "
                                 f"{daemon.process.returncode}")
                daemon.start_at = now + 0.1
                if len(self.left) > self.done["kill_engine"] + 10:
                    raise Failed(f"it keeps ending: {self.left[-1]}")
            elif daemon.go_on_at is not None and daemon.go_on_at <= now:
                daemon.go_on()
        if self.producer.poll() is not None:
            raise Failed("the producer ended")
        if now - self.told_at > 5 and not self.args.quiet:
            self.told_at = now
            self.tell_progress()

    def rest(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.tend()
            time.sleep(0.005)

    def tell_progress(self):
        try:
            decisions = self.redis.client.xlen(PREFIX + "decisions")
        except redis.RedisError:
            decisions = "?"
        faults = " ".join(f"{n}={self.done[n]}" for n in sorted(self.done))
        print(f"  {time.monotonic() - self.began:4.0f} s decisions="
              f"{decisions} {faults}", file=sys.stderr, flush=True)

    # Faults: each answers whether it found something to do -------------------

    def some_daemon(self):
        up = [d for d in self.daemons if d.is_up and d.go_on_at is None]
        return self.random.choice(up) if len(up) > 0 else None

    def kill_daemon(self):
        up = [d for d in self.daemons if d.is_up]
        if len(up) == 0:
            return False
        keeps_name = self.args.instances == 1 or self.random.random() < 0.5
        self.random.choice(up).kill(self.random.uniform(0, 0.3), keeps_name)
        return True

    def end_daemon(self):
        daemon = self.some_daemon()
        if daemon is None or not daemon.has_begun:
            return False
        status = daemon.end(self.random.uniform(0, 0.3))
        if status != 0:
            self.left.append(f"{daemon.name} status {status} on SIGTERM")
        return True

    def signal_engine(self, number):
        daemon = self.some_daemon()
        engines = daemon.engines() if daemon is not None else []
        if len(engines) == 0:
            return False
        try:
            os.kill(self.random.choice(engines), number)
        except ProcessLookupError:
            return False
        return True

    def kill_engine(self):
        return self.signal_engine(signal.SIGKILL)

    def freeze_engine(self):
        return self.signal_engine(signal.SIGSTOP)

    def stop_daemon(self):
        daemon = self.some_daemon()
        if daemon is None:
            return False
        daemon.stop(CLAIM_AFTER_MS / 1000 * self.random.uniform(1.5, 2.5))
        return True

    def stop_redis(self):
        self.redis.process.send_signal(signal.SIGSTOP)
        self.rest(self.random.uniform(0.1, self.args.redis_stop))
        self.redis.process.send_signal(signal.SIGCONT)
        return True

    def flush_scripts(self):
        self.redis.client.script_flush()
        return True

    def cut_connection(self):
        clients = [c["id"] for c in self.redis.client.client_list()
                   if c["name"].startswith("triaged")]
        if len(clients) == 0:
            return False
        self.redis.client.client_kill_filter(_id=self.random.choice(clients))
        return True

    def kill_redis(self):
        self.redis.kill()
        self.rest(self.random.uniform(0, 0.3))
        self.redis.start()
        return True

    def do(self, *names):
        """One of the faults, at random; tries until one finds its prey."""
        for _ in range(2000):
            name = self.random.choice(names)
            if getattr(self, name)():
                self.done[name] += 1
                return
            self.rest(0.01)
        raise Failed("nothing is up to be hurt")

    # The plans ---------------------------------------------------------------

    def plan_kills(self):
        kills = 0
        while kills < self.args.kills:
            if self.args.storm:
                self.rest(self.random.uniform(0, 0.03))
                self.do("kill_engine")
                kills += 1
                continue
            self.rest(self.random.uniform(0.05, 0.4))
            if self.random.random() < 0.2 and not self.args.only_kills:
                self.do("flush_scripts", "cut_connection", "stop_daemon",
                        "freeze_engine", "end_daemon", "stop_redis")
            else:
                self.do("kill_daemon", "kill_engine")
                kills += 1

    def plan_redis(self):
        for _ in range(self.args.restarts):
            self.rest(self.random.uniform(0.5, 1.5))
            if self.random.random() < 0.4:
                self.do("kill_daemon", "kill_engine")
                self.rest(self.random.uniform(0, 0.2))
            self.do("kill_redis")

    def plan_mutant(self):
        for _ in range(self.args.stops):
            self.rest(self.random.uniform(0.1, 0.3))
            self.do("stop_daemon")
            self.rest(CLAIM_AFTER_MS / 1000 * 2.5)

    # The end -----------------------------------------------------------------

    def is_quiet(self):
        client = self.redis.client
        try:
            group = client.xinfo_groups(PREFIX + "events")[0]
            info = client.xinfo_stream(PREFIX + "events")
            return client.llen(PREFIX + "inbox") == 0 and \
                group["pending"] == 0 and \
                group["last-delivered-id"] == info["last-generated-id"]
        except redis.RedisError:
            return False

    def end_producer(self):
        self.producer.send_signal(signal.SIGTERM)
        self.producer.wait(30)

    def settle(self):
        """Ends the producer, waits until all is quiet, ends the daemons."""
        self.end_producer()
        end, calm = time.monotonic() + self.args.patience, 0
        while calm < 3 and time.monotonic() < end:
            for daemon in self.daemons:
                daemon.go_on()
                if not daemon.is_up:
                    daemon.start()
            calm = calm + 1 if self.is_quiet() else 0
            time.sleep(0.1)
        if calm < 3:
            print(f"not quiet after {self.args.patience} s", file=sys.stderr)
        for daemon in self.daemons:
            daemon.process.terminate()
        for daemon in self.daemons:
            try:
                status = daemon.process.wait(15)
            except subprocess.TimeoutExpired:
                status = "none: it did not end"
            if status != 0:
                self.left.append(f"{daemon.name} status {status} on SIGTERM")
        for log in self.directory.glob("daemon-*.log"):
            if CRIED.search(log.read_bytes()):
                self.left.append(f"a sanitizer's report in {log.name}")

    def check(self):
        """The checker's text and findings."""
        report = self.directory / "findings.json"
        done = subprocess.run(
            [sys.executable, HERE / "check.py", "--journal", self.journal,
             "--redis", self.redis.url, "--prefix", PREFIX, "--json", report,
             "--order", "strict" if self.args.instances == 1 else "report",
             *(["--allow"] if self.args.allow else [])],
            stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode not in (0, 1):
            raise Failed("the checker could not run")
        return done.stdout, json.loads(report.read_text())

    def clean_up(self, keep):
        for daemon in self.daemons:
            if daemon.is_up:
                daemon.process.kill()
                daemon.process.wait()
        if self.producer is not None and self.producer.poll() is None:
            self.producer.kill()
            self.producer.wait()
        if self.redis.process is not None:
            self.redis.kill()
        if keep:
            print(f"kept {self.directory}", file=sys.stderr)
        else:
            shutil.rmtree(self.directory)

    def tell(self, checked, findings):
        kills = self.done["kill_daemon"] + self.done["kill_engine"] + \
            self.done["kill_redis"]
        figures = findings["figures"]
        print(checked, end="")
        for name in sorted(self.done):
            print(f"  {name.replace('_', ' ')}: {self.done[name]}")
        print(f"  ended by themselves: {', '.join(self.left[:8]) or 'none'}")
        head = {"seconds": f"{time.monotonic() - self.began:.0f}",
                "kills": kills, "events": figures["sent"],
                "decisions": figures["decisions"], "dead": figures["dead"],
                "duplicates": figures["duplicates"],
                "violations": findings["violations"] + len(self.left)}
        print("  ".join(f"{name:>10}" for name in head))
        print("  ".join(f"{str(value):>10}" for value in head.values()))

    def whole(self):
        """Everything; the number of violations."""
        self.start()
        if self.args.redis:
            self.plan_redis()
        elif self.args.mutant:
            self.plan_mutant()
        else:
            self.plan_kills()
        self.settle()
        checked, findings = self.check()
        self.tell(checked, findings)
        return findings["violations"] + len(self.left)


def parse():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    add = parser.add_argument
    add("--triaged", default=ROOT / "bin" / "triaged", type=pathlib.Path,
        metavar="FILE", help="the program (default bin/triaged)")
    add("--kills", type=int, default=100, metavar="N")
    add("--redis", action="store_true", help="kill Redis instead")
    add("--restarts", type=int, default=10, metavar="N")
    add("--mutant", action="store_true", help="expect violations")
    add("--stops", type=int, default=6, metavar="N", help="for --mutant")
    add("--instances", type=int, default=2, metavar="N")
    add("--only-kills", action="store_true",
        help="no lost scripts, cut connections, stopped processes in between")
    add("--storm", action="store_true",
        help="engines only, one behind the other: some innocent events are\n"
        "given up then, so it goes with --allow")
    add("--rate", type=float, default=300, metavar="N", help="events/s")
    add("--redis-stop", type=float, default=0.5, metavar="S",
        help="Redis is stopped for up to so long")
    add("--patience", type=float, default=60, metavar="S",
        help="how long it may take until all is settled")
    add("--allow", action="store_true",
        help="events that the daemon gave up on are no violation")
    add("--seed", type=int, default=None, metavar="N")
    add("--customers", type=int, default=40, metavar="N",
        help="the fewer, the more they all get in each other's way")
    add("--options", default="", metavar="WORDS",
        help="more words for triaged's command line")
    add("--keep", action="store_true", help="keep the directory")
    add("--quiet", action="store_true", help="no progress lines")
    args = parser.parse_args()
    if args.seed is None:
        args.seed = int.from_bytes(os.urandom(3), "big")
    return args


def main():
    args = parse()
    print(f"seed {args.seed}", flush=True)
    run = Run(args)
    keep = True
    try:
        violations = run.whole()
        keep = args.keep or (violations > 0) != args.mutant
    except Failed as error:
        print(f"crash: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        keep = args.keep
        return 3
    finally:
        run.clean_up(keep)
    if args.mutant:
        print("the checker noticed" if violations > 0 else
              "the checker noticed nothing")
        return 0 if violations > 0 else 1
    return 0 if violations == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
