"""The typed reference strings: they are what they should be, and citekit reads them.

When a better model or step reads more of them, raise the floors: run ``python -m tests.accuracy``,
take the two figures that it prints for the set ``strings``, round them down to two decimals and
write them under ``strings`` in ``floors.json``. A record is only ever changed where it is wrong by
the string, never because something else is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from citekit.tables import load_table
from tests.accuracy.floors import FLOORS, hold
from tests.accuracy.scoring import Score
from tests.accuracy.strings import GoldString, Scored, gold_strings, score_strings, tallies, tally

NAMES = ("author", "editor", "translator", "director")
DATES = ("issued", "accessed", "original-date")
TEXTS = {
    *("title", "container-title", "publisher", "publisher-place", "URL", "DOI", "ISBN", "ISSN"),
    *("volume", "issue", "number", "page", "edition", "version", "year-suffix"),
}
FIELDS = {"type", "language", "custom", *NAMES, *DATES, *TEXTS}
WEB_LIKE = {
    *("webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "report"),
    *("dataset", "software", "motion_picture", "broadcast"),
    *("entry-dictionary", "entry-encyclopedia"),
}


@pytest.fixture(scope="module")
def refs(repository: Path) -> Path:
    return repository / "refs"


@pytest.fixture(scope="module")
def golds(refs: Path) -> list[GoldString]:
    return gold_strings(refs)


@pytest.fixture(scope="module")
def scored(refs: Path) -> Scored:
    return score_strings(refs)


def test_fields_hold_their_floor(scored: Scored) -> None:
    whole = tally(scored)
    hold("strings", "fields", whole.fields, whole.mistakes)


def test_share_wholly_right_holds_its_floor(scored: Scored) -> None:
    whole = tally(scored)
    hold("strings", "wholly-right", whole.wholly_right, whole.mistakes)


def test_every_figure_has_a_floor() -> None:
    assert set(FLOORS["strings"]) == {"fields", "wholly-right"}


def test_tallies_divide_the_scores() -> None:
    first = GoldString("a", "en", "apa", "A", {"type": "book"})
    second = GoldString("b", "de", "apa", "B", {"type": "book"})
    scored = [(first, Score(3)), (second, Score(1, 1, 1, ["b title"])), (first, Score(1))]
    by_language = tallies(scored, lambda gold: gold.language)
    assert list(by_language) == ["en", "de"]
    assert (by_language["en"].wholly_right, by_language["de"].wholly_right) == (1.0, 0.0)
    assert (by_language["en"].fields, by_language["de"].fields) == (1.0, 0.5)
    assert tally(scored).mistakes == ["b title"]


def letters(text: str) -> str:
    """Return letters and digits only, in one case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def names_of(csl: dict[str, Any]) -> list[dict[str, str]]:
    return [name for kind in NAMES for name in csl.get(kind, [])]


def test_there_are_many_and_each_only_once(golds: list[GoldString]) -> None:
    assert len(golds) >= 320
    assert len({gold.id for gold in golds}) == len(golds)
    assert len({letters(gold.raw) + str(gold.marks) for gold in golds}) == len(golds)


def test_languages_and_kinds_are_spread(golds: list[GoldString]) -> None:
    languages = Counter(gold.language.split("-")[0] for gold in golds)
    least = {"en": 140, "de": 28, "zh": 28, "fr": 22, "es": 19, "pt": 16, "it": 9, "ru": 9, "ja": 9}
    assert {tag: languages[tag] for tag in least if languages[tag] < least[tag]} == {}
    assert len(languages) >= 20
    kinds = Counter(gold.csl["type"] for gold in golds)
    assert len(kinds) >= 20
    assert sum(kinds[kind] for kind in WEB_LIKE) * 2 >= len(golds)
    assert len({gold.style for gold in golds}) >= 60
    assert sum(bool(gold.marks) for gold in golds) >= 15


def test_records_have_csl_types_and_known_fields(golds: list[GoldString]) -> None:
    types = load_table("formats", "types")
    for gold in golds:
        assert gold.csl["type"] in types, gold.id
        assert set(gold.csl) <= FIELDS, gold.id
        assert all(gold.csl.values()), gold.id
        assert re.fullmatch(r"[a-z]{2}(-[A-Z][a-z]{3})?", gold.language), gold.id
        assert re.fullmatch(r"[a-z]{2}", gold.csl.get("language", "xx")), gold.id
        assert gold.csl.get("language") != "en", gold.id


