import pytest

from tests.extraction.pages import (
    BREAD,
    BREAD_RAW,
    PROSE,
    SALT,
    SALT_RAW,
    YEAST,
    YEAST_RAW,
    html_page,
    lists,
    raws,
)


def test_several_lists():
    body = (
        f"<h2>Sources</h2><ul><li>{BREAD}</li></ul><h2>Further reading</h2><ul><li>{SALT}</li></ul>"
        "<h2>Notes</h2><ol><li>I did not know this.</li></ol>"
    )
    found = lists(html_page(body))
    assert [(x.heading, [e.raw for e in x.entries]) for x in found] == [
        ("Sources", [BREAD_RAW]),
        ("Further reading", [SALT_RAW]),
    ]


def test_references_of_a_wiki():
    body = (
        "<h2>References</h2><ol class='references'><li id='cite_note-1'><span "
        "class='mw-cite-backlink'>"
        f"<a href='#cite_ref-1'>^</a></span> {BREAD}</li><li>For more, see below</li></ol>"
        "<h2>External links</h2><ul><li><a href='https://a.example'>Official site of "
        "2001</a></li></ul>"
    )
    found = lists(html_page(body))
    assert [entry.raw for x in found for entry in x.entries] == [BREAD_RAW, "For more, see below"]
    assert found[0].entries[0].anchors == ("cite_note-1",)


def test_references_of_pandoc_without_a_heading():
    body = (
        f"<div id='refs' class='references'><div id='ref-a'><p>{BREAD}</p></div><div "
        f"id='ref-b'><p>{SALT}</p></div></div>"
    )
    assert raws(html_page(body)) == [BREAD_RAW, SALT_RAW]


def test_footnotes_of_jekyll():
    body = (
        f"<div class='footnotes'><ol><li id='fn:1'><p>{BREAD} <a href='#fnref:1' "
        "class='reversefootnote'>↩</a></p></li>"
        "<li id='fn:2'><p>See the discussion above. <a href='#fnref:2'>↩︎</a></p></li></ol></div>"
    )
    found = lists(html_page(body))
    assert [x.kind for x in found] == ["footnotes"]
    assert [entry.raw for entry in found[0].entries] == [BREAD_RAW, "See the discussion above."]


def test_footnotes_of_markdown_are_gathered():
    text = (
        f"# Food\n\nOne.[^a]\n\n[^a]: {BREAD_RAW}\n\nTwo.[^b]\n\n[^b]: {SALT_RAW}\n\n    "
        "It is short.\n"
    )
    found = lists(text, "page.md")
    assert [(x.kind, x.heading) for x in found] == [("footnotes", "")]
    assert [(e.number, e.marker, e.raw, e.line_start, e.line_end) for e in found[0].entries] == [
        (1, "[^a]:", BREAD_RAW, 5, 5),
        (2, "[^b]:", f"{SALT_RAW} It is short.", 9, 11),
    ]


def test_footnotes_under_a_reference_heading_are_a_list():
    text = f"# Food\n\nOne.[^1]\n\n## References\n\n[^1]: {BREAD_RAW}\n[^2]: {SALT_RAW}\n"
    assert [(x.kind, x.heading, len(x.entries)) for x in lists(text, "page.md")] == [
        ("list", "References", 2)
    ]


def test_a_bare_heading_at_the_end_claims_the_footnotes():
    text = f"# Food\n\nOne.[^1]\n\n[^1]: {BREAD_RAW}\n\nEnd.\n\n## References\n"
    assert [(x.kind, x.heading) for x in lists(text, "page.md")] == [("list", "References")]


def test_footnotes_of_word():
    body = (
        f"<hr><p><a name='_ftn1' href='#_ftnref1'>[1]</a> {BREAD}</p>"
        f"<p><a name='_ftn2' href='#_ftnref2'>[2]</a> {SALT}</p>"
    )
    assert raws(html_page(body)) == [BREAD_RAW, SALT_RAW]


def test_a_page_without_a_list():
    assert raws(html_page(f"<p>{PROSE}</p><p>In 2019, {PROSE}</p>")) == []
    assert raws(f"{PROSE}\n\n{PROSE}\n", "page.txt") == []
    assert raws("", "page.txt") == []


