"""What a hostile page, link or file name can do in any of the formats: nothing."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest
from lxml import html

from citekit.links.records import Place, Verdict
from citekit.reports import FORMATS
from citekit.reports.text import Look

from . import junit_shape, sarif_shape
from .making import outcome, report
from .pandoc import blocks, nodes

TEXTS = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=alert(1) x='",
    "entity": "&lt;b&gt; &#60;b&#62; &copy;",
    "comment": "--><b>x</b><!--",
    "cdata": "x]]><failure message='no'/>",
    "style": "</style><style>*{display:none}</style></title>",
    "escape sequence": "\x1b[2J\x1b]0;title\x07\x9b31m",
    "bidi": "user\u202egnp.exe\u2066\u200b\ufeff",
    "command": "::error file=a.md,line=1::no",
    "old command": "x ##[error]no ##vso[task.setvariable variable=x]no ##teamcity[x]",
    "lines": "x\n::stop-commands::x\r\n| a | b |\r\u2028::add-mask::x\x85\x0b\x0c",
    "escaped lines": "x%0A::error::no%0D%25",
    "table": "a | b \\| c |\n| --- |",
    "markdown": "[x](http://evil.example/) ![x](http://evil.example/x.png) `a` **b** <http://e/>",
    "bare links": "http://evil.example/ www.evil.example a@evil.example @octocat #1",
    "heading": "x\n\n# heading\n\n- item\n\n```\nfence",
    "placeholder": "{0} {1} [x](1) {{",
    "not XML": "\x00\x01\x08\ufffe\uffff\ud800\U000e0041",
    "long": "w" * 50_000,
}
OBEYED = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]"
)
"""What no terminal or editor may get to see raw."""

UNSEEN = re.compile("[\\u061c\\u200b\\u200e\\u200f\\u2060-\\u2065\\ufeff]")
"""What people can't see, so that only data may have it."""


DATA = {"json", "jsonl", "sarif"}
"""Formats that tell programs what was there, letter for letter."""


def hostile(text):
    """A report with the text wherever something comes from others."""
    places = [Place(text, text, 3), Place("k", f"posts/{text}.md", 4)]
    told = {"title": text, "evidence": (text,), "final_url": f"http://b.example/{text}"}
    return report(
        outcome(Verdict.GONE, f"http://a.example/{text}", text, places, **told),
        outcome(Verdict.MOVED, text, f"moved: {text}", places, new_url=text, **told),
        outcome(Verdict.OK, f"http://c.example/{text}", text, places, **told),
        outcome(Verdict.SKIPPED, f"javascript:{text}", text, places, **told),
    )


@pytest.fixture(params=TEXTS)
def text(request):
    return TEXTS[request.param]


def written(text, name, **options):
    return "".join(FORMATS[name].write(hostile(text), **options))


def test_every_format_is_tried_here():
    checks = {"text", "json", "jsonl", "junit", "sarif", "github", "markdown", "html"}
    assert set(FORMATS) == checks


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_that_a_terminal_or_a_log_would_obey(text, name):
    for line in written(text, name).split("\n"):
        assert not OBEYED.search(line)
        assert name in DATA or not UNSEEN.search(line)
        assert "\r" not in line
        if name != "github":
            assert not line.lstrip().startswith("::")
        assert not re.search(r"##(vso|teamcity)?\[", line)


@pytest.mark.parametrize("width", [None, 40])
def test_text_has_the_same_lines_for_all(text, width):
    lines = written(text, "text", look=Look(width)).splitlines()
    assert sum(not line.startswith("    ") for line in lines) == 3
    assert not [line for line in lines if line.lstrip().startswith("::")]


def test_json_says_what_was_there(text):
    (link, *_) = json.loads(written(text, "json"))["links"]
    assert link["title"] == link["reason"] == text
    assert len(written(text, "jsonl").splitlines()) == 4


def test_junit(text):
    read = junit_shape.read(written(text, "junit").encode())
    assert len(read.cases) == 8
    tags = Counter(case[0].tag for case in read.cases)
    assert tags == {"failure": 2, "system-out": 4, "skipped": 2}


def test_sarif(text):
    run = sarif_shape.read(written(text, "sarif"))
    assert [result["level"] for result in run["results"]] == ["error"] * 2 + ["note"] * 2
    for result in run["results"]:
        told = result["message"]["text"]
        assert not OBEYED.search(told)
        assert not UNSEEN.search(told)
        assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]]", told), "a link"
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)", told), "a placeholder"


COMMAND = re.compile(r"::(?:error|notice) (?:\w+=[^,:]*,)*title=[^,:]*::[^\r\n]*")


def test_github(text):
    lines = written(text, "github", has_summary=True).split("\n")
    assert len(lines) == 6
    assert all(COMMAND.fullmatch(line) for line in lines[:4])
    assert all(re.fullmatch(r"(?:[^%]|%(?:25|3A|2C))*", line) for line in lines[:4])


TABLE = {
    "Header", "Para", "Table", "Plain", "Str", "Space", "Strong", "Link", "AlignDefault",
    "ColWidthDefault", "ColWidth",
}  # fmt: skip


def test_markdown(text):
    parsed = blocks(written(text, "markdown"))
    assert [block["t"] for block in parsed] == ["Header", "Para", "Table"]
    rows = parsed[2]["c"][4][0][3]
    assert [len(row[1]) for row in rows] == [5, 5]
    assert {node["t"] for node in nodes(parsed)} <= TABLE
    targets = [node["c"][2][0] for node in nodes(parsed) if node["t"] == "Link"]
    own = "http://evil.example/" if text.startswith("http://") else "http://a.example/"
    assert all(target.startswith(("http://a.example/", own)) for target in targets)
    assert len(targets) <= 2


def test_html(text):
    source = written(text, "html")
    page = html.document_fromstring(source)
    assert {element.tag for element in page.iter()} <= {
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "article",
        "strong", "bdi", "a", "dl", "dt", "dd", "ul", "li", "code", "table", "thead", "tbody", "tr",
        "th", "td", "br",
    }  # fmt: skip
    assert len(page.findall(".//tbody/tr")) == 4
    assert len(page.findall(".//article")) == 2
    names = {name for element in page.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on")]
    assert all(one.get("href").startswith("http://") for one in page.iter("a"))
    assert source.count("<!--") == 0
