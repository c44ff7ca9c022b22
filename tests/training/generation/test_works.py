"""What is made up about a work hangs together."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.works import Work, title_case


def works(kind, language="en", options=None, count=60):
    return [Work(kind, language, language, options or {}, Random(seed)) for seed in range(count)]


def test_a_field_keeps_its_value():
    for work in works("news"):
        assert work("title") == work("title")
        assert work("url") == work("url")


def test_the_address_is_on_the_domain_of_the_site():
    for work in works("news"):
        assert work("site")
        assert work("domain") in work("url")


def test_it_is_looked_at_in_the_year_of_publication_or_later():
    for work in works("web", count=200):
        assert work.accessed.year >= work.issued.year


def test_organisations_are_in_capitals_where_the_style_wants_it():
    for work in works("report", "pt", {"names": "caps", "capitals": "1"}):
        if isinstance(work.authors[0], str):
            assert work("authors") == work.authors[0].upper()


def test_some_printed_works_have_their_title_in_two_scripts():
    parallel = [work for work in works("book", count=300) if work.is_parallel]
    assert parallel
    titles = [work("title") for work in parallel]
    assert any("[" in title for title in titles)
    assert any(not title.isascii() for title in titles)


def test_headline_capitals():
    assert title_case("the art of war: a history") == "The Art of War: A History"


def test_an_unknown_field_is_an_error():
    with pytest.raises(KeyError):
        works("web", count=1)[0]("no-such-field")
