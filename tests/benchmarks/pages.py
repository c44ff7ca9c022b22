"""What a page without a reference list costs: time beside a bare parser, and memory.

Run ``python tests/benchmarks/pages.py [N]``. It writes N pages of 70 KB (1,000 unless told) into a
temporary folder and reads them as ``citekit find`` does, each run in a process of its own. One page
in a hundred is broken, one in twenty has a list. Times are of the processor, best of three.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SIZE = 70_000
RUNS = 3
TEXT = (
    "river harbour winter bridge council market letter garden engine village summer paper teacher "
    "the the the of of and and to in a was were had with from by at its on that over between after"
)
WORDS = TEXT.split()
REFERENCE = (
    "<li id='r{0}'>Berg, A. and Lind, O. (20{1:02}). <em>The {2} papers</em>. Oslo: Harbour Press. "
    "<a href='https://example.org/{0}'>https://example.org/{0}</a></li>\n"
)


def sentence(chance: random.Random) -> str:
    """Return a sentence of words drawn at random."""
    return " ".join(chance.choices(WORDS, k=chance.randint(9, 20))).capitalize() + ". "


def paragraph(chance: random.Random) -> str:
    """Return a paragraph of an article, with links and emphasis."""
    inner = "".join(sentence(chance) for _ in range(chance.randint(3, 6)))
    link = f"<a href='/posts/{chance.randrange(999)}'>{sentence(chance)}</a>"
    return f"<p class='text'>{inner}{link} {sentence(chance)}<em>{sentence(chance)}</em></p>\n"


def article(chance: random.Random) -> Iterator[str]:
    """Yield the pieces of an article: sub-headings, paragraphs and a picture."""
    yield f"<h2 id='s{chance.randrange(999)}'>{sentence(chance)[:40]}</h2>\n"
    for _ in range(chance.randint(3, 6)):
        yield paragraph(chance)
    yield f"<figure><img src='/p/{chance.randrange(999)}.jpg' alt=''><figcaption>"
    yield f"{sentence(chance)}</figcaption></figure>\n"


def teasers(chance: random.Random) -> Iterator[str]:
    """Yield the pieces of a front page: many short texts, each a link."""
    yield f"<div class='card'><h3><a href='/a/{chance.randrange(999)}'>{sentence(chance)}</a></h3>"
    yield f"<time datetime='2021-03-04'>4 March 2021</time><p>{sentence(chance)}</p></div>\n"


def table(chance: random.Random) -> Iterator[str]:
    """Yield a row of a table of figures."""
    cells = "".join(f"<td>{chance.randrange(9999)}</td>" for _ in range(5))
    yield f"<tr><th>{sentence(chance)[:20]}</th>{cells}</tr>\n"


def scripts(chance: random.Random) -> Iterator[str]:
    """Yield an article's paragraph with three times as much of script and style."""
    yield from article(chance)
    yield "<script>" + f"window.q=[{chance.random()}];if(a<b){{c()}}" * 200 + "</script>\n"


KINDS: tuple[Callable[[random.Random], Iterator[str]], ...] = (article, teasers, table, scripts)


def page(number: int, *, with_list: bool) -> str:
    """Return a page of ``SIZE`` characters or a little more."""
    chance = random.Random(number)
    links = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in WORDS)
    begin = (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Page {number}</title>"
        "<meta name='author' content='Ada Berg'><meta property='og:type' content='article'></head>"
        f"<body><nav class='menu'><ul>{links}</ul></nav><main><h1>Page {number}</h1>\n"
    )
    entries = "".join(REFERENCE.format(n, n, chance.choice(WORDS)) for n in range(10, 30))
    end = f"<h2>References</h2><ol>{entries}</ol>" if with_list else ""
    end += f"</main><footer><ul>{links}</ul>© 2021 The Harbour Post</footer></body></html>"
    kind = KINDS[number % len(KINDS)]
    pieces, size = [begin], len(begin) + len(end)
    if kind is table:
        pieces.append("<table>")
    while size < SIZE:
        more = "".join(kind(chance))
        pieces.append(more)
        size += len(more)
    if kind is table:
        pieces.append("</table>")
    return "".join([*pieces, end])


def broken(number: int) -> bytes:
    """Return a page that is cut off, in the wrong encoding, or no text at all."""
    data = page(number, with_list=False).encode()
    ways = (
        data[: len(data) // 3],
        data.replace(b"harbour", b"h\xe4fen"),
        random.Random(number).randbytes(len(data)),
        b"",
    )
    return ways[number // 100 % len(ways)]


def write(folder: Path, count: int, *, mixed: bool) -> None:
    """Write pages into a folder: all without a list, or mixed with lists and broken ones."""
    folder.mkdir()
    for number in range(count):
        if mixed and number % 100 == 99:
            data = broken(number)
        else:
            data = page(number, with_list=mixed and number % 20 == 7).encode()
        (folder / f"{number:06}.html").write_bytes(data)


def read(folder: str) -> None:
    """Read a folder and print seconds, pages, errors, entries and the peak of memory in MB."""
    from citekit.documents.sources import find_sources
    from citekit.pipeline import find_many

    pages = errors = entries = 0
    start = time.process_time()
    for found in find_many(find_sources([folder])):
        pages += 1
        errors += found.error is not None
        for one in found.articles or ():
            entries += sum(len(references.entries) for references in one.lists)
    print(time.process_time() - start, pages, errors, entries, peak())


def parse_only(folder: str) -> None:
    """Parse the same pages with lxml alone and print the same."""
    import lxml.html

    pages = 0
    start = time.process_time()
    for path in sorted(Path(folder).iterdir()):
        lxml.html.document_fromstring(path.read_bytes())
        pages += 1
    print(time.process_time() - start, pages, 0, 0, peak())


def peak() -> float:
    """Return the most memory that this process ever held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


def run(task: str, folder: Path) -> list[float]:
    """Return what a task prints in a fresh process."""
    command = [sys.executable, __file__, task, str(folder)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return [float(value) for value in done.stdout.split()]


def main(count: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        plain, quarter, mixed = (Path(name, kind) for kind in ("plain", "quarter", "mixed"))
        write(plain, min(count, 200), mixed=False)
        write(quarter, count // 4, mixed=True)
        write(mixed, count, mixed=True)
        # In turns, so that what else the machine does falls on both.
        times = [(run("read", plain), run("parse", plain)) for _ in range(RUNS)]
        found = min(read for read, _ in times)
        bare = min(parsed for _, parsed in times)
        few, many = run("read", quarter), run("read", mixed)
    per_page, per_parse = 1000 * found[0] / found[1], 1000 * bare[0] / bare[1]
    print(f"a page without a list      {per_page:8.2f} ms")
    print(f"lxml.html alone            {per_parse:8.2f} ms, ratio {per_page / per_parse:.1f}")
    for run_of in (few, many):
        seconds, pages, errors, entries, held = run_of
        print(
            f"{pages:6.0f} mixed pages         {1000 * seconds / pages:8.2f} ms a page, "
            f"{errors:.0f} errors, {entries:.0f} entries, {held:.0f} MB at most"
        )


TASKS = {"read": read, "parse": parse_only}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in TASKS:
        TASKS[sys.argv[1]](sys.argv[2])
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 1000)
