"""Options, exit statuses, signals, health and metrics: what those who run the
daemon see of it."""

import json
import os
import re
import resource
import select
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from harness import (BASIC, BIN, CANARY, PATIENCE, SAN, assert_decided_once,
                     complaint, dead, decisions, environment, message, pending,
                     run_triaged, submit, wait_decided, wait_for,
                     wait_settled)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def get(port, page):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{page}",
                                    timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as e:
        return e.code, e.read().decode()
    except OSError:
        return None, ""


def metrics(port):
    _, text = get(port, "/metrics")
    return {name: float(value) for name, value in
            re.findall(r"^(triaged_\w+) ([0-9.]+)$", text, re.M)}


# -- options and exit statuses ----------------------------------------------

@pytest.mark.parametrize("args, said", [
    (["--no-such-option", "x"], "no-such-option"),
    (["--claim-afterr", "1s"], "claim-after"),
    (["--claim-after", "soon"], "claim-after"),
    (["--claim-after"], "claim-after"),
    (["--batch", "0"], "batch"),
    (["--redis", "http://localhost"], "redis"),
    (["--redis", "redis://me:hunter2@localhost"], "redis"),
    (["superfluous"], "superfluous"),
])
def test_wrong_usage_is_status_two(args, said):
    status, text = run_triaged(*args)
    assert status == 2, text
    assert said in text and "hunter2" not in text


@pytest.mark.parametrize("option", ["--conf", "--redis-password-file"])
def test_a_file_that_cannot_be_read_is_status_three(option):
    status, said = run_triaged(option, "/nonexistent/file")
    assert status == 3 and "/nonexistent/file" in said


def test_a_directory_in_place_of_a_file_cannot_be_read(short_dir):
    for option in ("--conf", "--redis-password-file"):
        status, said = run_triaged("-n", option, short_dir, "--rules", BASIC)
        assert status == 3 and f"{short_dir}: is no regular file" in said
    status, said = run_triaged("-n", "--rules", BASIC,
                               env={"TRIAGED_CONF": str(short_dir)})
    assert status == 3 and "regular file" in said


@pytest.mark.parametrize("env", [{"TRIAGED_CLAIM_AFTER": "never"},
                                 {"TRIAGED_BATCH": "-1"}])
def test_a_wrong_environment_is_status_two(env):
    status, said = run_triaged("-n", "--rules", BASIC, env=env)
    assert status == 2 and next(iter(env)) in said


def test_words_of_the_system_in_a_value_are_no_file_that_cannot_be_read(
        short_dir):
    path = short_dir / "triaged.conf"
    path.write_text('log_level = "No such file or directory"\n')
    status, said = run_triaged("-n", "--conf", path, "--rules", BASIC)
    assert status == 2 and "No such file" in said


def test_a_configuration_file_that_is_wrong_is_named_with_its_line(short_dir):
    path = short_dir / "triaged.conf"
    path.write_text('-- a comment\nclaim_aftr = "10s"\n')
    status, said = run_triaged("-n", "--conf", path, "--rules", BASIC)
    assert status == 2 and f"{path}:2" in said and "claim_after" in said


def test_options_come_from_file_environment_and_command_line(
        redis_server, client, triaged, short_dir):
    """A later source wins."""
    path = short_dir / "triaged.conf"
    path.write_text('prefix = "file:"\nmax_text = "100"\n')
    triaged(conf=path, env={"TRIAGED_PREFIX": "environment:",
                            "TRIAGED_MAX_DEPTH": "2"},
            prefix="line:")
    submit(client, complaint(1, text="x" * 101),
           complaint(2, attrs={"a": {"b": 1}}), complaint(3), prefix="line:")
    wait_settled(client, 3, prefix="line:")
    assert client.xlen("line:dead") == 2
    assert client.xlen("line:decisions") == 1


@pytest.mark.parametrize("option", ["--help", "-h", "--version"])
def test_help_and_version_need_nothing(option):
    status, said = run_triaged(option)
    assert status == 0 and "triaged" in said


def test_an_argument_that_is_none_cannot_write_to_the_terminal():
    status, said = run_triaged("\x1b[31mx\a")
    assert status == 2 and r'unexpected argument "\u001b[31mx\u0007"' in said


def test_rules_that_cannot_be_read_at_the_first_start(redis_server, short_dir):
    status, said = run_triaged(
        "--redis", redis_server.url, "--http", "off", "--rules",
        short_dir / "none", "--state", short_dir / "state")
    assert status == 3 and "none" in said


def test_an_address_that_is_taken_is_status_three(redis_server, short_dir):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        address = "127.0.0.1:%d" % s.getsockname()[1]
        status, said = run_triaged(
            "--redis", redis_server.url, "--http", address, "--rules", BASIC,
            "--state", short_dir / "state")
    assert status == 3 and address in said


