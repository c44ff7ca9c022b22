"""Names that are no lists."""

import pytest

from citekit.parsing.normalisation.whole_names import handle, whole_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AA.VV.,", "AA.VV."),
        ("VV. AA.", "VV. AA."),
        ("u/salt_road,", "u/salt_road"),
        ("@span auf", "@span"),
        ("SPAN盐业", "SPAN盐业"),
        ("Salzwerk KG (Anmelder)", "Salzwerk KG"),
        ("Herald, The", "The Herald"),
        ("SWC (Salt World Consortium).", "SWC (Salt World Consortium)"),
        ("S3C (Salt World Web Consortium)", "S3C (Salt World Web Consortium)"),
        ("SALTER (Sarah Ann)", ""),
        ("Herald, Theo", ""),
        ("Berg KG, Lind", ""),
        ("Anna Lind", ""),
    ],
)
def test_whole_names(text, name):
    assert whole_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@salt.", "@salt"),
        ("(@salt@span.example)", "@salt@span.example"),
        ("r/salt", "r/salt"),
        ("@salt and Anna Lind", ""),
        ("Lind, A.", ""),
    ],
)
def test_handles(text, name):
    assert handle(text) == name
