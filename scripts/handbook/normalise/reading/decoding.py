"""Bytes to lines of text: the encoding is detected, mojibake repaired line by line."""

import codecs
from dataclasses import dataclass

import ftfy
from ftfy.badness import is_bad

from handbook.normalise.markdown.blocks import code_lines
from handbook.normalise.markdown.lines import Lines, lines_in
from handbook.normalise.reading.older_encodings import older_encoding
from handbook.questions.blanks import SPACES, separates
from handbook.questions.markdown import with_line_feeds

BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with the one of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32 with byte-order mark"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32 with byte-order mark"),
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8 with byte-order mark"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16 with byte-order mark"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16 with byte-order mark"),
)
BEHIND_WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
UNMARKED = ("utf-16-le", "utf-16-be")
SHOWN = "backslashreplace"  # a byte that is no letter in an older encoding is shown, not lost
TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1b")
FEW_ZEROS = 10  # bytes for each zero byte in a text in UTF-8; in UTF-16 there are two at most where it looks like UTF-8
SELDOM = 1_000  # characters for each control character that may be in a text by mistake


class NotText(Exception):
    """Raised for bytes that are no text in any supported encoding; its text says why."""


@dataclass(frozen=True)
class Decoded:
    """The text of a document: `lines` without line ends, and what was done to get them (line numbers from 1)."""

    lines: Lines
    encoding: str
    repaired: tuple[int, ...]
    unrepaired: tuple[int, ...]


def decode(data: bytes, known: str | None = None, repair: bool = True) -> Decoded:
    """Return the lines of `data` with mojibake repaired; `known` is the older encoding of what it is a part of.

    Without `repair` they stay as they are. Raises NotText for what is not text.
    """
    text, encoding = text_of(data, known)
    del data  # one copy of a large document goes before the next is made
    text = with_line_feeds(text)
    lines, has_separators = Lines(lines_in(text)), separates(text)
    del text
    if has_separators:
        in_code = code_lines(lines)
        lines = Lines(line if number in in_code else line.translate(SPACES) for number, line in enumerate(lines))
    return _repaired(lines, encoding) if repair else Decoded(lines, encoding, (), ())


def text_of(data: bytes, known: str | None = None) -> tuple[str, str]:
    """Return the text of `data` as it stands there, and its encoding. Raises NotText for what is not text.

    A control character here and there is a slip of the keyboard, which nobody sees, and is left out.
    """
    text, encoding = _to_text(data) if known is None else (data.decode(known, SHOWN), known)
    controls = {character for character in set(text) if character < " " and character not in TEXT_CONTROLS}
    if SELDOM * sum(map(text.count, controls)) > len(text):
        raise NotText("it holds control characters, as binary files do")
    return (text.translate(dict.fromkeys(map(ord, controls))) if controls else text), encoding


def wide_encoding(data: bytes, encoding: str) -> tuple[bytes, str] | None:
    """Return the byte-order mark and the codec of text with several bytes for each letter; None for any other."""
    if encoding in UNMARKED:
        return b"", encoding
    return next(((mark, codec) for mark, codec in BEHIND_WIDE_MARKS.items() if data.startswith(mark)), None)


def _to_text(data: bytes) -> tuple[str, str]:
    for mark, codec, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, codec), name
    if b"\0" in data:
        codec = _without_mark(data)
        return _strictly(data, codec), codec
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        codec = older_encoding(data)
    if codec is not None:
        return data.decode(codec, SHOWN), codec
    # The five bytes that cp1252 leaves undefined stay what they are instead of ending the run.
    return data.decode("sloppy-windows-1252"), "cp1252"


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise NotText(f"it begins like {codec} but is not: {error.reason} at byte {error.start}") from error


def _without_mark(data: bytes) -> str:
    """Tell the byte order by where the zero bytes of Latin letters lie. Raises NotText where they lie on both sides.

    A few of them in UTF-8 are control characters like others.
    """
    if _is_utf8(data) and data.count(0) < len(data) / FEW_ZEROS:
        return "utf-8"
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    if even > 10 * odd:
        return "utf-16-be"
    raise NotText("it holds zero bytes, as binary files do")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _repaired(lines: Lines, encoding: str) -> Decoded:
    """Repair prose always; code only where the prose shows mojibake too.

    Code may hold such characters on purpose, for instance in an example about encodings. But where the prose around
    it was decoded wrongly, the whole document was, and its code (comments, drawn directory trees) along with it.
    """
    # Nothing else is ever repaired, and looking costs more than anything that is done here.
    suspects = {number: line for number, line in enumerate(lines) if not line.isascii() and is_bad(line)}
    suspects_code = any(ftfy.fix_encoding(line) != line for line in suspects.values())
    in_code = code_lines(lines) if suspects_code else frozenset()  # only then does it matter what is code
    prose = {number: line for number, line in suspects.items() if number not in in_code}
    repaired = _repair(prose)
    if repaired or any(map(is_bad, prose.values())):
        repaired |= _repair({number: line for number, line in suspects.items() if number in in_code})
    fixed = suspects | repaired
    return Decoded(
        lines=Lines(repaired.get(number, line) for number, line in enumerate(lines)) if repaired else lines,
        encoding=encoding,
        repaired=tuple(sorted(number + 1 for number in repaired)),
        unrepaired=tuple(number + 1 for number in suspects if is_bad(fixed[number])),
    )


def _repair(lines: dict[int, str]) -> dict[int, str]:
    """Return the lines that change when repaired, by their numbers."""
    # fix_encoding only: fix_text would also rewrite quotes, entities and ligatures, in code too.
    better = {number: ftfy.fix_encoding(line) for number, line in lines.items()}
    # A repair must not break a line in two, or every line number behind it would be wrong.
    return {number: line for number, line in better.items() if line != lines[number] and _is_one_line(line)}


def _is_one_line(text: str) -> bool:
    return "\n" not in text and "\r" not in text
