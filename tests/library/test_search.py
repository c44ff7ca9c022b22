import pytest

from citekit.errors import UsageError
from citekit.library import Library
from citekit.library.query.conditions import OnRow
from citekit.library.search import build_query

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work

COLLECTION = [
    BRIDGES,
    FERRIES,
    CREDIT,
    entry(
        "Qinqin, A. 2016. C++ and the Sea. China Daily Weekly.",
        work("Qinqin", 2016, "C++ and the Sea", container_title="China Daily Weekly"),
        number=4,
    ),
    entry(
        "Qin, Bo. 2018. The Sea AND the AI信用.",
        {
            **work(
                "", 2018, "The Sea AND the AI信用", type="report", container_title="China Daily"
            ),
            "author": [{"family": "Qin", "given": "Bo"}, {"literal": "World Bank of São Tomé"}],
        },
        number=5,
    ),
    entry(
        "汪晖. 现代的兴起.",
        {"type": "book", "author": [{"family": "汪", "given": "晖"}], "title": "现代的兴起"},
        number=6,
    ),
    entry(
        "O’Brien (ed.) 1875.",
        {
            "type": "book",
            "editor": [{"family": "O’Brien", "given": "Una"}],
            "translator": [{"family": "Vega"}],
            "title": "Letters",
            "issued": {"date-parts": [[1875]]},
        },
        number=7,
    ),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with Library(tmp_path_factory.mktemp("search") / "library.db") as opened:
        opened.add("docs/notes/sea.md", [article(*COLLECTION, title="Open Sea 信用")], "1")
        opened.add("docs/100%.md", [article(BRIDGES, title="Rivers")], "1")
        opened.add("old.md", [article(entry("x", work("Gone", 2017, "Gone Sea")))], "1")
        opened.add("old.md", [], "2")
        yield opened


def leads(library, query="", **filters):
    """Return the first word of each key found, which names its author here."""
    return [
        found.key.rstrip("0123456789").partition("20")[0].partition("18")[0].partition("nd")[0]
        for found in library.search(query, **filters)
    ]


ALL = ["moller", "obrien", "okoye", "qin", "qinqin", "people", "ref"]


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("qin", ["qin"]),
        ("QIN*", ["qin", "qinqin"]),
        ("moller", ["moller"]),
        ("Møller", ["moller"]),
        ("world bank", ["qin"]),
        ("sao tome", ["qin"]),
        ("bo qin", ["qin"]),
        ("Qin, Bo", ["qin"]),
        ("bo", []),
        ("bo bank", []),
        ("qin okoye", []),
        ("o'brien", ["obrien"]),
        ("obrien", ["obrien"]),
        ("una o’b*", ["obrien"]),
        ("vega", []),
        ("人民日报", ["people"]),
        ("人民*", ["people"]),
        ("日报", []),
        ("信用", []),
        ("汪", ["ref"]),
        ("汪晖", ["ref"]),
        ("***", []),
        ("", ALL),
    ],
)
def test_authors(library, author, found):
    assert leads(library, author=author) == found


@pytest.mark.parametrize(
    ("year", "found"),
    [
        ("2017", ["okoye"]),
        (2017, ["okoye"]),
        ("2016..2017", ["okoye", "qinqin"]),
        (" 2018 .. ", ["moller", "qin", "people"]),
        ("..1900", ["obrien"]),
        ("3000..", []),
    ],
)
def test_years(library, year, found):
    assert leads(library, year=year) == found


@pytest.mark.parametrize(
    "year", ["..", "x", "2018..2017", "2016-2018", "20178", "2016...2018", "²", "20 17"]
)
def test_bad_years_are_said(library, year):
    with pytest.raises(UsageError, match=r"write 2017, 2016\.\.2018"):
        library.search(year=year)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sea", ["qin", "qinqin"]),
        ("sea china", ["qin", "qinqin"]),
        ("sea weekly", ["qinqin"]),
        ('"the sea"', ["qin", "qinqin"]),
        ('"sea the"', []),
        ("brid*", ["okoye"]),
        ("brid", []),
        ("havn", ["moller"]),
        ("信用", ["qin", "people"]),
        ("市信", ["people"]),
        ("用", ["qin", "people"]),
        ("ai信", ["qin"]),
        ("用信", []),
        ("vega", ["obrien"]),
        ("C++", ["qinqin"]),
        ("AND", ["qin", "qinqin"]),
        ("title:sea", ["qin", "qinqin"]),
        ('5" sea', []),
        ("*", []),
        ("NEAR(sea, 2)", []),
        ("sea OR okoye", ["okoye", "qin", "qinqin"]),
        ("-sea", ["moller", "obrien", "okoye", "people", "ref"]),
        ("^sea", ["qin", "qinqin"]),
        ("sea'; DROP TABLE files --", []),
        ("sea\x00\ud800", ["qin", "qinqin"]),
        ("{title} : sea", []),
        ("  ", ALL),
    ],
)
def test_words(library, words, found):
    assert leads(library, words) == found


