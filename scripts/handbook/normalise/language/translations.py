"""The same said in several languages: lines that each begin with the tag of one ("EN: Why? / DE: Warum?")."""

import re

from handbook.normalise.language.inline import plain

TAG = re.compile(r"\W{0,4}[A-Z]{2}\W{0,3}[:：]\W{0,3}\s+(?=\S)")
FEW = 2


def are_translations(lines: list[str]) -> bool:
    """Return whether all of two or more lines begin with the tags of languages, no two the same."""
    tags = [match[0].strip() for match in map(TAG.match, lines) if match is not None]
    return len(tags) == len(lines) >= FEW and len(set(tags)) == len(tags)


def translations_of(lines: list[str]) -> list[str]:
    """Return what such lines say without their tags; of any other lines nothing."""
    return [plain(TAG.sub("", line, count=1)) for line in lines] if are_translations(lines) else []
