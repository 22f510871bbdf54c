"""What goes out: the wire contract of decisions, their streams, channels,
hashes and counters."""

import collections
import datetime
import json
import re

import pytest

from harness import (CANARY, alerts, assert_seq_is_gap_free, complaint, dead,
                     decisions, entries, message, submit, wait_alert,
                     wait_dead, wait_decided, wait_for, wait_settled)

MEMBERS = ["v", "seq", "at", "event", "case", "rev", "kind", "state",
           "nature", "type", "scores", "confidence", "priority", "owner",
           "assignee", "flags", "tags", "handling", "sla", "obligations",
           "rules", "ruleset", "degraded"]
AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def decide_one(client, event):
    submit(client, event)
    return wait_decided(client, 1)[0]


def test_a_decision_has_the_members_of_the_contract_in_order(client, triaged):
    triaged()
    submit(client, complaint(1, text="refund"))
    wait_decided(client, 1)
    raw = entries(client, "decisions")[0]["decision"]
    members = json.loads(raw, object_pairs_hook=list)
    assert [name for name, _ in members] == MEMBERS
    assert ": " not in raw and "\n" not in raw
    rules = dict(members)["rules"]
    assert [name for name, _ in rules[0]] == ["rule", "did", "because"]
    assert [name for name, _ in dict(rules[0])["because"][0]] == \
        ["phrase", "text", "field", "byte"]


def test_a_decision_says_what_was_decided_and_why(client, triaged):
    triaged()
    d = decide_one(client, complaint(
        1, text="My refund, or the newspaper hears of it", case="c-17",
        customer={"id": "u-9", "tier": "gold"}, demand={"amount": 4999}))
    assert d["v"] == 1 and d["seq"] == 1 and d["rev"] == 1
    assert AT.fullmatch(d["at"])
    assert (d["event"], d["case"], d["kind"]) == ("e-1", "c-17", "complaint")
    assert (d["type"], d["nature"]) == ("malicious", "valid")
    assert d["scores"] == {"malicious": 4.5, "seeking_compensation": 3}
    assert d["confidence"] == 0.6
    assert (d["priority"], d["owner"]) == ("P1", "legal")
    assert (d["flags"], d["tags"]) == (["extortion"], ["gold"])
    assert d["handling"] == ["listen_first"]
    assert (d["assignee"], d["sla"], d["obligations"]) == (None, [], [])
    assert d["degraded"] == []
    assert re.fullmatch("[0-9a-f]{7}", d["ruleset"])
    why = {r["rule"]: r for r in d["rules"]}
    # claims is not among those: nobody asked, the type was malicious
    assert set(why) == {"asks-for-money", "pay-or-else", "gold", "extortion",
                        "legal"}
    assert why["asks-for-money"]["did"] == {
        "type": {"seeking_compensation": 3}, "handling": ["listen_first"]}
    assert why["asks-for-money"]["because"] == [
        {"phrase": "money-demand", "text": "refund", "field": "text",
         "byte": 3}]
    assert {"field": "demand.amount", "value": 4999} in \
        why["pay-or-else"]["because"]


def test_where_no_rule_speaks_the_defaults_hold(client, triaged):
    triaged()
    d = decide_one(client, complaint(1, text="hm"))
    assert (d["type"], d["nature"], d["priority"], d["owner"]) == (
        "venting", "communicative", "P3", "front_desk")
    assert d["scores"] == {} and d["confidence"] == 0 and d["rules"] == []


def test_an_empty_list_stays_a_list(client, triaged):
    triaged()
    submit(client, complaint(1, text="hm"))
    wait_decided(client, 1)
    raw = entries(client, "decisions")[0]["decision"]
    for name in ("flags", "tags", "handling", "sla", "obligations", "rules",
                 "degraded"):
        assert f'"{name}":[]' in raw
    assert '"scores":{}' in raw


def test_the_entry_of_the_stream_has_case_seq_and_decision(client, triaged):
    triaged()
    submit(client, complaint(1, case="fall-三"))
    wait_decided(client, 1)
    entry, = entries(client, "decisions")
    assert list(entry) == ["case", "seq", "decision"]
    assert entry["case"] == "fall-三" and entry["seq"] == "1"
    assert json.loads(entry["decision"])["seq"] == 1


def test_the_owners_queue_has_the_same_entries_again(client, triaged):
    triaged()
    submit(client, complaint(1, text="refund"), complaint(2, text="hm"),
           complaint(3, text="refund"))
    wait_settled(client, 3)
    by_owner = collections.defaultdict(list)
    for e in entries(client, "decisions"):
        by_owner[json.loads(e["decision"])["owner"]].append(e)
    assert set(by_owner) == {"claims", "front_desk"}
    for owner, wanted in by_owner.items():
        assert entries(client, f"queue:{owner}") == wanted


def test_what_is_published_is_what_the_stream_says(client, triaged, listen):
    heard, alarms = listen("triage:decisions"), listen("triage:alerts")
    triaged()
    for n in range(300):
        submit(client, complaint(n))
        if n % 10 == 0:
            submit(client, "nonsense")
    wait_settled(client, 330)
    wait_for(lambda: len(heard) == 300 and
             len(alarms) == len(alerts(client)))
    assert heard == decisions(client)
    assert alarms == alerts(client)
    assert_seq_is_gap_free(client)


