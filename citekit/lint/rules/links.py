"""Rules on links: how they are written, without asking whether they are alive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from citekit.lint.editing import target_edit
from citekit.lint.rule import Found, LintRule, each_entry
from citekit.lint.subjects import LintEntry, LintPage
from citekit.parsing.normalisation.urls import bare_address, clean_url
from citekit.reference import Mark
from citekit.reports import Severity

_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>\"“”«»「」『』【】（），。；、]+", re.IGNORECASE)
_SCHEME = re.compile(
    r"(?<![\w/=])(?:h{0,2}t{1,4}p{0,2}s?[:;]{1,2}[/\\]{2,4}(?=\w)"
    r"|(?:h{1,2}t{1,4}p{0,2}|t{2,4}p{0,2}|tp{1,2})s?(?:[:;]{1,2}[/\\]|[/\\]{2,4})(?=\w)"
    r"|h{1,2}t{1,4}p{1,2}s?[/\\](?=(?:[\w-]{1,60}\.){1,9}[^\W\d_]{2})"
    r"|https?://\s+(?=[\w-]{1,60}\.\w))",
    re.IGNORECASE,
)
"""Neither ``HTTP/1.1`` nor ``5 t/ha`` is an address."""
_RIGHT_SCHEMES = ("http://", "https://")
_SECOND = re.compile(r"(?<![/=:?&#%])https?://", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]*\.?|\[[\da-f:.]+\]|(?:\d{1,3}\.){3}\d{1,3}", re.I)
_TEXT_PUNCTUATION = ".,;:!?…。，；、'\"”’»"
_MEANT = re.compile(r"/wiki/[^\s?#]+[.!?'…]\s*$|#!\s*$", re.IGNORECASE)
"""Titles of wikis (``/wiki/Washington,_D.C.``) end as they do; ``#!`` is a route of scripts."""
_SHOWN = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def _malformed(entry: LintEntry) -> Iterator[Found]:
    for found in _SCHEME.finditer(entry.raw):
        if found[0].lower() not in _RIGHT_SCHEMES:
            url = entry.raw[found.start() :].split(maxsplit=1)[0]
            yield _bad(entry, url, (found.start(), found.start() + len(url)), "it begins wrongly")
            return
    for start, url in _addresses(entry):
        reason = _wrong_in(url)
        if reason:
            yield _bad(entry, url, (start, start + len(url)), reason)
            return
    for mark in _links(entry):
        reason = _wrong_in(mark.href) if "://" in mark.href else ""
        if reason:
            yield _bad(entry, mark.href, (mark.start, mark.end), reason)
            return


def _bad(entry: LintEntry, url: str, span: tuple[int, int], reason: str) -> Found:
    return Found(f"{url[:200]} is no URL: {reason}", entry, span, fix="Correct the URL")


def _wrong_in(url: str) -> str:
    """Return what is wrong with an address, ``""`` for nothing."""
    if _SECOND.search(url, 8):
        return "there are two in one"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return "its host or port can be none"
    if not _HOST.fullmatch(host) and host != "localhost":
        return f"{host[:80]!r} is no host" if host else "it has no host"
    return "there is a blank in it" if re.search(r"\s", url.strip()) else ""


def _addresses(entry: LintEntry) -> Iterator[tuple[int, str]]:
    for found in _ADDRESS.finditer(entry.raw):
        yield found.start(), clean_url(found[0])


def _links(entry: LintEntry) -> Iterator[Mark]:
    return (mark for mark in entry.marks if mark.kind == "link")


def _punctuated(page: LintPage) -> Iterator[Found]:
    for entry in page.entries:
        for mark in _links(entry):
            clean = mark.href.strip().rstrip(_TEXT_PUNCTUATION)
            if "://" not in mark.href or clean == mark.href.strip() or not clean:
                continue
            extra = mark.href.strip()[len(clean) :]
            if _MEANT.search(mark.href):
                continue
            is_cut_off = extra.startswith(("...", "…"))  # what is missing cannot be put right
            yield Found(
                f"The link leads to {mark.href.strip()[:200]}, with the sentence's {extra} in it",
                entry,
                (mark.start, mark.end),
                fix=f"Link to {clean[:200]}",
                edits=() if is_cut_off else target_edit(page, entry, mark, clean),
            )


def _leads_elsewhere(entry: LintEntry) -> Iterator[Found]:
    for mark in _links(entry):
        shown = _SHOWN.fullmatch(entry.raw[mark.start : mark.end].strip())
        if shown is None or not mark.href.lower().startswith(("http://", "https://")):
            continue
        seen, target = clean_url(shown[0]), mark.href.strip()
        if seen.endswith(("…", "...")) or _host_of(seen) == _host_of(target):
            continue
        if _host_of(seen) in target:  # an archive or a proxy of the same
            continue
        yield Found(
            f"{seen[:150]} is shown, but the link leads to {target[:150]}",
            entry,
            (mark.start, mark.end),
            fix="Let text and target be the same",
        )


def _host_of(url: str) -> str:
    host = re.split(r"[/?#]", bare_address(url))[0]
    return "doi.org" if host == "dx.doi.org" else host


def _unencrypted(entry: LintEntry) -> Iterator[Found]:
    links = [mark.href for mark in _links(entry)]
    urls = dict.fromkeys([*(url for _, url in _addresses(entry)), *links])
    for url in urls:
        if url.lower().startswith("http://"):
            at = entry.raw.find(url)
            span = (at, at + len(url)) if at >= 0 else None
            fix = "Try it with https://, and change it where that works"
            yield Found(f"{url[:200]} is not encrypted", entry, span, fix=fix)


RULES = (
    LintRule(
        "CK401",
        "url-malformed",
        Severity.ERROR,
        "A URL that can be none",
        "It begins wrongly (http//, htttp://), has no host, or is two that were pasted together.",
        "Correct it.",
        "Okoye, N. 2017. The Ferry. https://news.example/ferry.htmlhttps://news.example/ferry.html",
        each_entry(_malformed),
    ),
    LintRule(
        "CK402",
        "url-with-punctuation",
        Severity.WARNING,
        "A link with the sentence's punctuation in its target",
        "The full stop or comma behind an address became part of the link, which then leads to a "
        "page that is not there. In plain text a stop behind an address is no mistake.",
        "Take the punctuation out of the target.",
        "Okoye, N. 2017. [The Ferry](https://news.example/ferry.).",
        _punctuated,
        is_fixable=True,
    ),
    LintRule(
        "CK403",
        "url-unencrypted",
        Severity.NOTE,
        "A link that begins with http://",
        "Nearly all sites have moved to https://. Whether this one has cannot be told without the "
        "network: `citekit check` finds out, and `citekit repair` puts in the new address.",
        "Try it with https://.",
        "Okoye, N. 2017. The Ferry. http://news.example/ferry",
        each_entry(_unencrypted),
        is_default=False,
    ),
    LintRule(
        "CK404",
        "url-leads-elsewhere",
        Severity.WARNING,
        "A link that leads to another site than it shows",
        "The address that readers see and copy is not the one that they follow. Links to archived "
        "copies of the same page are left alone.",
        "Let text and target be the same.",
        "Okoye, N. 2017. The Ferry. [https://news.example/ferry](https://other.example/ferry)",
        each_entry(_leads_elsewhere),
    ),
)
"""The rules of this group."""
