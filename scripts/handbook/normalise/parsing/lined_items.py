"""Items whose answers stand on the lines below their questions, with nothing between: where most do, all do."""

from collections.abc import Sequence

from handbook.normalise.language import asking
from handbook.normalise.parsing.items import Item
from handbook.normalise.parsing.line_questions import begins_anew

SEVERAL, MOSTLY = 3, 0.7


def mark_lined_items(items: Sequence[Item]) -> None:
    """Where most questions of several lines ask with the first one, the first line of each is its question.

    So it is where by far most have labels and begin anew below their first line, and nothing else answers them; and
    where most of the document begin anew there further in than what is wrapped would.
    """
    lined = [item for item in items if item.asks and len(item.parts) == 1 and _goes_on_below(_text(item))]
    marked = [item for item in lined if _ends_asking(_text(item).split("\n", 1)[0])]
    anew = [item for item in lined if item.sure and begins_anew(*_text(item).split("\n")[:2])]
    answered = any(part.kind == "answer" for item in items for part in item.parts)
    by_label = not answered and len(anew) >= max(SEVERAL, MOSTLY * len(lined))
    by_indent = not answered and any(item.block.lined for item in lined)
    if not (by_label or by_indent) and (len(marked) < SEVERAL or 2 * len(marked) <= len(lined)):
        return
    for item in lined:
        if not asking.question_marks(_text(item)):
            item.goes_on = True


def _text(item: Item) -> str:
    return item.block.children[0].text


def _goes_on_below(text: str) -> bool:
    """Return whether there are several lines and the last does not end what is asked."""
    _, line, last = text.rpartition("\n")
    return bool(line) and not _ends_asking(last)


def begins_further_in(line: str, below: str) -> bool:
    """Return whether the second line of an item is a sentence of its own, further in than its first one's text."""
    return below[:1].isspace() and begins_anew(line, below.strip())


def _ends_asking(line: str) -> bool:
    return bool(asking.question_marks(line.rstrip(" *_")[-4:]))
