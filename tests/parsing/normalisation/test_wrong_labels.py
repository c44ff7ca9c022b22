"""Segments that their neighbours show to be something else, through ``normalise``."""

import pytest

from .tagged import record

LANG = ("author", "Lang, P.")


@pytest.mark.parametrize(
    ("publisher", "circa"),
    [("Oar, ©", False), ("Oar, cop.", False), ("Oar (c)", False), ("Oar, ca.", True)],
)
def test_sign_before_the_year_belongs_to_it(publisher, circa):
    reference = record(LANG, ("title", "Rivers."), ("publisher", publisher), ("date", "1910."))
    assert (reference.csl["publisher"], reference.findings) == ("Oar", ())
    assert reference.csl["issued"] == {"date-parts": [[1910]], **({"circa": True} if circa else {})}


def test_container_cut_at_its_colon():
    pieces = (("title", "Rivers,"), ("container-title", "in LAKE '98:"), ("title", "Proceedings."))
    csl = record(LANG, *pieces).csl
    assert (csl["title"], csl["container-title"]) == ("Rivers", "LAKE '98: Proceedings")


def test_volume_with_the_letter_of_its_section():
    pieces = (("container-title", "Phys. Rivers"), ("pages", "D22"), ("date", "(1980)."))
    csl = record(LANG, *pieces).csl
    assert (csl["volume"], csl.get("page")) == ("D22", None)


def test_page_with_a_letter_stays_one_behind_a_volume():
    pieces = (("container-title", "Rivers"), ("volume", "3,"), ("pages", "D22"), ("date", "1980."))
    csl = record(LANG, *pieces).csl
    assert (csl["volume"], csl["page"]) == ("3", "D22")


def test_last_of_two_bare_numbers_is_the_page():
    pieces = (("container-title", "Rivers,"), ("volume", "57,"), ("issue", "3"))
    csl = record(LANG, ("date", "1887,"), *pieces).csl
    assert (csl["volume"], csl["page"], csl.get("issue")) == ("57", "3", None)


@pytest.mark.parametrize("issue", [("issue", "no. 3"), ("issue", "(3)")])
def test_issues_that_say_so_stay_issues(issue):
    csl = record(LANG, ("container-title", "Rivers"), ("volume", "57"), issue).csl
    assert (csl["issue"], csl.get("page")) == ("3", None)


def test_year_that_begins_a_title():
    pieces = (("date", "2011"), ("title", "Census of rivers."), ("location", "Oslo"))
    csl = record(("author", "River Office."), *pieces, ("date", "2014.")).csl
    assert csl["title"] == "2011 Census of rivers"
    assert csl["issued"] == {"date-parts": [[2014]]}


@pytest.mark.parametrize("year", ["2011.", "(2011)", "2011,"])
def test_year_behind_the_author_stays_one(year):
    pieces = (("date", year), ("title", "Rivers."), ("location", "Oslo"))
    csl = record(LANG, *pieces, ("date", "2014.")).csl
    assert (csl["title"], csl["issued"]) == ("Rivers", {"date-parts": [[2011]]})


def test_collection_of_a_part():
    pieces = (("title", "河流论"), ("genre", "[A]."), ("title", "湖泊文集"), ("genre", "[C]."))
    csl = record(("author", "王海."), *pieces, ("location", "上海:"), ("publisher", "桨社,")).csl
    assert (csl["title"], csl["container-title"]) == ("河流论", "湖泊文集")


def test_review_has_its_words_in_the_title():
    pieces = (("author", "Review of"), ("title", "Rivers,"), ("author", "by Ida Roth,"))
    csl = record(*pieces, ("container-title", "Span")).csl
    assert csl["title"] == "Review of Rivers"
    assert [name["family"] for name in csl["author"]] == ["Roth"]


def test_who_introduces_a_book_is_no_editor():
    pieces = (("note", "with an introduction by"), ("editor", "M. Roth"), ("date", "(1998)."))
    csl = record(LANG, ("title", "Rivers,"), *pieces).csl
    assert (csl["note"], csl.get("editor")) == ("with an introduction by M. Roth", None)


@pytest.mark.parametrize(
    "pieces",
    [
        [
            ("author", "Zeitgeist."),
            ("date", "(n.d.)."),
            ("container-title", "In River Encyclopedia."),
        ],
        [("author", "Zeitgeist."), ("date", "(n.d.)."), ("title", "In River Encyclopedia.")],
        [("title", "Zeitgeist."), ("date", "(2019)."), ("title", "River Encyclopedia.")],
        [
            ("author", "Zeitgeist."),
            ("date", "(2019)."),
            ("genre", "[Film]."),
            ("title", "In River Encyclopedia."),
        ],
    ],
)
def test_title_before_the_date(pieces):
    csl = record(*pieces).csl
    assert (csl["title"], csl["container-title"]) == ("Zeitgeist", "River Encyclopedia")
    assert "author" not in csl


