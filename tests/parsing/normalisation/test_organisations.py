"""Organisations told from people."""

import pytest

from citekit.parsing.normalisation.organisations import is_organisation


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Rivers",
        "The River People",
        "US SALT",
        "Northern River Heritage",
        "Bundesamt für Gewässer",
        "Bloomberg Rivers",
        "Umwelt e.V.",
        "Open AI",
        "Canal Salinas",
        "France Nature Environnement",
        "City of Salt",
        "Речной Суд РФ",
        "KNMG Salt Video",
        "Proyecto Salinas",
        "Salzfreunde e. V.",
        "Solezentrum Öffentliche IT",
        "Drittes Ulmer Konzil",
        "Wissenschaftliche Dienste des Bundestages",
        "La Ligue du Sel",
        "River Research Group",
        "rivers.org",
        "Der Spiegel",
        "Dinge und Sachen – erklärt",
        "Nielsen Norman Group",
        "Bosch Rivers",
    ],
)
def test_organisations(name):
    assert is_organisation(name)


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berger",
        "J. H. Daily",
        "Beth A. Cloud",
        "Smith KG",
        "La Fontaine",
        "Le Roy Ladurie",
        "Ludwig van Beethoven",
        "deBros F",
        "Anna Nielsen",
    ],
)
def test_people(name):
    assert not is_organisation(name)


@pytest.mark.parametrize("name", ["Salzkammer NRW", "Ulmer Flussverband", "Statens Vattenverket"])
def test_words_that_end_in_one_for_a_body(name):
    assert is_organisation(name)


@pytest.mark.parametrize("name", ["Anna Anstalt", "Anstalt Berg"])
def test_such_words_alone_are_names(name):
    assert not is_organisation(name)


def test_what_begins_with_the_short_name_of_a_body_is_one():
    assert is_organisation("USDA SaltData Central")
    assert not is_organisation("Salt USDA")


@pytest.mark.parametrize(
    "name",
    ["Salt Study Investigators", "Ulm Botanical Garden", "Archivo General de Sales",
     "Nationaal Archief", "Heimatverein Ulm", "MDR Zeitreise", "VV. AA."],
)  # fmt: skip
def test_groups_gardens_archives_and_stations_are_organisations(name):
    assert is_organisation(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SALT-Index Gute Flüsse", True),
        ("Saltwork England", True),
        ("Rivering Nederland", True),
        ("Anna England", False),
    ],
)
def test_bodies_are_called_by_countries_and_short_names(name, expected):
    assert is_organisation(name) is expected


@pytest.mark.parametrize(
    "name", ["Lang AI", "LANG Anna", "NGUYEN Anna", "Anna Branch", "Anna Canal"]
)
def test_persons_in_capitals(name):
    assert not is_organisation(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sächsischer Landtag", True),
        ("Gemeinsamer Salzausschuss", True),
        ("Sole Inspectorate", True),
        ("Atelier Lyonnais d'Urbanisme", True),
        ("Hamano Photonics K.K.", True),
        ("SOLEWERK EUROPE", True),
        ("Ann EUROPE", False),
        ("von Amt", False),
    ],
)
def test_bodies_of_scholarly_lists(name, expected):
    assert is_organisation(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Brine Logistics", True),
        ("Salzige Nachrichten", True),
        ("Brine LLC.", True),
        ("Anna Logistics", False),
        ("Brine Miller", False),
        ("Brine logistics, L.", False),
    ],
)
def test_companies_are_told_by_their_last_word(name, expected):
    assert is_organisation(name) is expected


@pytest.mark.parametrize(
    "name",
    ["OpenMP ARB.", "AWS Events", "Unidad de Planeación Minero-Energética",
     "Europäisches Parlament", "Interaction Design Foundation："],
)  # fmt: skip
def test_bodies_of_the_web(name):
    assert is_organisation(name)
