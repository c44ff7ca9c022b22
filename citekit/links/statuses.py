"""What an HTTP status means for a link."""

from __future__ import annotations

from citekit.links.exchange import Answer, TroubleKind
from citekit.links.host_rules import rule_for
from citekit.links.records import Judgement, Verdict
from citekit.links.settings import Settings
from citekit.tables import load_table

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
REFUSALS = frozenset({400, 401, 403, 405, 406, 412, 418, 999})
"""Answers to a program that a browser may be spared."""

_WORTH_ANOTHER_TRY = frozenset({408, 425, 429})
_TROUBLES_WORTH_ANOTHER_TRY = frozenset(
    {TroubleKind.TIMEOUT, TroubleKind.BROKEN, TroubleKind.NAME_SERVER, TroubleKind.UNREACHABLE}
)
_FINAL_TROUBLES = {
    TroubleKind.NO_HOST: Verdict.GONE,
    TroubleKind.REFUSED: Verdict.GONE,
    TroubleKind.NOT_PUBLIC: Verdict.UNSAFE,
}


def is_worth_another_try(answer: Answer) -> bool:
    """Return whether the same request may get another answer soon."""
    if answer.trouble is not None:
        return answer.trouble.kind in _TROUBLES_WORTH_ANOTHER_TRY
    return answer.status in _WORTH_ANOTHER_TRY or 500 <= answer.status < 600


def is_accepted(answer: Answer, settings: Settings) -> bool:
    """Return whether the settings take an answer that is no page for a good one."""
    rule = rule_for(answer.address, settings.hosts)
    return answer.trouble is None and answer.status != 200 and answer.status in rule.accept


def judged_by_status(answer: Answer) -> Judgement | None:
    """Return what an answer means that is no page, ``None`` when it is one."""
    if answer.trouble is not None:
        verdict = _FINAL_TROUBLES.get(answer.trouble.kind, Verdict.FAILING)
        return Judgement(verdict, answer.trouble.words)
    if 200 <= answer.status < 300:
        return None
    known = load_table("links", "statuses").get(str(answer.status))
    if known:
        return Judgement(Verdict(known[0]), f"{answer.status}: {known[1]}")
    if answer.status >= 500:
        return Judgement(Verdict.FAILING, f"{answer.status}: the server failed")
    if 300 <= answer.status < 400:
        return Judgement(Verdict.FAILING, f"{answer.status}: a redirect that leads nowhere")
    return Judgement(Verdict.FAILING, f"{answer.status}: an answer that is no page")