def test_body_before_the_date_is_an_author():
    csl = record(("title", "Ministry of Rivers."), ("date", "(2019)."), ("title", "Floods.")).csl
    assert csl["author"] == [{"literal": "Ministry of Rivers"}]
    assert csl["title"] == "Floods"


@pytest.mark.parametrize("author", ["Ash, A.", "Ash."])
def test_titles_may_begin_with_in(author):
    csl = record(("author", author), ("date", "(2012)."), ("title", "In Search of Rivers.")).csl
    assert csl["title"] == "In Search of Rivers"
    assert [name.get("family") or name["literal"] for name in csl["author"]] == ["Ash"]


def test_title_of_a_film_may_begin_with_in():
    pieces = (("date", "(2012)."), ("title", "In the river"), ("genre", "[Film]."))
    csl = record(("author", "Vox."), *pieces, ("publisher", "Oar.")).csl
    assert (csl["title"], csl.get("container-title")) == ("In the river", None)


def test_place_in_the_name_of_a_publisher():
    csl = record(LANG, ("title", "Rios."), ("location", "Porto"), ("publisher", "Editora.")).csl
    assert (csl["publisher"], csl.get("publisher-place")) == ("Porto Editora", None)


@pytest.mark.parametrize("place", ["Porto:", "Porto"])
def test_place_before_its_publisher(place):
    csl = record(LANG, ("title", "Rios."), ("location", place), ("publisher", "Remo.")).csl
    assert (csl["publisher"], csl["publisher-place"]) == ("Remo", "Porto")


def test_paper_before_its_quoted_title():
    csl = record(("author", "Corriere della Sera,"), ("title", '"Il ponte",'), ("date", "2018")).csl
    assert (csl["container-title"], csl.get("author")) == ("Corriere della Sera", None)
    csl = record(("author", "Berg, Anna,"), ("title", '"Il ponte",'), ("date", "2018")).csl
    assert csl["author"] == [{"family": "Berg", "given": "Anna"}]


def test_paper_and_day_before_its_quoted_title():
    paper = (("author", "朝日新聞"), ("date", "（2018/11/20）"))
    assert record(*paper, ("title", "「塩の道」")).csl["container-title"] == "朝日新聞"
    assert "container-title" not in record(*paper, ("title", "塩の道")).csl
    linked = (("author", "Libération,"), ("date", "11/07/2017,"), ("title", "La route du sel"))
    found = record(*linked, links={"La route du sel": "https://sel.example/1"}).csl
    assert (found["container-title"], found.get("author")) == ("Libération", None)
    assert "container-title" not in record(*linked).csl


def test_chinese_paper_before_its_title():
    pieces = (("title", "《江河晚报》："), ("container-title", "《盐路》，"), ("date", "2019年。"))
    csl = record(*pieces).csl
    assert (csl["container-title"], csl["title"]) == ("江河晚报", "盐路")
    pieces = (("title", "《盐路》，"), ("container-title", "《江河晚报》，"), ("date", "2019年。"))
    csl = record(*pieces).csl
    assert (csl["container-title"], csl["title"]) == ("江河晚报", "盐路")


def test_volume_of_a_journal_without_a_title_in_it():
    pieces = (("volume", "vol. 13"), ("date", "(2018),"), ("issue", "no. 5,"), ("pages", "p. 3"))
    csl = record(("title", '"Oar Law Review"'), *pieces).csl
    assert (csl["container-title"], csl.get("title")) == ("Oar Law Review", None)
    csl = record(("title", '"The law of oars"'), *pieces).csl
    assert csl["title"] == "The law of oars"


def test_academy_wrote_its_dictionary():
    pieces = (("date", "(2014)."), ("title", "Diccionario de ríos."), ("publisher", "Remo."))
    csl = record(("author", "Academia de los Remos."), *pieces).csl
    assert csl["author"] == [{"literal": "Academia de los Remos"}]
    assert csl["title"] == "Diccionario de ríos"


def test_names_do_not_end_in_a_preposition():
    csl = record(LANG, ("title", "Rios."), ("publisher", "Faculté de"), ("location", "Ulm,")).csl
    assert (csl["publisher"], csl.get("publisher-place")) == ("Faculté de Ulm", None)


def test_what_is_called_a_house_publishes():
    csl = record(LANG, ("title", "« Le sel »,"), ("container-title", "éd. Le passager,")).csl
    assert (csl["publisher"], csl.get("container-title")) == ("Le passager", None)
    csl = record(LANG, ("title", "« Le sel »,"), ("container-title", "Le passager,")).csl
    assert csl["container-title"] == "Le passager"


