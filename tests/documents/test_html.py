import pytest

from citekit.documents.document import BlockKind
from citekit.documents.html import read_html


def blocks(source):
    return read_html(source)[0]


def seen(source):
    return [(block.kind, block.text) for block in blocks(source)]


def marks(source):
    (block,) = blocks(source)
    return [(m.kind, block.text[m.start : m.end], m.href) for m in block.marks]


def regions(source):
    return {block.text: set(block.regions) for block in blocks(source)}


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_have_their_level(level):
    (heading,) = blocks(f"<h{level} id=top>Sources</h{level}>")
    assert (heading.kind, heading.level, heading.anchors) == (BlockKind.HEADING, level, ("top",))


def test_role_makes_a_heading():
    (heading,) = blocks('<div role="heading" aria-level="3">Sources</div>')
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 3)


@pytest.mark.parametrize(
    "source",
    ["<p><strong>Quellen:</strong></p>", "<p><b>Quellen:</b></p>", "<dl><dt>Quellen:</dt></dl>",
     "<details><summary>Quellen:</summary></details>", "<fieldset><legend>Quellen:</legend>",
     "<table><caption>Quellen:</caption></table>", '<p><span style="font-weight: bold">Quellen:'],
)  # fmt: skip
def test_what_looks_like_a_heading_is_a_strong_paragraph(source):
    assert seen(source) == [(BlockKind.PARAGRAPH, "Quellen:")]
    assert marks(source) == [("strong", "Quellen:", "")]


def test_items_carry_marker_depth_and_group():
    source = "<ol start=3><li>a<ul><li>b</ul><li value=9>c<li>d</ol><ul><li>e</ul>"
    found = [(b.marker, b.level, b.text) for b in blocks(source)]
    assert found == [("3.", 1, "a"), ("-", 2, "b"), ("9.", 1, "c"), ("10.", 1, "d"), ("-", 1, "e")]
    groups = [b.group for b in blocks(source)]
    assert groups[0] == groups[2] == groups[3]
    assert len(set(groups)) == 3


@pytest.mark.parametrize(
    ("style", "start", "marker"),
    [("a", 1, "a."), ("A", 28, "AB."), ("i", 14, "xiv."), ("I", 4, "IV."), ("1", 0, "0.")],
)
def test_ordered_lists_count_in_their_style(style, start, marker):
    (item,) = blocks(f'<ol type="{style}" start="{start}"><li>x</ol>')
    assert item.marker == marker


def test_later_paragraphs_continue_their_item():
    first, second, third = blocks("<ul><li id=n><p>One</p><p>Two</p></li><li>Three</ul>")
    assert (first.kind, first.marker, first.anchors) == (BlockKind.LIST_ITEM, "-", ("n",))
    assert (second.kind, second.marker, second.continues) == (BlockKind.PARAGRAPH, "", True)
    assert not third.continues


def test_text_right_in_a_div_is_a_paragraph():
    texts = [text for _, text in seen("<div>before<p>in</p>after<section>last</div>")]
    assert texts == ["before", "in", "after", "last"]


def test_a_row_of_cells_is_one_block():
    source = "<table><tr><th>No</th><th>Work</th></tr><tr><td>1</td><td><p><i>A</i> book</table>"
    assert seen(source) == [(BlockKind.TABLE_ROW, "No Work"), (BlockKind.TABLE_ROW, "1 A book")]
    row = blocks(source)[1]
    assert [(m.kind, row.text[m.start : m.end]) for m in row.marks] == [("em", "A")]


def test_rows_of_one_table_share_their_group_whatever_stands_between():
    source = "<table><tr><td>a<td>b<tr><td><ul><li>x</ul><td>y<tr><td>c<td>d</table>"
    rows = [b for b in blocks(source) if b.kind is BlockKind.TABLE_ROW]
    assert [b.text for b in rows] == ["a b", "c d"]
    assert rows[0].group == rows[1].group != 0


