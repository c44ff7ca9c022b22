"""RIS files as programs and people write them."""

import pytest

from citekit.formats import get_format, read_text
from citekit.formats.ris_reader import read_ris_date, read_ris_name


def item(*lines, kind="JOUR"):
    reading = read_text("\n".join([f"TY  - {kind}", *lines, "ER  - ", ""]), form="ris")
    assert reading.problems == []
    return reading.items[0].csl


@pytest.mark.parametrize(
    ("kind", "csl_type"),
    [
        ("JOUR", "article-journal"),
        ("EJOUR", "article-journal"),
        ("WEB", "webpage"),
        ("CONF", "paper-conference"),
        ("EBOOK", "book"),
        ("BLOG", "post-weblog"),
        ("STD", "standard"),
    ],
)
def test_types(kind, csl_type):
    assert item(kind=kind) == {"type": csl_type}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["A1  - Okoye, Ada", "T1  - A", "JF  - Water", "Y1  - 2017/03//"],
         {"author": [{"family": "Okoye", "given": "Ada"}], "title": "A",
          "container-title": "Water", "issued": {"date-parts": [[2017, 3]]}}),
        (["PY  - 2017", "DA  - 2017/03/09/"], {"issued": {"date-parts": [[2017, 3, 9]]}}),
        (["DA  - Easter", "PY  - 2017"], {"issued": {"date-parts": [[2017]]}}),
        (["PY  - 2017", "DA  - Easter"], {"issued": {"date-parts": [[2017]]},
                                          "custom": {"citekit": {"ris": {"DA": ["Easter"]}}}}),
        (["SP  - 1", "EP  - 9"], {"page": "1-9"}),
        (["SN  - 978-3-16-148410-0", "SN  - 0378-5955"],
         {"ISBN": "978-3-16-148410-0", "ISSN": "0378-5955"}),
        (["DO  - https://doi.org/10.1000/x"], {"DOI": "10.1000/x"}),
        (["AB  - one", "two", "three"], {"abstract": "one two three"}),
        (["N1  - one", "N1  - two"], {"note": "one\ntwo"}),
        (["KW  - a", "KW  - b"], {"keyword": "a, b"}),
        (["TI  -"], {}),
        (["XX  - odd", "XX  - more"], {"custom": {"citekit": {"ris": {"XX": ["odd", "more"]}}}}),
        (["UR  - http://a/", "UR  - http://b/"],
         {"URL": "http://a/", "custom": {"citekit": {"ris": {"UR": ["http://b/"]}}}}),
    ],
)  # fmt: skip
def test_fields(lines, expected):
    assert item(*lines) == {"type": "article-journal", **expected}


def test_conference_and_proceedings():
    assert item("T2  - Dam Days", "C3  - Proc.", kind="CPAPER") == {
        "type": "paper-conference",
        "container-title": "Proc.",
        "event-title": "Dam Days",
    }


def test_unknown_tags_are_given_back():
    (found,) = read_text("TY  - BOOK\nXX  - odd\nER  - \n").items
    assert "XX  - odd\n" in "".join(get_format("ris").write([found]))


def test_one_bad_record_costs_no_other():
    reading = read_text(
        "stray\nTI  - before\nTY  - BOOK\nTI  - Open\n\n"
        "TY  - XYZ\nID  - b\nTI  - B\nER  - \nER  - \n"
        "TY  - BOOK\nTI  - Last\n",
        form="ris",
    )
    assert [found.csl["title"] for found in reading.items] == ["Open", "B", "Last"]
    assert [str(problem) for problem in reading.problems] == [
        "line 1: 'stray' is no line of RIS, such as 'TI  - Title'.",
        "line 2: TI stands before the TY that begins a record.",
        "line 3: the record does not end with ER.",
        "line 6 (b): XYZ is no type of RIS that is known; it is read as a document.",
        "line 10: ER ends no record.",
        "line 11: the record does not end with ER.",
    ]
    assert len(reading.errors) == 5
    assert reading.items[1].lines["title"] == 8


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2017", {"date-parts": [[2017]]}),
        ("2017/03/09/", {"date-parts": [[2017, 3, 9]]}),
        ("2017/03/09", {"date-parts": [[2017, 3, 9]]}),
        ("2017-03-09", {"date-parts": [[2017, 3, 9]]}),
        ("2017///Spring", {"date-parts": [[2017]], "season": 1}),
        ("///n.d.", {"literal": "n.d."}),
        ("March 2017", {"literal": "March 2017"}),
        ("2017/13/1", {"date-parts": [[2017]]}),
    ],
)
def test_dates(text, date):
    assert read_ris_date(text) == date


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("World Health Organization", {"literal": "World Health Organization"}),
        ("Plato,", {"family": "Plato"}),
        ("King, M., Jr.", {"family": "King", "given": "M.", "suffix": "Jr."}),
        ("Goethe, J. von", {"family": "Goethe", "given": "J.", "dropping-particle": "von"}),
        ("van der Berg, Jan", {"family": "van der Berg", "given": "Jan"}),
    ],
)
def test_names(text, name):
    assert read_ris_name(text) == name


def test_long_lines_are_no_matter():
    assert len(item("TI  - " + "a b " * 1_000_000)["title"]) == 3_999_999
