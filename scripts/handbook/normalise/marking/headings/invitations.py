"""The last heading of a document that asks by its lists ("### Want to bake with us?"): an invitation, no question."""

from handbook.normalise.marking.headings.announced import asks_otherwise
from handbook.normalise.marking.headings.tree import Title

SEVERAL = 3


def drop_invitation(titles: list[Title]) -> None:
    """Where no other heading asks, and lists or labels below several do, the last one without a sign is no question."""
    last = titles[-1] if titles else None
    if last is None or [title for title in titles if title.asks] != [last]:
        return
    said, named = last.said, last.segment.named_below
    signed = said.label is not None or said.number is not None or named or last.is_answered
    asking = sum(any(map(asks_otherwise, title.body)) for title in titles)
    if asking >= SEVERAL and not signed:
        last.segment.asks = last.segment.named_below = False
