"""Step: when a page was read."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.dates import DateReading
from citekit.parsing.normalisation.date_order import (
    is_bracketed_day,
    is_publication_date,
    order_certainty,
    read_dates,
    within_bounds,
)
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.scripts import has_digit
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment

_UPDATED = re.compile(
    r"\b(?:updated?|modified|edited|reviewed|aktualisiert|geändert|mis à jour|mise à jour|modifié|"
    r"actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|aggiornament[oi]|actualización|atualização|modificación|modificação|modifica|"
    r"bijgewerkt|gewijzigd|zaktualizowano|обновлено)\b"
    r"|更新|改訂",
    re.IGNORECASE,
)


def access_dates(draft: Draft) -> None:
    """Read the access date; an ambiguous one keeps its other reading."""
    for segment in (*draft.labelled("accessed"), *_unlabelled(draft)):
        dates, _ = read_dates(draft, segment)
        if not dates or is_publication_date(draft, segment) or _is_update(draft, segment):
            continue
        word = _accessed().search(draft.text(segment))
        behind = [date for date in dates if word and date.start >= word.end()]
        reading = _chosen(draft, behind[0] if behind else dates[-1])
        span = (segment.start + reading.start, segment.start + reading.end)
        certainty = order_certainty(draft, reading, draft.text(segment))
        draft.put("accessed", reading.date, [segment], certainty=certainty, span=span)
        if reading.alternatives:
            draft.extra.setdefault("alternatives", {})["accessed"] = reading.alternatives[0]
        return


def _is_update(draft: Draft, segment: Segment) -> bool:
    """``Last updated 20/11/2020``: when a page was changed, not when it was read."""
    text = draft.text(segment)
    return is_update(text) and not _accessed().search(text)


def is_update(text: str) -> bool:
    """Whether a text says when a page was changed: ``mis à jour le 3 mai``."""
    return _UPDATED.search(text) is not None


def _chosen(draft: Draft, reading: DateReading) -> DateReading:
    return within_bounds(reading, draft.csl.get("issued"), draft.style.article_date)


def _unlabelled(draft: Draft) -> list[Segment]:
    """Return segments of other labels that hold an access date."""
    pattern = _accessed()
    others = draft.labelled("note", "url", "archive")
    found = [s for s in others if _may_hold_date(text := draft.text(s)) and pattern.search(text)]
    dates, links = draft.labelled("date"), draft.labelled("url")
    if len(dates) > 1 and links:
        found += [
            segment
            for segment in dates
            if segment.start > links[0].start and is_bracketed_day(draft.text(segment))
        ]
    return found


def _may_hold_date(text: str) -> bool:
    return has_digit(text) is not None or not text.isascii()


@lru_cache(maxsize=1)
def _accessed() -> re.Pattern[str]:
    words = alternatives(word_tuple("notes", "accessed"))
    return re.compile(rf"(?<![^\W_])(?:{words})", re.IGNORECASE)
