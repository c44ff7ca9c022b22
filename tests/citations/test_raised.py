"""Raised numbers, told from powers and formulas."""

import pytest

from citekit.citations.passages import ListExtents, passages
from citekit.citations.raised import raised_groups
from citekit.documents import read_document
from citekit.extraction import extract_articles


def numbers(html: str) -> list[str]:
    document = read_document(f"<p>{html}</p>", media_type="text/html")
    articles = extract_articles(document)
    [passage] = passages(document, articles, ListExtents(document, articles))
    return [group[3] for group in raised_groups(passage)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("Peat burns<sup>1</sup> long.<sup>2,3</sup>", ["1", "2,3"]),
        ("Peat burns¹ long.²⁻³", ["1", "2-3"]),
        ("Moor brennt.₁", ["1"]),
        ("Moor brennt.<sub>2</sub>", ["2"]),
        ("泥炭<sup>1</sup>燃烧", ["1"]),
        ("12 km<sup>2</sup>, 10<sup>3</sup>, x², (a+b)², sin² and CO<sub>2</sub>", []),
        ("the 1<sup>st</sup> and 2<sup>nd</sup>", []),
        ("<sup>1</sup> alone", []),
        ("泥炭燃烧①，水流②。“很慢。”⑫ 以后③④，㉑", ["1", "2", "12", "3,4", "21"]),
        ("泥炭<sup>①</sup>燃烧", ["1"]),
        ("三点：①泥炭；②水；③盐。包括①甲②乙。①首先", []),
    ],
)
def test_raised(html, found):
    assert numbers(html) == found
