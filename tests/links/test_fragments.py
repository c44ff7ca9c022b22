"""Fragments."""

import pytest

from citekit.links.fragments import is_missing
from citekit.links.page import Page

SOURCE = "<h2 id=sec2>x</h2><h2 id='café'>x</h2><a name=old></a><h2 id=user-content-install></h2>"


@pytest.mark.parametrize(
    "fragment",
    ["", "sec2", "old", "café", "caf%C3%A9", "install", "top", "TOP", ":~:text=granite",
     "sec2:~:text=x", "/route/1", "!/route", "page=3", "t=1m", "L10", "L10-L12"],
)  # fmt: skip
def test_there(fragment):
    assert not is_missing(Page(SOURCE), fragment)


@pytest.mark.parametrize("fragment", ["sec9", "SEC2", "caf", "nothing:~:text=x"])
def test_missing(fragment):
    assert is_missing(Page(SOURCE), fragment)


def test_nothing_is_missing_where_nothing_can_be_looked_up():
    assert not is_missing(None, "sec9")
    assert not is_missing(Page(SOURCE, is_whole=False), "sec9")
