"""Step: pages with the issue before them, the number of pages, article numbers."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.text import collapse

_WORD = re.compile(
    r"^[\s(\[,:;.–—-]*(?:pages?|págs?|pagg?|pgs?|pp?|ss?|seiten?|sidor|sider|sivut?|str|стр|сс?|С|стор|pag|"
    r"oldal|art(?:icle)?(?:\s*(?:no|id|nr))?|at|S|P|页|頁)\b\s*[.:]*\s*|^\W*pp?(?=\d+\s?[–-]\s?\d)|^\W*(?-i:pp?)(?=\d)|^[\s(\[,:;.–—-]*第?",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^\W*(?:sec(?:tion|t)?|chap(?:ter)?|ch|art|kap(?:itel)?|cap)\b\.?\s*\w+\s*[,;:]\s*(?=\S)",
    re.IGNORECASE,
)
_ISSUE_BEFORE = re.compile(
    r"\(([\w–/-]{1,9})\)\s*[:,]\s*(?=(?:pp?\.?\s*)?[A-Za-z]?\d)|"
    r"issue\s+(\d{1,5}),\s*(?=pages?\s|pp?\.)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s*(?:-{1,3}|[‐‑‒–—―−~～〜﹣－]|(?<=\d)_(?=\d))\s*")
_TO = re.compile(r"(?<=\d)\s(?:to|bis|à|a|al|do|до|tot)\s(?=\d)")
_AND = re.compile(r"(?<!\d)(\d{1,4})\s(?:and|und|et|y|e|en|i|и|&)\s(\d{1,4})(?!\d)")
_ROMAN = r"[ivxlcdm]{1,7}\b|[IVXLCDM]{1,7}\b"
_NUMBER = (
    r"(?:\d{3}[A-Z]\d{2}(?!\w)|"
    rf"[A-Za-z]{{0,4}}\.?\d+(?:\.\d+)*[A-Za-z]{{0,2}}(?![A-Za-z\d])|{_ROMAN})"
)
_PLACE = rf"{_NUMBER}(?:/\d+)?"
"""``8/9``: two pages that are one, or a page and its line."""
_OF_ARTICLE = r"\d{1,4}:\d{1,3}-\d{1,4}:\d{1,3}(?!\d)"
"""``59:1-59:37``: the pages of an article that has a number of its own, as the ACM counts."""
_PAGES = re.compile(rf"{_OF_ARTICLE}|{_PLACE}(?:-{_PLACE})?(?:\s*f{{1,2}}\b\.?)?")
_LIST = re.compile(rf"(?:{_PAGES.pattern})(?:,\s*(?:{_PAGES.pattern}))*")
_COUNT = re.compile(
    r"(?:[ivxlcdm]+,?\s*(?:\+\s*)?)?(\d+)\s*(?:p|pp|pages|S|Seiten|с|стр|s|str|págs?|pág|blz|oldal|页|頁|쪽)\.?(?:\s?[,:;]\s?(?:ил|илл|il|ill|Ill|Abb)\b\.?)?[\s,;.)]*$",
    re.IGNORECASE,
)
_OF_LIST = re.compile(r"e\.T\d{1,12}A\d{1,12}")
"""What the Red List calls its assessments by."""
_COUNT_BEHIND = re.compile(r"(?<=\d),\s*(\d{1,3})\s?(?:pp?|pages|Seiten)\.?\s*$", re.IGNORECASE)


def pages(draft: Draft) -> None:
    """Read the pages: as written, with an ASCII hyphen in ranges."""
    for segment in draft.labelled("pages"):
        text = collapse(draft.text(segment))
        if found := _ISSUE_BEFORE.match(text):
            draft.put("issue", found[1] or found[2], [segment])
            text = text[found.end() :]
        text = text.strip(" .,;:()[]–—-")
        if found := _COUNT_BEHIND.search(text):
            draft.put("number-of-pages", found[1], [segment])
            text = text[: found.start()]
        if (count := _COUNT.fullmatch(text)) and not text.endswith(("쪽", "页", "頁")):
            draft.put("number-of-pages", count[1], [segment])
        elif value := page_range(text):
            draft.put("page", value, [segment])
            return


def _as_range(found: re.Match[str]) -> str:
    """``14 et 15``: two pages that follow each other are a range, others a list."""
    follows = int(found[2]) == int(found[1]) + 1
    return f"{found[1]}-{found[2]}" if follows else f"{found[1]}, {found[2]}"


def page_range(text: str) -> str:
    """Return the pages that a text says, ``""`` for none (``n/a–n/a``, ``n. pag.``)."""
    text = _AND.sub(_as_range, _SECTION.sub("", collapse(text), count=1))
    text = _DASH.sub("-", _TO.sub("-", _WORD.sub("", text, count=1)))
    if _OF_LIST.fullmatch(text):
        return text
    if not re.search(r"\d|^[ivxlcdm]+\b", text, re.IGNORECASE):
        return ""
    with_digits = re.search(r"\d", text)
    for found in _LIST.finditer(text):
        if not with_digits or re.search(r"\d", found[0]):
            return found[0].replace(" ,", ",").strip()
    return ""
