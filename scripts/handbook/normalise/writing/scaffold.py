"""The house of a new handbook: what it takes over from this one, so that it builds, serves and checks by itself."""

from pathlib import Path

FILES = ("requirements.txt", "LICENSE", ".gitignore", ".ruff.toml")
FOLDERS = ("hooks", "scripts", "docs/assets")
PAGES = ("beginner.md", "mid.md", "senior.md", "sources.md")
# The tests are about this handbook's own pages; what needs them stays here too.
LEFT_OUT = ("__pycache__", "test", "bench", "benchmarks")


def scaffold_files(home: Path) -> dict[str, Path]:
    """Return the files to copy by their path: commands, library, theme, assets; no topics and no pages."""
    files = {name: home / name for name in FILES if (home / name).is_file()}
    for folder in FOLDERS:
        for file in sorted((home / folder).rglob("*")):
            if file.is_file() and not set(LEFT_OUT).intersection(file.parts):
                files[file.relative_to(home).as_posix()] = file
    return files


def scaffold_pages(home: Path) -> dict[str, Path]:
    """Return the pages of this handbook that say nothing about its own answers, by their name."""
    return {name: home / "docs" / name for name in PAGES if (home / "docs" / name).is_file()}