def test_every_decision_of_a_case_has_the_next_rev(client, triaged):
    triaged()
    submit(client, complaint(1, case="c"), message(1, "c"), message(2, "c"),
           complaint(2, case="c"))
    wait_settled(client, 4)
    assert [(d["event"], d["rev"]) for d in decisions(client)] == [
        ("e-1", 1), ("m-1", 2), ("m-2", 3), ("e-2", 4)]


def test_the_hash_of_a_case_holds_what_is_in_force(client, triaged):
    triaged()
    submit(client, complaint(1, case="c"), message(1, "c"))
    wait_settled(client, 2)
    case = client.hgetall("triage:case:c")
    last = entries(client, "decisions")[-1]["decision"]
    assert case[b"decision"].decode() == last
    d = json.loads(last)
    for name in ("type", "priority", "owner", "state", "rev"):
        assert case[name.encode()].decode() == str(d[name])
    assert case[b"token"]
    seen = [k for k in case if k.startswith(b"seen:")]
    assert sorted(seen) == [b"seen:e-1", b"seen:m-1"]


def test_a_message_keeps_what_is_in_force(client, triaged):
    triaged()
    submit(client, complaint(1, case="c", text="refund"))
    wait_decided(client, 1)
    submit(client, message(1, "c", text="hello"))
    d = wait_decided(client, 2)[1]
    assert (d["kind"], d["type"], d["owner"]) == (
        "message", "seeking_compensation", "claims")


def test_a_case_becomes_more_urgent_never_less(client, triaged):
    triaged()
    submit(client, complaint(1, case="c", text="refund newspaper",
                             demand={"amount": 5000}),
           message(1, "c", text="hello"))
    wait_settled(client, 2)
    assert [d["priority"] for d in decisions(client)] == ["P1", "P1"]


def test_the_third_complaint_of_a_customer_counts_itself(client, triaged):
    triaged()
    submit(client, *(complaint(n, customer={"id": "u"}) for n in range(4)),
           complaint("other", customer={"id": "v"}))
    wait_settled(client, 5)
    assert {d["event"]: d["priority"] for d in decisions(client)} == {
        "e-0": "P3", "e-1": "P3", "e-2": "P2", "e-3": "P2", "e-other": "P3"}
    third, = (d for d in decisions(client) if d["event"] == "e-2")
    because = {r["rule"]: r["because"]
               for r in third["rules"]}["third-this-month"]
    assert because == [{"count": "customer 30d", "value": 3}]
    counters = client.hgetall("triage:customer:u")
    days = {k: v for k, v in counters.items()
            if k.startswith(b"complaints:")}
    assert list(days.values()) == [b"4"]
    assert client.pttl("triage:customer:u") > 300 * 24 * 3600 * 1000


def test_complaints_of_earlier_days_count_as_long_as_they_are_in_the_window(
        client, triaged):
    triaged()
    today = int(client.time()[0]) // 86400
    for name, back in (("in", 29), ("out", 30), ("long-ago", 300)):
        client.hset(f"triage:customer:{name}", f"complaints:{today - back}",
                    2)
        submit(client, complaint(name, customer={"id": name}))
    wait_settled(client, 3)
    assert {d["event"]: d["priority"] for d in decisions(client)} == {
        "e-in": "P2", "e-out": "P3", "e-long-ago": "P3"}


def test_messages_and_duplicates_are_no_complaints(client, triaged):
    triaged()
    submit(client, complaint(1, case="c", customer={"id": "u"}))
    for n in range(3):
        submit(client, message(n, "c", customer={"id": "u"}))
    submit(client, complaint(1, case="c", customer={"id": "u"}),
           complaint(2, customer={"id": "u"}))
    wait_settled(client, 6)
    assert decisions(client)[-1]["priority"] == "P3"


def test_the_days_counters_agree_with_the_decisions(client, triaged):
    triaged()
    texts = ["refund", "hm", "how do I pay?", "refund newspaper"]
    for n in range(200):
        submit(client, complaint(n, text=texts[n % 4],
                                 channel=["phone", "mail"][n % 2],
                                 demand={"amount": 2000}))
    submit(client, *(complaint(n, text=texts[n % 4],
                               channel=["phone", "mail"][n % 2],
                               demand={"amount": 2000}) for n in range(20)))
    submit(client, *(["nonsense"] * 7))
    wait_settled(client, 227)
    days = {d["at"][:10] for d in decisions(client)}
    got = collections.Counter()
    for day in days:
        got.update({k.decode(): int(v) for k, v in
                    client.hgetall(f"triage:stats:{day}").items()})
    wanted = collections.Counter()
    for d in decisions(client):
        n = int(d["event"][2:])
        wanted.update(["decided", "kind:complaint", f"type:{d['type']}",
                       f"priority:{d['priority']}", f"owner:{d['owner']}",
                       f"channel:{['phone', 'mail'][n % 2]}"])
    wanted.update({"duplicate": 20, "dead": 7, "refused:bad_json": 7})
    assert got == wanted
    assert got["decided"] == 200


