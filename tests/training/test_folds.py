import pytest

from citekit.errors import UnreadableError
from citekit.training.datasets import from_pairs
from citekit.training.folds import group_folds, named_folds


def test_a_group_is_never_divided():
    references = [from_pairs([("title", f"T{i}")], group=f"site{i % 7}") for i in range(70)]
    folds = group_folds(references, 3, seed=1)
    assert sorted(i for fold in folds for i in fold) == list(range(70))
    groups = [{references[i].group for i in fold} for fold in folds]
    assert sum(map(len, groups)) == 7


def test_folds_from_a_file(tmp_path):
    path = tmp_path / "folds.json"
    path.write_text("[[0, 2], [1]]", encoding="utf-8")
    assert named_folds(path) == [{0, 2}, {1}]


@pytest.mark.parametrize("content", ["", "{", "[1]", '[["a"]]'])
def test_a_broken_file_of_folds_is_said_in_words(content, tmp_path):
    path = tmp_path / "folds.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError, match="holds no folds"):
        named_folds(path)
