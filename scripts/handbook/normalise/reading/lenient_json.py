"""JSON as people write it by hand: with comments, a comma too many or too few, and lines broken within texts."""

import json
import re
from collections.abc import Callable

BEGIN = re.compile(r"\s*+(?>//[^\n]*+\s*+|/\*.*?\*/\s*+)*+(?:\[\s*[{\"\]]|\{\s*[\"}])", re.DOTALL)
TEXT = r"(\"(?:[^\"\\]|\\.)*\")"
COMMENT = re.compile(rf"{TEXT}|//[^\n]*|/\*(?:.*?\*/|.*)", re.DOTALL)
NO_COMMA = re.compile(rf"{TEXT}|[\]}}](\s++)(?=[{{\"])", re.DOTALL)
LAST_COMMA = re.compile(rf"{TEXT}|,(?=\s*+[\]}}])", re.DOTALL)


def begins_like_json(text: str) -> bool:
    """Return whether a text begins as JSON does and Markdown does not, which may begin with a bracket too."""
    return BEGIN.match(text) is not None


def strict_json(text: str) -> str:
    """Return a text without what JSON does not allow, each line of it in its place; objects line by line are a list."""
    bare = _blanked(LAST_COMMA, _blanked(COMMENT, text))
    parted = _replaced(NO_COMMA, bare, lambda match: f"{match[0][0]},{match[2]}")
    is_list = parted != bare and bare.lstrip().startswith("{") and _ends_early(bare)
    return f"[{parted}]" if is_list else parted


def _ends_early(text: str) -> bool:
    """Return whether a whole value stands before something else."""
    try:
        _try(text)
    except json.JSONDecodeError as error:
        return error.msg == "Extra data"
    except RecursionError:
        pass
    return False


def json_problem(text: str) -> tuple[int, str] | None:
    """Return the line on which a text stops being JSON, and why; None where it is all JSON."""
    try:
        _try(strict_json(text))
    except json.JSONDecodeError as error:
        return error.lineno, error.msg
    except RecursionError:
        return 1, "it is nested too deeply"
    return None


def _try(text: str) -> None:
    """Read JSON and keep nothing of its objects. Raises what `json.loads` does."""
    json.loads(text, strict=False, object_pairs_hook=lambda pairs: None)


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return _replaced(pattern, text, lambda match: "\n" * match[0].count("\n"))


def _replaced(pattern: re.Pattern[str], text: str, instead: Callable[[re.Match[str]], str]) -> str:
    """Return a text with other signs for what a pattern finds outside of texts, which are its first group.

    `sub` would hold each of these, and what is between them, as a string of its own.
    """
    pieces, end = [], 0
    for match in pattern.finditer(text):
        if match[1] is None:
            pieces += [text[end : match.start()], instead(match)]
            end = match.end()
    return "".join([*pieces, text[end:]]) if pieces else text