def test_texts_stand_in_the_string(golds: list[GoldString]) -> None:
    for gold in golds:
        targets = "".join(mark.href for mark in gold.marks)
        for name in TEXTS & set(gold.csl):
            source = gold.raw + (targets if name == "URL" else "")
            assert letters(gold.csl[name]) in letters(source), (gold.id, name)


def test_texts_are_without_punctuation_around(golds: list[GoldString]) -> None:
    for gold in golds:
        for name in TEXTS & set(gold.csl):
            text = gold.csl[name]
            assert text == " ".join(text.split()), (gold.id, name)
            assert not re.search(r"^[\s,.;:(\[«“„]|[\s,;:\[(]$", text), (gold.id, name, text)
        assert not re.search(r"[^.]\.$", gold.csl.get("title", "")), gold.id


def test_identifiers_and_numbers_are_bare(golds: list[GoldString]) -> None:
    for gold in golds:
        csl = gold.csl
        assert re.match(r"10\.\d{4,}/\S+$", csl.get("DOI", "10.1000/1")), gold.id
        assert "doi.org/10." not in csl.get("URL", ""), gold.id
        assert re.match(r"(https?://|www\.|[a-z]+\.)\S+[\w/]$", csl.get("URL", "www.x/")), gold.id
        assert re.match(r"[\w-]+$", csl.get("volume", "1")), gold.id
        assert re.match(r"[\w-]+$", csl.get("issue", "1")), gold.id
        assert re.match(r"[\w-]+$", csl.get("page", "1")), gold.id
        assert re.match(r"\w+$", csl.get("edition", "1")), gold.id


def test_names_are_persons_or_literals(golds: list[GoldString]) -> None:
    for gold in golds:
        for name in names_of(gold.csl):
            keys = set(name)
            assert keys == {"literal"} or {"family", "given"} <= keys <= {
                "family",
                "given",
                "suffix",
            }, gold.id
            for part in name.values():
                assert letters(part) in letters(gold.raw), (gold.id, part)
                assert part == part.strip(" ,;:"), (gold.id, part)
            assert not re.search(r"\bet al\b|\bu\. ?a\.", str(name)), gold.id


def test_dates_are_possible_and_stand_in_the_string(golds: list[GoldString]) -> None:
    for gold in golds:
        for kind in DATES:
            for parts in gold.csl.get(kind, {}).get("date-parts", []):
                year, month, day = (*parts, 1, 1)[:3]
                assert year >= 1450, (gold.id, kind)
                assert date(year, month, day) <= date.today(), (gold.id, kind)
                short = r"\D" + f"{year % 100:02d}" + r"\b"
                assert str(year) in gold.raw or re.search(short, gold.raw), (gold.id, kind)
                if len(parts) == 3:
                    assert re.search(rf"(?<!\d)0?{day}(?!\d)", gold.raw), (gold.id, kind)


def test_nothing_is_seen_before_it_is_out(golds: list[GoldString]) -> None:
    for gold in golds:
        if {"issued", "accessed"} <= set(gold.csl):
            issued, accessed = (gold.csl[kind]["date-parts"][0] for kind in ("issued", "accessed"))
            assert accessed[: len(issued)] >= issued[: len(accessed)], gold.id


def test_marks_lie_within_the_string(golds: list[GoldString]) -> None:
    for gold in golds:
        for mark in gold.marks:
            assert 0 <= mark.start < mark.end <= len(gold.raw), gold.id
            assert (mark.kind == "link") == bool(mark.href), gold.id
            assert gold.raw[mark.start : mark.end].strip() == gold.raw[mark.start : mark.end]


def test_other_forms_stand_in_the_string(golds: list[GoldString]) -> None:
    for gold in golds:
        kept = gold.csl.get("custom", {}).get("citekit", {})
        for name in ("title-romanised", "title-translated"):
            assert kept.get(name, "") in gold.raw, gold.id
        for written, original in kept.get("original-names", {}).items():
            assert f"{written} {original}" in gold.raw, gold.id
        for archived in kept.get("archived", []):
            assert archived["URL"] in gold.raw, gold.id
