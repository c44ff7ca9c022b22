"""Copies of pages."""

from citekit.library import Library, StoredMemento

FIRST = StoredMemento("http://a.example/", "https://copy.example/1", "2019-01-01", "2026-01-01")
SECOND = StoredMemento("http://a.example/", "https://copy.example/2", "2020-01-01", "2026-01-02")


def test_the_last_one_is_kept(library, path):
    library.mementos.keep([])
    assert not library.mementos.has_any()
    library.mementos.keep([FIRST])
    assert library.mementos.has_any()
    library.mementos.keep([SECOND, StoredMemento("\ud800'; --", "x", "", "")])
    library.close()
    with Library(path) as again:
        assert again.mementos.get(FIRST.url) == SECOND
        assert again.mementos.get("http://b.example/") is None
