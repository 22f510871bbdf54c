"""backtests: how many events a second does a backtest decide, twice each?

The shipped rules against themselves with one more, the events from a file and
from the stream in Redis.  Counted is triagectl's own CPU, that is: on one core;
loading the rules is taken off.
"""

import os
import shutil
import statistics
import subprocess

from lab import PREFIX, ROOT, Trouble

ROUNDS = 3
ONE_MORE = """classify "one-more" {
	about = "Large demands are claims.",
	when = field "demand.amount":above(40000),
	type = { seeking_compensation = 1 },
	flag = "large",
}
"""


def cpu_s(lab, programs, rules, args):
    process = subprocess.Popen(
        [str(ROOT / programs / "triagectl"), "backtest", "--redis", lab.url,
         "--prefix", PREFIX, "--rules", str(rules), "--against",
         str(ROOT / "rules"), "--json", *args],
        stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Trouble("triagectl backtest: status %d" % process.returncode)
    return usage.ru_utime + usage.ru_stime


def measure(lab, programs, events, say):
    """Events for each second of CPU: from a file, from Redis."""
    rules = lab.dir / "candidate"
    shutil.copytree(ROOT / "rules", rules)
    (rules / "one-more.lua").write_text(ONE_MORE)
    path = lab.dir / "backtest.jsonl"
    path.write_bytes(b"".join(e + b"\n" for e in events))
    lab.db.flushall()
    lab.stage(events)
    lab.release()
    spent = [[], [], []]
    for i in range(ROUNDS):
        say("backtest: round %d of %d" % (i + 1, ROUNDS))
        for k, args in enumerate((["--file", os.devnull], ["--file", str(path)],
                                  [])):
            spent[k].append(cpu_s(lab, programs, rules, args))
    loading, file, stream = [statistics.median(s) for s in spent]
    return len(events) / (file - loading), len(events) / (stream - loading)
