"""Names of East Asia: which of two words is the family name, and names in their own scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.scripts import HAN, HANGUL, has_hangul, has_kana, has_latin
from citekit.parsing.normalisation.tables import words
from citekit.parsing.normalisation.text import trim
from citekit.reference import CslName

_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|"
    r"ue|ui|un|uo|üe|a|e|i|o|u|ü|v)'?)"
)
_PINYIN = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE}){{0,2}}", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*(?:[,，、;；/／×＆&|]|\s(?:和|与|與|及|と|및|와|과)\s)\s*")
_BEGINS_WITH_HAN = re.compile(r"\s*[\u4e00-\u9fff々]{1,3}[\u3040-\u30ff\u4e00-\u9fff々]{1,5}")
_KOREAN_DOT = re.compile(r"\s?[·ㆍ・]\s?")
_KOREAN_NAME = re.compile(f"[{HANGUL}]{{3,4}}")
_HONORIFICS = frozenset({"老师", "老師", "先生", "女士", "教授", "同学", "同學", "小姐", "博士"})
_AND_INSIDE = re.compile(r"(?<=[\u4e00-\u9fff])[与與和及](?=[\u4e00-\u9fff])")
_NATION = re.compile(r"^\s*[〔［\[(（【][^〕］\])）】]{1,4}[〕］\])）】]\s*")
_HOME_PAGE = re.compile(
    r"(?<=\w\w)(?:HP|公式HP|ホームページ|公式ホームページ|公式サイト|ウェブサイト|Webサイト|官网|官方网站"
    r"|的(?:回答|博客|文章|专栏|知乎专栏))$"
)
_OTHERS = re.compile(
    r"[\s,，、]*(?:等人|等等|等|ほか|外|他|외)(?:\s*[0-9一二三四五六七八九十]+\s*[人名명])?[\s。.]*$"
)
_ENDS_OF_JAPANESE = "郎子美男夫雄一二三介也樹彦代恵江香奈"


def _tone_marks_off(word: str) -> str:
    return word.translate(str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", "aaaaeeeeiiiioooouuuuüüüü"))


@lru_cache(maxsize=4096)
def _surname_weight(word: str) -> int:
    """0: no East Asian surname; 1: a rare one; 2: a common one; 3: one of two syllables."""
    bare = _tone_marks_off(word).capitalize()
    if bare in words("east_asian_names", "compound"):
        return 3
    if bare in words("east_asian_names", "pinyin_common") or word in words(
        "east_asian_names", "romanised_common"
    ):
        return 2
    return 1 if bare in words("east_asian_names", "pinyin_rare") else 0


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    """Whether a word can be a Chinese or Korean given name in Latin letters."""
    if not word[:1].isupper() or not word.replace("-", "").replace("'", "").isalpha():
        return False
    if _PINYIN.fullmatch(_tone_marks_off(word)):
        return True
    syllables = words("east_asian_names", "korean_syllables")
    return all(part.casefold() in syllables for part in word.split("-"))


def is_family_and_given(first: str, second: str) -> bool:
    """Whether two words are one East Asian name in Latin letters: the second is no family name."""
    return bool(_surname_weight(first)) and not _surname_weight(second) and _is_given(second)


def _order(tokens: Sequence[str]) -> int:
    """Return 1 for family first, -1 for given first, 0 when the name alone does not say."""
    if len(tokens) == 3:
        first, middle, last = tokens
        if first in ("Nguyen", "Nguyễn", "Tran", "Trần", "Pham", "Phạm", "Lê", "Le", "Vu", "Vũ"):
            return int(middle in words("east_asian_names", "vietnamese_middle"))
        korean = words("east_asian_names", "korean_syllables")
        is_korean = middle.casefold() in korean and last.casefold() in korean
        return int(_surname_weight(first) == 2 and is_korean)
    if len(tokens) != 2:
        return 0
    first, last = tokens
    left = _surname_weight(first) if _is_given(last) else 0
    right = _surname_weight(last) if _is_given(first) else 0
    if (left and right and left == right) or (left and not right and _may_be_western(first, last)):
        return 0
    return (left > right) - (left < right)


def _may_be_western(first: str, last: str) -> bool:
    """``Kim Laine``: a given name that is a family's in Korea, before a family name of Europe."""
    known = word_classes()
    ends = known.get(last.casefold(), ())
    return "given" in known.get(first.casefold(), ()) and "family" in ends and "given" not in ends


