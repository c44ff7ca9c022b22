"""Archives of the web: copies (mementos) of pages that are gone."""

from citekit.links.archives.finding import LookUp, Wanted, find_mementos
from citekit.links.archives.keeping import Copies
from citekit.links.archives.pages import archive_name, is_archived_page

__all__ = ["Copies", "LookUp", "Wanted", "archive_name", "find_mementos", "is_archived_page"]
