import pytest

from citekit.extraction.names import byline_names, person
from tests.extraction.pages import PROSE, articles


@pytest.mark.parametrize(
    ("name", "language", "family"),
    [
        ("Lucía Ferrer Aldana", "es", "Ferrer Aldana"),
        ("Lucía Ferrer Aldana", "", "Ferrer Aldana"),
        ("Mario Vargas Llosa", "en", "Vargas Llosa"),
        ("José Ortega y Gasset", "", "Ortega y Gasset"),
        ("Juan Carlos García López", "", "García López"),
        ("Ramón Gómez de la Serna", "", "Gómez de la Serna"),
        ("Luis de la Fuente García", "", "de la Fuente García"),
        ("Rosa Montero Gayo", "es-MX", "Montero Gayo"),
        ("Rosa Montero Gayo", "en", "Gayo"),
        ("Juan Carlos Pérez", "es", "Pérez"),
        ("Julio Cortázar", "es", "Cortázar"),
        ("Boaventura de Sousa Santos", "pt", "Santos"),
        ("Robert Lopez Smith", "en", "Smith"),
        ("David Foster Wallace", "es", "Wallace"),
        ("Martin L. King", "es", "King"),
        ("J. García López", "en", "García López"),
        ("A. Sanchez Gonzalez", "", "Sanchez Gonzalez"),
        ("J. Edgar López", "en", "López"),
        ("W. García Deming", "en", "Deming"),
    ],
)
def test_family_names(name, language, family):
    found = person(name, language)
    assert found is not None
    assert found["family"] == family
    assert f"{found['given']} {family}" == name


def test_a_byline_with_joined_family_names():
    found = byline_names("Por José Ortega y Gasset y Ana Gómez Pérez", "es")
    assert [name["family"] for name in found] == ["Ortega y Gasset", "Gómez Pérez"]
    two = byline_names("Por Juan Gómez y Ana", "es")
    assert two == [{"family": "Gómez", "given": "Juan"}, {"literal": "Ana"}]


def test_the_language_of_the_page_counts():
    text = f"---\ntitle: El pan\nauthor: Rosa Montero Gayo\nlang: es\n---\n\n{PROSE}\n"
    (article,) = articles(text, "pan.md")
    assert article.authors == [{"family": "Montero Gayo", "given": "Rosa"}]
