"""Front matter in YAML and TOML."""

from __future__ import annotations

import pytest

from citekit.documents.markdown import read_markdown

TWO = [{"literal": "Ada Miller"}, {"literal": "Bob Stone"}]
YAML = """---
layout: post
title: "Salt: a \\"history\\""   # shown on top
author:
  - name: Ada Miller
    affiliation: Nowhere
  - Bob O'Neill
date: 2019-03-05 10:00:00 +0100
tags: [a, b]
permalink: /salt/
canonical_url: https://a.example/salt
lang: en-GB
---
# Text
"""


def test_yaml() -> None:
    blocks, metadata = read_markdown(YAML)
    assert metadata.title == 'Salt: a "history"'
    assert metadata.authors == [{"literal": "Ada Miller"}, {"literal": "Bob O'Neill"}]
    assert metadata.date == {"date-parts": [[2019, 3, 5]]}
    assert metadata.url == "https://a.example/salt"
    assert metadata.language == "en-GB"
    assert [(block.text, block.line_start) for block in blocks] == [("Text", 14)]


def test_toml() -> None:
    source = (
        '+++\ntitle = \'Salt\'\nauthors = [\n  "Ada Miller",\n  "Bob O\'Neill"\n]\n'
        "date = 2019-03-05T10:00:00Z\n[params]\ntitle = 'other'\n+++\nText\n"
    )
    blocks, metadata = read_markdown(source)
    assert metadata.title == "Salt"
    assert metadata.authors == [{"literal": "Ada Miller"}, {"literal": "Bob O'Neill"}]
    assert metadata.date == {"date-parts": [[2019, 3, 5]]}
    assert blocks[0].line_start == 11


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("author: Ada Miller", [{"literal": "Ada Miller"}]),
        ("authors: [Ada Miller, 'Bob Stone']", TWO),
        ("author:\n  name: Ada Miller\n  url: x", [{"literal": "Ada Miller"}]),
        (
            "author:\n  - name:\n      given: Ada\n      family: Miller\n    orcid: 1",
            [{"family": "Miller", "given": "Ada"}],
        ),
        ("author:\n- Ada Miller\n- Bob Stone", TWO),
        ("author:", []),
    ],
)
def test_ways_to_name_authors(lines: str, authors: list[dict[str, str]]) -> None:
    assert read_markdown(f"---\n{lines}\nother: 1\n---\n")[1].authors == authors


def test_folded_titles() -> None:
    assert (
        read_markdown("---\ntitle: >-\n  Salt and\n  pepper\n---\n")[1].title == "Salt and pepper"
    )


@pytest.mark.parametrize(
    "source", ["---\nNo front matter here\n---\n", "---\ntitle: never closed\n"]
)
def test_a_rule_is_no_front_matter(source: str) -> None:
    blocks, metadata = read_markdown(source)
    assert metadata.title == ""
    assert blocks[0].kind.value == "rule"
