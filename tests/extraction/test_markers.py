import pytest

from citekit.extraction.markers import are_markers, following_markers, marker_at, marker_of
from citekit.reference import Mark


@pytest.mark.parametrize(
    ("text", "kind", "marker", "rest"),
    [
        ("[1] Smith", "bracket", "[1]", "Smith"),
        ("[12]https://x.org", "bracket", "[12]", "https://x.org"),
        ("[^3]: Smith", "bracket", "[^3]:", "Smith"),
        ("［1］ 张三", "bracket", "［1］", "张三"),
        ("[Smi01] Smith", "key", "[Smi01]", "Smith"),
        ("(2) Smith", "paren", "(2)", "Smith"),
        ("12Smith, J.", "bare", "12", "Smith, J."),
        ("2- محمد", "dot", "2-", "محمد"),
        ("・山田", "bullet", "・", "山田"),
        ("3. Smith", "dot", "3.", "Smith"),
        ("3、张三", "dot", "3、", "张三"),
        ("₁ ABC", "raised", "₁", "ABC"),
        ("¹²Smith", "raised", "¹²", "Smith"),
        ("② Smith", "circled", "②", "Smith"),
        ("4 Smith", "bare", "4", "Smith"),
        ("^ Smith", "arrow", "^", "Smith"),
        ("↑ Smith", "arrow", "↑", "Smith"),
        ("^ a b Smith", "arrow", "^ a b", "Smith"),
        ("• Smith", "bullet", "•", "Smith"),
        ("-Quill, Ann", "bullet", "-", "Quill, Ann"),
        ("- Smith", "bullet", "-", "Smith"),
    ],
)
def test_markers(text, kind, marker, rest):
    found = marker_at(text)
    assert (found.kind, found.text, text[found.length :]) == (kind, marker, rest)


@pytest.mark.parametrize(
    "text",
    ["Smith", "10.1000/182", "2017. Title", "———. Salt", "---. Salt", "-3 degrees", "2001 Smith"],
)
def test_no_markers(text):
    assert marker_at(text) is None


def test_a_raised_number_needs_no_blank():
    found = marker_of(" 1Smith", [Mark("sup", 1, 2)])
    assert (found.text, found.number, found.length) == ("1", 1, 2)
    assert marker_of("1Smith", []) is None


def test_numbers_that_may_be_anything_must_count():
    rising = [marker_at(text) for text in ("1. A", "2. B", "3. C")]
    assert are_markers(rising)
    assert not are_markers([marker_at(text) for text in ("12. Mai", "3. April", "7. Juni")])
    assert not are_markers([marker_at("50. Jahrestag"), None, None])
    assert not are_markers([])
    assert not are_markers([marker_at("[Online] Smith"), None])


def test_markers_go_on_in_a_line():
    text = "[1] Smith, 2001, p. 2. [2] Doe, see [2] again [3] Roe"
    found = [
        (marker.text, text[offset:][:7])
        for offset, marker in following_markers(text, marker_at(text))
    ]
    assert found == [("[2]", "[2] Doe"), ("[3]", "[3] Roe")]


def test_a_volume_is_no_marker():
    text = "1. Smith, Food 2. London"
    assert list(following_markers("1. Smith, vol. 2, part 3. London", marker_at("1. Smith"))) == []
    assert marker_at(text).number == 1
