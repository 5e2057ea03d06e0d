"""Lines in bold type, which may title questions or be the next of a row of them."""

from handbook.normalise.language import inline, wording
from handbook.normalise.language.link_lines import is_link_to_the_top
from handbook.normalise.language.tags import is_set_in_tags
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.open_question import OpenQuestion

FIRST_BOLD, LAST_BOLD = "\U0001d400", "\U0001d7ff"


def bold_line(segment: Segment, line: str) -> str:
    """Return the text of a segment that is nothing but bold, else an empty text; a link back to the top is none."""
    if segment.kind == "text" and _is_in_bold_letters(line):
        return line
    if segment.kind != "text" or not line.startswith(("*", "_", "<")) or is_link_to_the_top(line):
        return ""
    cut = inline.leading_strong(line.rstrip(":"))
    return line if (cut is not None and not cut[1]) or is_set_in_tags(line) else ""


def _is_in_bold_letters(line: str) -> bool:
    """Return whether a line has the letters that stand for bold type where no Markdown is shown ("𝐎𝐯𝐞𝐧𝐬")."""
    letters = [letter for letter in line if letter.isalpha()] if not line.isascii() else []
    return bool(letters) and all(FIRST_BOLD <= letter <= LAST_BOLD for letter in letters)


def is_next_in_row(current: OpenQuestion, segment: Segment) -> bool:
    """Return whether a paragraph begins with a line or more in bold type that count on from the current question."""
    cut = inline.leading_strong(segment.part.text)
    if segment.settled or cut is None or not current.is_followed_by(wording.take_apart(cut[0]).number):
        return False
    rest = cut[1].lstrip(":\n")
    return not rest or segment.part.text.removesuffix(rest).endswith("\n")