def test_cells_of_a_layout_table_give_their_blocks():
    source = "<table><tr><td>Menu</td><td><h1>Title</h1><p>One</p><p>Two</p></td></tr></table>"
    assert [kind for kind, _ in seen(source)] == [
        BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_definitions():
    assert seen("<dl><dt>Term<dd>Meaning</dl>")[1] == (BlockKind.DEFINITION, "Meaning")


def test_a_rule_knows_its_line():
    _, rule, _ = blocks("<p>a</p>\n\n<hr class=x>\n<p>b")
    assert (rule.kind, rule.line_start, rule.text) == (BlockKind.RULE, 3, "")


def test_line_breaks_are_the_authors():
    (block,) = blocks("<p>one<br>two<br/>\n<br />three<br></p>")
    assert block.text == "one\ntwo\n\nthree"
    assert block.hard_breaks == {3, 7, 8}


def test_preformatted_text_keeps_its_lines():
    (block,) = blocks("<pre>\nA. One\n<b>B</b>\n\n  C &lt;\n</pre>")
    assert (block.kind, block.text) == (BlockKind.CODE, "A. One\nB\n\n  C <")


def test_white_space_collapses_as_in_a_browser():
    assert seen("<p>  a\n\t b <b> c </b> d<i>\ne</i></p>") == [(BlockKind.PARAGRAPH, "a b c d e")]


def test_words_of_neighbouring_elements_are_not_glued():
    texts = [text for _, text in seen("<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d")]
    assert texts == ["a", "b", "c d"]


def test_characters_nobody_sees_are_no_text():
    (block,) = blocks("<p>WWF\x07 (2020)\x00: soft&shy;ware zero\u200bwidth&#8203; &nbsp;end</p>")
    assert block.text == "WWF (2020) : software zerowidth \xa0end"


def test_marks_and_links():
    source = '<p>See <a href="/a?b=1&amp;c=2">the <em>page</em></a>, <q>said</q> x<sup>2</sup></p>'
    assert marks(source) == [
        ("link", "the page", "/a?b=1&c=2"), ("em", "page", ""), ("quote", "said", ""),
        ("sup", "2", ""),
    ]  # fmt: skip


def test_a_cited_title_is_emphasised_but_not_a_whole_wiki_reference():
    assert marks("<p>x <cite>Title</cite></p>") == [("em", "Title", "")]
    assert marks('<p>x <cite class="citation">Doe. Title.</cite></p>') == []


def test_a_link_around_blocks_marks_each():
    one, two = blocks('<a href="/x"><div>one</div><div>two</div></a>')
    assert [m.href for m in (*one.marks, *two.marks)] == ["/x", "/x"]


def test_anchors_stand_in_or_on_the_block():
    first, second = blocks("<div id=a><p id=b>x <a name=c></a><span id=d>y</span></p><p>z")
    assert (first.anchors, second.anchors) == (("a", "b", "c", "d"), ())


@pytest.mark.parametrize(
    "source",
    [
        '<div class="footnotes"><ol><li id="fn:1"><p>Note. <a href="#r" class="footnote-return">↩',
        '<section class="footnotes"><ol><li id="fn:1">Note. <a href="#r" role="doc-backlink">↩︎</a>',
        '<section role="doc-endnotes"><ol><li id="fn:1">Note. <a href="#r">^</a></li></ol>',
        '<ol class="wp-block-footnotes"><li id="fn:1">Note. <a href="#r">↩︎</a></li></ol>',
    ],
)
def test_footnote_lists(source):
    (note,) = blocks(source)
    assert (note.kind, note.text, note.marker) == (BlockKind.LIST_ITEM, "Note.", "1.")
    assert (note.regions, note.anchors) == ({"footnotes"}, ("fn:1",))


@pytest.mark.parametrize(
    ("source", "marker"),
    [
        ('<dl class="footnote brackets"><dt class="label" id="n"><span class="brackets">'
         '<a class="fn-backref" href="#r">1</a></span></dt><dd><p>Note.</p></dd></dl>', "1"),
        ('<aside class="footnote-list"><aside class="footnote brackets" id="n">'
         '<span class="label">[<a href="#r" role="doc-backlink">1</a>]</span><p>Note.</p>', "[1]"),
        ('<aside class="footnote brackets" id="n"><span class="label">[1]</span><span '
         'class="backrefs">(<a href="#r">1</a>,<a href="#s">2</a>)</span><p>Note.</p>', "[1]"),
        ('<table class="docutils footnote" id="n"><tr><td class="label"><a href="#r">[1]</a></td>'
         "<td>Note.</td></tr></table>", "[1]"),
    ],
)  # fmt: skip
def test_footnotes_of_document_generators(source, marker):
    (note,) = blocks(source)
    assert (note.kind, note.text, note.marker) == (BlockKind.FOOTNOTE, "Note.", marker)
    assert (note.regions, note.anchors) == ({"footnotes"}, ("n",))


def test_wiki_references():
    source = (
        '<h2><span class="mw-headline" id="R">References</span><span class="mw-editsection">[edit]'
        '</span></h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">'
        '<b>^ <a href="#a">a</a> <a href="#b">b</a></b></span> <span class="reference-text"><cite '
        'class="citation book">Doe, J. <i>Book</i>.</cite><span class="Z3988" title="x"></span>'
    )
    heading, entry = blocks(source)
    assert heading.text == "References"
    assert (entry.text, entry.regions) == ("Doe, J. Book.", {"references"})
    assert [m.kind for m in entry.marks] == ["em"]


@pytest.mark.parametrize(
    "container",
    ['div class="reflist"', "div id=refs", 'section role="doc-bibliography"',
     'div class="works-cited"', 'ul class="citations"', 'div class="csl-bib-body"'],
)  # fmt: skip
def test_reference_containers(container):
    assert regions(f"<p>Text</p><{container}><p>Entry")["Entry"] == {"references"}


def test_the_number_beside_a_csl_entry_is_its_marker():
    (entry,) = blocks(
        '<div class="csl-bib-body"><div class="csl-entry" id="ref-x"><div class="csl-left-margin">'
        '[7] </div><div class="csl-right-inline">Doe. <i>Book</i>.</div></div></div>'
    )
    assert (entry.text, entry.marker, entry.anchors) == ("Doe. Book.", "[7]", ("ref-x",))


@pytest.mark.parametrize(
    ("element", "region"),
    [
        ("nav", "nav"), ("aside", "aside"), ("footer", "footer"), ("header", "header"),
        ("blockquote", "quote"), ("form", "form"), ("div id=comments", "comments"),
        ("div class=comment-list", "comments"), ("div id=disqus_thread", "comments"),
        ("div class=widget-area", "aside"), ("div class=sharedaddy", "aside"),
        ("div class='newsletter-signup'", "aside"), ("div class=related-posts", "aside"),
        ("div hidden", "hidden"), ("div style='display: none'", "hidden"),
        ("div class=breadcrumbs", "nav"),
    ],
)  # fmt: skip
def test_parts_of_the_page(element, region):
    name = element.split()[0]
    page = f"<main><p>The article is longer than this.</p></main><{element}><p>x</p></{name}><p>y"
    found = regions(page)
    assert found["x"] == {region}
    assert found["y"] == set()


def test_a_class_or_form_around_the_whole_page_says_nothing():
    source = (
        "<form id=aspnet><div class='sidebar'><p>All of the article's own text.</p></div></form>"
    )
    assert regions(source) == {"All of the article's own text.": set()}


def test_layout_words_on_the_body_say_nothing():
    assert regions('<body class="sidebar comments"><p>x')["x"] == set()


@pytest.mark.parametrize(
    "unseen",
    ["<script>x</script>", "<style>x</style>", "<template>x</template>", "<!-- x -->",
     "<select><option>x</select>", "<span hidden>x</span>", "<svg><title>x</title></svg>",
     '<span class="sr-only">x</span>', '<i aria-hidden="true">x</i>', "<noscript>x</noscript>",
     "<script>if (a</script>", "<iframe>x</iframe>"],
)  # fmt: skip
def test_what_a_reader_does_not_see_is_skipped(unseen):
    assert seen(f"<p>a{unseen} b</p>") == [(BlockKind.PARAGRAPH, "a b")]


def test_noscript_is_read_when_there_is_nothing_else():
    assert seen("<script>x</script><noscript><p>All</p></noscript>") == [
        (BlockKind.PARAGRAPH, "All")
    ]


def test_a_label_that_is_no_label_is_text():
    source = '<div class="footnotes"><span class="label">' + "word " * 20 + "</span></div>"
    assert [text for _, text in seen(source)] == [("word " * 20).strip()]
    assert [text for _, text in seen('<div class="footnotes">See <b class="label">this</b>')] == [
        "See this"
    ]


def test_xhtml_with_declaration_and_namespaces():
    source = (
        '<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0'
        ' Strict//EN" "x.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />'
        '<script src="x.js" /><title>Été</title></head><body><p>Caf&eacute; 汪晖</p></body></html>'
    )
    found, metadata = read_html(source)
    assert [block.text for block in found] == ["Café 汪晖"]
    assert (metadata.title, metadata.language) == ("Été", "fr")


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="abstract hidden">We say.</div>',
        '<div class="bibtex"><pre>@book{a,}</pre></div>',
        '<span class="data-doi">10.5555/a</span>', '<button class="copy">Copy</button>',
        '<span class="ltx_bib_cited">Cited by: <a href="#S1">1</a>.</span>',
        '<span class="altmetric-embed">12</span>', '<div class="abbr">JUH</div>',
    ],
)  # fmt: skip
def test_what_pages_put_beside_references_is_left_out(beside):
    reference = f'<li class="csl-entry">Ash, A. 1999. {beside}</li>'
    assert [text for _, text in seen(f"<ol>{reference}</ol>")] == ["Ash, A. 1999."]