def family_first(names: Sequence[str]) -> frozenset[int]:
    """Return which of a list's names (each ``Wang Xiaoming`` or ``Xiaoming Wang``) begin with it.

    The names of one list keep one order: a name that could be read both ways (``Ke Xue``)
    follows the others.
    """
    orders = [_order(name.split()) for name in names]
    vote = sum(orders)
    ambiguous_follow = vote > 0 and all(order >= 0 for order in orders)
    return frozenset(
        index
        for index, (name, order) in enumerate(zip(names, orders, strict=True))
        if (order > 0 and (vote > 0 or len(names) == 1))
        or (order == 0 and ambiguous_follow and _both_surnames(name))
    )


def _both_surnames(name: str) -> bool:
    tokens = name.split()
    return len(tokens) == 2 and _surname_weight(tokens[0]) > 0 and _is_given(tokens[1])


def is_family_first_with_characters(name: str) -> bool:
    """Whether a romanised name that stands with its characters begins with the family name."""
    tokens = name.split()
    if len(tokens) < 2:
        return False
    return _order(tokens) >= 0


def native_names(text: str) -> list[CslName]:
    """Return the names of a list in Chinese, Japanese or Korean script."""
    text = _OTHERS.sub("", text.strip(" .．,，。、；;：:")).strip(" .．,，。、；;：:")
    parts = [
        part
        for piece in _SEPARATORS.split(text)
        if piece.strip(" .。　")
        for part in _split_at_dots(piece)
    ]
    if len(parts) == 1:
        parts = _split_at_blanks(parts[0])
    is_japanese = has_kana(text) is not None
    return [name for part in parts if (name := _native_name(part, is_japanese=is_japanese))]


def _split_at_dots(text: str) -> list[str]:
    """Split ``山田太郎・川村花``, whose parts begin with characters, not ``ジョン・スミス``."""
    parts = text.split("・")
    if len(parts) > 1 and all(map(_BEGINS_WITH_HAN.match, parts)):
        return parts
    parts = _KOREAN_DOT.split(text)
    surnames = words("east_asian_names", "hangul_surnames")
    if len(parts) > 1 and all(_KOREAN_NAME.fullmatch(one) and one[0] in surnames for one in parts):
        return parts
    return _split_inside(text)


def _split_inside(text: str) -> list[str]:
    """Split at *and* where bodies or people stand on both sides, not in ``卫生与健康委员会``."""
    for found in _AND_INSIDE.finditer(text):
        both = [text[: found.start()], text[found.end() :]]
        if all(map(_is_body, both)) or all(map(_is_person, both)):
            return both
    return [text]


def _is_body(name: str) -> bool:
    return name.endswith(tuple(words("east_asian_names", "organisation_endings")))


def _is_person(part: str) -> bool:
    name = _native_name(part)
    return name is not None and "family" in name


def may_be_name(text: str) -> bool:
    """Return whether Chinese characters begin or end as names do: ``王小明``, ``山田太郎``."""
    compound = words("east_asian_names", "han_compound_surnames")
    begins = text[0] in words("east_asian_names", "han_surnames") or text[:2] in compound
    return begins or (len(text) > 3 and text[-1] in _ENDS_OF_JAPANESE)


def _split_at_blanks(text: str) -> list[str]:
    """``王勇 田波平`` are two names, ``大谷 翔平`` is one."""
    tokens = text.split()
    surnames = words("east_asian_names", "han_surnames")
    are_names = all(2 <= len(token) <= 4 and token[0] in surnames for token in tokens)
    return tokens if len(tokens) > 1 and are_names and not has_latin(text) else [text]


def _native_name(part: str, *, is_japanese: bool = False) -> CslName | None:
    name = _NATION.sub("", part).strip(" .．。　:：")
    name = trim(_OTHERS.sub("", name)) or part.strip(" .。　")
    name = _HOME_PAGE.sub("", name)
    if not name:
        return None
    if has_latin(name) or _is_body(name):
        return {"literal": name}
    halves = name.split()
    if len(halves) == 2 and not has_hangul(name) and all(len(half) <= 4 for half in halves):
        return {"family": halves[0], "given": halves[1]}
    compound = words("east_asian_names", "han_compound_surnames")
    if len(name) in (3, 4) and name[:2] in compound:
        return {"family": name[:2], "given": name[2:]}
    if len(name) in (2, 3) and not (is_japanese or has_kana(name)):
        surnames = (
            words("east_asian_names", "hangul_surnames")
            if re.fullmatch(f"[{HANGUL}]+", name) and len(name) == 3
            else words("east_asian_names", "han_surnames")
        )
        is_called = name[1:] in _HONORIFICS
        if name[0] in surnames and not is_called and re.fullmatch(f"[{HAN}{HANGUL}]+", name):
            return {"family": name[0], "given": name[1:]}
    return {"literal": name}
