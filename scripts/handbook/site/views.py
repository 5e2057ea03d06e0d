"""The Markdown that the macros put on topic, level and landing pages, made from `Question` objects."""

from markdown.extensions import toc

from handbook.questions import markdown
from handbook.questions.frontmatter import LEVELS
from handbook.questions.library import Handbook, Topic
from handbook.questions.question import Question
from handbook.site.stamp import WHOLE_HANDBOOK, placeholder

DRAFT = '<span class="level level--draft">Draft, not yet checked</span>'
LEVEL_NAMES = {"beginner": "Beginner", "mid": "Mid-level", "senior": "Senior"}


def topic_page(topic: Topic) -> str:
    """Return every question of `topic` under its own heading, its whole answer in a closed block."""
    return "\n\n".join(embedded(question) for question in topic.questions)


def embedded(question: Question) -> str:
    """Return one question as part of a topic page.

    The heading carries the slug as its id, so `#slug` leads here. Headings of the answer go one level down and get
    ids of their own, so that two answers never share one; search passes this copy over, it has the question's page.
    """
    slashes = max((len(line) - len(line.lstrip("/")) for line in map(str.strip, question.body.split("\n"))), default=0)
    block = "/" * max(3, slashes + 1)  # longer than any such line inside
    return "\n".join(
        [
            f"## {question.title} {{#{question.slug} .question data-search-exclude}}",
            "",
            facts(question),
            "",
            f"{block} details | Answer",
            f"    attrs: {{class: {'answer answer--draft' if question.is_draft else 'answer'}}}",
            "",
            demoted(question) or "No answer yet.",
            "",
            f"[Open this question on its own page]({question.slug}.md){{.own-page}}",
            "",
            block,
        ]
    )


def demoted(question: Question) -> str:
    """Return the body with its headings one level lower and ids made unique by the slug; fences stay untouched."""
    lines = question.body.split("\n")
    used: set[str] = set()
    for heading in question.headings:
        first = heading.line - question.body_line
        last = heading.last_line - question.body_line
        level = "#" * min(heading.level + 1, 6)
        anchor = toc.unique(f"{question.slug}--{markdown.slugify(markdown.plain(heading.text))}", used)
        start = "#" if first == last else heading.text.split("\n")[0]  # a heading over several lines has no `#`
        container = lines[first][: lines[first].index(start)]  # such as the `> ` of a quotation
        words = " ".join(heading.text.split())
        lines[first] = f"{container}{level} {words} {{#{anchor} data-search-exclude}}"
        lines[first + 1 : last + 1] = [""] * (last - first)
    return "\n".join(lines).strip()


def facts(question: Question) -> str:
    """Return the line under a question's heading: its level, or that it is a draft, and the stamp of its run."""
    level = question.meta.level
    parts = [f'<span class="level level--{level}">{LEVEL_NAMES[level]}</span>'] if level else []
    parts.append(DRAFT if question.is_draft else placeholder(question.id))
    return f'<p class="facts">{"".join(parts)}</p>'


def level_page(handbook: Handbook, level: str) -> str:
    """Return links to all questions of `level`, by topic; raises ValueError for a level that does not exist."""
    if level not in LEVELS:
        raise ValueError(f"unknown level {level!r}; use one of {', '.join(LEVELS)}")
    parts = []
    for topic in handbook.topics:
        chosen = [question for question in topic.questions if question.meta.level == level]
        if chosen:
            parts.append(f"## {topic.title} {{data-search-exclude}}\n")
            parts += [f"- [{question.title}]({question.id}.md)" for question in chosen]
            parts.append("")
    return "\n".join(parts) or "No question of this level has been written yet."


def stamp_of_handbook() -> str:
    """Return the line that says how much of the handbook was run."""
    return f'<p class="facts">{placeholder(WHOLE_HANDBOOK)}</p>'


def sample_answer(handbook: Handbook) -> str:
    """Return a card with the first answered question and its thirty-second answer; nothing where all are drafts."""
    question = next((question for question in handbook.questions if not question.is_draft), None)
    if question is None:
        return ""
    link = f"[{question.title}]({question.id}.md)"
    return f'<div class="sample" markdown>\n\n{link}\n\n{facts(question)}\n\n{question.lead}\n\n</div>'


def topic_list(handbook: Handbook) -> str:
    """Return a link to every topic with the number of its questions."""
    return "\n".join(
        f'- [{topic.title}]({topic.slug}/index.md) <span class="count">{_count(topic.questions)}</span>'
        for topic in handbook.topics
    )


def _count(questions: tuple[Question, ...]) -> str:
    return "1 question" if len(questions) == 1 else f"{len(questions)} questions"
