"""Two references compared: the verdict and the reasons."""

import pytest

from citekit.library.matching import Verdict, compare, read_features
from citekit.library.matching.comparison import is_short_for

ARTICLE = {
    "type": "article-journal",
    "title": "Counting Bridges over Small Rivers",
    "author": [{"family": "Okoye", "given": "Ada"}, {"family": "Elm", "given": "Ben"}],
    "container-title": "Journal of River Engineering",
    "issued": {"date-parts": [[2017, 5, 9]]},
    "volume": "3",
    "issue": "2",
    "page": "101-120",
    "DOI": "10.1234/river.17",
}
BOOK = {
    "type": "book",
    "title": "A History of Bridges",
    "author": [{"family": "Okoye", "given": "Ada"}],
    "issued": {"date-parts": [[2001]]},
    "publisher": "Weir Press",
}
PAGE = {
    "type": "webpage",
    "title": "How the bridge was built",
    "container-title": "River Daily",
    "issued": {"date-parts": [[2019, 3, 1]]},
    "URL": "https://river.example/how",
}
CHAPTER = {
    "type": "chapter",
    "title": "Arches and what they carry",
    "author": [{"family": "Okoye", "given": "Ada"}],
    "container-title": "Handbook of Bridges",
    "issued": {"date-parts": [[2010]]},
    "DOI": "10.1234/book",
}


def named(name):
    """A work that has nothing but the name of an organisation."""
    return {"author": [{"literal": name}]}


def verdict(one, other):
    """The verdict, which is the same whichever comes first."""
    left, right = read_features(one), read_features(other)
    found = compare(left, right)
    assert compare(right, left).verdict is found.verdict
    return found.verdict


def without(csl, *fields, **changes):
    return {k: v for k, v in csl.items() if k not in fields} | {
        name.replace("_", "-"): value for name, value in changes.items()
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARTICLE, ARTICLE),
        (ARTICLE, without(ARTICLE, "DOI", "page", "issue")),
        (ARTICLE, without(ARTICLE, container_title="J. River Eng.")),
        (ARTICLE, without(ARTICLE, "DOI", title="Counting Bridges over Smal Rivers")),
        (ARTICLE, without(ARTICLE, author=[{"family": "Okoye", "given": "A."}])),
        (ARTICLE, without(ARTICLE, issued={"date-parts": [[2017]]})),
        (ARTICLE, without(ARTICLE, issued={"date-parts": [[2017, 9, 5]]})),
        (ARTICLE, without(ARTICLE, URL="https://press.example/doi/10.1234/RIVER.17")),
        (BOOK, without(BOOK, "publisher", title="A History of Bridges: From Wood to Steel")),
        (PAGE, without(PAGE, "container-title", URL="http://www.river.example/how/?utm_source=x")),
        (PAGE, without(PAGE, "issued", URL="https://web.archive.org/web/2020/" + PAGE["URL"])),
    ],
)
def test_the_same_work(one, other):
    assert verdict(one, other) is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CHAPTER, without(CHAPTER, title="Ropes and how they hang")),
        (BOOK, without(BOOK, edition="2", issued={"date-parts": [[2006]]})),
        (without(BOOK, edition="1"), without(BOOK, edition="2")),
        (
            without(ARTICLE, "DOI", title="Counting Bridges, Part 1"),
            without(ARTICLE, "DOI", title="Counting Bridges, Part 2"),
        ),
        (ARTICLE, without(ARTICLE, "DOI", "volume", "issue", "page", container_title="arXiv")),
        (PAGE, without(PAGE, "URL", issued={"date-parts": [[2021, 3, 1]]})),
        (BOOK, without(BOOK, title="Review of A History of Bridges")),
        (ARTICLE, without(ARTICLE, title="Erratum to: " + ARTICLE["title"])),
        (PAGE, without(PAGE, title="Terms of use", URL="https://river.example/terms")),
        (ARTICLE, without(ARTICLE, DOI="10.1234/river.18")),
    ],
)
def test_two_works(one, other):
    assert verdict(one, other) is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (without(BOOK, "publisher"), without(BOOK, issued={"date-parts": [[2002]]})),
        (PAGE, without(PAGE, issued={"date-parts": [[2020, 3, 1]]})),
        (PAGE, without(PAGE, URL="https://river.example/how-again")),
        (ARTICLE, without(ARTICLE, "DOI", page="201-210", volume="4")),
        (BOOK, without(BOOK, author=[{"family": "Okoye", "given": "Ben"}])),
        (BOOK, without(BOOK, title="A History of Bridges, Part 1")),
        (without(PAGE, "URL", "container-title"), without(PAGE, "URL", "issued")),
    ],
)
def test_a_person_must_look(one, other):
    assert verdict(one, other) is Verdict.DOUBTFUL


