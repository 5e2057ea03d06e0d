"""What is packed reads like a list, and data of more entries than are packed together like data of few."""

import json

import pytest
from conftest import ROOT
from handbook.normalise.bulk.packed import TOGETHER, Packed, kept
from handbook.normalise.run import DONE, run

MANY = 2 * TOGETHER + 50
WORDS = (("Why does it turn at stone", "?"), ("Because of the water that drives wheel", "."))


def test_packed_things_are_those_of_the_list():
    things = [f"thing {number}" for number in range(MANY)]
    packed = Packed(things)
    assert (packed, len(packed), packed[TOGETHER], packed[-1]) == (things, MANY, things[TOGETHER], things[-1])
    assert packed[TOGETHER - 2 : TOGETHER + 2] == things[TOGETHER - 2 : TOGETHER + 2]
    assert isinstance(kept(things), Packed)
    assert kept(things[:3]) == things[:3]
    with pytest.raises(IndexError):
        packed[MANY]


def test_only_what_is_done_to_things_to_change_is_kept():
    packed = Packed([number] for number in range(MANY))
    for thing in packed.to_change():
        thing.append("changed")
    assert packed == [[number, "changed"] for number in range(MANY)]


def test_the_bytes_take_up_less_than_the_things():
    packed = Packed({"question": f"Why {number}?", "answer": f"So {number}."} for number in range(MANY))
    assert sum(map(len, packed._packed)) < 50 * MANY


@pytest.mark.parametrize("shape", ["list", "topics", "keys", "yaml", "one line"])
def test_data_of_many_entries_keeps_questions_answers_and_lines(tmp_path, shape):
    asked, told = ([f"{word} {number} of the mill{end}" for number in range(MANY)] for word, end in WORDS)
    rows = [{"question": question, "answer": answer} for question, answer in zip(asked, told, strict=True)]
    text = {
        "list": json.dumps(rows, indent=1),
        "topics": json.dumps({"mill": {"stones": rows}}, indent=1),
        "keys": json.dumps(dict(zip(asked, told, strict=True)), indent=1),
        "yaml": "".join(f"- question: {row['question']}\n  answer: {row['answer']}\n" for row in rows),
        "one line": json.dumps(rows),
    }[shape]
    file, report = tmp_path / f"mill.{'yml' if shape == 'yaml' else 'json'}", tmp_path / "report.json"
    file.write_text(text, encoding="utf-8")
    assert run([str(file)], ROOT, None, str(report), check=False) == DONE
    (entry,) = json.loads(report.read_text(encoding="utf-8"))["documents"]
    assert [question["text"] for question in entry["questions"]] == asked
    assert len({question["locator"] for question in entry["questions"]}) == MANY
    lines = text.split("\n")
    for question, answer in zip(entry["questions"], told, strict=True):
        first, last = question["lines"]
        held = "\n".join(lines[first - 1 : last])
        assert question["text"] in held
        assert answer in held
