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

ALL = [BREAD_RAW, SALT_RAW, YEAST_RAW]
ITEMS = f"<ol><li>{BREAD}</li><li>{SALT}</li><li>{YEAST}</li></ol>"


def test_a_list_at_the_end():
    found = lists(html_page(f"<hr>{ITEMS}"))
    assert [(x.heading, x.heading_line, x.kind) for x in found] == [("", None, "list")]
    assert [entry.raw for entry in found[0].entries] == ALL


def test_numbered_paragraphs_at_the_end():
    body = f"<hr><p>[1] {BREAD}</p><p>[2] {SALT}</p><p>Share this article</p>"
    found = lists(html_page(body))
    assert [(e.marker, e.raw) for x in found for e in x.entries] == [
        ("[1]", BREAD_RAW),
        ("[2]", SALT_RAW),
    ]


def test_numbered_lines_of_a_paragraph_at_the_end():
    lines = "<br>".join(f"<sup>{n}</sup> {one}" for n, one in enumerate((BREAD, SALT, YEAST), 1))
    assert raws(html_page(f"<hr><p>{lines}</p>")) == ALL


def test_lines_without_numbers_and_addresses_are_no_list():
    films = "<br>".join(f"<i>Salt {n}</i> (dir. Anna Berg, 201{n})" for n in range(1, 5))
    assert raws(html_page(f"<p>{films}</p>")) == []


def test_books_in_the_middle_are_no_list():
    assert raws(html_page(f"<h2>Three books</h2>{ITEMS}" + f"<p>{PROSE} {PROSE}</p>" * 5)) == []


def test_a_list_of_changes_is_none():
    body = "".join(
        f"<p>1.{n}.0 (2019-0{n}-03) – Fixed, see https://code.example/{n}</p>" for n in range(1, 6)
    )
    assert raws(html_page(body)) == []
    body = "".join(
        f"<p><b>0.{n}.1</b> — <i>October {n}, 2009</i> — <a href='https://code.example/{n}'>Diff</a>"
        f"<br>Renamed “first” to “head”, see Ode, B. (2008), On Lists.</p>"
        for n in range(1, 6)
    )
    assert raws(html_page(body)) == []


def test_related_posts_are_none():
    items = "".join(
        f"<li><a href='https://a.example/{n}'>Post of {n} May 2019</a></li>" for n in range(1, 6)
    )
    assert raws(html_page(f"<ul>{items}</ul>")) == []


def test_a_list_in_a_sidebar_is_none():
    assert raws(html_page(f"<aside>{ITEMS}</aside>")) == []


def test_numbered_paragraphs_go_on_with_what_is_less_like_a_reference():
    entries = [BREAD, SALT, YEAST, "Salt Board: Brine", "Anna Lind, by letter"]
    body = "".join(f"<p><sup>{n}</sup> {entry}</p>" for n, entry in enumerate(entries, 1))
    assert len(raws(html_page(f"<hr>{body}<p>Thank you for reading.</p>"))) == 5


def test_what_is_held_on_days_is_no_list():
    evenings = "".join(
        f'<li>{n} May 2019, 19:00 – Anna Berg: “Salt roads {n}” <a href="https://t.example/{n}">x</a>'
        for n in range(1, 5)
    )
    assert raws(html_page(f"<ul>{evenings}</ul>")) == []


def test_books_with_prices_are_no_list():
    books = "".join(
        f'<li><a href="https://s.example/{n}">“Salt {n}”</a> Anna Berg, Paris: Seuil, 200{n}. € {n}'
        for n in range(1, 5)
    )
    assert raws(html_page(f"<ul>{books}</ul>")) == []
