"""triagectl report, over decisions and events that are known: written into a private Redis as the contract has them.

One test asks after what a real daemon decided.
"""
import datetime
import json
import re

import pytest

from harness import complaint, submit, wait_decided
from page import Page
from test_ctl import columns, ctl, on_terminal, plain

SECRET = "words-of-a-customer"
UTC = datetime.timezone.utc
HOUR, DAY = 3600 * 1000, 24 * 3600 * 1000


def ms(text):
    return int(datetime.datetime.fromisoformat(text + "+00:00").timestamp() * 1000)


def iso(at):
    return datetime.datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at % 1000:03d}Z"


class Desk:
    """Writes what triaged would have written, at times of its own."""

    def __init__(self, client):
        self.client, self.rev, self.last = client, {}, {}

    def add(self, stream, at, fields):
        self.last[stream] = max(at, self.last.get(stream, 0))
        self.client.xadd("triage:" + stream, fields, id=f"{self.last[stream]}-*")

    def event(self, at, id_, case, **more):
        event = {"id": id_, "case": case, "text": SECRET, "customer": {"id": SECRET}, **more}
        self.add("events", at, {"event": json.dumps(event, ensure_ascii=False)})

    def decision(self, at, case, event, lag=20, **more):
        refused = more.get("refused")
        self.rev[case] = self.rev.get(case, 0) + (refused is None)
        sla = more.pop("sla", {"first_response": "running"})
        d = {"v": 1, "seq": 1, "at": iso(at), "event": event, "case": case, "rev": self.rev[case], "kind": "complaint",
             "state": "assigned", "nature": "valid", "type": "seeking_compensation", "scores": {}, "confidence": 0.8,
             "priority": "P3", "owner": "claims", "assignee": None,
             "sla": [{"clock": c, "due": iso(at), "warn": [], "state": s, "policy": "x@1"} for c, s in sla.items()],
             "rules": [{"rule": "r", "did": {}, "because": [{"phrase": "p", "text": SECRET, "field": "text", "byte": 0}]}],
             **more}
        self.add("decisions", at + lag, {"case": case or "wang", "seq": "1", "decision": json.dumps(d, ensure_ascii=False)})

    def opens(self, at, case, channel="phone", product="Router", **more):
        """A complaint and its decision."""
        self.event(at - 200, "e-" + case, case, channel=channel, product={"name": product, "lot": "L1"})
        self.decision(at, case, "e-" + case, **more)

    def feedback(self, at, case, n, counts=True, assignee=None, **more):
        self.event(at - 100, f"f-{n}", case, kind="feedback", **more)
        if counts:
            self.decision(at, case, f"f-{n}", kind="feedback", state="closed", assignee=assignee,
                          sla={"first_response": "met"})


@pytest.fixture
def desk(client):
    return Desk(client)


def report(redis_server, *options):
    return json.loads(ctl("report", "--json", *options, redis=redis_server))


def counts(section):
    return {row["name"]: row["n"] for row in section}


MONDAY = ms("2026-11-09T00:00")
WEEK = ("--from", "2026-11-09")


