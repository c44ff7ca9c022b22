"""RIS files as programs and people write them."""

import pytest

from citekit.formats import KeyedItem, get_format, read_text
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
        (["PY  - March 2017"], {"issued": {"date-parts": [[2017, 3]]}}),
        (["PY  - 2017-2018"], {"issued": {"date-parts": [[2017], [2018]]}}),
        (["DA  - Jun 13"], {"issued": {"literal": "Jun 13"}}),
        (["PY  - c2017"], {"issued": {"literal": "c2017"}}),
        (["DA  - ///March 2017"], {"issued": {"literal": "March 2017"}}),
        (["PY  - 2017b"], {"issued": {"date-parts": [[2017]]}, "year-suffix": "b"}),
        (["PY  - 2017", "Y1  - 2017b"],
         {"issued": {"date-parts": [[2017]]}, "custom": {"citekit": {"ris": {"Y1": ["2017b"]}}}}),
        (["SP  - 1", "EP  - 9"], {"page": "1-9"}),
        (["SN  - 978-3-16-148410-0", "SN  - 0378-5955"],
         {"ISBN": "978-3-16-148410-0", "ISSN": "0378-5955"}),
        (["DO  - https://doi.org/10.1000/x"], {"DOI": "10.1000/x"}),
        (["DO  - doi.org/10.1000/x"], {"DOI": "10.1000/x"}),
        (["UR  - http://a.example/", "http://b.example/", "UR  - http://c.example/"],
         {"URL": "http://a.example/",
          "custom": {"citekit": {"ris": {"UR": ["http://b.example/", "http://c.example/"]}}}}),
        (["UR  - http://a.example/x; http://b.example/", "L2  - http://c.example/"],
         {"URL": "http://a.example/x",
          "custom": {"citekit": {"ris": {"UR": ["http://b.example/"],
                                         "L2": ["http://c.example/"]}}}}),
        (["AB  - one", "two", "three"], {"abstract": "one two three"}),
        (["N1  - one", "N1  - two"], {"note": "one\ntwo"}),
        (["KW  - a", "KW  - b"], {"keyword": "a, b"}),
        (["KW  - a b", "c", "d"], {"keyword": "a b, c, d"}),
        (["PY  - 2010", "DA  - Jun 13"], {"issued": {"date-parts": [[2010, 6, 13]]}}),
        (["DA  - Jun 13", "PY  - 2010"], {"issued": {"date-parts": [[2010, 6, 13]]}}),
        (["PY  - 2010", "Y1  - 13-18 June 2010"],
         {"issued": {"date-parts": [[2010, 6, 13], [2010, 6, 18]]}}),
        (["PY  - 2010", "DA  - 13 June 2011"],
         {"issued": {"date-parts": [[2010]]},
          "custom": {"citekit": {"ris": {"DA": ["13 June 2011"]}}}}),
        (["PY  - 2010/05//", "DA  - Jun 13"],
         {"issued": {"date-parts": [[2010, 5]]},
          "custom": {"citekit": {"ris": {"DA": ["Jun 13"]}}}}),
        (["DO  - 10.1000/x", "M3  - doi: 10.1000/x", "N1  - 10.1000/x"], {"DOI": "10.1000/x"}),
        (["M3  - https://doi.org/10.1000/x"], {"DOI": "10.1000/x"}),
        (["N1  - See 10.1000/x"], {"note": "See 10.1000/x"}),
        (["AN  - PMID:123", "C2  - PMC45"], {"PMID": "123", "PMCID": "PMC45"}),
        (["AN  - 123"], {"PMID": "123"}),
        (["AN  - 123", "DB  - PubMed"], {"PMID": "123", "archive": "PubMed"}),
        (["AN  - 123", "DB  - Ovid MEDLINE(R)"], {"PMID": "123", "archive": "Ovid MEDLINE(R)"}),
        (["AN  - PMID: 123", "DB  - Ebsco"], {"PMID": "123", "archive": "Ebsco"}),
        (["AN  - 123", "DB  - Ebsco"],
         {"archive": "Ebsco", "custom": {"citekit": {"ris": {"AN": ["123"]}}}}),
        (["DB  - Scopus", "C2  - 12345"], {"PMID": "12345", "archive": "Scopus"}),
        (["DB  - Scopus", "C2  - 1234"],
         {"archive": "Scopus", "custom": {"citekit": {"ris": {"C2": ["1234"]}}}}),
        (["C2  - 12345"], {"custom": {"citekit": {"ris": {"C2": ["12345"]}}}}),
        (["SN  - 12345679 (ISSN)", "SN  - 9783161484100 (ISBN)"],
         {"ISSN": "12345679", "ISBN": "9783161484100"}),
        (["C7  - e12"], {"number": "e12"}),
        (["M3  - Article"], {"custom": {"citekit": {"ris": {"M3": ["Article"]}}}}),
        (["M3  - Obituary"], {"genre": "Obituary"}),
        (["JO  - J. Wat.", "T2  - Water"],
         {"container-title": "Water", "container-title-short": "J. Wat."}),
        (["JO  - Wat.", "JA  - J. Wat.", "T2  - Water"],
         {"container-title": "Water", "container-title-short": "J. Wat.",
          "custom": {"citekit": {"ris": {"JO": ["Wat."]}}}}),
        (["JO  - Water", "T2  - Water"], {"container-title": "Water"}),
        (["JO  - Water"], {"container-title": "Water"}),
        (["ET  - 2017/05/03"], {"custom": {"citekit": {"ris": {"ET": ["2017/05/03"]}}}}),
        (["ET  - Epub 2017 May 3"], {"custom": {"citekit": {"ris": {"ET": ["Epub 2017 May 3"]}}}}),
        (["ET  - 2nd ed."], {"edition": "2"}),
        (["ET  - 3. Auflage"], {"edition": "3"}),
        (["ET  - 2nd"], {"edition": "2nd"}),
        (["LA  - English"], {"language": "en"}),
        (["LA  - ger"], {"language": "de"}),
        (["LA  - en_US"], {"language": "en-US"}),
        (["LA  - Klingon"], {"language": "Klingon"}),
        (["N2  - one", "AB  - one"], {"abstract": "one"}),
        (["AU  - Okoye, A.; Ash, B."],
         {"author": [{"family": "Okoye", "given": "A."}, {"family": "Ash", "given": "B."}]}),
        (["AU  - Okoye, A. and Ash, B. & Elm, C."],
         {"author": [{"family": "Okoye", "given": "A."}, {"family": "Ash", "given": "B."},
                     {"family": "Elm", "given": "C."}]}),
        (["AU  - Okoye, A., and Ash, B."],
         {"author": [{"family": "Okoye", "given": "A."}, {"family": "Ash", "given": "B."}]}),
        (["AU  - Barnes and Noble, Inc."],
         {"author": [{"family": "Barnes and Noble", "given": "Inc."}]}),
        (["AU  - Rivers; Dams, B."],
         {"author": [{"family": "Rivers; Dams", "given": "B."}]}),
        (["AU  - Rivers; Dams"], {"author": [{"literal": "Rivers; Dams"}]}),
        (["AN  - WOS:000123", "C2  - yes"],
         {"custom": {"citekit": {"ris": {"AN": ["WOS:000123"], "C2": ["yes"]}}}}),
        (["Y2  - 2 January 2020"], {"accessed": {"date-parts": [[2020, 1, 2]]}}),
        (["Y2  - last May"], {"accessed": {"literal": "last May"}}),
        (["SP  - 1--9"], {"page": "1-9"}),
        (["SP  - 100 – 105"], {"page": "100-105"}),
        (["SP  - 12a–12b"], {"page": "12a-12b"}),
        (["SP  - 12", "EP  - 12"], {"page": "12"}),
        (["EP  - 9", "SP  - 1"], {"page": "1-9"}),
        (["EP  - 9"], {"page": "9"}),
        (["SP  - 1-9", "EP  - 9"], {"page": "1-9"}),
        (["TI  -"], {}),
        (["XX  - odd", "XX  - more"], {"custom": {"citekit": {"ris": {"XX": ["odd", "more"]}}}}),
        (["UR  - http://a/", "UR  - http://b/"],
         {"URL": "http://a/", "custom": {"citekit": {"ris": {"UR": ["http://b/"]}}}}),
    ],
)  # fmt: skip
def test_fields(lines, expected):
    assert item(*lines) == {"type": "article-journal", **expected}


