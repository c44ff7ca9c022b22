import json

import pytest

from citekit.documents.html import read_html


def metadata(head, body="<p>x"):
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>")[1]


def linked(data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Only &amp; this</title>", "Only & this"),
        ("<title>T | Site</title><meta property=og:title content='The Title'>", "The Title"),
        ("<meta name=citation_title content=Paper><meta property=og:title content=Other>", "Paper"),
        (linked({"@type": "NewsArticle", "headline": "Head"}), "Head"),
        (
            linked({"@type": "NewsArticle", "headline": "He&#8217;s &amp; I &reg=1"}),
            "He’s & I &reg=1",
        ),
        (
            "<title>Head | Site</title>" + linked({"@type": "Article", "headline": "Of it"}),
            "Head | Site",
        ),
        ("<title>Head | Site</title>" + linked({"@type": "Article", "headline": "Head"}), "Head"),
        ("<title>Head</title><meta property=og:title content=''>", "Head"),
        ("<title>Head</title><link itemprop=headline content=Other>", "Head"),
    ],
)
def test_title(head, title):
    assert metadata(head).title == title


def test_the_heading_tells_the_title_from_the_site():
    assert metadata("<title>A - B – The Site</title>", "<h1>A - B</h1>").title == "A - B – The Site"
    assert metadata("<title>Trust – The Site</title>", "<h1>Trust</h1>").title == "Trust"
    assert metadata("", "<h1>Trust</h1>").title == "Trust"


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        ("<meta name=author content='Ada Lovelace'>", "", [{"literal": "Ada Lovelace"}]),
        ("<meta name=author content='Ada Lovelace, Alan Turing and Kurt Gödel'>", "",
         [{"literal": "Ada Lovelace"}, {"literal": "Alan Turing"}, {"literal": "Kurt Gödel"}]),
        ("<meta name=citation_author content='Lovelace, Ada'><meta name=citation_author "
         "content='Turing, Alan'>", "",
         [{"family": "Lovelace", "given": "Ada"}, {"family": "Turing", "given": "Alan"}]),
        (linked({"@graph": [{"@type": "WebPage"}, {"@type": ["Article"], "author": [
            {"@type": "Person", "name": "Ada Lovelace"}, {"@type": "Organization", "name": "ACM"},
            {"familyName": "Turing", "givenName": "Alan"}]}]}), "",
         [{"literal": "Ada Lovelace"}, {"literal": "ACM"}, {"family": "Turing", "given": "Alan"}]),
        (linked({"@type": "Article", "author": [
            {"name": "Ada O&#8217;Brien"}, {"familyName": "D&#039;Arc", "givenName": "Jo"},
            "Alan Turing &amp; Kurt G&ouml;del"]}), "",
         [{"literal": "Ada O’Brien"}, {"family": "D'Arc", "given": "Jo"},
          {"literal": "Alan Turing"}, {"literal": "Kurt Gödel"}]),
        ("<meta property=article:author content='https://social.example/ada'>",
         '<p class="byline">By <a rel="author" href="/ada">Ada Lovelace</a></p>',
         [{"literal": "Ada Lovelace"}]),
        ("", '<span class="author">Von Kurt Gödel</span>', [{"literal": "Kurt Gödel"}]),
        ("", '<div id=comments><span class="author">A Reader</span></div>', []),
    ],
)  # fmt: skip
def test_authors(head, body, authors):
    assert metadata(head, body).authors == authors


@pytest.mark.parametrize(
    ("head", "body", "parts"),
    [
        ("<meta property=article:published_time content=2019-05-03T10:00Z>", "", [2019, 5, 3]),
        ("<meta name=citation_date content=2019/05>", "", [2019, 5]),
        (linked({"@type": "BlogPosting", "datePublished": "2019-05-03"}), "", [2019, 5, 3]),
        ("<meta name=date content='May 3, 2019'>", "", [2019, 5, 3]),
        ("", "<time datetime=2001-01-01>x</time><time datetime=2019-05-03 pubdate>y", [2019, 5, 3]),
        ("<meta name=date content=2019-99-99>", "<time datetime=2019-05-03>x", [2019, 5, 3]),
        ("<meta name=date content=2019-02-30>", "<time datetime=2019-05-03>x", [2019, 5, 3]),
        ("<meta name=date content=0999-12-31>", "<time datetime=2019-05-03>x", [2019, 5, 3]),
        ("<meta name=date content=1000-12-31>", "", [1000, 12, 31]),
        ("<meta name=date content=2999-01-01>", "", [2999, 1, 1]),
        ("<meta name=date content=2019-00-10>", "", [2019]),
        ("<meta name=date content=2019-05-00>", "", [2019, 5]),
    ],
)  # fmt: skip
def test_date(head, body, parts):
    assert metadata(head, body).date == {"date-parts": [parts]}


def test_only_the_first_time_that_says_nothing_of_itself_is_looked_at():
    assert metadata("", "<time datetime=soon>x</time><time datetime=2019-05-03>y").date is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("//<![CDATA[\n", "\n//]]>"),
        (" /* <![CDATA[ */ ", " /* ]]> */"),
        ("<![CDATA[", "]]>"),
        ("<!--\n", "\n-->"),
        ("", ";"),
    ],
)
def test_linked_data_may_be_hidden_from_old_browsers(before, after):
    data = json.dumps({"@type": "Article", "headline": "Head"})
    assert metadata(f"<script type=application/ld+json>{before}{data}{after}</script>").title == (
        "Head"
    )


def test_only_canonical_links_tell_the_address():
    assert metadata('<link rel="next" href="https://site.example/b">').url == ""
    assert metadata('<a rel="canonical" href="https://site.example/b">x</a>').url == ""


def test_address_and_language():
    found = metadata(
        '<link rel="canonical" href="https://site.example/a">'
        "<meta property=og:locale content=de_AT>"
    )
    assert (found.url, found.language) == ("https://site.example/a", "de-AT")
    assert metadata('<link rel="canonical" href="javascript:alert(1)">').url == ""
    assert read_html('<html lang="zh-Hans"><p>x')[1].language == "zh-Hans"


@pytest.mark.parametrize(
    "data", ["{", "[" * 10_000, "null", '"text"', '{"@type": 5, "author": {"name": []}}', "1e999",
             '{"@type": "Article", "author": [null, 7, {}], "headline": {}, "datePublished": []}'],
)  # fmt: skip
def test_broken_linked_data_says_nothing(data):
    found = metadata(f'<title>T</title><script type="application/ld+json">{data}</script>')
    assert (found.title, found.authors, found.date) == ("T", [], None)
