from tests.extraction.pages import BREAD, BREAD_RAW, PROSE, SALT, SALT_RAW, html_page, lists

ITEMS = f"<ul><li>{BREAD}</li><li>{SALT}</li></ul>"


def heading_of(body):
    found = lists(html_page(body))
    assert [entry.raw for entry in found[0].entries] == [BREAD_RAW, SALT_RAW]
    return found[0].heading


def test_a_heading():
    assert heading_of(f"<h2>7. References</h2>{ITEMS}") == "7. References"


def test_a_strong_paragraph():
    assert heading_of(f"<p><strong>Sources:</strong></p>{ITEMS}") == "Sources:"


def test_a_line_above_its_entries():
    assert heading_of(f"<p><b>Sources</b><br>{BREAD}<br>{SALT}</p>") == "Sources"


def test_a_summary():
    assert heading_of(f"<details><summary>Sources</summary>{ITEMS}</details>") == "Sources"


def test_a_term():
    assert heading_of(f"<dl><dt>Sources</dt><dd>{BREAD}</dd><dd>{SALT}</dd></dl>") == "Sources"


def test_a_list_item_over_a_nested_list():
    text = f"# Food\n\n{PROSE}\n\n- Sources\n  - {BREAD_RAW}\n  - {SALT_RAW}\n"
    assert [found.heading for found in lists(text, "page.md")] == ["Sources"]


def test_a_heading_that_runs_into_its_entry():
    found = lists(html_page(f"<p><em>Quellen: {BREAD_RAW}</em></p>"))
    assert [(x.heading, [e.raw for e in x.entries]) for x in found] == [("Quellen:", [BREAD_RAW])]


def test_a_line_of_a_text():
    found = lists(f"Food\n\n{PROSE}\nREFERENCES\n{BREAD_RAW}\n{SALT_RAW}\n", "page.txt")
    assert (found[0].heading, found[0].heading_line) == ("REFERENCES", 4)
    assert [entry.raw for entry in found[0].entries] == [BREAD_RAW, SALT_RAW]


def test_contents_are_no_headings():
    text = (
        "- [Intro](#intro)\n- [References](#references)\n  - [Books](#books)\n\n# "
        f"Intro\n\n{PROSE}\n"
    )
    assert lists(text, "page.md") == []


def test_a_picture_credit_is_no_list():
    assert (
        lists(html_page("<p>Quelle: dpa</p><p>Bildquelle: NASA 2019</p><p>Source: Pixabay</p>"))
        == []
    )


def test_a_comment_in_code_is_no_list():
    text = f"# Food\n\n{PROSE}\n\n```\n# References\n# [1] {BREAD_RAW}\n```\n"
    assert lists(text, "page.md") == []


def test_the_source_of_a_table_is_no_list():
    source = "<p>Source: World Bank (2019), https://data.example/bread, own figures.</p>"
    assert lists(html_page(f"{source}<p>{PROSE}</p><p>{PROSE}</p>")) == []
    assert (
        lists(html_page(f"<p>Note: See Smith, J. (2001). Bread. Penguin.</p><p>{PROSE}</p>")) == []
    )


def test_a_link_in_a_menu_is_no_heading():
    below = "<ul><li><a href='https://a.example/1'>A 2019</a></li><li>B 2020</li></ul>"
    menu = f'<ul><li><a href="/sources">Sources</a>{below}</li></ul>'
    assert lists(html_page(menu)) == []
    assert heading_of(f"<ul><li>Sources{ITEMS}</li></ul>") == "Sources"


def test_a_heading_in_the_header_of_a_section():
    section = f"<section><header><h2>References</h2></header>{ITEMS}</section>"
    assert heading_of(section) == "References"
    assert lists(html_page("<header><h2>References</h2><p>Ash 2001</p></header>")) == []
