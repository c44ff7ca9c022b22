"""Normalisation: from the labelled segments of a reference to its CSL-JSON record."""

from citekit.parsing.normalisation.list_styles import list_style
from citekit.parsing.normalisation.names import repeated_author
from citekit.parsing.normalisation.steps import STEPS, normalise

__all__ = ["STEPS", "list_style", "normalise", "repeated_author"]
