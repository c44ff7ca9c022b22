"""Files are written whole or not at all."""

import os
import sys
from pathlib import Path

import pytest

from citekit.errors import CitekitError
from citekit.formats import write_atomically
from citekit.formats.files import replace_unchanged, write_bytes_atomically


def test_a_new_file_is_utf8_with_plain_line_ends(tmp_path):
    path = tmp_path / "refs.bib"
    write_atomically(path, ["Flüsse\n", "河\n"])
    assert path.read_bytes() == "Flüsse\n河\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["refs.bib"]


def test_a_failure_on_the_way_leaves_the_old_file(tmp_path):
    path = tmp_path / "refs.bib"
    path.write_text("old")

    def chunks():
        yield "new"
        raise OSError(28, "No space left on device")

    with pytest.raises(CitekitError, match=r"Cannot write .*refs\.bib: No space left on device"):
        write_atomically(path, chunks())
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["refs.bib"]


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(CitekitError, match="Cannot write"):
        write_atomically(tmp_path / "no" / "refs.bib", ["x"])


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")
def test_permissions_and_links_stay(tmp_path):
    target = tmp_path / "target.bib"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link.bib"
    link.symlink_to(target)
    write_atomically(link, ["new"])
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
@pytest.mark.parametrize(("mask", "mode"), [(0o000, 0o666), (0o027, 0o640)])
def test_a_new_file_gets_the_permissions_that_new_files_get(tmp_path, mask, mode):
    before = os.umask(mask)
    try:
        write_atomically(tmp_path / "a.bib", ["x"])
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert (tmp_path / "a.bib").stat().st_mode & 0o777 == mode


def test_only_what_is_unchanged_is_replaced(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(CitekitError, match="changed meanwhile"):
        replace_unchanged(path, b"older", b"new")
    assert path.read_bytes() == b"old"
    replace_unchanged(path, b"old", b"new")
    assert path.read_bytes() == b"new"


def test_what_may_not_be_written_to_stays(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(CitekitError, match="may not be written to"):
        replace_unchanged(path, b"old", b"new")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no device to write to")
def test_a_device_is_written_to():
    write_atomically("/dev/null", ["x"])
    assert not Path("/dev/null").is_file()


def test_bytes_stay_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    write_bytes_atomically(path, b"a\r\n\xff\x00")
    assert path.read_bytes() == b"a\r\n\xff\x00"
    with pytest.raises(CitekitError, match="Cannot write"):
        write_bytes_atomically(tmp_path / "no" / "a.txt", b"")
