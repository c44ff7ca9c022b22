"""Choosing the format and putting the document together."""

from __future__ import annotations

import pytest

from citekit.documents import read_document
from citekit.errors import UnreadableError


@pytest.mark.parametrize(
    ("name", "media_type", "url", "format_"),
    [
        ("a.md", None, None, "markdown"),
        ("a.QMD", None, None, "markdown"),
        ("a.txt", None, None, "text"),
        ("a.xhtml", None, None, "html"),
        ("a.txt", "text/html; charset=utf-8", None, "html"),
        ("", "text/plain", "https://a.example/raw/b.md?token=1", "markdown"),
        ("", "text/markdown", "https://a.example/raw/b", "markdown"),
        ("", "text/plain", None, "text"),
        ("notes", None, None, "text"),
    ],
)
def test_format_by_media_type_and_suffix(
    name: str, media_type: str | None, url: str | None, format_: str
) -> None:
    document = read_document("Some words.", name=name, media_type=media_type, url=url)
    assert document.format == format_


@pytest.mark.parametrize(
    ("source", "format_"),
    [
        ("<!DOCTYPE html>\n<title>a</title><p>b", "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<p>b', "html"),
        ("\n <html lang='en'><body>b", "html"),
        ("<div><p>One</p><p>Two</p></div>", "html"),
        ("---\ntitle: Salt\n---\nText", "markdown"),
        ("## Salt\n\nSee [this](http://a.example).", "markdown"),
        ("Text[^1].\n\n[^1]: A note.\n[^2]: Another.", "markdown"),
        ("Salt\n\nSources\n\n- Ada. 1843. Notes.\n- Bob. [online]", "text"),
        ("1 < 2 and 3 > 2. <p> is a tag.", "text"),
        ("", "text"),
    ],
)
def test_format_by_what_the_text_looks_like(source: str, format_: str) -> None:
    assert read_document(source.encode()).format == format_


def test_document_says_how_the_file_was_written() -> None:
    document = read_document("\ufeff# Salt\r\n\r\nText\r\n".encode(), name="salt.md")
    assert document.source == "# Salt\n\nText\n"
    assert (document.name, document.encoding) == ("salt.md", "utf-8")
    assert (document.newline, document.byte_order_mark) == ("\r\n", True)
    assert [block.text for block in document.blocks] == ["Salt", "Text"]


def test_the_address_is_kept() -> None:
    document = read_document("Text", url="https://a.example/x")
    assert document.name == document.metadata.url == "https://a.example/x"
    stated = "---\ncanonical_url: https://b.example/\n---\n"
    assert read_document(stated, url="https://a.example/x").metadata.url == "https://b.example/"


def test_binary_data_is_refused() -> None:
    with pytest.raises(UnreadableError, match="a zip archive"):
        read_document(b"PK\x03\x04...", name="a.md")
