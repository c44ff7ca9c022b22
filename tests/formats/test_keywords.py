"""Keywords between one text and a list."""

import pytest

from citekit.formats import KeyedItem, get_format, read_text
from citekit.formats.keywords import bibtex_keywords, keyword_list, read_bibtex_keywords


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("salt", ["salt"]),
        ("salt, trade", ["salt", "trade"]),
        ("Salt, white; trade", ["Salt, white", "trade"]),
        ("a; b", ["a; b"]),
        ("a, ", ["a, "]),
        ("a,b", ["a,b"]),
    ],
)
def test_the_keywords_of_a_text(text, words):
    assert keyword_list(text) == words


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("salt", "salt"),
        ("R&D, 50 %", r"R\&D, 50 \%"),
        ("Salt, white; trade", "{Salt, white}, trade"),
        ("a; b", "{{}a; b}"),
    ],
)
def test_written_for_bibtex(text, written):
    assert bibtex_keywords(text) == written


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("salt,trade, Elbe", "salt, trade, Elbe"),
        ("salt;trade; Elbe;", "salt, trade, Elbe"),
        ("{salt; trade}", "salt, trade"),
        ("{Salt, white}, trade", "{Salt, white}; trade"),
        ("{{}a; b}", "{}a; b"),
        ("Salt, white; trade", "Salt, white; trade"),
        ("\nSalt\nwhite trade\nElbe", "Salt, white trade, Elbe"),
        ("Salt\r\nElbe", "Salt, Elbe"),
        ("a phrase that is\n    broken", "a phrase that is\n    broken"),
        (r"R\&amp;D, salt", r"R\&amp;D, salt"),
        ("salt,\n trade", "salt, trade"),
        (",", ""),
    ],
)
def test_read_from_bibtex(raw, text):
    assert read_bibtex_keywords(raw) == text


def test_keywords_of_bibtex_are_lines_of_ris():
    reading = read_text("@book{k, keywords = {salt; trade;Salt, white}}")
    text = "".join(get_format("ris").write(reading.items))
    assert "KW  - salt\nKW  - trade\nKW  - Salt, white\n" in text
    assert read_text(text).items[0].csl["keyword"] == "salt; trade; Salt, white"


def test_a_comma_in_a_keyword_of_ris_divides_nothing_in_bibtex():
    reading = read_text("TY  - BOOK\nKW  - Salt, white\nKW  - trade\nER  - \n")
    item = KeyedItem("k", reading.items[0].csl)
    assert "keywords = {{Salt, white}, trade}" in "".join(get_format("bibtex").write([item]))