def fill_week(desk):
    desk.decision(MONDAY - 1, "c-old", "e-old")
    desk.opens(MONDAY, "c-1", channel="phone", product="手机 X1")
    desk.opens(MONDAY + HOUR, "c-2", channel="web", product="Router", type="venting", priority="P1",
               owner="front_desk", nature="communicative")
    desk.opens(MONDAY + DAY, "c-3", channel="web", product="手机 X1", type="venting", owner="front_desk",
               nature="communicative")
    # the same customer once more about the same: no further case
    desk.event(MONDAY + DAY + HOUR, "e-again", "c-1", channel="app", product={"name": "Other"})
    desk.decision(MONDAY + DAY + HOUR, "c-1", "e-again", sla={"first_response": "running", "resolution": "running"})
    # what was refused changes nothing
    desk.decision(MONDAY + DAY + 2 * HOUR, "c-1", "m-1", kind="close", state="closed", priority="P4",
                  refused={"reason": "not_verified", "detail": SECRET})
    desk.decision(MONDAY + 2 * DAY, "c-2", "m-2", kind="reply", state="in_progress", type="venting", priority="P1",
                  owner="front_desk", nature="valid", assignee="wang", sla={"first_response": "met"})
    desk.decision(MONDAY + 2 * DAY, "c-old", "m-3", kind="close", state="closed", sla={"first_response": "missed"})
    for mark, level in (("warn", 0), ("breach", 0)):
        desk.decision(MONDAY + 3 * DAY, "c-1", f"timer:{mark}", kind="timer", sla={"first_response": "breached"},
                      mark={"clock": "first_response", "mark": mark, "level": level, "due": iso(MONDAY), "late_ms": 0})
    desk.decision(MONDAY + 3 * DAY + HOUR, "c-1", "timer:escalate", kind="timer", state="escalated", owner="manager",
                  mark={"clock": "first_response", "mark": "escalate", "level": 1, "due": iso(MONDAY), "late_ms": 0},
                  sla={"first_response": "breached"})
    # one with c-1, where it counts
    desk.opens(MONDAY + 4 * DAY - HOUR, "c-joined", joined="c-1", state="closed")
    # of no case
    desk.decision(MONDAY + 4 * DAY, None, "a-1", kind="agent", state="off", assignee="wang", type=None, priority=None)
    # the last moment, committed after midnight; and what is no more of the week
    desk.opens(MONDAY + 7 * DAY - 1, "c-4", channel="app", product="Router", lag=500)
    desk.opens(MONDAY + 7 * DAY, "c-next", lag=500)


def test_a_week_counts_each_case_once_as_it_was_at_its_end(desk, redis_server):
    fill_week(desk)
    got = report(redis_server, *WEEK)
    assert got["period"] == {"kind": "week", "first": "2026-11-09", "last": "2026-11-15", "zone": "UTC",
                             "from": "2026-11-09T00:00:00.000Z", "to": "2026-11-16T00:00:00.000Z", "is_over": True}
    assert got["totals"]["complaints"] == 4
    assert got["totals"]["open"] == 4 and got["totals"]["late"] == 1
    assert counts(got["by_type"]) == {"seeking_compensation": 2, "venting": 2}
    assert [(r["name"], r["n"]) for r in got["by_priority"]] == [("P1", 1), ("P3", 3)]
    assert counts(got["by_channel"]) == {"web": 2, "phone": 1, "app": 1}
    assert counts(got["by_product"]) == {"手机 X1": 2, "Router": 2}
    # who a case is escalated to has it, but it is not theirs to answer for
    assert counts(got["by_owner"]) == {"claims": 2, "front_desk": 2}
    assert {r["from"]: r["n"] for r in got["trend"]} == {
        "2026-11-09": 2, "2026-11-10": 1, "2026-11-11": 0, "2026-11-12": 0, "2026-11-13": 0, "2026-11-14": 0,
        "2026-11-15": 1}
    assert got["read"]["refused"] == 1 and got["notes"] == []


def test_the_list_says_who_answers_and_who_manages_and_how_deadlines_stand(desk, redis_server):
    fill_week(desk)
    got = report(redis_server, *WEEK)
    cases = {c["case"]: c for c in got["cases"]}
    assert [c["case"] for c in got["cases"]] == ["c-1", "c-2", "c-3", "c-4"]
    assert cases["c-1"]["manager"] == "manager" and cases["c-1"]["respondent"] == "claims"
    assert cases["c-1"]["state"] == "escalated" and cases["c-1"]["priority"] == "P3"
    assert cases["c-1"]["clocks"] == {"first_response": "breached"}
    assert cases["c-2"] == {"case": "c-2", "opened": "2026-11-09T01:00:00.000Z", "type": "venting", "priority": "P1",
                            "channel": "web", "product": "Router", "owner": "front_desk", "respondent": "wang",
                            "manager": None, "state": "in_progress", "clocks": {"first_response": "met"}}
    assert [(c["case"], c["state"]) for c in got["older"]] == [("c-old", "closed")]
    assert "c-next" not in json.dumps(got)


