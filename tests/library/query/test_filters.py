"""Each filter, on a library with what it tells apart."""

import pytest

from citekit.errors import UsageError
from citekit.library import Library
from citekit.library.query.filters import FIELDS, FILTERS, STATES
from citekit.post_names import post_name
from tests.library.building import article, entry, work

WORKS = {
    "Alder": work(
        "Alder",
        1999,
        "Foreign Policy in Harbours",
        type="book",
        publisher="Quay Press",
        DOI="10.1234/ABC.5",
        ISBN="1",
        language="en",
    ),
    "Birch": work(
        "Birch",
        2017,
        "Tides",
        type="article-newspaper",
        container_title="The Foreign Policy Review",
        URL="https://news.sohu.example/a?x=100%",
    ),
    "Cedar": work("Cedar", None, "Müller’s Weir", type="article-journal", page="3-4"),
    "Daum": {
        **work("", 2020, "历史的桥", URL="http://WWW.Sohu.example:80/b"),
        "author": [{"family": "Daum", "given": "Jeremy"}, {"family": "Okoye", "given": "Ada"}],
        "custom": {"citekit": {"archived": "https://web.archive.example/1/http://x.example"}},
    },
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with Library(tmp_path_factory.mktemp("filters") / "library.db") as opened:
        entries = [
            entry(f"Number {name}.", csl, number=line, confidence=0.5 if name == "Daum" else 0.99)
            for line, (name, csl) in enumerate(WORKS.items(), 1)
        ]
        opened.add("posts/harbour(1).md", [article(*entries, title="On Harbours")], "1")
        opened.add("notes/old.md", [article(entry("Gone", work("Elm", 1980, "Gone")))], "1")
        opened.add("notes/old.md", [], "2")
        alder, birch, cedar, _ = [one.key for one in opened.search()]
        opened.tag([alder], ["to read"])
        opened.set(birch, {"publisher": "Sluice"})
        opened.key(cedar, "weirs")
        yield opened


def found(library, query, **options):
    """Return the initials of the authors that a query finds."""
    return "".join(one.csl["author"][0]["family"][0] for one in library.search(query, **options))


@pytest.mark.parametrize(
    ("query", "initials"),
    [
        ("", "ABCD"),
        ("author:ALDER", "A"),
        ("author:al*", "A"),
        ('author:"jeremy daum"', "D"),
        ('author:"okoye ad"*', "D"),
        ('author:"jeremy okoye"', ""),
        ("author:jeremy", ""),
        ('author:"jerem daum"', ""),
        ("author:*", ""),
        (f'author:"{" ".join(map(str, range(50)))}"', ""),
        ("title:muller", "C"),
        ('title:"policy in"', "A"),
        ('title:"in policy"', ""),
        ("title:harb*", "A"),
        ("title:史的", "D"),
        ("title:*", ""),
        ('in:"foreign policy"', "B"),
        ('"foreign policy"', "AB"),
        ("publisher:quay", "A"),
        ("year:2017", "B"),
        ("year:2000..", "BD"),
        ("-year:2017", "ACD"),
        ("year:2017..2017", "B"),
        ("-year:..2017", "CD"),
        ("added:2020..", "ABCD"),
        ("added:..2020-01", ""),
        ("added:2020-02-29T23:59Z..2999-12", "ABCD"),
        ("-added:2020", "ABCD"),
        ("added:2999..", ""),
        ("added:2020-02-29..2020-02", ""),
        ("type:book", "A"),
        ("type:article-*", "BC"),
        ("host:sohu.example", "BD"),
        ("host:news.sohu.example", "B"),
        ("host:www.SOHU.example", "BD"),
        ("host:https://sohu.example/x", "BD"),
        ("host:hu.example", ""),
        ("host:sohu", ""),
        ("host:archive.example", "D"),
        ("host:doi.org", "A"),
        ("url:100%", "B"),
        ("url:_", ""),
        ("url:https://news*", "B"),
        ("doi:10.1234/abc.5", "A"),
        ("doi:https://doi.org/10.1234/abc.5", "A"),
        ("key:alder1999*", "A"),
        ("key:ALDER1999FOREIGN", "A"),
        ("key:alder", ""),
        ("key:*", "ABCD"),
        ("cited-in:harbour(1).md", "ABCD"),
        ('cited-in:"on harbours"', "ABCD"),
        ("cited-in:posts/*", "ABCD"),
        ("cited-in:notes/*", ""),
        ("-cited-in:posts/*", ""),
        ("is:unverified", "D"),
        ("-is:unverified", "ABC"),
        ("is:uncited", "E"),
        ("-is:cited", "E"),
        ("title:gone", ""),
        ("title:gone (is:cited OR is:uncited)", "E"),
        ("is:corrected", "B"),
        ("is:imported", ""),
        ('tag:"to read"', "A"),
        ("-tag:to*", "BCD"),
        ("tag:to", ""),
        ("key:weirs", "C"),
        ("key:cedarndmullers", "C"),
        ("key:cedar*", ""),
        ("has:doi", "A"),
        ("has:url", "BD"),
        ("has:year", "ABD"),
        ("-has:year", "C"),
        ("has:in", "B"),
        ("has:isbn", "A"),
        ("has:page", "C"),
        ("has:author", "ABCD"),
        ("-has:title", ""),
        ("has:language", "A"),
    ],
)
def test_filters(library, query, initials):
    assert found(library, query) == initials


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tides year:soon", "write 2017, 2016"),
        ("tides year:20*", "'20\\*' is not a year"),
        ("tides added:soon", "write 2026-11-29"),
        ("tides added:2026-02-30", "'2026-02-30' is not a date"),
        ("tides added:..", "is not a date"),
        ("tides added:2026-1", "is not a date"),
        ("tides added:2026-12..2026-11", "is not a date or a range"),
        ("tides added:2026-11-02..2026-11-01T23:59", "is not a date or a range"),
        ("tides type:newspaper", "did you mean article-newspaper"),
        ("tides type:zzz*", "No type of CSL begins"),
        (f'tides author:"{" ".join(map(str, range(51)))}"', "at most 50 words"),
        ("tides doi:abc", "looks like 10.1234"),
        ("tides is:unverifed", "did you mean unverified"),
        ("tides is:verified", r"did you mean unverified\?"),
        ("tides has:dog", "did you mean doi"),
        ("tides has:zzz", "those are author,"),
    ],
)
def test_values_that_are_none_are_shown_in_the_query(library, query, said):
    with pytest.raises(UsageError, match=said) as caught:
        library.search(query)
    assert caught.value.column == 7


