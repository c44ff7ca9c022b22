"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False  # as good as typing's to type checkers, without the time of importing it
if TYPE_CHECKING:
    from collections.abc import Callable


def lazily(package: str, homes: dict[str, str]) -> Callable[[str], object]:
    """Return a package's ``__getattr__``, by which importing the package costs nothing.

    Args:
        package: its name.
        homes: of each name the module that has it; a name that is a module of the package itself
            has that module as its home.
    """

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = import_module(homes[name])
        value = home if home.__name__ == f"{package}.{name}" else getattr(home, name)
        setattr(sys.modules[package], name, value)
        return value

    return find
