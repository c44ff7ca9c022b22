"""One call of the CSL processor for a whole list: JSON in, a syntax tree out.

The processor is pandoc, as a program of its own: it may read nothing but the style and its
standard input (``--sandbox``), has no network, and bounded time and memory.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from citekit.errors import CitekitError
from citekit.reference import CslItem
from citekit.styling.items import is_cjk, processor_item
from citekit.styling.pieces import Styled, read_entries
from citekit.styling.styles import MISSING, Style
from citekit.styling.suffixes import with_given_suffixes

_MEMORY = "-M1500m"
_SECONDS = 60.0
_SECONDS_EACH = 0.1
_LONGEST_MESSAGE = 300
_ET_AL = re.compile(r"(?<!,) (?:et al\.|等(?=[,.]))")


def style_references(
    references: Sequence[CslItem],
    style: Style,
    *,
    sort: bool = True,
    substitute: bool = True,
    language: str = "",
    rich: bool = False,
) -> list[Styled]:
    """Return references in a style, in the order in which they are to be printed.

    Args:
        references: CSL-JSON items; each comes back with its place among these as number, but for
            those of which the style prints nothing.
        style: of the list.
        sort: whether they come in the style's order, else as given.
        substitute: whether an author who comes again may be a dash, where the style has it so.
        language: of references that do not say theirs.
        rich: see `items.processor_item`.

    Raises:
        CitekitError: pandoc is not installed, took too long or too much memory, or refused the
            style.
    """
    source = style.prepared(sort=sort, substitute=substitute)
    scripts = {script for script, _ in style.locales}
    styled: list[Styled] = []
    for script, locale in style.locales:
        chosen = [
            processor_item(number, csl, language=language, rich=rich)
            for number, csl in enumerate(references)
            if ("cjk" if "cjk" in scripts and is_cjk(csl) else "") == script
        ]
        if chosen:
            styled += read_entries(process(chosen, source, style.name, locale))
    if not sort:
        styled.sort(key=lambda one: one.number)
    if style.comma_before_et_al:
        styled = [_with_comma(one) for one in styled]
    if style.has_year_suffixes:
        styled = with_given_suffixes(styled, references)
    return styled


def _with_comma(styled: Styled) -> Styled:
    """Return a reference with a comma before the first ``et al.`` or 等."""
    if not (found := _ET_AL.search(styled.text)):
        return styled
    at, pieces = 0, list(styled.pieces)
    for number, piece in enumerate(pieces):
        if at <= found.start() < at + len(piece.text):
            cut = found.start() - at
            pieces[number] = replace(piece, text=f"{piece.text[:cut]},{piece.text[cut:]}")
            break
        at += len(piece.text)
    return replace(styled, pieces=tuple(pieces))


def process(items: list[CslItem], style: bytes, name: str, locale: str) -> dict[str, Any]:
    """Return pandoc's syntax tree of a bibliography.

    Args:
        items: CSL-JSON.
        style: its XML.
        name: of the style, for errors.
        locale: of its words, ``""`` for its own.

    Raises:
        CitekitError: pandoc is not installed, took too long or too much memory, or refused the
            style.
    """
    program = find_pandoc()
    limit = _SECONDS + _SECONDS_EACH * len(items)
    with tempfile.TemporaryDirectory(prefix="citekit-") as folder:
        path = Path(folder, "style.csl")
        path.write_bytes(style)
        command = [program, "+RTS", _MEMORY, "-RTS", "--sandbox", f"--data-dir={folder}"]
        command += ["--from=csljson", "--to=json", "--citeproc", f"--csl={path}"]
        command += [f"--metadata=lang:{locale}"] if locale else []
        try:
            ended = subprocess.run(  # noqa: S603 - a program of ours, arguments of ours
                command,
                input=json.dumps(items, ensure_ascii=False).encode("utf-8", "replace"),
                capture_output=True,
                timeout=limit,
                check=False,
                cwd=folder,
            )
        except subprocess.TimeoutExpired as error:
            raise CitekitError(
                f"The style {name} took longer than {limit:.0f} seconds; take another one."
            ) from error
        except OSError as error:
            raise CitekitError(f"pandoc cannot be run: {error.strerror or error}.") from error
    if ended.returncode != 0:
        said = " ".join(ended.stderr.decode("utf-8", "replace").split())
        raise CitekitError(f"pandoc refused the style {name}: {said[:_LONGEST_MESSAGE]}")
    tree: dict[str, Any] = json.loads(ended.stdout)
    return tree


@cache
def find_pandoc() -> str:
    """Return the path of the program: the one of the extra, else one that is installed.

    Raises:
        CitekitError: there is none.
    """
    package = find_spec("pypandoc")
    for place in (package.submodule_search_locations or ()) if package else ():
        for name in ("pandoc", "pandoc.exe"):
            if (path := Path(place, "files", name)).is_file():
                return str(path)
    installed = shutil.which("pandoc")
    if installed is None:
        raise CitekitError(f"The citation processor, pandoc, is not here: {MISSING}")
    return installed
