import re

from citekit.parsing.segments import (
    Segment,
    as_one,
    carved,
    ending,
    has,
    meeting_at,
    with_head,
    with_tail,
)

TITLE, WORD = Segment("title", 0, 5, 0.9), Segment("issue", 6, 9, 0.8)


def test_whether_a_label_is_there():
    assert has([TITLE, WORD], "pages", "issue")
    assert not has([TITLE, WORD], "pages")
    assert not has([], "pages")


def test_carving_leaves_out_what_has_no_letter_left():
    raw = "Salt, COM(2016) 377, Ulm"
    segments = [Segment("title", 0, 5), Segment("issue", 6, 9), Segment("date", 9, 20)]
    segments.append(Segment("location", 21, 24))
    pieces = carved(raw, segments, 6, 19, "note")
    assert [(one.label, raw[one.start : one.end]) for one in pieces] == [
        ("title", "Salt,"),
        ("note", "COM(2016) 377"),
        ("location", "Ulm"),
    ]
    assert carved(raw, pieces, 6, 19, "note") is pieces


def test_the_border_of_two_neighbours_moves():
    author, title = Segment("author", 0, 4), Segment("title", 5, 9)
    assert meeting_at(author, title, 7) == [Segment("author", 0, 7), Segment("title", 7, 9)]


def test_a_head_or_a_tail_has_another_label():
    title = Segment("title", 2, 20, 0.5)
    assert with_head(title, 8, "author") == [
        Segment("author", 2, 8, 0.5), Segment("title", 8, 20, 0.5)
    ]  # fmt: skip
    assert with_tail(title, 8, "date") == [
        Segment("title", 2, 8, 0.5), Segment("date", 8, 20, 0.5)
    ]  # fmt: skip
    assert with_tail(title, 8, "date", end=6)[0] == Segment("title", 2, 6, 0.5)


def test_pieces_right_behind_one_are_joined_with_it():
    labels = ["title", "note", "date", "location", "url", "date"]
    segments = [Segment(label, i, i + 1) for i, label in enumerate(labels)]
    assert as_one(segments, 1, ("date", "location"), "genre") == [
        *segments[:1], Segment("genre", 1, 4), *segments[4:]
    ]  # fmt: skip
    assert as_one(segments, 4, ("title",), "note") == [
        *segments[:4], Segment("note", 4, 5), segments[5]
    ]  # fmt: skip


def test_only_the_last_characters_are_searched_for_an_ending():
    form = re.compile(r"in \d+\s*$")
    raw, title = "Salt in 1999 for all in 2000. More.", Segment("title", 0, 28)
    assert ending(form, raw, title).start() == 21
    assert ending(form, raw, title, longest=4) is None
    assert ending(form, raw, Segment("title", 22, 28)) is None
