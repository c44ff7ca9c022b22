"""What makes sense stays as it is."""

import pytest

from .sense.making import made_sense


@pytest.mark.parametrize(
    "pairs",
    [
        (("author", "Berg, O."), ("title", "On: bridges."), ("date", "1999.")),
        (("author", "UN: ECE"), ("container-title", "Span,"), ("pages", "3.")),
        (("author", "Berg."), ("container-title", "In: Bridges."), ("publisher", "Span Press.")),
        (("author", "Berg."), ("container-title", "ApJ"), ("volume", "5"), ("pages", "39")),
        (("title", "Bridges: a view."), ("date", "1999.")),
        (),
    ],
)
def test_what_makes_sense_stays(pairs):
    assert made_sense(*pairs) == list(pairs)
