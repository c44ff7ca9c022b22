"""Whether who edited, translated or helped is told from titles, and told by the right words.

What names and roles there are otherwise is asked in ``contributors``.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation.roles import is_only_role, strip_roles
from citekit.parsing.segments import Segment, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each
from citekit.parsing.sense.known import is_given, is_person

_BY = r"\s(?:v\.|von|vom)\s"
_DEED = (
    r"(?:hrsg|hg|herausgegeben|ediert|übers|übersetzt|übertragen|verdeutscht|ausgewählt|ausgew|eingel|eingeleitet|"
    r"komm|kommentiert|erl|erläutert|bearb|bearbeitet|durchges|durchgesehen)\b\.?"
)
_ROLE_ENDS_TITLE = re.compile(
    rf"(?<=[\w!?)»“\"])[.,]?\s(?P<role>(?:(?:neu|neu hg\.|ins Deutsche)\s)?"
    rf"(?:{_DEED}(?:,|,?\s(?:u\.|und|&))?\s(?:mit\s[^,;:()]{{4,40}}?\s)?){{1,3}}(?:v\.|von)\s"
    rf"|(?:hrsg|hg|herausgegeben)\.?\s(?:im Auftrag|i\.\s?A\.)\s[^,;:()]{{4,90}}?{_BY}"
    rf"|(?:A\.|Aus)\sd(?:em|\.)\s[^\W\d_]{{3,16}}\.?(?:\sübersetzt)?{_BY})"
    r"(?P<given>(?-i:[^\W\d_a-zß-ÿ])[\w’'-]*\.?)\s[^\d:;]{2,80}$",
    re.IGNORECASE,
)
_ENDS_IN_DEED = re.compile(
    r"(?<=\w)[.,]\s(?P<deed>(?:(?:hrsg|hg|übers|ausgew|eingel|komm|erl|bearb)\.|eingeleitet|herausgegeben|"
    r"ausgewählt|übersetzt|erläutert|kommentiert|bearbeitet),\s*)$",
    re.IGNORECASE,
)
_HELP = (
    r"(?:(?:[Uu]nter|[Mm]it) (?:Mitw(?:irkung|\.)|Mitarb(?:eit|\.)|Mithilfe) (?:von|v\.)"
    r"|[Ii]n (?:Zusammenarbeit|Verbindung|Verb\.|Zusammenarb\.) (?:mit|m\.)"
    r"|[Ww]ith the (?:assistance|collaboration) of|[Ii]n (?:collaboration|cooperation) with)\s"
)
_HELPED = re.compile(rf"\W*{_HELP}")
_HELP_BEHIND = re.compile(
    rf"(?<=[\w\])])(?P<gap>[.,;]?\s)(?P<help>(?:(?:Hrsg|Hg)\.\s)?{_HELP}[^:;]{{4,150}})$"
)
_EDITED_AND = re.compile(
    r"\W*(?P<deed>(?:Translated|Edited|Selected|Introduced|Annotated)"
    r"(?:,? (?:and )?(?:translated|edited|selected|introduced|annotated)){1,3}\s)by\s[^\W\d_a-zß-ÿ]"
)


@each("title")
def role_ends_title(raw: str, title: Segment) -> Pieces:
    """``Salz. A. d. Amerik. v. Olaf Berg``: who translated or edited it is no title."""
    if " v" not in raw[title.start : title.end]:
        return None
    found = _ROLE_ENDS_TITLE.search(raw, title.start, title.end)
    if not found or not (is_given(found["given"]) or found["given"].endswith(".")):
        return None
    role = found.start("role")
    named = strip_roles(raw[role : title.end], is_author=False).named
    if not named:
        return None
    label = "translator" if "translator" in named else "editor"
    return with_tail(title, role, label, end=role)


@beside("title", "translator|editor")
def deed_goes_on(raw: str, title: Segment, names: Segment) -> Pieces:
    """``Salz, eingel.,`` and ``übers. und erl. von Olaf Berg``: the first deed is his as well."""
    if found := _ENDS_IN_DEED.search(raw, title.start, title.end):
        cut = found.start("deed")
        return [title._replace(end=cut), names._replace(start=cut)]
    return None


@beside("container-title", "editor", "title")
def person_behind_role(raw: str, book: Segment, role: Segment, person: Segment) -> Pieces:
    """``Annales Ulmenses,``, ``ed.`` and ``Olaf Berg``: a person behind the role is no title."""
    if not is_only_role(raw[role.start : role.end]) or not is_person(
        raw[person.start : person.end]
    ):
        return None
    return [book._replace(label="title"), role._replace(end=person.end)]


@beside("editor|translator", "container-title|collection-title|title|publisher")
def help_is_remark(raw: str, names: Segment, helpers: Segment) -> Pieces:
    """``hg. von Olaf Berg`` and ``in Verbindung mit Ann Lind``: those who helped are no book."""
    if _HELPED.match(raw, helpers.start, helpers.end):
        return [names, helpers._replace(label="note")]
    return None


@each("editor|translator|author|title")
def help_behind_names(raw: str, names: Segment) -> Pieces:
    """``Berg, Olaf unter Mitarbeit von Ann Lind``: those who helped are a remark."""
    if " mit " not in raw and " v" not in raw and " with " not in raw and " of " not in raw:
        return None
    found = _HELP_BEHIND.search(raw, names.start, names.end)
    if found and (names.label != "title" or found["gap"] != " "):
        return with_tail(names, found.start("help"), "note", end=found.start("gap") + 1)
    return None


@beside("note|title|editor|translator", "author|editor|translator")
def edited_and_translated(raw: str, deeds: Segment, names: Segment) -> Pieces:
    """``Translated and edited`` and ``by Olaf Berg``: what was done and who did it."""
    found = _EDITED_AND.match(raw, deeds.start, names.end) if " by " in raw else None
    if found and found.end("deed") >= deeds.end - 1:
        return [names._replace(label="translator", start=deeds.start)]
    return None
