"""Files that were broken on the way: readers give what they can and never fail otherwise."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citekit.formats import KeyedItem, get_format, read_text
from tests.formats.generating import items
from tests.formats.round_trips import FORMS

SCRAPS = [
    *'{}"\\#,=\n[]:%\x00\ufffd~$-/',
    *("@book{", "ER  - \n", "TY  - ", "and", "\\'", "month", "date = {", "null", "9" * 30),
]


def broken(text, seed):
    """Return a text with some pieces gone, doubled, or scraps put in."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(text))
        end = start + chance.choice([0, 0, 1, 5, 40])
        text = text[:start] + chance.choice(["", *SCRAPS]) * chance.randint(1, 2) + text[end:]
    return text


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_broken_files(form, data):
    records = [KeyedItem(f"k{n}", data.draw(items(form))) for n in range(2)]
    text = broken("".join(get_format(form).write(records)), data.draw(st.integers(0, 2**32)))
    reading = read_text(text, form=form)
    for item in reading.items:
        for other in FORMS:
            assert "".join(get_format(other).write([item]))
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in reading.problems)


@pytest.mark.parametrize("form", FORMS)
@given(text=st.text(max_size=200))
def test_any_text(form, text):
    read_text(text, form=form)
