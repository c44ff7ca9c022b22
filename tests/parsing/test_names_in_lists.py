"""Names that the rest of a list makes whole."""

import pytest

from citekit.parsing.names_in_lists import names_as_in_list
from citekit.parsing.segments import Segment


def labelled(*pieces):
    """Return a reference and its segments, joined by blanks."""
    raw, segments = "", []
    for label, text in pieces:
        raw += " " if raw else ""
        segments.append(Segment(label, len(raw), len(raw) + len(text)))
        raw += text
    return raw, segments


class Text:
    """A raw text without marks."""

    def __init__(self, raw):
        self.raw, self.marks = raw, ()


def texts_of(raw, segments):
    return [(one.label, raw[one.start : one.end].strip()) for one in segments]


WHOLE = [
    labelled(("author", f"{name}:"), ("title", "Das Salz der Städte,"))
    for name in ("Berg, Olaf", "Lind, Ann/Strom, Ida", "von Roth, A. B.")
]
CUT = labelled(("author", "Suryanagar,"), ("title", "Chandrika: Salz in Asien,"))


@pytest.mark.parametrize(
    ("others", "author"), [(WHOLE, "Suryanagar, Chandrika:"), (WHOLE[:2], "Suryanagar,")]
)
def test_given_name_that_the_list_tells(others, author):
    references = [*others, CUT]
    found = names_as_in_list([Text(raw) for raw, _ in references], [s for _, s in references])
    assert texts_of(CUT[0], found[-1])[0] == ("author", author)
    assert found[:-1] == [segments for _, segments in others]


def test_titles_with_subtitles_stay():
    plain = [
        labelled(("author", f"{name}."), ("title", "Salz: Eine Geschichte,"))
        for name in ("Berg, O", "Lind, A", "Strom, I", "Roth, A", "Sand, B", "Fels, C")
    ]
    references = [*WHOLE, *plain[:4], CUT]
    found = names_as_in_list([Text(raw) for raw, _ in references], [s for _, s in references])
    assert found[-1] == CUT[1]
    long = labelled(("author", "Berg, Olaf,"), ("title", "Salz: Eine Geschichte,"))
    references = [*WHOLE, long]
    found = names_as_in_list([Text(raw) for raw, _ in references], [s for _, s in references])
    assert found[-1] == long[1]


SPOKEN = [
    labelled(("author", f"{names}:"), ("title", "Das Salz der Städte,"))
    for names in ("Olaf Berg", "Ann Lind, Ida M. Strom", "Uta von Roth")
]


@pytest.mark.parametrize(
    ("others", "author"), [(SPOKEN, "Albert H. Salzer:"), (SPOKEN[:2], "Albert H.")]
)
def test_family_name_that_the_list_tells(others, author):
    raw, segments = labelled(("author", "Albert H."), ("title", "Salzer: Sole und Sud,"))
    texts = [*(Text(one) for one, _ in others), Text(raw)]
    made = names_as_in_list(texts, [*(pieces for _, pieces in others), segments])
    assert texts_of(raw, made[-1])[0] == ("author", author)
