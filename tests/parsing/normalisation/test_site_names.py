"""Names of sites in titles, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "link", "title", "site"),
    [
        ("rbs24 | Salz wird teurer", "https://www.rbs24.example/salz", "Salz wird teurer", "rbs24"),
        ("Historia soli – Sól.pl", "https://sól.pl/historia", "Historia soli", "Sól.pl"),
        ("Salt - and - Old Span", "https://oldspan.example/salt", "Salt - and", "Old Span"),
        ("Span24: Salz wird teurer", "https://span24.example/", "Salz wird teurer", "Span24"),
        ("塩の歴史 - 日本塩協会", "http://shio.example/1", "塩の歴史", "日本塩協会"),
        ("塩の歴史｜日本塩協会", "http://shio.example/1", "塩の歴史", "日本塩協会"),
    ],
)
def test_site_before_or_behind_a_bar(text, link, title, site):
    for csl in (
        record(("title", text), links={text: link}).csl,
        record(("title", text), ("url", link)).csl,
    ):
        assert (csl["title"], csl["container-title"]) == (title, site)


def test_site_behind_japanese_quotes():
    link = ("url", "http://shio.example/1")
    csl = record(("title", "「塩の歴史」川田製塩株式会社"), link).csl
    assert (csl["title"], csl["container-title"]) == ("塩の歴史", "川田製塩株式会社")
    assert "container-title" not in record(("title", "「塩」をめぐる人々"), link).csl


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        ((("title", "Salt - a history"), ("url", "https://span.example")), "Salt - a history"),
        ((("title", "Span | Salt"), ("url", "https://other.example/span")), "Span | Salt"),
        (
            (("author", "A. Lang."), ("title", "Span: Salt in R"), ("url", "https://span.example")),
            "Span: Salt in R",
        ),
        (
            (("title", "Span | Salt"), ("publisher", "Oar"), ("url", "https://span.example")),
            "Span | Salt",
        ),
    ],
)
def test_bars_within_titles(pieces, title):
    assert record(*pieces).csl["title"] == title
