"""Headings that look like labels or questions and are the titles of what stands below them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.rows import read_titles, seed
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY = 2, 3, 5
LONG = 10  # lists right below a title that asks
LETTER = re.compile(r"\W*([AB])\s*(\d*)\s*([-–—.:)])\s+\S")


def unlabel_titles(segments: Sequence[Segment]) -> None:
    """Take the label off headings that only look labelled: "A - Dough" beside "B - Ovens", "Questions" above all.

    So it is with "A1. Dough" beside "B1. Ovens", with "A1. What is dough?" where no "Q1" is answered, and with
    "Questions:" above a list.
    """
    headings = [segment for segment in segments if segment.kind == "heading"]
    for heading in _asking_by_letter(segments):
        heading.said = replace(heading.said, label=None)
    lettered = {_letter(heading) for heading in headings}
    for heading in headings:
        level, letter, *signs = _letter(heading)
        if letter == "A" and (level, "B", *signs) in lettered and _is_answer(heading):
            _unlabel(heading)
    if len(headings) == 1 and _is_only_label(headings[0]) and _counts_below(segments, headings[0]):
        _unlabel(headings[0])
    if len(headings) > 1 and _is_only_label(headings[0]) and headings[0].block.level < headings[1].block.level:
        again = [other for other in headings[1:] if other.block.level == headings[0].block.level]
        if not any(map(_is_only_label, again)):
            _unlabel(headings[0])
    for title in read_titles(list(segments)) if any(map(_is_only_label, headings)) else ():
        if _is_only_label(title.segment) and says_questions(title.said.label.written) and _holds_list(title):
            _unlabel(title.segment)


def _asking_by_letter(segments: Sequence[Segment]) -> list[Segment]:
    """Return the headings labelled "A1", "A2" and so on, most of which ask, where nothing else has a label."""
    labelled = [segment for segment in segments if segment.said is not None and segment.said.label is not None]
    counted = [segment for segment in labelled if segment.kind == "heading" and segment.said.number is not None]
    asking_ones = sum(is_question(heading.said.text) for heading in counted)
    alone = len(counted) == len(labelled) >= MANY and all(heading.said.label.written[:1] == "A" for heading in counted)
    return counted if alone and 2 * asking_ones > len(counted) else []


def _holds_list(title: Title) -> bool:
    """Return whether a list stands below a heading, with at most a paragraph between, and labels none of its items."""
    block = next((segment.block for segment in title.body[:2] if segment.kind == "list"), None)
    if block is None or len(block.children) < SEVERAL or offers_choices(block):
        return False
    return not any(item.sure or item.is_answer for item in map(read_alone, block.children))


def _counts_below(segments: Sequence[Segment], heading: Segment) -> bool:
    """Return whether several items, or paragraphs numbered 1 and 2, stand below a heading: it is no label of one.

    Nor is one that announces questions, or has several folds or questions of other kinds below it.
    """
    below = segments[next(place for place, segment in enumerate(segments) if segment is heading) + 1 :]
    asking = sum(map(_may_ask, below))
    if asking >= SEVERAL or (len(below) >= SEVERAL and says_questions(heading.said.label.written, surely=True)):
        return True
    if below and below[0].kind == "list":
        return len(below[0].block.children) > 1
    lines = [segment.part.text.split("\n", 1)[0] for segment in below if segment.part is not None]
    numbers = [number for line in lines if (number := wording.take_apart(line).number) is not None]
    return numbers[:2] == ["1", "2"]


def _may_ask(segment: Segment) -> bool:
    opens = segment.kind == "text" and opens_like_a_question(wording.take_apart(segment.part.text).text)
    return opens or segment.kind in ("fold", "question")


def drop_title(titles: list[Title]) -> None:
    """The title of a document is no question above several others; one with a label or number may be.

    Nor is that of a chapter, the only one in a document.
    """
    chapters = [title for title in titles if title.level == 1 and _names_chapter(title.said.text)]
    if len(chapters) == 1:
        chapters[0].segment.asks = chapters[0].segment.named_below = False
    title, *others = titles or [None]
    if title is None or title.level > 1 or any(other.level == 1 for other in others):
        return
    if title.said.label is not None or title.said.written or title.has_answer_heading:
        return
    below = sum(other.asks for other in others)
    listed = sum(_items(segment) for other in others for segment in other.body if not other.asks)
    if below + listed >= SEVERAL or sum(map(_items, title.body)) >= LONG:
        title.segment.asks = title.segment.named_below = False


def drop_titles_of_rows(group: list[Title]) -> None:
    """Headings that ask nothing by their words are titles where the numbers of those beside them begin anew below."""
    counted = [title.said.number for title in group if title.asks and title.said.number is not None]
    if FEW * len(counted) < len(group) or counted.count("1") < FEW:
        return
    for title in group:
        named = not (title.said.number or title.said.label or title.is_filled or seed(title.said))
        if named and title.following in group and title.following.said.number == "1":
            title.segment.asks = False


def _names_chapter(text: str) -> bool:
    """Return whether a title is that of a chapter ("Chapter 1: What is a mill?")."""
    name, number, *_ = [*words_of(text), "", ""]
    return name in vocabulary()["chapter_words"] and number.isdecimal()


def _items(segment: Segment) -> int:
    is_row = segment.kind == "list" and asks_mostly(segment.block)
    return len(segment.block.children) if is_row else 0


def _letter(heading: Segment) -> tuple[int, str, str, bool]:
    """Return level, letter and sign of a heading, and whether it counts."""
    match = LETTER.match(inline.plain(heading.block.text))
    letter, number, sign = match.groups() if match is not None else ("", "", "")
    return heading.block.level, letter, sign, number != ""


def _is_answer(heading: Segment) -> bool:
    label = heading.said.label
    return label is not None and label.kind == "answer"


def _is_only_label(heading: Segment) -> bool:
    said = heading.said
    return said.label is not None and said.label.kind == "question" and not (said.text or said.number)


def _unlabel(heading: Segment) -> None:
    heading.said = replace(heading.said, label=None, text=inline.plain(heading.block.text).strip())
