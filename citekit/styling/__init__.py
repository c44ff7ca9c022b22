"""Reference lists in one style: of articles, in their own format, and of the library."""

from citekit.styling.articles import FormattedArticle, Kept, Options, format_article
from citekit.styling.bibliographies import bibliography
from citekit.styling.citing import Blurred
from citekit.styling.corrections import corrections
from citekit.styling.styles import Style, find_style, style_names

__all__ = [
    "Blurred",
    "FormattedArticle",
    "Kept",
    "Options",
    "Style",
    "bibliography",
    "corrections",
    "find_style",
    "format_article",
    "style_names",
]
