import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from citekit.errors import LibraryError
from citekit.library import Library
from citekit.reference import Mark

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work


def test_nothing_is_made_by_looking(path):
    library = Library(path)
    assert not library.is_current("a.md", "1")
    for read in (
        library.counts,
        library.articles,
        lambda: library.get("x"),
        lambda: library.entries("x"),
        lambda: list(library.search()),
    ):
        with pytest.raises(LibraryError, match="citekit add"):
            read()
    library.close()
    assert not path.parent.exists()


def test_what_was_added_is_there_when_opened_again(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES, FERRIES)], "1")
    with Library(str(path)) as library:
        assert library.is_current("a.md", "1")
        assert not library.is_current("a.md", "2")
        assert not library.is_current("b.md", "1")
        assert [found.key for found in library.search()] == [
            "moller2019ferries",
            "okoye2017counting",
        ]
    assert {file.name for file in path.parent.iterdir()} == {
        "library.db",
        "library.decisions.jsonl",
    }


def test_get_gives_the_whole_record_by_key_in_any_case(library):
    csl = {**CREDIT.reference.csl, "custom": {"citekit": {"alternatives": {}}}}
    doubtful = entry("raw", csl, confidence=0.5, findings=("The date is unclear.",))
    library.add("a.md", [article(doubtful)], "1")
    reference = library.get("PEOPLE2018")
    assert reference.csl == {"id": "people2018", **csl}
    assert json.dumps(reference.csl, ensure_ascii=False).startswith('{"id"')
    assert (reference.confidence, reference.needs_look, reference.cited) == (0.5, True, True)
    assert reference.findings == ("The date is unclear.",)
    assert library.get("nobody2018") is None


def test_get_follows_an_earlier_key(library):
    library.add("a.md", [article(BRIDGES)], "1")
    library.key("okoye2017counting", "okoye17")
    assert library.get("Okoye2017Counting").key == "okoye17"


def test_entries_say_where_they_stand(library):
    marks = (Mark("link", 0, 5, "https://river.example/"),)
    marked = entry("Okoye 2017", work("Okoye", 2017, "Bridges"), number=3, marks=marks)
    library.add("docs/a.md", [article(marked)], "1")
    (found,) = library.entries("okoye2017bridges")
    assert (found.name, found.article, found.heading) == (
        "docs/a.md",
        "A Town and Its Bridges",
        "References",
    )
    assert (found.raw, found.marker, found.number, found.marks) == ("Okoye 2017", "-", 3, marks)
    assert (found.line_start, found.line_end, found.start, found.end) == (13, 13, 100, 110)
    assert found.reference == marked.reference
    assert library.entries("nobody") == []


def test_articles_are_listed_by_file_and_place(library):
    library.add("b.md", [article(BRIDGES, title="Second"), article(title="Third")], "1")
    library.add("a.md", [article(title="First")], "1")
    listed = library.articles()
    assert [(found.name, found.position, found.title) for found in listed] == [
        ("a.md", 0, "First"),
        ("b.md", 0, "Second"),
        ("b.md", 1, "Third"),
    ]
    assert (listed[1].lists, listed[1].entries, listed[2].entries) == (1, 1, 0)
    assert listed[1].authors == [{"family": "Writer", "given": "Una"}]
    assert (listed[1].date, listed[1].line_end) == ({"date-parts": [[2021, 3, 1]]}, 80)


def test_counts(library):
    doubtful = entry("x", work("Ito", 2001, "Fords"), confidence=0.1, number=3)
    library.add("a.md", [article(BRIDGES, BRIDGES, doubtful)], "1")
    library.add("b.md", [article(FERRIES)], "1")
    library.add("b.md", [], "2")
    counts = library.counts()
    assert (counts.files, counts.articles, counts.lists, counts.entries) == (2, 1, 1, 3)
    assert (counts.references, counts.uncited, counts.needs_look) == (2, 1, 1)


def test_results_can_be_read_while_adding(library):
    library.add("a.md", [article(BRIDGES, FERRIES)], "1")
    results = library.search()
    first = next(results)
    library.add("b.md", [article(CREDIT)], "1")
    assert [first.key, *(found.key for found in results)][:2] == [
        "moller2019ferries",
        "okoye2017counting",
    ]


def test_reading_and_writing_take_turns_on_one_library(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    with Library(path) as library:
        assert library.counts().references == 1
        library.add("b.md", [article(FERRIES)], "1")
        assert library.counts().references == 2


def test_another_thread_is_told_to_open_its_own(path):
    library = Library(path)
    library.add("a.md", [article(BRIDGES)], "1")
    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(LibraryError, match="give each thread a Library"):
            pool.submit(library.counts).result()
        other = Library(path)
        assert pool.submit(other.counts).result().references == 1
        pool.submit(other.close).result()
    library.close()


def test_hostile_names_are_values(library):
    name = "x'); DROP TABLE files; --\ud800.md"
    library.add(name, [article(BRIDGES)], "1'")
    assert library.is_current(name, "1'")
    assert library.counts().files == 1
