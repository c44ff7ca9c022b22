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


_NAME_PARTS = ("family", "given", "literal")


def field_value(value: object) -> str:
    """Return a CSL value as a person would write it."""
    if isinstance(value, list):
        return ", ".join(map(field_value, value))
    if isinstance(value, dict):
        if _is_name(value):
            return full_names([value])
        parts = (f"{name}: {field_value(part)}" for name, part in value.items())
        return date_text(value) or ", ".join(parts)
    return str(value)


def _is_name(value: dict[str, Any]) -> bool:
    stated = [value[part] for part in _NAME_PARTS if part in value]
    return bool(stated) and all(isinstance(part, str) for part in stated)


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
