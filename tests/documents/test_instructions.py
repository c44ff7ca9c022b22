"""Comments that are meant for citekit."""

from citekit.documents import read_document
from citekit.documents.instructions import without_instructions

COMMENT = "<!-- citekit: ignore CK201 -->"


def test_nothing_moves():
    source = f"One\n  {COMMENT}\nTwo {COMMENT}\n"
    seen = without_instructions(source)
    assert len(seen) == len(source)
    assert seen.split("\n") == ["One", " " * (len(COMMENT) + 2), f"Two {COMMENT}", ""]


def test_other_comments_stay():
    for source in ("<!-- a comment -->", "<!-- citekit: ignore\n-->", "citekit: ignore CK201"):
        assert without_instructions(source) == source


def test_a_plain_text_is_read_without_them():
    document = read_document(f"One\n\n{COMMENT}\n\nTwo\n", name="a.txt")
    assert [block.text for block in document.blocks] == ["One", "Two"]
    assert COMMENT in document.source
    assert document.blocks[1].line_start == 5
