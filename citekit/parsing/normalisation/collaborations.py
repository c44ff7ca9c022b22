"""Collaborations among authors: ``A. Ash et al. (Salt Collaboration)`` and the other way round."""

from __future__ import annotations

import re

_KIND = (
    r"(?:[Cc]ollab(?:oration\b|\b\.?)|[Cc]onsortium|[Ww]orking [Gg]roup|[Ss]tudy [Gg]roup"
    r"|[Rr]esearch [Gg]roup|[Nn]etwork|[Tt]eam|[Ii]nvestigators)"
)
_NAME = rf"[A-ZÀ-Ý][\w+./&–-]*\s(?:[\w+./&–-]+\s){{0,8}}?{_KIND}"
_FOR = r"(?:(?:and\s)?(?:for|on behalf of)\s(?:the\s)?|the\s)"
_BEHIND_PERSONS = re.compile(rf",?\s*[(\[]{_FOR}?(?P<name>{_NAME})[)\]]")
_FOR_IT = re.compile(rf"(?<=[,;.]\s){_FOR}(?={_NAME})")
_BEFORE_PERSONS = re.compile(
    rf"(?P<name>{_NAME})\s*[(\[]\s*(?=[A-ZÀ-Ý]\.|[A-ZÀ-Ý][\w’-]+,?\s[A-ZÀ-Ý]\.)(?P<persons>[^()\[\]]+)[)\]]?"
)
_TWO = re.compile(rf"(?P<one>{_NAME}),?\s(?:and|&)\s(?P<other>{_NAME})")
_ALONE = re.compile(rf"\s*[(\[]{_FOR}?{_NAME}[)\]][\s.,:]*")


def collaborations_apart(text: str) -> str:
    """Return a list of names in which a collaboration and its persons stand side by side."""
    if " and " in text and "ollab" in text:
        text = _TWO.sub(r"\g<one>; \g<other>", text)
    if "(" in text or "[" in text:
        text = _BEFORE_PERSONS.sub(r"\g<name>; \g<persons>", text)
        text = _BEHIND_PERSONS.sub(r", \g<name>", text)
    return _FOR_IT.sub("", text) if " the " in text else text


def is_collaboration(raw: str, start: int, end: int) -> bool:
    """Return whether ``raw[start:end]`` is a collaboration in brackets and nothing else."""
    return _ALONE.fullmatch(raw, start, end) is not None
