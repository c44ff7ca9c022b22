"""Lists of definitions that are lists of references."""

import pytest

from tests.extraction.pages import (
    BREAD,
    BREAD_RAW,
    PROSE,
    SALT,
    SALT_RAW,
    entries,
    html_page,
    raws,
)


def defined(*pairs: tuple[str, ...]) -> str:
    items = "".join(
        f"<dt>{term}</dt>" + "".join(f"<dd>{one}</dd>" for one in definitions)
        for term, *definitions in pairs
    )
    return html_page(f"<h2>References</h2><dl>{items}</dl>")


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        # Labels.
        ([("[Smi01]", BREAD), ("Doe03", SALT)], [BREAD_RAW, SALT_RAW]),
        ([("1", BREAD), ("2.", SALT)], [BREAD_RAW, SALT_RAW]),
        ([("Smith 2001", BREAD), ("Doe (2003)", SALT)], [BREAD_RAW, SALT_RAW]),
        ([("Smith", BREAD), ("Salt", SALT)], [BREAD_RAW, SALT_RAW]),
        # Beginnings of references.
        ([("Smith, John (2001)", "<em>Bread</em>. London: Penguin."),
          ("Doe, A. (2003)", "<em>Salt</em>. Paris: Seuil.")],
         ["Smith, John (2001) Bread. London: Penguin.", "Doe, A. (2003) Salt. Paris: Seuil."]),
        ([("Bread and salt", "John Smith. London: Penguin, 2001."),
          ("Salt and bread", "A. Doe. Paris: Seuil, 2003.")],
         ["Bread and salt John Smith. London: Penguin, 2001.",
          "Salt and bread A. Doe. Paris: Seuil, 2003."]),
        # An author of several works.
        ([("Smith, John", "(2001) <em>Bread</em>. London: Penguin.",
           "(2004) <em>Yeast</em>. London: Penguin."), ("Doe, A.", "(2003) <em>Salt</em>. Paris.")],
         ["Smith, John (2001) Bread. London: Penguin.", "(2004) Yeast. London: Penguin.",
          "Doe, A. (2003) Salt. Paris."]),
        # References with remarks.
        ([(BREAD, "The best there is.", "Often reprinted."), (SALT, "Not so good.")],
         [f"{BREAD_RAW} The best there is. Often reprinted.", f"{SALT_RAW} Not so good."]),
        ([(BREAD, "Better than <em>Salt</em>.", "Printed again in 2004 by a press in London.")],
         [f"{BREAD_RAW} Better than Salt. Printed again in 2004 by a press in London."]),
        # Subjects.
        ([("Bread", BREAD, "A remark on it.")], [f"{BREAD_RAW} A remark on it."]),
        ([("What we eat", BREAD, "A remark on it.", SALT)],
         [f"{BREAD_RAW} A remark on it.", SALT_RAW]),
        # What may be a title is one; works of an author do not begin with another.
        ([("A book of bakers", BREAD)], [f"A book of bakers {BREAD_RAW}"]),
        ([("Smith, John", "<em>Bread</em>. London: Penguin, 2001. doi:10.1234/a",
           "<em>Yeast</em>. London: Penguin, 2004. doi:10.1234/b")],
         ["Smith, John Bread. London: Penguin, 2001. doi:10.1234/a",
          "Yeast. London: Penguin, 2004. doi:10.1234/b"]),
        ([("What we eat", BREAD, SALT)], [BREAD_RAW, SALT_RAW]),
    ],
)  # fmt: skip
def test_terms(pairs: list[tuple[str, ...]], found: list[str]) -> None:
    assert raws(defined(*pairs)) == found


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("page.md", "Smith 2001\n: {0}\n\nDoe 2003\n: {1}\n"),
        ("page.md", "Smith 2001\n:   {0}\n\n\nDoe 2003\n:   {1}\n"),
        ("page.adoc", "Smith 2001:: {0}\nDoe 2003:: {1}\n"),
        ("page.adoc", "Smith 2001::\n{0}\nDoe 2003::\n  {1}\n"),
    ],
)
def test_labels_in_other_formats(name: str, source: str) -> None:
    heading = "##" if name.endswith(".md") else "=="
    listed = source.format(BREAD_RAW, SALT_RAW)
    text = f"{PROSE}\n\n{heading} References\n\n{listed}\n"
    found = entries(text, name)
    assert [(entry.marker, entry.raw) for entry in found] == [
        ("Smith 2001", BREAD_RAW),
        ("Doe 2003", SALT_RAW),
    ]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("page.md", "{0}\n: Bread. London: Penguin.\n\n{1}\n: Salt. Paris.\n"),
        ("page.adoc", "{0}:: Bread. London: Penguin.\n{1}::\nSalt. Paris.\n"),
    ],
)  # fmt: skip
def test_beginnings_in_other_formats(name: str, source: str) -> None:
    heading = "##" if name.endswith(".md") else "=="
    listed = source.format("Smith, John (2001)", "Doe, A. (2003)")
    assert raws(f"{PROSE}\n\n{heading} References\n\n{listed}\n", name) == [
        "Smith, John (2001) Bread. London: Penguin.",
        "Doe, A. (2003) Salt. Paris.",
    ]


def test_anchors_of_labels_are_those_of_entries() -> None:
    body = (
        f"<dt id='a'>Smith 2001</dt><dd id='b'>{BREAD}</dd><dt id='c'>Doe 2003</dt><dd>{SALT}</dd>"
    )
    page = html_page(f"<h2>References</h2><dl>{body}</dl>")
    assert [set(entry.anchors) for entry in entries(page)] == [{"a", "b"}, {"c"}]


def test_paragraphs_of_a_definition_stay_together() -> None:
    body = "<dt>Smith, John (2001)</dt><dd><p><em>Bread</em>. London.</p><p>Out of print.</p></dd>"
    page = html_page(f"<h2>References</h2><dl>{body}<dt>Doe, A. (2003)</dt><dd>{SALT}</dd></dl>")
    assert raws(page)[0] == "Smith, John (2001) Bread. London. Out of print."


def test_lists_below_sub_headings() -> None:
    first = "<dl><dt>Smith, John (2001)</dt><dd><em>Bread</em>. London: Penguin.</dd></dl>"
    second = "<dl><dt>Doe, A. (2003)</dt><dd><em>Salt</em>. Paris: Seuil.</dd></dl>"
    other = "<dl><dt>Bread</dt><dd>What we eat in the morning.</dd></dl>"
    body = f"<h2>References</h2><h3>Old and dear</h3>{first}<h3>New and cheap</h3>{second}"
    assert len(raws(html_page(body))) == 2
    assert len(raws(html_page(f"<h2>References</h2>{first}<h3>Our words</h3>{other}"))) == 1
    assert len(raws(html_page(f"<h2>References</h2>{first}{second}{other}"))) == 2


def test_paragraphs_beside_definitions() -> None:
    first = f"<p>{BREAD}</p><dl><dt>Doe, A. (2003)</dt><dd><em>Salt</em>. Paris: Seuil.</dd></dl>"
    assert raws(html_page(f"<h2>References</h2>{first}")) == [
        BREAD_RAW,
        "Doe, A. (2003) Salt. Paris: Seuil.",
    ]
    items = f"<ul><li>{BREAD}<p>Out of print.</p></li><li>{SALT}</li></ul>"
    assert raws(html_page(f"<h2>References</h2>{items}<dl><dd>Words.</dd></dl>")) == [
        f"{BREAD_RAW} Out of print.",
        SALT_RAW,
    ]
