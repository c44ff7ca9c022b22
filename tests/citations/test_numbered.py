"""Citations by number and label."""

import pytest

from citekit.citations import find_citations
from tests.citations.citing import cited, codes, pairs

NUMBERED = """

## References

1. Ash, K. (2001). Light. *Bee Letters*, 1, 1-5.
2. Birch, B. (2004). Smell. *Bee Letters*, 4, 20-31.
3. Elm, D. (2006). Polarised light. *Bee Letters*, 6, 2-9.
4. Oak, A. (2008). Slopes. *Bee Letters*, 8, 100-120.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bees [1] smell [2].", [("[1]", 1), ("[2]", 2)]),
        ("Bees[1] smell.", [("[1]", 1)]),
        ("Bees [1, 3].", [("[1, 3]", 1), ("[1, 3]", 3)]),
        ("Bees [2-4].", [("[2-4]", 2), ("[2-4]", 3), ("[2-4]", 4)]),
        ("Bees [1,3–4].", [("[1,3–4]", 1), ("[1,3–4]", 3), ("[1,3–4]", 4)]),
        ("Bees [2]–[4].", [("[2]–[4]", 2), ("[2]–[4]", 3), ("[2]–[4]", 4)]),
        ("Bees [2][3].", [("[2]", 2), ("[3]", 3)]),
        ("Bees [1, p. 12; 3].", [("[1, p. 12; 3]", 1), ("[1, p. 12; 3]", 3)]),
        ("Bees [4, с. 25].", [("[4, с. 25]", 4)]),
        ("Bees [see 2].", [("[see 2]", 2)]),
        ("Bees【2】 and ［3］.", [("【2】", 2), ("［3］", 3)]),
        ("Bees <sup>1,2</sup> fly.", [("1,2", 1), ("1,2", 2)]),
        ("Bees fly³ and smell.²", [("³", 3), ("²", 2)]),
        ("Bees fly^3^.", [("^3^", 3)]),
        (
            "Bees fly (1). They smell (2), rise (3,4).",
            [("(1)", 1), ("(2)", 2), ("(3,4)", 3), ("(3,4)", 4)],
        ),
        (
            "Bees fly.(1) They smell,(2) and “rise.”(3-4)",
            [("(1)", 1), ("(2)", 2), ("(3-4)", 3), ("(3-4)", 4)],
        ),
    ],
)
def test_forms(text, found):
    assert pairs(text, NUMBERED) == found


def test_a_number_left_out_of_the_list_is_not_listed_however_many_there_are():
    references = NUMBERED.replace("3. Elm", "6. Elm").replace("4. Oak", "7. Oak")
    assert pairs("Bees [1] fly [3], rise [4] and fall [5].", references) == [
        ("[1]", 1),
        ("[3]", None),
        ("[4]", None),
        ("[5]", None),
    ]


@pytest.mark.parametrize(
    "interval",
    ["x ∈ [1, 3]", "the interval [2, 4]", "in the range of [1, 50]", "im Bereich [1; 3]"],
)
def test_intervals_are_no_citations(interval):
    assert pairs(f"Bees [1] and {interval} fly.", NUMBERED) == [("[1]", 1)]


def test_citations_behind_words_of_intervals():
    assert pairs("Bees fly in this range [1] and in that scale [2-4].", NUMBERED) == [
        ("[1]", 1), ("[2-4]", 2), ("[2-4]", 3), ("[2-4]", 4),
    ]  # fmt: skip
    assert pairs("Bees fly at arrangements [1, 3].", NUMBERED) == [("[1, 3]", 1), ("[1, 3]", 3)]


def test_a_number_beyond_the_list_is_not_listed():
    assert pairs("Bees [1] fly [5].", NUMBERED) == [("[1]", 1), ("[5]", None)]
    assert codes("Bees [1] fly [5].", NUMBERED) == [(), ("not-listed",)]


def test_circled_numbers_of_chinese_notes():
    notes = """

## 注释

① 《江河报》1896年3月20日，第2版。

