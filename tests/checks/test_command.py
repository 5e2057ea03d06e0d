"""scripts/check as people run it: every problem of a handbook in one run, sorted, and an exit code that says so."""

import re
import shutil

from handbooks import PATH, QUERY, SmallHandbook


def test_a_handbook_without_a_problem_ends_with_zero(small: SmallHandbook):
    done = small.check()
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing to mend.\n", "")


def test_all_problems_of_a_handbook_come_in_one_run_sorted_by_file_and_line(small: SmallHandbook):
    small.edit(PATH, "level: beginner", "level: junior")
    small.edit(PATH, "## Watch out", "## Pitfalls")
    small.edit(PATH, "sources: [901#1]", "sources: [901#7]")
    small.edit(QUERY, "Text is not a number.", "[Gone](gone.md)")
    small.edit(QUERY, '```text title="Output"\n', '```text title="Outpt"\n')
    small.edit(QUERY, "- The documentation.", "- The documentation.\n- It is recieved.")
    small.write("docs/lost.md", "# Lost\n")
    done = small.check()
    assert done.returncode == 1
    places = re.findall(r"^([\w./-]+):(\d+): ", done.stdout, re.MULTILINE)
    assert {path for path, _ in places} == {PATH, QUERY, "docs/lost.md", "docs/sources.json"}
    assert len(places) >= 8
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))


def test_a_misspelt_word_and_bad_style_in_an_example_are_named_with_their_lines(small: SmallHandbook):
    small.edit(PATH, "Text is not a number.", "Text is recieved.")
    small.edit(QUERY, 'print("query")', 'import os\n\nprint("query")')
    done = small.check()
    assert done.returncode == 1
    assert f"{PATH}:{small.line(PATH, 'recieved')}: recieved ==> received" in done.stdout
    assert f"{QUERY}:{small.line(QUERY, 'import os')}: F401" in done.stdout


def test_a_misspelt_wording_under_aka_is_wanted(small: SmallHandbook):
    small.edit(PATH, "level: beginner", "level: beginner\naka:\n  - how are parameters recieved")
    assert small.check().returncode == 0


def test_a_folder_that_is_no_handbook_is_named_without_a_traceback(small: SmallHandbook):
    small.file("mkdocs.yml").unlink()
    done = small.check()
    assert done.returncode == 1
    assert done.stdout.startswith("mkdocs.yml:1: there is no mkdocs.yml")
    assert "Traceback" not in done.stderr


def test_a_handbook_without_pages_is_named_without_a_traceback(small: SmallHandbook):
    shutil.rmtree(small.file("docs"))
    done = small.check()
    assert done.returncode == 1
    line = small.line("mkdocs.yml", "- index.md")
    assert f"mkdocs.yml:{line}: `nav` names docs/index.md, which does not exist" in done.stdout
    assert "Traceback" not in done.stderr
