"""References of our own making, labelled by construction, to train the labeller on.

A reference starts as a ``Work`` (what is cited, in which language, by whom), which gives the values
of fields; a template of ``tables/styles_*.txt`` says which fields stand where with which
punctuation; ``noise`` spoils a part of them as people do; ``markup`` adds links and emphasis.
"""

from citekit.training.generation.generator import generate

__all__ = ["generate"]
