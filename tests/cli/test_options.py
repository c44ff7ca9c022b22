"""The filters that search and export share."""

import click
import pytest
from click.testing import CliRunner

from citekit.cli.options import QueryCommand, filter_options, matching
from citekit.library import Library


@click.command(cls=QueryCommand)
@filter_options
def filters(**values):
    with Library(values.pop("library", "library.db")) as library:
        click.echo(",".join(sorted(found.key for found in matching(library, values))))


@pytest.mark.parametrize(
    ("arguments", "number"),
    [
        (["water", "credit"], 1),
        (["water", "治水"], 0),
        (["water", "OR", "治水"], 2),
        (["-type:article-newspaper"], 1),
        (["is:uncited"], 0),
        (["--", "-obvious", "-water"], 1),
        (["--author", "novak", "--year", "2017"], 1),
        (["--uncited"], 2),
        (["--limit", "0"], 0),
    ],
)
def test_all_that_is_asked_must_hold(library, monkeypatch, arguments, number):
    monkeypatch.chdir(library.parent)
    result = CliRunner().invoke(filters, arguments)
    assert len([key for key in result.stdout.strip().split(",") if key]) == number


@pytest.mark.parametrize(
    "call",
    [
        ["find", ""],
        ["sync", ""],
        ["import", ""],
        ["search", "--library", ""],
        ["export", "--format", "ris", "--output", ""],
        ["check", "--config", ""],
    ],
)
def test_an_empty_path_is_not_the_folder_in_which_one_is(run, tmp_path, monkeypatch, call):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("# Of rivers")
    result = run(*call)
    assert result.exit_code == 2
    assert "it is empty; name a file or folder." in result.stderr
