"""Questions in JSON, in YAML and in front matter, with the lines they stand on."""

from pathlib import Path

import pytest
from handbook.normalise.reading.documents import Document, read_documents

JSON = """{"title": "Bread", "questions": [
  {"id": 1, "question": "What is a crumb?",
   "answer": "The \\"inside\\".", "difficulty": "easy"},
  {
    "question": "Why rest dough?",
    "answer": ""
  }
]}
"""
TWICE = '[{"q": "What is a crumb?", "q": "Why rest dough?"},\n {"q": "Who bakes it?", "a": ["Bakers", "Mills"]}]\n'
KEYS = '{\n"What is a crumb?": "The inside.",\n"Why rest dough?": "It relaxes."\n}\n'
TEXTS = '["What is a crumb?",\n "Why rest dough?",\n "Salt"]\n'
TOLD = """[
  {"topic": "Bread", "q": "What is a crumb?", "hint": "It is not what you see from the outside.",
   "short": "The soft inside of a loaf.",
   "detailed": "It holds the bubbles that the yeast has made."},
  {"q": "Why rest dough?", "short": "", "topic": "Dough and what one does with it"}
]
"""
FEW_WORDS = """[
  {"q": "What is a crumb?", "text": "It is the soft inside of a loaf.", "kind": "loaf"},
  {"q": "Why rest dough?", "text": "It relaxes.", "kind": "dough"},
  {"q": "Who bakes?", "text": "TODO", "kind": "people"},
  {"q": "Why salt?", "text": "It slows the yeast down a lot.", "kind": "dough"},
  {"q": "Why fold?", "text": "It adds some strength to it.", "kind": "dough"}
]
"""
KEYED = """[
  {"choices": [{"id": "7f", "text": "The soft inside of a loaf."}, {"id": "9c", "text": "Its crust, when hot."}],
   "correctAnswerId": ["7f"],
   "textQuestion": "What is a crumb?"},
  {"correctOptions": [], "textQuestion": "Why rest dough?"}
]
"""
SORTED = """[
  {"q": "Bake a loaf of rye.", "about": "All that one does with rye and spelt", "slug": "bake-a-loaf-of-rye-at-home"},
  {"q": "Sort five grains.", "about": "All that one does with rye and spelt", "slug": "sort-five-grains-by-hand-alone"},
  {"q": "Mill some spelt.", "about": "All that one does with rye and spelt", "slug": "mill-some-spelt-with-two-stones"}
]
"""
INSIGHTS = """[
  {"id": "crumb-of-a-loaf-of-rye-1", "q": "What is a crumb?", "answerInsights": [
    {"points": [{"title": "Place", "description": "It is the soft inside of any loaf."}]}]},
  {"id": "rest-of-a-dough-of-rye-2", "q": "Why rest dough?", "answerInsights": [{"points": []}]}
]
"""
SENTENCES = """{"when_to_bake": ["When the oven is hot.",
  "When a guest has rung the bell."],
 "to_ask": ["When should a loaf be sold?",
  "What rests before it is baked"]}
"""
UNSPACED = """questions:
  - question: "パンの皮とは何ですか？"
    hints: ["外側はどんな色ですか？", "どうして固いのですか？"]
  - question: "为什么要醒面？"
    answer: "让面团松弛。"
  - question: "烤箱的温度"
    answer: "两百度。"
  - question: "面包"
"""
NUMBERED = """{
  "1": {"text": "What is a crumb?", "tags": ["bread"], "tips": "Ask what the baker means by it first, then answer."},
  "2": {"text": "Tell me of one loaf.", "tips": ["Be brief."]},
  "3": {"text": "Loaves of rye", "next": "Why did it fail?"}
}
"""
COUNTED = """{"bread": {
  "q1": "What is a crumb?",
  "q2": "Tell me of one loaf.",
  "q10": "Rye or wheat"
}, "sizes": {"1": "small", "2": "large"}}
"""
CARDS = """{"notes": [
  {"id": "n1", "fields": ["What is a crumb?", "It is the soft inside of a loaf, with its holes.", "Bread"]},
  {"id": "n2", "fields": ["Why rest dough?", "It relaxes, and flour has time to take up water.", "Dough"]},
  {"id": "n3", "fields": ["Name a grain.", "Rye"]},
  {"id": "n4", "fields": ["Why score a loaf?", "So that it opens where the baker wants it to.", "Bread"]}
], "models": [{"fields": ["Front", "Back"]}]}
"""
TERMS = """[
  {"term": "Crumb", "definition": "The soft inside of a loaf.", "level": "easy"},
  {"term": "Levain",
   "definition": "A starter of wheat and water."},
  {"term": "Poolish", "definition": ""}
]
"""
SEPARATED = """id;question;answer;option1;option2;option3;level
1;"What is a crumb?
And a crust?";"The ""inside"".";;;;easy

2;Why rest dough?;;So that the dough rises a lot.;It relaxes and drinks up water.;Nobody ever rests any dough.;hard
;;;;;;
"""
TWO_COLUMNS = """What is rye?,A grain.
"Salt, and why?",It slows yeast down.
What is bran?,"The hull, milled off."
Why rest dough?,It relaxes.
A poolish,A wet starter.
"""
UNHEADED = "id,name,price\n1,rye,3\n2,spelt,4\n"
NO_COMMA_BEHIND_LISTS = """{
"doughs": ["What is rye?", "Why salt?"]
"mills": ["What is bran?", "Who bakes?"]
}
"""
UNCLOSED = "question,answer\n" + '"What is rye?,A grain.\n' + "Why rest dough?,It relaxes.\n" * 250
EMPTIED = """[
  {"question": "What is a crumb?", "answer": null, "answers": [
    {"text": "The inside."}
  ]},
  {"question": "Why rest dough?", "answer": "", "answers": []}
]
"""
STAMPED = """- q: What is a crumb?
  made: '2021-03-04T05:06:07.089Z'
  keywords: soft inside of the loaf that holds bubbles
- q: Why rest dough?
  made: '2017-11-18T14:26:13.871Z'
"""
NAMED = """[
  {"name": "Ann", "text": "Who bakes it, and what for?"}, {"name": "Bo", "text": "At five."},
  {"name": "Cy", "text": "We start at five every day."}, {"name": "Di", "text": "Good."}
]
"""
BY_HAND = """// Ours, "mostly"
[
  {"q": "What is a crumb?", /* see
     below */ "a": "The inside,]
of a loaf.", },
  {"q": "Why rest dough, }?", "a": ""},  // http://bread

]
"""
COMMAS_TOO_FEW = """[
  {"q": "What is a crumb?", "a": "}\\n{"}
  {"q": "Why rest dough?"}
]
"""
LINES = """{"q": "What is a crumb?", "a": "The inside."}
{"q": "Why rest dough?", "a": ""}
"""
UNQUOTED = """[{question: "What is a crumb?", answer: 'The inside, "soft".'},
  // more
  {question: "Why rest dough?",},
]
"""
ASKED_ON = """questions:
  - text: What do you do with a burnt loaf?
    follow_ups:
      - text: What if a guest saw it?
      - text: Who pays for it?
  - text: Why rest dough?
    followUpQuestions: [For how long?, Where do you rest it?]
  - text: When is salt added?
"""
KEYED_YAML = """A levain is a:
  answer: culture of yeast in flour.
  others: [kind of oven, name of a loaf]
Most ovens in bakeries are:
  answer: hotter than those at home
"A crust is brown because":
  others: [it is old]
  answer: sugar browns
Notes:
  others: [all of these]
"""
TITLED = """{"name": "All of rye", "{key}": [
  {"title": "Rye and wheat", "answers": ["Rye is dark."], "wrong": ["Rye is a fish.", "Wheat is a stone."]},
  {"title": "Levain or yeast", "answers": ["A levain is alive, too."], "wrong": ["Yeast is a stone."]},
  {"title": "Uses of old bread", "answers": [], "wrong": ["It is a stone."]}
]}
"""
ANNOUNCED = """{"topic": "Mills", "{key}": [
  {"title": "Estimate how many loaves a town eats.", "parts": {
    "sample_answer": {"text": "About one a day for each of its families."},
    "remark": {"text": "This is told by nobody who answers it."}}},
  {"title": "Estimate the weight of all mills.", "parts": {}},
  {"title": "Rye and wheat"}
]}
"""
TO_CHOOSE = """- question: What is a crumb?
  answers: [the inside, the crust, a mill]
- question: Why rest dough?
  answers: [it relaxes, it is tired, it burns]
  correct: it relaxes
- question: Who bakes?
  answers: [Bakers]
- question: When is salt added?
  ideal_points: [at the end, or at once]
"""
TEXT_ABOVE = """[
  {"text": "A crumb is:", "options": ["the inside", "a mill"], "correctAnswer": "the inside"},
  {"text": "Dough rests", "options": ["to relax", "to burn"], "correctAnswer": "to relax"},
  {"text": "Bread is sold here.", "options": ["door", "oven"]}
]
"""
FILES = '{"questions": ["one.md", "two.md"], "question": "one.md"}\n'
YML = """# Bread
questions:
  - q: What is a crumb?
    a: |
      The inside.

      - soft
  - q: Why rest dough?
    a:
more: [Who bakes?, When is salt added?]
"""
FRONT = """---
title: What is this
aliases: [What is a crumb, Why rest dough]
questions:
  - question: What is a crumb?
    answer: The inside.
---

## Why rest dough?

It relaxes.
"""
FRONT_ONLY = """---
title: Bread
questions:
  - question: What is a crumb?
    answer: 'The inside.'
    level: easy
  - question: Why rest dough?
    answer: 'It relaxes.'
  - question: Who bakes it?
    answer: 'A baker.'
  - question: When is salt added?
    answer: 'At the end.'
  - question: How is rye milled?
    answer: 'Between stones.'
  - question: Where is it sold?
    answer: 'At the market.'
tags: [rye]
---

## Why do you fold dough?

It adds strength.
"""
NOTES = """# Notes of a baker
Dough:
  - Resting:
    - Why rest dough?:
      - It relaxes.
      - Gluten needs time.
    - How long?: An hour.
    - Dough that rested:
      - can be shaped at once
      - can be frozen
      - does not tear
  - Tools:
    - What is a peel?:
      - A board, says the miller.
    - Tips:
      - Buy a good one

Ovens:
- What is a deck oven?:
  - One with floors.
"""


