"""Names of posts."""

from __future__ import annotations

import pytest

from citekit.post_names import post_name, split_post_name


def test_a_name_is_split_into_what_it_was_made_of() -> None:
    name = post_name("posts/export.xml", "https://moss.example/2019/#x.xml#y")
    assert split_post_name(name) == ("posts/export.xml", "https://moss.example/2019/#x.xml#y")


@pytest.mark.parametrize(
    "name", ["a.md", "a.xml", "a#b.md", "https://a.example/feed.xml#b", "-", "", "a.xml#"]
)
def test_other_names_are_files(name: str) -> None:
    assert split_post_name(name) == (name, "")
