import re

from citekit.parsing.segments import Segment, has, joined

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
