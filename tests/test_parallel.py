"""Work over processes: in order, no further ahead than needed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from citekit.errors import CitekitError
from citekit.parallel import AHEAD_OF_EACH_WORKER, ordered_map


def doubled(number):
    return 2 * number


def ended(number):
    os._exit(1)


def refused(number):
    raise CitekitError(f"not {number}.")


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(workers):
    assert list(ordered_map(doubled, range(20), workers)) == list(range(0, 40, 2))


def test_one_worker_reads_nothing_ahead():
    drawn = []
    results = ordered_map(doubled, (drawn.append(n) or n for n in range(9)))
    assert next(results) == 0
    assert drawn == [0]


@pytest.mark.parametrize("ahead", [AHEAD_OF_EACH_WORKER, 16])
def test_several_workers_read_ahead_within_bounds(ahead):
    drawn = []
    results = ordered_map(doubled, (drawn.append(n) or n for n in range(500)), 2, ahead=ahead)
    assert next(results) == 0
    assert len(drawn) == 2 * ahead + 1
    results.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_errors_arrive(workers):
    with pytest.raises(CitekitError, match=r"not 0\."):
        list(ordered_map(refused, [0], workers))


def test_a_dead_worker_is_said_in_a_sentence():
    with pytest.raises(CitekitError, match="A worker process died"):
        list(ordered_map(ended, [1, 2], 2))


def test_a_script_without_its_guard_is_told_so(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from citekit.pipeline import parse_lines\nlist(parse_lines(['A'], workers=2))\n"
    )
    command = [sys.executable, script]
    run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert 'in a script that does not begin below if __name__ == "__main__":' in run.stderr
