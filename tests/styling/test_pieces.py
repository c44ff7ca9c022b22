"""Pandoc's syntax tree as pieces."""

from __future__ import annotations

from citekit.styling.pieces import Piece, Styled, joined, read_entries


def text(word):
    return {"t": "Str", "c": word}


BLANK = {"t": "Space"}
MARGIN = {"t": "Span", "c": [["", ["csl-left-margin"], []], [text("[1]"), BLANK]]}
LINK = {"t": "Link", "c": [["", [], []], [text("x")], ["https://a.example", ""]]}


def tree(*inlines, wrap="Para"):
    block = {"t": wrap, "c": list(inlines)}
    if wrap == "Div":
        block = {"t": "Div", "c": [["", ["csl-block"], []], [{"t": "Plain", "c": list(inlines)}]]}
    entry = {"t": "Div", "c": [["ref-7", ["csl-entry"], []], [block]]}
    return {"blocks": [{"t": "Para", "c": []}, {"t": "Div", "c": [["refs", [], []], [entry]]}]}


def test_labels_links_and_emphasis():
    right = {"t": "Span", "c": [["", ["csl-right-inline"], []], [text("A"), BLANK, LINK]]}
    (styled,) = read_entries(tree(MARGIN, right))
    assert (styled.number, styled.label, styled.text) == (7, "[1]", "A x")
    assert styled.pieces[1] == Piece("x", frozenset(), "https://a.example")


def test_emphasis_in_emphasis_is_upright():
    inner = {"t": "Emph", "c": [text("b")]}
    (styled,) = read_entries(tree({"t": "Emph", "c": [text("a"), inner]}))
    assert [sorted(piece.marks) for piece in styled.pieces] == [["em"], []]


def test_what_is_not_known_is_its_text():
    quoted = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, [text("q")]]}
    (styled,) = read_entries(tree(quoted, {"t": "Strong", "c": [text("s")]}))
    assert styled.text == "qs"


def test_blocks():
    (styled,) = read_entries(tree(text("a"), wrap="Div"))
    assert styled.text == "a"


def test_labels_in_blocks_of_their_own():
    def block(name, word):
        return {"t": "Div", "c": [["", [name], []], [{"t": "Plain", "c": [text(word)]}]]}

    blocks = [
        block("csl-left-margin", "[1]"),
        block("csl-right-inline", "A"),
        block("csl-block", "B"),
    ]
    entry = {"t": "Div", "c": [["ref-7", ["csl-entry"], []], blocks]}
    (styled,) = read_entries({"blocks": [{"t": "Div", "c": [["refs", [], []], [entry]]}]})
    assert (styled.label, styled.text) == ("[1]", "A B")


def test_signs_come_back():
    (styled,) = read_entries(tree(text("\ue000script\ue001")))
    assert styled.text == "<script>"


def test_white_space_is_collapsed():
    pieces = [Piece(" a "), Piece(" b"), Piece("", frozenset({"em"})), Piece(" ")]
    assert joined(pieces) == (Piece("a b"),)
    assert joined([Piece(" ")]) == ()
    assert Styled(0, ()).text == ""
