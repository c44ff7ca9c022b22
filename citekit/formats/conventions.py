"""What single programs want: a format, and what they take without repair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citekit.errors import UsageError
from citekit.formats.mapping import entry_type_for
from citekit.formats.record import Keyed, KeyedItem
from citekit.reference import CslItem
from citekit.tables import load_table

_CROSS_REFERENCE = re.compile(r"(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-")
_HAS_NO_ARCHIVE = frozenset(["webpage", "post-weblog", "post"])


@dataclass(frozen=True, slots=True)
class Program:
    """A program that takes our exports.

    Attributes:
        name: as given to ``--for``.
        title: what people call it.
        form: the format that it takes best.
        adapt: from an item to the item as the program wants it.
        warn: what a person should know of a key, ``""`` for nothing.
    """

    name: str
    title: str
    form: str
    adapt: Callable[[CslItem], CslItem]
    warn: Callable[[str], str]


def _for_zotero(csl: CslItem) -> CslItem:
    """Return an item that Zotero takes.

    It refuses a whole file for one type that it does not know; the true type goes into the note,
    from where Zotero reads it as ``Type: …``. Its pages and posts have no field for an archived
    copy.
    """
    item = {name: value for name, value in csl.items() if name != "custom"}
    csl_type = str(item.get("type"))
    instead = load_table("formats", "zotero_types").get(csl_type)
    added = []
    if instead:
        item["type"] = instead
        added.append(f"Type: {csl_type}")
    if item["type"] in _HAS_NO_ARCHIVE and item.get("archive_location"):
        archive = item.pop("archive", "")
        copy = item.pop("archive_location")
        added.append(f"Archived: {copy} ({archive})" if archive else f"Archived: {copy}")
    if added:
        item["note"] = "\n".join([*added, *filter(None, [item.get("note")])])
    return item


def _for_obsidian(csl: CslItem) -> CslItem:
    """Return an item whose site is named where Obsidian Citations looks for it too."""
    site = csl.get("container-title")
    if not site or entry_type_for("biblatex", csl.get("type"), csl) != "online":
        return csl
    custom = csl["custom"] if isinstance(csl.get("custom"), dict) else {}
    own = custom["citekit"] if isinstance(custom.get("citekit"), dict) else {}
    kept = own["bibtex"] if isinstance(own.get("bibtex"), dict) else {}
    kept = {**kept, "journaltitle": str(site)}
    return {**csl, "custom": {**custom, "citekit": {**own, "bibtex": kept}}}


def _as_it_is(csl: CslItem) -> CslItem:
    return csl


def _no_warning(_: str) -> str:
    return ""


def _quarto_warning(key: str) -> str:
    if _CROSS_REFERENCE.match(key):
        return f"[@{key}] is a cross-reference to Quarto; give the reference another key."
    return ""


PROGRAMS = (
    Program("zotero", "Zotero", "csl-json", _for_zotero, _no_warning),
    Program("obsidian", "Obsidian Citations", "biblatex", _for_obsidian, _no_warning),
    Program("pandoc", "pandoc and Quarto", "csl-json", _as_it_is, _quarto_warning),
    Program("latex", "LaTeX with biber", "biblatex", _as_it_is, _no_warning),
)


def get_program(name: str) -> Program:
    """Return the program of this name.

    Raises:
        UsageError: if there is none.
    """
    for known in PROGRAMS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in PROGRAMS)
    raise UsageError(f"There are no conventions for {name!r}; choose one of {names}.")


def adapted(program: Program, records: Iterator[Keyed]) -> Iterator[Keyed]:
    """Yield records as a program wants them."""
    for record in records:
        yield KeyedItem(record.key, program.adapt(record.csl), getattr(record, "aliases", ()))
