"""What a run would write, as one value: planned whole, shown or written, and only written when it is sound."""

import difflib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handbook.files import write_unseen, write_whole
from handbook.normalise.bulk.shelf import Shelf
from handbook.problem import Problem


@dataclass
class Plan:
    """Files below `root` by their path: `texts` to write, `copies` to take over. `notes` say what is known already.

    The texts lie on disk: all together may be more than fits into memory.
    """

    root: Path
    texts: dict[str, int] = field(default_factory=dict)
    copies: dict[str, Path] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    changes_only: set[str] = field(default_factory=set)
    _shelf: Shelf[str] = field(default_factory=Shelf)

    def text(self, path: str) -> str:
        """Return what would be written to `path`."""
        return self._shelf[self.texts[path]]

    def add(self, path: str, text: str) -> None:
        """Plan a new file; `problems` names it where one stands there already."""
        self.texts[path] = self._shelf.append(text)

    def change(self, path: str, text: str) -> None:
        """Plan new content for a file that may exist."""
        self.add(path, text)
        self.changes_only.add(path)

    def problems(self) -> Iterator[Problem]:
        """Yield what speaks against the plan: a new file must not take the place of another."""
        for path in self.texts:
            if path not in self.changes_only and (self.root / path).exists():
                yield Problem(str(self.root / path), 1, "a file stands where a new one would go", "move one of the two")

    def changes(self) -> list[str]:
        """Return the paths that would be written, in order; unchanged files are none of them."""
        texts = filter(self._changes, self.texts)
        return sorted([*texts, *(path for path in self.copies if not (self.root / path).exists())])

    def diff(self, path: str) -> str:
        """Return what would change in a file that exists, as a unified diff; empty for a new file."""
        old = self._old(path)
        if old is None or path not in self.texts:
            return ""
        lines = difflib.unified_diff(
            old.splitlines(keepends=True), self.text(path).splitlines(keepends=True), path, path, n=1
        )
        return "".join(lines)

    def write(self) -> None:
        """Write everything: a new folder is made beside its place and then put there, so that it is whole or absent.

        In a folder that holds something each file is whole, and those that existed before come last, so that they
        only name what is there.
        """
        root = self.root.resolve()
        if root == Path.cwd() or (root.exists() and any(root.iterdir())):
            self._write_into(root, write_whole)
            return
        beside = root.with_name(f".{root.name}.part")
        shutil.rmtree(beside, ignore_errors=True)
        self._write_into(beside, write_unseen)
        if root.exists():
            root.rmdir()
        beside.replace(root)

    def _write_into(self, root: Path, write: Callable[[Path, str], None]) -> None:
        for path, source in self.copies.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}.part")
            shutil.copy2(source, beside)
            beside.replace(target)
        for path in sorted(self.texts, key=lambda path: (path in self.changes_only, path)):
            if self._changes(path):
                write(root / path, self.text(path))

    def _changes(self, path: str) -> bool:
        old = self._old(path)
        return old is None or old != self.text(path)

    def _old(self, path: str) -> str | None:
        file = self.root / path
        return file.read_bytes().decode("utf-8") if file.is_file() else None
