"""What a check is shown of a reference, and when it is tried."""

import pytest

from citekit.parsing.segments import Segment
from citekit.parsing.sense.checks import beside, each, opening, spots_of, whole

RAW = "ab cd ef gh"
AUTHOR, TITLE = Segment("author", 0, 2), Segment("title", 3, 5)
OTHER_TITLE, DATE = Segment("title", 6, 8), Segment("date", 9, 11)
SEGMENTS = [AUTHOR, TITLE, OTHER_TITLE, DATE]


def mended(check, segments=SEGMENTS):
    labels = [one.label for one in segments]
    places = check.places(labels, spots_of(labels))
    return [one.label for one in check.mended(RAW, list(segments), places)]


def as_notes(raw, *pieces):
    assert raw == RAW
    return [one._replace(label="note") for one in pieces]


def test_each_piece_with_one_of_the_labels_is_shown():
    assert mended(each("title|date")(as_notes)) == ["author", "note", "note", "note"]
    assert mended(each("volume")(as_notes)) == ["author", "title", "title", "date"]


def test_the_first_neighbours_are_shown():
    assert mended(beside("author|title", "title|date")(as_notes)) == [
        *("note", "note", "title", "date")
    ]
    assert mended(beside("title", "title", "date")(as_notes)) == ["author", "note", "note", "note"]
    assert mended(beside("title", "date", "title")(as_notes)) == mended(each("url")(as_notes))


def test_neighbours_that_make_sense_are_passed_over():
    def only_dates(raw, title, other):
        return as_notes(raw, title, other) if other.label == "date" else None

    assert mended(beside("title", "title|date")(only_dates)) == ["author", "title", "note", "note"]


def test_the_first_pieces_are_shown():
    assert mended(opening("author")(as_notes)) == ["note", "title", "title", "date"]
    assert mended(opening("author", "title")(as_notes)) == ["note", "note", "title", "date"]
    assert mended(opening("title")(as_notes)) == ["author", "title", "title", "date"]


def test_pieces_are_taken_out_where_none_come_back():
    assert mended(each("title")(lambda raw, title: [])) == ["author", "date"]


@pytest.mark.parametrize(
    ("labels", "may_apply"),
    [
        ({"title", "editor"}, True),
        ({"title", "translator", "date"}, True),
        ({"title"}, False),
        ({"editor"}, False),
        ({"title", "editor", "url"}, False),
    ],
)
def test_a_check_is_tried_where_there_is_what_it_needs(labels, may_apply):
    for check in (
        whole("title editor|translator", without="url doi")(lambda raw, segments: segments),
        each("title", needed="editor|translator", without="url doi")(as_notes),
    ):
        assert check.may_apply(labels) == may_apply


def test_a_label_that_no_segment_can_have_is_an_error():
    with pytest.raises(ValueError, match="titel"):
        each("titel")(as_notes)
    with pytest.raises(ValueError, match="editors"):
        whole(without="editors")(lambda raw, segments: segments)
