"""Bibliographies, settings, queries and the pages of links: what each reader may do with them."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from citekit.documents import read_document
from citekit.errors import CitekitError
from citekit.formats import FORMATS, read_text
from citekit.library import Library
from citekit.links.exchange import Answer
from citekit.links.host_rules import read_host_rules
from citekit.links.page import page_of
from citekit.links.spelling import read_address
from citekit.pipeline import articles_of, page_digest
from citekit.settings import KINDS, read_settings

MOST_WRITTEN = 50


def check_bibliography(form: str, data: bytes) -> None:
    """Read a bibliography and write what was read in every format."""
    text = data.decode("utf-8", "replace")
    reading = read_text(text, form=form)
    lines = text.count("\n") + text.count("\r") + 1
    assert all(1 <= problem.line <= lines for problem in reading.problems)
    for item in reading.items[:MOST_WRITTEN]:
        for other in FORMATS:
            assert "".join(other.write([item]))


def check_settings(data: bytes) -> None:
    """Read a settings file and every value in it as every kind."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "citekit.toml"
        path.write_bytes(data)
        with suppress(CitekitError):
            root = read_settings(path)
            for name in root:
                with suppress(CitekitError):
                    table = root.table(name)
                    for value in table:
                        for kind in KINDS:
                            with suppress(CitekitError):
                                table.value(value, kind)
                    read_host_rules(table.table("hosts"))


def check_query(data: bytes) -> None:
    """Ask a library."""
    with suppress(CitekitError):
        list(_library().search(data.decode("utf-8", "replace"), limit=3))


@cache
def _library() -> Library:
    path = Path(tempfile.mkdtemp(prefix="citekit-fuzzing-")) / "library.db"
    library = Library(path)
    text = "# Salt\n\n## References\n\n- Daum, Ada. 2017b. “Salt.” *River News*, May 9.\n"
    document = read_document(text, name="salt.md")
    library.add("salt.md", articles_of(document), page_digest(text))
    return library


def check_page(data: bytes) -> None:
    """Look at the page that a link led to."""
    answer = Answer(read_address("http://a.example/"), 200, {"content-type": "text/html"}, data)
    page = page_of(answer)
    if page:
        for seen in (page.title, page.titles, page.headings, page.text, page.anchors, page.refresh):
            repr(seen)
