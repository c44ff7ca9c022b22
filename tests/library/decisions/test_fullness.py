"""Whether a file says less of a field than another."""

from __future__ import annotations

import pytest

from citekit.library.decisions.fullness import joined_custom, says_less

BERG = {"family": "Berg", "given": "Anne-Marie", "non-dropping-particle": "van den"}
ASH = {"family": "Ash", "given": "Bo Carl"}
DAY = {"date-parts": [[2019, 8, 3]]}


@pytest.mark.parametrize(
    ("value", "than"),
    [
        ([{"family": "van den Berg", "given": "A.-M."}], [BERG]),
        ([BERG], [BERG, ASH]),
        ([{"family": "Ash"}], [ASH]),
        ([{"literal": "Bo Carl Ash"}], [ASH]),
        ([{"family": "Ash", "given": "B."}, BERG], [ASH, BERG]),
    ],
)
def test_names_that_are_shortened_say_less(value, than):
    assert says_less("author", value, than)
    assert not says_less("author", than, value)


@pytest.mark.parametrize(
    ("value", "than"),
    [
        ([ASH], [ASH]),
        ([{"family": "Asch", "given": "B."}], [ASH]),
        ([{"family": "Ash", "given": "D."}], [ASH]),
        ([{"family": "Müller", "given": "Bo"}], [{"family": "Muller", "given": "Bo"}]),
        ([{"literal": "Ash Trust"}], [ASH]),
        ([{"literal": "Ash Trust"}], [{"literal": "Ash"}]),
        ([ASH], "Ash"),
        (["Ash"], [ASH]),
        ("Ash", [ASH]),
    ],
)
def test_other_names_say_something_else(value, than):
    assert not says_less("author", value, than)


def test_dates_and_keywords():
    assert says_less("issued", {"date-parts": [[2019]]}, DAY)
    assert not says_less("issued", {"date-parts": [[2018]]}, DAY)
    assert not says_less("issued", {"date-parts": [[2019]], "circa": True}, DAY)
    assert not says_less("issued", {"date-parts": [[2019], [2020]]}, DAY)
    assert not says_less("issued", {"date-parts": "2019"}, DAY)
    assert not says_less("issued", {"date-parts": [[2019]]}, "2019")
    assert says_less("keyword", "Salt", "marsh, salt; tides")
    assert not says_less("keyword", "salt, weirs", "marsh, salt")
    assert not says_less("keyword", "Salt; marsh", "marsh, salt")
    assert not says_less("title", "Weirs", "Weirs and Dams")


def test_further_fields_of_two_files_are_both_kept():
    one = {"citekit": {"bibtex": {"file": "a.pdf", "owner": "me"}}, "mine": 1}
    other = {"citekit": {"bibtex": {"owner": "you"}, "ris": {"L1": ["b.pdf"]}}}
    assert joined_custom(other, one) == {
        "citekit": {"bibtex": {"file": "a.pdf", "owner": "you"}, "ris": {"L1": ["b.pdf"]}},
        "mine": 1,
    }
    assert joined_custom({"citekit": "text"}, one) == {"citekit": "text", "mine": 1}
    assert joined_custom("text", one) == "text"
    assert joined_custom(other, "text") == other
