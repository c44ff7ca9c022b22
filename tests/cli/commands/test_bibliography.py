"""``citekit bibliography``."""

from __future__ import annotations

from tests.styling.making import needs_styles

pytestmark = needs_styles


def bibliography(run, library, *arguments):
    return run("bibliography", "--library", library, *arguments)


def test_prints_what_is_found(run, library):
    result = bibliography(run, library, "--style", "apa", "--year", "2017")
    assert result.exit_code == 0
    assert result.stdout == (
        "Novak, J. (2017, May 9). Giving Water Credit. River Law. http://law.example/a_b?c=1&d\n"
    )
    assert bibliography(run, library, "--style", "apa", "nothing").stderr == (
        "citekit: Nothing found.\n"
    )


def test_formats_and_files(run, library, tmp_path):
    html = bibliography(run, library, "--style", "ieee", "--format", "html").stdout
    assert html.count('<div class="csl-entry"') == 2
    path = tmp_path / "references.md"
    result = bibliography(run, library, "--style", "mla", "--format", "markdown", "-o", path)
    assert (result.stdout, result.stderr) == ("", f"citekit: Wrote 2 references to {path}.\n")
    assert "*River Law*" in path.read_text(encoding="utf-8")


def test_text_is_inert_on_a_terminal(run, library):
    run("set", "--library", library, "novak2017giving", "title=A \x1b[31m")
    assert "\x1b" not in bibliography(run, library, "--style", "mla").stdout


def test_usage(run, library):
    assert bibliography(run, library).exit_code == 2
    result = bibliography(run, library, "--style", "chicago-autor-date")
    assert result.exit_code == 2
    assert "did you mean chicago-author-date" in result.stderr
