"""The room that is a function too."""

import subprocess
import sys

import pytest

import citekit


@pytest.mark.parametrize(
    "code",
    [
        "import citekit; print(len(citekit.lint([])))",
        "import citekit.lint; print(len(citekit.lint([])))",
        "from citekit.lint.registry import RULES; import citekit; print(len(citekit.lint([])))",
        "from citekit import lint; print(len(lint([])))",
        "import citekit.lint as room; print(len(room.lint([])), end=''); print()",
    ],
)
def test_whatever_is_imported_first(repository, code):
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=repository, capture_output=True, check=True, text=True
    )
    assert ended.stdout == "0\n"


def test_the_package_stays_a_package():
    assert citekit.lint.__name__ == "citekit.lint"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = citekit.lint.nothing
