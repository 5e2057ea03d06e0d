"""The finishing step over a built site, whichever renderer built it: stamps, search terms and questions.json.

`python -m handbook.site.finish SITE ROOT` runs it by hand, after a renderer that has no hook for it.
"""

import json
import sys
from html import escape
from pathlib import Path

from handbook.examples import record
from handbook.examples.record import Record
from handbook.files import write_whole
from handbook.questions.library import require_readable
from handbook.questions.question import Question
from handbook.site import search, stamp

OTHER_INDEX = "search.json"  # Zensical's, which its own engine reads
EXPORT = "questions.json"
PALETTES = "assets/stylesheets/palette.*.css"
# The theme sets this mark on the body of every page that loads, and takes it off again: each time a browser computes
# the style of all elements anew, a sixth of what a long page costs a phone. Without it colours fade when switched.
SWITCHING = "[data-md-color-switching]"
UNFADED = f"{SWITCHING} *,{SWITCHING} :after,{SWITCHING} :before{{transition-duration:0s!important}}"


def finish(site: Path, root: Path) -> None:
    """Complete the built `site` of the handbook at `root`; running it again changes nothing.

    Raises HandbookError where a question file cannot be read: a renderer may have passed it over in silence.
    """
    handbook = require_readable(root)
    questions = handbook.questions
    records = record.read_all(root, questions)
    answered = sum(not question.is_draft for question in questions)
    stamps = {question_id: stamp.of_record(found) for question_id, found in records.items()}
    _fill_stamps(site, {**stamps, stamp.WHOLE_HANDBOOK: stamp.of_all(records, answered)})
    if (site / search.INDEX).exists():
        search.write_search(site, handbook)
    if (site / OTHER_INDEX).exists():
        _add_other_wordings(site / OTHER_INDEX, questions)
    for palette in site.glob(PALETTES):
        write_whole(palette, palette.read_text(encoding="utf-8").replace(UNFADED, ""))
    export = [_entry(question, records.get(question.id)) for question in questions]
    write_whole(site / EXPORT, json.dumps(export, ensure_ascii=False, indent=1) + "\n")


def _fill_stamps(site: Path, stamps: dict[str, stamp.Stamp]) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if stamp.OPEN in html:
            page.write_text(stamp.fill(html, stamps), encoding="utf-8")


def _add_other_wordings(index: Path, questions: tuple[Question, ...]) -> None:
    """Put the other wordings of a question (`aka`) into its search entry, so that a search in those words finds it."""
    data = json.loads(index.read_text(encoding="utf-8"))
    wordings = {f"{q.id}/": f"<p>Also asked as: {escape('; '.join(q.meta.aka))}</p>" for q in questions if q.meta.aka}
    for entry in data["items"]:
        added = wordings.get(entry["location"], "")
        if not entry["text"].endswith(added):
            entry["text"] += added
    write_whole(index, json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _entry(question: Question, run: Record | None) -> dict:
    """Return what a program wants to know of a question: the published counterpart of `Question`."""
    return {
        "id": question.id,
        "url": f"{question.id}/",
        "question": question.plain_title,
        "topic": question.topic,
        "level": question.meta.level,
        "draft": question.is_draft,
        "aka": question.meta.aka,
        "sources": question.meta.sources,
        "run": {"passed": run.passed, "date": run.date.isoformat(), "versions": run.versions} if run else None,
    }


if __name__ == "__main__":
    finish(Path(sys.argv[1]), Path(sys.argv[2]))
