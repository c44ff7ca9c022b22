"""Rules on style."""

import pytest

from tests.lint.making import ALPHABET, numbers, of_article, said

JOURNAL = tuple(
    f"{raw.split('.')[0]}. {raw.split('. ')[1]}. “{raw.split('. ')[2]}.” "
    f"River Studies {volume} (2): {volume}0–{volume}9."
    for volume, raw in enumerate(ALPHABET, 1)
)


def test_an_entry_in_another_style():
    other = "Ngozi Okoye, The Weir (Oslo: Elv, 2016)"
    [(number, message)] = said("CK701", *ALPHABET, other)
    assert number == 6
    assert message == (
        "Another style than most of this list: "
        "the year further back (5 of 6 have the year behind the names); "
        "the first author’s given name first (5 of 6 have the first author’s family name first); "
        "given names in full (5 of 6 have initials)"
    )
    assert numbers("CK701", *ALPHABET, other, kind="footnotes") == []


def test_one_style_or_none():
    assert numbers("CK701", *ALPHABET) == []
    bracketed = [raw.replace(" 201", " (201", 1).replace(". The", "). The") for raw in ALPHABET[:2]]
    assert numbers("CK701", *ALPHABET[:2], *bracketed) == []


def test_another_dash():
    hyphen = JOURNAL[4].replace("50–59", "50-59")
    assert said("CK702", *JOURNAL[:4], hyphen) == [
        (5, "Pages 50-59 are not joined as in most entries of this list (50–59)")
    ]
    assert numbers("CK702", *JOURNAL) == []
    assert numbers("CK702", *JOURNAL[:2], hyphen) == []


def test_blanks(tmp_path):
    text = f"References\n\n{ALPHABET[0]}\n\nBrandt, K. 2012.  Bridges of Ulm. Ulm: Bogen.\n"
    [finding] = of_article(tmp_path, text, "a.txt", select=["CK703"])
    assert (finding.line, finding.column, finding.end_column) == (5, 17, 19)
    markdown = "## References\n\n- Brandt, K. 2012.  Bridges of Ulm. Ulm: Bogen.\n"
    assert of_article(tmp_path, markdown, select=["CK703"]) == []


def test_a_blank_that_is_missing():
    glued = JOURNAL[0].replace("” River", "”River")
    [(number, message)] = said("CK704", *JOURNAL[1:], glued)
    assert (number, "No blank behind ”" in message) == (5, True)
    assert numbers("CK704", *JOURNAL, "鲁江. “河”与“江的历史”[J]. 江河, 1930, 1(3).") == []


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("«La barque.»Span", True),
        ("”Färjan.”Span", True),
        ("„Die „Fähre” von Lagos.”Span", True),
        ("“The Ferry.”Span", True),
        # Marks that open a title, as in German and Swedish.
        ("»Die Fähre.« Span", False),
        ("”Färjan.” Span", False),
        ("“The” Ferry.”Span", False),
        ("The Ferry. https://news.example/“The”Ferry", False),
    ],
)
def test_marks_that_close(title, is_found):
    assert numbers("CK704", *JOURNAL, f"Okoye, N. 2017.{title}, May 9.") == [6] * is_found
