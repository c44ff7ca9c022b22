import json

import pytest

from citekit.errors import UnreadableError
from citekit.training.datasets import read_tagged

ANYSTYLE = """<?xml version="1.0"?>
<dataset><sequence><author>Ash, A.</author><title>On bridges.</title><journal>Span,</journal>
<volume>12(3):</volume><pages>4-9.</pages><date>1999.</date></sequence></dataset>"""

GROBID = """<TEI><text><listBibl><bibl><author>Ash A.</author>, <date>2000</date>, in
<title level="m">Bridges</title>, vol. <biblScope unit="volume">5</biblScope>, p.
<biblScope unit="page">39</biblScope></bibl></listBibl></text></TEI>"""


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
    assert [r.source for r in read_tagged(tmp_path)] == ["a-0", "g#0"]


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
