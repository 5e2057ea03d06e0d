"""The command from files to report and handbook: everything is read and planned before anything is written.

A file that cannot be read is named and left out; it keeps no other file from being read.
"""

import gc
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from handbook.files import whole, write_whole
from handbook.normalise.bulk.shelf import Shelf
from handbook.normalise.matching.decisions import Decisions, read_decisions
from handbook.normalise.matching.same_question import Knowledge, knowledge_of
from handbook.normalise.matching.sheet import as_text, propose
from handbook.normalise.outline import Doubt
from handbook.normalise.reading.documents import Document, Documents, read_documents
from handbook.normalise.reading.layout import AUTO
from handbook.normalise.writing import summary
from handbook.normalise.writing.plan import Plan
from handbook.normalise.writing.publish import Target, find_target, plan_drafts, plan_new
from handbook.normalise.writing.report import as_json, entries
from handbook.problem import HandbookError
from handbook.questions.inventory import Inventory, read_inventory
from handbook.questions.library import read_handbook
from handbook.questions.nav import CONFIG

DONE, WOULD_CHANGE, UNUSABLE = 0, 1, 2


def run(
    files: Sequence[str],
    home: Path,
    into: str | None,
    report: str | None,
    check: bool,
    layout: str = AUTO,
    decide: str | None = None,
) -> int:
    """Normalise `files` and return the exit code: 0, 1 where `check` found something to write, 2 for unusable input.

    It is 2 also where only some of the input is unusable and the rest was done.

    `layout` says what the questions of the files are, where a person knows better than the reader; `decide` is the
    sheet on which a person says which are the same. `home` is the handbook whose questions are known and whose house a
    new handbook gets.
    """
    try:
        decisions = read_decisions(decide) if decide is not None else Decisions()
        target = find_target(into) if into is not None else None
        knowledge = _knowledge(target.root if target is not None and target.exists else home)
        _keep_what_is_loaded()
        read = read_documents(files, knowledge.document_ids, layout)
        _tell(read)
        if decide is not None:
            propose(read.documents, _known_to(target, home), decisions)
        plan = _plan(target, home, read.documents, knowledge, decisions)
    except HandbookError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    _report(read.documents, knowledge, report)
    done = _carry_out(plan, check) if plan is not None else DONE
    if decide is not None:
        write_whole(Path(decide), as_text(decisions, _known_to(target, home)))
    return UNUSABLE if read.problems else done


def _keep_what_is_loaded() -> None:
    """Look for garbage in what the documents leave only, and less often: nothing of theirs waits for it to be let go.

    Libraries and handbook stay to the end; looking through them again and again took a fifth of the time.
    """
    gc.freeze()
    gc.set_threshold(100_000)


def _tell(read: Documents) -> None:
    """Print what is wrong or unsure with the documents. Raises HandbookError where none could be read."""
    if not read.documents:
        raise HandbookError(read.problems)
    for problem in read.problems:
        print(problem, file=sys.stderr)
    for warning in read.warnings:
        print(f"warning: {warning}", file=sys.stderr)
    for path, doubts in read.unsure.items():
        print(f"unsure: {_doubt(path, doubts)}", file=sys.stderr)


def _doubt(path: str, doubts: list[Doubt]) -> str:
    """Return the first thing that is unsure about a document, and how many there are besides."""
    first, *others = doubts
    more = f" ({len(others)} more in the report, under `unsure`)" if others else ""
    return f"{path}:{first.line}: {first.decided}; to decide otherwise: {first.otherwise}{more}"


def _plan(
    target: Target | None, home: Path, documents: Shelf[Document], knowledge: Knowledge, decisions: Decisions
) -> Plan | None:
    if target is None:
        return None
    if target.exists:
        plan = plan_drafts(target, documents, knowledge, decisions)
    else:
        plan = plan_new(target, home, documents, decisions)
    problems = list(plan.problems())
    if problems:
        raise HandbookError(problems)
    return plan


def _report(documents: Shelf[Document], knowledge: Knowledge, file: str | None) -> None:
    """Print what was found in the documents; write the whole report where a file is named for it."""
    rows: list[tuple] = []
    counted = _counted(entries(documents, knowledge), rows)
    if file is None:
        deque(counted, maxlen=0)
    else:
        with whole(Path(file)) as stream:
            stream.writelines(as_json(counted))
    print(summary.table(rows))


def _counted(reported: Iterable[dict], rows: list[tuple]) -> Iterator[dict]:
    for entry in reported:
        rows.append(summary.row(entry))
        yield entry


def _carry_out(plan: Plan, check: bool) -> int:
    """Write the plan, or with `check` only show it; return the exit code."""
    changes = plan.changes()
    diffs = {path: plan.diff(path) for path in changes} if check else {}
    if not check:
        plan.write()  # before anything is printed: a reader that stops listening must not stop the writing
    for note in plan.notes:
        print(note)
    for path in changes:
        print(f"{'would write' if check else 'wrote'} {plan.root / path}")
        print(diffs.get(path, ""), end="")
    if not changes:
        print("nothing to write")
    return WOULD_CHANGE if check and changes else DONE


def _known_to(target: Target | None, home: Path) -> Knowledge:
    """Return what the handbook to be written knows; the one at `home` where none is named."""
    return _knowledge(target.root if target is not None else home)


def _knowledge(root: Path) -> Knowledge:
    if not (root / CONFIG).exists():
        return knowledge_of(None, Inventory(()))
    return knowledge_of(read_handbook(root), read_inventory(root))
