"""Rules on links."""

import pytest

from tests.lint.making import numbers, of_article, said

ENTRY = "Okoye, N. 2017. “The Ferry.” River News. "


@pytest.mark.parametrize(
    "url",
    [
        "http//news.example/ferry",
        "htttp://news.example/ferry",
        "http:/news.example/ferry",
        "ttps://news.example/ferry",
        "https:// news.example/ferry",
        "https:\\\\news.example/ferry",
        "http;//news.example/ferry",
        "htp/news.example/ferry",
        "tp://news.example/ferry",
        "tts//news.example/ferry",
        "https://news.example/ferry.htmlhttps://news.example/ferry.html",
        "https://news_/ferry",
        "https://news.example:port/ferry",
        "https://[::1/ferry",
    ],
)
def test_what_is_no_url(url):
    [(number, message)] = said("CK401", ENTRY + url)
    assert number == 1
    assert "is no URL" in message


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/ferry.",
        "http://localhost/ferry",
        "http://127.0.0.1:8000/x",
        "https://web.archive.org/web/20200101000000/https://news.example/ferry",
        "https://web.archive.org/web/2020/http:/news.example/ferry",
        "https://proxy.example/login?url=https://news.example/",
        "https://例え.jp/川",
        "https://news.example./x",
        "ftp://files.example/x",
        "www.news.example",
        "the path /usr/http//x",
        "Hypertext Transfer Protocol: HTTP/1.1.",
        "HTTP/2 in practice",
        "Yields of 5 t/ha in wheat",
        "HT/29 cells and T/B.cells",
        "T:/files/ferry.pdf",
    ],
)
def test_what_is_one(url):
    assert numbers("CK401", ENTRY + url) == []


def test_a_target_that_is_no_url():
    assert numbers("CK401", ENTRY, links=[("The Ferry", "https:///ferry")]) == [1]
    assert numbers("CK401", ENTRY, links=[("The Ferry", "/ferry")]) == []


@pytest.mark.parametrize(
    ("name", "text", "column"),
    [
        ("a.md", "- Okoye, N. 2017. [The Ferry](https://news.example/ferry.). River News.\n", 20),
        ("a.md", "- Okoye, N. 2017. The Ferry. River News. <https://news.example/ferry,>\n", 43),
        (
            "a.html",
            '<p>Okoye, N. 2017. <a href="https://news.example/ferry;">The Ferry</a>. News.</p>\n',
            58,
        ),
    ],
)
def test_punctuation_in_a_target(tmp_path, name, text, column):
    head = "<h2>References</h2>\n" if name.endswith("html") else "## References\n\n"
    [finding] = of_article(tmp_path, head + text, name, select=["CK402"])
    assert finding.line == (2 if name.endswith("html") else 3)
    assert finding.column == column
    assert finding.fix == "Link to https://news.example/ferry"


@pytest.mark.parametrize(
    ("href", "is_found", "is_fixed"),
    [
        ("https://n.example/Oar!", True, True),
        ("https://n.example/wiki/Oar,", True, True),
        ("https://n.example/wiki/Oar?a=b.", True, True),
        ("https://n.example/oar...", True, False),
        ("https://n.example/wiki/Lagos,_D.C.", False, False),
        ("https://n.example/wiki/Oar!", False, False),
        ("https://n.example/#!", False, False),
    ],
)
def test_what_ends_like_a_sentence_and_is_meant(tmp_path, href, is_found, is_fixed):
    text = f"## References\n\n- {ENTRY}[The Ferry]({href})\n"
    found = of_article(tmp_path, text, "a.md", select=["CK402"])
    assert [bool(one.replacements) for one in found] == [is_fixed] * is_found


def test_a_stop_behind_an_address_is_no_mistake(tmp_path):
    text = "References\n\nOkoye, N. 2017. The Ferry. https://news.example/ferry.\n"
    assert of_article(tmp_path, text, "a.txt", select=["CK402"]) == []


def test_unencrypted_links_on_request():
    raw = ENTRY + "http://news.example/ferry"
    assert numbers("CK403", raw) == [1]
    assert numbers("default", raw) == []
    assert numbers("CK403", ENTRY, links=[("The Ferry", "http://news.example/")]) == [1]


@pytest.mark.parametrize(
    ("shown", "href", "is_found"),
    [
        ("https://news.example/ferry", "https://other.example/ferry", True),
        ("https://news.example/ferry", "http://www.news.example/ferry?x=1", False),
        (
            "https://news.example/ferry",
            "https://web.archive.org/web/1/https://news.example/",
            False,
        ),
        ("https://doi.org/10.1234/a", "https://dx.doi.org/10.1234/a", False),
        ("https://news.example/fe…", "https://other.example/ferry", False),
        ("https://news.example/ferry", "#top", False),
    ],
)
def test_links_that_lead_elsewhere(shown, href, is_found):
    assert numbers("CK404", ENTRY + shown, links=[(shown, href)]) == [1] * is_found
