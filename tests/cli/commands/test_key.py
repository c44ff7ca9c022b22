"""``citekit key``."""


def test_a_new_key_and_the_old_one(run, library):
    assert run("key", "novak2017giving", "water", "--library", library).exit_code == 0
    shown = run("show", "novak2017giving", "--library", library).stdout.splitlines()
    assert shown[0].startswith("water ")
    assert shown[1] == "  also: novak2017giving"


def test_a_formula(run, library):
    assert run("key", "--library", library).stdout == "{author}{year}{title}\n"
    assert run("key", "--formula", "{author}:{year}", "--library", library).exit_code == 0
    assert run("key", "--library", library).stdout == "{author}:{year}\n"


def test_wrong_usage(run, library):
    for arguments in (["a"], ["a", "b", "--formula", "{author}"], ["--formula", "{x}"]):
        assert run("key", *arguments, "--library", library).exit_code == 2