@pytest.mark.parametrize(
    ("kind", "lines", "expected"),
    [
        ("BOOK", ["SP  - 350"], {"number-of-pages": "350"}),
        ("EBOOK", ["SP  - 350 p."], {"number-of-pages": "350"}),
        ("THES", ["SP  - 350"], {"number-of-pages": "350"}),
        ("BOOK", ["SP  - 350", "EP  - 350"], {"page": "350"}),
        ("BOOK", ["SP  - 10", "EP  - 20"], {"page": "10-20"}),
        ("BOOK", ["SP  - xii, 350 p."], {"number-of-pages": "xii, 350"}),
        ("BOOK", ["SP  - 10-20"], {"page": "10-20"}),
        ("BOOK", ["SP  - 10--20"], {"page": "10-20"}),
        ("CHAP", ["SP  - 350"], {"page": "350"}),
        ("RPRT", ["SN  - TR-5"], {"number": "TR-5"}),
        ("RPRT", ["SN  - 978-3-16-148410-0"], {"ISBN": "978-3-16-148410-0"}),
        ("RPRT", ["SN  - 0378-5955"], {"ISSN": "0378-5955"}),
        ("PAT", ["SN  - US123"], {"number": "US123"}),
        ("BOOK", ["SN  - 12"], {"ISBN": "12"}),
        ("JOUR", ["SN  - 12"], {"ISSN": "12"}),
        ("BOOK", ["M3  - Atlas", "M3  - map"], {"genre": "Atlas"}),
        ("BOOK", ["ET  - 2017/05"], {"edition": "2017/05"}),
        (
            "CPAPER",
            ["CL  - Rome", "Y2  - 1-3 June 2018"],
            {"event-place": "Rome", "event-date": {"date-parts": [[2018, 6, 1], [2018, 6, 3]]}},
        ),
        ("CPAPER", ["Y2  - 1 June 2018"], {"accessed": {"date-parts": [[2018, 6, 1]]}}),
        ("BOOK", ["C7  - e12"], {"custom": {"citekit": {"ris": {"C7": ["e12"]}}}}),
    ],
)
def test_what_numbers_are_by_type(kind, lines, expected):
    csl = item(*lines, kind=kind)
    csl.pop("type")
    assert csl == expected


