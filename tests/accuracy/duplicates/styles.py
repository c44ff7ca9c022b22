"""References typed in many styles, as people would: with this left out and that abbreviated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

Csl = dict[str, Any]

MONTHS = "January February March April May June July August September October November December"
DROPPED = {"of", "the", "and", "for", "in", "on", "de", "la", "des", "der", "und", "et", "&"}


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody types references.

    Attributes:
        doi, url, page, publisher: whether these are written.
        initials: whether given names are.
        abbreviated: whether names of journals are.
        subtitle: whether subtitles are written.
        accessed: the date of access, ``None`` for none.
        quotes: around titles.
        most_authors: before "et al.".
        typo: whether there is one in the title.
        italics: whether titles of books are set off, as Markdown does.
        lower: whether titles are in sentence case.
    """

    doi: bool
    url: bool
    page: bool
    publisher: bool
    initials: bool
    abbreviated: bool
    subtitle: bool
    accessed: tuple[int, int, int] | None
    quotes: str
    most_authors: int
    typo: bool
    italics: bool
    lower: bool


def habits(random: Random) -> Habits:
    """Return somebody's habits."""

    def often(share: float) -> bool:
        return random.random() < share

    return Habits(
        doi=often(0.6),
        url=often(0.75),
        page=often(0.75),
        publisher=often(0.8),
        initials=often(0.5),
        abbreviated=often(0.25),
        subtitle=often(0.9),
        accessed=(random.randint(2019, 2024), random.randint(1, 12), random.randint(1, 28))
        if often(0.4)
        else None,
        quotes=random.choice(["“”", "“”", '""', "„“", "«»", "‘’"]),
        most_authors=random.choice([1, 3, 6]),
        typo=often(0.12),
        italics=often(0.6),
        lower=often(0.3),
    )


@dataclass(frozen=True, slots=True)
class Typed:
    """The parts of a reference, typed with somebody's habits."""

    csl: Csl
    habits: Habits
    random: Random

    def names(self, *, given_first: bool = False, last: str = "and", dots: bool = True) -> str:
        """The authors, else the editors."""
        people = self.csl.get("author") or self.csl.get("editor") or self.csl.get("director") or []
        shown = [self._name(person, given_first, dots) for person in people]
        if len(shown) > self.habits.most_authors:
            return f"{', '.join(shown[: self.habits.most_authors])}, et al."
        return f" {last} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))

    def _name(self, person: Csl, given_first: bool, dots: bool) -> str:
        family = " ".join(filter(None, [person.get("non-dropping-particle"), person.get("family")]))
        given = person.get("given", "")
        if not family or not given:
            return str(person.get("literal") or family or given)
        if family[0] >= "\u2e80":
            return f"{family}{given}"
        if self.habits.initials or not dots:
            stop = "." if dots else ""
            blank = " " if dots else ""
            given = blank.join(f"{part[0]}{stop}" for part in given.replace("-", " ").split())
        if given_first:
            return f"{given} {family}"
        return f"{family}, {given}" if dots else f"{family} {given}"

    @property
    def year(self) -> str:
        """The year, in the language of nobody."""
        parts = self._issued()
        return str(parts[0]) if parts else "n.d."

    def _issued(self) -> list[int]:
        parts = (self.csl.get("issued") or {}).get("date-parts")
        return list(parts[0]) if parts else []

    def date(self, form: str = "dmy") -> str:
        """The date as far as it is known."""
        return written_date(self._issued(), form) or "n.d."

    @property
    def title(self) -> str:
        """The title, perhaps without its subtitle, perhaps misspelt."""
        title = str(self.csl.get("title", ""))
        main, colon, _ = title.partition(": ")
        if colon and not self.habits.subtitle and len(main) > 15 and "Part" not in title:
            title = main
        if self.habits.lower and title.isascii():
            words = title.split(" ")
            title = " ".join(
                word.lower() if n and word.istitle() and not words[n - 1].endswith(":") else word
                for n, word in enumerate(words)
            )
        return misspelt(title, self.random) if self.habits.typo else title

    @property
    def named(self) -> str:
        """The title of what stands by itself, set off from what is around it."""
        if self.title[:1] >= "\u2e80":
            return f"《{self.title}》"
        return f"*{self.title}*" if self.habits.italics else self.title

    @property
    def quoted(self) -> str:
        """The title in quotation marks."""
        return f"{self.habits.quotes[0]}{self.title}{self.habits.quotes[1]}"

    @property
    def container(self) -> str:
        """The journal, site or book."""
        name = str(self.csl.get("container-title", ""))
        journal = self.csl.get("type") == "article-journal"
        return abbreviated(name) if self.habits.abbreviated and journal else name

    @property
    def is_book(self) -> bool:
        """Whether its title stands by itself."""
        return not self.csl.get("container-title")

    def field(self, name: str, form: str = "{}") -> str:
        """A field in words around it, nothing where it is missing or left out."""
        if name == "page" and not self.habits.page:
            return ""
        value = str(self.csl.get(name, ""))
        return form.format(value) if value else ""

    @property
    def publisher(self) -> str:
        """Place and publisher."""
        if not self.habits.publisher:
            return ""
        return ": ".join(filter(None, [self.csl.get("publisher-place"), self.csl.get("publisher")]))

    def end(self, accessed: str = "Accessed {}") -> str:
        """DOI or URL, and when it was looked at."""
        if self.habits.doi and self.csl.get("DOI"):
            forms = ["https://doi.org/{}", "doi:{}", "DOI: {}", "http://dx.doi.org/{}"]
            return self.random.choice(forms).format(self.csl["DOI"])
        url = str(self.csl.get("URL", ""))
        if not url or not self.habits.url:
            return ""
        url = respelt(url, self.random)
        if self.habits.accessed and accessed:
            return f"{url} ({accessed.format(written_date(list(self.habits.accessed), 'dmy'))})"
        return url


