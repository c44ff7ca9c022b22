"""Volume and issue, through ``normalise``."""

import pytest

from citekit.parsing.normalisation.volumes import issue_number

from .tagged import record


@pytest.mark.parametrize(
    ("text", "volume", "issue"),
    [
        ("21(3):", "21", "3"),
        ("vol. HFE-1,", "HFE-1", None),
        ("Vol. 23, No. 7,", "23", "7"),
        ("91/92,", "91/92", None),
        ("46/2,", "46", "2"),
        ("v. 27, no. 8,", "27", "8"),
        ("XI,", "XI", None),
        ("33:3:", "33", "3"),
        ("13.2", "13", "2"),
        ("107.1-2", "107", "1-2"),
        ("290.5500", "290", "5500"),
        ("16. Jg. H.2.", "16", "2"),
        ("92. Jahrgang, Heft 10,", "92", "10"),
        ("n° 54, vol. 1,", "1", "54"),
        ("no. 36.", None, "36"),
        ("第38卷第4期", "38", "4"),
        ("Volumes I and II", "I and II", None),
        ("63e année,", "63", None),
        ("44ème année, n° 6", "44", "6"),
        ("s. III, 3,", "3", None),
        ("48,2", "48", "2"),
        ("48,2003", "48", None),
        ("Bd. I,2,", "I,2", None),
        ("Bd. 2,1:", "2,1", None),
        ("II,3", "II,3", None),
        ("II, 3", "II", "3"),
        ("1842-1906, 1", "1842-1906", None),
        ("Jg. 48,2", "48", "2"),
        ("Vol-31,", "31", None),
        ("jrg. 44", "44", None),
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


def test_an_issue_in_brackets_ends_with_them():
    csl = record(("container-title", "Span,"), ("volume", "44"), ("issue", "(12), n/a–n/a,")).csl
    assert csl["issue"] == "12"


@pytest.mark.parametrize("text", ["3 vol.,", "4 voll.,", "3 Bd.", "two vols"])
def test_how_many_volumes_there_are(text):
    csl = record(("title", "Salt"), ("volume", text)).csl
    assert csl["number-of-volumes"] == text.split()[0]
    assert "volume" not in csl


def test_number_of_a_supplement_to_a_weekly():
    csl = record(("container-title", "in: Salz und Zeit,"), ("issue", "B 12-13/2003,")).csl
    assert (csl["issue"], csl["issued"]) == ("B 12-13", {"date-parts": [[2003]]})


@pytest.mark.parametrize("text", ["n.s. 17", "N. F. 17,", "Neue Folge 17", "New Series, 17"])
def test_volume_of_a_new_series(text):
    csl = record(("issue", text), ("date", "(1966)")).csl
    assert ("issue" in csl, csl["volume"]) == (False, "17")


def test_number_and_year_of_an_issue():
    csl = record(("volume", "2/2024,"), ("date", "(2024)")).csl
    assert ("volume" in csl, csl["issue"]) == (False, "2")
    assert record(("volume", "2/2023,"), ("date", "(2024)")).csl["volume"] == "2/2023"


def test_year_before_an_issue_is_no_volume():
    csl = record(("volume", "2002;"), ("issue", "(401):"), ("pages", "230-8.")).csl
    assert ("volume" in csl, csl["issue"], csl["issued"]["date-parts"]) == (False, "401", [[2002]])


@pytest.mark.parametrize(("text", "volume"), [("上册，", "上"), ("第3册", "3"), ("第二辑", "二")])
def test_volumes_in_chinese(text, volume):
    assert record(("title", "盐史"), ("volume", text)).csl["volume"] == volume


def test_the_series_of_a_journal_is_no_volume():
    csl = record(("container-title", "Proc. Salt Soc."), ("volume", "(2) 42")).csl
    assert csl["volume"] == "42"


@pytest.mark.parametrize("text", ["n.º 13.", "no. 13.", "Nr. 13,", "(No. 13)."])
def test_number_of_a_book_in_its_series_is_no_issue(text):
    csl = record(
        ("title", "La sal."), ("collection-title", "Col. Ríos y mares,"), ("volume", text)
    ).csl
    assert ("issue" in csl, csl["collection-number"]) == (False, "13")


def test_number_in_the_series_beside_a_volume():
    pieces = (("title", "Salz."), ("volume", "Bd. 2."), ("collection-title", "(Flußreihe"))
    csl = record(*pieces, ("volume", "99)")).csl
    assert (csl["volume"], csl["collection-number"]) == ("2", "99")
    assert record(pieces[0], pieces[2], ("volume", "99)")).csl["volume"] == "99"


def test_number_of_a_journal_is_an_issue():
    csl = record(("title", "Salz."), ("container-title", "Die Furt,"), ("volume", "Nr. 13")).csl
    assert csl["issue"] == "13"


@pytest.mark.parametrize(
    ("text", "issue"), [("H 11", "11"), ("66. Blatt,", "66"), ("3. Heft", "3"), ("HB 11", "HB 11")]
)
def test_words_of_issues(text, issue):
    assert record(("volume", "5,"), ("issue", text)).csl["issue"] == issue


@pytest.mark.parametrize(
    ("text", "issue"),
    [("n.os 19-20", "19-20"), ("nᵒ 22", "22"), ("nᵒˢ 3-4,", "3-4"), ("n° 7", "7")],
)
def test_numbers_with_raised_letters(text, issue):
    assert issue_number(text) == issue


def test_number_before_the_series_that_it_counts():
    pieces = (("title", "Salt."), ("volume", "number 13"))
    csl = record(*pieces, ("collection-title", "in Studies of Salt.")).csl
    assert ("issue" in csl, csl["collection-number"]) == (False, "13")


@pytest.mark.parametrize(
    ("text", "volume", "issue"), [("4/1–2,", "4", "1-2"), ("3/4,", None, "3/4")]
)
def test_volume_in_one_breath_with_its_issue(text, volume, issue):
    csl = record(("title", "Salz."), ("container-title", "Die Furt"), ("issue", text)).csl
    assert (csl.get("volume"), csl["issue"]) == (volume, issue)


def test_the_year_behind_an_issue_is_the_only_date():
    csl = record(("title", "Salz."), ("container-title", "Sole."), ("issue", "Ausgabe 6/2019,")).csl
    assert (csl["issue"], csl["issued"]["date-parts"]) == ("6", [[2019]])
    dated = record(("title", "Salz."), ("issue", "6/2019,"), ("date", "2020")).csl
    assert (dated["issue"], dated["issued"]["date-parts"]) == ("6/2019", [[2020]])
