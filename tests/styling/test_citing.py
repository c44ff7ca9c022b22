"""Citations that are less clear once the lists are in a style."""

from __future__ import annotations

import pytest

from citekit.styling import Blurred

from .making import BRIDGES, formatted, needs_styles

pytestmark = needs_styles

FIRST = "Daum, Jeremy. 2017. “China Through a Glass.” *Law Translate*, 24 December 2017."
SECOND = "Daum, Jeremy. 2017b. “Giving Credit.” *Law Translate*, 15 December 2017."


def article(*entries: str, text: str) -> str:
    items = "".join(f"- {entry}\n" for entry in entries)
    return f"# On credit\n\nThe plan is older (Okoye 2011).\n\n{text}\n\n## References\n\n{items}\n"


def test_a_letter_that_a_style_adds_makes_the_year_alone_ambiguous(tmp_path):
    text = article(FIRST, SECOND, BRIDGES, text="As Daum (2017) says, but see (Daum 2017b).")
    found = formatted(tmp_path, "a.md", text, "chicago-author-date")
    assert "2017a. “China Through" in found.rewritten.after
    assert found.blurred == [Blurred(5, "Daum (2017)", "Daum 2017 may mean the entries 1, 2.")]


def test_a_letter_that_a_style_drops_is_missing_in_the_list(tmp_path):
    text = article(FIRST, SECOND, BRIDGES, text="As Daum (2017b) says.")
    found = formatted(tmp_path, "a.md", text, "mla")
    assert "2017b" not in found.rewritten.after.partition("## References")[2]
    assert found.blurred == [Blurred(5, "Daum (2017b)", "The text says 2017b, the list 2017.")]


@pytest.mark.parametrize("style", ["chicago-author-date", "mla"])
def test_what_was_unclear_before_is_not_told_again(tmp_path, style):
    entries = [FIRST, SECOND.replace("2017b", "2017"), BRIDGES]
    text = article(*entries, text="As Daum (2017) says. And [again](#x) in 2017.")
    assert formatted(tmp_path, "a.md", text, style).blurred == []


def test_lists_without_letters_blur_nothing(tmp_path):
    text = article(FIRST, BRIDGES, text="As Daum (2017) says, and Daum (2016) knew.")
    found = formatted(tmp_path, "a.md", text, "apa")
    assert found.changed == 2
    assert found.blurred == []
