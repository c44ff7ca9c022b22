from copy import copy

from citekit.parsing.labelling import label
from citekit.parsing.model import Model
from citekit.parsing.reranking import Reranker
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


def test_what_is_too_long_ends_in_a_note():
    text = "word " * 5000
    segments = labelling(text).segments
    assert segments[-1].label == "note"
    assert segments[-1].end == len(text.rstrip())


def test_nothing_has_no_segments():
    assert labelling("") == ([], 0.0)
    assert label([], Model.default()) == []
