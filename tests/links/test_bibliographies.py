"""Bibliographies as a source of links, through the readers of ``citekit.formats``."""

import json
from pathlib import Path

import pytest

from citekit.errors import UnreadableError
from citekit.links.bibliographies import is_bibliography, read_bibliography

BIB = r"""@article{okoye,
  title = {{Bridges} of \"Ada},
  url = {http://a.example/x\_y%20z},
  doi = {10.1234/abc},
}

@misc{ng, howpublished = "\url{http://b.example/}"}
@book{none, title = {No link}}
"""


def read(path, text):
    path.write_text(text, encoding="utf-8")
    return [
        (csl.get("URL"), csl.get("DOI"), place.key, place.line)
        for csl, place in read_bibliography(path)
    ]


def test_bibtex(tmp_path):
    assert read(tmp_path / "a.bib", BIB) == [
        ("http://a.example/x_y%20z", "10.1234/abc", "okoye", 3),
        ("http://b.example/", None, "ng", 7),
        (None, None, "none", 8),
    ]


def test_titles_of_bibtex_are_plain(tmp_path):
    read(tmp_path / "a.bib", BIB)
    csl, _ = next(iter(read_bibliography(tmp_path / "a.bib")))
    assert csl["title"] == "Bridges of Äda"


def test_csl_json(tmp_path):
    items = [{"id": "okoye", "URL": "http://a.example/"}, {"id": 7, "DOI": "10.1/x"}, "odd"]
    text = json.dumps(items, indent=1)
    assert read(tmp_path / "a.json", text) == [
        ("http://a.example/", None, "okoye", 4),
        (None, "10.1/x", "7", 8),
    ]
    assert len(read(tmp_path / "a.json", json.dumps({"items": items}))) == 2


@pytest.mark.parametrize("text", ["{", "7", '{"a": 1}', "[" * 100_000])
def test_what_is_none(tmp_path, text):
    with pytest.raises(UnreadableError):
        read(tmp_path / "a.json", text)


def test_ris(tmp_path):
    text = "TY  - ELEC\nID  - ng\nUR  - http://b.example/\nER  - \n"
    assert read(tmp_path / "a.ris", text) == [("http://b.example/", None, "ng", 3)]


def test_what_cannot_be_read_is_told(tmp_path):
    read(tmp_path / "a.bib", BIB + "@book{broken, title = {A\n")
    (problem,) = read_bibliography(tmp_path / "a.bib").problems
    assert problem.line == 9


def test_what_is_missing(tmp_path):
    with pytest.raises(UnreadableError):
        read_bibliography(tmp_path / "none.bib")


def test_places_are_told_from_the_root_of_the_repository(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "refs").mkdir()
    monkeypatch.chdir(tmp_path / "refs")
    Path("a.bib").write_text(BIB, encoding="utf-8")
    assert {place.article for _, place in read_bibliography(Path("a.bib"))} == {"refs/a.bib"}


def test_suffixes(tmp_path):
    assert is_bibliography(tmp_path / "A.BIB")
    assert not is_bibliography(tmp_path / "a.md")
