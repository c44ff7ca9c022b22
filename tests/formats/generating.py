"""CSL items of every kind, as hypothesis strategies: what the formats must carry."""

from __future__ import annotations

from hypothesis import strategies as st

from citekit.dates.edtf import from_edtf
from citekit.formats.csl_json import csl_item
from citekit.formats.mapping import (
    carried,
    entry_type_for,
    field_rules,
    is_csl_type,
    variable_kinds,
)
from citekit.tables import load_table

TYPES = sorted(load_table("formats", "types"))

WORDS = [
    "Rivers", "of", "the", "Elbe", "WeChat", "NASA", "I", "iPhone", "2015", "a", "and", "others",
    "in:", "C++", "50 %", "$5", "#1", "R&D", "x_1", "a^b", "~", "\\", "{", "}", "{x}", "\\emph{x}",
    "\"quoted\"", "“quoted”", "‘so’", "--", "---", "–", "—", "``", "''", "?`", "!`", "<<",
    "<i>Homo</i>", "H<sub>2</sub>O", "<b>", "</i>", "@article{x,", "@", "%", "\\input{x}", "'", "`",
    "=", "汪晖",
    "現代中国", "한국어", "שלום", "مرحبا", "Привет", "Ελλάδα", "e\u0301", "É", "ß", "ø", "ﬁ", "😀",
    "\u00a0", "\u200f", "naïve", "a/b", "a; b", "a, b", "ER  -", "TY  - JOUR", "Accessed",
    "2018-05-26",     "Spring", "n.d.", "2nd", "1-3", "12--15", "end.", "why?", "wow!", ".",
]  # fmt: skip
"""What titles are made of, and every character that some format gives a meaning."""

OLD_NAMES = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}

PARTICLES = ["van", "van der", "de la", "von", "d’", "al", "zu"]


def _squeezed(text: str) -> str:
    return " ".join(part for part in text.split(" ") if part)


TEXTS = st.lists(st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co", "Cn")), max_size=8
), min_size=1, max_size=6).map(" ".join).map(_squeezed).map(str.strip).filter(bool)  # fmt: skip

LITERALS = st.sampled_from(
    [
        "World Health Organization",
        "Simon & Schuster",
        "新华社",
        "WHO",
        "Müller GmbH",
        "وكالة",
        "R&D",
    ]
)
FAMILIES = st.sampled_from(
    ["Daum", "van der Berg", "García y Vega", "boyd", "O’Neil", "汪", "Müller", "de la Torre",
     "Дам",      "كريم", "Simon and Schuster", "others", "St. John-Smith", "Nguyễn", "{x}"]
)  # fmt: skip
GIVENS = st.sampled_from(
    ["Juliane", "J. R.", "晖", "bell", "Jean-Paul", "Ana María", "M.", "علي", "A&B"]
)

PEOPLE = st.fixed_dictionaries(
    {"family": FAMILIES, "given": GIVENS},
    optional={
        "suffix": st.sampled_from(["Jr.", "III"]),
        "dropping-particle": st.sampled_from(PARTICLES),
    },
)
PARTICLED = st.fixed_dictionaries(
    {
        "family": FAMILIES,
        "given": GIVENS,
        "non-dropping-particle": st.sampled_from([*PARTICLES, "De", "’t"]),
    },
    optional={"suffix": st.just("Jr."), "dropping-particle": st.sampled_from(PARTICLES)},
)
NAMES = PEOPLE | FAMILIES.map(lambda family: {"family": family}) | LITERALS.map(
    lambda literal: {"literal": literal}
)  # fmt: skip

YEARS = st.integers(1, 2100) | st.integers(-999, -1)


def _day(year: int, month: int, day: int, precision: int) -> list[int]:
    return [year, month, day][:precision]


DAYS = st.builds(_day, YEARS, st.integers(1, 12), st.integers(1, 28), st.integers(1, 3))
LITERAL_DATES = st.sampled_from(["n.d.", "forthcoming", "im Druck", "无日期", "c. 1890 & later"])
DATES = (
    st.builds(lambda day: {"date-parts": [day]}, DAYS)
    | st.builds(lambda day: {"date-parts": [day], "circa": True}, DAYS)
    | st.builds(lambda begin, end: {"date-parts": [begin, end]}, DAYS, DAYS)
    | st.builds(lambda year, n: {"date-parts": [[year]], "season": n}, YEARS, st.integers(1, 4))
    | st.builds(lambda words: {"literal": words}, LITERAL_DATES)
    | st.sampled_from(["2015/..", "../1997", "201X"]).map(from_edtf)
)

