"""BibTeX as written, and as bibtexparser and pandoc read it."""

import json

import bibtexparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.formats import KeyedItem, get_format
from citekit.formats.bibtex import language_tag, read_type
from citekit.tables import load_table


def written(*items):
    records = [KeyedItem(f"key{n}", item) for n, item in enumerate(items)]
    return "".join(get_format("bibtex").write(records))


def read(text):
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    assert library.comments == []
    return [
        (entry.entry_type, {field.key: field.value for field in entry.fields})
        for entry in library.entries
    ]


def fields_of(**item):
    ((_, fields),) = read(written({"type": "webpage", **item}))
    return fields


WEB_PAGE = {
    "type": "webpage",
    "author": [{"literal": "Ministry of Rivers & Dams"}],
    "title": "How the Elbe was measured",
    "container-title": "River News",
    "issued": {"date-parts": [[2017, 3, 9]]},
    "accessed": {"date-parts": [[2018, 5, 26]]},
    "URL": "https://rivers.example/a_b?x=1&y=%20#top~2",
}


def test_web_page_in_full():
    assert written(WEB_PAGE) == (
        "@misc{key0,\n"
        "  author = {{Ministry of Rivers \\& Dams}},\n"
        "  title = {How the {Elbe} was measured},\n"
        "  howpublished = {River News},\n"
        "  year = {2017},\n"
        "  month = mar,\n"
        "  day = {9},\n"
        "  url = {https://rivers.example/a_b?x=1&y=%20#top~2},\n"
        "  urldate = {2018-05-26},\n"
        "  note = {Accessed 2018-05-26},\n"
        "}\n"
    )


def test_nothing_in_nothing_out():
    assert written() == ""


def test_entries_keep_their_order_and_stand_apart():
    text = written(WEB_PAGE, {"type": "book", "title": "Rivers"})
    assert text.count("\n\n@") == 1
    assert [kind for kind, _ in read(text)] == ["misc", "book"]


def test_writing_streams():
    drawn = []

    def records():
        for number in range(3):
            drawn.append(number)
            yield KeyedItem(f"k{number}", WEB_PAGE)

    chunks = get_format("bibtex").write(records())
    next(chunks)
    assert drawn == [0]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"type": "article-journal", "container-title": "Water"}, ("article", "journal")),
        ({"type": "article-newspaper", "container-title": "Post"}, ("article", "journal")),
        ({"type": "chapter", "container-title": "Floods"}, ("incollection", "booktitle")),
        ({"type": "paper-conference", "container-title": "Proc."}, ("inproceedings", "booktitle")),
        ({"type": "paper-conference", "event-title": "Dam Days"}, ("inproceedings", "booktitle")),
        ({"type": "thesis", "publisher": "TU Pirna"}, ("phdthesis", "school")),
        (
            {"type": "thesis", "publisher": "TU Pirna", "genre": "Masterarbeit"},
            ("mastersthesis", "school"),
        ),
        ({"type": "report", "publisher": "Rivers Board"}, ("techreport", "institution")),
        ({"type": "book", "publisher": "Weir"}, ("book", "publisher")),
        ({"type": "post-weblog", "container-title": "Bank Blog"}, ("misc", "howpublished")),
        ({"type": "no such type", "publisher": "Weir"}, ("misc", "publisher")),
    ],
)
def test_types_and_where_the_container_or_publisher_goes(item, expected):
    ((kind, fields),) = read(written(item))
    value = item.get("container-title") or item.get("event-title") or item["publisher"]
    assert (kind, fields[expected[1]]) == (expected[0], value)


@pytest.mark.parametrize(
    ("genre", "expected"),
    [
        ("PhD thesis", "phdthesis"),
        ("Dissertation", "phdthesis"),
        ("", "phdthesis"),
        ("M.A. thesis", "mastersthesis"),
        ("Master’s thesis", "mastersthesis"),
        ("Diplomarbeit", "mastersthesis"),
        ("mémoire de maîtrise", "mastersthesis"),
        ("清华大学硕士学位论文", "mastersthesis"),
    ],
)
def test_theses_by_their_degree(genre, expected):
    ((kind, fields),) = read(written({"type": "thesis", "genre": genre, "title": "T"}))
    assert (kind, fields.get("type", "")) == (expected, genre)


def test_every_csl_type_has_an_entry_type_that_bibtex_knows():
    known = {"article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual"}
    known |= {"mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"}
    assert len(load_table("formats", "types")) == 45
    assert {row["bibtex"] for row in load_table("formats", "types").values()} <= known


