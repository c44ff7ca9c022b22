"""Who wrote it: names from many countries, and the ways of writing them in a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from random import Random

from citekit.training.generation.grammar import expand_rule

_LOCALES = {
    "en": ("en_US", "en_US", "en_GB", "en_IN"),
    "de": ("de_DE",),
    "fr": ("fr_FR",),
    "es": ("es_ES", "es_MX"),
    "pt": ("pt_BR", "pt_PT"),
    "it": ("it_IT",),
    "nl": ("nl_NL",),
    "ru": ("ru_RU",),
    "uk": ("uk_UA",),
    "pl": ("pl_PL",),
    "cs": ("cs_CZ",),
    "tr": ("tr_TR",),
    "sv": ("sv_SE",),
    "fi": ("fi_FI",),
    "da": ("da_DK",),
    "no": ("no_NO",),
    "hu": ("hu_HU",),
    "ro": ("ro_RO",),
    "el": ("el_GR",),
    "ar": ("ar_AA",),
    "vi": ("vi_VN",),
    "id": ("id_ID",),
    "hr": ("hr_HR",),
    "zh": ("zh_CN", "zh_CN", "zh_TW"),
    "zh-TW": ("zh_TW",),
    "ja": ("ja_JP",),
    "ko": ("ko_KR",),
}

_FAMILY_FIRST = frozenset({"hu", "vi"})
"""Latin-script languages that name the family first, without a comma."""
_TRANSCRIBED = 0.12
"""How often someone in an East Asian list is a foreigner, written as it sounds."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in its parts."""

    family: str
    given: str
    language: str

    @property
    def is_east_asian(self) -> bool:
        """Whether the name is in Chinese, Japanese or Korean script, family first, no blank."""
        return self.language in {"zh", "ja", "ko"}


def _list_of(provider: object, *names: str) -> tuple[str, ...]:
    for name in names:
        values = getattr(provider, name, None)
        if values and len(values) > 2:
            return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
    return ()


