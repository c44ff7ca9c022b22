"""Changes of a module, and whether tests notice them."""

import os
import subprocess
import sys

import pytest

from tests.mutants import mutants

SOURCE = """
'''A module.'''
LIMIT = 3

def few(number: int = 0) -> bool:
    '''Say so.'''
    if TYPE_CHECKING:
        return 1 < 2
    if not number:
        return False
    return 0 <= number < LIMIT and number != 2 or None
"""


def test_every_operator_number_condition_and_result():
    made = list(mutants(SOURCE))
    assert len({mutant.source for mutant in made}) == len(made)
    assert [(mutant.line, mutant.after) for mutant in made if mutant.after.isdigit()] == [
        *((3, "4"), (5, "1"), (11, "1"), (11, "3"))
    ]
    changed = {mutant.after for mutant in made if mutant.line == 11}
    assert {"return None", "0 < number < LIMIT", "0 <= number <= LIMIT", "number == 2"} <= changed
    assert {
        "0 <= number < LIMIT or number != 2",
        "(0 <= number < LIMIT and number != 2) and None",
    } <= changed
    assert "not not number" in {mutant.after for mutant in made}
    assert not [mutant for mutant in made if "1 < 2" not in mutant.source]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that part")
def test_tests_run_on_the_changed_text(repository):
    changed = "def backwards(host): return ''"
    asked = f"""
from tests.mutants import REPOSITORY, is_noticed, mirrored
module = REPOSITORY / "citekit/library/hosts.py"
source = module.read_text(encoding="utf-8")
for text in (source, source + {changed!r}):
    print(is_noticed(module, text, [mirrored(module)]), flush=True)
"""
    command = [sys.executable, "-c", asked]
    ended = subprocess.run(command, cwd=repository, capture_output=True, check=True, text=True)
    assert ended.stdout.split() == ["False", "True"]