def test_types_that_share_an_entry_type_are_told_apart():
    assert fields_of(type="motion_picture")["entrysubtype"] == "motion_picture"
    assert fields_of(type="document", URL="http://a.example/")["entrysubtype"] == "document"
    assert "entrysubtype" not in fields_of(type="webpage", URL="http://a.example/")
    assert "entrysubtype" not in fields_of(type="book")


def test_newspapers_and_magazines_differ_from_journals():
    assert fields_of(type="article-newspaper")["entrysubtype"] == "newspaper"
    assert fields_of(type="article-magazine")["entrysubtype"] == "magazine"
    assert "entrysubtype" not in fields_of(type="article-journal")


def test_a_conference_stands_for_its_proceedings():
    fields = fields_of(type="paper-conference", **{"event-title": "Dam Days"})
    assert (fields["booktitle"], fields["eventtitle"]) == ("Dam Days", "Dam Days")


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Giving credit in China", "", "Giving credit in {China}"),
        ("The Rise and Fall of WeChat", "en", "The Rise and Fall of {WeChat}"),
        ("COVID-19 and the U.S. Economy Today", "", "{COVID}-19 and the {U.S.} Economy Today"),
        ("What Vitamin C Does to a Body", "", "What Vitamin {C} Does to a Body"),
        ("iPhone sales", "", "{iPhone} sales"),
        ("Die Vermessung der Elbe", "de", "{Die Vermessung der Elbe}"),
        ("BREAKING NEWS", "", "{BREAKING NEWS}"),
        ("坚持“新发展”理念", "", "{坚持“新发展”理念}"),
        ("Ünder the {river", "de", "{Ünder the {\\textbraceleft}river}"),
        ("a {b} c", "", "a \\{b\\} c"),
        ("} a {", "", "{\\textbraceright} a {\\textbraceleft}"),
        ("5% of $3 & #1_a^b~c\\d", "", "5\\% of \\$3 \\& \\#1\\_a{\\textasciicircum}b"),
    ],
)
def test_titles(title, language, expected):
    fields = fields_of(title=title, language=language)
    assert fields["title"].startswith(expected)


@pytest.mark.parametrize(
    "hostile",
    [
        "\\input{/etc/passwd}",
        "\\write18{rm -rf .}",
        "a } , url = {http://evil.example",
        "}\n@article{evil, title = {x}",
        "@article{evil,",
        "x @comment{ y",
        "100 % not a comment",
        "tail \\",
        '" # jan # "',
        "a\x00b\x1b[31mc\u2028d\ud800",
        "{" * 2000,
        "$\\immediate\\write$",
    ],
)
@pytest.mark.parametrize("field", ["title", "publisher", "note", "page", "genre", "URL", "DOI"])
def test_hostile_values_stay_values(field, hostile):
    item = {"type": "report", "number": "7", field: hostile}
    entries = read(written(item, {"type": "book", "title": "Next"}))
    assert [kind for kind, _ in entries] == ["techreport", "book"]
    fields = entries[0][1]
    assert fields["number"] == "7"
    assert "evil" not in fields
    if field not in {"URL", "DOI"}:
        for value in fields.values():
            assert "\\input" not in value.replace("\\textbackslash}input", "")
            assert "\\write" not in value.replace("\\textbackslash}write", "")


@pytest.mark.parametrize(
    ("key", "stands_there"),
    [
        ("müller2019", "müller2019"),
        ("李2019", "李2019"),
        ("DBLP:conf/x/AshB19", "DBLP:conf/x/AshB19"),
        ("O'Neil (a)", "O_27Neil_20_28a_29"),
        ("", "_"),
    ],
)
def test_letters_of_any_script_stand_in_keys(key, stands_there):
    text = "".join(get_format("bibtex").write([KeyedItem(key, {"type": "book"})]))
    assert text.startswith(f"@book{{{stands_there},")


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ({"note": "Accessed May 5, 2018"}, "  note = {Accessed May 5, 2018{}},\n"),
        (
            {"note": "Accessed May 5, 2018", "accessed": {"date-parts": [[2018]]}},
            "  note = {Accessed May 5, 2018. Accessed 2018},\n",
        ),
        (
            {"archive_location": "http://a.example/"},
            "  note = {Archived at \\url{http://a.example/}},\n",
        ),
        (
            {"type": "book", "title": "Rivers", "container-title": "Rivers"},
            "  booktitle = {{}Rivers},\n",
        ),
        (
            {"type": "chapter", "title": "Rivers", "container-title": "Rivers"},
            "  booktitle = {Rivers},\n",
        ),
        (
            {"type": "paper-conference", "container-title": "Dams", "event-title": "Dams"},
            "  booktitle = {{}Dams},\n",
        ),
        (
            {"custom": {"citekit": {"bibtex": {"shelf": "B_7", "Bad name": "x", "number-x": 3}}}},
            "@misc{key0,\n  shelf = {B\\_7},\n  entrysubtype = {webpage},\n}\n",
        ),
    ],
)
def test_what_stands_there(item, lines):
    assert lines in written({"type": "webpage", **item})


