"""What single lines say: labels, numbers, questions, levels and kinds of section, by the words of vocabulary.yml."""

import re
from dataclasses import dataclass, replace
from functools import cache

from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.decoration import without_code_signs, without_decoration
from handbook.normalise.language.inline import plain
from handbook.normalise.language.levels import cut_level, level_of
from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.tails import without_tail
from handbook.normalise.language.words import vocabulary, words_of

KEYCAP = re.compile(r"(\d)\ufe0f?\u20e3")
TEN = "\U0001f51f"
SUM = r"(?!\d+(?:\.\d+)+\s*[+*/=<>%^])"  # "0.1 + 0.2": a number of the text
NUMBER = re.compile(
    rf"[#(\[]?{SUM}(\d+(?:\.\d+)+|\d{{1,2}}-\d{{1,2}}(?=[.)]\s)|\d+(?=\s*[.):\]–—-]\s|[.):\]]$|\s*[.:)、．]\s*\S)|(?<=#)\d{{1,3}}(?=\s+\S))\s*[.):\]、．–—-]*\s*(?=\S|$)"
)
NUMBER_BEFORE_BOLD = re.compile(r"^(\d{1,3}) +(?=\*\*[^*\n]+\*\*$)")  # whose stop was forgotten
LETTER = re.compile(r"\(?([a-zA-Z])[.)]\s+(?=\S)")
CHOSEN = re.compile(r"^([^\W\d_]+(?:\s[^\W\d_]+)?)\s(?=[A-H](?:\s*[-–—:.,(]|$))")  # a choice: "Answer B - rye"
LETTERS = ("q", "a", "a.", "a)")
PREPOSITION = re.compile(r"в(?!\d+(?:\.\d+)*[.:)]\s)", re.IGNORECASE)  # "В 2019 году"; "В3." asks
QUARTER = re.compile(r"[Qq][1-4][ /-](?:FY|FY )?(?:19|20)\d\d\b")  # of a year: "Q4 2019"
# Of an item, within a heading ("## - 3. Why?") or glued to its number ("-3. Why?").
MARKER = re.compile(r"^[-–—*+•]\s+(?=[^\W_])|^[-–—](?=\d{1,3}[.)]\s+[^\W\d_])")
RANGE = re.compile(r"\s*[-–—](?:\s*[Qq])?\d|\s+(?:to|through|à|bis|al?|do|до|по|até|hasta|tot|til|till)\s+\d")
HOW_MANY = re.compile(r"\d+\s*\+(?:\s*\S{1,9})?|\d+\s*[道题題个個問건개]")  # "Questions: 20+"
DIGITS_AND_STOP = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True, slots=True)
class Label:
    """The beginning of a line: `kind` is question or answer, `written` such as "Q3", `length` what it takes up.

    `tag` is what stands in brackets behind a label on its own, such as the language in "Answer (EN)".
    """

    kind: str
    written: str
    number: str | None
    length: int
    tag: str | None = None


