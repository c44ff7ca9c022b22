"""Rules on what the text cites."""

import pytest

from tests.lint.making import of_article

LIST = (
    "Abara, Nneka. 2011. The Ferry at Night. Lagos: Span.",
    "Brandt, Karl. 2012. The Bridges of Ulm. Ulm: Bogen.",
    "Castro, Marta. 2013. “The Salt Road Again.” River News, May 9. https://news.example/salt-road",
    "Dunne, Patrick. 2014. Harbour Lights and Tides. Dublin: Quay.",
)
ALL = "Abara (2011) began it, and others followed (Brandt 2012; Castro 2013; Dunne 2014)."


def article(text, *entries):
    items = "".join(f"- {entry}\n" for entry in entries or LIST)
    return f"# Of rivers\n\n{text}\n\nRivers carry more than water.\n\n## References\n\n{items}"


def found(tmp_path, code, text, *entries):
    return [
        (one.line, one.message)
        for one in of_article(tmp_path, article(text, *entries), select=[code])
    ]


def test_all_is_well(tmp_path):
    assert found(tmp_path, "CK1", ALL) == []


def test_cited_but_not_listed(tmp_path):
    text = f"{ALL} Nobody knew (Eriksen and Foss 2016), then or later (Eriksen and Foss 2016)."
    [(line, message)] = found(tmp_path, "CK101", text)
    assert line == 3
    assert message.startswith("Eriksen and Foss 2016: No entry is")
    assert message.endswith("(1 more in this article)")


def test_without_a_list_nothing_is_missed(tmp_path):
    text = "# Of rivers\n\nNobody measured it (Eriksen and Foss 2016; Brandt 2012).\n"
    assert of_article(tmp_path, text, select=["CK101"]) == []


def test_listed_but_not_cited(tmp_path):
    text = "Abara (2011) began it, and others followed (Brandt 2012; Castro 2013)."
    assert found(tmp_path, "CK102", text) == [
        (12, "Nothing in the text cites this entry; 3 of 4 in this list are cited")
    ]
    assert found(tmp_path, "CK102", "Abara (2011) began it alone.") == []


@pytest.mark.parametrize(
    "mention",
    [
        "Others [wrote of it](https://news.example/salt-road).",
        "Others wrote *The Salt Road Again*.",
        "Marta Castro wrote of salt in 2013.",
    ],
)
def test_what_the_text_speaks_of_counts_as_cited(tmp_path, mention):
    text = f"Abara (2011) began it, others followed (Brandt 2012; Dunne 2014). {mention}"
    assert found(tmp_path, "CK102", text) == []


def test_a_citation_that_may_mean_two(tmp_path):
    other = "Brandt, Karl. 2012. The Fogs of Ulm. Ulm: Bogen."
    [(line, message)] = found(tmp_path, "CK103", ALL, *LIST, other)
    assert line == 3
    assert "Brandt 2012" in message


def test_another_year(tmp_path):
    [(_, message)] = found(tmp_path, "CK104", ALL.replace("Castro 2013", "Castro 2014"))
    assert message == "Castro 2014: The text says 2014, the list 2013"


def test_another_name(tmp_path):
    [(_, message)] = found(tmp_path, "CK105", ALL.replace("Brandt 2012", "Brant 2012"))
    assert message.startswith("Brant 2012: The text spells")


def test_keys(tmp_path):
    (tmp_path / "rivers.bib").write_text("@book{okoye2017ferry, title = {The Ferry}}\n")
    text = "---\nbibliography: rivers.bib\n---\n\nOf ferries [@okoye2017ferry; @okoye2017fery].\n"
    [finding] = of_article(tmp_path, text, select=["CK1"])
    assert (finding.code, finding.line, finding.column) == ("CK106", 5, 30)
    assert finding.subject == "@okoye2017fery"


def test_comments_hold_for_the_text_too(tmp_path):
    text = f"{ALL}\n\n<!-- citekit: ignore CK101 -->\nNobody measured it (Eriksen and Foss 2016)."
    assert found(tmp_path, "CK101", text) == []