@pytest.mark.parametrize(
    ("entry_type", "subtype", "has_url", "csl_type"),
    [
        ("misc", "", False, "document"),
        ("misc", "", True, "webpage"),
        ("book", "", True, "book"),
        ("article", "newspaper", False, "article-newspaper"),
        ("article", "article-newspaper", False, "article-newspaper"),
        ("article", "odd", False, "article-journal"),
        ("weird", "", False, None),
    ],
)
def test_what_types_are_read_as(entry_type, subtype, has_url, csl_type):
    assert read_type(entry_type, subtype, has_url=has_url) == csl_type


def test_languages_are_known_by_their_names():
    names = ("ngerman", "English", "ger", "en_US", "xx", "Klingon", "EN_us")
    assert list(map(language_tag, names)) == ["de", "en", "de", "en-US", "xx", "Klingon", "EN_us"]


def test_a_number_of_arxiv_stands_where_styles_look_for_it():
    text = written({"type": "article", "title": "Rivers", "number": "arXiv:2301.00001"})
    assert "  howpublished = {arXiv:2301.00001},\n" in text
    named = {"type": "article", "container-title": "arXiv preprint", "number": "arXiv:2301.00001"}
    assert "  howpublished = {arXiv preprint arXiv:2301.00001},\n" in written(named)
    assert "  howpublished = {Own},\n" in written({**named, "container-title": "Own"})
    lines = "  number = {arXiv:2301.00001},\n  archiveprefix = {arXiv},\n  eprint = {2301.00001},\n"
    assert lines in text
    assert "entrysubtype" not in text
    other = written({"type": "webpage", "archive": "arXiv", "archive_location": "2301.00001"})
    assert "entrysubtype = {webpage}" in other


def test_hostile_names_and_keys_stay_in_their_place():
    item = {"type": "book", "author": [{"family": "a}, {b", "given": "\\x{"}, {"literal": "}@x{"}]}
    text = "".join(get_format("bibtex").write([KeyedItem("a,b}{ c%", item)]))
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert library.entries[0].key == "a_2cb_7d_7b_20c_25"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x_y?b=%E4%BD&c=1#d~e^f$g",
        "https://a.example/{id}/x",
        "http://a.example/?q=a,b=c\"d'e",
        "https://例え.jp/路径?键=值",
        "ftp://a.example/%7Euser/%25",
    ],
)
def test_urls_byte_for_byte(url):
    assert fields_of(URL=url)["url"] == url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.example/{", "http://a.example/%7B"),
        ("http://a.example/}{", "http://a.example/%7D%7B"),
        ("http://a.example/\\", "http://a.example/%5C"),
        ("http://a.example/\\input{x}", "http://a.example/%5Cinput{x}"),
        ("http://a.example/^^5cinput", "http://a.example/%5E%5E5cinput"),
        ("http://a.example/@user{x}", "http://a.example/@user%7Bx%7D"),
        ("http://a.example/\nb", "http://a.example/%0Ab"),
    ],
)
def test_what_no_bibtex_value_can_hold_is_percent_encoded(url, expected):
    assert fields_of(URL=url)["url"] == expected


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ({"date-parts": [[2017]]}, {"year": "2017"}),
        ({"date-parts": [["2017", "12"]]}, {"year": "2017", "month": "dec"}),
        ({"date-parts": [[2015], [2016]]}, {"year": "2015", "date": "2015/2016"}),
        (
            {"date-parts": [[2015, 21]]},
            {"year": "2015", "month": "Spring", "date": "2015-21"},
        ),
        (
            {"date-parts": [[2015]], "season": 3},
            {"year": "2015", "month": "Autumn", "date": "2015-23"},
        ),
        ({"date-parts": [[1890]], "circa": True}, {"year": "1890", "date": "1890~"}),
        ({"literal": "forth_coming"}, {"year": "forth\\_coming"}),
        ({"date-parts": [[2017, 13, 40]]}, {"year": "2017"}),
        ({"date-parts": [["soon"]]}, {}),
        ({"date-parts": [[-44, 3, 15]]}, {"year": "-44", "month": "mar", "day": "15"}),
    ],
)
def test_dates(issued, expected):
    assert fields_of(issued=issued, URL="http://a.example/") == {
        **expected,
        "url": "http://a.example/",
    }


