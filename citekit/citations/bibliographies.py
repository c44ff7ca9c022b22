"""What pandoc's cite keys mean: the bibliographies that an article or its project names.

An article names them in its front matter (``bibliography``, ``references``), a Quarto project in
``_quarto.yml`` and, for a folder, ``_metadata.yml``:
https://pandoc.org/MANUAL.html#specifying-bibliographic-data,
https://quarto.org/docs/authoring/citations.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from citekit.documents.decoding import decode
from citekit.documents.document import Document
from citekit.documents.markdown.front_matter import front_matter_yaml
from citekit.errors import CitekitError
from citekit.reference import CslItem

REFERENCES = "references"
"""The source of keys that the front matter itself has."""

_PROJECT = "_quarto.yml"
_FOLDER = "_metadata.yml"
_MOST_FOLDERS = 20
_MOST_FILES = 20
_LARGEST = 2**25
_LARGEST_YAML = 2**22
_YAML_SUFFIXES = frozenset({".yaml", ".yml"})
_SUFFIXES = _YAML_SUFFIXES | {".bib", ".bibtex", ".json", ".ris"}


@dataclass(slots=True)
class Bibliography:
    """What is known of the keys that an article may cite.

    Attributes:
        items: the CSL-JSON item of each key.
        sources: for each key the file that has it, as the article names it, or ``"references"``.
        is_stated: whether the article or its project names a bibliography at all.
        problems: what could not be read, in a sentence each.
    """

    items: dict[str, CslItem] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    is_stated: bool = False
    problems: list[str] = field(default_factory=list)

    def add(self, items: dict[str, CslItem], source: str) -> None:
        """Add the items of a source; keys that are known already stay as they are."""
        for key, item in items.items():
            self.items.setdefault(key, item)
            self.sources.setdefault(key, source)

    @contextmanager
    def noting_problems(self) -> Iterator[None]:
        """Keep what goes wrong with a file, so that the others are read."""
        try:
            yield
        except CitekitError as error:
            self.problems.append(str(error))


def read_bibliography(document: Document, path: Path | None) -> Bibliography:
    """Read the bibliographies that a Markdown document may cite from.

    Nothing is fetched, and only files with a bibliography's suffix are opened.

    Args:
        document: as read.
        path: of its file; without it only its own references are known.
    """
    found = Bibliography()
    if document.format != "markdown" or "@" not in document.source:
        return found
    _add_stated(found, front_matter_yaml(document.source), document.name, path)
    for file in _settings_files(path) if path is not None else ():
        with found.noting_problems():
            _add_stated(found, _text(file, _LARGEST_YAML), str(file), file)
    return found


def _add_stated(found: Bibliography, text: str, name: str, path: Path | None) -> None:
    """Add what a piece of YAML says of bibliographies."""
    if "bibliography" not in text and REFERENCES not in text:
        return
    stated: dict[str, Any] = {}
    with found.noting_problems():
        stated = _mapping(text, name)
    if references := _by_id(stated.get(REFERENCES)):
        found.is_stated = True
        found.add(references, REFERENCES)
    for file in islice(_names(stated.get("bibliography")), _MOST_FILES):
        found.is_stated = True
        if path is not None and "://" not in file:
            with found.noting_problems():
                found.add(_items(path.parent / file), file)


def _names(stated: object) -> Iterator[str]:
    """Yield the files of a value: one, a list of them, or lists with names (multibib)."""
    if isinstance(stated, str):
        yield stated
    elif isinstance(stated, dict):
        for value in list(stated.values())[:_MOST_FILES]:
            yield from _names(value)
    elif isinstance(stated, list):
        yield from (one for one in stated if isinstance(one, str))


def _settings_files(path: Path) -> Iterator[Path]:
    """Yield the settings of the folders above an article, up to the project's."""
    for folder in list(path.absolute().parents)[:_MOST_FOLDERS]:
        if (folder / _FOLDER).is_file():
            yield folder / _FOLDER
        if (folder / _PROJECT).is_file():
            yield folder / _PROJECT
            return


def _items(path: Path) -> dict[str, CslItem]:
    if path.suffix.lower() not in _SUFFIXES:
        raise CitekitError(
            f"The bibliography {path} is not read: give a .bib, .json, .yaml or .ris file."
        )
    try:
        state = path.stat()
    except (OSError, ValueError) as error:
        raise CitekitError(
            f"The bibliography {path} cannot be read: check the path in the article."
        ) from error
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=16)
def _read(path: Path, _modified: int, _size: int) -> dict[str, CslItem]:
    """Return the items of a file by key; the articles of a site share their bibliography."""
    text = _text(path, _LARGEST)
    if path.suffix.lower() in _YAML_SUFFIXES:
        if len(text) > _LARGEST_YAML:
            raise CitekitError(f"The bibliography {path} is too large for YAML: make it a .bib.")
        return _by_id(_loaded(text, str(path)))
    from citekit.formats import read_text

    form = "bibtex" if path.suffix.lower() in {".bib", ".bibtex"} else None
    reading = read_text(text, form=form, name=str(path))
    return {key: item.csl for item in reading.items for key in (item.key, *item.aliases) if key}


def _text(path: Path, largest: int) -> str:
    try:
        if not path.is_file():
            raise CitekitError(f"{path} is not a file: check the path in the article.")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise CitekitError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(data) > largest:
        raise CitekitError(f"{path} is too large: more than {largest >> 20} MB.")
    return decode(data, name=str(path)).text


def _mapping(text: str, name: str) -> dict[str, Any]:
    loaded = _loaded(text, name)
    return loaded if isinstance(loaded, dict) else {}


def _loaded(text: str, name: str) -> object:
    import yaml

    # libyaml is several times faster and bounds how deep a file may nest.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        loaded: object = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1} of it)" if mark else ""
        raise CitekitError(f"The YAML of {name} cannot be read{where}: mend it.") from error
    return loaded


def _by_id(stated: object) -> dict[str, CslItem]:
    """Return the items of CSL-YAML by ``id``."""
    if isinstance(stated, dict):
        stated = stated.get(REFERENCES)
    items = stated if isinstance(stated, list) else []
    return {
        str(item["id"]): item
        for item in items
        if isinstance(item, dict) and isinstance(item.get("id"), str | int)
    }
