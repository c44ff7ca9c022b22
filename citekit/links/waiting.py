"""How long a server asks to be left alone: ``Retry-After`` (RFC 9110, 10.2.3)."""

from __future__ import annotations

from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

from citekit.links.exchange import Answer

_LONGEST = 10**8


def retry_after(answer: Answer) -> float | None:
    """Return the seconds to wait before the next request, ``None`` when nothing is said.

    A date is taken by the server's own clock where it tells the time.
    """
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text[:9]), _LONGEST))
    until = _date(text)
    if until is None:
        return None
    now = _date(answer.headers.get("date", "")) or datetime.now(timezone.utc)
    return max((until - now).total_seconds(), 0.0)


def _date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=timezone.utc)
