"""A program of somebody who uses citekit and checks types: ``mypy --strict`` must be content."""

from pathlib import Path

import citekit
from citekit import Article, Library, Reference
from citekit.formats import KeyedItem, get_format


def titles(page: Path) -> list[str]:
    """Return what the articles of a page cite."""
    articles: list[Article] = citekit.find(page)
    entries = [entry for article in articles for one in article.lists for entry in one.entries]
    references: list[Reference] = [entry.reference for entry in entries if entry.reference]
    return [str(reference.csl.get("title", "")) for reference in references]


def main() -> None:
    """Read a reference, write it as BibTeX, and look into a library."""
    items = [KeyedItem(f"r{n}", one.csl) for n, one in enumerate(citekit.parse("Gehl, J. Cities."))]
    print("".join(get_format("bibtex").write(items)))
    try:
        for finding in citekit.lint("posts", select=["CK2"]):
            print(finding.code, finding.line, titles(Path("posts") / finding.article))
        with Library("refs/library.db") as library:
            print([found.key for found in library.search("author:gehl", limit=5)])
    except citekit.CitekitError as error:
        print(error)


if __name__ == "__main__":
    main()