VERBATIM = {
    "DOI": st.sampled_from(["10.1000/a_b(c)%", "10.1234/{x}<y>;z#1", "10.5555/ab.cd_ef~&"]),
    "URL": st.sampled_from(
        [
            "https://a.example/x_y?b=%E4%BD&c=1#d~e^f$g",
            "http://例え.jp/路径?键=值",
            "https://a.example/{id}/",
        ]
    ),
    "archive_location": st.sampled_from(
        ["https://web.archive.org/web/2019/http://a.example/x_y?b=%20", "2301.00001", "Box 3_a"]
    ),
    "ISBN": st.sampled_from(["978-3-16-148410-0", "0-306-40615-2"]),
    "ISSN": st.sampled_from(["2049-3630", "0378-5955"]),
    "PMID": st.sampled_from(["12345678"]),
    "PMCID": st.sampled_from(["PMC3531190"]),
}
PAGES = st.sampled_from(["271-284", "12", "e1003", "S1-S5", "xii-xx", "A-3", "12, 15-17", "477-81"])
EDITIONS = st.sampled_from(["1", "2", "11", "23", "revised", "2nd", "3., überarbeitete"])
LANGUAGES = st.sampled_from(["en", "de", "zh", "zh-CN", "pt-BR", "en-GB", "de-AT", "xx", "ar"])
NUMBERS = st.sampled_from(["1", "12", "3/4", "IV", "12A", "7–8", "S1"])
GENRES = st.sampled_from(
    ["PhD thesis", "Masterarbeit", "Technical report", "Blog & post", "phdthesis"]
)

_BY_KIND = {
    "edition": EDITIONS, "pages": PAGES, "language": LANGUAGES, "genre": GENRES,
}  # fmt: skip


def values(csl_field: str) -> st.SearchStrategy:
    """Return what a field may hold."""
    rule = next((rule for rule in field_rules() if rule.csl == csl_field), None)
    kind = variable_kinds()[csl_field]
    if csl_field in VERBATIM:
        return VERBATIM[csl_field]
    if kind == "names":
        return st.lists(NAMES | PARTICLED, min_size=1, max_size=3)
    if kind == "dates":
        return DATES
    if rule and rule.kind in _BY_KIND:
        return _BY_KIND[rule.kind]
    if csl_field == "number-of-volumes":
        return st.integers(1, 20).map(str)
    if csl_field == "year-suffix":
        return st.sampled_from("abc")
    return NUMBERS if kind == "numbers" else TEXTS


@st.composite
def items(draw: st.DrawFn, form: str) -> dict:
    """Draw an item with some of the fields that a format carries for its type."""
    csl_type = draw(st.sampled_from(TYPES))
    if form == "csl-json":
        fields = sorted(variable_kinds())
    else:
        fields = sorted(carried(form, entry_type_for(form, csl_type, ())))
    chosen = draw(st.sets(st.sampled_from(fields), max_size=9)) | {"title"}
    item = {"type": csl_type} | {name: draw(values(name)) for name in sorted(chosen)}
    if form != "csl-json":
        entry_type = entry_type_for(form, csl_type, item)
        item = {name: value for name, value in item.items()
                if name == "type" or name in carried(form, entry_type)}  # fmt: skip
    return _WITHOUT_LIMITS.get(form, dict)(item)


def _without_ris_limits(item: dict) -> dict:
    """Leave out what a line of RIS cannot say, as docs/formats.md lists it."""
    for name, value in list(item.items()):
        if variable_kinds().get(name) == "names":
            item[name] = [
                {part: text for part, text in person.items() if part != "non-dropping-particle"}
                for person in value
            ]
    if item.get("event-title") and not item.get("container-title"):
        del item["event-title"]
    if is_csl_type(item.get("genre")):
        del item["genre"]
    return item


def _without_biblatex_limits(item: dict) -> dict:
    """Leave out what biber's data model has no form for."""
    return {
        name: value
        for name, value in item.items()
        if name == "issued" or not isinstance(value, dict) or _has_form_in_biblatex(value)
    }


def _has_form_in_biblatex(date: dict) -> bool:
    return "literal" not in date or from_edtf(date["literal"]) is not None


_WITHOUT_LIMITS = {"ris": _without_ris_limits, "biblatex": _without_biblatex_limits}


def normal(item: dict) -> dict:
    """Return an item as a reader gives it back: in CSL-JSON's own form, without a key.

    Two fields have an old name beside the new one, by which they are read where it is free.
    """
    for old, new in OLD_NAMES.items():
        if old in item and item.get(new, item[old]) == item[old]:
            item = {name: value for name, value in item.items() if name != old} | {new: item[old]}
    valid = csl_item("k", item)
    return {name: value for name, value in valid.items() if name not in {"id", "citation-key"}}
