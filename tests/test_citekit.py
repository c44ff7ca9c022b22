"""The package's public names."""

from __future__ import annotations

import subprocess
import sys

import pytest

import citekit


def test_public_names_are_there_and_listed():
    assert set(citekit.__all__) <= set(dir(citekit))
    for name in citekit.__all__:
        assert getattr(citekit, name) is not None
    assert issubclass(citekit.CitekitError, Exception)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = citekit.nothing


def test_importing_loads_none_of_its_rooms(repository):
    code = "import sys, citekit; print(*(m for m in sys.modules if m.startswith('citekit.')))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=repository, capture_output=True, check=True, text=True
    )
    assert ended.stdout.split() == ["citekit.lazy"]
