from citekit.parsing import parse_entries
from citekit.parsing.segments import ListStyle
from citekit.training.tagged import TaggedReference


def entries(*texts: str):
    return [TaggedReference(text, ()) for text in texts]


BUSH = "Bush, Vannevar. 1945. “As We May Think.” The Atlantic, July. https://example.org/bush [{}]."


def test_a_record_for_each_entry_in_order():
    records = parse_entries(entries(BUSH.format("3.5.18"), "", BUSH.format("4.5.18")))
    assert [record.csl.get("title") for record in records] == [
        "As We May Think",
        None,
        "As We May Think",
    ]
    assert records[0].csl["author"] == [{"family": "Bush", "given": "Vannevar"}]
    assert all(0 <= record.confidence <= 1 for record in records)


def test_every_field_says_where_it_stands():
    (record,) = parse_entries(entries(BUSH.format("26.5.18")))
    for name, value in (("title", "As We May Think"), ("URL", "https://example.org/bush")):
        start, end = record.fields[name].span
        assert value in record.raw[start:end]


def test_the_list_decides_the_order_of_day_and_month():
    alone = parse_entries(entries(BUSH.format("2.6.19")))[0]
    assert "accessed" in alone.csl["custom"]["citekit"]["alternatives"]
    together = parse_entries(entries(BUSH.format("2.6.19"), BUSH.format("26.5.19")))[0]
    assert together.csl["accessed"] == {"date-parts": [[2019, 6, 2]]}
    given = parse_entries(entries(BUSH.format("2.6.19")), style=ListStyle(day_first=False))[0]
    assert given.csl["accessed"] == {"date-parts": [[2019, 2, 6]]}


def test_nothing_gives_nothing():
    assert parse_entries([]) == []
