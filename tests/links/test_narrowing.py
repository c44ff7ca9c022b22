"""Only links that a change adds or touches."""

import pytest

from citekit.changes import FileChange
from citekit.links.narrowing import changed
from citekit.links.records import Link, Place


class Told:
    """Changes, told."""

    def __init__(self, **files):
        self.files = {name.replace("_", "."): change for name, change in files.items()}

    def of(self, name):
        return self.files.get(name)


def left(url, places, **files):
    links = list(changed([Link(url, ["T"], places)], Told(**files)))
    return [place for link in links for place in link.cited]


def test_places_on_lines_that_changed():
    here, there = Place("k", "a.md", 5, 7), Place("k", "a.md", 9)
    change = FileChange(lines=[(6, 6)])
    assert left("http://x/", [here, there, Place("", "b.md", 6)], a_md=change) == [here]
    assert left("http://x/", [there], a_md=change) == []


def test_places_without_file_or_line():
    change = FileChange(lines=[(1, 99)])
    assert left("http://x/", [Place("k", "", None), Place("k", "a.md", None)], a_md=change) == []


def test_new_files():
    place = Place("k", "a.md", None)
    assert left("http://x/", [place], a_md=FileChange(is_new=True)) == [place]


@pytest.mark.parametrize(
    ("url", "text", "is_left"),
    [
        ("http://x.example/A", "[1]: http://X.example/a\n", True),
        ("http://x.example/a", "see http://x.example/a.\n", True),
        ("http://x.example/a", "see http://x.example/a/b\n", False),
        ("http://x.example/a", "http://x.example/a.html http://x.example/a)", True),
        ("http://x.example/a", "see http://x.example/a?b\n", False),
        ("https://doi.org/10.1000/x", "doi = {10.1000/X},\n", True),
    ],
)
def test_links_that_are_defined_elsewhere_in_the_file(url, text, is_left):
    change = FileChange(lines=[(50, 50)], added=text.lower())
    assert bool(left(url, [Place("k", "a.md", 5)], a_md=change)) is is_left
