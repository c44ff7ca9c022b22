"""Telling letters, interviews and what was said to the author from what was published."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft

_SPOKEN = re.compile(
    r"(?:e-?mail|phone|telephone|zoom|video)\s(?:call|interview|conversation|correspondence|exchange)"
    r"\s(?:with|from)\b|e-?mail\s(?:from|to|von|van|an)\b|(?:author['’]s|personal)\s(?:conversation|interview|e-?mail|correspondence)\b|"
    r"(?:mündliche|schriftliche|telefonische|persönliche|freundliche) (?:auskunft|mitteilung) v",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\bpers(?:onal|\.|önliche)?\s?(?:communication|comm\b|mitteilung|gespräch)|"
    r"\bcomm(?:unication|\.)\spers(?:onnelle|\.)|\bcomunicación personal|\bcomunicazione personale|"
    r"\bcomunicação pessoal|личное сообщение",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(
    r"(?:(?:oral history )?interview (?:with|mit|met)|(?:zeitzeugen)?gespräch mit|"
    r"gesprek met|entretien (?:téléphonique )?avec|"
    r"entrevista (?:personal |telefónica )?(?:a|con|com)|intervista a)\s",
    re.IGNORECASE,
)


def conversation(draft: Draft) -> tuple[str, float] | None:
    """Return the type of a letter, call or interview and how sure it is, ``None`` for others.

    ``Phone call with``, ``pers. comm.``; an interview that something holds was published there.
    """
    if "recipient" in draft.csl:
        return "personal_communication", 0.9
    title = str(draft.csl.get("title", ""))
    remarks = draft.labelled("note", "genre", "medium")
    if _SPOKEN.match(title) or any(_SAID.search(draft.text(one)) for one in remarks):
        return "personal_communication", 0.8
    if _INTERVIEW.match(title) and "container-title" not in draft.csl:
        return "interview", 0.7
    return None
