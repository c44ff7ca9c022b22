"""WordPress exports on the command line and in the library: every report names the permalink."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from citekit.cli.app import cli
from citekit.documents.sources import find_sources
from citekit.library import Library
from citekit.links.records import Place, Verdict
from citekit.pipeline import find_many
from citekit.reports.github import write_github
from citekit.reports.sarif import write_sarif
from citekit.reports.text import write_text
from tests.documents.exports import Item, export
from tests.reports.making import outcome, report

ABBOTT = "Abbott, Lena. 2011. “Rates of moss.” <i>Journal of Bryology</i> 33 (2): 101–109."
CARVER = "Carver, Ann. 2003. <em>A history of walls</em>. London: Fennel Press."
LIST = f"<h2>References</h2>\n<ul>\n<li>{ABBOTT}</li>\n<li>{CARVER}</li>\n</ul>"
PERMALINK = "https://moss.example/2019/05/moss/"
NAME = f"export.xml#{PERMALINK}"
SECOND = Item(LIST.replace("2011", "2012"), link="https://moss.example/2/", number=8)
DRAFT = Item(LIST, link="https://moss.example/?p=9", status="draft", number=9)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(Item(LIST), SECOND, DRAFT)
    return tmp_path


def write(*items: Item) -> None:
    Path("export.xml").write_text(export(items), "utf-8")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, [*arguments])
    assert result.exit_code in {0, 2, 3}, result.output
    return result


def test_find_names_file_line_and_permalink() -> None:
    shown = run("find", "export.xml").stdout
    assert f"{NAME}:" in shown
    assert "2 articles, 2 lists, 4 references" in shown
    lines = run("find", "--format", "jsonl", "export.xml").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    assert {record["url"] for record in records} == {PERMALINK, SECOND.link}
    assert [record["number"] for record in records] == [1, 2, 1, 2]
    assert "3 articles" in run("find", "--drafts", "export.xml").stdout


def test_broken_exports_give_what_stood_before_and_exit_with_3() -> None:
    text = Path("export.xml").read_text("utf-8")
    Path("export.xml").write_text(text.replace(f"{SECOND.link}</link>", "</lin>"), "utf-8")
    result = run("find", "export.xml")
    assert result.exit_code == 3
    assert "1 article, 1 list, 2 references" in result.stdout
    assert "from line" in result.stderr
    assert "export it from WordPress anew" in result.stderr


def test_workers_read_posts_too() -> None:
    pages = list(find_many(find_sources(["export.xml"]), workers=2))
    assert [page.articles[0].url for page in pages if page.articles] == [PERMALINK, SECOND.link]


def test_the_library_knows_each_post_by_file_and_permalink() -> None:
    assert "4 entries" in run("add", "--library", "l.db", "export.xml").stdout
    assert "2 files unchanged" in run("add", "--library", "l.db", "export.xml").stdout
    shown = run("show", "--library", "l.db", "carver2003history").stdout
    assert f"{NAME}:" in shown
    with Library("l.db") as library:
        assert [article.url for article in library.articles()] == [SECOND.link, PERMALINK]


@pytest.mark.parametrize(
    ("article", "count"), [("export.xml", 3), (PERMALINK, 2), (NAME, 2), ("port.xml", 0)]
)
def test_searches_know_exports_and_posts(article: str, count: int) -> None:
    run("add", "--library", "l.db", "export.xml")
    with Library("l.db") as library:
        assert len(list(library.search("", article=article))) == count


def test_sync_follows_posts() -> None:
    run("add", "--library", "l.db", "export.xml")
    assert "2 files unchanged" in run("sync", "--library", "l.db").stdout
    write(Item(LIST.replace("2003", "2004")), DRAFT)
    said = run("sync", "--library", "l.db", "export.xml").stdout
    assert f"changed  {NAME}" in said
    assert f"removed  export.xml#{SECOND.link}" in said
    assert "?p=9" not in said
    assert (
        "new      export.xml#https://moss.example/?p=9"
        in run("sync", "--library", "l.db", "--drafts", "export.xml").stdout
    )
    Path("export.xml").unlink()
    assert f"removed  {NAME}" in run("sync", "--library", "l.db").stdout


def test_sync_removes_nothing_that_may_stand_behind_a_fault() -> None:
    run("add", "--library", "l.db", "export.xml")
    text = Path("export.xml").read_text("utf-8")
    Path("export.xml").write_text(text.replace(f"{SECOND.link}</link>", "</lin>"), "utf-8")
    result = run("sync", "--library", "l.db", "export.xml")
    assert result.exit_code == 3
    assert "removed" not in result.stdout


def test_articles_of_a_library_are_read_again_by_name() -> None:
    from citekit.cli.link_sources import article_source

    run("add", "--library", "l.db", "export.xml")
    with Library("l.db") as library:
        source = article_source(NAME, library)
    assert source.document().metadata.url == PERMALINK


def test_repair_refuses_exports_in_one_sentence() -> None:
    result = run("repair", "--library", "l.db", "--in-place", "export.xml")
    assert result.exit_code == 2
    assert "WordPress export is a copy of a site" in result.stderr


def test_annotations_stand_in_the_file_and_name_the_permalink() -> None:
    made = report(outcome(Verdict.GONE, cited=[Place("", NAME, 21)]))
    said = "".join(write_github(made))
    assert "::error file=export.xml,line=21," in said
    assert PERMALINK in said.replace("%3A", ":")
    (result,) = json.loads("".join(write_sarif(made)))["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "export.xml"
    assert PERMALINK in location["message"]["text"]
    assert f"{NAME}:21" in "".join(write_text(made))


def test_citations_are_told_by_file_and_permalink() -> None:
    write(Item(f"<p>Moss grows (Abbott 2011).</p>{LIST}"), DRAFT)
    (record,) = run("citations", "--format", "jsonl", "export.xml").stdout.splitlines()
    assert json.loads(record)["article"].endswith(NAME)
    assert json.loads(record)["entry"] == 1
    assert json.loads(record)["line"] == line_of("Moss grows")


def test_lint_tells_lines_of_the_file_and_heeds_comments() -> None:
    text = f"<p>Moss grows (Abbott 2011; Wu 2004).</p>\n{LIST}"
    arguments = ("lint", "--select", "CK101", "--fail-on", "none", "--format", "json", "export.xml")
    write(Item("<p>x</p>"), replace(SECOND, content=text))
    (finding,) = json.loads(run(*arguments).stdout)["findings"]
    assert (finding["rule"], finding["line"]) == ("cited-not-listed", line_of("Moss grows"))
    comment = "<!-- citekit: ignore CK1 -->"
    write(Item("<p>x</p>"), replace(SECOND, content=f"{comment}\n{text}"))
    assert json.loads(run(*arguments).stdout)["findings"] == []


def line_of(words: str) -> int:
    """The line of the export that words stand on."""
    return Path("export.xml").read_text("utf-8").partition(words)[0].count("\n") + 1


def test_lint_sees_posts_and_drafts_and_changes_none() -> None:
    write(Item(LIST.replace("101–109", "101-109")), DRAFT)
    before = Path("export.xml").read_bytes()
    arguments = ("lint", "--fail-on", "none", "--format", "json", "export.xml")
    assert json.loads(run(*arguments).stdout)["summary"]["entries"] == 2
    assert json.loads(run(*arguments, "--drafts").stdout)["summary"]["entries"] == 4
    run("lint", "--fix", "--fail-on", "none", "export.xml")
    assert Path("export.xml").read_bytes() == before


def test_format_refuses_exports_in_one_sentence() -> None:
    result = run("format", "--style", "apa", "--in-place", "export.xml")
    assert result.exit_code == 3
    assert "is a WordPress export" in result.stderr
