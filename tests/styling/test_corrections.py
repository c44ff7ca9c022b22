"""What people made of an article's entries."""

from __future__ import annotations

import citekit
from citekit.library import Library
from citekit.pipeline import page_digest
from citekit.styling import corrections

from .making import RIVERS, SALT, markdown


def test_only_what_was_corrected(tmp_path):
    text = markdown(RIVERS, SALT)
    (article,) = citekit.find(text)
    first, second = article.lists[0].entries
    with Library(tmp_path / "library.db") as library:
        library.add("posts/a.md", [article], page_digest(text))
        assert corrections(library, "posts/a.md")(first) is None
        key = next(iter(library.search("rivers"))).key
        library.set(key, {"publisher": "Weir Press"})
        find = corrections(library, "posts/a.md")
        corrected = find(first)
        assert corrected is not None
        assert corrected["publisher"] == "Weir Press"
        assert find(second) is None
        assert corrections(library, "posts/b.md")(first) is None
