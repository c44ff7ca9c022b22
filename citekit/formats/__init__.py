"""Bibliography formats: from keyed CSL-JSON items to the text of a file, and back."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.formats.files import write_atomically
    from citekit.formats.opening import read, read_text
    from citekit.formats.reading import Problem, Reading, ReadItem
    from citekit.formats.record import Keyed, KeyedItem
    from citekit.formats.registry import FORMATS, Format, format_for_file, get_format

__all__ = [
    "FORMATS",
    "Format",
    "Keyed",
    "KeyedItem",
    "Problem",
    "ReadItem",
    "Reading",
    "format_for_file",
    "get_format",
    "read",
    "read_text",
    "write_atomically",
]

__getattr__ = lazily(
    __name__,
    {
        "FORMATS": "citekit.formats.registry",
        "Format": "citekit.formats.registry",
        "Keyed": "citekit.formats.record",
        "KeyedItem": "citekit.formats.record",
        "Problem": "citekit.formats.reading",
        "ReadItem": "citekit.formats.reading",
        "Reading": "citekit.formats.reading",
        "format_for_file": "citekit.formats.registry",
        "get_format": "citekit.formats.registry",
        "read": "citekit.formats.opening",
        "read_text": "citekit.formats.opening",
        "write_atomically": "citekit.formats.files",
    },
)
