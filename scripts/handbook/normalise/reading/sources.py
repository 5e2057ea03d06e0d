"""The files that are meant by what a person names: looked at without being outlined, each with its id."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handbook.normalise.reading.decoding import NotText, text_of
from handbook.normalise.reading.locators import document_id
from handbook.problem import HandbookError, Problem

DOCUMENTS = (".md", ".markdown", ".mdx", ".mkd", ".txt", ".text", ".rst", ".json", ".yml", ".yaml")


@dataclass(frozen=True)
class Source:
    """A file that can be read. `also` are the paths of files with the same bytes.

    `kept` are the bytes of what can be read only once, such as the output of another program.
    """

    path: str
    sha256: str
    id: str
    size: int
    kept: bytes | None = None
    also: list[str] = field(default_factory=list)

    def data(self) -> bytes:
        """Return the bytes of the file. Raises HandbookError where they are no longer those that were looked at."""
        try:
            data = self.kept if self.kept is not None else Path(self.path).read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != self.sha256:
            raise HandbookError([Problem(self.path, 1, "this file was changed while it was read", "run this again")])
        return data


@dataclass(frozen=True)
class Sources:
    """The files that can be read, the problems with the others, and warnings."""

    files: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


def find_sources(paths: Iterable[str], known_ids: dict[str, str]) -> Sources:
    """Return the files that `paths` mean; one given twice is one. `known_ids` are the inventory's ids by checksum."""
    result = Sources()
    taken = {known: sha256 for sha256, known in known_ids.items()}
    by_checksum: dict[str, Source] = {}
    for path in expand(paths):
        try:
            data = Path(path).read_bytes()
            text_of(data)
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
        source = Source(path, sha256, name, len(data), None if Path(path).is_file() else data)
        by_checksum[sha256] = source
        result.files.append(source)
    return result


def expand(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that are meant: a folder means the documents in it, however deep, without hidden ones."""
    for path in paths:
        inside = sorted(filter(_is_document, Path(path).rglob("*"))) if Path(path).is_dir() else []
        hidden = len(Path(path).parts)
        shown = [str(file) for file in inside if not any(part.startswith(".") for part in file.parts[hidden:])]
        yield from shown or [path]


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in DOCUMENTS and path.is_file()


def _unreadable(path: str, error: OSError | NotText) -> Problem:
    if isinstance(error, NotText):
        return Problem(path, 1, f"this is not text: {error}", "save it as Markdown or plain text")
    what = f"cannot be read ({error.strerror})"
    if Path(path).is_dir():
        what = f"this folder holds no document ({', '.join(DOCUMENTS)})"
    return Problem(path, 1, what, "name files or folders that hold interview material")
