"""The block of README.md that shows what `make demo` makes of tests/data/demo.jsonl: as the programs print it.

It knows the demo's events and how a decision is printed; check_manual.py says when it is looked at, and when written.
"""
import json
import os
import re
import subprocess
import tempfile
import time

BLOCK = re.compile(r"    \$ make demo\n(?:    .*\n)+")
HEAD = re.compile(r"^    (\S+Z) +#(\d+)  P\d  \w+ +→ \w+ +(\S+) +\d+%$", re.M)
RULE = re.compile(r"from `(rules/\S+\.lua)`, took part in #(\d+):\n\n((?:    .*\n|\n(?=    ))+)")


def events(root):
    lines = (root / "tests/data/demo.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]


def decide(root, bin_):
    done = subprocess.run([bin_ / "triagectl", "decide", "--rules", root / "rules", root / "tests/data/demo.jsonl"],
                          capture_output=True, text=True, timeout=120)
    return [d for d in map(json.loads, done.stdout.splitlines()) if "seq" in d]


def told(root, bin_, decisions):
    """What watch says of decisions in a private Redis."""
    with tempfile.TemporaryDirectory() as tmp:
        socket = f"{tmp}/redis.sock"
        server = subprocess.Popen(["redis-server", "--port", "0", "--unixsocket", socket, "--dir", tmp, "--save", ""],
                                  stdout=subprocess.DEVNULL)
        try:
            ask = ["redis-cli", "-s", socket]
            deadline = time.monotonic() + 60
            while subprocess.run([*ask, "PING"], capture_output=True).returncode != 0:
                if time.monotonic() > deadline or server.poll() is not None:
                    raise OSError("redis-server did not start")
                time.sleep(0.05)

            def ctl(*argv):
                env = {k: v for k, v in os.environ.items() if not k.startswith("TRIAGED_")}
                return subprocess.run([bin_ / "triagectl", *argv, "--redis", f"unix://{socket}"], timeout=120,
                                      check=True, capture_output=True, text=True,
                                      env={**env, "LC_ALL": "C.UTF-8"}).stdout
            for d in decisions:
                subprocess.run([*ask, "XADD", "triage:decisions", "*", "decision",
                                json.dumps(d, ensure_ascii=False)], check=True, capture_output=True)
            return ctl("watch", "--since", "0", "--count", str(len(decisions)))
        finally:
            server.terminate()
            server.wait()


def make(root, bin_, old):
    """The block anew: of the events and with the times that the old one has."""
    times = {case: at for at, _, case in HEAD.findall(old)}
    decisions = decide(root, bin_)
    for d in decisions:
        d["at"] = times.get(d["case"], d["at"])
    watched = told(root, bin_, decisions)
    lines = ["$ make demo"]
    shown = dict(zip((d["case"] for d in decisions), re.split(r"\n(?=\S)", watched.rstrip("\n"))))
    for case in times:
        lines += ["...", *shown.get(case, f"no decision of {case}").splitlines()]
    return "".join(f"    {line}\n" for line in lines)


def complaints(root, bin_, text, is_exact):
    """What is wrong with the block in text; how rules decide today is looked at where it is to be exact."""
    found, rule = BLOCK.search(text), RULE.search(text)
    heads = HEAD.findall(found[0]) if found else []
    if len(heads) < 3 or not rule:
        return ["README.md: the demo's decisions, or the rule beside them, were not found"]
    decisions = {d["case"]: d for d in decide(root, bin_)}
    by_seq = {str(d["seq"]): d for d in decisions.values()}
    wrong = [f"README.md: the demo's #{seq} is not {case}" for _, seq, case in heads
             if by_seq.get(seq, {}).get("case") != case]
    said = {e.get("case", e.get("id")): f"{e.get('subject', '')} {e.get('text', '')}" for e in events(root)}
    for part in re.split(r"^    \.\.\.\n", found[0], flags=re.M)[1:]:
        case = HEAD.search(part)[3]
        wrong += [f"README.md: {case} does not say “{words}”" for words in re.findall("“(.*?)”", part)
                  if words not in said.get(case, "")]
    if " ".join(rule[3].split()) not in " ".join((root / rule[1]).read_text().split()):
        wrong.append(f"README.md: {rule[1]} says its rule in other words")
    name = re.search(r'"([\w-]+)"', rule[3])[1]
    if name not in [r["rule"] for r in by_seq.get(rule[2], {}).get("rules", [])]:
        wrong.append(f"README.md: the rule {name} took no part in #{rule[2]}")
    if is_exact and make(root, bin_, found[0]) != found[0]:
        wrong.append("README.md: the demo's decisions are others; tests/check_manual.py --write mends them")
    return wrong


def write(root, bin_, path):
    text = path.read_text()
    path.write_text(BLOCK.sub(lambda m: make(root, bin_, m[0]), text))
