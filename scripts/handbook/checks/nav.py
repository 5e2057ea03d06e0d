"""The table of contents: every page once, every entry a page, a short name for each question, every slug once."""

from collections import defaultdict
from collections.abc import Iterator

from handbook.problem import Problem
from handbook.questions.library import INDEX, Handbook
from handbook.questions.nav import CONFIG, entry_line
from handbook.questions.short_names import LONGEST, short_name


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield pages missing from `nav`, entries without a page, pages listed twice, slugs used twice."""
    listed: dict[str, int] = {}
    for entry in handbook.nav:
        if entry.page in listed:
            what = f"{entry.page} is in `nav` twice, first on line {listed[entry.page]}"
            yield Problem(CONFIG, entry.line, what, "drop one of the two")
        listed.setdefault(entry.page, entry.line)
        if not entry.page.startswith(("http:", "https:")) and not (handbook.docs / entry.page).is_file():
            yield Problem(
                CONFIG, entry.line, f"`nav` names docs/{entry.page}, which does not exist", "correct the path"
            )
    for page in sorted(handbook.docs.rglob("*.md")):
        name = page.relative_to(handbook.docs).as_posix()
        if name not in listed and f"docs/{name}" not in handbook.unread:
            remedy = f"add `{_line(handbook, name)}` where it belongs in mkdocs.yml"
            yield Problem(f"docs/{name}", 1, "the page is missing from `nav`", remedy)
    yield from _short_names(handbook)
    yield from _topics_without_index(handbook)
    yield from _slugs_used_twice(handbook)


def _short_names(handbook: Handbook) -> Iterator[Problem]:
    first_line: dict[tuple[str, str], int] = {}
    for entry in handbook.nav:
        question = handbook.by_id.get(entry.page.removesuffix(".md"))
        if question is None:
            continue
        length = len(entry.title)
        if not entry.title:
            what = f"{entry.page} has no short name of at most {LONGEST} signs"
            yield Problem(CONFIG, entry.line, what, f"write it like `{_line(handbook, entry.page)}`")
            continue
        if length > LONGEST:
            what = f'the short name "{entry.title}" has {length} signs'
            yield Problem(CONFIG, entry.line, what, f"say it in at most {LONGEST}", warning=True)
        if "<" in entry.title:
            what = f'the site would take "{entry.title}" for HTML'
            yield Problem(CONFIG, entry.line, what, "write the short name without `<`")
        first = first_line.setdefault((question.topic, entry.title.casefold()), entry.line)
        if first != entry.line:
            what = f'"{entry.title}" stands twice in its topic, first on line {first}'
            yield Problem(CONFIG, entry.line, what, "choose a short name that tells the two apart")


def _line(handbook: Handbook, page: str) -> str:
    """Return how `nav` should list a page: a question with a proposal for its short name."""
    question = handbook.by_id.get(page.removesuffix(".md"))
    if question is None:
        return f"- {page}"
    taken = [entry.title for entry in handbook.nav if entry.page.startswith(f"{question.topic}/")]
    return entry_line(short_name(question.plain_title, taken), page)


def _topics_without_index(handbook: Handbook) -> Iterator[Problem]:
    for topic in handbook.topics:
        if not (handbook.docs / topic.slug / INDEX).exists():
            remedy = f"write docs/{topic.slug}/{INDEX} like the other topics'"
            yield Problem(topic.questions[0].path, 1, f"the topic {topic.slug} has no page of its own", remedy)


def _slugs_used_twice(handbook: Handbook) -> Iterator[Problem]:
    same_slug = defaultdict(list)
    for question in handbook.questions:
        same_slug[question.slug].append(question)
    for first, *others in same_slug.values():
        for other in others:
            yield Problem(other.path, 1, f"{first.path} has the same slug", "a slug is a permanent id; choose another")
