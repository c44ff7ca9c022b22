"""URLs, DOIs and ISBNs that look as if they belonged to the work."""

from __future__ import annotations

import re
import unicodedata
from random import Random
from urllib.parse import quote

from citekit.training.generation.moments import Moment

_REGISTRANTS = (
    1000, 1001, 1007, 1016, 1017, 1038, 1057, 1080, 1093, 1109, 1111, 1126, 1145, 1177, 1186, 1210,
    1371, 2139, 2307, 3389, 3390, 3928, 4103, 5281, 7146, 11588, 13140, 17169, 18653, 21037, 24963,
)  # fmt: skip
"""The part of a DOI behind ``10.``, by publisher."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MIXED = _LETTERS + _LETTERS.upper() + "0123456789"
_DIGITS = "0123456789"


def token(random: Random, length: int, letters: str = _MIXED) -> str:
    """A random word of the letters."""
    return "".join(random.choices(letters, k=length))


def slug_of(text: str, random: Random, joint: str = "-") -> str:
    """A title as it stands in a URL, ``""`` for scripts that stay out of URLs."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    if len("".join(words)) < 0.5 * len(re.sub(r"\W", "", text)):
        return ""
    return joint.join(words[: random.choice((3, 5, 7, 9, 12))])


def make_doi(random: Random, container: str, year: int) -> str:
    """A DOI in the forms of several publishers."""
    prefix = f"10.{random.choice(_REGISTRANTS)}"
    word = "".join(re.findall(r"[a-z]", container.lower())[:6]) or token(random, 4, _LETTERS)
    number = random.randint(100, 9_999_999)
    low, mid = random.randint(1, 99), random.randint(100, 999)
    five = number % 100_000
    forms = (
        f"j.{word}.{year}.{number % 1_000_000:06}",
        f"s{random.randint(10000, 49999)}-{year % 100:03}-{five:05}-{random.choice('012345wxy')}",
        f"{number}",
        f"{word}.{five}",
        f"{mid:04}{five}.{year}.{number}",
        f"978-{low % 10}-{mid}-{five:05}-{low % 7}_{low}",
        f"{word}{number}",
        f"{low}-{word}{five}",
        f"{word.upper()}.{year}.{low}.{low % 12 + 1}.{mid}",
    )
    return f"{prefix}/{random.choice(forms)}"


def make_isbn(random: Random) -> str:
    """An ISBN with or without hyphens (its check digit is not computed)."""
    groups = (
        random.choice(("0", "1", "2", "3", "7", "5", "80", "84", "85", "88", "89", "90", "957")),
        token(random, random.choice((2, 3, 4, 5)), _DIGITS),
        token(random, random.choice((3, 4, 5)), _DIGITS),
        token(random, 1, _DIGITS + "X"),
    )
    joint = random.choice(("-", "-", "-", "", " "))
    prefix = random.choice(("978", "978", "978", "979", ""))
    return joint.join((prefix, *groups) if prefix else groups)


def make_issn(random: Random) -> str:
    """An ISSN."""
    return f"{random.randint(1000, 9999)}-{random.randint(100, 999)}{random.choice('0123456789X')}"


def make_package_url(random: Random, name: str) -> str:
    """Where a package of software is published."""
    word = re.sub(r"[^A-Za-z0-9]", "", name) or "package"
    return random.choice(
        (
            f"https://CRAN.R-project.org/package={word}",
            f"https://CRAN.R-project.org/package={word}",
            f"https://cran.r-project.org/package={word}",
            f"https://cran.r-project.org/web/packages/{word}/index.html",
            f"https://bioconductor.org/packages/{word}",
            f"https://pypi.org/project/{word.lower()}/",
            f"https://www.npmjs.com/package/{word.lower()}",
            f"https://crates.io/crates/{word.lower()}",
            f"https://github.com/{token(random, 6, _LETTERS)}/{word}",
            f"https://{word.lower()}.r-lib.org",
        )
    )


def make_url(random: Random, domain: str, title: str, moment: Moment, kind: str) -> str:
    """The address of a page: a slug, a dated path, a number, a query or a file."""
    if kind in _SPECIAL:
        return _SPECIAL[kind](random, domain, title)
    scheme = random.choice(("https://", "https://", "https://", "http://"))
    host = domain if random.random() < 0.3 or domain.count(".") > 1 else "www." + domain
    return scheme + host + _path(random, title, moment)


