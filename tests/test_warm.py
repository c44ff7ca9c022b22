"""Commands that part from a loaded process behave as those that begin from nothing."""

from __future__ import annotations

import os

import pytest

import citekit
from tests import warm

ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "COLUMNS": "80"}


def test_outputs_and_exit_code(tmp_path):
    ended = warm.run(["--version"], where=tmp_path, environment=ENVIRONMENT)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"citekit, version {citekit.__version__}\n"
    ended = warm.run(["search", "x"], where=tmp_path, environment=ENVIRONMENT)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith("citekit: ")


def test_outputs_may_be_one(tmp_path):
    ended = warm.run(["search"], where=tmp_path, environment=ENVIRONMENT, is_joined=True)
    assert (ended.stdout[:9], ended.stderr) == ("citekit: ", "")


def test_folder_environment_and_input(tmp_path):
    environment = {**ENVIRONMENT, "CITEKIT_LIBRARY": "mine/library.db"}
    (tmp_path / "a.md").write_text("# A\n\n## References\n\n- Ash, Amy. 2017. *Of rivers*. Span.\n")
    assert not warm.run(["add", "a.md"], where=tmp_path, environment=environment).returncode
    assert (tmp_path / "mine/library.db").exists()
    typed = "Ash, Amy. 2017. Of “Rivers” 川. Span Press.\n"
    ended = warm.run(["parse", "-"], where=tmp_path, environment=ENVIRONMENT, typed=typed)
    assert "川" in ended.stdout


@pytest.mark.skipif(not warm.CAN_PART, reason="needs processes that part")
def test_what_is_killed_ends(tmp_path):
    (tmp_path / "a.md").write_text("# A\n\n" + "Text.\n\n" * 200_000)
    running = warm.Running(["find", "a.md"], tmp_path, ENVIRONMENT)
    assert running.wait(0.01) is None
    running.kill()
    assert not warm.run(["--version"], where=tmp_path, environment=ENVIRONMENT).returncode
