"""What a text speaks of."""

import pytest

from citekit.documents.sources import Source
from citekit.lint.linting import page_of
from citekit.lint.mentions import Mentions
from citekit.pipeline import find_many

ENTRY = "Castro, Marta. 2013a. “The Salt Road Again.” River News. https://news.example/salt-road"


def mentioned(tmp_path, text, entry=ENTRY):
    path = tmp_path / "post.md"
    path.write_text(f"# Of rivers\n\n{text}\n\n## References\n\n- {entry}\n", encoding="utf-8")
    [page] = find_many([Source("post.md", path)], with_documents=True)
    made = page_of(page)
    [one] = made.entries
    return Mentions(made).of(one)


@pytest.mark.parametrize(
    ("text", "is_mentioned"),
    [
        ("Nothing of the kind.", False),
        ("See [here](http://www.news.example/salt-road/).", True),
        ("See [here](https://news.example/).", False),
        ("They walked the salt road, again and again.", True),
        ("Castro said so in 2013a.", True),
        ("Castro said so in 2013.", False),
        ("Castro said so.\n\nThat was in 2013a.", False),
    ],
)
def test_an_entry(tmp_path, text, is_mentioned):
    assert mentioned(tmp_path, text) is is_mentioned


def test_bodies(tmp_path):
    entry = "Rivers Trust of Hull. 2013. Mud. Hull: Rivers Trust."
    assert mentioned(tmp_path, "The Rivers Trust of Hull counted it.", entry)
    assert not mentioned(tmp_path, "The trust counted rivers.", entry)
