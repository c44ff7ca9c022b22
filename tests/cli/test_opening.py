def test_what_all_should_know_is_said_on_standard_error(run, library):
    library.with_name("library.decisions.jsonl").unlink()
    result = run("search", "--library", library)
    assert "was missing and is written again" in result.stderr
    assert "written again" not in run("search", "--library", library).stderr
