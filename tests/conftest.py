"""What tests share: where the repository is, and the measuring sets that may lie beside it."""

from __future__ import annotations

import copy
import gc
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""Hundreds of tests start citekit as a process: what it imports is to be compiled once."""


def pytest_collection_finish() -> None:
    """Let no collection of garbage look through ten thousand tests again: they all stay."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the measuring sets: ``CITEKIT_SHARED``, else ``../shared``."""
    folder = Path(os.environ.get("CITEKIT_SHARED") or REPOSITORY.parent / "shared")
    if not (folder / "eval").is_dir():
        pytest.skip("the measuring sets are not here (set CITEKIT_SHARED to their folder)")
    return folder


@pytest.fixture(scope="session")
def linkfarm(shared: Path) -> Path:
    """The folder with the hostile web that link checkers are measured on."""
    folder = shared / "linkfarm"
    if not (folder / "farm.py").is_file():
        pytest.skip("the link farm is not here")
    return folder


@pytest.fixture(scope="module")
def printed_once() -> Iterator[None]:
    """Let pandoc print a list in a style once, though tests and what they test ask for it again."""
    from citekit.styling import processor

    really = processor.process

    def process(items: list[Any], style: bytes, name: str, locale: str) -> dict[str, Any]:
        asked = (json.dumps(items), style, locale)
        if asked not in _PRINTED:
            _PRINTED[asked] = really(items, style, name, locale)
        return copy.deepcopy(_PRINTED[asked])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processor, "process", process)
        yield


_PRINTED: dict[tuple[str, bytes, str], dict[str, Any]] = {}
