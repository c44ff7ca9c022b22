"""Titles, containers, publishers, notes and languages, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“A fine title.”", "A fine title"),
        ("“Why ‘Quiet’ Rivers Matter?”", "Why ‘Quiet’ Rivers Matter?"),
        ("«Un titre fin»,", "Un titre fin"),
        ("„Ein feiner Titel“.", "Ein feiner Titel"),
        ("《一个好标题》。", "一个好标题"),
        ("“河流“安静”的秘密.”", "河流“安静”的秘密"),
        ('"Quiet"? "Loud"? Rivers of the north.', '"Quiet"? "Loud"? Rivers of the north'),
        ("浅谈 Python 和 Rust 的区别", "浅谈 Python 和 Rust 的区别"),
        ("Rivers of the U.S.", "Rivers of the U.S."),
        ("一个好标题[J].", "一个好标题"),
    ],
)
def test_title(text, title):
    assert record(("title", text)).csl["title"] == title


def test_three_forms_of_a_title():
    csl = record(("title", "Heliu de mimi 河流的秘密 [The secrets of the rivers].")).csl
    assert csl["title"] == "河流的秘密"
    assert csl["custom"]["citekit"] == {
        "title-romanised": "Heliu de mimi",
        "title-translated": "The secrets of the rivers",
    }


def test_translation_of_a_latin_title():
    csl = record(("title", "Les secrets de la rivière et des lacs [The secrets of the river]")).csl
    assert csl["title"] == "Les secrets de la rivière et des lacs"
    assert csl["custom"]["citekit"]["title-translated"] == "The secrets of the river"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In: Journal of Rivers,", "Journal of Rivers"),
        ("in Rivers and Lakes", "Rivers and Lakes"),
        ("// Вестник рек.", "Вестник рек"),
        ("| River News", "River News"),
        ("Paper presented at the River Conference,", "River Conference"),
        ("In These Rivers,", "These Rivers"),
        ("No Rivers Today,", "No Rivers Today"),
    ],
)
def test_container(text, name):
    assert record(("container-title", text)).csl["container-title"] == name


def test_series_and_its_number():
    csl = record(("title", "T"), ("collection-title", "River Studies, no. 12.")).csl
    assert (csl["collection-title"], csl["collection-number"]) == ("River Studies", "12")


def test_publisher_and_place():
    csl = record(("location", "(New York:"), ("publisher", "River & Sons Co.,")).csl
    assert (csl["publisher-place"], csl["publisher"]) == ("New York", "River & Sons Co.")
    assert "publisher-place" not in record(("location", "[S.l.],")).csl


@pytest.mark.parametrize(
    "text",
    ["Available from:", "Disponível em:", "Режим доступа:", "Verfügbar unter", "Retrieved from"],
)
def test_words_that_only_lead_to_a_link_are_no_notes(text):
    assert "note" not in record(("note", text), ("url", "https://example.org/a")).csl


def test_notes_and_archive():
    assert record(("note", "With a map of the delta.")).csl["note"] == "With a map of the delta"
    assert record(("note", "Available at SSRN:")).csl["archive"] == "SSRN"


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("河流的秘密", "zh"),
        ("川のひみつ", "ja"),
        ("강의 비밀", "ko"),
        ("Секреты быстрой реки", "ru"),
        ("Таємниці річки і їхні назви", "uk"),
        ("Waarom de rivier niet is wat je denkt", "nl"),
        ("Warum der Fluss nicht das ist, was wir denken", "de"),
        ("Les secrets de la rivière dans les Alpes", "fr"),
    ],
)
def test_language(title, language):
    assert record(("title", title)).csl["language"] == language


@pytest.mark.parametrize("title", ["The Secrets of the River", "Python 3 Tutorial", "La Rivière"])
def test_no_language(title):
    assert "language" not in record(("title", title)).csl
