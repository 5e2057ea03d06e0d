"""The encodings that were in use before UTF-8, besides cp1252: for other scripts, and for Polish."""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator

from charset_normalizer import CharsetMatch, from_bytes

# Where several fit a short text alike, the first is taken.
OF_SCRIPTS = "cp932 euc_jis_2004 gb18030 big5 cp949 cp1251 koi8_r cp866 cp1253 cp1255 cp1256 cp874".split()
WESTERN, CENTRAL = "cp1252", "cp1250"
ENCODINGS = frozenset([*OF_SCRIPTS, CENTRAL])
RUN = re.compile(rb"(?:[\x80-\xff][\x40-\xff]){2,}[\x80-\xff]?|[\x80-\xff]{3,}")  # of pairs too, as in Shift-JIS
KANA = re.compile("[\u3041-\u30fe]")
ASCII = re.compile(r"[\x00-\x7f]+")
FEW, LARGEST_SAMPLE = 12, 1 << 16  # bytes
MESS = 0.5  # of 1


def older_encoding(data: bytes) -> str | None:
    """Return the encoding of a text that is neither UTF-8 nor cp1252; None for any other text."""
    sample = _sample(data)
    beyond = _beyond(sample)
    if beyond < FEW or _is_damaged_utf8(sample):
        return None
    if _is_in_another_script(sample, beyond):
        return min(_rated(sample), default=(None,))[-1]
    is_central = _mess(sample.decode(CENTRAL, "replace")) < MESS < _mess(sample.decode(WESTERN, "replace"))
    return CENTRAL if is_central else None


def _is_in_another_script(data: bytes, beyond: int) -> bool:
    """Return whether most bytes beyond ASCII stand in runs; in the Latin script, letters with accents stand alone.

    A run of one sign again and again ("………") is a line to fill in.
    """
    in_runs = sum(_beyond(run) for run in RUN.findall(data) if len(set(run)) > 1)
    return in_runs >= FEW and 2 * in_runs > beyond


def _beyond(data: bytes) -> int:
    """Return how many bytes are none of ASCII."""
    return len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))


def _is_damaged_utf8(data: bytes) -> bool:
    """Return whether most letters beyond ASCII are whole where the text is read as UTF-8."""
    text = data.decode("utf-8", "replace")
    beyond = sum(not letter.isascii() for letter in text)
    return beyond > 2 * text.count("\N{REPLACEMENT CHARACTER}")


def _sample(data: bytes) -> bytes:
    """Return lines that are not all ASCII, as many as are needed."""
    lines, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            lines.append(line)
            size += len(line)
        if size > LARGEST_SAMPLE:
            break
    return b"\n".join(lines)


def _rated(sample: bytes) -> Iterator[tuple]:
    """Yield the encodings that a text may have, each behind how unlikely it looks when read so.

    Names in Latin letters, of which interview material is full, say nothing of it and look like a mess to the library.
    What is all capitals or all small letters may be a script that has neither.
    """
    for place, encoding in enumerate(OF_SCRIPTS):
        try:
            # By pieces: a text that was cut off may end in half of a letter.
            text = ASCII.sub(" ", getincrementaldecoder(encoding)().decode(sample))
        except UnicodeDecodeError:
            continue
        read = _read(text)
        if read is not None:
            is_japanese = 3 * len(KANA.findall(text)) > len(text)  # which hardly any text is by accident
            yield not is_japanese, read.chaos, text.isupper() or text.islower(), -read.coherence, place, encoding


def _mess(text: str) -> float:
    """Return how unlikely a text looks: 0 for what a person wrote, 1 for what nobody did."""
    read = _read(text)
    return read.chaos if read is not None else 1


def _read(text: str) -> CharsetMatch | None:
    """Return what the library says of a text that has been decoded."""
    return from_bytes(text.encode(), cp_isolation=["utf_8"], threshold=1.0).best()
