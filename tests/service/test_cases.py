"""The index of cases: where each stands by its state and owner, what commit.lua
makes of it, and what `triagectl case` shows."""

import pytest

from harness import (complaint, decisions, message, submit, wait_decided,
                     wait_for, wait_settled)

LIFE = """
states { order = { "received", "assigned", "in_progress", "closed" }, closed = { "closed" } }
transition "taken" { on = "complaint", from = "received", to = "assigned" }
transition "work" { on = "reply", from = "assigned", to = "in_progress" }
transition "end" { on = "close", from = { "assigned", "in_progress" }, to = "closed" }
transition "again" { on = "reopen", from = "closed", to = "in_progress" }
"""


@pytest.fixture
def rules(rules_dir):
    (rules_dir / "life.lua").write_text(LIFE)
    return rules_dir


def index(client):
    """place -> its cases; and the places that `cases` names -> is it over?"""
    places = {key.decode().split(":", 2)[2]:
              {m.decode(): int(ms) for m, ms in
               client.zrange(key, 0, -1, withscores=True)}
              for key in client.scan_iter("triage:cases:*")}
    named = {m.decode(): int(over) for m, over in
             client.zrange("triage:cases", 0, -1, withscores=True)}
    return places, named


def step(kind, case, n, **more):
    return {"id": f"s-{n}", "case": case, "kind": kind, **more}


def test_the_index_goes_with_state_and_owner(client, triaged, rules):
    triaged(rules=rules)
    submit(client, complaint(1), complaint(2, text="hello"),
           complaint(3, text="hello"))
    wait_decided(client, 3)
    places, named = index(client)
    assert {p: sorted(c) for p, c in places.items()} == {
        "assigned:claims": ["e-1"], "assigned:front_desk": ["e-2", "e-3"]}
    assert named == {"assigned:claims": 0, "assigned:front_desk": 0}
    assert places["assigned:front_desk"]["e-3"] == \
        int(client.hget("triage:case:e-3", "now"))

    # the state, the owner, and twice within what may be one batch
    submit(client, step("reply", "e-1", 1),
           message(2, "e-2", text="my refund"),
           step("reply", "e-3", 3), step("close", "e-3", 4),
           step("reopen", "e-1", 5))
    wait_decided(client, 8)
    places, named = index(client)
    assert {p: sorted(c) for p, c in places.items()} == {
        "in_progress:claims": ["e-1"], "assigned:claims": ["e-2"],
        "closed:front_desk": ["e-3"]}
    assert named["closed:front_desk"] == 1
    assert places["closed:front_desk"]["e-3"] == \
        int(client.hget("triage:case:e-3", "now"))
    assert decisions(client)[-1]["refused"]["reason"] == "bad_transition"


def test_without_states_owners_make_the_places(client, triaged):
    triaged()
    submit(client, complaint(1), complaint(2, text="hello"))
    wait_decided(client, 2)
    places, named = index(client)
    assert {p: sorted(c) for p, c in places.items()} == {
        "assigned:claims": ["e-1"], "assigned:front_desk": ["e-2"]}
    assert named == {"assigned:claims": 0, "assigned:front_desk": 0}


def test_a_place_of_another_type_holds_up_only_its_own(client, triaged,
                                                       rules):
    client.set("triage:cases:assigned:claims", "in the way")
    triaged(rules=rules)
    submit(client, complaint(1), complaint(2, text="hello"))
    assert wait_decided(client, 1)[0]["event"] == "e-2"
    assert not client.exists("triage:case:e-1")
    client.delete("triage:cases:assigned:claims")
    wait_decided(client, 2)
    wait_settled(client, 2)
    assert list(index(client)[0]["assigned:claims"]) == ["e-1"]


def test_an_index_of_another_type_is_named_and_nothing_is_written(
        client, triaged, rules):
    client.set("triage:cases", "in the way")
    t = triaged(rules=rules)
    submit(client, complaint(1))
    wait_for(lambda: "BADKEY triage:cases holds a string" in t.log())
    assert not client.exists("triage:decisions")
    client.delete("triage:cases")
    wait_decided(client, 1)
    assert index(client)[1] == {"assigned:claims": 0}
