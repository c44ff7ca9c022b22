"""``citekit edit``; what editing does is tested in ``tests/cli/test_editing.py``."""


def test_an_unknown_key(run, library):
    result = run("edit", "novak2017givin", "--library", library)
    assert result.exit_code == 3
    assert "did you mean novak2017giving?" in result.stderr
