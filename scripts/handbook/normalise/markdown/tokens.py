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
from handbook.normalise.markdown.indented_lines import without_outline_indents
from handbook.normalise.markdown.leading_comments import without_leading_comments
from handbook.normalise.markdown.leniency import forgiving, lenient_lines
from handbook.normalise.markdown.lettered_questions import with_lettered_questions
from handbook.normalise.markdown.markers import meant_lines
from handbook.normalise.markdown.nested_fences import without_nested_fences
from handbook.normalise.markdown.problem_labels import labelled_problems
from handbook.normalise.markdown.set_lines import with_set_lines
from handbook.normalise.markdown.starred_numbers import with_stopped_numbers
from handbook.normalise.markdown.stopless_labels import with_stops_behind_labels
from handbook.normalise.markdown.underlines import known_underlines, levels_of_underlines

PART = 1_000  # lines
GOES_ON = "goes on"  # the mark of a list or table that the part before began
WITHIN = (("list_item_open", 1), ("tr_open", 2))  # of lists and tables that are in nothing else, with their levels
CELL, HEAD = 3, 2  # the level of such a table's cells, and the lines of its head
WIDEST = 16  # in columns; what the parser fills short rows up with has a limit, which counts within a part only


@cache
def _parser() -> MarkdownIt:
    # Block structure only: inline Markdown is read where a text is looked at, which is a small part of a document.
    # `inline_definitions` gives link definitions a token; without it their lines would be in no block.
    parser = MarkdownIt("commonmark", {"inline_definitions": True}).enable("table").disable("inline")
    parser = parser.use(front_matter_plugin).use(forgiving)
    return parser.use(with_components).use(letting_numbers_count_on)


def tokens_of(lines: Sequence[str]) -> Iterator[Token]:
    """Yield the tokens of the blocks of a document; a list or table that goes on in the next part begins there again.

    A block that another one follows is whole, so the last of a part is read again at the beginning of the next one. So
    is the last item of a list that is longer than a part, and the last row of a table, below the table's head.
    """
    text = _meant(lines)
    counting = list(counting_lines(text))
    start, length, goes_on, head = 0, PART + front_matter_length(text), False, []
    names = component_names(text)
    while start < len(text):
        above = start - len(head)  # the line that the first one of this part is read as
        inside = counting[bisect_left(counting, start) : bisect_left(counting, start + length)]
        known = {
            COMPONENTS: names,
            PART_GOES_ON: start + length < len(text),
            COUNTING: frozenset(place - above for place in inside),
        }
        tokens = _parsed("\n".join([*head, *text[start : start + length]]), start == 0, known)
        if goes_on:
            tokens[0].meta[GOES_ON] = True
        if head:
            del tokens[1 : _place_of("thead_close", tokens) + 1]
        if start + length < len(text):
            last = _last(tokens)
            if last == 0:
                tokens = []  # they hold the text, which is read again
                length *= 2
                continue
            end, depth = above + tokens[last].map[0], tokens[last].level
            goes_on, head = depth > 0, _head(tokens, last, head, text[start:end])
            tokens[last:] = tokens[-depth:] if goes_on else []  # what ends the list or the table
        else:
            end = len(text)
        for token in tokens:
            if token.map is not None:
                token.map = [token.map[0] + above, token.map[1] + above]
            yield token
        start, length = end, PART


def _meant(lines: Sequence[str]) -> list[str]:
    """Return the lines as the parser knows what they mean."""
    lines = with_stopped_numbers(without_outline_indents(without_leading_comments(lines)))
    lines = with_lettered_questions(with_glued_markers_parted(lines))
    marked = labelled_problems(with_set_lines(with_stops_behind_labels(lines)))
    meant = list(meant_lines(with_fences_closed(without_nested_fences(titles_as_headings(marked)))))
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
    """Return the place of the last block, or of the last item or row where all is one; 0 where nothing is before it."""
    blocks = [place for place, token in enumerate(tokens) if token.level == 0 and token.map]
    if blocks and blocks[-1]:
        return blocks[-1]
    within = [place for place, token in enumerate(tokens) if (token.type, token.level) in WITHIN]
    cells = sum(token.type == "td_open" and token.level == CELL for token in tokens)
    return within[-1] if len(within) > 1 and cells <= WIDEST * len(within) else 0


def _head(tokens: list[Token], last: int, above: list[str], lines: list[str]) -> list[str]:
    """Return the head of the table whose row is the last, which may be `above` this part, or nothing for all else."""
    if tokens[last].type != "tr_open":
        return []
    first = tokens[0].map[0]
    return above or lines[first : first + HEAD]


def _place_of(kind: str, tokens: list[Token]) -> int:
    return next(place for place, token in enumerate(tokens) if token.type == kind)


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