def test_names_before_the_character_for_a_translator():
    csl = record(("title", "川と塩"), ("location", "山田太郎訳"), ("date", "2007")).csl
    assert csl["translator"] == [{"literal": "山田太郎"}]
    assert "publisher-place" not in csl


def test_a_name_does_not_end_with_at():
    csl = record(("title", "T"), ("container-title", "Salt School at"), ("location", "Rome,")).csl
    assert csl["container-title"] == "Salt School at Rome"


def test_place_of_a_school_without_a_comma():
    def publisher(*pieces):
        return record(("title", "Salz."), *pieces).csl["publisher"]

    assert (
        publisher(("publisher", "Freie Universität"), ("location", "Ulm"))
        == "Freie Universität Ulm"
    )
    assert (
        publisher(("publisher", "Freie Universität,"), ("location", "Ulm")) == "Freie Universität"
    )
    assert publisher(("publisher", "Salt Press"), ("location", "Ulm")) == "Salt Press"


def test_sign_of_a_year_alone():
    csl = record(("title", "Salt."), ("publisher", "c."), ("date", "1665.")).csl
    assert "publisher" not in csl
    assert csl["issued"]["date-parts"] == [[1665]]


def test_who_wrote_and_who_translated():
    csl = record(("translator", "ジョン・スミス著、山石さや訳"), ("title", "『塩』")).csl
    assert csl["author"] == [{"literal": "ジョン・スミス"}]
    assert csl["translator"] == [{"literal": "山石さや"}]


def test_a_yearbook_is_called_by_its_district():
    pieces = (
        ("title", "Salz."),
        ("container-title", "In: Jahrbuch des Kreises"),
        ("location", "Ulm"),
    )
    assert record(*pieces).csl["container-title"] == "Jahrbuch des Kreises Ulm"


def test_a_chinese_paper_before_a_quoted_title_is_no_author():
    pieces = (("author", "聯合報，"), ("title", "〈鹽〉，"), ("date", "2019年7月4日"))
    assert record(*pieces).csl["container-title"] == "聯合報"


def test_translators_of_chinese_books():
    csl = record(("title", "盐史."), ("container-title", "江河译."), ("publisher", "河流社,")).csl
    assert csl["translator"] == [{"family": "江", "given": "河"}]
    csl = record(("title", "盐史."), ("container-title", "中国翻译,"), ("issue", "3")).csl
    assert csl["container-title"] == "中国翻译"


@pytest.mark.parametrize(
    ("note", "page"), [("(A08).", "A08"), ("（第B3版）", "B3"), ("(A12-A13)", "A12-A13")]
)
def test_pages_of_chinese_papers_have_letters(note, page):
    pieces = (
        ("title", "盐"),
        ("genre", "[N]."),
        ("container-title", "江河日报，"),
        ("date", "2019-07-12"),
        ("note", note),
    )
    csl = record(*pieces).csl
    assert (csl["page"], csl.get("note")) == (page, None)


def test_no_volume_has_so_many_issues():
    csl = record(("container-title", "J. Salt"), ("volume", "482"), ("issue", "No. 228872.")).csl
    assert (csl["volume"], csl["page"], "issue" in csl) == ("482", "228872", False)
    kept = record(("container-title", "J. Salt"), ("volume", "482"), ("issue", "No. 228.")).csl
    assert kept["issue"] == "228"


def test_a_particle_counts_no_entry():
    csl = record(("citation-number", "'t"), ("author", "Hooft, G."), ("title", "Salt")).csl
    assert csl["author"] == [{"family": "'t Hooft", "given": "G."}]
    counted = record(("citation-number", "8."), ("author", "Hooft, G."), ("title", "Salt")).csl
    assert counted["author"] == [{"family": "Hooft", "given": "G."}]


def test_the_body_that_is_named_once_more_is_no_part_of_what_holds():
    pieces = (("author", "OAR."), ("title", "Sal."), ("container-title", "In: OAR. O sal do rio."))
    assert record(*pieces).csl["container-title"] == "O sal do rio"
    other = (*pieces[:2], ("container-title", "In: OARS. O sal do rio."))
    assert record(*other).csl["container-title"] == "OARS. O sal do rio"


@pytest.mark.parametrize(
    ("number", "date", "title"),
    [
        (("citation-number", "10"), "(n.d.).", "10 Salt Roads"),
        (("date", "2021"), "(n.d.).", "2021 Salt Roads"),
        (("citation-number", "10."), "(2019).", "Salt Roads"),
        (("citation-number", "10"), "2019.", "Salt Roads"),
    ],
)
def test_a_number_that_begins_a_title(number, date, title):
    pieces = (number, ("title", "Salt Roads."), ("date", date), ("container-title", "Oar."))
    assert record(*pieces).csl["title"] == title
