"""What components of pages ask and tell: by their attributes, by titles that ask, or by a name that is a label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from inspect import cleandoc

from handbook.normalise.language import asking, wording
from handbook.normalise.language.html_events import text_of_html
from handbook.normalise.language.levels import mark_alone
from handbook.normalise.language.wording import Label, Said
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.markdown.components import TEXTS, Attribute, Tag, closing_name, is_named, label_of_tag, read_tag
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

LITERAL = re.compile(TEXTS, re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
BRACE, LIST, TAG = "{", "[", "<"


def with_components(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with components as the questions, answers and folded blocks that they are."""
    result: list[Segment] = []
    open_ones: list[tuple[str, bool]] = []  # the name of each, and whether it is a folded block
    for segment in segments:
        if segment.kind != "html":
            result.append(segment)
            continue
        text = segment.block.text
        name = closing_name(text)
        if name is not None:
            folded = (name, True) in open_ones and _close(open_ones, name)
            result.append(Segment("unfold", segment.first, segment.last, segment.block) if folded else segment)
            continue
        tag = read_tag(text)
        pieces = list(_pieces(segment.block, tag)) if tag is not None else [segment]
        if tag is not None and not tag.alone and f"</{tag.name}" not in text:
            open_ones.append((tag.name, pieces[-1].kind == "fold"))
        result += pieces
    return result


def _close(open_ones: list[tuple[str, bool]], name: str) -> bool:
    """Take the innermost component of a name off those that are open; return whether it is a folded block."""
    while open_ones:
        opened, folded = open_ones.pop()
        if opened == name:
            return folded
    return False


def _pieces(block: Block, tag: Tag) -> Iterator[Segment]:
    """Yield what a component is; its question ends before the answer that one of its attributes holds."""
    title, told, label = _title(tag), _told(tag), label_of_tag(tag)
    rest = block.text[tag.end :].removesuffix(f"</{tag.name}>").strip()
    if title is None or not _is_title(tag, title):
        yield from _labelled(block, label, rest) if label is not None else [_html(block)]
    elif tag.alone:
        said = replace(_said(tag, title), label=Label("question", "", None, 0))
        last = min(block.first + block.text.count("\n", 0, title.at) + title.value.count("\n"), block.last)
        last = last if told and last < block.last else block.last
        yield _segment("question", block, block.first, last, said, told if last == block.last else "")
        if told and last < block.last:
            yield _segment("answer", block, last + 1, block.last, Said("", Label("answer", "", None, 0), None), told)
    else:
        inside = "\n\n".join(filter(None, [told, rest]))
        yield Segment("fold", block.first, block.last, block, said=_said(tag, title), answer=inside)
        if f"</{tag.name}" in block.text:
            yield Segment("unfold", block.last, block.last, block)


def _html(block: Block) -> Segment:
    return Segment("html", block.first, block.last, block)


def _labelled(block: Block, label: Label, text: str) -> Iterator[Segment]:
    said = replace(wording.take_apart(text), label=label) if label.kind == "question" else Said("", label, None)
    yield _segment(label.kind, block, block.first, block.last, said, text if label.kind == "answer" else "")


def _segment(kind: str, block: Block, first: int, last: int, said: Said, answer: str) -> Segment:
    part = Part(kind, first, last, said, "label", answer, first if answer else 0, block.text)
    return Segment(kind, first, last, block, part, said, answer=answer if kind == "answer" else "")


def _title(tag: Tag) -> Attribute | None:
    return _under(tag, "question") or _under(tag, "title")


def _is_title(tag: Tag, title: Attribute) -> bool:
    """Return whether a title asks, or hides an answer; one named so asks where it is more than a word."""
    said = _said(tag, title)
    asks = asking.is_question(said.text) or asking.opens_like_a_question(said.text)
    if title is _under(tag, "question"):
        return asks or (len(said.text.split()) > 1 and (bool(_told(tag)) or not tag.alone))
    hides = wording.hides_answer(said) and bool(said.text or said.label)
    return (asks and bool(_told(tag))) if tag.alone else asks or hides


def _said(tag: Tag, title: Attribute) -> Said:
    level = _under(tag, "level")
    said = wording.take_apart(" ".join(" ".join(_texts(title)).split()))
    return replace(said, mark=mark_alone(" ".join(_texts(level))) or said.mark) if level is not None else said


def _told(tag: Tag) -> str:
    """Return the choices that attributes offer, and what they tell: the answer, and what explains it."""
    offered = _under(tag, "choices")
    choices = _texts(offered) if offered is not None else []
    told = [" ".join(_texts(attribute)) for attribute in tag.attributes if is_named(attribute, "answer")]
    told = [choices[int(text)] if text.isdecimal() and int(text) < len(choices) else text for text in told]
    return "\n\n".join(filter(None, ["\n".join(f"- {choice}" for choice in choices), *told]))


def _under(tag: Tag, kind: str) -> Attribute | None:
    return next((attribute for attribute in tag.attributes if is_named(attribute, kind)), None)


def _texts(attribute: Attribute) -> list[str]:
    """Return the texts of a value: one in quotes or braces, those of a list, or what HTML in braces says."""
    value = attribute.value
    if not value.startswith(BRACE):
        return [unescape(value.strip("\"'")).strip()]
    inside = value[1:-1].strip()
    if inside.startswith(TAG):
        return [text_of_html(inside)]
    if inside.isdecimal():
        return [inside]
    literals = [match[0] for match in LITERAL.finditer(inside)]
    is_text = inside.startswith(LIST) or (len(literals) == 1 and literals[0] == inside)
    return [cleandoc(ESCAPED.sub(r"\1", literal[1:-1])) for literal in literals] if is_text else []
