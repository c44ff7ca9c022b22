from .building import article, entry, work


def rows(library, table):
    return list(library._db.query(f"SELECT * FROM {table} ORDER BY 1, 2, 3"))


def test_creators_links_and_sort_columns(library):
    csl = {
        "type": "chapter",
        "editor": [{"family": "Berg", "non-dropping-particle": "van den", "given": "Ada"}],
        "translator": [{"literal": "Büro Süd"}],
        "title": "Über Brücken",
        "issued": {"date-parts": [[2011, 2]]},
        "URL": "https://river.example/a?b=1&c=2",
        "DOI": "10.1234/AB",
        "custom": {"citekit": {"archived": ["https://web.archive.example/x"], "n": 3}},
    }
    library.add("a.md", [article(entry("raw", csl))], "1")
    creators = rows(library, "creators")
    assert [(row["role"], row["words"], row["leads"]) for row in creators] == [
        ("editor", " van den berg ada ", 1),
        ("translator", " buro sud ", 0),
    ]
    assert {(row["kind"], row["url"]) for row in rows(library, "links")} == {
        ("url", "https://river.example/a?b=1&c=2"),
        ("doi", "https://doi.org/10.1234/ab"),
        ("archived", "https://web.archive.example/x"),
    }
    (reference,) = rows(library, '"references"')
    assert (reference["sort_author"], reference["sort_title"]) == (
        "van den berg ada",
        "uber brucken",
    )
    assert (reference["year"], reference["type"]) == (2011, "chapter")


def test_rows_of_an_earlier_reading_go(library):
    before = work("Okoye", 2017, "Bridges", URL="https://river.example/1")
    after = work("Okoye", 2017, "Bridges and Fords", URL="https://river.example/2")
    library.add("a.md", [article(entry("raw", before))], "1")
    library.add("a.md", [article(entry("raw", after))], "2")
    assert [row["url"] for row in rows(library, "links")] == ["https://river.example/2"]
    assert len(rows(library, "creators")) == 1
    assert len(list(library.search("fords"))) == 1
    assert library._db["reference_words"].count == 1


def test_items_of_odd_shape_are_stored(library):
    odd = {
        "type": 7,
        "title": ["x"],
        "author": ["Ito", {"family": None, "given": "A\ud800"}],
        "issued": "2017",
        "URL": "http://[broken",
        "custom": [],
    }
    report = library.add("a.md", [article(entry("odd \ud800 entry", odd))], "1")
    assert report.references == 1
    assert [found.csl["author"][0] for found in library.search("odd")] == ["Ito"]
