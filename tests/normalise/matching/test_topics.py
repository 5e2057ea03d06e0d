"""Topics come from the documents' sections, merged where they mean the same, else from a question's own words."""

import pytest
from handbook.normalise.matching.topics import topic_among, topic_of_bullet, topic_of_question
from handbook.normalise.outline import Section


def _section(text: str, **marks) -> Section:
    return Section(2, text, None, marks.pop("level", None), marks.pop("kind", None), **marks)


@pytest.mark.parametrize(
    ("section", "slug"),
    [
        ("Security and Authentication", "security"),
        ("Authentication & Authorization", "security"),
        ("Data Validation and Serialization", "validation"),
        ("Testing and Deployment", "testing-and-deployment"),
        ("Sourdough operators", "sourdough-operators"),
    ],
)
def test_sections(section: str, slug: str):
    assert topic_of_question("Why?", [_section(section)]).slug == slug


def test_levels_titles_and_common_questions_are_no_topics():
    sections = [
        _section("Acme interview 2024", is_title=True),
        _section("Common Interview Questions"),
        _section("Beginner", level="beginner"),
    ]
    assert topic_of_question("How do you roll back a migration?", sections).slug == "databases"
    assert topic_of_question("Why bread?", sections).slug == "general"


def test_the_innermost_section_that_names_a_topic_counts():
    assert topic_of_question("Why?", [_section("Testing"), _section("Databases")]).slug == "databases"


def test_a_bullet_of_a_section_of_two_topics_goes_where_its_words_belong():
    assert topic_of_bullet("Docker images", (_section("Testing and Deployment"),)).slug == "production"


def test_pages_of_a_handbook_vote_with_the_section_and_the_words_for_one_of_its_topics():
    ovens = [("ovens", 0.6), ("flours", 0.3)]
    assert topic_among({"ovens", "flours"}, "Why bread?", [], ovens) == "ovens"
    assert topic_among({"ovens", "testing"}, "How do you mock in tests?", [_section("Testing")], ovens) == "testing"
    assert topic_among({"ovens"}, "Why bread?", [], [("ovens", 0.2)]) is None
    assert topic_among({"ovens"}, "How do you mock in tests?", [_section("Testing")], []) is None
