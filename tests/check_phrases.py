#!/usr/bin/env python3
"""Whoever adds a phrase must know at once where: looks whether rules/phrases is in order.

usage: check_phrases.py            what is out of order
       check_phrases.py --tidy     puts it in order: sorted, nothing twice
       check_phrases.py --merge    during a rebase or merge: resolves conflicts in rules/phrases list by list

A list stands in one file of a language, and under the same theme in each: a file of that name, or a directory of files
where there is much.  Its phrases are in the order of their letters, none twice, and none that a shorter one or a sequence
of the list finds already; but usual.lua is as usual_words.py writes it.  None is a regex.
"""
import pathlib
import re
import subprocess
import sys
import unicodedata

TOP = pathlib.Path(__file__).resolve().parent.parent
ROOT = TOP / "rules"
LIST = re.compile(r'^(phrases "([^"]+)" \{ \w+ = \{|local \w+ = \{)\n(.*?)^(\} \}|\})$', re.M | re.S)
NAMED = re.compile(r'^phrases "([^"]+)" \{ (\w+) =', re.M)
ITEM = re.compile(r're\[\[.*?\]\](?=,)|(?:begins |unbroken |sequence )?"(?:[^"\\]|\\.)*"')
STOP = re.compile(r"[.!?;]")
WIDTH = 110
WRITTEN = "usual.lua"


def spaced(text):
    return not any(unicodedata.category(c) == "Lo" for c in text)


def folded(item):
    text = unicodedata.normalize("NFKC", item[1:-1].replace('\\"', '"')).lower()
    return text if spaced(text) else re.sub(r"[\s*-]+", "", text)


def items_of(body):
    return [m.group() for m in ITEM.finditer(body)]


def finds(phrase, others):
    """The shorter one of the others that finds this one: anywhere, or between words."""
    ends = [i for i in range(len(phrase) + 1) if not spaced(phrase)
            or not (0 < i < len(phrase) and phrase[i - 1].isalnum() and phrase[i].isalnum())]
    return next((phrase[a:b] for a in ends for b in ends if a < b and (a, b) != (0, len(phrase))
                 and phrase[a:b] in others and spaced(phrase[a:b]) == spaced(phrase)), None)


def sequences_of(items):
    """Each as [[alternatives, letters behind at most], ...]."""
    found = []
    for text in (i[len('sequence "'):-1] for i in items if i.startswith("sequence ")):
        parts = re.split(r"(?:\.\.\.|\u2026)(\d*) ", re.sub(r"\\z\s*", "", text))
        found.append([([folded(f'"{a.strip()}"') for a in part.split("|")], int(gap or 12))
                      for part, gap in zip(parts[::2], parts[1::2] + ["0"])])
    return found


def is_edge(phrase, at):
    return not (spaced(phrase) and 0 < at < len(phrase) and phrase[at - 1].isalnum() and phrase[at].isalnum())


def says(phrase, parts, behind=0, gap=None):
    """Does a phrase have a sequence in it?  As phrases_around.c looks for it."""
    alternatives, next_gap = parts[0]
    most = len(phrase) if gap is None else gap
    for part in alternatives:
        for start in range(behind, min(behind + most, len(phrase) - len(part)) + 1):
            end = start + len(part)
            if not phrase.startswith(part, start) or not is_edge(phrase, start) or not is_edge(phrase, end):
                continue
            if behind and STOP.search(phrase[behind:start]):
                continue
            if len(parts) == 1 or says(phrase, parts[1:], end, next_gap):
                return True
    return False


def tidy(items):
    """The body of a list: its phrases in order, then its patterns."""
    plain, sequences = {folded(i): i for i in reversed(items) if i[0] == '"'}, sequences_of(items)
    kept = sorted(p for p in plain if not finds(p, plain) and not any(says(p, s) for s in sequences))
    lines, columns = [], WIDTH
    for item in (plain[p] + "," for p in kept):
        wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in item)
        if columns + 1 + wide > WIDTH:
            lines, columns = lines + ["\t" + item], wide
        else:
            lines[-1], columns = f"{lines[-1]} {item}", columns + 1 + wide
    return "".join(line + "\n" for line in lines + [f"\t{i}," for i in dict.fromkeys(items) if i[0] != '"'])


