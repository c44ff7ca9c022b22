"""Phrases of a reference: what stands between two separators, as evidence for a whole field.

A title, a publisher or a journal is mostly one phrase. How many words a phrase has, how they are
written, which word lists they are in and how the phrase ends says more than any word of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.parsing.lexicon import word_classes
from citekit.parsing.tokens import Token

_END = re.compile(r"[.,:;?!…。，、；：！？)\]）】”»」』》>|/—–-]")
_TELLING = (
    "accessed",
    "archive",
    "editor",
    "translator",
    "edition",
    "thesis",
    "publisher",
    "journal",
    "news",
    "organisation",
    "site",
    "report",
    "month",
    "place",
    "given",
    "family",
)
_SHORT = 3  # letters of an abbreviation whose full stop ends no phrase


def phrase_keys(raw: str, tokens: Sequence[Token]) -> list[str]:
    """Return for each token the key of its phrase: before | own | behind | first or later word."""
    ends = [i + 1 for i, token in enumerate(tokens) if _ends_phrase(raw, token)]
    if not ends or ends[-1] != len(tokens):
        ends.append(len(tokens))
    starts = [0, *ends[:-1]]
    signatures = [
        _signature(raw, tokens[start:end]) for start, end in zip(starts, ends, strict=True)
    ]
    keys = []
    for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
        before = signatures[n - 1] if n else "^"
        behind = signatures[n + 1] if n + 1 < len(signatures) else "$"
        keys.append(f"{before}|{signatures[n]}|{behind}|B")
        keys += [f"{before}|{signatures[n]}|{behind}|I"] * (end - start - 1)
    return keys


def phrase_features(key: str) -> tuple[str, ...]:
    """Return the features of a phrase key."""
    before, own, behind, place = key.rsplit("|", 3)
    features = []
    for name, signature in (("", own), ("-", before), ("+", behind)):
        parts = signature.split("~")
        if len(parts) != 4:
            features.append(f"ph{name}={signature}")
            continue
        length, case, lists, end = parts
        features += [f"ph{name}{length}{case}", f"ph{name}e{end}", f"ph{name}{case}{lists}"]
    features.append(f"ph{place}{own.rsplit('~', 1)[0]}")
    return tuple(features)


def _ends_phrase(raw: str, token: Token) -> bool:
    closing = raw[token.core_end : token.end]
    if not closing:
        return not raw[token.core_start].isalnum() and bool(_END.match(raw, token.core_start))
    core_length = token.core_end - token.core_start
    if closing == "." and core_length <= _SHORT and not raw[token.core_start].isdigit():
        return False
    return bool(_END.search(closing))


def _signature(raw: str, tokens: Sequence[Token]) -> str:
    """Return ``length~case~lists~end`` of a phrase."""
    cores = [raw[token.core_start : token.core_end] for token in tokens]
    count = len(cores)
    length = str(count) if count < 4 else "4" if count < 7 else "7" if count < 13 else "13"
    classes = word_classes()
    found: dict[str, int] = {}
    for core in cores:
        for name in classes.get(core.lower(), ()):
            found[name] = found.get(name, 0) + 1
    lists = [name for name in _TELLING[:-2] if name in found][:2]
    names = sum(found.get(name, 0) for name in ("given", "family"))
    if names >= count:
        lists.append("names")
    end = raw[tokens[-1].core_end : tokens[-1].end][:2]
    return f"{length}~{_case(cores)}~{'+'.join(lists)}~{end.replace('|', '/').replace('~', '')}"


def _case(cores: Sequence[str]) -> str:
    words = [core for core in cores if core[0].isalpha()]
    if not words:
        return "9"
    first = words[0][0]
    if not first.isupper() and not first.islower():
        return "C"
    capitals = sum(word[0].isupper() for word in words)
    if all(word.isupper() for word in words):
        return "A"
    if capitals == len(words):
        return "T"
    if capitals == 1 and first.isupper():
        return "S"
    return "m" if capitals * 2 >= len(words) else "l" if not capitals else "s"
