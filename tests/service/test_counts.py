"""Counters of customers, products, lots and channels, as Redis keeps them."""

import collections
import json
import subprocess

from harness import (BIN, complaint, decisions, submit, wait_decided, wait_for,
                     wait_settled)

WORDS = """
types { order = { "venting" }, default = "venting" }
priorities { order = { "P1", "P2" }, default = "P2" }
owners { default = "front_desk", front_desk = "All." }
fields { channel = { "phone" } }
"""
COUNTING = WORDS + """
prioritise "bad-lot" { when = count("lot", "7d"):at_least(3), flag = "bad_lot" }
prioritise "bad-product" { when = count("product", "24h"):at_least(5), flag = "bad_product" }
prioritise "busy" { when = count("channel", "24h"):at_least(4), flag = "busy" }
prioritise "again" { when = count("customer", "24h"):at_least(2), flag = "again" }
"""
DAY_MS = 24 * 3600 * 1000


TALLYING = WORDS + """
states { order = { "open", "closed" }, closed = { "closed" } }
transition "refused" { on = "resolve", to = "closed", tally = "refusals" }
transition "late" {
	on = "timer", when = field "mark.mark":equals("breach"), tally = "delays",
}
clock "answer" { when = field "attrs.hurry", due = "1s" }
prioritise "refused-before" {
	when = count("customer", "30d", "refusals"):at_least(1), flag = "refused_before",
}
prioritise "let-down" { when = count("customer", "30d", "delays"):at_least(1), flag = "let_down" }
"""


def rules(tmp_path, text=COUNTING):
    folder = tmp_path / "counting"
    folder.mkdir()
    (folder / "rules.lua").write_text(text)
    return folder


def of_lot(n, lot="L7", **more):
    return complaint(n, product={"name": "phone-x", "lot": lot}, **more)


def flags(client):
    return {d["event"]: d["flags"] for d in decisions(client)}


def buckets(client, key):
    return {name: int(n) for name, n in client.hgetall(key).items()
            if name != b"token"}


def test_a_lot_a_product_and_a_channel_are_counted(client, triaged, tmp_path):
    triaged(rules=rules(tmp_path))
    for n in range(6):  # one after the other: each sees those before it
        submit(client, of_lot(n, lot="L7" if n != 3 else "L8",
                              channel="phone" if n < 5 else "pigeon"))
        wait_decided(client, n + 1)
    assert flags(client) == {
        "e-0": [], "e-1": [], "e-2": ["bad_lot"], "e-3": ["busy"],
        "e-4": ["bad_lot", "bad_product", "busy"],
        "e-5": ["bad_lot", "bad_product"]}
    assert sum(buckets(client, "triage:lot:phone-x L7").values()) == 5
    assert sum(buckets(client, "triage:product:phone-x").values()) == 6
    assert sum(buckets(client, "triage:channel:phone").values()) == 5
    assert sum(buckets(client, "triage:channel:other").values()) == 1
    assert not client.exists("triage:channel:pigeon")
    assert 6 * DAY_MS < client.pttl("triage:lot:phone-x L7") <= 8 * DAY_MS
    assert DAY_MS < client.pttl("triage:product:phone-x") <= 3 * DAY_MS


def test_what_no_rule_looks_at_is_not_counted(client, triaged, tmp_path):
    triaged(rules=rules(tmp_path, WORDS + """
        prioritise "bad-lot" { when = count("lot", "7d"):at_least(3), flag = "bad_lot" }
    """))
    submit(client, of_lot(1, channel="phone", customer={"id": "u"}))
    wait_settled(client, 1)
    assert client.exists("triage:lot:phone-x L7")
    assert client.exists("triage:customer:u")
    assert not client.exists("triage:product:phone-x", "triage:channel:phone")
    assert not [b for b in buckets(client, "triage:customer:u")
                if b":h" in b]


