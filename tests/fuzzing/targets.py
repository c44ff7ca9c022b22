"""What can be fuzzed, one row each: its seeds, what its readers look for, what they must hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from citekit.formats import get_format, read
from tests.documents.exports import Item, export
from tests.documents.test_asciidoc import ARTICLE as ASCIIDOC
from tests.documents.test_asciidoc import PIECES as ASCIIDOC_PIECES
from tests.documents.test_org import ARTICLE as ORG
from tests.documents.test_org import PIECES as ORG_PIECES
from tests.documents.test_rst import ARTICLE as RST
from tests.documents.test_rst import PIECES as RST_PIECES
from tests.fuzzing import corruption, documents, pipeline, readers, references
from tests.fuzzing.mutating import MOST_CHANGES, Pieces, changed_value, growing, mutant
from tests.fuzzing.running import LARGEST, Target

REFS = Path(__file__).parents[2] / "refs"

_LIST = "<h2>References</h2>\n<ul><li>Carver, Ann. 2003. <em>Walls</em>. London: Fennel.</li></ul>"
_EXPORT = export(
    [
        Item(f"Moss[ref]Abbott, Lena. 2011. Moss.[/ref] ((grows)).\n\n{_LIST}"),
        Item(f"<!-- wp:html -->{_LIST}<!-- wp:footnotes /-->", notes=(("a", "Dahl 2008 “x”"),)),
    ]
)
_SETTINGS = """\
[check]
timeout = 3
probe = false
exclude = ["c.example", "*.pdf"]
max-age = "7d"
[check.hosts."a.example"]
accept = [403]
headers = { Authorization = "Bearer ${TOKEN}" }
[lint]
select = ["L101"]
"""
_QUERIES = (
    "author:daum (year:2015..2020 OR -has:year) host:sohu.com \"exact phrase\"",
    "-type:book title:salt* (key:a OR key:b) added:2026-11-29 中国 is:uncited",
    "cited-in:posts/a.md tag:read doi:10.1000/x* url:http://a.example/ in:\"river news\"",
)  # fmt: skip

_PIECES = json.loads(Path(__file__).with_name("pieces.json").read_text("utf-8"))
"""What the readers of each kind look for."""


def _target(
    name: str,
    seeds: Iterable[str],
    pieces: Pieces,
    check: Callable[[bytes], object],
    largest: int = LARGEST,
) -> Target:
    texts = [*seeds]
    return Target(
        name,
        lambda rnd: mutant(rnd, texts, pieces),
        lambda rnd: growing(rnd, texts, pieces),
        check,
        largest,
    )


def _articles(*suffixes: str) -> list[str]:
    paths = sorted(path for path in (REFS / "articles").iterdir() if path.suffix in suffixes)
    return [path.read_text("utf-8") for path in paths]


def raw_references() -> list[str]:
    """Return the raw references of the gold set."""
    lines = (REFS / "gold" / "strings.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["raw"] for line in lines if line.strip()]


def _bibliography(form: str) -> list[str]:
    """Return a bibliography, whole and one text an entry."""
    items = read(REFS / "bibliography.json").items
    write = get_format(form).write
    return ["".join(write([item])) for item in items] + ["".join(write(items[:10]))]


def _article(name: str) -> Callable[[bytes], None]:
    return partial(documents.check, name)


def _bibliography_target(form: str, pieces: Pieces) -> Target:
    return _target(form, _bibliography(form), pieces, partial(readers.check_bibliography, form))


def _csl_json() -> Target:
    """Half of its mutants are JSON still, with values that nobody expects."""
    plain = _bibliography_target("csl-json", _PIECES["json"])
    records = json.loads((REFS / "bibliography.json").read_text("utf-8"))

    def record(rnd: Random) -> Any:
        value = rnd.choice(records)
        for _ in range(rnd.randint(1, MOST_CHANGES)):
            value = changed_value(rnd, value)
        return value

    def make(rnd: Random) -> bytes:
        return json.dumps([record(rnd)]).encode() if rnd.random() < 0.5 else plain.make(rnd)

    def growing_list(rnd: Random) -> Callable[[int], bytes]:
        item = json.dumps(record(rnd))
        return lambda size: f"[{','.join([item] * max(1, size // len(item)))}]".encode()

    def grow(rnd: Random) -> Callable[[int], bytes]:
        return growing_list(rnd) if rnd.random() < 0.5 else plain.growing(rnd)

    return replace(plain, make=make, growing=grow)


_EVERY_ARTICLE = [*_articles(".txt", ".md", ".html"), RST, ASCIIDOC, _EXPORT]
_EVERY_PIECE = [*chain.from_iterable(_PIECES.values()), *RST_PIECES, *ASCIIDOC_PIECES]


def _library() -> Target:
    """Its inputs are no texts: each says what is broken, by chance."""
    return Target(
        "library",
        lambda rnd: rnd.randbytes(8),
        lambda rnd: _always(rnd.randbytes(8)),
        corruption.check,
    )


def _always(data: bytes) -> Callable[[int], bytes]:
    return lambda _: data


_ALL = (
    _target("references", raw_references(), _PIECES["prose"], references.check, 64_000),
    _target("text", _articles(".txt"), _PIECES["prose"], _article("a.txt")),
    _target(
        "markdown", _articles(".md"), [*_PIECES["prose"], *_PIECES["markdown"]], _article("a.md")
    ),
    _target("html", _articles(".html"), [*_PIECES["prose"], *_PIECES["html"]], _article("a.html")),
    _target("rst", [RST], RST_PIECES, _article("a.rst")),
    _target("asciidoc", [ASCIIDOC], ASCIIDOC_PIECES, _article("a.adoc")),
    _target("org", [ORG], ORG_PIECES, _article("a.org")),
    _target("wxr", [_EXPORT], _PIECES["wxr"], _article("a.xml")),
    _bibliography_target("bibtex", _PIECES["bibtex"]),
    _bibliography_target("biblatex", _PIECES["bibtex"]),
    _bibliography_target("ris", _PIECES["ris"]),
    _csl_json(),
    _target("settings", [_SETTINGS], _PIECES["toml"], readers.check_settings),
    _target("query", _QUERIES, _PIECES["query"], readers.check_query),
    _target("page", _articles(".html"), [*_PIECES["prose"], *_PIECES["html"]], readers.check_page),
    _target("pipeline", _EVERY_ARTICLE, _EVERY_PIECE, pipeline.check, 128_000),
    _library(),
)

TARGETS = {target.name: target for target in _ALL}
"""By name, in the order in which they run."""
