from citekit.parsing.lexicon import word_classes


def test_words_know_their_lists():
    classes = word_classes()
    assert "month" in classes["october"]
    assert "editor" in classes["hrsg"]
    assert "publisher" in classes["出版社"]
    assert "place" in classes["münchen"]
    assert {"given", "family"} <= set(classes["martin"])


def test_lists_are_sorted_and_named_once():
    for names in word_classes().values():
        assert list(names) == sorted(set(names))
