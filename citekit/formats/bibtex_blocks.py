"""The blocks of a BibTeX file: entries with their values put together, and what else stands there.

bibtexparser knows where blocks, fields and braces begin and end, also in files that are broken;
strings, ``#`` and inheritance are resolved here.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from citekit.formats.bibtex import MONTHS
from citekit.formats.reading import Reading

_MACROS = {name: name for name in MONTHS}
_PIECE = re.compile(r"(?:\s*(#))?\s*(?:(?P<open>[{\"])|(?P<word>[^\s#{}\"',=()%]+))")
_DELIMITER = re.compile(r"[{}\"]")
_NEXT_FIELD = re.compile(r"\s*([A-Za-z][\w:.+-]*)\s*=")

MOST_WITHOUT_COMMA = 50
"""Fields behind one another that are read where commas are missing."""

INHERITED_AS = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
"""What a part takes from the book that its ``crossref`` names, under another name."""

INHERITED_FROM_SEVERAL = {"title": "maintitle", "subtitle": "mainsubtitle",
                          "titleaddon": "maintitleaddon"}  # fmt: skip
"""What a volume, or a part of one, takes from a work in several volumes (``@mvbook``)."""

NOT_INHERITED = {"ids", "crossref", "xref", "xdata", "entryset", "label", "shorttitle", "options",
                 "keywords", "entrysubtype", "abstract", "note", "doi", "url", "urldate", "pages",
                 "pagetotal", "related", "relatedtype", "relatedstring", "sortkey", "sorttitle",
                 "shorthand", "presort", "key", "annote", "annotation", "comment", "file", "owner",
                 "timestamp", "groups", "date-added", "date-modified", "bdsk-url-1", "bdsk-file-1",
                 "mendeley-groups", "creationdate", "modificationdate"}  # fmt: skip

PARTS = {"inbook", "incollection", "inproceedings", "inreference", "bookinbook", "suppbook",
         "suppcollection", "conference"}  # fmt: skip

PARTS_OF_AUTHORS = {"inbook", "bookinbook", "suppbook"}
"""Parts of books that are written, not edited."""


@dataclass(slots=True)
class RawEntry:
    """An entry with whole values that are still LaTeX.

    Attributes:
        kind: the entry type in small letters.
        key: the cite key.
        line: where it begins, from 1.
        values: by field, in small letters.
        lines: of the fields.
    """

    kind: str
    key: str
    line: int
    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def read_entries(text: str, reading: Reading) -> list[RawEntry]:
    """Return the entries of a file.

    Args:
        text: of the file.
        reading: is told what is wrong, and what no entry holds.
    """
    from bibtexparser import model
    from bibtexparser.splitter import Splitter

    quiet = logging.getLogger("bibtexparser.splitter")
    quiet.disabled = True
    blocks = Splitter(text).split().blocks
    strings = dict(_MACROS)
    entries = []
    for found in blocks:
        line = (found.start_line or 0) + 1
        block = _without_wrapper(found, line, reading)
        if isinstance(block, model.String):
            strings[block.key.lower()] = _Value(reading, strings, line).read(str(block.value))
        elif isinstance(block, model.Entry):
            entries.append(_entry(block, line, strings, reading))
        else:
            _report_other(block, line, reading)
    _inherit(entries, reading)
    return [entry for entry in entries if entry.kind != "xdata"]


def _without_wrapper(block: Any, line: int, reading: Reading) -> Any:  # noqa: ANN401
    """Return the block that bibtexparser puts aside because something in it stands twice."""
    from bibtexparser import model

    if isinstance(block, model.DuplicateBlockKeyBlock):
        block = block.ignore_error_block
        if isinstance(block, model.String):
            reading.report(line, f"@string {block.key} is defined a second time.")
    if isinstance(block, model.DuplicateFieldKeyBlock):
        block = block.ignore_error_block
    return block


def _reason(error: Exception) -> str:
    """Return what bibtexparser says of an entry that it gave up; not all say it in one place."""
    said = (getattr(error, name, "") for name in ("message", "abort_reason"))
    return next((text for text in map(str, said) if text), str(error))


def _report_other(block: Any, line: int, reading: Reading) -> None:  # noqa: ANN401
    from bibtexparser import model

    raw = " ".join((block.raw or "").split())
    start = raw if len(raw) <= 60 else f"{raw[:59]}…"
    if isinstance(block, model.ParsingFailedBlock):
        why = _reason(block.error).rstrip(".")
        reading.report(
            line, f"an entry that cannot be read, {start!r}: {why[:1].lower()}{why[1:]}."
        )
    elif isinstance(block, model.Preamble):
        reading.report(line, f"a preamble is left out: {start!r}.", is_error=False)
    else:
        reading.report(line, f"text outside of entries is left out: {start!r}.", is_error=False)


def _entry(block: Any, line: int, strings: dict[str, str], reading: Reading) -> RawEntry:  # noqa: ANN401
    entry = RawEntry(str(block.entry_type).lower(), str(block.key).strip(), line)
    if not entry.key:
        reading.report(line, "the entry has no key.", is_error=False)
    times: Counter[str] = Counter()
    for part in block.fields:
        place = line if part.start_line is None else part.start_line + 1
        stated = _field_name(str(part.key))
        if stated.startswith("%"):
            message = f"a field behind % is left out: {stated[1:].strip()}."
            reading.report(place, message, entry.key, is_error=False)
            continue
        for name, raw, own_place in _with_next(stated, str(part.value), place):
            times[name] += 1
            own = name if times[name] == 1 else f"{name}-{times[name]}"
            if own != name:
                reading.report(own_place, f"{name} stands in the entry twice.", entry.key)
            reader = _Value(reading, strings, own_place, entry.key, name)
            entry.values[own], entry.lines[own] = reader.read(raw), own_place
    return entry


def _with_next(name: str, raw: str, place: int) -> Iterator[tuple[str, str, int]]:
    """Yield a field with its value and line, and those behind it where commas are missing."""
    for _ in range(MOST_WITHOUT_COMMA):
        yield name, raw, place
        if "=" not in raw:
            return
        end = max((end for _, end, _ in _pieces(raw)), default=0)
        after = _NEXT_FIELD.match(raw, end)
        if not after:
            return
        place += raw.count("\n", 0, after.start(1))
        name, raw = after[1].lower(), raw[after.end() :]


def _field_name(stated: str) -> str:
    """Return a field's name without a comment before it, which begins with ``%`` and is a line."""
    return stated.strip().rpartition("\n")[2].strip().lower()


