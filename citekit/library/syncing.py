"""Making a library say what folders say: new, changed, renamed and removed articles."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.documents.decoding import decode
from citekit.documents.sources import Source, article_name, article_path, find_sources
from citekit.errors import UnreadableError
from citekit.library.adding import AddReport, is_address
from citekit.library.folding import on_disk, storable
from citekit.pipeline import page_digest, reader_version
from citekit.post_names import split_post_name

if TYPE_CHECKING:
    from citekit.pipeline import Page

ALIKE = 0.5
"""A new file is a removed one under another name if it has this share of its entries."""


def file_digest(page: str) -> str:
    """Return what a library remembers a file by: its text and what read it.

    Args:
        page: digest of its text, see `citekit.pipeline.page_digest`.
    """
    return f"{page}:{reader_version()}"


@dataclass(slots=True)
class SyncPlan:
    """What is to be done so that a library says what folders say.

    Attributes:
        new: files that the library does not know.
        changed: files that it knows with another text, or as another version read it.
        unchanged: how many it knows as they are.
        removed: names of files that are no longer there, with the digests that they had.
        unreadable: what is wrong with files that can't be read; they are left as they are.
    """

    new: list[Source] = field(default_factory=list)
    changed: list[Source] = field(default_factory=list)
    unchanged: int = 0
    removed: dict[str, str] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)

    @property
    def to_read(self) -> list[Source]:
        """The files that are new or changed."""
        return [*self.new, *self.changed]


@dataclass(slots=True)
class SyncReport:
    """What was done, or would be.

    Attributes:
        new, changed, removed: names of files.
        renamed: old and new names.
        unchanged: how many files are as they were.
        unreadable: what is wrong with files that could not be read; they stayed as they were.
        reports: of each new, changed or renamed file; empty when nothing was to be done but said.
        uncited: how many references lost their last citing article.
    """

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    unchanged: int = 0
    unreadable: list[str] = field(default_factory=list)
    reports: list[AddReport] = field(default_factory=list)
    uncited: int = 0


def plan_sync(
    known: Mapping[str, str],
    library: Path,
    paths: Sequence[str | PathLike[str]],
    globs: Sequence[str],
    *,
    drafts: bool = False,
) -> SyncPlan:
    """Compare folders with a library.

    Args:
        known: the files that the library holds, each with its digest.
        library: its path.
        paths: files and folders; without any, the folder ``articles`` beside the library and all
            files that the library knows, wherever they are.
        globs: see `citekit.documents.sources.find_sources`.
        drafts: whether drafts in exports that the library does not know are new.
    """
    known = {name: digest for name, digest in known.items() if not is_address(name)}
    scope = [Path(path) for path in paths]
    if not scope:
        beside = library.parent / "articles"
        scope = [beside] if beside.is_dir() else []
        files = dict.fromkeys(split_post_name(name)[0] for name in known)
        scope += [article_path(on_disk(file), library) for file in files]
    plan = SyncPlan()
    posts: defaultdict[str, set[str]] = defaultdict(set)
    for source in find_sources(scope, globs=globs, drafts=True):
        name = storable(source.name)
        if source.post:
            if source.post.is_draft and not drafts and name not in known:
                continue
            posts[split_post_name(name)[0]].add(name)
        elif source.problem:
            posts.pop(name, None)  # a broken export: who knows what stood behind the fault
        _compare(plan, source, known.get(name))
    bases = [(_base_name(path, library), path) for path in scope]
    for name, digest in known.items():
        file, permalink = split_post_name(name)
        is_cut = bool(permalink) and file in posts and name not in posts[file]
        if is_cut or any(_is_gone(on_disk(file), base, path) for base, path in bases):
            plan.removed[name] = digest
    gone = {base for base, path in bases if _does_not_exist(path)}
    removed = [on_disk(split_post_name(name)[0]) for name in plan.removed]
    for base in gone:
        if not any(file == base or file.startswith(f"{base}/") for file in removed):
            plan.unreadable.append(f"There is no file or folder {base}: check the path.")
    return plan


def _compare(plan: SyncPlan, source: Source, known: str | None) -> None:
    if source.path is not None and _does_not_exist(source.path):
        return
    try:
        text = decode(source.read(), name=source.name).text
    except UnreadableError as error:
        # A folder without articles is as it should be when they were removed.
        if not (source.problem and source.path and source.path.is_dir()):
            plan.unreadable.append(str(error))
        return
    if known is None:
        plan.new.append(source)
    elif known != file_digest(page_digest(text)):
        plan.changed.append(source)
    else:
        plan.unchanged += 1


def _base_name(path: Path, library: Path) -> str:
    """Return what the names of a file or folder and of all that is in it begin with, or ``.``."""
    # The root of a repository is named by what is around it, and what is in it by the root.
    is_root = article_name(path / "x") == "x"
    if is_root and _is_same(path / article_name(library), library):
        return "."
    return article_name(path)


def _is_same(path: Path, other: Path) -> bool:
    return os.path.realpath(path) == os.path.realpath(other)


def _is_gone(name: str, base: str, path: Path) -> bool:
    """Return whether a file that is called so lay at a path or below it, and is no more."""
    if name == base:
        return _does_not_exist(path)
    inside = "" if base == "." else f"{base}/"
    return name.startswith(inside) and _does_not_exist(path / name[len(inside) :])


def _does_not_exist(path: Path) -> bool:
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False  # it can't be looked at, which is something else
    return False


def renamed_from(
    page: Page, removed: Mapping[str, str], entries_of: Callable[[str], list[str]]
) -> str | None:
    """Return the name that a new file had, ``None`` if it is none of those that were removed.

    Args:
        page: the new file.
        removed: files that are no longer there, each with its digest.
        entries_of: gives the entries that such a file held, as text.
    """
    digest = file_digest(page.digest)
    best, most = None, 0.0
    held = Counter(_raws(page))
    for name, known in removed.items():
        if known == digest:
            return name
        had = Counter(entries_of(name))
        share = sum((held & had).values()) / sum(had.values()) if had else 0.0
        if share >= ALIKE and share > most:
            best, most = name, share
    return best


def _raws(page: Page) -> Iterator[str]:
    for article in page.articles or []:
        for found in article.lists:
            yield from (storable(entry.raw) for entry in found.entries)
