"""The Markdown that the macros put on topic, level and landing pages, made from `Question` objects."""

from handbook.questions import markdown
from handbook.questions.frontmatter import LEVELS
from handbook.questions.library import Handbook, Topic
from handbook.questions.question import Question
from handbook.site.stamp import WHOLE_HANDBOOK, placeholder

DRAFT = '<span class="level level--draft">Draft, not yet checked</span>'
READ_ON = ("In depth", "Example", "Watch out", "Asked next")
LEVEL_NAMES = {"beginner": "Beginner", "mid": "Mid-level", "senior": "Senior"}


def topic_page(topic: Topic) -> str:
    """Return every question of `topic` under its own heading, to be practised: the short answer closed, then links."""
    return "\n\n".join(in_short(question) for question in topic.questions)


def in_short(question: Question) -> str:
    """Return one question as part of a topic page: level and stamp, its thirty-second answer closed, links to the rest.

    The heading carries the slug as its id, so `#slug` leads here, and the level, by which a reader can filter. Search
    passes this copy over, it has the question's own page.
    """
    level = f' data-level="{question.meta.level}"' if question.meta.level else ""
    slashes = max((len(line) - len(line.lstrip("/")) for line in map(str.strip, question.lead.split("\n"))), default=0)
    block = "/" * max(3, slashes + 1)  # longer than any such line inside
    return "\n".join(
        [
            f"## {question.title} {{#{question.slug} .question{level} data-search-exclude}}",
            "",
            facts(question),
            "",
            f"{block} details | {'What was imported' if question.is_draft else 'In thirty seconds'}",
            f"    attrs: {{class: {'answer answer--draft' if question.is_draft else 'answer'}}}",
            "",
            question.lead or "No short answer yet.",
            "",
            block,
            "",
            _parts(question),
            "{.parts}",
        ]
    )


def _parts(question: Question) -> str:
    """Return links to the parts of the question's own page that one goes on to; to the page, where it has none."""
    page = f"{question.slug}.md"
    names = [section.name for section in question.sections if section.name in READ_ON]
    links = [f"[{name}]({page}#{markdown.slugify(name)})" for name in names]
    return " · ".join(links) or f"[The whole page]({page})"


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
