"""Putting right what is safe."""

import pytest

from citekit.documents.sources import Source
from citekit.errors import UnreadableError
from citekit.lint.fixing import fixed_file
from citekit.lint.linting import Linted, lint_page, page_of
from citekit.lint.registry import chosen_rules
from citekit.pipeline import find_many
from tests.lint.making import ALPHABET

JOURNAL = "".join(
    f"- {name}, K. 201{n}. “Ice {n}.” River Studies 3 (2): {n}0–{n}9.\n\n"
    for n, name in enumerate(("Abara", "Brandt", "Castro", "Dunne"), 1)
)


def fixed(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    source = Source(name, path)
    [page] = find_many([source], with_documents=True)
    changed = fixed_file(source, lint_page(page_of(page), chosen_rules()))
    changed.write()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "a.md",
            "[The Ferry](https://news.example/ferry.).",
            "[The Ferry](https://news.example/ferry).",
        ),
        (
            "a.md",
            "The Ferry. <https://news.example/ferry,>",
            "The Ferry. <https://news.example/ferry>",
        ),
        ("a.md", "“The Ferry.”River News, May 9.", "“The Ferry.” River News, May 9."),
        ("a.txt", "“The Ferry.”  River News, May 9.", "“The Ferry.” River News, May 9."),
        (
            "a.html",
            "<a href='https://n.example/f;'>The Ferry</a>.",
            "<a href='https://n.example/f'>The Ferry</a>.",
        ),
        # The same address twice: which of them is meant cannot be told.
        ("a.md", "[The Ferry](https://n.example/f.) [Copy](https://n.example/f.)", None),
        ("a.html", "<a href='https://news.example/f?a=1&amp;b=2;'>The Ferry</a>.", None),
    ],
)
def test_only_these_bytes_change(tmp_path, name, before, after):
    heading = {
        "a.md": "## References\r\n\r\n",
        "a.txt": "References\r\n\r\n",
        "a.html": "<h2>References</h2>",
    }
    entries = {"a.md": "- {}\r\n", "a.txt": "{}\r\n\r\n", "a.html": "<p>{}</p>\r\n"}[name]
    around = heading[name] + entries.format(ALPHABET[0]) + entries
    article = around.format(f"Okoye, N. 2017. {before}")
    expected = article if after is None else around.format(f"Okoye, N. 2017. {after}")
    assert fixed(tmp_path, name, article.encode()) == expected.encode()
    assert fixed(tmp_path, name, expected.encode()) == expected.encode()


def test_dashes_take_the_form_of_the_others(tmp_path):
    last = "- Ekberg, L. 2015. “Ice 5.” River Studies 3 (2): 50-59.\n"
    before = f"## References\n\n{JOURNAL}{last}"
    assert fixed(tmp_path, "a.md", before.encode()) == before.replace("50-59", "50–59").encode()


def test_an_encoding_without_the_character(tmp_path):
    last = "- Ekberg, L. 2015. 'Ice 5.' River Studies 3 (2): 50&ndash;59.\n"
    listed = JOURNAL.replace("–", "-").replace("“", "'").replace("”", "'")
    before = f"## References\n\nÉtude\n\n{listed}{last}".encode("latin-1")
    assert fixed(tmp_path, "a.md", before) == before


def test_what_is_no_file():
    with pytest.raises(UnreadableError, match="is no file"):
        fixed_file(Source("-"), Linted("-", (), ()))
