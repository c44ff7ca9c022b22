"""``citekit undo``."""

from citekit.library import Library

KEY = "novak2017giving"


def test_the_last_decisions_are_listed_and_taken_back(run, library):
    run("set", KEY, "title=One", "note=n", "--library", library)
    run("tag", "a,-b", KEY, "--library", library)
    run("key", KEY, "water", "--library", library)
    listed = run("undo", "--list", "--library", library).stdout.splitlines()
    assert [line.split("  ")[2] for line in listed] == [
        f"key {KEY}: to water",
        f"tag {KEY}: +a -b",
        f"set {KEY}: title, note",
    ]
    undone = run("undo", "2", "--library", library).stdout.splitlines()
    assert [line.split("  ")[2] for line in undone] == [
        f"undone: key {KEY}: to water",
        f"undone: tag {KEY}: +a -b",
    ]
    with Library(library) as store:
        assert store.get("water") is None
        assert store.get(KEY).csl["title"] == "One"


def test_a_single_decision_is_taken_back_and_what_came_later_stands(run, library):
    run("set", KEY, "title=One", "--library", library)
    run("set", KEY, "note=n", "--library", library)
    run("key", KEY, "water", "--library", library)
    first = run("undo", "--list", "--library", library).stdout.splitlines()[-1].split("  ")[1]
    undone = run("undo", first, "--library", library).stdout
    assert undone.split("  ")[2] == f"undone: set {KEY}: title\n"
    with Library(library) as store:
        assert store.get("water").csl["title"] != "One"
        assert store.get("water").csl["note"] == "n"
    result = run("undo", first, "--library", library)
    assert result.exit_code == 2
    assert "citekit undo --list shows ids" in result.stderr


def test_nothing_to_undo(run, library):
    result = run("undo", "--library", library)
    assert (result.exit_code, result.stderr) == (
        0,
        "citekit: There is no decision to take back.\n",
    )
    assert run("undo", "0", "--library", library).exit_code == 2


def test_hostile_decisions_are_shown_inert(run, library):
    run("tag", "\x1b[31m", KEY, "--library", library)
    assert "\x1b" not in run("undo", "--list", "--library", library).stdout
