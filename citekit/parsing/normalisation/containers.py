"""Step: what holds the work (journal, paper, site, book) and the series."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.normalisation.date_order import is_only_date
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.editions import edition_value
from citekit.parsing.normalisation.notes import is_repository
from citekit.parsing.normalisation.periodicals import is_reference_work
from citekit.parsing.normalisation.phrases import without_start
from citekit.parsing.normalisation.scripts import has_digit, has_letter
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.normalisation.text import collapse, trim_title
from citekit.parsing.normalisation.title_forms import split_forms
from citekit.parsing.segments import Segment

_IN = re.compile(
    r"^[\s(\[|–—·/-]*(?:(?:in|dans|en|su|sur|nel|nella|nell'|sul|w|в|у|i|I|aus|from|at|on|op|"
    r"tratto da|auf|via|em|no|na|"
    r"erschienen in|publié dans|published in|publicado en|beitrag (?:zu[rm]?|in)|"
    r"article (?:in|dans)|artikel i[nm]|artículo en|artigo em|articolo su|"
    r"载|載|收錄於|收录于|见)(?:\s*[:：]\s?\]?\s*|\s+)|(?:载于|載於|载|載|刊于|刊於|收錄於|收录于|见)(?=[《「『“]))",
    re.IGNORECASE,
)
_CASED_ONLY = {
    "i",
    "w",
    "no",
    "na",
    "on",
    "op",
    "en",
    "em",
    "aus",
    "auf",
    "via",
    "su",
    "sur",
    "у",
    "в",
    "from",
    "at",
}
_PRESENTED = re.compile(
    r"^\W*(?:(?:paper|poster|talk|lecture)\s+)?(?:presented|delivered|"
    r"given)\s+(?:at|to)\s+(?:the\s+)?(?=\S)|^of\s+(?=[A-Z])"
    r"|^\W*(?:talk|lecture|keynote|presentation|poster)\s(?:at|to)\s(?:the\s)?(?=\S)"
    r"|^\W*(?:Vortrag|Präsentation)\s(?:auf|bei|beim|im)\s(?:de[rm]\s)?(?=\S)",
    re.IGNORECASE,
)
_NUMBER_ONLY = re.compile(
    r"(?:doi:?\s*)?10\.\d{4,9}/|arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?(?:\s*\[[\w.-]+\]?)?$",
    re.IGNORECASE,
)
_CHAPTER_OF = re.compile(
    r"^chapter\s+(?:from|in|of)\s+the\s+book\s+(?:entitled\s+|titled\s+)?", re.I
)
_KIND_BEHIND = re.compile(
    r"\s*[(\[](?:blog|weblog|podcast|video|audio|website|newsletter|newspaper)[)\]][\s.,;:]*$"
    r"|(?<=[^\W\d_])\.\s+(?:video|podcast|blog|film|audio)[\s.]*$",
    re.IGNORECASE,
)
_KIND_BEFORE = re.compile(r"^(?:Text|Billet|Web ?page|Website)\.\s+(?=[A-Z])")
"""``Text. The Span Herald``: what reference managers call a page that told them nothing else."""
_KEPT_BEFORE = re.compile(
    r"\b(?:available|retrieved|accessed)\s+(?:at|on|from|via|through)\W*$", re.I
)
_OWN = re.compile(r"^(?:his|her|their)\s+(?=[A-Z])")
"""``in her Salt and Light``: a book by the author of its part."""
_IN_AND_COLON = re.compile(r"\W*[Ii]n:\s")
_NAME_AND_BOOK = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*\s){1,3}(?P<last>[^\W\d_][\w’'-]+)[:,]\s+(?=\S)"
    r"|(?P<first>[^\W\d_][\w’'-]+),\s(?:[^\W\d_a-zß-ÿ][\w.’'-]*\s?){1,3}:\s+(?=\S)"
)
"""A name as written from first to last or inverted, and what parts it from its book."""
_EMPHASIS = re.compile(r"([_*]{1,3})(?=[^\s_*])(?P<inside>[^_*]+)\1[\s.,;:]*")
_IN_BRACKETS = re.compile(r"[(\[（［](?P<inside>[^()\[\]（）［］]{2,80})[)\]）］][\s.,;:]*")
_SITE_OF_APA = re.compile(r"(?P<inside>\S.{0,60}?)\sweb\s?site\s?:\s*", re.IGNORECASE)
"""``Retrieved May 3, 2019, from Span website: https://…``: so APA says where a page is."""
_PERIODICAL_BEHIND = re.compile(
    r"[《『「](?P<inside>[^《》『』「」]{1,40})[》』」](?:杂志|雜誌|雑誌|誌|紙)[\W_]*"
)
"""``《人物》杂志``: what it is stands behind its name and is no part of it."""
_LEADING = re.compile(r"^[\s|–—·/.,;:-]+")
_DATED = re.compile(r"\s+(?:vom|от|dated)$")
_LANGUAGE_BEHIND = re.compile(
    r"(?<=\w)\s\((?:(?:in\s)?(?:(?:European|Brazilian|Swiss|Simplified|Traditional|American)\s)?"
    r"(?:English|German|French|Spanish|Catalan|Portuguese|Italian|Dutch|Russian|Ukrainian|Polish|Czech|"
    r"Swedish|Norwegian|Danish|Finnish|Hungarian|Romanian|Greek|Turkish|Arabic|Hebrew|Persian|"
    r"Hindi|Chinese|Japanese|Korean|Indonesian|Vietnamese)"
    r"|auf (?:Deutsch|Englisch|Französisch|Spanisch|Russisch)"
    r"|en (?:español|inglés|francés|alemán|anglais|allemand|espagnol)|em (?:inglês|espanhol))\)"
    r"(?=[\s.,;:]*$)"
)
"""``Span Herald (in Spanish)``: so Wikipedia has what a page is written in."""
_SERIES = re.compile(
    r"^[\s(\[]*=\s*|^\s*(?:\(?of|ser\.|series:?|coll\.|collection|reihe:?)\s+(?=\S)", re.IGNORECASE
)
_SERIES_NUMBER = re.compile(
    r"[\s,;]+(?:(?:no|nr|number|vol|volume|v|bd|band|h|heft|n°|№)\b\.?\s*|"
    r"#\s*)(\d[\w./-]*)$|(?<=[^\W\d]|\.)\s+(\d{1,5})$|(?<=[^\W\d])(?:,|\s?;)?\s+((?!(?:1[5-9]|20)\d\d$)\d{1,5}(?:[/–-]\d{1,4}){0,2})$",
    re.IGNORECASE,
)
_EDITION_BEHIND = re.compile(
    r"[\s,(]+((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"sixth|rev(?:ised|\.)|\d{1,2}\.)"
    r"\s+(?:ed(?:ition|n)?|aufl(?:age)?)\b\.?)\)?$",
    re.IGNORECASE,
)


