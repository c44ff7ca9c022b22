from tests.extraction.pages import BREAD, BREAD_RAW, PROSE, SALT, SALT_RAW, html_page, lists, raws

LINKS = (
    "<ul><li><a href='https://a.example/x'>How to bake</a></li>"
    "<li><a href='https://b.example/y'>Salt and you</a></li></ul>"
)


def test_links_are_sources():
    assert raws(html_page(f"<h2>Sources</h2>{LINKS}")) == ["How to bake", "Salt and you"]
    assert raws(html_page(f"<h2>References</h2>{LINKS}")) == ["How to bake", "Salt and you"]


def test_links_are_no_references_under_links():
    assert raws(html_page(f"<h2>Links</h2>{LINKS}")) == []
    assert raws(html_page(f"<h2>Links</h2><ul><li>{BREAD}</li><li>{SALT}</li></ul>")) == [
        BREAD_RAW,
        SALT_RAW,
    ]


def test_links_to_the_page_s_own_site_are_no_sources():
    page = html_page(
        "<h2>Further reading</h2><ul><li><a href='https://a.example/x'>My other post</a></li></ul>"
    )
    head = "<head><link rel='canonical' href='https://www.a.example/food'></head>"
    assert raws(page.replace("<body>", head + "<body>")) == []


def test_the_sidebar_of_a_page():
    feed = "".join(
        f"<li><a href='https://f{n}.example/2019'>Urteil vom {n}. Mai 2019</a></li>"
        for n in range(1, 6)
    )
    page = (
        f"<html><body><main><h1>Recht</h1><p>{PROSE}</p></main><aside><h3>Quellen</h3>"
        f"<ul>{feed}</ul></aside></body></html>"
    )
    assert raws(page) == []


def test_a_true_list_in_an_aside():
    page = html_page(f"<aside><h3>References</h3><ul><li>{BREAD}</li><li>{SALT}</li></ul></aside>")
    assert raws(page) == [BREAD_RAW, SALT_RAW]


def test_a_true_list_in_a_footer():
    page = html_page(f"<footer><h4>Further reading</h4><p>{BREAD}</p><p>{SALT}</p></footer>")
    assert raws(page) == [BREAD_RAW, SALT_RAW]


def test_remarks_are_no_reference_list():
    remarks = (
        "<li><p>I have not checked this, but it is what everybody says.</p></li>"
        "<li><p>In 2019 we had only three of them, which is why this was not included.</p></li>"
    )
    assert raws(html_page(f"<div class='footnotes'><ol>{remarks}</ol></div>")) == []
    assert raws(html_page(f"<h2>Notes</h2><ol>{remarks}</ol>")) == []


def test_notes_with_citations_are():
    body = f"<h2>Endnotes</h2><ol><li>{BREAD} P. 4.</li><li>I thank Bob for this.</li></ol>"
    found = lists(html_page(body))
    assert [(x.kind, len(x.entries)) for x in found] == [("footnotes", 2)]


def test_the_reference_of_a_program():
    text = (
        f"# Lib\n\n{PROSE}\n\n## Reference\n\nThe function takes a number.\n\n- "
        "`bar(x)`: returns x\n- `baz(y)`: returns y\n"
    )
    assert raws(text, "page.md") == []


def test_plain_titles_with_years_are_sources():
    body = (
        "<h2>Quellen</h2><ul><li>Bericht der WHO 2019</li><li>Jahrbuch der Bäcker, Köln "
        "2018</li></ul>"
    )
    assert raws(html_page(body)) == ["Bericht der WHO 2019", "Jahrbuch der Bäcker, Köln 2018"]


def test_a_list_without_a_trace_of_works():
    body = "<h2>Bibliography</h2><ul><li>My notes</li><li>What I heard</li></ul>"
    assert raws(html_page(body)) == []
    assert raws(html_page(body.replace("My notes", "My notes of 2019"))) != []


def test_one_citation_among_many_remarks_makes_no_list_of_notes():
    remarks = [f"<li>That is what they say in the {at}th street.</li>" for at in range(4, 9)]
    five = f"<h2>Notes</h2><ol><li>{BREAD}</li>{''.join(remarks[:4])}</ol>"
    six = f"<h2>Notes</h2><ol><li>{BREAD}</li>{''.join(remarks)}</ol>"
    assert len(raws(html_page(five))) == 5
    assert raws(html_page(six)) == []


def test_notes_that_only_link():
    link = "<li><a href='https://a.example/x'>How to bake</a></li>"
    assert len(raws(html_page(f"<h2>Notes</h2><ol>{link}<li>So they say.</li></ol>"))) == 2
    assert raws(html_page(f"<h2>Notes</h2><ol>{link}<li>So.</li><li>They say.</li></ol>")) == []
