"""``citekit backup``."""


def test_a_copy_is_made(run, library, tmp_path):
    result = run("backup", tmp_path / "copy.db", "--library", library)
    assert (result.exit_code, "Copied" in result.stderr) == (0, True)
    assert "novak2017giving" in run("search", "--library", tmp_path / "copy.db").stdout
    assert run("backup", tmp_path / "no" / "copy.db", "--library", library).exit_code == 3
