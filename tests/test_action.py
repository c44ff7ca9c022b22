"""The composite action for GitHub Actions: its own scripts, run as a runner runs them."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

REPOSITORY = Path(__file__).resolve().parent.parent
ACTION = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="needs bash"
)

FAKE = """\
#!{python}
import json, os, sys
with open(os.environ["CALLS"], "a") as file:
    print(json.dumps(sys.argv[1:]), file=file)
sys.exit(int(os.environ.get("CODE", "0")))
"""


def evaluated(text, inputs):
    """Return a value with what stands in ``${{ }}`` put in, as far as this action needs it."""
    for name, value in inputs.items():
        text = text.replace(f"${{{{ inputs.{name} }}}}", value)
    assert "${{" not in text
    return text


@pytest.fixture
def action(tmp_path):
    """Run the step that checks, with a citekit that notes its arguments."""
    program = tmp_path / "temp" / "citekit" / "bin" / "citekit"
    program.parent.mkdir(parents=True)
    program.write_text(FAKE.format(python=sys.executable))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    calls, output = tmp_path / "calls", tmp_path / "output"

    def run(code=0, **given):
        inputs = {name: spec["default"] for name, spec in ACTION["inputs"].items()}
        inputs.update({name.replace("_", "-"): value for name, value in given.items()})
        step = STEPS["Check links"]
        environment = {name: evaluated(value, inputs) for name, value in step["env"].items()}
        fixed = {
            "RUNNER_TEMP": str(tmp_path / "temp"),
            "GITHUB_OUTPUT": str(output),
            "CALLS": str(calls),
            "CODE": str(code),
        }
        for path in (calls, output):
            path.unlink(missing_ok=True)
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            env={**os.environ, **environment, **fixed},
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        (call,) = calls.read_text().splitlines()
        assert done.stderr == b""
        assert output.read_text() == f"exit-code={done.returncode}\n"
        return done.returncode, json.loads(call)

    return run


def test_what_a_runner_must_find():
    assert ACTION["runs"]["using"] == "composite"
    for step in STEPS.values():
        assert ("run" in step) == ("shell" in step)
        assert ("run" in step) != ("uses" in step)
    for spec in (*ACTION["inputs"].values(), *ACTION["outputs"].values()):
        assert spec["description"]


@pytest.mark.parametrize("step", [step for step in STEPS.values() if "run" in step])
def test_nothing_is_put_into_scripts(step):
    assert "${{" not in step["run"]


def test_every_input_is_used():
    text = (REPOSITORY / "action.yml").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert text.count(f"${{{{ inputs.{name} }}}}") == 1


def test_defaults(action):
    assert action() == (0, ["check", "--format", "github", "--", "refs/articles"])


def test_inputs(action):
    code, call = action(
        code=1,
        paths="posts\nmy books.bib\r\n\n-x.md\n",
        args="--after 3\n--changed-since origin/main\n",
        fail_on="gone,suspect",
        report="out/links.json",
    )
    assert code == 1
    assert call == [
        "check", "--format", "github", "--fail-on=gone,suspect", "--write-report=out/links.json",
        "--after", "3", "--changed-since", "origin/main", "--", "posts", "my books.bib", "-x.md",
    ]  # fmt: skip


HOSTILE = '$(touch owned) `touch owned` "; touch owned; # * ~'


@pytest.mark.parametrize("name", ["paths", "args", "fail_on", "report"])
def test_what_is_written_is_never_run(action, tmp_path, name):
    _, call = action(**{name: HOSTILE})
    assert not (tmp_path / "owned").exists()
    assert any("$(touch" in argument for argument in call)
    assert "*" in " ".join(call)


@pytest.mark.parametrize("code", [1, 2, 3, 130])
def test_the_exit_code_is_passed_on(action, code):
    assert action(code=code)[0] == code


def test_options_of_the_script_exist():
    from citekit.cli.commands.check import command

    known = {name for option in command.params for name in option.opts}
    assert {"--format", "--fail-on", "--write-report"} <= known