def test_an_abstract_is_left_out_beside_references_alone():
    assert seen('<div class="abstract">We say.</div>') == [(BlockKind.PARAGRAPH, "We say.")]
    assert [b.marker for b in blocks('<p class="bibliography"><span class="label">[1]</span>A')]


@pytest.mark.parametrize("label", ["ltx_tag_bibitem", "order", "bullet", "ref-label", "biblabel"])
def test_labels_of_references_are_their_markers(label):
    source = f'<section class="article-section__references"><li><span class="{label}">1</span>Ash'
    (item,) = blocks(source)
    assert (item.marker, item.text) == ("1", "Ash")


@pytest.mark.parametrize(
    "note",
    [
        '<span class="sidenote">{}</span>', '<small class="side-note">{}</small>',
        "<d-footnote>{}</d-footnote>", '<span class="marginnote">{}</span>',
        '<span><sup>1</sup><span class="ltx_note_content">{}</span></span>',
    ],
)  # fmt: skip
def test_a_note_in_the_text_stands_behind_its_block(note):
    inside = note.format("Ash, A. <i>Rye</i>.")
    text, found, after = blocks(f"<p id=a>Rye{inside} is old.</p><p>So is salt.</p>")
    assert text.text.replace("1", "") == "Rye is old."
    assert (found.kind, found.text) == (BlockKind.FOOTNOTE, "Ash, A. Rye.")
    assert found.regions == {"sidenotes"}
    assert [(m.kind, found.text[m.start : m.end]) for m in found.marks] == [("em", "Rye")]
    assert (text.anchors, after.text) == (("a",), "So is salt.")


