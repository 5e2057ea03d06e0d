"""Lists that a line leads in, lists of tasks, and lines above questions: what they are by how they return."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language import asking
from handbook.normalise.language.announcing import asks_nobody, says_questions
from handbook.normalise.language.levels import level_of
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.language.yes_or_no import asks_for_words
from handbook.normalise.marking.headings.document_titles import is_on_interviews
from handbook.normalise.marking.headings.rows import read_titles, seed
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import is_of_check_boxes
from handbook.normalise.parsing.items import Item, asks_mostly, read_alone, said_of
from handbook.normalise.parsing.list_links import links_only
from handbook.normalise.parsing.segments import Segment

LONGEST_LEAD = 4
OFTEN, SEVERAL, MANY = 2, 3, 8
FEW, LONGEST_ORDER, SHORT_NAME = 4, 4, 3


def mark_leads(segments: list[Segment]) -> None:
    """Mark the lists led in by "Questions:" as questions, and those that other returning lines lead in as none."""
    leads = list(_leads(segments))
    counts = Counter(_wording(line) for line, _ in leads)
    often = {words for words, count in counts.items() if count >= OFTEN}
    announced = any(says_questions(words) for words in often)
    for line, block in leads:
        words = _wording(line)
        if says_questions(words) and (words in often or _is_lone_label(line)):
            line.kind, line.said = "text", None
            block.block.asks = True
        elif words in often and (announced or (counts[words] >= SEVERAL and _only_hints(line, block))):
            _ask_nothing(block)


def _leads(segments: list[Segment]) -> Iterator[tuple[Segment, Segment]]:
    for line, block in pairwise(segments):
        if block.kind == "list" and line.part is not None and _leads_in(line.part.text):
            yield line, block


def _leads_in(text: str) -> bool:
    return text.rstrip("*_ ").endswith((":", "：")) and length_of(text) <= LONGEST_LEAD


def _only_hints(line: Segment, block: Segment) -> bool:
    """Return whether bullets below a line that names no level look like questions, if at all, without marks."""
    texts = [said_of(item) for item in map(read_alone, block.block.children) if item.parts]
    return not block.block.children[0].ordered and level_of(line.part.text) is None and not any(map(asking.asks, texts))


def _wording(line: Segment) -> str:
    return " ".join(words_of(line.part.text))


def _is_lone_label(line: Segment) -> bool:
    return line.kind == "question" and not line.said.text


def mark_orders(segments: list[Segment]) -> None:
    """Mark bullets that a sentence leads in as no questions where few of them ask, and those by a bare order only.

    So are those of which the line says that they tell how to read the document or to answer, or where to read on; and
    what one is to ask oneself, or to look for in answers.
    """
    for line, block in pairwise(segments):
        if block.kind != "list" or block.settled or line.part is None or not line.part.text.rstrip("*_ ").endswith(":"):
            continue
        leads_on = _is(line, "reference list") and links_only(block.block, whatever_asks=True)
        if leads_on or asks_nobody(line.part.text) or _wording(line) in vocabulary()["expected"]:
            _ask_nothing(block)
            continue
        items = [read_alone(item) for item in block.block.children]
        orders = [item for item in items if item.asks]
        advises = asking.is_about_the_document(line.part.text) or _is(line, "closing tips")
        if advises and not any(asking.asks(said_of(item)) for item in orders):
            _ask_nothing(block)
            continue
        few = 0 < FEW * len(orders) < len(items) and not any(item.opens and not item.asks for item in items)
        if few and not block.block.children[0].ordered and all(map(_only_orders, orders)):
            _ask_nothing(block)


def _is(line: Segment, kind: str) -> bool:
    return section_kind(line.part.text.rpartition("\n")[2].rstrip(": ")) == kind


def _only_orders(item: Item) -> bool:
    text = said_of(item)
    return asking.commands(text) and not asking.asks(text) and not item.sure and length_of(text) <= LONGEST_ORDER


def mark_tasks(segments: list[Segment]) -> None:
    """Mark lists of check boxes as no questions where hardly any asks and they are no choices of a quiz either.

    Those of a section that is a checklist are what its reader asks himself, unless labels say that they ask, or a
    document on interviews asks for words there.
    """
    if not any(map(_is_of_tasks, [segment for segment in segments if segment.kind == "list"])):
        return
    titles = read_titles(segments)  # held, as each only knows its parent
    tasks = [(title, block) for title in titles for block in title.body if _is_of_tasks(block) and not block.block.asks]
    checklists = [block for title, block in tasks if _is_of_checklist(title)]
    for block in checklists if not _ask_somebody(checklists, is_on_interviews(segments)) else []:
        _ask_nothing(block)
    tasks = [(title, block) for title, block in tasks if not (_offers_choices(title) or _is_announced(title, block))]
    items = [read_alone(item) for _, block in tasks for item in block.block.children]
    if len(items) >= MANY and 2 * sum(item.asks for item in items) < len(items):
        for _, block in tasks:
            _ask_nothing(block)


def _is_of_tasks(segment: Segment) -> bool:
    return segment.kind == "list" and is_of_check_boxes(segment.block)


def _is_of_checklist(title: Title) -> bool:
    """Return whether a heading or one above it, below the document's title, names a list to tick off ("Checklist")."""
    if title.parent is None:
        return False
    return not set(words_of(title.said.text)).isdisjoint(vocabulary()["plan_words"]) or _is_of_checklist(title.parent)


def _ask_somebody(checklists: list[Segment], spoken: bool) -> bool:
    """Return whether most items have the label of a question or, where interviews are `spoken` of, ask for words."""
    items = [read_alone(item) for segment in checklists for item in segment.block.children]
    asked = sum(item.sure or (spoken and asks_for_words(_behind_name(said_of(item)))) for item in items)
    return 3 * asked >= 2 * len(items)


def _behind_name(text: str) -> str:
    name, _, rest = text.partition(":")
    return rest if words_of(rest) and length_of(name) <= SHORT_NAME else text


def _offers_choices(title: Title) -> bool:
    return seed(title.said) or title.said.number is not None or says_questions(title.said.text)


def _is_announced(title: Title, block: Segment) -> bool:
    """Return whether most boxes ask below headings of which one announces questions ("Questions for them" > "Team")."""
    return title.says_questions() and asks_mostly(block.block)


def _ask_nothing(block: Segment) -> None:
    block.settled, block.asks = True, False


def mark_headlines(segments: list[Segment]) -> None:
    """Mark the lines right above labelled questions, from the first on: they do not answer the one before."""
    labelled = [place for place, segment in enumerate(segments) if _is_labelled(segment)]
    above = [place for place in labelled if _has_headline(segments, place)]
    if len(above) < SEVERAL or above[0] != labelled[0] or 5 * len(above) < 4 * len(labelled):
        return
    for place in above:
        line, question = segments[place - 1], segments[place]
        line.kind = "headline"
        mark = level_of(line.part.text.rpartition(":")[2])
        question.said = replace(question.said, mark=question.said.mark or mark)


def _is_labelled(segment: Segment) -> bool:
    return segment.kind == "question" and segment.part.style == "label"


def _has_headline(segments: list[Segment], place: int) -> bool:
    line = segments[place - 1] if place else None
    if line is None or line.kind != "text" or line.last + 1 != segments[place].first:
        return False
    return place == 1 or segments[place - 2].last + 1 < line.first
