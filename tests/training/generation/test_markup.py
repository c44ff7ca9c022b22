"""Where the markup of an article stands on a reference."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.markup import make_marks
from citekit.training.generation.works import Work

TEXT = "Weber, A. “On Rivers.” In Hill Studies, https://example.org/rivers."
SPANS = (
    ("author", 0, 9),
    ("title", 10, 22),
    ("container-title", 23, 39),
    ("url", 40, len(TEXT)),
)


def marks_of(target, seeds=200):
    for seed in range(seeds):
        yield from make_marks(TEXT, SPANS, target, Work("news", "en", "en", {}, Random(seed)))


def test_a_link_on_the_address_points_where_the_text_says():
    links = {mark for mark in marks_of("url") if mark.kind == "link"}
    assert all(mark.href.startswith("https://example.org/rivers") for mark in links)
    assert "https://example.org/rivers" in {TEXT[mark.start : mark.end] for mark in links}


def test_a_link_on_the_whole_reference_covers_it():
    link = next(mark for mark in marks_of("whole") if mark.kind == "link")
    assert (link.start, link.end) == (0, len(TEXT))


def test_the_word_in_stays_outside_of_the_emphasis():
    emphasised = {TEXT[mark.start : mark.end] for mark in marks_of("") if mark.kind == "em"}
    assert "Hill Studies" in emphasised
    assert not any(text.startswith("In ") for text in emphasised)


def test_without_a_target_there_is_no_link():
    assert not any(mark.kind == "link" for mark in marks_of(""))


def test_journal_and_volume_can_be_one_emphasis():
    text = "Weber, A. On Rivers. Hill Studies, 12(3)."
    spans = (
        ("author", 0, 9),
        ("title", 10, 20),
        ("container-title", 21, 34),
        ("volume", 35, 37),
        ("issue", 37, 41),
    )
    emphasised = set()
    for seed in range(300):
        for mark in make_marks(text, spans, "", Work("journal", "en", "en", {}, Random(seed))):
            emphasised.add(text[mark.start : mark.end])
    assert {"Hill Studies, 12", "Hill Studies", "12", "On Rivers"} <= emphasised


def test_the_link_on_author_and_title_covers_both():
    links = {TEXT[mark.start : mark.end] for mark in marks_of("author-title") if mark.href}
    assert links == {"Weber, A. “On Rivers.”"}
