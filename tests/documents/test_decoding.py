"""From bytes to text."""

from __future__ import annotations

import time

import pytest

from citekit.documents.decoding import decode, decoded_text
from citekit.errors import UnreadableError

CHINESE = (
    "参考文献\n王晖。2004。现代中国思想的兴起。北京：三联书店。今天天气很好，我们去图书馆读书。\n"
)
RUSSIAN = "Литература\nИванов И. И. История города. Москва: Наука, 1998. Все права защищены.\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(encoding: str) -> None:
    decoded = decode(CHINESE.encode(encoding))
    assert (decoded.text, decoded.byte_order_mark) == (CHINESE, True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark(encoding: str) -> None:
    decoded = decode(("Referencias\nMuñoz 2010.\n" * 3).encode(encoding))
    assert decoded.text.startswith("Referencias\nMuñoz")
    assert decoded.encoding == encoding


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        ('<meta charset="{}">', None),
        ('<meta http-equiv="Content-Type" content="text/html; charset={}">', None),
        ('<?xml version="1.0" encoding="{}"?>', None),
        ("", "text/html; charset={}"),
    ],
)
def test_declared_encodings(head: str, media_type: str | None) -> None:
    text = head.format("iso-8859-2") + "<p>Łódź, Kraków"
    stated = media_type.format("iso-8859-2") if media_type else None
    assert decode(text.encode("iso-8859-2"), media_type=stated).text == text


def test_utf8_wins_over_a_wrong_declaration() -> None:
    text = '<meta charset="iso-8859-1"><p>Müller 参考'
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("label", ["hex", "rot13", "no-such", "utf-7", "base64"])
def test_declarations_that_are_no_encodings_are_ignored(label: str) -> None:
    text = f'<meta charset="{label}"><p>Müller'
    assert decode(text.encode()).text == text
    assert "ller" in decode(text.encode("latin-1")).text


def test_gb2312_is_read_as_its_larger_set() -> None:
    text = '<meta charset="gb2312">镕基'
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE * 5, "gb18030"), (RUSSIAN * 5, "cp1251")])
def test_encodings_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Müller", "cp1252"),
        ("Café", "cp1252"),
        ("Åsa Öberg, Malmö", "cp1252"),
        ("García. “Cien años”", "cp1252"),
        ("臺灣大學圖書館", "big5"),
        ("中国社会科学", "gb2312"),
        ("日本語の本", "shift_jis"),
        ("한국어 책", "euc_kr"),
    ],
)
def test_a_few_letters_are_western_unless_they_stand_together(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.encoding == "cp1252") is (encoding == "cp1252")
    assert encoding != "cp1252" or decoded.text == text


def test_windows_quotes_are_read() -> None:
    assert decode("Müller, “Straße”.".encode("cp1252") * 20).text.startswith("Müller, “Straße”.")


def test_invalid_utf8_here_and_there_keeps_the_rest() -> None:
    data = ("Müller – Straße\n" * 10).encode() + b"bad \xff byte\n" + "参考".encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("bad \ufffd byte\n参考")


def test_a_character_cut_in_half_at_the_end() -> None:
    assert decode("Plain text, Müller".encode()[:-6] + b"\xc3").text == "Plain text, M\ufffd"


@pytest.mark.parametrize(
    ("written", "newline"), [("a\nb\n", "\n"), ("a\r\nb\r\n", "\r\n"), ("a\rb\r", "\r")]
)
def test_line_ends(written: str, newline: str) -> None:
    for decoded in (decode(written.encode()), decoded_text(written)):
        assert (decoded.text, decoded.newline) == ("a\nb\n", newline)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"text\0\0\0with nuls\0\0", "binary data"),
        (bytes(range(1, 32)) * 40, "binary data"),
    ],
)
def test_binary_data_is_refused_in_one_sentence(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, name="a.md")
    message = str(caught.value)
    assert what in message
    assert message.startswith("a.md is ")
    assert "\n" not in message


def test_empty_data_is_empty_text() -> None:
    assert decode(b"").text == ""


def test_big_files_of_unknown_encoding_are_fast() -> None:
    data = (RUSSIAN * 100_000).encode("cp1251")
    began = time.process_time()
    assert decode(data).text.startswith("Литература")
    assert time.process_time() - began < 10


def test_encodings_that_look_like_ascii_are_read_as_declared() -> None:
    text = '<meta charset="iso-2022-jp"><p>参考文献'
    assert decode(text.encode("iso-2022-jp")).text == text


@pytest.mark.parametrize("label", ["shift_jis", "utf-8"])
def test_a_wrong_declaration_does_not_lose_the_text(label: str) -> None:
    text = f'<meta charset="{label}"><p>' + RUSSIAN * 5
    assert decode(text.encode("cp1251")).text == text


def test_bytes_of_no_encoding_keep_the_rest() -> None:
    data = b'<meta charset="euc-jp">' + "参考文献。".encode("euc-jp") * 20 + b"\xff\x81\x8d\x8f end"
    text = decode(data).text
    assert text.endswith(" end")
