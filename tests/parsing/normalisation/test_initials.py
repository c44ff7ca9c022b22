"""Initials told from short names."""

import pytest

from citekit.parsing.normalisation.initials import is_initials, only_initials


@pytest.mark.parametrize("token", ["J.", "J.-P.", "JA", "J.A.", "Ch.", "J-S", "MMRF"])
def test_initials(token):
    assert is_initials(token)


@pytest.mark.parametrize("token", ["Jo", "van", "Xu", "Jr.", "NASA", "Anna"])
def test_no_initials(token):
    assert not is_initials(token)


def test_only_initials():
    assert only_initials("J. M. van")
    assert not only_initials("J. Berger")
