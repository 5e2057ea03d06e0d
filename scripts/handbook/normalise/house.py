"""The house of a new handbook: what it takes over from this one, so that it builds, serves and checks by itself."""

from collections.abc import Iterator
from pathlib import Path

from handbook import markdown
from handbook.frontmatter import split

FILES = ("requirements.txt", "LICENSE", ".gitignore", ".ruff.toml")
FOLDERS = ("hooks", "scripts", "docs/assets")
LEFT_OUT = ("__pycache__",)
CONFIG = "mkdocs.yml"


def house_files(home: Path) -> dict[str, Path]:
    """Return the files to copy by their path: commands, library, theme, assets; no topics and no pages."""
    files = {name: home / name for name in FILES if (home / name).is_file()}
    for folder in FOLDERS:
        for file in sorted((home / folder).rglob("*")):
            if file.is_file() and not set(LEFT_OUT).intersection(file.parts):
                files[file.relative_to(home).as_posix()] = file
    return files


def house_pages(home: Path, topics: set[str]) -> dict[str, Path]:
    """Return the pages that a handbook with these topics can take over: those that link only what is there.

    A page that leads to a question of this handbook would be broken in another; so would one that leads to it.
    """
    pages = {file.name: file for file in sorted((home / "docs").glob("*.md"))}
    while True:
        broken = [
            name for name, file in pages.items() if any(_is_missing(link, pages, topics) for link in _links(file))
        ]
        if not broken:
            return pages
        for name in broken:
            del pages[name]


def _links(page: Path) -> Iterator[str]:
    text = page.read_text(encoding="utf-8")
    cut = split(text)
    for target, _ in markdown.links(markdown.parse(cut.body if cut else text)):
        if "://" not in target and not target.startswith(("#", "mailto:")):
            yield target.split("#", 1)[0]


def _is_missing(link: str, pages: dict[str, Path], topics: set[str]) -> bool:
    if link.startswith("assets/"):
        return False
    folder, _, name = link.rpartition("/")
    return folder not in topics or name != "index.md" if folder else link.endswith(".md") and link not in pages
