"""Reports that tell finding by finding, as those of compilers do."""

import json
from dataclasses import replace

from citekit.links.records import Verdict
from citekit.reports import FORMATS, Finding, Severity

from .making import MIXED, outcome, report

BY_FINDING = replace(MIXED, record=None)


def test_text_has_a_line_for_each():
    text = "".join(FORMATS["text"].write(BY_FINDING))
    assert text.startswith("a.md:11 (okoye2017): error link-gone\n    gone: http://b.example/")
    assert text.endswith(" first note.\n2 links: 1 ok, 1 gone, in 1.2 s.\n")


def test_text_has_what_puts_it_right():
    moved = report(outcome(Verdict.MOVED, new_url="http://new.example/"))
    text = "".join(FORMATS["text"].write(replace(moved, record=None)))
    assert text.splitlines()[1:-1] == [
        "    moved: http://a.example/: so.", "    Replace it by http://new.example/.",
    ]  # fmt: skip


def test_json_has_findings():
    told = json.loads("".join(FORMATS["json"].write(BY_FINDING)))
    [finding] = told["findings"]
    assert (finding["code"], finding["rule"], finding["line"]) == ("link-gone", "link-gone", 11)
    assert finding["fingerprint"].endswith(":1")


def test_places_have_columns():
    from citekit.reports.places import exact_place

    finding = Finding("x", "y", Severity.NOTE, "z", "a.md", 3, "", 7)
    assert exact_place(finding) == "a.md:3:7"
    assert exact_place(replace(finding, key="okoye2017")) == "a.md:3:7 (okoye2017)"
    assert exact_place(replace(finding, column=None)) == "a.md:3"
