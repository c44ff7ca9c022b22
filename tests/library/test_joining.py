"""What articles cite in other styles is one reference, as soon as they are added."""

import itertools

import pytest

from citekit.library import Library

from .building import article, entry, work

LONG = "Counting Bridges over Small Rivers"
PAGE = "river.example/2017/bridges"
STYLES = (
    ("Okoye, A. (2017). Counting bridges over small rivers.", {"container-title": "River Daily"}),
    ("Okoye, Counting Bridges Over Small Rivers, River D., 2017.", {"container-title": "River D."}),
    ("Okoye A. Counting Bridgs over Small Rivers. 2017.", {"title": LONG.replace("dges", "dgs")}),
    ("Okoye 2017. Counting Bridges over Small Rivers. doi:10.1234/a.", {"DOI": "10.1234/a"}),
    ("Okoye: Counting Bridges over Small Rivers: A Study. 2017.", {"title": f"{LONG}: A Study"}),
)
SECOND = entry("Okoye. 2nd ed. 2019.", work("Okoye", 2019, LONG, edition="2"))
KEY = "okoye2017counting"


def cited(number):
    raw, more = STYLES[number]
    return entry(raw, work("Okoye", 2017, LONG) | more)


def add(library, *numbers):
    """Add articles that cite the work, each in its own style."""
    for number in numbers:
        library.add(f"{number}.md", [article(cited(number))], "1")


def shown(library):
    return [
        (one, sorted(found.raw for found in one.entries))
        for one in library.search(include_uncited=True)
    ]


@pytest.mark.parametrize("order", list(itertools.permutations(range(5)))[::17])
def test_five_styles_are_one_reference_with_five_entries(library, order):
    library.add("second.md", [article(SECOND)], "1")
    add(library, *order)
    first, second = library.search()
    assert {first.csl.get("edition"), second.csl.get("edition")} == {None, "2"}
    assert sorted((len(first.entries), len(second.entries))) == [1, 5]
    assert len(library.decisions(joins=True)) > 2
    assert library.decisions() == []
    assert library.doctor() == []


@pytest.mark.parametrize(
    "url",
    [f"https://{PAGE}", f"http://www.{PAGE}/", f"https://{PAGE}?utm_source=feed&fbclid=1#comments"],
)
def test_spellings_of_an_address_are_one_page(library, url):
    here = work("Okoye", 2017, "Bridges", URL=f"https://{PAGE}", container_title="River Daily")
    there = work("Okoye", 2017, "Bridges", URL=url, type="post-weblog")
    library.add("a.md", [article(entry("Okoye. Bridges.", here))], "1")
    assert library.add("b.md", [article(entry("Okoye, Bridges", there))], "1").new_references == 0
    assert library.counts().references == 1


def test_joined_works_stand_when_the_database_is_gone(path):
    with Library(path) as library:
        add(library, *range(5))
        library.set(KEY, {"note": "mine"})
        before = shown(library)
        assert len(before) == 1
    for order in ((4, 2, 0, 3, 1), (1, 0, 3, 4, 2)):
        for file in path.parent.glob("library.db*"):
            file.unlink()
        with Library(path) as library:
            add(library, *order)
            assert shown(library) == before


def test_the_key_of_what_was_joined_finds_it_but_is_no_alias(library):
    add(library, 0, 1)
    assert library.get(f"{KEY}a").key == KEY
    assert library.get(KEY).aliases == ()
    library.key(KEY, f"{KEY}a")
    assert library.get(KEY).aliases == (KEY,)


def test_a_join_is_taken_back_for_good(library):
    add(library, 0, 1)
    (join,) = library.decisions(joins=True)
    assert library.undo(ids=[join.id[:8]]) == [join]
    assert [len(one.entries) for one in library.search()] == [1, 1]
    assert library.add("1.md", [article(cited(1))], "2").new_references == 0
    assert library.counts().references == 2


def test_what_one_list_cites_twice_stays_two(library):
    library.add("a.md", [article(cited(0), cited(1))], "1")
    assert library.counts().references == 2
    library.add("b.md", [article(cited(2))], "1")
    assert library.counts().references == 2


def test_what_may_be_either_of_two_works_is_left_to_people(library):
    editions = [
        entry(f"{n}", work("Okoye", year, LONG, edition=str(n), publisher="Ford Press"), number=n)
        for n, year in ((1, 2017), (2, 2019))
    ]
    library.add("a.md", [article(*editions)], "1")
    undated = entry("Okoye, Counting.", work("Okoye", None, LONG, publisher="Ford Press"))
    library.add("b.md", [article(undated)], "1")
    assert library.counts().references == 3


@pytest.mark.parametrize(
    "other",
    [
        {"title": f"{LONG}. Part 2"},
        {"title": f"Review of {LONG}"},
        {"issued": {"date-parts": [[2018]]}},
        {"edition": "2", "issued": {"date-parts": [[2019]]}},
        {"container-title": "arXiv"},
    ],
)
def test_what_is_nearly_the_same_work_is_not_joined(library, other):
    add(library, 0)
    library.add("b.md", [article(entry("other", work("Okoye", 2017, LONG) | other))], "1")
    assert library.counts().references == 2


def test_chinese_titles_are_joined(library):
    title = "社会信用体系建设的法治之道"
    for number, container in enumerate(("中国法学", "中国法学杂志")):
        csl = work("王", 2019, title, container_title=container)
        library.add(f"{number}.md", [article(entry(f"王 {container}", csl))], "1")
    assert library.counts().references == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LONG, LONG.upper()),
        (LONG, f"{LONG}: a study"),
        ("Counting Bridges", "Counting Bridges: notes on small rivers"),
        ("Bridges: an old counting", "Bridges. An old counting"),
        ("社会信用体系建设的法治之道", "社会信用体系建设的法治之道：评述"),
        ("A 社会信用体系建设", "A：社会信用体系建设"),
    ],
)
def test_what_names_no_author_is_found_by_its_title(library, one, other):
    page = {"container-title": "River Daily", "publisher": "Weir Press", "page": "7"}
    new = [
        library.add(
            f"{title}.md", [article(entry(title, {"title": title, **page}))], "1"
        ).new_references
        for title in (one, other)
    ]
    assert new == [1, 0]
    assert library.counts().references == 1


def test_a_chinese_title_is_found_among_many_that_begin_alike(library):
    titles = [f"社会信用{first}{second}" for first in "甲乙丙丁戊己" for second in "子丑寅卯"]
    works = [
        entry(f"王 {title}", work(title=title, container_title="中国法学"), number=number)
        for number, title in enumerate([*titles, "社会信用体系建设的法治之道"])
    ]
    library.add("a.md", [article(*works)], "1")
    library.add("b.md", [article(entry("another style", works[-1].reference.csl))], "1")
    csl = works[-1].reference.csl | {"container-title": "中国法学杂志"}
    library.add("c.md", [article(entry("a third style", csl))], "1")
    assert library.counts().references == len(works)


def test_words_of_the_search_language_are_words_in_titles(library):
    csl = work("Okoye", 2017, "AND OR NOT NEAR", container_title="A")
    library.add("a.md", [article(entry("a", csl))], "1")
    library.add("b.md", [article(entry("b", csl | {"container-title": '"B" *'}))], "1")
    assert library.counts().references == 2