def test_a_state_directory_that_cannot_be_written_is_only_a_warning(
        client, triaged, short_dir):
    (short_dir / "file").write_text("")
    t = triaged(state=short_dir / "file" / "state")
    t.wait_log("not kept for the next start")
    submit(client, complaint(1))
    wait_decided(client, 1)


# -- signals ----------------------------------------------------------------

@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_it_leaves_at_once_when_it_has_nothing_to_do(triaged, sig):
    t = triaged()
    begin = time.monotonic()
    t.process.send_signal(sig)
    t.wait_end(0)
    assert time.monotonic() - begin < (10 if SAN else 2)


def test_told_to_leave_under_load_it_settles_what_it_has(client, triaged):
    """And the next life goes on where it stopped."""
    t = triaged(instance="desk")
    total = 8000
    submit(client, *(complaint(n) for n in range(total)))
    for _ in range(4):
        at_least = client.xlen("triage:decisions") + 50
        wait_for(lambda n=at_least: client.xlen("triage:decisions") >= n or
                 pending(client) == 0)
        begin = time.monotonic()
        t.stop()
        assert time.monotonic() - begin < (15 if SAN else 4)
        assert pending(client) == 0
        assert "before all was settled" not in t.log()
        t.start()
    wait_settled(client, total)
    assert_decided_once(client, [f"e-{n}" for n in range(total)])


def test_one_that_leaves_is_no_longer_a_consumer(client, triaged):
    t = triaged(instance="desk")
    other = triaged(instance="other")
    submit(client, *(complaint(n) for n in range(100)))
    wait_settled(client, 100)
    t.stop()
    names = [c["name"] for c in
             client.xinfo_consumers("triage:events", "triaged")]
    assert b"desk" not in names
    submit(client, complaint("last"))
    wait_decided(client, 101)
    assert other.process.poll() is None


def test_one_that_leaves_with_an_orphan_keeps_its_place(client, triaged):
    t = triaged(instance="desk", orphan_wait="60s")
    submit(client, message(1, "c"))
    wait_for(lambda: pending(client) == 1)
    t.stop()
    consumers = client.xinfo_consumers("triage:events", "triaged")
    assert [(c["name"], c["pending"]) for c in consumers] == [(b"desk", 1)]


def test_told_to_leave_while_redis_is_away_it_leaves_in_time(redis_server,
                                                            client, triaged):
    t = triaged(shutdown="1s")
    redis_server.pause()
    begin = time.monotonic()
    t.terminate()
    t.wait_end(0)
    assert time.monotonic() - begin < (15 if SAN else 4)
    redis_server.resume()


def test_a_second_signal_does_not_wait(redis_server, client, triaged):
    t = triaged(shutdown="30s")
    submit(client, *(complaint(n) for n in range(2000)))
    wait_for(lambda: client.xlen("triage:decisions") > 0)
    redis_server.pause()
    t.terminate()
    time.sleep(0.3)
    t.terminate()
    t.wait_end(0, timeout=10)
    redis_server.resume()
    t.start()
    wait_settled(client, 2000)
    assert_decided_once(client, [f"e-{n}" for n in range(2000)])


def test_a_log_that_nobody_reads_stops_nothing(redis_server, client,
                                               short_dir):
    """Its pipe is full: lines are dropped, and counted."""
    process = subprocess.Popen(
        [BIN / "triaged", "--redis", redis_server.url, "--rules", BASIC,
         "--state", short_dir / "state", "--http", "off", "--log-level",
         "debug", "--instance", "desk"], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment())
    try:
        pubsub = client.pubsub(ignore_subscribe_messages=True)
        pubsub.subscribe("triage:stats")
        submit(client, *(complaint(n) for n in range(3000)))
        wait_settled(client, 3000)
        assert_decided_once(client, [f"e-{n}" for n in range(3000)])

        def dropped():
            m = pubsub.get_message(timeout=0.2)
            return m and json.loads(m["data"])["log_dropped_total"] > 0
        wait_for(dropped)
        process.terminate()
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()
        process.stderr.close()
        pubsub.close()


@pytest.mark.parametrize("id_", [
    'e" reason="fine', "e reason=fine", "e=1", "e\\", '"', "e\u2028f", "é 退款",
])
def test_an_id_cannot_forge_a_field_of_the_log(client, triaged, id_):
    t = triaged(log_level="debug")
    submit(client, complaint(1, id=id_, case=id_ + " c"))
    wait_decided(client, 1)
    t.wait_log("decided entry=")
    told, = [fields for words, fields in t.log_lines() if words == "decided"]
    assert told == {"entry": told["entry"], "event": id_, "case": id_ + " c"}


