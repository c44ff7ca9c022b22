"""Raw references as bytes."""

import io

import pytest

from citekit.cli.raw_lines import text_lines
from citekit.errors import UnreadableError


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings(encoding):
    data = "Qin, Amy. 2017. Fluß.\r\n水利部. 2016\n".encode(encoding)
    lines = [line.strip("\ufeff\n") for line in text_lines(io.BytesIO(data))]
    assert [line for line in lines if line] == ["Qin, Amy. 2017. Fluß.", "水利部. 2016"]


def test_lines_end_at_line_ends_only():
    data = "a\rb\r\nc\u2028d\x0be\x85f\n".encode()
    assert list(text_lines(io.BytesIO(data))) == ["a", "b", "c\u2028d\x0be\x85f"]


def test_a_windows_line_in_a_utf8_file():
    data = b"plain\n" * 3000 + "Müller\n".encode("cp1252")
    assert list(text_lines(io.BytesIO(data)))[-1] == "Müller"


def test_lines_are_read_as_they_come():
    class Slow(io.RawIOBase):
        def __init__(self):
            super().__init__()
            self.reads = 0

        def readable(self):
            return True

        def read1(self, size):
            self.reads += 1
            return b"one line\n" if self.reads < 5 else b""

    stream = Slow()
    lines = text_lines(stream)
    assert next(lines) == "one line"
    assert stream.reads == 1


def test_the_stream_stays_open():
    stream = io.BytesIO("河\n".encode("utf-16"))
    list(text_lines(stream))
    assert not stream.closed


def test_binary_is_refused():
    with pytest.raises(UnreadableError):
        list(text_lines(io.BytesIO(b"\0\1\2" * 99)))
