"""References with their copies."""

import pytest

from citekit.library import Library, StoredMemento
from citekit.links import Verdict
from citekit.links.archives.exporting import with_copies
from citekit.links.history import History, beside
from citekit.links.states import LinkState
from tests.library.building import article, entry, work

OWN = "https://archive.ph/abc"
URL, COPY = "http://a.example/x", "https://web.archive.org/web/2019/http://a.example/x"


@pytest.mark.parametrize(
    ("more", "archive", "location"),
    [
        ({"URL": URL}, "Internet Archive", COPY),
        ({"URL": URL, "archive": "Own"}, "Own", COPY),
        ({"URL": URL, "archive_location": "Box 3"}, None, "Box 3"),
        ({"URL": URL, "custom": {"citekit": {"archived": [{"URL": OWN}]}}}, "archive.today", OWN),
        ({"custom": {"citekit": {"archived": [{"date": {}}]}}}, None, None),
        ({"custom": {"citekit": {"archived": []}}, "URL": URL}, "Internet Archive", COPY),
        (
            {"archive_location": "3", "custom": {"citekit": {"archived": [{"URL": OWN}]}}},
            None,
            "3",
        ),
        ({"URL": "http://b.example/"}, None, None),
        ({}, None, None),
    ],
)
def test_what_they_carry(tmp_path, more, archive, location):
    csl = work("Okoye", 2017, "Bridges") | more
    with Library(tmp_path / "library.db") as library:
        library.add("a.md", [article(entry("x", csl))], "1")
        library.mementos.keep([StoredMemento(URL, COPY, "2019", "2026")])
        (found,) = with_copies(library.search(), library)
        assert (found.csl.get("archive"), found.csl.get("archive_location")) == (archive, location)
        assert found.entries


def test_a_copy_that_an_entry_names_needs_no_check(tmp_path):
    csl = work("Okoye", 2017, "Bridges", custom={"citekit": {"archived": [{"URL": OWN}]}})
    with Library(tmp_path / "library.db") as library:
        library.add("a.md", [article(entry("x", csl))], "1")
        (found,) = with_copies(library.search(), library)
        assert found.csl["archive_location"] == OWN


def test_without_any_copy_they_stay_as_they_are(tmp_path):
    csl = work("Okoye", 2017, "Bridges") | {"URL": URL}
    with Library(tmp_path / "library.db") as library:
        library.add("a.md", [article(entry("x", csl))], "1")
        assert list(with_copies(library.search(), library)) == list(library.search())


def test_a_library_made_anew_carries_the_same(tmp_path):
    path, newer = tmp_path / "library.db", COPY.replace("2019", "2021")
    csl = work("Okoye", 2017, "Bridges") | {"URL": URL}

    def carried():
        with Library(path) as library:
            library.add("a.md", [article(entry("x", csl))], "1")
            (found,) = with_copies(library.search(), library)
        return found.csl["archive_location"]

    with Library(path) as library:
        library.mementos.keep([StoredMemento(URL, COPY, "2019", "2026")])
    assert carried() == COPY
    history = History(beside(path))
    gone = {"verdict": Verdict.GONE, "checked": "2026-01-02T00:00:00Z", "failed": "2026-01-02"}
    copy = {"archive": newer, "archived": "2021-01-01T00:00:00Z"}
    history.put(LinkState(url=URL, runs=1, days=1, fine="", new_url="", **gone, **copy))
    history.save()
    assert carried() == newer
    path.unlink()
    assert carried() == newer
