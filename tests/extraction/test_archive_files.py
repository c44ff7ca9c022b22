"""Files in archives, told from papers and journals."""

import pytest

from citekit.extraction.archive_files import archive_file


@pytest.mark.parametrize(
    ("library", "mark"),
    [
        ("BArch", "R 58/999, Bl. 4."),
        ("BArch Berlin", "NS 99/1934, Bl. 12–15."),
        ("Landesarchiv NRW, Abteilung Rheinland", "NW 99, Nr. 2345."),
        ("LAV NRW R", "RW 99 Nr. 23456, Bl. 3."),
        ("Staatsarchiv Ulm", "331-1 II Salzbehörde, Nr. 234."),
        ("GStA PK", "I. HA Rep. 99, Tit. 343 Nr. 12"),
        ("Schweizerisches Bundesarchiv (BAR)", "E9999B#1974/47#123*, Dossier Salz"),
        ("Archiv der sozialen Demokratie (AdsD)", "Nachlass Olaf Berg, Mappe 12"),
        ("The National Archives, Kew (TNA)", "CAB 99/45, Cabinet minutes, 12 May 1919."),
        ("Public Record Office of Northern Ireland", "D9999/A/6/11, Lind papers."),
    ],
)
def test_who_keeps_a_file_and_its_mark(library, mark):
    found = archive_file(f"{library}, {mark}")
    assert found is not None
    assert (found["library"], found["mark"]) == (library, mark)


@pytest.mark.parametrize(
    "text",
    [
        "Archiv für Salzgeschichte 64 (1982), S. 1–30.",
        "Archiv für Salzgeschichte, Bd. 12, 1972.",
        "Archiv der Salzkunde, 12 Nr. 3",
        "LA Weekly, No. 12, 2004.",
        "The LA Times, 12 May 2003.",
        "Stadtarchiv Ulm (Hg.): Das Salz, Ulm 1998.",
        "Mitteilungen aus dem Stadtarchiv Ulm, Heft 23, Ulm 1893.",
        "Im Staatsarchiv, wo wir 12 Akten lasen, war es kalt.",
        "BArch, R 58/999: " + "was darin steht " * 20,
    ],
)
def test_what_is_no_file(text):
    assert archive_file(text) is None