def _path(random: Random, title: str, moment: Moment) -> str:
    slug = slug_of(title, random, random.choice(("-", "-", "-", "_", "-", "+")))
    dated = random.choice(
        (
            f"{moment.year}/{moment.month:02}/{moment.day:02}",
            f"{moment.year}/{moment.month:02}",
            f"{moment.year}-{moment.month:02}/{moment.day:02}",
            f"{moment.year}{moment.month:02}{moment.day:02}",
            f"{moment.year}/{_MONTHS[moment.month - 1]}/{moment.day:02}",
        )
    )
    room = random.choice(_ROOMS)
    number = random.randint(10, 99_999_999)
    if not slug:
        slug = random.choice(
            (str(number), token(random, 8), f"article_{number}", quote(title[:12]), f"t{number}")
        )
    forms = (
        f"/{dated}/{slug}/",
        f"/{room}/{dated}/{slug}",
        f"/{dated}/{slug}.html",
        f"/{room}/{slug}",
        f"/{room}/{slug}/",
        f"/{slug}",
        f"/{room}/{number}",
        f"/{room}/{slug}-{number}",
        f"/{room}/{slug}-{number}.html",
        f"/{room}/{dated}/{number}.shtml",
        f"/{room}/{slug}.pdf",
        f"/wp-content/uploads/{moment.year}/{moment.month:02}/{slug}.pdf",
        f"/{room}/index.php?id={number}",
        f"/{room}/view?article={number}&lang={random.choice(('en', 'de', 'fr', 'zh', 'es'))}",
        f"/{room}.aspx?p={number}#{slug[:12]}",
        f"/~{token(random, 5, _LETTERS)}/{slug}.htm",
        f"/{room}/{token(random, 11)}",
        f"/{room}/c_{number}.htm",
        "/",
        "",
        f"/{room}",
        f"/{room}/",
    )
    return random.choice(forms)


def _github(random: Random, domain: str, title: str) -> str:
    del domain
    name = title.partition(":")[0].strip()
    path = name
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", name):
        path = f"{token(random, 6, _LETTERS)}/{slug_of(name, random) or token(random, 5)}"
    number = random.randint(1, 9999)
    tails = ("", "", "", f"/issues/{number}", "/wiki", "/blob/main/README.md", f"/pull/{number}")
    return f"https://github.com/{path}{random.choice(tails)}"


def _video(random: Random, domain: str, title: str) -> str:
    del title
    code = token(random, 11, _MIXED + "-_")
    if domain.startswith("bilibili"):
        return f"https://www.bilibili.com/video/BV1{token(random, 9)}"
    if domain.startswith("vimeo"):
        return f"https://vimeo.com/{random.randint(10**7, 10**9)}"
    return random.choice(
        (
            f"https://www.youtube.com/watch?v={code}",
            f"https://www.youtube.com/watch?v={code}",
            f"https://youtu.be/{code}",
            f"https://www.youtube.com/watch?v={code}&t={random.randint(10, 4000)}s",
            f"https://www.youtube.com/watch?v={code}&list=PL{token(random, 32)}",
        )
    )


def _post(random: Random, domain: str, title: str) -> str:
    del title
    handle = token(random, random.randint(5, 12), _LETTERS)
    host = random.choice(("twitter.com", "twitter.com", "x.com", domain))
    return f"https://{host}/{handle}/status/{random.randint(10**17, 10**18)}"


def _wiki(random: Random, domain: str, title: str) -> str:
    page = title.replace(" ", "_")
    return (
        f"https://{domain}/wiki/{page if page.isascii() or random.random() < 0.4 else quote(page)}"
    )


def _forum(random: Random, domain: str, title: str) -> str:
    slug = slug_of(title, random)
    room = token(random, 7, _LETTERS)
    number = random.randint(1000, 79_999_999)
    return random.choice(
        (
            f"https://{domain}/questions/{number}/{slug}".rstrip("/"),
            f"https://{domain}/a/{number}",
            f"https://{domain}/t/{slug or number}/{number}",
            f"https://www.{domain}/r/{room}/comments/{token(random, 6)}/{slug}",
            f"https://{domain}/p/{number}",
            f"https://{domain}/{room}/article/details/{number}",
        )
    )


_SPECIAL = {"code": _github, "video": _video, "post": _post, "wiki": _wiki, "forum": _forum}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ROOMS = (
    "news", "articles", "blog", "en", "docs", "article", "story", "world", "politics",
    "opinion", "technology", "science", "business", "research", "publications", "posts",
    "about", "publication/pdf", "library", "content", "detail", "zh-cn", "de/artikel", "fr",
    "noticias", "noticia", "wiki", "index.php/page", "media", "reports", "resources",
    "learn", "guide", "help", "tutorials", "news/china", "society", "culture", "health",
    "education", "archive/stories", "events", "p", "s", "post", "web", "item", "node",
    "static/files", "en/latest", "data", "press-release", "newsroom", "insights",
    "features", "environment", "economy", "local", "sport", "a", "n", "art",
)  # fmt: skip
