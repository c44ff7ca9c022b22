import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.parsing.tokens import surface_of, tokenize


def pieces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokenize(text)]


def cores(text: str) -> list[str]:
    return [text[token.core_start : token.core_end] for token in tokenize(text)]


def test_a_forgotten_blank_still_separates_fields():
    assert pieces("2010.“Bullying,” now.”May 9.") == ["2010.", "“Bullying,”", "now.”", "May", "9."]


def test_a_sign_that_stands_alone_belongs_to_the_word_before():
    text = "Salt roads , Oar ; Lind . Ulm"
    assert pieces(text) == ["Salt", "roads ,", "Oar ;", "Lind .", "Ulm"]
    assert cores(text) == ["Salt", "roads", "Oar", "Lind", "Ulm"]
    surfaces = [surface_of(text, token) for token in tokenize(text)]
    assert surfaces == ["Salt", "roads,", "Oar;", "Lind.", "Ulm"]


@pytest.mark.parametrize("text", [", Oar", "Salt : Oar", "Salt, , Oar", "Salt . . . Oar"])
def test_other_signs_stand_as_they_are(text):
    alone = [piece for piece in pieces(text) if not piece.strip(",.:")]
    assert alone


def test_the_core_of_a_word_stands_within_its_brackets():
    assert cores("see (Roth) and [3], “Salt”") == ["see", "Roth", "and", "3", "Salt"]


def test_a_straight_quote_goes_to_the_word_that_it_opens():
    assert pieces('Hill. 2010."On trust," Mind') == ["Hill.", "2010.", '"On', 'trust,"', "Mind"]


def test_a_link_loses_the_punctuation_of_the_sentence():
    text = "(https://example.org/a_(b)?c=[0]&d=%20), 10.1000/x(1)y."
    assert cores(text) == ["https://example.org/a_(b)?c=[0]&d=%20", "10.1000/x(1)y"]


def test_two_links_that_ran_together_are_two_tokens():
    assert cores("http://a.example/b.pdfhttp://c.example/d.pdf") == [
        "http://a.example/b.pdf",
        "http://c.example/d.pdf",
    ]


def test_an_archived_link_stays_whole():
    link = "https://web.archive.org/web/20180501/http://example.org/"
    assert cores(link) == [link]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("44(12), 353–359:", ["44", "(12),", "353–359:"]),
        ("J.P. van Dam", ["J.", "P.", "van", "Dam"]),
        ("[26.5.18].", ["[26.5.18]."]),
        ("2016-02-01", ["2016-02-01"]),
        ("version 3.77.1.", ["version", "3.77.1."]),
        (
            "山田太郎，《海的历史》，第3卷第2期，2007年5月。",
            ["山田太郎，", "《海的历史》，", "第3卷", "第2期，", "2007年", "5月。"],
        ),
        ("М. Петров // Журнал. — 2015.", ["М.", "Петров", "//", "Журнал.", "—", "2015."]),
        ("- Title — Site", ["-", "Title", "—", "Site"]),
    ],
)  # fmt: skip
def test_tokens(text, expected):
    assert pieces(text) == expected


@given(st.text(max_size=200))
def test_every_character_that_shows_is_in_one_token(text):
    position = 0
    for token in tokenize(text):
        assert position <= token.start <= token.core_start < token.core_end <= token.end
        assert not text[position : token.start].strip()
        position = token.end
    assert not text[position:].strip()


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "unit", ["1.", "1-", "a.", '"a', "http://", "第1", "10.1234/", ")", "a)", "一", "http://a)"]
)
def test_cost_grows_with_length_only(unit):
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        tokenize(text)
        return time.process_time() - start

    short = min(seconds(20_000) for _ in range(3))
    assert seconds(200_000) < 60 * short + 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pp. 12 – 15", ["pp.", "12 – 15"]),
        ("12 rivers", ["12", "rivers"]),
        ("2018 年 rivers", ["2018 年", "rivers"]),
        ("12, – rivers", ["12,", "–", "rivers"]),
        ("  rivers   and\tseas ", ["rivers", "and", "seas"]),
    ],
)
def test_a_number_goes_on_behind_a_blank_only_with_a_dash_or_a_counter(text, expected):
    assert pieces(text) == expected


def test_an_address_begins_within_characters():
    text = "取自https://example.org/盐"
    assert [text[token.start : token.end] for token in tokenize(text)][:2] == [
        "取自", "https://example.org/盐"
    ]  # fmt: skip


def test_an_address_without_its_scheme_is_one_token_whatever_its_country():
    text = "(data.salt.public.lu/eli/1999/06/08), caa.lu/a_b.pdf"
    assert cores(text) == ["data.salt.public.lu/eli/1999/06/08", "caa.lu/a_b.pdf"]
    assert cores("U.S./Mexico and vol.2/3") != ["U.S./Mexico", "and", "vol.2/3"]
