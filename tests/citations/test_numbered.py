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
