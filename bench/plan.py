"""plan: what triaged sends to Redis for each event, so that others can send it.

A Recorder stands between triaged and Redis and keeps all that goes by.
make_plan() turns it into what bench/floor.c and the peers read: for each event
the hashes it has read and the words of its effects, as the script takes them.
It knows what is read, the arguments of commit.lua, and nothing of a decision.
"""

import hashlib
import json
import socket
import struct
import threading

from lab import EVENTS, PREFIX, ROOT, Trouble

HEAD_WORDS = 10        # of commit.lua's ARGV, before the number of entries


COMMIT_PATH = ROOT / "build" / "out" / "commit.lua"


class Recorder:
    """A unix socket that passes everything on to Redis and keeps a copy."""

    def __init__(self, lab):
        self.target = str(lab.socket)
        self.path = str(lab.dir / "recorder")
        self.taken = []        # what each connection sent
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        self.listener.listen()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(self.target)
            kept = bytearray()
            self.taken.append(kept)
            for pair in ((client, server, kept), (server, client, None)):
                threading.Thread(target=self.carry, args=pair, daemon=True).start()

    @staticmethod
    def carry(source, target, kept):
        try:
            while data := source.recv(1 << 18):
                if kept is not None:
                    kept += data
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def close(self):
        self.listener.close()


def commands(data):
    """The commands in what a client sent."""
    data, at = bytes(data), 0
    while at < len(data):
        end = data.find(b"\r\n", at)
        if data[at:at + 1] != b"*" or end < 0:
            raise Trouble("the recording holds no command at byte %d" % at)
        words, n, at = [], int(data[at + 1:end]), end + 2
        for _ in range(n):
            end = data.index(b"\r\n", at)
            size = int(data[at + 1:end])
            words.append(data[end + 2:end + 2 + size])
            at = end + 4 + size
        yield words


DECIDE_HEAD, DECIDE_TAIL = 3, 4   # of the arguments of decide

# What depends on what others have written just before, or makes entries of its own:
# it cannot be sent again in another order.  Few events have any of it.
LEFT_OUT = (b"take", b"forward")


def in_pieces(args):
    """What decide was told, where it was told the number, too: without it."""
    whole, tail = args[DECIDE_HEAD], args[DECIDE_TAIL]
    if tail.isdigit():
        at = whole.index(b'"seq":') + len(b'"seq":')
        args[DECIDE_HEAD:DECIDE_TAIL + 1] = whole[:at], whole[at + len(tail):]
    return args


class Plan:
    """For each event, by its number: keys [(kind, id)], effects [word]."""

    def __init__(self):
        self.read = None       # XREADGROUP ..., without BLOCK
        self.head = None       # anchor, then the first arguments of a commit
        self.fields = {}       # (kind, id) -> fields that are read, () for all
        self.events = {}       # number -> (keys, words)
        self.ms = None         # of the ids of those; of what is forwarded it is another

    def take_context(self, key, fields):
        kind, is_hash, name = key[len(PREFIX):].partition(b":")
        if is_hash:
            self.fields[kind, name] = tuple(fields)

    def take_commit(self, anchor, args):
        self.head = [anchor] + args[:HEAD_WORDS]
        at = HEAD_WORDS + 1
        for _ in range(int(args[HEAD_WORDS])):
            stream, name, start = args[at], args[at + 1], at + 2
            effects, at, words = int(args[start]), start + 1, [b"0"]
            for _ in range(effects):
                first, next_at = at + 2, at + 2 + int(args[at + 1])
                if args[at] == b"decide":
                    args[first:next_at] = in_pieces(args[first:next_at])
                if args[at] not in LEFT_OUT:
                    words += args[at:next_at]
                    words[0] = b"%d" % (int(words[0]) + 1)
                at = next_at
            end, n = at, int(args[at])
            at += 1 + 3 * n
            keys = [(args[i], args[i + 1]) for i in range(end + 1, at, 3)]
            if stream == EVENTS.encode():
                self.take_event(name, keys, words)

    def take_event(self, name, keys, words):
        ms, number = name.split(b"-")
        self.ms = self.ms or ms
        if ms == self.ms:
            self.events[int(number)] = (keys, words)

    def take_read(self, words):
        if EVENTS.encode() not in words:
            return
        words = words[:words.index(b"STREAMS")]
        if b"BLOCK" in words:
            at = words.index(b"BLOCK")
            del words[at:at + 2]
        words[words.index(b"COUNT") + 1] = b"64"
        self.read = words + [b"STREAMS", EVENTS.encode(), b">"]

    def set_batch(self, n):
        self.read[self.read.index(b"COUNT") + 1] = b"%d" % n

    def take(self, words):
        if words[0] == b"XREADGROUP":
            self.take_read(words)
        elif words[0] in (b"HMGET", b"HGETALL"):
            self.take_context(words[1], words[2:])
        elif named(words) == COMMIT:
            self.take_commit(words[3], words[4:])

    def written(self, words):
        """The hashes whose token an event's effects set."""
        at, found = 1, set()
        for _ in range(int(words[0])):
            if words[at] == b"decide":
                found.add((b"case", words[at + 2]))
            elif words[at] in (b"count", b"set"):
                found.add((words[at + 2], words[at + 3]))
            at += 2 + int(words[at + 1])
        return found

    def save(self, path):
        numbers, out = {}, []

        def put(n):
            out.append(struct.pack("<I", n))

        def put_word(w):
            put(len(w))
            out.append(w)

        def put_words(words):
            put(len(words))
            for w in words:
                put_word(w)

        for i in range(len(self.events)):
            keys, words = self.events[i]
            written = self.written(words)
            put(len(keys))
            for key in keys:
                put(numbers.setdefault(key, len(numbers)))
                put(key in written)
                put_word(key[0])
                put_word(key[1])
                put_word(PREFIX.encode() + key[0] + b":" + key[1])
                put_words(self.fields[key])
            put_words(words)
        events, out = out, []
        put_words(self.read)
        put_words(self.head)
        put(len(numbers))
        put(len(self.events))
        path.write_bytes(b"".join(out + events))

    def save_json(self, path, n, phrases):
        """The first n events, for the peers."""
        def text(words):
            return [w.decode() for w in words]

        events = [([[*text(key), text(self.fields[key])] for key in keys], text(words))
                  for keys, words in (self.events[i] for i in range(n))]
        path.write_text(json.dumps({
            "read": text(self.read), "head": text(self.head), "events": events,
            "phrases": phrases}))


COMMIT = hashlib.sha1(COMMIT_PATH.read_bytes()).hexdigest().encode()


def named(words):
    """The script that a call is of: its first ones bring the text."""
    if words[0] == b"EVAL":
        return hashlib.sha1(words[1]).hexdigest().encode()
    return words[1] if words[0] == b"EVALSHA" else None


def make_plan(recorder, nevents):
    plan = Plan()
    for kept in recorder.taken:
        for words in commands(kept):
            plan.take(words)
    missing = [i for i in range(nevents) if i not in plan.events]
    if missing or plan.read is None:
        raise Trouble("what triaged sent for %d of %d events was not recorded: "
                      "are the binary and daemon/scripts of one build?" %
                      (len(missing), nevents))
    return plan
