"""``citekit tag``."""


def test_tags_come_and_go(run, library):
    keys = [line.split()[1] for line in _rows(run, library)]
    result = run("tag", "to read,x", *keys, "--library", library)
    assert (result.exit_code, result.stderr) == (0, "citekit: Tagged 2 references.\n")
    assert run("tag", "-x,done", "--find", "water", "--library", library).exit_code == 0
    assert "  tags: done, to read" in run("show", "novak2017giving", "--library", library).stdout


def _rows(run, library):
    lines = run("search", "--library", library).stdout.splitlines()[1:-1]
    return [line if line[0] != " " else f"- {line.strip()}" for line in lines]


def test_wrong_usage(run, library):
    assert run("tag", "x", "--library", library).exit_code == 2
    assert run("tag", ",", "novak2017giving", "--library", library).exit_code == 2
