from __future__ import annotations

import pytest

from citekit.library import Library


@pytest.fixture
def path(tmp_path):
    """Where a library may be made: in a folder that is not there yet."""
    return tmp_path / "refs" / "library.db"


@pytest.fixture
def library(path):
    with Library(path) as opened:
        yield opened
