"""Texts that are made to hide something from the shipped rules."""

import collections
import json
import re
import subprocess

from harness import BIN, SHIPPED

THREAT = "给我转415元，我就把差评删了。"  # found by sequences alone
BYTES = 63000  # a text may have 64 KiB


def costly_words():
    """Those that stand in most sequences, by their length: to look around each
    of them costs most."""
    words = collections.Counter()
    for file in sorted(SHIPPED.glob("phrases/**/*.lua")):
        text = re.sub(r"\\z\s*", "", file.read_text())
        for sequence in re.findall(r'sequence "([^"]*)"', text):
            for part in re.split(r"\s*(?:\.\.\.|…)\d*\s*", sequence):
                words.update(word.strip() for word in part.split("|"))
    assert len(words) > 1000
    return sorted(words, key=lambda w: -words[w] / (len(w.encode()) + 1))[:120]


def test_no_word_said_over_and_over_hides_what_stands_behind_it():
    fills = ["?", "？", *costly_words()]
    events = []
    for n, word in enumerate(fills):
        word += " " * word.isascii()
        text = word * (BYTES // len(word.encode())) + THREAT
        events.append({"id": f"e-{n}", "channel": "mail", "text": text})
    done = subprocess.run([BIN / "triagectl", "decide", "--rules", SHIPPED],
                          input="\n".join(map(json.dumps, events)),
                          capture_output=True, text=True, check=True)
    found = {d["event"]: d["flags"]
             for d in map(json.loads, done.stdout.splitlines())}
    hidden = [fills[n] for n in range(len(fills))
              if "extortion" not in found[f"e-{n}"]]
    assert not hidden
