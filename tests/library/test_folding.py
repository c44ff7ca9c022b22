import pytest

from citekit.library.folding import fold, holds_cjk, name_words, on_disk, spaced, storable, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("MÜLLER", "muller"),
        ("Straße", "strasse"),
        ("Ørsted", "orsted"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("ＡＢＣ１", "abc1"),
        ("Ёлка", "елка"),
        ("άλφα", "αλφα"),
        ("がぎ", "がぎ"),
        ("한국어", "한국어"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_case_and_accents_go_and_letters_stay(text, folded):
    assert fold(text) == folded


def test_composed_and_decomposed_forms_are_equal():
    assert fold("Mu\u0308ller") == fold("M\u00fcller")


def test_words_leave_punctuation_out():
    assert words("C++, “Giving_Credit” & 2017b!") == ["c", "giving", "credit", "2017b"]


def test_tags_of_rich_text_are_no_words():
    assert words("Of <i>Homo sapiens</i> and H<sub>2</sub>O") == [
        "of",
        "homo",
        "sapiens",
        "and",
        "h2o",
    ]
    assert words("<i> is a tag") == ["i", "is", "a", "tag"]


def test_a_name_with_an_apostrophe_is_found_with_and_without():
    assert {"brien", "obrien"} <= set(name_words("O’Brien"))
    assert name_words("van der Berg") == ["van", "der", "berg"]


def test_cjk_characters_are_spaced_and_other_words_are_not():
    assert spaced("AI信用 2017年") == "ai 信 用 2017 年"
    assert spaced("サーバー") == "サ ー バ ー"
    assert spaced("서울시 news") == "서 울 시 news"


def test_lone_surrogates_can_be_stored():
    assert storable("a\ud800b").encode() == b"a\\ud800b"
    assert storable("ü") == "ü"


def test_names_of_files_are_found_again_though_they_are_no_text():
    for name in ("posts/ü.md", "posts/caf\udce9.md"):
        assert on_disk(storable(name)) == name


@pytest.mark.parametrize(
    ("text", "holds"), [("a", False), ("é", False), ("信", True), ("a글", True)]
)
def test_which_texts_hold_cjk(text, holds):
    assert holds_cjk(text) is holds
