#!/usr/bin/env python3
"""How often the shipped rules are right: fails where a figure falls below what was reached.

usage: check_score.py [directory of the binaries]

The project's own labelled set, and a development set that lies beside the project on some machines.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BIN = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "bin").resolve()
SETS = {
    "tests/data/labelled.jsonl": {
        "macro_f1": 0.86, "macro_f1_lenient": 0.91, "priority_exact": 0.84, "priority_within_one": 0.97},
    "../shared/devset/complaints.jsonl": {
        "macro_f1": 0.82, "macro_f1_lenient": 0.93, "priority_exact": 0.81, "priority_within_one": 0.95},
}
wrong = 0
for name, floors in SETS.items():
    file = ROOT / name
    if not file.exists():
        print(f"score: {name} is not in this tree, and need not be (complaints that may not be passed on): not looked at")
        continue
    done = subprocess.run([BIN / "triagectl", "score", "--rules", ROOT / "rules", "--json", "--mistakes", "0", file],
                          capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"score: {name}: {done.stderr.strip()}")
    got = json.loads(done.stdout)
    for figure, floor in floors.items():
        if got[figure] < floor:
            wrong = 1
            print(f"score: {name}: {figure} is {got[figure]}, was at least {floor}", file=sys.stderr)
    print(f"score {'OK' if not wrong else 'WRONG'}: {name}: {got['n']} complaints, "
          + ", ".join(f"{k} {got[k]}" for k in floors))
sys.exit(wrong)
