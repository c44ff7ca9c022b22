"""BibLaTeX as written, where it is other than BibTeX."""

import pytest

from citekit.formats import KeyedItem, get_format
from tests.formats.test_bibtex import WEB_PAGE, read


def biblatex(**item):
    record = KeyedItem("key", {"type": "webpage", **item})
    return read("".join(get_format("biblatex").write([record])))[0]


def test_web_page_in_biblatex():
    text = "".join(get_format("biblatex").write([KeyedItem("elbe", WEB_PAGE, ("old", "older"))]))
    assert text == (
        "@online{elbe,\n"
        "  author = {{Ministry of Rivers \\& Dams}},\n"
        "  title = {How the {Elbe} was measured},\n"
        "  organization = {River News},\n"
        "  date = {2017-03-09},\n"
        "  url = {https://rivers.example/a_b?x=1&y=%20#top~2},\n"
        "  urldate = {2018-05-26},\n"
        "  ids = {old,older},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("item", "entry_type", "fields"),
    [
        ({"type": "report", "publisher": "Board"}, "report", {"institution": "Board"}),
        ({"type": "thesis", "genre": "PhD thesis"}, "thesis", {"type": "phdthesis"}),
        ({"type": "webpage", "publisher": "Weir"}, "misc", {"organization": "Weir"}),
        (
            {"type": "book", "publisher": "Sand and Gravel"},
            "book",
            {"publisher": "{Sand and Gravel}"},
        ),
        (
            {"type": "chapter", "container-author": [{"family": "Ng"}]},
            "inbook",
            {"bookauthor": "Ng"},
        ),
        ({"issued": {"literal": "forthcoming"}}, "online", {"userb": "forthcoming"}),
        ({"issued": {"literal": "2015/.."}}, "online", {"date": "2015/.."}),
        ({"issued": {"date-parts": [[1890]], "circa": True}}, "online", {"date": "1890~"}),
        ({"accessed": {"literal": "last May"}, "URL": "u"}, "online", {"url": "u"}),
        ({"language": "de"}, "online", {"langid": "ngerman"}),
        ({"language": "zh-TW"}, "online", {"langid": "chinese", "userc": "zh-TW"}),
        ({"type": "book", "edition": "2"}, "book", {"edition": "2"}),
        (
            {"archive": "Internet Archive", "archive_location": "https://a.example/x_y"},
            "online",
            {"eprinttype": "Internet Archive", "eprint": "https://a.example/x_y"},
        ),
        ({"type": "book", "number-of-volumes": "3"}, "book", {"volumes": "3"}),
        ({"type": "book", "number-of-volumes": "three"}, "book", {}),
        ({"type": "book", "number-of-volumes": "٣"}, "book", {}),
        ({"PMID": "123", "archive": "Box"}, "online", {"eprinttype": "Box", "userd": "PMID: 123"}),
        ({"PMID": "123"}, "online", {"eprinttype": "pubmed", "eprint": "123"}),
        ({"PMCID": "PMC12"}, "online", {"eprinttype": "pmcid", "eprint": "PMC12"}),
        (
            {"PMID": "123", "PMCID": "PMC12"},
            "online",
            {"eprinttype": "pubmed", "eprint": "123", "usere": "PMCID: PMC12"},
        ),
        (
            {"PMID": "123", "archive": "arXiv", "archive_location": "2301.00001"},
            "online",
            {"eprinttype": "arXiv", "eprint": "2301.00001", "userd": "PMID: 123"},
        ),
        ({"number": "arXiv:2301.00001"}, "online", {"eprinttype": "arXiv", "eprint": "2301.00001"}),
        (
            {"type": "article", "number": "arxiv: hep-th/9901001v2"},
            "online",
            {"eprinttype": "arXiv", "eprint": "hep-th/9901001v2"},
        ),
        ({"number": "arXiv:no", "title": "A"}, "online", {"title": "A"}),
        (
            {"number": "arXiv:2301.00001", "archive": "Own", "archive_location": "3"},
            "online",
            {"eprinttype": "Own", "eprint": "3"},
        ),
        ({"status": "in press"}, "online", {"pubstate": "inpress"}),
        ({"status": "accepted"}, "online", {"pubstate": "accepted"}),
    ],
)
def test_biblatex(item, entry_type, fields):
    kind, written_fields = biblatex(**item)
    written_fields.pop("entrysubtype", None)
    assert (kind, written_fields) == (entry_type, fields)