def test_a_case_that_was_escalated_stays_with_its_department(desk, redis_server):
    # an event of that case that never was decided says nothing of it
    desk.event(MONDAY, "e-dead", "c-1", channel="fax", product={"name": "Other"})
    desk.opens(MONDAY + HOUR, "c-1", assignee="li")
    desk.decision(MONDAY + DAY, "c-1", "timer:x", kind="timer", state="escalated", owner="manager", assignee="kim")
    desk.decision(MONDAY + 2 * DAY, "c-1", "m-1", kind="reply", state="in_progress", owner="manager", assignee="kim")
    got = report(redis_server, *WEEK)
    case, = got["cases"]
    assert (case["owner"], case["respondent"], case["manager"]) == ("claims", "kim", "manager")
    assert (case["channel"], case["product"], case["state"]) == ("phone", "Router", "in_progress")
    # moved on to another department without any escalation: that one has it
    desk.decision(MONDAY + 3 * DAY, "c-1", "m-2", kind="accept", state="assigned", owner="legal")
    case, = report(redis_server, *WEEK)["cases"]
    assert (case["owner"], case["respondent"]) == ("legal", "legal")


def test_outcomes_and_deadlines_are_those_of_the_complaints_of_the_period(desk, redis_server):
    fill_week(desk)
    got = report(redis_server, *WEEK)
    assert {r["state"]: (r["n"], r["in_time"], r["late"]) for r in got["outcomes"]} == {
        "assigned": (2, 0, 0), "in_progress": (1, 1, 0), "escalated": (1, 0, 1)}
    assert got["clocks"] == [{"clock": "first_response", "kept": 1, "broken": 1, "running": 2, "paused": 0,
                              "cancelled": 0, "share_kept": 0.5, "warnings": 1, "breaches": 1, "escalations": 1}]
    assert got["totals"]["clocks_kept"] == 0.5
    departments = {d["owner"]: d for d in got["departments"]}
    # two talks, one of which became a complaint
    assert departments["front_desk"]["communicative"] == 2 and departments["front_desk"]["became_valid"] == 1
    assert departments["front_desk"]["conversion"] == 0.5
    assert departments["claims"]["conversion"] is None and departments["claims"]["late"] == 1


def test_days_are_those_of_the_zone(desk, redis_server):
    desk.opens(ms("2026-11-08T15:59"), "c-sunday")
    desk.opens(ms("2026-11-08T16:00"), "c-monday")
    zone = report(redis_server, *WEEK, "--zone", "Asia/Shanghai")
    assert [c["case"] for c in zone["cases"]] == ["c-monday"]
    assert zone["trend"][0] == {"from": "2026-11-09", "n": 1, "from_counters": 0}
    assert zone["period"]["from"] == "2026-11-08T16:00:00.000Z"
    assert report(redis_server, *WEEK)["totals"]["complaints"] == 0


@pytest.mark.parametrize("options, first, last", [
    (("--period", "month", "--ending", "2026-02-28"), "2026-02-01", "2026-02-28"),
    (("--period", "month", "--from", "2024-02-01"), "2024-02-01", "2024-02-29"),
    (("--period", "month", "--from", "2026-01-31"), "2026-01-31", "2026-02-27"),
    (("--period", "quarter", "--from", "2025-11-01"), "2025-11-01", "2026-01-31"),
    (("--period", "quarter", "--ending", "2026-03-31"), "2026-01-01", "2026-03-31"),
    (("--period", "year", "--ending", "2024-12-31"), "2024-01-01", "2024-12-31"),
    (("--ending", "2026-11-15"), "2026-11-09", "2026-11-15"),
])
def test_a_period_has_a_first_day_or_a_last_one(redis_server, options, first, last):
    period = report(redis_server, *options)["period"]
    assert (period["first"], period["last"]) == (first, last)


@pytest.mark.parametrize("kind, days", [("week", {7}), ("month", {28, 29, 30, 31}), ("quarter", {90, 91, 92}),
                                        ("year", {365, 366})])
def test_without_a_day_it_is_the_last_whole_one(redis_server, kind, days):
    before = datetime.datetime.now(UTC).date()
    period = report(redis_server, "--period", kind)["period"]
    first, last = (datetime.date.fromisoformat(period[k]) for k in ("first", "last"))
    assert period["is_over"] and last < datetime.datetime.now(UTC).date()
    assert (last - first).days + 1 in days
    assert (first.weekday() == 0) if kind == "week" else (first.day == 1)
    # the next one is not over
    assert last + (last - first) + datetime.timedelta(days=4) >= before


