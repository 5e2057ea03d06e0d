"""Answers that are nothing but what there is to know of the question: who asks it, how hard it is, what it is about."""

from collections import Counter
from collections.abc import Sequence

from handbook.normalise.language.inline import plain
from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.outline import Found

SEVERAL = 3
MARKERS = "-*+• \t"


def leave_particulars(questions: Sequence[Found]) -> None:
    """Take the answers that are lines with such labels ("Role: baker", "Why: …"), where the same labels return."""
    answered = [found for found in questions if found.answer is not None]
    labels = [_labels(found.answer_text) for found in answered]
    often = Counter(labels)
    for found, row in zip(answered, labels, strict=True):
        if row and often[row] >= SEVERAL:
            found.answer = None


def _labels(markdown: str) -> tuple[str, ...]:
    """Return the labels that the lines of an answer begin with where all are such; indented lines go on."""
    known = vocabulary()["particulars"]
    lines = [line for line in markdown.split("\n") if line.strip() and not line.startswith((" ", "\t"))]
    parted = [plain(line.strip(MARKERS)).partition(":") for line in lines]
    labels = tuple(wording_of(label) if colon and told.strip() else "" for label, colon, told in parted)
    particulars = bool(labels) and labels[0] in known["first"]
    return labels if particulars and all(one in known["first"] or one in known["further"] for one in labels) else ()
