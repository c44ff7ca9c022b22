"""What is cited: a work of some kind and language, its fields made up when asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from citekit.training.generation import links
from citekit.training.generation.grammar import expand_rule, find_rule
from citekit.training.generation.moments import Moment, make_moment, write_moment
from citekit.training.generation.people import (
    NAME_STYLES,
    Person,
    load_cities,
    make_native,
    make_person,
    make_romanised,
    write_names,
)
from citekit.training.generation.titles import (
    choose_quotes,
    make_title,
    put_in_quotes,
    quote_title,
    title_case,
)

ONLINE_KINDS = frozenset({
    "web", "blog", "news", "magazine", "wiki", "code", "video", "podcast", "post", "forum",
    "docs", "press", "data", "standard", "package",
})  # fmt: skip
_PRINTED_KINDS = frozenset({"book", "journal", "chapter"})
_PARALLEL = 0.05
"""How often a printed work is Chinese, with names and title romanised."""
_UNSIGNED = {
    "news": 0.12, "web": 0.45, "docs": 0.75, "wiki": 0.85, "standard": 0.9, "press": 0.8,
    "report": 0.6, "data": 0.6, "law": 0.9, "video": 0.6, "code": 0.4, "blog": 0.25,
    "edited": 0.0, "film": 0.0, "package": 0.1,
}  # fmt: skip
"""How often an organisation, the site or a nickname signs instead of people, by kind."""
_UNABRIDGED = 0.7
"""How often a volume names all its editors, however many."""
_LIKE_A_YEAR = 0.03
"""How often a volume's or page's number could be a year."""
_WWW = 0.6
"""How often an address without a scheme begins with www."""


class Work:
    """A work as it is cited in a list of references.

    Attributes:
        kind: the kind of work (``journal``, ``news``, ...).
        list_language: what the list around it is written in: lead-in words, dates.
        language: what the work itself is written in: title, names, publisher.
        options: of the style that it is written in.
    """

    def __init__(
        self, kind: str, list_language: str, language: str, options: dict[str, str], random: Random
    ) -> None:
        self.kind = kind
        self.list_language = list_language
        self.language = language
        self.options = options
        self.random = random
        self.is_parallel = (
            language == "en" and kind in _PRINTED_KINDS and random.random() < _PARALLEL
        )
        self._values: dict[str, str | None] = {}
        self._issued: Moment | None = None
        self._accessed: Moment | None = None
        self._authors: list[Person | str] | None = None

    def __call__(self, name: str) -> str | None:
        """The value of a field, made on first use, then kept; ``None`` when it has none."""
        if name in _FRESH:
            return _FIELDS[name](self)
        if name not in self._values:
            self._values[name] = self._make(name)
        return self._values[name]

    def _make(self, name: str) -> str | None:
        maker = _FIELDS.get(name)
        if maker is not None:
            return maker(self)
        base, _, form = name.partition(".")
        if base in {"issued", "accessed", "archived"}:
            return write_moment(getattr(self, base), form, self.list_language, self.random)
        if base in {"authors", "editors", "translators"}:
            return self.write_people(getattr(self, base), form)
        raise KeyError(name)

    def expand(self, name: str, language: str | None = None) -> str | None:
        """Expand a rule of the work's language (or another) with the work's fields."""
        return expand_rule(name, language or self.language, self.random, self)

    @property
    def issued(self) -> Moment:
        """When it came out."""
        if self._issued is None:
            first = 1995 if self.kind in ONLINE_KINDS else 1930
            self._issued = make_moment(self.random, first, 2026)
        return self._issued

    @property
    def accessed(self) -> Moment:
        """When it was looked at, after it came out."""
        if self._accessed is None:
            first = max(2004, self.issued.year)
            self._accessed = make_moment(self.random, first, max(first, 2026))
        return self._accessed

    @property
    def archived(self) -> Moment:
        """When a copy of it was archived."""
        return self.accessed

    @property
    def authors(self) -> list[Person | str]:
        """Who signs it."""
        if self._authors is None:
            self._authors = self._make_authors()
        return self._authors

    @property
    def editors(self) -> list[Person | str]:
        """Who edited the volume."""
        count = self.random.choice((1, 1, 2, 2, 3))
        return [self.make_person() for _ in range(count)]

    @property
    def translators(self) -> list[Person | str]:
        """Who translated it, into the language of the list."""
        count = self.random.choice((1, 1, 1, 2))
        return [make_person(self.list_language, self.random) for _ in range(count)]

    def make_person(self) -> Person:
        """Someone who writes in the work's language."""
        return make_person(self.language, self.random)

    def _make_authors(self) -> list[Person | str]:
        random = self.random
        if self.is_parallel:
            return [self._make_parallel_name() for _ in range(random.choice((1, 1, 1, 2)))]
        if random.random() < _UNSIGNED.get(self.kind, 0.06):
            return [self._signing_body()]
        if self.kind in {"journal", "conference", "preprint"}:
            count = random.choice((1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 9, 14))
        elif self.kind == "edited":
            count = random.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 11, 14))
        elif self.kind in {"book", "chapter", "report", "code", "package"}:
            count = random.choice((1, 1, 1, 1, 2, 2, 3, 4))
        else:
            count = random.choice((1, 1, 1, 1, 1, 1, 2, 3))
        return [self.make_person() for _ in range(count)]

    def _make_parallel_name(self) -> str:
        romanised, written = make_romanised(self.random), make_native("zh", self.random)
        characters = written.family + written.given
        comma = "," if self.random.random() < 0.25 else ""
        after = self.random.choice((f" {characters}", f" ({characters})", ""))
        return f"{romanised.family}{comma} {romanised.given}{after}"

    def _signing_body(self) -> str:
        random = self.random
        chance = random.random()
        if self.kind in {"news", "press"} and chance < 0.6:
            return self.expand("agencies") or ""
        if self.kind in {"blog", "code", "video", "forum"} or chance < 0.1:
            return self.expand("nicknames") or ""
        if chance < 0.35 and self.kind in ONLINE_KINDS:
            return self("site") or ""
        body = self.expand("orgs") or ""
        if random.random() < 0.12 and body.isascii():
            letters = "".join(word[0] for word in body.split() if word[0].isupper())
            if len(letters) > 2:
                return random.choice((f"{body} ({letters})", letters, f"{letters} ({body})"))
        return body

    def write_people(self, people: list[Person | str], form: str) -> str:
        """Names in a form of ``NAME_STYLES``, or in the one of the style."""
        key = form or self._name_style()
        if self.options.get("capitals") and not form:
            people = [name.upper() if isinstance(name, str) else name for name in people]
        style = NAME_STYLES[key]
        if self.kind == "edited" and self.random.random() < _UNABRIDGED:
            style = replace(style, most=len(people))
        return write_names(people, style, self.list_language, self.random)

    def _name_style(self) -> str:
        if "names" not in self._values:
            self._values["names"] = self.random.choice(
                self.options.get("names", "chicago").split(",")
            )
        return self._values["names"] or "chicago"


