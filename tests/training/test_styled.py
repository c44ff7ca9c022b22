"""Records printed in styles, with labels that are those of the records."""

import json

import pytest

from citekit.errors import UnreadableError
from citekit.parsing.normalisation import normalise
from citekit.parsing.segments import LABELS, ListStyle, Segment
from citekit.styling.processor import style_references
from citekit.styling.styles import find_style, style_names
from citekit.training.datasets import read_tagged
from citekit.training.styled import Tally, read_records, styled_references, write_styled
from tests.accuracy.scoring import Score
from tests.styling.making import ASH, BOOK, ELM, PAGE, needs_styles
from tests.styling.round_trips import (
    NAMES,
    PRINTED,
    as_entry,
    gold,
    is_added,
    is_cut,
    is_the_heads,
    letters,
    value_of,
    wanted,
)

pytestmark = [needs_styles, pytest.mark.usefixtures("printed_once")]

FIELDS = {
    "title": "title",
    "container-title": "container-title",
    "volume": "volume",
    "publisher": "publisher",
    "publisher-place": "location",
    "URL": "url",
    "DOI": "doi",
}
LEAST_TRACED = 0.8
"""Chicago begins with the newspaper where there is no author; GB/T 7714 takes the year of access
where there is no other."""
LEAST_SAME = 0.99


@pytest.mark.parametrize("name", style_names())
def test_labels_agree_with_the_records_of_refs(name):
    records, style, result = gold(), find_style(name), Score()
    printed = {
        one.number: one for one in style_references(records, style, sort=False, substitute=False)
    }
    made = list(styled_references(records, style))
    assert len(made) >= LEAST_TRACED * len(records)
    for one in made:
        csl, text = records[one.styled.number], one.styled.text
        assert one.styled == printed[one.styled.number]
        assert_covers(text, one.spans)
        pieces = {
            label: letters("".join(text[a:b] for found, a, b in one.spans if found == label))
            for label in LABELS
        }
        for field, label in FIELDS.items():
            if pieces[label] and field in csl:
                assert letters(csl[field]) in pieces[label]
        for role in NAMES:
            for person in csl.get(role, []) if pieces[role] and not is_cut(text) else []:
                family = letters(person.get("family") or person["literal"])
                assert undotted(family) in undotted(pieces[role] + pieces["author"])
        segments = [Segment(*span) for span in one.spans]
        read = normalise(as_entry(one.styled), segments, ListStyle()).csl
        for field in PRINTED:
            want, got = wanted(csl, text, field), value_of(read, field)
            if field in NAMES and is_cut(text):
                continue
            if is_the_heads(field, csl, read, text) or is_added(field, csl, text):
                continue
            result.decide(f"{text} <{field}>", want, got)
    assert result.f1 >= LEAST_SAME, result.mistakes


def undotted(text):
    """Return letters without the difference that is lost where names are in capitals."""
    return text.replace("ı", "i").replace("i\u0307", "i")


