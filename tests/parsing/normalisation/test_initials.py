"""Initials told from short names."""

import pytest

from citekit.parsing.normalisation.initials import (
    has_initial,
    is_initials,
    only_initials,
)


@pytest.mark.parametrize(
    "token", ["J", "J.", "J.-P.", "JA", "J.A.", "Ch.", "J-S", "JAB", "MMRF", "MMRFK"]
)
def test_initials(token):
    assert is_initials(token)


@pytest.mark.parametrize(
    "token", ["Jo", "van", "j.", "Xu", "Öl", "Jr.", "NASA", "BCDFGH", "A1", "Anna"]
)
def test_no_initials(token):
    assert not is_initials(token)


def test_only_initials():
    assert only_initials("J. M. van")
    assert only_initials("A. B. C. D. E. F.")
    assert not only_initials("A. B. C. D. E. F. G.")
    assert not only_initials("J. Berger")
    assert not only_initials("")


def test_an_initial_with_a_full_stop():
    assert has_initial("Amy B.")
    assert not has_initial("Berger JA")
    assert not has_initial("Berger Inc.")


def test_two_letters_of_greek_names():
    assert is_initials("Ph")
    assert not is_initials("Yu")
