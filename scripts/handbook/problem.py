"""The one shape of every message to a contributor."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """Something a contributor can mend.

    `path` is relative to the project's root, `line` counts from 1. `message` says what is wrong, `remedy` how to
    mend it. `fixable` is true where `scripts/check --fix` does the mending; a `warning` is for a person to weigh.
    """

    path: str
    line: int
    message: str
    remedy: str
    fixable: bool = False
    warning: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.warning else ""
        hint = " (scripts/check --fix does it)" if self.fixable else ""
        return f"{self.path}:{self.line}: {kind}{self.message}; {self.remedy}{hint}"


class HandbookError(Exception):
    """Raised where work cannot go on; carries all problems found, one per line of its text."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple:
        """Say how another process hands it over: with its problems, not with its text."""
        return type(self), (self.problems,)