def assert_covers(text, spans):
    """Every character but blanks is in one span, and its label is one of the labeller's."""
    position = 0
    for label, start, end in spans:
        assert label in LABELS
        assert not text[position:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        position = end
    assert not text[position:].strip()


def test_what_is_written_is_read_as_the_same(tmp_path):
    path, records = tmp_path / "styled.jsonl", [BOOK, PAGE, {**BOOK, "title": "*Of* <b>rivers</b>"}]
    styles = [find_style("apa"), find_style("mla")]
    tally = write_styled(records, styles, path, seed=2)
    read = list(read_tagged(path))
    made = [one for style in styles for one in styled_references(records, style)]
    assert tally == Tally(made=6)
    assert [one.text for one in read] == [one.styled.text for one in made]
    assert [one.spans for one in read] == [one.spans for one in made]
    assert {one.group for one in read} == {"0", "1", "2"}
    marked = [one for one in read if one.marks]
    assert 0 < len(marked) < len(read)
    for one in marked:
        assert {one.text[mark.start : mark.end] for mark in one.marks} <= {
            "Of rivers",
            "*Of* <b>rivers</b>",
            "*Of* <B>Rivers</B>",
            "Air pollution",
            "Air Pollution",
            "Of Rivers",
            "World Health Organization",
            "https://who.example/air",
        }


def test_editors_who_head_a_reference_stand_where_authors_stand():
    [one] = styled_references([{**BOOK, "author": [], "editor": [ASH, ELM]}], find_style("apa"))
    label, start, end = one.spans[0]
    assert (label, one.styled.text[start:end]) == ("author", "Ash, A., & Elm, B. C. (Eds.).")


def test_what_stands_in_the_place_of_an_author_or_a_date_is_left_out():
    paper = {
        "type": "article-newspaper",
        "title": "Rain",
        "container-title": "The Post",
        "issued": {"date-parts": [[2019, 4, 2]]},
    }
    tally = Tally()
    assert not list(styled_references([paper], find_style("chicago-author-date"), tally))
    assert tally == Tally(left_out=1)
    assert not list(styled_references([PAGE], find_style("gb-t-7714")))  # [2021] is no date of it
    assert len(list(styled_references([paper, PAGE], find_style("mla")))) == 2


def test_letters_behind_years_are_part_of_the_date():
    two = [{**BOOK, "title": title, "year-suffix": letter} for title, letter in ("Aa", "Bb")]
    made = list(styled_references(two, find_style("apa")))
    assert [one.styled.text[slice(*one.spans[1][1:])] for one in made] == ["(2017a).", "(2017b)."]


def test_records_come_from_bibliographies_of_all_kinds(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{"id": "a", **BOOK}, {"id": "b", "type": "book"}]))
    (tmp_path / "b.ris").write_text("TY  - BOOK\nTI  - Of roads\nAU  - Ash, Amy\nER  - \n")
    records = read_records([tmp_path / "a.json", tmp_path / "b.ris"])
    assert [one["title"] for one in records] == ["Of rivers", "Of roads"]
    (tmp_path / "c.bib").write_text("@book{a, title = {Of")
    with pytest.raises(UnreadableError, match=r"c\.bib line 1"):
        read_records([tmp_path / "c.bib"])


def tagged(csl, style):
    [one] = styled_references([csl], find_style(style))
    return [(label, one.styled.text[start:end]) for label, start, end in one.spans]


def test_names_that_are_cut_volumes_and_pages():
    people = [{"family": f"Elm{letter}", "given": "B."} for letter in "abcdefgh"]
    paper = {
        "type": "article-journal",
        "author": people,
        "title": "Salt?",
        "container-title": "Journal of Roads",
        "volume": "12",
        "issue": "3",
        "page": "271-284",
        "issued": {"date-parts": [[2015, 3]]},
        "DOI": "10.5555/a-b",
    }
    assert tagged(paper, "chicago-author-date") == [
        ("author", "Elma, B., B. Elmb, B. Elmc, et al."),
        ("date", "2015."),
        ("title", "“Salt?”"),
        ("container-title", "Journal of Roads"),
        ("volume", "12"),
        ("issue", "(3):"),
        ("pages", "271–84."),
        ("doi", "https://doi.org/10.5555/a-b."),
    ]


@pytest.mark.parametrize(
    ("style", "end"),
    [
        ("mla", [("url", "https://who.example/air."), ("accessed", "Accessed 9 Mar. 2021.")]),
        (
            "harvard",
            [
                ("note", "Available at:"),
                ("url", "https://who.example/air"),
                ("accessed", "(Accessed: 9 March 2021)."),
            ],
        ),
        (
            "ieee",
            [
                ("accessed", "Accessed: Mar. 09, 2021."),
                ("medium", "[Online]."),
                ("note", "Available:"),
                ("url", "https://who.example/air"),
            ],
        ),
        (
            "apa",
            [
                ("accessed", "Retrieved March 9, 2021,"),
                ("note", "from"),
                ("url", "https://who.example/air"),
            ],
        ),
    ],
)
def test_days_of_access(style, end):
    assert tagged(PAGE, style)[-len(end) :] == end
