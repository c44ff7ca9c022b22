"""citekit: reference lists of web articles as a bibliography that lives."""

__version__ = "0.1.0"
