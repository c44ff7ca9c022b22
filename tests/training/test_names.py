import pytest

from citekit.training.names import write_names

pytest.importorskip("faker")


def test_lists_are_sorted_lower_case_words(tmp_path):
    paths = write_names(tmp_path)
    assert [path.name for path in paths] == ["given_names.txt", "family_names.txt"]
    for path in paths:
        names = path.read_text(encoding="utf-8").split("\n")[:-1]
        assert names == sorted(set(names))
        assert len(names) > 10_000
        assert all(name == name.lower() and " " not in name for name in names)
    assert "maria" in paths[0].read_text(encoding="utf-8").split()
    assert "garcía" in paths[1].read_text(encoding="utf-8").split()
