"""From what stands behind ``citekit check`` to links."""

from pathlib import Path

import pytest

from citekit.cli.link_sources import are_files, from_files, from_library, from_urls
from citekit.errors import UnreadableError, UsageError
from citekit.library import Library


def test_files_and_words(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    assert are_files(("notes",))
    assert are_files(("missing.md", "refs.bib", "http://a.example/"))
    assert are_files(("missing/", "./missing", "../missing", "/missing", "notes/missing"))
    assert not are_files(("water", "credit", "and/or"))
    assert not are_files(("cited-in:missing.md", "-cited-in:missing.md"))
    assert not are_files(())
    with pytest.raises(UsageError, match="water"):
        are_files(("notes", "water"))


def test_urls(tmp_path):
    (tmp_path / "list.txt").write_bytes("\ufeffhttp://a.example/ü\r\nhttp://b.example/".encode())
    links = from_urls(tmp_path / "list.txt").links
    assert list(links) == ["http://a.example/ü", "http://b.example/"]
    with pytest.raises(UnreadableError):
        from_urls(tmp_path / "none.txt")


def test_places_are_told_from_the_root_of_the_repository(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "refs").mkdir()
    monkeypatch.chdir(tmp_path / "refs")
    Path("list.txt").write_text("http://a.example/", encoding="utf-8")
    (link,) = from_urls(Path("list.txt")).links.values()
    assert link.cited[0].article == "refs/list.txt"


def test_library(library):
    filters = {"words": (), "uncited": False}
    with Library(library) as opened:
        targets, failed = from_library(opened, filters)
        (link,) = targets.links.values()
        assert failed == 0
    assert (link.url, link.titles) == ("http://law.example/a_b?c=1&d", ["Giving Water Credit"])
    assert link.cited[0].article == "page.txt"


def test_files(tmp_path, reader, capsys):
    (tmp_path / "a.md").write_text("a list", encoding="utf-8")
    (tmp_path / "b.bib").write_text("@misc{k, url={http://b.example/}}", encoding="utf-8")
    (tmp_path / "c.json").write_text("{", encoding="utf-8")
    paths = tuple(str(tmp_path / name) for name in ("a.md", "b.bib", "c.json", "none.md"))
    targets, failed = from_files(paths)
    assert list(targets.links) == ["http://b.example/", "http://law.example/a_b?c=1&d"]
    assert failed == 2
    assert "c.json cannot be read: line 1: this is not JSON" in capsys.readouterr().err


def test_links_in_the_text_of_files(tmp_path):
    (tmp_path / "a.md").write_text("See [it](http://b.example/y).\n", encoding="utf-8")
    paths = (str(tmp_path / "a.md"),)
    assert list(from_files(paths)[0].links) == []
    assert list(from_files(paths, inline=True)[0].links) == ["http://b.example/y"]


def test_links_in_the_text_of_a_library(library, monkeypatch, capsys):
    filters = {"words": (), "uncited": False}
    page = library.parent.parent / "page.txt"
    monkeypatch.chdir(library.parent)
    with Library(library) as opened:
        targets, failed = from_library(opened, filters, inline=True)
        assert (len(targets.links), failed) == (1, 1)
        assert "page.txt is not here any more" in capsys.readouterr().err
        page.write_text("See http://b.example/y.\n", encoding="utf-8")
        monkeypatch.chdir(page.parent)
        targets, failed = from_library(opened, filters, inline=True)
        assert (list(targets.links)[1:], failed) == (["http://b.example/y"], 0)
        some = from_library(opened, {**filters, "author": "nobody"}, inline=True)
        assert (some[0].links, some[1]) == ({}, 0)
