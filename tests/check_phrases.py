#!/usr/bin/env python3
"""Whoever adds a phrase must know at once where: looks whether rules/phrases is in order.

A list stands in one file of a language, and in the file of the same name in each; its phrases are in the order of their
letters, none twice, and none that a shorter one of the list finds already.
"""
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent / "rules"
DECLARED = re.compile(r'^phrases "([^"]+)" \{ (\w+) = \{\n(.*?)^\} \}', re.M | re.S)
NAMED = re.compile(r'^phrases "([^"]+)" \{ (\w+) =', re.M)
PHRASE = re.compile(r're\[\[.*?\]\]|"((?:[^"\\]|\\.)*)"')


def folded(phrase):
    text = unicodedata.normalize("NFKC", phrase.replace('\\"', '"')).lower()
    return re.sub(r"[\s*-]+", "", text) if not spaced(text) else text


def spaced(text):
    return not any(unicodedata.category(c) == "Lo" for c in text)


def parts(text):
    """Where a shorter phrase could be found in this one: anywhere, or between words."""
    ends = [i for i in range(len(text) + 1)
            if not spaced(text) or not (0 < i < len(text) and text[i - 1].isalnum() and text[i].isalnum())]
    return (text[a:b] for a in ends for b in ends if a < b and (a, b) != (0, len(text)))


def faults(name, body):
    found = [folded(m.group(1)) for m in PHRASE.finditer(body) if m.group(1) is not None]
    for before, after in zip(found, found[1:]):
        if before == after:
            yield f'"{name}" has "{after}" twice'
        elif before > after:
            yield f'"{name}": "{after}" stands after "{before}"; its place by the order of letters is before it'
    every = set(found)
    for phrase in found:
        short = next((p for p in parts(phrase) if p in every and spaced(p) == spaced(phrase)), None)
        if short:
            yield f'"{name}": "{phrase}" adds nothing, since "{short}" finds it'


def main():
    wrong, theme, count = [], {}, 0
    for file in sorted(ROOT.glob("phrases/*/*.lua")):
        said = file.read_text()
        where = file.relative_to(ROOT)
        for name, lang in NAMED.findall(said):
            if lang != file.parent.name:
                wrong.append(f'{where}: "{name}" is of the language {lang}')
            if theme.setdefault(name, file.name) != file.name:
                wrong.append(f'{where}: "{name}" has its place in {theme[name]}')
        for name, _, body in DECLARED.findall(said):
            count += 1
            wrong += [f"{where}: {fault}" for fault in faults(name, body)]
    for line in wrong:
        print("rules/" + line, file=sys.stderr)
    if not wrong:
        print(f"phrases OK: {len(theme)} lists, each in one file of a language; {count} in order")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
