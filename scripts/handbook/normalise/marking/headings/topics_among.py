"""Topics that stand as headings here and there among headings that ask, and so are asked too."""

from collections.abc import Sequence

from handbook.normalise.marking.headings.tree import Title

MANY = 10


def holds_topics(pool: Sequence[Title]) -> bool:
    """Return whether about half of many headings of a level ask, and those of most chapters are mixed.

    Where some chapters ask and others do not, the latter tell something. Topics that return are parts of answers.
    """
    topics = [title.said.text for title in pool if not title.asks]
    asking = len(pool) - len(topics)
    if asking < MANY or 20 * asking < 9 * len(pool) or 2 * len(set(topics)) <= len(topics):
        return False
    chapters: dict[int, list[bool]] = {}
    for title in pool:
        chapters.setdefault(id(title.parent), []).append(title.asks)
    silent = sum(len(asked) > 1 and not any(asked) for asked in chapters.values())
    mixed = sum(any(asked) and not all(asked) for asked in chapters.values())
    return mixed > silent
