"""Documents for the normaliser to be measured with."""

from itertools import cycle
from pathlib import Path

LAYOUTS = (
    "## {number}. {question}\n\n{answer}\n\n- The list is read at the start.\n- A dead address is skipped.\n\n",
    "**Q{number}: {question}**\n\nA: {answer}\n\n",
    "{number}. {question}\n\n   {answer}\n\n",
    "<details>\n<summary>{question}</summary>\n\n{answer}\n\n</details>\n\n",
    "### {question}\n\n{answer}\n\n```python\naddresses = [{number}]\nprint(addresses)\n```\n\n",
    "- {question}\n",
)
LENGTHS = (5_000, 20_000, 80_000, 320_000, 5_000, 20_000, 5_000)  # many small documents and a few large ones

# What nobody means to give, by the number of its parts.
HOSTILE = {
    "a line of signs": lambda parts: "*_[`<" * 20 * parts,
    "nested quotes": lambda parts: ">" * parts + " why?\n",
    "folds that are never closed": lambda parts: "<details>\n\n" * parts,
    "bold questions": lambda parts: "**Why?**\n\n" * parts,
}


def write_mixture(folder: Path, size: int) -> int:
    """Write documents of several layouts and lengths, of `size` bytes together; return the size of the largest."""
    folder.mkdir()
    kinds = zip(cycle(LAYOUTS), cycle(LENGTHS), strict=False)
    largest, written = 0, 0
    while written < size:
        layout, length = next(kinds)
        text = _mixed(written, layout, min(length, size - written))
        (folder / f"notes-{written}.md").write_text(text, encoding="utf-8")
        largest, written = max(largest, len(text)), written + len(text)
    return largest


def write_large(file: Path, size: int) -> int:
    """Write one document of about `size` bytes, a part of it in each layout; return its size."""
    parts = [_mixed(part, layout, size // len(LAYOUTS)) for part, layout in enumerate(LAYOUTS)]
    return file.write_text("".join(parts), encoding="utf-8")


def _mixed(document: int, layout: str, length: int) -> str:
    text = [f"# Interview questions of team {document}\n\n"]
    for number in range(1, 1 + length // len(_entry(layout, document, 1))):
        text.append(_entry(layout, document, number))
    return "".join(text)


def _entry(layout: str, document: int, number: int) -> str:
    question = f"How does service {number} of team {document} share its load with service {number * 7 + 3}?"
    answer = f"It keeps a list of {number + 2} addresses and takes the next one for each request."
    return layout.format(number=number, question=question, answer=answer)


def interview_notes(questions: int) -> str:
    """Return a document of that many questions with answers, no two of them the same."""
    parts = ["# Notes of an interview"]
    for number in range(questions):
        parts += [
            f"## {number + 1}. How does service {number} share its load with service {number * 7 + 3}?",
            f"It keeps a list of {number + 2} addresses and takes the next one for each request.",
            "- The list is read at the start.\n- A dead address is skipped.",
            f"```python\naddresses = [{number}, {number + 1}]\nprint(addresses[0])\n```",
        ]
    return "\n\n".join(parts) + "\n"
