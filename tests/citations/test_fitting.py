"""Whether a name in the text is an author of the list."""

import pytest

from citekit.citations.fitting import (
    EXACT,
    INFLECTED,
    PARTIAL,
    SHORT,
    SPELLED,
    SWAPPED,
    fit,
    is_inflected,
    is_short,
)
from citekit.citations.listed import Author
from citekit.citations.phrases import name_of_words
from citekit.citations.vocabulary import vocabulary
from citekit.library.folding import words


def person(family, given="", particles="", short=()):
    return Author(
        f"{given} {family}",
        tuple(words(family)),
        tuple(words(given)),
        is_person=True,
        particles=frozenset(words(particles)),
        short=frozenset(short),
    )


def body(name, *shorts):
    loud = tuple(word for word in words(name) if word not in vocabulary("silent"))
    return Author(name, loud, short=frozenset(shorts))


def in_characters(*wholes):
    return Author(wholes[0], tuple(words(wholes[0])), whole=frozenset(wholes))


def how(text, author):
    """Return how a name fits, and what of the text is the author's name."""
    found = fit(name_of_words(text, 0, len(text)), author)
    return None if found is None else (found.weight, text[found.start :])


@pytest.mark.parametrize(
    ("text", "author", "found"),
    [
        ("Ash", person("Ash"), (EXACT, "Ash")),
        ("Later Ash", person("Ash", "Ada"), (EXACT, "Ash")),
        ("Later Ada Ash", person("Ash", "Ada"), (EXACT, "Ada Ash")),
        ("Later A. Ash", person("Ash", "Ada"), (EXACT, "A. Ash")),
        ("Later Ada Ash", person("Ash", "A."), (EXACT, "Ada Ash")),
        ("Later Eve Ash", person("Ash", "Ada"), (EXACT, "Ash")),
        ("Later van Ash", person("Ash", "Ada", particles="van"), (EXACT, "van Ash")),
        ("Later van Ash", person("Ash", "Ada"), (EXACT, "Ash")),
        ("Later Ada van der Ash", person("Ash", "Ada", "van der"), (EXACT, "Ada van der Ash")),
        ("van der", person("Ash"), None),
        ("Elm", person("Ash"), None),
        ("Ash Elm", person("Ash Elm"), (EXACT, "Ash Elm")),
        ("Later Ash Elm", person("Ash Elm"), (EXACT, "Ash Elm")),
        ("Mac Donald", person("MacDonald"), (EXACT, "Mac Donald")),
        ("So Mac Donald", person("MacDonald"), (EXACT, "Mac Donald")),
        ("Macdonald", person("Mac Donald"), (EXACT, "Macdonald")),
        ("Ab Cd Ef Gh", person("AbCdEfGh"), (EXACT, "Ab Cd Ef Gh")),
        ("Ab Cd Ef Gh Ij", person("AbCdEfGhIj"), None),
        ("Later Elm", person("Ash Elm"), (PARTIAL, "Elm")),
        ("Later Ash", person("Ash Elm"), (PARTIAL, "Ash")),
        ("Later Bo", person("Ash Bo"), None),
        ("Oak", person("Ash Elm"), None),
        ("Zhang Wei", person("Zhang", "Wei"), (EXACT, "Zhang Wei")),
        ("Zhang W.", person("Zhang", "Wei"), (EXACT, "Zhang W.")),
        ("Zhang Wei", person("Zhang", "W."), (SHORT, "Zhang Wei")),
        ("Zhang Min", person("Zhang", "Wei"), None),
        ("Later Ada", person("Ash", "Ada"), (SWAPPED, "Later Ada")),
        ("Later Bo", person("Ash", "Bo"), None),
        ("Later Birsch", person("Birch", "Ada"), (SPELLED, "Birsch")),
        ("Ada Birsch", person("Birch", "Ada"), (SPELLED, "Ada Birsch")),
        ("Ash Birsch", person("Ash Birch"), (SPELLED, "Ash Birsch")),
        ("Elm Birsch", person("Ash Birch"), None),
        ("Mueller", person("Müller"), (INFLECTED, "Mueller")),
        ("Later Muellers", person("Müller"), (INFLECTED, "Muellers")),
        ("DWA", person("Water", "Deep"), (PARTIAL, "DWA")),
        ("Dwa", person("Water", "Deep"), None),
        ("DXA", person("Water", "Deep"), None),
        ("Old DWA", person("Water", "Deep"), None),
        ("DWA", person("Deepwater"), None),
        ("DWO", person("Deep Water Office", short=["dwo"]), (SHORT, "DWO")),
        ("Dwo", person("Deep Water Office", short=["dwo"]), None),
        ("DWX", person("Deep Water Office", short=["dwo"]), None),
    ],
)
def test_people(text, author, found):
    assert how(text, author) == found


