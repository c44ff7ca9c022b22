import pytest

from citekit.training.anystyle import split_volume
from citekit.training.datasets import read_tagged

ANYSTYLE = """<?xml version="1.0"?>
<dataset><sequence><author>Ash, A.</author><title>On bridges.</title><journal>Span,</journal>
<volume>12(3):</volume><pages>4-9.</pages><date>1999.</date></sequence></dataset>"""


def pairs(reference):
    return [(label, reference.text[start:end]) for label, start, end in reference.spans]


def test_anystyle_xml(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(ANYSTYLE, encoding="utf-8")
    (reference,) = read_tagged(path)
    assert pairs(reference) == [
        ("author", "Ash, A."),
        ("title", "On bridges."),
        ("container-title", "Span,"),
        ("volume", "12"),
        ("issue", "(3):"),
        ("pages", "4-9."),
        ("date", "1999."),
    ]


@pytest.mark.parametrize(
    ("text", "paged", "expected"),
    [
        ("12(3):", True, [("volume", "12", False), ("issue", "(3):", True)]),
        ("vol. 4, no. 2,", True, [("volume", "vol. 4,", False), ("issue", "no. 2,", False)]),
        ("12,", True, [("volume", "12,", False)]),
        ("Vol. 8, n° 1,", True, [("volume", "Vol. 8,", False), ("issue", "n° 1,", False)]),
        ("93(May/June 2011).", True, [("volume", "93", False), ("date", "(May/June 2011).", True)]),
        ("9 (1999)", True, [("volume", "9", False), ("date", "(1999)", False)]),
        (
            "50: 3 (2015),",
            True,
            [("volume", "50:", False), ("issue", "3", False), ("date", "(2015),", False)],
        ),
        ("33:3:", True, [("volume", "33:", False), ("issue", "3:", True)]),
        ("111, 468", True, [("volume", "111,", False), ("issue", "468", False)]),
        (
            "7(2): 101-110",
            False,
            [("volume", "7", False), ("issue", "(2):", True), ("pages", "101-110", False)],
        ),
    ],
)
def test_volume_issue_and_pages_are_divided(text, paged, expected):
    assert split_volume(text, paged=paged) == expected
