"""Volume, issue, pages and edition, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "volume", "issue"),
    [
        ("21(3):", "21", "3"),
        ("Vol. 23, No. 7,", "23", "7"),
        ("v. 27, no. 8,", "27", "8"),
        ("XI,", "XI", None),
        ("33:3:", "33", "3"),
        ("13.2", "13", "2"),
        ("16. Jg. H.2.", "16", "2"),
        ("92. Jahrgang, Heft 10,", "92", "10"),
        ("n° 54, vol. 1,", "1", "54"),
        ("no. 36.", None, "36"),
        ("第38卷第4期", "38", "4"),
        ("Volumes I and II", "I and II", None),
    ],
)
def test_volume(text, volume, issue):
    csl = record(("volume", text)).csl
    assert (csl.get("volume"), csl.get("issue")) == (volume, issue)


@pytest.mark.parametrize(
    ("text", "issue"),
    [("(5):", "5"), ("no. 2", "2"), (".1", "1"), ("№ 2.", "2"), ("Suppl_1,", "Suppl_1")],
)
def test_issue(text, issue):
    assert record(("issue", text)).csl["issue"] == issue


def test_pages_in_the_volume():
    csl = record(("volume", "127(1):79–183,")).csl
    assert (csl["volume"], csl["issue"], csl["page"]) == ("127", "1", "79-183")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("pp. 271–284.", "271-284"),
        ("477–81", "477-81"),
        ("S. 127 - 140.", "127-140"),
        ("– С. 396–411.", "396-411"),
        ("e12660.", "e12660"),
        ("(p.227)", "227"),
        ("xii–xv", "xii-xv"),
        ("sec. 1A, p. 3.", "3"),
        ("第92-96页", "92-96"),
    ],
)
def test_page(text, page):
    assert record(("pages", text)).csl["page"] == page


@pytest.mark.parametrize("text", ["n/a–n/a", "n. pag.", "NP."])
def test_no_page(text):
    assert "page" not in record(("pages", text)).csl


def test_number_of_pages():
    csl = record(("pages", "– 296 p.")).csl
    assert (csl["number-of-pages"], csl.get("page")) == ("296", None)


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("2nd ed.", "2"),
        ("3., überarb. Aufl.", "3"),
        ("（第七版）", "7"),
        ("4판", "4"),
        ("— 3-е изд.", "3"),
        ("Paperback edition.", "Paperback"),
        ("second edition", "second"),
    ],
)
def test_edition(text, edition):
    assert record(("edition", text)).csl["edition"] == edition


def test_version():
    csl = record(("edition", "Version 1.2.0,")).csl
    assert (csl["version"], csl.get("edition")) == ("1.2.0", None)
