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
    ("text", "expected"),
    [
        ("vol. 4, no. 2,", [("volume", "vol. 4,"), ("issue", "no. 2,")]),
        ("12,", [("volume", "12,")]),
        ("9 (1999)", [("volume", "9"), ("date", "(1999)")]),
    ],
)
def test_volume_and_issue_are_divided(text, expected):
    assert split_volume(text) == expected
