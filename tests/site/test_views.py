"""Lists of questions and the table of what is answered, made from the questions and from nothing else."""

import re

import markdown
import pytest
from handbook.questions.inventory import read_inventory
from handbook.questions.library import read_handbook
from handbook.site.coverage import tables
from handbook.site.views import level_page, topic_list
from handbooks import CONFIG, PATH, QUERY, SmallHandbook, answer
from small_sites import Tree, all_of, text


def links(source: str) -> list[str]:
    return re.findall(r"\]\(([^)]+)\)", source)


def test_a_level_page_links_exactly_the_questions_of_its_level(small: SmallHandbook):
    small.edit(QUERY, "level: beginner", "level: senior")
    handbook = read_handbook(small.root)
    assert links(level_page(handbook, "beginner")) == ["parameters/path-parameters.md"]
    assert links(level_page(handbook, "senior")) == ["parameters/query-parameters.md"]
    assert "No question of this level" in level_page(handbook, "mid")


def test_a_level_that_does_not_exist_is_an_error(small: SmallHandbook):
    with pytest.raises(ValueError, match=r"'junior'.*beginner, mid, senior"):
        level_page(read_handbook(small.root), "junior")


def test_topics_and_questions_come_in_the_order_of_the_table_of_contents(small: SmallHandbook):
    small.write("docs/aside/index.md", "# Aside & more\n")
    small.write("docs/aside/headers.md", answer("Where do headers come from?", "902#1", "headers", "header"))
    before, lines = CONFIG.split("          - parameters/index.md\n")
    path, query, _ = lines.split("\n")
    reordered = f"{before}          - parameters/index.md\n{query}\n{path}\n"
    small.write("mkdocs.yml", reordered.replace("  - Topics:\n", "  - Topics:\n      - aside/headers.md\n"))
    handbook = read_handbook(small.root)
    assert links(level_page(handbook, "beginner")) == [
        "aside/headers.md",
        "parameters/query-parameters.md",
        "parameters/path-parameters.md",
    ]
    assert topic_list(handbook).split("\n") == [
        '- [Aside & more](aside/index.md) <span class="count">1 question</span>',
        '- [Parameters](parameters/index.md) <span class="count">2 questions</span>',
    ]


def test_a_question_that_the_table_of_contents_forgets_still_comes_last(small: SmallHandbook):
    small.write("mkdocs.yml", CONFIG.replace("          - Path parameters: parameters/path-parameters.md\n", ""))
    assert [question.slug for question in read_handbook(small.root).questions] == [
        "query-parameters",
        "path-parameters",
    ]


def test_the_coverage_counts_what_is_answered_and_drafts_answer_nothing(small: SmallHandbook):
    small.edit(QUERY, "level: beginner", "level: beginner\nstatus: draft")
    shown = tables(read_handbook(small.root), read_inventory(small.root))
    assert "3 questions; 1 of 3 answered." in shown
    assert "1 topics; 0 of 1 answered." in shown
    assert links(shown) == ["parameters/path-parameters.md"]
    assert shown.count("| open |") == 3


@pytest.mark.parametrize("title", ["What does `str | None` mean?", "This | or that?"])
def test_a_bar_in_a_question_breaks_no_row_of_the_coverage(small: SmallHandbook, title):
    small.edit(PATH, "# How are path parameters declared?", f"# {title}")
    shown = tables(read_handbook(small.root), read_inventory(small.root))
    extensions = ["tables", "attr_list", "pymdownx.blocks.details"]
    page = Tree(markdown.markdown(shown, extensions=extensions)).root
    rows = [[text(cell) for cell in all_of(row, "td")] for row in all_of(page, "tr")]
    assert ["1", "question", title.replace("`", "")] in rows
