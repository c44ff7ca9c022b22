"""Records in a file."""

import os

import pytest

from citekit.errors import CitekitError, UnreadableError
from citekit.reports.records_file import records_in, refuse_other_file

A, B = '{"url": "http://a.example/"}', '{"url": "http://b.example/"}'


@pytest.mark.parametrize(
    "text",
    [f'{{"summary": {{}}, "links": [{A}, {B}]}}', f"{A}\n{B}\n", f"\ufeff{A}\r\n\r\n{B}"],
)
def test_every_form(tmp_path, text):
    path = tmp_path / "report"
    path.write_bytes(text.encode())
    urls = [one["url"] for one in records_in(path, "links", "url", "is none.")]
    assert urls == ["http://a.example/", "http://b.example/"]


@pytest.mark.parametrize(
    "data", [b"x", b"[]", b'{"links": [1]}', b'{"url": 1}', b"[" * 100_000, b"\xff", b"1\n2"]
)
def test_what_is_none(tmp_path, data):
    path = tmp_path / "report"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=r"report is none\."):
        records_in(path, "links", "url", "is none.")


def test_what_cannot_be_opened(tmp_path):
    for path in (tmp_path, tmp_path / "no\0name", tmp_path / "missing"):
        with pytest.raises(UnreadableError, match="cannot be read"):
            records_in(path, "links", "url", "is none.")
    with pytest.raises(UnreadableError, match=r"cannot be read: No such file or directory\."):
        records_in(tmp_path / "missing", "links", "url", "is none.")


@pytest.mark.parametrize(
    ("data", "is_refused"),
    [
        (b"", False),
        (b' \n{"links": []}', False),
        (b'\xef\xbb\xbf{"url": "http://a.example/"}', False),
        (b"# Of rivers", True),
        (b"[]", True),
        (b"\x00\xff", True),
    ],
)
def test_only_baselines_are_overwritten(tmp_path, data, is_refused):
    path = tmp_path / "baseline.json"
    refuse_other_file(path)
    path.write_bytes(data)
    if is_refused:
        with pytest.raises(CitekitError, match="is no baseline, so it is left alone"):
            refuse_other_file(path)
    else:
        refuse_other_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_nothing_is_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "", "no\0name"):
        refuse_other_file(tmp_path / name)
