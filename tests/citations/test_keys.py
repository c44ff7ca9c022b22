"""Citations by pandoc's keys."""

import pytest

from citekit.citations import find_citations
from tests.citations.citing import LIST

FRONT = """---
title: Keys
references:
  - id: ash2012
    title: Lamps of the Inner Sound
  - id: elm.2001
    title: Something else
---

"""


def keys(text: str, front: str = FRONT) -> list[tuple[str, int | None, str]]:
    found = find_citations(f"{front}# T\n\n{text}{LIST}".encode(), media_type="text/markdown")
    return [(one.cite, one.entry, one.key) for one in found if one.kind == "key"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Old [@ash2012].", [("@ash2012", 1, "ash2012")]),
        ("Old [see @ash2012, pp. 3-4].", [("@ash2012, pp. 3-4", 1, "ash2012")]),
        ("Old [-@ash2012].", [("-@ash2012", 1, "ash2012")]),
        ("Old @ash2012 [p. 9] says.", [("@ash2012 [p. 9]", 1, "ash2012")]),
        ("Old @{ash2012}.", [("@{ash2012}", 1, "ash2012")]),
        ("Old @elm.2001.", [("@elm.2001", None, "elm.2001")]),
        (
            "Old [@ash2012; also @elm.2001].",
            [("@ash2012", 1, "ash2012"), ("@elm.2001", None, "elm.2001")],
        ),
        ("Old [@larch1999].", [("@larch1999", None, "larch1999")]),
    ],
)
def test_forms(text, found):
    assert keys(text) == found


def test_a_key_that_no_bibliography_has():
    [found] = find_citations(f"{FRONT}Old [@larch1999].".encode(), media_type="text/markdown")
    assert [finding.code for finding in found.findings] == ["key-unknown"]
    assert found.is_unlisted
    [found] = find_citations(f"{FRONT}Old [@elm.2001].".encode(), media_type="text/markdown")
    assert (found.findings, found.bibliography, found.is_unlisted) == ((), "references", False)


@pytest.mark.parametrize(
    "text",
    [
        "See @fig-map, [@tbl-sizes], [@sec-end] and [@eq-one].",
        "See \\@ref(fig:map) and [\\@ash2012].",
        "Write to ash@ash2012.example or @ashfan.",
        "Run `@ash2012`.",
    ],
)
def test_what_is_no_key(text):
    assert keys(text) == []


def test_names_in_brackets_without_a_bibliography():
    assert keys("Thanks to [@ashfan].", "") == []
    assert keys("As in [@ash2012x].", "") == [("@ash2012x", None, "ash2012x")]


def test_keys_in_footnotes():
    text = "Old.[^1]\n\n[^1]: See [@ash2012] and [@larch1999].\n"
    assert [one[2] for one in keys(text)] == ["ash2012", "larch1999"]


def test_a_key_in_the_sentence_that_no_bibliography_has():
    assert keys("Old, as @larch1999 and @larch say.") == [("@larch1999", None, "larch1999")]
    assert keys("Old, as @larch1999 says.", front="") == []