def misspelt(text: str, random: Random) -> str:
    """Return a text with a letter swapped, dropped or doubled in a long word."""
    words = text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > 5 and word.encode().isalpha()]
    if long:
        place = random.choice(long)
        word = words[place]
        at = random.randint(1, len(word) - 3)
        words[place] = random.choice(
            [
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
            ]
        )
    return " ".join(words)


def abbreviated(name: str) -> str:
    """Return the name of a journal with its long words cut."""
    words = [word for word in name.split() if word.lower() not in DROPPED]
    if len(words) < 2:
        return name
    return " ".join(f"{word[:4]}." if len(word) > 6 and word.isalpha() else word for word in words)


def respelt(url: str, random: Random) -> str:
    """Return another spelling of an address."""
    if "://" not in url:
        return url
    scheme, _, rest = url.partition("://")
    return random.choice(
        [
            url,
            url,
            f"http://{rest}",
            url.rstrip("/"),
            f"{url}{'&' if '?' in url else '?'}utm_source=newsletter" if "#" not in url else url,
            rest if rest.startswith("www.") else f"{scheme}://{rest}",
        ]
    )


def written_date(parts: list[int], form: str) -> str:
    """Return a date in words."""
    if not parts:
        return ""
    month = MONTHS.split()[parts[1] - 1] if len(parts) > 1 and 1 <= parts[1] <= 12 else ""
    day = str(parts[2]) if len(parts) > 2 and month else ""
    year = str(parts[0])
    if form == "mdy":
        return f"{month} {day}, {year}" if day else f"{month} {year}".strip()
    if form == "mla" and len(month) > 4:
        month = f"{month[:3]}."
    return " ".join(filter(None, [day, month, year]))


def _sentences(*parts: str) -> str:
    """Return parts as sentences, each with one full stop."""
    said = [part.strip().rstrip(",") for part in parts if part.strip(" .,")]
    return " ".join(part if _ends(part) or part.startswith("http") else f"{part}." for part in said)


def _commas(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())


def _ends(text: str) -> bool:
    return text.rstrip('”“"»’*')[-1:] in {".", "?", "!"}


def apa(t: Typed) -> str:
    """Author, A. (2017). Title. Journal, 3(2), 1-9."""
    parts = t.date("mdy") if t.csl.get("type", "") in {"article-newspaper", "webpage"} else t.year
    if parts[-4:].isdigit() and len(parts) > 4:
        parts = f"{parts[-4:]}, {parts[:-4].strip(', ')}"
    edition = t.field("edition", " ({} ed.)")
    place = _commas(t.container, t.field("volume") + t.field("issue", "({})"), t.field("page"))
    if t.csl.get("type") == "chapter":
        place = f"In {t.container}{t.field('page', ' (pp. {})')}"
        edition = ""
    publisher = t.csl.get("publisher", "") if t.habits.publisher else ""
    if not t.names():
        return _sentences(f"{t.title}{edition}. ({parts})", place, publisher, t.end(""))
    head = f"{t.names(last='&')} ({parts})"
    return _sentences(head, f"{t.title}{edition}", place, publisher, t.end(""))


def mla(t: Typed) -> str:
    """Author, First. “Title.” Journal, vol. 3, no. 2, 2017, pp. 1-9."""
    title = t.named if t.is_book else f"{t.habits.quotes[0]}{t.title}.{t.habits.quotes[1]}"
    rest = _commas(
        t.container,
        t.field("edition", "{} ed."),
        t.field("volume", "vol. {}"),
        t.field("issue", "no. {}"),
        t.csl.get("publisher", "") if t.habits.publisher else "",
        t.date("mla"),
        t.field("page", "pp. {}"),
        t.end(""),
    )
    accessed = f"Accessed {written_date([*t.habits.accessed], 'mla')}" if t.habits.accessed else ""
    return _sentences(t.names(), title, rest, accessed if t.csl.get("URL") else "")


