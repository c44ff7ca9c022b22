"""Files tell their format by themselves."""

import pytest

from citekit.errors import UnreadableError, UsageError
from citekit.formats import opening, read

BIB = "% mine\n@book{a,\n  title = {Über Flüsse},\n  author = {Müller, Jörg}}\n"
RIS = "TY  - BOOK\nTI  - A\nER  - \n"
JSON = '[{"id": "a", "type": "book"}]'


@pytest.mark.parametrize(
    ("text", "form"), [(BIB, "bibtex"), (RIS, "ris"), (JSON, "csl-json"), ("\n\n" + RIS, "ris")]
)
@pytest.mark.parametrize("name", ["a.txt", "a.bib", "a.ris", "a.json"])
def test_by_content_whatever_the_name(tmp_path, text, form, name):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    assert (reading.form, len(reading.items)) == (form, 1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_encodings(encoding):
    assert read(BIB.encode(encoding)).items[0].csl["title"] == "Über Flüsse"


def test_broken_encodings_cost_no_entry():
    data = "@book{a, title = {Überfall}}\n".encode() * 3 + b"@book{b, title = {\xff\xfe}}\n"
    assert len(read(data).items) == 4


def test_an_empty_file_is_what_its_name_says(tmp_path):
    path = tmp_path / "a.bib"
    path.write_bytes(b"")
    assert read(path).items == []


def test_what_is_no_bibliography(tmp_path, monkeypatch):
    with pytest.raises(UnreadableError, match="no bibliography"):
        read(b"Dear reader,", name="letter.txt")
    with pytest.raises(UnreadableError, match="cannot be read"):
        read(tmp_path / "none.bib")
    with pytest.raises(UnreadableError, match="not text"):
        read(b"\x00\x01\x02" * 100, name="a.bib")
    with pytest.raises(UsageError, match="written, not read"):
        read(b"a,b", form="csv")
    monkeypatch.setattr(opening, "LARGEST", 3)
    path = tmp_path / "a.bib"
    path.write_text(BIB, encoding="utf-8")
    with pytest.raises(UnreadableError, match="too large"):
        read(path)
