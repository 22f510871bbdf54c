#!/usr/bin/env python3
"""Reads the #include lines and fails on one that goes up, round or through the door.

A row may include what stands in the rows above it in its own table, and what is shared. Files of one pattern
are one module; a header that is to be known lower down than its .c has a row of its own.
"""
import fnmatch
import pathlib
import re
import sys

SHARED = ["err log clock", "mem", "hash", "utf8", "buf", "tree log_value", "conf* json_* stats", "frame", "effect bundle rules_sign", "answer", "engine.h"]
DAEMON = ["loop", "notify http* scripts keys", "redis* rules_watch* rules_disk", "script engine_spawn", "inbox* outbox* engine_process breaker",
          "engines.h", "generation.h", "comparison.h", "engines_parts.h", "engines* generation comparison* rules_remote* entry", "batch*",
          "triage*", "rules_source*", "options", "rules_check", "main"]
ENGINE = ["names", "zone count", "calendar*", "clocks* pool*",
          "complaint* datum jail lint pattern store* text*", "notes", "fence* phrases* proposal ruleset.h", "wording.h",
          "luajson* cond* merge decision", "index*", "rule_parts.h", "ruleset_parts.h", "declare_parts.h", "moves_parts.h", "dsl* declare* trace*", "check*", "ruleset*", "decide*",
          "rule_test*", "engine_parts.h", "engine engine_load engine_batch engine_decide"]
CTL = ["term*", "progress lines envelope html* rules_cache say", "link* replay ctl.h", "stream", "*_parts.h", "*_show common help orders", "cmd_*", "main"]
SIDES = {"shared": SHARED, "daemon": DAEMON, "engine": ENGINE, "ctl": CTL}
# what the command line, which is on both sides, takes from each, and which of its files may
CTL_TAKES = {"scripts.h": "*_store.c cmd_case_repair.c",
             "clocks.h": "cmd_case_* cmd_clocks* cmd_explain_ledger* cmd_report_calls.c",
             "complaint.h": "*", "decide.h": "*", "decision.h": "*", "ruleset.h": "*", "rule_tests.h": "*",
             "trace.h": "*", "redis.h": "link.c",
             "names.h": "report_parts.h", "zone.h": "report_parts.h", "calendar.h": "cmd_report_period.c"}
# through the door all the same, each with its reason
HOLES = {("daemon/main.c", "engine.h"): "one binary: it runs as an engine where it is told to"}

# library: its headers, how many .c files may see it, and why where that is more than three
LIBRARIES = {
    "libevent": (r"event2/", 15, "the loop: whoever has a timer, a socket or a door"),
    "hiredis": (r"hiredis/", 1, ""),
    "Lua": (r"(lua|lauxlib|lualib)\.h", 14, "fence*, luajson*, dsl*, check*: the rules' side; conf_file: the options'"),
    "OpenSSL": (r"openssl/", 5, "TLS in one file, hashes in three, signatures in one"),
    "ICU": (r"unicode/", 4, "texts and regexes in three, time zones in one"), "jansson": (r"jansson\.h", 3, ""),
    "Vectorscan": (r"hs/", 4, "phrases*: compiled, tried, scanned, kept"),
    "libseccomp": (r"seccomp\.h", 1, ""), "libsystemd": (r"systemd/", 1, ""),
}
LIBC = re.compile(r"(sys|netinet|arpa|linux)/|(assert|ctype|dirent|endian|errno|fcntl|inttypes|limits|locale|malloc|math|poll|pwd|"
                  r"sched|signal|spawn|stdalign|stdarg|stdbool|stddef|stdint|stdio|stdlib|string|strings|termios|time|"
                  r"unistd|wchar)\.h$")


def place(name, side):
    """The row and the pattern of a file on a side, or None."""
    for row, patterns in enumerate(SIDES[side]):
        for p in patterns.split():
            if fnmatch.fnmatch(name if "." in p else name.rsplit(".", 1)[0], p):
                # a row of a header's own comes first
                exact = [(r, q) for r, ps in enumerate(SIDES[side]) for q in ps.split() if q == name]
                return exact[0] if exact else (row, p)
    return None


def sides_of(path):
    """The side of a .c file, by its folder; of a header, wherever a table has it."""
    if path.parts[-2] in ("engine", "ctl"):
        return [path.parts[-2]]
    order = ["shared", "daemon"] if path.parts[0] == "daemon" else list(SIDES)
    return [s for s in order if place(path.name, s)][:1]


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    wrong, seen, used = [], {}, set()
    files = sorted(f.relative_to(root) for f in [*root.glob("daemon/**/*.[ch]"), *root.glob("include/*.h")])
    for f in files:
        side = (sides_of(f) or [None])[0]
        if side is None:
            wrong.append(f"{f}: stands in no row; add it to a table in {pathlib.Path(__file__).name}")
            continue
        for kind, name in re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)', (root / f).read_text(), re.M):
            if kind == "<":
                library = next((k for k, v in LIBRARIES.items() if re.match(v[0], name)), None)
                if library is None and not LIBC.match(name):
                    wrong.append(f"{f}: <{name}> is of no library that a table names")
                elif library and f.suffix == ".h":
                    wrong.append(f"{f}: a header of ours includes <{name}> of {library}")
                elif library:
                    seen.setdefault(library, set()).add(str(f))
                continue
            if (str(f), name) in HOLES:
                used.add((str(f), name))
                continue
            here, there = place(f.name, side), place(name, side)
            if there and (there[0] < here[0] or there[1] == here[1] or name == f.stem + ".h"):
                continue
            if side != "shared" and place(name, "shared"):
                continue
            if side == "ctl" and any(fnmatch.fnmatch(f.name, p) for p in CTL_TAKES.get(name, "").split()):
                continue
            wrong.append(f'{f}: "{name}" ' + ("is not below it" if there else "is on another side"))
    for library, (_, most, why) in LIBRARIES.items():
        n = len(seen.get(library, ()))
        if n > most:
            wrong.append(f"{library} is seen by {n} files, {most} are agreed upon"
                         + (f" ({why})" if why else "") + ": " + " ".join(sorted(seen[library])))
    wrong += [f"{a}: the exception for {b} is needed no more" for a, b in sorted(set(HOLES) - used)]
    for line in wrong:
        print(f"layers: {line}", file=sys.stderr)
    if not wrong:
        print(f"layers OK: {len(files)} files, " + ", ".join(f"{k} {len(v)}" for k, v in sorted(seen.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
