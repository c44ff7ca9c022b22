"""Two references side by side."""

from citekit.cli.side_by_side import side_by_side
from citekit.library import LibraryReference
from citekit.terminal_text import display_width


def reference(key, **csl):
    return LibraryReference(key, {"id": key, **csl}, 0.9, False, (), True, lambda _: [])


def shown(monkeypatch, one, other, width=80):
    monkeypatch.setenv("COLUMNS", str(width))
    return list(side_by_side(one, other))


def test_each_field_has_a_row_and_differences_are_marked(monkeypatch):
    one = reference("ash2017", title="Of Rivers", DOI="10.1/x", publisher="Weir")
    other = reference("ash2018", title="Of rivers", DOI="10.1/y")
    lines = shown(monkeypatch, one, other)
    assert lines[0].split() == ["ash2017", "ash2018"]
    assert "  title      Of Rivers" in lines[1]
    assert lines[2].startswith("≠ DOI") and lines[2].split()[2:] == ["10.1/x", "10.1/y"]
    assert lines[3].split() == ["publisher", "Weir"]


def test_it_fits_the_width_and_nothing_is_cut(monkeypatch):
    title = "A long title about rivers " * 6
    one = reference("a", title=title, URL=f"https://river.example/{'x' * 80}")
    other = reference("b", title="治水新规" * 30)
    lines = shown(monkeypatch, one, other, width=60)
    assert max(map(display_width, lines)) <= 60
    assert "".join(lines).count("x") >= 80
    assert sum(line.count("rivers") for line in lines) == 6
    assert "".join(lines).count("规") == 30


def test_control_characters_are_inert(monkeypatch):
    lines = shown(monkeypatch, reference("a", title="x\x1b[31m"), reference("b", title="y"))
    assert "\x1b" not in "".join(lines)