@cache
def _label_pattern(kind: str) -> re.Pattern[str]:
    longest_first = sorted(vocabulary()["labels"][kind], key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    begins = "".join(sorted({re.escape(word[0]) for word in longest_first}))  # tells cheaply that a text has none
    # "Q" and "A" alone are words too: `label_of` wants a number or a colon behind them ("A. a choice" is no answer).
    return re.compile(
        rf"(?=[{begins}])(?P<word>{words})(?:\s*[-.#]?\s*(?P<number>\d+(?:\.\d+)*)(?:/(?=\s|$)|\s*[:：.)\]–—-]*)|\s*[:：)]|\.(?=\s|$|\(|[^\W\d_]{{2}})|\s+(?:[–—-]|-{{2,3}})(?=\s|$)|\s*\((?P<tag>[^()]{{1,12}})\)\s*$"
        r"|\s*\((?P<remark>[^()]{1,24})\)\s*[:：]|$)\s*",
        re.IGNORECASE,
    )


def _is_lone_stop(match: re.Match[str], text: str) -> bool:
    return match[0].strip() == "q." or match.end() == len(text)


def _is_glued(match: re.Match[str], text: str) -> bool:
    return match["word"] == "Q" and not text[match.end()].islower()


def label_of(text: str) -> Label | None:
    """Return the label that the cleaned text of a line begins with, or None."""
    for kind in ("question", "answer"):
        match = _label_pattern(kind).match(text)
        if match is None:
            continue
        if len(match["word"]) == 1 and (PREPOSITION.match(text) or QUARTER.match(text)):
            continue
        if match["number"] and match.end() < len(text) and match[0][-1].isalnum():
            continue  # "Q3Ford" or "a 3-tier": no label
        if match["number"] and RANGE.match(text, match.end("number")):
            continue  # "Questions 53–60 of 120", "Questions 1 to 20", "Q4–Q16": a range
        lone = match[0].strip().lower() if match["number"] is None else ""
        if lone in vocabulary()["lone_labels"] or lone in LETTERS or (lone == "q." and _is_lone_stop(match, text)):
            continue  # a word of prose, a lone letter, or the first choice of several; "Q. Why?" is a label
        if match[0].endswith(".") and match.end() < len(text) and not _is_glued(match, text):
            continue  # "answer.py", "Q.all()"; "Q.Why?" is a label
        if match["remark"] and match["word"].lower() in LETTERS:
            continue  # "A (left): the first of several"
        if match["number"] and match["word"].islower() and match[0].rstrip()[-1].isdigit():
            continue  # "a 2 phase commit", "question 3 of the list": prose
        if match["number"] and text.startswith("=", match.end()):
            continue  # "Q1 = 7": code
        tag = match["tag"].lower() if match["tag"] else None
        return Label(kind, match["word"] + (match["number"] or ""), match["number"], match.end(), tag)
    return None


@dataclass(frozen=True, slots=True)
class Said:
    """A line taken apart: its label and number, where it has them, and the text that remains.

    `mark` is what it wears of a level, as `levels.cut_level` gives it.
    """

    text: str
    label: Label | None
    number: str | None
    mark: str | None = None

    @property
    def key(self) -> str | None:
        """What question and answer have in common where they stand apart: the number, or the tag in brackets."""
        if self.label is not None and self.label.tag is not None:
            return f"({self.label.tag})"
        return self.number

    @property
    def written(self) -> str | None:
        """The label as the document writes it: "Q2", "36", or None."""
        return self.label.written if self.label is not None and self.label.number else self.number


@remembered  # a line is looked at several times, from several sides
def take_apart(markdown: str) -> Said:
    """Return label, number and remaining text of a heading's or line's Markdown, without decoration and emphasis."""
    markdown = without_code_signs(without_tail(markdown))
    bare, mark = cut_level(NUMBER_BEFORE_BOLD.sub(r"\1. ", markdown))
    title, tab, rest = bare.partition("\t")
    if tab and rest.strip():  # a row of a table pasted as text: "3. Steam<tab>Q: What is it for?"
        said = _apart(without_decoration(plain(rest)))
        if said.label is not None and said.label.kind == "question" and said.text:
            return replace(said, number=said.number or _apart(plain(title)).number, mark=mark)
    text = MARKER.sub("", plain(bare))
    said = _apart(without_decoration(_without_keycaps(text)))
    return said if mark is None else replace(said, mark=mark)


def _without_keycaps(text: str) -> str:
    text = KEYCAP.sub(r"\1. ", text) if "\u20e3" in text else text
    return text.replace(TEN, "10. ", 1) if text.startswith(TEN) else text


def _apart(text: str) -> Said:
    label = label_of(text)
    if label is not None:
        rest = text[label.length :].strip()
        answer = label_of(CHOSEN.sub(r"\1:", rest)) if label.kind == "question" and label.number else None
        if answer is not None and answer.kind == "answer" and answer.number is None and len(answer.written) > 1:
            # "Question 5 Answer: …", "Question 5: Answer B"
            return Said(rest[answer.length :].strip(), replace(answer, number=label.number, length=0), label.number)
        within = NUMBER.match(rest) if label.kind == "question" and not label.number else None
        if within is not None and within.end() < len(rest) and rest.startswith((".", ")"), within.end(1)):
            return Said(without_decoration(rest[within.end() :]), label, within[1])  # "Q: 3. Why …"
        if HOW_MANY.fullmatch(rest) and label.kind == "question" and label.number is None:
            return Said(text, None, None)
        if rest.isdecimal() and label.kind == "question":  # "Questions: 10" says how many, "Question: 3" which
            counts = text.split(":")[0].strip().lower() in vocabulary()["question_words"]
            numbered = replace(label, number=rest, written=label.written + rest)
            return Said(text, None, None) if counts else Said("", numbered, rest)
        again = rest[0] in "/|" and rest[1:].split()[1:] == [label.number] if rest else False  # "Question 1 / Frage 1"
        return Said("" if again else without_decoration(rest), label, label.number)
    match = NUMBER.match(text)
    if match is not None and match.end() < len(text):
        rest = text[match.end() :].strip()
        label = label_of(rest)
        if label is not None and label.kind == "question":
            return Said(rest[label.length :].strip(), label, label.number or match[1])
        return Said(without_decoration(rest), None, match[1])
    match = LETTER.match(text)
    if match is not None and (is_question(text[match.end() :]) or opens_like_a_question(text[match.end() :])):
        return Said(text[match.end() :], None, match[1])  # a letter before anything else is a choice
    return Said(text, None, None)


def level_prefix(text: str) -> tuple[str, str] | None:
    """Cut the level off a heading that begins with it ("Senior: design a cache"): (level, rest), or None."""
    before, colon, rest = text.partition(":")
    level = level_of(before) if colon and words_of(rest) else None
    return (level, rest.strip()) if level is not None else None


def summary_asks(said: Said) -> bool:
    """Return whether the summary of a folded block is a question whose answer the block holds."""
    if said.label is not None:
        return said.label.kind == "question"
    return said.number is not None or is_question(said.text) or opens_like_a_question(said.text)


def hides_answer(said: Said) -> bool:
    """Return whether the summary of a folded block only says what it hides ("Show answer", "Hint")."""
    if said.label is not None:
        return said.label.kind == "answer"
    words = words_of(said.text)
    if len(words) == 1 and words[0] in vocabulary()["labels"]["question"]:
        return True  # the template of a question
    return not words or not set(words).isdisjoint(vocabulary()["fold_words"])
