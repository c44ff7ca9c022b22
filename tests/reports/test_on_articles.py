"""From an article to every report: its links on a web of our own, each verdict with its line."""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from citekit.cli.app import cli
from citekit.reports import FORMATS

from .reading import READERS
from .web import HANDLES, PRIVATE, Web

VERDICTS = ("gone", "moved", "ok", "failing", "suspect", "blocked", "unsafe")
QUICK = ["--interval", "0", "--second-look", "0.1", "--retries", "0"]
UNWANTED = (
    "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "COLUMNS",
    "GITHUB_STEP_SUMMARY", "CITEKIT_LIBRARY",
)  # fmt: skip

OURS = {
    "posts/über Brücken.md": """\
# The river town

By Ada Weir

Of bridges and what became of them.

## References

- Okoye, Ada. 2017. “Counting the Bridges.” River Law, May 9. http://law.example/2017/bridges
- Weir, Jo. 2015. “Water Rights of the Upper Valley.” Valley News, June 3. https://valley.example/a%2Fb/?id=3
- Novak, Jana. 2018. “Giving Water Credit.” River Law, May 10. http://law.example/2018/credit
- Lund, Per. 2012. “A Year at the Lock.” The Boatman, April 2. http://boat.example/lock
- Ash, Tim. 2019. “The Mill and the Miller.” Mill Notes, July 5. https://mill.example/2019/07/miller
- Elm, Sue. 2016. “Ferries after Dark.” Night Post, Oct 7. http://night.example/ferries
- Reed, Ann. 2014. “Under the Weir.” River Law, March 1. http://law.example/2014/weir
""",
    "posts/carts.txt": """\
Carts on the bridge

By Bo Wain

Why carts had to wait.

References

Okoye, Ada. 2017. “Counting the Bridges.” River Law, May 9. http://law.example/2017/bridges

Carter, Liv. 2011. “Wheels and Tolls.” The Boatman, May 2. http://boat.example/wheels
""",
}
"""Articles of our own; each link gets the next verdict."""


def own_references():
    """Yield the URL, title, file and line of each reference."""
    for name, text in OURS.items():
        for number, line in enumerate(text.splitlines(), 1):
            if "http" in line:
                yield line.split()[-1], line.split("“")[1].split(".”")[0], name, number


class Site:
    """Articles in a folder, and the web that they cite.

    Attributes:
        files: text by name.
        expected: problems that reports should tell: link, verdict, article, line.
    """

    def __init__(self, references, files, web):
        verdicts = cycle(VERDICTS)
        self.web, self.files = web, files
        references = list(references)
        for url, title, *_ in references:
            if url not in web.verdicts:
                web.put(url, next(verdicts), title)
        self.expected = sorted(
            (url, web.verdicts[url], name, line)
            for url, _, name, line in references
            if web.verdicts[url] != "ok"
        )

    def add(self, before=""):
        """Write the files and add them to the library."""
        for name, text in self.files.items():
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_text(before + text, encoding="utf-8")
        assert self.run("add", *self.files).exit_code == 0

    def run(self, *arguments):
        return CliRunner().invoke(cli, [*map(str, arguments)])

    def check(self, name, *options):
        return self.run(
            "check", "--format", name, *QUICK, "--allow-private", "--block-address", "127.0.0.9",
            "--ca-bundle", self.web.certificate, "--doi-handles", f"http://{HANDLES}/", *options,
        )  # fmt: skip


def seed_of(folder):
    """Return the references of the seed's page, as people typed them, and the page."""
    name = "posts/whatsonweibo page.txt"
    gold = map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    references = [
        (one["csl"]["URL"], one["csl"]["title"], name, one["line_start"])
        for one in gold
        if "URL" in one["csl"]
    ]
    (article,) = (folder / "articles").glob("*.txt")
    return references, {name: article.read_text(encoding="utf-8")}


@pytest.fixture(scope="module", params=["ours", "seed"])
def site(request, tmp_path_factory):
    """Articles in a library, and all that they cite on this machine."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificate for this test")
    references, files = own_references(), OURS
    if request.param == "seed":
        references, files = seed_of(request.getfixturevalue("shared") / "seed")
    folder = tmp_path_factory.mktemp("site")
    made = Site(references, files, Web(folder))
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        for name in UNWANTED:
            patch.delenv(name, raising=False)
        patch.chdir(folder)
        made.web.serve(stack, patch)
        made.add()
        yield made


def test_every_format_has_its_reader():
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_verdict_with_file_and_line(site, name):
    result = site.check(name)
    assert result.exit_code == 1, result.output
    assert sorted(READERS[name](result.stdout)) == site.expected
    assert {verdict for _, verdict, *_ in site.expected} == set(VERDICTS) - {"ok"}
    assert not [url for url in site.web.asked if PRIVATE in url]


def test_the_links_that_are_fine_are_told_too(site):
    links = json.loads(site.check("json").stdout)["links"]
    assert {link["url"]: link["verdict"] for link in links} == site.web.verdicts
    for name in ("junit", "html"):
        told = site.check(name).stdout
        assert [url for url in site.web.verdicts if url.replace("&", "&amp;") not in told] == []


def test_what_fails_is_an_error_and_nothing_else_is(site):
    run = json.loads(site.check("sarif", "--fail-on", "suspect").stdout)["runs"][0]
    levels = {one["ruleId"].removeprefix("link-"): one["level"] for one in run["results"]}
    assert levels == {
        "gone": "warning", "moved": "note", "failing": "warning", "suspect": "error",
        "blocked": "warning", "unsafe": "warning",
    }  # fmt: skip


def test_sarif_is_valid(site, shared):
    schema = json.loads((shared / "standards/sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(site.check("sarif").stdout), schema)


def test_fingerprints_stay_when_lines_move(site):
    def lines():
        """Return the line of each finding by its fingerprint."""
        run = json.loads(site.check("sarif").stdout)["runs"][0]
        return {
            one["partialFingerprints"]["primaryLocationLineHash"]: one["locations"][0][
                "physicalLocation"
            ]["region"]["startLine"]
            for one in run["results"]
        }

    before = lines()
    try:
        site.add(before="\n\n")
        assert lines() == {mark: line + 2 for mark, line in before.items()}
    finally:
        site.add()


def test_the_summary_of_a_job(site, tmp_path, monkeypatch):
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    site.check("github")
    told = READERS["markdown"](path.read_text(encoding="utf-8"))
    assert sorted(told) == site.expected
