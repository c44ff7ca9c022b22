"""Write the lists of given and family names that the labeller knows, from the package Faker.

Faker (MIT licence) keeps names in some hundred locales; only single words in Latin, Cyrillic and
Greek script are of use to a labeller that looks at words.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"[A-Za-zÀ-ɏ'’-]{3,}|[Ѐ-ӿ-]{3,}|[Ͱ-Ͽ-]{3,}")
_LISTS = {"given_names.txt": "first_name", "family_names.txt": "last_name"}


def write_names(folder: Path) -> list[Path]:
    """Write ``given_names.txt`` and ``family_names.txt``, a lower-case name a line, sorted."""
    paths = []
    for file_name, attribute in _LISTS.items():
        names = {name.lower() for name in _names(attribute) if _WORD.fullmatch(name)}
        path = folder / file_name
        path.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def _names(attribute: str) -> Iterator[str]:
    package = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for member in dir(provider):
            if member.startswith(attribute):
                values = getattr(provider, member)
                if isinstance(values, (list, tuple, dict)):
                    yield from (value for value in values if isinstance(value, str))
