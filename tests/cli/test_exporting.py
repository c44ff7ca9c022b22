"""What ``export`` and ``convert`` do alike."""

import pytest

from citekit.cli.exporting import FORMATS, PROGRAMS, check, explain_losses, target, write
from citekit.errors import UsageError
from citekit.formats import FORMATS as REGISTRY
from citekit.formats import KeyedItem
from citekit.formats.conventions import PROGRAMS as CONVENTIONS

BOOK = KeyedItem("ng", {"type": "book", "title": "A", "medium": "stone"})


def test_the_options_offer_what_the_registries_hold():
    assert [known.name for known in REGISTRY] == list(FORMATS)
    assert [program.name for program in CONVENTIONS] == list(PROGRAMS)


def test_what_is_chosen(tmp_path):
    assert target("ris", None, None).form.name == "ris"
    assert target(None, "latex", None).form.name == "biblatex"
    assert target("bibtex", "latex", None).form.name == "bibtex"
    assert target(None, None, tmp_path / "a.json").form.name == "csl-json"
    with pytest.raises(UsageError):
        target(None, None, tmp_path / "a.txt")
    with pytest.raises(UsageError):
        target(None, None, None)


def test_what_has_no_place_is_said(tmp_path, capsys):
    path = tmp_path / "a.bib"
    assert write(target(None, None, path), [BOOK, BOOK], path) == 2
    assert capsys.readouterr().err == (
        f"citekit: Wrote 2 references to {path}.\n"
        "citekit: BibTeX has no place for medium (2); see --explain.\n"
    )


def test_keys_that_a_program_misreads_are_said(capsys):
    write(target(None, "pandoc", None), [KeyedItem("fig-1", {"type": "book"})], None)
    assert "cross-reference" in capsys.readouterr().err


def test_explaining(capsys):
    explain_losses(target("bibtex", None, None), [BOOK])
    assert capsys.readouterr().out == (
        'What BibTeX does not carry of 1 reference:\nmedium: 1 reference\n  ng: "stone"\n'
    )
    explain_losses(target("csl-json", None, None), [BOOK])
    assert capsys.readouterr().out == "CSL-JSON carries all fields of 1 reference.\n"


def test_checking(tmp_path, capsys):
    path = tmp_path / "a.ris"
    chosen = target(None, None, path)
    write(chosen, [BOOK], path)
    capsys.readouterr()
    assert check(chosen, [BOOK], path)
    assert capsys.readouterr().out == ""
    assert not check(chosen, [], path)
    assert "-TI  - A\n" in capsys.readouterr().out
