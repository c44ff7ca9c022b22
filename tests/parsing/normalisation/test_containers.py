"""Containers and series, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In: Journal of Rivers,", "Journal of Rivers"),
        ("in Rivers and Lakes", "Rivers and Lakes"),
        ("// Вестник рек.", "Вестник рек"),
        ("| River News", "River News"),
        ("Paper presented at the River Conference,", "River Conference"),
        ("In These Rivers,", "These Rivers"),
        ("at River Baking,", "River Baking"),
        ("At the River,", "At the River"),
        ("No Rivers Today,", "No Rivers Today"),
        ("River Thoughts (blog),", "River Thoughts"),
        ("rivers.org. Video.", "rivers.org"),
        ("_Journal of Rivers_,", "Journal of Rivers"),
        ("In: Ders.: Flüsse,", "Flüsse"),
        ("In: ______. Rios e lagos.", "Rios e lagos"),
        ("Weekly River, The.", "The Weekly River"),
    ],
)
def test_container(text, name):
    assert record(("container-title", text)).csl["container-title"] == name


def test_series_and_its_number():
    csl = record(("title", "T"), ("collection-title", "River Studies, no. 12.")).csl
    assert (csl["collection-title"], csl["collection-number"]) == ("River Studies", "12")


def test_what_only_keeps_the_work_is_no_container():
    csl = record(
        ("author", "Berg, A."),
        ("title", "Salt."),
        ("note", "Available at"),
        ("container-title", "SSRN:"),
        ("url", "https://ssrn.example/1"),
    ).csl
    assert csl["archive"] == "SSRN"
    assert "container-title" not in csl


def test_sign_before_a_series():
    csl = record(("title", "T."), ("collection-title", "(= Politica,"), ("volume", "Bd. 4).")).csl
    assert (csl["collection-title"], csl["volume"]) == ("Politica", "4")


def test_book_by_the_author_of_its_part():
    def container(name):
        return record(("author", "Berg, Olaf:"), ("title", "Salz."), ("container-title", name)).csl[
            "container-title"
        ]

    for name in ("In: Olaf Berg: Das Meer.", "in: O. Berg, Das Meer.", "In: Berg, Olaf: Das Meer."):
        assert container(name) == "Das Meer"
    assert container("In Olaf Berg: Das Meer.") == "Olaf Berg: Das Meer"
    assert container("In: Ann Lind: Das Meer.") == "Ann Lind: Das Meer"


@pytest.mark.parametrize(
    ("text", "series", "number"),
    [
        ("Studia Salis, 12", "Studia Salis", "12"),
        ("CCSL 47–48", "CCSL", "47–48"),
        ("O mar, hoje, v. 21", "O mar, hoje", "21"),
        ("Sammlung Ruder; 36", "Sammlung Ruder", "36"),
        ("Schriften zum Meer 13/1-3", "Schriften zum Meer", "13/1-3"),
        ("Salt Classics, 1999", "Salt Classics, 1999", None),
        ("Salz-Bibliothek, 17667", "Salz-Bibliothek", "17667"),
        ("Ulmer Wissen, H. 119", "Ulmer Wissen", "119"),
    ],
)
def test_number_of_a_series(text, series, number):
    csl = record(("title", "Salz."), ("collection-title", text)).csl
    assert (csl["collection-title"], csl.get("collection-number")) == (series, number)


def test_book_that_is_called_the_authors_own():
    csl = record(("title", "Salt"), ("container-title", "in her Vision of Light")).csl
    assert csl["container-title"] == "Vision of Light"


def test_preposition_before_a_french_site():
    csl = record(("title", "Le sel"), ("container-title", "sur le-sel.example,")).csl
    assert csl["container-title"] == "le-sel.example"
    csl = record(("title", "Le sel"), ("container-title", "Sur la route,")).csl
    assert csl["container-title"] == "Sur la route"


def test_brackets_around_a_container():
    assert record(("title", "T"), ("container-title", "(Rio),")).csl["container-title"] == "Rio"


@pytest.mark.parametrize("word", ["载", "載", "载于"])
def test_chinese_word_before_a_quoted_container(word):
    csl = record(("title", "盐"), ("container-title", f"{word}《社会》，"), ("issue", "3")).csl
    assert csl["container-title"] == "社会"


@pytest.mark.parametrize("words", ["Article in", "Artikel im", "Artículo en", "Beitrag in"])
def test_words_that_lead_to_a_paper(words):
    csl = record(("title", "T"), ("container-title", f"{words} Rio,")).csl
    assert csl["container-title"] == "Rio"


@pytest.mark.parametrize(
    "words", ["Talk at", "Presentation at the", "Vortrag auf der", "Keynote at"]
)
def test_words_that_lead_to_a_meeting(words):
    csl = record(("title", "T"), ("container-title", f"{words} SaltConf 2019,")).csl
    assert csl["container-title"] == "SaltConf 2019"


def test_a_capital_preposition_before_a_dictionary():
    csl = record(("title", "Sal."), ("container-title", "En Diccionario del mar.")).csl
    assert csl["container-title"] == "Diccionario del mar"


def test_the_number_of_a_series_behind_a_semicolon():
    csl = record(("title", "Sal"), ("collection-title", "(Dossiê do Sal; 14)")).csl
    assert (csl["collection-title"], csl["collection-number"]) == ("Dossiê do Sal", "14")


@pytest.mark.parametrize("said", ["(in Spanish)", "(in Brazilian Portuguese).", "(auf Deutsch)"])
def test_the_language_of_a_page_is_no_part_of_its_site(said):
    pieces = (("title", "“Salt”."), ("container-title", f"Span Herald {said}"))
    assert record(*pieces).csl["container-title"] == "Span Herald"
    place = (("title", "“Salt”."), ("container-title", "Studies (in Berlin)"))
    assert record(*place).csl["container-title"] == "Studies (in Berlin)"


def test_what_reference_managers_call_any_page_is_no_part_of_a_site():
    pieces = (("title", "“Salt”."), ("container-title", "Text. The Span Herald,"))
    assert record(*pieces).csl["container-title"] == "The Span Herald"
    journal = (("title", "“Salt”."), ("container-title", "Text. kritische Beiträge,"))
    assert record(*journal).csl["container-title"] == "Text. kritische Beiträge"


def test_the_blog_of_a_body_holds_its_posts():
    title = ("title", "“Salt”.")
    blog = record(title, ("container-title", "Salt Foundation (blog),")).csl
    assert (blog["container-title"], blog.get("publisher")) == ("Salt Foundation", None)
    assert record(title, ("container-title", "Salt Foundation,")).csl["publisher"]


def test_what_a_periodical_is_stands_behind_its_name():
    title = ("title", "《盐史》，")
    assert record(title, ("container-title", "《盐》杂志，")).csl["container-title"] == "盐"
    assert record(title, ("container-title", "《盐杂志》，")).csl["container-title"] == "盐杂志"


def test_a_version_of_a_preprint_holds_nothing():
    csl = record(("title", "Salt"), ("container-title", "arXiv:1506.07123v2")).csl
    assert "container-title" not in csl
    assert csl["number"] == "arXiv:1506.07123v2"


def test_brackets_and_bars_of_full_width():
    csl = record(("title", "盐史"), ("container-title", "｜河流报")).csl
    assert csl["container-title"] == "河流报"
    csl = record(("title", "盐史"), ("collection-title", "（河出文庫）")).csl
    assert csl["collection-title"] == "河出文庫"


def test_a_name_that_begins_with_a_sign():
    name = ";login: The Salt Magazine,"
    assert record(("title", "T."), ("container-title", name)).csl["container-title"] == name[:-1]


def test_the_same_author_needs_no_comma():
    csl = record(("title", "Salz."), ("container-title", "in: ders. Schriften zum Salz,")).csl
    assert csl["container-title"] == "Schriften zum Salz"


def test_a_site_of_apa_is_not_called_website():
    csl = record(
        ("title", "Salt."),
        ("accessed", "Retrieved June 5, 2022, from"),
        ("container-title", "SpanPen website:"),
        ("url", "https://span.example"),
    ).csl
    assert csl["container-title"] == "SpanPen"
    assert record(("title", "A."), ("container-title", "Span Website.")).csl["container-title"]
