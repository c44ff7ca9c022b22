"""Front matter in YAML, TOML and JSON."""

from __future__ import annotations

import time

import pytest

import citekit
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
        ("author: ~", []),
        ("authors: {name: Ada Miller, title: Writer}", [{"literal": "Ada Miller"}]),
        ('authors: [{name: Ada Miller}, {"name": "Bob Stone", url: x}]', TWO),
        ("authors:\n  - {name: Ada Miller, at: [Nowhere, b]}\n  - {name: Bob Stone}", TWO),
        ("author: Ada Miller and Bob Stone", TWO),
        ("author: Ada Miller, Bob Stone", TWO),
        ("author: Miller, Ada", [{"family": "Miller", "given": "Ada"}]),
        ("author: Salt and Pepper Society", [{"literal": "Salt and Pepper Society"}]),
        ("author:\tAda Miller", [{"literal": "Ada Miller"}]),
        ("author: Ada Miller <ada@a.example>", [{"literal": "Ada Miller"}]),
        ("author: '[Ada Miller](https://a.example)'", [{"literal": "Ada Miller"}]),
        ("author:\n  - Ada Miller^[University of Salt]\n  - Bob Stone", TWO),
        # Obsidian and its clipper link to notes.
        ('author:\n  - "[[Ada Miller]]"\n  - "[[People/bob|Bob Stone]]"', TWO),
        ("author: [[Ada Miller]]", [{"literal": "Ada Miller"}]),
        (
            "authors:\n  - first_name: Ada\n    last_name: Miller\n  - family-names: Stone",
            [{"family": "Miller", "given": "Ada"}, {"family": "Stone"}],
        ),
        ("params:\n  author: Ada Miller", [{"literal": "Ada Miller"}]),
        ("author: [\n  Ada Miller, # he, she\n  'Bob Stone' # [x]\n  ]", TWO),
        ("author: [{name: {given: Ada, family: Miller}}]", [{"family": "Miller", "given": "Ada"}]),
        ("author: " + "{name: " * 5000 + "Ada" + "}" * 5000, []),
    ],
)
def test_ways_to_name_authors(lines: str, authors: list[dict[str, str]]) -> None:
    assert read_markdown(f"---\n{lines}\nother: 1\n---\n")[1].authors == authors


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ('[[authors]]\nname = "Ada Miller"\n[[authors]]\nname = "Bob Stone"', TWO),
        ('author = {name = "Ada Miller", email = "x"}', [{"literal": "Ada Miller"}]),
        ('[taxonomies]\nauthors = ["Ada Miller", "Bob Stone"]', TWO),
        ('[params]\nauthor = "Ada Miller"', [{"literal": "Ada Miller"}]),
        ('about = """\nauthor = "Nobody"\n"""\nauthor = "Ada Miller"', [{"literal": "Ada Miller"}]),
        ('authors = [\n  "Ada Miller", # [x]\n  "Bob Stone" # it is\n]', TWO),
        ("authors = [\n  {name = 'Ada Miller', at = [1]},\n  {name = 'Bob Stone'}\n]", TWO),
        ('tags = ["]",\n "#"]\nauthor = "Ada Miller"', [{"literal": "Ada Miller"}]),
        ('authors = "Ada Miller"\n[[authors]]\nname = "Bob Stone"', [{"literal": "Ada Miller"}]),
    ],
)
def test_authors_in_toml(lines: str, authors: list[dict[str, str]]) -> None:
    assert read_markdown(f"+++\n{lines}\n+++\n")[1].authors == authors


@pytest.mark.parametrize(
    ("stated", "parts"),
    [
        ("2019-03-05T10:00:00Z", [2019, 3, 5]),
        ("2019-03", [2019, 3]),
        ("2019-01-31", [2019, 1, 31]),
        ("1000-12-01", [1000, 12, 1]),
        ("March 5, 2019", [2019, 3, 5]),
        ("\n  created: 2019-03-05\n  updated: 2020-01-01", [2019, 3, 5]),
    ],
)
def test_dates(stated: str, parts: list[int]) -> None:
    metadata = read_markdown(f"---\ndate: {stated}\n---\n")[1]
    assert metadata.date == {"date-parts": [parts]}


