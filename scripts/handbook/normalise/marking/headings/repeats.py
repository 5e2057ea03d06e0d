"""Headings that say again what others said: parts of answer after answer, or a key to the questions above."""

from collections import Counter

from handbook.normalise.language.words import wording_of
from handbook.normalise.marking.headings.announced import is_counted
from handbook.normalise.marking.headings.tree import Title

SEVERAL = 3


def mark_refrains(titles: list[Title]) -> None:
    """Mark unnumbered headings that return after question upon question ("Why does it matter?"): parts of answers.

    Those that ask may also return below one numbered heading after the other, whether these ask or not.
    """
    plain = [title for title in titles if title.said.written is None and title.said.label is None]
    often = {text for text, count in Counter(_wording(title) for title in plain).items() if count >= SEVERAL}
    if not often:
        return
    since: dict[str, bool] = {}
    asked_at: dict[str, int] = {}
    between: dict[str, list[bool]] = {}
    for title in titles:
        text = _wording(title)
        if title.said.written is None and title.said.label is None and text in often:
            if text in since:
                between.setdefault(text, []).append(since[text])
            since[text] = False
            if title.asks:
                asked_at[text] = title.level
        elif title.asks:
            since = dict.fromkeys(since, True)
        elif is_counted(title):
            since |= {text: True for text, level in asked_at.items() if level > title.level}
    for title in plain:
        text = _wording(title)
        if text in between and all(between[text]):
            title.segment.recurs, title.segment.asks = True, False


def drop_repeats(groups: list[list[Title]]) -> None:
    """Where the headings of a row say again, a level deeper, what was asked before, they are the key to it.

    On the same level, each is a question once more.
    """
    asked: dict[str, int] = {}
    for group in groups if len(groups) > 1 else ():
        asking = [title for title in group if title.asks and not title.segment.named_below]
        said = [_wording(title) for title in asking]
        texts = set(said)
        distinct = 5 * len(texts) >= 4 * len(asking)  # "What does this print?" may be asked again and again
        again = len(
            {text for text, title in zip(said, asking, strict=True) if asked.get(text, title.level) < title.level}
        )
        if distinct and again >= SEVERAL and 5 * again >= 4 * len(texts):
            for title in asking:
                title.segment.asks = False
        elif distinct:
            for text, title in zip(said, asking, strict=True):
                if title.is_filled:
                    asked.setdefault(text, title.level)


def _wording(title: Title) -> str:
    return wording_of(title.said.text)
