"""Laws and the years in their names, through ``normalise``."""

import pytest

from citekit.parsing.normalisation.laws import law_name

from .tagged import record


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("River Navigation Act 1874", [1874]),
        ("Clean Rivers Act of 1970", [1970]),
        ("Ley 12/2003, del Agua", [2003]),
        ("Loi n° 64-12 du 6 janvier 1964 relative aux eaux", [1964, 1, 6]),
        ("Федеральный закон от 27.07.2006 № 74-ФЗ «О реках»", [2006, 7, 27]),
        ("Legge 22 aprile 1941, n. 633, Protezione dei fiumi", [1941, 4, 22]),
    ],
)
def test_a_law_is_dated_by_its_name(title, date):
    csl = record(("title", title)).csl
    assert (csl["type"], csl["issued"]) == ("legislation", {"date-parts": [date]})


@pytest.mark.parametrize(
    "title",
    [
        "Regulation (EU) No 12/2011 of the Council on mud",
        "Richtlinie 2000/60/EG über Schlamm",
        "Règlement (UE) n° 12/2011 sur la boue",
        "Reglamento (UE) 2016/12 sobre el lodo",
        "Direttiva 2000/60/CE sul fango",
        "Richtlijn 2000/60/EG",
        "Verordening (EU) nr. 12/2011",
        "Lei nº 9.012, de 19 de fevereiro de 1998",
        "Ustawa z dnia 4 lutego 1994 r. o wodach",
        "中华人民共和国水法",
    ],
)
def test_laws_of_many_countries(title):
    assert record(("title", title), ("date", "2001")).csl["type"] == "legislation"


def test_what_follows_the_title_may_say_that_it_is_a_law():
    law = record(("title", "Gesetz über die Flüsse (FlussG)"), ("date", "vom 9. September 1965"))
    assert law.csl["type"] == "legislation"
    book = record(
        ("title", "Gesetz über die Flüsse"), ("publisher", "Oar Verlag"), ("date", "1965")
    )
    assert book.csl["type"] == "book"


@pytest.mark.parametrize(
    "text",
    [
        "The River Act of 1970 on trial",
        "An Act of mercy 1970",
        "Ley y orden",
        "Loi et justice",
        "Decreto y agua, 2003",
        "Закон реки",
    ],
)
def test_titles_that_are_no_laws(text):
    assert law_name(text) == 0


def test_a_law_keeps_the_date_of_its_gazette():
    csl = record(("title", "Ley 12/2003, del Agua."), ("date", "18 de noviembre de 2004")).csl
    assert csl["issued"] == {"date-parts": [[2004, 11, 18]]}


def test_a_case_of_the_crown_and_a_european_one_are_cases():
    crown = (("title", "R v Lind"), ("date", "[1994]"), ("note", "1 AC 212"))
    assert record(*crown).csl["type"] == "legal_case"
    european = (("author", "EuGH,"), ("title", "Rs. C-3/14,"), ("note", "ECLI:EU:C:2015:650"))
    assert record(*european).csl["type"] == "legal_case"
    comment = (*european, ("container-title", "Salt Law Review"))
    assert record(*comment).csl["type"] != "legal_case"


@pytest.mark.parametrize(
    "pieces",
    [
        (("author", "Conseil d'État,"), ("title", "Commune de Rive,"), ("note", "n° 427999.")),
        (("author", "Tribunal Constitucional."), ("title", "Sentencia 31/2099, de 28 de junio.")),
        (("title", "Corte costituzionale, sentenza n. 999 del 2019,"),),
        (("title", "Wyrok Trybunału Rzecznego z dnia 2 maja 2020 r., sygn. akt R 1/20,"),),
        (("title", "河岸地方法院108年度訴字第9999號民事判決"),),
        (("author", "Suprema Corte de Justicia de Ríos"), ("title", "Amparo en revisión 9/2019")),
        (("title", "Arrêt de la CJUE"), ("note", "affaire C-99/21"), ("publisher", "Rive")),
        (("author", "헌법재판소"), ("note", "2017헌바999 결정.")),
        (("title", "最判平成27年12月16日民集99巻8号9999頁"),),
        (("author", "最高人民法院"), ("title", "最高法民终999号民事判决书。")),
    ],
)
def test_what_courts_decided(pieces):
    assert record(*pieces, ("date", "2019")).csl["type"] == "legal_case"


@pytest.mark.parametrize(
    "pieces",
    [
        (("author", "Supreme Court of Rivers"), ("title", "Annual report")),
        (("author", "Conseil d'État"), ("title", "L'arrêt des eaux"), ("publisher", "Rive")),
        (("title", "Wyrok na rzekę"),),
        (("title", "BVerfG, Beschluss"), ("container-title", "Zeitschrift für Flüsse")),
    ],
)
def test_what_is_not_what_courts_decided(pieces):
    assert record(*pieces, ("date", "2019")).csl["type"] != "legal_case"


@pytest.mark.parametrize(
    "name",
    [
        "§ 29 UrhG",
        "Gesetz für den Abbau von Salz (SalzG 2021)",
        "Приказ МЧС Рек от 5 июля 2099 г.",
        "塩事業法（平成8年法律第99号）",
        "Exec. Order No. 99008",
        "H.R. 9194, 118th Cong.",
        "Circulaire n° 2099-121 du 27 août 2099",
        "Decreto por el que se aprueba el Programa de Ríos",
        "Wet rivierbeheer, art. 8.40",
        "河川安全管理法第15條",
        "HGB § 9",
        "Art. 5 Abs. 1 GG",
        "§ 35 FlussG (Flussgesetz)",
        "33 U.S.C. § 1251",
        "강물법 (법률 제18363호",
        "Постановление Пленума Верховного Суда от 23.06.2015",
    ],
)
def test_names_of_laws(name):
    assert law_name(name) > 0


@pytest.mark.parametrize(
    "name",
    ["Wet en recht", "S. 12 of the book", "§ 5 des Vertrags", "Art. 5 Köln", "강물의 방법 (제3호)"],
)
def test_what_is_not_the_name_of_a_law(name):
    assert law_name(name) == 0


def test_a_judgment_by_its_title():
    pieces = ("title", "BAG, Urteil vom 3.5.2001 – 2 AZR 12/01,"), ("container-title", "NZA")
    assert record(*pieces, ("pages", "9.")).csl["type"] == "legal_case"


def test_no_judgment_without_its_number():
    pieces = ("title", "KMK, Beschluss vom 3.5.2001,"), ("container-title", "Salz")
    assert record(*pieces, ("pages", "9.")).csl["type"] != "legal_case"
    remark = ("title", "Anmerkung zu BAG, Urteil vom 3.5.2001 – 2 AZR 12/01,")
    assert record(remark, ("container-title", "NZA"), ("pages", "9.")).csl["type"] != "legal_case"


def test_the_name_of_a_law_may_stand_in_quotes():
    csl = record(("title", "« Loi n° 2016-12 du 8 août 2016 »"), ("container-title", "Sel")).csl
    assert csl["type"] == "legislation"


def test_a_law_in_a_gazette_of_its_year_is_dated_by_its_day():
    title = ("title", "Федеральный закон от 27.07.2006 № 74-ФЗ «О реках»")
    holder = ("container-title", "// Речной вестник.")
    assert record(title, holder, ("date", "2006.")).csl["issued"] == {"date-parts": [[2006, 7, 27]]}
    assert record(title, holder, ("date", "2007.")).csl["issued"] == {"date-parts": [[2007]]}
