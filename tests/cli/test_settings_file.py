"""A settings file under the options of a command."""

import pytest

from citekit.links import Verdict

TEXT = """\
[check]
timeout = 3
retries = 1
probe = false
fragments = true
exclude = ["c.example"]
fail-on = ["gone", "suspect"]
block-address = ["10.0.0.0/8"]
max-age = "7d"
after = 2

[check.hosts."a.example"]
accept = [403]
"""


@pytest.fixture
def check(run, verdicts, tmp_path, monkeypatch):
    """Write settings, check, and return the result and the settings of the check."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "refs").mkdir()

    def checked(*options, text=TEXT, name="refs/citekit.toml", lines="http://a.example/\n"):
        (tmp_path / name).write_text(text)
        result = run("check", "--urls", "-", *options, input=lines)
        return result, getattr(verdicts["*"], "settings", None)

    return checked


def test_the_file_wins_over_defaults(check, verdicts):
    result, settings = check()
    assert result.exit_code == 0
    assert (settings.timeout, settings.retries, settings.probe) == (3, 1, False)
    assert (settings.fragments, settings.exclude) == (True, ("c.example",))
    assert str(settings.blocked[0]) == "10.0.0.0/8"
    assert settings.hosts["a.example"].accept == {403}
    verdicts["http://a.example/"] = Verdict.SUSPECT
    assert check()[0].exit_code == 1


def test_flags_win_over_the_file(check, verdicts):
    verdicts["http://a.example/"] = "suspect"
    result, settings = check("--timeout", 20, "--probe", "--exclude", "b", "--fail-on", "gone")
    assert result.exit_code == 0
    assert (settings.timeout, settings.retries, settings.probe) == (20, 1, True)
    assert settings.exclude == ("b",)


def test_another_file(check):
    _, settings = check("--config", "mine.toml", name="mine.toml")
    assert settings.timeout == 3


def test_the_file_is_beside_the_library(check, tmp_path):
    (tmp_path / "sub").mkdir()
    _, settings = check("--library", "sub/library.db", name="sub/citekit.toml")
    assert settings.timeout == 3
    assert check("--library", "other.db")[1].timeout == 20


def test_paths_are_meant_from_the_file(check):
    _, settings = check(text='[check]\nca-bundle = "certificates.pem"\n')
    assert settings.ca_bundle == "refs/certificates.pem"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[check\n", "refs/citekit.toml is not TOML"),
        ("[lynt]\n", "citekit.toml:1: 'lynt': unknown; known are check, lint."),
        ("[check]\ntiemout = 1", "citekit.toml:2: 'check.tiemout': unknown; known are after, "),
        ("[check]\nallow-private = true", "citekit.toml:2: 'check.allow-private': unknown"),
        ("[check]\noutput = 'x'", "citekit.toml:2: 'check.output': unknown"),
        ("[check]\ntimeout = '3'", "citekit.toml:2: 'check.timeout': a number is wanted."),
        ("[check]\ntimeout = 0", "citekit.toml:2: 'check.timeout': 0.0 is not in the range"),
        ("[check]\nretries = 1.5", "citekit.toml:2: 'check.retries': a whole number is wanted."),
        ("[check]\nprobe = 1", "citekit.toml:2: 'check.probe': true or false is wanted."),
        ("[check]\nexclude = 'x'", "citekit.toml:2: 'check.exclude': a list of texts is wanted."),
        ("[check]\nmax-age = 7", "'check.max-age': a text or a list of texts is wanted."),
        ("[check]\nmax-age = '7'", "citekit.toml:2: 'check.max-age': '7' is no age"),
        ("[check]\nfail-on = ['dead']", "'check.fail-on': 'dead': verdicts are"),
        ("[check]\nblock-address = ['x']", "'check.block-address': 'x' is no address"),
        ("[check.hosts.a.b]\n", "'check.hosts.a.b': unknown"),
        ("[check]\nhosts = 3", "citekit.toml:2: 'check.hosts': a table is wanted."),
    ],
)
def test_slips(check, text, said):
    result, _ = check(text=text)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_not_there(check):
    result, _ = check("--config", "none.toml")
    assert (result.exit_code, "none.toml cannot be read" in result.stderr) == (2, True)
