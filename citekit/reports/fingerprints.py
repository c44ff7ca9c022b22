"""What tells a finding from all others, in this run and the next."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from citekit.reports.finding import Finding

_LENGTH = 16


def with_fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield findings with a fingerprint that stays when lines move or the message changes.

    It is made of code, article and subject; among equals the number counts, in the given order.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        parts = (finding.code, finding.article, finding.subject)
        text = "\x1f".join(parts).encode(errors="backslashreplace")
        digest = hashlib.sha256(text).hexdigest()[: 2 * _LENGTH]
        seen[digest] += 1
        yield finding, f"{digest}:{seen[digest]}"
