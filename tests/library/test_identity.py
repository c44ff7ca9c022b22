import re

import pytest

from citekit.library.identity import (
    entry_identity,
    identity_of,
    imported_identity,
    normal_doi,
    normal_url,
)

from .building import work

PAGE = "https://river.example/bridges"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (work("A", 2001, "X", DOI="10.1234/Ab.C"), work("B", DOI="https://doi.org/10.1234/ab.c")),
        (
            work("Okoye", 2017, "Counting Bridges", URL=PAGE),
            work(title="Counting bridges!", issued={"date-parts": [[2017, 5]]}, URL=PAGE + "/"),
        ),
        (
            work(
                "Okoye", 2017, "Counting Bridges", URL="http://www.river.example/bridges?utm_id=3"
            ),
            work("Okoye", 2017, "Counting Bridges", URL=PAGE + "#top"),
        ),
        (
            work("Müller", 2001, "Wie Brücken stehen", container_title="Der Bau", page="11-19"),
            work("MULLER", 2001, "Wie Brucken stehen.", container_title="der Bau", page="11–9"),
        ),
        ({"type": "webpage", "URL": "river.example"}, {"URL": "https://www.river.example/"}),
    ],
)
def test_the_same_work_cited_twice(one, other):
    assert identity_of(one) == identity_of(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (work("Daum", 2017, "Through a Glass"), work("Daum", 2017, "Giving Credit")),
        (
            work("Daum", 2017, "Credit", year_suffix="a"),
            work("Daum", 2017, "Credit", year_suffix="b"),
        ),
        (work("Okoye", 2017, "Annual Report"), work("Okoye", 2018, "Annual Report")),
        (
            work("Okoye", 2017, "Annual Report", URL=PAGE),
            work("Okoye", 2018, "Annual Report", URL=PAGE),
        ),
        (
            work("A", 2001, "X", URL="https://river.example"),
            work("A", 2001, "Y", URL="river.example"),
        ),
        (work("A", 2001, "Introduction", volume="1"), work("A", 2001, "Introduction", volume="2")),
        (
            work("A", 2001, "Rivers", DOI="10.1234/book", type="chapter"),
            work("B", 2001, "Lakes", DOI="10.1234/book", type="chapter"),
        ),
        (work("A", 2001, "Rivers", edition="1"), work("A", 2001, "Rivers", edition="2")),
        (work("A", 2001, "R", URL=PAGE + "?id=1"), work("A", 2001, "R", URL=PAGE + "?id=2")),
        (work("A", 2001, "", URL=PAGE), work("B", 2001, "", URL=PAGE)),
        (work("A", 2001, "R", container_title="C"), work("A", 2001, "R", container_title="D")),
    ],
)
def test_two_works_that_look_alike(one, other):
    assert identity_of(one) != identity_of(other)


def test_too_little_to_tell_is_no_identity():
    assert identity_of({"type": "book"}) is None
    assert identity_of(work("Okoye", 2017)) is None
    assert identity_of(work(title="Introduction")) is None
    assert identity_of(work("Okoye", 2017, URL="https://river.example")) is None
    assert identity_of(work("Okoye", 2017, container_title="River Daily")) is None
    assert identity_of(work("Okoye", 2017, page="7")) is None


def test_an_untitled_page_of_a_journal_is_enough():
    assert identity_of(work("Okoye", 2017, container_title="River Daily", page="7"))


def test_an_identity_is_short_enough_for_an_index():
    assert re.fullmatch("work:[0-9a-f]{32}", str(identity_of(work("Okoye", 2017, "R" * 5000))))


def test_what_was_imported_goes_by_its_file_and_key():
    places = [("a.bib", "okoye"), ("a.bib", "daum"), ("b.bib", "okoye")]
    identities = [imported_identity(*place) for place in places]
    assert len(set(identities)) == 3
    assert all(identity.startswith("import:") for identity in identities)


def test_such_an_entry_goes_by_its_place():
    places = [("a.md", "Ibid.", 0), ("a.md", "Ibid.", 1), ("b.md", "Ibid.", 0)]
    assert len({entry_identity(*place) for place in places}) == 3


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTPS://WWW.River.example:443/A/?b=2&a=1&fbclid=x#part", "river.example/A?a=1&b=2"),
        ("river.example", "river.example"),
        ("https://river.example/?p=7", "river.example/?p=7"),
        ("https://river.example/?print", "river.example/?print="),
        ("http://river.example:80/x", "river.example/x"),
        ("https://river.example:8080/x", "river.example:8080/x"),
        ("https://app.example/#!/page/3", "app.example/#!/page/3"),
        ("https://zh.example/%E6%A1%A5", "zh.example/桥"),
        ("http://[broken", "http://[broken"),
        ("  ", ""),
    ],
)
def test_url_spellings(url, normal):
    assert normal_url(url) == normal


def test_doi_spellings():
    assert normal_doi("doi:10.1000/XYZ.5.") == "10.1000/xyz.5"
    assert normal_doi("none") == ""
