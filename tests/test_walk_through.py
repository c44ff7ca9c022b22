"""The way through a library that docs/library.md shows, with an article that changes on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from citekit.formats import read_text
from tests import warm

ARTICLE = "refs/articles/citation-indexes.md"
SEED = "seed/articles/whatsonweibo-page.txt"
ANOTHER_STYLE = """# On indexes

Text.

## References

- E. Garfield, “Citation indexes for science: a new dimension in documentation through association
  of ideas,” *Science*, vol. 122, 1955.
"""

Run = Callable[..., str]


@pytest.fixture
def citekit(tmp_path: Path) -> Run:
    """Run a command in a folder of its own and return what it prints."""

    def run(*arguments: str, typed: str = "") -> str:
        ended = warm.run(
            arguments, where=tmp_path, environment={"PATH": "/usr/bin:/bin"}, typed=typed
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    return run


def keys(citekit: Run, *query: str) -> list[str]:
    items = json.loads(citekit("export", "--format", "csl-json", *query))
    return [item["id"] for item in items]


def title_of(citekit: Run, key: str) -> str:
    (item,) = json.loads(citekit("export", "--format", "csl-json", f"key:{key}"))
    return str(item["title"])


def test_what_a_person_decided_stands(citekit: Run, tmp_path: Path, repository: Path) -> None:
    page = tmp_path / "page.md"
    text = (repository / ARTICLE).read_text(encoding="utf-8")
    page.write_text(text, encoding="utf-8")
    citekit("add", "page.md")
    before = keys(citekit)

    doubtful = keys(citekit, "is:unverified")
    citekit("review", typed="a\nq\n")
    assert len(keys(citekit, "is:unverified")) == len(doubtful) - 1

    citekit("set", "garfield1955citation", "title=Citation Indexes for Science")
    page.write_text(text.replace("2017", "2018").replace("Garfield E.", "Garfield, E."), "utf-8")
    citekit("add", "page.md")
    assert title_of(citekit, "garfield1955citation") == "Citation Indexes for Science"
    assert set(before) <= set(keys(citekit, "--uncited"))

    one, other = keys(citekit)[:2]
    lines = citekit("undo", "--list")
    citekit("set", other, "note=mine")
    (tmp_path / "other.md").write_text(ANOTHER_STYLE, encoding="utf-8")
    citekit("add", "other.md")
    assert citekit("search", "cited-in:other.md", "--format", "jsonl").count("\n") == 1
    assert "garfield1955citation" in citekit("search", "cited-in:other.md")
    last = lines.splitlines()[0].split("  ")[1]
    citekit("undo", last)
    assert title_of(citekit, "garfield1955citation").startswith("Citation indexes for science: a")
    assert f"set {other}: note" in citekit("undo", "--list")
    assert one in keys(citekit)


def test_the_seed_goes_through_every_format(citekit: Run, shared: Path) -> None:
    if not (shared / SEED).exists():
        pytest.skip("the seed is not here")
    citekit("add", str(shared / SEED))
    everything = keys(citekit)
    assert len(everything) > 5
    for form in ("bibtex", "biblatex", "csl-json", "ris"):
        reading = read_text(citekit("export", "--format", form))
        assert (form, reading.problems) == (form, [])
        assert (form, [item.key for item in reading.items]) == (form, everything)


def test_the_seed_is_cited_and_looked_at_as_documented(citekit: Run, shared: Path) -> None:
    if not (shared / SEED).exists():
        pytest.skip("the seed is not here")
    page = str(shared / SEED)
    lines = citekit("citations", page, "--format", "jsonl").splitlines()
    found = [json.loads(line)["entry"] for line in lines]
    per_article = [
        sum(low <= entry <= high for entry in found) for low, high in ((1, 12), (13, 13), (14, 16))
    ]
    assert (len(found), per_article, len(set(found))) == (14, [8, 3, 3], 9)
    report = json.loads(citekit("lint", page, "--format", "json", "--fail-on", "none"))
    assert (report["summary"]["warnings"], report["summary"]["notes"]) == (3, 4)