def test_a_day_is_yesterday(redis_server):
    before = datetime.datetime.now(UTC).date()
    period = report(redis_server, "--period", "day")["period"]
    first = datetime.date.fromisoformat(period["first"])
    assert period["first"] == period["last"] and period["is_over"]
    assert before <= first + datetime.timedelta(days=1) <= datetime.datetime.now(UTC).date()


def test_what_is_no_longer_kept_is_said_and_its_counters_are_shown(desk, client, redis_server):
    for day in range(7):
        desk.opens(MONDAY + day * DAY + HOUR, f"c-{day}")
        client.hincrby(f"triage:stats:{iso(MONDAY + day * DAY)[:10]}", "kind:complaint", 10 + day)
        client.hincrby(f"triage:stats:{iso(MONDAY + day * DAY)[:10]}", "type:venting", 2)
        client.hincrby(f"triage:stats:{iso(MONDAY + day * DAY)[:10]}", "clock:first_response:met", 1)
        client.hincrby(f"triage:stats:{iso(MONDAY + day * DAY)[:10]}", "decided", 50)
    client.xtrim("triage:decisions", maxlen=5, approximate=False)
    client.xtrim("triage:events", maxlen=4, approximate=False)
    got = report(redis_server, *WEEK)
    assert got["totals"]["complaints"] == 5
    notes = " ".join(got["notes"])
    assert "Decisions before 2026-11-11 01:00 are no longer kept" in notes
    assert "Of 1 complaints the event is no longer kept" in notes
    # what would have kept it: 5 decisions in 4 days, from the 9th until now
    days = (max(ms("2026-11-16T00:00"), datetime.datetime.now(UTC).timestamp() * 1000) - MONDAY) / DAY
    most = int(re.search(r"decisions_maxlen = (\d+) would", notes)[1])
    assert days * 1.25 <= most <= days * 1.4 + 2
    assert days <= int(re.search(r'events_keep = "(\d+)d" would', notes)[1]) <= days + 2
    # two days are counters only; the third, of which decisions are kept, is not counted twice
    assert [(r["n"], r["from_counters"]) for r in got["trend"]] == [(10, 10), (11, 11), (1, 0), (1, 0), (1, 0), (1, 0),
                                                                    (1, 0)]
    assert {(c["group"], c["name"]): c["n"] for c in got["counters"]} == {
        ("kind", "complaint"): 21, ("type", "venting"): 4, ("clock", "first_response:met"): 2}
    assert got["read"]["days_of_counters"] == 2
    shown = ctl("report", *WEEK, redis=redis_server)
    assert "! Decisions before 2026-11-11 01:00 are no longer kept" in shown


def test_a_stream_that_was_never_trimmed_lacks_nothing(desk, client, redis_server):
    desk.opens(MONDAY + 2 * DAY, "c-1")
    client.hincrby("triage:stats:2026-11-09", "kind:complaint", 7)
    got = report(redis_server, *WEEK)
    assert got["notes"] == [] and got["counters"] == []


def test_nothing_at_all_is_a_report_too(redis_server):
    got = report(redis_server, *WEEK)
    assert got["totals"]["complaints"] == 0 and got["notes"] == ["No decisions are kept."]
    assert "0" in ctl("report", *WEEK, redis=redis_server)


