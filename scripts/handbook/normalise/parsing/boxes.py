"""Boxes: callouts (`> [!question]- …`) and admonitions (`??? question "…"`), whose titles ask or say "Answer"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handbook.normalise.language import wording
from handbook.normalise.language.asking import is_question
from handbook.normalise.language.wording import Label, Said
from handbook.normalise.language.words import vocabulary

CALLOUT = re.compile(r"\[!([\w-]+)[^\]]*\][-+]?\s*(.*)")
ADMONITION = re.compile(r"(?:\?\?\?\+?|!!!)\s+([\w-]+)[^\"]*(?:\"(.*)\")?\s*$")
BOX_SIGNS = ("???", "!!!")
LINK_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+\[.*\]\([^()]*\)\s*")


@dataclass(frozen=True)
class Box:
    """The first line of a box: `kind` is question, answer or other, `said` what its title says."""

    kind: str
    said: Said


def callout_of(line: str) -> Box | None:
    """Return the callout that the first line of a quotation begins."""
    return _box(CALLOUT.match(line.strip()))


def admonition_of(lines: Sequence[str]) -> Box | None:
    """Return the admonition that the first of its lines begins; a number over nothing but links asks nothing."""
    if not lines[0].startswith(BOX_SIGNS):
        return None
    return _box(ADMONITION.match(lines[0].strip()), is_index=is_box_of_links(lines))


def is_box_of_links(lines: Sequence[str]) -> bool:
    """Return whether the first of some lines begins an admonition, and each of the others is a link."""
    filled = list(filter(str.strip, lines[1:]))
    return lines[0].startswith(BOX_SIGNS) and bool(filled) and all(map(LINK_ITEM.fullmatch, filled))


def _box(match: re.Match[str] | None, is_index: bool = False) -> Box | None:
    if match is None:
        return None
    known, said = vocabulary()["boxes"], wording.take_apart(match[2] or "")
    named = said.label.kind if said.label is not None else None
    kind = match[1].lower()
    if named == "answer" or (kind in known["answer"] and not wording.summary_asks(said)):
        return Box("answer", _labelled(said, "answer"))
    counted = said.number is not None and not is_index
    if named == "question" or kind in known["question"] or counted or is_question(said.text):
        return Box("question", _labelled(said, "question"))
    return Box("other", said)


def _labelled(said: Said, kind: str) -> Said:
    return said if said.label is not None else Said(said.text, Label(kind, "", said.number, 0), said.number)
