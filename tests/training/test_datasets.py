import json

import pytest

from citekit.errors import UnreadableError
from citekit.training.datasets import read_tagged, split_volume

ANYSTYLE = """<?xml version="1.0"?>
<dataset><sequence><author>Ash, A.</author><title>On bridges.</title><journal>Span,</journal>
<volume>12(3):</volume><pages>4-9.</pages><date>1999.</date></sequence></dataset>"""

GROBID = """<TEI><text><listBibl><bibl><author>Ash A.</author>, <date>2000</date>, in
<title level="m">Bridges</title>, vol. <biblScope unit="volume">5</biblScope>, p.
<biblScope unit="page">39</biblScope></bibl></listBibl></text></TEI>"""


def pairs(reference):
    return [(label, reference.text[start:end]) for label, start, end in reference.spans]


def test_anystyle_xml(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(ANYSTYLE, encoding="utf-8")
    (reference,) = read_tagged(path)
    assert pairs(reference) == [
        ("author", "Ash, A."),
        ("title", "On bridges."),
        ("container-title", "Span,"),
        ("volume", "12"),
        ("issue", "(3):"),
        ("pages", "4-9."),
        ("date", "1999."),
    ]


def test_grobid_tei(tmp_path):
    path = tmp_path / "g.xml"
    path.write_text(GROBID, encoding="utf-8")
    (reference,) = read_tagged(path)
    assert pairs(reference) == [
        ("author", "Ash A.,"),
        ("date", "2000,"),
        ("title", "in Bridges,"),
        ("volume", "vol. 5,"),
        ("pages", "p. 39"),
    ]


def test_plain_format_with_the_markup_of_its_article(tmp_path):
    path = tmp_path / "p.jsonl"
    row = {
        "text": "Ash. On bridges. Span.",
        "segments": [["author", "Ash."], ["title", "On bridges."], ["container-title", "Span."]],
        "raw": "- Ash. [On bridges](https://example.org/b). *Span*.",
        "format": "md",
    }
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (reference,) = read_tagged(path)
    marked = {(m.kind, reference.text[m.start : m.end], m.href) for m in reference.marks}
    assert marked == {("link", "On bridges", "https://example.org/b"), ("em", "Span", "")}


def test_a_folder_is_all_its_files(tmp_path):
    (tmp_path / "a.xml").write_text(ANYSTYLE, encoding="utf-8")
    (tmp_path / "g.xml").write_text(GROBID, encoding="utf-8")
    assert [r.source for r in read_tagged(tmp_path)] == ["a#0", "g#0"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xml", "<dataset><sequence>", "not well-formed"),
        ("a.jsonl", "{}\n", "line 1 is no tagged reference"),
        ("a.jsonl", '{"text": "a", "segments": [["title", "b"]]}', "'b' is not in the text"),
        ("a.csv", "", "no tagged data"),
    ],
)
def test_bad_data_is_said_in_words(name, content, sentence, tmp_path):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError, match=sentence):
        list(read_tagged(path))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vol. 4, no. 2,", [("volume", "vol. 4,"), ("issue", "no. 2,")]),
        ("12,", [("volume", "12,")]),
        ("9 (1999)", [("volume", "9"), ("date", "(1999)")]),
    ],
)
def test_volume_and_issue_are_divided(text, expected):
    assert split_volume(text) == expected