def test_a_list_in_many_languages():
    for heading in (
        "Литература",
        "参考文献",
        "Bibliographie",
        "Fuentes",
        "المصادر",
        "참고문헌",
        "Kaynaklar",
    ):
        assert raws(html_page(f"<h2>{heading}</h2><ul><li>{BREAD}</li><li>{YEAST}</li></ul>")) == [
            BREAD_RAW,
            YEAST_RAW,
        ]


def links(*hosts):
    items = "".join(
        f"<li><a href='https://{host}.example/x'>{host.title()}</a></li>" for host in hosts
    )
    return f"<ul>{items}</ul>"


def behind(part):
    return html_page("").replace("</article>", f"</article>{part}")


def test_links_in_a_part_that_only_its_class_calls_a_footer():
    part = f"<div class='entry-footer'><h3>Sources</h3>{links('salt', 'bread')}</div>"
    assert raws(behind(part)) == ["Salt", "Bread"]


@pytest.mark.parametrize(
    "part",
    [
        f"<footer><h3>Resources</h3>{links('salt', 'bread')}</footer>",
        f"<footer><p>Site of the town</p><h3>References</h3>{links('salt', 'bread')}</footer>",
        f"<footer><h3>Further reading</h3>{links('salt', 'salt')}</footer>",
        f"<nav><h3>Sources</h3>{links('salt', 'bread')}</nav>",
    ],
)
def test_links_in_the_footer_of_the_site(part):
    assert raws(behind(part)) == []


BIBLIOGRAPHY = """---
title: {title}
---

### Films
- Lind K., (2014). « Salt: the secret »
- Span Radio, (01/09/2015). « [Le sel des villes](https://span.example/v) »

### Livres
- Berg R., (1999). « Le livre noir du sel »
- Ash E., (2010). « Salt snob »
"""


@pytest.mark.parametrize(
    ("title", "entries"),
    [("Bibliographie", 4), ("Sources | Salt roads", 4), ("Salt roads", 0), ("Links", 0)],
)
def test_a_page_that_is_called_a_bibliography_is_one(title, entries):
    assert len(raws(BIBLIOGRAPHY.format(title=title), "page.md")) == entries


def test_files_in_archives_stand_beside_books():
    files = ["BArch, R 58/999, Bl. 4.", "Stadtarchiv Ulm, Best. 9, Nr. 12.", "PA AA, R 99999."]
    body = "".join(f"<p>{text}</p>" for text in [*files, "Berg, Olaf: Das Salz. Ulm 1998."])
    (found,) = lists(html_page(f"<h2>Quellen und Literatur</h2>{body}"))
    assert [entry.raw for entry in found.entries][:3] == files


def test_notes_beside_the_text_are_one_list():
    first = f'<p>{PROSE}<span class="sidenote">{BREAD}</span></p>'
    second = f'<p>{PROSE}<span class="sidenote">{SALT}</span> {PROSE}</p>'
    (found,) = lists(html_page(first + second))
    assert (found.kind, [entry.raw for entry in found.entries]) == (
        "footnotes",
        [BREAD_RAW, SALT_RAW],
    )


def test_notes_beside_the_text_that_are_listed_too_are_read_once():
    notes = (
        f'<p>{PROSE}<span class="sidenote">{BREAD}</span> <span class="sidenote">{SALT}</span></p>'
    )
    listed = f"<h2>Notes</h2><ol><li>{BREAD}</li><li>{SALT}</li></ol>"
    (found,) = lists(html_page(notes + listed))
    assert found.heading == "Notes"


@pytest.mark.parametrize(
    "above",
    ["<h2>How to Cite</h2>", "<p>For attribution, please cite this work as:</p>",
     '<h3 class="label">Citation</h3><pre>@online{food}</pre>', "<h2>Zitiervorschlag</h2>"],
)  # fmt: skip
def test_how_the_article_is_cited_is_no_reference_of_it(above):
    entries = "".join(f'<div class="csl-entry">{entry}</div>' for entry in (BREAD, SALT))
    listed = f"<h2>References</h2>{entries}"
    own = f'<div class="item">{above}<div class="csl-entry">{YEAST}</div></div>'
    assert raws(html_page(listed + own)) == [BREAD_RAW, SALT_RAW]