def test_channels_that_rules_do_not_list_are_one_counter(client, triaged):
    triaged()
    submit(client, complaint(0, channel="phone"),
           *(complaint(n, channel=f"c-{n}") for n in range(1, 40)),
           complaint(40, channel="x:decided"))
    wait_settled(client, 41)
    days = {d["at"][:10] for d in decisions(client)}
    stats = collections.Counter()
    for day in days:
        stats.update({k.decode(): int(v) for k, v in
                      client.hgetall(f"triage:stats:{day}").items()})
    assert stats["decided"] == 41 and stats["channel:phone"] == 1
    assert {k: v for k, v in stats.items() if "channel" in k} == {
        "channel:phone": 1, "channel:other": 40}


@pytest.mark.parametrize("name", ["{x}", "a b", "ä", "*", "..", "a:b", "'"])
def test_odd_ids_are_kept_as_they_are(client, triaged, name):
    triaged()
    submit(client, {"id": name, "text": "refund", "case": "case " + name,
                    "customer": {"id": name}})
    d, = wait_decided(client, 1)
    assert (d["event"], d["case"]) == (name, "case " + name)
    assert client.exists(f"triage:case:case {name}",
                         f"triage:customer:{name}") == 2


def test_the_streams_are_capped(client, triaged):
    triaged(decisions_maxlen="100", queue_maxlen="100", dead_maxlen="100",
            alerts_maxlen="100")
    submit(client, *(complaint(n) for n in range(1500)))
    submit(client, *(["nonsense"] * 1500))
    wait_settled(client, 3000)
    for name in ("decisions", "queue:claims", "dead", "alerts"):
        assert client.xlen(f"triage:{name}") < 400, name
    assert decisions(client)[-1]["seq"] == 1500


def test_figures_are_published_once_a_second(client, triaged, listen):
    heard = listen("triage:stats")
    triaged(instance="desk-1")
    submit(client, complaint(1))
    wait_for(lambda: len(heard) >= 4)
    numbers = [m["seq"] for m in heard]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert {m["instance"] for m in heard} == {"desk-1"}
    assert heard[-1]["decided_total"] == 1 and heard[0]["seq"] <= 2
    assert not client.exists("triage:stats")


def test_a_persons_words_stay_in_the_streams_of_events_and_decisions(
        client, triaged, listen):
    """Evidence in a decision is the phrase as the rules have it; all else
    carries ids only."""
    heard = listen("triage:alerts")
    figures = listen("triage:stats")
    t = triaged(log_level="debug")
    person = {"subject": CANARY, "place": CANARY, "first_receiver": CANARY,
              "customer": {"id": "u", "name": CANARY, "phone": CANARY},
              "attrs": {"note": CANARY}}
    submit(client,
           complaint(1, text=f"refund {CANARY}", **person),
           complaint(1, text=f"refund again {CANARY}", **person),
           complaint(2, text=7, **person),
           complaint(3, text=f"refund {CANARY}", at=CANARY, **person),
           {"id": "k", "kind": CANARY, "text": "x"},
           message(1, "nobody", text=CANARY),
           '{"id":"x","text":"%s' % CANARY,
           '{"id":"x","%s":1,"%s":2}' % (CANARY, CANARY),
           f"{CANARY}")
    client.xadd("triage:events", {CANARY: CANARY})
    wait_dead(client, 9)
    wait_settled(client)
    wait_for(lambda: len(figures) >= 2)
    assert CANARY not in t.log()
    assert CANARY not in json.dumps(alerts(client))
    assert CANARY not in json.dumps(heard) and len(heard) >= 9
    assert CANARY not in json.dumps(figures)
    assert CANARY not in json.dumps(decisions(client))
    assert CANARY not in json.dumps([d["detail"] for d in dead(client)])
    for key in client.scan_iter("triage:*"):
        if client.type(key) == b"hash":
            assert CANARY not in str(client.hgetall(key)), key
    assert wait_alert(client, "dead")


def test_a_customers_hash_lists_the_cases(client, triaged):
    triaged()
    submit(client, complaint(1, case="c-1", customer={"id": "u"}),
           complaint(2, case="c-2", customer={"id": "u"}),
           complaint(3, case="c-2", customer={"id": "u"}),
           complaint(4, case="c-3"),
           message(5, "c-3", customer={"id": "u"}))
    first = {}
    for d in wait_decided(client, 5):
        first.setdefault(d["case"], d["at"])
    fields = {k.decode(): v.decode() for k, v in
              client.hgetall("triage:customer:u").items()}
    listed = {k[5:]: int(v) for k, v in fields.items()
              if k.startswith("case:")}
    assert set(listed) == {"c-1", "c-2", "c-3"}
    for case, ms in listed.items():
        at = datetime.datetime.fromisoformat(first[case].replace("Z", "+00:00"))
        assert ms == round(at.timestamp() * 1000), case
        assert client.hget(f"triage:case:{case}", "customer") == b"u"
    assert client.pttl("triage:customer:u") > 0