def _read(tmp_path: Path, name: str, text: str) -> Document:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (document,) = read_documents([str(tmp_path / name)], {}).documents
    return document


@pytest.mark.parametrize(
    ("name", "text", "questions"),
    [
        ("a.json", JSON, [("What is a crumb?", 2, 3, (3, 3)), ("Why rest dough?", 5, 6, None)]),
        ("a.txt", JSON, [("What is a crumb?", 2, 3, (3, 3)), ("Why rest dough?", 5, 6, None)]),
        ("a.json", TWICE, [("Why rest dough?", 1, 1, None), ("Who bakes it?", 2, 2, (2, 2))]),
        ("a.json", KEYS, [("What is a crumb?", 2, 2, (2, 2)), ("Why rest dough?", 3, 3, (3, 3))]),
        ("a.json", TEXTS, [("What is a crumb?", 1, 1, None), ("Why rest dough?", 2, 2, None), ("Salt", 3, 3, None)]),
        (
            "a.json",
            COUNTED,
            [("What is a crumb?", 2, 2, None), ("Tell me of one loaf.", 3, 3, None), ("Rye or wheat", 4, 4, None)],
        ),
        ("a.json", TOLD, [("What is a crumb?", 2, 4, (3, 4)), ("Why rest dough?", 5, 5, None)]),
        (
            "a.json",
            FEW_WORDS,
            [
                ("What is a crumb?", 2, 2, (2, 2)),
                ("Why rest dough?", 3, 3, (3, 3)),
                ("Who bakes?", 4, 4, None),
                ("Why salt?", 5, 5, (5, 5)),
                ("Why fold?", 6, 6, (6, 6)),
            ],
        ),
        ("a.json", KEYED, [("What is a crumb?", 3, 4, (3, 3)), ("Why rest dough?", 5, 5, None)]),
        (
            "a.json",
            SORTED,
            [("Bake a loaf of rye.", 2, 2, None), ("Sort five grains.", 3, 3, None), ("Mill some spelt.", 4, 4, None)],
        ),
        (
            "a.yml",
            TO_CHOOSE,
            [
                ("What is a crumb?", 1, 2, None),
                ("Why rest dough?", 3, 5, (5, 5)),
                ("Who bakes?", 6, 7, (7, 7)),
                ("When is salt added?", 8, 9, (9, 9)),
            ],
        ),
        ("a.json", TEXT_ABOVE, [("A crumb is:", 2, 2, (2, 2)), ("Dough rests", 3, 3, (3, 3))]),
        ("a.json", INSIGHTS, [("What is a crumb?", 2, 3, (3, 3)), ("Why rest dough?", 4, 4, None)]),
        (
            "a.json",
            SENTENCES,
            [("When should a loaf be sold?", 3, 3, None), ("What rests before it is baked", 4, 4, None)],
        ),
        (
            "a.yml",
            UNSPACED,
            [
                ("パンの皮とは何ですか？", 2, 2, None),
                ("为什么要醒面？", 4, 5, (5, 5)),
                ("烤箱的温度", 6, 7, (7, 7)),
            ],
        ),
        ("a.json", COMMAS_TOO_FEW, [("What is a crumb?", 2, 2, (2, 2)), ("Why rest dough?", 3, 3, None)]),
        ("a.jsonl", LINES, [("What is a crumb?", 1, 1, (1, 1)), ("Why rest dough?", 2, 2, None)]),
        ("a.json", UNQUOTED, [("What is a crumb?", 1, 1, (1, 1)), ("Why rest dough?", 3, 3, None)]),
        ("a.json", BY_HAND, [("What is a crumb?", 3, 5, (4, 5)), ("Why rest dough, }?", 6, 6, None)]),
        (
            "a.json",
            NUMBERED,
            [
                ("What is a crumb?", 2, 2, None),
                ("Tell me of one loaf.", 3, 3, None),
                ("Loaves of rye", 4, 4, None),
            ],
        ),
        ("a.yml", STAMPED, [("What is a crumb?", 1, 1, None), ("Why rest dough?", 4, 4, None)]),
        (
            "a.json",
            CARDS,
            [
                ("What is a crumb?", 2, 2, (2, 2)),
                ("Why rest dough?", 3, 3, (3, 3)),
                ("Why score a loaf?", 5, 5, (5, 5)),
            ],
        ),
        ("a.json", TERMS, [("Crumb", 2, 2, (2, 2)), ("Levain", 3, 4, (4, 4))]),
        ("a.csv", SEPARATED, [("What is a crumb? And a crust?", 2, 3, (2, 3)), ("Why rest dough?", 5, 5, None)]),
        (
            "a.tsv",
            SEPARATED.replace(";", "\t"),
            [("What is a crumb? And a crust?", 2, 3, (2, 3)), ("Why rest dough?", 5, 5, None)],
        ),
        (
            "a.csv",
            TWO_COLUMNS,
            [
                ("What is rye?", 1, 1, (1, 1)),
                ("Salt, and why?", 2, 2, (2, 2)),
                ("What is bran?", 3, 3, (3, 3)),
                ("Why rest dough?", 4, 4, (4, 4)),
                ("A poolish", 5, 5, (5, 5)),
            ],
        ),
        ("a.csv", UNHEADED, []),
        (
            "a.json",
            NO_COMMA_BEHIND_LISTS,
            [
                ("What is rye?", 2, 2, None),
                ("Why salt?", 2, 2, None),
                ("What is bran?", 3, 3, None),
                ("Who bakes?", 3, 3, None),
            ],
        ),
        ("a.json", EMPTIED, [("What is a crumb?", 2, 3, (3, 3)), ("Why rest dough?", 5, 5, None)]),
        ("a.json", NAMED, []),
        (
            "a.json",
            ANNOUNCED.replace("{key}", "interview_questions"),
            [
                ("Estimate how many loaves a town eats.", 2, 3, (3, 3)),
                ("Estimate the weight of all mills.", 5, 5, None),
                ("Rye and wheat", 6, 6, None),
            ],
        ),
        ("a.json", ANNOUNCED.replace("{key}", "steps"), []),
        (
            "a.json",
            TITLED.replace("{key}", "questions"),
            [("Rye and wheat", 2, 2, (2, 2)), ("Levain or yeast", 3, 3, (3, 3)), ("Uses of old bread", 4, 4, None)],
        ),
        ("a.json", TITLED.replace("{key}", "articles"), []),
        ("a.json", FILES, []),
        ("a.json", "[" * 20_000, []),
        (
            "a.yml",
            YML,
            [
                ("What is a crumb?", 3, 7, (4, 7)),
                ("Why rest dough?", 8, 9, None),
                ("Who bakes?", 10, 10, None),
                ("When is salt added?", 10, 10, None),
            ],
        ),
        (
            "a.yml",
            ASKED_ON,
            [
                ("What do you do with a burnt loaf?", 2, 2, None),
                ("What if a guest saw it?", 4, 4, None),
                ("Who pays for it?", 5, 5, None),
                ("Why rest dough?", 6, 6, None),
                ("For how long?", 7, 7, None),
                ("Where do you rest it?", 7, 7, None),
                ("When is salt added?", 8, 8, None),
            ],
        ),
        (
            "a.yml",
            KEYED_YAML,
            [
                ("A levain is a", 1, 2, (2, 2)),
                ("Most ovens in bakeries are", 4, 5, (5, 5)),
                ("A crust is brown because", 6, 8, (8, 8)),
            ],
        ),
        (
            "a.yml",
            NOTES,
            [
                ("Why rest dough?", 4, 6, (4, 6)),
                ("How long?", 7, 7, (7, 7)),
                ("What is a peel?", 13, 14, (13, 14)),
                ("What is a deck oven?", 19, 20, (19, 20)),
            ],
        ),
        ("a.yml", "a: [\n", []),
        ("a.md", FRONT, [("What is a crumb?", 5, 6, (6, 6)), ("Why rest dough?", 9, 11, (11, 11))]),
        (
            "a.md",
            FRONT_ONLY,
            [
                ("What is a crumb?", 4, 5, (5, 5)),
                ("Why rest dough?", 7, 8, (8, 8)),
                ("Who bakes it?", 9, 10, (10, 10)),
                ("When is salt added?", 11, 12, (12, 12)),
                ("How is rye milled?", 13, 14, (14, 14)),
                ("Where is it sold?", 15, 16, (16, 16)),
                ("Why do you fold dough?", 20, 22, (22, 22)),
            ],
        ),
    ],
)
def test_questions(tmp_path: Path, name: str, text: str, questions: list):
    outline = _read(tmp_path, name, text).outline
    assert [(found.text, found.first, found.last, found.answer) for found in outline.questions] == questions


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", JSON), ("a.yml", YML), ("a.yml", NOTES), ("a.csv", SEPARATED), ("a.md", FRONT), ("a.md", FRONT_ONLY)],
)
def test_every_line_is_held_once(tmp_path: Path, name: str, text: str):
    document = _read(tmp_path, name, text)
    held = sorted({n for found in document.outline.questions for n in range(found.first, found.last + 1)})
    held += [n for entry in document.outline.set_aside for n in range(entry.first, entry.last + 1)]
    held += [heading.line for heading in document.outline.headings]
    assert sorted(set(held)) == sorted(held)
    assert {n for n, line in enumerate(text.splitlines(), start=1) if line.strip()} <= set(held)


