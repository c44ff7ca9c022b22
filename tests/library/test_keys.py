import re

import pytest

from citekit.library.keys import base_key, free_key, suffix

from .building import work


@pytest.mark.parametrize(
    ("csl", "key"),
    [
        (work("Daum", 2017, "Giving Credit"), "daum2017giving"),
        (work("Müller", 2003, "Über die Brücke"), "muller2003brucke"),
        (work("Weiß", 2003, "Ångström"), "weiss2003angstrom"),
        (work("Øster-Łuk", 2003, "x-ray"), "osterluk2003ray"),
        (work("O’Brien", 1999, "China’s Rivers"), "obrien1999chinas"),
        (work("García Márquez", 1967, "Cien años"), "garciamarquez1967cien"),
        (work("Достоевский", 1872, "Бесы"), "dostoevskiy1872besy"),
        (work("Παπαδόπουλος", 2001, "Η γέφυρα"), "papadopoulos2001gefyra"),
        (work("Durand", 2001, "L’Europe qu’on aime"), "durand2001europe"),
        (work("Orwell", 1949, "1984"), "orwell19491984"),
        (work("Okoye", None, "Don’t Cross It"), "okoyenddont"),
        (work("Okoye", 2020, "The Of And"), "okoye2020the"),
        (work("Okoye", 2020), "okoye2020"),
        (work(year=2020, title="The Long Bridge"), "long2020bridge"),
        (
            work(year=2020, title="The Bridge", container_title="River Daily"),
            "riverdaily2020bridge",
        ),
        (work(year=2020, title="桥", URL="http://www.people.com.cn/a"), "people2020"),
        (work("王", 2020, "桥", URL="http://news.river.example/a"), "river2020"),
        (work("王", 2020, "桥"), "ref2020"),
        (work("Cher", title="桥 Bridge"), "cherndbridge"),
        ({"URL": "http://[broken"}, "refnd"),
        ({"URL": "http://127.0.0.1/x"}, "refnd"),
        ({"URL": "http://[::1]/x"}, "refnd"),
        ({"URL": "https://news.river.co.uk/x"}, "rivernd"),
        ({}, "refnd"),
    ],
)
def test_key_of(csl, key):
    assert base_key(csl) == key


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("World Health Organization", "worldhealthorganization"),
        ("Organisation for Economic Co-operation and Development", "organisationeconomic"),
        ("National Development and Reform Commission (NDRC)", "ndrc"),
        ("The New York Times", "newyorktimes"),
    ],
)
def test_organisations_are_kept_short(name, lead):
    assert base_key({"author": [{"literal": name}], "issued": {"date-parts": [[2020]]}}) == (
        f"{lead}2020"
    )


def test_keys_are_plain_whatever_comes_in():
    hostile = work("Robert'); DROP TABLE \x00\ud800", 2020, "../{}\\%\n“”", URL="http://[bad")
    assert re.fullmatch(r"[a-z0-9]+", base_key(hostile))
    assert len(base_key(work(title="x" * 100_000, literal="y " * 50_000))) < 100


def test_collisions_get_letters():
    taken = {"okoye2017river"}
    given = []
    for _ in range(30):
        key = free_key("okoye2017river", taken.__contains__)
        taken.add(key)
        given.append(key.removeprefix("okoye2017river"))
    assert given[:3] == ["a", "b", "c"]
    assert given[25:28] == ["z", "aa", "ab"]


def test_a_free_letter_is_found_without_walking_along_all():
    taken = {"ref", *(f"ref{suffix(number)}" for number in range(1, 5000))}
    asked = []

    def is_taken(key):
        asked.append(key)
        return key in taken

    assert free_key("ref", is_taken) == f"ref{suffix(5000)}"
    assert len(asked) < 40


def test_suffixes_are_all_different():
    assert len({suffix(number) for number in range(1, 20_000)}) == 19_999
