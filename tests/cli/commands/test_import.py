"""``citekit import``."""

import json


def write(path, *items):
    path.write_text(json.dumps(list(items)), encoding="utf-8")
    return path


ITEM = {"id": "locks", "type": "book", "title": "Locks", "author": [{"family": "Vega"}]}
KNOWN = {
    "id": "novak17",
    "type": "post-weblog",
    "author": [{"family": "Novak", "given": "Jana"}],
    "title": "Giving Water Credit",
    "issued": {"date-parts": [[2017]]},
    "URL": "http://law.example/a_b?c=1&d",
    "note": "from the file",
}


def test_what_was_done_is_said(run, library, tmp_path):
    file = write(tmp_path / "mine.json", ITEM, KNOWN)
    result = run("import", file, "--library", library)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{file}: 2 references: 1 new, 1 known before.",
        "  novak17 is novak2017giving",
    ]
    assert "2 unchanged" in run("import", file, "--library", library).stdout
    shown = json.loads(run("show", "novak17", "--format", "json", "--library", library).stdout)
    assert shown["sources"]["note"].startswith("file ")
    assert "locks" in run("export", "--format", "bibtex", "--library", library).stdout


def test_a_bad_file_does_not_stop_the_others(run, library, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    result = run("import", bad, write(tmp_path / "good.json", ITEM), "--library", library)
    assert result.exit_code == 3
    assert str(bad) in result.stderr
    assert "1 new" in result.stdout


def test_a_malformed_entry_is_named_and_the_good_ones_are_taken(run, library, tmp_path):
    file = tmp_path / "mine.bib"
    file.write_text(
        "@book{locks, title = {Locks}, author = {Vega, Una}, year = {2011}, publisher = {Agua}}\n"
        "@book{broken, title = {Never closed\n"
    )
    result = run("import", file, "--library", library)
    assert (result.exit_code, "1 new" in result.stdout) == (3, True)
    assert f"{file}, line 2" in result.stderr
    assert run("import", file, "--lenient", "--library", library).exit_code == 0
    shown = run("show", "locks", "--library", library).stdout
    assert "Una Vega" in shown
    assert "Agua" in shown
