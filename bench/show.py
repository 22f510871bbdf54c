"""show: an aligned table, coloured where a person looks at it."""

import os
import sys

GOOD, BAD, DIM, BOLD, OFF = "\033[32m", "\033[31m", "\033[2m", "\033[1m", "\033[0m"
LABEL = 50


class Sheet:
    def __init__(self):
        self.lines = []        # (text, style)

    def title(self, text):
        self.lines.append((text, DIM))

    def head(self, label, *columns):
        self.lines.append(("", None))
        self.lines.append((label.ljust(LABEL) + "".join(
            "%12s" % c for c in columns).rstrip(), BOLD))

    def text(self, label, text):
        self.lines.append(("%-*s%12s" % (LABEL, label, text), None))

    def figure(self, label, value):
        self.text(label, "%.2f" % value)

    def columns(self, label, *values):
        cells = ["%12.2f" % v if v else "%12s" % "" for v in values]
        self.lines.append(((label.ljust(LABEL) + "".join(cells)).rstrip(), None))

    def judged(self, label, value, shown, sign, target, how):
        is_good = value <= target if sign == "<=" else value >= target
        gap = value / target if sign == "<=" else target / value
        verdict = "✓" if is_good else "%.2fx off" % gap
        sign = {"<=": "≤", ">=": "≥"}[sign]
        self.lines.append(("%-*s%12s%12s  %-10s %s" % (
            LABEL, label, shown, "%s %g" % (sign, target), verdict, how),
            GOOD if is_good else BAD))

    def ratio(self, label, value, sign, target, how):
        self.judged(label, value, "%.2f" % value, sign, target, how)

    def bounded(self, label, value, most, how):
        self.judged(label, value, "%.0f" % value, "<=", most, how)

    def print(self):
        is_coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        for text, style in self.lines:
            print(style + text + OFF if style and is_coloured else text)

    def save(self, path):
        path.write_text("".join(text + "\n" for text, _ in self.lines))
