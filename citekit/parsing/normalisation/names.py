"""Steps: who wrote, edited, translated and directed it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, partial

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.gb_bodies import body_in_capitals
from citekit.parsing.normalisation.language import latin_language
from citekit.parsing.normalisation.name_list import NameList, parse_names
from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.roles import Roles, is_only_role, strip_roles
from citekit.parsing.normalisation.tables import alternatives, word_tuple, words
from citekit.parsing.normalisation.text import collapse
from citekit.parsing.repeated_authors import REPEATED, bare_mark
from citekit.parsing.segments import Segment
from citekit.reference import CslName

_HEADS = ("author", "editor")
FIELDS = ("author", "editor", "translator", "director")
_BOOK_BEFORE = re.compile(r"\W*(?:In|in):?\s+([^,()]{8,200}),\s+(?=\S)")
_GOES_ON = re.compile(r"(?:,|\band|\bund|\bet|&)\s*$")
_VANCOUVER_STOP = re.compile(
    r"(?:[^.,;]{2,64}\s[A-Z]{1,4},\s)*[^.,;]{2,64}(?<![^\W\d_][A-Z])\s[A-Z]{1,4}\."
)
_LONGEST_REPEATED = 60  # characters of the words for the author of the entry before
_PERSON = r"(?:[A-Z][\w.'’-]*\s){1,4}[A-Z][\w'’-]+"
_LETTER = re.compile(rf"(?:Letter (?:from|by) )?(?P<writer>{_PERSON}) to (?P<to>{_PERSON}),\s*")
"""``W. E. B. Du Bois to Walter White,``, ``Letter from Ann Lind to Olaf Berg,``: in an archive."""
_SAME_AND = re.compile(r"\W*(?:[Ii]n:?\s)?[Dd](?:ers|ies)\.\s?/")
"""``in: ders./A. Lind (Hg.)``: the author of the part and somebody else."""
_NEAR = 25  # characters behind names, the year among them, in which a role may be told
_OPENING = " [](){}.,;:*_0123456789"
_QUOTES = frozenset("\"“'‘«„[")
_DASHES = re.compile(r"[\W_]*[-‐‑‒–—―_─]{2}[\W_]*|[\W_]*[–—―][\W_]*")
_AND_MORE = r"[\s.)\]]{0,3}(?P<and>\s?[/;&](?=\W*\w)|,?\s(?:und|and|u\.|et|&)\s+(?=[^\W\d_]))"
_DASHES_AND_MORE = re.compile(rf"\W{{0,4}}(?:[-‐‑‒–—―_─]{{2,}}|[—―]){_AND_MORE}")


@lru_cache(maxsize=1)
def _repeated() -> re.Pattern[str]:
    phrases = alternatives(word_tuple("names", "repeated"))
    return re.compile(rf"\W{{0,4}}(?:{phrases})\b[\s.,:;)\]]*", re.IGNORECASE)


@lru_cache(maxsize=1)
def _repeated_and_more() -> re.Pattern[str]:
    phrases = alternatives(word_tuple("names", "repeated"))
    return re.compile(rf"\W{{0,4}}(?:{phrases})\b{_AND_MORE}", re.IGNORECASE)


def repeated_author(text: str) -> bool:
    """Whether a list of names only says that they are those of the entry before.

    Args:
        text: of an author segment: ``———.``, ``Ders.``, ``ibid.``, ``Dieselben:``.
    """
    text = collapse(text)
    if _DASHES.fullmatch(text):
        return True
    return len(text) < _LONGEST_REPEATED and _repeated().fullmatch(text) is not None


def names(draft: Draft) -> None:
    """Read all lists of names; role words in a list say whose they are."""
    found: dict[str, list[CslName]] = {field: [] for field in FIELDS}
    sources: dict[str, list[Segment]] = {field: [] for field in FIELDS}
    certainty = dict.fromkeys(FIELDS, 1.0)
    for segment in _merge_lists(draft):
        text = _without_sentence_stop(draft, segment, _without_container(draft, segment))
        if segment.label == "author" and (body := body_in_capitals(draft.raw, text)):
            found["author"].append({"literal": body})
            sources["author"].append(segment)
            continue
        if segment.label == "author" and (letter := _LETTER.fullmatch(text)):
            text = letter["writer"]
            draft.put("recipient", parse_names(letter["to"]).names, [segment], certainty=0.8)
        if is_only_role(text) or _is_nobody(text):
            continue
        roles = strip_roles(text, is_author=segment.label == "author")
        if segment.label in _HEADS and _is_head(draft, segment):
            head, roles = _parted(roles)
            if head:
                field = _fields_for(segment.label, roles.named)[0]
                found[field] += _note_repetition(draft, head, field)
                sources[field].append(segment)
                if not roles.names:
                    continue
        if segment.label in _HEADS and repeated_author(roles.names):
            found["editor"] += found["author"]  # In: Ders. (Hg.): of the same entry
            sources["editor"].append(segment)
            continue
        names_read = parse_names(
            roles.names.replace("/", ";") if _SAME_AND.match(roles.names) else roles.names,
            partial(_language, draft),
            families_first=draft.style.families_first,
            at_head=segment.label != "author" or _is_head(draft, segment),
        )
        if not names_read.names:
            continue
        label = "author" if _are_authors(draft, segment, roles.named) else segment.label
        for field in _fields_for(label, roles.named):
            named = _with_own_authors(names_read.names, found["author"])
            found[field] += [name for name in named if name not in found[field]]
            sources[field].append(segment)
            certainty[field] = min(certainty[field], names_read.certainty)
            if names_read.has_others:
                draft.extra.setdefault("others", []).append(field)
        _keep_extras(draft, names_read)
    for field in FIELDS:
        draft.put(field, found[field], sources[field], certainty=certainty[field])


def _language(draft: Draft) -> str:
    return latin_language(draft.raw) or ""


def _merge_lists(draft: Draft) -> list[Segment]:
    """Return the lists of names; one that the labeller cut before its ``eds.`` is one again."""
    merged: list[Segment] = []
    for segment in draft.labelled(*FIELDS):
        before = merged[-1] if merged else None
        if before and segment.label in _HEADS and _opens_list(draft.text(before)):
            confidence = min(before.confidence, segment.confidence)
            merged[-1] = Segment(segment.label, before.start, segment.end, confidence)
        elif (
            before
            and (before.label, segment.label) == ("author", "editor")
            and segment.start - before.end <= 1
            and _GOES_ON.search(draft.text(before))
            and not strip_roles(draft.text(segment)[:20], is_author=False).named
        ):
            confidence = min(before.confidence, segment.confidence)
            merged[-1] = Segment("editor", before.start, segment.end, confidence)
        else:
            merged.append(segment)
    return merged


def _opens_list(text: str) -> bool:
    """``Ders./``: who wrote the entry before is the first of several."""
    return text.rstrip().endswith(("/", ";", "&")) and repeated_author(text.rstrip(" /;&"))


def _without_container(draft: Draft, segment: Segment) -> str:
    """Return a list of editors; a book's title before them becomes the container.

    ``In New Rivers of the World, A. Berger & P. Lang (Eds.)`` may come as one segment.
    """
    text = draft.text(segment)
    found = _BOOK_BEFORE.match(text)
    if segment.label != "editor" or not found or draft.labelled("container-title"):
        return text
    book, rest = found[1].strip(), text[found.end() :]
    is_title = len(book.split()) > 2 and is_organisation(book)
    if not is_title or not strip_roles(rest, is_author=False).names.strip(" .,()"):
        return text
    start = segment.start + found.start(1)
    span = (start, start + len(found[1].rstrip()))
    draft.put("container-title", book, [segment], certainty=0.7, span=span)
    return rest


def _without_sentence_stop(draft: Draft, segment: Segment, text: str) -> str:
    """Return a list of names in the Vancouver style without the full stop that ends it.

    In ``Garfield E. Citation indexes`` the stop parts names and title: it stands where the style
    puts nothing else, and no other initial has one.
    """
    bare = text.strip()
    if not (bare.endswith(".") and bare[-2:-1].isupper()) or not _VANCOUVER_STOP.fullmatch(bare):
        return text
    follows = draft.raw[segment.end :].lstrip()[:1]
    are_several = re.search(r"[A-Z]{2}\.\W*$", text) is not None or "," in text
    if follows.isalpha() or follows in _QUOTES or (are_several and follows.isdigit()):
        return text.rstrip()[:-1]
    return text


def _is_nobody(text: str) -> bool:
    """Whether a list of names says nobody: ``o. V.``, or ``a.`` that counts the entries."""
    name = collapse(text).strip(",:;()[] ")
    letter = name.rstrip(".")
    is_of_list = len(letter) == 1 and letter.islower() and letter.isascii()
    return is_of_list or not words("names", "nobody").isdisjoint(
        (name.casefold(), letter.casefold())
    )


def _with_own_authors(names: list[CslName], authors: list[CslName]) -> list[CslName]:
    """Return editors; in ``in: ders./Müller, K. (Hg.)`` the first is the entry's author."""
    if not authors:
        return names
    named: list[CslName] = []
    for name in names:
        is_same = repeated_author(str(name.get("literal") or name.get("family") or ""))
        named += authors if is_same else [name]
    return named


