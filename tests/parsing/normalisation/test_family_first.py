"""Names of languages that put the family name first, in Latin letters."""

import pytest

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
