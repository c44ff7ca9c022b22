"""Works that are cited by way of another one."""

import pytest

from tests.citations.citing import cited, codes, pairs


@pytest.mark.parametrize(
    "text",
    [
        "Old (Larch, 1931, as cited in Ash, 2012).",
        "Old (Larch 1931, p. 4, cited in Ash 2012).",
        "Old (Larch 1931; quoted in Ash 2012: 5).",
        "Old (Larch 1931, in Ash 2012).",
        "Old (LARCH, 1931 apud ASH, 2012, p. 7).",
        "Old (Larch 1931, zit. n. Ash 2012: 5).",
        "Old (Larch 1931, zitiert nach Ash 2012).",
        "Old (Larch, 1931, cité par Ash, 2012).",
        "Old (Larch, 1931, citado en Ash, 2012).",
        "Old (Larch 1931, cyt. za: Ash 2012).",
        "Old (Larch 1931, цит. по: Ash 2012).",
        "Old (Larch 1931，转引自 Ash 2012).",
        "Old (Larch 1931, nach Ash 2012).",
    ],
)
def test_the_first_work_need_not_be_listed(text):
    first, second = cited(text)
    assert (first.entry, [finding.code for finding in first.findings]) == (None, ["second-hand"])
    assert first.findings[0].message.endswith(" 1931 is cited by way of another work.")
    assert (second.entry, second.findings) == (1, ())


def test_in_the_sentence():
    text = "Larch et al. (1931, as cited in Ash, 2012) are old."
    assert codes(text) == [("second-hand",), ()]
    assert codes("Larch et al. (1931), cited in Ash (2012), are old.") == [("second-hand",), ()]


def test_what_is_listed_is_what_it_is():
    assert codes("Old (Oak et al. 2009, cited in Ash 2012).") == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        "Old (Larch 1931; Ash 2012).",
        "Old (Larch 1931, inasmuch as Ash 2012).",
        "Larch et al. (1931) nach Ash (2012).",
        "Larch et al. (1931) in Ash (2012).",
    ],
)
def test_others_are_missing(text):
    assert codes(text) == [("not-listed",), ()]


def test_the_same_authors_again():
    text = "Old (Ash 2012; dies. 2015a, S. 33), (vgl. Ash 2012; vgl. auch Ders. 2015b: 4)."
    assert pairs(text) == [
        ("Ash 2012", 1), ("dies. 2015a, S. 33", 2), ("Ash 2012", 1), ("Ders. 2015b: 4", 3),
    ]  # fmt: skip
    assert pairs("Old: Ash (2012; idem 2015a).") == [
        ("Ash (2012; idem 2015a)", 1), ("Ash (2012; idem 2015a)", 2),
    ]  # fmt: skip
    assert pairs("What Ash says, holds (dies. 2015a).") == [("(dies. 2015a)", 2)]
    assert pairs("Old (dies. 2015a).") == []
