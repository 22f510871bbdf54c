#!/usr/bin/python3
"""producer.py: sends events at a steady rate, and keeps a journal of them.

Each event is in the journal, on the disk, before it is sent, and what Redis
answered behind it (check.py has the format).  It sends complaints and messages
of shared customers and cases, through the stream and the list (a case keeps to
one of them, for there is no order between the two), and among them the same
event again, the same id with another body, and what must be refused.

Ends when it has sent --events, and on SIGTERM; prints how many it has sent.
"""

import argparse
import json
import os
import random
import signal
import sys
import time

import redis

BATCH_S = 0.02
TEXTS = ("I want a refund", "This is ridiculous, and I am furious",
         "Nobody answers", "Refund me: a ridiculous delay", "Money back please")
CHANNELS = ("phone", "mail", "web", None)
# how a round of a hundred events is made up; the rest are new cases
MESSAGE, AGAIN, DUPLICATE, CONFLICT, BROKEN = 30, 10, 7, 3, 8


class Producer:
    def __init__(self, args):
        self.args = args
        self.client = redis.Redis(unix_socket_path=args.socket)
        self.random = random.Random(args.seed)
        self.journal = open(args.journal, "ab")
        self.n = 0
        self.sent = []     # rows that may come again, newest last
        self.open = []     # (case, customer) that have been accepted
        self.again = []    # of unknown outcome, to be sent again
        self.is_stopping = False

    # What is sent: rows with the bytes, how they travel and where -----------

    def row(self, **row):
        self.n += 1
        row = {"n": self.n, "body": self.n, "dead": None} | row
        row.setdefault("list", hash_of(row["case"]) % 3 == 0)
        return row

    def event(self, row, text=None, **more):
        """The event of a row, as an object."""
        event = {"id": row["id"], "kind": row["kind"],
                 "text": f"{text or self.random.choice(TEXTS)} "
                         f"~{row['body']}~"}
        if row["case"] != row["id"]:
            event["case"] = row["case"]
        if row["customer"]:
            event["customer"] = {"id": row["customer"], "tier": "gold"}
        if row["channel"]:
            event["channel"] = row["channel"]
        return event | more

    def good(self, kind, case=None, customer=None):
        name = f"e{self.n + 1}"
        row = self.row(id=name, case=case or self.random.choice(
                           (name, f"c{self.n + 1}")),
                       customer=customer, kind=kind,
                       channel=self.random.choice(CHANNELS))
        row["bytes"] = dump(self.event(row))
        return row

    def new_case(self):
        customer = f"u{self.random.randrange(self.args.customers)}"
        if self.random.random() < 0.1:
            customer = None
        return self.good("complaint", None, customer)

    def more_of_case(self, kind):
        if len(self.open) == 0:
            return self.new_case()
        return self.good(kind, *self.random.choice(self.open[-60:]))

    def duplicate(self):
        if len(self.sent) == 0:
            return self.new_case()
        old = self.random.choice(self.sent)
        return self.row(**{k: v for k, v in old.items() if k != "n"})

    def conflict(self):
        """The id of an earlier event, with another body."""
        olds = [r for r in self.sent[-100:] if r["dead"] is None]
        if len(olds) == 0:
            return self.new_case()
        old = self.random.choice(olds)
        row = self.row(**{k: old[k] for k in
                          ("id", "case", "customer", "kind")},
                       channel=old["channel"])
        row["bytes"] = dump(self.event(row, "It was not like that"))
        return row

    def broken(self):
        """What must be refused, one of many kinds."""
        n = self.n + 1
        reason, make = self.random.choice(BROKEN_KINDS)
        row = self.row(id=f"b{n}", case=f"b{n}", customer=None,
                       kind="complaint", channel=None, dead=reason)
        row["bytes"] = make(self, row)
        if reason == "unknown_case":
            row["kind"] = "message"
        if reason == "bad_entry":
            row["list"] = False
            row["field"] = "complaint"
        return row

    def next(self):
        dice = self.random.randrange(100)
        for share, make in ((MESSAGE, lambda: self.more_of_case("message")),
                            (AGAIN, lambda: self.more_of_case("complaint")),
                            (DUPLICATE, self.duplicate),
                            (CONFLICT, self.conflict),
                            (BROKEN + self.args.broken, self.broken)):
            if dice < share:
                return make()
            dice -= share
        return self.new_case()

    # Sending -----------------------------------------------------------------

    def note(self, records):
        for record in records:
            self.journal.write(dump({k: v for k, v in record.items()
                                     if k not in ("bytes", "field", "list")})
                               + b"\n")
        self.journal.flush()

    def send(self, rows):
        self.note(rows)
        os.fsync(self.journal.fileno())
        pipe = self.client.pipeline(transaction=False)
        for row in rows:
            if row["list"]:
                pipe.lpush(self.args.prefix + "inbox", row["bytes"])
            else:
                pipe.xadd(self.args.prefix + "events",
                          {row.get("field", "event"): row["bytes"]})
        try:
            answers = pipe.execute(raise_on_error=False)
        except redis.RedisError:
            answers = [None] * len(rows)
        outcomes = ["unknown" if answer is None or
                    isinstance(answer, Exception) else "ok"
                    for answer in answers]
        self.note({"n": row["n"], "outcome": outcome}
                  for row, outcome in zip(rows, outcomes))
        for row, outcome in zip(rows, outcomes):
            self.settle(row, outcome == "ok")

    def settle(self, row, is_ok):
        if not is_ok:
            # as a careful producer would; half of them are given up
            if self.random.random() < 0.5:
                self.again.append(row)
            return
        self.sent = self.sent[-400:] + [row]
        if row["dead"] is None and row["kind"] == "complaint":
            self.open = self.open[-200:] + [(row["case"], row["customer"])]

    def wait_for_redis(self):
        while not self.is_stopping:
            try:
                if self.client.ping():
                    break
            except redis.RedisError:
                time.sleep(0.02)
        rows = [self.row(**{k: v for k, v in row.items() if k != "n"})
                for row in self.again]
        self.again = []
        if len(rows) > 0:
            self.send(rows)

    def run(self):
        start, due = time.monotonic(), 0.0
        while not self.is_stopping and self.n < self.args.events:
            now = time.monotonic() - start
            # after a pause it does not catch up: the rate stays
            due = min(due + BATCH_S * self.args.rate, self.args.rate)
            rows = []
            while due >= 1 and self.n < self.args.events:
                rows.append(self.next())
                due -= 1
            if len(rows) > 0:
                self.send(rows)
            if len(self.again) > 0:
                self.wait_for_redis()
            spent = time.monotonic() - start - now
            if spent < BATCH_S:
                time.sleep(BATCH_S - spent)
        if len(self.again) > 0:
            self.wait_for_redis()
        self.journal.close()
        print(self.n)


