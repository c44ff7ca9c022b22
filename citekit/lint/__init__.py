"""Lint: what an editor should look at in reference lists, as findings with codes.

The package can be called: ``citekit.lint("posts")`` is ``citekit.lint.linting.lint("posts")``.
"""

from __future__ import annotations

import sys
from types import ModuleType

from citekit.lazy import lazily

TYPE_CHECKING = False  # as good as typing's to type checkers, without the time of importing it
if TYPE_CHECKING:
    from citekit.lint.linting import Linted, LintFinding, lint, lint_page
    from citekit.lint.registry import RULES, chosen_rules

__all__ = ["RULES", "LintFinding", "Linted", "chosen_rules", "lint", "lint_page"]

_HOMES = {
    "LintFinding": "citekit.lint.linting",
    "Linted": "citekit.lint.linting",
    "RULES": "citekit.lint.registry",
    "chosen_rules": "citekit.lint.registry",
    "lint": "citekit.lint.linting",
    "lint_page": "citekit.lint.linting",
}

__getattr__ = lazily(__name__, _HOMES)


class _Room(ModuleType):
    """A package that is a function too, since both go by its name."""

    def __call__(self, *args: object, **options: object) -> object:
        return __getattr__("lint")(*args, **options)  # type: ignore[operator]


sys.modules[__name__].__class__ = _Room
