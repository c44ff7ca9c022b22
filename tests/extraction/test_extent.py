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

PARAGRAPHS = f"<h2>References</h2><p>{BREAD}</p><p>{SALT}</p>"
ITEMS = f"<h2>References</h2><ol><li>{BREAD}</li><li>{SALT}</li></ol>"
BOTH = [BREAD_RAW, SALT_RAW]


@pytest.mark.parametrize("start", [PARAGRAPHS, ITEMS])
@pytest.mark.parametrize(
    "behind",
    [
        "<h2>Comments</h2><ul><li>Very good (2001), see https://example.org/x</li></ul>",
        "<p>By Jane Doe and Bob Roe</p>",
        "<p>Support our work with a donation and keep this site alive.</p>",
        "<p>Found an error? Tell us about it.</p>",
        "<p>©2018 Example. All rights reserved. Do not copy.</p>",
        "<p>Print friendly</p>",
        "<p>This article first appeared in <em>Salt Quarterly</em> 3 (2010), pp. 1-9.</p>",
        "<p>（本文原载于《面包》2010年第3期）</p>",
        "<p>Jane Doe is a journalist who lives in Berlin. Her book <em>Salt</em> came "
        "out in 2015.</p>",
        "<p>Jane Doe teaches in Berlin. Her latest book is <em>Salt</em> (Penguin, 2015).</p>",
        "<p>How to cite: Doe, J. (2015). Food. <em>Salt Quarterly</em>, 3, 1-9.</p>",
        "<p>Tags: <a href='/t/2019'>2019</a>, bread</p>",
        "<p>Posted in <a href='/c'>Food</a> | 3 Comments</p>",
        "<p>Veröffentlicht am 3. Mai 2019</p>",
        "<p><strong>Share this:</strong></p><ul><li><a href='https://example.org/s'>Share</a></li></ul>",
        "<ul><li><a href='https://social.example/share'>Tweet</a></li><li><a "
        "href='/older'>Older post</a></li></ul>",
        "<div class='comments'><p>Doe, A. (2003). <em>Spam</em>. Paris: Seuil.</p></div>",
        "<nav><a href='/2019/05/x'>Older posts of 2019</a></nav>",
        "<hr><p><em>First published in The Paper on 3 May 2012.</em></p>",
        f"<p>{PROSE}</p>",
        "<p>上一篇：数据库</p>",
    ],
)
def test_what_stands_behind_is_left_out(start, behind):
    assert raws(html_page(start + behind)) == BOTH


def test_subheadings_go_on_with_the_list():
    body = (
        f"<h2>References</h2><h3>Books</h3><ul><li>{BREAD}</li></ul><h3>Web pages</h3>"
        f"<ul><li>{SALT}</li></ul>"
    )
    assert [[e.raw for e in found.entries] for found in lists(html_page(body))] == [BOTH]


def test_labels_go_on_with_the_list():
    body = (
        f"<h2>References</h2><p><strong>Books</strong></p><ul><li>{BREAD}</li></ul>"
        f"<p><em>On the web:</em></p><ul><li>{SALT}</li></ul><p>By Jane Doe</p>"
    )
    assert raws(html_page(body)) == BOTH


def test_a_theme_as_subheading():
    body = f"<h2>Bibliography</h2><h3>On wheat</h3><p>{BREAD}</p><h3>On the sea</h3><p>{SALT}</p>"
    assert raws(html_page(body)) == BOTH


def test_a_subsection_of_something_else_ends_the_list():
    body = (
        ITEMS + "<h3>Numbers of the samples</h3><ul><li>A1: 2344, 2211</li><li>B2: 3321</li></ul>"
    )
    assert raws(html_page(body)) == BOTH


def test_an_introduction_is_no_entry():
    body = (
        f"<h2>Sources</h2><p>This article draws on the following:</p><ul><li>{BREAD}</li>"
        f"<li>{SALT}</li></ul>"
    )
    assert raws(html_page(body)) == BOTH


@pytest.mark.parametrize(
    "said",
    [
        "I wrote most of this from memory, and it is not what you would call research.",
        "Finally, some essays document at length how I went on with sorting all of these out:",
        "Zum Weiterlesen empfehlen wir diese Bücher, die nicht mehr alle zu haben sind.",
    ],
)
def test_sentences_before_the_first_entry_are_none(said):
    assert raws(html_page(f"<h2>Further reading</h2><p>{said}</p><p>{BREAD}</p>")) == [BREAD_RAW]


