"""Run the bibliography cases of the CSL processor test suite.

``python -m tests.styling.csl_suite FOLDER`` prints how many cases come out as they should, by the
part of CSL that they try, through pandoc and, where it is installed, citeproc-py. Texts are
compared, not the markup around them, with quotation marks and dashes made alike.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tempfile
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from citekit.errors import CitekitError
from citekit.styling.pieces import read_entries
from citekit.styling.processor import process

_SECTION = re.compile(
    r">>=+ (?P<name>[\w -]+?) =+>>\n(?P<text>.*?)\n<<=+ (?P=name) =+<<", re.DOTALL
)
_OTHER_INPUTS = {"BIBENTRIES", "BIBSECTION", "CITATIONS", "CITATION-ITEMS"}
"""Sections with which a case is about citations in running text, or about later changes."""


class Case(NamedTuple):
    """A case of the suite.

    Attributes:
        name: of its file.
        style: CSL.
        items: CSL-JSON.
        expected: what a reader sees.
    """

    name: str
    style: str
    items: list[dict[str, Any]]
    expected: str


def cases(folder: Path) -> Iterator[Case]:
    """Yield the cases that print a whole bibliography."""
    for path in sorted(folder.glob("*.txt")):
        found = {m["name"]: m["text"] for m in _SECTION.finditer(path.read_text(encoding="utf-8"))}
        if found.get("MODE", "").strip() != "bibliography" or _OTHER_INPUTS & set(found):
            continue
        yield Case(path.stem, found["CSL"], json.loads(found["INPUT"]), seen(found["RESULT"]))


def seen(source: str) -> str:
    """Return what a reader sees of HTML."""
    text = html.unescape(re.sub(r"<[^>]*>", "", source))
    text = text.translate(str.maketrans("“”‘’–\u00a0\u2011", "\"\"''- -"))
    return " ".join(text.split())


def with_pandoc(case: Case) -> str:
    """Return what pandoc makes of a case."""
    items = [{**item, "id": str(number)} for number, item in enumerate(case.items)]
    entries = read_entries(process(items, case.style.encode(), case.name, ""))
    return seen(" ".join(f"{one.label} {one.text}" for one in entries))


def with_citeproc_py(case: Case) -> str:
    """Return what citeproc-py makes of a case."""
    from citeproc import (  # type: ignore[import-not-found]
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-not-found]

    with tempfile.NamedTemporaryFile("w", suffix=".csl", encoding="utf-8") as file:
        file.write(case.style)
        file.flush()
        style = CitationStylesStyle(file.name, validate=False)
    keys = [str(item["id"]) for item in case.items]
    source = CiteProcJSON([{**item, "id": key} for key, item in zip(keys, case.items, strict=True)])
    made = CitationStylesBibliography(style, source, formatter.html)
    for key in keys:
        made.register(Citation([CitationItem(key)]))
    made.sort()
    return seen(" ".join(map(str, made.bibliography())))


def passed(run: Callable[[Case], str], every: list[Case]) -> set[str]:
    """Return the names of the cases that come out right."""
    right = set()
    for case in every:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                made = run(case)
        except CitekitError:
            continue
        except Exception as error:  # noqa: BLE001 - of another program, which fails the case
            made = repr(error)
        if made == case.expected:
            right.add(case.name)
    return right


def main() -> None:
    """Print the table."""
    every = list(cases(Path(sys.argv[1])))
    columns = {"pandoc": passed(with_pandoc, every), "citeproc-py": passed(with_citeproc_py, every)}
    groups: dict[str, list[str]] = defaultdict(list)
    for case in every:
        groups[case.name.split("_")[0]].append(case.name)
    print(f"| part | cases | {' | '.join(columns)} |\n| --- | ---: |{' ---: |' * len(columns)}")
    totals: Counter[str] = Counter()
    for group, names in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        counts = {column: len(right & set(names)) for column, right in columns.items()}
        totals.update(counts)
        print(f"| {group} | {len(names)} | {' | '.join(map(str, counts.values()))} |")
    print(f"| all | {len(every)} | {' | '.join(str(totals[column]) for column in columns)} |")
    for case in every:
        if case.name not in columns["pandoc"]:
            print(f"pandoc: {case.name}", file=sys.stderr)


if __name__ == "__main__":
    main()
