"""The address of a work, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/a/b.", "https://example.org/a/b"),
        ("(http://example.org/a_(b)).", "http://example.org/a_(b)"),
        ("<https://example.org/?q=1&r=%20>", "https://example.org/?q=1&r=%20"),
        (
            "http://www.example.org/, http://www.example.org/a/b.html",
            "http://www.example.org/a/b.html",
        ),
        ("https://a.example.org/tool/, https://github.com/x/tool.", "https://a.example.org/tool/"),
        ("URL: www.example.org/x", "www.example.org/x"),
        # What Markdown, Pandoc, kramdown and Hugo put behind an address.
        ("https://example.org/a[^12].", "https://example.org/a"),
        ("https://example.org/a{.ext}", "https://example.org/a"),
        ('https://example.org/a{:target="_blank"}', "https://example.org/a"),
        ('https://example.org/a{rel="x"}', "https://example.org/a"),
        ("https://example.org/a{{<cc>}}", "https://example.org/a"),
        ("https://example.org/{id}/a[1]b", "https://example.org/{id}/a[1]b"),
        ("https://example.org/very- long/path", "https://example.org/very-long/path"),
        (
            "http://example.org/a.pdfhttp://example.org/a.pdf.",
            "http://example.org/a.pdfhttp://example.org/a.pdf",
        ),
    ],
)
def test_url_of_the_text(text, url):
    assert record(("url", text)).csl["URL"] == url


def test_link_on_the_title():
    csl = record(("title", "A fine title."), links={"A fine title": "https://example.org/t"}).csl
    assert csl["URL"] == "https://example.org/t"


def test_address_under_a_wrong_label():
    csl = record(("title", "T"), ("date", "May 3 http://example.org/a/b [24.5.18].")).csl
    assert csl["URL"] == "http://example.org/a/b"


@pytest.mark.parametrize("href", ["#cite-3", "mailto:a@example.org", "javascript:void(0)"])
def test_links_that_are_no_pages(href):
    assert "URL" not in record(("title", "A fine title"), links={"A fine title": href}).csl


def test_link_on_an_author_is_not_the_works():
    csl = record(("author", "Berger, Anna."), ("title", "T"), links={"Berger": "/wiki/Berger"}).csl
    assert "URL" not in csl


def test_text_that_is_a_url_wins_over_its_target():
    csl = record(
        ("url", "https://example.org/a"), links={"https://example.org/a": "https://t.co/x"}
    ).csl
    assert csl["URL"] == "https://example.org/a"


def test_target_of_a_shortened_address():
    csl = record(
        ("url", "www.example.org/a…"), links={"www.example.org/a…": "https://www.example.org/abc"}
    ).csl
    assert csl["URL"] == "https://www.example.org/abc"


def test_archived_copies_stand_apart():
    csl = record(
        ("url", "https://example.org/a"),
        (
            "archive",
            "Archived from the original on 11 June 2018. https://web.archive.org/web/2018/x",
        ),
    ).csl
    assert csl["URL"] == "https://example.org/a"
    assert csl["custom"]["citekit"]["archived"] == [
        {"URL": "https://web.archive.org/web/2018/x", "date": {"date-parts": [[2018, 6, 11]]}}
    ]


def test_archive_link_alone_is_the_url():
    csl = record(("url", "https://web.archive.org/web/2002/http://example.org/a")).csl
    assert csl["URL"] == "https://web.archive.org/web/2002/http://example.org/a"


def test_link_on_a_name_is_better_than_none():
    pieces = [("author", "River Society"), ("date", "2001.")]
    link = {"River Society": "https://example.org/rivers"}
    assert record(*pieces, links=link).csl["URL"] == "https://example.org/rivers"
    person = {"River Society": "https://en.wikipedia.org/wiki/River_Society"}
    assert "URL" not in record(*pieces, links=person).csl


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://books.google.com/books?id=abc", True),
        ("https://books.google.com/books?id=abc&lpg=PA6&dq=rivers&pg=PA6", False),
        ("https://books.google.de/books?id=abc&dq=rivers", False),
    ],
)
def test_link_into_a_book_is_not_its_address(href, kept):
    csl = record(("title", "Rivers"), ("publisher", "Lake"), links={"Rivers": href}).csl
    assert ("URL" in csl) == kept


def test_the_address_in_full_goes_before_the_same_without_its_scheme():
    csl = record(
        ("title", "Rivers."),
        ("url", "www.example.org/rivers/2019."),
        ("url", "https://www.example.org/rivers/2019/"),
    ).csl
    assert csl["URL"] == "https://www.example.org/rivers/2019/"


@pytest.mark.parametrize("text", ["https ://span.example/5", "https: //span.example/5,"])
def test_blanks_within_the_scheme(text):
    reference = record(("title", "T."), ("url", text))
    assert reference.csl["URL"] == "https://span.example/5"
    start, end = reference.fields["URL"].span
    assert reference.raw[start:end] == text.rstrip(",")


@pytest.mark.parametrize(
    "text",
    ["https://span.example/ rivers/salt.html,", "https:// span.example/salt_ roads /5.html."],
)
def test_the_span_of_an_address_reaches_over_the_blanks_in_it(text):
    reference = record(("title", "T."), ("url", text), ("note", "Seen."))
    assert reference.csl["URL"] == text[:-1].replace(" ", "")
    start, end = reference.fields["URL"].span
    assert reference.raw[start:end] == text[:-1]


def test_links_on_archived_copies_are_kept_apart():
    copy = "https://web.archive.org/web/2011/http://example.org/salt/roads.html"
    own = "http://example.org/salt.html"
    links = {"Span": own, "Archived": copy}
    pieces = (("title", "Salt."), ("container-title", "Span."), ("archive", "Archived May 3, 2011"))
    csl = record(*pieces, links=links).csl
    assert csl["URL"] == own
    day = {"date-parts": [[2011, 5, 3]]}
    assert csl["custom"]["citekit"]["archived"] == [{"URL": copy, "date": day}]
    alone = record(*pieces, links={"Archived": copy}).csl
    assert alone["URL"] == copy


@pytest.mark.parametrize("mark", ["．", "。", "，", "；"])
def test_marks_of_east_asian_sentences_end_an_address(mark):
    csl = record(("url", f"https://example.org/a.htm{mark}引用日期2018-03-06")).csl
    assert (csl["URL"], csl["accessed"]) == (
        "https://example.org/a.htm", {"date-parts": [[2018, 3, 6]]}
    )  # fmt: skip


@pytest.mark.parametrize("word", ["and", "und", "et", "&"])
def test_a_word_between_two_addresses_belongs_to_neither(word):
    csl = record(("url", f"https://example.org/a/ {word} https://other.example/b")).csl
    assert csl["URL"] == "https://example.org/a/"
