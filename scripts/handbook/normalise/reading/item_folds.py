"""Items that are folded blocks, as questions."""

from collections.abc import Sequence

from handbook.normalise.outline import Found, Section, level_in
from handbook.normalise.parsing.items import Item
from handbook.normalise.parsing.segments import Segment, read_segments
from handbook.normalise.reading.answers import Answer


def read_fold(item: Item, ordinal: int, lines: Sequence[str], sections: tuple[Section, ...]) -> Found:
    """Return the question that an item is which is a folded block: its summary, answered by what it hides.

    `ordinal` is its place in its section, `sections` are the headings that it stands under.
    """
    block, fold = item.block, item.fold
    said, answer = fold.said, Answer(lines)
    answer.add(Segment("fold", fold.last, fold.last, fold.block, answer=fold.answer))
    for segment in read_segments(block.children):
        if segment.first > fold.last:
            answer.add(segment)
    answered, markdown = answer.told()
    return Found(
        first=block.first,
        last=block.last,
        text=said.text,
        number=said.number or block.number,
        label=said.written or block.number,
        sections=sections,
        level=level_in(sections),
        style="fold",
        ordinal=ordinal,
        mark=said.mark,
        answer=answered,
        answer_text=markdown,
    )