def test_what_goes_on_around_the_list_is_no_part_of_its_last_entry():
    notes = (
        f"<dl class='footnote'><dt>1</dt><dd><p>{BREAD}</p></dd><dt>2</dt><dd><p>{SALT}</p></dd>"
    )
    around = f"<p>References</p>{notes}<p>Examples</p><pre>bake(2)</pre><p>{PROSE}</p>"
    page = html_page(f"<dl><dt>bake(x)</dt><dd><p>{PROSE}</p>{around}</dd></dl>")
    assert raws(page) == BOTH


def test_a_heading_in_a_paragraph_ends_the_notes_before_it():
    notes = f"<p>Notes</p><p>As the book says: {BREAD}</p><p>References</p>"
    body = f"<dl><dt>bake(x)</dt><dd><p>{PROSE}</p>{notes}<ol><li>{SALT}</li></ol></dd></dl>"
    found = {x.heading: [e.raw for e in x.entries] for x in lists(html_page(body))}
    assert found["References"] == [SALT_RAW]
    assert not any("References" in raw for raws in found.values() for raw in raws)


def test_a_title_alone_may_be_the_first_entry():
    title = "The baker who could not sleep and other tales of an oven"
    body = f"<h2>Further reading</h2><p>{title}</p><p>{BREAD}</p>"
    assert raws(html_page(body)) == [title, BREAD_RAW]


def test_a_paragraph_between_items_belongs_to_the_list():
    body = (
        f"<h2>References</h2><ol><li>{BREAD}</li></ol><p>{SALT}</p><ol start='2'>"
        f"<li>{YEAST}</li></ol>"
    )
    assert raws(html_page(body)) == [BREAD_RAW, SALT_RAW, YEAST_RAW]


def test_an_advertisement_does_not_end_the_list():
    body = (
        f"<h2>References</h2><ul><li>{BREAD}</li></ul><div class='advertisement'>Buy now!</div>"
        f"<ul><li>{SALT}</li></ul>"
    )
    assert raws(html_page(body)) == BOTH


def test_remarks_in_a_true_list_are_entries():
    body = (
        f"<h2>References</h2><ol><li>The same holds for salt</li><li>{BREAD}</li>"
        "<li>Ibid.</li></ol>"
    )
    assert raws(html_page(body)) == ["The same holds for salt", BREAD_RAW, "Ibid."]


def test_a_byline_below_the_entries_in_one_paragraph():
    text = f"Food\n\n{PROSE}\n\nReferences\n{BREAD_RAW}\n{SALT_RAW}\nBy Jane Doe\n"
    assert raws(text, "page.txt") == BOTH


def test_the_glossary_behind_the_list():
    text = (
        f"# Food\n\n{PROSE}\n\n### References\n\n{BREAD_RAW}\n\n### Glossary\n\nyeast\n: "
        "lives in bread since 1900\n"
    )
    assert raws(text, "page.md") == [BREAD_RAW]


def test_the_head_of_a_table_is_no_entry():
    body = (
        "<h2>References</h2><table><tr><th>No.</th><th>Author</th><th>Title</th></tr>"
        f"<tr><td>1</td><td>{BREAD}</td><td>Paper</td></tr>"
        f"<tr><td>2</td><td>{SALT}</td><td>Web</td></tr></table>"
    )
    assert raws(html_page(body)) == [f"{BREAD_RAW} Paper", f"{SALT_RAW} Web"]


def link(number):
    return f"<li><a href='https://site{number}.example/'>Site number {number}</a></li>"


