"""Features of a token that the reference's own link repeats: sites name their pages after titles.

In ``Salt roads. Span Weekly. https://spanweekly.example/2019/salt-roads`` the words of the title
stand in the path and those of the site in the host, whatever style the list is in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import unquote

from citekit.parsing.surfaces import LINK
from citekit.parsing.tokens import Token
from citekit.reference import Mark

NO_LINK = "-"
"""The key of every token of a reference without a link."""

_REACH = 3  # tokens to either side whose echoes are counted
_MOST_WORDS = 4  # of a token that is no link
_WORDS_KEPT = 10_000
_LEAST = 3  # letters of a word that a host can echo
_PARTS = re.compile(
    r"(?:[a-z][a-z\d+.-]*:)?/{0,2}(?:www\d?\.)?(?P<host>[^/?#\s]*)(?P<path>.*)", re.I
)
_SUFFIX = re.compile(r"(?:\.(?:com?|org|net|edu|gov|ac|info|int))?\.[a-z]{2,6}(?::\d+)?$", re.I)
_WORD = re.compile(r"[^\W_]+")


def echo_keys(
    raw: str, tokens: Sequence[Token], classes: Sequence[str], marks: Sequence[Mark]
) -> list[str]:
    """Return for each token where the link repeats it and how often it repeats its neighbours.

    ``h`` is in the host, ``p`` in the path, ``b`` in both, ``0`` in neither; behind the states of
    the token and of the ones next to it stand counts for the words around it.
    """
    links = [mark.href for mark in marks if mark.href]
    named = " ".join(classes)
    if LINK in named or "host" in named:
        written = (
            raw[token.core_start : token.core_end]
            for token, name in zip(tokens, classes, strict=True)
            if LINK in name or "host" in name
        )
        links = [*written, *links]
    if not links:
        return [NO_LINK] * len(tokens)
    hosts, paths = _hosts_and_paths(links)
    own = "".join(
        [_echo(_words(raw[token.core_start : token.core_end]), hosts, paths) for token in tokens]
    )
    padded = f"^{own}$"
    keys = []
    for i in range(len(own)):
        around = own[max(0, i - _REACH) : i + _REACH + 1]
        in_path = around.count("p") + around.count("b")
        in_host = around.count("h") + around.count("b")
        keys.append(f"{padded[i : i + 3]}{min(in_path, 4)}{min(in_host, 2)}")
    return keys


def echo_features(key: str) -> tuple[str, ...]:
    """Return the features of an echo key."""
    if key == NO_LINK:
        return ()
    states, own, counts = key[:3], key[1], key[3:]
    return (f"echo={own}", f"echoes={states}", f"echoed={counts}", f"echo+={own}{counts}")


def _hosts_and_paths(links: Sequence[str]) -> tuple[str, set[str]]:
    hosts: list[str] = []
    paths: set[str] = set()
    for link in links:
        found = _PARTS.match(link)
        if found is None:
            continue
        hosts.append(re.sub(r"[-.]", "", _SUFFIX.sub("", found["host"])).casefold())
        paths.update(word.casefold() for word in _WORD.findall(unquote(found["path"])))
    return " ".join(hosts), paths


@lru_cache(maxsize=_WORDS_KEPT)
def _words(core: str) -> tuple[str, ...]:
    """Return the words of a token, casefolded: those of a link, which are many, are none."""
    words = tuple(word.casefold() for word in _WORD.findall(core))
    return words if len(words) <= _MOST_WORDS else ()


def _echo(words: tuple[str, ...], hosts: str, paths: set[str]) -> str:
    if not words:
        return "0"
    in_path = paths.issuperset(words)
    whole = words[0] if len(words) == 1 else "".join(words)
    in_host = len(whole) >= _LEAST and whole in hosts
    return "b" if in_path and in_host else "p" if in_path else "h" if in_host else "0"
