"""Articles changed in memory, and written when that is asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from citekit.documents.rewriting import Rewritten
from citekit.documents.sources import Source
from citekit.errors import CitekitError
from citekit.formats.files import write_bytes_atomically


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """An article with its changes.

    Attributes:
        name: of the article.
        path: of its file.
        before: its bytes as they were read.
        rewritten: the same with the changes.
    """

    name: str
    path: Path
    before: bytes
    rewritten: Rewritten

    def write(self) -> None:
        """Write the article, whole or not at all; permissions and links stay as they are.

        Raises:
            CitekitError: it may not be written to, or changed since it was read.
        """
        if not self.rewritten.places:
            return
        if not os.access(self.path, os.W_OK):
            raise CitekitError(f"{self.path} may not be written to: check its permissions.")
        if Source(self.name, self.path).read() != self.before:
            raise CitekitError(f"{self.path} changed meanwhile, so it was left alone; try again.")
        write_bytes_atomically(self.path, self.rewritten.data)
