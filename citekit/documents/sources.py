"""From what a user names to what there is to read: files, folders, addresses, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from citekit.documents import FORMATS, Document, is_export, read_document
from citekit.errors import UnreadableError
from citekit.post_names import EXPORT_SUFFIXES, post_name, split_post_name

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from citekit.documents.wxr.posts import Post

SUFFIXES = (*(suffix for format_ in FORMATS for suffix in format_.suffixes), *EXPORT_SUFFIXES)
"""Of the files that are taken for articles in a folder."""

SKIPPED_FOLDERS = frozenset(
    {"_site", "public", "node_modules", "venv", "build", "dist", "__pycache__", "site-packages"}
)
"""Folders that hold what tools made or fetched; hidden ones are skipped too."""

_OWN_EXPORTS = ("bibliography.", "library.")
_LARGEST = 200_000_000
_HEAD = 20_000


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read.

    Attributes:
        name: as the article is called: see ``article_name``; ``"-"`` or the address.
        path: of a file, else ``None``.
        url: of a page on the web, else ``""``.
        problem: why it can't be read, where that is known already.
        post: where in the file it stands, if it is a post of an export.
        is_named: whether the user named it, and not only a folder that it was found in.
    """

    name: str
    path: Path | None = None
    url: str = ""
    problem: str = ""
    post: Post | None = None
    is_named: bool = True

    def read(self) -> bytes:
        """Return the bytes.

        Raises:
            UnreadableError: it is missing, refused, too large or no file.
        """
        return self._fetch()[0]

    def document(self) -> Document:
        """Return the document.

        Raises:
            UnreadableError: it can't be read or is not text.
        """
        data, url, media_type = self._fetch()
        if self.post:
            from citekit.documents.wxr import read_post

            return read_post(data.decode(), self.post, name=self.name)
        return read_document(data, name=self.name, media_type=media_type, url=url)

    def _fetch(self) -> tuple[bytes, str | None, str | None]:
        """Return the bytes, the final address and the media type."""
        if self.problem:
            raise UnreadableError(self.problem)
        if self.url:
            from citekit.net.fetch import fetch

            page = fetch(self.url)
            charset = f"; charset={page.charset}" if page.charset else ""
            return page.data, page.url, page.media_type + charset
        if self.path is None:
            if sys.stdin is None:
                raise UnreadableError("There is no standard input: give a file or a folder.")
            return _bounded(sys.stdin.buffer, "Standard input"), None, None
        try:
            with self.path.open("rb") as file:
                data = _part(file, self.post) if self.post else _bounded(file, str(self.path))
                return data, None, None
        except (OSError, ValueError) as error:
            raise UnreadableError(_in_words(self.path, error)) from error


def find_sources(
    paths: Iterable[str | Path], *, globs: Sequence[str] = (), drafts: bool = False
) -> Iterator[Source]:
    """Yield what there is to read at ``paths``, every file once, of exports every post.

    Nothing is raised here: what can't be read raises when it is read, so that the rest goes on.

    Args:
        paths: files, folders (read with all that is in them, in the order of names), ``http(s)``
            addresses, ``"-"`` for standard input.
        globs: patterns as in ``.gitignore`` that say which files of folders to take, in place of
            the rules for suffixes, skipped folders and ignored files; with ``!`` which not to.
        drafts: whether the posts of exports that are not public are meant too.
    """
    seen: set[str] = set()
    for given in paths:
        text = str(given)
        if text == "-":
            yield Source("-")
        elif text.lower().startswith(("http://", "https://")):
            yield Source(text, url=text)
        else:
            path = Path(given)
            # os.path: Path.is_dir raises where the parent folder may not be entered.
            is_folder = os.path.isdir(path)  # noqa: PTH112
            for source in _in_folder(path, globs) if is_folder else [_file(path)]:
                real = _real_path(source)
                if real not in seen:
                    seen.add(real)
                    yield from _posts(source, drafts=drafts) if _is_export(source) else [source]


def _real_path(source: Source) -> str:
    try:
        return os.path.realpath(source.path or source.name)
    except (OSError, ValueError):
        return source.name


