"""What stands in notes for styles, and the way back."""

import pytest

from citekit.formats import KeyedItem, get_format, read_text
from citekit.formats.bibtex_notes import copy_in, with_sentence, without_sentence

COPY = "https://web.archive.org/web/2019/http://a.example/x_y?b=%20#c"
AT = rf"Archived at \url{{{COPY}}}"
PAGE = {
    "type": "webpage",
    "title": "Rivers",
    "URL": "http://a.example/x_y",
    "archive": "Internet Archive",
    "archive_location": COPY,
}
SEEN = {"accessed": {"date-parts": [[2018, 5]]}}


def written(form, item):
    return "".join(get_format(form).write([KeyedItem("k", item)]))


@pytest.mark.parametrize(
    ("more", "note"),
    [
        ({}, AT),
        (SEEN, f"{AT}. Accessed 2018-05"),
        ({"note": "In Czech"}, f"In Czech. {AT}"),
        ({"note": "The end."}, f"The end.{{}} {AT}"),
        ({"note": "The end.", **SEEN}, f"The end.{{}} {AT}. Accessed 2018-05"),
        ({"note": "Accessed May 5, 2018"}, f"Accessed May 5, 2018{{}}. {AT}"),
        ({"note": "Archived at home"}, f"Archived at home. {AT}"),
    ],
)
def test_a_copy_is_named_and_taken_back(more, note):
    text = written("bibtex", PAGE | more)
    assert f"  note = {{{note}}},\n" in text
    assert f"  eprint = {{{COPY}}},\n" in text
    assert read_text(text).items[0].csl == PAGE | more


@pytest.mark.parametrize("location", ["2301.00001", "Box 3, folder 2", "https://a.example/{x}"])
def test_what_is_no_page_stays_out_of_the_note(location):
    item = PAGE | {"archive_location": location}
    assert "note" not in written("bibtex", item)
    assert read_text(written("bibtex", item)).items[0].csl == item


def test_biblatex_prints_its_own_field():
    text = written("biblatex", PAGE)
    assert "note" not in text
    assert f"  eprint = {{{COPY}}},\n" in text


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (r"Archived at \url{http://c.example/1}", {"archive_location": "http://c.example/1"}),
        (
            r"Third ed.; Archived at \url{http://c.example/1}. Accessed May 5, 2018",
            {
                "archive_location": "http://c.example/1",
                "note": "Third ed",
                "accessed": {"date-parts": [[2018, 5, 5]]},
            },
        ),
    ],
)
def test_notes_of_others(note, expected):
    (item,) = read_text(f"@misc{{k, url = {{http://a.example/}}, note = {{{note}}}}}").items
    assert item.csl == {"type": "webpage", "URL": "http://a.example/", **expected}


def test_another_copy_than_the_one_of_the_entry_stays():
    note = r"Archived at \url{http://c.example/1}"
    text = f"@misc{{k, url = {{u}}, eprint = {{http://c.example/2}}, note = {{{note}}}}}"
    assert read_text(text).items[0].csl["archive_location"] == "http://c.example/2"
    assert "c.example/1" in read_text(text).items[0].csl["note"]


def test_sentences():
    for note in ("", "N", "N.", "Why?", "N{}", "So!"):
        assert without_sentence(with_sentence(note, "So it is"), "So it is") == note
    assert without_sentence("N, So it is", "So it is") is None
    assert without_sentence("N", "") is None
    assert copy_in("Archived at home") == ("", "Archived at home")
