"""Word lists that tell the labeller what a token may be: keywords, places and people's names."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from citekit.tables import load_table

_NAME_LISTS = {"given": "given_names.txt", "family": "family_names.txt"}


@lru_cache(maxsize=1)
def word_classes() -> dict[str, tuple[str, ...]]:
    """Return for each lower-case word the names of the lists that it is in.

    ``keywords.json`` holds words that lead into a field or are typical of it; the name lists are
    written by ``citekit.training.names``.
    """
    folder = files("citekit.parsing") / "tables"
    lists: dict[str, str] = load_table("parsing", "keywords")
    words = {name: [word.strip(".") for word in text.split()] for name, text in lists.items()}
    for name, file_name in _NAME_LISTS.items():
        words[name] = (folder / file_name).read_text(encoding="utf-8").split()
    classes: dict[str, tuple[str, ...]] = {}
    for name in sorted(words):
        for word in dict.fromkeys(words[name]):
            classes[word] = (*classes.get(word, ()), name)
    return classes
