"""Segments that hold two parts of a reference, through ``normalise``."""

import pytest

from .tagged import record

LANG = ("author", "Lang, P.")


@pytest.mark.parametrize(
    ("pieces", "title", "container"),
    [
        ((LANG, ("title", "‘Do rivers sleep?’, in Rivers and Lakes,")), "Do rivers sleep?", None),
        (
            (LANG, ("title", "Do rivers sleep? In The lake and the sea"), ("pages", "(pp. 3–9).")),
            "Do rivers sleep?",
            "The lake and the sea",
        ),
        (
            (("title", "río. En Diccionario de los ríos."), ("accessed", "2020")),
            "río",
            "Diccionario de los ríos",
        ),
        ((LANG, ("title", "On Rivers, anna's blog.")), "On Rivers", "anna's blog"),
        ((LANG, ("title", "On Rivers, rivers.org.")), "On Rivers", "rivers.org"),
        ((LANG, ("title", "On Rivers, The Economist,")), "On Rivers", "The Economist"),
        (
            (LANG, ("title", "O rio."), ("container-title", "In: ______."), ("title", "Rios.")),
            "O rio",
            "Rios",
        ),
        (
            (("author", "Река //"), ("title", "Большая энциклопедия рек.")),
            "Река",
            "Большая энциклопедия рек",
        ),
    ],
)
def test_book_or_site_behind_title(pieces, title, container):
    csl = record(*pieces).csl
    assert (csl["title"], csl["container-title"]) == (title, container or "Rivers and Lakes")


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("River Rowing Club: Oars and boats.", "River Rowing Club", "Oars and boats"),
        ("Státní knihovna. Řeky a jezera", "Státní knihovna", "Řeky a jezera"),
        ("W3C: Web rivers 2.1.", "W3C", "Web rivers 2.1"),
    ],
)
def test_body_before_title(text, author, title):
    csl = record(("title", text), ("url", "https://example.org/a")).csl
    assert (csl["author"], csl["title"]) == ([{"literal": author}], title)


@pytest.mark.parametrize(
    "text",
    ["Rivers: a library of streams", "The Club: rivers and men", "Rivers in the Alps, north"],
)
def test_whole_titles(text):
    csl = record(("title", text), ("date", "2001")).csl
    assert (csl["title"], csl.get("author"), csl.get("container-title")) == (text, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Rivers (I. Roth, Trans.).",
        "Rivers. Aus dem Italienischen von I. Roth.",
        "Rivers, trad. de l'italien par I. Roth,",
    ],
)
def test_translator_behind_title(text):
    csl = record(LANG, ("title", text)).csl
    assert csl["title"] == "Rivers"
    assert csl["translator"] == [{"family": "Roth", "given": "I."}]


def test_translator_behind_editor():
    csl = record(("title", "Rivers"), ("editor", "edited by A. Berger, translated by I. Roth,")).csl
    assert csl["editor"] == [{"family": "Berger", "given": "A."}]
    assert csl["translator"] == [{"family": "Roth", "given": "I."}]


@pytest.mark.parametrize(
    "series",
    ["Span Series in Hydrology", "Oar and Boat Series on Rivers", "Lecture Notes in Hydrology"],
)
def test_a_series_behind_the_title(series):
    csl = record(LANG, ("title", f"On rivers. {series}."), ("publisher", "Oar")).csl
    assert (csl["title"], csl["collection-title"]) == ("On rivers", series)


def test_a_title_may_speak_of_a_series():
    assert record(LANG, ("title", "A time series in Hydrology.")).csl["title"].endswith("Hydrology")


@pytest.mark.parametrize(
    "text", ["Span, 10.1234/ab.5", "Span, :10.1234/ab.5.", "Span (doi:10.1234/ab.5"]
)
def test_doi_behind_a_container(text):
    csl = record(LANG, ("title", "Rivers."), ("container-title", text)).csl
    assert (csl["container-title"], csl["DOI"]) == ("Span", "10.1234/ab.5")


@pytest.mark.parametrize(
    ("pieces", "field", "value"),
    [
        ([("note", "xii+303 pages (Pure Rivers, No. 69).")], "note", "Pure Rivers, No. 69"),
        (
            [("title", "viii+303 pages"), ("collection-title", "(Pure Rivers,"), ("volume", "3).")],
            "collection-title",
            "Pure Rivers",
        ),
        ([("note", "303 pages (a river).")], "note", "a river"),
        ([("note", "303 p."), ("genre", "Novel.")], "genre", "Novel"),
    ],
)
def test_page_count_before_something_else(pieces, field, value):
    csl = record(LANG, ("title", "Rivers,"), ("publisher", "Oar,"), *pieces).csl
    assert (csl["number-of-pages"], csl[field], csl["title"]) == ("303", value, "Rivers")


