"""Print the gold records in a style, read them again, and score the fields that the style prints.

``python -m tests.styling.round_trips`` shows the figure of each shipped style, with the name of
one every mistake. Strict as everywhere, but: given names count by their initials, lists of names
that ``et al.`` cuts are left out, quotation marks within titles may be turned, page ranges
shortened, and what a style prints in an author's place (a site, ``Anon.``) may be read as one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from citekit.parsing import parse_entries
from citekit.pipeline import RawReference
from citekit.reference import CslItem, Mark
from citekit.styling.pieces import Styled
from citekit.styling.processor import style_references
from citekit.styling.styles import Style, find_style, style_names
from citekit.styling.sureness import says_enough
from citekit.training.comparison import CUSTOM_FIELDS, FIELDS, comparable, comparable_name
from tests.accuracy.scoring import Score, read_jsonl

REFS = Path(__file__).parents[2] / "refs"

NAMES = ("author", "editor", "translator")
PRINTED = [
    name for name in FIELDS if name not in ("type", "language", "year-suffix", *CUSTOM_FIELDS)
]
"""Fields that styles print; types and languages they have no words for."""

MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def gold() -> list[CslItem]:
    """Return the records of the strings and of the worked example that `format` would write."""
    records = (
        one["csl"]
        for name in ("strings", "references")
        for one in read_jsonl(REFS / f"gold/{name}.jsonl")
    )
    return [csl for csl in records if says_enough(csl)]


def as_entry(styled: Styled) -> RawReference:
    """Return a styled reference as it is read in an article with markup."""
    marks, at = [], 0
    for piece in styled.pieces:
        core = piece.text.strip()
        start = at + len(piece.text) - len(piece.text.lstrip())
        if core:
            marks += [Mark(kind, start, start + len(core)) for kind in sorted(piece.marks)]
            if piece.href and not piece.href.endswith(f"//{core}"):
                marks.append(Mark("link", start, start + len(core), piece.href))
        at += len(piece.text)
    return RawReference(styled.text, tuple(marks))


def letters(text: object) -> str:
    """Return letters and digits only, in one case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", str(text))).casefold()


def without_addresses(text: str) -> str:
    return re.sub(r"\S*(?:://|www\.)\S*", " ", text)


def printed_date(date: dict[str, Any], text: str) -> tuple[int, ...]:
    """Return as much of a date as stands in a text."""
    year, month, day = (*(int(part) for part in date["date-parts"][0]), 0, 0)[:3]
    if not re.search(rf"(?<!\d){year}(?!\d)", text):
        return ()
    name = f"{MONTHS[month - 1]}[a-z]*\\.?" if month else "(?!)"
    if day and re.search(
        rf"{year}-0?{month}-0?{day}(?!\d)|{name} 0?{day}\b|\b0?{day} {name}", text
    ):
        return (year, month, day)
    if month and re.search(rf"{year}-0?{month}(?![\d-])|\b{name}(?=\W|$)", text):
        return (year, month)
    return (year,)


ACCESSED = re.compile(r"(?:accessed|retrieved):? .*$|\[\d{4}-[\d-]+\]", re.IGNORECASE)


def initials(given: str) -> str:
    """Return the initials of a given name, of which ``JR`` are two."""
    words = re.findall(r"[^\W\d_]+", given)
    return "".join(word if word.isupper() and len(word) < 4 else word[0] for word in words)


def names(csl: CslItem, role: str) -> tuple[str, ...]:
    """Return names with the initials of given names, as letters."""
    shortened = (
        {**name, "given": initials(name.get("given", ""))} if not CJK.search(str(name)) else name
        for name in csl.get(role) or []
    )
    return tuple(letters("".join(comparable_name(name))) for name in shortened)


CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def value_of(csl: CslItem, name: str) -> Any:
    """Return a value with what a style may change made alike."""
    value = comparable(csl, name)
    if value is None:
        return None
    if name in NAMES:
        return names(csl, name)
    if name == "page":
        first, _, last = str(value).partition("-")
        is_short = last.isdigit() and first.isdigit() and len(last) < len(first)
        return f"{first}-{first[: len(first) - len(last)]}{last}" if is_short else value
    return re.sub(r"[\"']", "'", value).rstrip(".") if isinstance(value, str) else value


