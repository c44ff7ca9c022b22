"""Markdown as pandoc reads GitHub's: a second opinion on what is markup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pypandoc


def blocks(text: str) -> list[dict[str, Any]]:
    """Return the blocks of a page; without smart quotes, a blank for each soft line end."""
    extended = "gfm+autolink_bare_uris+tex_math_dollars-emoji"
    return json.loads(pypandoc.convert_text(text, "json", format=extended))["blocks"]


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Yield all nodes within a value."""
    if isinstance(value, dict):
        if "t" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def text_of(value: object) -> str:
    """Return the text that a reader sees."""
    plain = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
    return "".join(
        node["c"] if node["t"] == "Str" else plain.get(node["t"], "") for node in nodes(value)
    )
