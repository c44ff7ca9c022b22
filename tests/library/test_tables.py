import json

from citekit.library.folding import fold
from citekit.tables import load_table


def test_types_are_those_of_the_csl_schema(shared):
    schema = json.loads((shared / "standards/csl-data.schema.json").read_text(encoding="utf-8"))
    properties = schema["items"]["properties"]
    assert load_table("library", "types") == properties["type"]["enum"]
    roles = load_table("library", "creator_roles")
    assert {*roles["lead"], *roles["further"]} <= properties.keys()


def test_stop_words_cover_a_dozen_languages_in_small_letters():
    lists = load_table("library", "stop_words")
    assert len(lists) >= 12
    assert all(word == word.lower() for words in lists.values() for word in words)


def test_a_letter_becomes_ascii():
    for script in load_table("library", "letters").values():
        assert all(len(letter) == 1 for letter in script)
        assert all(fold(ascii_form) == ascii_form for ascii_form in script.values())
