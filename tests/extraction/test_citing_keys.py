"""Footnotes that only cite by key are no entries."""

import pytest

import citekit
from citekit.extraction.citing_keys import only_cites


@pytest.mark.parametrize(
    "text",
    [
        "@oak2012",
        "@oak2012.",
        "See [@oak2012, p. 3; and @{elm:2015/a}, ch. 2 (Berlin)].",
        "-@oak2012 [p. 3]; vgl. auch @elm2015.",
        "[see @oak2012 for all details of 1999]",
    ],
)
def test_what_only_cites(text):
    assert only_cites(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See above.",
        "Write to ash@span.example.",
        "@盐报，微博，2022年7月1日，https://span.example/1",
        "As @oak2012 has it, rivers are roads.",
        "Oak, A. 2012. *Of rivers*. @span",
        "@oak2012 " * 200,
    ],
)
def test_what_says_more(text):
    assert not only_cites(text)


def test_nothing_takes_long():
    for text in ("@a" * 500, "@a." * 330, "[@" * 500, "[@a]" * 250 + "x"):
        only_cites(text)


ASH = "Ash, Amy. *Of Rivers and Roads*. New York: Span Press, 2017."
ELM = "Elm, Bo. 2015. The Price of Salt. *Journal of Roads*, 12(3), 271-284."


def notes(*texts):
    marks = "".join(f"[^{number}]" for number in range(len(texts)))
    lines = "".join(f"[^{number}]: {text}\n" for number, text in enumerate(texts))
    return f"# Rivers\n\nThey run.{marks}\n\n{lines}".encode()


def entries(*texts):
    articles = citekit.find(notes(*texts), media_type="text/markdown")
    return [e.raw.partition(",")[0] for a in articles for found in a.lists for e in found.entries]


def test_footnotes_of_keys_are_no_list():
    assert entries("@oak2012.", "See [@elm2015, p. 3].") == []
    found = citekit.find_citations(notes("[@oak2012].", "[@elm2015]"), media_type="text/markdown")
    assert [one.cite for one in found] == ["@oak2012", "@elm2015"]


def test_references_beside_them_are():
    assert entries(ASH, "See @oak2012.", ELM) == ["Ash", "Elm"]
