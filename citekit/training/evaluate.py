"""How well a model labels: tokens and whole references, by language and by confusion."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import IO

from citekit.parsing.decoding import decode
from citekit.parsing.features import encode
from citekit.parsing.model import Model
from citekit.reference import Reference
from citekit.training.labelling import token_labels
from citekit.training.tagged import TaggedReference, by_group


@dataclass(slots=True)
class Outcome:
    """Counts of right and wrong labels.

    Attributes:
        tokens, wrong_tokens: all tokens, and those with a wrong label.
        references, right_references: all references, and those labelled wholly right, by language.
        confusions: how often a label (first) was taken for another (second).
    """

    tokens: int = 0
    wrong_tokens: int = 0
    references: Counter[str] = field(default_factory=Counter)
    right_references: Counter[str] = field(default_factory=Counter)
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Outcome) -> None:
        """Add the counts of another outcome."""
        self.tokens += other.tokens
        self.wrong_tokens += other.wrong_tokens
        self.references += other.references
        self.right_references += other.right_references
        self.confusions += other.confusions

    def report(self) -> str:
        """Return the figures as lines of text."""
        total, right = self.references.total(), self.right_references.total()
        lines = [
            f"tokens      {self.tokens}, wrong {self.wrong_tokens / max(self.tokens, 1):.4f}",
            f"references  {total}, wholly right {right / max(total, 1):.4f}",
        ]
        for language, count in self.references.most_common():
            share = self.right_references[language] / count
            lines.append(f"  {language or '?':8} {count:6}  {share:.3f}")
        for (wanted, found), count in self.confusions.most_common(12):
            lines.append(f"  {wanted} read as {found}: {count}")
        return "\n".join(lines)


def evaluate(model: Model, references: Iterable[TaggedReference]) -> Outcome:
    """Label ``references`` and compare with their own labels."""
    outcome = Outcome()
    for reference in references:
        tokens, keys = encode(reference)
        if not tokens:
            continue
        path = decode([model.scores(keys)], model.transitions)[0]
        found = [model.labels[i] for i in path.labels]
        wanted = token_labels(reference, tokens)
        wrong = [(w[2:], f[2:]) for w, f in zip(wanted, found, strict=True) if w[2:] != f[2:]]
        outcome.tokens += len(tokens)
        outcome.wrong_tokens += len(wrong)
        outcome.references[reference.language] += 1
        outcome.right_references[reference.language] += not wrong
        outcome.confusions.update(wrong)
    return outcome


def write_records(model: Model, references: Iterable[TaggedReference], stream: IO[str]) -> None:
    """Write ``{"id", "raw", "csl", "confidence"}`` of each reference, a line.

    Those of one group, a file for one, are parsed as a list.
    """
    from citekit.parsing import parse_entries

    wanted = list(references)
    records: dict[int, Reference] = {}
    for entries in by_group(wanted):
        parsed = parse_entries(entries, model=model)
        records.update(zip(map(id, entries), parsed, strict=True))
    for reference in wanted:
        record = records[id(reference)]
        row = {
            "id": reference.source,
            "raw": reference.text,
            "csl": record.csl,
            "confidence": round(record.confidence, 4),
        }
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")