def test_title_and_container(library):
    assert leads(library, title="sea") == ["qin", "qinqin"]
    assert leads(library, title="china") == []
    assert leads(library, title="兴起") == ["ref"]
    assert leads(library, container="china daily") == ["qin", "qinqin"]
    assert leads(library, container="daily china") == []
    assert leads(library, container='China "Daily" weekly') == ["qinqin"]
    assert leads(library, container="dail") == []
    assert leads(library, title="sea", container="daily", year="2018", author="qin") == ["qin"]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("sea the", ["qin", "qinqin"]),
        ("sea c", ["qinqin"]),
        ('"sea the"', []),
        ('"the sea"', ["qin", "qinqin"]),
        ('"the sea" c', ["qinqin"]),
        ('"the se"', []),
        ('"the se"*', ["qin", "qinqin"]),
        ("se*", ["qin", "qinqin"]),
        ("! c", ["qinqin"]),
        ("! ?", []),
        ('"', []),
        ("  ", ALL),
    ],
)
def test_words_and_phrases_of_a_title(library, title, found):
    assert leads(library, title=title) == found


def test_types(library):
    assert leads(library, type="article-newspaper") == ["people"]
    assert leads(library, type="song") == []


@pytest.mark.parametrize(
    ("name", "near"),
    [("newspaper", "article-newspaper"), ("web-page", "webpage"), ("Book", "book"), ("qq", "map")],
)
def test_unknown_types_name_their_neighbours(library, name, near):
    with pytest.raises(UsageError, match=near):
        library.search(type=name)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("docs/notes/sea.md", ALL),
        ("./docs/notes/sea.md", ALL),
        ("docs\\notes\\sea.md", ALL),
        ("notes/sea.md", ALL),
        ("sea.md", ALL),
        ("ea.md", []),
        ("sea open", ALL),
        ("信用", ALL),
        ("rivers", ["okoye"]),
        ("100%.md", ["okoye"]),
        ("%", []),
        ("_", []),
        ("old.md", []),
        ("\ud800", []),
    ],
)
def test_articles(library, name, found):
    assert leads(library, article=name) == found


@pytest.mark.parametrize("option", ["query", "author", "title", "container", "article"])
@pytest.mark.parametrize("text", ["sea " * 5000, "信" * 20_000, '"' * 5000, "* " * 5000])
def test_texts_of_any_length_are_looked_for(library, option, text):
    assert len(list(library.search(**{option: text}))) <= len(ALL)


@pytest.mark.parametrize("option", ["query", "author", "title", "container", "article", "type"])
def test_longer_texts_are_refused(library, option):
    with pytest.raises(UsageError, match="at most 20,000 characters"):
        library.search(**{option: "sea " * 5001})


def test_an_article_is_found_by_its_address(library):
    assert "okoye" in leads(library, article="https://press.example/bridges")


def test_uncited_references_are_found_when_asked_for(library):
    assert leads(library, title="gone") == []
    assert leads(library, title="gone", include_uncited=True) == ["gone"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("is:uncited", ["gone"]),
        ("-is:cited", ["gone"]),
        ("is:cited", ALL),
        ("gone (is:uncited OR letters)", ["gone"]),
        ("gone -is:imported", []),
        ("gone OR uncited", []),
        ("gone -tag:uncited", []),
    ],
)
def test_a_query_that_speaks_of_the_uncited_looks_there(library, query, found):
    assert leads(library, query) == found


def test_nothing_uncited_is_looked_for_unasked():
    assert build_query() == (OnRow("r.uncited = 0"),)
    assert build_query(include_uncited=True) == ()


def test_order_is_that_of_a_bibliography_and_the_limit_cuts_it(library):
    assert leads(library) == ALL
    assert leads(library, limit=2) == ALL[:2]
    assert leads(library, limit=0) == []
    with pytest.raises(UsageError):
        library.search(limit=-1)


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("", "references_in_order"),
        ("year:2017", "references_by_year"),
        ("is:unverified", "references_to_look_at"),
    ],
)
def test_searches_by_order_and_year_walk_along_an_index(library, query, index):
    asked = []
    library._db.conn.set_trace_callback(asked.append)
    list(library.search(query, limit=50))
    library._db.conn.set_trace_callback(None)
    plan = library._db.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()
    text = " ".join(row[-1] for row in plan)
    assert index in text
    assert "TEMP B-TREE" not in text


def test_titles_are_found_as_they_are_read_whatever_is_in_italics(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        title = "The Fords of <i>Lutra lutra</i> in H<sub>2</sub>O"
        opened.add("a.md", [article(entry("x", work("Ash", 2017, title)))], "1")
        for query in ('title:"of lutra lutra in h2o"', '"fords of lutra"', "h2o"):
            assert [one.key for one in opened.search(query)] == ["ash2017fords"], query
        assert list(opened.search("title:sub")) == []