@pytest.mark.parametrize("label", ["author", "editor"])
def test_editors_in_brackets_behind_the_author(label):
    names = (label, "Lang, P. (Berg, R. A. and Roth, I., Eds.),")
    csl = record(names, ("title", "Rivers,"), ("container-title", "in Lakes.")).csl
    assert [name["family"] for name in csl["author"]] == ["Lang"]
    assert [name["family"] for name in csl["editor"]] == ["Berg", "Roth"]


def test_pages_behind_editors():
    pieces = (("container-title", "In Lakes,"), ("editor", "Edited by Berg, N. 100-116."))
    csl = record(LANG, ("title", "Rivers."), *pieces).csl
    assert csl["editor"] == [{"family": "Berg", "given": "N."}]
    assert csl["page"] == "100-116"


def test_quotes_within_a_title_end_nothing():
    title = "Fear of ‘boatpeople’ in River Country: a city's struggle"
    csl = record(LANG, ("title", title)).csl
    assert (csl["title"], csl.get("container-title")) == (title, None)


def test_plain_number_behind_an_emphasised_journal():
    csl = record(LANG, ("title", "Rivers."), ("container-title", "Span 3."), em="Span").csl
    assert (csl["container-title"], csl["volume"]) == ("Span", "3")


def test_body_and_year_before_a_bar():
    csl = record(("title", "WHO 1991 | Rivers and health |")).csl
    assert csl["author"] == [{"literal": "WHO"}]
    assert csl["issued"] == {"date-parts": [[1991]]}
    assert csl["title"].startswith("Rivers and health")


def test_bar_behind_words_parts_no_author():
    assert "author" not in record(("title", "Rivers 1991 | The year in water")).csl


def test_blog_of_a_person_behind_the_title():
    csl = record(("title", "Rivers and human beings Anna Lang's blog"), ("date", "2015")).csl
    assert (csl["title"], csl["container-title"]) == ("Rivers and human beings", "Anna Lang's blog")


def test_publisher_before_its_series():
    csl = record(LANG, ("title", "T,"), ("collection-title", "SIAM, Classics of Rivers,")).csl
    assert (csl["publisher"], csl["collection-title"]) == ("SIAM", "Classics of Rivers")


def test_translator_behind_a_short_word():
    csl = record(LANG, ("title", "Płynne rzeki, przeł. T. Nowak,"), ("date", "2006")).csl
    assert csl["title"] == "Płynne rzeki"
    assert csl["translator"] == [{"family": "Nowak", "given": "T."}]


def test_body_in_capitals_before_a_title():
    csl = record(("title", "COMITÊ DOS RIOS – CR. Os rios 2018."), ("publisher", "CR,")).csl
    assert csl["author"] == [{"literal": "COMITÊ DOS RIOS – CR"}]
    assert csl["title"] == "Os rios 2018"
    csl = record(("title", "RIOS DO NORTE. E DO SUL."), ("publisher", "CR,")).csl
    assert "author" not in csl


def test_emphasis_from_the_start_is_the_title():
    whole = "On Human Beings Anna Lang's blog"
    csl = record(("title", whole), ("date", "2015"), em="On Human Beings").csl
    assert (csl["title"], csl["container-title"]) == ("On Human Beings", "Anna Lang's blog")
    pieces = (("title", "On Human"), ("container-title", "Beings Oar Post,"), ("date", "2015"))
    csl = record(*pieces, em="On Human Beings").csl
    assert (csl["title"], csl["container-title"]) == ("On Human Beings", "Oar Post")


@pytest.mark.parametrize("label", ["note", "date"])
def test_numbers_behind_a_journal(label):
    pieces = (("title", "Rivers,"), ("container-title", "Span,"), (label, "8(2)"))
    csl = record(LANG, *pieces, ("date", "2016.")).csl
    assert (csl["volume"], csl["issue"]) == ("8", "2")
    assert csl["issued"] == {"date-parts": [[2016]]}


