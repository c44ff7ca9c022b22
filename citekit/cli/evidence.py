"""A reference's values and evidence, as JSON and in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from citekit.cli.phrases import date_text, full_names
from citekit.reference import Reference


def evidence_record(reference: Reference) -> dict[str, Any]:
    """Return what parsing says of a reference, ready for JSON."""
    return {
        "csl": reference.csl,
        "confidence": round(reference.confidence, 4),
        "fields": {
            name: {
                "span": list(evidence.span) if evidence.span else None,
                "confidence": round(evidence.confidence, 4),
            }
            for name, evidence in reference.fields.items()
        },
        "findings": list(reference.findings),
        "needs_look": reference.needs_look,
    }


def field_value(value: object) -> str:
    """Return a CSL value as a person would write it."""
    if isinstance(value, list):
        return ", ".join(full_names([one]) if _is_name(one) else str(one) for one in value)
    if isinstance(value, dict):
        return date_text(value) or ", ".join(f"{name}: {part}" for name, part in value.items())
    return str(value)


def _is_name(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(part, ""), str) for part in ("family", "given", "literal")
    )


def field_rows(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield a field's name and value, of ``custom`` what citekit keeps there, one by one."""
    own = value.get("citekit") if name == "custom" and isinstance(value, dict) else None
    if not isinstance(own, dict):
        yield name, field_value(value)
        return
    for inner, kept in own.items():
        if inner == "alternatives" and isinstance(kept, dict):
            yield from ((f"or {field}", field_value(other)) for field, other in kept.items())
        else:
            yield inner, field_value(kept)
