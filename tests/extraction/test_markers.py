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


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("①", 1), ("⑳", 20), ("㉑", 21), ("㉟", 35), ("㊱", 36), ("㊿", 50), ("❶", 1), ("❿", 10),
        ("⓫", 11), ("⓴", 20), ("➀", 1), ("➓", 10), ("₁₂", 12), ("¹²", 12), ("［１２］", 12),
        ("Ⓐ", None),
    ],
)  # fmt: skip
def test_numbers_in_all_forms(marker: str, number: int | None) -> None:
    found = marker_at(f"{marker}张三：《面包》")
    assert (found.number if found else None) == number


def following(text: str) -> list[str]:
    first = marker_at(text)
    assert first is not None
    return [marker.text for _, marker in following_markers(text, first)]


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("① 张三：面包，2001年。② 李四：盐，2003年。③ 王五", ["②", "③"]),
        ("⑳张三，2001。㉑李四，2003。", ["㉑"]),
        ("［１］张三，2001。［２］李四，2003。", ["［２］"]),
        ("¹ Smith, 2001. ² Doe, 2003.", ["²"]),
        ("₉ Smith, 2001. ₁₀ Doe, 2003.", ["₁₀"]),
        ("[1] Smith, 2001. see [^2] there [2] Doe", ["[2]"]),
        ("[1] Smith [2] Doe", ["[2]"]),
        ("[1] Smith [2] and others", []),
        ("1. Smith, 2001. 2. Doe, 2003.", ["2."]),
        ("1. Smith, https://salt.example/ 2. Doe, 2003.", ["2."]),
        ("1. Smith, Salt Quarterly 2. Doe, 2003.", []),
        ("(1) Smith, Salt Quarterly (2) Doe", ["(2)"]),
        ("(1) Smith, vol (2) Doe", []),
        ("• Smith, 2001. • Doe", []),
        ("[Smi01] Smith, 2001. [Doe03] Doe", []),
    ],
)
def test_what_counts_on_in_a_line(text: str, markers: list[str]) -> None:
    assert following(text) == markers


def test_offsets_of_what_counts_on() -> None:
    text = "[1] Smith, 2001. [2] Doe, 2003."
    first = marker_at(text)
    assert first is not None
    (found,) = following_markers(text, first)
    assert (text[found[0] :], found[1].length, found[1].number) == ("[2] Doe, 2003.", 4, 2)
    assert marker_at("see [2] Doe", 4) == found[1]


@pytest.mark.parametrize(
    ("texts", "are"),
    [
        (["[1] A"], True),
        (["[1] A", "B"], True),
        (["[1] A", "B", "C"], False),
        (["[Smi01] Smith", "[Doe03] Doe"], True),
        (["1. A", "B"], True),
        (["2. A", "B"], False),
        (["1 Abend", "Brot"], False),
        (["1. A", "3. B", "4. C"], True),
        (["1. A", "4. B", "5. C"], False),
        (["1. A", "2. B", "7. C", "9. D", "30. E", "31. F"], True),
        (["1. A", "2. B", "2. C", "2. D"], False),
    ],
)
def test_what_begins_a_list(texts: list[str], are: bool) -> None:
    assert are_markers([marker_at(text) for text in texts]) is are


def test_marks_that_are_no_markers() -> None:
    assert marker_of("12", [Mark("sup", 0, 2)]) is None
    assert marker_of("Smith 12", [Mark("sup", 6, 8)]) is None
    assert marker_of("1Smith", [Mark("em", 0, 1)]) is None
    link = marker_of("†: Smith", [Mark("link", 0, 1, "#a")])
    assert link is not None
    assert (link.text, link.number, link.length) == ("†", None, 3)
    blanks = marker_of("  [1] Smith", [])
    assert blanks is not None
    assert (blanks.text, blanks.length) == ("[1]", 6)
