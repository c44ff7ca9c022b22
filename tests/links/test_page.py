"""What a page says of itself."""

import pytest

from citekit.links.page import Page, page_of

from .talking import answer, html


def test_titles():
    page = Page(
        "<title> A \n b </title><meta property='og:title' content='C'>"
        "<meta name=citation_title content='D'><body><h1>E <i>f</i></h1>"
    )
    assert page.titles == ("A b", "C", "D", "E f")
    assert page.title == "A b"


def test_titles_are_few_and_short():
    many = "".join(f"<h1>{number}</h1>" for number in range(5))
    assert Page(f"<title>a</title><title>b</title><body>{many}").titles == ("a", "0", "1", "2")
    assert len(Page("<title>" + "x" * 600).title) == 500


def test_titles_of_drawings_are_theirs():
    page = Page("<body><svg><title>Menu</title></svg><h1>Water and roads</h1>")
    assert page.titles == ("Water and roads",)
    assert page.headings == ("Water and roads",)
    late = Page("<body><svg><title>Menu</title></svg><title>Late</title>")
    assert late.title == "Late"


def test_headings():
    three = "".join(f"<{tag}>{tag} {n}</{tag}>" for tag in ("h2", "h1") for n in range(3))
    page = Page(f"<title>T</title><title>U</title><body>{three}<h1> </h1>")
    assert page.headings == ("T", "h1 0", "h1 1", "h2 0", "h2 1")
    assert Page("<title></title><body><p>x").headings == ()


def test_text_has_an_end():
    length = len(Page("<body>" + "<p>water" * 20_000).text)
    assert 60_000 < length < 80_000


def test_text_is_what_readers_see():
    page = Page("<body>one<script>two</script> <style>x</style><p>three<noscript>no</noscript>4")
    assert page.text == "one three 4"
    assert page.length == 3
    assert page.has_scripts
    assert Page("<body>wa<!-- comment -->ter ro<?php instruction ?>ads").text == "water roads"


def test_length_counts_east_asian_characters():
    assert Page("<body>" + "水利部门" * 10).length == 1 + 20


def test_anchors_but_not_those_in_comments():
    page = Page("<!-- <p id=no> --><p id=a><a name=b></a><input name=c><h2 id='é'>")
    assert page.anchors == {"a", "b", "é"}


@pytest.mark.parametrize(
    ("content", "refresh"),
    [
        ("0;url=/new", (0, "/new")),
        ("5; URL='http://x.example/'", (5, "http://x.example/")),
        ("3.5, /y", (3, "/y")),
        ("1 url=/z", (1, "/z")),
        ("3url=/z", None),
        ("300", None),
    ],
)
def test_refresh(content, refresh):
    found = Page(f'<head><meta http-equiv=Refresh content="{content}">').refresh
    assert found == refresh or (found.seconds, found.target) == refresh


def test_refresh_without_scripts_only_is_none():
    page = Page("<body><noscript><meta http-equiv=refresh content='0;url=/x'></noscript>")
    assert page.refresh is None


def test_password_and_sources():
    page = Page("<input type=Password><iframe src='//Ads.example/x'></iframe>")
    assert page.asks_for_password
    assert "ads.example" in page.sources


@pytest.mark.parametrize("source", ["", "<", "\0", "<!-- ", "<p>" * 50_000, "plain text"])
def test_any_source_will_do(source):
    page = Page(source)
    assert page.titles == ()
    assert page.refresh is None
    assert not page.anchors
    assert isinstance(page.text, str)


def test_page_of_an_answer():
    assert page_of(answer()).is_whole
    assert Page("").is_whole
    assert page_of(answer(body=html("Flüsse"))).title == "Flüsse"
    latin = answer(
        body=html("Flüsse").replace("utf-8", "").encode("latin-1"),
        content_type="text/html; charset=iso-8859-1",
    )
    assert page_of(latin).title == "Flüsse"
    assert page_of(answer(content_type="application/pdf")) is None
    assert page_of(answer(content_type="", body="%PDF")) is None
    assert page_of(answer(content_type="", body=html())) is not None
    assert page_of(answer(body=b"\x00\x01\x02" * 100)) is not None
    assert not page_of(answer(cut="it broke off")).is_whole
