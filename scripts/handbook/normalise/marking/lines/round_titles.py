"""Lines above numbered paragraphs that name a round of interviews ("Second round:"): headings of what it asks."""

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 3, 8


def title_of_round(row: list[Segment], above: Segment | None) -> Segment | None:
    """Return the line `above` a row that begins with 1 where it names a round of interviews, else None."""
    if len(row) < SEVERAL or wording.take_apart(row[0].part.text).number != "1":
        return None
    if above is None or above.kind != "text" or above.part is None or "\n" in above.part.text:
        return None
    text = inline.plain(above.part.text)
    short = length_of(text) <= LONGEST and not text.endswith((".", ",", "!", "?"))
    return above if short and speaks_of_interviews(text) else None


def make_headings(titles: list[Segment], segments: list[Segment]) -> None:
    """Turn these lines into headings, one level below the deepest that asks nothing."""
    levels = [segment.block.level for segment in segments if segment.kind == "heading" and not segment.asks]
    level = min(max(levels, default=0) + 1, 6)
    for segment in titles:
        segment.kind, segment.said = "heading", wording.take_apart(segment.part.text)
        segment.block = Block("heading", segment.first, segment.last, segment.part.text, level)
