"""What counts in a document, whatever it is: a segment with its first and its last number."""

from dataclasses import dataclass

from handbook.normalise.parsing.segments import Segment


@dataclass(frozen=True, slots=True)
class Counted:
    """A heading, paragraph or list with the numbers that it begins and ends with."""

    segment: Segment
    first: int
    last: int

    @property
    def is_heading(self) -> bool:
        return self.segment.kind == "heading"

    @property
    def size(self) -> int:
        return len(self.segment.block.children) if self.segment.kind == "list" else 1
