"""How many questions of public documents are found, and how often it is right whether they have an answer.

What the documents ask was written down by people who had not seen what the normaliser finds in them. Only where: the
documents themselves are not ours to keep. `public_documents.yml` says where each can be had.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.trees import ROOT
from handbook.normalise.outline import Found
from handbook.normalise.reading.documents import read_documents
from ruamel.yaml import YAML

TRUTHS = ROOT / "scripts" / "benchmarks" / "public_documents.yml"


@dataclass(frozen=True)
class Truth:
    """A public document and where its questions stand: "3 7-9" are one on line 3 and one on lines 7 to 9.

    Of `arguable` ones people may think either way: they count neither as found nor as missed. `set` is how the document
    was come by.
    """

    repo: str
    path: str
    commit: str
    sha256: str
    set: str
    answered: str = ""
    unanswered: str = ""
    arguable: str = ""

    @property
    def address(self) -> str:
        return f"https://raw.githubusercontent.com/{self.repo}/{self.commit}/{self.path}"


@dataclass
class Score:
    """What was found of the questions of a document or several; by line what was not, or was no question."""

    right: int = 0
    right_about_answer: int = 0
    missed: list[int] = field(default_factory=list)
    false: list[int] = field(default_factory=list)
    wrong_answers: list[int] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.right_about_answer += other.right_about_answer
        self.missed += other.missed
        self.false += other.false
        self.wrong_answers += other.wrong_answers

    @property
    def faults(self) -> str:
        kinds = {"missed": self.missed, "false": self.false, "wrong about the answer": self.wrong_answers}
        return "; ".join(f"{kind} {', '.join(map(str, lines))}" for kind, lines in kinds.items() if lines)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + len(self.false))
        recall = self.right / max(1, self.right + len(self.missed))
        answers = self.right_about_answer / max(1, self.right)
        return f"precision {precision:.3f}, recall {recall:.3f}, right about the answer {answers:.3f}"


def figures(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield a set of the documents in `folder` and how it was read; all of them last.

    Print beforehand what was missed or found for nothing in each document, and where those not in `folder` can be had.
    """
    files = {_sha256(file): file for file in sorted(folder.rglob("*")) if file.is_file()}
    totals: dict[str, Score] = {}
    for truth in truths():
        if truth.sha256 not in files:
            print(f"not in {folder}: {truth.address}", flush=True)
            continue
        found = score(truth, files[truth.sha256])
        if found.faults:
            print(f"{files[truth.sha256]}: {found.faults}", flush=True)
        for part in (truth.set, "all"):
            totals.setdefault(part, Score()).add(found)
    everything = totals.pop("all", Score())
    yield from ((part, str(total)) for part, total in totals.items())
    yield "all", str(everything)


def truths() -> list[Truth]:
    return [Truth(**entry) for entry in YAML(typ="safe").load(TRUTHS)]


def score(truth: Truth, file: Path) -> Score:
    """Compare what is found in `file` with its truth: what is found counts for the first question where it asks."""
    result = Score()
    answered, unanswered, arguable = map(_ranges, (truth.answered, truth.unanswered, truth.arguable))
    is_answered = dict.fromkeys(answered, True) | dict.fromkeys(unanswered, False)
    left = sorted([*answered, *unanswered], key=lambda lines: lines.start)
    for found in _questions(file):
        asking = _lines_asking(found)
        place = next((place for place, lines in enumerate(left) if _meet(lines, asking)), None)
        if place is None:
            result.false += [] if any(_meet(lines, asking) for lines in arguable) else [found.first]
            continue
        lines = left.pop(place)
        result.right += 1
        if is_answered[lines] == (found.answer is not None):
            result.right_about_answer += 1
        else:
            result.wrong_answers.append(lines.start)
    result.missed = [lines.start for lines in left]
    return result


def _questions(file: Path) -> list[Found]:
    documents = read_documents([str(file)], {}).documents
    return sorted((found for document in documents for found in document.outline.questions), key=lambda f: f.first)


def _lines_asking(found: Found) -> range:
    """Return the lines of a question above its answer."""
    end = found.answer[0] if found.answer is not None and found.answer[0] > found.first else found.last + 1
    return range(found.first, max(end, found.first + 1))


def _ranges(written: str) -> list[range]:
    ends = (part.partition("-") for part in written.split())
    return [range(int(first), int(last or first) + 1) for first, _, last in ends]


def _meet(lines: range, others: range) -> bool:
    return lines.start < others.stop and others.start < lines.stop


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
