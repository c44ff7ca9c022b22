"""What a WordPress export costs beside its posts saved as HTML: time and memory.

Run ``python tests/benchmarks/exports.py [N ...]``. For each N (150 and 1,500 unless told) it writes
an export of N posts and the same posts as N pages into a temporary folder and reads each as
``citekit find`` does, in a process of its own. Times are of the processor.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.documents.exports import Item, export

DEFAULT = (150, 1_500)
WORDS = "river harbour winter bridge council market letter garden engine village summer paper"


def content(number: int) -> str:
    """Return a post of 20 KB with ten references."""
    text = "".join(
        f"<p>{WORDS.capitalize()} {number} {part}. {WORDS * 3}</p>\n" for part in range(50)
    )
    entries = "".join(
        f"<li>Berg, A. and Lind, O. 20{one:02}. <em>The {WORDS.split()[one]} papers {number}</em>. "
        f"Oslo: Harbour Press. https://example.org/{number}/{one}</li>\n"
        for one in range(10)
    )
    return f"{text}<h2>References</h2>\n<ol>\n{entries}</ol>\n"


def read(path: str) -> None:
    """Read what is at a path and print references, seconds and mebibytes."""
    from citekit.documents.sources import find_sources
    from citekit.pipeline import find_many

    start = time.process_time()
    sources = list(find_sources([path]))
    listed = time.process_time() - start
    pages = find_many(sources)
    references = sum(
        len(found.entries) for page in pages for one in page.articles or [] for found in one.lists
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds = time.process_time() - start
    print(f"{references:,} references | {listed:.1f} s | {seconds:.1f} s | {memory:.0f} MiB")


def main(counts: list[int]) -> None:
    """Write the posts and read them in both forms."""
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "pages").mkdir()
            items = (Item(content(n), link=f"https://m.example/{n}/") for n in range(count))
            (folder / "export.xml").write_text(export(items), "utf-8")
            for number in range(count):
                page = f"<html><body><h1>Moss</h1>\n{content(number)}</body></html>"
                (folder / "pages" / f"{number}.html").write_text(page, "utf-8")
            for path in ("export.xml", "pages"):
                print(f"{count:,} posts, {path}:", end=" ", flush=True)
                subprocess.run([sys.executable, __file__, "--read", str(folder / path)], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        read(sys.argv[2])
    else:
        main([int(argument) for argument in sys.argv[1:]] or list(DEFAULT))