def chicago(t: Typed) -> str:
    """Author, First. 2017. “Title.” Journal 3 (2): 1-9."""
    title = t.named if t.is_book else f"{t.habits.quotes[0]}{t.title}.{t.habits.quotes[1]}"
    container = f"In {t.container}" if t.csl.get("type") == "chapter" else t.container
    place = f"{container} {t.field('volume')} {t.field('issue', '({})')}".strip()
    place += t.field("page", ": {}" if t.csl.get("volume") else ", {}")
    place = " ".join(place.split()).replace(" :", ":")
    edition = t.field("edition", "{} ed.")
    day = t.date("mdy") if len(t._issued()) == 3 else ""
    head = (t.names(), t.year, title) if t.names() else (title, t.year)
    return _sentences(*head, edition, _commas(place, day), t.publisher, t.end())


def note(t: Typed) -> str:
    """First Author, “Title,” Journal 3, no. 2 (2017): 1-9."""
    title = t.named if t.is_book else f"{t.habits.quotes[0]}{t.title},{t.habits.quotes[1]}"
    head = f"{_commas(t.names(given_first=True), title)} {t.container}".strip()
    head = _commas(f"{head} {t.field('volume')}".strip(), t.field("issue", "no. {}"))
    imprint = _commas(t.field("edition", "{} ed."), t.publisher, t.date("mdy"))
    return f"{head} ({imprint}){t.field('page', ': {}')}{_tail(t.end('accessed {}'))}."


def _tail(end: str) -> str:
    return f", {end}" if end else ""


def harvard(t: Typed) -> str:
    """Author, A. (2017) 'Title', Journal, 3(2), pp. 1-9. Available at: URL."""
    title = t.named if t.is_book else f"‘{t.title}’"
    end = t.end("Accessed: {}")
    place = _commas(
        f"{t.names()} ({t.year}) {title}" if t.names() else f"{title} ({t.year})",
        t.container,
        t.field("edition", "{} edn"),
        t.field("volume") + t.field("issue", "({})"),
        t.field("page", "pp. {}"),
    )
    web = f"Available at: {end}" if end.startswith(("http", "www")) else end
    return _sentences(place, t.publisher, web)


def ieee(t: Typed) -> str:
    """A. Author, “Title,” Journal, vol. 3, no. 2, pp. 1-9, 2017."""
    title = t.named if t.is_book else f"“{t.title},”"
    names = t.names(given_first=True)
    head = f"{names}, {title}" if names else title
    rest = _commas(
        t.container,
        t.field("edition", "{} ed."),
        t.field("volume", "vol. {}"),
        t.field("issue", "no. {}"),
        t.field("page", "pp. {}"),
        t.publisher,
        t.date("mla"),
    )
    joined = f"{head}, {rest}" if t.is_book else f"{head} {rest}"
    return _sentences(joined, t.end("accessed {}"))


def vancouver(t: Typed) -> str:
    """Author A. Title. Journal. 2017;3(2):1-9."""
    place = f"{t.year}{t.field('volume', ';{}')}{t.field('issue', '({})')}{t.field('page', ':{}')}"
    publisher = f"{t.publisher}; {place}" if t.publisher else place
    names = t.names(dots=False, last=",").replace(" , ", ", ")
    return _sentences(names, t.title, t.field("edition", "{} ed."), t.container, publisher, t.end())


def german(t: Typed) -> str:
    """Author, First: Title. In: Journal 3 (2017), H. 2, S. 1-9."""
    container = f"In: {t.container} {t.field('volume')}".strip() if t.container else t.publisher
    edition = t.field("edition", "{}. Aufl.")
    names = t.names(last="/")
    dated = t.date() if t.csl.get("type") in {"article-newspaper", "post-weblog"} else t.year
    place = _commas(f"{container} ({dated})", t.field("issue", "H. {}"), t.field("page", "S. {}"))
    head = f"{names}: {t.title}" if names else t.title
    return _sentences(head, edition, place, t.end("abgerufen am {}"))


def web(t: Typed) -> str:
    """First Author, "Title", Site, date, URL."""
    return _commas(
        t.names(given_first=True),
        t.named if t.is_book else t.quoted,
        t.container or t.publisher,
        t.field("edition", "{} ed."),
        t.field("volume", "vol. {}"),
        t.date("dmy"),
        t.end("accessed {}"),
    )


STYLES: tuple[Callable[[Typed], str], ...] = (
    apa,
    mla,
    chicago,
    note,
    harvard,
    ieee,
    vancouver,
    german,
    web,
)
"""The ways to type a reference."""
