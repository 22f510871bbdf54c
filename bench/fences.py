"""fences: what does the fence cost rules that do no harm?

The same triagectl decides the same events twice: as it is, and built without a
fence (make nofence: no clock on calls, no count of memory, nothing read-only).
By turns, so that both see the same weather; the ratio is the median of rounds.

Counted in instructions (valgrind), the clock and the count of memory are about
1 % of the functions below.  Libraries and globals are read through a table that
cannot be written to: a function that looks at an event hardly pays for that, a
loop that does nothing but call math.floor does; it has a row of its own.
"""

import os
import shutil
import statistics
import subprocess

from lab import ROOT, Trouble

EVENTS = 6000
ROUNDS = 11
WITHOUT = ROOT / "build" / "nofence" / "bin"

# Functions as people write them; each event calls them all.
CHECKS = (
    "return (e.demand.amount or 0) > 100000",
    "return e.text:lower():find('refund, now', 1, true) ~= nil",
    "local n = 0 for _, w in ipairs(e.text:split(' ')) do\n"
    "\t\tif #w > 12 then n = n + 1 end end return n > 90",
    "local t = e.customer.tier return (t == 'gold' or t == 'black') and "
    "#e.text > 9000",
    "local best, most = nil, 0 for k, v in pairs(r.scores) do\n"
    "\t\tif v > most then best, most = k, v end end return best == 'nobody'",
    "local s = string.format('%s/%s', e.channel or '?', e.lang or '?')\n"
    "\t\treturn s == 'fax/la'",
    "return e.text:matches('(?i)\\\\bcase +[0-9]{9}\\\\b')",
)
# The worst that is no attack: nothing but calls into a library.
LOOP = (
    "local n = 0 for i = 1, 100 do n = n + i * math.floor(i / 3) end\n"
    "\t\treturn n < 0",
)


def ordinary(folder, checks):
    """The shipped vocabulary and rules that are functions."""
    folder.mkdir()
    shutil.copy(ROOT / "rules" / "vocabulary.lua", folder)
    (folder / "checks.lua").write_text("".join(
        'classify "check-%d" {\n\tabout = "Never.", when = always,\n'
        '\tcheck = function(e, r)\n\t\t%s\n\tend,\n\ttype = { venting = 1 },\n}\n'
        % (i, body) for i, body in enumerate(checks)))
    return folder


def decide_s(program, rules, path):
    """CPU seconds, and what was decided."""
    with open(path.with_suffix(".decided"), "wb") as out:
        process = subprocess.Popen([str(program), "decide", "--rules", str(rules),
                                    str(path)], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Trouble("%s decide --rules %s: status %d" %
                      (program, rules, process.returncode))
    return usage.ru_utime + usage.ru_stime, path.with_suffix(".decided").read_bytes()


def compare(programs, rules, paths, n):
    """(with / without, us with, us without), loading taken off."""
    costs = [[], []]
    for i in range(ROUNDS):
        decided = [None, None]
        spent = [0, 0]
        for k in ((0, 1), (1, 0))[i % 2]:
            spent[k], decided[k] = decide_s(programs[k], rules, paths[1])
            spent[k] -= decide_s(programs[k], rules, paths[0])[0]
        if decided[0] != decided[1]:
            raise Trouble("with and without a fence, decisions differ")
        for k in (0, 1):
            costs[k].append(1e6 * spent[k] / n)
    ratio = statistics.median(a / b for a, b in zip(*costs))
    return (ratio, *map(statistics.median, costs))


def measure(lab, programs, events, say):
    """Rows (label, (ratio, us with, us without), or why not)."""
    sets = (("CPU an event: with / without a fence, functions",
             ordinary(lab.dir / "ordinary", CHECKS)),
            ("CPU an event: the same, calls of math.floor",
             ordinary(lab.dir / "loop", LOOP)),
            ("CPU an event: with / without a fence, shipped", ROOT / "rules"))
    if not (WITHOUT / "triagectl").exists():
        return [(label, "skipped: make nofence") for label, _ in sets]
    paths = [lab.dir / "fence1", lab.dir / "fences"]
    paths[0].write_bytes(events[0] + b"\n")
    paths[1].write_bytes(b"".join(e + b"\n" for e in events))
    rows = []
    for label, rules in sets:
        say("the fence: " + label.rpartition(" ")[2])
        rows.append((label, compare(
            [ROOT / programs / "triagectl", WITHOUT / "triagectl"], rules, paths,
            len(events) - 1)))
    return rows
