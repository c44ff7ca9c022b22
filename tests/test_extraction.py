"""What the room of extraction offers, and that parsing lines does not load it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import citekit.extraction
from citekit.extraction.articles import extract_articles

LOADED = "import sys, citekit; citekit.parse('Ash, A. 1999. Rivers.'); print(*sys.modules)"


def test_articles_are_found_on_demand():
    assert citekit.extraction.extract_articles is extract_articles


def test_other_names_are_unknown():
    with pytest.raises(AttributeError, match="extract_everything"):
        citekit.extraction.extract_everything  # noqa: B018


def test_parsing_lines_loads_nothing_that_finds_lists():
    ended = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    loaded = set(ended.stdout.split())
    assert "citekit.parsing.parser" in loaded
    assert "citekit.extraction.articles" not in loaded