def test_a_letter_says_where_it_lay_and_its_event_where_that_was_read(
        client, redis_server, triaged):
    t = triaged()
    source = client.xadd("triage:events", {"event": "no JSON"}).decode()
    deep = client.xadd("triage:events", {
        "event": '{"id":"e-2","text":' + "[" * 40 + "]" * 40 + "}"}).decode()
    other, = submit(client, complaint(1, kind="no kind"))
    wait_for(lambda: len(dead(client)) == 3)
    wait_for(lambda: len([words for words, _ in t.log_lines()
                          if words == "dead"]) == 3)
    told = [fields for words, fields in t.log_lines() if words == "dead"]
    assert {"entry": source, "stream": "triage:events",
            "reason": "bad_json"} in told
    assert {"entry": deep, "stream": "triage:events",
            "reason": "too_deep"} in told
    assert {"entry": other.decode(), "stream": "triage:events",
            "event": "e-1", "reason": "unknown_kind"} in told
    shown = subprocess.run(
        [BIN / "triagectl", "dead", "list", "--redis", redis_server.url],
        text=True, capture_output=True, timeout=60, env=environment()).stdout
    assert "e-2" in shown
    assert all(v for fields in told for v in fields.values()), told


def test_options_that_can_change_do_on_sighup(client, triaged, short_dir):
    path = short_dir / "triaged.conf"
    path.write_text('log_level = "info"\n')
    t = triaged(conf=path)
    submit(client, complaint(1))
    wait_decided(client, 1)
    assert "decided entry=" not in t.log()
    path.write_text('log_level = "debug"\nprefix = "other:"\nengines = 2\n')
    t.reload()
    t.wait_log("option changed only by a restart option=prefix")
    t.wait_log("option changed only by a restart option=engines")
    submit(client, complaint(2))
    t.wait_log("decided entry=")
    path.write_text("nonsense\n")
    t.reload()
    t.wait_log("configuration not reloaded")
    submit(client, complaint(3))
    wait_decided(client, 3)


# -- pages ------------------------------------------------------------------

def test_health_and_readiness(redis_server, client, triaged):
    port = free_port()
    redis_server.kill()
    t = triaged(wait=False, http=f"127.0.0.1:{port}")
    wait_for(lambda: get(port, "/healthz") == (200, "ok\n"))
    status, why = get(port, "/readyz")
    assert status == 503 and why.startswith("not ready: ")
    redis_server.start()
    t.wait_ready()
    wait_for(lambda: get(port, "/readyz") == (200, "ready\n"))
    redis_server.kill()
    wait_for(lambda: get(port, "/readyz")[0] == 503)
    assert get(port, "/healthz")[0] == 200


def test_it_is_not_ready_while_redis_cannot_write(client, triaged):
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    wait_for(lambda: get(port, "/readyz")[0] == 200)
    submit(client, *(complaint(n) for n in range(500)))
    client.config_set("maxmemory", 1)
    wait_for(lambda: get(port, "/readyz")[0] == 503)
    client.config_set("maxmemory", 0)
    wait_for(lambda: get(port, "/readyz")[0] == 200)
    wait_settled(client, 500)


def test_metrics_count_what_was_done(client, triaged):
    port = free_port()
    t = triaged(http=f"127.0.0.1:{port}", orphan_wait="300ms")
    submit(client, *(complaint(n) for n in range(50)), complaint(1),
           "nonsense", message(1, "nobody"))
    client.lpush("triage:inbox", '{"id":"x","text":"from the list"}')
    wait_settled(client)
    wait_for(lambda: metrics(port).get("triaged_decided_total") == 51)
    m = metrics(port)
    assert m["triaged_duplicates_total"] == 1
    assert m["triaged_dead_total"] == 2
    assert m["triaged_moved_total"] == 1
    assert m["triaged_received_total"] == 54
    assert m["triaged_orphans_total"] >= 1
    wait_for(lambda: metrics(port)["triaged_in_flight"] == 0)
    for pid in t.engines():
        os.kill(pid, signal.SIGKILL)
    wait_for(lambda: metrics(port)["triaged_engines_died_total"] >= 2)


def test_every_metric_has_help_and_a_type(triaged, client):
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    submit(client, complaint(1, text=f"refund {CANARY}"))
    wait_decided(client, 1)
    _, text = get(port, "/metrics")
    assert CANARY not in text
    for name in metrics(port):
        assert f"# HELP {name} " in text
        assert f"# TYPE {name} " in text
    assert len(metrics(port)) > 15


