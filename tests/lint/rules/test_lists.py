"""Rules on lists."""

import pytest

from citekit.lint.rules.lists import number_of
from tests.lint.making import ALPHABET, numbers, said

THREE = ALPHABET[:3]


@pytest.mark.parametrize(
    ("marker", "number"),
    [("[3]", 3), ("3.", 3), ("(12)", 12), ("₃", 3), ("¹²", 12), ("③", 3), ("[^7]:", 7),
     ("［3］", 3), ("-", None), ("", None), ("[^a]:", None)],
)  # fmt: skip
def test_numbers_of_markers(marker, number):
    assert number_of(marker) == number


def test_doubled_numbers():
    assert said("CK601", *THREE, markers=("[1]", "[2]", "[2]")) == [
        (3, "[2] is the number of entry 2 already")
    ]
    assert numbers("CK601", *THREE, markers=("[1]", "[2]", "[3]")) == []
    assert numbers("CK601", *THREE, markers=("[^1]:", "[^a]:", "[^a]:")) == [3]


def test_markdown_counts_by_itself():
    for code in ("CK601", "CK602", "CK604"):
        assert numbers(code, *THREE, markers=("1.", "1.", "1.")) == []


def test_skipped_numbers():
    assert said("CK602", *THREE, markers=("[1]", "[2]", "[5]")) == [
        (3, "Numbers 3 to 4 are missing between [2] and [5]")
    ]
    assert said("CK602", *THREE, markers=("1.", "3.", "4.")) == [
        (2, "Number 2 is missing between 1 and 3")
    ]
    assert numbers("CK602", *THREE, markers=("[4]", "[5]", "[6]")) == []
    assert numbers("CK602", *THREE, markers=("[6]", "[5]", "[4]")) == []
    assert said("CK602", *THREE, markers=("[1]", "[2]", "[500]")) == [
        (3, "Numbers 3 to 499 are missing between [2] and [500]")
    ]
    assert said("CK602", *ALPHABET[:4], markers=("[6]", "[2]", "[4]", "[9]")) == [
        (3, "Number 3 is missing between [2] and [4]"),
        (4, "3 of the numbers 5 to 8 are missing between [4] and [9]"),
    ]
    assert numbers("CK602", *THREE, markers=("[^1]:", "[^2]:", "[^9]:")) == []


def test_entries_without_a_number():
    marks = ("[1]", "[2]", "", "[3]", "[4]")
    assert numbers("CK603", *ALPHABET, markers=marks) == [3]
    assert numbers("CK603", *ALPHABET, markers=("[1]", "[2]", "", "", "")) == []


def test_numbers_out_of_order():
    marks = ("[1]", "[4]", "[2]", "[3]", "[5]")
    assert said("CK604", *ALPHABET, markers=marks) == [(2, "[4] stands out of order")]
    # One number that is gone and one that is early: only that it is early is told.
    assert numbers("CK602", *ALPHABET, markers=marks) == []


def test_names_out_of_order():
    wrong = "Quist, A. 2016. The Weir. Oslo: Elv."
    late = [*ALPHABET[:2], wrong, *ALPHABET[2:]]
    assert said("CK605", *late) == [
        (3, "'Quist' stands out of alphabetical order, before 'Castro'")
    ]
    early = [*ALPHABET, "Adams, J. 2016. The Weir. Oslo: Elv."]
    assert said("CK605", *early) == [
        (6, "'Adams' stands out of alphabetical order, behind 'Ekberg'")
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Ekberg, A. 2009. An Earlier Canal. Lund: Is.",
        "van Essen, B. 2009. The Dike. Delft: Dam.",
        "The Estuary Trust. 2009. Report on Mud. Hull: Estuary Trust.",
        "“A Flood of Letters.” 2009. River News, May 9.",
        "———. 2016. The Thaw. Lund: Is.",
        "Ders. (2016): Das Tauwetter. Lund: Is.",
        "Öberg, U. 2009. The Sound. Lund: Is.",
    ],
)
def test_names_that_may_stand_there(last):
    assert numbers("CK605", *ALPHABET, last) == []


def test_lists_that_are_not_sorted_by_names():
    mixed = [ALPHABET[i] for i in (3, 0, 4, 1, 2)]
    assert numbers("CK605", *mixed) == []
    wrong = [*ALPHABET, "Adams, J. 2016. The Weir. Oslo: Elv."]
    assert numbers("CK605", *wrong, markers=[f"[{n}]" for n in range(1, 7)]) == []
    assert numbers("CK605", *wrong, kind="footnotes") == []
    assert numbers("CK605", *wrong, "陈江. 2016. 河流. 上海: 江河.") == []


def test_works_that_the_list_tells_apart():
    def pair(letters):
        return [f"中村四郎, 1999{letter}, 『{title}』東京大学出版会." for letter, title in letters]

    assert numbers("CK606", *ALPHABET, *pair([("a", "橋"), ("b", "橋")])) == []
    assert numbers("CK606", *ALPHABET, *pair([("a", "橋"), ("a", "橋")])) == [7]


def test_a_work_twice():
    again = "Brandt, Karl. Bridges of Ulm. Ulm: Bogen, 2012."
    [(number, message)] = said("CK606", *ALPHABET, again)
    assert number == 6
    assert message.startswith("The same work as entry 2 (line 12): ")
    assert numbers("CK606", *ALPHABET, again, kind="footnotes") == []
    assert numbers("CK606", *ALPHABET) == []
