"""The rules, and which of them somebody wants."""

from __future__ import annotations

from collections.abc import Iterable

from citekit.errors import UsageError
from citekit.lint.rule import LintRule
from citekit.lint.rules import citing, confidence, dates, identifiers, links, lists, names, style

RULES: tuple[LintRule, ...] = (
    *citing.RULES,
    *dates.RULES,
    *identifiers.RULES,
    *links.RULES,
    *names.RULES,
    *lists.RULES,
    *style.RULES,
    *confidence.RULES,
)
"""All rules, in the order of their codes."""

_EVERY, _DEFAULT = "all", "default"


def chosen_rules(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[LintRule]:
    """Return the rules that are wanted, in the order of their codes.

    Args:
        select: codes (``CK201``), their beginnings (``CK2``), names, ``"default"`` for those that
            are on by themselves and ``"all"``; nothing means the default.
        ignore: of these what is left out, in the same words.

    Raises:
        UsageError: a word means no rule.
    """
    wanted = {rule.code for word in list(select) or [_DEFAULT] for rule in meant_by(word)}
    unwanted = {rule.code for word in ignore for rule in meant_by(word)}
    return [rule for rule in RULES if rule.code in wanted - unwanted]


def meant_by(word: str) -> list[LintRule]:
    """Return the rules that a code, its beginning or a name means.

    Raises:
        UsageError: there is none.
    """
    asked = word.strip().lower()
    if asked == _EVERY:
        return list(RULES)
    if asked == _DEFAULT:
        return [rule for rule in RULES if rule.is_default]
    found = [rule for rule in RULES if asked == rule.name or _is_beginning(asked, rule.code)]
    if not found:
        raise UsageError(
            f"There is no rule {word[:80]!r}; `citekit lint --list-rules` lists them all."
        )
    return found


def _is_beginning(asked: str, code: str) -> bool:
    return len(asked) > 2 and code.lower().startswith(asked)