def test_a_note_beside_the_text_is_a_block_with_its_anchor():
    source = '<p>Rye<span class=sidenote id=n1>One <a href="/x">x</a></span> is</p>'
    text, first, second = blocks(f"{source}<aside class=sidenote id=n2><p>Two</p></aside>")
    assert (text.text, text.anchors) == ("Rye is", ())
    assert (first.text, first.anchors) == ("One x", ("n1",))
    assert (second.kind, second.text, second.anchors) == (BlockKind.FOOTNOTE, "Two", ("n2",))
    assert source[first.source_map.source(0) :].startswith("One")


@pytest.mark.parametrize(
    "opened", ['role="region"', 'class="elementor-tab-content"', 'class="my_accordion-body"']
)
def test_what_readers_open_is_not_hidden(opened):
    assert regions(f'<div {opened} style="display:none">Ash</div><p>Rye</p>')["Ash"] == set()
    assert regions('<div style="display:none">Ash</div><p>Rye bread</p>')["Ash"] == {"hidden"}


def test_a_heading_of_references_is_no_label():
    heading, first = blocks('<div class="references"><h2 class="label">References</h2><p>Ash')
    assert (heading.kind, heading.text) == (BlockKind.HEADING, "References")
    assert (first.marker, first.text) == ("", "Ash")


def test_several_notes_may_stand_in_one_container_beside_the_text():
    notes = "<div id=fn1><p><sup>1</sup> One</p></div><div id=fn2><p><sup>2</sup> Two</p></div>"
    found = blocks(f'<div class="column-margin column-container">{notes}</div>')
    assert [(b.kind, b.continues, b.regions) for b in found] == 2 * [
        (BlockKind.FOOTNOTE, False, {"sidenotes"})
    ]
