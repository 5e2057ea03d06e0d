"""Bold titles with a quoted line below ("**Story 2: Failure**", "\"Tell me of a burnt loaf.\""): what is said asks."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
QUOTES = ('""', "“”", "„“", "„”", "«»", "‘’", "「」", "『』", "''")


def mark_quoted_prompts(segments: Sequence[Segment]) -> None:
    """Turn such paragraphs into questions, each what is quoted, where most of several ask or order."""
    prompts = [segment for segment in segments if _quoted(segment)]
    if len(prompts) < SEVERAL or 3 * sum(_asks(_quoted(segment)) for segment in prompts) < 2 * len(prompts):
        return
    for segment in prompts:
        said, below = wording.take_apart(_quoted(segment)), "\n".join(segment.part.text.split("\n")[2:])
        first = segment.first + 2 if below else 0
        segment.part = replace(segment.part, kind="question", said=said, style="bold", answer=below, answer_first=first)
        segment.kind, segment.said = "question", said


def _quoted(segment: Segment) -> str:
    """Return what is quoted on the second line of a paragraph that begins with a bold one, or an empty text."""
    if segment.kind not in ("text", "question") or segment.part is None or segment.part.style == "label":
        return ""
    title, line, *_ = [*segment.part.text.split("\n"), ""]
    cut, text = inline.leading_strong(title), line.strip(" *_\\")
    if segment.settled or cut is None or any(map(str.isalnum, cut[1])) or len(text) < len(QUOTES[0]) + 1:
        return ""
    return text[1:-1] if text[0] + text[-1] in QUOTES else ""


def _asks(text: str) -> bool:
    return asking.is_question(text) or asking.opens_like_a_question(text)
