from .building import BRIDGES, article


def test_entries_are_read_when_asked_for(library):
    library.add("docs/a.md", [article(BRIDGES)], "1")
    reference = library.get("okoye2017counting")
    library.add("docs/b.md", [article(BRIDGES)], "1")
    assert [entry.name for entry in reference.entries] == ["docs/a.md", "docs/b.md"]
    assert "_read_entries" not in repr(reference)
