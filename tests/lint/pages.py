"""The tables of docs/lint.md: of the rules, from the registry, and of what was measured.

``python -m tests.lint.pages`` in the root writes them anew, and with the measuring sets at hand
counts again what the rules find there. How many of the findings are true was judged by hand, by
reading the articles: ``judged.json`` has it for each rule.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path

from citekit.lint import RULES, lint
from citekit.lint.explaining import rule_tables

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = REPOSITORY / "docs/lint.md"
JUDGED = Path(__file__).with_name("judged.json")
SETS = ("seed", "articles")


def counted(shared: Path) -> dict[str, Counter[str]]:
    """Return how often each rule that is on finds something in each measuring set."""
    found = {name: lint(sorted((shared / name / "articles").iterdir())) for name in SETS}
    return {name: Counter(one.code for one in found[name]) for name in SETS}


def judged() -> dict[str, dict[str, int]]:
    """Return for each rule how often it found something in each set, and how often rightly."""
    table: dict[str, dict[str, int]] = json.loads(JUDGED.read_text(encoding="utf-8"))
    return table


def measured() -> str:
    """Return the table of what was measured."""
    rows = judged()
    names = {rule.code: rule.name for rule in RULES}
    lines = ["| rule | seed | articles | true |", "| --- | ---: | ---: | ---: |"]
    columns = (*SETS, "true")
    for code in sorted(rows):
        numbers = " | ".join(str(rows[code][column]) for column in columns)
        lines.append(f"| {code} {names[code]} | {numbers} |")
    sums = " | ".join(str(sum(row[column] for row in rows.values())) for column in columns)
    lines.append(f"| all | {sums} |")
    return "\n".join(lines)


TABLES = {"rules": lambda: rule_tables(RULES), "measured": measured}


def renewed(text: str) -> str:
    """Return a page with its tables as they are now."""
    for name, make in TABLES.items():
        pattern = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)", re.DOTALL)
        if not pattern.search(text):
            raise ValueError(f"the page has no <!-- {name} -->")
        table = make()
        text = pattern.sub(lambda _, whole=f"\n{table}\n\n": whole, text)
    return text


def main() -> None:
    """Write the tables anew, and say where counts are no longer those that were judged."""
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    shared = Path(os.environ.get("CITEKIT_SHARED") or REPOSITORY.parent / "shared")
    if shared.is_dir():
        for name, counts in counted(shared).items():
            was = Counter({code: row[name] for code, row in judged().items()})
            print(name, dict(counts - was) or "as judged", dict(was - counts) or "")


if __name__ == "__main__":
    main()
