import re

from citekit.parsing.segments import Segment, carved, has, joined

RAW = "Salt. Nr. 12-03. Oslo"
TITLE, WORD = Segment("title", 0, 5, 0.9), Segment("issue", 6, 9, 0.8)
NUMBER, PLACE = Segment("pages", 10, 16, 0.7), Segment("location", 17, 21)


def test_neighbours_become_one_segment():
    segments = [TITLE, WORD, NUMBER, PLACE]
    found = joined(RAW, segments, ("issue", "pages"), re.compile(r"\w+\."))
    assert found == [TITLE, Segment("issue", 6, 16, 0.8), PLACE]


def test_others_stay_as_they_are():
    segments = [TITLE, WORD, NUMBER, PLACE]
    assert joined(RAW, segments, ("issue", "pages"), re.compile(r"\d+")) == segments
    assert joined(RAW, segments, ("issue", "location"), re.compile(r"\w+\.")) == segments


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
