"""Answers made up, and work that is answered with them, without any network."""

from __future__ import annotations

from citekit.links.exchange import Answer, Trouble, TroubleKind
from citekit.links.page import Page
from citekit.links.spelling import read_address

WORDS = "The river rose in the night and the bridge was closed to all carts until the morning. "


def html(title="Water and roads", body=WORDS * 5, head="", heading=None):
    """A page of some length."""
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head>"
        f"<body><h1>{title if heading is None else heading}</h1><p>{body}</p></body></html>"
    )


def page(*args, **kwargs):
    return Page(html(*args, **kwargs))


def answer(url="http://site.example/post", status=200, body=None, cut="", **headers):
    """An answer; header names with ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if body is None:
        body = html() if status < 300 else "<h1>no</h1>"
    named.setdefault("content-type", "text/html; charset=utf-8")
    data = body if isinstance(body, bytes) else body.encode()
    return Answer(read_address(url), status, named, data, cut, None, 0.1)


def trouble(kind=TroubleKind.TIMEOUT, url="http://site.example/post"):
    return Answer(read_address(url), trouble=Trouble(kind, kind.value), seconds=0.1)


def converse(work, respond):
    """Run work with the answers of a function; return its result and what it asked.

    ``respond`` takes the request and returns an answer, or a mapping by path is given, whose
    values are answers or lists of them, one after the other; the last one stays.
    """
    asked = []

    def reply(ask):
        found = respond(ask) if callable(respond) else from_table(ask)
        return Answer(
            ask.address, found.status, found.headers, found.body, found.cut, found.trouble, 0.1
        )

    def from_table(ask):
        found = respond.get(ask.address.target, respond.get("*"))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found

    try:
        ask = next(work)
        while True:
            asked.append(ask)
            ask = work.send(Answer(ask.address) if ask.is_pause else reply(ask))
    except StopIteration as end:
        return end.value, asked
