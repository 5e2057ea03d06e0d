"""Badges behind the title of a folded block, each in a tag of its own: its level, the arrow that turns on a click."""

from handbook.normalise.language.html_events import APART
from handbook.normalise.language.levels import level_of


def without_badges(summary: str) -> str:
    """Return what a summary says without signs in tags of their own, and with its level in brackets."""
    title, *others = (piece.strip() for piece in summary.split(APART))
    said = [f"[{piece}]" if level_of(piece) else piece for piece in others if any(map(str.isalnum, piece))]
    return " ".join(filter(None, [title, *said]))
