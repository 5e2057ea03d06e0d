"""The queries by which the search is measured, and the figures made of them."""

from collections import Counter

import pytest
from benchmarks.search import Query, figures, rank, read_queries
from conftest import ROOT
from handbook.questions.library import read_handbook

HANDBOOK = read_handbook(ROOT)


def test_every_query_names_pages_of_the_handbook():
    unknown = [(query.words, page) for query in read_queries() for page in query.pages if page not in HANDBOOK.by_id]
    assert unknown == []


def test_each_query_stands_once():
    twice = [words for words, times in Counter(query.words.lower() for query in read_queries()).items() if times > 1]
    assert twice == []


def test_the_rank_is_the_place_of_the_first_page_that_satisfies():
    links = ["http://h/a/one/?h=x", "http://h/a/one/#part", "http://h/a/two/", "http://h/a/three/"]
    assert rank(Query("x", "keyword", ("a/three", "a/two")), links) == 2
    assert rank(Query("x", "keyword", ("a/four",)), links) is None


def test_the_figures_count_what_was_not_found_as_well():
    assert figures([1, 2, 6, None]) == pytest.approx((0.25, 0.5, (1 + 1 / 2 + 1 / 6) / 4))
