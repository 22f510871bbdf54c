"""The directory of the rules is watched: each way of saving is one reload, and
never of half a set."""

import os
import shutil
import subprocess
import time

import pytest

from harness import (BASIC, alerts, copy_rules, wait_alert, wait_for)

LOADS = " loading rules directory="


def edited(path, mark):
    return path.read_text() + f"\n-- {mark}\n"


def in_place(path, text):
    path.write_text(text)


def write_and_rename(path, text):
    new = path.with_name("." + path.name + ".tmp")
    new.write_text(text)
    new.rename(path)


def as_vim_does(path, text):
    """A swap file, a backup made by renaming, the file anew, all fsynced."""
    swap = path.with_name("." + path.name + ".swp")
    swap.write_text("b0VIM")
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
        f.flush()
        os.fsync(f.fileno())
    path.chmod(0o644)
    backup.unlink()
    swap.unlink()


def as_emacs_does(path, text):
    lock = path.with_name(".#" + path.name)
    lock.symlink_to("somebody@somewhere.1:2")
    backup = path.with_name(path.name + "~")
    backup.unlink(missing_ok=True)
    os.link(path, backup)
    path.unlink()
    path.write_text(text)
    lock.unlink()


@pytest.mark.parametrize("save", [in_place, write_and_rename, as_vim_does,
                                  as_emacs_does])
def test_each_way_of_saving_is_one_reload(client, triaged, rules_dir, save):
    t = triaged(rules=rules_dir)
    path = rules_dir / "basic.lua"
    for n in range(2):
        save(path, edited(path, n))
        wait_for(lambda n=n: len(alerts(client, "ruleset_active")) == n + 2)
    t.reload()
    t.wait_log("rules unchanged")
    assert t.log().count(LOADS) == 3
    assert alerts(client, "ruleset_refused") == []


def test_a_directory_that_is_copied_in_is_one_reload_and_watched(
        client, triaged, rules_dir, short_dir):
    t = triaged(rules=rules_dir)
    (short_dir / "source" / "deep").mkdir(parents=True)
    for n in range(30):
        (short_dir / "source" / "deep" / f"{n}.lua").write_text("-- more\n")
    shutil.copytree(short_dir / "source", rules_dir / "sub")
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    (rules_dir / "sub" / "deep" / "7.lua").write_text("-- other\n")
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 3)
    assert t.log().count(LOADS) == 3


@pytest.fixture
def linked(short_dir):
    """rules -> current -> v1"""
    copy_rules(BASIC, short_dir / "v1")
    copy_rules(BASIC, short_dir / "v2")
    (short_dir / "v2" / "basic.lua").write_text(
        edited(short_dir / "v1" / "basic.lua", "two"))
    (short_dir / "current").symlink_to("v1")
    (short_dir / "rules").symlink_to(short_dir / "current")
    return short_dir


@pytest.mark.parametrize("name", ["rules", "current"])
def test_a_link_that_is_switched_is_one_reload(client, triaged, linked, name):
    t = triaged(rules=linked / "rules")
    (linked / "next").symlink_to("v2")
    (linked / "next").rename(linked / name)
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    # the new one is watched, and the old one no more
    path = linked / "v2" / "basic.lua"
    path.write_text(edited(path, "three"))
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 3)
    assert t.log().count(LOADS) == 3


def test_a_directory_that_is_replaced_is_one_reload(client, triaged, linked):
    t = triaged(rules=linked / "v1")
    (linked / "v1").rename(linked / "v0")
    (linked / "v2").rename(linked / "v1")
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    assert t.log().count(LOADS) == 2
    assert alerts(client, "ruleset_refused") == []


def test_a_directory_that_went_away_and_came_back(client, triaged, linked):
    triaged(rules=linked / "v1")
    (linked / "v1").rename(linked / "v0")
    assert wait_alert(client, "ruleset_refused")["ruleset"] == ""
    (linked / "v2").rename(linked / "v1")
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    assert len(alerts(client, "ruleset_refused")) == 1


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_pull_is_one_reload(client, triaged, rules_dir, short_dir):
    def git(*args, at=rules_dir):
        subprocess.run(["git", "-C", at, "-c", "user.name=x",
                        "-c", "user.email=x@example.org", *args], check=True,
                       capture_output=True,
                       env={**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null"})
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "one")
    subprocess.run(["git", "clone", "-q", rules_dir, short_dir / "clone"],
                   check=True, capture_output=True)
    path = rules_dir / "basic.lua"
    path.write_text(edited(path, "two"))
    for n in range(20):
        (rules_dir / f"more{n}.lua").write_text(f"-- {n}\n")
    git("add", ".")
    git("commit", "-qm", "two")
    t = triaged(rules=short_dir / "clone")
    git("pull", "-q", at=short_dir / "clone")
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    t.reload()
    t.wait_log("rules unchanged")
    assert t.log().count(LOADS) == 2


def test_a_file_that_is_being_written_is_waited_for(client, triaged,
                                                    rules_dir):
    t = triaged(rules=rules_dir)
    path = rules_dir / "basic.lua"
    text = edited(path, "whole")
    with open(path, "w", encoding="utf-8") as f:
        f.write(text[:400])
        f.flush()
        time.sleep(1)   # a reload in here would be of half a file
        assert t.log().count(LOADS) == 1
        f.write(text[400:])
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    assert t.log().count(LOADS) == 2
    assert alerts(client, "ruleset_refused") == []


def test_a_refused_edit_is_told_once_and_mended_by_the_next(client, triaged,
                                                            rules_dir):
    t = triaged(rules=rules_dir)
    broken = rules_dir / "broken.lua"
    broken.write_text("error('no')\n")
    wait_alert(client, "ruleset_refused")
    broken.touch()
    broken.unlink()
    t.wait_log("rules unchanged")
    assert len(alerts(client, "ruleset_refused")) == 1
    assert len(alerts(client, "ruleset_active")) == 1


def test_what_is_no_rule_file_is_no_reload(client, triaged, rules_dir):
    t = triaged(rules=rules_dir)
    (rules_dir / "README").write_text("read me\n")
    (rules_dir / ".hidden.lua").write_text("error('no')\n")
    path = rules_dir / "basic.lua"
    path.write_text(path.read_text())
    path.write_text(edited(path, "other"))
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)
    assert t.log().count(LOADS) == 2


def test_without_watching_only_sighup_loads(client, triaged, rules_dir):
    t = triaged(rules=rules_dir, env={"TRIAGED_RULES_WATCH": "false"})
    path = rules_dir / "basic.lua"
    path.write_text(edited(path, "other"))
    time.sleep(0.6)
    assert t.log().count(LOADS) == 1
    t.reload()
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 2)


WITHOUT_INOTIFY = ["unshare", "-Ur", "sh", "-c",
                   "echo 0 > /proc/sys/user/max_inotify_instances && "
                   "exec \"$@\"", "sh"]


def can_do_without_inotify():
    try:
        return subprocess.run([*WITHOUT_INOTIFY, "true"], check=False,
                              capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def test_where_inotify_is_exhausted_it_looks_now_and_then(client, triaged,
                                                          rules_dir):
    if not can_do_without_inotify():
        pytest.skip("needs a user namespace")
    t = triaged(rules=rules_dir)
    t.stop()
    t.argv = [*WITHOUT_INOTIFY, *t.argv]
    t.start()
    t.wait_log("inotify has no more watches")
    path = rules_dir / "basic.lua"
    path.write_text(edited(path, "other"))
    wait_for(lambda: len(alerts(client, "ruleset_active")) == 3)
    assert t.log().count(LOADS) == 3
