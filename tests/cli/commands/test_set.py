"""``citekit set``."""

import json


def test_fields_are_set_and_shown_with_their_source(run, library):
    result = run(
        *("set", "novak2017giving", "title=On water", "author=Ash, Ada; Field Office"),
        *("issued=2018-05", "container-title=", "--library", library),
    )
    assert (result.exit_code, result.stderr) == (0, "citekit: Set in novak2017giving.\n")
    shown = json.loads(
        run("show", "novak2017giving", "--format", "json", "--library", library).stdout
    )
    assert shown["csl"]["title"] == "On water"
    assert shown["csl"]["author"] == [
        {"family": "Ash", "given": "Ada"},
        {"literal": "Field Office"},
    ]
    assert shown["csl"]["issued"] == {"date-parts": [[2018, 5]]}
    assert "container-title" not in shown["csl"]
    assert (shown["sources"]["title"], shown["sources"]["URL"]) == ("person", "article")
    text = run("show", "novak2017giving", "--library", library).stdout
    (line,) = [line for line in text.splitlines() if line.startswith("title ")]
    assert line.split() == ["title", "person", "On", "water"]
    lines = run("export", "--format", "jsonl", "--library", library).stdout.splitlines()
    sources = [json.loads(line)["sources"] for line in lines]
    assert sorted(source["title"] for source in sources) == ["article", "person"]


def test_what_can_not_be_set_is_said_and_nothing_is(run, library):
    for assignment, why in (
        ("titel=x", "did you mean title"),
        ("issued=May", "is not a date"),
        ("title", "FIELD=VALUE"),
    ):
        result = run("set", "novak2017giving", "note=x", assignment, "--library", library)
        assert result.exit_code == 2
        assert why in result.stderr
    assert "note" not in run("show", "novak2017giving", "--library", library).stdout


def test_an_unknown_key(run, library):
    result = run("set", "nobody", "title=x", "--library", library)
    assert result.exit_code == 3
    assert "There is no reference 'nobody'" in result.stderr


def test_a_key_that_is_nobodys_gets_a_proposal(run, library):
    for call in (
        ("set", "novak", "note=x"),
        ("key", "novak", "ash"),
        ("tag", "x", "novak"),
        ("delete", "novak"),
    ):
        result = run(*call, "--library", library)
        assert result.exit_code == 3
        assert "no reference 'novak'; did you mean novak2017giving" in result.stderr
    result = run("set", "novak2017giving", "type=boook", "--library", library)
    assert "not a type of CSL; did you mean book?" in result.stderr
