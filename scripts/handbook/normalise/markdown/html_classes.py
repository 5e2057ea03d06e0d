"""What the class of an element says of it: `class="question-title"` is a label as "Question:" is one."""

import re

from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.wording import label_of, take_apart

WORDS = re.compile(r"[A-Z]?[^\W_A-Z]+|[A-Z]+")
BESIDE = frozenset("title text titulo texto header heading label content body name copy".split())
LABELS = {"question": "Question: ", "answer": "Answer: "}


@remembered
def class_label(classes: str) -> str | None:
    """Return "question" or "answer" where one of the classes is a label for it, alone or with what says where it is."""
    for name in classes.split():
        words = [word.lower() for word in WORDS.findall(name)]
        kinds = [label.kind for word in words if (label := label_of(f"{word}:")) is not None and len(word) > 0]
        others = [word for word in words if label_of(f"{word}:") is None and word not in BESIDE]
        if len(kinds) == 1 and not others and kinds[0] in LABELS:
            return kinds[0]
    return None


def labelled(text: str, label: str | None) -> str:
    """Return a text with the label that a class gives it, where it has none itself."""
    return text if label is None or take_apart(text).label is not None else LABELS[label] + text