@pytest.mark.parametrize(
    "stated", ["0000-00-00", "2019-02-30", "2019-13-05", "2019-00-05", "2019-01-00", "2019-01-32",
               "0999-01-01", "today", "\n  updated: 2020-01-01", "[2019-03-05]"]
)  # fmt: skip
def test_what_is_no_date(stated: str) -> None:
    assert read_markdown(f"---\ndate: {stated}\n---\n")[1].date is None


def test_the_first_date_that_is_one() -> None:
    metadata = read_markdown("---\ndate: today\npublished: 2019-03-05\n---\n")[1]
    assert metadata.date == {"date-parts": [[2019, 3, 5]]}


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Salt: a history", "Salt: a history"),
        ("null", ""),
        ('"Salt \\u2013 and \\x26 \\\\ \\"it\\""', 'Salt – and & \\ "it"'),
        ('"Salt \\ud83d x"', "Salt \\ud83d x"),
        ('"Salt\\nand"', "Salt and"),
        ("'Ada''s # salt'  # x", "Ada's # salt"),
        ("Salt #1 # x", "Salt"),
        ('"Salt" # a "history"', "Salt"),
        ("'Salt' # it's one", "Salt"),
        ('"Salt" and "light"', '"Salt" and "light"'),
        ('"Salt \\U0001F600"', "Salt 😀"),
        ('"Salt \\U00ffffff"', "Salt \\U00ffffff"),
        # Programs break long texts in quotes so.
        ('"Salt and\\\n  \\ a \\\\\n  histo\\\n  ry"', "Salt and a \\ history"),
        ("|2-  # x\n  Salt\n  road", "Salt road"),
        (">-2\n  Salt", "Salt"),
    ],
)
def test_titles(stated: str, title: str) -> None:
    assert read_markdown(f"---\ntitle: {stated}\n---\n")[1].title == title


def test_languages_are_written_as_in_pages() -> None:
    assert read_markdown("---\nlocale: pt_BR\n---\n")[1].language == "pt-BR"


def test_keys_that_are_no_continuation() -> None:
    inside = "title: Salt\ne-mail: x\n# author: Nobody\nauthor: Ada Miller"
    metadata = read_markdown(f"---\n{inside}\n---\n")[1]
    assert (metadata.title, metadata.authors) == ("Salt", [{"literal": "Ada Miller"}])
    assert read_markdown("---\n- author: Nobody\n---\n")[1].authors == []


def test_folded_titles() -> None:
    assert (
        read_markdown("---\ntitle: >-\n  Salt and\n  pepper\n---\n")[1].title == "Salt and pepper"
    )


JSON = """{
  "title": "Salt: a \\"history\\"",
  "Author": "Ada Miller",
  "date": "2019-03-05T10:00:00+01:00",
  "draft": false,
  "tags": ["a", {"b": 1}],
  "canonicalURL": "https://a.example/salt"
}

# Text
"""


def test_json() -> None:
    blocks, metadata = read_markdown(JSON)
    assert metadata.title == 'Salt: a "history"'
    assert metadata.authors == [{"literal": "Ada Miller"}]
    assert metadata.date == {"date-parts": [[2019, 3, 5]]}
    assert metadata.url == "https://a.example/salt"
    assert [(block.text, block.line_start) for block in blocks] == [("Text", 10)]


@pytest.mark.parametrize(
    ("stated", "authors"),
    [
        ('"authors": ["Ada Miller", "Bob Stone"]', TWO),
        ('"author": [{"name": "Ada Miller", "url": null}, {"Name": "Bob Stone"}]', TWO),
        ('"author": {"first_name": "Ada", "last_name": "Miller"}',
         [{"family": "Miller", "given": "Ada"}]),
        ('"params": {"author": "Ada Miller"}', [{"literal": "Ada Miller"}]),
        ('"author": null', []),
        ('"author": [null, 1, [["Ada"]]]', [{"literal": "1"}]),
    ],
)  # fmt: skip
def test_authors_in_json(stated: str, authors: list[dict[str, str]]) -> None:
    assert read_markdown("{" + stated + "}\nText\n")[1].authors == authors