def test_feedback_counts_once_where_it_was_decided_and_names_who_is_praised(desk, redis_server):
    for n, agent in enumerate(("li", "li", "park")):
        desk.opens(MONDAY + n * HOUR, f"c-{n}", assignee=agent)
    for n, (case, satisfaction, praise, about) in enumerate((
            ("c-0", 5, True, "agent"), ("c-1", 4, True, "owner"), ("c-2", 1, False, "owner"))):
        desk.feedback(MONDAY + DAY + n * HOUR, case, n, assignee="li" if n < 2 else "park",
                      satisfaction=satisfaction, praise=praise, about=about)
        if n == 0:  # sent twice, decided once
            desk.event(MONDAY + DAY + n * HOUR + 1, "f-0", case, kind="feedback", satisfaction=5, praise=True,
                       about="agent")
    desk.feedback(MONDAY + 2 * DAY, "c-2", 9, counts=False, satisfaction=5, praise=True)
    desk.feedback(MONDAY + 3 * DAY, "c-2", 10, satisfaction=9, praise=False)  # no answer from 1 to 5
    # who says yes or no: the grade does not matter then
    desk.feedback(MONDAY + 4 * DAY, "c-2", 11, satisfied=False)
    desk.feedback(MONDAY + 4 * DAY + HOUR, "c-2", 12, satisfied=True)
    desk.feedback(MONDAY + 4 * DAY + 2 * HOUR, "c-2", 13, comment="neither")
    got = report(redis_server, "--period", "month", "--from", "2026-11-01")
    assert got["totals"]["content"] == pytest.approx(3 / 5, abs=0.001)
    assert got["totals"]["satisfaction"] == pytest.approx(10 / 3, abs=0.001)
    assert {(p["name"], p["of"]): p["n"] for p in got["praise"]} == {
        ("claims", "department"): 1, ("li", "member of staff"): 1}
    assert got["departments"][0]["praise"] == 1
    assert got["departments"][0]["satisfaction"] == pytest.approx(10 / 3, abs=0.001)
    year = report(redis_server, "--period", "year", "--from", "2025-12-01")
    assert {s["answer"][0]: s["n"] for s in year["satisfaction"]} == {
        "5": 1, "4": 1, "3": 0, "2": 0, "1": 1, "y": 1, "n": 1}
    assert [t["answers"] for t in year["satisfaction_trend"]] == [0] * 11 + [3]


def test_a_month_names_most_and_fewest(desk, redis_server):
    at = MONDAY
    for owner, n in (("claims", 4), ("legal", 1), ("advice", 3), ("crisis", 2)):
        for _ in range(n):
            at += HOUR
            desk.opens(at, f"c-{at}", owner=owner)
    got = report(redis_server, "--period", "month", "--from", "2026-11-01")
    assert [(r["what"], r["name"], r["n"]) for r in got["notable"]] == [
        ("most", "claims", 4), ("most", "advice", 3), ("most", "crisis", 2), ("fewest", "legal", 1)]
    assert "cases" not in got and len(got["trend"]) <= 30


def test_a_quarter_says_what_grew_and_where_action_helps(desk, redis_server):
    start = ms("2026-07-01T00:00")
    for week in range(13):
        desk.opens(start + week * 7 * DAY, f"c-a{week}", product="Washer", type="venting", owner="front_desk")
        if week > 8:
            for n in range(3):
                desk.opens(start + week * 7 * DAY + n + 1, f"c-b{week}-{n}", product="Router",
                           sla={"first_response": "missed"})
    got = report(redis_server, "--period", "quarter", "--from", "2026-07-01")
    assert [r["n"] for r in got["trend"]] == [1] * 9 + [4] * 4 + [0]
    grown = {(g["what"], g["name"]): (g["first"], g["last"], g["more"]) for g in got["growth"]}
    assert grown[("product", "Router")] == (0, 12, 12)
    assert ("product", "Washer") not in grown
    actions = [(a["kind"], a["n"]) for a in got["actions"]]
    assert actions == [("cause", 13), ("cause", 12), ("deadline", 12)]
    assert "first_response was missed 12 times by claims" in got["actions"][2]["text"]


def test_pages_of_the_stream_are_all_read(desk, client, redis_server):
    pipe = client.pipeline(transaction=False)
    desk.client = pipe
    for n in range(700):
        desk.opens(MONDAY + n, f"c-{n}", product=f"p-{n % 40}", lag=0)
    pipe.execute()
    got = report(redis_server, *WEEK)
    assert got["totals"]["complaints"] == 700 and got["read"]["decisions"] == 700
    assert len(got["cases"]) == 700 and len({c["case"] for c in got["cases"]}) == 700
    assert len(got["by_product"]) == 40 and sum(counts(got["by_product"]).values()) == 700


def test_it_quotes_nobody(desk, redis_server, short_dir):
    fill_week(desk)
    desk.feedback(MONDAY + 4 * DAY, "c-1", 1, satisfaction=2, comment=SECRET)
    page = short_dir / "page.html"
    shown = ctl("report", *WEEK, "--html", page, redis=redis_server)
    assert "c-2" in shown and SECRET not in shown and SECRET not in page.read_text()
    for period in ("week", "month", "quarter", "year"):
        assert SECRET not in ctl("report", "--json", "--period", period, "--from", "2026-11-09", redis=redis_server)


