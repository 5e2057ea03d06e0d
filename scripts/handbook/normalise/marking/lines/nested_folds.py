"""Folded blocks that hold nothing but a row of folded questions: sections, whatever their summaries look like."""

from dataclasses import dataclass, field, replace

from handbook.normalise.language import wording
from handbook.normalise.language.announcing import follow_up_in
from handbook.normalise.language.asking import asks, opens_like_a_question
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, DEEPEST = 2, 3, 6
EMPTY = ("html", "rule", "unfold")


@dataclass(slots=True)
class _Fold:
    segment: Segment
    depth: int
    inner: list["_Fold"] = field(default_factory=list)
    asked: int = 0
    tells: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it holds questions alone: folds, headings, lists of folds; none of them only hides an answer."""
        return bool(self.inner or self.asked) and not self.tells and self.may_be_section

    @property
    def may_be_section(self) -> bool:
        """Whether it asks nothing itself and nothing in it hides an answer."""
        said = [fold.segment.said for fold in self.inner]
        hides = any(wording.hides_answer(inner) and not wording.summary_asks(inner) for inner in said)
        return not hides and not self.segment.answer and not asks(self.segment.said.text)

    @property
    def asking(self) -> int:
        """How many of the folds in it ask by their own words."""
        return sum(wording.summary_asks(fold.segment.said) for fold in self.inner)

    def take(self, segment: Segment) -> None:
        """Take in what stands in it outside of further folds; below a heading that asks it is that one's answer."""
        items = segment.block.children if segment.kind == "list" else []
        if segment.asks or (items and all(read_alone(item).fold is not None for item in items)):
            self.asked += 1
        elif not self.asked:
            self.tells = True


def mark_nested_folds(segments: list[Segment]) -> None:
    """Turn folds into headings that hold rows of folds, where most of these ask and a row has more than one.

    Beside them, those are sections too that tell something about the questions in them.
    """
    folds = _folds(segments)
    rows = [fold for fold in folds if fold.is_row]
    inner = [fold for row in rows for fold in row.inner if not fold.is_row]
    asking = sum(wording.summary_asks(fold.segment.said) for fold in inner)
    if asking < SEVERAL or 2 * asking < len(inner) or all(len(row.inner) < FEW for row in rows):
        return
    depths = {row.depth for row in rows}
    told = [fold for fold in folds if fold.tells and fold.depth in depths and fold.may_be_section]
    rows += [fold for fold in told if FEW <= fold.asking >= len(fold.inner) / 2]
    levels = [segment.block.level for segment in segments if segment.kind == "heading" and not segment.asks]
    for row in rows:
        _make_heading(row, min(max(levels, default=0) + row.depth, DEEPEST))


def prove_follow_ups(segments: list[Segment]) -> None:
    """Let the folds ask for themselves that name what is asked on ("Follow-up 2: Why?"), wherever they stand."""
    for segment in segments:
        asked = follow_up_in(segment.said.text) if segment.kind == "fold" else ""
        if asked and (asks(asked) or opens_like_a_question(asked)):
            segment.said = replace(segment.said, text=asked)
            segment.asks = segment.proved = True


def _folds(segments: list[Segment]) -> list[_Fold]:
    folds: list[_Fold] = []
    open_folds: list[_Fold] = []
    for segment in segments:
        if segment.kind == "fold":
            fold = _Fold(segment, len(open_folds) + 1)
            if open_folds:
                open_folds[-1].inner.append(fold)
            open_folds.append(fold)
            folds.append(fold)
        elif segment.kind == "unfold" and open_folds:
            open_folds.pop()
        elif open_folds and segment.kind not in EMPTY:
            open_folds[-1].take(segment)
    return folds


def _make_heading(row: _Fold, level: int) -> None:
    segment = row.segment
    segment.said = wording.take_apart(_without_badge(segment.said.text))
    segment.kind, segment.asks = "heading", False
    segment.block = Block("heading", segment.first, segment.last, segment.said.text, level=level)


def _without_badge(text: str) -> str:
    """Drop a last word that only says what a click does ("Dough expand")."""
    before, _, last = text.rpartition(" ")
    return before if before and last.lower() in vocabulary()["fold_badges"] else text