LINKS = [f"Site number {number}" for number in (1, 2, 3, 4)]
REMARK = "The next one is lost"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"<hr><p>{BREAD}</p><hr><p>{SALT}</p>", BOTH),
        (f"<ul><li>{BREAD}</li></ul><hr><ul><li>{SALT}</li></ul>", BOTH),
        (f"<p>{BREAD}</p><hr><p>{REMARK}</p><p>Nor is this one</p>", [BREAD_RAW]),
        (f"<pre>{BREAD_RAW}</pre><p>{SALT}</p><pre>x = 1</pre><p>{BREAD}</p>", [SALT_RAW]),
        (f"<p>{BREAD}</p><aside>Buy now!</aside><p>{SALT}</p>", [BREAD_RAW]),
    ],
)
def test_rules_codes_and_asides(body, found):
    assert raws(html_page(f"<h2>References</h2>{body}")) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            f"<ul><li>{BREAD}</li></ul><ul><li>{REMARK}</li></ul><ul><li>{SALT}</li></ul>",
            [BREAD_RAW, REMARK, SALT_RAW],
        ),
        (f"<ul><li>{BREAD}</li></ul><ul><li>{REMARK}</li></ul>", [BREAD_RAW]),
        (f"<ul>{link(1)}{link(2)}</ul><ul>{link(3)}{link(4)}</ul>", LINKS),
        (f"<ul><li>{BREAD}</li><li>{SALT}</li></ul><ul>{link(3)}{link(4)}</ul>", BOTH),
        (f"<ul>{link(1)}{link(2)}</ul><ul><li>{REMARK}</li>{link(4)}</ul>", LINKS[:2]),
        (f"<ul><li>{BREAD}</li></ul><dl><dt>x</dt><dd>{SALT}</dd></dl>", BOTH),
    ],
)
def test_a_list_goes_on_with_another_list_of_its_like(body, found):
    assert raws(html_page(f"<h2>Sources</h2>{body}")) == found


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (f"<li>Books<ul><li>{BREAD}</li></ul></li><li>Web<ul><li>{SALT}</li></ul></li>", BOTH),
        (f"<li>On wheat:<ul><li>{BREAD}</li></ul></li><li>{SALT}</li>", BOTH),
        (
            f"<li>Wheat<ul><li>{BREAD}</li></ul></li><li>{SALT}</li>",
            ["Wheat", BREAD_RAW, SALT_RAW],
        ),
        (f"<li>{BREAD}<ul><li>{SALT}</li></ul></li>", BOTH),
        (f"<li>On wheat:</li><li>{SALT}</li>", ["On wheat:", SALT_RAW]),
    ],
)
def test_items_that_name_what_stands_below_them(items, found):
    assert raws(html_page(f"<h2>References</h2><ul>{items}</ul>")) == found


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("[1] As above for salt.", f"[2] {BREAD}"), ["As above for salt.", BREAD_RAW]),
        ((f"[1] {BREAD}", "[2] As above for salt."), [BREAD_RAW, "As above for salt."]),
        ((f"[1] {BREAD}", "2) As above for salt."), [BREAD_RAW]),
        ((BREAD, "2) As above for salt."), [BREAD_RAW]),
        ((BREAD, "Out of print for a long while", SALT), None),
        ((BREAD, PROSE * 3, SALT), [BREAD_RAW]),
        ((BREAD, *("Out of print",) * 8, SALT), None),
        ((BREAD, *("Out of print",) * 9, SALT), [BREAD_RAW]),
        ((BREAD, "Wheat:", SALT), BOTH),
        ((BREAD, "Wheat:", PROSE), [BREAD_RAW]),
    ],
)
def test_what_counts_on_and_what_goes_on_soon(paragraphs, found):
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    if found is None:
        found = [BREAD_RAW, *paragraphs[1:-1], SALT_RAW]
    assert raws(html_page(f"<h2>References</h2>{body}")) == found


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [
        ("<p><strong>Wheat</strong></p>", True),
        ("<p><em>Wheat</em></p>", True),
        ("<p>Wheat:</p>", True),
        ("<p><code>Wheat and what came of it</code></p>", False),
        ("<p><strong>Wheat</strong> and what came of it</p>", False),
        (f"<p><strong>Wheat {'and what came of it ' * 4}</strong></p>", False),
        ("<p><strong>Acknowledgements</strong></p>", False),
    ],
)
def test_labels_are_short_and_in_one_style(between, goes_on):
    body = f"<h2>References</h2><ul><li>{BREAD}</li></ul>{between}<ul><li>{SALT}</li></ul>"
    assert raws(html_page(body))[1:] == ([SALT_RAW] if goes_on else [])


def linked(name, number):
    link = f"<a href='https://salt{number}.example/a/{number}'>Salt in the sea {number}</a>"
    return f"<li>{link}{name}</li>"


def test_themes_with_links_go_on_with_a_list_of_links():
    first = "".join(linked(", 2 May 2019", number) for number in (1, 2))
    themes = "".join(linked(" - The Salt Board of Oarland", number) for number in (3, 4))
    main = (
        f"<h2>Sources</h2><h3>Main sources</h3><ul>{first}</ul><h3>On ships</h3><ul>{themes}</ul>"
    )
    assert [len(found.entries) for found in lists(html_page(main))] == [4]
    apart = f"<h2>Sources</h2><ul>{first}</ul><h2>On ships</h2><ul>{themes}</ul>"
    assert [len(found.entries) for found in lists(html_page(apart))] == [2]


def test_links_of_the_site_itself_below_a_theme_are_no_references():
    first = "".join(linked(", 2 May 2019", number) for number in (1, 2))
    own = "<li><a href='/a'>Salt and us</a> - Oar</li><li><a href='/b'>Salt and you</a> - Oar</li>"
    page = html_page(f"<h2>Sources</h2><ul>{first}</ul><h3>From the archive</h3><ul>{own}</ul>")
    assert [len(found.entries) for found in lists(page)] == [2]


