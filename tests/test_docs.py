"""The documents say what is so: examples, links, tables."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import click
import pytest

from citekit.cli import check_policy
from citekit.cli.app import COMMANDS, cli
from citekit.cli.commands import lint
from citekit.links.grading import rules
from citekit.reports import FORMATS
from tests import picture
from tests.documented import (
    FILTER_TABLE,
    HELP_WIDTH,
    OPTIONS_PAGE,
    PAGES,
    REPOSITORY,
    agrees,
    examples,
    filter_table,
    options_page,
    rewrite,
    runner,
    runner_for,
)
from tests.formats import tables
from tests.styling.making import has_styles

EVERY_PAGE = (
    *PAGES,
    *REPOSITORY.glob("[CS]*.md"),
    *(REPOSITORY / "docs/api").glob("*.md"),
    REPOSITORY / "refs/README.md",
)
WITH_PYTHON = [page for page in EVERY_PAGE if "\n>>> " in page.read_text(encoding="utf-8")]
STYLING = {"bibliography", "format"}
"""Commands that need the extra ``styles``."""

WITH_EXAMPLES = [page for page in PAGES if examples(page)]


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.name)
def test_commands_print_what_the_page_says(page: Path, tmp_path: Path) -> None:
    run = runner_for(page, tmp_path)
    for command, output in examples(page):
        if command.split()[0] in STYLING and not has_styles():
            continue
        printed = run(command)
        assert agrees(output, printed), f"citekit {command} now prints:\n{printed}"


@pytest.mark.parametrize("page", WITH_PYTHON, ids=lambda page: page.name)
def test_python_examples(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried.attempted
    assert not tried.failed


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#|<)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_command_is_documented() -> None:
    text = (REPOSITORY / "docs/commands.md").read_text(encoding="utf-8")
    assert re.findall(r"^## citekit (\w+)$", text, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented(name: str) -> None:
    text = (REPOSITORY / "docs/commands.md").read_text(encoding="utf-8")
    section = text.split(f"## citekit {name}\n")[1].split("\n## ")[0]
    if name == "export":
        section += text.split("## citekit search\n")[1].split("\n## ")[0]
    command = cli.get_command(click.Context(cli), name)
    assert command
    options = {max(option.opts, key=len) for option in command.params if option.opts[0][0] == "-"}
    assert {option for option in options if f"`{option}" not in section} <= {"--library"}


def test_help_texts_fit_a_terminal() -> None:
    blocks = re.findall(r"```text\n(.*?)```", options_page(), re.DOTALL)
    assert len(blocks) == len(COMMANDS) + 1
    assert max(len(line) for block in blocks for line in block.splitlines()) <= HELP_WIDTH


def test_help_texts_of_the_page_are_current() -> None:
    text = OPTIONS_PAGE.read_text(encoding="utf-8")
    assert text == options_page(), "write it anew: python -m tests.documented"


def test_format_tables_are_current() -> None:
    text = tables.PAGE.read_text(encoding="utf-8")
    assert tables.renewed(text) == text, "write them anew: python -m tests.formats.tables"


def test_every_rule_and_format_of_reports_is_documented() -> None:
    text = (REPOSITORY / "docs/link-checking.md").read_text(encoding="utf-8")
    for rule in rules():
        weight = "not reported" if rule.code in {"link-ok", "link-skipped"} else rule.severity.value
        assert f"| `{rule.code}` | {rule.title} | {weight} |" in text
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| ", text.split("## Reports")[1], re.MULTILINE)
    assert re.findall(r"\w+", " ".join(rows)) == list(FORMATS)


@pytest.mark.parametrize(
    ("settable", "page", "heading"),
    [
        (check_policy.SETTABLE, "link-checking.md", "## Settings\n"),
        (lint.SETTABLE, "lint.md", "## Choosing rules\n"),
    ],
)
def test_every_setting_is_documented(settable: tuple[str, ...], page: str, heading: str) -> None:
    text = (REPOSITORY / "docs" / page).read_text(encoding="utf-8")
    section = text.split(heading)[1].split("\n## ")[0]
    named = re.findall(r"`([a-z-]+)`|^([a-z-]+) = ", section, re.MULTILINE)
    assert set(settable) <= {name for pair in named for name in pair}


def test_the_picture_shows_what_the_commands_print(tmp_path: Path) -> None:
    made = picture.drawn(runner(tmp_path / "library.db", columns=picture.COLUMNS))
    shown = picture.PICTURE.read_text(encoding="utf-8")
    assert shown == made, "draw it anew: python -m tests.picture"


def test_the_table_of_filters_is_current() -> None:
    text = (REPOSITORY / "docs/search.md").read_text(encoding="utf-8")
    assert FILTER_TABLE.findall(text) == [filter_table()]


def test_every_room_is_described() -> None:
    text = (REPOSITORY / "docs/architecture.md").read_text(encoding="utf-8")
    for room in (REPOSITORY / "citekit").iterdir():
        if room.is_dir() and (room / "__init__.py").is_file():
            assert f"`{room.name}/`" in text, room.name


def test_top_level_holds_what_it_should() -> None:
    text = (REPOSITORY / "docs/architecture.md").read_text(encoding="utf-8")
    for file in (*REPOSITORY.glob("*.md"), *REPOSITORY.glob("*.cfg"), *REPOSITORY.glob("*.toml")):
        assert f"`{file.name}`" in text, file.name


def test_output_may_leave_lines_out() -> None:
    assert agrees("a\n...\nd\n", "a\nb\nc\nd\n")
    assert not agrees("a\n...\nd\n", "a\nb\n")
    assert not agrees("a.c\n", "abc\n")


def test_outputs_are_written_anew(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ citekit one\nold\n\n$ citekit two\n...\n```\n")
    rewrite(page, lambda arguments: f"printed by {arguments}\n")
    assert page.read_text() == (
        "```console\n$ citekit one\nprinted by one\n\n$ citekit two\n...\n```\n"
    )
