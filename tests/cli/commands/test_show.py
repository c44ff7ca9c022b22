"""``citekit show``."""

import json


def test_fields_with_their_evidence_and_the_entries(run, library):
    result = run("show", "novak2017giving", "--library", library)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "novak2017giving  post-weblog  confidence 0.97"
    (title,) = [line for line in lines if line.startswith("title ")]
    assert title.split(maxsplit=3) == ["title", "0.97", "article", "Giving Water Credit"]
    assert any(line.startswith("author ") and "Jana Novak" in line for line in lines)
    assert any(line.startswith("issued ") and "2017-05-09" in line for line in lines)
    assert "page.txt:11" in lines
    assert "  Of rivers␛[31m · References" in lines
    assert any("River Law, May 9." in line for line in lines)


def test_json(run, library):
    shown = json.loads(
        run("show", "novak2017giving", "--library", library, "--format", "json").stdout
    )
    assert shown["csl"]["title"] == "Giving Water Credit"
    (entry,) = shown["entries"]
    assert (entry["article"], entry["line_start"], entry["present"]) == ("page.txt", 11, True)
    start, end = entry["fields"]["title"]["span"]
    assert entry["raw"][start:end] == "Giving Water Credit"


def test_an_unknown_key_proposes_near_ones(run, library):
    result = run("show", "novak2017givin", "--library", library)
    assert result.exit_code == 3
    assert result.stderr == (
        "citekit: There is no reference 'novak2017givin'; did you mean novak2017giving?\n"
    )


def test_the_beginning_of_a_key_proposes_it(run, library):
    assert "did you mean novak2017giving?" in run("show", "Novak", "--library", library).stderr


def test_an_unknown_key_like_no_other(run, library):
    result = run("show", "zzz", "--library", library)
    assert result.exit_code == 3
    assert "citekit search" in result.stderr
