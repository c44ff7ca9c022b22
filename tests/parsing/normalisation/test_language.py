"""The language of a title, through ``normalise``."""

import pytest

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
    ],
)
def test_language(title, language):
    assert record(("title", title)).csl["language"] == language


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
