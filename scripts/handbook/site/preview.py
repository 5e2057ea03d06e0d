"""A preview that builds again only what a change touches: what a renderer that compares times alone would miss.

Such a renderer (`mkdocs serve --dirty`) keeps a built page that is newer than its source. But some pages show other
pages, and all show the table of contents.
"""

from collections.abc import Iterable
from pathlib import Path

from handbook.questions import helpers
from handbook.questions.frontmatter import split
from handbook.questions.nav import CONFIG

SHOWN_EVERYWHERE = (CONFIG, "hooks", helpers.FOLDER)


def forget_stale(site: Path, root: Path) -> None:
    """Remove from the built `site` the pages that have to be built again although their own source did not change.

    These are views (pages with macros) older than one of the pages below their folder, which they show, and all pages
    older than what stands on each of them.
    """
    docs = root / "docs"
    newest = _newest(file for name in SHOWN_EVERYWHERE for file in _files(root / name))
    for page in docs.rglob("*.md"):
        built = site / _address(page.relative_to(docs)) / "index.html"
        if built.exists() and built.stat().st_mtime < max(newest, _newest_shown(page)):
            built.unlink()


def _files(path: Path) -> list[Path]:
    return [file for file in (path, *path.rglob("*")) if file.is_file()]


def _address(page: Path) -> Path:
    return page.parent if page.name == "index.md" else page.with_suffix("")


def _newest_shown(page: Path) -> float:
    """Return when the youngest of the pages that `page` shows was changed; 0 where it shows itself alone."""
    cut = split(page.read_text(encoding="utf-8", errors="replace"))
    is_view = cut is not None and "render_macros: true" in cut.yaml
    return _newest(page.parent.rglob("*.md")) if is_view else 0


def _newest(files: Iterable[Path]) -> float:
    return max((file.stat().st_mtime for file in files), default=0)