def test_levels_and_lists_of_answers(tmp_path: Path):
    assert _read(tmp_path, "a.json", JSON).outline.questions[0].level == "beginner"
    assert _read(tmp_path, "b.json", TWICE).outline.questions[1].answer_text == "- Bakers\n- Mills"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.json", '[\n{"q": "What is rye?"\n"a": "A grain."}]\n', 3),
        ("a.txt", '{"questions": [\n"What is rye?"\n', 2),
        ("a.json", "What is rye?\n", 1),
        ("a.json", "[" * 20_000, 1),
    ],
)
def test_broken_json_is_named_with_its_line(tmp_path: Path, name: str, text: str, line: int):
    (tmp_path / name).write_text(text, encoding="utf-8")
    warnings = read_documents([str(tmp_path / name)], {}).warnings
    assert [warning.line for warning in warnings if "no JSON" in warning.message] == [line]


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", JSON), ("a.json", BY_HAND), ("a.json", FILES), ("a.md", "[Rye](x)\n"), ("a.md", "{{< toc >}}\n")],
)
def test_other_documents_are_no_broken_json(tmp_path: Path, name: str, text: str):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert not [w for w in read_documents([str(tmp_path / name)], {}).warnings if "no JSON" in w.message]


SLIP = """{"title": "Bread", "questions": [
  {"q": "What is a crumb?", "a": "The inside."},
  {"q": "Why salt?" "a": "It slows yeast."},
  {"q": "Why rest dough?",
   "a": "It relaxes."},
  {"q": "Who bakes it?"}
], "author": "a miller"}
"""


