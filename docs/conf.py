"""The site: Sphinx reads the Markdown of this repository as it stands, and adds the Python API.

``sphinx-build -W -c docs . build/site`` in the root makes it. The pages stay readable where they
are: no page but those in ``api/`` holds a directive. What the sidebar shows, and in which order,
is what ``index.md`` and ``api.md`` link to in their lists.
"""

from __future__ import annotations

import re

from sphinx.application import Sphinx

from citekit import __version__

project = "citekit"
author = "the citekit contributors"
copyright = author
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "docs/index"
include_patterns = ["docs/*.md", "docs/api/*.md", "*.md", "refs/README.md"]
exclude_patterns = [".venv", "build", "dist", "citekit", "tests"]
language = "en"
nitpicky = False  # types of other projects cannot be looked up without a network

myst_heading_anchors = 4
suppress_warnings = [
    "misc.highlighting_failure",  # examples leave lines out with "..."
    "ref.python",  # two records may have attributes of one name
]

default_role = "literal"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
autodoc_use_type_comments = False
autodoc_preserve_defaults = True
maximum_signature_line_length = 88
napoleon_numpy_docstring = False
napoleon_use_ivar = True
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = f"citekit {version}"
html_static_path = ["site"]
templates_path = ["site"]
html_css_files = ["site.css"]
html_favicon = "images/icon.svg"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_additional_pages = {"index": "front.html"}
html_theme_options = {
    "light_logo": "icon.svg",
    "dark_logo": "icon.svg",
    "light_css_variables": {
        "color-brand-primary": "#0b5d7a",
        "color-brand-content": "#0b5d7a",
        "color-brand-visited": "#5b4a8a",
    },
    "dark_css_variables": {
        "color-brand-primary": "#6cc5e0",
        "color-brand-content": "#6cc5e0",
        "color-brand-visited": "#b7a8ea",
    },
}

HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
NAMED = re.compile(r"\[(?:docs/)?[\w-]+\.md\](?=\([^)]+\.md(?:#[^)]*)?\))")
LISTED = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<page>[^)#]+)\.md\)", re.MULTILINE)


def navigation(text: str) -> str:
    """Return hidden tables of contents of what a page lists, one for each of its sections."""
    parts = HEADING.split(text)
    captions, sections = parts[1::2], parts[2::2]
    return "".join(
        f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n"
        + "".join(f"{title} <{page}>\n" for title, page in LISTED.findall(section))
        + "```\n"
        for caption, section in zip(captions, sections, strict=True)
        if LISTED.search(section)
    )


def prepare(_app: Sphinx, name: str, source: list[str]) -> None:
    """Make of a page in the repository one of the site.

    Links that are called by a file's name get the title of its page. The sidebar comes from the
    pages that list others; the README is not among them.
    """
    source[0] = NAMED.sub("[]", source[0])
    if name == "README":
        source[0] = f"---\norphan: true\n---\n{source[0]}"
    if name in {"docs/index", "docs/api"}:
        source[0] += navigation(source[0])


def setup(app: Sphinx) -> None:
    """Let Sphinx ask for what is different on the site."""
    app.connect("source-read", prepare)
