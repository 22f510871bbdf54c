"""How events come in: from the stream and the list, whenever they were put
there."""

import pytest

from harness import (assert_decided_once, body_of, complaint, dead,
                     decided_ids, decisions, message, pending, submit,
                     wait_dead, wait_decided, wait_for, wait_settled)


def test_an_event_of_the_stream_is_decided_and_acknowledged(client, triaged):
    triaged()
    submit(client, complaint(1))
    wait_settled(client, 1)
    assert decided_ids(client) == ["e-1"]


def test_events_from_before_the_first_start_are_decided(client, triaged):
    submit(client, *(complaint(n) for n in range(200)))
    triaged()
    wait_settled(client, 200)
    assert_decided_once(client, [f"e-{n}" for n in range(200)])


def test_the_list_is_moved_oldest_first(client, triaged):
    client.lpush("triage:inbox", *(body_of(complaint(n, customer={"id": "u"}))
                                   for n in range(300)))
    triaged()
    wait_decided(client, 300)
    got = [fields[b"event"] for _, fields in client.xrange("triage:events")]
    assert got == [body_of(complaint(n, customer={"id": "u"})).encode()
                   for n in range(300)]
    assert client.llen("triage:inbox") == 0
    assert decided_ids(client) == [f"e-{n}" for n in range(300)]


def test_an_item_is_always_in_the_list_or_in_the_stream(redis_server, client,
                                                        triaged):
    """What a second client sees between two commands never loses one."""
    total = 2000
    client.lpush("triage:inbox", *(body_of(complaint(n)) for n in
                                   range(total)))
    t = triaged(wait=False)
    while True:
        pipe = client.pipeline(transaction=True)
        pipe.llen("triage:inbox")
        pipe.xlen("triage:events")
        in_list, in_stream = pipe.execute()
        assert in_list + in_stream == total
        if in_list == 0:
            break
    wait_settled(client, total)
    assert t.process.poll() is None


def test_bytes_of_the_list_are_not_changed(client, triaged):
    odd = b'{"id":"\xff","text":"\x00"}'
    client.lpush("triage:inbox", odd)
    triaged()
    wait_dead(client, 1)
    assert client.xrange("triage:dead")[0][1][b"event"] == odd


@pytest.mark.parametrize("kind", ["string", "hash", "set"])
def test_a_list_of_another_type_does_not_stop_the_stream(client, triaged,
                                                         kind):
    {"string": lambda: client.set("triage:inbox", "x"),
     "hash": lambda: client.hset("triage:inbox", "a", "b"),
     "set": lambda: client.sadd("triage:inbox", "x")}[kind]()
    triaged()
    submit(client, complaint(1))
    wait_decided(client, 1)
    client.delete("triage:inbox")
    client.lpush("triage:inbox", body_of(complaint(2)))
    wait_decided(client, 2)


def test_it_starts_before_redis_exists(redis_server, triaged):
    redis_server.kill()
    t = triaged(wait=False)
    t.wait_log("redis down")
    redis_server.start()
    t.wait_ready()
    submit(redis_server.client, complaint(1))
    wait_decided(redis_server.client, 1)


def test_the_waits_between_tries_grow(redis_server, triaged):
    redis_server.kill()
    t = triaged(wait=False)

    def waits():
        return [int(line.rsplit("retry_ms=", 1)[1])
                for line in t.log().splitlines() if "retry_ms=" in line]
    wait_for(lambda: len(waits()) >= 16, what="sixteen tries")
    assert max(waits()[:2]) < 200
    assert max(waits()[10:]) > 500
    assert all(w <= 7500 for w in waits())


def test_another_prefix_is_another_world(client, triaged):
    triaged(prefix="{t-3}:")
    submit(client, complaint(1), prefix="{t-3}:")
    submit(client, complaint(2))
    wait_decided(client, 1, prefix="{t-3}:")
    keys = {k.decode().split(":")[0] for k in client.keys("*")}
    assert keys == {"{t-3}", "triage"}
    assert client.keys("triage:*") == [b"triage:events"]


def test_a_large_event_within_the_limit_is_decided(client, triaged):
    triaged()
    submit(client, complaint(1, text="refund " + "x" * 60000,
                             attrs={"more": "y" * 150000}))
    wait_decided(client, 1)


def test_many_events_are_decided_once_each(client, triaged):
    triaged()
    for first in range(0, 5000, 1000):
        submit(client, *(complaint(n) for n in range(first, first + 1000)))
    wait_settled(client, 5000)
    assert_decided_once(client, [f"e-{n}" for n in range(5000)])
    assert dead(client) == [] and pending(client) == 0
    assert len(decisions(client)) == 5000


def test_old_events_are_forgotten_but_none_that_is_pending(client, triaged):
    """By age, never by number: what waits and what came after it stays."""
    triaged(events_keep="1s", orphan_wait="10m")
    submit(client, *(complaint(n) for n in range(500)))
    orphan, = submit(client, message("orphan", "nobody"))
    submit(client, *(complaint(n) for n in range(500, 600)))
    wait_decided(client, 600)
    wait_for(lambda: client.xlen("triage:events") < 300,
             what="the stream to be trimmed")
    first = client.xinfo_stream("triage:events")["first-entry"][0]
    assert tuple(map(int, first.split(b"-"))) <= \
        tuple(map(int, orphan.split(b"-")))
    assert client.xrange("triage:events", orphan, orphan)
    assert client.xlen("triage:events") >= 101 and pending(client) == 1
