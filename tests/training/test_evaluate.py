import io
import json
from dataclasses import replace
from types import SimpleNamespace

import pytest

from citekit.training.datasets import from_pairs
from citekit.training.evaluate import Outcome, evaluate, write_records
from citekit.training.train import train

pytest.importorskip("pycrfsuite")


def reference(number: int, name: str = "Ash"):
    pairs = [("author", f"{name}, A."), ("date", f"{1980 + number}."), ("title", "On bridges.")]
    return from_pairs(pairs, source=f"r-{number}")


@pytest.fixture(scope="module")
def model():
    return train(reference(i) for i in range(40))


def test_counts_right_and_wrong_labels(model):
    wrong = from_pairs([("author", "Ash, A."), ("date", "1990."), ("note", "On bridges.")])
    outcome = evaluate(model, [reference(3), wrong])
    assert outcome.tokens == 10
    assert outcome.wrong_tokens == 2
    assert outcome.references.total() == 2
    assert outcome.right_references.total() == 1
    assert outcome.confusions == {("note", "title"): 2}
    assert "wholly right 0.5000" in outcome.report()


def test_outcomes_add_up(model):
    total = Outcome()
    for number in (1, 2):
        total.add(evaluate(model, [reference(number)]))
    assert total.references.total() == total.right_references.total() == 2


def test_records_of_what_was_measured(model):
    stream = io.StringIO()
    write_records(model, [reference(5)], stream)
    row = json.loads(stream.getvalue())
    assert row["id"] == "r-5"
    assert row["csl"]["issued"] == {"date-parts": [[1985]]}
    assert row["csl"]["author"] == [{"family": "Ash", "given": "A."}]


def test_references_of_one_file_are_parsed_as_a_list(model, monkeypatch):
    lists = []

    def parse_entries(entries, *, model):
        lists.append([entry.group for entry in entries])
        return [SimpleNamespace(csl={}, confidence=0.5) for _ in entries]

    monkeypatch.setattr("citekit.parsing.parse_entries", parse_entries)
    references = [replace(reference(i), group=group) for i, group in enumerate("abaa")]
    write_records(model, references, io.StringIO())
    assert lists == [["a", "a", "a"], ["b"]]
