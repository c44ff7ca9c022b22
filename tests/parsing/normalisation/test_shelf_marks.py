"""Shelf marks of manuscripts and files, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("place", "library", "mark"),
    [
        ("Ulm", "Stadtbibliothek", "Cod. 23"),
        ("Ulm", "Biblioteca del Sale", "MS fr. 1584, fols. 3r–9v"),
        ("Ulm", "St Olaf College", "MS Salt A. xv"),
        ("Ulm", "Archivio di Stato", "Mediceo del Sale, 4919, c. 24r"),
    ],
)
def test_shelf_marks_of_manuscripts(place, library, mark):
    csl = record(("author", f"{place}, {library},"), ("title", f"{mark}.")).csl
    assert (csl["archive-place"], csl["archive"], csl["title"]) == (place, library, mark)
    assert csl["type"] == "manuscript"
    assert "author" not in csl


@pytest.mark.parametrize(
    ("library", "mark"),
    [
        ("Salzarchiv Ulm", "R 43 II/1267, Bl. 12"),
        ("The National Archives (TNA)", "CO 537/5774"),
        ("BArch", "NS 19/1234"),
    ],
)
def test_files_of_archives(library, mark):
    csl = record(("author", f"{library},"), ("note", f"{mark}.")).csl
    assert (csl["archive"], csl["title"]) == (library, mark)


@pytest.mark.parametrize(
    "text",
    [
        "Ulm, Salt Museum, Catalogue 12, 2001.",
        "Berg, Olaf, Salt Press, Ulm 2001.",
        "Ulm, Salt Library, A history of salt.",
        "Berg, O. (2003) ‘Behind the salt museum’, The Guardian, 27 November.",
        "Salz, gesammelt im Museum des Meeres, Padova, 1729.",
    ],
)
def test_books_have_no_shelf_mark(text):
    assert "archive" not in record(("title", text)).csl


@pytest.mark.parametrize(
    ("library", "mark"),
    [
        ("Archives départementales du Sel", "série M, 4 M 123"),
        ("Archivo Histórico Provincial de Ulm", "protocolo 1234, fol. 45v"),
        ("Arquivo Nacional do Mar", "Chancelaria do Sal, liv. 12"),
    ],
)
def test_files_of_public_archives(library, mark):
    csl = record(("author", f"{library},"), ("note", f"{mark}.")).csl
    assert (csl["archive"], csl["title"], csl["type"]) == (library, mark, "manuscript")
    csl = record(("author", f"{library},"), ("note", f"{mark}, contrat,"), ("date", "1687.")).csl
    assert csl["issued"] == {"date-parts": [[1687]]}


def test_the_day_of_a_file():
    csl = record(("author", "BArch,"), ("note", "R 58/99, Schreiben an Berg, 12.3.1934.")).csl
    assert csl["issued"] == {"date-parts": [[1934, 3, 12]]}
    assert csl["title"].startswith("R 58/99, Schreiben")


def test_what_footnotes_say_before_a_file():
    csl = record(("note", "Vgl. BArch, R 58/99, Bl. 4.")).csl
    assert (csl["archive"], csl["title"]) == ("BArch", "R 58/99, Bl. 4")


@pytest.mark.parametrize("lead", ["", "in: "])
def test_where_something_is_kept(lead):
    csl = record(
        ("title", "Anna Lang an Olaf Berg,"),
        ("date", "3.5.1948,"),
        ("note", f"{lead}Salzarchiv Ulm, KA 234, Nr. 3."),
    ).csl
    assert (csl["title"], csl["archive"]) == ("Anna Lang an Olaf Berg", "Salzarchiv Ulm")
    assert (csl["archive_location"], csl["type"]) == ("KA 234, Nr. 3", "manuscript")
    assert csl["issued"]["date-parts"][0][0] == 1948
    assert "note" not in csl


def test_what_archives_publish_is_kept_nowhere():
    csl = record(
        ("title", "Das Salz der Erde."),
        ("publisher", "Ruder,"),
        ("note", "nach BArch, R 58/99."),
    ).csl
    assert "archive" not in csl


def test_title_and_date_of_what_an_archive_keeps():
    csl = record(
        ("author", "Archives départementales du Nord,"),
        ("title", "Mémoire sur les salines,"),
        ("date", "1768,"),
        ("note", "cote C 111, f° 12 v°."),
    ).csl
    assert (csl["archive"], csl["title"], csl["issued"]["date-parts"]) == (
        "Archives départementales du Nord", "Mémoire sur les salines", [[1768]]
    )  # fmt: skip
    assert (csl["note"], csl["type"]) == ("cote C 111, f° 12 v°", "manuscript")


def test_an_archive_before_a_year_in_brackets_wrote():
    pieces = (("author", "Archivo General de la Sal."), ("date", "(2016)."))
    csl = record(*pieces, ("title", "Banco de sales.")).csl
    assert csl["author"] == [{"literal": "Archivo General de la Sal"}]
    assert (csl["title"], "archive" in csl) == ("Banco de sales", False)
