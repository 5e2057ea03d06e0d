"""What single lines of an answer are: a target or a way for links, indented, the first and last of code."""

from handbook.normalise.language import inline
from handbook.normalise.markdown.glued_fences import below_code
from handbook.normalise.markdown.markers import unlabelled_fence

FENCES = ("```", "~~~")


def fenced(lines: list[str]) -> list[str]:
    """Return the lines of code as Markdown knows them: no label before the first fence, no code before the last."""
    first, *rest = lines
    if not rest or not first.lstrip().startswith(FENCES):
        return [unlabelled_fence(first), *rest]
    return [first, *rest[:-1], *below_code(rest[-1])]


def is_anchor(markdown: str) -> bool:
    """Return whether a paragraph is nothing but a target for links (`<a id="q3"></a>`)."""
    return markdown.startswith("<a") and not inline.plain(markdown)


def is_link_to_the_top(markdown: str) -> bool:
    """Return whether a paragraph is nothing but links within the document ("Back to top")."""
    if "](#" not in markdown:
        return False
    targets, outside = inline.links(markdown)
    return all(target.startswith("#") for target in targets) and not any(map(str.isalnum, outside))


def dedented(line: str, indent: int) -> str:
    """Take up to `indent` columns of white space off the line; a lazily continued line may have less."""
    if not indent:
        return line
    wide = line.expandtabs(4) if "\t" in line[: len(line) - len(line.lstrip())] else line
    return wide[min(indent, len(wide) - len(wide.lstrip())) :]
