import pytest

from citekit.extraction.wordlists import Phrases, first_token, fold, phrases, tokens
from citekit.tables import load_table


def test_fold_makes_spellings_alike():
    assert fold("RÉFÉRENCES") == fold("références") == "references"
    assert fold("KAYNAKÇA") == fold("kaynakça")
    assert fold("ＲＥＦ") == "ref"


def test_every_chinese_character_is_a_word():
    assert tokens("参考 list-2") == ("参", "考", "list", "2")


def test_the_longest_phrase_is_found():
    known = Phrases({"works": "one", "works cited": "two"})
    assert known.at(("works", "cited", "here"), 0) == (2, "two")
    assert known.at(("works", "here"), 0) == (1, "one")
    assert known.at(("here",), 0) is None
    assert known.knows("works")
    assert not known.knows("cited")


def test_the_first_topic_wins():
    assert phrases("headings", "strong", "modifiers").at(("reference",), 0) == (1, "strong")


def test_tables_have_no_phrase_without_words():
    for name in ("headings", "endings", "cues", "bylines"):
        for topic in load_table("extraction", name).values():
            groups = topic.values() if isinstance(topic, dict) else [topic]
            assert all(isinstance(word, str) and word.strip() for words in groups for word in words)


@pytest.mark.parametrize(
    ("folded", "first"),
    [("7. works cited", "7"), ("«salt»", "salt"), ("参考文献", "参"), ("—", "")],
)
def test_first_token(folded, first):
    assert first_token(folded) == first