_ARTICLE_BEHIND = re.compile(r"(?P<name>[^,]{3,60}), (?P<article>The|Der|Die|Das|Le|La|Les|El)")
"""``Economist, The``, as in an alphabet."""

_LONGEST_EDITION = 80  # characters


def containers(draft: Draft) -> None:
    """Read container and series."""
    for segment in draft.labelled("container-title"):
        value = _without_own_author(draft, segment, container_name(draft.text(segment)))
        if not value or is_only_date(value) or _NUMBER_ONLY.match(value):
            continue
        if is_repository(value) and _KEPT_BEFORE.search(draft.raw[: segment.start]):
            draft.put("archive", value, [segment])
            continue
        forms = split_forms(value)
        if "container-title" in draft.csl:
            draft.extra.setdefault("further-containers", []).append(forms.title)
            continue
        draft.put("container-title", forms.title, [segment])
        for kind, form in forms.others:
            draft.extra[f"container-title-{kind}"] = form
    series = draft.labelled("collection-title")
    if series:
        name = container_name(without_start(_SERIES, collapse(draft.joined(series))))
        name, number = split_series_number(name)
        draft.put("collection-number", number, series)
        forms = split_forms(name)
        draft.put("collection-title", forms.title, series)
        for kind, form in forms.others:
            draft.extra[f"collection-title-{kind}"] = form


def _without_own_author(draft: Draft, segment: Segment, name: str) -> str:
    """``In: Olaf Berg: Salz``, ``in: O. Berg, Salz``: the book is by the author of the part."""
    if not _IN_AND_COLON.match(draft.text(segment)):
        return name
    families = {str(one.get("family", "")) for one in draft.csl.get("author", [])} - {""}
    found = _NAME_AND_BOOK.match(name) if families else None
    if not found:
        return name
    is_own = found["last"] in families or found["first"] in families
    return name[found.end() :] if is_own else name


def container_name(text: str) -> str:
    """Return the name of a container without ``In`` and without punctuation around it."""
    is_sign = ";login:" in text  # a magazine whose name begins with a sign
    text = without_start(_LEADING, collapse(text))
    if found := _IN.match(text):
        word = found[0].strip(" :：([|–—·/-").split(" ")[0]
        is_said = ":" in found[0] or word.casefold() not in _CASED_ONLY or word.islower()
        if is_said or is_reference_work(text[found.end() :]):
            text = without_start(_OWN, text[found.end() :])
    text = without_start(_CHAPTER_OF, without_start(_PRESENTED, text))
    text = without_start(_KIND_BEFORE, text)
    text = _KIND_BEHIND.sub("", without_start(_same_author(), text), count=1)
    if found := _PERIODICAL_BEHIND.fullmatch(text) or _SITE_OF_APA.fullmatch(text):
        text = found["inside"]
    if found := _EMPHASIS.fullmatch(text) or _IN_BRACKETS.fullmatch(text):
        text = found["inside"]
    name = _DATED.sub("", trim_title(_LANGUAGE_BEHIND.sub("", text)))
    if is_sign and name.startswith("login"):
        return ";" + name + ":" * (name == "login")
    if found := _ARTICLE_BEHIND.fullmatch(name):
        name = f"{found['article']} {found['name']}"
    return name if has_letter(name) or has_digit(name) else ""


@lru_cache(maxsize=1)
def _same_author() -> re.Pattern[str]:
    """Return the pattern of ``Ders.:`` before a book by the author of the part in it."""
    phrases = alternatives(word_tuple("names", "repeated"))
    pattern = (
        rf"^(?:(?:{phrases})\b\.?(?:\s*\([^()]{{1,12}}\))?\s*[:,]\s+"
        r"|(?:ders|dies)\.\s+(?=\S)|_{3,}[.,:\s]*)"
    )
    return re.compile(pattern, re.IGNORECASE)


def split_series_number(name: str) -> tuple[str, str]:
    """Return a series without the number behind it, and the number (``""`` for none)."""
    if found := _SERIES_NUMBER.search(name):
        return trim_title(name[: found.start()]), found[1] or found[2] or found[3]
    return name, ""


def split_edition(title: str) -> tuple[str, str]:
    """Return a title without an edition behind it, and the edition (``""`` for none)."""
    if found := _EDITION_BEHIND.search(title, max(0, len(title) - _LONGEST_EDITION)):
        return title[: found.start()], edition_value(found[1])
    return title, ""
