"""Comments that switch rules off."""

import pytest

from citekit.lint.comments import ignored_in
from tests.lint.making import of_article

WRONG = "Okoye, N. 2017. The Ferry. Lagos: Span. ISBN 0-306-40615-3."
OTHER = "Brandt, K. 2016. Bridges. Ulm: Bogen. ISBN 0-306-40615-4."
LAST = "Castro, M. 2013. The Salt Road. Madrid: Senda."


def test_for_the_next_entry(tmp_path):
    text = f"## References\n\n- {LAST}\n<!-- citekit: ignore CK302 -->\n- {WRONG}\n- {OTHER}\n"
    assert [one.line for one in of_article(tmp_path, text, select=["CK302"])] == [6]


def test_on_the_line_itself(tmp_path):
    text = f"## References\n\n- {LAST}\n- {WRONG} <!-- citekit: ignore isbn-wrong -->\n- {OTHER}\n"
    assert [one.line for one in of_article(tmp_path, text, select=["CK302"])] == [5]


def test_for_the_file(tmp_path):
    text = f"<!-- citekit: ignore-file CK3 -->\n\n## References\n\n- {WRONG}\n- {OTHER}\n"
    assert of_article(tmp_path, text, select=["CK302"]) == []
    text = text.replace(" CK3 ", " CK2, CK4 ")
    assert len(of_article(tmp_path, text, select=["CK302"])) == 2


def test_in_html(tmp_path):
    text = (
        f"<h2>References</h2><ul>\n<li>{LAST}</li>\n<!-- citekit: ignore -->\n"
        f"<li>{WRONG}</li>\n<li>{OTHER}</li></ul>\n"
    )
    assert [one.line for one in of_article(tmp_path, text, "a.html", select=["CK302"])] == [5]


def test_in_plain_text(tmp_path):
    text = f"References\n\n{LAST}\n\n<!-- citekit: ignore CK302 -->\n{WRONG}\n\n{OTHER}\n"
    found = of_article(tmp_path, text, "a.txt", select=["CK302"])
    assert [one.line for one in found] == [8]


@pytest.mark.parametrize(
    "source",
    ["<!-- citekit: -->", "<!-- citekit: ignore CK1", "<!--citekit:" * 1000, "citekit: ignore CK1",
     "<!-- citekit: ignore CK1 -->", "<!-- citekit: something CK1 -->\nx"],
)  # fmt: skip
def test_what_switches_nothing_off(source):
    ignored = ignored_in(source)
    assert not ignored.everywhere
    assert not ignored.at


def test_several_on_one_line():
    ignored = ignored_in("<!-- citekit: ignore CK1 --><!-- CITEKIT: Ignore ck202,names-cut -->\nx")
    assert ignored.at == {2: {"ck1", "ck202", "names-cut"}}
    assert ignored.holds("CK101", "cited-not-listed", 1, 2)
    assert ignored.holds("CK503", "names-cut", 2, 2)
    assert not ignored.holds("CK503", "names-cut", 3, 4)
    assert not ignored.holds("CK203", "access-date-missing", 2, 2)


def test_words_of_a_reason_are_no_codes():
    ignored = ignored_in("<!-- citekit: ignore CK503 (c, ck - as in print) -->\n- A\n")
    assert ignored.holds("CK503", "names-cut", 2, 2)
    assert not ignored.holds("CK503", "names-cut", 1, 1)
    assert not ignored.holds("CK201", "date-differs-from-url", 2, 2)
    group = ignored_in("<!-- citekit: ignore ck2 -->\n- A\n")
    assert group.holds("CK201", "date-differs-from-url", 2, 2)


def test_an_article_without_comments_switches_nothing_off():
    assert not ignored_in("- A\n").holds("CK503", "names-cut", 1, 1)
