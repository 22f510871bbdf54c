"""processes.py: a private Redis and instances of triaged, as crash.py starts,
hurts and restarts them.  What is done to them when is crash.py's.
"""

import os
import pathlib
import signal
import subprocess
import time

import redis

PREFIX = "crash:"
CLAIM_AFTER_MS = 500
# the checker wants to see everything
UNCAPPED = [word for name in ("decisions", "queue", "dead", "alerts", "sla")
            for word in (f"--{name}-maxlen", "100000000")]


class Failed(Exception):
    """It cannot go on; the message says why."""


def wait_for(what, condition, seconds=30):
    """Polls until the condition holds; its value."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.01)
    raise Failed(f"{what}: not within {seconds} s")


class Redis:
    """A private redis-server, restarted from what it has on the disk."""

    def __init__(self, directory, durable=False):
        self.directory = pathlib.Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.socket = self.directory / "socket"
        self.durable = durable
        self.process = None
        self.client = redis.Redis(unix_socket_path=str(self.socket),
                                  socket_timeout=2)

    @property
    def url(self):
        return f"unix://{self.socket}"

    def start(self):
        options = ["--appendonly", "yes", "--appendfsync", "always"] \
            if self.durable else ["--appendonly", "no"]
        log = open(self.directory / "log", "ab")
        self.process = subprocess.Popen(
            ["redis-server", "--port", "0", "--unixsocket", self.socket,
             "--save", "", "--dir", self.directory, *options],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        log.close()
        wait_for("redis-server answers", self.answers)

    def answers(self):
        if self.process.poll() is not None:
            raise Failed(f"redis-server ended; see {self.directory}/log")
        try:
            return self.client.ping()
        except redis.RedisError:
            return False

    def kill(self):
        self.process.kill()
        self.process.wait()


class Daemon:
    """One place for an instance: what runs there comes and goes."""

    def __init__(self, run, place):
        self.run, self.place = run, place
        self.name = f"i{place}"
        self.lives = 0
        self.process = None
        self.start_at = self.go_on_at = None

    def start(self):
        self.start_at = None
        self.lives += 1
        self.log = self.run.directory / f"daemon-{self.place}.log"
        log = open(self.log, "ab")
        log.write(f"--- life {self.lives} as {self.name}\n".encode())
        log.flush()
        self.log_bytes = log.tell()
        self.process = subprocess.Popen(
            [self.run.binary, "--redis", self.run.redis.url, "--prefix",
             PREFIX, "--rules", self.run.rules, "--state",
             self.run.directory / f"state-{self.place}", "--http", "off",
             "--instance", self.name, "--claim-after",
             f"{CLAIM_AFTER_MS}ms", "--orphan-wait", "5s", "--log-level",
             "debug", *UNCAPPED, *self.run.options],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            env={k: v for k, v in os.environ.items()
                 if not k.startswith("TRIAGED_")})
        log.close()

    @property
    def is_up(self):
        return self.process is not None and self.process.poll() is None

    @property
    def has_begun(self):
        """Until it says something it may not have its signals yet: a process ends of them by itself."""
        return self.is_up and self.log.stat().st_size > self.log_bytes

    def engines(self):
        """Process ids of its children."""
        found = []
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                words = stat.read_bytes().rpartition(b") ")[2].split()
            except OSError:
                continue
            if int(words[1]) == self.process.pid and words[0] != b"Z":
                found.append(int(stat.parent.name))
        return found

    def kill(self, delay_s, keeps_name):
        self.process.kill()
        self.process.wait()
        self.go_on_at = None
        if not keeps_name:
            self.name = f"i{self.place}-{self.lives + 1}"
        self.start_at = time.monotonic() + delay_s

    def end(self, delay_s):
        """As the service manager would; its exit status."""
        self.go_on()
        self.process.terminate()
        status = self.process.wait(20)
        self.start_at = time.monotonic() + delay_s
        return status

    def stop(self, seconds):
        self.process.send_signal(signal.SIGSTOP)
        self.go_on_at = time.monotonic() + seconds

    def go_on(self):
        if self.go_on_at is not None and self.is_up:
            self.process.send_signal(signal.SIGCONT)
        self.go_on_at = None
