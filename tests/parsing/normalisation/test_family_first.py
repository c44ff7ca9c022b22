"""Names of languages that put the family name first, in Latin letters."""

import pytest

from citekit.parsing.normalisation.family_first import is_family_first
from citekit.parsing.normalisation.name_list import parse_names


@pytest.mark.parametrize(
    ("text", "language", "family", "given"),
    [
        ("Kovács Béla", "hu", "Kovács", "Béla"),
        ("Béla Kovács", "hu", "Kovács", "Béla"),
        ("Béla Kovács", "", "Kovács", "Béla"),
        ("Đặng Thu Hà", "", "Đặng", "Thu Hà"),
        ("Lê Mai", "vi", "Lê", "Mai"),
        ("Mai Nguyễn", "", "Nguyễn", "Mai"),
        ("Mai Berger", "", "Berger", "Mai"),
    ],
)
def test_order(text, language, family, given):
    assert parse_names(text, lambda: language).names == [{"family": family, "given": given}]


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Forsé Michel, Galland Olivier, Lemel Yannick", ["Forsé", "Galland", "Lemel"]),
        ("Michel Forsé, Olivier Galland", ["Forsé", "Galland"]),
        ("Hans Peter, Klaus Otto", ["Peter", "Otto"]),
        ("Anna Berger, Paul Lang and Ida Roth", ["Berger", "Lang", "Roth"]),
        ("Quintanelli Stefano", ["Quintanelli"]),
        ("Brandt Michel", ["Michel"]),
    ],
)
def test_order_that_a_whole_list_shows(text, families):
    assert [name["family"] for name in parse_names(text).names] == families


@pytest.mark.parametrize(
    ("text", "language", "is_so"),
    [
        ("Nguyễn Thị Minh Thu Hà", "vi", True),
        ("Nguyễn Thị Minh Thu Hà Lê", "vi", False),
        ("Đặng Thu Hà", "hu", False),
        ("Kovács Béla", "de", False),
        ("Mai Thu Berger", "", False),
    ],
)
def test_where_the_family_name_stands_first(text, language, is_so):
    assert is_family_first(text.split(), lambda: language) is is_so
