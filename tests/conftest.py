"""What tests share: where the repository is, and the measuring sets that may lie beside it."""

from __future__ import annotations

import gc
import os
from pathlib import Path

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
