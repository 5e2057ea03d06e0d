"""What `--fix` repairs: encoding marks, line ends, section order, formatting, the inventory's marks."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from handbook.checks.example_code import Example, unformatted
from handbook.examples.outputs import inside
from handbook.files import write_whole
from handbook.questions import formatting, inventory
from handbook.questions.library import question_files, read_handbook
from handbook.questions.markdown import lines_of, with_line_feeds
from handbook.questions.question import SECTIONS, Question, read_question


def fix(root: Path) -> Iterator[str]:
    """Repair what is mechanical in the handbook at `root`; yield the path of each file that changed."""
    for file in question_files(root / "docs"):
        old = file.read_bytes()
        new = mended(old, file, root)
        if new is not None and new.encode() != old:
            write_whole(file, new)
            yield file.relative_to(root).as_posix()
    yield from _format_examples(root)
    known = inventory.read_inventory(root)
    now = inventory.ratchet(known, read_handbook(root))
    if now != known:
        inventory.write_inventory(root, now)
        yield inventory.FILE


def _format_examples(root: Path) -> Iterator[str]:
    pages: dict[Path, list[Example]] = defaultdict(list)
    for example in unformatted(read_handbook(root).questions):
        pages[root / example.question.path].append(example)
    for file, examples in pages.items():
        lines = file.read_text(encoding="utf-8").split("\n")
        for example in reversed(examples):  # from the last, so that the line numbers above stay true
            fence = example.fence
            code = example.formatted.rstrip("\n").split("\n")
            lines[fence.line : fence.last_line - 1] = inside(code, closing=lines[fence.last_line - 1])
        write_whole(file, "\n".join(lines))
        yield file.relative_to(root).as_posix()


def mended(content: bytes, file: Path, root: Path) -> str | None:
    """Return the repaired text of a question file, or None where it cannot be read far enough to be repaired."""
    question = read_question(file, root).question
    if question is None:
        return None
    text = with_line_feeds(content.decode("utf-8").removeprefix("\ufeff"))
    head = lines_of(text)[: question.offset]
    body = formatting.format_question_body(in_order(question))
    return "".join(head) + (f"\n{body}" if body else "")


def in_order(question: Question) -> str:
    """Return the body with its sections in the order they should have; unknown or doubled ones leave it as it is."""
    names = [section.name for section in question.sections]
    if question.is_draft or len(set(names)) < len(names) or not set(names) <= set(SECTIONS):
        return question.body
    ordered = sorted(question.sections, key=lambda section: SECTIONS.index(section.name))
    return "\n\n".join([question.lead, *(f"## {section.name}\n\n{section.text}" for section in ordered)]) + "\n"