def article_name(path: str | Path) -> str:
    """Return the name by which an article is known wherever its repository is cloned.

    It is the path relative to the root of the git repository, or to the current folder when there
    is no repository, with ``/`` between its parts.
    """
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links)
    root = _repository(absolute.parent)
    try:
        relative = os.path.relpath(absolute, root or Path.cwd())
    except ValueError:  # another drive on Windows
        return absolute.as_posix()
    return Path(relative).as_posix()


def article_path(name: str, near: str | Path) -> Path:
    """Return where the article of a name is: the other way round of ``article_name``.

    Where it is not here any more, that is where it would be: in the repository of ``near``, or in
    the current folder where that is in none.

    Args:
        name: of the article; that of a post gives the path of its export.
        near: a file in the repository, such as the library that knows the name; the current
            folder and its repository are looked at first.
    """
    name, _ = split_post_name(name)
    here = Path.cwd()
    beside = Path(os.path.abspath(near)).parent  # noqa: PTH100
    for folder in (here, _repository(here), _repository(beside), beside):
        path = folder / name if folder else None
        if path is not None and path.is_file() and article_name(path) == name:
            return path
    return (_repository(beside) or here) / name


@cache
def _repository(folder: Path) -> Path | None:
    """Return the root of the git repository that ``folder`` is in."""
    for one in (folder, *folder.parents):
        if os.path.exists(one / ".git"):  # noqa: PTH110 (Path.exists raises without permission)
            return one
    return None


def _file(path: Path) -> Source:
    return Source(article_name(path), path)


def _is_export(source: Source) -> bool:
    path = source.path
    if path is None or source.problem or path.suffix.lower() not in EXPORT_SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            return file.seekable() and is_export(file.read(_HEAD))
    except (OSError, ValueError):
        return False


def _posts(export: Source, *, drafts: bool) -> Iterator[Source]:
    """Yield the posts of an export, and what is wrong with it."""
    from citekit.documents.wxr.posts import find_posts

    path, found, hidden = export.path, False, 0
    assert path
    try:
        with path.open("rb") as file:
            for post in find_posts(file, str(path)):
                if drafts or not post.is_draft:
                    found = True
                    yield replace(export, name=post_name(export.name, post.permalink), post=post)
                else:
                    hidden += 1
    except UnreadableError as error:
        yield replace(export, problem=str(error))
    except OSError as error:
        yield replace(export, problem=_in_words(path, error))
    else:
        if not found:
            advice = "give --drafts to read its drafts" if hidden else "export posts or pages"
            yield replace(export, problem=f"{path} holds no public posts: {advice}.")


def post_source(name: str, path: Path) -> Source:
    """Return a post of an export, by name; one that is no more there has a problem.

    Args:
        name: of the post.
        path: of the export.
    """
    status = path.stat()
    posts = _posts_by_permalink(path, status.st_mtime_ns, status.st_size)
    post = posts.get(split_post_name(name)[1])
    missing = f"{name} is not in the export any more: check the file."
    return Source(name, path, problem="" if post else missing, post=post)


@lru_cache(maxsize=4)
def _posts_by_permalink(path: Path, modified: int, size: int) -> dict[str, Post]:
    sources = _posts(Source(str(path), path), drafts=True)
    return {source.post.permalink: source.post for source in sources if source.post}


def _part(file: BinaryIO, post: Post) -> bytes:
    """Return the XML of a post in UTF-8."""
    if post.end - post.start > _LARGEST:
        raise UnreadableError(
            f"{post.permalink} is larger than {_LARGEST // 1_000_000} MB, which no post is: "
            "look at the export."
        )
    file.seek(post.start)
    text = file.read(post.end - post.start).decode(post.encoding, "replace")
    if not text.startswith("<item"):
        raise UnreadableError(f"{post.permalink}: the export changed while it was read; try again.")
    return text.encode()


def _bounded(file: BinaryIO, name: str) -> bytes:
    data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UnreadableError(
            f"{name} is larger than {_LARGEST // 1_000_000} MB: give the articles in it one by one."
        )
    return data


