"""Every reader keeps what its target demands; `python -m tests.fuzzing` tries many more."""

from __future__ import annotations

import pytest

from tests.fuzzing.__main__ import main
from tests.fuzzing.running import run
from tests.fuzzing.targets import TARGETS

SLOW = {"pipeline": 4, "library": 50}


@pytest.mark.parametrize("name", TARGETS)
def test_mutants_are_read_without_a_fault(name, monkeypatch):
    monkeypatch.setenv("CITEKIT_DEBUG", "1")
    outcome = run(TARGETS[name], count=SLOW.get(name, 60), seed=7, grown_share=0)
    assert outcome.mutants == SLOW.get(name, 60)
    assert not outcome.failures


def test_the_command(monkeypatch, capsys):
    monkeypatch.setenv("CITEKIT_DEBUG", "")
    assert main(["settings", "--count", "20", "--seed", "3"]) == 0
    assert capsys.readouterr().out.startswith("settings: ")


def test_a_file_is_checked_alone(monkeypatch, tmp_path):
    monkeypatch.setenv("CITEKIT_DEBUG", "")
    path = tmp_path / "a.bin"
    path.write_bytes(b"[check]\ntimeout = ")
    assert main(["settings", "--input", str(path)]) == 0


def test_unknown_targets_are_named(capsys):
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert "unknown: nothing" in capsys.readouterr().err
