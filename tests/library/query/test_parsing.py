from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.errors import UsageError
from citekit.library.query.errors import QueryError
from citekit.library.query.parsing import DEEPEST, MOST_TERMS, parse_query
from citekit.library.query.tokens import LONGEST, begins_with_filter
from citekit.library.query.tree import AllOf, AnyOf, Not, Term


def word(value, name="", begins=False):
    return Term(name, value, begins)


A, B, C = map(word, "abc")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", AllOf()),
        (" \t\u3000\n", AllOf()),
        ("a", A),
        ("a a", A),
        ("a b", AllOf((A, B))),
        ("a AND b", AllOf((A, B))),
        ("a AND", AllOf((A, word("AND")))),
        ("AND", word("AND")),
        ("a or b", AllOf((A, word("or"), B))),
        ('a "OR" b', AllOf((A, word("OR"), B))),
        ("a b OR c", AnyOf((AllOf((A, B)), C))),
        ("a (b OR c)", AllOf((A, AnyOf((B, C))))),
        ("(a OR b) OR c", AnyOf((A, B, C))),
        ("((a))(b)", AllOf((A, B))),
        ("-a", Not(A)),
        ("−a", Not(A)),
        ("--a", A),
        ("-(a b)", AnyOf((Not(A), Not(B)))),
        ("-(a OR -(b c))", AllOf((Not(A), B, C))),
        ("a - b", AllOf((A, B))),
        ("a-b", word("a-b")),
        ("a*", word("a", begins=True)),
        ('"a b"', word("a b")),
        ('"a b"*', word("a b", begins=True)),
        ("“a b”", word("a b")),
        ('"a OR (b"', word("a OR (b")),
        ("title:a", word("a", "title")),
        ("TITLE:A", word("A", "title")),
        ('-in:"a b"', Not(word("a b", "in"))),
        ("(title:a)", word("a", "title")),
        ("title:OR", word("OR", "title")),
        ("cited-in:a/b(1).md", word("a/b(1).md", "cited-in")),
        ("(cited-in:b(1).md)", word("b(1).md", "cited-in")),
        ("f(x)", word("f(x)")),
        ("(f(x) a)", AllOf((word("f(x)"), A))),
        ('5" a', AllOf((word('5"'), A))),
        ("AND a", AllOf((word("AND"), A))),
        ("(a) b)", AllOf((A, word("b)")))),
        ('a ""', A),
        ("a -?", A),
        ('title:""', Term("title", "")),
        ("2) a", AllOf((word("2)"), A))),
        ("https://a.example/b:c", word("https://a.example/b:c")),
        ("12:30", word("12:30")),
        ("about: a", AllOf((word("about:"), A))),
        ("a\0b", AllOf((A, B))),
        ("* a -", A),
        ("* ?", word("", begins=True)),
    ],
)
def test_trees(query, tree):
    assert parse_query(query) == tree


@pytest.mark.parametrize(
    ("query", "column", "said"),
    [
        ("a auther:b", 3, "did you mean author:"),
        ("xyz:b", 1, "there are author, title,"),
        ("re:thinking", 1, "quotes"),
        ("a author: b", 10, "author: needs a value"),
        ("author:", 8, "such as author:word"),
        ("(a author:) b", 11, "needs a value"),
        ('a "b c', 3, "not closed"),
        ('title:"b', 7, "not closed"),
        ("a (b", 3, "not closed"),
        ("a )", 3, "No bracket is open"),
        (")", 1, "No bracket is open"),
        ("(a) )", 5, "No bracket is open"),
        ("a ()", 4, "missing"),
        ("OR a", 1, "missing"),
        ("a OR", 5, "missing"),
        ("a OR OR b", 6, "missing"),
        ("(a OR) b", 6, "missing"),
        ("-OR a", 2, "before OR"),
        ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), DEEPEST + 1, "deep"),
        (" ".join(f"w{n}" for n in range(MOST_TERMS + 1)), 1, "terms"),
        ("a" * (LONGEST + 1), LONGEST + 1, "characters"),
    ],
)
def test_what_is_wrong_is_shown_where_it_stands(query, column, said):
    with pytest.raises(QueryError, match=said) as caught:
        parse_query(query)
    assert isinstance(caught.value, UsageError)
    assert (caught.value.query, caught.value.column) == (query, column)


def test_what_is_just_within_the_limits_is_read():
    assert parse_query("(" * DEEPEST + "a" + ")" * DEEPEST) == A
    words = [f"w{number}" for number in range(MOST_TERMS)]
    assert parse_query(" ".join(words)) == AllOf(tuple(map(word, words)))
    assert parse_query("a" * LONGEST) == word("a" * LONGEST)


@pytest.mark.parametrize(
    ("query", "picture"),
    [
        ("a auther:b", ("  a auther:b", "    ^")),
        ("信用 auther:b", ("  信用 auther:b", "       ^")),
        ("e\u0301 auther:b", ("  e\u0301 auther:b", "    ^")),
        ("\x1b\u202e auther:b", ("  \ufffd\ufffd auther:b", "     ^")),
        ("a OR", ("  a OR", "      ^")),
        ("auther:b and on and ", ("  auther:b and on and ", "  ^")),
        ("auther:b and on and o", ("  auther:b and on and …", "  ^")),
        (
            "long " * 40 + "auther:b" + " and on" * 9,
            ("  …" + "long " * 12 + "auther:b and on and …", "  " + " " * 61 + "^"),
        ),
    ],
)
def test_the_caret_stands_below_its_column(query, picture):
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert caught.value.picture == picture
    assert str(caught.value).split("\n")[1:] == list(picture)


@pytest.mark.parametrize(
    "text",
    [
        "(",
        ")",
        "-",
        '"',
        "a ",
        "a:",
        "(a ",
        "a)",
        "-(",
        'x"',
        "OR ",
        "信",
        "\0",
        "author:",
        "“",
        "*",
    ],
)
def test_ten_megabytes_of_anything_are_refused_or_read_at_once(text):
    for size in (LONGEST, 10_000_000):
        start = process_time()
        try:
            parse_query(text * (size // len(text)))
        except QueryError as error:
            assert len(str(error)) < 1000
        assert process_time() - start < 5


@given(st.text(alphabet='ab -−"“()*:OR AND信\0title:year:') | st.text())
def test_any_text_is_a_query_or_a_query_error(text):
    try:
        parse_query(text)
    except QueryError as error:
        assert 1 <= error.column <= len(text) + 1


def test_what_begins_with_a_filter():
    assert begins_with_filter("cited-in:a.md")
    assert begins_with_filter('-in:"a b"')
    assert begins_with_filter("(type:book")
    assert not begins_with_filter("a.md")
    assert not begins_with_filter("https://a.example")
    assert not begins_with_filter("C:/a.md")
