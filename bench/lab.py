"""lab: a private Redis, processes, and how much CPU each of them has used.

It knows how to run things and to look at them, not what is compared.
"""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

import redis

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "bench:"
EVENTS = PREFIX + "events"
STAGED = PREFIX + "staged"
GROUP = "triaged"
PIPELINED = 64         # commands on their way at once where events are put in


class Trouble(Exception):
    """The bench cannot go on; the text says why."""


def cpu_s(pid):
    """CPU seconds that a living process has used, all its threads."""
    return time.clock_gettime(~pid << 3 | 2)


def children(pid):
    path = "/proc/%d/task/%d/children" % (pid, pid)
    return [int(p) for p in Path(path).read_text().split()]


def pss_bytes(pid):
    text = Path("/proc/%d/smaps_rollup" % pid).read_text()
    return int(re.search(r"^Pss:\s+(\d+) kB", text, re.M).group(1)) * 1024


def cores(is_pinned):
    """(for Redis, for the rest), or (None, None) where nothing is pinned."""
    have = sorted(os.sched_getaffinity(0))
    if not is_pinned or len(have) < 2:
        return None, None
    return {have[0]}, set(have[1:])


def start(argv, cpus=None, **more):
    def pin():
        if cpus:
            os.sched_setaffinity(0, cpus)
    return subprocess.Popen([str(a) for a in argv], preexec_fn=pin, **more)


def stop(process, seconds=10):
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_for(what, is_there, seconds=60, every=0.01):
    end = time.monotonic() + seconds
    while not is_there():
        if time.monotonic() > end:
            raise Trouble("waited %d s for %s" % (seconds, what))
        time.sleep(every)


def command(*words):
    """One command as Redis reads it."""
    out = [b"*%d\r\n" % len(words)]
    for w in words:
        w = w if isinstance(w, bytes) else str(w).encode()
        out.append(b"$%d\r\n%s\r\n" % (len(w), w))
    return b"".join(out)


class Lab:
    """A folder and a Redis in it that keeps nothing."""

    def __init__(self, is_pinned=True):
        self.folder = tempfile.TemporaryDirectory(prefix="triaged-bench-")
        self.dir = Path(self.folder.name)
        self.redis_cpus, self.rest_cpus = cores(is_pinned)
        self.socket = self.dir / "redis"
        self.url = "unix://%s" % self.socket
        self.server = start(
            ["redis-server", "--port", 0, "--unixsocket", self.socket,
             "--save", "", "--appendonly", "no", "--dir", self.dir],
            self.redis_cpus, stdout=subprocess.DEVNULL)
        self.db = redis.Redis(unix_socket_path=str(self.socket))
        wait_for("redis-server", self.is_up)
        if self.rest_cpus:
            os.sched_setaffinity(0, self.rest_cpus)

    def is_up(self):
        try:
            return self.db.ping()
        except redis.ConnectionError:
            return False

    def close(self):
        stop(self.server)
        self.folder.cleanup()

    def redis_cpu_s(self):
        return cpu_s(self.server.pid)

    def stage(self, events):
        """Puts events where nobody reads them yet, with their group; returns
        the CPU that one XADD cost.  Ids end in the event's number."""
        key, ms = STAGED, int(time.time() * 1000)
        self.db.delete(key)
        blobs = [b"".join(command("XADD", key, "%d-%d" % (ms, i + k), "event", e)
                          for k, e in enumerate(events[i:i + PIPELINED]))
                 for i in range(0, len(events), PIPELINED)]
        line = socket.socket(socket.AF_UNIX)
        line.connect(str(self.socket))
        before = self.redis_cpu_s()
        for i, blob in enumerate(blobs):
            line.sendall(blob)
            replies, due = b"", min(PIPELINED, len(events) - i * PIPELINED)
            while replies.count(b"\n") < 2 * due:
                replies += line.recv(1 << 16)
        used = self.redis_cpu_s() - before
        line.close()
        self.db.xgroup_create(key, GROUP, 0)
        return used / len(events)

    def release(self):
        """Gives what is staged to whoever reads the events."""
        self.db.rename(STAGED, EVENTS)

    def decided(self):
        return int(self.db.hget(PREFIX + "seq", "decisions") or 0)


class Daemon:
    """triaged, with the shipped rules unless told otherwise, ready, its spare
    engine loaded."""

    def __init__(self, lab, programs="bin", url=None, rules=ROOT / "rules"):
        self.lab = lab
        self.log = open(lab.dir / "triaged.log", "w+")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        began = time.monotonic()
        self.process = start(
            [ROOT / programs / "triaged", "--redis", url or lab.url, "--prefix", PREFIX,
             "--rules", rules, "--state", lab.dir / "state",
             "--instance", "bench", "--http", "127.0.0.1:%d" % self.port,
             "--log-level", "info"],
            lab.rest_cpus, stderr=self.log)
        try:
            wait_for("triaged to be ready", self.is_ready, every=0.005)
            self.start_s = time.monotonic() - began
            wait_for("its spare engine", self.is_idle, every=0.2)
        except Trouble:
            stop(self.process)
            raise

    def log_text(self):
        self.log.seek(0)
        return self.log.read()

    def is_ready(self):
        if self.process.poll() is not None:
            raise Trouble("triaged left:\n" + self.log_text())
        return " ready " in self.log_text() or "\nready" in self.log_text()

    def is_idle(self):
        """Engines are there, and do nothing any more."""
        engines = children(self.process.pid)
        before = [cpu_s(p) for p in engines]
        time.sleep(0.3)
        return len(engines) >= 2 and children(self.process.pid) == engines and \
            all(cpu_s(p) - b < 0.01 for p, b in zip(engines, before))

    def cpu_parts_s(self):
        """CPU of the daemon, and of its engines."""
        pid = self.process.pid
        return cpu_s(pid), sum(cpu_s(p) for p in children(pid))

    def metric(self, name):
        url = "http://127.0.0.1:%d/metrics" % self.port
        with urllib.request.urlopen(url, timeout=5) as page:
            text = page.read().decode()
        found = re.search(r"^triaged_%s (\S+)$" % name, text, re.M)
        return float(found.group(1)) if found else None

    def reload(self):
        self.process.send_signal(signal.SIGHUP)

    def close(self):
        stop(self.process)
        self.log.close()
