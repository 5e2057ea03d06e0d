"""JSON and YAML as entries that know on which lines they stand."""

import json
import re
from dataclasses import dataclass, field

import yaml
from yaml import YAMLError

from handbook.normalise.reading.lenient_json import begins_like_json, strict_json

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # sixty times as fast, where there is libyaml
DEEPEST = 100  # collections in collections


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the data with its first and last line; `value` is a text, a list of entries, or (key, entry) pairs."""

    value: "str | list[Entry] | list[tuple[str, Entry]]"
    first: int
    last: int
    is_mapping: bool = False


# JSON: read by Python's own fast reader; where a text stands is looked up behind the one before it.


def json_entry(text: str) -> Entry | None:
    """Return JSON as an entry, also where a person wrote it more freely than it allows; None for any other text."""
    try:
        return _Places(text).entry(json.loads(text, object_pairs_hook=_Pairs))
    except RecursionError:
        return None
    except ValueError:
        text = strict_json(text) if begins_like_json(text) else ""
    try:
        return _Places(text).entry(json.loads(text, object_pairs_hook=_Pairs, strict=False)) if text else None
    except (ValueError, RecursionError):
        return None


class _Pairs(list):
    """A JSON object as it stands, with keys that come twice."""


class _Places:
    """Finds the lines of JSON texts, asked for in the order in which they stand."""

    def __init__(self, text: str):
        self._strings = re.finditer(r'"(?:[^"\\]|\\.)*"|\n', text, re.DOTALL)
        self._line = 1

    def entry(self, data: object) -> Entry:
        if isinstance(data, _Pairs):
            pairs = []
            for key, value in data:
                self._next()
                pairs.append((key, self.entry(value)))
            return _spanning(pairs, [entry for _, entry in pairs], self._line, is_mapping=True)
        if isinstance(data, list):
            entries = [self.entry(value) for value in data]
            return _spanning(entries, entries, self._line, is_mapping=False)
        if isinstance(data, str):
            return Entry(data, self._next(), self._line)
        return Entry("" if data is None else str(data), self._line, self._line)

    def _next(self) -> int:
        """Go on to the end of the next text and return the line on which it begins."""
        for match in self._strings:
            first = self._line
            self._line += match[0].count("\n")
            if match[0] != "\n":
                return first
        return self._line


def _spanning(value: list, entries: list[Entry], line: int, is_mapping: bool) -> Entry:
    first, last = (entries[0].first, entries[-1].last) if entries else (line, line)
    return Entry(value, first, last, is_mapping)


# YAML: read as events, as nodes know no lines of their own in fast readers, and recursion ends in deep ones.


def yaml_entry(text: str, before: int = 0) -> Entry | None:
    """Return YAML as an entry, `before` lines of the document standing before it; None where it is broken.

    A collection that aliases name again is read once, so that small files stay small.
    """
    try:
        entry = _Events(before + 1).entry(text)
    except YAMLError:
        return None
    return entry if entry is not None and not isinstance(entry.value, str) else None


@dataclass(slots=True)
class _Open:
    """A collection that has begun: what it holds so far, and the key of a mapping whose value comes next."""

    first: int
    is_mapping: bool
    held: list = field(default_factory=list)
    key: tuple[str, int] | None = None

    def take(self, entry: Entry) -> None:
        if not self.is_mapping:
            self.held.append(entry)
        elif self.key is None:
            self.key = (entry.value if isinstance(entry.value, str) else "", entry.first)
        else:
            name, line = self.key
            # The marks of an empty value are those of whatever comes next.
            at = (line, line) if entry.value == "" else (min(line, entry.first), entry.last)
            self.held.append((name, Entry(entry.value, *at, entry.is_mapping)))
            self.key = None


class _Events:
    def __init__(self, offset: int):
        self._offset = offset
        self._scalars: dict[str, str] = {}

    def entry(self, text: str) -> Entry | None:
        """Return the only document of `text`. Raises YAMLError where it is broken; None where it nests too deep."""
        open_ones, documents = [_Open(0, is_mapping=False)], 0
        for event in yaml.parse(text, Loader=LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1 or len(open_ones) > DEEPEST:
                return None
            if isinstance(event, yaml.CollectionStartEvent):
                open_ones.append(_Open(self._line(event.start_mark), isinstance(event, yaml.MappingStartEvent)))
            elif isinstance(event, yaml.CollectionEndEvent):
                ended = open_ones.pop()
                last = max(ended.first, self._last(event.end_mark))
                open_ones[-1].take(Entry(ended.held, ended.first, last, ended.is_mapping))
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