def wanted(csl: CslItem, text: str, name: str) -> Any:
    """Return what is to be read of a field: its value as far as the style prints it."""
    value = value_of(csl, name)
    bare = without_addresses(text)
    if value is None:
        return None
    if name == "accessed":
        found = ACCESSED.search(text)
        return printed_date(csl[name], found[0]) or None if found else None
    if name == "issued":
        return printed_date(csl[name], ACCESSED.sub(" ", bare)) or None
    if name in NAMES:
        return value if all(_family(one) in letters(bare) for one in csl[name]) else None
    if name in ("page", "volume", "issue", "edition"):
        first = re.escape(str(csl[name]).split("-")[0])
        return value if re.search(rf"(?<!\w){first}(?:st|nd|rd|th|\b)", bare, re.I) else None
    if name == "publisher-place":
        for other in ("publisher", "container-title", "title"):
            bare = bare.replace(str(csl.get(other) or "\0"), " ")
        for one in csl.get("author") or []:
            bare = bare.replace(str(one.get("literal") or "\0"), " ")
        return value if re.search(rf"(?<!\w){re.escape(str(csl[name]))}(?!\w)", bare) else None
    if name in ("URL", "DOI"):
        bare = text
    return value if letters(csl.get(name, "\0")) in letters(bare) else None


def _family(name: dict[str, str]) -> str:
    return letters(name.get("literal") or name.get("family"))


def is_cut(text: str) -> bool:
    """Whether names are left out."""
    return re.search(r"\bet al\b|[ ,]等[.,]|\band others\b|…|\. \. \.", text) is not None


HEADS = ("container-title", "publisher", "director", "editor")
"""What styles print in an author's place where there is none, so that it reads as the author."""


def heads(csl: CslItem) -> set[str]:
    """Return what may head an entry besides an author, as letters."""
    found = {"", "anon", "佚名"}
    for name in HEADS:
        value = csl.get(name)
        found |= set(names(csl, name)) if isinstance(value, list) else {letters(value or "")}
    return found


def is_the_heads(name: str, csl: CslItem, read: CslItem, text: str) -> bool:
    """Whether a difference is only that an author and what stands in its place look the same."""
    authors, read_authors = set(names(csl, "author")), set(names(read, "author"))
    if not authors and read_authors <= heads(csl):
        return name == "author" or (
            name in HEADS and not read.get(name) and wanted(csl, text, name) is not None
        )
    if authors and not read_authors:
        site = letters(read.get("container-title") or read.get("publisher") or "")
        return site in authors and name in ("author", "container-title", "publisher")
    return False


def is_added(name: str, csl: CslItem, text: str) -> bool:
    """Whether a style adds it: GB/T 7714 takes the year of access where there is no other."""
    return name == "issued" and not csl.get(name) and re.search(r"\[\d{4}\]", text) is not None


def apart(style: Style) -> Style:
    """Return a style that tells nothing apart by letters: strangers stand in one list here."""
    source = style.source.replace(b'disambiguate-add-year-suffix="true"', b"")
    return replace(style, source=source)


def score(style_name: str) -> tuple[Score, Counter[str]]:
    """Return the score of a style over the gold records, and its mistakes by field."""
    records = gold()
    result, by_field = Score(), Counter[str]()
    styled = style_references(records, apart(find_style(style_name)), sort=False, substitute=False)
    for one in styled:
        csl, text = records[one.number], one.text
        read = parse_entries([as_entry(one)])[0].csl
        for name in PRINTED:
            if name in NAMES and is_cut(text):
                continue
            want, got = wanted(csl, text, name), value_of(read, name)
            if want != got and (is_the_heads(name, csl, read, text) or is_added(name, csl, text)):
                continue
            by_field[name] += want != got
            result.decide(f"{text}  <{name}>", want, got)
    return result, by_field


def main() -> None:
    """Print the figures."""
    for name in sys.argv[1:] or style_names():
        reached, by_field = score(name)
        print(f"{name}: {reached.f1:.4f}  {dict(by_field.most_common())}")
        if len(sys.argv) > 1:
            print(*reached.mistakes, sep="\n")


if __name__ == "__main__":
    main()
