"""Traits of entries."""

import pytest

from citekit.lint.traits import TRAITS
from tests.lint.making import page


def traits(raw):
    [entry] = page(raw).entries
    return [value for trait in TRAITS if (value := trait.of(entry))]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Okoye, Ngozi, and Karl Brandt. 2017. “The Ferry.” River Studies 3 (2): 1–9.",
            [
                "the year behind the names",
                "the first author’s family name first",
                "given names in full",
                "names joined by a word",
                "the title in quotation marks",
                "pages without “pp.”",
                "a full stop at the end",
            ],
        ),
        (
            "Okoye, N., & Brandt, K. (2017). The ferry. River Studies, 3(2), 1–9. "
            "https://doi.org/10.1234/ferry",
            [
                "the year in brackets behind the names",
                "the first author’s family name first",
                "initials",
                "names joined by “&”",
                "the title without quotation marks",
                "pages without “pp.”",
                "the DOI as a link",
            ],
        ),
    ],
)
def test_what_an_entry_shows(raw, expected):
    assert traits(raw) == expected


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("(accessed 26 May 2018)", "26 May 2018"),
        ("Accessed May 26, 2018.", "May 26, 2018"),
        ("Retrieved 2018-05-26.", "2018-05-26"),
        ("[26.5.18].", "26.5.18"),
        ("(accessed 26/05/2018)", "26/5/2018"),
    ],
)
def test_forms_of_access_dates(written, form):
    raw = f"Okoye, N. 2017. “The Ferry.” River News. https://news.example/ferry {written}"
    assert f"the access date in the form {form}" in traits(raw)
