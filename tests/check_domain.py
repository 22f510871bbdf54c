#!/usr/bin/env python3
"""Compares docs/domain.md with the rules: what its rows name must be there.

A name in backticks that looks like a rule's must be one (or a tag, a flag, a file, a word of the language: anything that the
rules or the manual say); a test that is named must be one of the rules' own, or a file.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    shown = subprocess.run([sys.argv[1] + "/triagectl", "test", "--verbose", "--rules", "rules"], cwd=ROOT, text=True,
                           capture_output=True, timeout=300).stdout
    tests = {m.group(1) for m in re.finditer(r"^\S+ (.+?)  \(", shown, re.M)}
    said = "\n".join(p.read_text() for p in [*ROOT.glob("rules/**/*.lua"), *ROOT.glob("docs/man/*")])
    words = set(re.findall(r"[\w-]+", said))
    wrong, rows = [], 0
    for n, line in enumerate((ROOT / "docs/domain.md").read_text().splitlines(), 1):
        cells = [c.strip() for c in line.split("|")[1:-1]]
        if len(cells) != 4 or not re.match(r"[A-Z0-9]", cells[0]):
            continue
        rows += 1
        for name in re.findall(r"`([a-z][a-z0-9-]*-[a-z0-9-]+)`", cells[2]):
            # a rule that a loop declares has its name in two parts
            if name not in words and not any(name.startswith(w) and name[len(w):] in words
                                             for w in words if w.endswith("-")):
                wrong.append(f"{n}: no rule is called {name}")
        for name in filter(None, (t.strip() for t in cells[3].split(";"))):
            if name != "all" and name not in tests and not (ROOT / name).exists():
                wrong.append(f"{n}: no test is called \"{name}\"")
    for line in wrong:
        print(f"docs/domain.md:{line}", file=sys.stderr)
    if not wrong:
        print(f"domain OK: {rows} rows, each names rules and tests that are there")
    return 1 if wrong or rows == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
