"""Compiled phrases that are kept for the next command: they change no answer, and only the user's own are read."""
import os
import stat
import subprocess

import pytest

from harness import BIN

HEAD = """
types { order = { "claim", "talk" }, default = "talk" }
priorities { order = { "P1", "P2" }, default = "P2" }
owners { default = "desk", desk = "All." }
classify "claims" { when = has "claim", type = { claim = 3 } }
"""
SYLLABLES = ("ka", "zu", "mo", "ri", "te", "xo", "vy", "qa", "ju", "pe")


def word(i):
    return "".join(SYLLABLES[int(d)] for d in "%05d" % i)


@pytest.fixture
def rules(tmp_path):
    """Enough phrases that it is worth while to keep them."""
    folder = tmp_path / "rules"
    folder.mkdir()
    write(folder, [word(i) for i in range(1000)])
    return folder


def write(folder, words):
    (folder / "all.lua").write_text(HEAD + 'phrases "claim" { en = { %s } }\n' % ", ".join('"%s"' % w for w in words))


def decide(rules, text, cache, home=None):
    env = {k: v for k, v in os.environ.items() if k not in ("XDG_CACHE_HOME", "HOME")}
    if cache is not None:
        env["XDG_CACHE_HOME"] = str(cache)
    if home is not None:
        env["HOME"] = str(home)
    done = subprocess.run([BIN / "triagectl", "decide", "--rules", rules], env=env, capture_output=True, text=True,
                          timeout=60, input='{"id":"a","channel":"chat","text":"%s"}\n' % text)
    assert (done.returncode, done.stderr) == (0, "")
    return "claim" if '"type":"claim"' in done.stdout else "talk"


def kept(cache):
    return sorted((cache / "triaged").glob("*"))


def test_the_next_command_reads_what_the_last_one_compiled(rules, tmp_path):
    assert decide(rules, word(7), tmp_path) == "claim"
    (file,) = kept(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    before = file.stat()
    assert decide(rules, word(999), tmp_path) == "claim"
    assert decide(rules, "hello", tmp_path) == "talk"
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_other_phrases_are_compiled_and_take_its_place(rules, tmp_path):
    decide(rules, "hello", tmp_path)
    before = kept(tmp_path)[0].read_bytes()
    write(rules, [word(i) for i in range(1, 1001)])
    assert decide(rules, word(1000), tmp_path) == "claim"
    assert decide(rules, word(0), tmp_path) == "talk"
    (file,) = kept(tmp_path)
    assert file.read_bytes() != before


@pytest.mark.parametrize("harm", ["cut", "changed", "empty", "nonsense"])
def test_a_damaged_one_is_not_used(rules, tmp_path, harm):
    decide(rules, "hello", tmp_path)
    (file,) = kept(tmp_path)
    good = file.read_bytes()
    middle = len(good) // 2
    file.write_bytes({"cut": good[:middle], "empty": b"", "nonsense": b"\0" * 4096,
                      "changed": good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1:]}[harm])
    assert decide(rules, word(5), tmp_path) == "claim"
    assert file.read_bytes() == good


def test_one_that_others_may_write_is_not_read(rules, tmp_path):
    decide(rules, "hello", tmp_path)
    (file,) = kept(tmp_path)
    before = file.stat().st_ino
    file.chmod(0o666)
    assert decide(rules, word(5), tmp_path) == "claim"
    assert file.stat().st_ino != before and stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("make", [
    lambda d: (d.mkdir(), d.chmod(0o777)), lambda d: d.symlink_to(d.parent), lambda d: d.write_text("a file"),
])
def test_nothing_is_kept_where_others_could_reach_it(rules, tmp_path, make):
    cache = tmp_path / "cache"
    cache.mkdir()
    make(cache / "triaged")
    before = sorted(tmp_path.rglob("*"))
    assert decide(rules, word(5), cache) == "claim"
    assert sorted(tmp_path.rglob("*")) == before


def test_it_is_below_the_home_directory_else(rules, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    assert decide(rules, word(5), None, home) == "claim"
    assert len(kept(home / ".cache")) == 1


@pytest.mark.parametrize("cache, home", [(None, None), ("relative", "relative"), ("/proc/none", None)])
def test_without_a_place_nothing_is_kept(rules, cache, home):
    assert decide(rules, word(5), cache, home) == "claim"


def test_many_directories_of_rules_have_a_bound(rules, tmp_path):
    for i in range(12):
        link = tmp_path / ("rules%d" % i)
        link.mkdir()
        (link / "all.lua").write_text((rules / "all.lua").read_text())
        assert decide(link, word(i), tmp_path) == "claim"
    assert 1 < len(kept(tmp_path)) <= 8
