"""A page whose front matter has a question for a title: where nothing on it asks, all below is the answer."""

from collections.abc import Sequence

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import vocabulary
from handbook.normalise.outline import Found, Outline, SetAside
from handbook.normalise.reading.front_matter import Front

LONGEST = 12  # lines of a page without headings; a longer one, or one of several parts, is an essay or a story


def asked_by_title(front: Front, outline: Outline, lines: Sequence[str]) -> Outline | None:
    """Return the outline of a page that its title asks; None for any other document.

    Its text is short, or a heading right below the front matter says that the answer follows.
    """
    told = [number for number in range(front.last + 1, len(lines) + 1) if lines[number - 1].strip()]
    title = front.title
    if title is None or outline.questions or not told or not asking.asks(title.value):
        return None
    labelled = _labels_answer(lines[told[0] - 1])
    if not labelled and (outline.headings or len(told) > LONGEST):
        return None
    first = told[labelled] if len(told) > labelled else None
    answer = (first, told[-1]) if first is not None else None
    text = "\n".join(lines[first - 1 : told[-1]]) if first is not None else ""
    beside = tuple(line for line in lines[title.last : front.last - 1] if line.strip())
    asked = " ".join(title.value.split())
    found = Found(
        title.first, told[-1], asked, None, None, (), None, "data", answer=answer, answer_text=text, beside=beside
    )
    above = SetAside(1, title.first - 1, vocabulary()["reasons"]["front matter"])
    return Outline(questions=[found], set_aside=[above])


def _labels_answer(line: str) -> bool:
    """Return whether a line is a heading that only says that the answer follows."""
    label = wording.take_apart(line.lstrip("#")).label if line.startswith("#") else None
    return label is not None and label.kind == "answer" and not wording.take_apart(line.lstrip("#")).text
