import pickle
import time

import pytest

from tests.extraction.pages import BREAD, BREAD_RAW, PROSE, SALT, SALT_RAW, articles, html_page


def test_an_article_of_a_page():
    page = html_page(f"<p>By Jane Doe</p><h2>References</h2><ul><li>{BREAD}</li></ul>")
    (article,) = articles(page, "food.html")
    assert (article.title, article.name) == ("Food", "food.html")
    assert article.authors == [{"family": "Doe", "given": "Jane"}]
    assert (article.line_start, article.line_end) == (1, page.count("\n") + 1)


def test_what_the_page_says_of_itself():
    text = f"---\ntitle: On food\nauthor: Anna van der Berg\ndate: 2019-05-03\n---\n\n{PROSE}\n"
    (article,) = articles(text, "food.md")
    assert article.title == "On food"
    assert article.authors == [{"family": "van der Berg", "given": "Anna"}]
    assert article.date == {"date-parts": [[2019, 5, 3]]}
    assert article.lists == []


def test_a_byline_gives_names_and_date():
    (article,) = articles(f"# On food\n\n*By Jane Doe, 3 May 2019*\n\n{PROSE}\n", "food.md")
    assert article.authors == [{"family": "Doe", "given": "Jane"}]
    assert article.date == {"date-parts": [[2019, 5, 3]]}


def test_the_first_line_above_a_byline_is_the_title():
    (article,) = articles(f"On food\nBy Jane Doe\n3 May 2019\n\n{PROSE}\n", "food.txt")
    assert article.title == "On food"
    assert article.authors == [{"family": "Doe", "given": "Jane"}]
    assert article.date == {"date-parts": [[2019, 5, 3]]}
    (article,) = articles(f"Roses are red\nViolets are blue\n\n{PROSE}\n", "poem.txt")
    assert article.title == ""


def test_a_date_of_something_else_is_not_the_article_s():
    facts = "<table><tr><th>Founded</th><td>February 28, 1998</td></tr></table>"
    (article,) = articles(html_page(facts + f"<p>Founded 28 February 1998</p><p>{PROSE}</p>"))
    assert article.date is None


def test_an_empty_page():
    (article,) = articles("", "food.txt")
    assert (article.title, article.authors, article.date, article.lists) == ("", [], None, [])
    assert article.line_start == article.line_end == 1


def test_the_posts_of_a_blog():
    posts = "\n".join(
        f"<div class='post'><h2><a href='/p{n}'>Post {n} on food</a></h2><p>{PROSE}</p>"
        f"<p>{PROSE}</p>"
        f"<h3>References</h3><ol><li>{reference}</li></ol><p>Posted by Jane Doe at 10:00</p></div>"
        for n, reference in enumerate((BREAD, SALT), 1)
    )
    first, second = articles(
        f"<html><head><title>Blog</title></head><body>\n{posts}\n</body></html>"
    )
    assert (first.title, second.title) == ("Post 1 on food", "Post 2 on food")
    assert [[e.raw for x in a.lists for e in x.entries] for a in (first, second)] == [
        [BREAD_RAW],
        [SALT_RAW],
    ]
    assert second.authors == [{"family": "Doe", "given": "Jane"}]


def test_several_top_headings_with_lists():
    text = "\n".join(
        f"# {title}\n\n{PROSE}\n\n## References\n\n- {raw}\n"
        for title, raw in (("One", BREAD_RAW), ("Two", SALT_RAW))
    )
    assert [(a.title, len(a.lists)) for a in articles(text, "food.md")] == [("One", 1), ("Two", 1)]


def test_related_posts_are_no_articles():
    related = "".join(f"<h3><a href='/{n}'>Other post {n}</a></h3><p>Short.</p>" for n in range(3))
    page = html_page(f"<h2>References</h2><ul><li>{BREAD}</li></ul>{related}")
    assert [article.title for article in articles(page)] == ["Food"]


def test_results_can_be_pickled():
    found = articles(html_page(f"<h2>References</h2><ul><li>{BREAD}</li></ul>"))
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("References\n\n", "a.txt"),
        ("Smith, J. 2001. Bread. London: Penguin.\n", "a.txt"),
        ("[1] ", "a.txt"),
        ("https://example.org/b-\n", "a.txt"),
        ("By Jane Doe\n\n", "a.txt"),
        ("a b c 2001 ", "a.txt"),
        ("<https://example.org/b> ", "a.md"),
        ("[b](https://example.org/b), ", "a.md"),
        ("Bread 2001; ", "a.txt"),
        ("- Smith, J. 2001.\n", "a.md"),
        ("Smith, J. (2001). <em>Br<br>ead</em>.<br>", "a.html"),
        ("<h1>Ab</h1><p>x</p><h2>References</h2><p>Smith, J. (2001). Bread.</p>", "a.html"),
    ],
)
def test_no_input_hangs(unit, name):
    start = "<h2>References</h2><p>" if name.endswith("html") else "References\n\n"
    begin = time.process_time()
    articles(start + unit * (200_000 // len(unit)), name)
    assert time.process_time() - begin < 20


def test_articles_of_a_page_on_one_line():
    page = (
        f"<html><body><article><h1>Bread</h1><p>By Ada Miller</p><p>{PROSE}</p><h2>References</h2>"
        f"<ul><li>{BREAD}</li></ul></article><article><h1>Salt</h1><p>By Bob Stone</p>"
        f"<p>{PROSE}</p><h2>References</h2><ul><li>{SALT}</li></ul></article></body></html>"
    )
    found = articles(page)
    assert [one.title for one in found] == ["Bread", "Salt"]
    assert [[name["family"] for name in one.authors] for one in found] == [["Miller"], ["Stone"]]
    assert [[e.raw for x in one.lists for e in x.entries] for one in found] == [
        [BREAD_RAW],
        [SALT_RAW],
    ]


def test_the_heading_of_a_list_is_no_title():
    page = f"<html><body><p>Bread</p><p>{PROSE}</p><h1>References</h1><p>{BREAD}</p></body></html>"
    assert [one.title for one in articles(page)] == ["Bread"]
    lone = f"<html><body><h1>References</h1><p>{BREAD}</p></body></html>"
    assert [one.title for one in articles(lone)] == ["References"]
