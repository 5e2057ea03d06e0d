"""The headings of a document as a tree, in rows of those that are alike, and which ask by their own words."""

from collections.abc import Iterator
from weakref import ref

from handbook.normalise.language.asking import asks, explains, is_about_the_document, is_question, opens_like_a_question
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.wording import Said
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.segments import Segment


def read_titles(segments: list[Segment]) -> list[Title]:
    """Return all headings of a document in order."""
    titles: list[Title] = []
    open_titles: list[tuple[int, Title]] = []
    body: list[Segment] = []  # what stands above the first heading is below none
    for segment in segments:
        if segment.kind != "heading":
            body.append(segment)
            continue
        level = segment.block.level
        while open_titles and open_titles[-1][0] >= level:
            open_titles.pop()
        parent = open_titles[-1][1] if open_titles else None
        body = []
        title = Title(segment, ref(parent) if parent is not None else None, body)
        if parent is not None:
            parent.children.append(title)
        if titles:
            titles[-1].following = title
        titles.append(title)
        open_titles.append((level, title))
    return titles


def siblings(titles: list[Title]) -> Iterator[list[Title]]:
    """Yield the headings of one level under the same heading, group by group."""
    groups: dict[tuple[int, int], list[Title]] = {}
    for title in titles:
        groups.setdefault((id(title.parent), title.level), []).append(title)
    yield from groups.values()


def seed(said: Said) -> bool:
    """Return whether a heading is a question by its own words."""
    if said.label is not None:
        return said.label.kind == "question"
    if asks(said.text) and said.number is not None:
        return True
    if section_kind(said.text) is not None or is_about_the_document(said.text):
        return False
    if said.number is None and said.text.endswith((":", "：")) and not asks(said.text) and not explains(said.text):
        return False
    return is_question(said.text) or opens_like_a_question(said.text)