def test_two_instances_that_count_one_lot_miss_none(client, triaged,
                                                    tmp_path):
    """They do not wait for each other, and yet the third is the third."""
    folder = rules(tmp_path)
    for instance in ("i-1", "i-2"):
        triaged(rules=folder, instance=instance, batch="4")
    lots = [f"L{n % 20}" for n in range(300)]
    submit(client, *(of_lot(n, lot=lot) for n, lot in enumerate(lots)))
    wait_settled(client, 300)
    seen, products = collections.Counter(), 0
    for d in decisions(client):  # in order of seq
        lot = lots[int(d["event"][2:])]
        seen[lot] += 1
        products += 1
        assert d["flags"] == ["bad_lot"] * (seen[lot] >= 3) + \
            ["bad_product"] * (products >= 5), d["seq"]
    for lot, n in seen.items():
        assert sum(buckets(client, f"triage:lot:phone-x {lot}").values()) == n
    assert sum(buckets(client, "triage:product:phone-x").values()) == 300
    assert {e["value"] for d in decisions(client) for r in d["rules"]
            for e in r["because"] if e["count"] == "lot 7d"} == {3}


def test_a_counter_that_is_no_number_is_told_and_nothing_is_lost(
        client, triaged, tmp_path):
    triaged(rules=rules(tmp_path))
    client.set("triage:lot:phone-x L9", "mine")
    submit(client, of_lot(1, lot="L9"), of_lot(2))
    wait_for(lambda: flags(client).keys() == {"e-2"})
    client.delete("triage:lot:phone-x L9")
    wait_settled(client, 2)
    assert sum(buckets(client, "triage:lot:phone-x L9").values()) == 1


def test_decide_counts_as_the_daemon_does(client, triaged, tmp_path):
    folder = rules(tmp_path)
    triaged(rules=folder)
    events = [of_lot(n, lot=f"L{n % 4}", channel="phone" if n % 3 else "x",
                     customer={"id": f"u-{n % 7}"}) for n in range(40)]
    for n, event in enumerate(events):
        submit(client, event)
        wait_decided(client, n + 1)
    live = decisions(client)
    lines = [json.dumps({"now": d["at"], "event": e})
             for d, e in zip(live, events)]
    done = subprocess.run(
        [BIN / "triagectl", "decide", "--rules", folder], text=True,
        input="\n".join(lines) + "\n", capture_output=True, check=True)
    assert [json.loads(line) for line in done.stdout.splitlines()] == live


def test_what_staff_and_clocks_do_is_tallied_of_the_customer(client, triaged,
                                                             tmp_path):
    triaged(rules=rules(tmp_path, TALLYING))
    submit(client, complaint(1, customer={"id": "u"}, attrs={"hurry": True}))
    wait_decided(client, 2)  # and the mark
    submit(client, {"id": "r-1", "kind": "resolve", "case": "e-1"})
    wait_decided(client, 3)
    today = client.hgetall("triage:customer:u")
    assert sum(int(n) for name, n in today.items()
               if name.startswith((b"refusals:", b"delays:"))) == 2
    submit(client, complaint(2, customer={"id": "u"}),
           complaint(3, customer={"id": "v"}))
    wait_decided(client, 5)
    assert flags(client)["e-2"] == ["let_down", "refused_before"]
    assert flags(client)["e-3"] == []


def test_no_tally_is_lost_where_two_instances_meet(client, triaged, tmp_path):
    folder = rules(tmp_path, TALLYING)
    for instance in ("i-1", "i-2"):
        triaged(rules=folder, instance=instance)
    submit(client, *(complaint(n, customer={"id": "u"}) for n in range(100)))
    wait_settled(client, 100)
    # their own cases do not hold the customer, and complaints do
    submit(client, *(e for n in range(100) for e in (
        {"id": f"r-{n}", "kind": "resolve", "case": f"e-{n}"},
        complaint(1000 + n, customer={"id": "u"}))))
    wait_settled(client, 300)
    kept = client.hgetall("triage:customer:u")
    for metric, n in ((b"refusals:", 100), (b"complaints:", 200)):
        assert sum(int(v) for k, v in kept.items()
                   if k.startswith(metric)) == n
