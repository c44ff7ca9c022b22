"""The cases of the CSL processor test suite that print a bibliography."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .csl_suite import cases, passed, seen, with_pandoc
from .making import needs_styles

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


@needs_styles
def test_as_many_as_before(shared):
    folder = shared / "standards/csl-tests"
    if not folder.is_dir():
        pytest.skip("the test suite of CSL processors is not here")
    every = list(cases(folder))
    assert len(every) > 150
    assert len(passed(with_pandoc, every)) >= FLOORS["csl-suite"]


@needs_styles
def test_a_case(tmp_path):
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">'
        "<info><title/><id>x</id></info><citation><layout/></citation>"
        '<bibliography><layout suffix="."><text variable="title" quotes="true"/></layout>'
        "</bibliography></style>"
    )
    sections = {
        "MODE": "bibliography",
        "RESULT": "<div><i>“A &amp; B”.</i></div>",
        "CSL": style,
        "INPUT": '[{"id": "a", "type": "book", "title": "A & B"}]',
    }
    text = "\n".join(f">>=== {n} ===>>\n{t}\n<<=== {n} ===<<\n" for n, t in sections.items())
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("bibliography\n", "citation\n"), encoding="utf-8")
    (case,) = cases(tmp_path)
    assert case.expected == '"A & B".'
    assert with_pandoc(case) in (case.expected, '"A & B."')
    assert seen("<b>a</b>  –\u00a0b") == "a - b"
