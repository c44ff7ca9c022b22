"""A library whose files were broken: every command says so in words, or does its work."""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from tests.fuzzing.commands import run_command

_ARTICLE = """\
# Salt {0}

As Daum (2017b) said.

## References

- Daum, Ada. 2017b. “Salt {0}.” *River News*, May 9. http://127.0.0.1:9/salt{0}
- Moss, Lena, and Bo Weir. 2011. *Of Rivers {0}*. London: Quay Press.
- 陈寅恪. 1980. 柳如是别传 {0}. 上海: 上海古籍出版社.
"""
_ARTICLES = 12
_COMMANDS = (
    ["search"], ["search", "salt"], ["search", "author:daum year:2017"], ["show", "daum2017salt"],
    ["export", "--format", "bibtex"], ["export", "--format", "csl-json", "--uncited"], ["lint"],
    ["dedupe", "--dry-run"], ["doctor"], ["undo", "--list"], ["tag", "read", "daum2017salt"],
    ["set", "daum2017salt", "title=Sand"], ["key", "daum2017salt", "sand"], ["undo"],
    ["add", "{folder}/0.md"], ["add", "--reread", "{folder}"], ["sync", "{folder}"],
    ["repair", "--csv"],
    ["import", "{folder}/more.json"], ["backup", "{folder}/copy.db"], ["delete", "daum2017salt"],
    ["check", "--timeout", "1", "--retries", "0", "--second-look", "0"], ["review", "--uncited"],
    ["doctor", "--repair"],
)  # fmt: skip
_MARKERS = (
    b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> branch\n", b"{}\n", b"[]\n", b"null\n", b'{"id":',
    b"\xff\xfe\n", b"\x00" * 40, b'{"at": 1, "id": 2, "kind": "tag"}\n', b"\n\n", b'"' * 5,
)  # fmt: skip


@cache
def sound() -> Path:
    """Return a folder with a library, its files of decisions and links, and its articles."""
    folder = Path(tempfile.mkdtemp(prefix="citekit-sound-"))
    for number in range(_ARTICLES):
        (folder / f"{number}.md").write_text(_ARTICLE.format(number), "utf-8")
    (folder / "more.json").write_text('[{"id": "x", "type": "book", "title": "Sand"}]', "utf-8")
    for arguments in (
        ["add", str(folder)],
        ["tag", "read", "daum2017salt"],
        ["set", "moss2011rivers", "title=Of Seas"],
        ["check", "--timeout", "1", "--retries", "0", "--second-look", "0", "--allow-private"],
    ):
        _run(arguments, folder / "library.db")
    return folder


def _run(arguments: list[str], library: Path) -> int:
    named = [one.format(folder=library.parent) for one in arguments]
    return run_command(*named, "--library", library, given="q\n")


def _flip(rnd: random.Random, data: bytearray) -> bytearray:
    for _ in range(rnd.choice((1, 1, 3, 30, 300))):
        data[rnd.randrange(len(data))] = rnd.randrange(256)
    return data


def _zero(rnd: random.Random, data: bytearray) -> bytearray:
    at = rnd.randrange(len(data))
    to = min(len(data), at + rnd.choice((1, 100, 4096, 20_000)))
    data[at:to] = bytes(to - at)
    return data


def _move(rnd: random.Random, data: bytearray) -> bytearray:
    """Put a page in the place of another."""
    pages = max(len(data) // 4096, 1)
    source, target = rnd.randrange(pages) * 4096, rnd.randrange(pages) * 4096
    data[target : target + 4096] = data[source : source + 4096]
    return data


def _insert(rnd: random.Random, data: bytearray) -> bytearray:
    at = rnd.randrange(len(data))
    data[at:at] = rnd.choice(_MARKERS)
    return data


def _insert_line(rnd: random.Random, data: bytearray) -> bytearray:
    lines = bytes(data).splitlines(keepends=True) or [b""]
    at = rnd.randrange(len(lines))
    kinds = (
        lambda: [*lines[:at], rnd.choice(_MARKERS), *lines[at:]],
        lambda: [*lines[:at], lines[at][: rnd.randint(0, len(lines[at]))], *lines[at + 1 :]],
        lambda: [*lines[: at + 1], lines[at], *lines[at + 1 :]],
        lambda: rnd.sample(lines, len(lines)),
    )
    return bytearray(b"".join(rnd.choice(kinds)()))


_CHANGES: tuple[Callable[[random.Random, bytearray], bytearray], ...] = (
    _flip,
    _flip,
    _flip,
    _zero,
    _move,
    _insert,
    _insert_line,
    lambda rnd, data: data[: rnd.randrange(len(data))],
    lambda rnd, data: data[:0],
    lambda rnd, data: bytearray(rnd.randbytes(rnd.choice((1, 100, 5000)))),
    lambda rnd, data: bytearray(b"SQLite format 3\x00") + data[16 : rnd.randrange(17, len(data))],
)


def _break_rows(rnd: random.Random, path: Path) -> None:
    """Change values of rows, which SQLite finds nothing wrong with."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%words%'"
        table = rnd.choice(connection.execute(sql).fetchall())[0]
        column = rnd.choice(connection.execute(f'PRAGMA table_info("{table}")').fetchall())[1]
        value = rnd.choice((None, "", "{", "[]", b"\xff", -1, 10**18, "null", '{"a": 1}', "\ud7ff"))
        change = f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE rowid % ? = 0'
        try:
            connection.execute(change, [value, rnd.choice((1, 3))])
            connection.commit()
        except sqlite3.Error:
            return


def check(data: bytes) -> None:
    """Break one of the files, as the bytes say, and run commands on what is left."""
    rnd = random.Random(data)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in sound().iterdir():
            shutil.copy(path, folder)
        library = folder / "library.db"
        if rnd.random() < 0.25:
            _break_rows(rnd, library)
        else:
            _break_file(rnd, rnd.choice(_files(rnd, folder)))
        for arguments in rnd.sample(_COMMANDS, 3):
            _run(arguments, library)


def _files(rnd: random.Random, folder: Path) -> list[Path]:
    """Return the files to choose from; at times one that SQLite keeps beside the library."""
    wal = folder / f"library.db{rnd.choice(('-wal', '-shm', '-journal'))}"
    texts = [folder / "library.decisions.jsonl", folder / "library.links.jsonl"]
    library = folder / "library.db"
    if rnd.random() < 0.2:
        wal.write_bytes(rnd.randbytes(rnd.choice((0, 10, 5000))))
        return [wal]
    return [library, library, *(path for path in texts if path.exists())]


def _break_file(rnd: random.Random, path: Path) -> None:
    data = bytearray(path.read_bytes())
    if len(data) > 20:
        path.write_bytes(rnd.choice(_CHANGES)(rnd, data))
