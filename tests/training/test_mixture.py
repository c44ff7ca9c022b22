import json

import pytest

from citekit.errors import UsageError
from citekit.training.datasets import read_tagged
from citekit.training.mixture import Portion, mix


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "own.jsonl"
    rows = [
        {
            "text": f"{i}. On bridge {i}",
            "segments": [["citation-number", f"{i}."], ["title", f"On bridge {i}"]],
        }
        for i in range(10)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_portion_counts_by_its_weight(data):
    assert len(mix([Portion(data)])) == 10
    assert len(mix([Portion(data, 2.5)])) == 25
    assert len(mix([Portion(data, 0.3)])) == 3


def test_every_other_copy_keeps_its_number(data):
    texts = [reference.text for reference in mix([Portion(data, 2)])]
    assert sorted(text for text in texts if text.startswith("3")) == ["3. On bridge 3"]
    assert "On bridge 3" in texts


def test_what_is_held_out_is_left_out(data):
    held = [reference for reference in read_tagged(data) if reference.text.endswith("7")]
    assert not any(r.text.endswith("7") for r in mix([Portion(data)], held_out=held))


def test_the_same_seed_gives_the_same_mixture(data):
    assert mix([Portion(data, 1.5)], generated=20, seed=4) == mix(
        [Portion(data, 1.5)], generated=20, seed=4
    )


@pytest.mark.parametrize("argument", ["a.xml:", "a.xml:x", "a.xml:0", "a.xml:-1"])
def test_a_bad_weight_is_said_in_words(argument):
    with pytest.raises(UsageError, match="weight"):
        Portion.from_argument(argument)


def test_a_weight_behind_a_colon(data):
    assert Portion.from_argument(f"{data}:0.5") == Portion(data, 0.5)
    assert Portion.from_argument(str(data)) == Portion(data)
