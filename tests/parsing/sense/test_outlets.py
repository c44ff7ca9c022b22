"""Checks of papers, sites and those behind them, through ``sensible``."""

import pytest

from .making import made_sense

DAY = ("date", "12 June 1931,")
TITLE = ("title", "“Salt roads”.")
READ = ("accessed", "Retrieved 3 May 2020.")


@pytest.mark.parametrize(
    ("holder", "pieces"),
    [
        (
            "Span Technica. Oar Nast.",
            [("container-title", "Span Technica"), ("publisher", "Oar Nast.")],
        ),
        ("span.co.uk. London.", [("container-title", "span.co.uk"), ("location", "London.")]),
        ("Salt FAQ. oar.edu.", [("container-title", "Salt FAQ"), ("publisher", "oar.edu.")]),
    ],
)
def test_behind_a_site_stands_who_publishes_it(holder, pieces):
    assert made_sense(TITLE, ("container-title", holder), READ)[1:3] == pieces
    in_print = (TITLE, ("container-title", holder), ("volume", "3"), READ)
    assert made_sense(*in_print) == list(in_print)


def test_what_explains_a_name_does_not_publish():
    pairs = (TITLE, ("container-title", "Spanhaus. Die Enzyklopädie."), READ)
    assert made_sense(*pairs) == list(pairs)


def test_a_paper_and_its_day_need_no_title():
    page = ("pages", "p. 6")
    assert made_sense(("author", "Salt Messenger,"), DAY, page)[0][0] == "container-title"
    local = (("title", "Ulmer Salzzeitung"), DAY, ("location", "Lokalteil,"), ("pages", "S. 15"))
    assert [label for label, _ in made_sense(*local)] == [
        "container-title",
        "date",
        "note",
        "pages",
    ]
    person = (("author", "Anna Lang,"), DAY, page)
    assert made_sense(*person) == list(person)


def test_what_leads_to_a_link_publishes_nothing():
    pairs = (TITLE, ("publisher", "Slides:"), ("url", "https://span.example/talk"))
    assert made_sense(*pairs)[1] == ("note", "Slides:")


def test_a_stop_in_the_quotes_ends_the_title():
    pairs = (("title", "“Salt and tides.” Oar and Span,"), ("container-title", "Salt Blogs,"), DAY)
    assert made_sense(*pairs)[:3] == [
        ("title", "“Salt and tides.”"),
        ("container-title", "Oar and Span,"),
        ("publisher", "Salt Blogs,"),
    ]
    quoted = (("title", "“White Gold” Rush in Ulm,"), ("container-title", "Salt Blogs,"), DAY)
    assert made_sense(*quoted) == list(quoted)


def test_a_known_paper_with_its_place_needs_no_title():
    pairs = (("title", "Der Standard"), ("location", "(Wien),"), ("date", "4. Mai 2007"))
    assert made_sense(*pairs) == [("container-title", "Der Standard"), *pairs[1:]]


def test_a_city_holds_nothing():
    paper = (("author", "O ESTADO DE S. PAULO."), ("container-title", "São Paulo,"), DAY)
    assert [label for label, _ in made_sense(*paper)] == ["container-title", "location", "date"]
    within = (("title", "Sal. Superinteressante,"), ("container-title", "São Paulo,"), DAY)
    assert made_sense(*within)[:2] == [("title", "Sal."), ("container-title", "Superinteressante,")]
    book = (("author", "LANG, A."), ("title", "Sal."), ("container-title", "São Paulo,"), DAY)
    assert made_sense(*book) == list(book)


def test_a_paper_at_the_head_holds_what_is_dated_to_the_day():
    pairs = (("author", "O GLOBO."), ("title", "Sal."), ("location", "Rio,"), DAY)
    assert made_sense(*pairs)[0] == ("container-title", "O GLOBO.")
    report = (*pairs[:3], ("date", "2012."))
    assert made_sense(*report) == list(report)


def test_a_review_behind_a_quoted_title_is_no_holder():
    title = ("title", "“Bad Salt.” Review of Salt, by Ann Lind.")
    pieces = made_sense(title, ("container-title", "Ulm Globe,"), ("date", "June 7, 1998"))
    assert ("container-title", "Ulm Globe,") in pieces
