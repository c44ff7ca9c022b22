import random
from functools import cache

import pytest

from citekit.parsing.calibration import Calibration
from citekit.training.calibrate import Trials, fit, report
from citekit.training.datasets import from_pairs
from citekit.training.train import train

pytest.importorskip("pycrfsuite")


def trials(seed: int = 1) -> Trials:
    """References that are right as often as their first signal says."""
    rnd = random.Random(seed)
    rows = []
    for _ in range(4000):
        probability = rnd.random()
        logit = probability * 12 - 4
        signals = (logit, *(rnd.random() for _ in range(21)))
        rows.append((signals, rnd.random() < 1 / (1 + 2.718281828**-logit)))
    return Trials(rows, [(signals[:3], right) for signals, right in rows])


@cache
def fitted() -> Calibration:
    """Return what the first trials say, once for all."""
    return fit(trials(1))


def test_stated_confidences_hold():
    lines = report(trials(2), fitted())
    error = float(lines.split("error ")[1].split()[0])
    assert error < 0.03


def test_what_is_called_sure_is_right():
    lines = report(trials(3), fitted())
    assert float(lines.split("of them right ")[1].split()[0]) > 0.96
    assert fitted().sure >= 0.9


def test_trials_parse_what_is_held_out():
    data = [
        from_pairs([("author", "Ash, A."), ("date", f"{1980 + i}."), ("title", f"On bridge {i}.")])
        for i in range(40)
    ]
    wrong = from_pairs([("title", "Ash, A."), ("date", "1990."), ("author", "On bridge 7.")])
    found = Trials()
    found.run(train(data[:30]), [data[33], wrong])
    assert [right for _, right in found.references] == [True, False]
    assert {right for _, right in found.fields} == {True, False}
