"""Source documents read from files: decoded, outlined, named; and the problems met on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from handbook.normalise.bulk.shelf import Shelf
from handbook.normalise.bulk.workers import each
from handbook.normalise.language.remembering import forget
from handbook.normalise.markdown import asciidoc, org_mode
from handbook.normalise.markdown.lines import Lines
from handbook.normalise.outline import Doubt, Outline
from handbook.normalise.reading.acting import acting, in_words
from handbook.normalise.reading.asked_again import leave_asked_elsewhere, marks_of
from handbook.normalise.reading.asking_titles import asked_by_title
from handbook.normalise.reading.data import broken_json, is_broken, read_data
from handbook.normalise.reading.decoding import Decoded, decode
from handbook.normalise.reading.front_matter import Front, front_of
from handbook.normalise.reading.layout import AUTO, LAYOUTS, NONE, unknown_marks
from handbook.normalise.reading.locators import name_items
from handbook.normalise.reading.outlining import read_outline
from handbook.normalise.reading.parts import WHOLE, Part
from handbook.normalise.reading.sources import Source, find_sources
from handbook.problem import Problem
from handbook.questions.frontmatter import FrontMatter, read_front_matter, split


@dataclass(frozen=True)
class Document:
    """A document: where it came from, its text, its outline. `meta` is set where it is a handbook's question file.

    A large one is several of these: `part` says which lines of the file its text is; the outline counts the file's.
    """

    path: str
    sha256: str
    id: str
    decoded: Decoded
    outline: Outline
    meta: FrontMatter | None = None
    also: list[str] = field(default_factory=list)
    part: Part = WHOLE

    def locator(self, item_locator: str) -> str:
        return f"{self.id}#{item_locator}"


@dataclass(frozen=True)
class Documents:
    """What reading gave: the documents, the problems that kept files from being read, warnings, and doubts by path.

    The documents lie on disk and are in memory one by one, as all together may be more than fits.
    """

    documents: Shelf[Document]
    problems: list[Problem]
    warnings: list[Problem]
    unsure: dict[str, list[Doubt]]


def read_documents(paths: Iterable[str], known_ids: dict[str, str], layout: str = AUTO) -> Documents:
    """Read all files; one given twice is read once. `known_ids` are the inventory's document ids by checksum.

    `layout` says what their questions are; `AUTO` leaves that to the reader.
    """
    sources = find_sources(paths, known_ids)
    result = Documents(Shelf(), sources.problems, sources.warnings, {})
    size = sum(source.size for source in sources.files)
    read = each(partial(_read, layout=layout), sources.files, "reading", len(sources.files), size)
    asked, answered = False, set()
    for document, warnings in read:
        result.documents.append(document)
        result.warnings.extend(warnings)
        if document.outline.unsure:
            result.unsure.setdefault(document.path, []).extend(document.outline.unsure)
        asked = bool(document.outline.questions) or (asked and document.part.number > 1)
        if not asked and document.part.number == document.part.of:
            result.warnings.append(_without_question(document))
        if document.part.of > 1:
            answered.update(marks_of(document.outline))
        if document.part.number == document.part.of > 1:
            _leave_contents(result.documents, document.part.of, answered)
            answered.clear()
    return result


def _leave_contents(documents: Shelf[Document], parts: int, answered: set[int]) -> None:
    """Set aside what the last `parts` documents, those of one file, only name, as another of them answers it."""
    for place in range(len(documents) - parts, len(documents)):
        document = documents[place]
        if leave_asked_elsewhere(document.outline, answered):
            documents[place] = document


def _without_question(document: Document) -> Problem:
    is_empty = not any(map(str.strip, document.decoded.lines))
    what = "the file is empty" if is_empty else "no question was found"
    return Problem(document.path, 1, what, "where it holds some, --layout says what they are")


def _warnings(document: Document) -> Iterator[Problem]:
    before = document.part.lines_before
    for line, mark in unknown_marks(document.decoded.lines):
        what = f"the mark says that questions are {mark!r}, which is not known"
        yield Problem(document.path, before + line, what, f"write one of {', '.join(LAYOUTS)}")
    is_sound = is_broken(document.outline)
    is_data = not is_sound and any(found.style == "data" for found in document.outline.questions)
    broken = broken_json(document.path, document.decoded.lines) if document.part.of == 1 and not is_data else None
    if broken is not None:
        line, why = broken
        read = "only its sound entries were read" if is_sound else "it was read as text"
        yield Problem(document.path, line, f"this is no JSON ({why}); {read}", "mend it from there on")
    acts = acting(document.decoded.lines, before, document.outline)
    if acts:
        what = f"it holds what would act on readers: {in_words(acts)}"
        yield Problem(
            document.path, acts[0][0], what, "drafts show it as text or leave it out; see that nothing is missing"
        )


def _read(source: Source, layout: str) -> tuple[Document, list[Problem]]:
    document = _document(source, layout)
    forget()
    return document, list(_warnings(document))


def _document(source: Source, layout: str) -> Document:
    decoded = decode(source.data(), source.encoding)
    for markup in (asciidoc, org_mode):
        if source.path.lower().endswith(markup.NAMES):
            decoded = replace(decoded, lines=Lines(markup.as_markdown(decoded.lines)))
    if source.part.of > 1:
        return _part(source, decoded, layout)
    front = front_of(decoded.lines)
    meta = _question_meta(source.path, decoded, front)
    if meta is not None and decoded.repaired:  # in code it may hold such characters on purpose, or name them
        decoded = decode(source.data(), source.encoding, repair=False)
    outline = read_data(source.path, decoded.lines) if meta is None and layout != NONE else None
    if outline is None and meta is not None:
        outline = read_outline(decoded.lines, is_question_file=True, layout=layout)
    elif outline is None:
        outline = _outline_below(front, decoded.lines, layout)
    name_items(outline)
    if meta is not None and outline.questions:
        outline.questions[0].level = meta.level
        outline.questions[0].aka = tuple(meta.aka)
    return Document(source.path, source.sha256, source.id, decoded, outline, meta, source.also)


def _part(source: Source, decoded: Decoded, layout: str) -> Document:
    """Return a part of a large document: read below the headings that it stands below, without them."""
    part = source.part
    if part.number == 1:
        outline = _outline_below(front_of(decoded.lines), decoded.lines, layout)
    else:
        above = [line for heading in part.above for line in (heading, "")]
        outline = read_outline(Lines([*above, *decoded.lines]), layout=layout)
        outline.move(-len(above))
        outline.move(part.lines_before)
    name_items(outline, f"part-{part.number}-" if part.number > 1 else "")
    decoded = replace(
        decoded,
        repaired=tuple(part.lines_before + line for line in decoded.repaired),
        unrepaired=tuple(part.lines_before + line for line in decoded.unrepaired),
    )
    return Document(source.path, source.sha256, source.id, decoded, outline, also=source.also, part=part)


def _outline_below(front: Front | None, lines: Lines, layout: str) -> Outline:
    """Return the outline of a document, with the questions of its front matter, if it has some."""
    if front is not None and layout == AUTO:
        outline = read_outline(front.taken_from(lines), layout=layout)
        if front.add_to(outline, lines):
            return asked_by_title(front, outline, lines) or outline
    return read_outline(lines, layout=layout)


def _question_meta(path: str, decoded: Decoded, front: Front | None) -> FrontMatter | None:
    """Return the front matter of a question file, or None for any other document."""
    if front is None or not front.keys <= set(FrontMatter.model_fields):  # before the whole text is cut
        return None
    cut = split("\n".join(decoded.lines) + "\n")
    if cut is None:
        return None
    try:
        keys = YAML(typ="safe").load(cut.yaml)
    except (YAMLError, RecursionError):
        return None
    if not isinstance(keys, dict) or not any(keys.values()) or not set(keys) <= set(FrontMatter.model_fields):
        return None
    lists = [value for value in keys.values() if isinstance(value, list)]
    if any(isinstance(item, (list, dict)) for value in lists for item in value):
        return None  # no key has such; and a few aliases in one another may stand for billions of items
    meta, _ = read_front_matter(cut.yaml, path)
    return meta
