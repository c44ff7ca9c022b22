import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("pieces", "imprint"),
    [
        ((("location", "東京・海鳴社、"),), ("東京", "海鳴社", None)),
        ((("location", "東京・"), ("publisher", "海鳴社、")), ("東京", "海鳴社", None)),
        (
            (("publisher", "台灣大學歷史學研究所碩士論文，"),),
            (None, "台灣大學歷史學研究所", "碩士論文"),
        ),
        ((("publisher", "鹽河大學 博士学位论文"),), (None, "鹽河大學", "博士学位论文")),
        ((("publisher", "論文社"),), (None, "論文社", None)),
    ],
)
def test_what_is_written_in_one_is_parted(pieces, imprint):
    csl = record(("title", "塩の道"), *pieces, ("date", "2012年")).csl
    assert tuple(csl.get(name) for name in ("publisher-place", "publisher", "genre")) == imprint
