"""What makes sense stays as it is, and so does what stands around that which does not."""

import pytest

from .sense.making import made_sense

NUMBER = ("citation-number", "[7]")
REMARK = ("note", "Much cited.")
AUTHOR, TITLE = ("author", "Berg, O."), ("title", "Das Salz.")


@pytest.mark.parametrize(
    "pairs",
    [
        (("author", "Berg, O."), ("title", "On: bridges."), ("date", "1999.")),
        (("author", "UN: ECE"), ("container-title", "Span,"), ("pages", "3.")),
        (("author", "Berg."), ("container-title", "In: Bridges."), ("publisher", "Span Press.")),
        (("author", "Berg."), ("container-title", "ApJ"), ("volume", "5"), ("pages", "39")),
        (("title", "Bridges: a view."), ("date", "1999.")),
        (),
    ],
)
def test_what_makes_sense_stays(pairs):
    assert made_sense(*pairs) == list(pairs)


ANYWHERE = [
    (("author", "Berg, Olaf/Ill, Gerd: Ökonomik der Stadt."), ("date", "2004.")),
    (("author", "Olsen,"), ("title", "Marnur K.: Aufstieg der Städte.")),
    (("author", "Ash, A. and Buyt, W.: rain:"), ("title", "A model of drops,")),
    (("author", "Weiß, H., Meeressalz."), ("title", "Eine Geschichte.")),
    (("author", "Berg, A., Lind, O., “Salt,"), ("title", "tides and roads.”")),
    (TITLE, ("editor", "Hg. u."), ("translator", "übers. v. Anna Lang.")),
    (AUTHOR, ("container-title", "Bridges."), ("publisher", "Span Press.")),
    (TITLE, ("publisher", "Beitrag zum Stadtblatt")),
    (AUTHOR, ("title", "Retrieved"), ("url", "https://span.example")),
    (("author", "Salt roads."), ("date", "(1962, May 3)."), ("container-title", "Span.")),
    (TITLE, ("container-title", "Blog post,"), ("date", "2019.")),
    (TITLE, ("genre", "PhD thesis,"), ("date", "2010."), ("title", "Ecole des Boues.")),
    (
        *(("title", "« Le sel »"), ("date", "(1969),"), ("title", "Dits,")),
        *(("location", "Paris,"), ("date", "1994.")),
    ),
    (("date", "1981."), ("title", "“The flood."), ("publisher", "Oar, as ever.”")),
    (("title", "Oar Post (Ulm)."), ("date", "1954."), ("container-title", "“Salt!”")),
    (("container-title", "Span Papers,"), ("issue", "Nr."), ("pages", "12-03,")),
    (("editor", "Berg, Olaf (Hg.)"), ("title", "1995: Salz und Brot.")),
    (TITLE, ("genre", "Discussion Paper FS"), ("volume", "II"), ("pages", "93-104.")),
    (
        TITLE,
        ("container-title", "In: SALT"),
        ("date", "2004,"),
        ("pages", "3–9."),
        ("date", "2004"),
    ),
    (
        *(TITLE, ("date", "1982"), ("note", "(frz. Original: Le sel,"), ("location", "Paris")),
        *(("date", "1979)"), ("publisher", "Ruder,")),
    ),
    (TITLE, ("pages", "727 S.,"), ("volume", "29,95 €.")),
    (TITLE, ("collection-title", "coll."), ("title", "« Le fil des eaux ».")),
    (TITLE, ("note", "(= Ulmer Studien).")),
    (TITLE, ("publisher", "Ruder"), ("date", "(rtb 1819)"), ("pages", "2008.")),
    (TITLE, ("collection-title", "Stuttgart (Berichte zum Salz,")),
]
"""Labels that make no sense wherever they stand in a reference."""

FIRST = [
    (("title", "Dieselben: Ökonomik der Stadt."), ("date", "2004.")),
    (("title", '"Salt roads"'), ("editor", "Berg, A.; Lind, O."), ("volume", "8.")),
    (("author", "Лыков А. А. Берёста."), ("date", "2009.")),
    (("author", "Ash, M. & Lind, S. Currents,"), ("publisher", "Span Press,")),
    (("title", "Franz Lang: Das Salz der Erde."), ("date", "1915.")),
    (("url", "https://span.example"), ("note", "– Salt roads"), ("date", "(2017)")),
]
"""Labels that make no sense at the beginning of a reference."""


@pytest.mark.parametrize("pairs", [*ANYWHERE, *FIRST])
def test_what_stands_behind_stays(pairs):
    changed = made_sense(*pairs)
    assert changed != list(pairs)
    assert made_sense(*pairs, REMARK) == [*changed, REMARK]


@pytest.mark.parametrize("pairs", ANYWHERE)
def test_what_stands_before_stays(pairs):
    assert made_sense(NUMBER, *pairs) == [NUMBER, *made_sense(*pairs)]


def test_many_numbers_before_an_entry():
    numbers = [("citation-number", f"[{number}]") for number in range(3000)]
    assert made_sense(*numbers, TITLE) == [*numbers, TITLE]
