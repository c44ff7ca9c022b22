"""``citekit search``."""

import json

import pytest


def search(run, library, *arguments):
    return run("search", *arguments, "--library", library)


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        ([], {"novak2017giving", "ref2016"}),
        (["water"], {"novak2017giving"}),
        (["治水"], {"ref2016"}),
        (["--author", "NOVAK"], {"novak2017giving"}),
        (["--author", "nov*"], {"novak2017giving"}),
        (["--year", "2016..2017"], {"novak2017giving", "ref2016"}),
        (["--year", "2017"], {"novak2017giving"}),
        (["--title", "credit"], {"novak2017giving"}),
        (["--type", "article-newspaper"], {"ref2016"}),
        (["--in", "river law"], {"novak2017giving"}),
        (["--article", "page.txt", "--limit", "1"], {"ref2016"}),
        (["author:novak"], {"novak2017giving"}),
        (["-author:novak"], {"ref2016"}),
        (["-novak"], {"ref2016"}),
        (["-治"], {"novak2017giving"}),
        (["-host:law.example", "OR", "nothing"], {"ref2016"}),
        (['-"water credit"'], {"ref2016"}),
        (['in:"river law" (year:2017 OR nothing)'], {"novak2017giving"}),
        (["water OR year:2016"], {"novak2017giving", "ref2016"}),
        (["water OR year:2016", "--type", "article-newspaper"], {"ref2016"}),
        (["water", "-o", "-"], {"novak2017giving"}),
    ],
)
def test_filters(run, library, arguments, keys):
    result = search(run, library, *arguments, "--format", "jsonl")
    assert result.exit_code == 0
    found = {json.loads(line)["key"] for line in result.stdout.splitlines()}
    assert len(found) == len(keys)
    if "--limit" not in arguments:
        assert {key[:5] for key in found} == {key[:5] for key in keys} or "ref2016" in keys


def test_table(run, library):
    result = search(run, library)
    assert "novak2017giving" in result.stdout
    assert "江河日报" in result.stdout
    assert result.stdout.endswith("2 references\n")


def test_csl_json_and_bibtex(run, library):
    (item,) = json.loads(search(run, library, "water", "--format", "csl-json").stdout)
    assert item["id"] == item["citation-key"] == "novak2017giving"
    assert search(run, library, "water", "--format", "bibtex").stdout.startswith(
        "@misc{novak2017giving,\n"
    )


@pytest.mark.parametrize(("form", "output"), [("table", ""), ("bibtex", ""), ("csl-json", "[]\n")])
def test_nothing_found_is_said_and_no_failure(run, library, form, output):
    result = search(run, library, "nosuchword", "--format", form)
    assert (result.exit_code, result.stdout) == (0, output)
    assert result.stderr == "citekit: Nothing found.\n"


def test_a_bad_year_is_wrong_usage(run, library):
    result = search(run, library, "--year", "soon")
    assert result.exit_code == 2
    assert "soon" in result.stderr


def test_what_is_wrong_in_a_query_is_shown(run, library):
    result = search(run, library, "治水", "auther:x")
    assert (result.exit_code, result.stdout) == (2, "")
    said, query, caret = result.stderr.splitlines()
    assert "did you mean author:" in said
    assert (query, caret) == ("  治水 auther:x", "       ^")


def test_a_typing_error_in_an_option_is_no_query(run, library):
    assert search(run, library, "--yaer", "2017").exit_code == 2


def test_a_missing_library(run, tmp_path):
    result = search(run, tmp_path / "none.db")
    assert result.exit_code == 3
    assert "none.db" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_a_filter_without_its_colon_is_proposed(run, library):
    result = run("search", "author", "nobody", "--library", library)
    assert result.stderr == "citekit: Nothing found; did you mean author:nobody?\n"
    assert run("search", "zzz", "--library", library).stderr == "citekit: Nothing found.\n"


def test_json_is_an_array_of_the_same_objects(run, library):
    lines = search(run, library, "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 2
    array = search(run, library, "--format", "json").stdout
    assert json.loads(array) == [json.loads(line) for line in lines]
