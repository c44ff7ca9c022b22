"""References of our own making: whole labels, no repeats, the same for the same seed."""

from collections import Counter
from itertools import islice

import pytest

pytest.importorskip("faker")

from citekit.parsing.segments import LABELS
from citekit.training.generation import generate

COUNT = 3000


@pytest.fixture(scope="module")
def references():
    return list(generate(COUNT, seed=3))


def test_every_character_that_is_no_blank_has_exactly_one_label(references):
    for reference in references:
        position = 0
        for label, start, end in reference.spans:
            assert label in LABELS
            assert position <= start < end <= len(reference.text)
            assert not reference.text[position:start].strip()
            assert reference.text[start:end] == reference.text[start:end].strip()
            position = end
        assert not reference.text[position:].strip()


def test_marks_stand_on_text(references):
    kinds = Counter()
    for reference in references:
        for mark in reference.marks:
            kinds[mark.kind] += 1
            assert 0 <= mark.start < mark.end <= len(reference.text)
            assert bool(mark.href) == (mark.kind == "link")
    assert kinds["link"] > COUNT * 0.15
    assert kinds["em"] > COUNT * 0.15


def test_the_same_seed_gives_the_same_references():
    first = list(generate(200, seed=8))
    assert first == list(generate(200, seed=8))
    assert first != list(generate(200, seed=9))


def test_a_longer_run_begins_like_a_shorter_one():
    assert list(islice(generate(500, seed=8), 50)) == list(generate(50, seed=8))


def test_no_text_comes_twice(references):
    assert len({reference.text for reference in references}) == COUNT


def test_titles_are_diverse(references):
    titles = {
        reference.text[start:end].strip("“”\"'.,")
        for reference in references
        for label, start, end in reference.spans
        if label == "title"
    }
    assert len(titles) > COUNT * 0.75


def test_all_labels_and_many_languages_occur(references):
    labels = {label for reference in references for label, _, _ in reference.spans}
    assert labels == set(LABELS)
    languages = Counter(reference.language for reference in references)
    assert len(languages) > 20
    assert 0.25 < languages["en"] / COUNT < 0.5


def test_no_slot_or_weight_is_left_unfilled(references):
    for reference in references:
        assert "{" not in reference.text
        assert "Slot(" not in reference.text
        assert "*2" not in reference.text


def test_access_dates_are_told_from_dates(references):
    accessed = [
        reference.text[start:end]
        for reference in references
        for label, start, end in reference.spans
        if label == "accessed"
    ]
    assert len(accessed) > COUNT * 0.2
    for lead in ("Acesso em", "дата обращения", "Geraadpleegd", "[cit. ", "Consulté", "Retrieved"):
        assert any(lead in text for text in accessed), lead