def test_the_reasons_are_words():
    other = without(ARTICLE, "DOI", volume="4")
    found = compare(read_features(ARTICLE), read_features(other))
    assert "the same title" in found.reasons
    assert "another volume (3, 4)" in found.reasons


def kinds(one, other):
    """What is found in two works of one title, but for the title, whichever comes first."""
    same = {"title": "Counting Bridges over Small Rivers"}
    left, right = read_features(same | one), read_features(same | other)
    found = {finding.kind for finding in compare(left, right).findings}
    assert {finding.kind for finding in compare(right, left).findings} == found
    return found - {"title-same-long", "undated", "says-no-more"}


def dated(*parts):
    return {"issued": {"date-parts": [list(parts)]}}


DOI = {"DOI": "10.1234/a"}
URL = {"URL": "https://river.example/a"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DOI, {}, set()),
        (DOI, DOI, {"doi-same"}),
        (DOI, {"DOI": "10.1234/a.s1"}, {"doi-alike"}),
        (DOI, {"DOI": "10.1234/b"}, {"doi-differs"}),
        ({"ISBN": "0-306-40615-2"}, {"ISBN": "9780306406157"}, {"identifier-same"}),
        ({"ISBN": "0-306-40615-2"}, {"ISBN": "9780306406164"}, {"identifier-differs"}),
        (URL, {}, set()),
        (URL, {"URL": "https://river.example"}, set()),
        (URL, {"URL": "http://www.river.example/A/"}, {"url-same"}),
        (URL, {"URL": "https://river.example/b"}, {"url-differs"}),
        (URL, {"URL": "https://lake.example/a"}, {"site-differs"}),
        (dated(2017), {}, set()),
        (dated(2017), dated(2017, 5), {"year-same"}),
        (dated(2017), dated(2018), {"year-near"}),
        (dated(2017), dated(2019), {"year-differs"}),
        (dated(2017) | DOI, dated(2019) | DOI, {"doi-same", "year-differs-at-address"}),
        (dated(2017) | URL, dated(2019) | URL, {"url-same", "year-differs-at-address"}),
        (dated(2017, 5, 9), dated(2017, 5, 9), {"date-same"}),
        (dated(2017, 5, 9), dated(2017, 9, 5), {"date-same"}),
        (dated(2017, 5, 9), dated(2017, 5, 8), {"date-differs"}),
        (dated(2017, 5, 9), dated(2017, 5), {"year-same"}),
        (dated(2017, 5, 9), dated(2017, 9), {"year-same"}),
        (dated(2017, 5, 9), dated(2017, 6), {"date-differs"}),
        (dated(2017, 5), dated(2017, 5), {"year-same"}),
        (dated(2017, 5), dated(2017, 6), {"date-differs"}),
        ({"container-title": "River Daily"}, {}, set()),
        ({"container-title": "River D."}, {"container-title": "River Daily"}, {"container-same"}),
        ({"container-title": "Lakes"}, {"container-title": "River Daily"}, {"container-differs"}),
        ({"publisher": "Weir"}, {}, set()),
        ({"publisher": "Weir"}, {"publisher": "Weir Press"}, {"publisher-same"}),
        ({"publisher": "Weir"}, {"publisher": "Ford Press"}, {"publisher-differs"}),
        ({"volume": "3"}, {}, set()),
        ({"volume": "3"}, {"volume": "3"}, {"volume-same"}),
        ({"volume": "3"}, {"volume": "4"}, {"volume-differs"}),
        ({"issue": "3"}, {}, set()),
        ({"issue": "3"}, {"issue": "3"}, set()),
        ({"issue": "3"}, {"issue": "4"}, {"issue-differs"}),
        ({"page": "30-32"}, {}, set()),
        ({"page": "30-32"}, {"page": "30"}, {"pages-same"}),
        ({"page": "30-32"}, {"page": "32"}, {"pages-differ"}),
        ({"page": "30", "volume": "7"}, {"page": "7"}, set()),
        ({"edition": "2"}, {"edition": "2nd"}, set()),
        ({"edition": "2"}, {"edition": "3"}, {"edition-differs"}),
        ({"edition": "2"}, {}, {"edition-added"}),
        ({"author": [{"family": "Okoye"}]}, {"publisher": "Okoye Press"}, {"author-elsewhere"}),
        ({"author": [{"family": "Okoye"}]}, {"publisher": "Weir Press"}, set()),
        ({"publisher": "arXiv"}, {}, set()),
        ({"genre": "Preprint"}, {"volume": "3"}, {"preprint"}),
        ({"genre": "Preprint"}, {"container-title": "River Daily"}, {"preprint"}),
        ({"genre": "Preprint"}, {"page": "3"}, {"preprint"}),
        ({"genre": "Preprint"}, DOI, {"preprint"}),
        ({"genre": "Preprint"}, {"genre": "Preprint", "volume": "3"}, set()),
    ],
)
def test_what_is_found(one, other, expected):
    assert kinds(one, other) == expected


