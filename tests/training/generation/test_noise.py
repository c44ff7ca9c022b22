"""Slips keep the labels right."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.generator import join
from citekit.training.generation.markup import choose_link, make_marks
from citekit.training.generation.noise import Piece, spoil
from citekit.training.generation.works import Work


def pieces():
    return [
        Piece("author", "Weber, A.", False),
        Piece("date", "2016.", True),
        Piece("title", "“On Rivers.”", True),
        Piece("container-title", "Hill Post,", True),
        Piece("url", "https://example.org/news/on-rivers-and-hills.html", True),
        Piece("accessed", "[3.5.18]", True),
    ]


def work(seed):
    return Work("news", "en", "en", {}, Random(seed))


@pytest.mark.parametrize("seed", range(60))
def test_a_spoilt_reference_keeps_its_title_and_whole_spans(seed):
    spoilt = pieces()
    spoil(spoilt, work(seed))
    text, spans = join(spoilt)
    assert "title" in {label for label, _, _ in spans}
    assert "".join(text[start:end] for _, start, end in spans).replace(" ", "") == text.replace(
        " ", ""
    )


def test_slips_happen_and_most_references_stay_readable():
    plain = join(pieces())[0]
    texts = []
    for seed in range(300):
        spoilt = pieces()
        spoil(spoilt, work(seed))
        texts.append(join(spoilt)[0])
    assert 30 < texts.count(plain) < 240
    assert len(set(texts)) > 40


def test_a_link_may_stand_on_the_title_with_the_address_gone():
    for seed in range(200):
        chosen = pieces()
        target = choose_link(chosen, work(seed))
        labels = [piece.label for piece in chosen]
        if target == "title" and "url" not in labels:
            text, spans = join(chosen)
            link = next(
                mark for mark in make_marks(text, spans, target, work(seed)) if mark.kind == "link"
            )
            assert "On Rivers" in text[link.start : link.end]
            assert link.href.startswith("http")
            return
    pytest.fail("no reference had its link on the title only")