def test_a_true_list_goes_on_with_remarks_no_link_below_a_theme():
    page = html_page(f"{ITEMS}<h3>Colours</h3><ul><li>Red salt</li><li>White salt</li></ul>")
    assert raws(page) == BOTH


def test_a_dated_remark_before_the_items_is_no_entry():
    items = f"<ul><li>{BREAD}</li><li>{SALT}</li></ul>"
    remark = "<p><em>All links were last looked at on 3 May 2021. I thank my sister.</em></p>"
    assert raws(html_page(f"<h2>Sources</h2>{remark}{items}")) == [BREAD_RAW, SALT_RAW]
    entry = f"<p>{YEAST}</p>"
    assert raws(html_page(f"<h2>Sources</h2>{entry}{items}"))[0] == YEAST_RAW


UPDATED = "<p>Last updated: 3 May 2021</p>"


@pytest.mark.parametrize(
    "said", [UPDATED, f"<p>Looked at on 3 May 2021.</p>{UPDATED}", "<p>Share this:</p>"]
)
def test_what_pages_say_of_themselves_above_the_entries(said: str) -> None:
    items = f"<ul><li>{BREAD}</li><li>{SALT}</li></ul>"
    assert raws(html_page(f"<h2>Sources</h2>{said}{items}")) == BOTH


@pytest.mark.parametrize("said", [UPDATED, "<p>Share this:</p>"])
def test_what_pages_say_of_themselves_ends_a_list(said: str) -> None:
    assert raws(html_page(f"<h2>Sources</h2><p>{BREAD}</p>{said}<p>{SALT}</p>")) == [BREAD_RAW]
    assert raws(html_page(f"<h2>Sources</h2>{said}<p>{PROSE}</p>")) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"<h2>Books</h2><ul><li>{BREAD}</li><li>{SALT}</li></ul>", BOTH),
        (f"<ul><li>{BREAD}</li></ul><h2>Books</h2><ul><li>{SALT}</li></ul>", [BREAD_RAW]),
        (f"<ul><li>{BREAD}</li></ul><h3>Salt</h3><dl><dt>Sea</dt><dd>{SALT}</dd></dl>", BOTH),
        (f"<ul><li>{BREAD}</li></ul><h3>Salt</h3><aside>{SALT}</aside>", [BREAD_RAW]),
        (
            f"<ul><li>{BREAD}</li></ul><h3>Salt</h3><ul><li>{SALT}</li><li>Red salt</li></ul>",
            [*BOTH, "Red salt"],
        ),
        (
            f"<ul><li>{BREAD}</li></ul><h3>Salt</h3><ul><li>{SALT}</li><li>Red</li><li>Blue</li></ul>",
            [BREAD_RAW],
        ),
        (f"<ul><li>{BREAD}</li></ul><aside>Buy</aside><p>{PROSE}</p>", [BREAD_RAW]),
    ],
)
def test_what_stands_below_themes_and_boxes(body: str, found: list[str]) -> None:
    assert raws(html_page(f"<h2>References</h2>{body}")) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            f"<ul><li>{BREAD}</li></ul><p>https://salt.example/1</p><ul><li>{SALT}</li></ul>",
            [f"{BREAD_RAW} https://salt.example/1", SALT_RAW],
        ),
        (
            f"<ul><li>{BREAD} https://oar.example/</li></ul><p>https://salt.example/1</p>",
            [f"{BREAD_RAW} https://oar.example/"],
        ),
        (
            f"<ul><li><p>{BREAD}</p><p>Out of print.</p></li><li>{SALT}</li></ul>",
            [f"{BREAD_RAW} Out of print.", SALT_RAW],
        ),
        (
            f"<ul><li>{BREAD}</li><li><a href='https://scholar.google.com/x'>Google Scholar</a>"
            f"</li><li>{SALT}</li></ul>",
            BOTH,
        ),
        (
            "".join(f"<p><a href='https://salt.example/{n}'>Salt road {n}</a></p>" for n in (1, 2)),
            ["Salt road 1", "Salt road 2"],
        ),
    ],
)
def test_what_goes_on_with_an_item(body: str, found: list[str]) -> None:
    assert raws(html_page(f"<h2>Sources</h2>{body}")) == found


def test_only_the_first_row_names_columns() -> None:
    head = "<tr><td>Author</td><td>Work</td></tr>"
    rows = "<tr><td>Smith, John</td><td>2001. <em>Bread</em>. London: Penguin.</td></tr>"
    found = raws(html_page(f"<h2>References</h2><table>{head}{rows}{head}{rows}</table>"))
    entry = "Smith, John 2001. Bread. London: Penguin."
    assert found == [entry, "Author Work", entry]
