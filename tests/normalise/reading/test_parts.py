"""Large documents are read in parts: as if they were whole, and with nothing lost where they are cut."""

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.normalise.reading import parts
from handbook.normalise.reading.parts import WHOLE, cut
from handbook.normalise.run import DONE, run

BOOK = "# Handbook of a mill\n\n" + "\n".join(
    f"## Floor {floor}\n\n"
    + "\n".join(
        f"### {floor}.{number}. Why does stone {number} of floor {floor} turn?\n\nBecause of wheel {number}.\n"
        for number in range(1, 5)
    )
    for floor in range(1, 7)
)
FRONT = (
    "---\ntitle: Stones\nquestions:\n"
    + "".join(f"- question: What is stone {number} made of?\n  answer: 'Of grit.'\n\n" for number in range(1, 31))
    + "---\n"
)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(parts, "LARGE", 500)
    monkeypatch.setattr(parts, "PART", 500)


def _report(tmp_path: Path, text: str | bytes, into: bool = False, name: str = "book.md") -> list[dict]:
    """Return the entries of the report on a file that holds `text`."""
    file, report = tmp_path / name, tmp_path / "report.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert run([str(file)], ROOT, str(tmp_path / "into") if into else None, str(report), check=False) == DONE
    return json.loads(report.read_text(encoding="utf-8"))["documents"]


def _told(entries: list[dict]) -> dict[str, list]:
    """Return what a report says of the lines of a document, whatever parts it was read in."""
    told: dict[str, list] = {"headings": [], "questions": [], "set_aside": []}
    for entry in entries:
        told["headings"] += entry["headings"]
        told["set_aside"] += entry["set_aside"]
        told["questions"] += [
            {key: question[key] for key in ("line", "lines", "text", "number", "section", "answer_lines")}
            for question in entry["questions"]
        ]
    return told


def test_a_small_document_is_one_part():
    assert cut(BOOK.encode()) == [parts.replace(WHOLE, end=len(BOOK))]


@pytest.mark.parametrize("text", [BOOK, BOOK.replace("\n", "\r\n"), f"\ufeff{BOOK}", BOOK.replace("turn", "dréht")])
def test_questions_keep_their_lines_sections_and_answers_in_parts(tmp_path, monkeypatch, text):
    assert len(_same_in_parts(tmp_path, monkeypatch, text)) == 24


@pytest.mark.parametrize("text", [f"{FRONT}\n{BOOK}", f"{FRONT}\n{BOOK}".replace("\n", "\r\n")])
def test_front_matter_is_never_cut(tmp_path, monkeypatch, text):
    assert len(_same_in_parts(tmp_path, monkeypatch, text)) > 24


def _same_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> list[dict]:
    """Assert that a document gives the same whole and in parts; return its questions."""
    whole = _report(tmp_path, text)
    monkeypatch.setattr(parts, "LARGE", 500)
    monkeypatch.setattr(parts, "PART", 500)
    in_parts = _report(tmp_path, text)
    assert len(in_parts) > 3
    assert _told(in_parts) == _told(whole)
    return _told(whole)["questions"]


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("in_front", [True, False])
def test_contents_ask_nothing_that_another_part_answers(tmp_path, in_front):
    questions = re.findall(r"### (.*)", BOOK)
    contents = "# All questions\n\n" + "\n".join(f"- {question}" for question in questions) + "\n\n"
    told = _told(_report(tmp_path, contents + BOOK if in_front else f"{BOOK}\n{contents}"))
    assert len(told["questions"]) == len(questions)
    assert all(question["answer_lines"] for question in told["questions"])


@pytest.mark.usefixtures("small_parts")
def test_parts_begin_at_the_headings_highest_up():
    data = BOOK.encode()
    pieces = [data[part.start : part.end] for part in cut(data)]
    assert b"".join(pieces) == data
    assert all(piece.startswith(b"## Floor") for piece in pieces[1:])
    assert {part.above for part in cut(data)[1:]} == {("# Handbook of a mill",)}


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("```\n", "```\n"),
        ("~~~~ sh\n", "~~~~\n"),
        ("<details>\n<summary>What is a mill?</summary>\n\n", "</details>\n"),
    ],
)
def test_code_and_folds_stay_whole(before, after):
    inside = "".join(f"# comment {number}\n\n" for number in range(25))
    data = f"# One\n\n{before}{inside}{after}\n## Two\n\n{'Words. ' * 60}\n".encode()
    assert [data[part.start : part.end].split(b"\n")[0] for part in cut(data)] == [b"# One", b"## Two"]


@pytest.mark.usefixtures("small_parts")
def test_a_fence_that_only_its_item_closes_hides_no_heading():
    data = ("- x\n\n  ```\n  code\n\n" + "# Title\n\nWords.\n\n" * 60).encode()
    assert len(cut(data)) > 1


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("item", ["- Why does wheel {} turn?\n", "{}. Why does wheel {} turn?\n"])
def test_a_list_without_headings_is_cut_between_its_items(tmp_path, item):
    items = [item.format(number, number) for number in range(1, 101)]
    entries = _report(tmp_path, "".join(items))
    assert len(entries) > 3
    questions = [question for entry in entries for question in entry["questions"]]
    assert [question["line"] for question in questions] == list(range(1, 101))
    assert len({question["locator"] for question in questions}) == 100