def _is_head(draft: Draft, segment: Segment) -> bool:
    """Whether nothing but a number or bracket stands before a segment."""
    return not draft.raw[: segment.start].strip(_OPENING)


def _are_authors(draft: Draft, segment: Segment, named: frozenset[str]) -> bool:
    """Whether names that are labelled as editors head a reference that says nothing of the sort.

    ``Gelman, A., and D. Rubin. 2003. Bayesian Data Analysis. 2nd ed.`` is edited by nobody.
    """
    if segment.label != "editor" or named or not _is_head(draft, segment):
        return False
    if len(draft.labelled("author", "editor")) > 1:
        return False
    return not strip_roles(draft.raw[segment.end : segment.end + _NEAR], is_author=False).named


def _fields_for(label: str, named: frozenset[str]) -> tuple[str, ...]:
    """Return the fields of a list: what its role words name, else what its label says."""
    if label == "author":
        if "editor" in named:
            return ("editor",)
        return tuple(sorted(named & {"translator", "director"})) or ("author",)
    if label == "editor" and named == {"translator"}:
        return ("translator",)
    if label == "translator" and named == {"editor"}:
        return ("editor",)
    if label in ("editor", "translator") and named >= {"editor", "translator"}:
        return ("editor", "translator")
    return (label,)


def _parted(roles: Roles) -> tuple[str, Roles]:
    """Return what stands for the authors of the entry before, and the names that follow it.

    ``Ders./Berg, Olaf`` and ``———, and Olaf Berg`` wrote it together.
    """
    if repeated_author(roles.names):
        return roles.names.strip(), replace(roles, names="")
    text = roles.names
    if found := _repeated_and_more().match(text) or _DASHES_AND_MORE.match(text):
        return text[: found.start("and")].strip(), replace(roles, names=text[found.end() :])
    return "", roles


def _note_repetition(draft: Draft, mark: str, field: str) -> list[CslName]:
    """Keep what stands for the authors of the entry before, and return it as a name.

    Only the list of the entry can say who they are.
    """
    word = bare_mark(mark)
    if word.casefold() not in words("names", "same_work"):
        draft.extra[REPEATED] = {"as": mark, "field": field}
    draft.findings.append(f"“{mark}” stands for the authors of the entry before.")
    return [{"literal": word}] if word else []


def _keep_extras(draft: Draft, names_read: NameList) -> None:
    if names_read.characters:
        draft.extra.setdefault("original-names", {}).update(names_read.characters)
