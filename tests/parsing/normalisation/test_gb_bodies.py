"""Bodies in capitals."""

import pytest

from citekit.parsing.normalisation.gb_bodies import body_in_capitals

RAW = "{} On rivers[R]. Oslo: Span, 2010."


@pytest.mark.parametrize(
    "name", ["CHAOS RIVER CLUB", "MINISTRY OF RIVERS", "SPAN UNIVERSITY PRESS", "BUND FÜR FLÜSSE"]
)
def test_a_body(name):
    assert body_in_capitals(RAW.format(name), f"{name}. ") == name


@pytest.mark.parametrize(
    "name", ["FENN A", "FENN A, VAN DYK T", "FENN", "Ministry of Rivers", "X 12 OF"]
)
def test_people_and_what_is_not_in_capitals(name):
    assert body_in_capitals(RAW.format(name), name) == ""


def test_only_where_the_style_is_known_by_its_mark():
    assert body_in_capitals("MINISTRY OF RIVERS. 2010. On rivers.", "MINISTRY OF RIVERS.") == ""


def test_bodies_in_capitals_of_nbr_6023():
    raw = "CANAL CURTO. Rios. Disponível em: https://sal.example/. Acesso em: 3 mar. 2020."
    assert body_in_capitals(raw, "CANAL CURTO.") == "CANAL CURTO"
    assert body_in_capitals(raw, "LIND, ANA.") == ""
    assert body_in_capitals("CANAL CURTO. Rios. 2020.", "CANAL CURTO.") == ""
