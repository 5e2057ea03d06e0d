"""The `nav` of a mkdocs.yml changed line by line, so that every other line of the file stays as it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handbook.questions.nav import NavEntry, entry_line, parse_nav
from handbook.questions.yaml_text import as_key

STEP = 4
LONGEST_TITLE = 80  # signs of a topic's title that `nav` shows; YAML takes no key of more than 1,024


@dataclass(frozen=True)
class TopicPages:
    """A topic as `nav` shows it: its title, and the short names of its pages below docs/ without the index page."""

    slug: str
    title: str
    pages: Mapping[str, str]


def with_pages(config: str, topics: Iterable[TopicPages]) -> str:
    """Return `config` with the topics' pages added: to the topic's own list, or as a new topic behind the others."""
    lines = config.split("\n")
    entries = parse_nav(config)
    group = _topic_group(entries)
    children = group.children if group is not None else ()
    insertions: dict[int, list[str]] = {}
    new = []
    for topic in topics:
        home = next((entry for entry in children if topic.slug in map(_topic_of, entry.pages)), None)
        if home is None:
            new.append(topic)
        else:
            column = home.children[-1].column if home.children else home.column + STEP
            insertions.setdefault(home.last_line, []).extend(_page_lines(topic.pages, column))
    # New topics come last: behind the pages that the last topic gets, which go to the same place.
    if new:
        end = group.last_line if group is not None else entries[-1].last_line
        insertions.setdefault(end, []).extend(_topic_block(new, group, entries))
    for line in sorted(insertions, reverse=True):
        lines[line:line] = insertions[line]
    return "\n".join(lines)


def with_topics(config: str, topics: Iterable[TopicPages], pages: Iterable[str]) -> str:
    """Return `config` with these topics instead of its own, and of its other pages only `pages`."""
    entries = parse_nav(config)
    group = _topic_group(entries)
    block = _topic_block(topics, group, entries)
    dropped = {
        number for entry in _dropped(entries, group, set(pages)) for number in range(entry.line, entry.last_line + 1)
    }
    # A group without an item would be a page without a file.
    first = group and (group.children[0].line if block else group.line)
    own = range(first, group.last_line + 1) if group is not None else range(0)
    before = own.start - 1 if group is not None else entries[-1].last_line
    kept = []
    for number, line in enumerate(config.split("\n"), start=1):
        if number not in dropped and number not in own:
            kept.append(line)
        if number == before:
            kept += block
    return "\n".join(kept)


def _topic_block(topics: Iterable[TopicPages], group: NavEntry | None, entries: tuple[NavEntry, ...]) -> list[str]:
    """Return the lines of `topics` below `group`, or below a group of their own where there is none."""
    if group is not None:
        column = group.children[-1].column
        return [line for topic in topics for line in _topic_lines(topic, column)]
    column = entries[-1].column
    lines = [line for topic in topics for line in _topic_lines(topic, column + STEP)]
    return [f"{' ' * column}- Topics:", *lines] if lines else []


def _dropped(entries: Iterable[NavEntry], group: NavEntry | None, pages: set[str]) -> list[NavEntry]:
    """Return the outermost entries that lead to none of `pages`; the topics' group stays."""
    found = []
    for entry in entries:
        if group is not None and entry.line == group.line:
            continue
        if not any(page in pages for page in entry.pages):
            found.append(entry)
        else:
            found += _dropped(entry.children, group, pages)
    return found


def _topic_lines(topic: TopicPages, column: int) -> list[str]:
    inside = column + STEP
    title = topic.title if len(topic.title) <= LONGEST_TITLE else f"{topic.title[: LONGEST_TITLE - 1].rstrip()}…"
    head = [f"{' ' * column}- {as_key(title)}:", f"{' ' * inside}- {topic.slug}/index.md"]
    return [*head, *_page_lines(topic.pages, inside)]


def _page_lines(pages: Mapping[str, str], column: int) -> list[str]:
    return [f"{' ' * column}{entry_line(name, page)}" for page, name in pages.items()]


def _topic_of(page: str) -> str:
    return page.split("/", 1)[0] if "/" in page else ""


def _topic_group(entries: tuple[NavEntry, ...]) -> NavEntry | None:
    """Return the entry whose items are topics, lists of pages that lie in one folder each; None where there is none."""
    queue = list(entries)
    while queue:
        entry = queue.pop(0)
        if any(child.children and _topic_of(child.pages[0]) for child in entry.children):
            return entry
        queue += entry.children
    return None