@pytest.mark.parametrize(
    ("text", "author", "found"),
    [
        ("Port Office", body("Port Office"), (EXACT, "Port Office")),
        ("the Port Office", body("Port Office"), (EXACT, "Port Office")),
        ("Office of the Port", body("Office for Port"), (EXACT, "Office of the Port")),
        ("In Lagos Port Office", body("Port Office"), (EXACT, "Port Office")),
        ("of the", body("Port Office"), None),
        ("Po", body("Port Office", "po"), (SHORT, "Po")),
        ("the PO", body("Port Office", "po"), (SHORT, "PO")),
        ("P O", body("Port Office", "po"), (SHORT, "P O")),
        ("Port Office", body("PO"), (SHORT, "Port Office")),
        ("Port Office", body("PX"), None),
        ("Port", body("P"), None),
        ("UBA", body("Umweltbundesamt"), (PARTIAL, "UBA")),
        ("Uba", body("Umweltbundesamt"), None),
        ("UBX", body("Umweltbundesamt"), None),
        ("UA", body("Umweltbundesamt"), None),
        ("ABC", body("Abacus"), None),
        ("UMBAMT", body("Umweltbundesamt"), (PARTIAL, "UMBAMT")),
        ("UMWBAMT", body("Umweltbundesamt"), None),
        ("HPO", body("Harbour Police"), (PARTIAL, "HPO")),
        ("HAR", body("Harbour Police"), None),
        ("HXP", body("Harbour Police"), None),
        ("US Mint", body("United States Mint"), (EXACT, "US Mint")),
        ("the U.S. Mint", body("United States Mint"), (EXACT, "U.S. Mint")),
        ("UK Mint", body("United States Mint"), None),
        ("U Mint", body("United Mint"), None),
        ("US", body("United States"), None),
        ("WWF", body("WWF Germany"), (PARTIAL, "WWF")),
        ("the WWF", body("WWF Germany"), (PARTIAL, "WWF")),
        ("Germany", body("WWF Germany"), (PARTIAL, "Germany")),
        ("Sea", body("Deep Sea Office"), None),
        ("Deep Sea", body("Deep Sea Office"), (PARTIAL, "Deep Sea")),
        ("Sea Office", body("Deep Sea Office"), (PARTIAL, "Sea Office")),
        ("Deep Office", body("Deep Sea Office"), None),
        ("EU", body("EU Office"), None),
        ("Deutschen Wetterdienstes", body("Deutscher Wetterdienst"),
         (INFLECTED, "Deutschen Wetterdienstes")),
        ("Laut Deutschen Wetterdienstes", body("Deutscher Wetterdienst"),
         (INFLECTED, "Deutschen Wetterdienstes")),
        ("Harbour Investigations", body("Harbour Investigation"),
         (SPELLED, "Harbour Investigations")),
        ("Later Harbor Police", body("Harbour Police"), (SPELLED, "Harbor Police")),
        ("Harbor Pollice", body("Harbour Police"), None),
        ("Neuer Ort", body("Neuen Ortes"), None),
        ("Mill", body("Port Office"), None),
    ],
)  # fmt: skip
def test_organisations(text, author, found):
    assert how(text, author) == found


@pytest.mark.parametrize(
    ("text", "author", "found"),
    [
        ("陈海涛", in_characters("陈海涛"), (EXACT, "陈海涛")),
        ("陈", in_characters("陈海涛"), (PARTIAL, "陈")),
        ("学者陈海涛", in_characters("陈海涛"), (EXACT, "陈海涛")),
        ("学者林树", in_characters("林树"), (EXACT, "林树")),
        ("学者陈", in_characters("陈"), None),
        ("海涛", in_characters("陈海涛"), None),
        ("学者陈海涛", in_characters("海涛", "陈海涛"), (EXACT, "陈海涛")),
        ("Chen", in_characters("陈海涛"), None),
        ("陈海涛", person("Chen", "Haitao"), None),
    ],
)
def test_characters(text, author, found):
    assert how(text, author) == found


@pytest.mark.parametrize(
    ("written", "listed", "is_so"),
    [
        ("wrony", "wrona", True), ("schlicks", "schlick", True), ("schlick", "schlick", False),
        ("лыкова", "лыков", True), ("достоевского", "достоевскии", True),
        ("elms", "elm", False), ("elmso", "elms", True), ("wron", "wrona", False),
        ("reda", "red", False), ("wronx", "wrona", False), ("evy", "eva", False),
    ],
)  # fmt: skip
def test_cases(written, listed, is_so):
    assert is_inflected(written, listed) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("UBA", True), ("BVerfG", True), ("BVerfGE", False), ("Uba", False), ("uba", False),
     ("BSEEGERICHT", True), ("McD", True)],
)  # fmt: skip
def test_what_looks_like_an_abbreviation(text, is_so):
    assert is_short(text) is is_so
