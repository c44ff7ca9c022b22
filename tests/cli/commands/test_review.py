"""``citekit review``."""

import json
import os
import re
import sys

import pytest

from citekit.library import Library

DOUBTFUL = "shuilibu"


@pytest.fixture
def doubtful(library):
    with Library(library) as store:
        (found,) = [one.key for one in store.search() if one.needs_look]
    return found


def needs_look(library, key):
    with Library(library) as store:
        return store.get(key).needs_look


def review(run, library, *typed, **options):
    return run("review", "--library", library, input="".join(f"{x}\n" for x in typed), **options)


def test_what_needs_a_look_is_shown_with_its_entry(run, library, doubtful):
    result = review(run, library, "q")
    assert result.exit_code == 0
    assert f"1 of 1  {doubtful}  article-newspaper  confidence 0.50" in result.stdout
    assert "? the author may be a place" in result.stdout
    assert "水利部. 2016. “治水新规.” 江河日报." in result.stdout
    assert "[a]ccept" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == "citekit: 0 references looked at, 1 left.\n"
    assert needs_look(library, doubtful)


def test_accept(run, library, doubtful):
    result = review(run, library, "a")
    assert "1 reference looked at, 0 left" in result.stderr
    assert not needs_look(library, doubtful)
    assert review(run, library).stderr == "citekit: Nothing needs a look.\n"


def test_correct(run, library, doubtful):
    typed = ("c", "nonsense", "issued=May", "titel=x", "issued=2016-03", "author=Ash, Ada", "")
    result = review(run, library, *typed)
    assert result.exit_code == 0
    assert "Write field=value" in result.stdout
    assert "is not a date" in result.stderr
    with Library(library) as store:
        found = store.get(doubtful)
        assert found.csl["author"] == [{"family": "Ash", "given": "Ada"}]
        assert found.csl["issued"] == {"date-parts": [[2016, 3]]}
        assert not found.needs_look


def test_skip_undo_help_and_the_end_of_input(run, library, doubtful):
    with Library(library) as store:
        store.set("novak2017giving", {"note": "before"})
    result = review(run, library, "?", "u", "s")
    assert "a  accept" in result.stdout
    assert "Nothing was done here" in result.stdout
    assert needs_look(library, doubtful)
    assert review(run, library).exit_code == 0
    with Library(library) as store:
        assert store.get("novak2017giving").csl["note"] == "before"


def test_undo_goes_back_to_what_was_decided(run, library, doubtful):
    with Library(library) as store:
        csl = store.get(doubtful).csl
    other = {name: value for name, value in csl.items() if name != "id"} | {"title": "另一个"}
    with Library(library) as store:
        from tests.library.building import article, entry

        store.add("b.md", [article(entry("另一个", other, confidence=0.2))], "b")
    result = review(run, library, "a", "u", "q")
    assert result.stdout.count("1 of 2") == 2
    assert "0 references looked at, 2 left" in result.stderr


def test_filters_choose_what_is_walked(run, library):
    assert "Nothing needs a look" in run("review", "water", "--library", library).stderr


def test_the_limit_counts_what_needs_a_look(run, library, doubtful):
    with Library(library) as store:
        assert next(store.search()).key != doubtful
    result = run("review", "--limit", 1, "--library", library, input="q\n")
    assert f"1 of 1  {doubtful}" in result.stdout


def test_training_data(run, library, doubtful, tmp_path):
    review(run, library, "a")
    output = tmp_path / "mine.jsonl"
    run("review", "--training-data", output, "--library", library)
    (record,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
    assert record["text"] == "水利部. 2016. “治水新规.” 江河日报."
    assert ["title", "水利部. 2016. “治水新规.” 江河日报."] in record["segments"]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_fields_are_coloured_on_a_terminal(library):
    import pty

    child, terminal = pty.fork()
    if not child:
        os.environ |= {"TERM": "xterm", "CITEKIT_LIBRARY": str(library)}
        os.environ.pop("NO_COLOR", None)
        os.execv(sys.executable, [sys.executable, "-m", "citekit", "review"])
    shown = b""
    while b"[q]uit > " not in shown:
        shown += os.read(terminal, 4096)
    os.write(terminal, b"a\n")
    try:
        while more := os.read(terminal, 4096):
            shown += more
    except OSError:  # how Linux says that the other side is gone
        pass
    _, status = os.waitpid(child, 0)
    assert status == 0
    text = shown.decode()
    assert re.search("\x1b\\[36m治水新规\x1b\\[0m", text)
    assert "1 reference looked at, 0 left" in text
