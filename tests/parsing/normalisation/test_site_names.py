"""Names of sites in titles, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "link", "title", "site"),
    [
        ("rbs24 | Salz wird teurer", "https://www.rbs24.example/salz", "Salz wird teurer", "rbs24"),
        ("Historia soli – Sól.pl", "https://sól.pl/historia", "Historia soli", "Sól.pl"),
        ("Salt - and - Old Span", "https://oldspan.example/salt", "Salt - and", "Old Span"),
        ("Rivers | The Old Span", "https://www.oldspan.example/1", "Rivers", "The Old Span"),
        ("The Salt Wiki: Rivers", "https://salt.fandom.example/1", "Rivers", "The Salt Wiki"),
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


def test_a_platform_behind_a_bar():
    csl = record(("title", "盐的历史 - 博客园"), ("accessed", "2018年")).csl
    assert (csl["title"], csl["container-title"]) == ("盐的历史", "博客园")


def test_body_before_a_full_width_colon():
    csl = record(("title", "SALT情報センター：月と塩"), ("accessed", "2018年9月4日確認")).csl
    assert (csl["author"], csl["title"]) == ([{"literal": "SALT情報センター"}], "月と塩")
    assert "author" not in record(("title", "月の光：塩の道"), ("accessed", "2018年確認")).csl


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
