"""Many processes at one library, and processes that are killed: the work of test_processes.

``python -m tests.library.processes`` does it at full size: 8 processes adding 1,000 articles each,
and 200 kills.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from citekit.library import Library
from tests import warm
from tests.library.building import BRIDGES, article, entry, work

LISTED = 4


def add_many(path: Path, process: int, number: int) -> None:
    """Add articles of one process: each has a work of its own, and one that all cite."""
    with Library(path) as library:
        for article_number in range(number):
            title = f"Ford {process} {article_number}"
            own = entry(f"Ito 2001. {title}.", work("Ito", 2001, title), number=2)
            name = f"{process}/{article_number}.md"
            library.add(name, [article(own, BRIDGES)], name)


def add_at_once(path: Path, processes: int, number: int) -> None:
    """Let processes add articles at once, and look whether all is there."""
    context = multiprocessing.get_context("spawn")
    running = [context.Process(target=add_many, args=(path, p, number)) for p in range(processes)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    assert [process.exitcode for process in running] == [0] * processes
    total = processes * number
    with Library(path) as library:
        counts = library.counts()
        assert (counts.files, counts.entries) == (total, 2 * total)
        assert counts.references == total + 1
        before = [(found.key, found.csl) for found in library.search()]
        assert library.doctor() == []
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    for process in reversed(range(processes)):
        add_many(path, process, number)
    with Library(path) as library:
        assert [(found.key, found.csl) for found in library.search()] == before


def write_articles(folder: Path, number: int) -> None:
    """Write articles with references that ask for the same keys."""
    folder.mkdir(parents=True)
    for article_number in range(number):
        listed = "\n".join(
            f"- Ito, Aya. 2004. “Fords {article_number} and {one}.” River Daily, May {one + 1}. "
            f"https://river.example/{article_number}/{one}"
            for one in range(LISTED)
        )
        text = f"# Article {article_number}\n\nText.\n\n## References\n\n{listed}\n"
        (folder / f"{article_number}.md").write_text(text, encoding="utf-8")


def run(path: Path, folder: Path, *arguments: str) -> str:
    ended = warm.run(
        [*arguments, "--library", path], where=folder, environment={"PATH": "/usr/bin:/bin"}
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def kill_while_adding(folder: Path, kills: int, articles: int = 60) -> None:
    """Kill ``citekit add`` at random moments; the library opens, is whole, and gets there."""
    chance = random.Random(7)
    write_articles(folder / "posts", articles)
    run(folder / "first" / "library.db", folder, "add", "posts")
    started = time.monotonic()
    run(folder / "whole" / "library.db", folder, "add", "posts")
    seconds = time.monotonic() - started
    whole = run(folder / "whole" / "library.db", folder, "export", "--format", "jsonl")
    path = folder / "killed" / "library.db"
    done = 0
    while done < kills:
        process = warm.Running(
            ["add", "posts", "--library", str(path)], folder, {"PATH": "/usr/bin:/bin"}
        )
        code = process.wait(chance.uniform(0.05, 1.1) * seconds)
        if code is None:
            process.kill()
            done += 1
        look_at(path)
        if done % 5 == 0 or code == 0:
            run(path, folder, "add", "posts")
            assert run(path, folder, "export", "--format", "jsonl") == whole
            shutil.rmtree(path.parent)


def look_at(path: Path) -> None:
    """Look whether a library that may have been left at any moment is whole."""
    if not path.exists() or not path.stat().st_size:
        return
    with Library(path) as library:
        if library.is_current("", ""):  # opens it to write, as an empty file wants to be
            raise AssertionError
        for found in library.articles():
            assert found.entries == LISTED
        assert library.doctor() == []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        started = time.monotonic()
        add_at_once(Path(folder) / "library.db", options.processes, options.articles)
        sys.stdout.write(
            f"{options.processes} processes added {options.articles} articles each, all there, and"
            f" again in another order: {time.monotonic() - started:.0f} s\n"
        )
        kill_while_adding(Path(folder) / "kills", options.kills)
        sys.stdout.write(f"killed {options.kills} times, whole every time\n")


if __name__ == "__main__":
    main()
