"""East Asian names: their order, and names in their own scripts."""

import pytest

from citekit.parsing.normalisation.east_asian import (
    family_first,
    native_names,
)
from citekit.parsing.normalisation.name_list import parse_names


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Zhang Meili", "Peng Jiajia"], {0, 1}),
        (["Ke Xu", "Minghua Yu"], set()),
        (["Meili Zhang"], set()),
        (["Kim Min-ho"], {0}),
        (["Ouyang Xiu"], {0}),
        (["Nguyen Van Minh"], {0}),
        (["Anna Berger", "Paul Lang"], set()),
    ],
)
def test_family_first(names, expected):
    assert family_first(names) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王小明、李雷", ["王|小明", "李|雷"]),
        ("王小明 李雷", ["王|小明", "李|雷"]),
        ("大川 翔", ["大川|翔"]),
        ("〔美〕艾伦·格林", ["艾伦·格林"]),
        ("王小明等", ["王|小明"]),
        ("新华社", ["新华社"]),
        ("김민수 외", ["김|민수"]),
    ],
)
def test_native_names(text, expected):
    found = native_names(text)
    assert [n.get("literal") or f"{n['family']}|{n['given']}" for n in found] == expected


def test_the_short_name_and_the_home_page_of_a_body():
    assert native_names("中国盐业信息中心(CSIC)") == [{"literal": "中国盐业信息中心(CSIC)"}]
    assert native_names("厚生労働省HP") == [{"literal": "厚生労働省"}]


def test_japanese_names_with_a_dot_between():
    names = native_names("山石隆・山石さや")
    assert names == [{"literal": "山石隆"}, {"literal": "山石さや"}]
    assert native_names("ジョン・スミス") == [{"literal": "ジョン・スミス"}]


def test_korean_names_between_dots():
    names = native_names("김하나·박두리")
    assert [name["family"] for name in names] == ["김", "박"]
    assert native_names("요나스·달베리") == [{"literal": "요나스·달베리"}]


def test_how_somebody_is_called_is_no_given_name():
    assert native_names("叶老师") == [{"literal": "叶老师"}]
    assert native_names("盐路的回答") == [{"literal": "盐路"}]


def test_given_name_of_europe_that_is_a_family_name_of_korea():
    names = parse_names("Ann Lind, Hao Chen, Kim Laine").names
    assert [name["family"] for name in names] == ["Lind", "Chen", "Laine"]
    assert parse_names("Kim Minjun").names[0]["family"] == "Kim"