def test_a_slip_in_an_entry_spoils_no_other(tmp_path: Path):
    outline = _read(tmp_path, "a.json", SLIP).outline
    assert [(found.first, found.last, found.text, found.answer_text) for found in outline.questions] == [
        (2, 2, "What is a crumb?", "The inside."),
        (4, 5, "Why rest dough?", "It relaxes."),
        (6, 6, "Who bakes it?", ""),
    ]
    assert [(entry.first, entry.last) for entry in outline.set_aside] == [(1, 1), (3, 3), (7, 7)]
    (warning,) = read_documents([str(tmp_path / "a.json")], {}).warnings
    assert (warning.line, "only its sound entries were read" in warning.message) == (3, True)


def test_broken_entries_among_few_sound_ones_are_text(tmp_path: Path):
    text = SLIP.replace('"Who bakes it?"', '"Who').replace('?",\n', '?"\n')
    assert not any(found.style == "data" for found in _read(tmp_path, "a.json", text).outline.questions)


def test_a_table_whose_quotation_mark_is_never_closed_is_text(tmp_path: Path):
    asked = [found.first for found in _read(tmp_path, "a.csv", UNCLOSED).outline.questions]
    assert asked[-200:] == list(range(53, 253))


BESIDE_CSV = """question,optionA,optionB,optionC,answer,level,notes
What is a crumb?,the inside,the crust,a mill,A,easy,"Ask a baker, too"
Why rest dough?,it relaxes,it burns,it sleeps,A,easy,
"""
BESIDE_JSON = """[
  {"id": 7, "question": "What is a crumb?", "options": ["the inside", "a mill"], "correct": 0, "tags": ["loaf"],
   "explanation": "It is what the crust holds in."},
  {"question": "Why rest dough?", "q": "Why wait?", "choices": {"A": "it relaxes", "B": "it burns"}},
  {
    "question": "Who bakes?",
    "remark": "Nobody knows.",
    "answer": "A baker.",
    "source": "a guild"
  }
]
"""
RIGHT_CHOICE = """[
  {"pytanie": "Co to jest piec?", "odpowiedzi": ["A", "B", "C"], "poprawne": ["B"]},
  {"pytanie": "Po co jest drożdże?", "odpowiedzi":
   ["it makes the dough rise over the night and then some more hours of the day",
    "nobody knows", "for the taste"], "poprawne": "nobody knows"}
]
"""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "a.json",
            RIGHT_CHOICE,
            [
                ("- A\n- B\n- C\n\n<!-- -->\n\n- B", True, ()),
                (
                    "- it makes the dough rise over the night and then some more hours of the day\n- nobody knows\n"
                    "- for the taste\n\nnobody knows",
                    True,
                    (),
                ),
            ],
        ),
        (
            "a.csv",
            BESIDE_CSV,
            [
                ("- the inside\n- the crust\n- a mill\n\nA", True, ("notes: Ask a baker, too",)),
                ("- it relaxes\n- it burns\n- it sleeps\n\nA", True, ()),
            ],
        ),
        (
            "a.json",
            BESIDE_JSON,
            [
                ("- the inside\n- a mill\n\n0\n\nIt is what the crust holds in.", True, ("id: 7", "tags: loaf")),
                ("- A: it relaxes\n- B: it burns", False, ("q: Why wait?",)),
                ("A baker.", True, ("remark: Nobody knows.",)),
            ],
        ),
    ],
)
def test_what_stands_beside_question_and_answer(tmp_path: Path, name: str, text: str, told: list):
    """Choices are told with the question, and the report names what else stands on its lines."""
    questions = _read(tmp_path, name, text).outline.questions
    assert [(found.answer_text, found.answer is not None, found.beside) for found in questions] == told


@pytest.mark.parametrize("key", ["respuesta_correcta", "resposta_correta", "risposta corretta", "bonne réponse"])
def test_keys_of_right_answers_in_other_languages(tmp_path: Path, key: str):
    text = f'[{{"question": "Which grain is dark?", "{key}": "rye", "image": "rye.png"}}]'
    (found,) = _read(tmp_path, "quiz.json", text).outline.questions
    assert (found.text, found.answer_text) == ("Which grain is dark?", "rye")
