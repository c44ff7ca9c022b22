"""Records in a file."""

import pytest

from citekit.errors import UnreadableError
from citekit.reports.records_file import records_in

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