def test_the_page_is_well_formed_and_nothing_in_it_is_run(desk, redis_server, short_dir):
    script = "<script>alert(1)</script>"
    fill_week(desk)
    desk.opens(MONDAY + 8 * DAY, script, channel=script, product=script, owner=script, type=script, assignee=script)
    page = short_dir / "page.html"
    for period in ("week", "month", "quarter", "year"):
        ctl("report", "--period", period, "--from", "2026-11-09" if period != "week" else "2026-11-17", "--html", page,
            redis=redis_server)
        found = Page(page.read_text())
        assert "script" not in found.tags and script not in page.read_text()
        assert script in "".join(found.words)
        assert page.stat().st_mode & 0o777 == 0o600
    ctl("report", *WEEK, "--html", short_dir / "no" / "page.html", redis=redis_server, status=3)


def test_it_fits_a_terminal_and_is_plain_on_a_pipe(desk, redis_server):
    fill_week(desk)
    shown = on_terminal("report", *WEEK, redis=redis_server, width=70)
    assert "\033[" in shown
    assert all(columns(plain(line)) <= 70 for line in shown.splitlines())
    # what does not fit goes on below: no column is lost
    shown = plain(on_terminal("report", *WEEK, redis=redis_server, width=80))
    assert all(columns(line) <= 80 for line in shown.splitlines())
    for word in ("warnings", "breaches", "escalations", "satisfaction",
                 "state", "deadlines", "first_response late"):
        assert word in shown, shown
    piped = ctl("report", *WEEK, redis=redis_server)
    assert "\033" not in piped and "手机 X1" in piped and "first_response late" in piped
    assert piped.count("50%") >= 6  # each bar has its share, the first of all too


def test_it_only_reads(desk, client, redis_server):
    fill_week(desk)
    client.config_resetstat()
    report(redis_server, *WEEK)
    used = {c.split("|")[0].removeprefix("cmdstat_") for c in client.info("commandstats")}
    assert used <= {"client", "select", "ping", "exists", "xinfo", "xrange", "hgetall", "config", "info", "role", "hello",
                    "time", "command"}, used


@pytest.mark.parametrize("options, words", [
    (("--period", "moth"), "did you mean 'month'"),
    (("--from", "2026-11-31"), "--from takes a day"),
    (("--ending", "soon"), "--ending takes a day"),
    (("--from", "2026-11-01", "--ending", "2026-11-02"), "not both"),
    (("--zone", "Asia/Shanghay"), "--zone takes a time zone"),
])
def test_what_it_does_not_understand_is_said(redis_server, options, words):
    ctl("report", *options, redis=redis_server, status=2)
    assert words in ctl.stderr


def test_without_redis_or_with_another_type_it_cannot(client, redis_server, short_dir):
    ctl("report", "--redis", f"unix://{short_dir}/none", status=3)
    client.set("triage:decisions", "no stream")
    ctl("report", *WEEK, redis=redis_server, status=3)
    assert "WRONGTYPE" in ctl.stderr


def test_what_a_daemon_decides_is_counted(triaged, client, redis_server):
    triaged()
    submit(client, complaint(1, channel="phone", product={"name": "Router"}), complaint(2, channel="web"),
           complaint(3, "hello", channel="web"))
    wait_decided(client, 3)
    tomorrow = (datetime.datetime.now(UTC) + datetime.timedelta(days=1)).date()
    got = report(redis_server, "--period", "month", "--ending", tomorrow)
    assert got["totals"]["complaints"] == 3
    assert counts(got["by_channel"]) == {"web": 2, "phone": 1}
    assert counts(got["by_product"]) == {"Router": 1, None: 2}
    assert "is not over" in got["notes"][0]


# -- a day: what was to be done ---------------------------------------------------

REPORTS = """
reports { calls = { "followup_3d", "obligation" }, day = { "经理 Li" }, quarter = { "president", "line_managers", "all" } }
clock "followup-service" { clock = "followup_3d", when = kind "done", due = "3d" }
"""


def line(*clocks):
    """A case's clocks as they are kept: name, due, when it stopped."""
    return f"1 {MONDAY - DAY}" + "".join(
        f";{name} x@1 {MONDAY - DAY} {due}" + ("" if stop is None else f" s{stop}") for name, due, stop in clocks)


