"""How reading grows with a document of each layout that the tests know: one that looks back grows with the square."""

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.trees import ROOT
from handbook.normalise.reading.documents import read_documents
from ruamel.yaml import YAML

CASES = ("layouts.yml", "structures.yml")
SIZE, TIMES = 15_000, 4  # bytes, and how much longer the other document is: long enough to show, short enough to wait
SHOWN = 5


def steepest(folder: Path) -> list[tuple[str, float]]:
    """Return the names of the layouts that grow most, each with its time per byte as a multiple of that of a fourth."""
    return sorted(_growths(folder / "document.md"), key=lambda found: -found[1])[:SHOWN]


def _growths(file: Path) -> Iterator[tuple[str, float]]:
    for name, document in _documents():
        copies = max(1, SIZE // len(document.encode()))
        short, long = (_seconds(file, (document + "\n") * copies * times) for times in (1, TIMES))
        yield name, long / short / TIMES


def _documents() -> Iterator[tuple[str, str]]:
    for cases in CASES:
        for case in YAML(typ="safe").load(ROOT / "tests" / "normalise" / "reading" / cases):
            if case["document"]:
                yield case["name"], case["document"]


def _seconds(file: Path, text: str) -> float:
    file.write_text(text, encoding="utf-8")
    start = time.process_time()
    read_documents([str(file)], {})
    return time.process_time() - start
