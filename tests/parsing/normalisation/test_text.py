"""What stands around a value is taken off, what belongs to it stays."""

import pytest

from citekit.parsing.normalisation.text import collapse, trim, trim_title


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(River Press),", "River Press"),
        ("River & Sons Co.", "River & Sons Co."),
        ("— River Press.", "River Press"),
        ("📖 River Press 🔗", "River Press"),
        ("《河流》-", "河流"),
        ("River (North", "River (North"),
        ("River Press)", "River Press"),
        ("  a\u00adb  ", "ab"),
    ],
)
def test_trim(text, value):
    assert trim(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“A ‘quiet’ river.”", "A ‘quiet’ river"),
        ("“The “quiet” river.”", "The “quiet” river"),
        ("‘Quiet’ rivers and ‘loud’ ones", "‘Quiet’ rivers and ‘loud’ ones"),
        ("“Quiet rivers", "Quiet rivers"),
        ("Quiet rivers?", "Quiet rivers?"),
        ("Quiet rivers..", "Quiet rivers"),
        ("Quiet rivers...", "Quiet rivers..."),
        ("Quiet rivers -", "Quiet rivers"),
    ],
)
def test_trim_title(text, value):
    assert trim_title(text) == value


def test_collapse():
    assert collapse(" a \n b\u200b ") == "a b"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("classiﬁed ﬂows diﬃcult", "classified flows difficult"),
        ("Bj¨orn T¨ıga", "Björn Tïga"),
        ("¨orn", "¨orn"),
        ("naïve", "naïve"),
    ],
)
def test_what_only_pdfs_have_is_written_as_letters(text, plain):
    assert collapse(text) == plain


def test_a_plural_ends_no_quotation():
    assert trim_title("'Salt boosts writers' wits',") == "Salt boosts writers' wits"
    assert trim_title("'Salt' and 'Brine'") == "'Salt' and 'Brine'"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Salt informa- tion and se- mantic roads", "Salt information and semantic roads"),
        ("A multi- modal road", "A multi-modal road"),
        ("A multi- ple and low- er road", "A multiple and lower road"),
        ("An inter- national road", "An international road"),
        ("An LLM- based road", "An LLM-based road"),
        ("Pre- and postwar salt", "Pre- and postwar salt"),
        ("Salz- und Solewege", "Salz- und Solewege"),
        ("Salt roads- the story", "Salt roads- the story"),
        ("Salt - roads", "Salt - roads"),
        ("Wissenschafts- Verlag", "Wissenschafts- Verlag"),
    ],
)
def test_words_that_lines_break(text, whole):
    assert trim_title(text) == whole


@pytest.mark.parametrize("text", ["Salt v. FBI.", "U.S. Senate."])
def test_a_word_behind_an_abbreviation_may_end_a_sentence(text):
    assert trim_title(text) == text[:-1]
