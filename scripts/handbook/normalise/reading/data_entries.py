"""JSON and YAML as entries that know on which lines they stand."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import yaml
from yaml import YAMLError

from handbook.normalise.bulk.packed import Packed, kept
from handbook.normalise.outline import ByValues
from handbook.normalise.reading.lenient_json import begins_like_json, strict_json

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # sixty times as fast, where there is libyaml
DEEPEST = 100  # collections in collections


@dataclass(frozen=True, slots=True)
class Entry(ByValues):
    """A value of the data with its first and last line; `value` is a text, entries, or (key, entry) pairs."""

    value: "str | Sequence[Entry] | Sequence[tuple[str, Entry]]"
    first: int
    last: int
    is_mapping: bool = False

    def values(self) -> "Iterator[Entry]":
        """Return the entries within, without their keys."""
        return (value for _, value in self.value) if self.is_mapping else iter(self.value)


# JSON: read by Python's own fast reader; where a text stands is looked up behind the one before it.


def json_entry(text: str) -> Entry | None:
    """Return JSON as an entry, also where a person wrote it more freely than it allows; None for any other text."""
    try:
        return _Places(text).entry(json.loads(text, object_pairs_hook=_Pairs))
    except RecursionError:
        return None
    except ValueError:
        pass  # only behind this, the error holds no copy of the text any longer
    text = strict_json(text) if begins_like_json(text) else ""
    try:
        return _Places(text).entry(json.loads(text, object_pairs_hook=_Pairs, strict=False)) if text else None
    except (ValueError, RecursionError):
        return None


class _Pairs(list):
    """A JSON object as it stands, with keys that come twice."""

    __slots__ = ()


class _Places:
    """Finds the lines of JSON texts, asked for in the order in which they stand."""

    def __init__(self, text: str):
        self._strings = re.finditer(r'"(?:[^"\\]|\\.)*"|\n', text, re.DOTALL)
        self._line = 1

    def entry(self, data: object) -> Entry:
        if isinstance(data, _Pairs):
            return self._spanning(self._pairs(data), is_mapping=True)
        if isinstance(data, list):
            return self._spanning(map(self.entry, _let_go(data)), is_mapping=False)
        if isinstance(data, str):
            return Entry(data, self._next(), self._line)
        return Entry("" if data is None else str(data), self._line, self._line)

    def _pairs(self, data: _Pairs) -> Iterator[tuple[str, Entry]]:
        for key, value in _let_go(data):
            self._next()
            yield key, self.entry(value)

    def _spanning(self, within: Iterator[Entry | tuple[str, Entry]], is_mapping: bool) -> Entry:
        value = kept(within)
        if not value:
            return Entry(value, self._line, self._line, is_mapping)
        first, last = (value[0][1], value[-1][1]) if is_mapping else (value[0], value[-1])
        return Entry(value, first.first, last.last, is_mapping)

    def _next(self) -> int:
        """Go on to the end of the next text and return the line on which it begins."""
        for match in self._strings:
            if match[0] == "\n":
                self._line += 1
                continue
            first = self._line
            if "\n" in match[0]:  # else the number stays the same object, of which there are as many as texts
                self._line += match[0].count("\n")
            return first
        return self._line


def _let_go(values: list) -> Iterator:
    """Yield what a list holds, which holds it no longer: what has become an entry is not needed beside it."""
    values.reverse()
    while values:
        yield values.pop()


# YAML: read as events, as nodes know no lines of their own in fast readers, and recursion ends in deep ones.


def yaml_entry(text: str, before: int = 0) -> Entry | None:
    """Return YAML as an entry, `before` lines of the document standing before it; None where it is broken.

    A collection that aliases name again is read once, so that small files stay small.
    """
    data = text.encode()
    del text  # one copy of a large document is enough
    try:
        entry = _Events(before + 1).entry(data)
    except YAMLError:
        return None
    return entry if entry is not None and not isinstance(entry.value, str) else None


@dataclass(slots=True)
class _Open:
    """A collection that has begun: what it holds so far, the last line of that, and the key of a mapping whose value
    comes next.
    """

    first: int
    is_mapping: bool
    flows: bool = False
    last: int = 0
    held: Packed = field(default_factory=Packed)
    key: tuple[str, int] | None = None

    def take(self, entry: Entry) -> None:
        # The marks of an empty value are those of whatever comes next.
        self.last = max(self.last, entry.last) if entry.value != "" else self.last
        if not self.is_mapping:
            self.held.append(entry)
        elif self.key is None:
            self.key = (entry.value if isinstance(entry.value, str) else "", entry.first)
        else:
            name, line = self.key
            at = (line, line) if entry.value == "" else (min(line, entry.first), entry.last)
            self.held.append((name, Entry(entry.value, *at, entry.is_mapping)))
            self.key = None


class _Events:
    def __init__(self, offset: int):
        self._offset = offset
        self._scalars: dict[str, str] = {}

    def entry(self, data: bytes) -> Entry | None:
        """Return the only document of `data`. Raises YAMLError where it is broken; None where it nests too deep."""
        open_ones, documents = [_Open(0, is_mapping=False)], 0
        for event in yaml.parse(data, Loader=LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1 or len(open_ones) > DEEPEST:
                return None
            if isinstance(event, yaml.CollectionStartEvent):
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                open_ones.append(_Open(self._line(event.start_mark), is_mapping, bool(event.flow_style)))
            elif isinstance(event, yaml.CollectionEndEvent):
                ended = open_ones.pop()
                # The end of an indented one has the mark of whatever comes next; brackets have their own.
                last = max(ended.first, self._last(event.end_mark) if ended.flows else ended.last)
                open_ones[-1].take(Entry(kept(ended.held), ended.first, last, ended.is_mapping))
            elif isinstance(event, yaml.NodeEvent):
                open_ones[-1].take(self._leaf(event))
        return next(iter(open_ones[0].held), None)

    def _leaf(self, event: yaml.ScalarEvent | yaml.AliasEvent) -> Entry:
        first = self._line(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return Entry(self._scalars.get(event.anchor, ""), first, first)
        if event.anchor is not None:
            self._scalars[event.anchor] = event.value
        return Entry(event.value, first, max(first, self._last(event.end_mark)))

    def _line(self, mark: yaml.Mark) -> int:
        return mark.line + self._offset

    def _last(self, mark: yaml.Mark) -> int:
        """Return the last line of what ends at a mark, which may be the beginning of the next line."""
        return self._line(mark) - (mark.column == 0)
