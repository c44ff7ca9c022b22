"""What a style prints is read back: over all gold records, in each shipped style."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citekit.styling import style_names

from .making import needs_styles
from .round_trips import is_cut, is_the_heads, score, wanted

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))

ASH = {"author": [{"family": "Ash", "given": "Amy B."}]}


@needs_styles
@pytest.mark.usefixtures("printed_once")
@pytest.mark.parametrize("style", FLOORS["round-trips"])
def test_records_come_back(style):
    reached, _ = score(style)
    floor = FLOORS["round-trips"][style]
    assert reached.f1 >= floor, "\n".join([f"{reached.f1:.4f} < {floor}", *reached.mistakes[:60]])


def test_every_shipped_style_has_a_floor():
    assert set(FLOORS["round-trips"]) == set(style_names())


@pytest.mark.parametrize(
    ("name", "csl", "text", "expected"),
    [
        ("author", ASH, "Ash, A. B. Title.", ("ashab",)),
        ("author", {"author": [{"family": "Price", "given": "DJ"}]}, "Price, D. J.", ("pricedj",)),
        ("author", ASH, "Title.", None),
        ("issued", {"issued": {"date-parts": [[2017, 5, 3]]}}, "May 3, 2017", (2017, 5, 3)),
        ("issued", {"issued": {"date-parts": [[2017, 5, 3]]}}, "Ash 2017. May 3.", (2017, 5, 3)),
        ("issued", {"issued": {"date-parts": [[2017, 5, 3]]}}, "Ash, May 2017.", (2017, 5)),
        ("issued", {"issued": {"date-parts": [[2017, 5, 3]]}}, "Ash, 2017-05-03.", (2017, 5, 3)),
        ("issued", {"issued": {"date-parts": [[2017, 5, 3]]}}, "Ash. 2017.", (2017,)),
        ("issued", {"issued": {"date-parts": [[2017]]}}, "Ash.", None),
        ("accessed", {"accessed": {"date-parts": [[2017, 5, 3]]}}, "Ash 2017.", None),
        ("accessed", {"accessed": {"date-parts": [[2017, 5]]}}, "Accessed May 2017.", (2017, 5)),
        ("page", {"page": "271-84"}, "Ash: 271–284.", "271-284"),
        ("volume", {"volume": "1"}, "Ash 1945.", None),
        ("edition", {"edition": "2"}, "2nd ed.", "2"),
        ("publisher-place", {"publisher-place": "A", "publisher": "A Press"}, "A Press.", None),
        ("container-title", {"container-title": "a.b"}, "See https://a.b/", None),
        ("URL", {"URL": "https://a.b/"}, "See https://a.b/", "https://a.b/"),
    ],
)
def test_what_a_style_prints(name, csl, text, expected):
    assert wanted({"type": "book", **csl}, text, name) == expected


def test_what_stands_in_an_authors_place():
    read = {"author": [{"literal": "Span Weekly"}]}
    site = {"container-title": "Span Weekly"}
    assert is_the_heads("author", site, read, "Span Weekly. 2017.")
    assert is_the_heads("container-title", site, read, "Span Weekly. 2017.")
    assert not is_the_heads("title", site, read, "Span Weekly. 2017.")
    assert not is_the_heads("author", {**site, **ASH}, read, "Span Weekly. 2017.")
    assert is_cut("Ash, A. et al. 2017")
    assert not is_cut("Ash, Albert")
