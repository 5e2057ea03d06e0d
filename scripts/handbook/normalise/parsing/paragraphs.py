"""Paragraphs taken apart into questions, answers and other text, by labels ("Q:", "Answer:") and bold type."""

import re
from dataclasses import dataclass

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.wording import Said
from handbook.normalise.language.words import UNSPACED, length_of, vocabulary
from handbook.normalise.parsing.answer_labels import answer_inside, answer_link, without_label
from handbook.normalise.parsing.boxes import admonition_of
from handbook.normalise.parsing.grouping import are_whole, groups_of, is_row_of_questions

SPEECH = tuple("\"“„«‘'—–")
LONGEST_PLAIN = 60
QUOTED = re.compile(r"\"[^\"]*[?？؟]\"|“[^”]*[?？؟]”|„[^“”]*[?？؟][“”]|«[^»]*[?？؟]»")
LEADING_BREAK = re.compile(r"\s*(?:<br\s*/?>\s*)+", re.IGNORECASE)
LAST_BREAK = re.compile(r"\s*<br\s*/?>\s*$", re.IGNORECASE)
OPEN_BOLD = re.compile(r"\*\*(?:\d|\w+ ?\d*:)")


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a paragraph (from 1, in the document).

    `kind` is "question", "answer" or "text", `text` their Markdown. A question has `said`, its `style` (label, bold or
    plain, from sure to unsure) and, where its answer begins on its line or in its paragraph, `answer` with
    `answer_first`. An answer has `said` and `answer` without its label; empty where the label stands alone.
    """

    kind: str
    first: int
    last: int
    said: Said | None = None
    style: str = ""
    answer: str = ""
    answer_first: int = 0
    text: str = ""


def read_paragraph(text: str, first: int) -> list[Part]:
    """Return the parts of a paragraph whose text begins on line `first` of the document."""
    text = _closed(text)
    lines = text.split("\n")
    groups = groups_of(lines)
    # A paragraph in one piece is kept once: it may be as long as the document.
    parts = [_part(own, first + at, text if len(groups) == 1 else "\n".join(own)) for at, own in groups]
    asked = is_row_of_questions(lines)
    opening = not asked and are_whole(lines)
    return [
        _as_asked(part) if asked or (opening and asking.opens_like_a_question(part.text)) else part for part in parts
    ]


def _as_asked(part: Part) -> Part:
    """Return a part of a row of questions as one, whatever its words; one that begins with a label stays as it is."""
    return _question(part.text.split("\n"), part.first, "plain") if part.kind == "text" else part


def _closed(text: str) -> str:
    """Return a paragraph whose bold type nobody closed ("**7. Name some flours.") with it closed at its end.

    One star at the end of its first line is meant to close it ("**Answer:*").
    """
    if not OPEN_BOLD.match(text) or text.count("**") != 1 or text.count("\n") > 1:
        return text
    first, line_end, rest = text.partition("\n")
    return f"{first}*{line_end}{rest}" if first.endswith("*") else f"{text}**"


def _part(lines: list[str], first: int, text: str) -> Part:
    last = first + len(lines) - 1
    said = wording.take_apart(" ".join(lines))
    box = admonition_of(lines)
    if box is not None and box.kind != "other":
        inside = "\n".join(lines[1:]) if box.kind == "question" else "\n".join([box.said.text, *lines[1:]]).strip()
        return Part(box.kind, first, last, box.said, "label", inside, last - inside.count("\n"), text)
    alone = wording.take_apart(lines[0])
    if alone.label is not None and not alone.text:  # a label on a line of its own, whatever comes below it
        said = Said(said.text if said.label else " ".join(lines[1:]), alone.label, alone.number)
    if said.label is not None and said.label.kind == "answer":
        return Part("answer", first, last, said=said, answer=without_label(text), answer_first=first, text=text)
    if said.label is not None:
        return _question(lines, first, "label")
    if _bold_question(lines) or (said.number is not None and asking.is_question(said.text)):
        return _question(lines, first, "bold")
    if _asks_plainly(said.text, lines):
        return _question(lines, first, "plain")
    return Part("text", first, last, text=text)


def _asks_plainly(text: str, lines: list[str]) -> bool:
    """Return whether a paragraph without any sign is a question: one of its lines ends so, or orders behind its mark.

    Long ones tell something, and quotation marks let someone speak.
    """
    opens = asking.opens_like_a_question(text) or asking.commands(text)
    if text[:1] in SPEECH or not opens or length_of(text) > LONGEST_PLAIN or not asking.asks(text):
        return False
    return any(asking.SENTENCE_ASKS.search(line.rstrip(" *_\\")[-3:]) for line in lines) or _orders_behind_mark(text)


def _orders_behind_mark(text: str) -> bool:
    """Return whether nothing but an order stands behind the last question mark ("What is rye? Give an example.")."""
    marks = asking.question_marks(text)
    return bool(marks) and asking.commands(text[marks[-1].end() :].strip())


def _bold_question(lines: list[str]) -> bool:
    cut = inline.leading_strong("\n".join(lines))
    if cut is None:
        return False
    said = wording.take_apart(cut[0])
    return asking.is_question(said.text) or (said.number is not None and asking.opens_like_a_question(said.text))


def _question(lines: list[str], first: int, style: str) -> Part:
    """Cut the question from an answer that follows it within the same paragraph."""
    asked, answer = cut_answer(lines)
    answer = LEADING_BREAK.sub("", answer)
    answer_first = first + len(lines) - answer.count("\n") - 1 if answer else 0
    said = wording.take_apart(" ".join(asked.split("\n")))
    last, text = first + len(lines) - 1, "\n".join(lines)
    return Part("question", first, last, said, style, without_label(answer), answer_first, text)


def cut_answer(lines: list[str]) -> tuple[str, str]:
    """Cut the lines of a question from those of the answer that follows in the same paragraph."""
    text = "\n".join(lines)
    link = answer_link().search(text)
    if link is not None:
        return text[: link.start()], link["link"]
    inside = answer_inside().search(text)
    if inside is not None:
        return text[: inside.start("label")].rstrip(), text[inside.start("label") :]
    cut = inline.leading_strong(text)
    if cut is not None and cut[1].strip(" :") and not _only_labels(*cut):
        asked, rest = cut
        below = text.removesuffix(rest).endswith("\n")
        told = asking.asks(asked) and length_of(asking.ASIDE.sub("", rest)) > 1
        tells = below and (told or section_kind(rest.rstrip(": ")) is not None)
        begins = length_of(asked) == 1 and (asking.opens_like_a_question(text) or asking.explains(text))
        if tells or not (begins or _goes_on(rest)):
            return asked, rest
        if below:
            return text, ""
    for number, line in enumerate(lines[:-1], start=1):
        if asking.SENTENCE_ASKS.search(LAST_BREAK.sub("", line).rstrip(" *_\\")[-3:]):
            rest = "\n".join(lines[number:])
            return (text, "") if _goes_on(rest, shortest=1) else ("\n".join(lines[:number]), rest)
    return text, ""


def _only_labels(bold: str, rest: str) -> bool:
    """Return whether what is bold is nothing but a label, its colon bold or not ("**Question:**", "**Question**:").

    "**Questions**: short ones" has a name for what it tells, in languages that have a plural.
    """
    several = bold.strip().lower() in vocabulary()["question_words"] and not UNSPACED.match(bold)
    colon = ":" if rest.lstrip().startswith((":", "：")) and not several else ""
    return wording.take_apart(f"{bold}{colon} text").text == "text"


def _goes_on(rest: str, shortest: int = 2) -> bool:
    """Return whether `rest` still belongs to the question: it asks or commands, or is only a stop or an aside.

    What asks only between quotation marks tells what somebody asks.
    """
    text = inline.plain(rest)
    text = QUOTED.sub("", text).strip() or text
    return asking.is_question(text) or asking.orders(text) or length_of(text) < shortest or text[0] in "([（【"


def as_bold_question(part: Part) -> Part:
    """Return a text part as a question that is marked by bold type."""
    return _question(part.text.split("\n"), part.first, "bold")


def as_question(part: Part, text: str) -> Part:
    """Return a text part as a question, for an item that asks without saying so ("Explain routing.")."""
    return _question(text.split("\n")[: part.last - part.first + 1], part.first, "plain")
