"""What the service tests stand on: a Redis of one's own, a daemon of one's own,
and words for what is in the one because of the other.

It knows keys, processes and logs; what a decision should say is the tests'
business.
"""

import json
import os
import pathlib
import re
import signal
import subprocess
import threading
import time

import redis

TESTS = pathlib.Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
RULES = TESTS / "rules"
BASIC = RULES / "basic"
FAILING = RULES / "failing"
SHIPPED = ROOT / "rules"
SAN = bool(os.environ.get("SAN"))
BIN = pathlib.Path(os.environ.get("TRIAGED_BIN") or
                   ROOT / ("build/san/bin" if SAN else "bin")).resolve()
NOGATE_BIN = pathlib.Path(os.environ.get("TRIAGED_NOGATE_BIN") or
                          ROOT / "build/nogate/bin")
# the rest of the family would be options to the programs that tests start
for name in [n for n in os.environ if n.startswith("TRIAGED_")]:
    del os.environ[name]
PATIENCE = 120 if SAN else 40   # seconds until a condition is given up
SANITIZER = re.compile(r"Sanitizer|runtime error:|Assertion .* failed")
# what stands in for a person's words: it must never leave the streams
CANARY = "canary-7f3a"


def wait_for(condition, timeout=PATIENCE, what=None):
    """Polls until the condition is true, and returns what it answered."""
    deadline = time.monotonic() + timeout
    while True:
        answer = condition()
        if answer:
            return answer
        assert time.monotonic() < deadline, \
            f"waited {timeout} s for {what or 'a condition'}: {answer!r}"
        time.sleep(0.01)


def environment(**more):
    """Ours, without options of triaged."""
    env = {k: v for k, v in os.environ.items()
           if not k.startswith("TRIAGED_")}
    env.update(LANG="C.UTF-8", **more)
    return env


# -- Redis ------------------------------------------------------------------

class RedisServer:
    """A redis-server on a unix socket; ended by its own pid."""

    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.socket = str(self.directory / "redis.sock")
        self.url = "unix://" + self.socket
        self.options = []
        self.process = None
        self.client = self.connect()

    def connect(self, **more):
        return redis.Redis(unix_socket_path=self.socket, **more)

    def start(self, *options):
        """Starts it with options, else with those of the last time."""
        assert self.process is None
        self.options = list(options) or self.options
        pathlib.Path(self.socket).unlink(missing_ok=True)
        self.process = subprocess.Popen(
            ["redis-server", "--port", "0", "--unixsocket", self.socket,
             "--dir", str(self.directory), "--save", "",
             "--loglevel", "warning", "--enable-protected-configs", "local",
             *self.options],
            stdout=subprocess.DEVNULL)
        wait_for(self.answers, what="redis-server")
        return self

    def answers(self):
        try:
            return self.client.ping()
        except (redis.ConnectionError, redis.BusyLoadingError):
            assert self.process.poll() is None, "redis-server did not start"
            return False
        except redis.AuthenticationError:
            return True

    def kill(self, sig=signal.SIGKILL):
        if self.process is None:
            return
        self.process.send_signal(signal.SIGCONT)
        self.process.send_signal(sig)
        self.process.wait(20)
        self.process = None
        self.client.connection_pool.disconnect()

    def restart(self, *options):
        self.kill(signal.SIGTERM)
        return self.start(*options)

    def pause(self):
        self.process.send_signal(signal.SIGSTOP)

    def resume(self):
        self.process.send_signal(signal.SIGCONT)


class Listener:
    """What is published on a channel, in order, from now on."""

    def __init__(self, server, channel):
        self.messages = []
        self.pubsub = server.connect().pubsub(ignore_subscribe_messages=True)
        self.pubsub.subscribe(channel)
        wait_for(lambda: server.client.pubsub_numsub(channel)[0][1])
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.is_over = False
        self.thread.start()

    def run(self):
        while not self.is_over:
            message = self.pubsub.get_message(timeout=0.1)
            if message is not None:
                self.messages.append(json.loads(message["data"]))

    def close(self):
        self.is_over = True
        self.thread.join()
        self.pubsub.close()


def submit(client, *events, prefix="triage:"):
    """Adds events (dicts, or bytes as they are); returns their entries' ids."""
    pipe = client.pipeline(transaction=False)
    for e in events:
        pipe.xadd(prefix + "events", {"event": body_of(e)})
    return pipe.execute()


def body_of(event):
    if isinstance(event, (bytes, str)):
        return event
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def complaint(n, text="I want a refund", **more):
    return {"id": f"e-{n}", "text": text, **more}


def message(n, case, text="any news?", **more):
    return {"id": f"m-{n}", "kind": "message", "case": case, "text": text,
            **more}