@pytest.mark.usefixtures("small_parts")
def test_what_a_person_marked_holds_in_all_parts(tmp_path):
    titles = "".join(f"## Wheel {number}\n\nIt turns.\n\n" for number in range(60))
    entries = _report(tmp_path, f"# Mill\n\n<!-- questions: headings-2 -->\n\n{titles}")
    assert len(entries) > 1
    assert sum(len(entry["questions"]) for entry in entries) == 60


@pytest.mark.usefixtures("small_parts")
def test_parts_are_one_document_to_the_inventory_and_to_a_person(tmp_path, capsys):
    entries = _report(tmp_path, BOOK + "\n# About\n\n" + "Nothing is asked here.\n\n" * 60, into=True)
    assert not entries[-1]["questions"]
    inventory = json.loads((tmp_path / "into" / "docs" / "sources.json").read_text(encoding="utf-8"))
    (document,) = inventory["documents"]
    assert (document["name"], len(document["items"])) == ("book.md", 24)
    locators = {f"{document['id']}#{item['locator']}" for item in document["items"]}
    assert locators == {question["locator"] for entry in entries for question in entry["questions"]}
    printed = capsys.readouterr()
    assert printed.out.count("book.md") == 1
    assert "no question" not in printed.err


@pytest.mark.usefixtures("small_parts")
def test_messages_name_the_line_in_the_file(tmp_path, capsys):
    text = BOOK.replace("Because of wheel 3.\n", "<script>x()</script>\n") + "\n<!-- questions: headings-9 -->\n"
    _report(tmp_path, text)
    said = capsys.readouterr().err
    for number, line in enumerate(text.split("\n"), start=1):
        if "headings-9" in line:
            assert f"book.md:{number}: the mark says" in said
        if "<script>" in line:
            assert f"<script> in line {number}" in said


@pytest.mark.usefixtures("small_parts")
def test_an_answer_cut_in_two_is_reported_to_the_last_line(tmp_path):
    """Without a heading or a list to cut at, an answer may go on in the next part; its lines are set aside there."""
    text = "# Mill\n\n## Why does it turn?\n\n" + "The wheel turns in the river and the river is old.\n\n" * 40
    entries = _report(tmp_path, text)
    assert len(entries) > 1
    told = {line for entry in entries for heading in entry["headings"] for line in [heading["line"]]}
    for entry in entries:
        for item in (*entry["questions"], *entry["set_aside"]):
            told.update(range(item["lines"][0], item["lines"][1] + 1))
    assert {number for number, line in enumerate(text.split("\n"), start=1) if line} <= told
    assert entries[1]["set_aside"][0]["why"] == "goes on with the answer of a question further up"


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("text", ['[{"question": "Why?"}' + " " * 600 + "]", "x" * 2000])
def test_data_and_what_offers_no_place_stay_whole(text):
    assert len(cut(text.encode())) == 1


@pytest.mark.usefixtures("small_parts")
def test_yaml_stays_whole_by_its_name(tmp_path):
    data = "".join(f"- question: Why does wheel {number} turn?\n  answer: It is pushed.\n" for number in range(40))
    (entry,) = _report(tmp_path, data, name="wheels.yml")
    assert all(question["answer_lines"] for question in entry["questions"])
    assert len(_report(tmp_path, data)) > 1


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_cut_where_utf_8_would_be(tmp_path, monkeypatch, codec):
    text = BOOK.replace("\n", "\r\n").replace("wheel", "rueda n.º")
    whole = _report(tmp_path, text.encode(codec))
    monkeypatch.setattr(parts, "LARGE", 500)
    monkeypatch.setattr(parts, "PART", 500)
    in_parts, narrow = _report(tmp_path, text.encode(codec)), _report(tmp_path, text)
    assert len(in_parts) == len(narrow) > 3
    assert {entry["encoding"]["detected"] for entry in in_parts} == {whole[0]["encoding"]["detected"]}
    assert _told(in_parts) == _told(narrow) == _told(whole)


def test_the_older_encoding_of_the_whole_is_that_of_its_parts(tmp_path, monkeypatch):
    floors = "".join(f"## Этаж {n}: мука\n\n### {n}. Why does it turn?\n\n{'Wind. ' * 90}\n\n" for n in range(1, 7))
    text = f"# Справочник мельника о муке и хлебе\n\n{floors}".encode("cp1251")
    whole = _report(tmp_path, text)
    monkeypatch.setattr(parts, "LARGE", 500)
    monkeypatch.setattr(parts, "PART", 500)
    in_parts = _report(tmp_path, text)
    assert len(in_parts) > 3
    assert {entry["encoding"]["detected"] for entry in [*whole, *in_parts]} == {"cp1251"}
    assert _told(in_parts) == _told(whole)
