"""Which of day and month comes first, by the whole list."""

from citekit.parsing.normalisation import list_style
from citekit.parsing.segments import ListStyle

from .tagged import Text, tagged


def test_list_style_is_decided_by_one_clear_date():
    entries = [tagged(("accessed", "[26.5.18]")), tagged(("accessed", "[2.6.19]"))]
    style = list_style([Text(raw) for raw, _ in entries], [segments for _, segments in entries])
    assert style.day_first is True
    assert list_style([Text("")], [[]]).day_first is None


def test_blanks_part_days_and_months_too():
    for written, day_first in (("[Accessed 30 01 2023].", True), ("[Accessed 01 30 2023].", False)):
        raw, segments = tagged(("accessed", written))
        assert list_style([Text(raw)], [segments]).day_first is day_first


def test_american_list_style():
    raw, segments = tagged(("accessed", "Accessed 5/26/2018"))
    style = list_style([Text(raw)], [segments], {"date-parts": [[2020]]})
    assert style == ListStyle(day_first=False, article_date={"date-parts": [[2020]]})
