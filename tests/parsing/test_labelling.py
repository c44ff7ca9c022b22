from copy import copy

import pytest

from citekit.parsing.labelling import label
from citekit.parsing.model import Model
from citekit.parsing.reranking import OF_HABITS, Reranker
from citekit.parsing.segments import LABELS
from citekit.training.tagged import TaggedReference

TEXT = "Bush, Vannevar. 1945. “As We May Think.” The Atlantic, July. https://example.org/bush."


def labelling(text: str):
    return label([TaggedReference(text, ())], Model.default())[0]


def test_segments_cover_all_that_shows():
    segments = labelling(TEXT).segments
    covered = "".join(TEXT[s.start : s.end] for s in segments)
    assert covered.replace(" ", "") == TEXT.replace(" ", "")
    assert all(s.label in LABELS for s in segments)
    assert all(0 <= s.confidence <= 1 for s in segments)


def test_fields_of_a_plain_reference():
    found = {s.label: TEXT[s.start : s.end] for s in labelling(TEXT).segments}
    assert found["author"] == "Bush, Vannevar."
    assert found["title"] == "“As We May Think.”"
    assert found["url"] == "https://example.org/bush."


def test_a_url_is_never_a_title():
    segments = labelling("https://example.org/what-is-a-title").segments
    assert [s.label for s in segments] == ["url"]


def test_labels_in_doubt_are_judged_as_a_whole():
    model = copy(Model.default())
    fields = []
    for weight in (-50.0, 50.0):
        model.reranker = Reranker({"without:title": weight})
        segments = label([TaggedReference("Harbour Bridges Salt, 1990.", ())], model)[0].segments
        fields.append({segment.label for segment in segments})
    assert "title" in fields[0]
    assert "title" not in fields[1]


LIST = [
    "Ash, Ann. Tides and salt. Harbour Press. Oslo. 1999.",
    "Birch, Bo. What rivers know. Pier Books. Bergen. 2001.",
    "Cole, Cy. The long bridge. Span House. Malmo. 2004.",
    "Dale, Di. Water under stones. Delta Press. Turku. 2007.",
]
"""Title, publisher, place and year, all with full stops."""


def test_the_rest_of_a_list_tells_how_to_read_what_is_in_doubt():
    odd = "Elm, Eva. Low light. Cairn. Lund. 2010."
    model = copy(Model.default())
    weights = {**model.reranker.weights, **dict.fromkeys(OF_HABITS.values(), 1.0)}
    model.reranker = Reranker(weights, model.reranker.usual)
    alone = label([TaggedReference(odd, ())], model)[0]
    last = label([TaggedReference(text, ()) for text in [*LIST, odd]], model)[-1]
    fields = {odd[s.start : s.end].strip(" ."): s.label for s in last.segments}
    assert fields["Cairn"] == "publisher"
    assert fields["Lund"] == "location"
    assert last.probability > alone.probability


def test_what_stands_far_off_in_a_long_list_does_not_count():
    texts = [*LIST, *["Fox, F. 1990. “Reeds.” River News 3 (2): 4–9."] * 40]
    model = Model.default()
    whole = label([TaggedReference(text, ()) for text in texts], model)
    end = label([TaggedReference(text, ()) for text in texts[40:]], model)
    # The same in other company may differ in the last digits.
    for one, other in zip(whole[40:], end, strict=True):
        assert [s[:3] for s in one.segments] == [s[:3] for s in other.segments]
        assert one.probability == pytest.approx(other.probability, abs=1e-4)


def test_what_is_too_long_ends_in_a_note():
    text = "word " * 5000
    segments = labelling(text).segments
    assert segments[-1].label == "note"
    assert segments[-1].end == len(text.rstrip())


def test_nothing_has_no_segments():
    assert labelling("") == ([], 0.0)
    assert label([], Model.default()) == []