def _in_words(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder {path}: check the path."
    if isinstance(error, PermissionError):
        return f"{path} may not be read: check its permissions."
    if isinstance(error, IsADirectoryError):
        return f"{path} is a folder: name a file in it."
    reason = error.strerror if isinstance(error, OSError) else None
    return f"{str(path)!r} can't be read: {reason or error}; check the path."


def _in_folder(folder: Path, globs: Sequence[str]) -> Iterator[Source]:
    found = False
    for source in _Walk(folder, globs).sources():
        found = True
        yield source
    if not found:
        wanted = ", ".join(globs or SUFFIXES)
        yield Source(
            article_name(folder),
            folder,
            problem=f"The folder {folder} holds no articles ({wanted}): name files, or say with "
            "--glob which ones to take.",
        )


class _Walk:
    """One folder with all that is in it. Links to folders are not followed."""

    def __init__(self, folder: Path, globs: Sequence[str]) -> None:
        self.folder = folder
        self.wanted = _spec(globs) if any(not one.startswith("!") for one in globs) else None
        self.unwanted = _spec([one[1:] for one in globs if one.startswith("!")])

    def sources(self) -> Iterator[Source]:
        """Yield the files to read, and folders that can't be read."""
        yield from self._walk(self.folder, _ignored_above(self.folder))

    def _walk(self, folder: Path, ignored: list[tuple[Path, GitIgnoreSpec]]) -> Iterator[Source]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield Source(article_name(folder), folder, problem=_in_words(folder, error))
            return
        ignored = ignored + _ignored_in(folder)
        for entry in entries:
            path = folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                if self._enters(path, ignored):
                    yield from self._walk(path, ignored)
            elif self._takes(path, ignored) and _is_file(entry):
                yield replace(_file(path), is_named=False)

    def _enters(self, folder: Path, ignored: list[tuple[Path, GitIgnoreSpec]]) -> bool:
        if folder.name == ".git" or self.unwanted.match_file(self._relative(folder) + "/"):
            return False
        if self.wanted:
            return True
        skipped = folder.name in SKIPPED_FOLDERS or folder.name.startswith(".")
        return not skipped and not _is_ignored(folder, ignored, folder_mark="/")

    def _takes(self, file: Path, ignored: list[tuple[Path, GitIgnoreSpec]]) -> bool:
        relative = self._relative(file)
        if self.unwanted.match_file(relative):
            return False
        if self.wanted:
            return self.wanted.match_file(relative)
        if file.suffix.lower() not in SUFFIXES or file.name.startswith("."):
            return False
        if file.name.startswith(_OWN_EXPORTS) and file.absolute().parent.name == "refs":
            return False
        if file.suffix.lower() in EXPORT_SUFFIXES and not _is_export(_file(file)):
            return False  # there is much else in XML
        return not _is_ignored(file, ignored)

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a loop of links
        return False


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _ignored_above(folder: Path) -> list[tuple[Path, GitIgnoreSpec]]:
    """Return the ignore rules from the repository's root down to the parent of ``folder``.

    None when they ignore the folder itself: who names it wants it.
    """
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 (resolve would follow links)
    root = _repository(absolute)
    if root is None or root == absolute:
        return []
    rules: list[tuple[Path, GitIgnoreSpec]] = []
    for above in reversed(absolute.parents):
        if above == root or root in above.parents:
            rules += _ignored_in(above)
    inside = absolute
    while inside != root:
        if _is_ignored(inside, rules, folder_mark="/"):
            return []
        inside = inside.parent
    return rules


def _ignored_in(folder: Path) -> list[tuple[Path, GitIgnoreSpec]]:
    try:
        rules = (folder / ".gitignore").read_text("utf-8", "replace")
    except OSError:
        return []
    return [(Path(os.path.abspath(folder)), _spec(rules.splitlines()))]  # noqa: PTH100


def _is_ignored(
    path: Path, ignored: list[tuple[Path, GitIgnoreSpec]], *, folder_mark: str = ""
) -> bool:
    """Say whether git ignores ``path``: the deepest rules that say anything decide."""
    if not ignored:
        return False
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    for folder, spec in reversed(ignored):
        if folder in absolute.parents:
            verdict = spec.check_file(absolute.relative_to(folder).as_posix() + folder_mark)
            if verdict.include is not None:
                return bool(verdict.include)
    return False
