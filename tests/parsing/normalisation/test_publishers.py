"""Publishers and places, through ``normalise``."""

from .tagged import record


def test_publisher_and_place():
    csl = record(("location", "(New York:"), ("publisher", "River & Sons Co.,")).csl
    assert (csl["publisher-place"], csl["publisher"]) == ("New York", "River & Sons Co.")
    assert "publisher-place" not in record(("location", "[S.l.],")).csl
