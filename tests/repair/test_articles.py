"""Articles repaired, and nothing beside the addresses."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from citekit.documents import read_document
from citekit.documents.sources import Source
from citekit.errors import CitekitError, UnreadableError
from citekit.links.inline import inline_links
from citekit.repair import Proposal, repair_article

from .making import NEW, OLD, proposals, repaired

ARTICLES = sorted((Path(__file__).parents[2] / "refs/articles").iterdir())


def test_what_changed_and_where(tmp_path):
    article = repaired(tmp_path, "a.txt", f"One\n{OLD} and {OLD}\n\n{OLD}\n")
    assert [(one.old, one.new, one.line) for one in article.changes] == [
        (OLD, NEW, 2), (OLD, NEW, 2), (OLD, NEW, 4)
    ]  # fmt: skip
    assert (tmp_path / "a.txt").read_text() == f"One\n{OLD} and {OLD}\n\n{OLD}\n"


def test_writing_keeps_permissions_and_links(tmp_path):
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(f"{OLD}\r\n".encode())
    path.chmod(0o640)
    link.symlink_to(path)
    repair_article(Source("link.txt", link), proposals()).write()
    assert path.read_bytes() == f"{NEW}\r\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.txt", "link.txt"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    article = repaired(tmp_path, "a.txt", OLD)
    (tmp_path / "a.txt").write_text(f"{OLD} more")
    with pytest.raises(CitekitError, match="changed meanwhile"):
        article.write()
    assert (tmp_path / "a.txt").read_text() == f"{OLD} more"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes all")
def test_a_file_that_may_not_be_written(tmp_path):
    article = repaired(tmp_path, "a.txt", OLD)
    (tmp_path / "a.txt").chmod(0o444)
    with pytest.raises(CitekitError, match="permissions"):
        article.write()


def test_nothing_is_written_where_nothing_changes(tmp_path):
    article = repaired(tmp_path, "a.txt", "no address")
    (tmp_path / "a.txt").unlink()
    article.write()
    assert not (tmp_path / "a.txt").exists()


def test_what_is_no_longer_there(tmp_path):
    cited = {OLD: [(1, 1)]}
    assert repaired(tmp_path, "a.txt", "gone", cited=cited).absent == [OLD]
    assert repaired(tmp_path, "a.txt", NEW, cited=cited).absent == []
    shown = NEW.replace("&", "&amp;")
    assert repaired(tmp_path, "a.html", f"<p>{shown}</p>", cited=cited).absent == []
    in_markup = (OLD, "https://c.example/b--c")
    again = repaired(tmp_path, "a.adoc", "https://c.example/b-%2Dc", in_markup, cited=cited)
    assert again.absent == []


def test_pages_of_the_web_are_no_files():
    with pytest.raises(UnreadableError, match="no file"):
        repair_article(Source("http://a.example/", url="http://a.example/"), proposals())


def replacements(document):
    """A new address for each link of a document, some as long as the old one, some not."""
    links = dict.fromkeys(link.url for link in inline_links(document, []))
    proposals = {}
    for number, old in enumerate(links):
        new = f"https://new.example/{'x' * (number % 40)}?n={number}&m=(1)#{number}"
        proposals[old] = Proposal(old, new, is_copy=False)
    return proposals


def seen(document, by_url):
    """What a reader sees of a document, its links led where the proposals lead them."""
    return [
        [(mark.kind, by_url[mark.href].new if mark.href in by_url else mark.href)
         for mark in block.marks]
        for block in document.blocks
    ]  # fmt: skip


def check_bytes_and_links(path: Path) -> int:
    data = path.read_bytes()
    document = read_document(data, name=path.name)
    by_url = replacements(document)
    article = repair_article(Source(path.name, path), by_url)
    rewritten = article.rewritten
    kept, at = [], 0
    for start, end in rewritten.places:
        kept.append(rewritten.before[at:start])
        at = end
    kept.append(rewritten.before[at:])
    # Byte for byte: what stands between the places, and the new addresses, in turn.
    encoding = document.encoding
    rest = rewritten.data
    for index, piece in enumerate(kept):
        expected = piece.encode(encoding)
        text = rewritten.texts[index].encode(encoding) if index < len(rewritten.texts) else b""
        assert rest.startswith(expected + text)
        rest = rest[len(expected) + len(text) :]
    assert rest == b""
    after = read_document(rewritten.data, name=path.name)
    assert seen(after, {}) == seen(document, by_url)
    assert len(after.blocks) == len(document.blocks)
    return len(article.changes)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_nothing_but_the_addresses_changes(path):
    check_bytes_and_links(path)


def test_many_articles_of_others(shared, tmp_path):
    files = sorted(
        path for path in shared.glob("*/articles/*") if path.suffix in {".md", ".html", ".txt"}
    )
    assert sum(map(check_bytes_and_links, files)) > 500


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_second_run_changes_nothing(path, tmp_path):
    by_url = replacements(read_document(path.read_bytes(), name=path.name))
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    repair_article(Source(path.name, copy), by_url).write()
    assert repair_article(Source(path.name, copy), by_url).changes == []