def test_numbers_before_a_remark():
    pieces = (("container-title", "Span,"), ("note", "8(2) [online] Available from:"))
    csl = record(LANG, ("title", "Rivers,"), *pieces, ("date", "2016.")).csl
    assert (csl["volume"], csl["issue"]) == ("8", "2")
    csl = record(LANG, ("title", "Rivers,"), ("container-title", "Span,"), ("date", "2016(2)")).csl
    assert csl["issued"] == {"date-parts": [[2016]]}


@pytest.mark.parametrize("words", ["a cura di", "hrsg. von", "edited by", "sous la direction de"])
def test_editor_behind_a_title(words):
    csl = record(LANG, ("title", f"La salina, {words} A. Berg,"), ("date", "1955.")).csl
    assert (csl["title"], csl["editor"]) == ("La salina", [{"family": "Berg", "given": "A."}])


def test_editors_and_translator_in_one_list():
    names = "O. Berg and A. Lind (eds.), O. Berg (trans.),"
    csl = record(LANG, ("title", "Salt,"), ("editor", names)).csl
    assert [one["family"] for one in csl["editor"]] == ["Berg", "Lind"]
    assert [one["family"] for one in csl["translator"]] == ["Berg"]


def test_house_behind_the_papers_of_a_conference():
    csl = record(LANG, ("title", "Salt."), ("container-title", "In ICLR. OpenReview.net,")).csl
    assert (csl["container-title"], csl["publisher"]) == ("ICLR", "OpenReview.net")


def test_names_behind_the_slash_of_a_library_card():
    imprint = (("location", "- Praha :"), ("publisher", "Oar,"), ("note", "- 220 с."))
    csl = record(("title", "Dějiny soli / Jan Berg."), *imprint).csl
    assert (csl["title"], csl["author"]) == ("Dějiny soli", [{"family": "Berg", "given": "Jan"}])
    assert csl["number-of-pages"] == "220"
    csl = record(("title", "Salt / Jan Berg."), ("location", "Ulm:"), ("publisher", "Oar")).csl
    assert csl["title"] == "Salt / Jan Berg"


def test_a_journal_of_a_house_stays_whole():
    assert record(LANG, ("container-title", "J. ACM,")).csl["container-title"] == "J. ACM"


def test_who_introduces_a_book_does_not_translate_it():
    names = ("translator", "Translated by A. Berg, introduction by B. Lind,")
    csl = record(LANG, ("title", "Salt."), names).csl
    assert csl["translator"] == [{"family": "Berg", "given": "A."}]
    assert csl["note"] == "introduction by B. Lind"


def test_pages_and_revisers_behind_a_translator():
    book, translator = (
        ("container-title", "In Salt,"),
        ("translator", "translated by Ann Lind, 68-90."),
    )
    csl = record(LANG, ("title", "T"), book, translator).csl
    assert (csl["page"], csl["translator"]) == ("68-90", [{"family": "Lind", "given": "Ann"}])
    assert record(LANG, ("editor", "Ed. Ann Lind, assisted by P. Dahl.")).csl["editor"] == [
        {"family": "Lind", "given": "Ann"}
    ]
    csl = record(LANG, ("translator", "übers. v. Ann Lind, neu bearb. v. Per Dahl,")).csl
    assert (csl["translator"], csl["note"]) == (
        [{"family": "Lind", "given": "Ann"}], "neu bearb. v. Per Dahl"
    )  # fmt: skip


def test_who_revised_a_translation_is_a_remark():
    names = ("translator", "Translated by A. Lind, revised by O. Berg,")
    csl = record(("title", "Salt."), names, ("publisher", "Oar,")).csl
    assert csl["translator"] == [{"family": "Lind", "given": "A."}]
    assert csl["note"] == "revised by O. Berg"


def test_who_edits_a_spanish_classic():
    csl = record(LANG, ("title", "Salt. Edición de Ana Berg."), ("date", "1984.")).csl
    assert (csl["title"], csl["editor"]) == ("Salt", [{"family": "Berg", "given": "Ana"}])


def test_who_introduces_translates_and_annotates():
    csl = record(
        ("author", "A. Berg,"),
        ("title", "Salt,"),
        ("translator", "intro., trans., and annotated by Eva Lind"),
        ("location", "(Ulm:"),
        ("publisher", "Tern, 2011)."),
    ).csl
    assert csl["translator"] == [{"family": "Lind", "given": "Eva"}]
    assert "note" not in csl
