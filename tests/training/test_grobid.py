from citekit.training.datasets import read_tagged

GROBID = """<TEI><text><listBibl><bibl><author>Ash A.</author>, <date>2000</date>, in
<title level="m">Bridges</title>, vol. <biblScope unit="volume">5</biblScope>, p.
<biblScope unit="page">39</biblScope></bibl></listBibl></text></TEI>"""


def pairs(reference):
    return [(label, reference.text[start:end]) for label, start, end in reference.spans]


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
