"""Rules on identifiers."""

import pytest

from citekit.lint.rules.identifiers import is_issn
from tests.lint.making import numbers, said

ENTRY = "Okoye, N. 2017. The Ferry. River Studies 3 (2): 1–9. "


@pytest.mark.parametrize(
    "doi", ["doi:10.99/ferry", "https://doi.org/10.1234", "doi: 10,1234/abc", "doi:1O.1234/abc"]
)
def test_what_is_no_doi(doi):
    [(number, message)] = said("CK301", ENTRY + doi)
    assert number == 1
    assert "is no DOI" in message


@pytest.mark.parametrize(
    "doi",
    ["doi:10.1234/abc.", "https://doi.org/10.1000.10/abc", "DOI: https://doi.org/10.1234/abc",
     "https://doi.org/10.1234%2Fabc", "https://DX.doi.org/10.1234%2fabc.",
     "doi.org", "The DOI system. https://www.doi.org/the-identifier", "doi 10.1234/(x)1"],
)  # fmt: skip
def test_what_is_one_or_no_attempt(doi):
    assert numbers("CK301", ENTRY + doi) == []


def test_a_link_that_leads_to_no_doi():
    for target, is_wrong in (
        ("10.12/abc", True),
        ("10.1234/abc", False),
        ("registry", False),
        ("10.1234%2Fabc", False),
        ("10.12%2Fabc", True),
    ):
        link = ("River Studies", f"https://doi.org/{target}")
        assert numbers("CK301", ENTRY, links=[link]) == [1] * is_wrong


@pytest.mark.parametrize(
    ("isbn", "is_wrong"),
    [
        ("ISBN 978-3-16-148410-0", False),
        ("ISBN 978-3-16-148410-1", True),
        ("ISBN-13: 9783161484100", False),
        ("ISBN 0-306-40615-2.", False),
        ("ISBN: 0-306-40615-3.", True),
        ("ISBN 0-8044-2957-X", False),
        ("ISBN 978-3-16-14841-0", True),
        ("ISBN (13): 978-3-16-148410-0", False),
        ("no ISBN", False),
        ("ISBN 978-3-16-148410-0 2017.", False),
        ("ISBN 9783161484100 12 p.", False),
        ("ISBN 0-306-40615-2 2nd ed.", False),
        ("ISBN 0-306-40615-2 978-0-306-40615-7", False),
        ("ISBN 978 3 16 148410 0 2017.", False),
        ("ISBN 978 3 16 148410 1", True),
        ("ISBN 978-3-16-14841-0 12 p.", True),
    ],
)
def test_isbns(isbn, is_wrong):
    assert numbers("CK302", f"Okoye, N. 2017. The Ferry. Lagos: Span. {isbn}") == [1] * is_wrong


@pytest.mark.parametrize("isbn", ["978-3-16-148410-1", "978 3 16 148410 1", "0-306-40615-3"])
def test_what_stands_behind_a_wrong_isbn_is_no_part_of_it(isbn):
    [(_, message)] = said("CK302", f"Okoye, N. The Ferry. Lagos: Span. ISBN {isbn} 2017.")
    assert message.startswith(f"ISBN {isbn} has a wrong check digit")


@pytest.mark.parametrize(
    ("issn", "is_wrong"),
    [("ISSN 2049-3630", False), ("ISSN 2049-3631", True), ("eISSN: 0317-8471", False),
     ("ISSN 2434-561X", False), ("ISSN 2434-5619", True)],
)  # fmt: skip
def test_issns(issn, is_wrong):
    assert numbers("CK303", f"{ENTRY}{issn}.") == [1] * is_wrong


def test_an_issn_by_itself():
    assert is_issn("2049-3630")
    assert not is_issn("2049-363")