def test_month_is_a_bare_macro():
    assert "month = mar,\n" in written(WEB_PAGE)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", "Accessed 2018-05"),
        ("In Czech", "In Czech. Accessed 2018-05"),
        ("Why?", "Why? Accessed 2018-05"),
        ("The end.", "The end.{} Accessed 2018-05"),
    ],
)
def test_access_date_is_said_in_the_note(note, expected):
    fields = fields_of(accessed={"date-parts": [[2018, 5]]}, note=note)
    assert (fields["note"], fields["urldate"]) == (expected, "2018-05")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("271-284", "271--284"),
        ("477–81", "477--81"),
        ("S1-S5, 9", "S1--S5, 9"),
        ("xii-xx", "xii--xx"),
        ("A-3", "A-3"),
        ("e1003", "e1003"),
        (12, "12"),
    ],
)
def test_pages(page, expected):
    assert fields_of(page=page)["pages"] == expected


@pytest.mark.parametrize(
    ("edition", "expected"),
    [("2", "2nd"), (1, "1st"), ("11", "11th"), ("23", "23rd"), ("revised", "revised")],
)
def test_editions_are_ordinals(edition, expected):
    assert fields_of(edition=edition)["edition"] == expected


def test_language_by_tag_and_by_its_latex_name():
    fields = fields_of(language="pt-BR")
    assert (fields["language"], fields["langid"]) == ("pt-BR", "brazilian")
    assert "langid" not in fields_of(language="xx")


def test_who_stands_in_for_a_missing_author():
    fields = fields_of(type="motion_picture", director=[{"family": "Varda", "given": "Agnès"}])
    assert fields["author"] == "Varda, Agnès"


TEXTS = st.text(max_size=60)
ITEMS = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(load_table("formats", "types")))},
    optional={
        "title": TEXTS,
        "container-title": TEXTS,
        "publisher": TEXTS,
        "URL": TEXTS,
        "page": TEXTS,
        "language": st.sampled_from(["en", "de", "zh", ""]),
        "author": st.lists(
            st.fixed_dictionaries({}, optional={"family": TEXTS, "given": TEXTS, "literal": TEXTS}),
            max_size=3,
        ),
        "issued": st.fixed_dictionaries(
            {"date-parts": st.lists(st.lists(st.integers(-9999, 9999), max_size=3), max_size=2)},
            optional={"circa": st.booleans(), "literal": TEXTS},
        ),
    },
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ITEMS, max_size=3))
def test_whatever_is_written_is_read_back_whole(items):
    text = written(*items)
    assert len(read(text)) == len(items)
    assert text.count("{") == text.count("}")


def test_pandoc_reads_it():
    pypandoc = pytest.importorskip("pypandoc")
    items = [
        WEB_PAGE,
        {
            "type": "article-newspaper",
            "author": [
                {"family": "King", "given": "Rosa", "suffix": "Jr."},
                {"family": "van der Berg", "given": "Jan"},
                {"literal": "Simon and Schuster"},
                {"family": "García y Vega", "given": "Ana"},
            ],
            "title": "Wasser & {Brot} für 100 %",
            "language": "de",
            "container-title": "Elbe Zeitung",
            "issued": {"date-parts": [[2015], [2016]]},
            "URL": "https://zeitung.example/a_b?x=1&y=%20{z}#$~^",
            "DOI": "10.1000/a_b(c)%",
        },
    ]
    first, second = json.loads(
        pypandoc.convert_text(written(*items), to="csljson", format="bibtex")
    )
    assert first["URL"] == WEB_PAGE["URL"]
    assert first["author"] == WEB_PAGE["author"]
    assert first["accessed"] == WEB_PAGE["accessed"]
    assert first["issued"] == WEB_PAGE["issued"]
    assert second["type"] == "article-newspaper"
    assert second["title"] == items[1]["title"]
    assert second["URL"] == items[1]["URL"]
    assert second["DOI"] == items[1]["DOI"]
    assert second["issued"] == items[1]["issued"]
    assert second["author"] == [
        {"family": "King", "given": "Rosa", "suffix": "Jr."},
        {"family": "Berg", "given": "Jan", "dropping-particle": "van der"},
        {"literal": "Simon and Schuster"},
        {"family": "García y Vega", "given": "Ana"},
    ]
