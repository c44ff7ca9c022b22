"""What there is to check, and where each link is cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from citekit.links.archives.moments import sighting_of
from citekit.links.cited import urls_of
from citekit.links.inline import inline_links
from citekit.links.records import Link, Place, Sighting
from citekit.reference import CslDate, CslItem
from citekit.spilled import Spilled

if TYPE_CHECKING:
    from citekit.library import LibraryReference
    from citekit.pipeline import Page


class Targets:
    """Links gathered from many places, each URL once, in the order of their first place.

    Attributes:
        links: by URL.
    """

    def __init__(self) -> None:
        self.links: Spilled[Link] = Spilled()

    def add(self, url: str, title: str, place: Place | None, seen: Sighting | None = None) -> None:
        """Add one place where a link is cited, and when who cites it saw the page."""
        link = self.links.get(url) or Link(url)
        link.add(title, place, seen)
        self.links[url] = link

    def add_item(
        self, csl: CslItem, places: Iterable[Place], article_date: CslDate | None = None
    ) -> None:
        """Add the links of a CSL-JSON item.

        Args:
            csl: the item.
            places: where it is cited.
            article_date: of the article that cites it, if known.
        """
        title, seen = csl.get("title"), sighting_of(csl, article_date)
        for url in urls_of(csl):
            for place in places:
                self.add(url, title if isinstance(title, str) else "", place, seen)

    def add_urls(self, lines: Iterable[str], name: str) -> None:
        """Add a list of URLs, one a line, taken literally.

        Args:
            lines: with or without their ends; blank ones say nothing.
            name: of the list.
        """
        for number, line in enumerate(lines, 1):
            url = line.rstrip("\r\n")
            if url.strip():
                self.add(url, "", Place("", name, number))

    def add_page(self, page: Page) -> None:
        """Add what the articles of a page cite."""
        for article in page.articles or []:
            for found in article.lists:
                for entry in found.entries:
                    if entry.reference:
                        place = Place("", page.source.name, entry.line_start, entry.line_end)
                        self.add_item(entry.reference.csl, [place], article.date)

    def add_inline(self, page: Page) -> None:
        """Add what the text of a page links to, beside its reference lists.

        The text of a link is no title: what it leads to may be called otherwise.
        """
        articles = page.articles or []
        for link in inline_links(page.document, articles) if page.document else ():
            owners = (one for one in articles if one.line_start <= link.line <= one.line_end)
            article = next(owners, None)
            seen = sighting_of({}, article.date if article else None)
            self.add(link.url, "", Place("", page.source.name, link.line), seen)

    def add_references(
        self,
        references: Iterable[LibraryReference],
        article_dates: Mapping[str, CslDate | None] = MappingProxyType({}),
    ) -> None:
        """Add the links of references in a library.

        Args:
            references: as the library has them.
            article_dates: of the articles that may cite them, by name.
        """
        for reference in references:
            places = [
                Place(reference.key, entry.name, entry.line_start, entry.line_end)
                for entry in (reference.entries if any(urls_of(reference.csl)) else [])
                if entry.present
            ]
            dates = filter(None, (article_dates.get(place.article) for place in places))
            self.add_item(
                reference.csl, places or [Place(reference.key, "", None)], next(dates, None)
            )
