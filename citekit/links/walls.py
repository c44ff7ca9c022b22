"""Walls before a page: challenges, captchas, logins. Whether the page lives can't be told."""

from __future__ import annotations

from citekit.links.exchange import Answer
from citekit.links.page import Page
from citekit.links.phrases import parts
from citekit.links.spelling import WebAddress
from citekit.tables import load_table

_SHORT = 120
"""Words of a page below which a captcha is the page, and not something in its comment form."""

_ACCEPTED = 202


def wall(cited: WebAddress, answer: Answer, page: Page | None) -> str:
    """Return what stands before the page, in words; ``""`` when nothing does.

    Args:
        cited: as cited.
        answer: the last one.
        page: of the answer.
    """
    return (
        _challenge(answer, page)
        or _login_elsewhere(cited, answer.address)
        or _login_here(page)
        or _captcha(page)
        or _unfinished(answer, page)
    )


def is_challenge(answer: Answer) -> str:
    """Return whose challenge an answer with an error status is, ``""`` when it is none."""
    found = _by_headers(answer)
    if not found and (answer.status >= 400 or answer.status == _ACCEPTED):
        body = answer.body[:20_000].decode("latin-1").lower()
        found = _mark_in(body) or (_by_cookies(answer) if _is_bare_script(body) else "")
    return found


def _challenge(answer: Answer, page: Page | None) -> str:
    name = is_challenge(answer)
    if not name and page is not None and page.length < _SHORT:
        name = _mark_in(page.source[:60_000].lower())
    return f"a challenge of {name} stands before it" if name else ""


def _by_headers(answer: Answer) -> str:
    if 200 <= answer.status < 300 and answer.status != _ACCEPTED:
        # Some of these headers come with every page that the firewall lets through.
        return "Cloudflare" if answer.headers.get("cf-mitigated") == "challenge" else ""
    for header, part, name in load_table("links", "walls")["headers"]:
        if header in answer.headers and part in answer.headers[header].lower():
            return str(name)
    return ""


def _by_cookies(answer: Answer) -> str:
    cookies = answer.headers.get("set-cookie", "").lower()
    found = (name for part, name in load_table("links", "walls")["cookies"] if part in cookies)
    return next(found, "")


def _mark_in(body: str) -> str:
    return next((name for mark, name in load_table("links", "walls")["marks"] if mark in body), "")


def _is_bare_script(body: str) -> bool:
    return body.lstrip().startswith("<script")


def _login_elsewhere(cited: WebAddress, final: WebAddress) -> str:
    """Whether the link leads to a login, where it was not one that was cited."""
    if final.url == cited.url or looks_like_login(cited):
        return ""
    return f"it leads to a login, {final.url}" if looks_like_login(final) else ""


def looks_like_login(address: WebAddress) -> bool:
    """Return whether an address is that of a login."""
    table = load_table("links", "walls")
    labels = address.host.split(".")[:-2]
    segments = address.path.lower().split("/")
    return any(label in table["login_labels"] for label in labels) or any(
        segment in table["login_segments"] for segment in segments
    )


def _login_here(page: Page | None) -> str:
    if page is None or not page.asks_for_password or page.length > _SHORT:
        return ""
    titles = load_table("links", "walls")["login_titles"]
    said = next((part for text in page.headings for part in parts(text) if part in titles), "")
    return f"a login stands before it ({said!r})" if said else ""


def _captcha(page: Page | None) -> str:
    if page is None or page.length > _SHORT:
        return ""
    titles = load_table("links", "walls")["titles"]
    found = next((part for text in page.titles for part in parts(text) if part in titles), "")
    return f"the page says {found!r} instead of showing what is there" if found else ""


def _unfinished(answer: Answer, page: Page | None) -> str:
    """Whether a 202 is a challenge: such answers hold a script and no text."""
    if answer.status != _ACCEPTED:
        return ""
    has_text = page is not None and page.length >= _SHORT // 4
    return "" if has_text else "202: the server wants to see a browser first"
