"""References with their copies."""

import pytest

from citekit.library import Library, StoredMemento
from citekit.links.archives.exporting import with_copies
from tests.library.building import article, entry, work

URL, COPY = "http://a.example/x", "https://web.archive.org/web/2019/http://a.example/x"


@pytest.mark.parametrize(
    ("more", "archive", "location"),
    [
        ({"URL": URL}, "Internet Archive", COPY),
        ({"URL": URL, "archive": "Own"}, "Own", COPY),
        ({"URL": URL, "archive_location": "Box 3"}, None, "Box 3"),
        ({"URL": "http://b.example/"}, None, None),
        ({}, None, None),
    ],
)
def test_what_they_carry(tmp_path, more, archive, location):
    csl = work("Okoye", 2017, "Bridges") | more
    with Library(tmp_path / "library.db") as library:
        library.add("a.md", [article(entry("x", csl))], "1")
        library.mementos.keep([StoredMemento(URL, COPY, "2019", "2026")])
        (found,) = with_copies(library.search(), library.mementos)
        assert (found.csl.get("archive"), found.csl.get("archive_location")) == (archive, location)
        assert found.entries