class _Value(NamedTuple):
    """Puts the parts of a value together.

    Attributes:
        reading: is told what is wrong.
        strings: by name.
        line: of the value.
        key: of the entry.
        name: of the field.
    """

    reading: Reading
    strings: dict[str, str]
    line: int
    key: str = ""
    name: str = "@string"

    def read(self, raw: str) -> str:
        """Return a value whose parts are put together and whose braces or quotes are taken off."""
        parts = []
        position = 0
        for text, end, is_macro in _pieces(raw):
            position = end
            parts.append(self._string(text) if is_macro and not text.isdigit() else text)
        rest = raw[position:].strip()
        if rest:
            after = _NEXT_FIELD.match(rest)
            why = f"a comma is missing before {after[1]}" if after else f"{rest[:40]!r} is too much"
            message = f"{self.name} cannot be read to its end: {why}."
            self.reading.report(self.line, message, self.key)
            parts.append("" if parts else rest)
        return "".join(parts)

    def _string(self, name: str) -> str:
        if name.lower() not in self.strings:
            message = f"{self.name} uses {name}, which no @string defines."
            self.reading.report(self.line, message, self.key, is_error=False)
        return self.strings.get(name.lower(), name)


def _pieces(raw: str) -> Iterator[tuple[str, int, bool]]:
    """Yield the parts of ``a # "b" # {c}`` with their ends, and whether they name a string."""
    position = 0
    first = True
    while found := _PIECE.match(raw, position):
        if bool(found[1]) == first:
            return
        first = False
        if found["word"]:
            position = found.end()
            yield found["word"], position, True
            continue
        end = _closing(raw, found.end(), found["open"])
        if end < 0:
            return
        yield raw[found.end() : end], end + 1, False
        position = end + 1


