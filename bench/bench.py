#!/usr/bin/env python3
"""bench.py: the figures of triaged, as ratios measured in one run.

Speed is not a property of a program but of a program on a machine on a day.  So
everything is compared with something measured beside it: a floor client that
has Redis do the same and decides nothing, redis-server itself, ten rules
against ten thousand, the workers that one would write instead.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

import backtests
import fences
import peers
import reloads
import rulesets
import timers
from lab import (ROOT, Daemon, Lab, Trouble, children, cpu_s, pss_bytes, start,
                 stop, wait_for)
from plan import COMMIT, COMMIT_PATH, Recorder, make_plan
from show import Sheet
from traffic import events as make_events

BATCH = 64             # triaged's own defaults: what its floor has in hand too
LANES = 5              # batches under way, and one being read
STALLED_S = 20
CONTEXT = ("hmget", "hgetall", "time")    # what is known is read by
RAMP, TAIL = 0.10, 0.95    # of the events: what is measured lies between


def say(text):
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K%s" % text[:76])
        sys.stderr.flush()


# ---- one drain ----

class Window:
    """What was used between two moments of a drain, per decision."""

    def __init__(self, first, last):
        self.n = last[1] - first[1]
        self.seconds = last[0] - first[0]
        self.rate = self.n / self.seconds
        self.redis_us = 1e6 * (last[2] - first[2]) / self.n
        self.own_us = [1e6 * (b - a) / self.n for a, b in zip(first[3], last[3])]


def watch(lab, n, parts, ramp=RAMP):
    """Looks on until n are decided; the window behind the ramp."""
    samples, moved = [], time.monotonic()
    while not samples or samples[-1][1] < n:
        sample = (time.monotonic(), lab.decided(), lab.redis_cpu_s(), parts())
        if not samples or sample[1] > samples[-1][1]:
            moved = sample[0]
        elif sample[0] - moved > STALLED_S:
            raise Trouble("%d of %d events were decided, and no more came" %
                          (sample[1], n))
        samples.append(sample)
        time.sleep(0.02)
    inside = [s for s in samples if ramp * n <= s[1] <= TAIL * n]
    if len(inside) < 3:
        raise Trouble("too few events to measure; give more with --events")
    return Window(inside[0], inside[-1])


class Bench:
    def __init__(self, lab, args):
        self.lab, self.args = lab, args
        self.plan_path = lab.dir / "plan"
        self.floor_path = ROOT / "build" / "bench" / "floor"
        self.xadd_us, self.floors, self.daemons = [], [], []
        self.first_rules = rulesets.first_rules(lab.dir)
        self.firsts = []    # as daemons, by those rules
        self.notes = {}

    def put(self, events):
        self.xadd_us.append(1e6 * self.lab.stage(events))

    def build_floor(self):
        self.floor_path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([os.environ.get("CC", "cc"), "-std=gnu11", "-O2",
                        "-D_GNU_SOURCE", "-o", str(self.floor_path),
                        *map(str, sorted((ROOT / "bench").glob("floor*.c"))),
                        "-lhiredis"], check=True)

    def record(self):
        """Has triaged decide all once, and keeps what it sent."""
        recorder = Recorder(self.lab)
        self.lab.db.flushall()
        daemon = Daemon(self.lab, self.args.bin, "unix://" + recorder.path)
        try:
            self.notes["cold_s"] = daemon.start_s
            self.lab.stage(self.events)
            self.lab.release()
            n = len(self.events)
            wait_for("triaged to decide all (recorded)",
                     lambda: self.lab.decided() >= n, 120, 0.05)
        finally:
            daemon.close()
            recorder.close()
        plan = make_plan(recorder, n)
        plan.set_batch(BATCH)
        plan.save(self.plan_path)
        self.plan = plan

    def floor(self, n=None, lanes=LANES):
        events = self.events[:n]
        self.lab.db.flushall()
        self.put(events)
        process = start([self.floor_path, self.lab.socket, self.plan_path,
                         COMMIT_PATH, lanes],
                        self.lab.rest_cpus, stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE, text=True)
        try:
            process.stdout.readline()
            self.lab.release()
            self.lab.db.config_resetstat()
            process.stdin.write("\n")
            process.stdin.flush()
            window = watch(self.lab, len(events), lambda: [cpu_s(process.pid)])
            words = process.stdout.readline().split()
            if words != [str(len(events)), "0"]:
                raise Trouble("the floor client answered %r" % words)
        finally:
            stop(process)
        return window

    def daemon(self, rules=ROOT / "rules"):
        self.lab.db.flushall()
        if rules != self.first_rules:
            # so that what is compiled is there: the other set takes its place
            Daemon(self.lab, self.args.bin, rules=rules).close()
        daemon = Daemon(self.lab, self.args.bin, rules=rules)
        try:
            self.put(self.events)
            self.lab.db.config_resetstat()
            self.lab.release()
            window = watch(self.lab, len(self.events), daemon.cpu_parts_s)
            self.commandstats = self.lab.db.info("commandstats")
            window.stall_ms = daemon.metric("loop_stall_max_ms")
            if rules != self.first_rules:
                self.note_memory(daemon.process.pid, daemon)
        finally:
            daemon.close()
        return window

    def note_memory(self, pid, daemon):
        self.notes["pss"] = pss_bytes(pid), max(pss_bytes(p) for p in children(pid))
        self.notes.setdefault("start_s", []).append(daemon.start_s)

    def outside(self):
        """(calls, microseconds) an event of the commit script and of each command that
        reads, without those that the script calls: by the slow log of a short run of
        the floor, which writes every call down."""
        n = min(len(self.events), 8192)
        db = self.lab.db
        db.config_set("slowlog-max-len", 1 << 20)
        db.slowlog_reset()
        db.config_set("slowlog-log-slower-than", 0)
        try:
            self.floor(n)
        finally:
            db.config_set("slowlog-log-slower-than", -1)
        used = {"commit.lua": [0, 0], **{name: [0, 0] for name in CONTEXT}}
        for call in db.execute_command("SLOWLOG GET", -1):
            words = call["command"].split(b" ")
            name = "commit.lua" if COMMIT in words[1:2] else words[0].decode().lower()
            if name in used:
                used[name][0] += 1
                used[name][1] += call["duration"]
        db.slowlog_reset()
        return {name: (calls / n, us / n) for name, (calls, us) in used.items()}

    def run(self):
        say("making %d events" % self.args.events)
        self.events = make_events(self.args.events)
        self.build_floor()
        say("recording what triaged sends")
        self.record()
        for i in range(self.args.rounds):
            say("round %d of %d: the floor" % (i + 1, self.args.rounds))
            self.floors.append(self.floor())
            say("round %d of %d: triaged" % (i + 1, self.args.rounds))
            self.daemons.append(self.daemon())
            if self.first_rules:
                say("round %d of %d: triaged, by the first rules" %
                    (i + 1, self.args.rounds))
                self.firsts.append(self.daemon(self.first_rules))
        say("the scripts alone")
        self.outside_us = self.outside()
        self.rules_us = rulesets.measure(self.lab, self.args.bin, self.events[:4000], say)
        self.fences = fences.measure(self.lab, self.args.bin, self.events[:fences.EVENTS],
                                     say)
        self.backtests = backtests.measure(self.lab, self.args.bin, self.events, say)
        self.reloads = reloads.measure(self.lab, self.args.bin, self.events, say)
        self.timers = timers.measure(self.lab, self.args.bin, self.events, say)
        self.peers = [] if self.args.no_peers else peers.measure(self, say, watch)
        say("")


# ---- what it comes to ----

def median(values):
    return statistics.median(values)


def ratios(bench, sheet):
    own = median([sum(w.own_us) for w in bench.daemons])
    redis_us = median([w.redis_us for w in bench.daemons])
    floor = median([w.rate for w in bench.floors])
    rate = median([w.rate for w in bench.daemons])
    xadd = median(bench.xadd_us)
    few, many = bench.rules_us
    sheet.head("ratios", "value", "target", "")
    sheet.ratio("decisions/s: triaged / floor client", rate / floor, ">=", 0.90,
                "%.0f / %.0f" % (rate, floor))
    sheet.ratio("CPU an event: triaged + engines / redis-server", own / redis_us,
                "<=", 0.75, "%.1f us / %.1f us" % (own, redis_us))
    sheet.ratio("CPU of redis-server an event / one XADD of it",
                redis_us / xadd, "<=", 18, "%.1f us / %.2f us; aim 12" %
                (redis_us, xadd))
    sheet.ratio("CPU an event: 10,000 rules / 10 rules", many / few, "<=", 1.3,
                "%.1f us / %.1f us, triagectl decide" % (many, few))
    if bench.firsts:
        first = median([sum(w.own_us) for w in bench.firsts])
        sheet.ratio("CPU an event: the shipped rules / the first ones", own / first,
                    "<=", 1.5, "%.1f us / %.1f us, triaged + engines" % (own, first))
    else:
        sheet.text("CPU an event: the shipped rules / the first ones",
                   "not measured: no history here")
    for label, found in bench.fences:
        if isinstance(found, str):
            sheet.text(label, found)
        else:
            sheet.judged(label, found[0], "%.3f" % found[0], "<=", 1.03,
                         "%.1f us / %.1f us, triagectl decide" % found[1:])
    calm, building, n = bench.reloads
    sheet.bounded("longest gap while rules are built, over normal (ms)",
                  max(building - calm, 0), 50, "%d and %d ms; %d sets of %d rules" %
                  (building, calm, n, reloads.RULES))
    timer_ratios(bench, sheet)
    file, stream = bench.backtests
    sheet.judged("backtest: events/s decided twice, on one core", min(file, stream),
                 "%.0f" % min(file, stream), ">=", 25000,
                 "%.0f from a file, %.0f from Redis" % (file, stream))
    for name, target, found in bench.peers:
        label = "CPU an event: %s / triaged" % name
        if isinstance(found, str):
            sheet.text(label, found)
        else:
            sheet.ratio(label, found[0] / own, ">=", target,
                        "%.0f us, %.0f/s" % found)
    return own, redis_us


def timer_ratios(bench, sheet):
    fired, plain, us, alone_us, bytes_, alone_bytes = bench.timers
    sheet.ratio("1,000,000 timers: marks/s / complaints/s", fired / plain, ">=", 0.8,
                "%.0f / %.0f" % (fired, plain))
    sheet.ratio("CPU of a complaint: beside 1,000,000 timers / none", us / alone_us,
                "<=", 1.1, "%.1f us / %.1f us, triaged and Redis" % (us, alone_us))
    sheet.bounded("memory that 1,000,000 timers add to triaged (MiB)",
                  (bytes_ - alone_bytes) / 2 ** 20, 1, "%.1f and %.1f" %
                  (bytes_ / 2 ** 20, alone_bytes / 2 ** 20))


def parts(bench, sheet, redis_us):
    daemon = median([w.own_us[0] for w in bench.daemons])
    engine = median([w.own_us[1] for w in bench.daemons])
    sheet.head("CPU an event", "us", "", "")
    sheet.figure("triaged, the daemon", daemon)
    sheet.figure("triaged, its engines", engine)
    sheet.figure("redis-server", redis_us)
    sheet.figure("redis-server, under the floor client",
                 median([w.redis_us for w in bench.floors]))
    sheet.figure("the floor client", median([w.own_us[0] for w in bench.floors]))


INSIDE = {"evalsha", "eval"}
READS = {"xreadgroup"}


def command_costs(bench, sheet, redis_us):
    n = len(bench.events)
    sheet.head("Redis command", "us/event", "us/call", "calls/event")
    stats = {k.split("_", 1)[1]: v for k, v in bench.commandstats.items()}

    def row(label, calls, us):
        sheet.columns(label, us / n, us / calls if calls else 0, calls / n)

    top = 0
    for name in sorted(READS & set(stats)):
        row(name.upper(), stats[name]["calls"], stats[name]["usec"])
        top += stats[name]["usec"]
    for name, (calls, us) in bench.outside_us.items():
        row(name if name == "commit.lua" else name.upper(), calls * n, us * n)
        top += us * n if name in CONTEXT else 0
    top += sum(stats[s]["usec"] for s in INSIDE & set(stats))
    within = 0
    for name, s in sorted(stats.items(), key=lambda i: -i[1]["usec"]):
        calls, us = bench.outside_us.get(name, (0, 0))
        calls, us = s["calls"] - calls * n, s["usec"] - us * n
        if name in READS | INSIDE or calls < n / 200:
            continue
        row("  of it %s" % name.upper(), calls, us)
        within += us
    inside = sum(stats[s]["usec"] for s in INSIDE & set(stats)) - within
    row("  of it Lua, and going in and out of it", 0, inside)
    row("protocol, network, the rest", 0, max(redis_us * n - top, 0))
    row("XADD by the producer, beside all this", n, median(bench.xadd_us) * n)


def other(bench, sheet):
    daemon, engine = bench.notes["pss"]
    sheet.head("besides", "value", "target", "")
    sheet.bounded("memory of daemon and one engine (PSS, MiB)",
                  (daemon + engine) / 2 ** 20, 64,
                  "%.1f + %.1f" % (daemon / 2 ** 20, engine / 2 ** 20))
    sheet.bounded("start to ready (ms)", 1000 * median(bench.notes["start_s"]), 300,
                  "the first time %.0f ms" % (1000 * bench.notes["cold_s"]))
    sheet.text("longest stall of the loop", "%.0f ms" %
               max(w.stall_ms for w in bench.daemons))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--events", type=int, default=40000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bin", default="bin", help="the folder of the programs")
    parser.add_argument("--no-pin", action="store_true",
                        help="do not keep Redis and the rest on cores of their own")
    parser.add_argument("--no-peers", action="store_true",
                        help="leave the Node workers out")
    parser.add_argument("--save", action="store_true",
                        help="keep the table in bench/results")
    args = parser.parse_args()
    began = time.monotonic()
    lab = Lab(not args.no_pin)
    try:
        bench = Bench(lab, args)
        bench.run()
    finally:
        lab.close()
    sheet = Sheet()
    sheet.title("%d events of %d bytes, decisions by the shipped rules, medians of %d" %
                (len(bench.events), sum(map(len, bench.events)) / len(bench.events),
                 args.rounds))
    _, redis_us = ratios(bench, sheet)
    parts(bench, sheet, redis_us)
    command_costs(bench, sheet, redis_us)
    other(bench, sheet)
    sheet.title("%s, %.0f s" % (machine(lab), time.monotonic() - began))
    sheet.print()
    if args.save:
        sheet.save(ROOT / "bench" / "results")
    return 0


def machine(lab):
    pinned = "Redis on a core of its own" if lab.redis_cpus else "nothing pinned"
    version = subprocess.run(["redis-server", "--version"], text=True,
                             capture_output=True).stdout.split()
    return "%d cores, Redis %s, %s, load before %.1f" % (
        os.cpu_count(), version[2].lstrip("v="), pinned, LOAD)


LOAD = os.getloadavg()[0]

if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as e:
        sys.stderr.write("bench: %s\n" % e)
        sys.exit(3)
