"""Every regular expression of the package, and by which methods it is used."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import citekit

PACKAGE = Path(citekit.__file__).parent
_ANCHORED = frozenset({"match", "fullmatch"})
_METHODS = frozenset({*_ANCHORED, "search", "finditer", "findall", "sub", "subn", "split"})


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern.

    Attributes:
        place: module and name, or module and line.
        pattern: compiled.
        methods: by which it is tried: ``search`` stands for all that look at every place of a text.
    """

    place: str
    pattern: re.Pattern[str]
    methods: frozenset[str] = frozenset({"search"})

    def tried(self, text: str) -> None:
        """Try it on a text by each of the methods."""
        for method in self.methods:
            getattr(self.pattern, method)(text)


def every_pattern() -> list[Found]:
    """Return the patterns of all modules, each once, with the methods of all its uses."""
    found: dict[tuple[str, int], Found] = {}
    used = _methods_by_name()
    for module in _modules():
        for name, value in vars(module).items():
            methods = used.get(_known_as(name, module.__name__), set())
            for pattern in _patterns_in(value, depth=4):
                own = isinstance(value, re.Pattern) or hasattr(value, "cache_info")
                tried = _told(methods if own else ())
                _keep(found, Found(f"{module.__name__}.{name}", pattern, tried))
        for one in _in_code(module):
            _keep(found, one)
    return [*found.values()]


def _keep(found: dict[tuple[str, int], Found], one: Found) -> None:
    if not isinstance(one.pattern.pattern, str):
        one = replace(one, pattern=re.compile(one.pattern.pattern.decode("latin-1"), re.ASCII))
    key = (one.pattern.pattern, one.pattern.flags)
    known = found.get(key, one)
    found[key] = replace(one, methods=one.methods | known.methods)


def _told(methods: Iterable[str]) -> frozenset[str]:
    """Return methods by which a pattern is tried; ``search`` where none is known."""
    told = frozenset(one if one in _ANCHORED else "search" for one in methods)
    return told or frozenset({"search"})


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages([str(PACKAGE)], "citekit."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def _patterns_in(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in a value of a module, also those in its rows and tables."""
    if isinstance(value, re.Pattern):
        yield value
    if depth == 0 or isinstance(value, str | bytes | type | ModuleType):
        return
    inner: Iterable[Any] = ()
    if isinstance(value, Mapping):
        inner = [*value.keys(), *value.values()] if len(value) < 2000 else ()
    elif isinstance(value, list | tuple | set | frozenset):
        inner = value if len(value) < 2000 else ()
    elif is_dataclass(value):
        inner = [getattr(value, one.name, None) for one in fields(value)]
    elif hasattr(value, "cache_info") and hasattr(value, "__wrapped__"):
        inner = _returned(value)
    for one in inner:
        yield from _patterns_in(one, depth - 1)


def _returned(function: Any) -> list[Any]:
    """Return what a remembered function without arguments gives."""
    code = function.__wrapped__.__code__
    module = function.__wrapped__.__module__
    plain = code.co_argcount + code.co_kwonlyargcount == 0
    source_says = "Pattern" in str(function.__wrapped__.__annotations__.get("return", ""))
    return [function()] if plain and source_says and module.startswith("citekit.") else []


def _methods_by_name() -> dict[str, set[str]]:
    """Return by which methods names are used anywhere, or what else was done with them."""
    used: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        called = set()
        tree = ast.parse(path.read_text("utf-8"))
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        module = module.removesuffix(".__init__")
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute) or node.attr not in _METHODS | {"pattern"}:
                continue
            # ``_NAME.match`` and ``_remembered().match``
            of = node.value.func if isinstance(node.value, ast.Call) else node.value
            if isinstance(of, ast.Name):
                method = "match" if node.attr == "pattern" else node.attr
                used.setdefault(_known_as(of.id, module), set()).add(method)
                called.add(id(of))
        for node in ast.walk(tree):
            is_read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
            if is_read and id(node) not in called:  # handed on: anything may be done with it
                used.setdefault(_known_as(node.id, module), set()).add("search")
    return used


def _known_as(name: str, module: str) -> str:
    """Return a name as it is known everywhere; one with an underscore is its module's own."""
    return f"{module}.{name}" if name.startswith("_") else name


def _in_code(module: ModuleType) -> Iterator[Found]:
    """Yield the patterns that are written where they are used, as far as they are constants."""
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        on_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
        if not on_re or node.func.attr not in _METHODS or not node.args:
            continue
        if isinstance(node.args[0], ast.Constant):
            flags = eval(
                next((ast.unparse(k.value) for k in node.keywords if k.arg == "flags"), "0"),
                {"re": re},
            )
            pattern = re.compile(node.args[0].value, flags)
            yield Found(f"{module.__name__}:{node.lineno}", pattern, _told([node.func.attr]))
