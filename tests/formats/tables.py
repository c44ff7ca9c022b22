"""The tables of ``docs/formats.md``, made of the registry.

``python -m tests.formats.tables`` in the root writes them anew.
"""

from __future__ import annotations

import re
from pathlib import Path

from citekit.formats.mapping import MAPPED, FieldRule, carried, entry_type_for, field_rules
from citekit.formats.registry import FORMATS
from citekit.tables import load_table

PAGE = Path(__file__).resolve().parents[2] / "docs/formats.md"
MARK = "<!-- table: {} -->\n"


def _rows(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def formats() -> str:
    """Return the table of formats."""
    return _rows(
        ["name", "format", "suffix", "read", "written"],
        [
            [f"`{known.name}`", known.title, " ".join(f"`{suffix}`" for suffix in known.suffixes),
             "yes" if known.read else "", "yes"]
            for known in FORMATS
        ],
    )  # fmt: skip


def types() -> str:
    """Return the table of types."""
    rows = []
    for name, row in load_table("formats", "types").items():
        subtype = (
            f" with `entrysubtype = {{{row['entrysubtype']}}}`" if "entrysubtype" in row else ""
        )
        rows.append(
            [
                f"`{name}`",
                f"`@{row['bibtex']}`{subtype}",
                " or ".join(f"`@{choice}`" for choice in row["biblatex"]) + subtype,
                f"`{row['ris']}`",
            ]
        )
    return _rows(["CSL-JSON", "BibTeX", "BibLaTeX", "RIS"], rows)


def fields() -> str:
    """Return the table of fields."""
    rows = [
        [f"`{rule.csl}`", rule.kind, *(_target(rule, form) for form in MAPPED)]
        for rule in field_rules()
    ]
    return _rows(["CSL-JSON", "kind of value", "BibTeX", "BibLaTeX", "RIS"], rows)


def _target(rule: FieldRule, form: str) -> str:
    """Return where a field goes, the place that most types have first."""
    by_target: dict[str, set[str]] = {}
    for csl_type in load_table("formats", "types"):
        entry_type = entry_type_for(form, csl_type, [rule.csl])
        target = rule.target(form, entry_type)
        by_target.setdefault(f"`{target}`" if target else "", set()).add(entry_type)
    if set(by_target) == {""}:
        return "–"
    places = sorted(by_target.items(), key=lambda place: (-len(place[1]), place[0]))
    if len(places) == 1:
        return places[0][0]
    places = [place for place in places if place[0]]
    at = "@" if form != "ris" else ""
    if len(places) == 1 and len(by_target[""]) <= 4:
        without = ", ".join(f"`{at}{name}`" for name in sorted(by_target[""]))
        return f"{places[0][0]}, not in {without}"
    return "; ".join(
        f"{target} in {', '.join(f'`{at}{name}`' for name in sorted(names))}"
        for target, names in places
    )


def not_carried() -> str:
    """Return the table of what has no place."""
    variables = sorted(
        {name for names in load_table("library", "variables").values() for name in names}
    )
    rows = []
    for form, title in zip(MAPPED, ("BibTeX", "BibLaTeX", "RIS"), strict=True):
        kinds = {entry_type_for(form, name, ()) for name in load_table("formats", "types")}
        placed = set().union(*(carried(form, kind) for kind in kinds))
        names = ", ".join(f"`{name}`" for name in variables if name not in placed)
        rows.append([title, names])
    placed = {rule.csl for rule in field_rules()}
    rows.append(["CSV", ", ".join(f"`{name}`" for name in variables if name not in placed)])
    return _rows(["format", "fields that no type has a place for"], rows)


TABLES = {"formats": formats, "types": types, "fields": fields, "not carried": not_carried}


def renewed(text: str) -> str:
    """Return a page with its tables as they are now."""
    for name, make in TABLES.items():
        mark = MARK.format(name)
        pattern = re.compile(re.escape(mark) + r"\n*(?:\|.*\n)*\n?")
        if not pattern.search(text):
            raise ValueError(f"the page has no {mark.strip()}")
        table = make()
        text = pattern.sub(lambda _, whole=f"{mark}\n{table}\n": whole, text)
    return text


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
