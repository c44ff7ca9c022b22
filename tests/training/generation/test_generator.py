"""References of our own making: whole labels, no repeats, the same for the same seed."""

from collections import Counter
from itertools import islice, pairwise
from random import Random

import pytest

pytest.importorskip("faker")

from citekit.parsing.segments import LABELS
from citekit.training.generation import generate
from citekit.training.generation.generator import compose, load_language_weights
from citekit.training.generation.grammar import find_rule
from citekit.training.generation.templates import load_styles
from citekit.training.generation.works import Work

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


@pytest.mark.parametrize("style", load_styles(), ids=lambda style: style.name)
def test_every_template_can_be_filled_in_all_languages_of_its_style(style):
    languages = [language for language in load_language_weights()[0] if style.is_used_in(language)]
    assert languages
    for kind, _, template in style.templates:
        for seed, language in enumerate(languages):
            own = language if find_rule(language, "t.web") else "en"
            work = Work(kind, language, own, style.options, Random(seed))
            assert "{" not in " ".join(piece.text for piece in compose(template, work))


def compose_style(name, language, seeds=60):
    style = next(style for style in load_styles() if style.name == name)
    for kind, _, template in style.templates:
        for seed in range(seeds):
            yield compose(template, Work(kind, language, language, style.options, Random(seed)))


def test_the_names_of_an_edited_volume_are_its_editors():
    labelled = 0
    for pieces in compose_style("edited", "en"):
        ends = ("eds.", "(eds.)", "(Eds.)", "Eds.", "editors", "(editors)", "ed.", "(ed.)")
        if pieces[0].label == "editor":
            labelled += 1
            assert pieces[0].text.rstrip(",:").endswith(ends)
            assert all(piece.label != "author" for piece in pieces)
    assert labelled > 400


def test_a_page_behind_the_year_in_brackets_is_a_note():
    places = [
        (before.text, after.label)
        for pieces in compose_style("notes-prose", "en")
        for before, after in pairwise(pieces)
        if before.label == "date" and before.text.endswith("),")
    ]
    assert places
    assert {label for _, label in places} == {"note"}


def test_the_state_of_a_page_is_its_date_and_the_last_date_that_of_access():
    found = 0
    for pieces in compose_style("colon-german", "de"):
        stated = [piece for piece in pieces[:-1] if piece.text.startswith("(Stand")]
        if stated and pieces[-1].text.startswith("["):
            found += 1
            assert [piece.label for piece in stated] == ["date"]
            assert pieces[-1].label == "accessed"
    assert found > 20


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


def find_labels(pieces):
    return [piece.label for piece in pieces]


@pytest.mark.parametrize("language", ["pl", "de", "hu", "cs"])
def test_whoever_stands_before_the_colon_is_the_author(language):
    found = 0
    for pieces in compose_style("organisation-first", language, seeds=10):
        if pieces[0].text.endswith(":"):
            found += 1
            assert find_labels(pieces)[:2] == ["author", "title"]
    assert found > 40


@pytest.mark.parametrize("language", ["it", "fr", "hu", "ro"])
def test_commas_alone_part_title_place_and_publisher(language):
    found = 0
    for pieces in compose_style("commas", language, seeds=10):
        labels = find_labels(pieces)
        if "publisher" in labels and "location" in labels:
            found += 1
            assert labels.index("title") < labels.index("publisher")
            if all(piece.text.endswith(",") for piece in pieces[:3]):
                assert ":" not in pieces[labels.index("location")].text
    assert found > 60


def test_a_single_date_at_the_end_is_that_of_the_work():
    for pieces in compose_style("dated-last", "fr", seeds=10):
        labels = find_labels(pieces)
        if "accessed" in labels and "date" in labels:
            assert labels.index("date") < labels.index("accessed")
        elif labels[0] != "url":
            assert "date" in labels


def test_an_address_without_a_scheme_is_an_address():
    hosts = [
        piece.text.partition("/")[0]
        for pieces in compose_style("schemeless", "en", seeds=20)
        for piece in pieces
        if piece.label == "url"
    ]
    assert len(hosts) > 100
    assert all("." in host and ":" not in host for host in hosts)
    assert any(host.startswith("www.") for host in hosts)
    assert any(not host.startswith("www.") for host in hosts)


@pytest.mark.parametrize(
    ("style", "label"), [("translations", "translator"), ("films", "director")]
)
def test_translators_and_directors_are_no_authors(style, label):
    for language in ("de", "it", "en", "ru"):
        for pieces in compose_style(style, language, seeds=5):
            assert label in find_labels(pieces)


def test_no_segment_begins_with_the_punctuation_of_the_one_before(references):
    wrong = [
        reference.text[start:end]
        for reference in references
        for label, start, end in reference.spans
        if label != "citation-number" and reference.text[start] in ",，、。；"
    ]
    assert len(wrong) < COUNT * 0.002, wrong[:20]
