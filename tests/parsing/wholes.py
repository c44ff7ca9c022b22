"""A reference with its labelling, as tests of wholes and of habits have it."""

from citekit.reference import Mark

TEXT = "Ash, A. (1999). Tides, “and salt.” River News, 3."
MARKS = [Mark("em", TEXT.index("River"), TEXT.index("River") + 10)]
RUNS = (
    ("author", 0, 2),
    ("date", 2, 3),
    ("title", 3, 6),
    ("container-title", 6, 8),
    ("volume", 8, 9),
)
