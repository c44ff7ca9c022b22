"""RIS as written."""

import pytest

from citekit.formats import KeyedItem, get_format
from citekit.formats.ris import ris_date, ris_name

PAGE = {
    "type": "webpage",
    "author": [{"literal": "Ministry of Rivers & Dams"}, {"family": "Okoye", "given": "Ada"}],
    "title": "How the Elbe was measured",
    "container-title": "River News",
    "issued": {"date-parts": [[2017, 3, 9]]},
    "accessed": {"date-parts": [[2018, 5, 26]]},
    "URL": "https://rivers.example/a_b?x=1&y=%20#top~2",
    "keyword": "rivers, dams",
    "archive": "Internet Archive",
    "archive_location": "https://web.archive.org/web/2018/https://rivers.example/",
}


def written(*items):
    return "".join(get_format("ris").write(KeyedItem(f"k{n}", i) for n, i in enumerate(items)))


def test_web_page_in_full():
    assert written(PAGE) == (
        "TY  - ELEC\n"
        "ID  - k0\n"
        "AU  - Ministry of Rivers & Dams\n"
        "AU  - Okoye, Ada\n"
        "TI  - How the Elbe was measured\n"
        "T2  - River News\n"
        "PY  - 2017\n"
        "DA  - 2017/03/09/\n"
        "UR  - https://rivers.example/a_b?x=1&y=%20#top~2\n"
        "Y2  - 2018/05/26/\n"
        "DB  - Internet Archive\n"
        "AV  - https://web.archive.org/web/2018/https://rivers.example/\n"
        "KW  - rivers\n"
        "KW  - dams\n"
        "ER  - \n"
    )


def test_records_stand_apart_and_values_cannot_end_them():
    text = written({"type": "book", "title": "a\nER  - \nTY  - JOUR"}, PAGE)
    assert text.count("\nER  - \n") == 2
    assert "TI  - a ER - TY - JOUR\n" in text


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ({"type": "article-journal", "page": "271-284"}, "SP  - 271\nEP  - 284\n"),
        ({"type": "article-journal", "page": "271–284"}, "SP  - 271\nEP  - 284\n"),
        ({"type": "article-journal", "page": "S1 – S5"}, "SP  - S1\nEP  - S5\n"),
        ({"type": "article-journal", "page": "1-3, 7"}, "SP  - 1-3, 7\n"),
        ({"type": "book", "page": "7"}, "SP  - 7\nEP  - 7\n"),
        (
            {"type": "book", "page": "7-9", "number-of-pages": "350"},
            "SP  - 7\nEP  - 9\nSP  - 350\n",
        ),
        (
            {
                "type": "book",
                "author": [{"family": "Ng"}],
                "page": "7",
                "number-of-pages": "350",
                "URL": "http://a.example/",
            },
            "SP  - 7\nEP  - 7\nSP  - 350\nUR  - http://a.example/\n",
        ),
        ({"type": "book", "number-of-pages": "350"}, "SP  - 350\nER  - \n"),
        ({"type": "article-journal", "page": "7"}, "SP  - 7\nER  - \n"),
        ({"type": "book", "issued": {"literal": "n.d."}}, "DA  - ///n.d.\n"),
        ({"type": "book", "note": "one\ntwo   three"}, "N1  - one\nN1  - two three\n"),
        ({"type": "article-journal", "PMID": "123"}, "AN  - 123\n"),
        ({"type": "article-journal", "PMID": "123", "archive": "Ebsco"}, "AN  - PMID: 123\n"),
        ({"type": "review-book"}, "M3  - review-book\n"),
        ({"type": "document", "genre": "software"}, "M3  - software\nM3  - document\n"),
        ({"type": "software", "version": "2.1"}, "ET  - 2.1\n"),
        ({"type": "paper-conference", "event-title": "Dam Days"}, "T2  - Dam Days\n"),
        (
            {"type": "paper-conference", "event-title": "Dam Days", "container-title": "Proc."},
            "T2  - Dam Days\nC3  - Proc.\n",
        ),
    ],
)
def test_fields(item, lines):
    assert lines in written(item)


def test_tags_that_were_kept_end_no_record():
    kept = {"TY": ["BOOK"], "ER": [""], "XX": ["odd"], "note": ["x"], "X": ["y"]}
    text = written({"type": "book", "custom": {"citekit": {"ris": kept}}})
    assert text == "TY  - BOOK\nID  - k0\nXX  - odd\nER  - \n"


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ({"date-parts": [[2017]]}, "2017///"),
        ({"date-parts": [[2015]], "season": 1}, "2015///Spring"),
        ({"date-parts": [[2015], [2016]]}, "2015///2015/2016"),
        ({"date-parts": [[1890]], "circa": True}, "1890///1890~"),
        ({"literal": "n.d."}, "///n.d."),
        ({}, ""),
    ],
)
def test_dates(date, text):
    assert ris_date(date) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ({"family": "Plato"}, "Plato,"),
        ({"literal": "WHO"}, "WHO"),
        ({"family": "King", "given": "M.", "suffix": "Jr."}, "King, M., Jr."),
        ({"family": "Berg", "given": "J.", "non-dropping-particle": "van"}, "van Berg, J."),
        ({"family": "Goethe", "given": "J.", "dropping-particle": "von"}, "Goethe, J. von"),
        ({}, ""),
    ],
)
def test_names(name, text):
    assert ris_name(name) == text
