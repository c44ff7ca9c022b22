"""``citekit lint``."""

import json
import subprocess

import pytest

from citekit.lint import RULES
from tests.lint.making import ALPHABET, markdown

WRONG = "Okoye, N. 2017. “The Ferry.” River News, May 9. ISBN 0-306-40615-3."
GLUED = "Okoye, N. 2017. “The Ferry.”River News, May 9."


@pytest.fixture
def post(tmp_path, monkeypatch):
    """An article with an error, in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "post.md"
    path.write_text(markdown(*ALPHABET, WRONG), encoding="utf-8")
    return path


def codes(result):
    return [one["code"] for one in json.loads(result.stdout)["findings"]]


def test_an_article(run, post):
    result = run("lint", "post.md")
    assert result.exit_code == 1
    assert result.stdout.startswith("post.md:12:56: error CK302\n    ISBN 0-306-40615-3 has")
    assert result.stdout.endswith("6 entries in 1 article: 1 error.\n")


@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [
        (["--ignore", "CK302"], 0),
        (["--select", "CK2,CK6"], 0),
        (["--select", "isbn-wrong"], 1),
        (["--fail-on", "none"], 0),
        (["--fail-on", "note"], 1),
        (["--select", "nothing"], 2),
        (["--fail-on", "hint"], 2),
        (["--changed-since", "main"], 2),
        (["--baseline", "missing.json"], 3),
        (["missing.md"], 3),
        (["words"], 2),
        (["refs.bib"], 2),
    ],
)
def test_exit_codes(run, post, arguments, exit_code):
    (post.parent / "refs.bib").write_text("@book{a, title = {B}}")
    assert run("lint", "post.md", *arguments).exit_code == exit_code


def test_only_bibliographies(run, post):
    result = run("lint", "refs.bib")
    assert result.exit_code == 2
    assert "Lint reads articles" in result.stderr


def test_settings(run, post):
    settings = post.parent / "refs" / "citekit.toml"
    settings.parent.mkdir()
    settings.write_text('[lint]\nignore = ["CK302"]\n')
    assert run("lint", "post.md").exit_code == 0
    assert run("lint", "post.md", "--ignore", "CK2").exit_code == 1
    settings.write_text('[lint]\nfail-on = "none"\nselect = ["default", "names-cut"]\n')
    assert run("lint", "post.md").exit_code == 0
    settings.write_text("[lint]\nfix = true\n")
    assert run("lint", "post.md").exit_code == 2


def test_baseline(run, post):
    assert run("lint", "post.md", "--write-baseline", "known.json").exit_code == 1
    result = run("lint", "post.md", "--baseline", "known.json")
    assert result.exit_code == 0
    assert result.stdout == "6 entries in 1 article: nothing found. 1 finding in the baseline.\n"
    result = run("lint", "post.md", "--write-baseline", "no/folder/known.json")
    assert result.exit_code == 3


def test_what_changed_since(run, post):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *arguments],
            check=True,
            capture_output=True,
        )

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    assert codes(run("lint", "post.md", "--changed-since", "HEAD", "--format", "json")) == []
    post.write_text(post.read_text() + f"- {WRONG.replace('Okoye', 'Quist')}\n")
    result = run("lint", "post.md", "--changed-since", "HEAD", "--format", "json")
    assert {one["line"] for one in json.loads(result.stdout)["findings"]} == {13}


def test_fixing(run, post):
    post.write_text(markdown(*ALPHABET, GLUED), encoding="utf-8")
    before = post.read_bytes()
    result = run("lint", "post.md", "--diff")
    assert "+- " + GLUED.replace("”R", "” R") in result.stdout
    assert "1 place in 1 article can be put right" in result.stderr
    assert post.read_bytes() == before
    log = json.loads(run("lint", "post.md", "--format", "sarif").stdout)
    [found] = [one for one in log["runs"][0]["results"] if one["ruleId"] == "CK704"]
    assert found["fixes"] == [
        {
            "description": {"text": "Put a blank there"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "post.md", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 12,
                                "startColumn": 31,
                                "endLine": 12,
                                "endColumn": 32,
                            },
                            "insertedContent": {"text": " R"},
                        }
                    ],
                }
            ],
        }
    ]
    result = run("lint", "post.md", "--fix", "--format", "json")
    assert post.read_bytes() == before.replace("”R".encode(), "” R".encode())
    assert codes(result) == []
    assert "Nothing can be put right" in run("lint", "post.md", "--diff").stderr


def test_fixing_is_about_files(run, library):
    for option in ("--fix", "--diff"):
        assert run("lint", "--library", library, option).exit_code == 2
    assert run("lint", "-", "--fix", input=markdown(GLUED)).exit_code in {0, 3}


def test_a_library(run, library):
    result = run("lint", "--library", library, "--format", "json", "--select", "all")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["summary"]["entries"] == 2
    assert [(one["code"], one["key"]) for one in told["findings"]] == [("CK403", "novak2017giving")]
    never = run("lint", "--library", library, "--select", "all", "--fail-on", "none")
    assert (never.exit_code, never.stderr) == (0, "")
    none = run("lint", "--library", library, "author:nobody", "--format", "json")
    assert json.loads(none.stdout)["summary"]["entries"] == 0


def test_rules_are_listed_and_explained(run):
    listed = run("lint", "--list-rules").stdout
    assert all(f"{rule.code}  {rule.name}" in listed for rule in RULES)
    told = run("lint", "--explain", "ck302")
    assert told.exit_code == 0
    assert told.stdout.startswith("CK302 isbn-wrong: An ISBN whose check digit is wrong.\n\n")
    assert "CK303" in run("lint", "--explain", "CK3").stdout
    assert run("lint", "--explain", "CK999").exit_code == 2


def test_explanations_fit_the_terminal(run, monkeypatch):
    wide = run("lint", "--explain", "CK102").stdout
    monkeypatch.setenv("COLUMNS", "60")
    told = run("lint", "--explain", "CK102").stdout
    assert max(map(len, told.splitlines())) <= 60
    assert told.split() == wide.split()


def test_nothing_of_an_article_reaches_the_terminal(run, post):
    post.write_text(markdown(*ALPHABET, f"{WRONG} \x1b]0;title\x07"), encoding="utf-8")
    for name in ("text", "github", "markdown"):
        assert "\x1b" not in run("lint", "post.md", "--format", name).stdout


def test_workers_find_the_same(run, post):
    (post.parent / "other.md").write_text(markdown(*ALPHABET, GLUED), encoding="utf-8")
    paths = ("other.md", "missing.md", "post.md", "--format", "json", "--fail-on", "note")
    one, two = run("lint", *paths), run("lint", *paths, "--workers", 2)
    assert codes(one) == codes(two) == ["CK704", "CK302"]
    assert one.stderr == two.stderr != ""
    assert (one.exit_code, two.exit_code) == (3, 3)


def test_a_slip_in_the_name_of_a_folder_is_said(run, library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("lint", "poosts", "--library", library)
    assert (result.exit_code, "no file or folder poosts" in result.stderr) == (0, True)
    result = run("lint", "poosts", "--library", "none.db")
    assert result.exit_code == 3
    assert "There is no file or folder poosts. There is no library at none.db" in result.stderr
    assert "no file" not in run("lint", "author:ash", "--library", "none.db").stderr
    assert run("check", "poosts", "--library", "none.db").exit_code == 3


def test_a_bibliography_that_cannot_be_read_is_said(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = "---\nbibliography: gone.bib\n---\n\nDams leak [@ash2012].\n"
    (tmp_path / "a.md").write_text(text)
    result = run("lint", "a.md")
    assert result.exit_code == 3
    assert "The bibliography gone.bib cannot be read" in result.stderr
    (tmp_path / "gone.bib").write_text("@book{ash2012, title = {Dams}}")
    result = run("lint", "a.md")
    assert (result.exit_code, result.stderr) == (0, "")
