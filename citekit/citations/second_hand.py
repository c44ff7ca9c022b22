"""Works that are cited by way of another one: ``(Marsh 1931, as cited in Okoye 2017)``."""

from __future__ import annotations

import re

from citekit.citations.vocabulary import longest_first

_WORDS = "|".join(re.escape(word) for word in longest_first("second_hand"))
_FOLLOWS = re.compile(rf"[\s,;:.(\[)\]–—-]{{0,4}}(?:{_WORDS})(?![^\W\d_])", re.IGNORECASE)
_CJK_FOLLOWS = re.compile(
    r"[\s,，;；:：(（)）]{0,4}(?:转引自|轉引自|引自|より引用|からの引用|재인용)"
)
_IN = re.compile(r"[\s,;:]{1,3}(?:in|en|dans|bei|nach|i|w|v|в)\s(?=[^\W\d_a-z])")


def is_second_hand(text: str, end: int) -> bool:
    """Return whether the text goes on with the work that a citation was taken from.

    Args:
        text: of a passage.
        end: offset behind the year and pages of the citation.
    """
    return any(pattern.match(text, end) for pattern in (_FOLLOWS, _CJK_FOLLOWS, _IN))
