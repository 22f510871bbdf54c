"""peers: what one would write instead: workers in Node, measured like triaged.

They are skipped with a word where there is no npm or it cannot fetch them.
"""

import re
import shutil
import subprocess

from lab import ROOT, Trouble, cpu_s, start, stop
from plan import COMMIT_PATH

PEER = ROOT / "bench" / "peer"
RULES = 250            # of json-rules-engine, each of two phrases
WARM = 0.3             # of the events: until they are compiled
WORKERS = (            # label, mode, events, target
    ("Node worker", "checks", 40000, 2),
    ("json-rules-engine", "rules", 1500, 50),
)


def install():
    """None, or why the workers cannot be run."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "skipped: no npm here"
    if (PEER / "node_modules").is_dir():
        return None
    try:
        done = subprocess.run(
            ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund",
             "--ignore-scripts", "--silent"], cwd=PEER, timeout=90,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        done = None
    if done is None or done.returncode != 0:
        shutil.rmtree(PEER / "node_modules", ignore_errors=True)
        return "skipped: npm could not install bench/peer"
    return None


def phrases():
    """Pairs of phrases out of the shipped lists."""
    found = []
    for path in sorted((ROOT / "rules" / "phrases").glob("*.lua")):
        found += re.findall(r'^\s*"([^"\\]+)",?', path.read_text(), re.M) or \
            re.findall(r'"([^"\\]+)"', path.read_text())
    step = max(len(found) // (2 * RULES), 1)
    found = found[::step][:2 * RULES]
    return [found[i:i + 2] for i in range(0, len(found), 2)]


def run(bench, mode, n, watch):
    lab = bench.lab
    path = lab.dir / "plan.json"
    bench.plan.save_json(path, n, phrases())
    lab.db.flushall()
    bench.put(bench.events[:n])
    process = start(["node", PEER / "worker.js", lab.socket, path,
                     COMMIT_PATH, mode],
                    lab.rest_cpus, stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        if process.stdout.readline() != "ready\n":
            raise Trouble("it did not start")
        lab.release()
        process.stdin.write("go\n")
        process.stdin.flush()
        window = watch(lab, n, lambda: [cpu_s(process.pid)], WARM)
    except (Trouble, OSError) as e:
        stop(process)
        raise Trouble("the Node worker (%s): %s" % (e, process.stderr.read()))
    finally:
        stop(process)
    return window.own_us[0], window.rate


def measure(bench, say, watch):
    """Rows (label, target, (us, events/s) or why not)."""
    why = install()
    rows = []
    for label, mode, n, target in WORKERS:
        say("peers: " + label)
        n = min(n, len(bench.events))
        rows.append((label, target, why or run(bench, mode, n, watch)))
    return rows
