"""Training, and that the shipped decoder reads the weights as CRFsuite does."""

import tempfile
from pathlib import Path

import pytest

from citekit.errors import ModelError, UnreadableError
from citekit.parsing.labelling import label
from citekit.parsing.model import Model
from citekit.training.datasets import from_pairs
from citekit.training.labelling import sequences
from citekit.training.train import from_crfsuite, train

pycrfsuite = pytest.importorskip("pycrfsuite")

NAMES = ["Ash, Ann.", "Birch, Bo.", "Cedar, Cy.", "Dorn, Di.", "Elm, Ed."]
TITLES = ["“On bridges.”", "“The long road.”", "“What rivers know.”", "“Salt.”"]
PAPERS = ["River Post,", "Town Herald,", "Hill Gazette,"]


def references():
    for i in range(60):
        yield from_pairs(
            [
                ("author", NAMES[i % 5]),
                ("date", f"{1990 + i % 30}."),
                ("title", TITLES[i % 4]),
                ("container-title", PAPERS[i % 3]),
                ("url", f"https://example.org/{i}."),
            ]
        )


@pytest.fixture(scope="module")
def model():
    return train(references())


def test_labels_what_it_has_not_seen(model):
    unseen = from_pairs(
        [("", "Fir, Flo. 2020. “What bridges know.” Lake Post, https://example.net/a.")]
    )
    found = label([unseen], model)[0]
    assert [s.label for s in found.segments] == [
        "author",
        "date",
        "title",
        "container-title",
        "url",
    ]
    assert unseen.text[found.segments[2].start : found.segments[2].end] == "“What bridges know.”"
    assert 0 < found.probability <= 1


def test_decodes_as_crfsuite_does():
    # Without links: a URL's label is not left to the weights alone.
    data = [from_pairs((name, r.text[a:b]) for name, a, b in r.spans[:-1]) for r in references()]
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"max_iterations": 6})
    for features, labels in sequences(data):
        trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m"
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        ours = from_crfsuite(path, version="x")
        for reference, (features, _) in zip(data[:10], sequences(data[:10]), strict=True):
            theirs = tagger.tag(features)
            found = label([reference], ours)[0]
            assert found.probability == pytest.approx(tagger.probability(theirs), rel=1e-3)
            joined = [name[2:] for name in theirs if name.startswith("B-")]
            assert [s.label for s in found.segments] == joined
        tagger.close()


def test_a_saved_model_says_the_same(model, tmp_path):
    model.save(tmp_path / "m.npz")
    again = Model.load(tmp_path / "m.npz")
    reference = next(references())
    assert again.version == model.version
    assert (
        label([reference], again)[0].segments[0].label
        == label([reference], model)[0].segments[0].label
    )
    assert label([reference], again)[0].probability == pytest.approx(
        label([reference], model)[0].probability, rel=0.05
    )


@pytest.mark.parametrize("content", [b"", b"no model", b"PK\x03\x04broken"])
def test_a_broken_model_file_is_said_in_words(content, tmp_path):
    path = tmp_path / "m.npz"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"m\.npz is no model"):
        Model.load(path)


def test_nothing_to_learn_from():
    with pytest.raises(UnreadableError, match="no tagged references"):
        train([])
