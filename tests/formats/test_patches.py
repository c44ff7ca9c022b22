"""Changes as a patch."""

import difflib
import subprocess

import pytest

from citekit.formats.patches import unified_diff
from tests.repair.making import NEW, OLD, repaired


def test_a_patch(tmp_path):
    text = "".join(f"line {number}\n" for number in range(1, 9)) + f"see {OLD}"
    patch = "".join(unified_diff(repaired(tmp_path, "a.txt", text)))
    assert patch == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -6,4 +6,4 @@\n line 6\n line 7\n line 8\n"
        f"-see {OLD}\n\\ No newline at end of file\n+see {NEW}\n\\ No newline at end of file\n"
    )


BROKEN = "http://long.example/path/of/a-page.html"


@pytest.mark.parametrize(
    "lines",
    [
        [OLD],
        [OLD, "b", "c", "d", "e"],
        ["a", OLD, "b", OLD, "c", "d", "e", f"{OLD} and {OLD}"],
        ["a", "b", "c", OLD, *"defghi", OLD, *"jklmnop", OLD, *"qrst"],
        ["a", "http://long.example/path/", "of/a-page.html and", *"bcdefghijklm", OLD, *"nop"],
        [
            *"abcde", "http://long.example/path/", "of/a-page.html", *"fghijklmno",
            "http://long.example/path/", "of/a-page.html", *"pqrstuvw", OLD,
        ],
    ],
)  # fmt: skip
def test_it_is_the_patch_that_others_would_make(tmp_path, lines):
    before = [f"{line}\n" for line in lines]
    broken = {BROKEN: [(1, len(lines))]}
    article = repaired(tmp_path, "a.txt", "".join(before), (OLD, NEW), (BROKEN, NEW), cited=broken)
    after = article.rewritten.data.decode().splitlines(keepends=True)
    assert list(unified_diff(article)) == list(
        difflib.unified_diff(before, after, "a/a.txt", "b/a.txt")
    )


def test_nothing_changes():
    class Nothing:
        class rewritten:  # noqa: N801
            before, places, texts = "a\n", [], []

    assert list(unified_diff(Nothing)) == []


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "lines",
    [
        [OLD],
        [f"{OLD} {OLD}", "x", OLD],
        ["x"] * 20 + [OLD] + ["x"] * 6 + [OLD] + ["x"] * 7 + [OLD] + ["x"] * 9,
        ["a", "http://long.example/path/", "of/a-page.html and", OLD, *["x"] * 12, OLD],
        ["[a](" + OLD + ")", "", "b"],
    ],
)
def test_git_takes_it(tmp_path, lines, newline):
    check_with_git(tmp_path, "a.txt", lines, newline)


@pytest.mark.parametrize("name", ["a b.txt", 'a"\tb\\.txt', "河.txt"])
def test_odd_names(tmp_path, name):
    check_with_git(tmp_path, name, [OLD], "\n")


def check_with_git(tmp_path, name, lines, newline):
    text = newline.join([*lines, ""])
    pairs = [(OLD, NEW), (BROKEN, NEW)]
    article = repaired(tmp_path, name, text, *pairs, cited={BROKEN: [(1, 3)]})
    patch = "".join(unified_diff(article)).encode()
    subprocess.run(
        ["git", "apply", "--unsafe-paths", f"--directory={tmp_path}", "-"],
        input=patch, check=True, cwd=tmp_path, capture_output=True,
    )  # fmt: skip
    assert (tmp_path / name).read_bytes() == article.rewritten.data
    assert article.rewritten.data != text.encode()