def _choose_site(work: Work) -> None:
    """Name and domain of the site that holds the work."""
    rule = {"news": "newspapers", "magazine": "magazines", "blog": "blogs"}.get(work.kind, "sites")
    if work.kind in {"code", "video", "post", "wiki", "forum", "podcast"}:
        rule = f"sites.{work.kind}"
    language = work.language if find_rule(work.language, rule) else "en"
    name, _, domain = (work.expand(rule, language) or "").partition("=")
    slug = links.slug_of(name, work.random, "") or "example"
    work._values["site"] = name
    work._values["domain"] = domain or f"{slug}.{work.random.choice(('com', 'org', 'net'))}"


def _site(work: Work) -> str | None:
    _choose_site(work)
    return work._values["site"]


def _domain(work: Work) -> str | None:
    _choose_site(work)
    return work._values["domain"]


def _url(work: Work) -> str:
    domain = work("domain") or "example.org"
    return links.make_url(work.random, domain, work("title") or "", work.issued, work.kind)


def _schemeless_url(work: Work) -> str:
    address = re.sub(r"^https?://", "", work("url") or "")
    if work.random.random() < _WWW and address.count(".", 0, address.find("/")) == 1:
        return f"www.{address}"
    return address


def _archive_url(work: Work) -> str:
    stamp = "".join(
        f"{part:02}" for part in (work.accessed.year, work.accessed.month, work.accessed.day)
    )
    random = work.random
    return random.choice(
        (
            f"https://web.archive.org/web/{stamp}{random.randint(0, 235959):06}/{work('url')}",
            f"https://web.archive.org/web/{stamp}/{work('url')}",
            f"https://archive.is/{links.token(random, 5)}",
            f"https://archive.ph/{links.token(random, 5)}",
            f"https://perma.cc/{links.token(random, 4).upper()}-{links.token(random, 4).upper()}",
        )
    )


def _volume(work: Work) -> str:
    random = work.random
    if random.random() < _LIKE_A_YEAR:
        return _any_year(work)
    return str(random.choice((random.randint(1, 60), random.randint(1, 400))))


def _pages(work: Work) -> str:
    random = work.random
    first = random.choice(
        (random.randint(1, 60), random.randint(60, 900), random.randint(900, 9000))
    )
    if random.random() < _LIKE_A_YEAR:
        first = random.randint(1800, 2026)
    last = first + random.randint(1, 40)
    dash = random.choice(("-", "-", "–", "–", "–", " - ", "--", "~"))
    chance = random.random()
    if chance < 0.1:
        return str(first)
    if chance < 0.2 and first > 100:
        return f"{first}{dash}{str(last)[-2:]}"
    if chance < 0.25:
        return random.choice(
            (f"e{first}", f"{random.randint(10**4, 10**7)}", f"S{first}{dash}S{last}")
        )
    return f"{first}{dash}{last}"


