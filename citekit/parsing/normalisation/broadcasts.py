"""Telling what was sent or said on a day from what was printed."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.reference import CslItem

_SENT = re.compile(
    r"\b(?:sendung vom|sendung v\.|erstausstrahlung|ausgestrahlt am|gesendet am|sendetermin|"
    r"first broadcast|broadcast (?:on|\d)|first aired|aired on|diffusée? le|[ée]mission du|"
    r"emitid[oa] el|transmitid[oa] em|exibid[oa] em|trasmess[oa] il|"
    r"puntata (?:del|di)|uitgezonden op)\b"
    r"|^\W*(?:(?:season|staffel|saison|temporada|stagione|seizoen) \d{1,2}\b|"
    r"(?:episode|folge|épisode|episodio|episódio|aflevering|puntata) (?:no\. |nr\. |n° |#)?\d)"
    r"|uitzending van|放送(?!局|大学|協会)|放映|播出|방송(?!국|사)|방영"
)
_SPEECH = re.compile(
    r"(?:(?:Opening |Closing )?(?:Speech|Address|Remarks)|Keynote(?: speech| address)?|Talk|"
    r"Lecture) (?:at|to|before|given|held|delivered)\b"
    r"|(?:Rede|Vortrag|Ansprache|Keynote) (?:auf|bei|beim|vor|im|in|zur|zum|anlässlich)\b"
    r"|Discours (?:à|au|devant|lors)\b|Discurso (?:en|ante|no|na)\b|"
    r"(?:Выступление|Доклад|Речь) на\b|Discorso (?:a|al|alla)\b"
)
_CHANNEL = re.compile(
    r"France [2345]|Rai ?[123]|La [12]|Antena 3|Canal ?\d{1,2}|TVE ?1|TF1|M6|RTP ?[123]|NPO ?[123]|"
    r"BBC (?:One|Two|Four|Radio [1-6])|NPO Radio [1-5]|RTL ?4|SVT ?[12]|"
    r"DR ?[12]|TVP ?[12]|NRK ?[12]|"
    r"NHK総合|NHK Eテレ|BS ?\d|CCTV-?\d{1,2}"
)


def broadcast(draft: Draft) -> tuple[str, float] | None:
    """``Sendung vom 25.1.2020``, ``3月15日播出``: what was sent on a day is no paper's."""
    for segment in draft.labelled("note", "date", "medium", "genre", "accessed"):
        if _SENT.search(draft.text(segment).lower()):
            return "broadcast", 0.85
    return None


def channel(draft: Draft) -> tuple[str, float] | None:
    """``« Envoyé spécial », France 2, 7 février 2019``: what a channel with a number sent."""
    name = str(draft.csl.get("container-title", ""))
    is_sent = "URL" not in draft.csl and is_dated_to_the_day(draft.csl)
    return ("broadcast", 0.8) if is_sent and _CHANNEL.fullmatch(name) else None


def speech(draft: Draft) -> tuple[str, float] | None:
    """``Speech at the Salt Summit, Ulm``: what is called so, and printed in nothing."""
    if not {"container-title", "publisher", "URL", "page"}.isdisjoint(draft.csl):
        return None
    is_said = _SPEECH.match(str(draft.csl.get("title", "")))
    return ("speech", 0.8) if is_said and is_dated_to_the_day(draft.csl) else None


def is_dated_to_the_day(csl: CslItem) -> bool:
    """Whether a work has the day of its publication."""
    return len(csl.get("issued", {}).get("date-parts", [[]])[0]) == 3