② 林树：《邮路与水路》，上海：水边出版社，2012年，第45页。
"""
    assert pairs("邮路三日一班①，冬天停运②。原因有二：①冰；②雪。", notes) == [("①", 1), ("②", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "In [2019] and at [0, 1].",
        "The index a[1] of argv_[2], and `bees[3]`.",
        "Over 12 km² and 10³ and x² of CO₂, log² and the 1<sup>st</sup>.",
        "First (1) then (2).",
        "Three things: (1) bees; (2) smells, (3) flight. (4) Nests too.",
        "A list [sic] of [x] and [a].",
        "$x[1]$ and $$y = [2]$$",
        "[1](https://bees.example)",
    ],
)
def test_prose_is_left_alone(text):
    assert [one for one in pairs(text, NUMBERED) if one[0] not in {"1"}] == []


def listed(*numbers):
    """A list whose entries have these numbers."""
    rows = (
        f"{n}. Ash, K. (20{n:02}). Light, part {n}. *Bee Letters*, {n}, 1-5.\n" for n in numbers
    )
    return "\n\n## References\n\n" + "".join(rows)


@pytest.mark.parametrize(
    ("text", "highest", "is_found"),
    [
        ("Bees fly (1). They smell (2). They rise (3).", 6, True),
        ("Bees fly (1). They smell (2). They rise (3).", 7, False),
        ("Bees fly (1). They smell (2).", 3, False),
        ("Bees fly (2). They smell (3). They rise (4).", 4, False),
        ("Bees fly (1). They smell (2). They rise (5).", 4, False),
        ("Bees fly (1). They smell (4). They rise (3), and fall (2).", 4, False),
        ("Bees fly³. They smell (1). They rise (2), and fall (3).", 4, False),
    ],
)
def test_numbers_in_round_brackets_go_through_the_list(text, highest, is_found):
    found = [cite for cite, _ in pairs(text, listed(*range(1, highest + 1))) if cite[0] == "("]
    assert bool(found) is is_found


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Bees [1] fly [13].", ["[1]", "[13]"]),
        ("Bees [1] fly [14].", ["[1]"]),
        ("Bees [1] fly [12] to [13].", ["[1]"]),
        ("Bees [3-3].", ["[3-3]"]),
        ("Bees [3-2].", ["[3-2]"]),
    ],
)
def test_how_far_numbers_are_believed(text, cites):
    assert [cite for cite, _ in pairs(text, NUMBERED)] == cites


def test_raised_numbers_that_the_list_leaves_out_are_powers():
    assert pairs("Bees¹ fly³, rise⁴ and fall⁵.", listed(1, 2, 6, 7)) == [("¹", 1)]


@pytest.mark.parametrize(
    ("block", "cites"),
    [
        ("[2] has it.", ["[1]", "[2]"]),
        ("[2]: so it is.", ["[1]", "[2]"]),
        ("[2] Birch, B., of the same.", ["[1]"]),
        ("[2]. Birch, B., of the same.", ["[1]"]),
        ("[2]", ["[1]"]),
        ("[2] “Birch” of the same.", ["[1]"]),
    ],
)
def test_a_number_at_the_beginning_of_a_paragraph(block, cites):
    assert [cite for cite, _ in pairs(f"Bees [1].\n\n{block}", NUMBERED)] == cites


LINKED = """<html><body><article><h1>Bees</h1><p>Bees fly {}.</p><h2>References</h2><ol>
<li id="a">Ash, K. (2001). Light. <i>Bee Letters</i>, 1, 1-5.</li>
<li id="b">Birch, B. (2004). Smell. <i>Bee Letters</i>, 4, 20-31.</li>
<li id="c">Elm, D. (2006). Polarised light. <i>Bee Letters</i>, 6, 2-9.</li></ol>
</article></body></html>"""


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ('[<a href="#b">1</a>]', [2]),
        ('far and wide [<a href="#c">1</a>, <a href="#a">2</a>]', [3, 1]),
        ('far [<a href="#b">1</a>–<a href="#a">3</a>]', [2, 2, 1]),
        ('far <sup><a href="#c">1</a></sup> and <sup><a href="#b">2</a></sup>', [3, 2]),
        ('far [1] <sup><a href="#b">2</a></sup>', [1, 2]),
    ],
)
def test_a_link_says_what_a_number_means(text, entries):
    found = find_citations(LINKED.format(text).encode(), media_type="text/html")
    assert [one.entry for one in found] == entries


def test_a_list_without_numbers_may_be_short():
    plain = listed(1, 2).replace("1. ", "- ").replace("2. ", "- ")
    assert pairs("Bees [1] fly [2].", plain) == [("[1]", 1), ("[2]", 2)]
    assert pairs("Bees [1] fly.", plain) == []
    assert pairs("Bees [1] fly [2] by [3].", plain) == []


def test_numbers_without_a_list_are_none():
    assert pairs("Bees [1] fly [2].", "") == []


def test_a_list_without_numbers_is_counted_where_the_text_goes_through_it():
    plain = (
        NUMBERED.replace("1. ", "- ").replace("2. ", "- ").replace("3. ", "- ").replace("4. ", "- ")
    )
    assert pairs("Bees [1] fly [2] by [3].", plain) == [("[1]", 1), ("[2]", 2), ("[3]", 3)]
    assert pairs("Bees [3] fly.", plain) == []


def test_each_chapter_has_its_own_numbers():
    again = NUMBERED.replace("Bee", "Wasp")
    text = f"Bees [2].{NUMBERED}\n\n# Wasps\n\nWasps [2].{again}"
    assert pairs(text, "") == [("[2]", 2), ("[2]", 6)]


@pytest.mark.parametrize(
    "text", ["因此，文献[3]有新方法，研究[1]也有。", "文献[3]，研究 [1]。", "때[3] 또 글[1]도."]
)
def test_behind_short_words_of_languages_without_blanks(text):
    assert pairs(text, NUMBERED) == [("[3]", 3), ("[1]", 1)]


def test_indices_in_texts_without_blanks():
    assert pairs("元素 x[1]，参数_[2]，见[3]。", NUMBERED) == [("[3]", 3)]


LABELLED = """

