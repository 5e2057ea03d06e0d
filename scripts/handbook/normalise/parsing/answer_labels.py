"""Labels of answers ("Answer:", "**A.**"), at the beginning of one and within paragraphs."""

import re
from functools import cache

from handbook.normalise.language import wording
from handbook.normalise.language.words import vocabulary

LINK_GOES_ON = ("](", "]](")


@cache
def answer_inside() -> re.Pattern[str]:
    """What begins an answer within a paragraph: a label behind the end of a sentence."""
    words = "|".join(re.escape(word) for word in vocabulary()["labels"]["answer"])
    return re.compile(rf"[?.!][\"'*_)]*\s+(?P<label>[*_]{{0,3}}(?:{words})[*_]{{0,3}}\s*:)", re.IGNORECASE)


@cache
def answer_link() -> re.Pattern[str]:
    """What leads to the answer behind the question on its line ("Why rye? [answer](https://…)")."""
    words = "|".join(re.escape(word) for word in vocabulary()["labels"]["answer"] if len(word) > 1)
    return re.compile(rf"(?<=\S)\s*(?P<link>\[(?:{words}|video)\]\(\w+://[^()\s]+\))$", re.IGNORECASE)


@cache
def _answer_start() -> re.Pattern[str]:
    asked, words = (sorted(vocabulary()["labels"][kind], key=len, reverse=True) for kind in ("question", "answer"))
    return re.compile(
        rf"[^\w*_`]*(?P<open>[*_]{{0,3}})(?:(?:{'|'.join(map(re.escape, asked))})\s*\d+\s+)?"
        rf"(?:{'|'.join(map(re.escape, words))})"
        # Behind a stop and a blank a number is the label's where more of it follows: "A. 90 loaves" has none.
        r"\s*[-.#]?(?:\s*\d+(?:\.\d+)*(?=\s*[:：)])|\d+(?:\.\d+)*)?"
        r"(?:\s*\([^()]{1,24}\)(?=\s*[:：]))?(?P<inner>[*_]{0,3})\s*(?:[:：][-–](?!-)|[:：.)–—-])?(?P<close>[*_]{0,3})\s*",
        re.IGNORECASE,
    )


def without_label(markdown: str) -> str:
    """Return an answer's Markdown without the label in front; emphasis that the label opened stays balanced.

    A link by such a name is the answer.
    """
    if wording.take_apart(markdown.split("\n", 1)[0]).label is None:
        return markdown
    match = _answer_start().match(markdown)
    if match is None or markdown.startswith(LINK_GOES_ON, match.end()):
        return markdown
    closed = match["inner"] or match["close"]
    rest = markdown[match.end() :]
    return rest if closed or not match["open"] else match["open"] + rest
