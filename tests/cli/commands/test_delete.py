"""``citekit delete``."""


def test_deleted_and_brought_back(run, library):
    result = run("delete", "novak2017giving", "--library", library)
    assert (result.exit_code, "Deleted 1 reference" in result.stderr) == (0, True)
    assert run("show", "novak2017giving", "--library", library).exit_code == 3
    assert "novak" not in run("export", "--format", "bibtex", "--library", library).stdout
    assert run("undo", "--library", library).exit_code == 0
    assert run("show", "novak2017giving", "--library", library).exit_code == 0


def test_nothing_named_deletes_nothing(run, library):
    assert run("delete", "--library", library).exit_code == 2


def test_an_empty_query_deletes_nothing(run, library):
    for empty in ("", "  "):
        result = run("delete", "--find", empty, "--library", library)
        assert (result.exit_code, "--find is empty" in result.stderr) == (2, True)
    assert run("show", "novak2017giving", "--library", library).exit_code == 0
