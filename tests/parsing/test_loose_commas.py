from types import SimpleNamespace

import pytest

from citekit import parse
from citekit.parsing.loose_commas import with_commas_in_place
from citekit.reference import Mark


def in_place(raw):
    return with_commas_in_place(SimpleNamespace(raw=raw, marks=())).raw


def test_commas_between_numbers_move_to_what_stands_before_them():
    raw = "Berg, A. Salt. J. Salt 2019 , 4 , 12-34."
    assert in_place(raw) == "Berg, A. Salt. J. Salt 2019,  4,  12-34."
    assert in_place("J. Salt 2019 , 4 , No. 123456.") == "J. Salt 2019,  4,  No. 123456."
    assert len(in_place(raw)) == len(raw)


@pytest.mark.parametrize("raw", ["Berg, A. Salt , roads. Ulm , 2019.", "Salt 2019, 4, 12.", "4 ,5"])
def test_other_commas_stay(raw):
    assert in_place(raw) == raw


def test_volume_and_pages_are_read_between_loose_commas():
    (reference,) = parse(
        "Berg, O.; Lind, A. Salt in cold rivers. J. Salt Chem. 2019 , 4 , 1616 -1620."
    )
    said = {key: reference.csl[key] for key in ("container-title", "volume", "page")}
    assert said == {"container-title": "J. Salt Chem", "volume": "4", "page": "1616-1620"}
    assert reference.raw.endswith("2019 , 4 , 1616 -1620.")
    start, end = reference.fields["volume"].span
    assert reference.raw[start:end] == "4"


@pytest.mark.parametrize(
    ("raw", "moved"),
    [
        ("Berg, A. “Salt” , Oar Quarterly , 7: 3-9.", "Berg, A. “Salt”,  Oar Quarterly,  7: 3-9."),
        ("Berg, A. “Salt” . In Oars , Ulm, 2019.", "Berg, A. “Salt”.  In Oars,  Ulm, 2019."),
    ],
)
def test_commas_and_stops_apart_from_quotes_move_to_what_stands_before_them(raw, moved):
    assert in_place(raw) == moved


def test_commas_apart_from_emphasis_move_too():
    raw = "Berg, A. Salt Roads , Oar, Ulm (2019)."
    marks = [Mark("em", 9, 19)]
    moved = with_commas_in_place(SimpleNamespace(raw=raw, marks=marks)).raw
    assert moved == "Berg, A. Salt Roads,  Oar, Ulm (2019)."