## References

[FB17] Fir, A. and Bly, C. (2017). Sorting twice. *Order*, 2(1), 3-19.

[KnS03] Knapp, D. and Sow, E. (2003). Sorting once. *Order*, 1(1), 1-22.
"""


def test_labels():
    found = pairs("Sorted [FB17], again [KnS03; FB17] and [sic].", LABELLED)
    assert found == [("[FB17]", 1), ("[KnS03; FB17]", 2), ("[KnS03; FB17]", 1)]


def test_a_label_that_is_missing_is_named_alone():
    first, second = cited("Sorted [FB17, XY20].", LABELLED)
    assert (first.entry, first.findings, second.entry) == (1, (), None)
    assert second.findings[0].message == "No entry is labelled XY20."


@pytest.mark.parametrize(
    "written",
    ["FB17, p. 25", "FB17, pp. 3-5", "FB17, S. 12 f.", "FB17 p. 25", "FB17: 25", "FB17, 25",
     "FB17, chap. 3", "FB17, pp. 3, 7", "see FB17", "cf. FB17, p. 9", "see also FB17: 3",
     "FB17, Theorem 3", "FB17, p.25"],
)  # fmt: skip
def test_pages_and_words_around_labels(written):
    assert pairs(f"Sorted [{written}].", LABELLED) == [(f"[{written}]", 1)]


@pytest.mark.parametrize("written", ["the FB17 engine", "FB17 of old", "not FB17"])
def test_what_only_holds_a_label_is_none(written):
    assert pairs(f"Sorted [{written}].", LABELLED) == []


RAISED = """# Cells

Cells grow{} and water² runs, as H₂O does.

## References

1. Ash, Amy. 2012. *Of Rivers*. Leeds: Mill Books.
2. Elm, Bo. 2015. *Of Salt*. Leeds: Mill Books.
"""


@pytest.mark.parametrize(("first", "cites"), [(" [1]", ["[1]"]), ("¹", ["¹", "²"])])
def test_raised_numbers_are_left_out_where_the_text_cites_in_brackets(first, cites):
    found = find_citations(RAISED.format(first).encode(), media_type="text/markdown")
    assert [one.cite for one in found] == cites
