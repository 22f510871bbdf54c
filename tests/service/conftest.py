"""Fixtures of the service tests: the shipped binary against a Redis of its own.

TRIAGED_BIN names the directory of the binaries; with SAN=1 in the environment
it is build/san/bin, and a sanitizer's report in a log fails the test.
"""

import os
import pathlib
import shutil
import sys
import tempfile

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import harness  # noqa: E402

# what triagectl keeps for itself: in the project, and not in who tests it
os.environ["XDG_CACHE_HOME"] = str(pathlib.Path(__file__).resolve().parents[2] / "build/cache")


@pytest.fixture
def short_dir():
    """A directory whose path is short enough for a socket's name."""
    path = tempfile.mkdtemp(prefix="triaged-")
    yield pathlib.Path(path)
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def redis_server(short_dir):
    server = harness.RedisServer(short_dir).start()
    yield server
    server.kill()


@pytest.fixture
def client(redis_server):
    return redis_server.client


@pytest.fixture
def triaged(short_dir, redis_server):
    factory = harness.TriagedFactory(short_dir, redis_server)
    yield factory
    factory.end()


@pytest.fixture
def listen(redis_server):
    """listen(channel): what is published there from now on."""
    listeners = []

    def start(channel):
        listeners.append(harness.Listener(redis_server, channel))
        return listeners[-1].messages
    yield start
    for listener in listeners:
        listener.close()


@pytest.fixture
def rules_dir(short_dir):
    """A copy of the small rule set, to be edited."""
    return harness.copy_rules(harness.BASIC, short_dir / "rules")


def pytest_terminal_summary(terminalreporter):
    """Last of all, and short: which tests failed, and where they said so."""
    for report in terminalreporter.getreports("failed") + \
            terminalreporter.getreports("error"):
        where = getattr(report.longrepr, "reprcrash", None)
        said = where.message.splitlines()[0][:120] if where else ""
        line = f", line {where.lineno}" if where else ""
        terminalreporter.write_line(
            f"failed: {report.nodeid.rpartition('::')[2]}{line}: {said}")
