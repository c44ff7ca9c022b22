"""Names that are no list and no given and family name: handles, companies, several authors."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.scripts import EAST_ASIAN

_SEVERAL = re.compile(r"\W*(AA\.?\s?VV\.?|VV\.?\s?AA\.?)\W*")
"""Several authors, whom Italian and Spanish lists name so."""
_ARTICLE_BEHIND = re.compile(r"(?P<name>[A-Z][^,;.]{2,50}), (?P<article>The)")
"""``Herald, The``, as in an alphabet."""
_APPLICANT = re.compile(
    r"(?P<name>[^,;()]{2,60}\s(?:AG|KG|SE|GmbH|Co\.?|Inc\.?|Ltd\.?|K\.?K\.?)) "
    r"\((?:Anmelder(?:in)?|Patentinhaber(?:in)?|applicant|assignee)\)",
    re.IGNORECASE,
)
"""``Salzwerk KG (Anmelder)``: a company, and nobody whose given names begin so."""
_GLUED_BODY = re.compile(rf"\W*([A-Z]{{2,6}}[{EAST_ASIAN}]{{2,12}})\W*")
"""``BBC中文網``: an acronym and characters without a blank are one name."""
_SHORT_AND_LONG = re.compile(
    r"\W*(?P<all>(?P<short>[A-Z][A-Z0-9]{1,9}) "
    r"\((?P<long>[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ -][^\W\d_][\w’'.]*){1,12})\))\W*"
)
"""``W3C (World Wide Web Consortium)``: what the letters of a name stand for, in brackets."""
_POSTER = re.compile(r"\W*(u/[\w-]{2,30})\W*|\W*(@\w{2,30})\s(?:on|op|auf|sur|en|su|no|na|в)\W*")
"""Who writes at Reddit, and ``@span auf`` before the site."""

_ONLY_HANDLE = re.compile(
    r"[\s(（\[|–—-]{0,4}(?P<handle>@[^\s@()（）\[\],，;；:：]*[^\s@()（）\[\],.，;；:：](?:@[\w.-]+\w)?|[ur]/\w[\w-]+)(?:\s?さん)?[\s)）\].,，:：]*"
)
"""Nothing but what somebody is called by on the web: ``@salt``, ``u/salt``."""


def handle(text: str) -> str:
    """Return what somebody is called by on the web, where a text is nothing else, or ``""``."""
    found = _ONLY_HANDLE.fullmatch(text)
    return found["handle"] if found else ""


def whole_name(text: str) -> str:
    """Return the one name that a text is by its form, ``""`` where it may be a list of names."""
    if found := _SEVERAL.fullmatch(text) or _POSTER.fullmatch(text):
        return found[found.lastindex or 0]
    if found := _GLUED_BODY.fullmatch(text) or _APPLICANT.fullmatch(text):
        return found[1]
    if found := _ARTICLE_BEHIND.fullmatch(text):
        return f"{found['article']} {found['name']}"
    if (found := _SHORT_AND_LONG.fullmatch(text)) and _stands_for(found["short"], found["long"]):
        return found["all"]
    return ""


def _stands_for(short: str, long: str) -> bool:
    """Whether the letters of a short name begin words of the long one, in order."""
    first_letters = iter(word[0].upper() for word in re.split(r"[\s-]", long))
    return all(letter in first_letters for letter in short if letter.isalpha())
