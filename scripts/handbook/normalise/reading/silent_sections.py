"""Sections in which hardly a list asks: contents, references, tips and the like."""

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import asks_nobody, names_step, says_questions
from handbook.normalise.language.words import holds_phrase, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import Section

ABOUT = "about the document"
NO_QUESTIONS_IN = ("table of contents", "reference list", "closing tips", "summary", "instructions", ABOUT)
SEVERAL = 2


def kind_of(sections: tuple[Section, ...]) -> str | None:
    """Return the kind of the innermost section that has one; headings below "Contents" are the document's own."""
    inner = sections[-1:]
    return next((section.kind for section in reversed(sections) if section.kind and _reaches(section, inner)), None)


def _reaches(section: Section, inner: tuple[Section, ...]) -> bool:
    return section.kind != NO_QUESTIONS_IN[0] or section in inner


def may_ask(block: Block, sections: tuple[Section, ...]) -> bool:
    """Return whether items without a label may be questions here: tips and references speak in imperatives too.

    Below a heading of another kind within them, questions count that have question marks, and so they do among
    references where none has a link. Items with answers below them are no contents, whatever they stand below.
    Those without marks below "When to use" tell just that.
    """
    if sections and _tells_below(sections[-1].text) and not any(map(asking.asks, _texts(block))):
        return False
    silent = any(section.kind in NO_QUESTIONS_IN[1:] for section in sections)
    if not silent and (kind_of(sections) not in NO_QUESTIONS_IN or _are_filled(block)):
        return True
    texts = _texts(block)
    marked = sum(asking.asks(wording.take_apart(text).text) for text in texts)
    unlike = sections[-1].kind is None or (sections[-1].kind == NO_QUESTIONS_IN[1] and not any(map(_refers, texts)))
    return unlike and 2 * marked > len(block.children)


def _texts(block: Block) -> list[str]:
    return [item.children[0].text for item in block.children if item.children]


def _tells_below(heading: str) -> bool:
    """Return whether a heading begins like a question and asks none: what stands below it says so."""
    return asking.opens_like_a_question(heading) and not (asking.is_question(heading) or says_questions(heading))


def are_for_readers(sections: tuple[Section, ...]) -> bool:
    """Return whether a section is a step ("Step 2: Sketch the parts") or asks nobody: its reader finds the answers."""
    heading = sections[-1].text if sections else ""
    return asks_nobody(heading) or (names_step(heading) and not says_questions(heading))


def looks_back(block: Block) -> bool:
    """Return whether at least half of a list is what whoever answered asks himself ("Did I stay calm?")."""
    own = sum(holds_phrase(words_of(text), "asked_looking_back") for text in _texts(block))
    return own >= SEVERAL and 2 * own >= len(block.children)


def _refers(text: str) -> bool:
    return bool(inline.links(text)[0]) or "://" in text


def _are_filled(block: Block) -> bool:
    """Return whether most items of a list hold text or code below what they begin with."""
    filled = sum(any(inner.kind != "list" for inner in item.children[1:]) for item in block.children)
    return 2 * filled > len(block.children)