def tidied(text):
    return LIST.sub(lambda m: f"{m[1]}\n{tidy(items_of(m[3]))}{m[4]}", text)


def merged(base, ours, theirs):
    """The lists by their phrases, what is between them by who changed it; None where both did."""
    def lists(text):
        return {m[1]: items_of(m[3]) for m in LIST.finditer(text)}
    frames = [LIST.sub(lambda m: f"{m[1]}{m[4]}", t) for t in (base, ours, theirs)]
    if frames[0] != frames[1] != frames[2] != frames[0]:
        return None
    was, mine, other = lists(base), lists(ours), lists(theirs)

    def both(m):
        old, a, b = (x.get(m[1], []) for x in (was, mine, other))
        kept = [i for i in a if i in b or i not in old] + [i for i in b if i not in a and i not in old]
        return f"{m[1]}\n{tidy(kept)}{m[4]}"
    return LIST.sub(both, ours if frames[1] != frames[0] else theirs)


def resolve():
    def git(*args):
        return subprocess.run(["git", *args], cwd=TOP, capture_output=True, text=True, check=True).stdout
    left = 0
    for name in git("diff", "--name-only", "--diff-filter=U", "--", "rules/phrases").split():
        text = merged(*(git("show", f":{stage}:{name}") for stage in (1, 2, 3)))
        if text is None:
            left += 1
            print(f"{name}: both changed what is between the lists; resolve it by hand", file=sys.stderr)
            continue
        (TOP / name).write_text(text)
        git("add", name)
        print(f"{name}: merged list by list")
    return 1 if left else 0


def faults(name, body):
    found = [folded(i) for i in items_of(body) if i[0] == '"']
    for before, after in zip(found, found[1:]):
        if before == after:
            yield f'"{name}" has "{after}" twice'
        elif before > after:
            yield f'"{name}": "{after}" stands after "{before}"; its place by the order of letters is before it'
    every, sequences = set(found), sequences_of(items_of(body))
    for phrase in found:
        if any(says(phrase, s) for s in sequences):
            yield f'"{name}": "{phrase}" adds nothing, since a sequence finds it'
        short = finds(phrase, every)
        if short:
            yield f'"{name}": "{phrase}" adds nothing, since "{short}" finds it'


def check():
    wrong, theme, count = [], {}, 0
    place = {}
    for file in sorted(ROOT.glob("phrases/*/**/*.lua")):
        said, where = file.read_text(), file.relative_to(ROOT)
        folder, its_theme = where.parts[1], where.parts[2].removesuffix(".lua")
        for name, lang in NAMED.findall(said):
            if lang != folder:
                wrong.append(f'{where}: "{name}" is of the language {lang}')
            if theme.setdefault(name, its_theme) != its_theme:
                wrong.append(f'{where}: "{name}" has its place in {theme[name]}')
            elif place.setdefault((name, lang), where) != where:
                wrong.append(f'{where}: "{name}" has its place in {place[name, lang]}')
        if "re[[" in said:
            wrong.append(f"{where}: a regex, which costs each text of its script; a sequence, begins or unbroken says it, too")
        for m in LIST.finditer(said):
            count += 1
            if file.name == WRITTEN:
                continue
            wrong += [f"{where}: {fault}" for fault in faults(m[2] or "local", m[3])]
    for line in wrong:
        print("rules/" + line, file=sys.stderr)
    if wrong:
        print("tests/check_phrases.py --tidy puts lists in order", file=sys.stderr)
    else:
        print(f"phrases OK: {len(theme)} lists, each in one file of a language; {count} in order")
    return 1 if wrong or not count else 0


def main(args):
    if args == ["--merge"]:
        return resolve()
    if args == ["--tidy"]:
        for file in ROOT.glob("phrases/*/**/*.lua"):
            if file.name == WRITTEN:
                continue
            said = file.read_text()
            if tidied(said) != said:
                file.write_text(tidied(said))
                print(file.relative_to(TOP))
        return 0
    if args:
        print(__doc__, file=sys.stderr)
        return 2
    return check()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
