"""Editions and versions, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("2nd ed.", "2"),
        ("3., überarb. Aufl.", "3"),
        ("（第七版）", "7"),
        ("4판", "4"),
        ("— 3-е изд.", "3"),
        ("Paperback edition.", "Paperback"),
        ("second edition", "second"),
    ],
)
def test_edition(text, edition):
    assert record(("edition", text)).csl["edition"] == edition


def test_version():
    csl = record(("edition", "Version 1.2.0,")).csl
    assert (csl["version"], csl.get("edition")) == ("1.2.0", None)
