"""Articles changed in memory."""

import pytest

from citekit.documents.rewriting import Edit, rewrite
from citekit.documents.sources import find_sources
from citekit.errors import CitekitError
from citekit.formats.changed_files import ChangedFile, refuse_posts
from tests.documents.exports import Item, export


def changed(path, *edits):
    data = path.read_bytes()
    return ChangedFile(path.name, path, data, rewrite(data, list(edits), name=path.name))


def test_writing(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one  two\r\n")
    changed(path, Edit(3, 5, " ")).write()
    assert path.read_bytes() == b"one two\r\n"


def test_nothing_is_written_where_nothing_changes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    same = changed(path)
    path.unlink()
    same.write()
    assert not path.exists()


def test_posts_of_an_export_are_refused(tmp_path):
    path = tmp_path / "export.xml"
    path.write_text(export([Item("<p>On rivers.</p>")]), encoding="utf-8")
    (post,) = find_sources([path])
    with pytest.raises(CitekitError, match="WordPress export"):
        refuse_posts(post, "write it there")
