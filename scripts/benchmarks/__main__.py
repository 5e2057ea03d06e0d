"""Measures what the handbook's own code and pages cost, beside what they should.

macros      a build of 110 questions against one of the same pages, written out, without macros and hooks
normaliser  time per question of a document at 1, 10 and 100 times its length, and of what nobody means to give;
            rate, growth and memory with a folder of mixed documents, of 10 MB or as the variable MEGABYTES says;
            memory with a single large document
layouts     time per byte of each layout that the tests know, of a document four times as long
reading     how many questions of public documents are found, of those that PUBLIC_DOCUMENTS, a folder, holds
matching    how many questions of the documents in SOURCE_DOCUMENTS are brought to their pages, by words alone
growth      time per question of a build at 1, 10 and 50 times the questions
preview     how soon a saved page shows, of the time of a whole build, at 182 questions
search      how well and how soon queries are answered, beside the theme's own search, Pagefind and Zensical's
pages       elements, compressed size and Lighthouse's scores of each kind of page, at 182 questions

What a program takes to start, and to build a handbook without questions, does not count. `pages` needs Node.js.
"""

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks import layouts as steepness
from benchmarks import lighthouse
from benchmarks import matching as likeness
from benchmarks import reading as truth
from benchmarks import search as finding
from benchmarks.notes import HOSTILE, interview_notes, write_large, write_mixture
from benchmarks.preview import preview_and_build
from benchmarks.timing import Spent, build, cpu_seconds, fastest, spent, tell, tell_growth, tell_memory
from benchmarks.trees import ROOT, copy_handbook, with_topics_of, write_macros_out
from handbook.questions.library import require_readable

RUNS = 3
MEGABYTES = 10  # of mixed documents; the variable MEGABYTES says otherwise
LARGE = 4_000_000  # bytes of a single document
LINEAR = 1.2  # times the time per question, where a straight line would be 1
FULL = [16] * 11 + [6]  # topics of the most questions that one has, 182 in all
SCORES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def main() -> None:
    measures = {"macros": macros, "normaliser": normaliser, "layouts": layouts, "matching": matching, "growth": growth}
    measures |= {"reading": reading, "preview": preview, "search": search, "pages": pages}
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=f"{', '.join(measures)}; all without one")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each, of which the best counts ({RUNS})")
    options = parser.parse_args()
    if unknown := set(options.measures) - set(measures):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; use {', '.join(measures)}")
    for name in options.measures or measures:
        with tempfile.TemporaryDirectory() as folder:
            measures[name](Path(folder), options.runs)


def macros(folder: Path, runs: int) -> None:
    """Compare a build with one whose pages hold what the macros would put there."""
    real, written_out = (with_topics_of(copy_handbook(folder / name), [11] * 10) for name in ("real", "written-out"))
    write_macros_out(written_out)
    real_time, bare_time = fastest([lambda: build(real), lambda: build(written_out)], runs)
    tell("build with macros and hooks, against the same pages without", f"{real_time / bare_time:.2f}", "below 1.25")


def normaliser(folder: Path, runs: int) -> None:
    """Compare documents that hold more and more questions of one kind."""
    times = (1, 10, 100)
    documents = [folder / f"{number}.md" for number in (0, *times)]
    for number, document in zip((0, *times), documents, strict=True):
        document.write_text(interview_notes(500 * number), encoding="utf-8")
    script = ROOT / "scripts" / "normalise.py"
    seconds = fastest([lambda file=file: cpu_seconds(folder, script, file) for file in documents], runs)
    tell_growth("normaliser", times, seconds, LINEAR)
    mixture(folder, runs)
    for name, text_of in HOSTILE.items():
        sizes = (0, 10_000, 40_000)  # what is smaller costs less than a start of Python varies
        files = [folder / f"{name}-{size}.md" for size in sizes]
        for size, file in zip(sizes, files, strict=True):
            file.write_text("# Why?\n\n" + text_of(size), encoding="utf-8")
        seconds = fastest([lambda file=file: cpu_seconds(folder, script, file) for file in files], runs)
        tell_growth(f"normaliser, {name}", (1, 4), seconds, LINEAR)


