"""Names out of BibTeX: ``author`` and ``editor`` fields to CSL names.

See `citekit.formats.bibtex_names` for what stands for what. biber's ``family=…, given=…`` is read
too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citekit.formats.bibtex_names import GROUP, is_particle, is_suffix
from citekit.formats.latex_reader import is_group, plain, squeeze
from citekit.reference import CslName

_PIECE = re.compile(r"\\.|[{}]|[ \t\r\n]+|[,;]|[^\\{} \t\r\n,;]+|\\", re.DOTALL)
_TIE = re.compile(r"(?<!\\)~")
_AND_OTHERS = re.compile(r"(?:^|(?<![\s,])[\s,]+)(?:et\s+al\b\.?|\{et\s+al\.?\})$", re.IGNORECASE)
_INITIALS = re.compile(r"[^,{}]+, (?:[A-Z]{1,3}|[A-Z]\.(?:[ -]?[A-Z]\.){0,3})")
_INITIALS_LAST = re.compile(r"(\S.*) ([A-Z]{1,3})( et al\.?)?")
"""``Smith JR``, as PubMed has names."""

_FAMILY = re.compile(r"(?:[^\W\d_][\w'’-]* )*[^\W\d_][\w'’-]*[^\W\d_A-Z]")
_REST = re.compile(r"others|et al\.?")
_EAST_ASIAN = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_AMPERSAND = re.compile(r"\\&|&(?!#?\w+;)")
_LETTER = re.compile(r"\\[A-Za-z]+$")
_WORD = re.compile(r"[a-z]+")
_ENTITY = re.compile(r"&#?\w+;")
_HOMONYM = re.compile(r"0\d{3}")  # Wei Li 0001, as DBLP tells namesakes apart
_MARKUP = re.compile(r"</?(?:i|b|sc)>|<sup>[\d,;*†‡§¶ ]*</sup>")
_PAIR = re.compile(
    r'"?\s*((?:family|given|prefix|suffix)(?:-i)?|useprefix)\s*=\s*(.*?)"?', re.DOTALL
)


class ReadNames(NamedTuple):
    """The names of a field.

    Attributes:
        names: as CSL has them.
        others: whether the list ends in ``and others``.
        unknown: LaTeX commands that were not understood.
    """

    names: list[CslName]
    others: bool
    unknown: tuple[str, ...]


def read_names(raw: str) -> ReadNames:
    """Return the names in a field.

    Args:
        raw: the value without the braces or quotes around it.
    """
    reader = _NameReader()
    names = []
    others = False
    for written in _divided(_TIE.sub(" ", squeeze(raw))):
        words = _AND_OTHERS.sub("", written)
        others = others or words == "others" or words != written
        if words != "others" and (name := reader.name(words)):
            names.append(name)
    return ReadNames(names, others, tuple(dict.fromkeys(reader.unknown)))


def _divided(raw: str) -> list[str]:
    """Return the names of a list, also where something else than ``and`` divides them."""
    if is_group(raw):
        inner = list(split_list(raw[1:-1]))
        if len(inner) > 1 and all(map(_INITIALS.fullmatch, inner)):
            return inner  # Web of Science: {{Zhang, Q. and Li, P.}}
    names = list(split_list(raw))
    if ";" in raw and not _ENTITY.search(raw):
        return [part for name in names for part in split_at(name, ";")]
    if family_first := _with_family_first(names):
        return family_first
    names = [part for name in names for part in _of_one(name)]
    parts = split_at(raw, ",") if len(names) == 1 else []
    if len(parts) > 2 and all(len(split_at(part, " ")) > 1 for part in parts):
        return parts  # John Smith, Jane Doe, Max Weber
    return names


def _with_family_first(names: list[str]) -> list[str]:
    """Return ``Smith, J`` and ``Doe, JK`` for ``Smith J, Doe JK``; none when a name is no such."""
    parts = [part for name in names for part in split_at(name, ",") if part]
    turned = []
    for part in parts:
        found = _INITIALS_LAST.fullmatch(part)
        if found and _FAMILY.fullmatch(plain(found[1]).text):
            turned.append(f"{found[1]}, {found[2]}{found[3] or ''}")
        elif not _REST.fullmatch(part):
            return []
    are_several = len(turned) > 1  # one may be Malcolm X
    return [*turned, *parts[len(turned) :]] if are_several else []


def _of_one(name: str) -> list[str]:
    r"""Return the names of what should be one: ``Ash, A., Elm, B.`` or ``Ash, A. \& Elm, B.``.

    BibTeX has no more than two commas in a name.
    """
    apart = [part.strip(" ,") for part in _AMPERSAND.split(name)]
    is_whole = all(part.count("{") == part.count("}") for part in apart)
    if len(apart) > 1 and is_whole and all("," in part for part in apart):
        return [part for one in apart for part in _of_one(one)]
    parts = split_at(name, ",")
    if len(parts) > 4 and not parts[-1]:
        parts.pop()  # Ash, A., Elm, B., and Oak, C.
    if len(parts) < 4 or len(parts) % 2 or not all(parts) or any(map(_PAIR.fullmatch, parts)):
        return [name]
    return [f"{family}, {given}" for family, given in zip(parts[::2], parts[1::2], strict=True)]


def split_list(raw: str) -> Iterator[str]:
    """Yield the parts of a list: BibTeX's ``and`` divides where it stands outside of braces."""
    part: list[str] = []
    for word in split_at(raw, " "):
        if word.lower() == "and":
            yield " ".join(part)
            part = []
        else:
            part.append(word)
    yield " ".join(part)


