"""Output blocks rewritten from what really happened; every other line of a page stays as it is."""

from pathlib import Path

from handbook.examples.running import Difference
from handbook.files import write_whole
from handbook.questions.question import Question


def rewrite_outputs(root: Path, question: Question, differences: list[Difference]) -> int:
    """Put what programs really printed into their Output blocks; return how many blocks were changed or added."""
    file = root / question.path
    lines = file.read_text(encoding="utf-8").split("\n")
    mended = sorted((d for d in differences if d.actual is not None), key=lambda d: d.step.line, reverse=True)
    for difference in mended:  # from the last to the first, so that line numbers above stay true
        step = difference.step
        fence = "`" * max(3, _longest_run_of_backticks(difference.actual) + 1)
        content = difference.actual.rstrip("\n").split("\n")
        block = inside(["", f'{fence}text title="Output"', *content, fence], closing=lines[step.last_line - 1])
        if step.output_lines:
            lines[step.output_lines[0] - 1 : step.output_lines[1]] = block[1:]
        else:
            lines[step.last_line : step.last_line] = block
    if mended:
        write_whole(file, "\n".join(lines))
    return len(mended)


def inside(content: list[str], closing: str) -> list[str]:
    """Return `content` as lines of the list item or quotation that the fence with the line `closing` ends in."""
    container = closing.rstrip().rstrip("`~")
    return [f"{container}{line}" if line else container.rstrip() for line in content]


def _longest_run_of_backticks(text: str) -> int:
    longest = run = 0
    for character in text:
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    return longest
