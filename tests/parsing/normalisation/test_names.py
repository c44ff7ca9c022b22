"""Whose names a list holds, through ``normalise``."""

import pytest

from citekit.parsing.normalisation import repeated_author

from .tagged import record


def test_editor_and_translator_in_one():
    csl = record(("editor", "edited and translated by Ida Roth")).csl
    assert csl["editor"] == csl["translator"] == [{"family": "Roth", "given": "Ida"}]


def test_book_title_in_the_editor_segment():
    csl = record(
        ("title", "T"), ("editor", "In Rivers of the World, A. Berger & P. Lang (Eds.),")
    ).csl
    assert csl["container-title"] == "Rivers of the World"
    assert [name["family"] for name in csl["editor"]] == ["Berger", "Lang"]


def test_same_name_in_two_segments_is_one():
    csl = record(("author", "Roth, I."), ("author", "Roth, I.")).csl
    assert csl["author"] == [{"family": "Roth", "given": "I."}]


@pytest.mark.parametrize("text", ["———.", "Ders.:", "ibid.", "Dieselben", "----.", "там же"])
def test_repeated_author(text):
    assert repeated_author(text)
    assert record(("author", text)).findings


@pytest.mark.parametrize("text", ["Derson, A.", "Ida Ibid", "—A. Berger"])
def test_not_repeated(text):
    assert not repeated_author(text)
