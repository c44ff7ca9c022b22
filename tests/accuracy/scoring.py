"""Compare what citekit read with what it should have read, field by field and strictly.

One decision for a reference and field: both sides have it and agree: right; both have it and
disagree: wrong twice (invented and missed); one has it: invented or missed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAME_FIELDS = ("author", "editor", "translator")
DATE_FIELDS = ("issued", "accessed")
CUSTOM_FIELDS = ("title-romanised", "title-translated", "original-names", "archived")
"""What stands under ``custom.citekit``."""

FIELDS = (
    "type",
    *NAME_FIELDS,
    "title",
    "container-title",
    *DATE_FIELDS,
    "year-suffix",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "edition",
    "URL",
    "DOI",
    "language",
    *CUSTOM_FIELDS,
)

_UNIFIED = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("‐‑‒–—―−", "-")
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(slots=True)
class Score:
    """Counts of decisions and, for people, what was not right."""

    right: int = 0
    invented: int = 0
    missed: int = 0
    mistakes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 when there was nothing to find."""
        wrong = self.invented + self.missed
        return 2 * self.right / (2 * self.right + wrong) if self.right or wrong else 1.0

    def decide(self, place: str, wanted: object, got: object) -> None:
        """Count one decision; ``None`` stands for no value."""
        if wanted == got:
            self.right += wanted is not None
            return
        self.invented += got is not None
        self.missed += wanted is not None
        self.mistakes.append(f"{place}: wanted {wanted!r}, got {got!r}")


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def normalise(text: object) -> str:
    """Return ``text`` with quotes, dashes, case and white space made alike."""
    plain = unicodedata.normalize("NFKC", str(text).translate(_UNIFIED)).translate(_UNIFIED)
    return re.sub(r"\s+", " ", plain).strip().casefold()


def comparable_name(name: dict[str, str]) -> tuple[str, ...]:
    """Return a name for comparing; in Chinese, Japanese and Korean script parts are joined."""
    parts = (
        " ".join(
            filter(
                None,
                (
                    name.get("dropping-particle"),
                    name.get("non-dropping-particle"),
                    name.get("family") or name.get("literal"),
                ),
            )
        ),
        name.get("given", ""),
    )
    if _CJK.search("".join(parts)):
        return ("".join(normalise(part) for part in parts),)
    return tuple(normalise(part) for part in parts)


def comparable(csl: dict[str, Any], name: str) -> object:
    """Return one field of a CSL-JSON item for comparing, ``None`` where it is absent."""
    home = csl.get("custom", {}).get("citekit", {}) if name in CUSTOM_FIELDS else csl
    value = home.get(name)
    if not value or (name == "language" and value == "en"):
        return None
    if name in NAME_FIELDS:
        return tuple(comparable_name(person) for person in value)
    if name in DATE_FIELDS:
        return tuple(int(part) for part in value["date-parts"][0])
    if name == "URL":
        return str(value)
    return normalise(value)


def score_fields(pairs: Iterable[tuple[str, dict[str, Any], dict[str, Any]]]) -> Score:
    """Score records against gold.

    Args:
        pairs: ``(place, gold CSL-JSON item, item read)``; an entry that was not found counts with
            an empty item.
    """
    score = Score()
    for place, gold, read in pairs:
        for name in FIELDS:
            score.decide(f"{place} {name}", comparable(gold, name), comparable(read, name))
    return score
