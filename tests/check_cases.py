#!/usr/bin/env python3
"""Runs `triagectl decide` over the cases in tests/cases: each a bug that some help desk shipped.

usage: check_cases.py bin-directory

A case is a directory: rules.lua (beside words.lua), events.jsonl, perhaps `until`, and expected.jsonl: for each line
that comes out the event with the due time and the state of each clock.  The decisions' own times, fed back as `now`, must
give the same bytes: what is decided hangs on nothing else.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).parent / "cases"


def decide(binary, rules, lines, until):
    run = subprocess.run([binary, "decide", "--rules", rules, *(["--until", until] if until else [])],
                         input="".join(line + "\n" for line in lines), text=True, capture_output=True, timeout=60)
    if run.returncode:
        sys.exit(f"cases: {rules}: {run.stderr}")
    return run.stdout.splitlines()


def reduced(line, wanted):
    """What a line says of what the expected one speaks of."""
    said = json.loads(line)
    if "duplicate" in said:
        return {"duplicate": said["event"]}
    if "refused" in said and "sla" not in said:
        return {"refused": said["refused"], "event": said["event"]}
    out = {"event": said["event"], "sla": {c["clock"]: [c["due"], c["state"]] for c in said["sla"]}}
    return out | {name: said[name] for name in wanted if name not in out and name in said}


def fed_back(events, out):
    """The events with the times at which they were decided."""
    times = {}
    for line in out:
        said = json.loads(line)
        if "at" in said:
            times.setdefault(said["event"], said["at"])
    return [json.dumps({"now": times[e["id"]], "event": e}) for e in map(json.loads, events)]


def check(binary, case):
    events = (case / "events.jsonl").read_text().splitlines()
    wanted = [json.loads(line) for line in (case / "expected.jsonl").read_text().splitlines()]
    until = (case / "until").read_text().strip() if (case / "until").exists() else None
    with tempfile.TemporaryDirectory() as rules:
        shutil.copy(CASES / "words.lua", rules)
        shutil.copy(case / "rules.lua", rules)
        out = decide(binary, rules, events, until)
        again = decide(binary, rules, fed_back(events, out), until)
    got = [reduced(line, wanted[i] if i < len(wanted) else {}) for i, line in enumerate(out)]
    for i in range(max(len(got), len(wanted))):
        a, b = (x[i] if i < len(x) else None for x in (wanted, got))
        if a != b:
            return f"line {i + 1}: expected {json.dumps(a)}\n{' ' * 10}got {json.dumps(b)}"
    return None if out == again else "other bytes come out when the times of the decisions are fed back"


def main():
    cases = sorted(c for c in CASES.iterdir() if c.is_dir())
    wrong = [(c.name, why) for c in cases if (why := check(sys.argv[1] + "/triagectl", c))]
    for name, why in wrong:
        print(f"cases: {name}: {why}", file=sys.stderr)
    if not wrong:
        print(f"cases OK: {len(cases)}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
