"""Rules on entries that are hard to read."""

from dataclasses import replace

import pytest

from citekit.lint.linting import lint_page
from citekit.lint.registry import chosen_rules
from tests.lint.making import ALPHABET, numbers, page, said


def doubtful(confidence, kind="list", raw=ALPHABET[0]):
    made = page(raw, kind=kind)
    [one] = made.lists
    made.lists = (replace(one, entries=(replace(one.entries[0], confidence=confidence),)),)
    return lint_page(made, chosen_rules(["CK801"])).findings


def test_doubtful_entries():
    [one] = doubtful(0.14)
    assert one.finding.message == "Read with a confidence of 0.14 only"
    assert doubtful(0.2) == ()
    assert doubtful(0.1, kind="footnotes") == ()


def test_there_is_little_to_read_of_a_title():
    made = page("Bridges")
    [entry] = made.entries
    entry.csl.clear()
    entry.csl.update(title="Bridges", URL="https://news.example/bridges", type="webpage")
    [one] = made.lists
    made.lists = (replace(one, entries=(replace(entry, confidence=0.1),)),)
    assert lint_page(made, chosen_rules(["CK801"])).findings == ()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("Okoye, N. 2017. The Ferry. In The Rivers of Africa, edited by", "it ends with"),
        ("Okoye, N. 2017. The Ferry. Span, p.", "it ends with 'p.'"),
        ("Okoye, N. 2017. The Ferry. In", "it ends with 'In'"),
        ("Okoye, N. 2017. The Ferry, in", "it ends with 'in'"),
        ("Okoye, N. 2017. The Ferry,", "it ends with ','"),
        ("Okoye, N. 2017. The Ferry. https://", "it ends with 'https://'"),
        ("Okoye, N. 2017. “The Ferry. River News, May 9.", "“ is never closed"),
        ("Okoye, N. 2017. The Ferry (Lagos: Span.", "( is never closed"),
        ("Okoye, N. (2017): „Die Fähre. In: Flüsse 3, S. 4–9.", "„ is never closed"),
        ("Okoye, N. (2017): Die Fähre. In: „", "it ends with '„'"),
        ("鲁江. 河流[J. 江河, 1930, 1(3).", "[ is never closed"),
    ],
)
def test_cut_off(raw, reason):
    [(number, message)] = said("CK802", raw)
    assert number == 1
    assert reason in message


@pytest.mark.parametrize(
    "raw",
    [
        *ALPHABET,
        "Okoye, N. 2017. “The Ferry.” River News, 1) May 9.",
        "Okoye, N. 2017. Vitamin E",
        "Okoye, N. 2017. “The “Old” Ferry.” River News.",
        "OKOYE, Ngozi (2017). Le bac. Lagos : Span, 292 p.",
        "Okoye, N. (2017): „Die Fähre“, in: Flüsse, Jg. 9, S. 77–95.",
        'Okoye, N. (2017): „Die Fähre", in: Flüsse, Jg. 9, S. 77–95.',
        "Okoye, N. (2017): In: Flüsse 9: „Die Fähre“",
        "Okoye, N. (2017): In: Flüsse 9: »Die Fähre«",
        "OKOYE, Ngozi (2017). Le bac. Lagos : Span, 12\u00a0vol.",
        "Okoye, N. 2017. The Ferry. Map, 24 × 36 in.",
    ],
)
def test_whole(raw):
    assert numbers("CK802", raw) == []


def test_run_together():
    both = "Okoye, N. (2017). The ferry. Span. Brandt, K., & Holm, R. (2016). Bridges. Bogen."
    [(number, message)] = said("CK803", both)
    assert number == 1
    assert "'Brandt, K., & Holm" in message
    assert numbers("CK803", both, kind="footnotes") == []


@pytest.mark.parametrize(
    "raw",
    [
        *ALPHABET,
        "Okoye, N. (2017). A reply to Brandt, K. (2016). River Studies, 3(2), 1–9.",
        "Okoye, N. (2017). The ferry. In Brandt, K. (Ed.), Bridges (pp. 1–9). Bogen, 2017.",
    ],
)
def test_one_reference(raw):
    assert numbers("CK803", raw) == []
