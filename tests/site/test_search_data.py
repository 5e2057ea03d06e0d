"""What the search loads: pages by what they go by, sections with their text, the theme's own index emptied."""

import json
from pathlib import Path

import pytest
from handbook.problem import HandbookError
from handbook.questions.library import require_readable
from handbook.site.search import INDEX, PAGES, SECTIONS, TELLING, write_search
from handbooks import PATH, SmallHandbook

PAGE = "parameters/path-parameters/"
ENTRIES = [
    {
        "location": PAGE,
        "title": "How are <code>{id}</code> declared?",
        "text": "<p>In &lt;path&gt;.</p><p>See.</p>",
    },
    {
        "location": f"{PAGE}#example",
        "title": "Example",
        "text": "<p>Read <code>item_id</code>:</p> <pre><code>def read(item_id: int):\n    item_id</code></pre>",
    },
    {"location": "parameters/", "title": "Parameters", "text": "<p>A topic</p>"},
]


@pytest.fixture
def site(small: SmallHandbook) -> Path:
    small.edit(PATH, "level: beginner", "level: beginner\naka: [path variable]")
    build(small, ENTRIES)
    return small.root / "site"


def build(small: SmallHandbook, entries: list[dict]) -> None:
    """Leave the index that the theme writes in a build of these entries, and finish it."""
    small.write(f"site/{INDEX}", json.dumps({"config": {"separator": " "}, "docs": entries}))
    write_search(small.root / "site", require_readable(small.root))


def read(site: Path, name: str) -> dict | list:
    return json.loads((site / name).read_text(encoding="utf-8"))


def test_the_index_that_the_theme_loads_with_every_page_is_empty_but_for_its_settings(site: Path):
    assert read(site, INDEX) == {"config": {"separator": " "}, "docs": []}


def test_a_question_is_found_by_its_other_wordings_and_the_names_on_its_page(site: Path):
    answer, topic = read(site, PAGES)["pages"]
    assert answer == {
        "location": PAGE,
        "title": "How are {id} declared?",
        "text": "In <path>. See.",
        "name": "Path parameters; path-parameters",
        "aka": ["path variable"],
        "names": "item_id",
        "topic": "parameters",
        "level": "beginner",
    }
    assert topic == {"location": "parameters/", "title": "Parameters", "text": "A topic"}


def test_a_name_is_no_name_of_a_page_whose_text_has_it_or_where_many_pages_have_it(small: SmallHandbook):
    entry = {"location": PAGE, "title": "Q", "text": "<p><code>Depends</code> <code>item_id</code></p>"}
    others = [{"location": f"{n}/", "title": "T", "text": "<p><code>common</code></p>"} for n in range(TELLING)]
    names = "<p><code>Depends(common)</code> <code>rare_name</code></p>"
    build(small, [entry, {"location": f"{PAGE}#in-depth", "title": "In depth", "text": names}, *others])
    assert read(small.root / "site", PAGES)["pages"][0]["names"] == "rare_name"


def test_a_search_engine_that_there_is_not_is_named_with_its_line(small: SmallHandbook):
    config = small.file("mkdocs.yml")
    config.write_text("extra:\n  search_engine: lunr\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(HandbookError, match=r"mkdocs.yml:2: .*'lunr'.*minisearch, pagefind"):
        build(small, ENTRIES)


def test_a_section_keeps_its_prose_and_each_word_of_its_code_once(site: Path):
    section = read(site, SECTIONS)[1]
    assert section["text"] == "Read item_id:"
    assert section["code"] == "def read item_id int"


def test_every_word_of_a_group_of_synonyms_leads_to_the_others(site: Path):
    synonyms = read(site, PAGES)["synonyms"]
    assert synonyms["di"] == "dependency injection"
    assert synonyms["dependency injection"] == "di"


def test_writing_again_changes_nothing(small: SmallHandbook, site: Path):
    before = {file: file.read_bytes() for file in (site / "search").iterdir()}
    write_search(site, require_readable(small.root))
    assert {file: file.read_bytes() for file in (site / "search").iterdir()} == before


def test_a_page_that_was_not_built_again_keeps_its_sections(small: SmallHandbook, site: Path):
    build(small, [{"location": "parameters/", "title": "Parameters", "text": "Another"}])
    assert {section["location"]: section["text"] for section in read(site, SECTIONS)} == {
        "parameters/": "Another",
        PAGE: "In <path>. See.",
        f"{PAGE}#example": "Read item_id:",
    }


def test_a_page_that_was_built_again_keeps_none_of_its_old_sections(small: SmallHandbook, site: Path):
    build(small, [{"location": PAGE, "title": "Q", "text": "New"}])
    assert [section["location"] for section in read(site, SECTIONS)] == [PAGE, "parameters/"]


def test_pages_ask_the_worker_of_the_handbook(small: SmallHandbook):
    small.write("site/a/index.html", '{"search": "../assets/javascripts/workers/search.a7633da7.min.js"}')
    build(small, ENTRIES)
    assert small.file("site/a/index.html").read_text(encoding="utf-8") == '{"search": "../assets/search/worker.js"}'
