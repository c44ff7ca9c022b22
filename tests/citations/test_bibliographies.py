"""The bibliographies that an article names."""

import json

import pytest

from citekit.citations.bibliographies import read_bibliography
from citekit.documents import read_document

BIB = "@book{ash2012, title = {Lamps}, author = {Ash, Ada}, year = {2012}}\n"
ITEMS = [{"id": "elm2018", "type": "book", "title": "Ships"}]


def known(folder, front="", name="article.md"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front}\n---\n\nText [@a].\n", encoding="utf-8")
    return read_bibliography(read_document(path.read_bytes(), name=str(path)), path)


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("refs.bib", BIB, "ash2012"),
        ("refs.json", json.dumps(ITEMS), "elm2018"),
        ("refs.yaml", "references:\n- id: oak2009\n  title: Salt\n", "oak2009"),
        ("refs.yml", "- id: oak2009\n  title: Salt\n", "oak2009"),
    ],
)
def test_files(tmp_path, name, text, key):
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = known(tmp_path, f"bibliography: {name}")
    assert found.sources == {key: name}
    assert found.problems == []


def test_several_files_and_references(tmp_path):
    (tmp_path / "a.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(ITEMS), encoding="utf-8")
    found = known(tmp_path, "bibliography: [a.bib, b.json]\nreferences:\n- id: own\n  title: T")
    assert found.sources == {"own": "references", "ash2012": "a.bib", "elm2018": "b.json"}


def test_settings_of_folder_and_project(tmp_path):
    (tmp_path / "_quarto.yml").write_text("bibliography: all.bib\n", encoding="utf-8")
    (tmp_path / "all.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "_metadata.yml").write_text("bibliography: b.json\n", encoding="utf-8")
    (tmp_path / "posts" / "b.json").write_text(json.dumps(ITEMS), encoding="utf-8")
    found = known(tmp_path, "title: T", "posts/one/index.md")
    assert found.sources == {"elm2018": "b.json", "ash2012": "all.bib"}


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("bibliography: none.bib", "cannot be read"),
        ("bibliography: article.md", "is not read"),
        ("bibliography: folder.bib", "is not a file"),
        ("bibliography: [", "YAML"),
        ("bibliography: broken.yaml", "YAML"),
        ("bibliography: deep.yaml", "YAML"),
        ("bibliography: empty.json", "is no bibliography"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path, front, problem):
    (tmp_path / "folder.bib").mkdir()
    (tmp_path / "broken.yaml").write_text("a: [1", encoding="utf-8")
    (tmp_path / "deep.yaml").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "empty.json").write_text("nothing here", encoding="utf-8")
    found = known(tmp_path, front)
    assert found.items == {}
    [said] = found.problems
    assert problem in said
    assert said.endswith(".")
    assert "\n" not in said


def test_addresses_are_not_fetched(tmp_path):
    found = known(tmp_path, "bibliography: https://bib.example/a.bib")
    assert (found.items, found.problems, found.is_stated) == ({}, [], True)


def test_without_a_file_only_its_own_references_are_known():
    text = "---\nbibliography: a.bib\nreferences:\n- id: own\n  title: T\n---\n\nText [@own].\n"
    found = read_bibliography(read_document(text, media_type="text/markdown"), None)
    assert list(found.items) == ["own"]
