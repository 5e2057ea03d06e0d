"""The front matter of a document as data: the questions that it lists are read there, not as text of the document."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from handbook.normalise.bulk.packed import kept
from handbook.normalise.language.levels import settle_levels
from handbook.normalise.language.remembering import forgetting
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.lines import Lines
from handbook.normalise.markdown.tokens import front_matter_length
from handbook.normalise.outline import Found, LineNumbers, Outline
from handbook.normalise.reading.data import questions_in, set_rest_aside
from handbook.normalise.reading.data_entries import Entry, yaml_entry

LONG = 100  # lines of a value that says nothing of the document


@dataclass(frozen=True)
class Front:
    """Front matter, which ends on line `last`: its keys, the questions that it lists, and the lines of such values.

    `title` is the document's, where it names one.
    """

    last: int
    keys: frozenset[str]
    questions: Sequence[Found]
    listing: LineNumbers
    title: Entry | None

    def taken_from(self, lines: Lines) -> Lines:
        """Return as many lines, with blank ones for what lists something; the keys stay."""
        return Lines("" if number in self.listing else line for number, line in enumerate(lines, start=1))

    def add_to(self, outline: Outline, lines: Sequence[str]) -> bool:
        """Add the questions to the outline of the document; return False where that holds the lines for other text."""
        reason = vocabulary()["reasons"]["front matter"]
        own = next((entry for entry in outline.set_aside if (entry.last, entry.why) == (self.last, reason)), None)
        if own is not None and self.questions:
            outline.questions = kept(chain(self.questions, outline.questions))
            outline.set_aside.remove(own)
            set_rest_aside(outline, self.questions, lines, range(1, self.last + 1), "front matter")
        return own is not None


def front_of(lines: Sequence[str]) -> Front | None:
    """Return the front matter of a document; None where it has none that is keys with values."""
    last = front_matter_length(lines)
    data = yaml_entry("\n".join(lines[1 : last - 1]), before=1) if last else None
    if data is None or not data.is_mapping:
        return None
    found = kept(forgetting(filter(attrgetter("text"), questions_in(data, with_lists=False))))
    settle_levels(found)
    titles = (value for key, value in data.value if key == "title" and isinstance(value.value, str))
    return Front(last, frozenset(key for key, _ in data.value), found, _listing(data, found, lines), next(titles, None))


def _listing(data: Entry, found: Sequence[Found], lines: Sequence[str]) -> LineNumbers:
    """Return the lines below the keys whose values hold questions or are long."""
    asking, listing = LineNumbers(found), LineNumbers(())
    for _, value in data.value:
        numbers = range(value.first + 1, value.last + 1)
        asks = value.first not in asking and any(number in asking for number in numbers)
        if (asks or len(numbers) > LONG) and lines[value.first - 1].rstrip().endswith(":"):
            listing.add(numbers[0], numbers[-1])
    return listing
