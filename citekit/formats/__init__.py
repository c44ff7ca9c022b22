"""Bibliography formats: from keyed CSL-JSON items to the text of a file."""

from citekit.formats.files import write_atomically
from citekit.formats.record import Keyed, KeyedItem
from citekit.formats.registry import FORMATS, Format, format_for_file, get_format

__all__ = [
    "FORMATS",
    "Format",
    "Keyed",
    "KeyedItem",
    "format_for_file",
    "get_format",
    "write_atomically",
]
