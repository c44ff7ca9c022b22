"""Change a module in one place at a time, and say which changes no test notices.

``python -m tests.mutants citekit/links/doi.py`` tries all of its changes with the tests that mirror
it; further paths are the tests to run instead. A change is one operator, number, condition or
result. Each runs in a process of its own that reads the changed text in the module's place, so that
no file is written. POSIX only.
"""

from __future__ import annotations

import ast
import importlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import islice
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
SECONDS = 120
"""After which a change that makes tests go on for ever counts as noticed, at the latest."""

BEFOREHAND = ("numpy", "lxml.html", "requests", "click", "sqlite_utils")
"""What most tests load: once, before the processes part."""

SWAPS = (
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Eq, ast.NotEq),
    (ast.In, ast.NotIn),
    (ast.Is, ast.IsNot),
    (ast.And, ast.Or),
    (ast.Add, ast.Sub),
    (ast.Mult, ast.FloorDiv),
)
OTHER = {one: other for pair in SWAPS for one, other in (pair, pair[::-1])}


Change = Callable[[], ast.AST]


class Mutant(NamedTuple):
    """A changed module: the line, what stood there and stands there now, and the whole text."""

    line: int
    before: str
    after: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Yield a module with each of its changes."""
    for number, _ in enumerate(_changes(ast.parse(source))):
        tree = ast.parse(source)
        node, change = next(islice(_changes(tree), number, None))
        before, after = ast.unparse(node), ast.unparse(change())
        yield Mutant(node.lineno, before, after, ast.unparse(tree))


def _changes(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, Change]]:
    """Yield what can be changed in a module, and what changes it and returns the new node."""
    for node in _code(tree):
        if isinstance(node, ast.Compare):
            for place, operator in enumerate(node.ops):
                if other := OTHER.get(type(operator)):
                    ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
                    yield node, partial(_with, node, ops=ops)
        elif isinstance(node, (ast.BoolOp, ast.BinOp)) and (other := OTHER.get(type(node.op))):
            yield node, partial(_with, node, op=other())
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float, bool):
            value = not node.value if isinstance(node.value, bool) else node.value + 1
            yield node, partial(_with, node, value=value)
        elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
            yield node.test, partial(_negated, node)
        elif isinstance(node, ast.Return) and not isinstance(
            node.value, (ast.Constant, type(None))
        ):
            yield node, partial(_with, node, value=ast.Constant(None))


def _with(node: ast.AST, **fields: object) -> ast.AST:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def _negated(node: ast.If | ast.While | ast.IfExp) -> ast.AST:
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return node.test


def _code(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs: no types, and nothing that only type checkers read."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns", "decorator_list"}:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _code(child)


class _Changed(MetaPathFinder, SourceFileLoader):
    """Gives a module another text."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        SourceFileLoader.__init__(self, name, str(path))
        self._source = source

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Say that the module is to be had here, and no other."""
        if name != self.name:
            return None
        return spec_from_file_location(name, self.path, loader=self)

    def get_code(self, name: str) -> CodeType:
        """Compile the other text."""
        return compile(self._source, self.get_filename(name), "exec")


def is_noticed(module: Path, source: str, tests: list[str], seconds: int = SECONDS) -> bool:
    """Run tests in a process in which a module has another text; say whether one fails in time."""
    child = os.fork()
    if not child:
        signal.alarm(seconds)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        name = ".".join(module.relative_to(REPOSITORY).with_suffix("").parts)
        sys.meta_path.insert(0, _Changed(name.removesuffix(".__init__"), module, source))
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # they take longer than most tests
        os._exit(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
    return os.waitpid(child, 0)[1] != 0


def mirrored(module: Path) -> str:
    """Return the tests of a module."""
    inside = module.relative_to(REPOSITORY / "citekit")
    return str(REPOSITORY / "tests" / inside.with_name(f"test_{inside.name}"))


def main() -> int:
    """Print what no test notices."""
    module = Path(sys.argv[1]).resolve()
    tests = sys.argv[2:] or [mirrored(module)]
    source = module.read_text(encoding="utf-8")
    for name in BEFOREHAND:
        importlib.import_module(name)
    begun = time.monotonic()
    if is_noticed(module, source, tests):
        sys.exit("The tests fail as it is.")
    seconds = min(SECONDS, 10 + 10 * int(time.monotonic() - begun))
    made, missed = 0, 0
    for mutant in mutants(source):
        made += 1
        if not is_noticed(module, mutant.source, tests, seconds):
            missed += 1
            print(f"{module.name}:{mutant.line}: {mutant.before}  ->  {mutant.after}", flush=True)
    print(f"{module.name}: {made} changes, {missed} not noticed")
    return missed > 0


if __name__ == "__main__":
    sys.exit(main())
