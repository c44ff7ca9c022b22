"""Notes that stand in the text."""

from citekit.documents.document import BlockKind, SourceMap
from citekit.documents.markdown.inline import Inline
from citekit.documents.notes import NoteInText, note_blocks

SOURCE = "Salt.{Lind\n2010}\n\nBrine.{}\nRoads.{Berg}\n"


def note(label, text):
    at = SOURCE.index(text) if text else 0
    return NoteInText(f"[{label}]", Inline(text, SourceMap(((0, at),))), (f"note-{label}",))


def test_notes_are_blocks_on_their_lines():
    blocks = [*note_blocks(SOURCE, [note("1", "Lind\n2010"), note("2", "Berg")])]
    assert [(b.marker, b.text, b.line_start, b.line_end) for b in blocks] == [
        ("[1]", "Lind\n2010", 1, 2),
        ("[2]", "Berg", 5, 5),
    ]
    assert {b.kind for b in blocks} == {BlockKind.FOOTNOTE}
    assert blocks[1].anchors == ("note-2",)


def test_notes_without_text_are_left_out():
    assert not [*note_blocks(SOURCE, [note("1", "")])]
