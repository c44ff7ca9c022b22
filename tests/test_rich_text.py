"""Tags of rich text."""

import pytest

from citekit.rich_text import matched_tags, without_tags


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<i>Homo <b>sapiens</b></i>", "Homo sapiens"),
        ("H<sub>2</sub>O and x<sup>2</sup>, <sc>Ad</sc>", "H2O and x2, Ad"),
        ('<span class="nocase">iPhone</span> <span style="font-variant:small-caps;">a</span>',
         "iPhone a"),
        ('<span style="font-variant: small-caps">a</span>', "a"),
        ("what <i> and </b> mean", "what <i> and </b> mean"),
        ("<i>a <b>b</i> c</b>", "<i>a b</i> c"),
        ("</i>a<i>", "</i>a<i>"),
        ("a < b, c </ d, <p>e</p>, <I>f</I>", "a < b, c </ d, <p>e</p>, <I>f</I>"),
        ("", ""),
    ],
)  # fmt: skip
def test_tags_with_a_partner_are_not_read(text, read):
    assert without_tags(text) == read


def test_which_tags_have_a_partner():
    assert matched_tags("<i>a</i><b>") == {0, 4}


def test_many_tags_take_no_time():
    assert without_tags("<i>" * 50_000 + "a" + "</i>" * 50_000) == "a"
    assert without_tags("<i><b>" * 50_000 + "</i>") == "<i><b>" * 50_000 + "</i>"
