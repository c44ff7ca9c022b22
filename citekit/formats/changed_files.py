"""Articles changed in memory, and written when that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from citekit.documents.rewriting import Rewritten
from citekit.documents.sources import Source
from citekit.errors import CitekitError, ReadOnlyError
from citekit.formats.files import replace_unchanged


def refuse_posts(source: Source, remedy: str) -> None:
    """Refuse to change a post of an export, which is a copy of a site.

    Args:
        source: of an article that is to be changed.
        remedy: what to do instead, in words.

    Raises:
        ReadOnlyError: it is a post.
    """
    if source.post:
        raise ReadOnlyError(
            f"{source.path} is a WordPress export, a copy of a site that is not changed in place: "
            f"{remedy}."
        )


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """An article with its changes.

    Attributes:
        name: of the article.
        path: of its file, ``None`` for standard input.
        before: its bytes as they were read.
        rewritten: the same with the changes.
    """

    name: str
    path: Path | None
    before: bytes
    rewritten: Rewritten

    def write(self) -> None:
        """Write the article, whole or not at all; permissions and links stay as they are.

        Raises:
            CitekitError: it is no file, may not be written to, or changed since it was read.
        """
        if self.rewritten.data == self.before:
            return
        if self.path is None:
            raise CitekitError(f"{self.name} is no file, so it cannot be changed in place.")
        replace_unchanged(self.path, self.before, self.rewritten.data)
