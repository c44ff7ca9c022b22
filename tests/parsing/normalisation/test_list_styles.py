"""What the whole list tells of how names are written."""

import pytest

from citekit.parsing import parse_entries
from citekit.parsing.normalisation import list_style

from .tagged import Text, tagged

FAMILIES_FIRST = ["Rossi Mario, Bianchi Lucia", "Kowalski Jan e Nowak Anna"]
GIVEN_FIRST = ["Mario Rossi, Lucia Bianchi", "Anna Nowak"]


@pytest.mark.parametrize(
    ("lists_of_names", "families_first"),
    [
        (FAMILIES_FIRST, True),
        (FAMILIES_FIRST[:1], False),
        (GIVEN_FIRST, False),
        ([*FAMILIES_FIRST, *GIVEN_FIRST], False),
        ([*FAMILIES_FIRST, "Ash, Ann", "Verga Tullo"], True),
        (["Salt Harbour", "River News"], False),
    ],
)
def test_names_that_tell_decide_for_the_others(lists_of_names, families_first):
    entries = [tagged(("author", f"{names}."), ("date", "2015.")) for names in lists_of_names]
    texts, segments = [Text(raw) for raw, _ in entries], [found for _, found in entries]
    assert list_style(texts, segments).families_first is families_first


def test_a_name_that_nobody_knows_is_read_as_the_others_are():
    title = "(2015). Il fiume e la città. Milano: Casa del fiume."
    lines = [f"{names} {title}" for names in (*FAMILIES_FIRST * 2, "Zanchi Ordelio", "Luisa Verga")]
    *_, alike, otherwise = parse_entries([Text(line) for line in lines])
    assert alike.csl["author"] == [{"family": "Zanchi", "given": "Ordelio"}]
    assert otherwise.csl["author"] == [{"family": "Verga", "given": "Luisa"}]
    assert parse_entries([Text(lines[-2])])[0].csl["author"][0]["given"] == "Zanchi"
