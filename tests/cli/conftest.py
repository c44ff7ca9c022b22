"""A page, what is found on it, a library that holds it, and a way to run commands."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from click.testing import CliRunner

import citekit.extraction
import citekit.links
import citekit.parsing
import citekit.pipeline
from citekit.cli.app import cli
from citekit.documents import SourceMap
from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.library import Library
from citekit.links import Check, Verdict
from citekit.reference import FieldEvidence, Reference

ENTRIES = (
    (
        "Novak, Jana. 2017. “Giving Water Credit.” River Law, May 9. http://law.example/a_b?c=1&d",
        {
            "type": "post-weblog",
            "author": [{"family": "Novak", "given": "Jana"}],
            "title": "Giving Water Credit",
            "container-title": "River Law",
            "issued": {"date-parts": [[2017, 5, 9]]},
            "URL": "http://law.example/a_b?c=1&d",
        },
        0.97,
    ),
    (
        "水利部. 2016. “治水新规.” 江河日报.",
        {
            "type": "article-newspaper",
            "author": [{"literal": "水利部"}],
            "title": "治水新规",
            "container-title": "江河日报",
            "issued": {"date-parts": [[2016]]},
            "language": "zh",
        },
        0.5,
    ),
)


def article(name="page.txt"):
    """An article with two references, as reading would make it."""
    entries = []
    for number, (raw, csl, confidence) in enumerate(ENTRIES, 1):
        start = raw.index(csl["title"])
        evidence = {"title": FieldEvidence((start, start + len(csl["title"])), confidence)}
        evidence["type"] = FieldEvidence(None, 0.8)
        findings = () if confidence > 0.9 else ("the author may be a place",)
        entries.append(
            Entry(
                raw,
                10 + number,
                10 + number,
                SourceMap(((0, 100 * number),)),
                number=number,
                marker="-",
                reference=Reference(raw, csl, evidence, confidence, findings),
            )
        )
    return Article(
        "Of rivers\x1b[31m",
        1,
        12,
        authors=[{"family": "Weir", "given": "Ada"}],
        date={"date-parts": [[2019, 2, 1]]},
        lists=[ReferenceList("References", 10, entries)],
        name=name,
    )


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """Take away what the developer's own terminal says."""
    for name in ("COLUMNS", "NO_COLOR", "CITEKIT_DEBUG", "CITEKIT_LIBRARY", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run():
    """Run a command line; the result has exit_code, stdout and stderr."""
    return lambda *arguments, **options: CliRunner().invoke(
        cli, list(map(str, arguments)), **options
    )


@pytest.fixture
def library(tmp_path):
    """The path of a library that holds the article."""
    path = tmp_path / "refs" / "library.db"
    with Library(path) as store:
        store.add("page.txt", [article()], "digest")
    return path


@pytest.fixture
def reader(monkeypatch):
    """Stand in for extraction and parsing: each page that says "list" holds the article."""

    def extract(document):
        return [article(document.name)] if "list" in document.source else []

    def parse(entries, **_):
        known = {raw: (csl, confidence) for raw, csl, confidence in ENTRIES}
        return [
            Reference(entry.raw, csl, {"title": FieldEvidence((0, 2), 0.9)}, confidence)
            for entry in entries
            for csl, confidence in [known.get(entry.raw, ({"type": "document"}, 0.1))]
        ]

    monkeypatch.setattr(citekit.extraction, "extract_articles", extract, raising=False)
    monkeypatch.setattr(citekit.parsing, "parse_entries", parse)
    monkeypatch.setattr(citekit.pipeline, "reader_version", lambda: "1")


@pytest.fixture
def verdicts(monkeypatch):
    """Stand in for the network: verdicts by URL, everything else is ok."""
    told = {}

    def check_links(links, settings):
        links = list(links)
        check_links.asked = [link.url for link in links]
        check_links.settings = settings
        for link in links:
            verdict = told.get(link.url, "ok")
            if verdict == "interrupt":
                raise KeyboardInterrupt
            now = datetime.now(timezone.utc)
            yield Check(link.url, Verdict(verdict), "so it is \x1b[31m", now, 200, link.url)

    monkeypatch.setattr(citekit.links, "check_links", check_links)
    told["*"] = check_links
    return told
