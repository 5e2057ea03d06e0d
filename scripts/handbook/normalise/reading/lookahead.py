"""What comes behind a segment: looked up once for the whole document, so that reading stays linear."""

import re
from itertools import pairwise

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.wording import take_apart
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.blocks import counts_on
from handbook.normalise.marking.lines.italic import is_italic, is_set_off
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.question_links import is_index
from handbook.normalise.parsing.segments import Segment

TOLD_PER_QUESTION = 6  # paragraphs; a story that asks now and then has more
SEVERAL, CONTENTS = 3, "table of contents"
REACH = 30  # segments
FEW = 3  # segments
SHOWN = ("list", "code", "table")
TURNS = ("list", "heading", "question")


class Lookahead:
    """Answers questions about the segments behind a given place."""

    def __init__(self, segments: list[Segment]):
        self._segments = segments
        self._turns = _turns(segments)
        self._labelled = _next_labelled(segments)
        headings = [segment for segment in segments if segment.kind == "heading"]
        top = [segment for segment in headings if segment.block.level == 1]
        self.title = top[0] if len(top) == 1 and headings[0] is top[0] else None
        """The heading that is the title of the whole document, where it has one."""
        self.asks_below_contents = _asks_below_contents(segments)
        """Whether most headings that ask have none above them but that of a table of contents, and no numbers."""

    def kind(self, place: int) -> str | None:
        """Return the kind of the segment right behind `place`."""
        return self._segments[place + 1].kind if place + 1 < len(self._segments) else None

    def lists_questions(self, place: int) -> bool:
        """Return whether a list of questions stands right behind `place`."""
        below = self._segments[place + 1] if self.kind(place) == "list" else None
        return below is not None and not below.settled and (below.block.asks or asks_mostly(below.block))

    def lists_index(self, place: int) -> bool:
        """Return whether a list of questions that other documents answer stands right behind `place`."""
        return self.kind(place) == "list" and is_index(self._segments[place + 1].block)

    def turn(self, place: int) -> Segment | None:
        """Return the next list, heading or question behind `place`."""
        return self._turns[place]

    def counts_on(self, place: int) -> bool:
        """Return whether a list not far behind the one at `place` goes on with its numbers in the same section.

        A line in italics is all that stands between them where it names what the next list is about.
        """
        block = self._segments[place].block
        if self._is_italic_line(place + 1) and self.lists_questions(place + 1):
            return False
        for segment in self._segments[place + 1 : place + 1 + REACH]:
            if segment.kind == "heading":
                return False
            if segment.kind == "list" and counts_on(block, segment.block):
                return True
        return False

    def _is_italic_line(self, place: int) -> bool:
        line = self._segments[place] if place < len(self._segments) else None
        return line is not None and line.kind == "text" and line.first == line.last and is_italic(line)

    def title_of_questions(self, place: int) -> str:
        """Return a line that is wholly bold or in italics where all of a list right below it asks, else nothing."""
        line, below = self._segments[place], self._segments[place + 1] if self.kind(place) == "list" else None
        near = below is not None and not below.settled and line.first == line.last == below.first - 1
        if not near or not is_set_off(line):
            return ""
        asks = all(item.asks or item.opens for item in map(read_alone, below.block.children))
        return line.part.text if asks else ""

    def wants_words(self, place: int) -> bool:
        """Return whether the heading at `place` asks to explain something."""
        heading = self._segments[place]
        return heading.asks and explains(heading.said.text)

    def heads_row(self, place: int) -> bool:
        """Return whether nothing stands between the heading at `place` and a question with the number 1 below it."""
        first = self._segments[place + 1] if self.kind(place) == "heading" else None
        below = first is not None and first.block.level > self._segments[place].block.level
        return below and first.asks and first.said.number == "1" and asks(first.said.text)

    def announces_further(self, place: int, number: str | None) -> bool:
        """Return whether a heading asks nothing, and right below is one of its level that asks on "2" as "2-1" does."""
        heading, below = self._segments[place], self._segments[place + 1] if self.kind(place) == "heading" else None
        if number is None or below is None or heading.asks or below.block.level != heading.block.level:
            return False
        return below.asks and re.match(rf"{re.escape(number)}[-.]1\b", below.said.number or below.said.text) is not None

    def tells_before_next(self, place: int, number: str | None) -> bool:
        """Return whether a heading behind the labelled question 2 tells something before question 3 comes.

        A chapter has at most a paragraph above its first question.
        """
        end = self._labelled[place]
        if end is None or number is None or not number.isdecimal():
            return False
        told = [segment.kind for segment in self._segments[place + 1 : min(end, place + 1 + FEW)]]
        counts = self._segments[end].said.label.number == str(int(number) + 1)
        return counts and (len(told) == FEW or not set(told).isdisjoint(SHOWN)) and "question" not in told

    def asked_by_headings(self) -> set[str]:
        """Return the wordings of all headings that ask, and of those in items."""
        said = {
            wording_of(segment.said.text) for segment in self._segments if segment.kind == "heading" and segment.asks
        }
        items = (item for segment in self._segments if segment.kind == "list" for item in segment.block.children)
        heads = (item.children[0] for item in items if item.children and item.children[0].kind == "heading")
        return said | {wording_of(take_apart(head.text).text) for head in heads}

    def most_headings_ask(self, place: int, depth: int) -> bool:
        """Return whether two or more headings of the level at `place` ask or head lists of questions, and most of them.

        It looks as far as the next heading of level `depth` or higher up.
        """
        level = self._segments[place].block.level
        asks = []
        for number in range(place, len(self._segments)):
            segment = self._segments[number]
            if segment.kind != "heading":
                continue
            if segment.block.level <= depth:
                break
            if segment.block.level == level:
                asks.append(segment.asks or self.lists_questions(number))
        return sum(asks) >= 2 and len(asks) < 2 * sum(asks)

    def shows_code_right_below(self, place: int) -> bool:
        """Return whether code goes on without a blank line below the segment at `place`."""
        return self.kind(place) == "code" and self._segments[place + 1].first == self._segments[place].last + 1

    def plain_counts(self) -> bool:
        """Return whether sentences with a question mark are questions: where nothing marks them in another way."""
        styles = [segment.part.style for segment in self._segments if segment.kind == "question"]
        told = sum(segment.kind == "text" for segment in self._segments)
        often = len(styles) > 1 and told <= TOLD_PER_QUESTION * len(styles)
        return often and set(styles) == {"plain"} and not any(segment.asks for segment in self._segments)


def _asks_below_contents(segments: list[Segment]) -> bool:
    contents, asking, below, others = 0, 0, 0, 0  # the levels of the contents that are open and of what asks in them
    for segment, following in pairwise([*segments, None]):
        if segment.kind != "heading":
            continue
        level = segment.block.level
        if section_kind(segment.said.text) == CONTENTS:
            contents, asking = level, 0
        elif level <= contents or (not segment.asks and level <= (asking or level)):
            contents = 0
        elif contents and segment.asks and segment.said.number is None and following and following.kind != "heading":
            asking, below = level, below + 1
            continue
        others += segment.asks
    return below >= SEVERAL and below > others


def _next_labelled(segments: list[Segment]) -> list[int | None]:
    """Return for each segment the place of the next labelled question in a line."""
    places: list[int | None] = []
    following = None
    for place in reversed(range(len(segments))):
        places.append(following)
        segment = segments[place]
        if segment.kind == "question" and segment.said.label is not None and segment.said.label.number:
            following = place
    return places[::-1]


def _turns(segments: list[Segment]) -> list[Segment | None]:
    turns: list[Segment | None] = []
    following = None
    for segment in reversed(segments):
        turns.append(following)
        if segment.kind in TURNS:
            following = segment
    return turns[::-1]
