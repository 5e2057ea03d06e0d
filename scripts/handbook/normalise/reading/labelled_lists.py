"""Items that are the label of a question alone, with what is asked listed below, in one language or in several.

"1. **Question:**", "   - English: Who bakes?", "   - Deutsch: Wer backt?"
"""

import re
from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import Found, Section, level_in
from handbook.normalise.parsing.segments import read_segments
from handbook.normalise.reading.answers import Answer

LANGUAGE = re.compile(r"[^\W\d_]{2,12}\s?[:：]\s*(?=\S)")


def question_below_label(
    item: Block, ordinal: int, lines: Sequence[str], sections: tuple[Section, ...]
) -> Found | None:
    """Return what the list right below such an item asks; None where there is none. What stands below it answers."""
    text, *others = _asked(item.children[1]) if len(item.children) > 1 else [""]
    if not text:
        return None
    answer = Answer(lines)
    for segment in read_segments(item.children[2:]):
        answer.add(segment)
    answered, told = answer.told(text)
    number, level = item.number, level_in(sections)
    found = Found(item.first, item.last, text, number, number, sections, level, "item", ordinal, tuple(others))
    found.answer, found.answer_text = answered, told
    return found


def _asked(below: Block) -> list[str]:
    """Return what a list asks, once for each language; lines without the names of languages are one question."""
    if below.kind != "list" or not all(len(item.children) == 1 for item in below.children):
        return [""]
    said = [inline.plain(" ".join(item.children[0].text.split("\n"))) for item in below.children]
    names = [LANGUAGE.match(text) for text in said]
    if all(names):
        return [text[name.end() :] for text, name in zip(said, names, strict=True)]
    return [" ".join(said)]
