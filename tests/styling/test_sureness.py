"""What is read surely enough to be written anew."""

from __future__ import annotations

import pytest

from citekit.documents import SourceMap
from citekit.extraction.article import Entry
from citekit.pipeline import parse
from citekit.reference import FieldEvidence, Mark, Reference
from citekit.styling.sureness import doubt, left_over, link_left_over, says_enough


def entry(raw):
    (read,) = parse(raw)
    return Entry(raw, 1, 1, SourceMap(((0, 0),)), reference=read)


@pytest.mark.parametrize(
    "raw",
    [
        "Ash, Amy. 2017. “Of Rivers.” Span Weekly, May 3. https://span.example/rivers.",
        "Elm, B. C. (2015). The price of salt. Journal of Roads, 12(3), 271–284.",
        "Elm, Bo. 2015. Salt Roads. 2nd ed. Berlin: Span Press. Accessed 3 May 2020.",
        "[1] 陈寅恪. 柳如是别传[M]. 上海: 上海古籍出版社, 1980.".removeprefix("[1] "),
    ],
)
def test_all_is_accounted_for(raw):
    assert left_over(entry(raw).reference) == ""
    assert doubt(entry(raw), 0) == ""


def test_a_remark_is_not_lost():
    raw = "Ash, Amy. 2017. Of Rivers. Span Press. Borrowed from grandmother, never returned."
    said = doubt(entry(raw), 0)
    assert "more than a record holds" in said
    assert "grandmother" in said


@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ("Of Rivers 📚 ★★★", "📚 ★★★"),
        ("Of Rivers · • § [", ""),
        ("[ ] Of Rivers", "[ ]"),
        ("[] Of Rivers", "[]"),
    ],
)
def test_signs_that_say_something_are_not_lost(raw, left):
    at = raw.index("Of")
    fields = {"title": FieldEvidence((at if "★" in raw else 0, at + 9), 1)}
    assert left_over(Reference(raw, {"title": "Of Rivers"}, fields)) == left


@pytest.mark.parametrize(
    ("href", "csl", "is_left"),
    [
        ("https://ash.example", {}, True),
        ("/people/ash", {}, True),
        ("mailto:ash@ash.example", {}, True),
        ("#ash", {}, False),
        ("", {}, False),
        ("https://ash.example/", {"URL": "http://www.ash.example"}, False),
        ("https://ash.example/%C3%BC,", {"URL": "https://ash.example/ü"}, False),
        ("https://ash.example/a", {"URL": "https://ash.example"}, True),
        ("https://doi.org/10.1234/ASH", {"DOI": "10.1234/ash"}, False),
        ("https://pubmed.ncbi.nlm.nih.gov/123456/", {"PMID": "123456"}, False),
        ("https://copies.example/1/x",
         {"custom": {"citekit": {"archived": [{"URL": "https://copies.example/1/x"}]}}}, False),
    ],
)  # fmt: skip
def test_links_are_not_lost(href, csl, is_left):
    one = entry("Ash, Amy. 2017. Of Rivers. Span Press.")
    one.marks = (Mark("em", 0, 3), Mark("link", 0, 8, href))
    assert link_left_over(one, csl) == (href if is_left else "")


def test_an_entry_with_a_link_of_its_own_stays():
    one = entry("Ash, Amy. 2017. Of Rivers. Span Press.")
    one.marks = (Mark("link", 0, 8, "https://ash.example"),)
    assert doubt(one, 0) == "it links to more than a record holds (https://ash.example)"


def test_the_words_of_the_link_that_is_the_address_are_not_lost():
    raw = "Of Rivers. Full text as scanned."
    read = Reference(
        raw,
        {"title": "Of Rivers", "URL": "https://span.example/1"},
        {"title": FieldEvidence((0, 9), 1), "URL": FieldEvidence(None, 1)},
    )
    assert left_over(read) == "Full text as scanned"
    assert left_over(read, (Mark("link", 11, 31, "https://span.example/1"),)) == ""
    assert left_over(read, (Mark("link", 11, 31, "https://ash.example"),)) != ""
    assert left_over(read, (Mark("link", 0, 31, "https://span.example/1"),)) != ""


def test_numbers_are_not_lost():
    read = Reference("Of Rivers 4711", {"title": "Of Rivers"}, {"title": FieldEvidence((0, 9), 1)})
    assert left_over(read) == "4711"


def test_little_confidence():
    one = entry("Ash, Amy. 2017. Of Rivers. Span Press.")
    one.reference.confidence = 0.4
    assert doubt(one) == "it was read with little confidence (0.40)"
    assert doubt(one, 0.3) == ""


def test_a_short_form_stays_short():
    one = entry("Ash, *Of Rivers*, 12.")
    one.reference.csl["custom"] = {"citekit": {"short-for": 1}}
    assert doubt(one, 0) == "it is a short form of an entry above it"


def test_what_is_no_reference():
    assert "too little" in doubt(entry("Home"))
    one = entry("Home")
    one.reference = None
    assert "too little" in doubt(one)


def test_enough():
    assert says_enough({"title": "A", "URL": "https://a.example"})
    assert not says_enough({"title": "A"})
    assert not says_enough({"author": [{"family": "Ash"}]})


@pytest.mark.parametrize(
    "raw",
    [
        "Elm, B.: Von Flüssen, in: Zeitschrift für Wege, Bd. 14 (1993), H. 2, S. 201–219.",
        "ELM Bo, « Des sels », Annales des fleuves, t. 111, n° 2, 2004, p. 87-104.",
        "Elm B. Of salt. J Roads. 2019;7(2):101-12. doi: 10.5555/bal.2019.702. PMID: 30123456.",
    ],
)
def test_words_before_numbers_are_those_of_the_style(raw):
    assert left_over(entry(raw).reference) == ""
