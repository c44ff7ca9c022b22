"""Bodies, with a response made up."""

import gzip
import zlib
from types import SimpleNamespace

import pytest
from urllib3.exceptions import ProtocolError

from citekit.links.body import read_body
from citekit.net.deadline import Deadline


def response(chunks, encoding=""):
    remaining = iter(chunks)

    def read1(_amount, decode_content):
        assert not decode_content
        chunk = next(remaining, b"")
        if isinstance(chunk, Exception):
            raise chunk
        return chunk

    return SimpleNamespace(headers={"Content-Encoding": encoding}, raw=SimpleNamespace(read1=read1))


def read(chunks, encoding="", limit=1000, seconds=10):
    return read_body(response(chunks, encoding), limit, Deadline(seconds))


def test_whole_bodies():
    assert read([b"ab", b"c"]) == (b"abc", "", False)
    assert read([]) == (b"", "", False)


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", gzip.compress(b"text", mtime=0)),
        ("X-GZIP", gzip.compress(b"text", mtime=0)),
        ("deflate", zlib.compress(b"text")),
        ("deflate", zlib.compress(b"text")[2:-4]),
    ],
)
def test_encodings(encoding, data):
    assert read([data[:7], data[7:]], encoding).data == b"text"


def test_limits():
    assert read([b"x" * 900, b"x" * 900, AssertionError("one too many")]).data == b"x" * 1000
    bomb = gzip.compress(b"\0" * 10_000_000, mtime=0)
    body = read([bomb[i : i + 500] for i in range(0, len(bomb), 500)], "gzip")
    assert len(body.data) <= 1000
    assert "longer" in body.cut


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_body_that_just_fits_is_whole(encoding):
    def sent(length):
        data = bytes(range(256)) * 4
        return [gzip.compress(data[:length], mtime=0) if encoding else data[:length]]

    assert read(sent(1000), encoding, limit=1000).cut == ""
    longer = read(sent(1001), encoding, limit=1000)
    assert (len(longer.data), longer.cut) == (1000, "it is longer than what is read")


def test_what_decodes_to_nothing_has_an_end_too():
    packer = zlib.compressobj(wbits=31)
    nothing = [packer.compress(b"") + packer.flush(zlib.Z_SYNC_FLUSH)]
    nothing += [b"\0\0\0\xff\xff" * 100] * 2  # blocks that are empty
    assert read([*nothing, AssertionError("one too many")], "gzip", limit=900).data == b""


@pytest.mark.parametrize("error", [ProtocolError("x"), ConnectionResetError(), ValueError("chunk")])
def test_what_was_read_before_a_break_counts(error):
    assert read([b"ab", error]) == (b"ab", "it broke off", False)
    assert read([error]).is_broken


def test_what_cannot_be_decoded():
    assert read([b"plain"], "gzip").is_broken
    assert "br" in read([b"x"], "br").cut
    unnamed = read([b"x"], "x" * 60)
    assert unnamed == (b"", f"it is encoded as {'x' * 40!r}, which was not asked for", False)


def bare(text):
    """What many servers call deflate."""
    return zlib.compress(text)[2:-4]


def test_only_the_beginning_tells_how_deflate_is_meant():
    packer = zlib.compressobj()
    begun = packer.compress(b"text") + packer.flush(zlib.Z_SYNC_FLUSH)
    told = read([begun + b"\1\5", bare(b"other")], "deflate")
    assert told == (b"text", "it is not the deflate that it is said to be", False)
    assert read([b"\1\5", bare(b"other")], "deflate").is_broken
    assert read([bare(b"text")], "gzip").is_broken


def test_time_that_is_over():
    assert "longer than 0 s" in read([b"ab"], seconds=0).cut
