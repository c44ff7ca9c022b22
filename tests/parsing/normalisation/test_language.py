"""The language of a title, through ``normalise``."""

import pytest

from citekit.parsing.normalisation.language import language_of, likely_language

from .tagged import record


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
        ("La mort de l’oiseau", "fr"),
        ("Historia de la soledad", "es"),
        ("Teoría y práctica de la lectura", "es"),
        ("Traducción: literatura y ciudad", "es"),
        ("Memória e tradução na cidade", "pt"),
        ("La gestione della qualità", "it"),
        ("Hauptstraße", "de"),
        ("Die Geschichte der Zeitungen", "de"),
        ("De geschiedenis van het boek", "nl"),
        ("Le troisième homme", "fr"),
        ("La città dei fiumi", "it"),
        ("Vidas de pescadores", "pt"),
        ("A máquina do ódio", None),
        ("Dějiny české řeky", "cs"),
        ("A magyar irodalom története", "hu"),
        ("Suomen kansan historia", "fi"),
        ("Dzieje polskiej rzeki", "pl"),
        ("Türk edebiyatı tarihi", "tr"),
        ("Istoria limbii române", "ro"),
        ("Svenska språkets historia", "sv"),
        ("Lịch sử các dòng sông", "vi"),
        ("Kleine", None),
        ("β in the glucose of rivers", None),
        ("A River’s Guide", None),
    ],
)
def test_language(title, language):
    assert record(("title", title)).csl.get("language") == language


@pytest.mark.parametrize(
    ("title", "label", "beside", "language"),
    [
        ("河川統計", "publisher", "北京大学出版社", "zh"),
        ("河川白書", "publisher", "総務省", "ja"),
        ("河川年鑑", "date", "令和3年", "ja"),
        ("Kleine Flüsse", "url", "https://de.wikipedia.org/wiki/Kleine_Fl%C3%BCsse", "de"),
        ("Las riberas", "location", "Madrid", "es"),
        ("Saudade", "url", "https://pt.wikipedia.org/wiki/Saudade", None),
        ("River Hydrology", "location", "Berlin", None),
    ],
)
def test_what_stands_beside(title, label, beside, language):
    assert record(("title", title), (label, beside)).csl.get("language") == language


@pytest.mark.parametrize(
    "title",
    [
        "The Secrets of the River",
        "Python 3 Tutorial",
        "La Rivière",
        "El Niño and La Niña",
        "Critique of Critique",
        "Communication technique",
        "Information",
    ],
)
def test_no_language(title):
    assert "language" not in record(("title", title)).csl


@pytest.mark.parametrize(
    "title",
    [
        "Brood’s sociaal verhaal is niet wat je denkt",
        "La montagne",
        "Les Misères",
        "Brücken",
        "De nachtwaker",
        "Секреты реки",
        "Waarom de rivier niet is wat je denkt",
    ],
)
def test_what_is_hardly_english(title):
    assert likely_language(title) not in {"", "en"}


@pytest.mark.parametrize(
    "title",
    [
        "Rivers of salt",
        "Do bridges have politics?",
        "Deep rivers",
        "Die hard: a history",
        "Les Halles: a market and its people",
        "Radio plus",
        "El Niño and the climate",
        "12 %",
        "",
    ],
)
def test_what_may_be_english(title):
    assert likely_language(title) == ""


def test_letters_behind_digits_are_no_words():
    csl = record(("title", "Rivers2D (JAVA SE 10 & JDK 10)")).csl
    assert "language" not in csl


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Pourquoi le sel brûle-t-il ?", "fr"),
        ("Pourquoi le sel finit-il ?", "fr"),
        ("Il sale della terra", "it"),
        ("Kim Jong-il", None),
    ],
)
def test_french_questions_are_not_italian(title, language):
    assert language_of(title) == language


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Redefining recess, reimagining teacher education", None),
        ("Medienarchäologie des Salzes", "de"),
        ("Anthropologie des marges", "fr"),
    ],
)
def test_words_that_look_foreign(title, tag):
    assert language_of(title) == tag


def test_parties_of_a_case_are_not_czech():
    assert language_of("U.S. v. Boucher") is None