def test_other_pages_and_methods_are_refused(triaged):
    port = free_port()
    t = triaged(http=f"127.0.0.1:{port}")
    assert get(port, "/")[0] == 404
    assert get(port, "/../etc/passwd")[0] == 404
    request = urllib.request.Request(f"http://127.0.0.1:{port}/healthz",
                                     data=b"x", method="POST")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(request, timeout=5)
    with socket.create_connection(("127.0.0.1", port)) as s:
        s.sendall(b"\0\xff" * 5000 + b"\r\n\r\n")
    with socket.create_connection(("127.0.0.1", port)) as s:
        s.sendall(b"GET /healthz HTTP/1.1\r\nX: " + b"y" * 100000)
    assert get(port, "/healthz")[0] == 200
    assert t.process.poll() is None


def test_a_port_may_be_a_sum(triaged):
    port = free_port()
    triaged(http=f"127.0.0.1:{port - 10}+10")
    assert get(port, "/healthz") == (200, "ok\n")


def is_closed(s):
    s.settimeout(0.05)
    try:
        return s.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


def test_there_are_only_so_many_visitors(triaged):
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    first = socket.create_connection(("127.0.0.1", port))
    first.sendall(b"GET /healthz HTTP/1.1\r\n")
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(80)]
    # 64 with the first; the others are sent away, long before their time
    wait_for(lambda: len(select.select(idle, [], [], 0)[0]) >= 17)
    assert len(select.select(idle, [], [], 0)[0]) < 40
    for s in idle:
        s.close()
    assert get(port, "/healthz")[0] == 200
    first.close()


def test_a_visitor_has_a_few_seconds_for_all(triaged):
    """However busy it looks."""
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    with socket.create_connection(("127.0.0.1", port)) as s:
        s.sendall(b"GET /healthz HTTP/1.1\r\n")

        def is_over():
            try:
                s.sendall(b"X: y\r\n")
            except ConnectionError:
                return True
            return is_closed(s)
        wait_for(is_over, what="the end of a slow visit")


def test_without_a_descriptor_the_listener_rests(client, triaged):
    port = free_port()
    t = triaged(http=f"127.0.0.1:{port}")
    limits = resource.prlimit(t.pid, resource.RLIMIT_NOFILE)
    used = [int(n) for n in os.listdir(f"/proc/{t.pid}/fd")]
    resource.prlimit(t.pid, resource.RLIMIT_NOFILE,
                     (min(set(range(1024)) - set(used)), limits[1]))
    waiting = socket.create_connection(("127.0.0.1", port))
    waiting.sendall(b"GET /healthz HTTP/1.1\r\n\r\n")
    t.wait_log("http rests")
    submit(client, complaint(1))
    wait_decided(client, 1)
    resource.prlimit(t.pid, resource.RLIMIT_NOFILE, limits)
    waiting.settimeout(PATIENCE)
    assert waiting.recv(100).startswith(b"HTTP/1.1 200 OK")
    waiting.close()
    # it was not asked again and again meanwhile
    assert t.log().count("http rests") < 60


def test_what_is_no_request_is_told_so(triaged):
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    for request, status in (
            (b"GET /healthz HTTP/1.0", 200), (b"HEAD /metrics HTTP/1.1", 200),
            (b"GET /readyz?x=1 HTTP/1.1", 200), (b"GET / HTTP/1.1", 404),
            (b"PUT /healthz HTTP/1.1", 405), (b"GET", 400), (b"", 400),
            (b"GET /healthz", 400), (b"GET /healthz SMTP/1.", 400),
            (b"GET /healthz HTTP/1.1\r\nX: " + b"y" * 9000, 400)):
        with socket.create_connection(("127.0.0.1", port)) as s:
            s.sendall(request + b"\r\n\r\n")
            s.settimeout(PATIENCE)
            got = b""
            while (piece := s.recv(65536)):
                got += piece
        head, _, body = got.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 %d " % status), request
        assert (body == b"") == request.startswith(b"HEAD")


def test_a_client_that_says_nothing_stops_nobody(client, triaged):
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
    submit(client, complaint(1))
    wait_decided(client, 1)
    assert get(port, "/healthz")[0] == 200
    for s in idle:
        s.close()


def test_two_instances_on_one_machine_need_no_second_address(client, triaged):
    """The default address may be taken by the first: a warning, no more."""
    triaged(http=None)
    triaged(http=None)
    submit(client, *(complaint(n) for n in range(50)))
    wait_settled(client, 50)
    assert len(decisions(client)) == 50


def test_metrics_tell_of_the_rules_that_fired(client, triaged):
    port = free_port()
    triaged(http=f"127.0.0.1:{port}")
    submit(client, complaint(1), complaint(2), complaint(3, text="hello"))
    wait_decided(client, 3)
    _, page = get(port, "/metrics")
    assert 'triaged_rule_hits_total{rule="asks-for-money"} 2' in page
    assert 'triaged_rule_errors_total{rule="asks-for-money"} 0' in page
    assert 'triaged_rule_hits_total{rule="pay-or-else"} 0' in page
