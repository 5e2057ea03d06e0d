"""The encodings that were in use before UTF-8, for scripts whose letters no single byte of cp1252 stands for."""

import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

# Where several fit a short text alike, the first is taken.
ENCODINGS = "cp932 euc_jis_2004 gb18030 big5 cp949 cp1251 koi8_r cp866 cp1253 cp1255 cp1256 cp874".split()
RUN = re.compile(rb"[\x80-\xff]{3,}")
ASCII = re.compile(r"[\x00-\x7f]+")
FEW, LARGEST_SAMPLE = 12, 1 << 16  # bytes


def older_encoding(data: bytes) -> str | None:
    """Return the encoding of a text that is no UTF-8 and in another script than the Latin one; None for others."""
    sample = _sample(data)
    if not _is_in_another_script(sample) or _is_damaged_utf8(sample):
        return None
    return min(_rated(sample), default=(None,))[-1]


def _is_in_another_script(data: bytes) -> bool:
    """Return whether most bytes beyond ASCII stand in runs; in the Latin script, letters with accents stand alone.

    A run of one sign again and again ("………") is a line to fill in.
    """
    beyond = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    in_runs = sum(len(run) for run in RUN.findall(data) if len(set(run)) > 1)
    return in_runs >= FEW and 2 * in_runs > beyond


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
    for place, encoding in enumerate(ENCODINGS):
        try:
            text = ASCII.sub(" ", sample.decode(encoding))
        except UnicodeDecodeError:
            continue
        read = from_bytes(text.encode(), cp_isolation=["utf_8"], threshold=1.0).best()
        if read is not None:
            yield read.chaos, text.isupper() or text.islower(), -read.coherence, place, encoding
