"""Which references mean the same work: candidates, comparison, verdict; nothing is stored here."""

from citekit.library.matching.clustering import Matches, Pair, find_matches
from citekit.library.matching.comparison import Comparison, Verdict, compare
from citekit.library.matching.features import Features, read_features

__all__ = [
    "Comparison",
    "Features",
    "Matches",
    "Pair",
    "Verdict",
    "compare",
    "find_matches",
    "read_features",
]
