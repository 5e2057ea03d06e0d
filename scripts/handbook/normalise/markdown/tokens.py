"""The tokens of a Markdown document: read part by part, as they take up thirty times what their lines do."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from handbook.normalise.markdown.components import COMPONENTS, PART_GOES_ON, component_names, with_components
from handbook.normalise.markdown.counting import COUNTING, counting_lines, letting_numbers_count_on
from handbook.normalise.markdown.framed_titles import titles_as_headings
from handbook.normalise.markdown.glued_fences import with_fences_closed
from handbook.normalise.markdown.glued_markers import with_glued_markers_parted
from handbook.normalise.markdown.leading_comments import without_leading_comments
from handbook.normalise.markdown.leniency import forgiving, lenient_lines
from handbook.normalise.markdown.markers import meant_lines
from handbook.normalise.markdown.problem_labels import labelled_problems
from handbook.normalise.markdown.set_lines import with_set_lines
from handbook.normalise.markdown.stopless_labels import with_stops_behind_labels
from handbook.normalise.markdown.underlines import known_underlines, levels_of_underlines

PART = 1_000  # lines
GOES_ON = "goes on"  # the mark of a list that the part before began


@cache
def _parser() -> MarkdownIt:
    # Block structure only: inline Markdown is read where a text is looked at, which is a small part of a document.
    # `inline_definitions` gives link definitions a token; without it their lines would be in no block.
    parser = MarkdownIt("commonmark", {"inline_definitions": True}).enable("table").disable("inline")
    parser = parser.use(front_matter_plugin).use(forgiving)
    return parser.use(with_components).use(letting_numbers_count_on)


def tokens_of(lines: Sequence[str]) -> Iterator[Token]:
    """Yield the tokens of the blocks of a document; a list that goes on from part to part has a beginning in each.

    A block that another one follows is whole, so the last of a part is read again at the beginning of the next one. So
    is the last item of a list that is longer than a part.
    """
    text = _meant(lines)
    counting = list(counting_lines(text))
    start, length, in_list = 0, PART + front_matter_length(text), False
    names = component_names(text)
    while start < len(text):
        inside = counting[bisect_left(counting, start) : bisect_left(counting, start + length)]
        known = {
            COMPONENTS: names,
            PART_GOES_ON: start + length < len(text),
            COUNTING: frozenset(place - start for place in inside),
        }
        tokens = _parsed("\n".join(text[start : start + length]), start == 0, known)
        if in_list:
            tokens[0].meta[GOES_ON] = True
        if start + length < len(text):
            last = _last(tokens)
            if last == 0:
                tokens = []  # they hold the text, which is read again
                length *= 2
                continue
            end, in_list = start + tokens[last].map[0], tokens[last].level > 0
            tokens[last:] = tokens[-1:] if in_list else []
        else:
            end = len(text)
        for token in tokens:
            if token.map is not None:
                token.map = [token.map[0] + start, token.map[1] + start]
            yield token
        start, length = end, PART


def _meant(lines: Sequence[str]) -> list[str]:
    """Return the lines as the parser knows what they mean."""
    lines = with_glued_markers_parted(without_leading_comments(lines))
    marked = labelled_problems(with_set_lines(with_stops_behind_labels(lines)))
    meant = list(meant_lines(with_fences_closed(titles_as_headings(marked))))
    meant = known_underlines(meant, levels_of_underlines(lines))
    # Of a paragraph that begins with a line of a blank that stays, Markdown drops the line, and its text moves up.
    return list(map(str.rstrip, lenient_lines(meant)))


def front_matter_length(lines: Sequence[str]) -> int:
    """Return how many lines front matter may take up: to one of dots or of as many dashes as the first; 0 for none."""
    dashes = len(lines[0]) - len(lines[0].lstrip("-")) if lines else 0
    if dashes < 3:
        return 0
    end = re.compile(rf"\.\.\.| {{0,3}}-{{{dashes},}}")
    return next((number for number, line in enumerate(lines, start=1) if number > 1 and end.fullmatch(line)), 0)


def _last(tokens: list[Token]) -> int:
    """Return the place of the last block, or of the last item where all is one list; 0 where nothing is before it."""
    blocks = [place for place, token in enumerate(tokens) if token.level == 0 and token.map]
    if blocks and blocks[-1]:
        return blocks[-1]
    items = [place for place, token in enumerate(tokens) if token.level == 1 and token.type == "list_item_open"]
    return items[-1] if len(items) > 1 else 0


def _parsed(text: str, at_start: bool, known: dict[str, object]) -> list[Token]:
    tokens = _parser().parse(text, dict(known)) if at_start else []
    if tokens and (tokens[0].type != "front_matter" or _is_mapping(tokens[0].content)):
        return tokens
    # A rule at the top and another one further down look like front matter, but hide ordinary text.
    parser = _parser()
    with parser.reset_rules():
        parser.disable("front_matter")
        return parser.parse(text, dict(known))


def _is_mapping(text: str) -> bool:
    try:
        return isinstance(YAML(typ="safe").load(text), dict)
    except (YAMLError, RecursionError):
        return False
