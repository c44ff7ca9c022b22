"""What is made up about a work hangs together."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.works import Work


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


def test_a_volume_without_author_can_have_many_editors():
    counts = {len(work.authors) for work in works("edited", count=200)}
    assert {1, 2, 3, 14} <= counts
    named = [work("authors.semicolon") for work in works("edited", count=200)]
    assert max(text.count(";") for text in named) == 13


def test_a_package_is_published_under_the_name_in_its_title():
    for work in works("package"):
        name = work("package.name")
        address = work("package.url").lower().replace(".r-lib.org", "")
        assert "".join(c for c in name.lower() if c.isalnum()) in address


def test_an_unknown_field_is_an_error():
    with pytest.raises(KeyError):
        works("web", count=1)[0]("no-such-field")


def test_some_volumes_and_titles_look_like_years():
    volumes = [work("volume") for work in works("journal", count=600)]
    years = [volume for volume in volumes if len(volume) == 4]
    assert 5 < len(years) < 60
    assert all(1800 <= int(volume) <= 2026 for volume in years)
    titles = [work("title") for work in works("book", count=600)]
    assert any(title.isdigit() and len(title) == 4 for title in titles)


def test_films_are_directed_by_people():
    assert not any(isinstance(name, str) for work in works("film") for name in work.authors)