def script(*names):
    """A script that runs inside Redis, whole, by the names of its files."""
    scripts = ROOT / "daemon" / "scripts"
    return subprocess.run(["sh", scripts / "whole.sh",
                           *(scripts / name for name in names)],
                          check=True, capture_output=True, text=True).stdout


def entries(client, name, prefix="triage:"):
    """A stream's entries as dicts of text."""
    return [{k.decode(): v.decode(errors="replace") for k, v in f.items()}
            for _, f in client.xrange(prefix + name)]


def decisions(client, prefix="triage:"):
    return [json.loads(e["decision"])
            for e in entries(client, "decisions", prefix)]


def alerts(client, kind=None, prefix="triage:"):
    all_ = [json.loads(e["alert"]) for e in entries(client, "alerts", prefix)]
    return [a for a in all_ if kind in (None, a["kind"])]


def dead(client, prefix="triage:"):
    return entries(client, "dead", prefix)


def pending(client, prefix="triage:"):
    return client.xpending(prefix + "events", "triaged")["pending"]


def decided_ids(client, prefix="triage:"):
    return [d["event"] for d in decisions(client, prefix)]


def wait_decided(client, n, timeout=PATIENCE, prefix="triage:"):
    """Waits for n decisions; returns them."""
    wait_for(lambda: client.xlen(prefix + "decisions") >= n, timeout,
             f"{n} decisions")
    return decisions(client, prefix)


def wait_dead(client, n, timeout=PATIENCE, prefix="triage:"):
    wait_for(lambda: client.xlen(prefix + "dead") >= n, timeout,
             f"{n} dead letters")
    return dead(client, prefix)


def wait_settled(client, n=None, timeout=PATIENCE, prefix="triage:"):
    """Waits until every entry of the stream is acknowledged."""
    def is_settled():
        groups = client.xinfo_groups(prefix + "events")
        group = groups[0] if groups else None
        return (group is not None and group["pending"] == 0 and client.llen(prefix + "inbox") == 0
                and group["last-delivered-id"] ==
                client.xinfo_stream(prefix + "events")["last-generated-id"]
                and (n is None or group["entries-read"] >= n))
    wait_for(is_settled, timeout, "all to be settled")


def wait_no_timers(client, timeout=PATIENCE, prefix="triage:"):
    """Waits until no mark is to come: none waits, none is on its way (a case
    that is due is neither in `timers` nor pending until its entry is read)."""
    def is_told():
        with client.pipeline(transaction=True) as at_once:
            at_once.zcard(prefix + "timers")
            at_once.xinfo_groups(prefix + "due")
            at_once.xinfo_stream(prefix + "due")
            waiting, groups, stream = at_once.execute()
        return (waiting == 0 and groups[0]["pending"] == 0
                and groups[0]["last-delivered-id"] ==
                stream["last-generated-id"])
    wait_for(is_told, timeout, "all marks to be told")


def wait_alert(client, kind, timeout=PATIENCE, prefix="triage:"):
    return wait_for(lambda: alerts(client, kind, prefix), timeout,
                    f"an alert of kind {kind}")[0]


def assert_seq_is_gap_free(client, prefix="triage:"):
    for name, json_of in (("decisions", "decision"), ("alerts", "alert")):
        got = entries(client, name, prefix)
        assert [int(e["seq"]) for e in got] == list(range(1, len(got) + 1))
        assert [json.loads(e[json_of])["seq"] for e in got] == \
            list(range(1, len(got) + 1))


def assert_decided_once(client, ids, prefix="triage:"):
    got = decided_ids(client, prefix)
    assert sorted(got) == sorted(ids), (
        f"missing {sorted(set(ids) - set(got))[:5]}, "
        f"twice {[i for i in set(got) if got.count(i) > 1][:5]}")


def wait_kept(directory):
    """The file of the last good rule set: a process of its own writes it, under
    a name that ends in a number, and then renames it."""
    kept, = wait_for(lambda: [
        p for p in (directory / "state").glob("last-good-*")
        if not p.suffix[1:].isdigit()])
    return kept


# -- the daemon -------------------------------------------------------------

LOG_LINE = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z (?:error|warn|info|debug) (.*)")
LOG_FIELD = re.compile(r'([^\s="]+)(?:=([^\s="\\]+|"(?:[^"\\]|\\.)*"))?(?: |$)')


def read_log_line(line):
    """A line of the log as strict readers of logfmt take it: (its words, its
    fields); None for what triaged did not log."""
    found = LOG_LINE.fullmatch(line)
    if not found:
        return None
    words, fields, at = [], {}, 0
    while at < len(found[1]):
        pair = LOG_FIELD.match(found[1], at)
        assert pair, f"no logfmt from {found[1][at:at + 40]!r} on: {line}"
        name, value = pair.groups()
        if value is None:
            words.append(name)
        else:
            assert name not in fields, f"{name} twice: {line}"
            fields[name] = json.loads(value) if value[0] == '"' else value
        at = pair.end()
    return " ".join(words), fields


