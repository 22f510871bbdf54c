"""rulesets: does the cost of an event grow with rules that do not apply?

Two rule sets are made, of 10 and of 10,000 rules, half of them waiting for a
phrase and half for the value of a field, that no event has.  Each decides the
same events in one process (triagectl decide).

And the small rule set that the project began with, from its history: what the
shipped one may cost is measured against it.
"""

import io
import os
import shutil
import statistics
import subprocess
import tarfile

from lab import ROOT, Trouble

FEW, MANY = 10, 10000
ROUNDS = 5
SYLLABLES = ("ka", "zu", "mo", "ri", "te", "xo", "vy", "qa", "ju", "pe")

PHRASE = """phrases "p{i}" {{ en = {{ "{word}" }} }}
classify "r{i}" {{ about = "Never.", when = has "p{i}", type = {{ venting = 1 }} }}
"""
FIELD = """classify "r{i}" {{ about = "Never.", when = field "product.lot":equals("{word}"),
	type = {{ venting = 1 }} }}
"""


FIRST = "11e403f61f96b863aad6c951ab64a172e8b0d364"    # the foundation


def first_rules(folder):
    """The rules of the first day, without their tests; None where the history
    does not go back so far."""
    done = subprocess.run(["git", "-C", str(ROOT), "archive", FIRST, "rules"],
                          capture_output=True)
    if done.returncode != 0:
        return None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar:
        tar.extractall(folder / "first")
    shutil.rmtree(folder / "first" / "rules" / "tests")
    return folder / "first" / "rules"


def word(i):
    """A word of its own for each number, that nobody says."""
    return "".join(SYLLABLES[int(d)] for d in "%05d" % i) + "x"


def make(folder, n):
    """A rule set of n rules beside the shipped vocabulary."""
    folder.mkdir()
    shutil.copy(ROOT / "rules" / "vocabulary.lua", folder)
    for start in range(0, n, 1000):
        text = "".join((PHRASE if i % 2 else FIELD).format(i=i, word=word(i))
                       for i in range(start, min(start + 1000, n)))
        (folder / ("rules%d.lua" % start)).write_text(text)
    return folder


def decide_s(programs, rules, path):
    """CPU seconds of deciding a file, loading included."""
    process = subprocess.Popen(
        [str(ROOT / programs / "triagectl"), "decide", "--rules", str(rules), str(path)],
        stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Trouble("triagectl decide --rules %s: status %d" %
                      (rules, process.returncode))
    return usage.ru_utime + usage.ru_stime


def measure(lab, programs, events, say):
    """Microseconds an event with few rules, and with many."""
    paths = {}
    for n in (1, len(events)):
        paths[n] = lab.dir / ("events%d" % n)
        paths[n].write_bytes(b"".join(e + b"\n" for e in events[:n]))
    sets = [make(lab.dir / ("rules%d" % n), n) for n in (FEW, MANY)]
    costs = [[], []]
    for i in range(ROUNDS):
        for k, rules in enumerate(sets):
            say("rules that do not apply: round %d of %d" % (i + 1, ROUNDS))
            spent = (decide_s(programs, rules, paths[len(events)]) -
                     decide_s(programs, rules, paths[1]))
            costs[k].append(1e6 * spent / (len(events) - 1))
    return [statistics.median(c) for c in costs]
