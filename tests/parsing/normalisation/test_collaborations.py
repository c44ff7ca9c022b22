import pytest

from citekit import parse
from citekit.parsing.normalisation.collaborations import collaborations_apart, is_collaboration

REST = "Rivers Lett. 108, 131801 (2012)."


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Salt Collab. (P. Ash et al.)", "Salt Collab.; P. Ash et al."),
        ("Salt Collaboration( Ash P. et al.)", "Salt Collaboration; Ash P. et al."),
        ("Salt Collaboration and Tide Collaboration", "Salt Collaboration; Tide Collaboration"),
        ("Salt Collab.( P. Ash et al.)", "Salt Collab.; P. Ash et al."),
        ("P. Ash (Salt Tide Collaboration)", "P. Ash, Salt Tide Collaboration"),
        ("P. Ash [for the Tide Consortium]", "P. Ash, Tide Consortium"),
        ("Ash P, Berg A; for the TIDE Study Group", "Ash P, Berg A; TIDE Study Group"),
        ("P. Ash (Research Team Leader)", "P. Ash (Research Team Leader)"),
        ("P. Ash (Tide)", "P. Ash (Tide)"),
    ],
)
def test_a_collaboration_stands_beside_its_persons(text, apart):
    assert collaborations_apart(text) == apart


def test_brackets_that_hold_a_collaboration_only():
    raw = "P. Ash (Salt Collaboration), Rivers (2012)"
    assert is_collaboration(raw, 6, 29)
    assert not is_collaboration(raw, 6, len(raw))
    assert not is_collaboration(raw, 35, len(raw))


@pytest.mark.parametrize(
    "names",
    [
        "Y. Berg et al. (Salt Tide Collaboration), ",
        "Y. Berg et al. [Salt Tide Collaboration], ",
        "Salt Tide Collaboration (Y. Berg et al.), ",
    ],
)
def test_both_are_authors(names):
    (reference,) = parse(names + REST)
    assert {"family": "Berg", "given": "Y."} in reference.csl["author"]
    assert {"literal": "Salt Tide Collaboration"} in reference.csl["author"]
    assert "title" not in reference.csl


def test_a_word_between_dashes_is_no_author():
    (reference,) = parse(
        '—, and —, "Assessing Errors in Models of Rivers," Journal of Rivers 52 (1997), 557-90.'
    )
    assert "author" not in reference.csl
