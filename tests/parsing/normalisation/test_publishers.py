"""Publishers and places, through ``normalise``."""

from .tagged import record


def test_body_that_is_labelled_as_container():
    pieces = [("title", "T"), ("url", "https://example.org/a")]
    csl = record(*pieces, ("container-title", "River Foundation.")).csl
    assert (csl["publisher"], csl.get("container-title")) == ("River Foundation", None)
    kept = record(*pieces, ("container-title", "Journal of the River Society"), ("volume", "3")).csl
    assert "publisher" not in kept


def test_publisher_and_place():
    csl = record(("location", "(New York:"), ("publisher", "River & Sons Co.,")).csl
    assert (csl["publisher-place"], csl["publisher"]) == ("New York", "River & Sons Co.")
    assert "publisher-place" not in record(("location", "[S.l.],")).csl


def test_stop_of_a_shortened_place():
    def place(text):
        return record(("location", text), ("publisher", "Verlag")).csl["publisher-place"]

    assert place("Frankfurt/M.:") == "Frankfurt/M."
    assert place("М. :") == "М."
    assert place("Berlin.") == "Berlin"
