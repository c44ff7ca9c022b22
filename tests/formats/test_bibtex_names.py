"""Names as BibTeX and bibtexparser take them apart again."""

import pytest
from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from citekit.formats.bibtex_names import bibtex_name, bibtex_names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ({"family": "Qin", "given": "Amy"}, "Qin, Amy"),
        ({"family": "van der Berg", "given": "Jan"}, "van der Berg, Jan"),
        (
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            "van der {Berg}, Jan",
        ),
        ({"family": "Humboldt", "given": "A.", "dropping-particle": "von"}, "Humboldt, A. von"),
        ({"family": "Ng", "given": "A.", "dropping-particle": "Xi"}, "Ng, A. {}{Xi}"),
        ({"family": "Ng", "given": "Mary van"}, "Ng, Mary {van}"),
        ({"family": "King", "given": "Rosa", "suffix": "Jr."}, "King, Jr., Rosa"),
        ({"family": "boyd", "given": "danah"}, "boyd, danah"),
        ({"family": "García y Vega", "given": "Ana"}, "{García y Vega}, Ana"),
        ({"family": "Garcia Lorca", "given": "Federico"}, "Garcia Lorca, Federico"),
        ({"literal": "World Health Organization"}, "{World Health Organization}"),
        ({"literal": "Weir, Dam & Co"}, "{Weir, Dam \\& Co}"),
        ({"family": "Plato"}, "Plato"),
        ({"family": "Leonardo da Vinci"}, "{{}Leonardo da Vinci}"),
        ({"family": "Berg", "non-dropping-particle": "van"}, "van {Berg}, {}"),
        ({"family": "Ng", "given": "van"}, "Ng, van"),
        ({"family": "Ng", "given": "Mary Ann"}, "Ng, Mary Ann"),
        ({"family": "McVega y", "given": "A."}, "{McVega y}, A."),
        ({"family": "aB", "given": "A."}, "aB, A."),
        ({"family": "Berg", "given": "A.", "non-dropping-particle": "De"}, "{}{De} {Berg}, A."),
        ({"family": "Ng", "given": "A.", "non-dropping-particle": "t1"}, "{}{t1} {Ng}, A."),
        ({"family": "Ng", "given": "A.", "non-dropping-particle": "d'"}, "d' {Ng}, A."),
        ({"family": "others"}, "{{}others}"),
        ({"family": "Simon and Schuster"}, "{{}Simon and Schuster}"),
        ({"family": "Hand and Foot", "given": "A and B"}, "{Hand and Foot}, {A and B}"),
        ({"family": "King", "suffix": "Jr."}, "King, Jr., {}"),
        ({"given": "Madonna"}, "{Madonna}"),
        ({"family": "习", "given": "近平"}, "习, 近平"),
        ({}, ""),
    ],
)
def test_one_name(name, expected):
    assert bibtex_name(name) == expected


@pytest.mark.parametrize(
    ("name", "von", "last", "first", "jr"),
    [
        ({"family": "de la Torre", "given": "Ana"}, "de la", "Torre", "Ana", ""),
        ({"family": "García y Vega", "given": "Ana"}, "", "{García y Vega}", "Ana", ""),
        ({"family": "boyd", "given": "danah"}, "", "boyd", "danah", ""),
        ({"family": "King", "given": "Rosa", "suffix": "Jr."}, "", "King", "Rosa", "Jr."),
        ({"family": "van den berg", "given": "Jo"}, "", "{van den berg}", "Jo", ""),
    ],
)
def test_the_parts_come_back(name, von, last, first, jr):
    parts = parse_single_name_into_parts(bibtex_name(name))
    assert [" ".join(p) for p in (parts.von, parts.last, parts.first, parts.jr)] == [
        von,
        last,
        first,
        jr,
    ]


def test_a_list_comes_apart_at_its_names_only():
    names = [{"literal": "Simon and Schuster"}, {}, {"family": "Qin", "given": "Amy"}]
    assert split_multiple_persons_names(bibtex_names(names)) == ["{Simon and Schuster}", "Qin, Amy"]
