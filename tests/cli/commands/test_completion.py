"""``citekit completion``: the script that it prints completes in the shells that are here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

import citekit.cli.commands.completion as completion

PRESSED = {
    "bash": """
        eval "$(citekit completion bash)"
        COMP_WORDS=(citekit bibl) COMP_CWORD=1
        _citekit_completion citekit
        printf '%s\\n' "${COMPREPLY[@]}"
    """,
    "zsh": """
        compdef() {}
        compadd() { shift 4; [[ $1 == -a ]] && print -l -- ${(P)2} }
        _describe() { print -l -- ${(P)3} }
        eval "$(citekit completion zsh)"
        words=(citekit bibl) CURRENT=2
        _citekit_completion
    """,
    "fish": """
        citekit completion fish | source
        complete -C 'citekit bibl'
    """,
}


@pytest.fixture
def program(tmp_path, repository):
    """A folder with ``citekit`` as a program, for PATH."""
    script = tmp_path / "bin" / "citekit"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m citekit "$@"\n')
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{script.parent}:{os.environ['PATH']}"} | {
        "PYTHONPATH": str(repository),
        "HOME": str(tmp_path),
    }


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_the_script_is_for_citekit(run, shell):
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_CITEKIT_COMPLETE" in result.stdout
    assert f"{shell}_complete" in result.stdout


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_the_shell_completes(program, shell):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    ended = subprocess.run(
        [shell, "-c", PRESSED[shell]], env=program, capture_output=True, text=True, check=False
    )
    assert "bibliography" in ended.stdout, ended.stderr


def test_other_shells_are_refused(run):
    assert run("completion", "tcsh").exit_code == 2


def test_help_has_a_line_for_each_shell(run):
    lines = [line.strip() for line in run("completion", "--help").stdout.splitlines()]
    for shell in completion.SHELLS:
        assert any(line.startswith(f"{shell}:") for line in lines), shell