class Triaged:
    """One daemon.  Its log is a file; it ends when the test does."""

    def __init__(self, directory, name, redis_url, rules, options, env):
        self.name = name
        self.log_path = directory / (name + ".log")
        self.argv = [str(BIN / "triaged"), "--redis", redis_url,
                     "--rules", str(rules), "--instance", name,
                     "--state", str(directory / "state")]
        defaults = {"http": "off", "claim_after": "500ms",
                    "orphan_wait": "1s", "shutdown": "3s"}
        for key, value in {**defaults, **options}.items():
            if value is not None:
                self.argv += ["--" + key.replace("_", "-"), str(value)]
        self.env = env
        self.process = None
        self.starts = 0

    def start(self, wait=True):
        assert self.process is None
        self.read_from = len(self.log())
        self.starts += 1
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                self.argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=environment(**self.env))
        if wait:
            self.wait_ready()
        return self

    def log(self):
        if not self.log_path.exists():
            return ""
        return self.log_path.read_text(errors="replace")

    def log_lines(self):
        """What it logged, read: [(words, fields), ...]."""
        lines = map(read_log_line, self.log().split("\n")[:-1])
        return [line for line in lines if line]

    def wait_ready(self):
        def is_ready():
            assert self.process.poll() is None, \
                f"it left with {self.process.returncode}\n{self.log()}"
            return " ready instance=" in self.log()[self.read_from:]
        wait_for(is_ready, what="triaged to be ready")

    def wait_log(self, words, timeout=PATIENCE, from_=0):
        wait_for(lambda: words in self.log()[from_:], timeout,
                 f"the log to say {words!r}")

    @property
    def pid(self):
        return self.process.pid

    def engines(self):
        """Pids of its engines: those that work and the spare, oldest first."""
        children = pathlib.Path(
            f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return sorted(map(int, children.split()))

    def reload(self):
        self.process.send_signal(signal.SIGHUP)

    def kill(self):
        """As a crash would end it."""
        self.process.kill()
        self.process.wait(20)
        self.process = None

    def terminate(self):
        """Tells it to leave, and does not wait."""
        self.process.send_signal(signal.SIGCONT)
        self.process.send_signal(signal.SIGTERM)

    def stop(self, timeout=20):
        """Ends it as the service manager would: it leaves with status 0."""
        self.terminate()
        return self.wait_end(0, timeout)

    def wait_end(self, status=0, timeout=20):
        got = self.process.wait(timeout)
        self.process = None
        assert got == status, f"it left with {got}\n{self.log()[-3000:]}"

    def check_log(self):
        text = self.log()
        found = SANITIZER.search(text)
        assert not found, text[max(0, found.start() - 300):][:6000]
        assert CANARY not in text, "a person's words are in the log"
        self.log_lines()  # every line can be read


class TriagedFactory:
    """triaged(rules=..., option=value): starts one, and waits until it is
    ready."""

    def __init__(self, directory, server):
        self.directory = pathlib.Path(directory)
        self.server = server
        self.all = []

    def __call__(self, rules=BASIC, wait=True, instance=None, env=None,
                 redis=None, **options):
        name = instance or f"i-{len(self.all) + 1}"
        t = Triaged(self.directory, name, redis or self.server.url, rules,
                    options, env or {})
        self.all.append(t)
        return t.start(wait)

    def end(self):
        """Ends them all; the first failure of any is told."""
        failures = []
        for t in self.all:
            if t.process is not None:
                t.terminate()
        for t in self.all:
            try:
                if t.process is not None:
                    t.wait_end()
            except (AssertionError, subprocess.TimeoutExpired) as e:
                failures.append(e)
                if t.process is not None:
                    t.kill()
            try:
                t.check_log()
            except AssertionError as e:
                failures.append(e)
            print(f"--- log of {t.name}\n{t.log()[-6000:]}")
        if failures:
            raise failures[0]


def run_triaged(*args, timeout=60, env=None):
    """Runs triaged to its end: (status, what it said)."""
    done = subprocess.run([BIN / "triaged", *map(str, args)],
                          stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=timeout, env=environment(**(env or {})))
    said = (done.stdout + done.stderr).decode(errors="replace")
    assert not SANITIZER.search(said), said
    return done.returncode, said


def copy_rules(source, to):
    """A rule set of one's own, to be edited."""
    to = pathlib.Path(to)
    to.mkdir(exist_ok=True)
    for path in pathlib.Path(source).glob("*.lua"):
        (to / path.name).write_bytes(path.read_bytes())
    return to
