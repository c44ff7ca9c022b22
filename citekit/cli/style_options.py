"""Options of the commands that print references in a style."""

from __future__ import annotations

import click

style_option = click.option(
    "--style",
    "style_name",
    required=True,
    metavar="STYLE",
    help="chicago-author-date, apa, mla, harvard, ieee, gb-t-7714, another style of the CSL "
    "project by its name, or a .csl file.",
)

locale_option = click.option(
    "--locale",
    default="",
    metavar="TAG",
    help="Language of the style's own words, such as de-DE.  [default: as the style has it]",
)
