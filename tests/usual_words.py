#!/usr/bin/env python3
"""Finds the words that are usual, or unusual, in each type of complaint: writes rules/phrases/<language>/usual.lua.

usage: usual_words.py [--held-out FILE]... LABELLED...

LABELLED and FILE are labelled complaints, as `triagectl score` reads them: a thousand or more, as a few say little.  What
is found on LABELLED is only tried on FILE, which prints how often it alone is right there.

Each word, each two words in a row, and each two or three letters of Chinese and Korean get a weight for each type by
logistic regression (AdaGrad, L1: J. Duchi and others, 2011).  What weighs enough becomes a phrase of a list, and each
phrase is worth a quarter of a point in weigh.lua: little things that lists of a theme do not say, and that are right
more often than not.  The two judgements about a person are left alone: nobody is malicious by the words that he uses.
The same files give the same lists.
"""
import collections
import json
import math
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "rules" / "phrases"
TYPES = ["seeking_compensation", "venting", "help_seeking", "consultation", "retaliatory", "malicious"]
LISTED = TYPES[:4]
OFTEN = 7          # texts that a word must be in
LETTERS = 3        # of an English word alone: shorter ones are inside of each other word, and each place costs
ROUNDS, RATE = 6, 0.3
SHRINK = 0.02      # towards no weight at all
STEP = 0.1         # of a sum of weights, on the way to a probability
ENOUGH = 0.125     # points: half of what a phrase is worth
SCALE = 0.75       # points for one unit of log-odds
ALT = 0.25         # of a label that is an alternative
SCRIPTS = {"zh": "一-鿿", "ko": "가-힣"}
WIDTH = 110
HEADS = {
    "en": ("English", "letters; capitals do not matter"),
    "zh": ("Chinese", "letters; spaces between do not matter"),
    "ko": ("Korean", "letters; spaces between do not matter"),
}


# A name says who is complained of; what stands for one that was taken out says nothing.
NAMES = re.compile(r"[@#]\w+|\bx{2,}\b|\b(swiggy|uber|amazon|paypal|google|apple|ebay|netflix)\b")


def folded(text):
    return NAMES.sub(" . ", text.lower().replace("\u2019", "'"))


def pieces(text, script):
    return {run[i:i + n] for run in re.findall(f"[{script}]+", text) for n in (2, 3) for i in range(len(run) - n + 1)}


def english(text):
    found = set()
    for part in re.split(r"[^a-z' ]+", text):
        words = [w for w in (w.strip("'") for w in part.split()) if w]
        found.update(w for w in words if len(w) >= LETTERS)
        found.update(" ".join(pair) for pair in zip(words, words[1:]))
    return found


def words_of(text):
    """As people wrote them."""
    text = folded(text)
    return english(text).union(*(pieces(text, s) for s in SCRIPTS.values()))


def found_in(text):
    """As the scanner finds them: what separates letters of Chinese and Korean is not there."""
    text = folded(text)
    close = re.sub(r"[\s\-_*.|/~+=^]", "", text)
    return english(text).union(*(pieces(close, s) for s in SCRIPTS.values()))


def read(names):
    for name in names:
        for line in open(name, encoding="utf-8"):
            if line.strip():
                one = json.loads(line)
                one["text"] = "\n".join(one[k] for k in ("subject", "text") if one.get(k))
                yield one


def wanted(one):
    share = dict.fromkeys(TYPES, 0.0)
    share[one["type"]] = 1.0
    if one.get("type_alt") in share:
        share[one["type"]], share[one["type_alt"]] = 1 - ALT, ALT
    return [share[t] for t in TYPES]


def softmax(sums):
    top = max(sums)
    parts = [math.exp(s - top) for s in sums]
    return [p / sum(parts) for p in parts]


def sums_of(words, weights, base):
    return [base[k] + STEP * sum(weights[w][k] for w in words) for k in range(len(TYPES))]


def shrunk(weight, by):
    return math.copysign(max(abs(weight) - by, 0.0), weight)


def learn(texts, vocabulary):
    weights = {w: [0.0] * len(TYPES) for w in vocabulary}
    seen = {w: [1e-3] * len(TYPES) for w in vocabulary}
    base, order = [0.0] * len(TYPES), random.Random(1)
    rows = [(sorted(w for w in found_in(t["text"]) if w in weights), wanted(t)) for t in texts]
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for words, want in rows:
            for k, p in enumerate(softmax(sums_of(words, weights, base))):
                off = p - want[k]
                base[k] -= 0.01 * off
                for w in words:
                    seen[w][k] += (STEP * off) ** 2
                    rate = RATE / math.sqrt(seen[w][k])
                    weights[w][k] = shrunk(weights[w][k] - rate * STEP * off, rate * SHRINK * STEP)
    return weights


def language(word):
    return next((lang for lang, s in SCRIPTS.items() if re.search(f"[{s}]", word)), "en")


def lists_of(weights):
    """language -> list -> phrases"""
    lists = {lang: {f"{way}-in-{t}": [] for t in LISTED for way in ("usual", "unusual")} for lang in HEADS}
    for word in sorted(weights):
        for t, weight in zip(TYPES, weights[word]):
            if t in LISTED and abs(weight) * STEP * SCALE >= ENOUGH:
                lists[language(word)][f"{'usual' if weight > 0 else 'unusual'}-in-{t}"].append(word)
    return lists


def lines_of(phrases):
    lines, columns = [], WIDTH
    for item in (json.dumps(p, ensure_ascii=False) + "," for p in phrases):
        wide = len(item) + len(re.findall("[%s%s]" % tuple(SCRIPTS.values()), item))
        if columns + 1 + wide > WIDTH:
            lines, columns = lines + ["\t" + item], wide
        else:
            lines[-1], columns = f"{lines[-1]} {item}", columns + 1 + wide
    return "".join(line + "\n" for line in lines)


def write(lang, lists, n):
    name, order = HEADS[lang]
    text = (f"-- phrases/{lang}/usual.lua: words that are usual or unusual in a type of complaint, in {name}.\n--\n"
            f"-- Found in {n} labelled complaints by tests/usual_words.py, which writes this file; each is in\n"
            f"-- {OFTEN} of them or more.  weigh.lua gives a quarter of a point for each.  In the order of {order}.\n")
    for key, phrases in lists.items():
        if phrases:
            text += f'\nphrases "{key}" {{ {lang} = {{\n{lines_of(phrases)}}} }}\n'
    (ROOT / lang / "usual.lua").write_text(text, encoding="utf-8")


def main(args):
    held = [args.pop(i + 1) for i in reversed(range(len(args) - 1)) if args[i] == "--held-out"]
    names = [a for a in args if a != "--held-out"]
    if not names or any(a.startswith("-") for a in names):
        print(__doc__, file=sys.stderr)
        return 2
    texts = list(read(names))
    often = collections.Counter(w for t in texts for w in words_of(t["text"]))
    weights = learn(texts, {w for w, n in often.items() if n >= OFTEN})
    lists = lists_of(weights)
    for lang, found in lists.items():
        write(lang, found, len(texts))
        print(lang, ", ".join(f"{key} {len(phrases)}" for key, phrases in found.items()))
    tried = list(read(held))
    if tried:
        right = sum(t["type"] == TYPES[max(range(len(TYPES)), key=sums_of(
            [w for w in found_in(t["text"]) if w in weights], weights, [0.0] * len(TYPES)).__getitem__)] for t in tried)
        print(f"alone right in {right} of {len(tried)} held out")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