def dump(value):
    return json.dumps(value, ensure_ascii=False).encode()


def hash_of(name):
    return sum(ord(c) * (i + 1) for i, c in enumerate(name))


def edited(edit):
    """A maker of bytes: the event of the row, edited as text."""
    return lambda p, row: edit(dump(p.event(row)))


# reason -> bytes; each keeps the mark of its body
BROKEN_KINDS = (
    ("bad_json", edited(lambda b: b[:-1])),
    ("bad_json", lambda p, row: b"~%d~ is no JSON" % row["body"]),
    ("bad_utf8", edited(lambda b: b.replace(b'"id"',
                                            b'"x":"\xff","id"'))),
    ("nul", edited(lambda b: b.replace(b'"id"', b'"x":"\\u0000","id"'))),
    ("duplicate_key", edited(lambda b: b.replace(b'"id"',
                                                 b'"id":"x","id"'))),
    ("number_range", edited(lambda b: b.replace(b'"id"', b'"x":1e17,"id"'))),
    ("too_deep", edited(lambda b: b.replace(
        b'"id"', b'"x":' + b"[" * 20 + b"]" * 20 + b',"id"'))),
    ("missing_field", lambda p, row: dump(
        {"id": row["id"], "note": f"~{row['body']}~"})),
    ("wrong_type", lambda p, row: dump(p.event(row, channel=7))),
    ("bad_id", lambda p, row: dump(p.event(row, case="c" * 129))),
    ("bad_time", lambda p, row: dump(p.event(row, at="yesterday"))),
    ("bad_time", lambda p, row: dump(p.event(
        row, at=int(time.time() * 1000) + 86400000))),
    ("unknown_kind", lambda p, row: dump(p.event(row, kind="applause"))),
    ("text_too_large", lambda p, row: dump(p.event(row, text="a" * 66000))),
    ("bad_entry", lambda p, row: dump(p.event(row))),
    ("unknown_case", lambda p, row: dump(p.event(row, kind="message",
                                                 case=row["case"]))),
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--socket", required=True)
    parser.add_argument("--prefix", default="triage:")
    parser.add_argument("--journal", required=True)
    parser.add_argument("--rate", type=float, default=300)
    parser.add_argument("--events", type=int, default=1 << 40)
    parser.add_argument("--customers", type=int, default=40)
    parser.add_argument("--broken", type=int, default=0,
                        help="so many more broken ones in a hundred")
    parser.add_argument("--seed", type=int, default=1)
    producer = Producer(parser.parse_args())

    def stop(signum, frame):
        producer.is_stopping = True

    signal.signal(signal.SIGTERM, stop)
    producer.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
