import json

import pytest

from tests.accuracy.confidence import of_set, of_strings, reliability
from tests.accuracy.floors import hold


def test_confidences_that_hold():
    stated = [(0.95, True)] * 19 + [(0.95, False)] + [(0.25, True)] * 5 + [(0.25, False)] * 15
    found = reliability(stated)
    assert found.error == pytest.approx(0.0)
    assert (found.sure, found.sure_right) == (0.5, 0.95)


def test_confidences_that_do_not():
    assert reliability([(1.0, False), (0.0, True)]).error == pytest.approx(1.0)


def test_records_are_known_by_id_or_letters(tmp_path):
    scorer = tmp_path / "scorer.py"
    scorer.write_text(
        "CORE = ['title']\n"
        "def decide(gold, read, fields, mode):\n"
        "    return {'title': (int(gold['title'] == read.get('title')), 0, 0)}\n",
        encoding="utf-8",
    )
    rows = {
        "gold": [
            {"id": "1", "raw": "[^2]: *On bridges.*", "csl": {"title": "On bridges"}},
            {"id": "2", "raw": "Salt.", "csl": {"title": "Salt"}},
        ],
        "read": [
            {"raw": "On bridges.", "csl": {"title": "On bridges"}, "confidence": 0.9},
            {"id": "2", "raw": "", "csl": {}, "confidence": 0.3},
            {"raw": "Nobody asked.", "csl": {}, "confidence": 0.1},
        ],
    }
    for name, lines in rows.items():
        (tmp_path / name).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert list(of_set(scorer, tmp_path / "gold", tmp_path / "read")) == [(0.9, True), (0.3, False)]


def test_what_is_called_sure_is_right(repository):
    found = reliability(list(of_strings(repository / "refs")))
    hold("confidence", "sure-right", found.sure_right)
    hold("confidence", "calibration", 1 - found.error)
