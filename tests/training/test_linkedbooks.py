"""Scanned references of historians, tagged token by token."""

import gzip

import pytest

from citekit.errors import UnreadableError
from citekit.training.datasets import read_tagged
from citekit.training.linkedbooks import read_linkedbooks


def tokens(*runs):
    """Return lines of tokens; a run is ``(label, text)``, its tokens parted by blanks."""
    pairs = [(label, token) for label, text in runs for token in text.split()]
    marks = ["b-r"] + ["i-r"] * (len(pairs) - 2) + ["e-r"]
    lines = [
        f"{token} {label} i-secondary {mark}"
        for (label, token), mark in zip(pairs, marks, strict=True)
    ]
    return "-DOCSTART- -X- -X- o\n\n" + "\n".join(lines) + "\n. o o o\n"


def read(*references):
    found = read_linkedbooks("".join(tokens(*runs) for runs in references))
    return [[(piece.label, piece.text) for piece in pieces] for _, pieces in found]


BOOK = (
    ("author", "P. Salvini ,"),
    ("title", "Il canale dei mugnai ,"),
    ("publicationplace", "Venezia"),
    ("year", "1954 ,"),
    ("pagination", "p. 12 ."),
)


def test_a_book_with_a_cited_page():
    assert read(BOOK) == [
        [
            ("author", "P. Salvini,"),
            ("title", "Il canale dei mugnai,"),
            ("location", "Venezia"),
            ("date", "1954,"),
            ("pages", "p. 12."),
        ]
    ]


def test_what_scanning_put_between_letters_is_taken_out():
    [pieces] = read(
        (
            ("author", "P. Salvini - M. Orsi ,"),
            ("title", "L ’ arte dei mu - gnai nell 'isola , 1450 - 1500 ,"),
            ("publicationplace", "Roma - Bari"),
            ("year", "1954 ."),
        )
    )
    assert pieces == [
        ("author", "P. Salvini-M. Orsi,"),
        ("title", "L’arte dei mugnai nell'isola, 1450-1500,"),
        ("location", "Roma-Bari"),
        ("date", "1954."),
    ]


def test_an_article_whose_title_and_periodical_have_one_label():
    [pieces] = read(
        (
            ("author", "P. Salvini ,"),
            ("title", "Il canale dei mugnai , in « Archivio lagunare » ,"),
            ("publicationnumber-year", "XXVII , n. 2 ( 1954 ) ,"),
            ("pagination", "pp. 3 - 9 ."),
        )
    )
    assert pieces == [
        ("author", "P. Salvini,"),
        ("title", "Il canale dei mugnai,"),
        ("container-title", "in «Archivio lagunare»,"),
        ("volume", "XXVII,"),
        ("issue", "n. 2"),
        ("date", "(1954),"),
        ("pages", "pp. 3-9."),
    ]


def test_people_are_told_by_what_stands_before_them():
    [pieces] = read(
        (
            ("author", "P. Salvini ,"),
            ("title", "Il canale ,"),
            ("conjunction", "in"),
            ("title", "Acque e mulini , a cura di"),
            ("author", "M. Orsi ,"),
            ("publicationplace", "Udine ,"),
            ("author", "trad. di L. Bo ,"),
            ("year", "1981 ."),
        )
    )
    assert pieces[2:5] == [
        ("container-title", "in Acque e mulini,"),
        ("editor", "a cura di M. Orsi,"),
        ("location", "Udine,"),
    ]
    assert pieces[5] == ("translator", "trad. di L. Bo,")


def test_places_that_are_known_are_cut_from_the_ends_of_titles():
    wrong = (("author", "L. Bo ,"), ("title", "I mulini , II , Venezia"), ("year", "1901 ."))
    assert read(BOOK, BOOK, BOOK, wrong)[-1] == [
        ("author", "L. Bo,"),
        ("title", "I mulini,"),
        ("volume", "II,"),
        ("location", "Venezia"),
        ("date", "1901."),
    ]
    assert read(BOOK, wrong)[-1][1] == ("title", "I mulini, II, Venezia")


@pytest.mark.parametrize(
    "runs",
    [
        (("author", "P. SaLvini ,"), ("title", "Il canale ,"), ("year", "1954 .")),
        (("author", "P. Salvini ,"), ("title", "Il canale ,"), ("year", "19542 .")),
        (
            ("author", "P. Salvini ,"),
            ("title", "Il canale , in Acque e mulini ,"),
            ("year", "1954"),
        ),
        (("author", "P. Salvini ,"), ("abbreviation", "op. cit. ,"), ("year", "1954")),
        (("title", "« Archivio lagunare » ,"), ("volume", "IV"), ("year", "1954")),
        (
            ("author", "P. Salvini ,"),
            ("title", "Il canale ,"),
            ("author", "L. Bo ,"),
            ("year", "1954"),
        ),
        (("author", "P. Salvini ,"), ("title", "Il canale .")),
    ],
)
def test_what_cannot_be_said_is_left_out(runs):
    assert read(runs) == []


def test_a_compressed_file_is_a_data_set(tmp_path):
    folder = tmp_path / "venice"
    folder.mkdir()
    with gzip.open(folder / "train.txt.gz", "wt", encoding="utf-8", newline="") as file:
        file.write((tokens(*BOOK) * 101).replace("\n", "\r\n"))
    references = list(read_tagged(folder))
    assert len(references) == 101
    assert references[0].text == "P. Salvini, Il canale dei mugnai, Venezia 1954, p. 12."
    assert (references[0].source, references[0].group) == ("venice#0", "venice-0")
    assert references[100].group == "venice-1"


@pytest.mark.parametrize(
    "data", [b"no gzip", gzip.compress(b"x" * 9000, mtime=0)[:20]], ids=["other", "cut"]
)
def test_a_broken_file_is_said(tmp_path, data):
    path = tmp_path / "broken.gz"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match="is no gzip file, or is cut off"):
        list(read_tagged(path))
