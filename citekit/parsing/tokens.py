"""Cut a reference into tokens: a core with the punctuation that opens and closes it.

``2010.“Bullying,`` gives ``2010.`` and ``“Bullying,``: a label can change wherever punctuation
stands between two cores, also where the author forgot the blank. Chinese, Japanese and Korean
texts are cut at punctuation and before the counters of volumes and issues.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import NamedTuple

OPENING = "([{<“‘„‚«‹「『《〈【〔（［｛"
CLOSING = ")]}>”’»›」』》〉】〕）］｝.,;:!?…。，、；：！？．·・•|/\\\"'`–—―-~*"

# Quantifiers are bounded so that no text makes the search for a token quadratic.
_URL = r"(?:https?:/{1,2}|ftp://|//(?=\w+\.)|www\.)(?:(?!(?<![/=?:])https?://)[^\s<>\"“”«»「」『』【】（），。；、])+"
_HOST = (
    r"[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,5}"
    r"\.(?:com|org|net|edu|gov|info|io|de|fr|uk|cn|nl|es|it|at|ch|ru|jp|kr|br|pl|eu|ca|au|tw|tr|se"
    r"|[a-z]{2,4}(?=/[\w~]))"
    r"(?:/[^\s<>\"“”«»]*)?(?![\w-])"
)
_DOI = r"10\.\d{4,9}/[^\s<>\"“”«»]+"
_NUMERIC_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?![\d/-])"
_VERSION = r"\d{1,6}(?:\.\d{1,6}){1,4}(?!\w)"
_NUMBER_RANGE = r"[A-Za-z]{0,2}\d{1,9}[a-z]?(?:\s?[–—−‐‑-]\s?[A-Za-z]{0,2}\d{1,9}[a-z]?){1,3}(?!\w)"
_CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_COUNTED = (
    r"(?:第\s?)?[0-9０-９一二三四五六七八九十百]{1,9}\s?[年月日期卷號号頁页版辑輯集回巻]{1,2}"
)
_CJK_RUN = (
    rf"[{_CJK}][{_CJK}0-9A-Za-z]*?"
    rf"(?=第\s?[0-9０-９一二三四五六七八九十百]{{1,9}}[卷期号號辑輯回]|https?://|[^{_CJK}0-9A-Za-z]|$)"
)
_INITIAL = r"[^\W\d_a-z]\.(?=-?[^\W\d_a-z])"
_WORD = r"[^\W_]+(?:[’'ʼ&+#@_‐‑-](?=[^\W_])[^\W_]+)*(?:\+\+|\+|\#)?"

_CORES = (
    _URL, _DOI, _HOST, _NUMERIC_DATE, _NUMBER_RANGE, _VERSION, _COUNTED, _CJK_RUN, _INITIAL, _WORD
)  # fmt: skip
_SYMBOL = rf"[^\s\w{re.escape(OPENING + CLOSING)}]+|_+"
_RANGE_GOES_ON = rf"\s?[–—−‐‑{_CJK}-]"
_PLAIN_CORE = (
    rf"(?!www\.)[^\W\d_\u2e80-\U0010ffff]{{1,40}}"
    rf"|\d{{1,9}}(?!{_RANGE_GOES_ON})"
)
"""A word or a number that none of the other cores would take more of."""
_PLAIN_CLOSING = "".join(mark for mark in CLOSING if mark not in "–—―-/|*`'\"\\")
_PLAIN = (
    rf"[{re.escape(OPENING)}]{{0,3}}(?P<plain_core>{_PLAIN_CORE})"
    rf"[{re.escape(_PLAIN_CLOSING)}]{{0,4}}"
)
_PLAIN_TOKEN = re.compile(_PLAIN)
_GOES_ON = re.compile(_RANGE_GOES_ON)
_LONGEST_PLAIN = 47  # characters
_PLAIN_KEPT = 20_000
_TOKEN = re.compile(
    rf"\s*(?:(?P<plain>{_PLAIN})(?=\s|$)"
    rf"|(?P<token>(?:[{re.escape(OPENING)}\"'`*_]*)"
    rf"(?P<core>{'|'.join(_CORES)}|{_SYMBOL})"
    rf"[{re.escape(CLOSING)}]*"
    r"|\S+?(?=\s|[^\W_]|$)))"
)
_LINK_START = re.compile(r"https?:|ftp:|//|www\.|10\.\d")
_HOST_START = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[a-z]{2,4}/")
_LEFT_ALONE = ",;."
_ENDS_PIECE = ",;.:"
_LINK_TAIL = ".,;:!?'’>*_|\\"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_QUOTE_REACH = 2000  # characters to look back for the other quote of a pair
_STRAIGHT_QUOTE = re.compile(r"[\"'`*_]+$")


class Token(NamedTuple):
    """A token ``text[start:end]`` whose core is ``text[core_start:core_end]``."""

    start: int
    core_start: int
    core_end: int
    end: int


def tokenize(text: str, limit: int = sys.maxsize) -> list[Token]:
    """Return the tokens of ``text``, in order; every non-blank character is in one of them.

    Args:
        text: any text.
        limit: how many tokens to cut at most; what stands behind them is not looked at.
    """
    tokens: list[Token] = []
    position, blank, length = 0, -1, len(text)
    while len(tokens) < limit and position < length:
        if blank < position:
            blank = text.find(" ", position)
            blank = length if blank < 0 else blank
        if blank == position:
            position += 1
            continue
        plain = plain_core(text[position:blank]) if blank - position <= _LONGEST_PLAIN else None
        if plain and not (plain.may_go_on and _GOES_ON.match(text, blank)):
            core_start, core_end = position + plain.start, position + plain.end
            tokens.append(Token(position, core_start, core_end, blank))
            position = blank + 1
        elif match := _TOKEN.match(text, position):
            token = _token(text, match)
            position = token.end
            if tokens and _is_left_alone(text, token, tokens[-1]):
                tokens[-1] = tokens[-1]._replace(end=token.end)
            else:
                tokens.append(token)
        else:
            break
    return tokens


def surface_of(text: str, token: Token) -> str:
    """Return a token as it would stand without a blank before the sign that ends it."""
    surface = text[token.start : token.end]
    if surface[-1] in _LEFT_ALONE and len(surface) > 1 and surface[-2].isspace():
        return surface[:-1].rstrip() + surface[-1]
    return surface


def _is_left_alone(text: str, token: Token, before: Token) -> bool:
    """Whether a token is a sign that belongs to the one before: ``Salt roads , Oar Press``."""
    return (
        token.end == token.start + 1
        and text[token.start] in _LEFT_ALONE
        and before.core_end > before.core_start
        and text[before.end - 1] not in _ENDS_PIECE
    )


def _token(text: str, match: re.Match[str]) -> Token:
    if match.lastgroup == "plain":
        start, end = match.span("plain")
        return Token(start, *match.span("plain_core"), end)
    start, end = match.span("token")
    core_start, core_end = match.span("core")
    if core_start < 0:
        core_start, core_end = start, end
    elif _LINK_START.match(text, core_start) or (
        text.find("/", core_start, core_end) > 0 and _HOST_START.match(text, core_start)
    ):
        core_end = _trim_link(text, core_start, core_end)
        end = _end_of_closing(text, core_end)
    if len(text) > end > core_end and not text[end].isspace():
        end = _leave_opening_quote(text, core_end, end)
    return Token(start, core_start, core_end, end)


class PlainCore(NamedTuple):
    """Where the core of a word or number between blanks is, and whether it may go on behind one."""

    start: int
    end: int
    may_go_on: bool


@lru_cache(maxsize=_PLAIN_KEPT)
def plain_core(surface: str) -> PlainCore | None:
    """Return the core of a word or number that is one token wherever it stands between blanks."""
    found = _PLAIN_TOKEN.fullmatch(surface)
    if found is None:
        return None
    start, end = found.span("plain_core")
    return PlainCore(start, end, end == len(surface) and surface[start].isdecimal())


def _trim_link(text: str, start: int, end: int) -> int:
    """Return where the URL or DOI ends, without the sentence's own punctuation."""
    surplus = {
        close: text.count(close, start, end) - text.count(open_, start, end)
        for close, open_ in _BRACKETS.items()
    }
    while end > start + 1:
        last = text[end - 1]
        if last in surplus and surplus[last] > 0:
            surplus[last] -= 1
        elif last not in _LINK_TAIL:
            break
        end -= 1
    return end


def _end_of_closing(text: str, position: int) -> int:
    while position < len(text) and text[position] in CLOSING:
        position += 1
    return position


def _leave_opening_quote(text: str, core_end: int, end: int) -> int:
    """Give a straight quote between two cores to the core that it opens: ``2010."Bullying``."""
    quote = _STRAIGHT_QUOTE.search(text, core_end, end)
    if quote and quote.start() > core_end and _opens(text, quote.start()):
        return quote.start()
    return end


def _opens(text: str, position: int) -> bool:
    quote = text[position]
    return text.count(quote, max(0, position - _QUOTE_REACH), position) % 2 == 0
