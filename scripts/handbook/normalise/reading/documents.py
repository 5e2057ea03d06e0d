"""Source documents read from files: decoded, outlined, named; and the problems met on the way."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from handbook.normalise.reading.data import read_data, read_front_matter_questions
from handbook.normalise.reading.decoding import Decoded, NotText, decode
from handbook.normalise.reading.layout import AUTO, LAYOUTS, NONE, unknown_marks
from handbook.normalise.reading.locators import document_id, name_items
from handbook.normalise.reading.outline import Outline
from handbook.normalise.reading.outlining import read_outline
from handbook.problem import Problem
from handbook.questions.frontmatter import FrontMatter, read_front_matter, split

DOCUMENTS = (".md", ".markdown", ".mdx", ".mkd", ".txt", ".text", ".rst", ".json", ".yml", ".yaml")


@dataclass(frozen=True)
class Document:
    """A document: where it came from, its text, its outline. `meta` is set where it is a handbook's question file."""

    path: str
    sha256: str
    id: str
    decoded: Decoded
    outline: Outline
    meta: FrontMatter | None = None
    also: list[str] = field(default_factory=list)

    def locator(self, item_locator: str) -> str:
        return f"{self.id}#{item_locator}"


@dataclass(frozen=True)
class Documents:
    """What reading gave: the documents, the problems that kept files from being read, and warnings."""

    documents: list[Document]
    problems: list[Problem]
    warnings: list[Problem]


def read_documents(paths: Iterable[str], known_ids: dict[str, str], layout: str = AUTO) -> Documents:
    """Read all files; one given twice is read once. `known_ids` are the inventory's document ids by checksum.

    `layout` says what their questions are; `AUTO` leaves that to the reader.
    """
    result = Documents([], [], [])
    taken = {known: sha256 for sha256, known in known_ids.items()}
    by_checksum: dict[str, Document] = {}
    for path in expand(paths):
        try:
            data = Path(path).read_bytes()
            decoded = decode(data)
        except (OSError, NotText) as error:
            result.problems.append(_unreadable(path, error))
            continue
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in by_checksum:
            first = by_checksum[sha256]
            first.also.append(path)
            what = f"the same document as {first.path}"
            result.warnings.append(Problem(path, 1, what, "it was read once; leave one out"))
            continue
        name = document_id(path, sha256, taken, known_ids)
        taken[name] = sha256
        document = _document(path, sha256, name, decoded, layout)
        by_checksum[sha256] = document
        result.documents.append(document)
        result.warnings.extend(_warnings(document))
    return result


def _unreadable(path: str, error: OSError | NotText) -> Problem:
    if isinstance(error, NotText):
        return Problem(path, 1, f"this is not text: {error}", "save it as Markdown or plain text")
    what = f"cannot be read ({error.strerror})"
    if Path(path).is_dir():
        what = f"this folder holds no document ({', '.join(DOCUMENTS)})"
    return Problem(path, 1, what, "name files or folders that hold interview material")


def _warnings(document: Document) -> Iterator[Problem]:
    for line, mark in unknown_marks(document.decoded.lines):
        what = f"the mark says that questions are {mark!r}, which is not known"
        yield Problem(document.path, line, what, f"write one of {', '.join(LAYOUTS)}")
    if not document.outline.questions:
        is_empty = not any(map(str.strip, document.decoded.lines))
        what = "the file is empty" if is_empty else "no question was found"
        yield Problem(document.path, 1, what, "where it holds some, --layout says what they are")


def expand(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that are meant: a folder means the documents in it, however deep, without hidden ones."""
    for path in paths:
        inside = sorted(filter(_is_document, Path(path).rglob("*"))) if Path(path).is_dir() else []
        hidden = len(Path(path).parts)
        shown = [str(file) for file in inside if not any(part.startswith(".") for part in file.parts[hidden:])]
        yield from shown or [path]


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in DOCUMENTS and path.is_file()


def _document(path: str, sha256: str, name: str, decoded: Decoded, layout: str) -> Document:
    meta = _question_meta(path, decoded)
    outline = read_data(path, decoded.lines) if meta is None and layout != NONE else None
    if outline is None:
        outline = read_outline(decoded.lines, is_question_file=meta is not None, layout=layout)
        if meta is None and layout == AUTO:
            read_front_matter_questions(outline, decoded.lines)
    name_items(outline)
    if meta is not None and outline.questions:
        outline.questions[0].level = meta.level
        outline.questions[0].aka = list(meta.aka)
    return Document(path, sha256, name, decoded, outline, meta)


def _question_meta(path: str, decoded: Decoded) -> FrontMatter | None:
    """Return the front matter of a question file, or None for any other document."""
    cut = split("\n".join(decoded.lines) + "\n")
    if cut is None:
        return None
    try:
        keys = YAML(typ="safe").load(cut.yaml)
    except YAMLError:
        return None
    if not isinstance(keys, dict) or not keys or not set(keys) <= set(FrontMatter.model_fields):
        return None
    meta, _ = read_front_matter(cut.yaml, path)
    return meta
