from citekit.library.query.compiling import compile_tree
from citekit.library.query.conditions import Among, OnRow, Words
from citekit.library.query.parsing import parse_query


def compiled(query):
    return compile_tree(parse_query(query), query)


def test_words_become_one_question_to_the_full_text_index():
    assert compiled("a b") == (Words('("a" AND "b")'),)
    assert compiled("a -b -c") == (Words('(("a") NOT ("b" OR "c"))'),)
    assert compiled("a (b OR title:c)") == (Words('("a" AND ("b" OR {title} : "c"))'),)


def test_filters_stand_beside_the_words():
    words, year = compiled("a year:2017 b")
    assert words == Words('("a" AND "b")')
    assert year == OnRow("r.year = ?", (2017,))


def test_what_indices_tell_is_one_question_to_them():
    (both,) = compiled("a OR host:b.example")
    assert isinstance(both, Among)
    assert " UNION " in both.ids
    assert ") OR (" in both.probe
    (mixed,) = compiled("a OR year:2017")
    assert isinstance(mixed, OnRow)


def test_values_are_bound_and_never_part_of_a_statement():
    for query in ("secret", "author:secret", "key:secret", "host:secret", "cited-in:secret OR x"):
        for condition in compiled(query):
            text = condition.ids + condition.probe if isinstance(condition, Among) else ""
            assert "secret" not in text


def test_a_minus_alone_takes_away():
    (among,) = compiled("-a")
    assert isinstance(among, Among)
    assert among.negated
    (neither,) = compiled("-(a host:b.example)")
    assert neither.negated
    assert " INTERSECT " in neither.ids
    assert ") AND (" in neither.probe
    assert ") OR (" not in neither.probe


def test_each_way_to_ask_says_whether_the_others_are_meant():
    some = Among("SELECT 1", "r.id = ?", (1,))
    others = Among("SELECT 1", "r.id = ?", (1,), negated=True)
    assert some.as_probe() == OnRow("(r.id = ?)", (1,))
    assert others.as_probe() == OnRow("NOT (r.id = ?)", (1,))
    assert some.as_test() == some.as_filter() == OnRow("r.id IN (SELECT 1)", (1,))
    assert others.as_test() == others.as_filter() == OnRow("r.id NOT IN (SELECT 1)", (1,))
    (year,) = compiled("year:2017..2018")
    assert year.as_filter() == year.as_probe()
