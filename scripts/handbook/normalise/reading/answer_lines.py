"""What the pieces of an answer are: indented lines, the first and last of code, tables that are asked about."""

from collections.abc import Sequence

from handbook.normalise.markdown.glued_fences import as_long_as, below_code
from handbook.normalise.markdown.markers import unlabelled_fence
from handbook.normalise.markdown.nested_fences import around
from handbook.normalise.parsing.segments import Segment

FENCES = ("```", "~~~")
COLONS = (":", "：")
BULLETS = ("- ", "* ", "+ ", "• ")


def fenced(lines: list[str]) -> list[str]:
    """Return the lines of code as Markdown knows them: no label before the first fence, no code before the last."""
    first, *rest = lines
    if not rest or not first.lstrip().startswith(FENCES):
        return [unlabelled_fence(first), *rest]
    return around([first, *rest[:-1], *below_code(as_long_as(first, rest[-1]))])


def dedented(line: str, indent: int) -> str:
    """Take up to `indent` columns of white space off the line; a lazily continued line may have less."""
    if not indent:
        return line
    wide = line.expandtabs(4) if "\t" in line[: len(line) - len(line.lstrip())] else line
    return wide[min(indent, len(wide) - len(wide.lstrip())) :]


def end_of(segment: Segment) -> int:
    """Return the last line of a segment that shows anything."""
    block = segment.block
    return block.shown if block is not None and block.shown and segment.last == block.last else segment.last


def shows(segment: Segment, question: str) -> bool:
    """Return whether a segment is a table or code; indented items are only what a colon leads from the question to."""
    is_code = segment.kind == "code" and not segment.block.text.lstrip().startswith(BULLETS)
    return segment.kind == "table" or is_code or (segment.kind == "code" and question.endswith(COLONS))


def indents_of(segments: dict[int, Segment], lines: Sequence[str]) -> dict[int, int]:
    """Return how far in an answer stands at each segment: as far as all before it, where it ends further left."""
    columns = {number: _column(lines[segment.first - 1]) for number, segment in segments.items()}
    if not any(columns.values()):
        return columns
    least = [column for number, column in columns.items() if segments[number].kind != "code"][:1]
    margin = min(columns.values()) if not least else least[0]
    for number, column in columns.items():
        margin = min(margin, column)
        # Text that stands further in is none in Markdown, where it would be code.
        columns[number] = column if segments[number].kind == "text" and column > margin + 3 else margin
    return columns


def _column(line: str) -> int:
    """Return how far in a line begins."""
    if not line[:1].isspace():
        return 0
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())