def test_tabs_and_lines_within_texts_in_json() -> None:
    assert read_markdown('{"title": "Salt\troad\n"}\nText')[1].title.split() == ["Salt", "road"]


def test_numbers_in_json() -> None:
    assert read_markdown('{"date": 2019, "title": 1984}')[1].title == "1984"
    assert read_markdown('{"date": 2019}')[1].date == {"date-parts": [[2019]]}


@pytest.mark.parametrize("language", ["yaml", "yml", "json", "toml", ""])
def test_the_language_of_front_matter(language: str) -> None:
    inside = {"json": '{"title": "Salt"}', "toml": 'title = "Salt"'}.get(language, "title: Salt")
    blocks, metadata = read_markdown(f"---{language}\n{inside}\n---\nText\n")
    assert (metadata.title, [block.text for block in blocks]) == ("Salt", ["Text"])


def test_front_matter_in_javascript_is_left_out_and_not_run() -> None:
    blocks, metadata = read_markdown("---js\n{ title: process.exit() }\n---\nText\n")
    assert (metadata.title, [block.text for block in blocks]) == ("", ["Text"])


@pytest.mark.parametrize(
    "source",
    [
        '{"title": "Salt"} is an object\n',
        '{"title": "never closed"\n\nText\n',
        "{{< toc >}}\n\nText\n",
        "{% include a %}\n\nText\n",
        "{: .no_toc}\n\nText\n",
        "{title: Salt}\n\nText\n",
        '{"a":' * 100_000 + "\n\nText\n",
        '{"a": ' + "9" * 5000 + "}\n\nText\n",
        "---json\n[1\n---\nText\n",
        "---swift\ntitle: Salt\n---\nText\n",
    ],
)
def test_braces_that_are_no_front_matter(source: str) -> None:
    blocks, metadata = read_markdown(source)
    assert metadata.title == ""
    assert blocks[0].line_start == 1 or blocks[0].text == "Text"


def test_an_article_of_hugo_with_json() -> None:
    references = "## References\n\n- Ash, B. (2019). *Salt roads*. London: River Press.\n"
    article = citekit.find(f"{JSON}\nMuch is known of salt.\n\n{references}")[0]
    assert article.title == 'Salt: a "history"'
    assert article.authors == [{"family": "Miller", "given": "Ada"}]
    assert article.date == {"date-parts": [[2019, 3, 5]]}
    (entry,) = article.lists[0].entries
    assert (entry.line_start, entry.reference.csl["title"]) == (16, "Salt roads")


@pytest.mark.parametrize(
    "inside",
    [
        "title: a" + " " * 200_000 + "b",
        "author: " + "[" * 200_000,
        "author: " + "{a: " * 100_000,
        "author: [" + "'a\" " * 100_000,
        "author: " + "[[a|" * 100_000,
        "author: " + "a <" * 100_000,
        "title: [" + '\\"' * 100_000,
        'title: "' + '\\"' * 100_000,
        'title: "a\n' + "  b\\\n" * 50_000,
        "title: [\n" + "  ' #\n" * 50_000,
        "a." * 100_000 + "b: 1",
        "a: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"b{i}: &b{i} [{', '.join(['*a' if not i else f'*b{i - 1}'] * 99)}]\n" for i in range(9)
        )
        + "author: *b8",
    ],
)
def test_long_values_take_no_longer_than_others(inside: str) -> None:
    begin = time.process_time()
    read_markdown(f"---\n{inside}\n---\n")
    read_markdown(f"+++\n{inside.replace(': ', ' = ', 1)}\n" + "x\n" * 50_000 + "+++\n")
    assert time.process_time() - begin < 3


@pytest.mark.parametrize(
    "source", ["---\nNo front matter here\n---\n", "---\ntitle: never closed\n"]
)
def test_a_rule_is_no_front_matter(source: str) -> None:
    blocks, metadata = read_markdown(source)
    assert metadata.title == ""
    assert blocks[0].kind.value == "rule"
