#!/usr/bin/env python3
"""Compares the manual with the programs: options, commands, words, figures; and runs its examples.

usage: check_manual.py [--exact] [directory of the binaries]
       check_manual.py --write    puts the figures in samples right

How many rules, phrases, tests and so on samples of output have changes with each landing: a number has to stand
where the programs say one.  With --exact it is that number.  Likewise README.md's demo (demo_block.py): its events
and their words, with --exact all that is printed.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import demo_block

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPTIONS = {a for a in sys.argv[1:] if a.startswith("-")}
PLACES = [a for a in sys.argv[1:] if a not in OPTIONS]
if OPTIONS - {"--exact", "--write"} or len(PLACES) > 1:
    print(__doc__.split("\n\n")[1], file=sys.stderr)
    sys.exit(2)
WRITE, EXACT = "--write" in OPTIONS, "--exact" in OPTIONS
BIN = pathlib.Path(PLACES[0] if PLACES else ROOT / "bin").resolve()
MAN = ROOT / "docs/man"
PAGES = {p.name: p.read_text() for p in sorted(MAN.glob("*.[1578]"))}
wrong = []


def source(name):
    return (ROOT / "daemon" / name).read_text()


def run(*argv, **kw):
    return subprocess.run([str(a) for a in argv], capture_output=True, text=True, timeout=120, **kw)


def plain(text):
    """mdoc as bare words: macros gone, escapes resolved."""
    text = re.sub(r"^\.[A-Z][a-z]\b", "", text, flags=re.M)
    return text.replace(r"\(dq", '"').replace(r"\(ti", "~").replace(r"\e", "\\").replace(r"\&", "").replace(r"\-", "-")


def section(page, title):
    """The text of a section or subsection."""
    found = re.search(rf'^\.S[hs] "?{re.escape(title)}"?\n(.*?)(?=^\.S[hs] |\Z)', PAGES[page], re.M | re.S)
    if not found:
        wrong.append(f"{page}: there is no section {title}")
    return found.group(1) if found else ""


def tags(text):
    """The words of the tags of lists."""
    rows = re.findall(r"^\.It (?:Ic|Li|Cm|Dv) (.*)$", text, re.M)
    return {w for r in rows for w in re.split(r"[\s,]+", plain(r)) if w and w != "No"}


def same(what, told, real):
    """Both ways: nothing is missing in the manual, nothing is invented."""
    wrong.extend(f"{what}: {w} is missing" for w in sorted(real - told))
    wrong.extend(f"{what}: {w} does not exist" for w in sorted(told - real))


def missing(what, text, words):
    wrong.extend(f"{what}: {w} is missing" for w in sorted(words)
                 if not re.search(rf"(?<!\w){re.escape(w)}(?!\w)", text))


def check_options():
    page = section("triaged.conf.5", "OPTIONS")
    text = PAGES["triaged.conf.5"]
    help_text = run(BIN / "triaged", "--help").stdout
    real = {n.replace("-", "_") for n in re.findall(r"^  --(?:\[no-\])?([a-z-]+)", help_text, re.M)}
    real -= {"help", "version"}
    body = text[text.index(".Sh OPTIONS"):text.index(".Sh FILES")]
    same("triaged.conf.5: options", tags(body), real)
    if not page or len(real) < 30:
        wrong.append("triaged --help names no options")
    # defaults and ranges: as the sample has them, which is made from the table
    sample = (ROOT / "conf/triaged.conf").read_text()
    for comment, name in re.findall(r"((?:^-- .*\n)+)^--(\w+) = ", sample, re.M):
        facts = " ".join(line[3:] for line in comment.splitlines()).split(" Default: ", 1)[1]
        item = re.search(rf"^\.It Ic {name}\n(.*?)(?=^\.It |^\.El)", body, re.M | re.S)
        told = " ".join(plain(item.group(1)).split()) if item else ""
        if item and f"Default: {facts}" not in told:
            wrong.append(f"triaged.conf.5: {name}: the sample says \"Default: {facts}\"")
    used = {o for name, t in PAGES.items() for o in re.findall(r"\bFl -([a-z]+(?:-[a-z]+)*)", t)}
    known = {n.replace("_", "-") for n in real} | {"help", "version", "option"} | command_options()
    wrong.extend(f"manual: there is no option --{o}" for o in sorted(used - known))


def commands():
    return re.findall(r"^  (\w+)  +\S", run(BIN / "triagectl", "help").stdout, re.M)


def command_options():
    return {o for c in commands() for o in re.findall(r"^  --([a-z-]+)", run(BIN / "triagectl", "help", c).stdout, re.M)}


def check_commands():
    page = PAGES["triagectl.1"]
    told = set(re.findall(r"^\.Ss triagectl (\w+)", page, re.M)) - {"help"}
    same("triagectl.1: commands", told, set(commands()))
    for c in commands():
        parts = re.findall(rf"^\.Ss triagectl {c}\b(.*?)(?=^\.Ss |^\.Sh )", page, re.M | re.S)
        for o in re.findall(r"^  --([a-z-]+)", run(BIN / "triagectl", "help", c).stdout, re.M):
            if o not in ("conf", "redis", "prefix", "rules") and not any(f"Fl -{o}" in p for p in parts):
                wrong.append(f"triagectl.1: {c}: --{o} is missing")
    verbs = re.findall(r'^\t\{ "(\w+)", \w+, \d', source("ctl/cmd_dead.c"), re.M)
    missing("triagectl.1: dead", page, {f"dead {v}" for v in verbs})
    verbs = re.findall(r'^\t\{ "(\w+)", rules_\w+, \d', source("ctl/cmd_rules.c"), re.M)
    missing("triagectl.1: rules", page, {f"rules {v}" for v in verbs})
    if len(verbs) < 11:
        wrong.append("cmd_rules.c: its verbs were not found")


def check_messages():
    page = "triaged-messages.7"
    words = set(re.findall(r'\[REFUSAL_\w+\] = "(\w+)"', source("answer.c")))
    same(f"{page}: reasons of refusal", tags(section(page, "Refusals")), words)
    kinds = re.findall(r'^\t\{ "(\w+)", "', source("engine/complaint.c"), re.M)
    same(f"{page}: kinds of events", tags(section(page, "KINDS")), set(kinds))
    fields = set(re.findall(r'^\t\{ "([\w.]+)", FIELD_', source("engine/complaint_schema.c"), re.M))
    missing(f"{page}: fields", plain(PAGES[page]), fields)
    alerts = set()
    for path in [*(ROOT / "daemon").glob("*.c"), *(ROOT / "daemon/engine").glob("deci*.c"),
                 ROOT / "daemon/ctl/cmd_erase_store.c"]:
        text = path.read_text()
        alerts |= set(re.findall(r'\b(?:\w+_alert|tell)\([^;"]*?, "([a-z_]+)"', text))
        alerts |= set(re.findall(r'\[(?:RULESET|BREAKER)_\w+\] = (?:\{ (?:LOG_\w+,\s*"[^"]*",\s*)?)?"(rule\w+)"', text))
        alerts |= set(re.findall(r'\badd_alert\([^;"]*?, "([a-z_]+)"', text))
        alerts |= set(re.findall(r'\\"kind\\":\\"([a-z_]+)', text))
    same(f"{page}: alerts", tags(section(page, "Alerts")), alerts)
    decisions = section(page, "DECISIONS")
    members = set(re.findall(r'put_(?:name|str|list)\(b, "(\w+)"', source("engine/decision.c")))
    missing(f"{page}: decisions", decisions, members - {"where", "class", "text", "field", "event"})


def check_figures():
    real = set(re.findall(r'^\t\[STAT_\w+\] = \{ "(\w+)"', source("stats.c"), re.M))
    same("triaged.8: figures", tags(section("triaged.8", "HTTP")), real)
    samples = (ROOT / "conf/prometheus-alerts.yml").read_text() + (ROOT / "docs/operations.md").read_text()
    named = set(re.findall(r"\btriaged_(\w+)", samples))
    wrong.extend(f"operations: there is no figure triaged_{n}" for n in sorted(named - real))
    missing("triaged.8: pages", PAGES["triaged.8"], set(re.findall(r'\{ "(/\w+)", \w+_cb', source("http.c"))))


def check_log():
    """What operations.md says that the log says is said there, in these words."""
    told = re.search(r"^\| log \|.*?\n\n", (ROOT / "docs/operations.md").read_text(), re.M | re.S)[0]
    spans = [s for row in told.strip().splitlines()[2:] for s in re.findall(r"`([^`]*)`", row.split("|")[1])]
    said = "\n".join(re.sub(r'"\s*"', "", p.read_text()) for p in (ROOT / "daemon").glob("*.c"))
    for span in spans:
        words = re.split(r"(?:^| )\S+=|\.\.\.|: ", span)[0].strip(' "')
        if words and not re.search(rf'"{re.escape(words)}\b', said) and span[0] != '"':
            wrong.append(f"operations.md: the log does not say: {words}")
    if len(spans) < 30:
        wrong.append("operations.md: the table of what the log says was not found")


def check_language():
    page = "triaged-rules.7"
    text = plain(PAGES[page])
    words = set(re.findall(r'^\t\{ "(\w+)", (?:true|false), ', source("engine/declare.c"), re.M))
    words |= set(re.findall(r'\{ "(\w+)", l_\w+ \}', source("engine/dsl_cond.c")))
    words |= set(re.findall(r'set_constant\(L, rs, "(\w+)"', source("engine/dsl_cond.c")))
    words |= set(re.findall(r'words\[\] = \{ (.*?) \}', source("engine/dsl_cond.c"))[0].replace('"', "").split(", "))
    words |= set(re.findall(r'^\t\{ "(\w+)", OP_', source("engine/dsl_cond.c"), re.M))
    words |= set(re.findall(r'^\t\{ "(\w+)", SAYS_', source("engine/proposal.c"), re.M))
    words |= set(re.findall(r'"(\w+)"', re.search(r"expectable\[\] = \{(.*?)\}", source("engine/declare_test.c"), re.S)[1]))
    words |= set(re.findall(r'set_(?:string|words)\(L, "(\w+)"', source("engine/check.c")))
    taken = re.search(r"libraries\[\] = \{(.*?)^\};", source("engine/fence_lib.c"), re.M | re.S)[1]
    words |= {w for s in re.findall(r'"([^"]*)"', taken) for w in s.split()}
    for name in ["fence_lib.c", "fence_string.c", "fence_table.c"]:
        for w, fn in re.findall(r'^\t\{ "(\w+)", (\w+_cb) \}', source(f"engine/{name}"), re.M):
            words |= {w} if fn != "no_patterns_cb" else set()
    if len(words) < 80:
        wrong.append(f"{page}: only {len(words)} words of the language were found in the source")
    missing(f"{page}: the language", text, words)


def examples(page, kind):
    for block in re.findall(rf'^\.\\" example {kind}\n\.Bd[^\n]*\n(.*?)^\.Ed', PAGES[page], re.M | re.S):
        yield plain(block)


def check_examples():
    with tempfile.TemporaryDirectory() as tmp:
        for i, text in enumerate(examples("triaged-rules.7", "rules")):
            pathlib.Path(tmp, f"{i}.lua").write_text(text)
        done = run(BIN / "triagectl", "test", "--rules", tmp)
        if done.returncode != 0:
            wrong.append("triaged-rules.7: its examples fail:\n" + done.stdout + done.stderr)
        for text in examples("triaged-messages.7", "event"):
            done = run(BIN / "triagectl", "decide", "--rules", tmp, input=json.dumps(json.loads(text)) + "\n")
            if done.returncode != 0 or '"refused"' in done.stdout or '"type"' not in done.stdout:
                wrong.append("triaged-messages.7: the event of the example is refused: " + done.stdout + done.stderr)


PATTERNS = {
    "rules": r"(?:rules OK: |^ +candidate +\w{7} +)([\d,]+) rules",
    "rules with functions": r"rules OK: .* ([\d,]+) of them with functions",
    "rules in force": r"^ +in force +\w{7} +([\d,]+) rules",
    "phrase lists": r"rules OK: .* ([\d,]+) phrase lists",
    "phrases": r"rules OK: .* ([\d,]+)\sphrases", "types": r"rules OK: .*(?:\n.*)??([\d,]+) types",
    "owners": r"rules OK: .*(?:\n.*)?? ([\d,]+) owners", "tests": r"rules OK: .*(?:\n.*)?? ([\d,]+) tests",
    "tests that pass": r"^ *tests OK: ([\d,]+)", "tests of which some fail": r"tests refused: [\d,]+ of ([\d,]+) fail",
    "files": r"(?:loading rules .*files=|rules OK: )([\d,]+)(?= files| ruleset)",
}
# the example of editing-rules.md adds a rule, an owner and a test to the shipped rules
ADDED = {"rules", "owners", "tests", "tests that pass", "tests of which some fail"}


def real_figures():
    told = run(BIN / "triagectl", "check", "--rules", ROOT / "rules").stdout
    told += run(BIN / "triaged", "-n", "--rules", ROOT / "rules").stdout
    found = {what: re.search(p, told, re.M) for what, p in PATTERNS.items()}
    real = {what: int(m[1].replace(",", "")) for what, m in found.items() if m}
    real["tests of which some fail"] = real.get("tests", 0)
    real["rules in force"] = real.get("rules", 0)
    packs = set(re.findall(r"([\w-]+) (?:on|off)\b", (re.search(r"^  packs (.*)", told, re.M) or [0, ""])[1]))
    if len(real) < len(PATTERNS) or len(packs) < 6:
        wrong.append(f"samples: triagectl check said something else: {told}")
    return real, packs


def sample_paths():
    return [*(MAN / n for n in PAGES), ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def check_samples(write=False):
    """Figures of the shipped rules, in samples of output: there, and with --exact right.  With --write they are put
    right instead.

    A list of packs names all of them."""
    real, packs = real_figures()
    seen = set()
    for path in sample_paths():
        text = path.read_text()
        for what, pattern in PATTERNS.items():
            is_now = real.get(what, 0) + (path.name == "editing-rules.md" and what in ADDED)

            def put(m):
                n = int(m[1].replace(",", ""))
                seen.add(what)
                if EXACT and not write and n != is_now:
                    wrong.append(f"{path.name}: a sample has {n} {what}, the shipped rules have {is_now}; "
                                 "tests/check_manual.py --write mends all samples")
                return m[0][:m.start(1) - m.start()] + f"{is_now:,}" + m[0][m.end(1) - m.start():]
            text = re.sub(pattern, put, text, flags=re.M)
        if write:
            path.write_text(text)
        for block in re.findall(r"^ *packs (\S+ (?:on|off),.*(?:\n.*(?:on|off)\b.*)?)", text, re.M):
            wrong.extend(f"{path.name}: a sample of packs has no {p}" for p in sorted(packs - set(re.findall(r"[\w-]+", block))))
    wrong.extend(f"samples: none says a number of {what}, where the programs say one" for what in PATTERNS
                 if what not in seen)


def check_demo():
    wrong.extend(demo_block.complaints(ROOT, BIN, (ROOT / "README.md").read_text(), EXACT))


def check_recipes():
    """What docs/editing-rules.md shows in five lines loads as it is pasted, and what it quotes stands in the rules."""
    page = (ROOT / "docs/editing-rules.md").read_text()
    quoted = {"A score": "weigh.lua", "A deadline": "clocks.lua"}
    pasted = {"A priority": "priority.lua", "What an event must have": "handover.lua", "A language": "vocabulary.lua"}
    blocks = {name: re.search(rf"^\*\*{name}\.\*\*.*?\n\n((?:    [^\n]*\n)+)", page, re.M | re.S) for name in [*quoted, *pasted]}
    wrong.extend(f"editing-rules.md: {name} has no example" for name, m in blocks.items() if not m)
    for name, file in quoted.items():
        rules = " ".join((ROOT / "rules" / file).read_text().split())
        if blocks[name] and " ".join(blocks[name][1].split()) not in rules:
            wrong.append(f"editing-rules.md: {name}: {file} says it in other words")
    with tempfile.TemporaryDirectory() as tmp:
        shutil.copytree(ROOT / "rules", f"{tmp}/rules")
        for name, file in pasted.items():
            with open(f"{tmp}/rules/{file}", "a") as f:
                f.write(blocks[name][1] if blocks[name] else "")
        done = run(BIN / "triaged", "-n", "--rules", f"{tmp}/rules")
        if done.returncode != 0:
            wrong.append("editing-rules.md: its examples do not load: " + done.stderr)


def check_pages():
    ours = {n.rsplit(".", 1)[0] for n in PAGES}
    for name, text in PAGES.items():
        for ref, number in re.findall(r"^\.Xr (triage\S+) (\d)", text, re.M):
            if f"{ref}.{number}" not in PAGES:
                wrong.append(f"{name}: there is no page {ref}({number})")
        wrong.extend(f"{name}: the page does not name itself in .Dt" for _ in [0]
                     if f".Dt {name.rsplit('.', 1)[0].upper()} {name[-1]}" not in text)
    if len(ours) < 5:
        wrong.append("docs/man: pages are missing")
    if shutil.which("mandoc"):
        done = run("mandoc", "-T", "lint", "-W", "warning", *[MAN / n for n in PAGES])
        wrong.extend(line for line in (done.stdout + done.stderr).splitlines() if "mandoc.db" not in line)


if WRITE:
    check_samples(write=True)
    demo_block.write(ROOT, BIN, ROOT / "README.md")
    PAGES = {p.name: p.read_text() for p in sorted(MAN.glob("*.[1578]"))}
for check in (check_options, check_commands, check_messages, check_figures, check_log, check_language, check_examples,
              check_samples, check_demo, check_recipes, check_pages):
    check()
for line in wrong:
    print(f"manual: {line}", file=sys.stderr)
if not wrong:
    print(f"manual OK: {len(PAGES)} pages")
sys.exit(1 if wrong else 0)
