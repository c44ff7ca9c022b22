"""The titles of works that are made up."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.titles import title_case
from citekit.training.generation.works import Work


def works(kind, language="en", count=300):
    return [Work(kind, language, language, {}, Random(seed)) for seed in range(count)]


def test_some_printed_works_have_their_title_in_two_scripts():
    parallel = [work for work in works("book") if work.is_parallel]
    assert parallel
    titles = [work("title") for work in parallel]
    assert any("[" in title for title in titles)
    assert any(not title.isascii() for title in titles)


def test_headline_capitals():
    assert title_case("the art of war: a history") == "The Art of War: A History"


def test_titles_end_in_years_versions_and_questions():
    titles = [work("title") for work in works("book", count=1500)]
    assert any(title[-4:].isdigit() for title in titles)
    assert any("Version " in title for title in titles)
    assert any(title.endswith("?") for title in titles)
    assert any(title.endswith("…") for title in titles)


def test_a_package_keeps_the_case_of_its_name():
    assert any(work("title")[:1].islower() for work in works("package"))


def test_marks_inside_of_quotation_marks_are_single():
    for work in works("journal"):
        text = work("qtitle")
        if text.startswith("“") and "‘" in text:
            assert text.count("“") == 1
            return
    pytest.fail("no title had a quotation inside")
