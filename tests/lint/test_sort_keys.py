"""What entries may be sorted by."""

import pytest

from tests.lint.making import numbers


def out_of_order(names):
    return numbers(
        "CK605", *(f"{name.replace('_', ' ')}, A. 2011. The Ferry." for name in names.split())
    )


@pytest.mark.parametrize(
    "names",
    [
        "Birk D’Arco Dell’Orto De_Rosa Rovere Verga",  # letter by letter
        "Birk D’Arco De_Rosa Dell’Orto Rovere Verga",  # word by word
        "Oakham O’Brien Olden Pell Quist",
        "O’Brien Oakham Olden Pell Quist",
        "Mudd Müll Muffatt Pell Quist",  # ü as ue
        "Saban St_Ives Simms Tann Zander",
        "Saltus Simms St_Ives Tann Zander",
        "Adam Berg Nord Peder Quist Riis Sund Vik Åker Ärling Öster",  # Swedish
        "Adam Berg Nord Peder Quist Riis Sund Vik Ærlig Øster Åker",  # Danish
        "Cada Čapka Hora Chalup Chyt Svobod Šima Zema Žáka",  # Czech
        "Lisz Łosz Makk Summ Śliw Zając Żakk",
        "Nadal Nuñe Ñáñe Olmo Peña",
        "Гонча Іване Їжако Ковал Шевче",
        "Çelik Demir Şahin Tann Ünal Zorlu",
    ],
)  # fmt: skip
def test_alphabets(names):
    assert out_of_order(names) == []


@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        ("Cada Hora Chalup Pell Quist", [2]),  # in a list that is not Czech
        ("Öster Adam Muff Pell Quist", [1]),
        ("Абрамо Абаков Борисо Коваль Шевчен", [1]),
        ("Adam Berg Mudd Cole Nord Peder Quist", [3]),
    ],
)
def test_what_no_alphabet_has(names, wrong):
    assert out_of_order(names) == wrong


ENTRIES = (
    "Adam, A. 2011. The Ferry. Leith: Span.",
    "Berg, A. 2011. The Ferry. Leith: Span.",
    "Cole, A. 2011. The Ferry. Leith: Span.",
    "Dunn, A. 2011. The Ferry. Leith: Span.",
    "Ekbo, A. 2011. The Ferry. Leith: Span.",
)


@pytest.mark.parametrize(
    ("last", "is_wrong"),
    [
        ("The Estuary Trust. 2009. Report on Mud. Hull: Estuary Trust.", False),
        ("The Ulm Trust. 2009. Report on Mud. Hull: Estuary Trust.", False),
        ("The Bay Trust. 2009. Report on Mud. Hull: Bay Trust.", False),  # under T
        ("Bay Trust. 2009. Report on Mud. Hull: Bay Trust.", True),
        ("Bay, C. 2009. Report on Mud. Hull: Bay Trust.", True),
        ("———. 2009. Report on Mud. Hull: Bay Trust.", False),
    ],
)
def test_organisations_and_repeated_authors(last, is_wrong):
    assert numbers("CK605", *ENTRIES, last) == [6] * is_wrong


def test_a_repeated_author_may_stand_anywhere():
    repeated = "———. 2009. Report on Mud. Hull: Bay Trust."
    assert numbers("CK605", *ENTRIES[:2], repeated, *ENTRIES[2:]) == []
