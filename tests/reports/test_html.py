"""HTML: one page that stands alone."""

import re

from lxml import html

from citekit.links.records import Place, Verdict
from citekit.reports.html import write_html

from .making import MIXED, OF_ALL_KINDS, outcome, report

BROWSER_OBEYS = {"script", "iframe", "object", "embed", "form", "link", "base", "img", "svg"}


def read(made):
    return html.document_fromstring("".join(write_html(made)))


def test_problems_first_then_all():
    page = read(OF_ALL_KINDS)
    assert [one.text for one in page.iter("h2")] == ["To look at: 6", "All links: 8"]
    problems = [one.text_content() for one in page.findall(".//article/h3")]
    assert problems[0] == "error: gone http://gone.example/"
    rows = page.findall(".//tbody/tr")
    assert [row[0].text_content() for row in rows] == [
        "ok", "moved", "gone", "failing", "suspect", "blocked", "unsafe", "skipped",
    ]  # fmt: skip
    assert rows[2].text_content().endswith("a.md:11 (okoye2017)")


def test_what_a_problem_tells():
    made = report(
        outcome(
            Verdict.MOVED,
            title="Water",
            confirmed=True,
            status=200,
            new_url="http://new.example/",
            final_url="http://new.example/",
        )
    )
    text = read(made).find(".//article").text_content()
    for part in ("Water (as cited)", "Replace it by http://new.example/", "200", "a.md:11"):
        assert part in text


def test_severity_is_in_words_and_not_only_a_colour():
    page = read(OF_ALL_KINDS)
    for problem in page.iter("article"):
        assert problem.find("h3").text_content().startswith(f"{problem.get('class')}: ")


def test_it_stands_alone():
    page = read(MIXED)
    assert not BROWSER_OBEYS & {element.tag for element in page.iter()}
    assert not [name for element in page.iter() for name in element.attrib if name[:2] == "on"]
    style = page.find(".//style").text
    assert "prefers-color-scheme: dark" in style
    assert not re.search(r"url\(|@import", style)
    policy = page.find(".//meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'")


def test_links_lead_to_the_web_unless_that_is_unsafe():
    made = report(
        outcome(Verdict.GONE, 'http://a.example/"<b>'),
        outcome(Verdict.UNSAFE, "http://unsafe.example/"),
        outcome(Verdict.SKIPPED, "javascript:alert(1)"),
        outcome(Verdict.GONE, "javascript:alert(2)"),
    )
    assert {one.get("href") for one in read(made).iter("a")} == {"http://a.example/%22%3Cb%3E"}
    assert "http://unsafe.example/" in {one.text for one in read(made).iter("bdi")}


def test_places_and_none():
    cited = [Place("k", "<a>.md", 3), Place("", "", None)]
    page = read(report(outcome(Verdict.GONE, cited=cited), outcome(Verdict.OK, cited=[])))
    assert [one.text for one in page.findall(".//article//code")] == ["<a>.md:3 (k)", "?"]
