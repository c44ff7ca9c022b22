"""From places in the text back to the bytes."""

import pytest

from citekit.documents.decoding import decode
from citekit.documents.rewriting import Edit, rewrite
from citekit.errors import UnreadableError

TEXTS = {
    "ascii": "Of rivers: {} and {}.\n",
    "utf-8": "Über Flüsse 𝒳 {} – 河流\u2028{}。\n",
    "cp1252": "Über Flüsse – „{}“\nÉtudes {} …\n",
    "gb18030": "关于河流与桥梁的文章，见{}；又见\n{}。更多的文字在这里。\n",
    "cp932": "川と橋についての記事、表示{}、ソ能\n{}。もっと文字があります。\n",
    "big5hkscs": "關於河流與橋樑的文章，許功蓋{}；又見\n{}。更多的文字在這裡。\n",
    "utf-16-le": "Über 𝒳 {}\n{} end\n",
    "utf-16-be": "Über 𝒳 {}\n{} end\n",
    "utf-32-le": "Über 𝒳 {}\n{} end\n",
    "iso2022_jp": "川と橋{}、川\n{}。\n",
}
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "utf-32-le": b"\xff\xfe\0\0"}
OLD, NEW = "http://a.example/b", "https://c.example/much/longer"


def edits_in(text):
    found, at = [], text.find(OLD)
    while at >= 0:
        found.append(Edit(at, at + len(OLD), NEW))
        at = text.find(OLD, at + 1)
    return found


def encoded(text, encoding):
    declared = f"<meta charset={encoding}>\n" if encoding == "iso2022_jp" else ""
    return MARKS.get(encoding, b"") + (declared + text).encode(encoding)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", TEXTS)
def test_only_the_edits_change(encoding, newline):
    text = (TEXTS[encoding] * 3).replace("\n", newline)
    data = encoded(text.format(*[OLD] * 6), encoding)
    found = rewrite(data, edits_in(decode(data).text))
    assert found.data == encoded(text.format(*[NEW] * 6), encoding)
    assert found.after.count(NEW) == 6


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "gb18030", "utf-16-le"])
def test_what_is_replaced_may_end_in_any_letter(encoding):
    data = MARKS.get(encoding, b"") + f"Flüsse – {OLD}é à.".encode(encoding)
    decoded = decode(data)
    start = decoded.text.index(OLD)
    found = rewrite(data, [Edit(start, start + len(OLD) + 1, NEW)])
    assert found.data == data.replace(f"{OLD}é".encode(encoding), NEW.encode(encoding))


def test_bytes_that_are_no_text_stay():
    data = "Flüsse, Brücken, Täler, Höhen: ".encode() * 9 + b"\xff\xfe \xe4 \r\n\r \xf0\x9f "
    data += OLD.encode() + b" \xe4\xb8"
    found = rewrite(data, edits_in(decode(data).text))
    assert found.data == data.replace(OLD.encode(), NEW.encode())


def test_a_byte_order_mark_stays():
    data = b"\xef\xbb\xbf" + OLD.encode()
    assert rewrite(data, edits_in(decode(data).text)).data == b"\xef\xbb\xbf" + NEW.encode()


def test_long_files():
    data = ("河" * 70_000 + OLD + "\r\n" + "x" * 70_000 + OLD).encode()
    assert rewrite(data, edits_in(decode(data).text)).data == data.replace(
        OLD.encode(), NEW.encode()
    )


def test_an_edit_over_a_line_end():
    data = b"a\r\nhttp://a.example/\r\n b c"
    text = decode(data).text
    edit = Edit(text.index("http"), text.index("b c") + 1, NEW)
    assert rewrite(data, [edit]).data == b"a\r\n" + NEW.encode() + b" c"


def test_no_edits_no_change():
    assert rewrite(b"a\r\nb\xff", []).data == b"a\r\nb\xff"


def test_what_cannot_be_put_there_is_refused():
    # Between these escapes of ISO-2022-JP two bytes are a character.
    data = "<meta charset=iso-2022-jp>\n川川http".encode("iso2022_jp")
    start = decode(data).text.index("川")
    with pytest.raises(UnreadableError, match="convert it to UTF-8"):
        rewrite(data, [Edit(start, start + 1, NEW)], name="a.html")


LETTERS = {
    "utf-8": ("Über „Flüsse“ – 河", "„Ä“ 流"),
    "cp1252": ("Über „Flüsse“ – é", "„Ä“ ß"),
    "gb18030": ("关于河流与桥梁的文章，见「河」；又", "「流」水"),
    "utf-16-le": ("Über 𝒳 „Flüsse“ é", "𝒳 流"),
}


@pytest.mark.parametrize("encoding", LETTERS)
def test_what_is_replaced_and_what_is_put_there_may_be_any_text(encoding):
    text, new = LETTERS[encoding]
    data = MARKS.get(encoding, b"") + f"{text}\r\n{text}".encode(encoding)
    decoded = decode(data)
    edits = [
        Edit(0, 1, new),
        Edit(len(text) - 1, len(text), new),
        Edit(len(text) + 1, len(text) + 3, new),
    ]
    expected = f"{new}{text[1:-1]}{new}\r\n{new}{text[2:]}"
    assert rewrite(data, edits).data == MARKS.get(encoding, b"") + expected.encode(encoding)
    assert decoded.text.startswith(text)


def test_letters_that_the_encoding_does_not_have_are_refused():
    data = "<meta charset=windows-1252>\nÜber Flüsse".encode("cp1252")
    with pytest.raises(UnreadableError, match="convert it to UTF-8"):
        rewrite(data, [Edit(28, 32, "河")], name="a.html")


def test_what_is_put_there_ends_in_the_state_that_it_began_in():
    text = '<meta charset="iso-2022-jp"><p>川 a 江</p>'
    at = text.index(" a ") + 1
    rewritten = rewrite(text.encode("iso2022_jp"), [Edit(at, at + 1, "海")])
    assert rewritten.data.decode("iso2022_jp") == text.replace(" a ", " 海 ")
