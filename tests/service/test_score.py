"""triagectl score: the figures that come of labels and decisions."""
import json
import subprocess

from harness import BIN
from page import Page

RULES = """
types { order = { "bad", "claim", "talk" }, default = "talk", communicative = { "talk" } }
priorities { order = { "P1", "P2", "P3" }, default = "P3" }
owners { default = "desk", desk = "All." }
phrases "claim" { en = { "refund" } }
phrases "threat" { en = { "or else" } }
classify "claims" { when = has "claim", type = { claim = 3 } }
classify "threatens" { when = has "threat", type = { bad = 1 } }
prioritise "threat-first" { when = has "threat", priority = "P1" }
"""
LABELLED = [
    # right; the labels must not reach the rules: `note` would
    {"id": "a", "text": "refund", "lang": "en", "type": "claim", "priority": "P3", "note": "or else", "source": "x:1"},
    # decided claim, which is the alternative; the priority is two steps off
    {"id": "b", "text": "refund or else", "lang": "en", "type": "bad", "type_alt": "claim", "priority": "P3",
     "source": "x:2"},
    # wrong either way
    {"id": "c", "text": "or else", "lang": "ko", "type": "talk", "type_alt": None, "priority": "P2", "source": "y"},
    {"id": "d", "text": "hello", "lang": "ko", "type": "talk", "type_alt": None, "priority": "P3"},
]


def score(tmp_path, items, *options):
    (tmp_path / "rules").mkdir(exist_ok=True)
    (tmp_path / "rules/all.lua").write_text(RULES)
    file = tmp_path / "labelled.jsonl"
    file.write_text("".join((i if isinstance(i, str) else json.dumps(i)) + "\n" for i in items))
    return subprocess.run([BIN / "triagectl", "score", "--rules", tmp_path / "rules", *options, file],
                          capture_output=True, text=True, timeout=60)


def test_the_figures_are_what_one_counts_by_hand(tmp_path):
    got = json.loads(score(tmp_path, LABELLED, "--json").stdout)
    assert got["n"] == 4
    assert (got["accuracy"], got["accuracy_lenient"]) == (0.5, 0.75)
    # claim: 1 of 1 labels, 2 decided: 2/3; bad: 0; talk: 1 of 2 labels, 1 decided: 2/3
    assert got["macro_f1"] == 0.444
    # claim 1; bad 0; talk 2/3
    assert got["macro_f1_lenient"] == 0.556
    assert (got["priority_exact"], got["priority_within_one"]) == (0.5, 0.75)
    assert got["confusion"]["bad"] == {"claim": 1}
    assert got["langs"]["ko"]["n"] == 2
    assert {k: v["n"] for k, v in got["sources"].items()} == {"x": 2, "y": 1, "-": 1}
    assert [m["id"] for m in got["mistakes"]] == ["c"]
    assert "threatens +1 bad" in got["mistakes"][0]["rules"]


def test_it_is_shown_for_people(tmp_path):
    out = score(tmp_path, LABELLED).stdout
    assert "4 complaints" in out and "macro-F1 strict" in out
    assert "“or else”" in out and "\x1b" not in out


def test_a_line_without_labels_is_told(tmp_path):
    done = score(tmp_path, [LABELLED[0], {"id": "e", "text": "refund"}])
    assert done.returncode == 3 and "line 2" in done.stderr and "type" in done.stderr


def test_a_line_that_is_no_event_is_told(tmp_path):
    done = score(tmp_path, [LABELLED[0], {"id": "e", "type": "talk", "priority": "P3"}])
    assert done.returncode == 3 and "line 2" in done.stderr


def test_an_empty_file_is_told(tmp_path):
    assert score(tmp_path, []).returncode == 3


def test_the_page_has_the_figures_and_shows_texts_as_text(tmp_path):
    script = "<script>alert(1)</script>"
    items = LABELLED + [{"id": "e" + script, "text": "or else 退款 " + script, "type": "talk", "priority": "P3"}]
    page = tmp_path / "page.html"
    assert score(tmp_path, items, "--html", page).returncode == 0
    text = page.read_text()
    found = Page(text)
    words = "".join(found.words)
    assert "script" not in found.tags and script not in text
    assert words.count(script) == 2
    assert "5 labelled complaints of labelled.jsonl" in words
    assert "<mark>or else</mark>" in text  # the words that a rule went by, where they lie
    assert "bad, decided: 1" in words and "talk, labelled: 0" in words
    assert found.tags.count("circle") > 0 and found.tags.count("article") == 2
    assert page.stat().st_mode & 0o777 == 0o600


def test_a_page_that_cannot_be_written_is_told(tmp_path):
    done = score(tmp_path, LABELLED, "--html", tmp_path / "no" / "page.html")
    assert done.returncode == 3 and "page.html" in done.stderr
