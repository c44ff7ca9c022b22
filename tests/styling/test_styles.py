"""Citation styles by name and from files."""

from __future__ import annotations

import pytest

from citekit.errors import CitekitError, UsageError
from citekit.styling import styles
from citekit.styling.styles import find_style, style_names

from .making import needs_styles

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">'
OWN = (
    f"{HEAD}<info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00+00:00</updated></info>"
    '<citation><layout><text variable="title"/></layout></citation>'
    '<bibliography><sort><key variable="title"/></sort>'
    '<layout suffix="!"><text variable="title"/></layout></bibliography></style>'
)
DEPENDENT = (
    f"{HEAD}<info><title>Child</title><id>child</id>"
    '<link href="http://www.zotero.org/styles/PARENT" rel="independent-parent"/></info></style>'
)


@needs_styles
@pytest.mark.parametrize(
    ("name", "sorts", "has_suffixes"),
    [
        ("chicago-author-date", True, True),
        ("apa", True, True),
        ("mla", True, False),
        ("harvard", True, True),
        ("ieee", False, False),
        ("gb-t-7714", True, True),
        ("gb-t-7714-numeric", False, False),
    ],
)
def test_shipped_styles(name, sorts, has_suffixes):
    style = find_style(name)
    assert (style.sorts, style.has_year_suffixes) == (sorts, has_suffixes)


@needs_styles
def test_every_shipped_style_is_there():
    assert all(find_style(name).source for name in style_names())


@needs_styles
def test_a_style_of_the_project_and_one_that_names_another():
    assert b"<title>Nature</title>" in find_style("nature").source
    dependent = find_style("nature-communications")
    assert b"<bibliography" in dependent.source


def test_a_file(tmp_path):
    path = tmp_path / "own.csl"
    path.write_text(OWN)
    style = find_style(str(path), locale="de-DE")
    assert style.sorts
    assert style.locales == (("", "de-DE"),)
    assert b"<sort>" not in style.prepared(sort=False, substitute=True)


@needs_styles
def test_a_file_that_names_another_style(tmp_path):
    path = tmp_path / "child.csl"
    path.write_text(DEPENDENT.replace("PARENT", "apa"))
    assert find_style(str(path)).source == find_style("apa").source
    path.write_text(DEPENDENT.replace("PARENT", "../../etc/passwd"))
    with pytest.raises(UsageError, match="does not say how a bibliography looks"):
        find_style(str(path))


@needs_styles
def test_an_author_who_comes_again_may_be_a_dash():
    style = find_style("mla")
    assert b"subsequent-author-substitute" in style.prepared(sort=True, substitute=True)
    assert b"subsequent-author-substitute" not in style.prepared(sort=True, substitute=False)


@needs_styles
@pytest.mark.parametrize("name", ["chicago-autor-date", "../apa", "Apa Style", ""])
def test_an_unknown_style(name):
    with pytest.raises(UsageError, match="There is no style"):
        find_style(name)


@needs_styles
def test_a_slip_gets_a_proposal():
    with pytest.raises(UsageError, match="did you mean chicago-author-date"):
        find_style("chicago-autor-date")
    with pytest.raises(UsageError, match="apa") as raised:
        find_style("apaa")
    assert str(raised.value).count(" apa") == 1


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("no xml", "no citation style"),
        ("<style/>", "another root element"),
        (f"{HEAD}</style>", "does not say how a bibliography looks"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + OWN.replace("Own", "&x;"), ""),
    ],
)
def test_files_that_are_no_styles(tmp_path, source, said):
    path = tmp_path / "own.csl"
    path.write_text(source)
    if said:
        with pytest.raises(UsageError, match=said):
            find_style(str(path))
    else:
        assert b"root:" not in find_style(str(path)).prepared(sort=True, substitute=True)


def test_a_file_that_is_missing_or_endless(tmp_path):
    with pytest.raises(CitekitError, match="cannot be read"):
        find_style(str(tmp_path / "none.csl"))
    (tmp_path / "long.csl").write_bytes(b" " * 2_000_001)
    with pytest.raises(CitekitError, match="larger than any style"):
        find_style(str(tmp_path / "long.csl"))


def test_without_the_extra(monkeypatch):
    monkeypatch.setattr(styles, "find_spec", lambda _: None)
    styles._folder.cache_clear()
    with pytest.raises(CitekitError, match=r"pip install 'citekit\[styles\]'") as caught:
        find_style("apa")
    assert caught.value.exit_code == 3
    styles._folder.cache_clear()