def _closing(raw: str, start: int, opener: str) -> int:
    """Return where the brace or quote closes, -1 if it does not.

    BibTeX counts braces also behind a backslash.
    """
    depth = 0
    for found in _DELIMITER.finditer(raw, start):
        if found[0] == '"':
            if opener == '"' and depth == 0:
                return found.start()
        elif found[0] == "{":
            depth += 1
        elif depth == 0:
            return found.start() if opener == "{" else -1
        else:
            depth -= 1
    return -1


def _inherit(entries: list[RawEntry], reading: Reading) -> None:
    """Give entries what they take from others by ``crossref`` and ``xdata``."""
    by_key: dict[str, RawEntry] = {}
    for entry in entries:
        if by_key.setdefault(entry.key.lower(), entry) is not entry and entry.key:
            reading.report(entry.line, "an earlier entry has the same key.", entry.key)
    done: set[int] = set()
    for entry in entries:
        _inherit_into(entry, by_key, done, reading)


def _inherit_into(
    entry: RawEntry, by_key: dict[str, RawEntry], done: set[int], reading: Reading
) -> None:
    """Give an entry, and before it all that it takes from, what they do not say themselves."""
    waiting = [(entry, False)]
    while waiting:
        current, has_parents = waiting.pop()
        if has_parents:
            _take_from_all(current, by_key, reading)
        elif id(current) not in done:
            done.add(id(current))
            waiting.append((current, True))
            found = (by_key.get(key.lower()) for key in _parents(current))
            waiting += [(parent, False) for parent in found if parent]


def _take_from_all(child: RawEntry, by_key: dict[str, RawEntry], reading: Reading) -> None:
    for name in ("xdata", "crossref"):
        for key in _keys(child.values.get(name, "")):
            parent = by_key.get(key.lower())
            if parent is None:
                line = child.lines.get(name, child.line)
                message = f"{name} names {key}, which is not in the file."
                reading.report(line, message, child.key, is_error=False)
            elif parent is not child:
                _take_from(parent, child, as_part=name == "crossref")


def _keys(listed: str) -> list[str]:
    return [key.strip() for key in listed.split(",") if key.strip()]


def _parents(entry: RawEntry) -> list[str]:
    return _keys(f"{entry.values.get('xdata', '')},{entry.values.get('crossref', '')}")


def _take_from(parent: RawEntry, child: RawEntry, *, as_part: bool) -> None:
    """Give an entry what it does not say itself."""
    for name, value in parent.values.items():
        target = _inherited_as(name, parent, child) if as_part else name
        if target and not (as_part and name in NOT_INHERITED):
            child.values.setdefault(target, value)


def _inherited_as(name: str, parent: RawEntry, child: RawEntry) -> str:
    """Return the field in which a child has what its parent has in another, ``""`` for none.

    A parent has ``booktitle`` beside its title only for its parts: BibTeX gives them that.
    """
    is_part = child.kind in PARTS
    if is_part and name == "author":
        if child.kind not in PARTS_OF_AUTHORS:
            return "editor"
        return "bookauthor" if "author" in child.values else "author"
    if parent.kind.startswith("mv"):
        return INHERITED_FROM_SEVERAL.get(name, name)
    if not is_part:
        return name
    return "" if name == "title" and "booktitle" in parent.values else INHERITED_AS.get(name, name)
