"""A question in other words is brought to its page; one that only asks alike, or of something else, is not."""

import pytest
from handbook.normalise.matching.likeness import Likeness
from handbook.normalise.matching.same_question import knowledge_of
from handbook.questions.inventory import Inventory
from handbook.questions.library import read_handbook

PAGES = {
    "cool-a-loaf": ["How do you cool a loaf before you slice it?", "Cooling", "bread tears under the knife"],
    "rest-dough": ["Why does dough rest after kneading?", "Resting dough", "what is an autolyse"],
    "feed-a-starter": ["How often is a sourdough starter fed?", "Feeding", "keep the starter in the fridge"],
    "choose-flour": ["Which flour is used for which bread?", "Flour", "strong or weak flour for dough"],
}


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Explain how to slice a cooled loaf", "cool-a-loaf"),
        ("What is the purpose of a resting dough?", "rest-dough"),
        ("Feeding starters: how?", "feed-a-starter"),
        ("Does a starter need feeding when it is in the fridge?", "feed-a-starter"),  # of two wordings together
        ("Weak flours and strong ones", "choose-flour"),
    ],
)
def test_a_paraphrase_is_nearest_to_its_page(text: str, slug: str):
    (first, likeness), *_ = Likeness(PAGES).best(text, 3)
    assert first == slug
    assert likeness >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "How do you paint a fence before you sell it?",  # asks as one of them does, and of something else
        "Which knife is used for which cheese?",
        "What is butter made of?",
        "パンとは何ですか",
        "???",
        "",
    ],
)
def test_an_unlike_question_is_like_no_page(text: str):
    assert all(likeness < 0.6 for _, likeness in Likeness(PAGES).best(text, 3))


def test_a_rare_word_says_more_than_a_common_one():
    pages = {name: [f"Is bread made of {name}?"] for name in ("rye", "oats", "wheat", "spelt")}
    ranked = dict(Likeness(pages).best("Is bread made of spelt?", 4))
    assert ranked["spelt"] == pytest.approx(max(ranked.values()))
    assert ranked["rye"] < ranked["spelt"] / 2


def test_nothing_is_like_a_page_of_an_empty_handbook():
    assert Likeness({}).best("Why bread?", 3) == []


def test_a_paraphrase_of_another_wording_is_proposed_and_an_unlike_question_is_not(small):
    page = small.root / "docs/parameters/path-parameters.md"
    aka = "aka:\n  - read a part of the address\n  - curly braces in the route\n"
    page.write_text(page.read_text(encoding="utf-8").replace("---\n\n#", f"{aka}---\n\n#", 1), encoding="utf-8")
    knowledge = knowledge_of(read_handbook(small.root), Inventory(()))
    assert [slug for slug, _ in knowledge.similar("How are parts of an address read?", ())] == ["path-parameters"]
    assert knowledge.similar("How are parts of an address read?", ["path-parameters"]) == []
    assert knowledge.similar("How are loaves of a baker cooled?", ()) == []
