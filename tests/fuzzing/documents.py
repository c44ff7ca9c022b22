"""Mutate articles of every format and read them: nothing may raise, hang or lose its place.

``python -m tests.fuzzing.documents [COUNT [SEED]]``, 2,000 unless told.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from citekit.documents import Document
from citekit.documents.sources import find_sources
from citekit.errors import UnreadableError
from citekit.extraction import extract_articles
from tests.documents.exports import Item, export
from tests.documents.test_asciidoc import ARTICLE as ASCIIDOC
from tests.documents.test_asciidoc import PIECES as ASCIIDOC_PIECES
from tests.documents.test_rst import ARTICLE as RST
from tests.documents.test_rst import PIECES as RST_PIECES

_LIST = "<h2>References</h2>\n<ul><li>Carver, Ann. 2003. <em>Walls</em>. London: Fennel.</li></ul>"
_EXPORT = export(
    [
        Item(f"Moss[ref]Abbott, Lena. 2011. Moss.[/ref] ((grows)).\n\n{_LIST}"),
        Item(f"<!-- wp:html -->{_LIST}<!-- wp:footnotes /-->", notes=(("a", "Dahl 2008 “x”"),)),
    ]
)
_EXPORT_PIECES = [
    "<![CDATA[", "]]>", "<item>", "</item>", "&amp;", "&x;", "<!--", "-->", "<wp:postmeta>",
    "[ref]",
    "[/ref]", "((", "))", "\x00", "\x0b", "<!DOCTYPE a>", "\\\\u00", '"', "<li>", "</ol>", "\n\n",
]  # fmt: skip

_Seed = tuple[str, str, list[str]]

_SEEDS: tuple[_Seed, ...] = (
    ("a.rst", RST, RST_PIECES),
    ("a.adoc", ASCIIDOC, ASCIIDOC_PIECES),
    ("a.xml", _EXPORT, _EXPORT_PIECES),
)


def mutants(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of mutated articles, the same for the same seed."""
    rnd = random.Random(seed)
    for _ in range(count):
        name, text, pieces = rnd.choice(_SEEDS)
        for _ in range(rnd.randint(1, 8)):
            text = _mutate(rnd, text, pieces)
        data = text.encode("utf-8", "surrogatepass")
        if rnd.random() < 0.2:
            at = rnd.randint(0, len(data))
            data = data[:at] + bytes(rnd.choices(range(256), k=rnd.randint(1, 4))) + data[at + 1 :]
        yield name, data


def _mutate(rnd: random.Random, text: str, pieces: list[str]) -> str:
    at = rnd.randint(0, len(text))
    to = min(len(text), at + rnd.randint(1, 40))
    kinds: tuple[Callable[[], str], ...] = (
        lambda: text[:at] + text[to:],
        lambda: text[:at] + text[at:to] * rnd.randint(2, 30) + text[to:],
        lambda: text[:at] + rnd.choice(pieces) * rnd.choice((1, 1, 1, 50)) + text[at:],
        lambda: text[:at] + text[to:at:-1] + text[to:],
        lambda: text[:to],
        lambda: text.replace("\n", rnd.choice(("\r\n", "\r", "\n\n", "")), rnd.randint(1, 5)),
    )
    return rnd.choice(kinds)()


def check(name: str, data: bytes) -> None:
    """Read an article and check that all that is found in it has its place.

    Raises:
        AssertionError: when it has not.
    """
    for document in _documents(name, data):
        length, last = len(document.source), document.last_line + 1
        for block in document.blocks:
            assert document.first_line <= block.line_start <= block.line_end <= last
            assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
            assert all(0 <= block.source_map.source(at) < length for at in range(len(block.text)))
        for article in extract_articles(document):
            for found in article.lists:
                for entry in found.entries:
                    assert 0 <= entry.start < length
                    assert document.first_line <= entry.line_start <= entry.line_end <= last


def _documents(name: str, data: bytes) -> Iterator[Document]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for source in find_sources([path], drafts=True):
            with suppress(UnreadableError):
                yield source.document()


def run(count: int, seed: int = 1, *, slowest: float = 10.0) -> tuple[int, float]:
    """Check ``count`` mutants; return how many were checked and the seconds of the slowest.

    Raises:
        AssertionError: with the first that broke a rule or took over ``slowest`` seconds.
    """
    worst = 0.0
    for name, data in mutants(count, seed):
        start = time.process_time()
        try:
            check(name, data)
        except Exception as error:
            raise AssertionError(f"{name} {data!r}: {error!r}") from error
        worst = max(worst, time.process_time() - start)
        assert worst < slowest, f"{worst:.1f} s for {name} {data!r}"
    return count, worst


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]] or [2_000]
    began = time.perf_counter()
    checked, longest = run(*arguments)
    print(f"{checked} mutants in {time.perf_counter() - began:.0f} s, the slowest {longest:.2f} s")
