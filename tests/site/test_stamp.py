"""The words of a stamp come from records alone, and filling a page twice is filling it once."""

from datetime import UTC, datetime

from handbook.examples.record import Record
from handbook.site import stamp
from handbook.site.stamp import NOT_RUN, WHOLE_HANDBOOK, fill, of_all, of_record, placeholder

VERSIONS = {"python": "3.11.7", "fastapi": "0.165.0", "starlette": "1.10.0"}


def ran(day: int, passed: bool = True, fastapi: str = "0.165.0") -> Record:
    return Record("digest", passed, datetime(2026, 3, day, 23, 30, tzinfo=UTC), {**VERSIONS, "fastapi": fastapi})


def test_a_passed_run_says_versions_and_date():
    shown = of_record(ran(9))
    assert shown.state == "passed"
    assert shown.words == "Run on FastAPI 0.165.0 · Python 3.11 · 9 Mar 2026"
    assert shown.details == "python 3.11.7, fastapi 0.165.0, starlette 1.10.0"


def test_a_failed_run_says_so_and_names_no_proof():
    shown = of_record(ran(9, passed=False))
    assert shown.state == "failed"
    assert shown.words == "Examples failed when run on 9 Mar 2026"


def test_a_handbook_counts_passed_answers_and_names_the_latest_run():
    shown = of_all({"a": ran(9), "b": ran(11, fastapi="0.166.0"), "c": ran(12, passed=False)}, answered=4)
    assert shown.state == "unknown"
    assert shown.words == "2 of 4 answers run, the latest on FastAPI 0.166.0 · Python 3.11 · 11 Mar 2026"


def test_a_handbook_whose_answers_all_passed_says_passed():
    shown = of_all({"a": ran(9), "b": ran(10)}, answered=2)
    assert shown.state == "passed"
    assert shown.words.startswith("All 2 answers so far were run, the latest on FastAPI 0.165.0")


def test_a_handbook_without_a_passed_run_says_not_run():
    assert of_all({}, answered=3).words == NOT_RUN
    assert of_all({"a": ran(9, passed=False)}, answered=1).words == NOT_RUN


def test_a_placeholder_alone_says_that_this_copy_was_not_run():
    assert NOT_RUN in placeholder("topic/slug")


def test_each_placeholder_gets_its_own_stamp_and_the_rest_of_the_page_stays():
    html = f"<p>{placeholder('t/a')} and {placeholder('t/b/')}</p><i>{placeholder(WHOLE_HANDBOOK)}</i>"
    filled = fill(html, {"t/a": of_record(ran(9)), "t/b": of_record(ran(10, passed=False))})
    assert filled.count("Run on FastAPI 0.165.0 · Python 3.11 · 9 Mar 2026") == 1
    assert filled.count("Examples failed when run on 10 Mar 2026") == 1
    assert filled.count(NOT_RUN) == 1
    assert 'data-question="t/a" data-run="passed" title="python 3.11.7, fastapi' in filled
    assert filled.startswith("<p><span")
    assert filled.endswith("</span></i>")


def test_filling_again_changes_nothing_and_newer_records_replace_older_ones():
    html = f"<p>{placeholder('t/a/')}</p>{placeholder('t/b')}"
    stamps = {"t/a": of_record(ran(9))}
    once = fill(html, stamps)
    assert fill(once, stamps) == once
    newer = {"t/a": of_record(ran(10))}
    assert fill(once, newer) == fill(html, newer)
    assert fill(once, {}) == fill(html, {})


def test_a_version_cannot_break_out_of_the_page():
    versions = {**VERSIONS, "fastapi": '"><script>'}
    filled = fill(placeholder("a"), {"a": stamp.of_record(Record("", True, datetime.now(UTC), versions))})
    assert "<script>" not in filled
    assert filled.count('"') == 8


def test_a_page_without_placeholders_is_returned_as_it_is():
    assert fill("<p>stamp</p>", {"a": of_record(ran(9))}) == "<p>stamp</p>"
