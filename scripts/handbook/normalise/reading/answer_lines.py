"""What single lines of an answer are: indented, the first and last of code."""

from handbook.normalise.markdown.glued_fences import below_code
from handbook.normalise.markdown.markers import unlabelled_fence

FENCES = ("```", "~~~")


def fenced(lines: list[str]) -> list[str]:
    """Return the lines of code as Markdown knows them: no label before the first fence, no code before the last."""
    first, *rest = lines
    if not rest or not first.lstrip().startswith(FENCES):
        return [unlabelled_fence(first), *rest]
    return [first, *rest[:-1], *below_code(rest[-1])]


def dedented(line: str, indent: int) -> str:
    """Take up to `indent` columns of white space off the line; a lazily continued line may have less."""
    if not indent:
        return line
    wide = line.expandtabs(4) if "\t" in line[: len(line) - len(line.lstrip())] else line
    return wide[min(indent, len(wide) - len(wide.lstrip())) :]
