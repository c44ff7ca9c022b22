import re

import pytest

from citekit.errors import UsageError
from citekit.library.keys import base_key, check_formula, check_key, free_key, suffix

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
        (
            work("Okoye", 2020, "Donaudampfschifffahrtsgesellschaft"),
            "okoye2020donaudampfschifffahrtsge",
        ),
        (work("Okoye", 2020, "<sup>14</sup>C and Rivers"), "okoye202014c"),
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
        ({"URL": "https://co.uk/x"}, "cond"),
        ({"URL": "https://localhost/x"}, "localhostnd"),
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
        ("Northern Waterway Councils", "northernwaterwaycouncils"),
        ("Northern Waterways Councils", "northernwaterways"),
        ("Donaudampfschifffahrtsgesellschaft", "donaudampfschifffahrtsge"),
    ],
)
def test_organisations_are_kept_short(name, lead):
    assert base_key({"author": [{"literal": name}], "issued": {"date-parts": [[2020]]}}) == (
        f"{lead}2020"
    )


FERRY = {
    "type": "article-journal",
    "author": [{"family": name} for name in ("Ash", "Elm", "Oak", "Yew")],
    "issued": {"date-parts": [[1997]]},
    "title": "The Last Ferry on the Lake",
    "container-title": "River Daily",
}


@pytest.mark.parametrize(
    ("formula", "key"),
    [
        ("{author}{year}{title}", "ash1997last"),
        ("{Author}{year}{Title}", "Ash1997Last"),
        ("{AUTHOR}_{shortyear}", "ASH_97"),
        ("{authors}", "ashelmoak"),
        ("{Authors}:{TITLEWORDS}", "AshElmOak:LASTFERRY"),
        ("{title}-{container}", "last-riverdaily"),
        ("{type}.{title}", "articlejournal.last"),
        ("x{titlewords}-", "xlastferry"),
    ],
)
def test_a_formula_says_what_keys_are_made_of(formula, key):
    check_formula(formula)
    assert base_key(FERRY, formula) == key


def test_a_formula_that_finds_nothing_gives_author_and_year():
    assert base_key(work("Okoye", 2017), "{title}") == "okoye2017"
    assert base_key(work("王", 2017, "Fords"), "{authors}") == "ref"


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("{author}{yaer}", "{yaer} is no part of a key; there are {author}"),
        ("{author} {year}", "beside parts such as"),
        ("{year}", "makes all keys alike"),
    ],
)
def test_it_is_said_why_a_formula_is_none(formula, why):
    with pytest.raises(UsageError, match=re.escape(why)):
        check_formula(formula)


def test_a_key_has_up_to_a_hundred_characters():
    for key in ("x", "_x", "A:b./+-c", "x" * 100):
        check_key(key)
    for key in ("", "x" * 101, "x.", ".x"):
        with pytest.raises(UsageError, match="can't be a cite key"):
            check_key(key)


def test_keys_are_plain_whatever_comes_in():
    hostile = work("Robert'); DROP TABLE \x00\ud800", 2020, "../{}\\%\n“”", URL="http://[bad")
    assert re.fullmatch(r"[a-z0-9]+", base_key(hostile))
    assert len(base_key(work(title="x" * 100_000, literal="y " * 50_000))) < 100


def test_a_key_that_is_free_is_given():
    assert free_key("okoye2017river", {"okoye2017"}.__contains__) == "okoye2017river"


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