def keep(desk, case, *clocks, **more):
    decision = {"owner": "claims", "assignee": None, "obligations": [], **more}
    desk.client.hset("triage:case:" + case, mapping={"clocks": line(*clocks), "decision": json.dumps(decision)})


@pytest.fixture
def reports_dir(rules_dir):
    (rules_dir / "reports.lua").write_text(REPORTS, encoding="utf-8")
    return rules_dir


def test_a_day_lists_calls_done_late_missed_and_what_others_owe(desk, redis_server, reports_dir, short_dir):
    at = MONDAY + 8 * HOUR
    for n in range(5):
        desk.opens(at + n, f"c-{n}")
    keep(desk, "c-0", ("followup_3d", at + 3 * HOUR, at + 2 * HOUR), ("first_response", at, None), assignee="wang")
    keep(desk, "c-1", ("followup_3d", at, at + HOUR))
    keep(desk, "c-2", ("obligation_1", at + HOUR, None),
         obligations=[{"id": "1", "to": "quality", "what": "rectify", "due": iso(at), "state": "late"}])
    keep(desk, "c-3", ("followup_3d", at + DAY, None))          # of another day
    keep(desk, "c-4", ("followup_3d", at + DAY, at + 5 * HOUR))  # done before its day
    desk.client.hset("triage:case:c-3", "notes", SECRET)
    desk.client.hset("triage:case:c-9", "clocks", "?")
    got = report(redis_server, "--period", "day", "--from", "2026-11-09", "--rules", reports_dir)
    assert got["period"]["first"] == got["period"]["last"] == "2026-11-09"
    assert got["to"] == ["经理 Li"]
    assert [(c["call"], c["case"], c["owner"], c["respondent"], c["state"]) for c in got["calls"]] == [
        ("followup_3d", "c-1", "claims", None, "done late"), ("rectify", "c-2", "quality", None, "missed"),
        ("followup_3d", "c-0", "claims", "wang", "done"), ("followup_3d", "c-4", "claims", None, "done")]
    assert got["calls_by_kind"] == [
        {"call": "followup_3d", "done": 2, "late": 1, "open": 0, "missed": 0},
        {"call": "rectify", "done": 0, "late": 0, "open": 0, "missed": 1}]
    assert got["totals"]["calls"] == 4 and len(got["cases"]) == 5 and "trend" not in got
    page = short_dir / "day.html"
    out = ctl("report", "--period", "day", "--from", "2026-11-09", "--rules", reports_dir, "--html", page,
              redis=redis_server)
    assert "Complaints of the day 2026-11-09  UTC" in out and "  for 经理 Li" in out
    assert "For 经理 Li." in page.read_text(encoding="utf-8")
    assert SECRET not in out + page.read_text(encoding="utf-8")


def test_a_day_that_is_not_over_knows_what_is_to_come(desk, redis_server, reports_dir):
    now = int(datetime.datetime.now(UTC).timestamp() * 1000)
    midnight = now - now % DAY
    keep(desk, "c-1", ("followup_3d", midnight + DAY - 1, None))
    keep(desk, "c-2", ("followup_3d", midnight + DAY, None))
    for case, at in (("c-1", midnight + DAY - 1), ("c-2", midnight + DAY), ("c-gone", midnight)):
        desk.client.zadd("triage:timers", {case: at})
    today = iso(midnight)[:10]
    got = report(redis_server, "--period", "day", "--from", today, "--rules", reports_dir)
    if got["period"]["is_over"]:
        return  # midnight has passed meanwhile
    assert [(c["case"], c["state"]) for c in got["calls"]] == [("c-1", "to come")]


def test_a_report_says_to_whom_it_goes_where_the_rules_do(desk, redis_server, reports_dir):
    fill_week(desk)
    assert report(redis_server, *WEEK, "--rules", reports_dir)["to"] == []
    quarter = ("--period", "quarter", "--from", "2026-10-01", "--rules", reports_dir)
    assert report(redis_server, *quarter)["to"] == ["president", "line_managers", "all"]
    assert "  for president, line_managers and all\n" in ctl("report", *quarter, redis=redis_server)
    (reports_dir / "reports.lua").write_text("reports { calls = { 'followup_3x' } }")
    got = report(redis_server, *quarter)
    assert got["to"] == [] and got["notes"][0].startswith("The rules do not load")
