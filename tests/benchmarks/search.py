"""How fast a large library answers: the first references for an author, a year, words, filters.

Run ``python tests/benchmarks/search.py``. Some made-up references are added as articles are; the
table of each is then copied in SQL, with new ids and keys, until there are as many as asked for,
since a million would take long to add. A copy has the words, names and years of its original, so
that all are as frequent as before. ``--library FILE`` keeps the library for the next time.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from library import Maker

from citekit.extraction.article import Article, ReferenceList
from citekit.library import Library

COPIES = 20
AN_ARTICLE = 500
RUNS = 7

COPIED = {"references": "id", "creators": "reference", "links": "reference"}
WORDS = "title, container, creators, publisher, raw, author_family, author_given"


def make(path: Path, number: int) -> None:
    """Make a library of so many references."""
    maker = Maker()
    with Library(path) as library:
        for article in range(number // COPIES // AN_ARTICLE):
            entries = [maker.entry(line + 1) for line in range(AN_ARTICLE)]
            lists = [ReferenceList("References", 1, entries)]
            library.add(f"{article}.md", [Article(f"Article {article}", 1, 900, lists=lists)], "1")
    connection = sqlite3.connect(path)
    (last,) = connection.execute('SELECT max(id) FROM "references"').fetchone()
    for copy in range(1, COPIES):
        with connection:
            _copy(connection, last, copy)
    connection.execute("ANALYZE")
    connection.close()


def _copy(connection: sqlite3.Connection, last: int, copy: int) -> None:
    """Add a copy of the first references, those up to a row, and of all that belongs to them."""
    for table, row in COPIED.items():
        columns = [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]
        changed = {row: f"{row} + {copy * last}", "key": f"key || '-{copy}'"}
        values = ", ".join(changed.get(column, f'"{column}"') for column in columns)
        connection.execute(
            f'INSERT INTO "{table}" SELECT {values} FROM "{table}" WHERE {row} <= {last}'
        )
    connection.execute(
        f"INSERT INTO reference_words (rowid, {WORDS})"
        f" SELECT rowid + {copy * last}, {WORDS} FROM reference_words WHERE rowid <= {last}"
    )


def queries(maker: Maker) -> list[str]:
    """Return what is searched for, frequent and rare."""
    names, words = maker.names, maker.words
    return [
        f"author:{names[0]}",
        f"author:{names[100]}",
        f"author:{names[5000]}",
        f"author:{names[300][:4]}*",
        f'author:"ada {names[5]}"',
        "year:2017",
        "year:2015..2020",
        "year:1800..1900",
        words[100],
        words[1000],
        f"{words[100]} {words[120]}",
        f"{words[0]} {words[1000]}",
        f'"{words[0]} {words[1]}"',
        f"title:{words[200]} year:2010..",
        words[0],
        f"{words[0]} {words[1]}",
        f"{words[0]} OR {words[1]}",
        f"{words[0]} -{words[1]}",
        f"-{words[0]}",
        f"{words[0]} year:2017",
        f"{words[0]} type:book",
        f"author:{names[0]} OR year:2017",
        f'in:"{words[3]} daily"',
        "type:book",
        "type:song",
        "host:example.org",
        "host:example.net",
        f"key:{names[0].lower()}*",
        "has:doi",
        "is:unverified",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--references", type=int, default=1_000_000)
    parser.add_argument("--limit", type=int, default=50)
    parser.add_argument("--library", type=Path, help="made there, or used if it is there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.library or Path(folder) / "library.db"
        if not path.exists():
            start = process_time()
            make(path, options.references)
            sys.stdout.write(f"made in {process_time() - start:.0f} s of processor time\n")
        measure(path, options.limit)


def measure(path: Path, limit: int) -> None:
    """Print how long the library takes for the first references that queries find."""
    with Library(path) as library:
        size = path.stat().st_size / 1e6
        sys.stdout.write(f"{library.counts().references:,} references, {size:,.0f} MB\n")
        sys.stdout.write("elapsed  processor  found\n")
        for query in queries(Maker()):
            elapsed, used = [], []
            for _ in range(RUNS):
                start, start_used = perf_counter(), process_time()
                found = sum(1 for _ in library.search(query, limit=limit))
                elapsed.append(perf_counter() - start)
                used.append(process_time() - start_used)
            times = f"{min(elapsed) * 1000:7.1f} {min(used) * 1000:10.1f}"
            sys.stdout.write(f"{times} {found:6}  {query}\n")


if __name__ == "__main__":
    main()
