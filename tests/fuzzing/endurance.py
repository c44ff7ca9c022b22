"""Long runs: ``python -m tests.fuzzing.endurance [ROUNDS]``, 200 unless told.

Memory and open files must not grow with what was done: pages read, articles added, searches, links
checked, each again and again in one process.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from citekit.documents import read_document
from citekit.library import Library
from citekit.links import Link, Settings, check_links
from citekit.pipeline import articles_of, find, page_digest

WARMING = 20
"""Rounds after which all that is remembered on purpose is there."""


class Growth(NamedTuple):
    """What a run left behind, from its first rounds to its last.

    Attributes:
        kibibytes: that Python allocated more.
        files: more that are open.
    """

    kibibytes: float
    files: int


def _text(number: int) -> str:
    words = ("salt", "river", "quay", "moss", "harbour", "fennel", "stone")
    title = " ".join(words[(number * step) % len(words)] for step in (1, 2, 3))
    return (
        f"# Of {title}\n\nAs Daum (2017) said.\n\n## References\n\n"
        f"- Daum, Ada. 2017. “{title.capitalize()}.” *River News*, May {number % 28 + 1}.\n"
        f"- Weir, Bo. 20{number % 100:02}. *{title.title()}*. London: Quay Press.\n"
    )


def find_pages(folder: Path) -> Callable[[int], None]:
    """Return what reads a page, another one each time."""

    def read(number: int) -> None:
        path = folder / "page.md"
        path.write_text(_text(number), "utf-8")
        find(path)

    return read


def add_articles(folder: Path) -> Callable[[int], None]:
    """Return what adds an article to a library, searches it and closes it."""

    def add(number: int) -> None:
        text = _text(number)
        with Library(folder / "library.db") as library:
            document = read_document(text, name="a.md")
            library.add(f"{number % 10}.md", articles_of(document), page_digest(text))
            list(library.search("salt", limit=5))

    return add


def check_pages(_: Path) -> Callable[[int], None]:
    """Return what checks links at a port where nobody listens."""
    settings = Settings(allow_private=True, retries=0, second_look=0, interval=0, probe=False)

    def check(number: int) -> None:
        links = [Link(f"http://127.0.0.1:9/{number}/{one}") for one in range(5)]
        assert len([*check_links(links, settings)]) == len(links)

    return check


WORK: dict[str, Callable[[Path], Callable[[int], None]]] = {
    "find": find_pages,
    "add": add_articles,
    "check": check_pages,
}


def open_files() -> int:
    """Return how many files this process has open, 0 where the system does not say."""
    folder = Path("/proc/self/fd")
    return len(os.listdir(folder)) if folder.is_dir() else 0  # noqa: PTH208 - it changes meanwhile


def growth(name: str, rounds: int) -> Growth:
    """Do some work again and again and return what it left behind."""
    with tempfile.TemporaryDirectory() as folder:
        work = WORK[name](Path(folder))
        work(0)  # modules and the model are loaded: what is traced takes several times as long
        with _traced():
            for number in range(WARMING):
                work(number)
            memory, files = _memory(), open_files()
            for number in range(WARMING, WARMING + rounds):
                work(number)
            return Growth((_memory() - memory) / 1024, open_files() - files)


@contextmanager
def _traced() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


def _memory() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for one in WORK:
        left = growth(one, count)
        print(f"{one}: {count} rounds, {left.kibibytes:+.0f} KiB, {left.files:+d} open files")
