"""reloads: does building a rule set hold up the events that flow meanwhile?

Events come at a steady rate, below what one instance can do.  The gaps between
decisions are read off the ids that Redis gave them: first undisturbed, then
while rule sets of 1,000 rules are built one after the other beside the one that
decides.
"""

import time

from lab import EVENTS, PREFIX, Daemon, Trouble, wait_for
from rulesets import make

RULES = 1000
PER_SECOND = 1500
STEP_S = 0.005
SECONDS = 6
RELOADS = 8


class Feed:
    """Puts events in, so many a second, from a list that it goes round."""

    def __init__(self, lab, events):
        # those about another's case would wait for it
        self.events = [e for e in events if b'"case":' not in e]
        self.lab, self.n = lab, 0
        self.began = time.monotonic()

    def step(self):
        due = int((time.monotonic() - self.began) * PER_SECOND)
        pipe = self.lab.db.pipeline(transaction=False)
        for i in range(self.n, due):
            # another id each time, so that none is a duplicate
            event = self.events[i % len(self.events)]
            pipe.xadd(EVENTS, {"event": event.replace(b'"id":"', b'"id":"%d-' % i, 1)})
        self.n = due
        pipe.execute()
        time.sleep(STEP_S)

    def run(self, seconds, every=None, act=None):
        """Feeds for a time; act() is called after each `every` seconds."""
        end = time.monotonic() + seconds
        turn = time.monotonic() + (every or 2 * seconds)
        while time.monotonic() < end:
            self.step()
            if time.monotonic() >= turn:
                act()
                turn += every


def longest_gap_ms(lab, since, until):
    ids = [int(i.split(b"-")[0]) for i, _ in
           lab.db.xrange(PREFIX + "decisions", since, until)]
    if len(ids) < 100:
        raise Trouble("only %d decisions were made while rules were built" % len(ids))
    return max(b - a for a, b in zip(ids, ids[1:]))


def redis_ms(lab):
    seconds, micros = lab.db.time()
    return seconds * 1000 + micros // 1000


def measure(lab, programs, events, say):
    """(longest gap undisturbed, longest gap while rule sets are built, how many
    were), in milliseconds."""
    rules = make(lab.dir / "rules-reloaded", RULES)
    lab.db.flushall()
    daemon = Daemon(lab, programs, rules=rules)
    edits = iter(range(1, 1000))

    def edit():
        # a rule more: another rule set each time, its phrases unknown
        k = next(edits)
        (rules / "edit.lua").write_text(
            'phrases "edit" { en = { "edited%d" } }\n'
            'classify "edit" { about = "Edit %d.", when = has "edit", '
            'type = { venting = 1 } }\n' % (k, k))
        daemon.reload()

    def loads():
        return daemon.metric("ruleset_loads_total")

    try:
        feed = Feed(lab, events)
        say("reloads: undisturbed")
        feed.run(1)
        start = redis_ms(lab)
        feed.run(SECONDS)
        middle = redis_ms(lab)
        say("reloads: %d rule sets of %d rules" % (RELOADS, RULES))
        before = loads()
        feed.run(SECONDS, SECONDS / (RELOADS + 1), edit)
        end = redis_ms(lab)
        wait_for("all to be decided", lambda: lab.decided() >= feed.n)
        return (longest_gap_ms(lab, start, middle), longest_gap_ms(lab, middle, end),
                int(loads() - before))
    finally:
        daemon.close()
