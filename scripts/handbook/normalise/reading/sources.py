"""The files that are meant by what a person names: looked at without being outlined, each with its id."""

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from handbook.normalise.reading.decoding import UNMARKED, NotText, text_of, wide_encoding
from handbook.normalise.reading.locators import document_id
from handbook.normalise.reading.older_encodings import ENCODINGS
from handbook.normalise.reading.parts import WHOLE, Part, cut, cut_wide
from handbook.problem import HandbookError, Problem

DATA = (".json", ".jsonl", ".ndjson", ".yml", ".yaml", ".csv", ".tsv")
DOCUMENTS = (".md", ".markdown", ".mdx", ".mkd", ".txt", ".text", ".rst", ".org", ".adoc", ".asciidoc", *DATA)


@dataclass(frozen=True)
class Source:
    """A file that can be read, or a part of a large one. `also` are the paths of files with the same bytes.

    `kept` are the bytes of what can be read only once, such as the output of another program; `size` and `checksum` are
    those of the part, `sha256` that of the file. `encoding` is one that hardly shows in a part: an older one, or one
    that only zero bytes show. `mark` is the byte-order mark before the parts, without which none can be decoded.
    """

    path: str
    sha256: str
    id: str
    size: int
    checksum: str
    kept: bytes | None = None
    also: list[str] = field(default_factory=list)
    part: Part = WHOLE
    encoding: str | None = None
    mark: bytes = b""

    def data(self) -> bytes:
        """Return the bytes of the file or its part. Raises HandbookError where they are not what was looked at."""
        try:
            data = self.kept if self.kept is not None else self._read()
        except OSError:
            data = b""
        if _checksum(data) != self.checksum:
            raise HandbookError([Problem(self.path, 1, "this file was changed while it was read", "run this again")])
        return self.mark + data if self.mark else data

    def _read(self) -> bytes:
        with Path(self.path).open("rb") as file:
            file.seek(self.part.start)
            return file.read(self.size)


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
            data = _bytes_of(Path(path))
            encoding = text_of(data)[1]
        except (OSError, NotText) as error:
            result.problems.append(_unreadable(path, error))
            continue
        sha256 = _checksum(data)
        if sha256 in by_checksum:
            first = by_checksum[sha256]
            first.also.append(path)
            what = f"the same document as {first.path}"
            result.warnings.append(Problem(path, 1, what, "it was read once; leave one out"))
            continue
        name = document_id(path, sha256, taken, known_ids)
        taken[name] = sha256
        hidden = encoding if encoding in (*ENCODINGS, *UNMARKED) else None
        kept = None if Path(path).is_file() else data
        source = Source(path, sha256, name, len(data), sha256, kept, encoding=hidden)
        by_checksum[sha256] = source
        result.files.extend(_parts(source, data, wide_encoding(data, encoding)))
    return result


def _bytes_of(path: Path) -> bytes:
    """Return what a file or a pipe holds; a device such as /dev/zero would never end."""
    if path.is_block_device() or (path.is_char_device() and not path.samefile(os.devnull)):
        with path.open("rb") as device:
            if not device.isatty():
                raise OSError(errno.EINVAL, "it is a device, and no file")
    return path.read_bytes()


def _parts(source: Source, data: bytes, wide: tuple[bytes, str] | None) -> Iterator[Source]:
    """Yield a file as it is, or the parts of a large one; data means something only as a whole."""
    if Path(source.path).suffix.lower() in DATA:
        parts = [replace(WHOLE, end=len(data))]
    else:
        parts = cut_wide(data, *wide) if wide is not None else cut(data, source.encoding or "utf-8")
    for part in parts:
        own = data[part.start : part.end]
        kept = own if source.kept is not None else None
        mark = data[: parts[0].start]  # none where the file is one part, which begins with it
        yield replace(source, size=len(own), checksum=_checksum(own), kept=kept, part=part, mark=mark)


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def expand(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that are meant: a folder means the documents in it, however deep, without hidden ones.

    A folder that cannot be looked into, or holds none, is yielded itself.
    """
    for path in paths:
        yield from (_inside(path) if Path(path).is_dir() else []) or [path]


def _inside(folder: str) -> list[str]:
    found: list[Path] = []
    refused: list[OSError] = []
    for inner, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = [Path(inner, name) for name in names if not name.startswith(".")]
        found += [file for file in files if file.suffix.lower() in DOCUMENTS and file.is_file()]
    return [str(path) for path in sorted([*found, *(Path(error.filename) for error in refused)])]


def _unreadable(path: str, error: OSError | NotText) -> Problem:
    if isinstance(error, NotText):
        return Problem(path, 1, f"this is not text: {error}", "save it as Markdown or plain text")
    if isinstance(error, IsADirectoryError) and not os.access(path, os.R_OK | os.X_OK):
        error = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    what = f"cannot be read ({error.strerror})"
    if isinstance(error, IsADirectoryError):
        what = f"this folder holds no document ({', '.join(DOCUMENTS)})"
    return Problem(path, 1, what, "name files or folders that hold interview material")
