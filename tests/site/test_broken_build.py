"""A build of a broken handbook ends with what a contributor can mend, for all files at once, and no traceback."""

import pytest
from handbooks import PATH, QUERY, SmallHandbook
from small_sites import TOPIC, build, write_site


@pytest.fixture
def site(tmp_path) -> SmallHandbook:
    return write_site(tmp_path)


def output_of_failed_build(site: SmallHandbook) -> str:
    done = build(site)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert not site.file("site/index.html").exists()
    return done.stderr


def test_every_broken_question_file_is_named_in_one_build(site: SmallHandbook):
    site.edit(PATH, "level: beginner", "level: [beginner")
    site.edit(QUERY, "level: beginner", "level: junior\nlevels: mid")
    output = output_of_failed_build(site)
    for place in (f"{PATH}:3: ", f"{QUERY}:2: ", f"{QUERY}:3: "):
        assert f"\n{place}" in output


def test_a_question_file_without_front_matter_is_named(site: SmallHandbook):
    site.write(PATH, "# A question?\n")
    assert f"{PATH}:1: no front matter" in output_of_failed_build(site)


def test_an_unknown_macro_ends_the_build(site: SmallHandbook):
    site.edit(TOPIC, "questions_of_topic", "questions_of_topics")
    done = build(site)
    assert done.returncode != 0
    assert "'questions_of_topics' is undefined" in done.stderr


def test_a_dead_link_ends_the_build(site: SmallHandbook):
    site.edit(PATH, "Text is not a number.", "[Gone](query-parameters.md#gone)")
    assert build(site).returncode == 1


def test_other_wordings_are_text_whatever_they_hold(tmp_path):
    small = write_site(tmp_path)
    small.edit(PATH, "sources: [901#1]", 'sources: [901#1]\naka: ["<script>alert(1)</script> & more"]')
    done = build(small)
    assert done.returncode == 0, done.stderr
    html = small.file("site/parameters/path-parameters/index.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in html
