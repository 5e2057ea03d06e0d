"""Single lines: labels, numbers, questions, levels, kinds of section."""

import pytest
from handbook.normalise.language import asking, wording
from handbook.normalise.language.section_kinds import section_kind


@pytest.mark.parametrize(
    ("line", "text", "written"),
    [
        ("Q1: What rises?", "What rises?", "Q1"),
        ("**Q.5)** Why?", "Why?", "Q5"),
        ("Question 12 - Why?", "Why?", "Question12"),
        ("Interview question: Why?", "Why?", None),
        ("3.2 Ovens", "Ovens", "3.2"),
        ("**11. Bread**", "Bread", "11"),
        ("(4) Why?", "Why?", "4"),
        ("2️⃣ Why?", "Why?", "2"),
        ("🚀 Q3: Why?", "Why?", "Q3"),
        ("[ ] Why?", "Why?", None),
        ("ðŸ—ï¸ Rooms", "Rooms", None),
        ("`x` rises?", "`x` rises?", None),
        ("Query parameters", "Query parameters", None),
        ("Q&A", "Q&A", None),
        ("3 reasons to bake", "3 reasons to bake", None),
        ("0.1 + 0.2 === 0.3, right?", "0.1 + 0.2 === 0.3, right?", None),
        ("1、什么是面筋", "什么是面筋", "1"),
        ("س1: ما هي الخميرة؟", "ما هي الخميرة؟", "س1"),
        ("𝗤𝟭. 𝗪𝗵𝘆 knead?", "Why knead?", "Q1"),
        (":bread: Why? :fire:", "Why?", None),
        ("4. Steam\tQ: Why?", "Why?", "4"),
        ("- 3. Why?", "Why?", "3"),
        ("– Why?", "Why?", None),
        ("-x is what?", "-x is what?", None),
        ("Questions: 10", "Questions: 10", None),
        ("Question: 3", "", "Question3"),
        ("Is List<int> a type?", "Is List<int> a type?", None),
    ],
)
def test_take_apart(line: str, text: str, written: str | None):
    said = wording.take_apart(line)
    assert (said.text, said.written) == (text, written)


@pytest.mark.parametrize(
    "line", ["A: yes", "**Answer**:", "Ans. 3: yes", "### Answer", "Sample answer: yes", "A2) yes"]
)
def test_answer_labels(line: str):
    label = wording.take_apart(line.lstrip("# ")).label
    assert label is not None
    assert label.kind == "answer"


@pytest.mark.parametrize(
    "line", ["A. a choice", "A fast oven", "Answer the door", "Solution architecture", "a 2 phase mix"]
)
def test_no_answer_labels(line: str):
    assert wording.take_apart(line).label is None


@pytest.mark.parametrize("line", ["Q4 2019 planning", "Q1 FY2021", "q3/2020: what we did"])
def test_quarters_of_a_year_are_no_labels(line: str):
    assert wording.take_apart(line).label is None


@pytest.mark.parametrize("line", ["Q4. 2019 was what kind of year?", "Q4 Why 2019?"])
def test_labels_before_numbers_are_labels(line: str):
    assert wording.take_apart(line).number == "4"


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "Can it freeze? Explain.",
        "Explain steam",
        "Design an oven",
        "It burns. Why?",
        'Who said "why?"',
        "Is `a?` b?",
    ],
)
def test_questions(text: str):
    assert asking.is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "What is gluten and how it forms",
        "Design patterns",
        "Explain",
        "Test databases",
        "Is `a?` here",
        "It was. Why? So.",
    ],
)
def test_topics(text: str):
    assert not asking.is_question(text)


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Beginner:", "beginner"),
        ("Mid-Level", "mid"),
        ("Senior-Level:", "senior"),
        ("Advanced questions", "senior"),
        ("Questions for junior developers", "beginner"),
        ("Advanced Routing and Middleware", None),
        ("Basics of baking", None),
        ("Mid to senior", None),
        ("Questions", None),
    ],
)
def test_levels(heading: str, level: str | None):
    assert wording.level_of(heading) == level


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Table of Contents", "table of contents"),
        ("Additional Resources", "reference list"),
        ("Interview Tips", "closing tips"),
        ("Summary", "summary"),
        ("Overview", "introduction"),
        ("Reference counting", None),
        ("Summary tables", None),
    ],
)
def test_section_kinds(heading: str, kind: str | None):
    assert section_kind(heading) == kind
