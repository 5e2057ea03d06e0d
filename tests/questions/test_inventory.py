"""The inventory of the source documents: what is known by which locator, and that an answered item stays answered."""

import pytest
from conftest import ROOT
from handbook.questions import inventory
from handbook.questions.inventory import (
    FILE,
    Document,
    Inventory,
    Item,
    fingerprint,
    ratchet,
    read_inventory,
    write_inventory,
)
from handbook.questions.library import read_handbook
from handbooks import PATH, SmallHandbook


def answered(known: Inventory) -> set[str]:
    return {locator for locator, item in known.by_locator.items() if item.answered}


def test_every_item_is_found_by_its_full_locator(small: SmallHandbook):
    known = read_inventory(small.root).by_locator
    assert list(known) == ["901#1", "901#2", "901#3", "902#1"]
    assert known["902#1"] == Item("1", "topic", 7, "f" * 16)


def test_a_handbook_without_the_file_has_an_empty_inventory(tmp_path):
    assert read_inventory(tmp_path) == Inventory(())


def test_the_words_of_an_item_are_recognised_without_case_punctuation_and_markup():
    assert fingerprint("What is `Depends`?") == fingerprint("**What  is** DEPENDS")
    assert fingerprint("What is `Depends`?") != fingerprint("What is Depend?")


def test_a_page_marks_its_items_and_no_mark_is_ever_taken_back(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: [902#1]")
    now = ratchet(read_inventory(small.root), read_handbook(small.root))
    assert answered(now) == {"901#1", "901#2", "902#1"}


def test_a_draft_marks_nothing(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: [901#3]\nstatus: draft")
    now = ratchet(read_inventory(small.root), read_handbook(small.root))
    assert answered(now) == {"901#1", "901#2"}


def test_an_item_that_lost_its_page_is_named_with_its_row(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]\n", "")
    (problem,) = small.problems()
    row = small.line(FILE, '"locator": "1"')
    assert problem.startswith(f"{FILE}:{row}: 901#1 was answered and has lost its page")


def test_an_item_whose_page_became_a_draft_has_lost_it(small: SmallHandbook):
    small.edit(PATH, "level: beginner", "level: beginner\nstatus: draft")
    assert ["901#1 was answered and has lost its page" in problem for problem in small.problems()] == [True]


def test_an_answered_item_without_its_mark_is_named_with_its_row(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: [901#1, 902#1]")
    (problem,) = small.problems()
    row = small.line(FILE, '"line": 7')
    assert problem.startswith(f"{FILE}:{row}: 902#1 is answered by parameters/path-parameters and not marked so")
    assert "scripts/check --fix" in problem


@pytest.mark.parametrize(
    ("sources", "wrong", "line", "suggestion"),
    [
        ("[901#1, 901#33]", "901#33", 3, 'did you mean "901#3"?'),
        ("\n  - 901#1\n  - 901#", "901#", 5, "did you mean"),
        ("\n  - 901#1\n  - nothing-like-it", "nothing-like-it", 5, "the inventory is docs/sources.json"),
    ],
)
def test_an_unknown_locator_is_named_with_its_line_and_a_suggestion(small, sources, wrong, line, suggestion):
    small.edit(PATH, "sources: [901#1]", f"sources: {sources}")
    (problem,) = small.problems()
    assert problem.startswith(f'{PATH}:{line}: unknown source "{wrong}"')
    assert suggestion in problem


def test_the_inventory_of_the_handbook_comes_out_as_it_was_read(tmp_path):
    before = (ROOT / FILE).read_bytes()
    write_inventory(tmp_path, read_inventory(ROOT))
    assert (tmp_path / FILE).read_bytes() == before


def test_every_item_of_the_handbook_is_named_with_its_own_row(tmp_path):
    known = read_inventory(ROOT)
    lost = Inventory(
        tuple(
            Document(
                d.id, d.name, d.sha256, tuple(Item(i.locator, i.kind, i.line, i.fingerprint, True) for i in d.items)
            )
            for d in known.documents
        )
    )
    write_inventory(tmp_path, lost)
    (tmp_path / "mkdocs.yml").write_text("nav: []\n")
    rows = (tmp_path / FILE).read_text().split("\n")
    problems = list(inventory.check(read_handbook(tmp_path), lost))
    assert len(problems) == len(known.by_locator) > 0
    for problem in problems:
        locator = problem.message.split(" ")[0].split("#", 1)[1]
        assert f'"locator": "{locator}"' in rows[problem.line - 1]


@pytest.mark.parametrize("content", ["{", "[]", '{"documents": [{"id": "1"}]}'])
def test_a_damaged_inventory_is_named_without_a_traceback(small: SmallHandbook, content):
    small.write(FILE, content)
    done = small.check()
    assert done.returncode == 1
    assert f"{FILE}:1: " in done.stdout
    assert "Traceback" not in done.stderr
