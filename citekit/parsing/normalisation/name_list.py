"""Cutting a list of names into names: semicolons, slashes, ``and``, and the two uses of commas."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from citekit.extraction.surnames import Language
from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.east_asian import (
    family_first,
    is_family_and_given,
    is_family_first_with_characters,
    native_names,
)
from citekit.parsing.normalisation.family_first import is_list_family_first
from citekit.parsing.normalisation.initials import has_initial, is_initials, only_initials
from citekit.parsing.normalisation.name_text import (
    clean_names,
    drop_others,
    is_mostly_east_asian,
    take_characters,
    take_short_names,
)
from citekit.parsing.normalisation.organisations import (
    are_parts_of_organisations,
    has_organisation_word,
    is_of_nobility,
    is_organisation,
    is_vancouver,
)
from citekit.parsing.normalisation.person import (
    are_given_and_letter,
    inverted,
    is_capitals,
    is_suffix,
    person,
)
from citekit.parsing.normalisation.scripts import (
    EAST_ASIAN,
    has_latin,
    has_letter,
    is_east_asian,
)
from citekit.parsing.normalisation.separators import (
    SEMICOLON,
    conjunction,
    split_conjunctions,
    split_slashes,
    without_dashes,
)
from citekit.parsing.normalisation.tables import words
from citekit.parsing.normalisation.text import collapse, trim
from citekit.parsing.normalisation.whole_names import handle, whole_name
from citekit.reference import CslName

_PERSON_AHEAD = re.compile(r"(?:[^\W\d_]\.[ -]?){1,4}[^\W\d_][^\W\d_]+(?:,|$| and\b| &)")
_LATIN_BEHIND = re.compile(
    rf"(?:\W?[{EAST_ASIAN}]{{1,4}}[\])）】〕]\s?)?([{EAST_ASIAN}][^A-Za-z()（）]*)[(（]([A-Za-z][^()（）]*)[)）]\W*$"
)
_CAPITALS = re.compile(r"[A-Z][\d_'-]*[A-Z]")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LETTER_BEHIND = re.compile(r"[^\W\d_A-Z]\s[^\W\d_a-z]\.(?![^\s,;&])(?!\s[^\W\d_]+$)")
_BETWEEN = re.compile(r"\s*[,;&]\s*")
_LEGAL_FORM = re.compile(r"(?:Inc|Ltd|LLC|LLP|Co|Corp|PLC|Pty|GmbH|mbH)\.?")
"""What companies are by law, behind a comma where a given name might stand."""
_SYLLABLES = frozenset(("Yu", "Ya", "Ju", "Ja", "Ch", "Sh", "Zh", "Kh", "Ts"))
"""Initials of Russian names of two letters."""
_SAINTS = ("San", "Santa", "Sankt", "São")
_LONGEST_LAST_PART = 4  # words
_HANDLE = re.compile(r"@\S+")
_TEAM = re.compile(
    r"\s*(?:the )?[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|and|of|for|on|the|in)){1,9}"
    r" (?:Team|Group|Collaborators|Investigators|Consortium|Committee|Network|Collaboration)[\s.,]*"
)
"""``Salt Investigating and Research Team`` between semicolons: no pair of names."""


@dataclass(slots=True)
class NameList:
    """The names of a list.

    Attributes:
        names: in order.
        has_others: the list ends in ``et al.``
        certainty: how sure the reading is, 0..1.
        characters: romanised names to the same name in its own script.
    """

    names: list[CslName]
    has_others: bool = False
    certainty: float = 1.0
    characters: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Context:
    """What the whole list shows about how its names are written."""

    capitals: bool
    initials_last: bool
    in_blocks: bool
    letter_last: bool
    has_others: bool
    language: Language
    certainty: float = 1.0


def parse_names(
    text: str, language: Language = str, *, families_first: bool = False, at_head: bool = True
) -> NameList:
    """Return the names that stand in a list, its role words already taken off.

    Args:
        text: a list of names.
        language: of the reference.
        families_first: whether the other references put family names first without commas.
        at_head: whether the reference begins with them.
    """
    text = collapse(text)
    if only := handle(text):
        return NameList([{"literal": only}])
    shorter = drop_others(text)
    has_others, text = shorter != text, shorter
    if is_east_asian(text) and (not has_latin(text) or is_mostly_east_asian(text)):
        return NameList(native_names(text), has_others)
    if found := _LATIN_BEHIND.match(text):
        own = {found[2].strip(): found[1].strip()}
        return NameList(native_names(found[1]), has_others, characters=own)
    if only := whole_name(text):
        return NameList([{"literal": only}], has_others)
    text, characters = take_characters(text)
    text, short_names = take_short_names(text)
    text = without_dashes(clean_names(text))
    if not has_letter(text) or conjunction().fullmatch(f" {text} "):
        called = _HANDLE.search(text)
        return NameList([{"literal": called[0]}] if called else [], has_others)
    if _is_one_organisation(text):
        whole: CslName = {"literal": _with_short_name(trim(text), short_names)}
        return NameList([whole], has_others, characters=characters)
    blocks = [block for block in SEMICOLON.split(text) if block.strip(" ,.")]
    if len(blocks) == 1:
        blocks = split_slashes(text)
    context = _Context(
        _writes_capitals(text),
        _writes_initials_last(text),
        len(blocks) > 1,
        not has_others and _writes_letter_last(text, at_head=at_head),
        has_others,
        language,
    )
    names: list[CslName] = []
    for block in blocks:
        names += _names_in_block(block, context, first=not names)
    _put_family_first(names, text, characters, expected=families_first)
    kept = [name for name in map(_tidy, names) if name]
    for name in kept:
        if "literal" in name:
            name["literal"] = _with_short_name(name["literal"], short_names)
    return NameList(kept, has_others, context.certainty, characters)


def _with_short_name(name: str, short_names: dict[str, str]) -> str:
    """Return an organisation with its short name behind it, where the list has one."""
    found = next((short for end, short in short_names.items() if name.endswith(end)), "")
    return f"{name} ({found})" if found else name


def _is_one_organisation(text: str) -> bool:
    if ";" in text or "；" in text or _PERSON_AHEAD.match(text):
        return False
    if len(text.split()) < 2 or is_suffix(text.rsplit(maxsplit=1)[-1]):
        return False
    head, comma, rest = text.partition(",")
    if comma and is_of_nobility(head):
        return False
    if comma:
        if len(head.split()) < 2 or not has_organisation_word(head):
            return False
        if are_parts_of_organisations([part for part in rest.split(",") if part.strip()]):
            return True
        later = [part.strip() for part in re.split(r",|&|\band\b", rest) if part.strip()]
        if has_organisation_word(head.split()[0]):
            return not any(
                only_initials(part) or is_vancouver(part) or _is_known_person(part)
                for part in later
            )
        is_legal_form = all(map(_LEGAL_FORM.fullmatch, later))
        return is_legal_form or not any(
            only_initials(part) or _is_plain_person(part) for part in later
        )
    pieces = [piece for piece in conjunction().split(text) if piece and len(piece) > 1]
    if len(pieces) > 1 and _is_joined_by_and(pieces):
        return True
    if len(pieces) > 1 and _is_plain_person(pieces[0]):
        return False
    if len(pieces) > 1 and not has_organisation_word(text):
        return False
    return is_organisation(text)


def _is_joined_by_and(pieces: list[str]) -> bool:
    """``Salz und Licht GmbH``, ``Verein für Salz und Licht``: the *and* is within the name."""
    first, last = pieces[0].split(), pieces[-1].split()
    if len(pieces) != 2 or "given" in _classes(first[0]) or len(last) > _LONGEST_LAST_PART:
        return False
    if first[0] == "T.C.":
        return is_organisation(" ".join(pieces))
    if len(last) > 1 and _LEGAL_FORM.fullmatch(last[-1]):
        return len(first) > 1 and not has_organisation_word(pieces[0])
    functions = words("organisations", "always_function_words")
    is_thing = len(last) == 1 and last[0][:1].isupper() and not last[0].isupper()
    return is_thing and not functions.isdisjoint(first[1:])


def _is_plain_person(part: str) -> bool:
    """Whether a part looks like ``Ann Lee`` or ``J. Smith`` and like nothing else."""
    tokens = part.split()
    return (
        2 <= len(tokens) <= 4
        and not is_organisation(part)
        and all(token[:1].isupper() or token in words("names", "particles") for token in tokens)
    )


def _is_known_person(part: str) -> bool:
    """Whether a part is a person by both of its names: no ``Santa Cruz`` of a university."""
    tokens = part.split()
    if len(tokens) != 2 or tokens[0] in _SAINTS or is_organisation(part):
        return False
    first, last = (word_classes().get(token.casefold(), ()) for token in tokens)
    return "given" in first and "family" in last and "place" not in (*first, *last)


def _writes_capitals(text: str) -> bool:
    if text.isascii() and not _CAPITALS.search(text):
        return False
    tokens = _NAME_WORD.findall(text)
    in_capitals = sum(is_capitals(t) and sum(map(str.isalpha, t)) > 3 for t in tokens)
    in_lower_case = sum(not token.isupper() and len(token) > 2 for token in tokens)
    return in_capitals > 1 and in_lower_case > 0


def _writes_initials_last(text: str) -> bool:
    parts = _BETWEEN.split(text)
    return sum(map(is_vancouver, parts)) * 2 > len(parts) > 1


def _writes_letter_last(text: str, *, at_head: bool) -> bool:
    """``Ornella B.``, ``Karla S. und Ann Lind``: who has only a letter for the family name."""
    if not _LETTER_BEHIND.search(text):
        return False
    parts = [part for one in _BETWEEN.split(text) for part in conjunction().split(one) if part]
    return are_given_and_letter(parts, at_head=at_head)


def _names_in_block(block: str, context: _Context, *, first: bool) -> list[CslName]:
    pieces = split_conjunctions(block)
    if context.in_blocks and (_is_one_organisation(block) or _TEAM.fullmatch(block)):
        return [{"literal": trim(block)}]
    if _is_bare_list(pieces):
        parts = [part.strip() for piece, _ in pieces for part in piece.split(",") if part.strip()]
        context.certainty *= 0.8
        return [{"literal": trim(part)} for part in parts]
    if shared := _sharing_family(pieces):
        return shared
    if _is_bare_pair(pieces):
        context.certainty *= 0.8
        return [{"literal": part.strip(" .")} for part in pieces[0][0].split(",")]
    names: list[CslName] = []
    head_was_pair = False
    all_pairs = _is_all_pairs(pieces)
    for piece, _ in pieces:
        parts = [part.strip() for part in piece.split(",") if part.strip(" .")]
        index = 0
        while index < len(parts):
            at_head = all_pairs or (
                index == 0
                and (not names or context.in_blocks or (head_was_pair and len(parts) == 2))
            )
            taken = _take_name(parts, index, names, context, at_head=at_head)
            if not names:
                head_was_pair = False
            elif len(names) == 1 and taken >= 2:
                head_was_pair = True
            index += taken
    return names


def _is_all_pairs(pieces: list[tuple[str, bool]]) -> bool:
    """``Reiser, Helmut, Urban, Michael und Willmann, Marc``: inverted from first to last."""
    if len(pieces) < 2:
        return False
    by_piece = [[part.strip() for part in p.split(",") if part.strip(" .")] for p, _ in pieces]
    return len(by_piece[-1]) == 2 and all(
        len(parts) % 2 == 0 and all(len(family.split()) == 1 for family in parts[::2])
        for parts in by_piece
    )


def _is_bare_list(pieces: list[tuple[str, bool]]) -> bool:
    """``Smith, Jones, and Brown``: family names and nothing else."""
    parts = [part.strip() for piece, _ in pieces for part in piece.split(",") if part.strip(" .")]
    if len(parts) < 3 or any(len(part.split()) > 1 or is_initials(part) for part in parts):
        return False
    first, *others = (piece.strip(" ,").count(",") for piece, _ in pieces)
    if any(others):
        return False
    if first >= 2:
        return True
    if len(pieces) != 2 or first != 1 or _is_family_and_given(*parts[:2]):
        return False
    return pieces[1][1] or all(
        part[:1].isupper() and "given" not in _classes(part) for part in parts
    )


def _is_family_and_given(first: str, second: str) -> bool:
    """Whether ``Sun, Yanran`` is one name, though a lone ``and Jiang`` comes behind a comma."""
    return _is_given_only(second) or is_family_and_given(first, second)


def _is_bare_pair(pieces: list[tuple[str, bool]]) -> bool:
    """``Smith, Jones``: two family names of which neither is a given name."""
    if len(pieces) != 1:
        return False
    parts = [part.strip(" .") for part in pieces[0][0].split(",") if part.strip(" .")]
    known = words("names", "only_family")
    return len(parts) == 2 and all(part in known for part in parts)


def _sharing_family(pieces: list[tuple[str, bool]]) -> list[CslName]:
    """``Willa and Edwin Muir``, ``J. and M. Smith``: two given names before one family name.

    ``Grimm, Jacob und Wilhelm`` has them behind it.
    """
    if len(pieces) != 2:
        return []
    first, second = (piece.strip() for piece, _ in pieces)
    family, comma, given = (part.strip() for part in first.partition(","))
    is_family = pieces[1][1] or second in words("names", "only_family")
    if comma and not is_family and all("given" in _classes(one) for one in (given, second)):
        return [{"family": family, "given": given}, {"family": family, "given": second}]
    if "," in first or "," in second:
        return []
    tokens = second.split()
    if len(first.split()) != 1 or not 2 <= len(tokens) <= 4 or is_organisation(second):
        return []
    is_given = only_initials(first) and "." in first and only_initials(tokens[0])
    if not is_given and not _are_given(first, tokens):
        return []
    name = person(second)
    return [{**name, "given": first}, name] if "family" in name and "given" in name else []


def _are_given(first: str, tokens: list[str]) -> bool:
    """Whether ``Samuel`` before ``Shierry Weber`` is given, though families have that name too."""
    other = _classes(tokens[0])
    if _is_given_only(first):
        return "given" in other
    may_be_given = "given" in _classes(first) and first not in words("names", "only_family")
    return may_be_given and len(tokens) == 2 and ("given" in other or not other)


def _is_given_only(word: str) -> bool:
    return _classes(word) == {"given"}


def _classes(word: str) -> set[str]:
    return {"given", "family"}.intersection(word_classes().get(word.casefold(), ()))


def _take_name(
    parts: list[str], index: int, names: list[CslName], context: _Context, *, at_head: bool
) -> int:
    """Append the name that begins at ``parts[index]``; return how many parts it took."""
    part = parts[index]
    following = parts[index + 1] if index + 1 < len(parts) else ""
    if _LEGAL_FORM.fullmatch(following):
        names.append({"literal": f"{part}, {following.rstrip('.')}"})
        return 2
    family, _, syllable = part.rpartition(" ")
    if syllable in _SYLLABLES and " " not in family and is_vancouver(following):
        names.append({"family": family, "given": syllable})  # Pavlov Yu, Smith J
        return 1
    if names and is_suffix(part):
        if "literal" in names[-1]:  # a name in one piece has no other parts
            names[-1]["literal"] += f", {part}"
        else:
            names[-1].setdefault("suffix", part)
        return 1
    before, _, last = part.rpartition(" ")
    if is_suffix(last) and is_vancouver(before):  # Kelly JH Jr
        names.append({**person(before, initials_last=True), "suffix": last})
        return 1
    after = parts[index + 2] if index + 2 < len(parts) else ""
    if following and is_suffix(following) and only_initials(after) and not has_initial(part):
        names.append({"family": part, "given": after, "suffix": following})
        return 3
    if (
        following
        and _may_be_family(part)
        and (only_initials(following) or _is_inverted(part, following, parts, context, at_head))
    ):
        names.append(inverted(part, following))
        return 2
    if at_head and only_initials(part) and "." in part and len(following.split()) == 1:
        names.append({"family": following, "given": part})
        return 2
    if is_organisation(part) and not (len(parts) > 1 and is_vancouver(part)):
        names.append({"literal": part})
    else:
        alone = context.has_others and not names and not following
        name = person(
            part,
            capitals=context.capitals,
            initials_last=context.initials_last,
            letter_last=context.letter_last,
            is_alone=alone,
            language=context.language,
        )
        names.append(name)
    return 1


def _may_be_family(part: str) -> bool:
    tokens = part.split()
    ends_in_initials = len(tokens) > 1 and is_initials(tokens[-1]) and not is_capitals(tokens[-1])
    return len(tokens) <= 4 and not has_initial(part) and not ends_in_initials


def _is_inverted(part: str, given: str, parts: list[str], context: _Context, at_head: bool) -> bool:
    """Whether two comma parts are ``Family, Given``, the given name not being initials only."""
    family_tokens, given_tokens = part.split(), given.split()
    is_person = is_capitals(part) and "given" in _classes(given_tokens[0])  # LIND, Luís da Câmara
    if is_organisation(part) or (is_organisation(given) and not is_person) or is_suffix(given):
        return False
    ends_in_initial = is_initials(given_tokens[-1]) and "." in given_tokens[-1]
    leading = words("names", "leading_particles")
    is_simple = len(family_tokens) == 1 or family_tokens[0].lower() in leading
    if len(family_tokens) == 2 and is_suffix(family_tokens[1]):
        is_simple = True
    if not at_head:
        is_given = len(given_tokens) > 1 and not is_initials(given_tokens[0])
        return is_simple and is_given and ends_in_initial
    if len(given_tokens) > 4 and not is_person:
        return False
    if is_simple:
        return True
    if len(family_tokens) > 3:
        return False
    if context.capitals and all(map(is_capitals, family_tokens)):
        return True
    if len(parts) == 2 and len(given_tokens) == 1:
        return True
    return ends_in_initial and not is_initials(given_tokens[0])


def _put_family_first(
    names: list[CslName], text: str, characters: dict[str, str], *, expected: bool
) -> None:
    """Read ``Wang Xiaoming`` and ``Forsé Michel`` family name first where the list shows it."""
    written = [
        (index, full)
        for index, name in enumerate(names)
        if name.get("given")
        and not is_initials(name["given"].split()[0])
        and (full := f"{name['given']} {name.get('family', '')}") in text
    ]
    fulls = [full for _, full in written]
    first = family_first(fulls)
    all_first = len(written) == len(names) and is_list_family_first(fulls, expected=expected)
    for position, (index, full) in enumerate(written):
        known = full in characters and is_family_first_with_characters(full)
        if all_first or position in first or known:
            names[index] = person(full, family_first=True)


def _bare(name: str) -> str:
    """Return a part of a name without punctuation around it; ``Ann “Nan”`` keeps its quotes."""
    name = name.strip(" ,;:()[]")
    return name if "“" in name[1:] and name.endswith("”") else name.strip('“”"')


def _tidy(name: CslName) -> CslName | None:
    tidy = {
        key: stripped
        for key, value in name.items()
        if (stripped := trim(value) if key == "literal" else _bare(value))
    }
    if "family" in tidy and tidy["family"].endswith(("'s", "’s")) and "given" in tidy:
        tidy["family"] = tidy["family"][:-2]  # Ann Lind's
    if "family" not in tidy and "literal" not in tidy:
        return {"literal": tidy["given"]} if tidy.get("given") else None
    return tidy