def mixture(folder: Path, runs: int) -> None:
    """Read a folder of documents in several layouts, a tenth of it, and one large document; tell rate and memory."""
    size = int(os.environ.get("MEGABYTES", MEGABYTES)) * 10**6
    largest = [write_mixture(folder / str(part), part) for part in (size // 10, size)][-1]
    command = (ROOT / "scripts" / "normalise.py", "--report", "report.json")
    (folder / "nothing.md").write_text("# Why?\n", encoding="utf-8")
    took: dict[str, list[Spent]] = {}
    for _ in range(runs):
        for what in ("nothing.md", str(size // 10), str(size)):
            took.setdefault(what, []).append(spent(folder, *command, what))
    seconds = [min(one.processor for one in runs_of) for runs_of in took.values()]
    tell_growth("normaliser, mixed documents", (1, 10), seconds, LINEAR)
    nothing, _, whole = [min(one.memory for one in runs_of) for runs_of in took.values()]
    clock = min(one.clock for one in took[str(size)])
    tell(f"normaliser, {size / 10**6:.0f} MB of mixed documents", f"{size / 10**6 / clock:.2f} MB/s", "1 MB/s")
    tell_memory("the largest document", whole - nothing, largest)
    size = write_large(folder / "large.md", LARGE)
    alone = min(spent(folder, *command, "large.md").memory for _ in range(runs))
    tell_memory("a single large document", alone - nothing, size)


def layouts(folder: Path, runs: int) -> None:
    """Tell which layouts grow most, so that one that looks back again and again is found."""
    for name, growth in steepness.steepest(folder):
        tell(f"layouts, time per byte of {name!r} at {steepness.TIMES} times the length", f"{growth:.2f}", "below 1.5")


def reading(folder: Path, runs: int) -> None:
    """Read public documents, which are not part of the repository, and compare what is found with what they ask."""
    for part, found in truth.figures(documents) if (documents := _documents("PUBLIC_DOCUMENTS")) else ():
        tell(f"reading, {part}", found, "0.97, 0.97, 0.95")


def matching(folder: Path, runs: int) -> None:
    """Bring the questions of real documents, which are not part of the repository, to the pages that answer them."""
    for what, found, aim in likeness.figures(documents) if (documents := _documents("SOURCE_DOCUMENTS")) else ():
        tell(f"matching, {what}", found, aim)


def growth(folder: Path, runs: int) -> None:
    """Compare handbooks that hold the first topic of this one again and again."""
    times = (1, 10, 50)
    trees = [with_topics_of(copy_handbook(folder / str(number)), [11] * number) for number in (0, *times)]
    tell_growth("build", times, fastest([lambda tree=tree: build(tree) for tree in trees], runs), LINEAR)


def preview(folder: Path, runs: int) -> None:
    """Serve a full handbook, save a page and wait for it."""
    tree = with_topics_of(copy_handbook(folder / "full"), FULL)
    (tree / ".venv").symlink_to(ROOT / ".venv")
    waited, everything = preview_and_build(tree, _question(tree), runs)
    tell("a saved page shows, of the time of a whole build", f"{waited / everything:.2f}", "at most 0.20")


def search(folder: Path, runs: int) -> None:
    """Ask the queries of tests/search; those kept aside while tuning are told apart."""
    for name, ranks, milliseconds in finding.compare(folder):
        halves = {"tuned on": ranks[::2], "kept aside": ranks[1::2]}
        kinds = {kind: [found for found in ranks if found[0].kind == kind] for kind in {q.kind: 0 for q, _ in ranks}}
        for part, found in {"all": ranks, **halves, **kinds}.items():
            first, among_five, reciprocal = finding.figures([place for _, place in found])
            line = f"{first:.0%} first, {among_five:.0%} in five, MRR {reciprocal:.2f}"
            tell(f"{name}, {part}, {len(found)} queries", line, "0.97 in five, MRR 0.90; paraphrases 0.80")
        if name == "handbook":
            tell("result on the screen, 95th percentile", f"{milliseconds[len(ranks) * 95 // 100]:.0f} ms", "100 ms")
            size = finding.first_load(folder / "handbook" / "site")
            tell("compressed bytes before the first result", f"{size:,}", "at most 120,000")
            each = size // len(require_readable(ROOT).questions)
            tell("of these, for each question", f"{each:,}", "Pagefind: 150,000 in all")
            (ROOT / ".cache" / "search-misses.txt").write_text(finding.misses(ranks[::2]) + "\n", encoding="utf-8")


def pages(folder: Path, runs: int) -> None:
    """Measure a page of each kind in a full handbook."""
    tree = with_topics_of(copy_handbook(folder / "full"), FULL)
    build(tree)
    topic = _question(tree).partition("/")[0]
    kinds = {"landing": "", "topic": f"{topic}/", "question": f"{_question(tree)}/", "level": "mid/"}
    page = tree / "site" / topic / "index.html"
    tell("elements of the topic page", f"{lighthouse.elements(page):,}", "at most 2,500")
    tell("compressed bytes of the topic page", f"{lighthouse.compressed(page):,}", "at most 25,000")
    program = lighthouse.install(ROOT / ".cache" / "lighthouse")
    with lighthouse.compressed_site(tree / "site") as address:
        for kind, path in kinds.items():
            found = [lighthouse.scores(program, address + path, folder) for _ in range(runs)]
            for category, aim in SCORES.items():
                best = max(scores[category] for scores in found)
                tell(f"{kind} page, {category}", str(best), str(aim) if aim == 100 else f"{aim} or more")


def _documents(variable: str) -> Path | None:
    """Return the folder of real documents that `variable` names; say that nothing is measured where it names none."""
    if variable not in os.environ:
        print(f"not measured, as {variable} does not name the folder of the documents", flush=True)
        return None
    return Path(os.environ[variable])


def _question(tree: Path) -> str:
    """Return the id of the longest question page of the first topic in `tree`."""
    first = min(file.parent for file in (tree / "docs").glob("*/*.md"))
    longest = max(
        (file for file in first.glob("*.md") if file.name != "index.md"), key=lambda file: file.stat().st_size
    )
    return f"{first.name}/{longest.stem}"


if __name__ == "__main__":
    main()