@cache
def load_names(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family names of a locale, from faker's lists."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    given = _list_of(provider, "first_names", "first_names_male")
    family = _list_of(provider, "last_names_male", "unisex_last_names", "last_names")
    return given, family


@cache
def _load_middle_names(locale: str) -> tuple[str, ...]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    return _list_of(provider, "middle_names_male", "middle_names")


@cache
def load_romanised(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """East Asian names in Latin letters."""
    if language == "ja":
        provider = import_module("faker.providers.person.ja_JP").Provider
        return tuple(provider.first_romanized_names), tuple(provider.last_romanized_names)
    table = "zh_TW" if language == "zh-TW" else "zh_CN"
    provider = import_module(f"faker.providers.person.{table}").Provider
    return tuple(provider.first_romanized_names), tuple(provider.last_romanized_names)


@cache
def load_cities(language: str) -> tuple[str, ...]:
    """Names of cities in a language."""
    found: list[str] = []
    for locale in _LOCALES.get(language, ()):
        try:
            provider = import_module(f"faker.providers.address.{locale}").Provider
        except ModuleNotFoundError:
            continue
        found.extend(_list_of(provider, "cities", "city_names", "real_city_names")[:400])
    return tuple(found)


def make_person(language: str, random: Random) -> Person:
    """A person with a name of the language, or, in Latin lists, of anywhere."""
    if language in {"zh", "zh-TW", "ja", "ko"}:
        return _make_east_asian(language, random)
    if language not in {"ru", "uk", "el", "ar"}:
        chance = random.random()
        if chance < 0.14:
            return make_romanised(random)
        if chance < (0.34 if language == "en" else 0.28):
            language = random.choice(
                ["en", "en", "de", "fr", "es", "it", "nl", "pl", "tr", "sv", "pt", "hr", "cs", "id"]
            )
    locales = _LOCALES.get(language, ("en_US",))
    givens, families = load_names(random.choice(locales))
    return _decorate(random.choice(givens), random.choice(families), language, random)


def _make_east_asian(language: str, random: Random) -> Person:
    if random.random() < _TRANSCRIBED:
        name = expand_rule("foreign.name", language, random, lambda _: None)
        return Person(name or "", "", language[:2])
    return make_native(language, random)


def make_native(language: str, random: Random) -> Person:
    """Someone with a name from the lists of the language itself."""
    givens, families = load_names(random.choice(_LOCALES[language]))
    return Person(random.choice(families), random.choice(givens), language[:2])


def make_romanised(random: Random) -> Person:
    """Someone with a Chinese or Japanese name in Latin letters."""
    givens, families = load_romanised(random.choice(("zh", "zh", "zh-TW", "ja")))
    given = random.choice(givens)
    if "-" in given and random.random() < 0.5:
        first, _, second = given.partition("-")
        given = first + second.lower()
    return Person(random.choice(families), given, "rom")


def _decorate(given: str, family: str, language: str, random: Random) -> Person:
    """Give some a middle initial, a particle or a second family name."""
    chance = random.random()
    if language in {"ru", "uk"}:
        if chance < 0.8:
            given += " " + random.choice(_load_middle_names(_LOCALES[language][0]))
    elif language == "vi":
        given = f"{random.choice(_load_middle_names('vi_VN'))} {given}"
    elif language in {"es", "pt"} and chance < 0.3:
        family += random.choice((" ", " ", "-", " y " if language == "es" else " e "))
        family += random.choice(load_names(random.choice(_LOCALES[language]))[1])
    elif chance < 0.22 and language != "ar":
        given += " " + random.choice("ABCDEFGHJKLMNPRSTVW") + "."
    elif chance < 0.27:
        given += random.choice(("-", " ")) + random.choice(
            load_names(random.choice(_LOCALES.get(language, ("en_US",))))[0]
        )
    if language in _FAMILY_FIRST:
        return Person(family, given, language)
    if random.random() < (0.16 if language in {"nl", "pt"} else 0.035):
        particle = expand_rule("particle", language, random, lambda _: None)
        family = f"{particle} {family}"
    return Person(family, given, language)


def initials_of(given: str, dot: str, gap: str) -> str:
    """``Mary Ann-Lee`` as ``M. A.-L.``: a dot after each letter, a gap between names."""
    names = []
    for name in given.split():
        pieces = [piece[:1].upper() for piece in name.replace("‐", "-").split("-") if piece]
        names.append(f"{dot}-".join(pieces) + dot)
    return gap.join(names)


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How the names of a list are written.

    Attributes:
        order: ``family`` or ``given`` first, ``first`` for family first in the first name only.
        given: ``full``, ``initials``, ``tight`` (``J.A.``), ``bare`` (``JA``) or ``none``.
        comma: what stands between family and given name.
        capitals: whether family names are in capitals.
        between: what stands between two names.
        last: what stands before the last, ``{and}`` and ``{amp}`` filled by the language.
        most: names after so many become et al.
    """

    order: str
    given: str
    comma: str = ", "
    capitals: bool = False
    between: str = ", "
    last: str = " {and} "
    most: int = 8


NAME_STYLES = {
    "apa": NameStyle("family", "initials", last=", & "),
    "apa-local": NameStyle("family", "initials", last=" {and} "),
    "harvard": NameStyle("family", "tight", last=" {and} "),
    "harvard-plain": NameStyle("family", "bare", comma=" ", last=" {and} "),
    "harvard-full": NameStyle("family", "full", last=" {amp} "),
    "vancouver": NameStyle("family", "bare", comma=" ", last=", ", most=6),
    "dotted": NameStyle("family", "initials", comma=" ", last=", ", most=5),
    "acs": NameStyle("family", "initials", between="; ", last="; ", most=10),
    "chicago": NameStyle("first", "full", last=", {and} ", most=6),
    "mla": NameStyle("first", "full", last=", {and} ", most=2),
    "full": NameStyle("given", "full", last=" {and} ", most=5),
    "full-comma": NameStyle("given", "full", last=", {and} ", most=6),
    "ieee": NameStyle("given", "initials", last=" {and} ", most=6),
    "ieee-comma": NameStyle("given", "initials", last=", {and} ", most=6),
    "semicolon": NameStyle("family", "full", between="; ", last="; "),
    "semicolon-wide": NameStyle("family", "full", between=" ; ", last=" ; "),
    "slash": NameStyle("family", "full", between=" / ", last=" / "),
    "slash-tight": NameStyle("family", "full", between="/", last="/"),
    "slash-given": NameStyle("given", "full", between="/", last="/"),
    "caps": NameStyle("family", "full", capitals=True, between="; ", last="; ", most=4),
    "caps-initials": NameStyle(
        "family", "initials", capitals=True, between="; ", last="; ", most=3
    ),
    "caps-iso": NameStyle("first", "full", capitals=True, last=" {and} ", most=4),
    "caps-plain": NameStyle("family", "full", comma=" ", capitals=True, last=", ", most=4),
    "gost": NameStyle("family", "initials", comma=" ", last=", ", most=4),
    "gost-comma": NameStyle("family", "initials", comma=", ", last=", ", most=3),
    "gost-tight": NameStyle("family", "tight", comma=" ", last=", ", most=4),
    "gbt": NameStyle("family", "none-dot", comma=" ", last=", ", most=3),
    "family": NameStyle("family", "none", comma="", last=" {and} ", most=2),
    "nature": NameStyle("family", "initials", last=" & ", most=5),
    "commas": NameStyle("given", "full", last=", "),
    "and-all": NameStyle("given", "full", between=" and ", last=" and "),
    "and-bare": NameStyle("given", "bare", between=" and ", last=" and "),
    "ams": NameStyle("given", "full", last=" and ", most=6),
}
"""The ways of writing names that styles choose from."""


def write_names(
    people: Sequence[Person | str], style: NameStyle, language: str, random: Random
) -> str:
    """Write people and organisations (plain strings) as the author part of a reference."""

    def word(name: str) -> str:
        return expand_rule(name, language, random, lambda _: None) or ""

    shown = people[: style.most] if len(people) > style.most else people
    if len(people) > style.most and style.most > 3 and random.random() < 0.3:
        shown = people[: random.choice((1, 3))]
    names = [
        person if isinstance(person, str) else _write_name(person, style, first=index == 0)
        for index, person in enumerate(shown)
    ]
    east_asian = any(isinstance(person, Person) and person.is_east_asian for person in shown)
    between, last = style.between, style.last
    if east_asian:
        between = last = random.choice(_EAST_ASIAN_JOINTS[_script_of(shown)])
    elif language == "ar" and between == ", ":
        between = last = random.choice(_ARABIC_JOINTS)
    if len(shown) < len(people):
        joint = between if style.most > 3 or not east_asian else " "
        return joint.join(names) + word("joint.etal") + word("etal")
    if len(names) == 1:
        return names[0]
    if len(names) == 2 and last.startswith(", {") and style.order != "first":
        last = last.removeprefix(",")
    joint = last.replace("{and}", word("and")).replace("{amp}", "&")
    return between.join(names[:-1]) + joint + names[-1]


_EAST_ASIAN_JOINTS = {
    "zh": (", ", ",", "，", "、", "、", "; "),
    "ja": (", ", "、", "・", "，", "/"),
    "ko": (", ", ", ", "·", "ㆍ"),
}
_ARABIC_JOINTS = ("، ", "، ", " و")


def _script_of(people: Sequence[Person | str]) -> str:
    return next(person.language for person in people if isinstance(person, Person))


def _write_name(person: Person, style: NameStyle, *, first: bool) -> str:
    if person.is_east_asian:
        return person.family + person.given
    family = person.family.upper() if style.capitals else person.family
    given = {
        "full": person.given,
        "initials": initials_of(person.given, ".", " "),
        "tight": initials_of(person.given, ".", ""),
        "bare": initials_of(person.given, "", ""),
        "none-dot": initials_of(person.given, "", " "),
        "none": "",
    }[style.given]
    family_first = style.order == "family" or (style.order == "first" and first)
    if person.language in _FAMILY_FIRST and style.given == "full" and not family_first:
        return f"{family} {given}"
    if person.language == "rom" and style.given == "full" and len(person.given) % 3 == 0:
        return f"{family} {given}"
    if family_first:
        return f"{family}{style.comma}{given}".strip(" ,") if given else family
    return f"{given} {family}".strip()
