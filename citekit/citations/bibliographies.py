"""What pandoc's cite keys mean: the bibliography files and references that an article names."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What is known of the keys that an article may cite.

    Attributes:
        sources: for each key the file that has it, or ``"references"``.
    """

    sources: dict[str, str] = field(default_factory=dict)