@pytest.mark.parametrize(
    "more",
    [
        {"page": "350"}, {"page": "10-20"}, {"page": "xii"}, {"page": "12, 15-17"},
        {"number-of-pages": "350"}, {"number-of-pages": "3/4"}, {"number-of-pages": "IV"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("csl_type", ["book", "thesis"])
def test_pages_and_their_number_come_back(csl_type, more):
    text = "".join(get_format("ris").write([KeyedItem("k", {"type": csl_type, **more})]))
    assert read_text(text).items[0].csl == {"type": csl_type, **more}


def test_lines_of_notes_come_back():
    csl = {"type": "book", "note": "one\ntwo"}
    text = "".join(get_format("ris").write([KeyedItem("k", csl)]))
    assert "N1  - one\nN1  - two\n" in text
    assert read_text(text).items[0].csl == csl
    hostile = KeyedItem("k", {"type": "book", "note": "one\nER  - \nTY  - BOOK"})
    text = "".join(get_format("ris").write([hostile]))
    assert (text.count("TY  - "), text.count("ER  - ")) == (1, 1)


@pytest.mark.parametrize("length", ["350", "7"])
def test_a_page_and_the_number_of_pages(length):
    csl = {"type": "book", "page": "7", "number-of-pages": length}
    text = "".join(get_format("ris").write([KeyedItem("k", csl)]))
    assert f"SP  - 7\nEP  - 7\nSP  - {length}\n" in text
    assert read_text(text).items[0].csl == csl


def test_headers_of_publishers_are_no_fault():
    reading = read_text(
        'Provider: Water Press\nContent:text/plain; charset="UTF-8"\n\nTY  - BOOK\nER  - \n'
    )
    assert len(reading.items) == 1
    assert [problem.line for problem in reading.problems] == [1, 2]
    assert reading.errors == []


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
        ("2017/12/31", {"date-parts": [[2017, 12, 31]]}),
        ("2017/01/01", {"date-parts": [[2017, 1, 1]]}),
        ("2017/01/32", {"date-parts": [[2017, 1]]}),
        ("2017/05//2017-05/2017-06", {"date-parts": [[2017, 5], [2017, 6]]}),
        ("2017///201X", {"date-parts": [[2017]]}),
        ("soon///later", {"literal": "soon///later"}),
        ("05/06/2019", {"literal": "05/06/2019"}),
        ("13/06/2019", {"date-parts": [[2019, 6, 13]]}),
        ("05/06/02/", {"date-parts": [[5, 6, 2]]}),
        ("2017/2018", {"date-parts": [[2017], [2018]]}),
        ("2017/²/03", {"date-parts": [[2017]]}),
    ],
)
def test_dates(text, date):
    assert read_ris_date(text) == date


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("World Health Organization", {"literal": "World Health Organization"}),
        ("Plato,", {"family": "Plato"}),
        ("B. C. Okoye", {"family": "Okoye", "given": "B. C."}),
        ("B.-C. van der Berg", {"family": "van der Berg", "given": "B.-C."}),
        ("U. S. Geological Survey", {"literal": "U. S. Geological Survey"}),
        ("Okoye B", {"literal": "Okoye B"}),
        ("King, M., Jr.", {"family": "King", "given": "M.", "suffix": "Jr."}),
        ("King, M., Jr., PhD", {"family": "King", "given": "M.", "suffix": "Jr., PhD"}),
        ("King, Jr., M.", {"family": "King", "given": "M.", "suffix": "Jr."}),
        ("King, Jr.", {"family": "King", "given": "Jr."}),
        ("King, Jr., III", {"family": "King", "given": "Jr.", "suffix": "III"}),
        ("Berg, van", {"family": "Berg", "given": "van"}),
        (
            "Goethe, Johann Wolfgang von",
            {"family": "Goethe", "given": "Johann Wolfgang", "dropping-particle": "von"},
        ),
        ("Berg, J. van der", {"family": "Berg", "given": "J.", "dropping-particle": "van der"}),
        ("Goethe, J. von", {"family": "Goethe", "given": "J.", "dropping-particle": "von"}),
        ("van der Berg, Jan", {"family": "van der Berg", "given": "Jan"}),
    ],
)
def test_names(text, name):
    assert read_ris_name(text) == name


def test_long_lines_are_no_matter():
    assert len(item("TI  - " + "a b " * 1_000_000)["title"]) == 3_999_999
