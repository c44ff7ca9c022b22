"""Where a finding is."""

import os
from pathlib import Path

import pytest

from citekit.links.records import Place
from citekit.post_names import post_name
from citekit.reports.finding import Finding, Severity
from citekit.reports.places import (
    exact_place,
    file_of,
    is_file,
    is_post,
    is_web,
    place_text,
    uri_of,
)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("k", "a.md", 3), "a.md:3 (k)"),
        (Place("", "a.md", 3), "a.md:3"),
        (Place("", "a.md", None), "a.md"),
        (Place("k", "", 3), "k"),
        (Place("", "", None), "?"),
    ],
)
def test_in_words(place, text):
    assert place_text(place) == text


@pytest.mark.parametrize(
    ("article", "line", "column", "key", "text"),
    [
        ("a.md", 3, 7, "k", "a.md:3:7 (k)"),
        ("a.md", 3, 7, "", "a.md:3:7"),
        ("a.md", 3, None, "k", "a.md:3 (k)"),
        ("a.md", None, 7, "k", "a.md (k)"),
        ("", 3, 7, "k", "k"),
    ],
)
def test_to_the_column(article, line, column, key, text):
    place = {"article": article, "line": line, "column": column, "key": key}
    assert exact_place(Finding("c", "m", Severity.NOTE, "s", **place)) == text


def test_posts_stand_in_a_file():
    post = post_name("export.xml", "https://a.example/post")
    assert (is_post(post), file_of(post)) == (True, "export.xml")
    assert (is_post("a.md"), file_of("a.md")) == (False, "a.md")
    assert (is_post("https://a.example/"), file_of("https://a.example/")) == (False, "")
    assert (file_of("-"), file_of("")) == ("", "")


@pytest.mark.parametrize(
    ("article", "file", "web"),
    [
        ("posts/a.md", True, False),
        ("https://a.example/post", False, True),
        ("HTTP://a.example/post", False, True),
        ("-", False, False),
        ("", False, False),
    ],
)
def test_kinds(article, file, web):
    assert (is_file(article), is_web(article)) == (file, web)


@pytest.mark.parametrize(
    ("article", "uri"),
    [
        ("posts/a.md", "posts/a.md"),
        ("posts/über uns #1?.md", "posts/%C3%BCber%20uns%20%231%3F.md"),
        ("a:b.md", "a%3Ab.md"),
        ("100%.md", "100%25.md"),
        ("../x.md", "../x.md"),
        ("http://a.example/ö b%20c?d=<e>#f", "http://a.example/%C3%B6%20b%20c?d=%3Ce%3E#f"),
        ("http://[::1]/a#b#c", "http://[::1]/a#b%23c"),
        ("http://a.example/#", "http://a.example/#"),
        ("x\ud800.md", "x%5Cud800.md"),
    ],
)
def test_uris(article, uri):
    assert uri_of(article) == uri


def test_uri_of_a_path_from_the_root(tmp_path):
    assert uri_of(str(tmp_path / "a b.md")) == (tmp_path / "a b.md").as_uri()


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes elsewhere")
def test_uri_of_a_name_that_is_no_text():
    assert uri_of(os.fsdecode(b"posts/\xff.md")) == "posts/%FF.md"
    assert uri_of(str(Path("/") / os.fsdecode(b"\xff.md"))) == "file:///%FF.md"