def _issue(work: Work) -> str | None:
    random = work.random
    chance = random.random()
    if chance < 0.15:
        return None
    if chance < 0.22:
        number = random.randint(1, 11)
        return f"{number}{random.choice('-/–')}{number + 1}"
    if chance < 0.24:
        return f"{work.expand('supplement', 'en')} {random.randint(1, 3)}"
    if chance < 0.3:
        return str(random.randint(13, 400))
    return str(random.randint(1, 12 if chance < 0.6 else 5))


def _place(work: Work) -> str:
    table = work.expand("places")
    cities = load_cities(work.language)
    if cities and work.random.random() < 0.25:
        return work.random.choice(cities)
    return table or "London"


def _city(work: Work) -> str:
    cities = load_cities(work.language)
    if cities and work.random.random() < 0.4:
        return work.random.choice(cities)
    return work.expand("places") or "Paris"


def _person_in_title(work: Work) -> str:
    person = work.make_person()
    if person.is_east_asian:
        return person.family + person.given
    return f"{person.given} {person.family}"


def _container(work: Work) -> str | None:
    if work.kind in {"journal", "thesis", "preprint"}:
        return work("journal")
    if work.kind == "conference":
        return work("conference")
    if work.kind == "chapter":
        return work("book")
    return work("site")


def _text_rule(name: str) -> Callable[[Work], str | None]:
    return lambda work: work.expand(name)


def _number(first: int, last: int) -> Callable[[Work], str | None]:
    return lambda work: str(work.random.randint(first, last))


def _year(work: Work) -> str:
    return str(work.issued.year)


def _suffixed_year(work: Work) -> str:
    return _year(work) + (work.random.choice("aaabbc") if work.random.random() < 0.07 else "")


def _original_year(work: Work) -> str:
    return str(work.issued.year - work.random.randint(5, 150))


def _any_year(work: Work) -> str:
    return str(work.random.randint(1800, 2026))


def _book(work: Work) -> str:
    text = work.expand("t.book") or ""
    text = text[:1].upper() + text[1:]
    return title_case(text) if work.language == "en" else text


def _handle(work: Work) -> str:
    word = re.sub(r"\W", "", links.slug_of(work("authors.full") or "", work.random, "")) or "user"
    return f"@{word[:14]}"


def _doi(work: Work) -> str:
    return links.make_doi(work.random, work("journal") or "", work.issued.year)


def _total_pages(work: Work) -> str:
    return str(work.random.randint(40, 900))


_FRESH = frozenset({
    "city", "person", "family", "number", "small", "big", "anyyear", "upper", "lower", "page",
})  # fmt: skip
"""Fields that are different each time they are asked for."""

_FIELDS: dict[str, Callable[[Work], str | None]] = {
    "title": make_title,
    "qtitle": quote_title,
    "quotes": choose_quotes,
    "authors": lambda work: work.write_people(work.authors, ""),
    "editors": lambda work: work.write_people(work.editors, ""),
    "translators": lambda work: work.write_people(work.translators, ""),
    "editor": lambda work: work.write_people([work.make_person()], ""),
    "org": _text_rule("orgs"),
    "agency": _text_rule("agencies"),
    "nickname": _text_rule("nicknames"),
    "container": _container,
    "journal": _text_rule("journals"),
    "conference": _text_rule("conferences"),
    "book": _book,
    "qbook": lambda work: put_in_quotes(work, work("book") or ""),
    "series": _text_rule("serieses"),
    "publisher": _text_rule("publishers"),
    "body": _text_rule("bodies"),
    "university": _text_rule("universities"),
    "place": _place,
    "site": _site,
    "domain": _domain,
    "channel": _text_rule("channels"),
    "url": _url,
    "url.bare": lambda work: re.sub(r"^https?://", "", work("url") or ""),
    "url.schemeless": _schemeless_url,
    "url.more": lambda work: links.make_url(
        work.random, work("domain") or "", work.expand("t.web") or "", work.issued, "web"
    ),
    "archive.url": _archive_url,
    "doi": _doi,
    "package.name": _text_rule("packages"),
    "package.url": lambda work: links.make_package_url(work.random, work("package.name") or ""),
    "isbn": lambda work: links.make_isbn(work.random),
    "issn": lambda work: links.make_issn(work.random),
    "arxiv": lambda work: (
        f"{work.issued.year % 100:02}{work.issued.month:02}.{work.random.randint(1, 19999):05}"
    ),
    "handle": _handle,
    "volume": _volume,
    "issue": _issue,
    "pages": _pages,
    "page": _number(1, 700),
    "pages.total": _total_pages,
    "number": _number(2, 900),
    "small": _number(2, 9),
    "big": _number(1000, 99999),
    "year": _suffixed_year,
    "year.plain": _year,
    "year.original": _original_year,
    "year.next": lambda work: str(work.issued.year + 1),
    "yy.next": lambda work: f"{(work.issued.year + 1) % 100:02}",
    "anyyear": _any_year,
    "city": _city,
    "person": _person_in_title,
    "family": lambda work: work.make_person().family,
    "upper": lambda work: links.token(work.random, 3, "ABCDEFGHIJKLMNOPRSTUVW"),
    "lower": lambda work: links.token(work.random, work.random.randint(3, 9), "aeiourstlnmkdp"),
}