def test_options_are_shorthands(library):
    same = {
        "author": ("daum", "author:daum"),
        "year": ("2017..", "year:2017.."),
        "title": ("harbours policy", "title:policy title:harbours"),
        "container": ("foreign policy", 'in:"foreign policy"'),
        "type": ("book", "type:book"),
        "article": ("posts/*", "cited-in:posts/*"),
        "since": ("2020-01-01", "added:2020-01-01.."),
    }
    for option, (value, query) in same.items():
        assert found(library, "", **{option: value}) == found(library, query) != ""
    assert found(library, "author:birch OR author:alder", year="1999") == "A"


VALUES = ("x", '"', '"a"*', "*", "\ud800", "NEAR(", "'--", "{a}:", "% _", "信")


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize(
    "value", ["x", '"', '"a"*', "*", "\ud800", "NEAR(", "'--", "{a}:", "% _", "信"]
)
def test_no_value_breaks_a_statement(library, name, value):
    escaped = value if value.startswith('"') and value != '"' else f'"{value}"'
    try:
        found(library, f"{name}:{escaped} OR -{name}:{escaped}")
    except UsageError:
        assert name in {"year", "added", "type", "doi", "is", "has"} or value == '"'


@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_asked_for(library, state):
    everything = found(library, f"is:{state} OR -is:{state}", include_uncited=True)
    assert everything == "ABCDE"


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_asked_for(library, field):
    assert found(library, f"has:{field} OR -has:{field}") == "ABCD"


def test_what_a_file_does_not_cite_is_found_though_a_reference_of_it_was_deleted(tmp_path):
    with Library(tmp_path / "library.db") as library:
        for name, *cited in (("a.md", "Alder", "Birch"), ("b.md", "Cedar")):
            entries = [entry(family, work(family, 1999, family)) for family in cited]
            library.add(name, [article(*entries)], "1")
        library.delete(["alder1999alder"])
        assert found(library, "cited-in:a.md") == "B"
        assert found(library, "-cited-in:a.md") == "C"
        assert found(library, "-cited-in:a.md OR author:birch") == "BC"


def test_a_key_finds_what_its_reference_was_merged_into(tmp_path):
    with Library(tmp_path / "library.db") as library:
        cited = [
            entry(family, work(family, 1999, family)) for family in ("Alder", "Birch", "Cedar")
        ]
        library.add("a.md", [article(*cited)], "1")
        library.key("birch1999birch", "birch")
        library.merge(["birch"], into="alder1999alder")
        for key in ("birch", "BIRCH", "birch1999birch", "alder1999alder"):
            assert found(library, f"key:{key}") == "A"
        assert found(library, "-key:birch") == "C"


def test_an_address_is_found_by_letters_of_any_script(tmp_path):
    address = "https://Fluss.example/Äpfel/Мост"
    with Library(tmp_path / "library.db") as library:
        cited = entry("x", work("Ash", 2001, "Apples", URL=address))
        library.add("a.md", [article(cited)], "1")
        for text in ("Äpfel", "/Мост", "FLUSS.example/Ä"):
            assert found(library, f"url:{text}") == "A"


def test_an_export_is_found_by_its_name_and_each_post_by_its_own(tmp_path):
    with Library(tmp_path / "library.db") as library:
        for family in ("Alder", "Birch"):
            name = post_name("blog/dump.xml", f"https://blog.example/{family}")
            cited = entry(family, work(family, 1999, family))
            library.add(name, [article(cited, title=family)], "1")
        for end in ("dump.xml", "blog/dump.xml", "./blog/dump.xml"):
            assert found(library, f"cited-in:{end}") == "AB"
        assert found(library, "cited-in:ump.xml") == ""
        post = post_name("dump.xml", "https://blog.example/Birch")
        assert found(library, f'cited-in:"{post}"') == "B"
