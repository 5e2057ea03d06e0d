"""JSON and YAML as entries that know on which lines they stand."""

import json
import re
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


@dataclass(frozen=True)
class Entry:
    """A value of the data with its first and last line; `value` is a text, a list of entries, or (key, entry) pairs."""

    value: "str | list[Entry] | list[tuple[str, Entry]]"
    first: int
    last: int
    is_mapping: bool = False


# JSON: read by Python's own fast reader; where a text stands is looked up behind the one before it.


def json_entry(text: str) -> Entry | None:
    try:
        data = json.loads(text, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError):
        return None
    return _Places(text).entry(data)


class _Pairs(list):
    """A JSON object as it stands, with keys that come twice."""


class _Places:
    """Finds the lines of JSON texts, asked for in the order in which they stand."""

    def __init__(self, text: str):
        self._strings = re.finditer(r'"(?:[^"\\\n]|\\.)*"|\n', text)
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
            self._next()
            return Entry(data, self._line, self._line)
        return Entry("" if data is None else str(data), self._line, self._line)

    def _next(self) -> None:
        for match in self._strings:
            if match[0] != "\n":
                return
            self._line += 1


def _spanning(value: list, entries: list[Entry], line: int, is_mapping: bool) -> Entry:
    first, last = (entries[0].first, entries[-1].last) if entries else (line, line)
    return Entry(value, first, last, is_mapping)


# YAML: a node that several aliases name is read once, so that small files stay small.


def yaml_entry(text: str, before: int = 0) -> Entry | None:
    """Return YAML as an entry, `before` lines of the document standing before it; None where it is broken."""
    try:
        node = YAML(typ="safe", pure=True).compose(text)
        return _Nodes(before + 1).entry(node) if isinstance(node, MappingNode | SequenceNode) else None
    except (YAMLError, RecursionError):
        return None


class _Nodes:
    def __init__(self, offset: int):
        self._offset = offset
        self._seen: set[int] = set()

    def entry(self, node: Node) -> Entry:
        first, end = node.start_mark.line + self._offset, node.end_mark.line + self._offset
        last = max(first, end - 1 if node.end_mark.column == 0 else end)
        if isinstance(node, ScalarNode) or id(node) in self._seen:
            return Entry(node.value if isinstance(node, ScalarNode) else "", first, last)
        self._seen.add(id(node))
        if isinstance(node, MappingNode):
            return Entry([self._pair(key, value) for key, value in node.value], first, last, is_mapping=True)
        return Entry([self.entry(child) for child in node.value], first, last)

    def _pair(self, key: Node, value: Node) -> tuple[str, Entry]:
        line = key.start_mark.line + self._offset
        if isinstance(value, ScalarNode) and not value.value:  # its marks are those of whatever comes next
            return str(key.value), Entry("", line, line)
        entry = self.entry(value)
        return str(key.value), Entry(entry.value, min(line, entry.first), entry.last, entry.is_mapping)
