"""PubMed's own format, as it comes out of its citation manager."""

import pytest

from citekit.formats import read, read_text

ARTICLE = """
PMID- 3123
OWN - NLM
IS  - 0378-5955 (Print)
VI  - 12
IP  - 3
DP  - 2019 May 3
TI  - Fords of the Elbe: a survey
      of rivers.
PG  - 115-9
LID - 10.1000/fords.1 [doi]
LID - e12 [pii]
AB  - AIM: Rivers.
      RESULTS: Fords.
FAU - Okoye, Ada B
AU  - Okoye AB
CN  - Rivers Study Group
LA  - eng
PT  - Journal Article
PL  - England
TA  - J Rivers
JT  - Journal of rivers
MH  - *Rivers/history
OT  - fords
PMC - PMC6543
AID - 10.1000/fords.1 [doi]
SO  - J Rivers. 2019 May 3;12(3):115-9.
"""


def item(*lines):
    (found,) = read_text("\n".join(["PMID- 1", *lines, ""])).items
    csl = found.csl
    assert csl.pop("PMID") == "1"
    return csl


def test_an_article():
    reading = read_text(ARTICLE)
    assert (reading.form, reading.problems) == ("ris", [])
    (found,) = reading.items
    assert found.csl == {
        "type": "article-journal",
        "PMID": "3123",
        "PMCID": "PMC6543",
        "DOI": "10.1000/fords.1",
        "ISSN": "0378-5955",
        "author": [{"family": "Okoye", "given": "Ada B"}, {"literal": "Rivers Study Group"}],
        "title": "Fords of the Elbe: a survey of rivers",
        "container-title": "Journal of rivers",
        "container-title-short": "J Rivers",
        "volume": "12",
        "issue": "3",
        "page": "115-9",
        "issued": {"date-parts": [[2019, 5, 3]]},
        "language": "en",
        "abstract": "AIM: Rivers. RESULTS: Fords.",
        "keyword": "Rivers/history, fords",
    }
    assert (found.line, found.lines["title"], found.lines["DOI"]) == (2, 8, 11)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DP  - 2001 Summer"], {"issued": {"date-parts": [[2001]], "season": 2}}),
        (["DP  - 2001 May-Jun"], {"issued": {"date-parts": [[2001, 5], [2001, 6]]}}),
        (["DP  - 2001"], {"issued": {"date-parts": [[2001]]}}),
        (["TI  - [River roads].", "TT  - Flusswege."],
         {"title": "River roads", "original-title": "Flusswege"}),
        (["TI  - Why fords?"], {"title": "Why fords?"}),
        (["TI  - And so on..."], {"title": "And so on..."}),
        (["AU  - van der Berg JA", "AU  - Water Board"],
         {"author": [{"family": "van der Berg", "given": "JA"}, {"literal": "Water Board"}]}),
        (["PL  - England"], {}),
    ],
)  # fmt: skip
def test_fields(lines, expected):
    assert item(*lines) == {"type": "article-journal", **expected}


def test_books_and_their_chapters():
    of_book = ["BTI - The Ford Book", "FED - Ng, Li", "ED  - Ng L", "PB  - Weir", "PL  - Oxford"]
    csl = {
        "editor": [{"family": "Ng", "given": "Li"}],
        "publisher": "Weir",
        "publisher-place": "Oxford",
    }
    assert item(*of_book) == {"type": "book", "title": "The Ford Book", **csl}
    assert item("TI  - Fords.", *of_book) == {
        "type": "chapter",
        "title": "Fords",
        "container-title": "The Ford Book",
        **csl,
    }


def test_preprints():
    assert item("PT  - Preprint")["type"] == "article"


def test_records_end_where_the_next_begins():
    reading = read_text(f"{ARTICLE}\nPMID- 2\nTI  - Second.\n\n\nPMID- 3\nTI  - Third.")
    assert [one.csl["title"] for one in reading.items][1:] == ["Second", "Third"]
    assert reading.items[2].csl["PMID"] == "3"


def test_a_file_tells_by_itself(tmp_path):
    path = tmp_path / "pubmed.nbib"
    path.write_text(ARTICLE, encoding="utf-8")
    assert read(path).items[0].csl["volume"] == "12"