def test_the_days_that_differ_are_said():
    one, other = read_features(BOOK | dated(2017, 5, 9)), read_features(BOOK | dated(2017, 6))
    assert "other days (2017-05-09, 2017-06)" in compare(one, other).reasons


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"title": "Counting old bridges"}, {"publisher": "Weir"}, "title-missing"),
        ({"title": "Counting old bridges"}, named("Counting old bridges"), "title-elsewhere"),
        ({"title": "Counting bridges"}, named("The bridges: counting"), "title-missing"),
        ({"title": "Counting old bridges"}, named("Bridges. Counting"), "title-missing"),
        ({"title": "On old wide bridges"}, named("Old wide bridges"), "title-missing"),
        ({"title": "Plan B of rivers"}, named("Rivers: a plan of them"), "title-elsewhere"),
        ({"title": "江河"}, named("江河 文学"), "title-elsewhere"),
        ({"title": "Bridges"} | DOI, named("Bridges") | DOI, "title-elsewhere"),
        ({"title": "Bridges"} | URL, named("Bridges") | URL, "title-elsewhere"),
        (
            {"title": "Bridges", "publisher": "Weir Press", "container-title": "Daily"},
            named("Weir Daily Press Bridges"),
            "title-elsewhere",
        ),
        (
            {"title": "Bridges", "publisher": "Weir Press"},
            named("Weir Press Bridges"),
            "title-missing",
        ),
        (
            {"title": "Counting old bridges", "container-title": "Small river news"},
            {"title": "Small river news", "container-title": "Counting old bridges"},
            "title-elsewhere",
        ),
        (
            {"title": "Counting old bridges", "container-title": "Small river news"},
            {"title": "Small river news"},
            "title-differs",
        ),
        (
            {"title": "Counting old bridges", "container-title": "Small river news"} | URL,
            {"title": "Small river news"} | URL,
            "title-elsewhere",
        ),
    ],
)
def test_a_title_may_have_been_read_as_something_else(one, other, expected):
    left, right = read_features(one), read_features(other)
    for findings in (compare(left, right).findings, compare(right, left).findings):
        assert [found.kind for found in findings if found.kind.startswith("title")] == [expected]


def test_the_titles_that_are_most_alike_are_compared():
    translated = "Counting bridges over small rivers"
    own = {"title": "数小河上的桥", "custom": {"citekit": {"title-translated": translated}}}
    for one, other in ((own, {"title": translated}), ({"title": translated}, own)):
        findings = compare(read_features(one), read_features(other)).findings
        assert "title-same-long" in [found.kind for found in findings]


def test_a_reference_may_say_nothing_that_another_does_not():
    def says_no_more(one, other):
        findings = compare(read_features(one), read_features(other)).findings
        return "says-no-more" in [found.kind for found in findings]

    assert says_no_more({"title": "Old rivers"}, {"title": "Old rivers", "publisher": "Weir"})
    assert not says_no_more({"title": "Rivers"}, {"title": "Rivers", "publisher": "Weir"})
    assert not says_no_more(
        {"title": "Old rivers", "publisher": "Ford"}, {"title": "Old rivers"} | named("Weir Press")
    )


def test_what_keeps_two_apart_whatever_a_third_says():
    def contradict(**other):
        return compare(read_features(BOOK), read_features(without(BOOK, **other))).contradicts

    assert contradict(issued={"date-parts": [[2011]]})
    assert not contradict(title="Of Ropes and Arches")
    assert not contradict()


def test_enough_points_are_enough():
    isbn = {"ISBN": "9780306406157"}
    for identifier, points, expected in ((DOI, 8, Verdict.SAME), (isbn, 5, Verdict.DOUBTFUL)):
        found = compare(read_features(identifier), read_features(identifier | dated(2017)))
        assert (found.points, found.verdict) == (points, expected)


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("bell syst tech j", "the bell system technical journal", True),
        ("pnas", "proceedings of the national academy of sciences", True),
        ("j river eng", "journal of river engineering", True),
        ("nature", "nature", True),
        ("nature", "science", False),
        ("j river law", "journal of river engineering", False),
        ("who", "world health organization", True),
        ("jors", "journal of river science", True),
        ("snd", "society of navy data", True),
        ("nature", "journal of river science", False),
        ("jr", "journal of the rivers", False),
        ("natl dpt", "national department", True),
        ("nl news", "national news", False),
        ("dxt news", "department news", False),
    ],
)
def test_abbreviated_names_are_known(short, long, expected):
    assert is_short_for(short.split(), long.split()) is expected
