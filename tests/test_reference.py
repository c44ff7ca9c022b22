"""The record that everything passes on."""

from __future__ import annotations

import pytest

from citekit.reference import NEEDS_LOOK_BELOW, Reference


@pytest.mark.parametrize(
    ("confidence", "findings", "needs_look"),
    [
        (1.0, (), False),
        (NEEDS_LOOK_BELOW, (), False),
        (NEEDS_LOOK_BELOW - 0.01, (), True),
        (1.0, ("The year differs.",), True),
    ],
)
def test_what_needs_a_look(confidence: float, findings: tuple[str, ...], needs_look: bool) -> None:
    reference = Reference("raw", {}, confidence=confidence, findings=findings)
    assert reference.needs_look is needs_look