def split_at(raw: str, divider: str) -> list[str]:
    """Return what stands between blanks, commas or semicolons outside of braces."""
    parts = [""]
    pieces: list[str] = []
    depth = 0
    for found in _PIECE.finditer(raw):
        piece = found[0]
        depth += {"{": 1, "}": -1}.get(piece, 0)
        depth = max(depth, 0)
        divides = depth == 0 and (piece[0] in " \t\r\n" if divider == " " else piece == divider)
        if divides and divider == " " and _ends_in_letter(pieces):
            divides = not _goes_on(raw, found.end())
        if divides:
            parts[-1] = "".join(pieces)
            parts.append("")
            pieces = []
        else:
            pieces.append(piece)
    parts[-1] = "".join(pieces)
    return [part.strip(" ") for part in parts if part.strip(" ") or divider == ","]


def _ends_in_letter(pieces: list[str]) -> bool:
    r"""Whether a command for a letter ends here, such as ``\L``."""
    return bool(_LETTER.search("".join(pieces[-2:])))


def _goes_on(raw: str, position: int) -> bool:
    r"""Whether ``\L ukasz`` is one word: TeX takes the blank for the end of the command."""
    following = _WORD.match(raw, position)
    return following is not None and not is_particle(following[0])


class _NameReader:
    """Reads names and gathers the commands that it does not know."""

    def __init__(self) -> None:
        self.unknown: list[str] = []

    def name(self, raw: str) -> CslName:
        """Return one name, empty when nothing stands there."""
        raw = raw.strip()
        if is_group(raw):
            inner = raw[1:-1]
            if inner.startswith(GROUP):
                return self._named(family=inner[len(GROUP) :])
            return self._named(literal=inner)
        parts = split_at(raw, ",")
        pairs = [_PAIR.fullmatch(part) for part in parts]
        if all(pairs) and raw:
            return self._extended({pair[1]: pair[2] for pair in pairs if pair})
        if len(parts) == 1:
            return self._in_order(split_at(raw, " "))
        return self._divided_by_commas(parts)

    def _divided_by_commas(self, parts: list[str]) -> CslName:
        """Read ``von Last, Jr, First``, and what people take for that."""
        if len(parts) == 3 and not parts[2] and not is_suffix(parts[1]):
            parts = parts[:2]  # Ash, A., and Elm, B.
        elif len(parts) == 3 and is_suffix(parts[2]) and not is_suffix(parts[1]):
            parts = [parts[0], parts[2], parts[1]]  # Ash, Ann, III
        if len(parts) == 2 and parts[0] and is_suffix(parts[1]):  # Ann Ash, Jr.
            return self._in_order([*split_at(parts[0], " "), parts[1]], has_suffix=True)
        family = split_at(parts[0], " ")
        if len(parts) == 2 and len(family) > 1 and is_suffix(family[-1]):  # Ash Jr., Ann
            parts = [" ".join(family[:-1]), family[-1], parts[1]]
        return self._sorted_name(parts[0], ", ".join(parts[1:-1]), parts[-1])

    def _named(self, **parts: str) -> CslName:
        name = {}
        for part, raw in parts.items():
            read = plain(raw)
            self.unknown += read.unknown
            if text := _MARKUP.sub("", read.text).strip():
                name[part.replace("_", "-")] = text
        return name

    def _in_order(self, words: list[str], *, has_suffix: bool = False) -> CslName:
        """Read ``First von Last``."""
        if len(words) > 2 and _HOMONYM.fullmatch(words[-1]):
            words = words[:-1]
        if len(words) == 2 and all(map(_EAST_ASIAN.fullmatch, words)):
            return self._named(family=words[0], given=words[1])
        if has_suffix or (len(words) > 2 and is_suffix(words[-1])):
            return self._in_order(words[:-1]) | self._named(suffix=words[-1])
        small = [number for number, word in enumerate(words[:-1]) if _is_small(word)]
        first = small[0] if small else max(len(words) - 1, 0)
        return self._named(given=" ".join(words[:first]), family=" ".join(words[first:]))

    def _sorted_name(self, last: str, suffix: str, first: str) -> CslName:
        """Read ``von Last, Jr, First``."""
        given, dropping = _dropping(split_at(first, " "))
        particles, family = _particles(split_at(last, " "))
        name = self._named(
            family=family,
            given=given,
            dropping_particle=dropping,
            non_dropping_particle=particles,
            suffix=suffix,
        )
        if "family" not in name and "given" in name:
            return {"literal": name["given"]}
        return name

    def _extended(self, pairs: dict[str, str]) -> CslName:
        """Read biber's name in pairs; initials (``given-i``) only where there is no more."""
        dropped = pairs.get("useprefix", "").strip().lower() == "false"
        prefix = {
            "dropping_particle" if dropped else "non_dropping_particle": _part(pairs, "prefix")
        }
        return self._named(
            family=_part(pairs, "family"),
            given=_part(pairs, "given"),
            suffix=_part(pairs, "suffix"),
            **prefix,
        )


def _part(pairs: dict[str, str], part: str) -> str:
    return pairs.get(part) or pairs.get(f"{part}-i", "")


def _is_small(word: str) -> bool:
    """Whether BibTeX takes a word for a particle: its first letter outside of braces is small."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    letters = plain(word).text
    return letters[:1].islower()


def _particles(words: list[str]) -> tuple[str, str]:
    """Return the particles and the family name: apart only where braces keep them apart."""
    if len(words) > 1 and is_group(words[-1]):
        before = words[:-1]
        if len(before) == 1 and before[0].startswith(GROUP):
            return before[0][len(GROUP) :], words[-1]
        if all(map(_is_small, before)):
            return " ".join(before), words[-1]
    return "", " ".join(words)


def _dropping(words: list[str]) -> tuple[str, str]:
    """Return the given name and the particle behind it."""
    if words and words[-1].startswith(GROUP) and words[-1] != GROUP:
        return " ".join(words[:-1]), words[-1][len(GROUP) :]
    first = len(words)
    while first > 1 and is_particle(words[first - 1]):
        first -= 1
    return " ".join(words[:first]), " ".join(words[first:])
