"""Tables that fit."""

import time

import pytest
from wcwidth import wcswidth

from citekit.cli.tables import Column, fit, render_table
from citekit.terminal_text import display_width

COLUMNS = (Column("key", 6, 6), Column("title", 8), Column("in", 4))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", "abc  "),
        ("abcdefg", "abcd…"),
        ("治水新规", "治水…"),
        ("a治水新", "a治… "),
        ("", "     "),
    ],
)
def test_fit(text, expected):
    assert fit(text, 5) == expected
    assert display_width(fit(text, 5)) == 5


def test_a_wide_table_is_cut_to_the_width():
    rows = [
        ("novak1", "治水新规的制定与实施" * 4, "River Law of the Upper Weir"),
        ("b", "short", "x"),
    ]
    lines = list(render_table(COLUMNS, rows, 40))
    assert len(lines) == 3
    assert all(wcswidth(line) <= 40 for line in lines)
    assert "…" in lines[1]
    assert lines[2].startswith("b       short")


def test_on_a_narrow_terminal_columns_go_before_others_are_cut_short():
    columns = (Column("key", 20, 20), Column("title", 30), Column("in", 8, may_go=True))
    row = ("k" * 20, "t" * 40, "i" * 40)
    for width, titles in [(80, 3), (62, 3), (61, 2), (52, 2), (40, 2)]:
        heading, line = render_table(columns, [row], width)
        assert len(heading.split()) == titles
        assert display_width(line) == width
    # What may not be cut stands there on any terminal.
    assert "k" * 20 in list(render_table(columns, [row], 30))[1]


def test_room_that_is_left_goes_to_columns_that_are_cut():
    columns = (Column("author", 4, 6), Column("title", 8), Column("in", 4, 8))
    row = ("a" * 20, "t" * 10, "i" * 12)
    for width, widths in [
        (28, (6, 10, 8)),
        (35, (13, 10, 8)),
        (44, (20, 10, 10)),
        (200, (20, 10, 12)),
    ]:
        _, line = render_table(columns, [row], width)
        assert tuple(map(len, line.split())) == widths


def test_without_a_width_nothing_is_cut():
    (_, line) = render_table(COLUMNS, [("k", "t" * 300, "in")], None)
    assert "t" * 300 in line


def test_cells_cannot_break_the_table():
    lines = list(render_table(COLUMNS, [("k", "a\nb\x1b[2J", "\u202e")], 60))
    assert len(lines) == 2
    assert "a b␛[2J" in lines[1]


def test_no_rows_no_heading():
    assert list(render_table(COLUMNS, [], 40)) == []


def test_rows_are_drawn_as_lines_are():
    drawn = []
    rows = ((drawn.append(n) or str(n), "", "") for n in range(10_000))
    lines = render_table(COLUMNS, rows, 40)
    next(lines)
    assert len(drawn) < 1000


@pytest.mark.no_cover
@pytest.mark.parametrize("width", [40, None])
def test_a_huge_cell_takes_no_time(width):
    started = time.process_time()
    list(render_table(COLUMNS, [("k", "水" * 300_000, "x" * 300_000)], width))
    assert time.process_time() - started < 5
