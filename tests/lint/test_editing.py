"""Edits that are safe."""

import pytest

from citekit.documents import read_document
from citekit.documents.rewriting import Edit
from citekit.extraction import extract_articles
from citekit.lint.editing import blank_before, edit_of, target_edit
from citekit.lint.subjects import LintEntry, LintPage
from tests.lint.making import TODAY


def made(text, name, encoding="utf-8"):
    document = read_document(text.encode(encoding), name=name)
    [article] = extract_articles(document)
    [found] = article.lists
    entry = found.entries[0]
    own = LintEntry(entry.raw, {}, marks=entry.marks, source_map=entry.source_map)
    return LintPage(name, (), TODAY, document), own


def test_text_that_stands_there_as_it_is_seen():
    page, entry = made("## References\n\n- Okoye, N. 2017. The Ferry, 1-9. Lagos: Span.\n", "a.md")
    at = entry.raw.index("1-9")
    [edit] = edit_of(page, entry, at, at + 3, "1–9")
    assert page.document.source[edit.start : edit.end] == "1-9"


def test_text_with_markup_or_entities_between():
    page, entry = made(
        "<h2>References</h2><p>Okoye, N. 2017. A&amp;B 1<i>-</i>9. Oslo.</p>", "a.html"
    )
    at = entry.raw.index("1-9")
    assert edit_of(page, entry, at, at + 3, "1–9") == ()
    at = entry.raw.index("A&B")
    assert edit_of(page, entry, at, at + 3, "AB") == ()


def test_where_the_source_is_not_at_hand():
    page, entry = made("## References\n\n- Okoye, N. 2017. The Ferry. Lagos: Span.\n", "a.md")
    assert edit_of(page, LintEntry(entry.raw, {}), 0, 5, "Ikoye") == ()
    assert edit_of(LintPage("a.md", (), TODAY), entry, 0, 5, "Ikoye") == ()


def test_characters_that_the_encoding_lacks():
    text = "## References\n\n- Okoye, N. 2017. The Ferry of Orléans, 1-9. Lagos: Span.\n"
    page, entry = made(text, "a.md", "latin-1")
    at = entry.raw.index("1-9")
    assert edit_of(page, entry, at, at + 3, "1\u22129") == ()
    assert edit_of(page, entry, at, at + 3, "1-8") != ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“Ferry.”River", "“Ferry.” River"),
        ("“Ferry.”*River*", "“Ferry.” *River*"),
        ("“Ferry.”***River***", "“Ferry.” ***River***"),
        ("“Ferry.”[River](https://n.example)", "“Ferry.” [River](https://n.example)"),
        ("“Ferry.”<i>River</i>", "“Ferry.” <i>River</i>"),
        ("<i>“Ferry.”</i>River", "<i>“Ferry.”</i> River"),
        ("[“Ferry.”](https://n.example)River", "[“Ferry.”](https://n.example) River"),
        ("“Ferry.”[Élan](https://n.example)", "“Ferry.” [Élan](https://n.example)"),
        # Where it belongs cannot be told, or what stands there is no ASCII.
        ("<i>“Ferry.”</i><b>River</b>", None),
        ("“Ferry.”<!-- so -->River", None),
        ("“Ferry.&rdquo;River", None),
        ("“Ferry.”&#82;iver", None),
        ("“Ferry.”Élan", None),
    ],
)
def test_a_blank_outside_of_markup(before, after):
    text = f"## References\n\n- Okoye, N. 2017. {before}. Lagos: Span.\n"
    page, entry = made(text, "a.md")
    edits = blank_before(page, entry, entry.raw.index("”") + 1)
    source = page.document.source
    fixed = [source[: one.start] + one.text + source[one.end :] for one in edits]
    assert fixed == ([] if after is None else [text.replace(before, after)])


def test_no_blank_where_the_source_is_not_at_hand():
    page, entry = made("## References\n\n- Okoye, N. 2017. “Ferry.”River, May 9.\n", "a.md")
    at = entry.raw.index("River")
    assert blank_before(page, LintEntry(entry.raw, {}), at) == ()
    assert blank_before(LintPage("a.md", (), TODAY), entry, at) == ()


def test_targets():
    text = "## References\n\n- Okoye, N. 2017. [The Ferry](<https://n.example/f.>). Lagos: Span.\n"
    page, entry = made(text, "a.md")
    [mark] = entry.marks
    start = text.index("https")
    assert target_edit(page, entry, mark, "https://n.example/f") == (
        Edit(start, start + len("https://n.example/f."), "https://n.example/f"),
    )


@pytest.mark.parametrize(
    "written",
    [
        "[The Ferry](https://n.example/f?a=1&b=2.)",
        "[The Ferry](https://n.example/fü.)",
        "[The Ferry](https://n.example/f.) [Copy](https://n.example/f.)",
        "[The Ferry](https://n.example/f\\_.)",
        "[The Ferry][f]",
    ],
)
def test_targets_that_are_left_alone(written):
    text = (
        f"## References\n\n- Okoye, N. 2017. {written}. Lagos: Span.\n\n[f]: https://n.example/f.\n"
    )
    page, entry = made(text, "a.md")
    assert target_edit(page, entry, entry.marks[0], "https://n.example/") == ()


def test_no_target_where_the_source_is_not_at_hand():
    page, entry = made("## References\n\n- Okoye, N. 2017. [Ferry](https://n.example/f.)\n", "a.md")
    [mark] = entry.marks
    assert target_edit(page, LintEntry(entry.raw, {}), mark, "https://n.example/f") == ()
    assert target_edit(LintPage("a.md", (), TODAY), entry, mark, "https://n.example/f") == ()
