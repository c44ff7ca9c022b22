"""Articles changed in memory."""

from citekit.documents.rewriting import Edit, rewrite
from citekit.formats.changed_files import ChangedFile


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
